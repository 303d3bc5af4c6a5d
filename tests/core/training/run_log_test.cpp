// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// CSV logs and TensorBoard's event files, read back by a reader written from the formats' descriptions.
#include "core/base/files.h"
#include "core/training/run_log.h"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>

namespace graft {
namespace {

namespace fs = std::filesystem;

/// CRC-32C bit by bit, from the polynomial itself (x^32 + x^28 + ... + 1 = 0x1EDC6F41).
std::uint32_t referenceCrc(std::string_view bytes)
{
    const auto reversed = [](std::uint32_t value, int bits) {
        std::uint32_t out = 0;
        for (int i = 0; i < bits; ++i)
            out |= ((value >> i) & 1U) << (bits - 1 - i);
        return out;
    };
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= reversed(static_cast<unsigned char>(c), 8) << 24U;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x80000000U) != 0 ? (crc << 1U) ^ 0x1EDC6F41U : crc << 1U;
    }
    return ~reversed(crc, 32);
}

std::uint32_t unmasked(std::uint32_t masked)
{
    const std::uint32_t rotated = masked - 0xA282EAD8U;
    return (rotated << 15U) | (rotated >> 17U);
}

template <class T>
T take(std::string_view& bytes)
{
    T value{};
    if (bytes.size() < sizeof value) {
        ADD_FAILURE() << "cut short";
        bytes = {};
        return value;
    }
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
    return value;
}

std::uint64_t varint(std::string_view& bytes)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const auto c = take<unsigned char>(bytes);
        value |= std::uint64_t{c & 0x7FU} << shift;
        if (c < 0x80)
            return value;
    }
    ADD_FAILURE() << "endless number";
    return value;
}

struct Event {
    double wallTime = 0;
    std::int64_t step = 0;
    std::string version;
    std::map<std::string, float> scalars;
};

std::string_view block(std::string_view& bytes)
{
    const std::uint64_t length = varint(bytes);
    EXPECT_LE(length, bytes.size());
    const std::string_view out = bytes.substr(0, length);
    bytes.remove_prefix(out.size());
    return out;
}

void readSummary(std::string_view summary, Event& event)
{
    while (!summary.empty()) {
        EXPECT_EQ(varint(summary), 1U << 3U | 2U) << "repeated Value value = 1";
        std::string_view value = block(summary);
        std::string tag;
        float number = -1;
        while (!value.empty()) {
            const std::uint64_t key = varint(value);
            if (key == (1U << 3U | 2U))
                tag = block(value);
            else if (key == (2U << 3U | 5U))
                number = take<float>(value);
            else
                ADD_FAILURE() << "unknown field " << key;
        }
        event.scalars[tag] = number;
    }
}

std::vector<Event> readEvents(const fs::path& file)
{
    const auto content = *readFile(file, 1 << 24);
    std::string_view bytes(reinterpret_cast<const char*>(content.data()), content.size());
    std::vector<Event> events;
    while (!bytes.empty()) {
        const std::string_view length = bytes.substr(0, 8);
        const auto size = take<std::uint64_t>(bytes);
        EXPECT_EQ(unmasked(take<std::uint32_t>(bytes)), referenceCrc(length));
        std::string_view data = bytes.substr(0, size);
        EXPECT_EQ(data.size(), size);
        bytes.remove_prefix(data.size());
        EXPECT_EQ(unmasked(take<std::uint32_t>(bytes)), referenceCrc(data));
        Event event;
        while (!data.empty()) {
            const std::uint64_t key = varint(data);
            if (key == (1U << 3U | 1U))
                event.wallTime = take<double>(data);
            else if (key == (2U << 3U | 0U))
                event.step = static_cast<std::int64_t>(varint(data));
            else if (key == (3U << 3U | 2U))
                event.version = block(data);
            else if (key == (5U << 3U | 2U))
                readSummary(block(data), event);
            else
                ADD_FAILURE() << "unknown field " << key;
        }
        events.push_back(std::move(event));
    }
    return events;
}

class RunLogs : public testing::Test {
protected:
    RunLogs()
        : folder(fs::temp_directory_path() / ("graft-log-" + std::to_string(::getpid()) + "-" +
                                              testing::UnitTest::GetInstance()->current_test_info()->name()))
    {
        fs::remove_all(folder);
    }
    ~RunLogs() override { fs::remove_all(folder); }

    void addIteration(std::int64_t number)
    {
        IterationRecord r{number, 0.5, 0.1F, 0.75F, static_cast<double>(number), 3e-4F};
        r.waitShare = 0.5F;
        r.samplesPerSecond = 12;
        if (number > 0)
            r.gradientNorm = 1.5F;
        log.append(r);
    }
    static std::vector<std::string> lines(const fs::path& file)
    {
        std::ifstream in(file);
        std::vector<std::string> out;
        for (std::string line; std::getline(in, line);)
            out.push_back(line);
        return out;
    }
    static fs::path eventFile(const fs::path& in)
    {
        fs::path found;
        int count = 0;
        for (const auto& entry : fs::directory_iterator(in)) {
            if (entry.path().filename().string().starts_with("events.out.tfevents.")) {
                found = entry.path();
                ++count;
            }
        }
        EXPECT_EQ(count, 1);
        return found;
    }

