// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runtime/graph_module_p.h"
#include "core/training/training_options.h"

#include <torch/optim/optimizer.h>

#include <memory>
#include <vector>

namespace graft {

/// The chosen optimiser over the module's parameters, one group for each learning-rate factor.
[[nodiscard]] std::unique_ptr<torch::optim::Optimizer>
makeOptimiser(const std::vector<GraphModule::Parameter>& parameters, const TrainingOptions& options);

} // namespace graft
