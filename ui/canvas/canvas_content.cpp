// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_content.h"

#include "ui/models/network_document.h"

#include <utility>

namespace graft {

LayerMark CanvasContent::markOf(LayerId layer) const
{
    const auto it = marks.find(layer);
    return it == marks.end() ? LayerMark::None : it->second;
}

CanvasContent contentOf(GraphSnapshot graph)
{
    CanvasContent content;
    content.analysis = std::make_shared<const NetworkAnalysis>(analyseNetwork(*graph));
    content.imported = graph;
    content.graph = std::move(graph);
    return content;
}

CanvasContent contentOf(const NetworkDocument& document)
{
    CanvasContent content;
    content.graph = document.snapshot();
    content.analysis = std::shared_ptr<const NetworkAnalysis>(std::shared_ptr<const void>(), &document.analysis());
    content.imported = document.importedGraph();
    return content;
}

} // namespace graft
