// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "ui/canvas/node_geometry.h"

#include <map>
#include <stop_token>
#include <unordered_map>

namespace graft {

/// Where the layered layout puts a network: top left corners of nodes, corner points of connections.
struct CanvasLayout {
    std::unordered_map<LayerId, QPointF> positions;
    std::map<Connection, Route> routes;
};

/// Lays a network out. Thread-safe: reads only its argument. Empty when stopped.
[[nodiscard]] CanvasLayout layoutNetwork(const NetworkGraph& graph, const std::stop_token& stop = {});
/// Whether two networks have the same layers and connections, so that a layout serves both.
[[nodiscard]] bool sameStructure(const NetworkGraph& a, const NetworkGraph& b);

} // namespace graft
