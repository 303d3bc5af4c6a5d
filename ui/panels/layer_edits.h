// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph_edit.h"
#include "core/layers/layer_schema.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace graft {

class NetworkDocument;

/// A user's edit, ready for the document: what the undo step says and does.
struct PlannedEdit {
    QString text;
    std::vector<GraphEdit> edits;
    bool renewsWeights = false; ///< inherited weights no longer fit, so the layer starts from new ones
    /// Layers that lose stored weights by it; a layer without any in the document is not among them.
    std::vector<LayerId> discards;
};

/// A parameter and its new value; empty: back to its default.
struct ParameterChange {
    std::string name;
    std::optional<ParameterValue> value;
};

/// Sets a parameter (empty: back to its default). Where that changes the shapes of inherited weights, the same
/// step marks the layer as new and trainable, and says so.
[[nodiscard]] PlannedEdit planParameter(const NetworkDocument& document, LayerId layer, const std::string& name,
                                        const std::optional<ParameterValue>& value);
/// The same parameters of several layers in one step; layers that have them so already are left out.
[[nodiscard]] PlannedEdit planParameters(const NetworkDocument& document, const std::vector<LayerId>& layers,
                                         const std::vector<ParameterChange>& changes);
/// Whether the document holds weights for this layer that training would start from.
[[nodiscard]] bool hasInheritedWeights(const NetworkDocument& document, const Layer& layer);
/// "This discards the pretrained weights of fc (1000×512). ..." for a plan that discards weights; else empty.
[[nodiscard]] QString discardWarning(const NetworkDocument& document, const PlannedEdit& plan);

/// The parameters that layers have in common: all of them for layers of one type, else those with the same name and
/// kind, with the range that suits every one.
[[nodiscard]] std::vector<ParameterSpec> commonParameters(const std::vector<const Layer*>& layers);

/// "1000×512"; "1" for a single number.
[[nodiscard]] QString tensorShapeText(const std::vector<std::int64_t>& shape);

} // namespace graft
