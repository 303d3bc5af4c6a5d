// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_layout.h"

#include "core/layout/layered_layout.h"

#include <algorithm>

namespace graft {

namespace {

/// The unfolded blocks as groups of boxes.
void addGroups(LayoutInput& input, const CanvasNodes& nodes, const BlockTree& tree)
{
    std::unordered_map<std::size_t, std::size_t> groupOf;
    for (const std::size_t frame : nodes.frames) {
        const Block& block = tree.blocks[frame];
        LayoutInput::Group group;
        if (const auto around = groupOf.find(block.parent); around != groupOf.end())
            group.parent = around->second;
        for (const LayerId layer : block.all) {
            if (const auto node = nodes.nodeOf.find(layer); node != nodes.nodeOf.end())
                group.boxes.push_back(node->second);
        }
        groupOf.emplace(frame, input.groups.size());
        input.groups.push_back(std::move(group));
    }
    input.groupTop = node_geometry::frameTop;
    input.groupBottom = node_geometry::framePadding;
    if (!input.groups.empty())
        input.columnGap = 48; // two frames side by side
}

} // namespace

CanvasLayout layoutNetwork(const CanvasNodes& nodes, const BlockTree& tree, const std::stop_token& stop)
{
    LayoutInput input;
    for (const CanvasNodes::Node& node : nodes.nodes) {
        if (node.layer)
            input.boxes.push_back({node_geometry::width, node_geometry::height});
        else
            input.boxes.push_back({node_geometry::blockWidth, node_geometry::blockHeight});
    }
    for (const CanvasNodes::Link& link : nodes.links)
        input.edges.emplace_back(link.from, link.to);
    addGroups(input, nodes, tree);
    const LayoutResult result = layoutLayered(input, stop);
    CanvasLayout layout;
    if (stop.stop_requested() || result.positions.size() != input.boxes.size())
        return layout;
    for (std::size_t i = 0; i < nodes.nodes.size(); ++i) {
        const QPointF place(result.positions[i].x, result.positions[i].y);
        if (nodes.nodes[i].layer)
            layout.layers.emplace(nodes.nodes[i].layer, place);
        else
            layout.blocks.emplace(tree.blocks[nodes.nodes[i].block].path, place);
    }
    for (std::size_t i = 0; i < nodes.links.size() && i < result.routes.size(); ++i) {
        Route route;
        route.reserve(result.routes[i].size());
        for (const LayoutPoint& point : result.routes[i])
            route.emplace_back(point.x, point.y);
        // What closes a cycle has no way of its own.
        if (route.size() == 2 && (route.front().x() != route.back().x() || route.front().y() > route.back().y()))
            continue;
        layout.routes.emplace(nodes.links[i].connections.front(), std::move(route));
    }
    return layout;
}

bool sameStructure(const NetworkGraph& a, const NetworkGraph& b)
{
    return a.connections == b.connections &&
           std::equal(a.layers.begin(), a.layers.end(), b.layers.begin(), b.layers.end(),
                      [](const Layer& x, const Layer& y) { return x.id == y.id && x.name == y.name; });
}

} // namespace graft
