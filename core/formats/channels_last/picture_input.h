// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/channels_last/channels_last.h"

#include <optional>
#include <string_view>
#include <vector>

namespace graft::channels_last {

/// What a file says of its input.
struct PictureInput {
    std::vector<std::int64_t> shape; ///< [batch, height, width, channels]; -1: any
    /// The network's first operator already scales pixels.
    bool preparesItself = false;
    /// Quantised inputs: number = scale * (pixel - zero), pixels 0..255. Then nothing is asked.
    std::optional<std::array<double, 2>> scaleAndZero;
};

/// Adds the input layer. Asks how pixels are scaled ("preprocessing") and, where the file leaves it open, how large
/// pictures are ("size"). Unsupported: it is no picture.
[[nodiscard]] Result<Tensor> addPictureInput(NetworkAssembler& assembler, std::string_view name,
                                             const PictureInput& input, const ImportOptions& options);

} // namespace graft::channels_last
