// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "core/runtime/device.h"
#include "core/weights/weight_store.h"

#include <stop_token>
#include <string>

namespace graft {

/// How measureStep() runs.
struct StepTimingOptions {
    DeviceChoice device = DeviceChoice::Auto;
    int threads = 0;      ///< for this measurement only; 0 = as everything else
    int batchSize = 8;    ///< wanted samples per step; fewer where the budget does not allow them
    double seconds = 1.5; ///< budget; one pass over one or two samples is always finished
};

/// Milliseconds per sample, measured on this machine (the median of several steps).
struct StepTiming {
    double predictionMs = 0; ///< forward pass of the whole network
    double prefixMs = 0;     ///< forward pass of the frozen prefix, paid once per sample; 0 without one
    double stepMs = 0;       ///< forward and backward pass behind the prefix and the step of the weights
    bool learns = false;     ///< whether training would change anything; else stepMs is 0
    int batchSize = 0;       ///< samples per step that were measured
    std::string device;      ///< "cpu (2 threads)"
};

/// A short dry run on random numbers, as the engine would train: frozen prefix forward, the rest forward and
/// backward, on copies of the weights; `weights` is never changed, missing tensors are made up. Runs on the calling
/// thread. Cancelled when `stop` is asked for, which is looked at between passes; other errors as compiling gives
/// them.
[[nodiscard]] Result<StepTiming> measureStep(GraphSnapshot graph, const WeightStore& weights,
                                             const StepTimingOptions& options, const std::stop_token& stop);

} // namespace graft
