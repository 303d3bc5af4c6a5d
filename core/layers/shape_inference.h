// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/layer_schema.h"

#include <unordered_map>
#include <vector>

namespace graft {

/// The shapes and costs of a whole network, and everything that is wrong with it. Layers behind a problem
/// have no entry in `outputs`.
struct NetworkAnalysis {
    std::unordered_map<LayerId, std::vector<TensorSpec>> outputs;
    std::unordered_map<LayerId, LayerCost> costs;
    LayerCost total;
    std::int64_t trainableParameters = 0; ///< of layers with a learning rate factor above 0
    std::vector<Issue> issues;

    [[nodiscard]] bool hasErrors() const;
    /// First output of a layer, or nullptr where it could not be inferred.
    [[nodiscard]] const TensorSpec* outputOf(LayerId id) const;
};

/// Structure, parameters, ports, shapes and costs in one pass over the topological order.
[[nodiscard]] NetworkAnalysis analyseNetwork(const NetworkGraph& graph);

} // namespace graft
