// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/placement_p.h"

namespace graft::layout {

/// Coordinates of a placement and polylines of its edges.
[[nodiscard]] LayoutResult routeEdges(const LayoutInput& input, const Adjacency& adjacency, const Placement& placement,
                                      const std::stop_token& stop);

} // namespace graft::layout
