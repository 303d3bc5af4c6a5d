// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/layers/layer_schema.h"
#include "ui/canvas/canvas_content.h"

#include <QString>

#include <optional>
#include <vector>

namespace graft {

/// Everything a node shows, as a value: items compare it and repaint only when it changed.
struct LayerCard {
    LayerId id;
    QString name;
    QString detail; ///< "Conv 3×3, 64, /2"
    QString brief;  ///< "3×3, 64, /2": for when the detail has no room
    QString shape;  ///< "64x56x56", or empty where it is unknown
    QString icon;   ///< resource stem of the line icon
    LayerCategory category = LayerCategory::Shape;
    bool learnable = false; ///< has weights
    bool frozen = false;    ///< has weights that training leaves alone
    bool frosted = false;   ///< lies behind the frost line: nothing before or in it changes
    bool adapts = false;    ///< frozen, but its batch statistics follow the new data
    bool fresh = false;     ///< starts from new weights
    bool added = false;     ///< was not in the imported network
    bool changed = false;   ///< was there, but not the same
    LayerMark mark = LayerMark::None;
    std::optional<Severity> issue;

    bool operator==(const LayerCard&) const = default;
};

/// The cards of all layers, in list order.
[[nodiscard]] std::vector<LayerCard> layerCards(const CanvasContent& content);
/// One sentence about a layer for tool tips of screen readers: name, type, output, state.
[[nodiscard]] QString spokenDescription(const LayerCard& card);
/// Rich text: documentation, parameters, output shape, parameter count, MACs, memory, state.
[[nodiscard]] QString layerToolTip(const CanvasContent& content, LayerId layer);

} // namespace graft
