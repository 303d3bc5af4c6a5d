// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace graft {

struct Rgb {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
};

/// One curve: a share (0..1) per epoch, the first value belongs to epoch 1.
struct CurveSeries {
    std::string name; ///< ASCII
    Rgb color;
    bool dashed = false;
    std::vector<double> values;
};

/// The curves as a PNG picture: white background, percent axis, legend. `title` is ASCII.
[[nodiscard]] Result<std::vector<std::byte>> plotCurves(const std::string& title, std::span<const CurveSeries> series,
                                                        int width, int height);

/// The curves for a terminal: `columns` x `rows` characters of plot, axis and legend around it. Lines end in '\n'.
[[nodiscard]] std::string textPlot(std::span<const CurveSeries> series, int columns, int rows);

} // namespace graft
