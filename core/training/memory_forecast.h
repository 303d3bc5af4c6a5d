// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"
#include "core/runtime/device.h"
#include "core/training/training_options.h"

#include <cstddef>
#include <cstdint>

namespace graft {

/// Bytes that a run will need at its peak, on the device that computes (on a processor that is main memory; on a
/// graphics card `features` and `loading` lie in main memory and are not part of the total). An estimate from shapes
/// and freeze states, meant to be within a factor of two.
struct MemoryForecast {
    std::uint64_t weights = 0;     ///< all weights, and copies of those that learn: the best epoch's, an average's
    std::uint64_t gradients = 0;   ///< of the weights that learn
    std::uint64_t optimizer = 0;   ///< moments and the like
    std::uint64_t activations = 0; ///< what layers hand on: the largest of training, validation, frozen layers
    std::uint64_t features = 0;    ///< cache of what the frozen layers make of every sample
    std::uint64_t loading = 0;     ///< batches that are read ahead
    std::uint64_t total = 0;       ///< on the device
    std::uint64_t available = 0;   ///< on the device now; 0 = not known
    int batchSize = 0;             ///< that it is for: the options' own, or the automatic one

    [[nodiscard]] bool fits() const { return available == 0 || total <= available; }
    bool operator==(const MemoryForecast&) const = default;
};

/// Forecast for a run with these options. Errors: the network has no usable shapes, the device is not there. Quick
/// enough for every change of an option (no tensors are made).
[[nodiscard]] Result<MemoryForecast> forecastMemory(const NetworkGraph& graph, const TrainingOptions& options,
                                                    std::size_t trainingSamples, std::size_t validationSamples,
                                                    bool augmented = false);
/// The largest batch size up to 64 (and up to the number of samples) whose forecast fits into four fifths of the
/// memory that is available; 1 (2 where a batch normalisation learns) when none does.
[[nodiscard]] Result<int> automaticBatchSize(const NetworkGraph& graph, const TrainingOptions& options,
                                             std::size_t trainingSamples, std::size_t validationSamples,
                                             bool augmented = false);
/// Memory that a run may use now, in bytes; 0 when it cannot be told. Of main memory: what the system calls
/// available, within the limits of control groups and of the process.
[[nodiscard]] std::uint64_t availableMemory(const Device& device);

} // namespace graft
