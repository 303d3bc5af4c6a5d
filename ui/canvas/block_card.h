// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/block_tree.h"
#include "ui/canvas/canvas_content.h"
#include "ui/canvas/layer_card.h"

#include <QString>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace graft {

/// Everything a block shows, as a value: the sum of its layers.
struct BlockCard {
    std::string path;
    QString title; ///< "layer1.0"
    int layers = 0;
    QString shape; ///< of what leaves it; empty where it is unknown
    qint64 parameters = 0;
    std::optional<double> frozen; ///< share of its parameters that training leaves alone; none if it has none
    bool frosted = false;         ///< nothing before or in it changes
    bool adapts = false;          ///< frozen, but batch statistics follow the new data
    bool fresh = false;           ///< a layer starts from new weights
    bool changed = false;         ///< a layer differs from the imported network
    LayerMark mark = LayerMark::None;
    std::optional<Severity> issue; ///< the worst of its layers
    /// Its layers by category, most first.
    std::vector<std::pair<LayerCategory, int>> categories;

    bool operator==(const BlockCard&) const = default;
};

/// Per block of a tree: the layer whose output leaves it, the last of them if there are several.
[[nodiscard]] std::vector<LayerId> blockExits(const NetworkGraph& graph, const BlockTree& tree);
/// Sums up the cards of a block's layers. `exit`: see blockExits().
[[nodiscard]] BlockCard blockCard(const CanvasContent& content, const Block& block, LayerId exit,
                                  const std::function<const LayerCard*(LayerId)>& cardOf);
/// "10 layers".
[[nodiscard]] QString layerCountText(int layers);
/// One sentence for screen readers: name, layers, output, state.
[[nodiscard]] QString spokenDescription(const BlockCard& card);
/// Rich text: layers by kind, output shape, parameters, MACs, memory, state.
[[nodiscard]] QString blockToolTip(const CanvasContent& content, const Block& block, const BlockCard& card);

} // namespace graft