    fs::path folder;
    MetricsLog log;
};

TEST(EventFile, ChecksumOfTheStandard)
{
    EXPECT_EQ(referenceCrc("123456789"), 0xE3069283U) << "the check value of CRC-32C";
}

TEST_F(RunLogs, WritesAsTheRunGoes)
{
    auto logs = *RunLog::open(folder, false);
    addIteration(0);
    ASSERT_TRUE(logs.update(log).ok());
    EXPECT_EQ(lines(folder / "iterations.csv").size(), 2U) << "there at once";
    addIteration(1);
    log.append(ValidationRecord{2, 1.0, 2.5, 0.25, 0.875, {}});
    log.append(
        EpochRecord{.epoch = 1, .trainLoss = 0.5, .trainAccuracy = 0.25, .validationLoss = 0.125, .validated = true});
    EpochRecord unvalidated{.epoch = 2, .trainLoss = 0.5};
    unvalidated.validated = false;
    log.append(unvalidated);
    ASSERT_TRUE(logs.update(log).ok());
    ASSERT_TRUE(logs.update(log).ok()) << "nothing new";

    const auto iterations = lines(folder / "iterations.csv");
    ASSERT_EQ(iterations.size(), 3U);
    EXPECT_EQ(iterations[1], "0,0.5,0,0.1,0.75,3e-04,,0.5,12\r");
    EXPECT_EQ(iterations[2], "1,0.5,1,0.1,0.75,3e-04,1.5,0.5,12\r");
    const auto epochs = lines(folder / "epochs.csv");
    ASSERT_EQ(epochs.size(), 3U);
    EXPECT_EQ(epochs[1], "1,0.5,0.25,0.125,0,0,0,0,0,0\r");
    EXPECT_EQ(epochs[2], "2,0.5,0,,,0,0,0,0,0\r") << "no validation, no numbers";
    EXPECT_EQ(lines(folder / "validations.csv").at(1), "2,1,2.5,0.25,0.875\r");

    const auto events = readEvents(eventFile(folder));
    ASSERT_EQ(events.size(), 4U);
    EXPECT_EQ(events[0].version, "brain.Event:2");
    EXPECT_EQ(events[1].scalars.size(), 3U) << "no gradient norm yet";
    EXPECT_EQ(events[2].step, 1);
    EXPECT_EQ(events[2].scalars,
              (std::map<std::string, float>{
                  {"loss/train", 0.1F}, {"accuracy/train", 0.75F}, {"learning_rate", 3e-4F}, {"gradient_norm", 1.5F}}));
    EXPECT_EQ(events[3].scalars,
              (std::map<std::string, float>{{"loss/validation", 0.25F}, {"accuracy/validation", 0.875F}}));
    EXPECT_GT(events[2].wallTime, 1.5e9);
}

TEST_F(RunLogs, AnotherRunDoesNotOverwrite)
{
    auto first = *RunLog::open(folder, false);
    addIteration(0);
    ASSERT_TRUE(first.update(log).ok());
    MetricsLog other;
    auto second = *RunLog::open(folder, false);
    ASSERT_TRUE(second.update(other).ok());
    EXPECT_EQ(second.folder(), folder / "run-2");
    EXPECT_EQ(lines(folder / "iterations.csv").size(), 2U);
    EXPECT_EQ(lines(folder / "run-2" / "iterations.csv").size(), 1U);
    EXPECT_EQ((*RunLog::open(folder, false)).folder(), folder / "run-3");
}

TEST_F(RunLogs, AResumedRunShowsEachStepOnce)
{
    {
        auto logs = *RunLog::open(folder, false);
        for (int i = 0; i < 5; ++i)
            addIteration(i);
        ASSERT_TRUE(logs.update(log).ok());
    }
    // The saved state was older than the log.
    log.clear();
    for (int i = 0; i < 3; ++i)
        addIteration(i);
    auto logs = *RunLog::open(folder, true);
    EXPECT_EQ(logs.folder(), folder);
    ASSERT_TRUE(logs.update(log).ok());
    addIteration(3);
    ASSERT_TRUE(logs.update(log).ok());
    EXPECT_EQ(lines(folder / "iterations.csv").size(), 5U);
    const auto events = readEvents(eventFile(folder));
    ASSERT_EQ(events.size(), 5U);
    for (std::size_t i = 1; i < events.size(); ++i)
        EXPECT_EQ(events[i].step, static_cast<std::int64_t>(i) - 1);
}

TEST_F(RunLogs, AFullDiskIsOneError)
{
    auto logs = *RunLog::open(folder, false);
    for (int i = 0; i < 100; ++i)
        addIteration(i);
    struct rlimit old = {};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &old), 0);
    auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {512, old.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto first = logs.update(log);
    const auto second = logs.update(log);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(first.ok());
    EXPECT_EQ(first.error().code, ErrorCode::Io);
    EXPECT_TRUE(second.ok()) << "said once";
}

TEST_F(RunLogs, AFolderThatCannotBeMadeIsAnError)
{
    std::ofstream(folder) << "a file";
    EXPECT_EQ(RunLog::open(folder / "logs", false).error().code, ErrorCode::Io);
}

} // namespace
} // namespace graft
