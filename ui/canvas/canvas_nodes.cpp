// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_nodes.h"

#include <map>

namespace graft {

namespace {

/// Networks up to this size open layer by layer.
constexpr std::size_t smallNetwork = 100;
/// Fewer boxes than this say nothing about a network's structure.
constexpr std::size_t tellingBoxes = 8;

} // namespace

CanvasNodes canvasNodes(const NetworkGraph& graph, const BlockTree& tree, const FoldedPaths& folded)
{
    // Outer blocks stand before inner ones: what hides a block is known when it is its turn.
    std::vector<std::size_t> hiddenBy(tree.blocks.size(), Block::none);
    CanvasNodes result;
    for (std::size_t i = 0; i < tree.blocks.size(); ++i) {
        const Block& block = tree.blocks[i];
        if (block.parent != Block::none && hiddenBy[block.parent] != Block::none)
            hiddenBy[i] = hiddenBy[block.parent];
        else if (folded.contains(block.path))
            hiddenBy[i] = i;
        else
            result.frames.push_back(i);
    }
    std::unordered_map<std::size_t, std::size_t> nodeOfBlock;
    result.nodes.reserve(graph.layers.size());
    for (const Layer& layer : graph.layers) {
        const std::size_t around = tree.around(layer.id);
        const std::size_t box = around == Block::none ? Block::none : hiddenBy[around];
        if (box == Block::none) {
            result.nodeOf.emplace(layer.id, result.nodes.size());
            result.nodes.push_back({layer.id, Block::none});
            continue;
        }
        const auto [at, added] = nodeOfBlock.emplace(box, result.nodes.size());
        if (added)
            result.nodes.push_back({LayerId{}, box});
        result.nodeOf.emplace(layer.id, at->second);
    }
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> merged;
    result.links.reserve(graph.connections.size());
    for (const Connection& connection : graph.connections) {
        const auto from = result.nodeOf.find(connection.from.layer);
        const auto to = result.nodeOf.find(connection.to.layer);
        if (from == result.nodeOf.end() || to == result.nodeOf.end() || from->second == to->second)
            continue;
        const bool boxed = !result.nodes[from->second].layer || !result.nodes[to->second].layer;
        if (boxed) {
            const auto [at, added] = merged.emplace(std::make_pair(from->second, to->second), result.links.size());
            if (!added) {
                result.links[at->second].connections.push_back(connection);
                continue;
            }
        }
        result.links.push_back({from->second, to->second, {connection}});
    }
    return result;
}

FoldedPaths foldedFrom(const BlockTree& tree, int level)
{
    FoldedPaths paths;
    for (const Block& block : tree.blocks) {
        if (block.depth == level || (block.depth > level && block.all.size() > 2))
            paths.insert(block.path);
    }
    return paths;
}

FoldedPaths foldedAtFirst(const NetworkGraph& graph, const BlockTree& tree)
{
    if (graph.layers.size() <= smallNetwork)
        return {};
    for (int level = 0; level < tree.levels(); ++level) {
        FoldedPaths paths = foldedFrom(tree, level);
        if (canvasNodes(graph, tree, paths).nodes.size() >= tellingBoxes)
            return paths;
    }
    return {};
}

} // namespace graft
