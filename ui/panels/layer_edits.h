// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph_edit.h"

#include <QString>

#include <optional>
#include <vector>

namespace graft {

class NetworkDocument;

/// A user's edit, ready for the document: what the undo step says and does.
struct PlannedEdit {
    QString text;
    std::vector<GraphEdit> edits;
    bool renewsWeights = false; ///< inherited weights no longer fit, so the layer starts from new ones
};

/// Sets a parameter (empty: back to its default). Where that changes the shapes of inherited weights, the same
/// step marks the layer as new and trainable, and says so.
[[nodiscard]] PlannedEdit planParameter(const NetworkDocument& document, LayerId layer, const std::string& name,
                                        const std::optional<ParameterValue>& value);
/// Whether the document holds weights for this layer that training would start from.
[[nodiscard]] bool hasInheritedWeights(const NetworkDocument& document, const Layer& layer);

} // namespace graft
