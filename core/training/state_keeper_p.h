// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runtime/graph_module_p.h"
#include "core/training/run_state_p.h"

#include <optional>

namespace graft {

class LearningStep;

/// A state as it was kept: enough to compile the network again.
struct StoredRun {
    RunState state;
    WeightStore weights; ///< every tensor of the network
};

/// Why a state is kept.
enum class KeepReason {
    EpochDone, ///< may be left out where epochs are shorter than writing
    Due,       ///< options.checkpointMinutes have passed
    Asked      ///< the run pauses or stops, or the user wants it
};

/// Keeps states that a run can be resumed from. Called on the training thread, always between two optimiser steps.
class StateKeeper {
public:
    virtual ~StateKeeper() = default;
    /// The state to go on from, or nothing: the run starts anew.
    [[nodiscard]] virtual Result<std::optional<StoredRun>> load() = 0;
    /// After load(), with the network compiled from it: fills in what else changes (optimiser, average of the weights,
    /// dropout stream).
    [[nodiscard]] virtual Result<void> restore(GraphModule& module, LearningStep& step) = 0;
    /// Keeps this state. A failure is told to the user and does not end the run.
    [[nodiscard]] virtual Result<void> keep(const RunState& state, const GraphModule& module, const LearningStep& step,
                                            KeepReason reason) = 0;
};

} // namespace graft
