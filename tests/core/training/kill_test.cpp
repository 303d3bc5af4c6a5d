// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A run that is killed at random moments, again and again, ends as if nothing had happened.
#include "core/base/random.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

namespace graft {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr int killsEach = 5;

struct Ended {
    int code = -1; ///< exit status; -1: killed
    std::string output;
    double learning = 0; ///< seconds since it said that it starts
};

class Kill : public testing::TestWithParam<const char*> {
protected:
    Kill() : m_folder(fs::temp_directory_path() / ("graft-kill-" + std::to_string(::getpid()) + "-" + GetParam()))
    {
        fs::remove_all(m_folder);
        fs::create_directories(m_folder);
    }
    ~Kill() override { fs::remove_all(m_folder); }

    /// Runs the helper; kills it `killAfter` seconds after it has started to learn, unless that is negative.
    Ended run(const std::string& checkpoint, bool resume, double killAfter = -1)
    {
        const std::string out = (m_folder / "output").string();
        fs::remove(out);
        const pid_t child = ::fork();
        if (child == 0) {
            const int fd = ::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
            ::dup2(fd, STDOUT_FILENO);
            ::execl(GRAFT_RUN_HELPER, GRAFT_RUN_HELPER, GetParam(), checkpoint.c_str(), resume ? "resume" : nullptr,
                    nullptr);
            ::_exit(127);
        }
        int status = 0;
        bool ended = false;
        std::error_code ignored;
        while (!ended && (!fs::exists(out, ignored) || fs::file_size(out, ignored) == 0)) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            ended = ::waitpid(child, &status, WNOHANG) == child;
        }
        const Clock::time_point start = Clock::now();
        if (killAfter >= 0 && !ended) {
            std::this_thread::sleep_for(std::chrono::duration<double>(killAfter));
            ::kill(child, SIGKILL);
        }
        if (!ended)
            ::waitpid(child, &status, 0);
        std::ifstream in(out);
        std::stringstream text;
        text << in.rdbuf();
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, text.str(),
                std::chrono::duration<double>(Clock::now() - start).count()};
    }

    fs::path m_folder;
};

TEST_P(Kill, AtRandomMomentsChangesNothing)
{
    const Ended plain = run("-", false);
    ASSERT_EQ(plain.code, 0);
    ASSERT_NE(plain.output.find("weights "), std::string::npos);

    const std::string checkpoint = (m_folder / "run").string();
    RandomStream random(streamSeed(11, GetParam()));
    bool resume = false;
    int resumed = 0;
    for (int kill = 0; kill < killsEach; ++kill) {
        const Ended ended = run(checkpoint, resume, plain.learning * static_cast<double>(random.unit()));
        ASSERT_TRUE(ended.code == -1 || ended.code == 0) << "exit status " << ended.code;
        if (ended.code == 0) {
            // It was faster than the moment chosen; the finished run has left nothing to resume.
            EXPECT_EQ(ended.output, plain.output);
            EXPECT_FALSE(fs::exists(checkpoint));
            resume = false;
            continue;
        }
        resume = fs::exists(checkpoint) &&
                 std::any_of(fs::directory_iterator(checkpoint), fs::directory_iterator(),
                             [](const fs::directory_entry& entry) { return entry.path().extension() == ".json"; });
        resumed += resume ? 1 : 0;
    }
    const Ended last = run(checkpoint, resume);
    ASSERT_EQ(last.code, 0);
    EXPECT_EQ(last.output, plain.output);
    EXPECT_FALSE(fs::exists(checkpoint)) << "a finished run leaves nothing to resume";
    EXPECT_GT(resumed, 0) << "some kill must have come after a saved state";
}

INSTANTIATE_TEST_SUITE_P(Runs, Kill, testing::Values("sgd", "adam-average", "rmsprop-accumulating", "frozen-adamw"),
                         [](const auto& instance) {
                             std::string name = instance.param;
                             std::erase(name, '-');
                             return name;
                         });

} // namespace
} // namespace graft
