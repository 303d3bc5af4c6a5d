// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/block_tree.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace graft {

/// Paths of the blocks that are drawn as one box when nothing around them is.
using FoldedPaths = std::set<std::string, std::less<>>;

/// What stands on the canvas: layers, folded blocks and the lines between them.
struct CanvasNodes {
    struct Node {
        LayerId layer;                   ///< zero for a folded block
        std::size_t block = Block::none; ///< of the tree
    };
    struct Link {
        std::size_t from = 0; ///< nodes
        std::size_t to = 0;
        std::vector<Connection> connections; ///< one, unless an end is a folded block
    };
    std::vector<Node> nodes; ///< in list order of their first layers
    std::vector<Link> links; ///< in list order of their first connections
    std::unordered_map<LayerId, std::size_t> nodeOf;
    std::vector<std::size_t> frames; ///< unfolded blocks that are not hidden, outer ones first
};

/// Contracts the folded blocks of a network.
[[nodiscard]] CanvasNodes canvasNodes(const NetworkGraph& graph, const BlockTree& tree, const FoldedPaths& folded);

/// Everything from `level` on folded: 0 folds the outermost blocks and all within. Inner blocks of two layers stay
/// open: a box of its own would hide more than it tidies up.
[[nodiscard]] FoldedPaths foldedFrom(const BlockTree& tree, int level);
/// What a network that is opened for the first time has folded: nothing if it is small, else as much as leaves a
/// picture of its structure.
[[nodiscard]] FoldedPaths foldedAtFirst(const NetworkGraph& graph, const BlockTree& tree);

} // namespace graft
