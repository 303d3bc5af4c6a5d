// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/python_run.h"

#include "core/base/files.h"
#include "core/exchange/export_files.h"
#include "core/layers/layer_schema.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>

extern char** environ;

namespace graft::exchange {
namespace {

namespace fs = std::filesystem;

constexpr int longestRun = 120; ///< seconds
constexpr std::size_t probes = 2;
constexpr double codeTolerance = 1e-5;

/// The last line of what a failed program said.
std::string lastLine(const fs::path& file)
{
    const auto bytes = readFile(file, std::uint64_t{1} << 24);
    if (!bytes)
        return {};
    std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    return std::string(text.substr(text.rfind('\n') + 1).substr(0, 300));
}

/// Waits for a process, killing it on a stop request or when its time is up. Its status; -1 if it was killed.
int waitFor(pid_t process, int seconds, const RunControl* control)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    int status = 0;
    while (::waitpid(process, &status, WNOHANG) == 0) {
        if ((control != nullptr && control->stopRequested()) || std::chrono::steady_clock::now() > deadline) {
            ::kill(process, SIGKILL);
            ::waitpid(process, &status, 0);
            return -1;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return status;
}

} // namespace

namespace {

Result<void> runProgram(const std::string& program, const std::vector<std::string>& arguments, int seconds,
                        const RunControl* control)
{
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    GRAFT_TRY(scratch, ScratchFolder::create());
    const fs::path messages = scratch.path() / "messages";
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, messages.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    pid_t process = -1;
    const int failed = ::posix_spawnp(&process, words.front().c_str(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0)
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no Python on this computer."));
    const int status = waitFor(process, seconds, control);
    if (control != nullptr && control->stopRequested())
        return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "The export was stopped."));
    if (status == -1)
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Python took longer than %1 seconds."),
                         {std::to_string(seconds)});
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        const std::string line = lastLine(messages);
        const bool absent = line.find("No module named 'torch'") != std::string::npos;
        return absent ? makeError(ErrorCode::NotFound,
                                  GRAFT_TR_NOOP("core", "The Python on this computer has no PyTorch."))
                      : makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "Python reports an error: %1"), {line});
    }
    return {};
}

} // namespace

Result<void> runPython(const std::vector<std::string>& arguments, int seconds, const RunControl* control)
{
    if (const char* chosen = std::getenv("GRAFT_PYTHON"))
        return runProgram(chosen, arguments, seconds, control);
    // The system's first: that of the PATH may be another, to which no packages were installed.
    Result<void> result = runProgram("/usr/bin/python3", arguments, seconds, control);
    if (!result && result.error().code == ErrorCode::NotFound)
        result = runProgram("python3", arguments, seconds, control);
    return result;
}

std::vector<std::int64_t> probeShape(const NetworkGraph& graph, std::int64_t count)
{
    const auto inputs = graph.ofType("Input");
    if (inputs.empty())
        return {};
    return {count, intParameter(*inputs.front(), "channels"), intParameter(*inputs.front(), "height"),
            intParameter(*inputs.front(), "width")};
}

Result<std::vector<float>> pythonLogits(const std::string& script, const fs::path& folder,
                                        std::span<const float> inputs, const std::vector<std::int64_t>& shape,
                                        const RunControl* control)
{
    GRAFT_TRY(scratch, ScratchFolder::create());
    const fs::path question = scratch.path() / "inputs";
    const fs::path answer = scratch.path() / "logits";
    GRAFT_CHECK(writeFileAtomically(question, std::as_bytes(inputs)));
    // -I: nothing of the user's environment, -B: no files beside the code.
    std::vector<std::string> arguments{"-I", "-B", "-c", script, folder.string(), question.string(), answer.string()};
    for (const std::int64_t side : shape)
        arguments.push_back(std::to_string(side));
    GRAFT_CHECK(runPython(arguments, longestRun, control));
    GRAFT_TRY(bytes, readFile(answer, std::uint64_t{1} << 28));
    std::vector<float> logits(bytes.size() / sizeof(float));
    if (!logits.empty())
        std::memcpy(logits.data(), bytes.data(), logits.size() * sizeof(float));
    return logits;
}

Result<ExportCheck> checkWithPython(const ExportTask& task, const std::string& script, const fs::path& folder,
                                    ExportCheck otherwise, const RunControl* control)
{
    GRAFT_TRY(inputs, probeInputs(*task.graph, probes));
    GRAFT_TRY(expected, probeLogits(task.graph, task.weights, inputs, probes));
    const auto found = pythonLogits(script, folder, inputs, probeShape(*task.graph, probes), control);
    const bool notRun =
        !found && (found.error().code == ErrorCode::NotFound || found.error().code == ErrorCode::Unsupported);
    if (notRun) {
        otherwise.note =
            makeError(found.error().code, GRAFT_TR_NOOP("core", "The code was not run: %1"), {found.error().message()});
        return otherwise;
    }
    if (!found)
        return found.error();
    // Relative to the largest score: sums in another order differ by that much in single precision.
    double largest = 1;
    for (const float logit : expected)
        largest = std::max(largest, std::abs(static_cast<double>(logit)));
    return compareLogits("Python", expected, *found, expected.size() / probes, codeTolerance * largest);
}

} // namespace graft::exchange
