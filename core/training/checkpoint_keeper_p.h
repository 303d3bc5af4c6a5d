// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/checkpoint_p.h"
#include "core/training/state_keeper_p.h"
#include "core/training/trainer.h"

#include <chrono>
#include <memory>
#include <optional>

namespace graft {

/// Keeps the states of a run as a checkpoint on disk, in the folder that the task names.
class CheckpointKeeper final : public StateKeeper {
public:
    /// `start`: every weight the run begins with, before anything is learned. All arguments outlive it. A folder that
    /// cannot be written is told to the observer and the run goes on without; one that another run uses is an Error.
    [[nodiscard]] static Result<std::unique_ptr<CheckpointKeeper>>
    open(const TrainingTask& task, const WeightStore& start, MetricsLog& log, TrainingObserver& observer);

    /// Fills the log with the history. An Error when the task wants to resume and there is no sound state, or one of
    /// another network, other weights, other data or other options.
    [[nodiscard]] Result<std::optional<StoredRun>> load() override;
    [[nodiscard]] Result<void> restore(GraphModule& module, LearningStep& step) override;
    [[nodiscard]] Result<void> keep(const RunState& state, const GraphModule& module, const LearningStep& step,
                                    KeepReason reason) override;
    /// Nothing is left to resume.
    void remove();

private:
    using Clock = std::chrono::steady_clock;

    CheckpointKeeper(const TrainingTask& task, const WeightStore& start, MetricsLog& log, TrainingObserver& observer);
    [[nodiscard]] Result<void> checkBelongs(const CheckpointState& state) const;
    [[nodiscard]] Result<CheckpointState> stateOf(const RunState& state, const GraphModule& module,
                                                  const LearningStep& step) const;

    const TrainingTask& m_task;
    const WeightStore& m_start;
    MetricsLog& m_log;
    TrainingObserver& m_observer;
    std::string m_startHash;
    std::string m_graphHash;
    std::string m_dataFingerprint;
    std::optional<CheckpointWriter> m_writer;
    WeightStore m_training; ///< loaded, until it is restored
    bool m_told = false;    ///< that writing failed
    double m_writeSeconds = 0;
    Clock::time_point m_written;
};

} // namespace graft
