// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QString>

#include <unordered_map>

namespace graft {

/// A measured quantity of a layer, shown as the warmth of its card's ground.
struct LayerTint {
    double share = 0; ///< of the strongest, 0..1
    QString text;     ///< for tool tips: "Weights moved by 3.2 %"

    bool operator==(const LayerTint&) const = default;
};

using LayerTints = std::unordered_map<LayerId, LayerTint>;

} // namespace graft
