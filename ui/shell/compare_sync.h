// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include "core/graph/graph_diff.h"
#include "ui/canvas/canvas_content.h"

namespace graft {

class NetworkScene;

/// One side of a comparison with its marks: what only this side has, what is another on the other (0: left, 1: right).
[[nodiscard]] CanvasContent markedContent(const GraphSnapshot& graph, const GraphDifference& difference, int side);

/// Where a point of the network in `from` (which is side `side` of the comparison) lies in the other one: between the
/// same corresponding layers, beyond them at the same distance.
[[nodiscard]] QPointF counterpart(const NetworkScene& from, const NetworkScene& to, const GraphDifference& difference,
                                  int side, QPointF point);

} // namespace graft
