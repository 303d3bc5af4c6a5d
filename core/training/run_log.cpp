// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/run_log.h"

#include "core/base/csv.h"
#include "core/training/event_file_p.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cmath>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace graft {
namespace {

namespace fs = std::filesystem;

constexpr std::array csvNames{"iterations.csv", "epochs.csv", "validations.csv"};
constexpr std::string_view eventsPrefix = "events.out.tfevents.";
constexpr std::string_view eventsEnding = ".graft";

Error cannotLog(const fs::path& file, int code)
{
    return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot write the log %1: %2. The run goes on without it."),
                     {file.string(), std::generic_category().message(code)});
}

/// A file that only grows.
class LogFile {
public:
    LogFile() = default;
    LogFile(LogFile&& other) noexcept : m_path(std::move(other.m_path)), m_fd(std::exchange(other.m_fd, -1)) {}
    LogFile& operator=(LogFile&& other) noexcept
    {
        std::swap(m_path, other.m_path);
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~LogFile()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] static Result<LogFile> create(const fs::path& path)
    {
        LogFile file;
        file.m_path = path;
        file.m_fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
        if (file.m_fd < 0)
            return cannotLog(path, errno);
        return file;
    }
    [[nodiscard]] Result<void> append(std::string_view text) const
    {
        while (!text.empty()) {
            const ssize_t n = ::write(m_fd, text.data(), text.size());
            if (n < 0 && errno == EINTR)
                continue;
            if (n <= 0)
                return cannotLog(m_path, n < 0 ? errno : ENOSPC);
            text.remove_prefix(static_cast<std::size_t>(n));
        }
        return {};
    }

private:
    fs::path m_path;
    int m_fd = -1;
};

bool isEventFile(const std::string& name)
{
    return name.starts_with(eventsPrefix) && name.ends_with(eventsEnding);
}

bool hasLogs(const fs::path& folder)
{
    std::error_code ignored;
    return fs::exists(folder / csvNames.front(), ignored);
}

/// The folder itself, or the first free (for a run that goes on: the last used) one of run-2, run-3 ... in it.
fs::path chooseFolder(const fs::path& folder, bool resume)
{
    if (!hasLogs(folder))
        return folder;
    fs::path last = folder;
    for (int number = 2;; ++number) {
        fs::path next = folder / ("run-" + std::to_string(number));
        if (!hasLogs(next))
            return resume ? last : next;
        last = std::move(next);
    }
}

void removeEventFiles(const fs::path& folder)
{
    std::error_code failed;
    std::vector<fs::path> old;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
        if (isEventFile(it->path().filename().string()))
            old.push_back(it->path());
    }
    for (const fs::path& file : old)
        fs::remove(file, failed);
}

double unixSeconds()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// What is not known is an empty field.
CsvWriter& number(CsvWriter& csv, double value)
{
    return std::isfinite(value) ? csv.number(value) : csv.none();
}

/// The double that a float's shortest text stands for: 0.1 and not 0.10000000149011612.
double shortened(float value)
{
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), value);
    double number = value;
    std::from_chars(text.data(), written.ptr, number);
    return number;
}

std::string header(std::initializer_list<const char*> names)
{
    CsvWriter csv;
    for (const char* name : names)
        csv.text(name);
    csv.endRow();
    return csv.result();
}

} // namespace

struct RunLog::Private {
    fs::path folder;
    LogFile iterations;
    LogFile epochs;
    LogFile validations;
    LogFile events;
    std::size_t iterationCount = 0;
    std::size_t epochCount = 0;
    std::size_t validationCount = 0;
    bool failed = false;

    Result<void> begin();
    Result<void> update(const MetricsLog& log);
};

Result<void> RunLog::Private::begin()
{
    GRAFT_TRY(first, LogFile::create(folder / csvNames[0]));
    GRAFT_TRY(second, LogFile::create(folder / csvNames[1]));
    GRAFT_TRY(third, LogFile::create(folder / csvNames[2]));
    const double now = unixSeconds();
    const std::string name = std::string(eventsPrefix) + std::to_string(static_cast<std::int64_t>(now));
    GRAFT_TRY(fourth, LogFile::create(folder / (name + std::string(eventsEnding))));
    iterations = std::move(first);
    epochs = std::move(second);
    validations = std::move(third);
    events = std::move(fourth);
    GRAFT_CHECK(iterations.append(header({"iteration", "epoch", "seconds", "loss", "accuracy", "learning_rate",
                                          "gradient_norm", "wait_share", "samples_per_second"})));
    GRAFT_CHECK(epochs.append(header({"epoch", "train_loss", "train_accuracy", "validation_loss", "validation_accuracy",
                                      "seconds", "images_per_second", "learning_rate", "wait_share", "memory_bytes"})));
    GRAFT_CHECK(validations.append(header({"iteration", "epoch", "seconds", "loss", "accuracy"})));
    return events.append(versionRecord(now));
}

