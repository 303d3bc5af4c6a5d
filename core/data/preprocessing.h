// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"

#include <array>
#include <string>

namespace graft {

/// How a model wants its images (it belongs to the model, not to the dataset). Read from the network's
/// input layer: resize the shorter side to `resize` (antialiased, PIL-equal), crop the centre, scale to
/// 0..1, subtract `mean`, divide by `std`, planes in RGB order.
struct ImagePreprocessing {
    int channels = 3;
    int height = 224;                       ///< crop height, px
    int width = 224;                        ///< crop width, px
    int resize = 256;                       ///< shorter side before cropping, px
    std::string interpolation = "bilinear"; ///< "bilinear", "bicubic" or "nearest"
    bool antialias = true;
    std::array<float, 3> mean{0.485F, 0.456F, 0.406F};
    std::array<float, 3> std{0.229F, 0.224F, 0.225F};
    bool bgr = false;

    bool operator==(const ImagePreprocessing&) const = default;
};

/// From the network's Input layer; an Error when it has none, or one of another modality.
[[nodiscard]] Result<ImagePreprocessing> preprocessingOf(const NetworkGraph& graph);

} // namespace graft
