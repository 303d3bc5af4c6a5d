// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/confined_reader.h"

#include "core/exchange/imported_container.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <new>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace graft {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr const char* helperName = "graft-import-helper";
/// How often a stop request and the clock are looked at.
constexpr int pollMilliseconds = 50;

/// Owns a POSIX file descriptor.
class Descriptor {
public:
    explicit Descriptor(int fd = -1) : m_fd(fd) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool valid() const { return m_fd >= 0; }
    void close()
    {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }

private:
    int m_fd;
};

Error systemError(int code)
{
    return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "The import helper could not be started: %1."),
                     {std::generic_category().message(code)});
}

/// A regular file, opened without waiting (a FIFO would block) and kept away from other child processes. Numbered
/// above the descriptors the helper gets, so that handing them over never overwrites one of them.
Result<Descriptor> openForHelper(const fs::path& path)
{
    const Descriptor first(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!first.valid())
        return makeError(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
                         GRAFT_TR_NOOP("core", "Cannot read %1: %2."),
                         {path.string(), std::generic_category().message(errno)});
    struct stat facts {};
    if (::fstat(first.get(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "%1 is not a regular file."), {path.string()});
    Descriptor file(::fcntl(first.get(), F_DUPFD_CLOEXEC, 16));
    if (!file.valid())
        return systemError(errno);
    return file;
}

std::string optionsText(const ImportOptions& options)
{
    const nlohmann::json json{
        {"trusted", options.trusted}, {"answers", options.answers}, {"companion", options.companion.string()}};
    return json.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

/// The helper's environment: what the loader of shared libraries needs, and single threads.
std::vector<std::string> helperEnvironment()
{
    std::vector<std::string> variables{"OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1", "HDF5_USE_FILE_LOCKING=FALSE",
                                       "LC_ALL=C.UTF-8"};
    for (const char* name : {"LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (const char* value = std::getenv(name))
            variables.push_back(std::string(name) + "=" + value);
    }
    return variables;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// A running helper; killed and waited for when it goes out of scope.
class Helper {
public:
    Helper() = default;
    ~Helper() { end(); }
    Helper(const Helper&) = delete;
    Helper& operator=(const Helper&) = delete;

    Result<void> start(const fs::path& program, std::vector<std::string> arguments, const Descriptor& file,
                       const Descriptor& companion)
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            return systemError(errno);
        m_output = Descriptor(ends[0]);
        const Descriptor writeEnd(::fcntl(ends[1], F_DUPFD_CLOEXEC, 16));
        ::close(ends[1]);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&actions, writeEnd.get(), 1);
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_adddup2(&actions, file.get(), confinedFileDescriptor);
        if (companion.valid())
            posix_spawn_file_actions_adddup2(&actions, companion.get(), confinedCompanionDescriptor);
        std::vector<std::string> variables = helperEnvironment();
        const int failed = ::posix_spawn(&m_process, program.c_str(), &actions, nullptr, pointersTo(arguments).data(),
                                         pointersTo(variables).data());
        posix_spawn_file_actions_destroy(&actions);
        if (failed != 0) {
            m_process = -1;
            return systemError(failed);
        }
        return {};
    }

    [[nodiscard]] int output() const { return m_output.get(); }

    /// Kills it if it still runs. The status as waitpid() has it.
    int end()
    {
        if (m_process <= 0)
            return m_status;
        ::kill(m_process, SIGKILL);
        return wait();
    }
    /// Waits until it has ended by itself, which it has when its output is closed.
    int wait()
    {
        while (m_process > 0 && ::waitpid(m_process, &m_status, 0) < 0 && errno == EINTR) {
        }
        m_process = -1;
        return m_status;
    }

private:
    pid_t m_process = -1;
    int m_status = 0;
    Descriptor m_output;
};

Error tookTooLong(int seconds)
{
    return makeError(ErrorCode::Refused,
                     GRAFT_TR_NOOP("core", "Reading it took longer than %1 seconds and was stopped; it may never end."),
                     {std::to_string(seconds)});
}

/// Why a helper that gave no answer ended.
Error reasonOf(int status, const ImportEnvironment& environment)
{
    if (WIFEXITED(status)) {
        switch (WEXITSTATUS(status)) {
        case ConfinedWriteTried:
            return makeError(ErrorCode::Refused,
                             GRAFT_TR_NOOP("core", "Its code tried to write a file while it was read. It was stopped "
                                                   "before anything was written."));
        case ConfinedProgramTried:
            return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "Its code tried to start another program while "
                                                                       "it was read, and was stopped."));
        case ConfinedNetworkTried:
            return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "Its code tried to use the network while it was "
                                                                       "read, and was stopped."));
        case ConfinedForbidden:
            return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "Its code tried something that is not allowed "
                                                                       "while it was read, and was stopped."));
        case ConfinedUnconfined:
            return makeError(ErrorCode::Unsupported,
                             GRAFT_TR_NOOP("core", "This system cannot confine the program that reads it, so it was "
                                                   "not opened."));
        default: break;
        }
    }
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        return tookTooLong(environment.seconds);
    return makeError(ErrorCode::Corrupt,
                     GRAFT_TR_NOOP("core", "The program that reads it ended unexpectedly (%1); the file is damaged or "
                                           "malicious. Nothing else was affected."),
                     {WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status))
                                          : "status " + std::to_string(WEXITSTATUS(status))});
}

