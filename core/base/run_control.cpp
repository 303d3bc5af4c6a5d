// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/run_control.h"

namespace graft {

void RunControl::requestStop()
{
    const std::lock_guard lock(m_mutex);
    m_stop = true;
    m_changed.notify_all();
}

void RunControl::pause()
{
    const std::lock_guard lock(m_mutex);
    m_paused = true;
}

void RunControl::resume()
{
    const std::lock_guard lock(m_mutex);
    m_paused = false;
    m_changed.notify_all();
}

void RunControl::reset()
{
    const std::lock_guard lock(m_mutex);
    m_stop = false;
    m_paused = false;
}

bool RunControl::stopRequested() const
{
    const std::lock_guard lock(m_mutex);
    return m_stop;
}

bool RunControl::paused() const
{
    const std::lock_guard lock(m_mutex);
    return m_paused && !m_stop;
}

bool RunControl::checkpoint() const
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_paused || m_stop; });
    return m_stop;
}

} // namespace graft
