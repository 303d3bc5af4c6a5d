// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph_edit.h"
#include "core/graph/network_graph.h"
#include "core/graph/topology.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace graft {

/// The chosen layers in list order, with the connections among them; what leads elsewhere is left out. Ids and names
/// stay as they are.
[[nodiscard]] NetworkGraph extractLayers(const NetworkGraph& graph, const LayerSet& layers);

/// The layers of a group through which data enters: those fed from outside, or, where nothing is, those that read from
/// none of the others. In list order. Likewise where it leaves.
[[nodiscard]] std::vector<LayerId> entriesOf(const NetworkGraph& graph, const LayerSet& layers);
[[nodiscard]] std::vector<LayerId> exitsOf(const NetworkGraph& graph, const LayerSet& layers);

/// What puts copies of layers into a network.
struct LayerCopies {
    std::vector<GraphEdit> edits;
    std::unordered_map<LayerId, LayerId> ids; ///< from the fragment's ids to the new ones
    std::vector<Layer> layers;                ///< the copies, in the fragment's order
};
/// Copies of every layer and connection of `fragment` under ids and names that are free in `graph`. Names stay where
/// they are free. A fragment that is a whole block (all names begin "layer1.0.") becomes a block of its own beside it
/// ("layer1.0_2."); of other layers each gets the next free number ("conv1_2").
[[nodiscard]] LayerCopies copyLayers(const NetworkGraph& graph, const NetworkGraph& fragment);

/// `wanted`, or its stem with the next number that is not in `taken`: "conv1_2", "conv1_3" ...
[[nodiscard]] std::string nextFreeName(std::string_view wanted, const std::unordered_set<std::string>& taken);

} // namespace graft
