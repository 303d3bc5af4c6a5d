// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_layout.h"

#include "core/graph/topology.h"
#include "core/layout/layered_layout.h"

#include <algorithm>

namespace graft {

CanvasLayout layoutNetwork(const NetworkGraph& graph, const std::stop_token& stop)
{
    LayoutInput input;
    std::unordered_map<LayerId, std::size_t> indices;
    for (const Layer& layer : graph.layers) {
        indices.emplace(layer.id, input.boxes.size());
        input.boxes.push_back({node_geometry::width, node_geometry::height});
    }
    // The layout wants no cycles. A broken network is drawn all the same, without what points backwards.
    const bool sound = topologicalOrder(graph).ok();
    std::vector<Connection> drawn;
    for (const Connection& connection : graph.connections) {
        const auto from = indices.find(connection.from.layer);
        const auto to = indices.find(connection.to.layer);
        if (from == indices.end() || to == indices.end() || (!sound && from->second >= to->second))
            continue;
        drawn.push_back(connection);
        input.edges.emplace_back(from->second, to->second);
    }
    const LayoutResult result = layoutLayered(input, stop);
    CanvasLayout layout;
    if (stop.stop_requested() || result.positions.size() != input.boxes.size())
        return layout;
    for (std::size_t i = 0; i < graph.layers.size(); ++i)
        layout.positions.emplace(graph.layers[i].id, QPointF(result.positions[i].x, result.positions[i].y));
    for (std::size_t i = 0; i < drawn.size() && i < result.routes.size(); ++i) {
        Route route;
        for (const LayoutPoint& point : result.routes[i])
            route.emplace_back(point.x, point.y);
        layout.routes.emplace(drawn[i], std::move(route));
    }
    return layout;
}

bool sameStructure(const NetworkGraph& a, const NetworkGraph& b)
{
    return a.connections == b.connections &&
           std::equal(a.layers.begin(), a.layers.end(), b.layers.begin(), b.layers.end(),
                      [](const Layer& x, const Layer& y) { return x.id == y.id; });
}

} // namespace graft
