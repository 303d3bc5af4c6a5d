// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/sample_source.h"
#include "core/graph/network_graph.h"
#include "core/training/metrics_log.h"
#include "core/training/training_control.h"
#include "core/training/training_options.h"
#include "core/weights/weight_store.h"

#include <filesystem>
#include <string>
#include <vector>

namespace graft {

/// Told what happens, on the training thread; must not block. Metrics are pulled from the MetricsLog.
class TrainingObserver {
public:
    virtual ~TrainingObserver() = default;
    /// Before the first epoch: device resolved, totals known.
    virtual void started(const Device& device, std::int64_t iterationsPerEpoch)
    {
        (void)device, (void)iterationsPerEpoch;
    }
    /// Preparation (first pass over the frozen prefix, ...), after started(). The last call has done == total; it
    /// comes, as 0 of 0, also when there is nothing to prepare.
    virtual void preparing(const Progress& progress) { (void)progress; }
    virtual void epochDone(const EpochRecord& record, bool best) { (void)record, (void)best; }
    /// A warning that does not stop the run (unreadable sample, fallback).
    virtual void message(const Issue& issue) { (void)issue; }
};

/// What a run leaves behind.
struct TrainingOutcome {
    WeightStore weights;    ///< of the best epoch (options.best; ties: the other metric)
    int bestEpoch = 0;      ///< from 1; 0 when no epoch was finished
    bool stopped = false;   ///< ended before the last epoch, for the reason in endReason
    bool discarded = false; ///< the user wants none of it: weights are empty
    /// Why it ended before the last epoch, or nothing: "stopped-by-user", "time-budget", "early-stop",
    /// "diverged" (numbers that are none; `weights` are then those of the best epoch, or of a moment before),
    /// "out-of-memory".
    std::string endReason;
    std::vector<EpochRecord> epochs;
    std::string frozenHashBefore; ///< hashOfFrozenLayers() before ...
    std::string frozenHashAfter;  ///< ... and after; equal, or something is broken
    std::string device;
    std::string dataFingerprint; ///< passed through by the caller, recorded
    double wallSeconds = 0;
    double imagesPerSecond = 0;          ///< training samples seen / wallSeconds
    std::vector<std::size_t> unreadable; ///< training samples that could not be read
};

/// What a run is about. The sample sources outlive it.
struct TrainingTask {
    GraphSnapshot graph;
    WeightStore weights;
    const SampleSource& training;
    const SampleSource& validation; ///< may be empty (size 0): then the training loss tells the best epoch
    TrainingOptions options;
    /// Where the run keeps a state it can be resumed from (core/training/checkpoint.h); empty: it keeps none.
    std::filesystem::path checkpointFolder{};
    /// Goes on from the state in checkpointFolder; the result is that of a run that was never interrupted.
    bool resume = false;
    /// Where logs are written as the run goes (core/training/run_log.h); empty: none are.
    std::filesystem::path logFolder{};
};

/// Trains the graph starting from the weights (fresh layers and missing tensors are initialised from the seed)
/// with cross-entropy on the logits before the output layer. Frozen layers do
/// not change to the bit: no gradient, BatchNorm evaluates, dropout is off inside the frozen prefix. Frozen layers
/// whose statistics adapt keep their weights to the bit and normalise with the statistics of each batch; a network
/// in which nothing but statistics can change is trained too.
/// Runs on the calling thread until done or stopped. Deterministic for the same inputs on one machine (CPU).
[[nodiscard]] Result<TrainingOutcome> train(const TrainingTask& task, MetricsLog& log, TrainingObserver& observer,
                                            const TrainingControl& control);

} // namespace graft
