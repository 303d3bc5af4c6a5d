// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "core/graph/topology.h"
#include "core/weights/weight_store.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace graft {

/// Tensors to put into a store (or, where empty, to take out), by name.
using WeightChange = std::map<std::string, std::optional<TensorData>, std::less<>>;

/// Applies a change and returns its exact inverse.
[[nodiscard]] WeightChange applyWeightChange(WeightStore& weights, const WeightChange& change);

/// Which layer a tensor belongs to: the one whose name is the longest beginning of the tensor's name that ends at a
/// dot. Reads the graph while it lives.
class TensorOwners {
public:
    explicit TensorOwners(const NetworkGraph& graph);
    /// nullptr if no layer owns the name.
    [[nodiscard]] const Layer* ownerOf(std::string_view tensor) const;

private:
    std::unordered_map<std::string_view, const Layer*> m_layers;
};

/// The tensors of some layers, under their names.
[[nodiscard]] WeightStore weightsOfLayers(const WeightStore& weights, const NetworkGraph& graph,
                                          const LayerSet& layers);

/// What makes tensors follow their layers from one network to the next: renamed layers take theirs along, those of
/// layers that are gone go too.
[[nodiscard]] WeightChange followLayers(const WeightStore& weights, const NetworkGraph& before,
                                        const NetworkGraph& after);

} // namespace graft
