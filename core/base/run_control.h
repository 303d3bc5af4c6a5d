// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>

namespace graft {

/// How far a long job has come. `total` 0 means unknown.
struct Progress {
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    std::string stage; ///< translatable English text, context "core"
};

/// Called from the thread that does the work; must not block.
using ProgressCallback = std::function<void(const Progress&)>;

/// Stop and pause for a job on another thread. All members may be called from any thread.
class RunControl {
public:
    /// Asks the job to end soon; also ends a pause. Cannot be taken back except by reset().
    void requestStop();
    void pause();
    void resume();
    /// Makes the object ready for another job. Only while no job uses it.
    void reset();

    [[nodiscard]] bool stopRequested() const;
    [[nodiscard]] bool paused() const;
    /// Called by the job between two units of work: blocks while paused. Returns stopRequested().
    bool checkpoint() const;

protected:
    // For kinds of jobs that can be asked for more than stop and pause.
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    bool m_stop = false;
    bool m_paused = false;
};

} // namespace graft
