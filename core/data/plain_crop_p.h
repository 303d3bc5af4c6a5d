// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/preprocessing.h"

#include <cstdint>

namespace graft {

/// What resizeAndCrop() does to a picture: the size it is brought to and where the crop begins (before the picture,
/// where that is smaller).
struct PlainCrop {
    std::int64_t width = 0;
    std::int64_t height = 0;
    std::int64_t left = 0;
    std::int64_t top = 0;
};

/// For a picture that is not empty.
[[nodiscard]] PlainCrop plainCrop(std::int64_t width, std::int64_t height, const ImagePreprocessing& how);

} // namespace graft
