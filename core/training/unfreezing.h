// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"

#include <string>
#include <vector>

namespace graft {

/// The order in which gradual unfreezing (Howard and Ruder, 2018) wakes a network: its head learns from the start, then
/// block after block from the end to the beginning.
struct UnfreezingPlan {
    struct Stage {
        std::string title; ///< of the block that wakes: "layer4", "features.12"
        std::vector<LayerId> layers;

        bool operator==(const Stage&) const = default;
    };
    std::vector<Stage> stages; ///< from the end of the network to its beginning

    /// Stages that have begun in an epoch (from 1), with one every `every` epochs; 0: only the head learns.
    [[nodiscard]] int stagesIn(int epoch, int every) const;

    bool operator==(const UnfreezingPlan&) const = default;
};

/// Blocks as people see them (core/graph/block_tree.h); a block that holds most of the network is taken apart. Layers
/// outside of blocks are stages of their own, a normalisation together with the layer before it. New layers are part
/// of the head wherever they are. An Error if the network has no head.
[[nodiscard]] Result<UnfreezingPlan> planUnfreezing(const NetworkGraph& graph);
/// The network as it is trained at first: everything the plan wakes later is frozen.
[[nodiscard]] NetworkGraph frozenForPlan(NetworkGraph graph, const UnfreezingPlan& plan);
/// `now` with the block of stage `stage` (from 1) awake. It learns with the factor it has in `original` (1 where it is
/// frozen there) times rateFactor ^ stage.
[[nodiscard]] NetworkGraph wakeStage(NetworkGraph now, const NetworkGraph& original, const UnfreezingPlan& plan,
                                     int stage, double rateFactor);

} // namespace graft
