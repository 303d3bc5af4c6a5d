// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvas_nodes.h"
#include "ui/canvas/node_geometry.h"

#include <map>
#include <stop_token>
#include <unordered_map>

namespace graft {

/// Where the layered layout puts what stands on the canvas: top left corners of nodes, corner points of lines.
struct CanvasLayout {
    std::unordered_map<LayerId, QPointF> layers;
    std::unordered_map<std::string, QPointF> blocks; ///< folded ones, by path
    std::map<Connection, Route> routes;              ///< by the first connection of a line

    [[nodiscard]] bool empty() const { return layers.empty() && blocks.empty(); }
};

/// Lays out what is visible of a network. Thread-safe: reads only its arguments. Empty when stopped.
[[nodiscard]] CanvasLayout layoutNetwork(const CanvasNodes& nodes, const BlockTree& tree,
                                         const std::stop_token& stop = {});
/// Whether two networks have the same layers, names and connections, so that blocks and a layout serve both.
[[nodiscard]] bool sameStructure(const NetworkGraph& a, const NetworkGraph& b);

} // namespace graft
