// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <thread>

namespace graft::cli {
namespace {

// A signal handler may only touch lock-free state; a watcher thread turns the flag into a stop request.
std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void onInterrupt(int signal)
{
    if (interrupted.exchange(true)) {
        std::signal(signal, SIG_DFL);
        std::raise(signal);
    }
}

} // namespace

int fail(const Error& error)
{
    std::cerr << "graft-cli: " << error.message() << '\n';
    return exitFailed;
}

void say(const std::string& text)
{
    std::cerr << text << '\n';
}

const char* severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Info: break;
    }
    return "note";
}

void report(const Issue& issue)
{
    std::cerr << severityText(issue.severity) << ": " << issue.what.message() << '\n';
}

void printJson(const Json& json)
{
    std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
}

ProgressBar::ProgressBar() : m_terminal(::isatty(STDERR_FILENO) == 1), m_begin(std::chrono::steady_clock::now()) {}

ProgressBar::~ProgressBar()
{
    clear();
}

void ProgressBar::show(std::string_view what, double fraction, std::string_view extra)
{
    using namespace std::chrono;
    if (!m_terminal)
        return;
    const auto now = steady_clock::now();
    if (what != m_what) {
        m_what = what;
        m_begin = now;
    } else if (now - m_last < milliseconds(100) && fraction < 1.0) {
        return;
    }
    m_last = now;
    m_visible = true;
    fraction = std::clamp(fraction, 0.0, 1.0);
    constexpr int width = 28;
    const int filled = static_cast<int>(std::lround(fraction * width));
    std::string line = "\r\033[K" + m_what + " [" + std::string(static_cast<std::size_t>(filled), '=') +
                       std::string(static_cast<std::size_t>(width - filled), ' ') + "] ";
    line += std::to_string(static_cast<int>(fraction * 100)) + " %";
    const double elapsed = duration<double>(now - m_begin).count();
    if (fraction > 0.01 && fraction < 1.0 && elapsed > 0.5)
        line += ", " + durationText(elapsed / fraction - elapsed) + " left";
    if (!extra.empty())
        line += "  " + std::string(extra);
    std::cerr << line << std::flush;
}

void ProgressBar::clear()
{
    if (m_visible)
        std::cerr << "\r\033[K" << std::flush;
    m_visible = false;
}

void stopOnSignal(RunControl& control)
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    std::thread([&control] {
        while (!interrupted.load())
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        say("Stopping after the current batch; press Ctrl-C again to quit at once.");
        control.requestStop();
    }).detach();
}

std::string durationText(double seconds)
{
    const auto whole = static_cast<std::int64_t>(std::max(0.0, std::round(seconds)));
    if (whole < 60)
        return std::to_string(whole) + " s";
    const std::string rest = std::to_string(whole % 60);
    return std::to_string(whole / 60) + " min " + (rest.size() < 2 ? "0" + rest : rest) + " s";
}

std::int64_t peakRssMib()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace graft::cli
