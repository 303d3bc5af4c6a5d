// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/graph/network_graph.h"
#include "core/runtime/device.h"
#include "core/weights/weight_store.h"

#include <cstdint>
#include <string>

namespace graft {

/// What a prediction time depends on besides the network: two times compare only where this is equal.
struct MachineFingerprint {
    std::string processor; ///< "AMD EPYC 7B13", as the system calls it
    int threads = 1;       ///< that compute one operator
    std::string runtime;   ///< version of LibTorch
    std::string device;    ///< "cpu", "cuda:0 (NVIDIA ...)"

    bool operator==(const MachineFingerprint&) const = default;
    /// One line that names all of it; equal for equal machines.
    [[nodiscard]] std::string text() const;
};

/// The machine as it is used now, computing on `device`. `threads` 0: as everything else.
[[nodiscard]] MachineFingerprint machineFingerprint(const Device& device, int threads = 0);

/// How measureModel() runs.
struct BenchmarkOptions {
    DeviceChoice device = DeviceChoice::Auto;
    int threads = 0;      ///< for this measurement only; 0 = as everything else
    int batchSize = 0;    ///< pictures of the second measurement; below 2 there is none
    int rounds = 15;      ///< at most, of each measurement
    double seconds = 2.0; ///< budget of each measurement; three rounds are always finished
};

/// What a network costs on one machine when it predicts.
struct ModelBenchmark {
    double latencyMs = 0;              ///< one picture alone: median of the rounds, milliseconds
    int rounds = 0;                    ///< that the median is of
    double batchMs = 0;                ///< per picture in a batch; 0 when not measured
    int batchSize = 0;                 ///< of batchMs
    std::uint64_t weightBytes = 0;     ///< all tensors of the network
    std::uint64_t activationBytes = 0; ///< most that one prediction held besides, at batch 1
    MachineFingerprint machine;

    [[nodiscard]] std::uint64_t memoryBytes() const { return weightBytes + activationBytes; }
    bool operator==(const ModelBenchmark&) const = default;
};

/// Predicts random pictures: two rounds to warm up, then the median time. Missing weights are made up, for they do not
/// matter to the time. Runs on the calling thread. Cancelled when `control` (may be null) is stopped, which is looked
/// at between predictions; other errors as compiling gives them.
[[nodiscard]] Result<ModelBenchmark> measureModel(GraphSnapshot graph, const WeightStore& weights,
                                                  const BenchmarkOptions& options = {},
                                                  const RunControl* control = nullptr);

} // namespace graft
