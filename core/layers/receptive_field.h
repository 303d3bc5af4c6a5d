// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/shape_inference.h"

#include <cstdint>
#include <unordered_map>

namespace graft {

/// How much of the input picture one position of a layer's output depends on, in pixels of the input. Borders are not
/// counted: the field may be larger than the picture.
///
/// r' = r + (window - 1) * jump and jump' = jump * stride, where a dilated kernel spans dilation * (kernel - 1) + 1
/// positions (Araujo, Norris, Sim: "Computing Receptive Fields of Convolutional Neural Networks", Distill 2019). Where
/// branches meet the larger field counts.
struct ReceptiveField {
    std::int64_t height = 1;
    std::int64_t width = 1;
    /// Pixels of the input between neighbouring positions; below 1 behind layers that enlarge the picture.
    double jumpHeight = 1;
    double jumpWidth = 1;

    bool operator==(const ReceptiveField&) const = default;
};

/// The fields of all layers whose shapes are known and that look at a picture; the input layer has 1 x 1. A layer that
/// mixes all positions (global pooling, Linear behind Flatten) sees what its input sees from all of them.
[[nodiscard]] std::unordered_map<LayerId, ReceptiveField> receptiveFields(const NetworkGraph& graph,
                                                                          const NetworkAnalysis& analysis);

} // namespace graft
