// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/graph/network_graph.h"
#include "core/layers/layer_schema.h"

#include <QRectF>

#include <utility>
#include <vector>

class QPainter;

namespace graft {

class Theme;

/// The silhouette of a network: one bar per layer with weights, as tall as it has channels, and an arc for every
/// way around other layers. Tells architectures apart at a glance.
struct NetworkSketch {
    struct Bar {
        LayerCategory category = LayerCategory::Convolution;
        double height = 0; ///< 0..1, logarithm of the number of outputs
    };
    std::vector<Bar> bars;
    std::vector<std::pair<int, int>> arcs; ///< from bar, to bar
};

[[nodiscard]] NetworkSketch sketchOf(const NetworkGraph& graph);

/// Draws a silhouette into `area`, arcs above the bars.
void paintSketch(QPainter& painter, const QRectF& area, const NetworkSketch& sketch, const Theme& theme);

} // namespace graft
