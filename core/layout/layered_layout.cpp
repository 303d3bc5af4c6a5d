// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layered_layout.h"

#include "core/layout/routing_p.h"

namespace graft {

LayoutResult layoutLayered(const LayoutInput& input, std::stop_token stop)
{
    if (input.boxes.empty() || stop.stop_requested())
        return {};
    const layout::Adjacency adjacency = layout::adjacencyOf(input);
    const layout::Placement placement = layout::placeBoxes(input, adjacency, stop);
    if (stop.stop_requested() || placement.ranks == 0)
        return {};
    return layout::routeEdges(input, adjacency, placement, stop);
}

} // namespace graft
