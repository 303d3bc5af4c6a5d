// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runtime/graph_module_p.h"
#include "core/weights/weight_store.h"

#include <torch/optim/optimizer.h>

#include <vector>

namespace graft {

/// What an optimiser remembers between two steps, by the names of its parameters:
/// "optimizer/momentum_buffer/fc.weight". Added to `out`.
[[nodiscard]] Result<void> saveOptimiser(const torch::optim::Optimizer& optimiser,
                                         const std::vector<GraphModule::Parameter>& parameters, WeightStore& out);
/// Gives it back to an optimiser of the same kind over parameters of the same names, so that it goes on to the bit.
/// Parameters of which nothing is known begin anew. Corrupt when a tensor does not fit its parameter.
[[nodiscard]] Result<void> restoreOptimiser(torch::optim::Optimizer& optimiser,
                                            const std::vector<GraphModule::Parameter>& parameters,
                                            const WeightStore& from);

/// Bytes (the state of a random generator) as a tensor of a store.
[[nodiscard]] Result<TensorData> bytesOf(const at::Tensor& bytes);

} // namespace graft