Result<void> RunLog::Private::update(const MetricsLog& log)
{
    const auto newIterations = log.iterationsSince(iterationCount);
    const auto newEpochs = log.epochsSince(epochCount);
    const auto newValidations = log.validationsSince(validationCount);
    // Records know the seconds since the run began, events the time of day.
    double latest = 0;
    for (const IterationRecord& r : newIterations)
        latest = std::max(latest, r.seconds);
    for (const ValidationRecord& r : newValidations)
        latest = std::max(latest, r.seconds);
    const double begin = unixSeconds() - latest;
    CsvWriter rows;
    std::string records;
    for (const IterationRecord& r : newIterations) {
        rows.number(r.iteration);
        number(rows, r.epoch);
        number(rows, r.seconds);
        for (const float value : {r.loss, r.accuracy, r.learningRate, r.gradientNorm, r.waitShare, r.samplesPerSecond})
            number(rows, shortened(value));
        rows.endRow();
        std::vector<EventScalar> scalars{
            {"loss/train", r.loss}, {"accuracy/train", r.accuracy}, {"learning_rate", r.learningRate}};
        if (!std::isnan(r.gradientNorm))
            scalars.push_back({"gradient_norm", r.gradientNorm});
        records += scalarRecord(begin + r.seconds, r.iteration, scalars);
    }
    GRAFT_CHECK(iterations.append(rows.result()));
    rows = {};
    for (const ValidationRecord& r : newValidations) {
        rows.number(r.iteration);
        for (const double value : {r.epoch, r.seconds, r.loss, r.accuracy})
            number(rows, value);
        rows.endRow();
        const std::array scalars{EventScalar{"loss/validation", static_cast<float>(r.loss)},
                                 EventScalar{"accuracy/validation", static_cast<float>(r.accuracy)}};
        records += scalarRecord(begin + r.seconds, r.iteration, scalars);
    }
    GRAFT_CHECK(validations.append(rows.result()));
    GRAFT_CHECK(events.append(records));
    rows = {};
    for (const EpochRecord& r : newEpochs) {
        rows.number(std::int64_t{r.epoch});
        number(rows, r.trainLoss);
        number(rows, r.trainAccuracy);
        r.validated ? number(rows, r.validationLoss) : rows.none();
        r.validated ? number(rows, r.validationAccuracy) : rows.none();
        for (const double value : {r.seconds, r.imagesPerSecond, r.learningRate, r.waitShare})
            number(rows, value);
        rows.number(static_cast<std::int64_t>(r.memoryBytes));
        rows.endRow();
    }
    GRAFT_CHECK(epochs.append(rows.result()));
    iterationCount += newIterations.size();
    epochCount += newEpochs.size();
    validationCount += newValidations.size();
    return {};
}

RunLog::RunLog(std::unique_ptr<Private> data) : d(std::move(data)) {}
RunLog::RunLog(RunLog&&) noexcept = default;
RunLog& RunLog::operator=(RunLog&&) noexcept = default;
RunLog::~RunLog() = default;

Result<RunLog> RunLog::open(const fs::path& folder, bool resume)
{
    auto data = std::make_unique<Private>();
    data->folder = chooseFolder(folder, resume);
    std::error_code failed;
    fs::create_directories(data->folder, failed);
    if (failed)
        return cannotLog(data->folder, failed.value());
    // A run that goes on has its whole history: events behind the saved state would show twice.
    if (resume)
        removeEventFiles(data->folder);
    GRAFT_CHECK(data->begin());
    return RunLog(std::move(data));
}

Result<void> RunLog::update(const MetricsLog& log)
{
    if (d->failed)
        return {};
    auto result = d->update(log);
    d->failed = !result.ok();
    return result;
}

const fs::path& RunLog::folder() const
{
    return d->folder;
}

} // namespace graft
