// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runtime/device.h"

#include <cstdint>
#include <string>

namespace graft {

enum class OptimizerKind { Sgd, Adam, AdamW };

/// Everything a run needs besides network, weights and data. A plain value, recorded with the run.
struct TrainingOptions {
    int epochs = 8;
    int batchSize = 16;
    double learningRate = 3e-4;
    OptimizerKind optimizer = OptimizerKind::Sgd;
    double momentum = 0.9;    ///< SGD only
    double weightDecay = 0.0; ///< L2 for SGD and Adam, decoupled for AdamW
    std::uint64_t seed = 0;   ///< initialisation, shuffle, dropout
    DeviceChoice device = DeviceChoice::Auto;
    int threads = 0;                                          ///< 0 = default of the machine
    std::uint64_t featureCacheBytes = std::uint64_t{2} << 30; ///< memory for activations of the frozen prefix; 0 = off

    bool operator==(const TrainingOptions&) const = default;
};

[[nodiscard]] std::string_view nameOf(OptimizerKind kind); ///< "sgd", "adam", "adamw"
[[nodiscard]] Result<OptimizerKind> parseOptimizer(std::string_view text);
/// Ranges: epochs 1..100000, batch 1..65536, learning rate > 0 and finite, ...
[[nodiscard]] Result<void> checkOptions(const TrainingOptions& options);

} // namespace graft