/// Everything the helper writes, until it closes its end.
Result<std::vector<std::byte>> collect(Helper& helper, const ImportEnvironment& environment, const RunControl* control)
{
    const auto deadline = Clock::now() + std::chrono::seconds(environment.seconds);
    std::vector<std::byte> bytes;
    std::vector<std::byte> piece(std::size_t{1} << 20);
    std::uint64_t expected = importContainerHeader;
    while (true) {
        if (control != nullptr && control->stopRequested())
            return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "The import was stopped."));
        if (Clock::now() >= deadline)
            return tookTooLong(environment.seconds);
        pollfd waiting{helper.output(), POLLIN, 0};
        const int ready = ::poll(&waiting, 1, pollMilliseconds);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        const ssize_t n = ready < 0 ? -1 : ::read(helper.output(), piece.data(), piece.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return systemError(errno);
        if (n == 0)
            return bytes;
        const bool hadHeader = bytes.size() >= importContainerHeader;
        bytes.insert(bytes.end(), piece.begin(), piece.begin() + n);
        if (!hadHeader && bytes.size() >= importContainerHeader) {
            GRAFT_TRY(sizes,
                      importContainerSizes(std::span(bytes).first(importContainerHeader), environment.memoryBytes));
            expected += sizes.json + sizes.weights;
            bytes.reserve(expected);
        }
        if (bytes.size() > std::max<std::uint64_t>(expected, importContainerHeader))
            return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The answer of the import helper is damaged."));
    }
}

Result<ImportedModel> readInHelper(const ModelReader& reader, const fs::path& path, const ImportOptions& options,
                                   const ImportEnvironment& environment, const RunControl* control)
{
    GRAFT_TRY(program, importHelper(environment));
    GRAFT_TRY(file, openForHelper(path));
    Descriptor companion;
    if (!options.companion.empty()) {
        GRAFT_TRY(second, openForHelper(options.companion));
        companion = std::move(second);
    }
    Helper helper;
    GRAFT_CHECK(helper.start(program,
                             {program.string(), reader.id, path.string(), optionsText(options),
                              std::to_string(environment.memoryBytes), std::to_string(environment.seconds)},
                             file, companion));
    GRAFT_TRY(bytes, collect(helper, environment, control));
    const int status = helper.wait();
    if (!WIFEXITED(status) || WEXITSTATUS(status) != ConfinedAnswered)
        return reasonOf(status, environment);
    Result<ImportedModel> model = unpackImport(bytes);
    if (!model && model.error().code == ErrorCode::OutOfMemory)
        return makeError(ErrorCode::OutOfMemory,
                         GRAFT_TR_NOOP("core", "Reading it needs more memory than the %1 MiB an import may have."),
                         {std::to_string(environment.memoryBytes >> 20)}, model.error());
    return model;
}

} // namespace

Result<fs::path> importHelper(const ImportEnvironment& environment)
{
    std::vector<fs::path> places;
    if (!environment.helper.empty()) {
        places.push_back(environment.helper);
    } else {
        std::error_code ignored;
        const fs::path here = fs::read_symlink("/proc/self/exe", ignored).parent_path();
        places = {here / helperName, here / ".." / "bin" / helperName};
        if (const char* variable = std::getenv("GRAFT_IMPORT_HELPER"))
            places.emplace_back(variable);
    }
    for (const fs::path& place : places) {
        if (::access(place.c_str(), X_OK) == 0)
            return place;
    }
    return makeError(ErrorCode::NotFound,
                     GRAFT_TR_NOOP("core", "The program %1, which reads such files in confinement, is missing. It "
                                           "belongs beside this program; reinstall Graft."),
                     {places.front().string()});
}

Result<ImportedModel> readConfined(const ModelReader& reader, const fs::path& path, const ImportOptions& options,
                                   const ImportEnvironment& environment, const RunControl* control)
{
    try {
        return readInHelper(reader, path, options, environment, control);
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "There is not enough memory for the model."));
    }
}

} // namespace graft
