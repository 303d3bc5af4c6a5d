// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <string>
#include <string_view>

namespace graft::cli {

using Json = nlohmann::ordered_json;

/// Exit codes; scripts depend on them.
inline constexpr int exitOk = 0;
inline constexpr int exitSomeFailed = 1;
inline constexpr int exitUsage = 2;
inline constexpr int exitFailed = 3;

/// One line "graft-cli: ..." on stderr; returns exitFailed.
int fail(const Error& error);
/// A remark on stderr.
void say(const std::string& text);
/// "error", "warning" or "note".
[[nodiscard]] const char* severityText(Severity severity);
/// An issue on stderr, with its severity in words.
void report(const Issue& issue);
/// The one JSON document of a command on stdout.
void printJson(const Json& json);

/// A progress bar with ETA on stderr when that is a terminal, nothing otherwise.
class ProgressBar {
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(std::string_view what, double fraction, std::string_view extra = {});
    /// Removes the bar so that a line can be printed.
    void clear();

private:
    bool m_terminal;
    bool m_visible = false;
    std::chrono::steady_clock::time_point m_begin;
    std::chrono::steady_clock::time_point m_last;
    std::string m_what;
};

/// Turns the first Ctrl-C (or SIGTERM) into a stop request; the second one ends the process.
void stopOnSignal(RunControl& control);

/// "12 s", "3 min 05 s".
std::string durationText(double seconds);
/// Largest resident set of the process so far, MiB.
std::int64_t peakRssMib();

} // namespace graft::cli
