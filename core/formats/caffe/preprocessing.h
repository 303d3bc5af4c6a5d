// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/caffe/message.h"
#include "core/formats/import/network_assembler.h"

#include <cstdint>
#include <span>
#include <vector>

namespace graft::caffe {

/// How pixels become the network's numbers, in Graft's terms: (pixel / 255 - mean) / std, in the network's order of
/// colours.
struct Preprocessing {
    std::vector<double> mean;
    std::vector<double> std;
    bool bgr = false;
    std::int64_t resize = 0; ///< shorter side before the crop; 0: the picture's own
};

/// Caffe keeps preparation outside the network. What a data layer says ("transform_param") is taken; the rest is asked,
/// and assumed to be blue first, 0..255, minus 104, 117, 123 for networks of ImageNet's sizes.
[[nodiscard]] Preprocessing preprocessingOf(NetworkAssembler& assembler, const ImportOptions& options,
                                            const Message& transform, std::span<const std::int64_t> dims);

} // namespace graft::caffe
