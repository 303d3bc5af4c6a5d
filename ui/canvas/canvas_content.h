// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "core/layers/shape_inference.h"

#include <memory>
#include <unordered_map>

namespace graft {

class NetworkDocument;

/// How a layer differs from another version of the network.
enum class LayerMark { None, Added, Removed, Changed };

/// What a canvas shows, as a value: a document's network, one that could become it, or one beside it.
struct CanvasContent {
    GraphSnapshot graph;
    std::shared_ptr<const NetworkAnalysis> analysis;
    GraphSnapshot imported; ///< what "changed" is measured against; may be empty
    std::unordered_map<LayerId, LayerMark> marks;

    [[nodiscard]] LayerMark markOf(LayerId layer) const;
};

/// A network with its analysis, made here.
[[nodiscard]] CanvasContent contentOf(GraphSnapshot graph);
/// The document's network. Its analysis belongs to the document: take the content anew after every change.
[[nodiscard]] CanvasContent contentOf(const NetworkDocument& document);

} // namespace graft
