// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/run_log.h"
#include "core/training/trainer.h"

#include <chrono>
#include <memory>

namespace graft {

/// The logs of a run that goes on. Trouble with them is told to the observer, once. On the training thread.
class RunLogging {
public:
    /// nullptr when the task wants no logs or they cannot be begun. Log and observer outlive it.
    [[nodiscard]] static std::unique_ptr<RunLogging> open(const TrainingTask& task, const MetricsLog& log,
                                                          TrainingObserver& observer);
    ~RunLogging() { update(true); }
    RunLogging(const RunLogging&) = delete;
    RunLogging& operator=(const RunLogging&) = delete;

    /// Writes what is new; unless `atOnce`, only when some time has passed since the last time.
    void update(bool atOnce);

private:
    RunLogging(RunLog files, const MetricsLog& log, TrainingObserver& observer);

    RunLog m_files;
    const MetricsLog& m_log;
    TrainingObserver& m_observer;
    std::chrono::steady_clock::time_point m_next;
};

} // namespace graft
