// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"

#include <functional>
#include <span>
#include <unordered_set>
#include <vector>

namespace graft {

using LayerSet = std::unordered_set<LayerId>;

/// Layers so that every layer comes after its inputs; stable (ties by list order). Error on a cycle or
/// a dangling connection.
[[nodiscard]] Result<std::vector<LayerId>> topologicalOrder(const NetworkGraph& graph);

/// The layers from which data flows into `layer`, the layer itself included.
[[nodiscard]] LayerSet ancestors(const NetworkGraph& graph, LayerId layer);
/// The layers from which data flows into any of `layers`, those included.
[[nodiscard]] LayerSet ancestors(const NetworkGraph& graph, std::span<const LayerId> layers);
/// The layers into which data of `layer` flows, the layer itself included.
[[nodiscard]] LayerSet descendants(const NetworkGraph& graph, LayerId layer);

/// The layers of one cycle, each feeding the next and the last the first; empty where there is none.
[[nodiscard]] std::vector<LayerId> findCycle(const NetworkGraph& graph);

/// Problems of the structure alone: duplicate ids or names, dangling or doubled connections, cycles.
[[nodiscard]] std::vector<Issue> validateStructure(const NetworkGraph& graph);

/// Which layers need not be recomputed: a layer is in the frozen prefix when it and everything before it
/// either has nothing to learn or is frozen. Inside the prefix dropout is off and BatchNorm is in
/// evaluation mode, so its output for a sample never changes during training. A random layer (dropout) that
/// feeds no frozen weights belongs to the head that is being trained, not to the prefix: there it regularises.
/// A frozen layer whose batch statistics follow the new data gives another output every time, so neither it nor
/// anything behind it is in the prefix.
struct FreezePlan {
    LayerSet prefix;                ///< layers inside the frozen prefix
    std::vector<PortRef> boundary;  ///< outputs of prefix layers that layers outside it read, in topological order
    std::vector<LayerId> trainable; ///< layers with something to learn and a factor above 0
};

/// `isLearnable` says whether a layer has weights, `isRandom` whether its output in training differs from run
/// to run, `adapts` whether its statistics follow the data (core/layers knows all three, see freezePlanOf()).
[[nodiscard]] Result<FreezePlan> planFreeze(const NetworkGraph& graph,
                                            const std::function<bool(const Layer&)>& isLearnable,
                                            const std::function<bool(const Layer&)>& isRandom = {},
                                            const std::function<bool(const Layer&)>& adapts = {});

} // namespace graft
