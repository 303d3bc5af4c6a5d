// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/graph/network_graph.h"
#include "core/project/project.h"
#include "core/weights/weight_store.h"

#include <QString>

#include <optional>

namespace graft {

/// Names one network of a document as long as the document is open; never used twice.
using SheetId = Id<struct SheetTag>;

/// One network of a document: a value, cheap to copy (graph and tensors are shared).
struct NetworkSheet {
    SheetId id;
    QString name; ///< what its tab says
    GraphSnapshot graph;
    GraphSnapshot imported; ///< as it came from a model, a template or a file
    WeightStore weights;
    CanvasPositions positions;
    BlockPositions blockPositions;
    std::optional<FoldedBlocks> foldedBlocks; ///< view, not undoable
    QString modelName;                        ///< catalogue name, or empty

    [[nodiscard]] bool isEmpty() const { return graph->layers.empty(); }
};

} // namespace graft
