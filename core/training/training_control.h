// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/graph/network_graph.h"

#include <optional>

namespace graft {

/// What a user may ask of a run besides stop and pause. The trainer takes requests between two batches, also while
/// paused. All members may be called from any thread.
class TrainingControl : public RunControl {
public:
    /// Everything that was asked for since the last look.
    struct Requests {
        std::optional<double> learningRate; ///< new base rate; the schedule goes on from it
        GraphSnapshot graph;                ///< the same network with other layers frozen, or nullptr
        bool validate = false;              ///< look at the validation samples now
        bool checkpoint = false;            ///< write a resumable state now

        [[nodiscard]] bool any() const { return learningRate || graph || validate || checkpoint; }
    };

    void setLearningRate(double rate);
    void setFrozenLayers(GraphSnapshot graph);
    void validateNow();
    void checkpointNow();
    /// Ends the run without a result: TrainingOutcome::discarded.
    void discard();

    // For the trainer.
    [[nodiscard]] Requests takeRequests() const;
    [[nodiscard]] bool discardRequested() const;
    /// As checkpoint() (blocks while paused, returns stopRequested()), but comes back, still paused, when something
    /// was asked for: take the requests and wait again.
    bool waitForWork() const;
    /// reset(), and nothing is asked for.
    void resetAll();

private:
    template <class Change>
    void ask(Change change);

    // Guarded by the mutex of RunControl, whose condition wakes the trainer.
    mutable Requests m_requests;
    bool m_discard = false;
};

} // namespace graft
