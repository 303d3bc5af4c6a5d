// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/block_tree.h"

#include <utility>

namespace graft::blocks {

inline constexpr std::size_t none = Block::none;

/// A block while blocks are being found: layers by their place in the network's list.
struct Draft {
    std::string path;
    std::string title;
    std::size_t parent = none;
    std::vector<std::size_t> blocks;
    std::vector<std::size_t> layers;
    std::size_t count = 0; ///< layers in all
    bool alive = true;
};

/// Index 0 is the whole network.
struct Drafts {
    explicit Drafts(const NetworkGraph& graph);

    /// What stands for a layer among the direct members of `owner`: a block, or none for the layer itself.
    [[nodiscard]] std::size_t childHolding(std::size_t owner, std::size_t layer) const;
    /// Puts layers that stand directly in `owner` into a new block there.
    std::size_t group(std::size_t owner, const std::vector<std::size_t>& members, std::string path, std::string title);

    const NetworkGraph& graph;
    std::vector<Draft> drafts;
    std::vector<std::size_t> ownerOf;                       ///< innermost draft per layer
    std::vector<std::pair<std::size_t, std::size_t>> edges; ///< between layers
};

/// The direct members of a draft and the edges between them: blocks first, then layers.
struct Quotient {
    Quotient(const Drafts& drafts, std::size_t owner, const std::vector<std::size_t>& edges);

    [[nodiscard]] bool isBlock(std::size_t member) const { return member < blocks.size(); }
    [[nodiscard]] std::size_t size() const { return blocks.size() + layers.size(); }

    std::vector<std::size_t> blocks;
    std::vector<std::size_t> layers;
    std::vector<std::vector<std::size_t>> next; ///< members, with repetitions
};

/// Edges per draft: the innermost one that holds both ends.
[[nodiscard]] std::vector<std::vector<std::size_t>> edgesByOwner(const Drafts& drafts);

/// Turns common beginnings of dotted names into drafts.
void draftFromNames(Drafts& drafts);
/// Makes members join or blocks dissolve until no choice of folded blocks closes a cycle.
void makeConvex(Drafts& drafts);
/// Groups branches that meet again, and repetitions, among the layers that stand directly in a draft.
void draftFromStructure(Drafts& drafts);

} // namespace graft::blocks
