// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runtime/graph_module_p.h"
#include "core/training/training_options.h"

#include <torch/optim/optimizer.h>

#include <map>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace graft {

/// A LibTorch optimiser whose groups remember how fast they learn.
struct Optimiser {
    std::unique_ptr<torch::optim::Optimizer> torch;
    std::vector<double> factors; ///< of each parameter group, relative to the base rate

    /// Sets the base rate of the next step.
    void setRate(double base) const;
};

/// What LibTorch keys an optimiser's memory of a parameter by: the parameter's address, up to 1.13 as text.
using OptimiserMemory = std::remove_reference_t<decltype(std::declval<torch::optim::Optimizer&>().state())>;
using OptimiserKey = OptimiserMemory::key_type;
[[nodiscard]] OptimiserKey optimiserKeyOf(const at::Tensor& parameter);

/// Learnable layers behind each layer on the longest way to an output: 0 for the last one. By layer name.
[[nodiscard]] std::map<std::string, int> depthsFromEnd(const NetworkGraph& graph);

/// The chosen optimiser over the module's parameters, one group for each rate and each kind of decay. Tensors of one
/// dimension (norms, biases) do not decay unless options.decayEverything. `depths`: depthsFromEnd(), used when
/// options.layerDecay is below 1. L-BFGS has one group: it knows neither factors nor decay.
[[nodiscard]] Optimiser makeOptimiser(const std::vector<GraphModule::Parameter>& parameters,
                                      const TrainingOptions& options, const std::map<std::string, int>& depths = {});

} // namespace graft
