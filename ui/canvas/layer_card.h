// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/layers/layer_schema.h"

#include <QString>

#include <optional>
#include <vector>

namespace graft {

class NetworkDocument;

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
    bool fresh = false;     ///< starts from new weights
    std::optional<Severity> issue;

    bool operator==(const LayerCard&) const = default;
};

/// The cards of all layers, in list order.
[[nodiscard]] std::vector<LayerCard> layerCards(const NetworkDocument& document);
/// One sentence about a layer for tool tips of screen readers: name, type, output, state.
[[nodiscard]] QString spokenDescription(const LayerCard& card);
/// Rich text: documentation, parameters, output shape, parameter count, MACs, state.
[[nodiscard]] QString layerToolTip(const NetworkDocument& document, LayerId layer);

} // namespace graft
