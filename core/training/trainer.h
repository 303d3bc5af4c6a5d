// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/data/sample_source.h"
#include "core/graph/network_graph.h"
#include "core/training/metrics_log.h"
#include "core/training/training_options.h"
#include "core/weights/weight_store.h"

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
    WeightStore weights;  ///< of the best epoch (highest validation accuracy, ties: lower loss)
    int bestEpoch = 0;    ///< from 1; 0 when no epoch was finished
    bool stopped = false; ///< ended by the user before the last epoch
    std::vector<EpochRecord> epochs;
    std::string frozenHashBefore; ///< hashOfFrozenLayers() before ...
    std::string frozenHashAfter;  ///< ... and after; equal, or something is broken
    std::string device;
    std::string dataFingerprint; ///< passed through by the caller, recorded
    double wallSeconds = 0;
    double imagesPerSecond = 0;          ///< training samples seen / wallSeconds
    std::vector<std::size_t> unreadable; ///< training samples that could not be read
};

/// Trains `graph` starting from `weights` (fresh layers and missing tensors are initialised from the seed)
/// with cross-entropy on the logits before the output layer. Validation after every epoch. Frozen layers do
/// not change to the bit: no gradient, BatchNorm evaluates, dropout is off inside the frozen prefix. Frozen layers
/// whose statistics adapt keep their weights to the bit and normalise with the statistics of each batch; a network
/// in which nothing but statistics can change is trained too.
/// Runs on the calling thread until done or stopped. Deterministic for the same inputs on one machine (CPU).
/// `validation` may be empty (size 0): then the best epoch is the one with the lowest training loss.
[[nodiscard]] Result<TrainingOutcome> train(GraphSnapshot graph, const WeightStore& weights,
                                            const SampleSource& training, const SampleSource& validation,
                                            const TrainingOptions& options, MetricsLog& log, TrainingObserver& observer,
                                            const RunControl& control);

} // namespace graft
