// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "core/training/metrics_log.h"
#include "core/training/pass_totals_p.h"
#include "core/weights/weight_store.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace graft {

/// What was frozen during the whole run so far, and its hash when the run began. Layers that were unfrozen in between
/// are no longer part of it; the hash was then taken anew, after it had been found right.
struct FrozenProof {
    GraphSnapshot graph; ///< its frozen layers are those the proof is about
    std::string before;
    bool broken = false; ///< found wrong: stays as it is, so that the outcome shows it
};

/// How far a run has come: a plain value. Together with the tensors that change (GraphModule::changing(), the state of
/// the optimiser, the average of the weights, the state of the dropout stream) it is all a run needs to go on as if
/// it had never been interrupted. The order of samples and their random changes follow from seed, epoch and batch;
/// what the frozen layers compute is computed again.
struct RunState {
    // Where it is; always between two optimiser steps
    GraphSnapshot graph;             ///< as it is trained now: what is frozen may have changed since the start
    int epoch = 1;                   ///< that is being learned
    std::size_t batch = 0;           ///< batches of this epoch that have been learned from
    std::int64_t iteration = 0;      ///< optimiser steps done
    int stage = 0;                   ///< blocks that gradual unfreezing has woken
    std::size_t piece = 0;           ///< samples computed at once, where memory is short; 0: whole batches
    int batchSize = 0;               ///< the one of the options, or what "automatic" has come to
    std::size_t validationPiece = 0; ///< as piece, where nothing is learned
    std::int64_t stepsPerEpoch = 0;  ///< that the schedule reckons with; 0: not known yet
    std::vector<double> schedule;    ///< LearningRateSchedule::state(); as of when the state is kept
    double lossScale = 65536;        ///< of float16
    int stepsAtScale = 0;

    // The epoch so far
    PassTotals totals;
    double epochStart = 0;   ///< clock when it began
    double learnSeconds = 0; ///< of its training part
    double waitSeconds = 0;  ///< of those, waiting for samples
    double stepRate = 0;     ///< base rate of the last step

    // What came of it
    std::vector<EpochRecord> epochs;
    std::optional<EpochRecord> best;
    WeightStore bestWeights;
    double progressMark = std::numeric_limits<double>::quiet_NaN(); ///< early stopping: what has to be beaten
    int withoutProgress = 0;                                        ///< validations since it was
    std::string endReason;                                          ///< set: there are no more epochs

    // Samples that could not be read
    std::set<std::size_t> unreadableTraining;
    std::set<std::size_t> unreadableValidation;

    double seconds = 0;     ///< clock of the run, pauses not counted
    double wallSeconds = 0; ///< preparation and pauses included
    std::int64_t samplesSeen = 0;
    std::uint64_t memoryBytes = 0; ///< largest so far
    FrozenProof proof;
};

} // namespace graft
