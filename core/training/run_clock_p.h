// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace graft {

/// Time that a run has worked, pauses not counted; a resumed run goes on from what it had.
class RunClock {
public:
    explicit RunClock(double before = 0) : m_before(before) {}

    [[nodiscard]] double seconds() const
    {
        return m_before + (m_running ? std::chrono::duration<double>(Clock::now() - m_start).count() : 0);
    }
    void pause()
    {
        m_before = seconds();
        m_running = false;
    }
    void resume()
    {
        m_start = Clock::now();
        m_running = true;
    }

private:
    using Clock = std::chrono::steady_clock;

    double m_before;
    Clock::time_point m_start = Clock::now();
    bool m_running = true;
};

} // namespace graft
