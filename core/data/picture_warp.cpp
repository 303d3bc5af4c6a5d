// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picture_operations.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace graft {
namespace {

constexpr int positionBits = 16; ///< fraction of a source position
constexpr int weightBits = 8;    ///< of which the interpolation uses these

/// How far apart the map puts neighbouring output pixels along one axis of the source.
double stride(double alongX, double alongY)
{
    return std::hypot(alongX, alongY);
}

/// The part of the picture that the output shows, with a margin for filter and interpolation.
PixelBox shownPart(const Image& image, const AffineMap& map, double width, double height)
{
    const auto span = [](double alongX, double alongY, double start, double pixels, std::int64_t size) {
        const double low = start + std::min(alongX, 0.0) + std::min(alongY, 0.0);
        const double high = start + std::max(alongX, 0.0) + std::max(alongY, 0.0);
        const double margin = 3 * std::max(1.0, pixels) + 1;
        const double limit = static_cast<double>(size);
        const auto first = static_cast<std::int64_t>(std::floor(std::clamp(low - margin, 0.0, limit)));
        const auto end = static_cast<std::int64_t>(std::ceil(std::clamp(high + margin, 0.0, limit)));
        return std::pair(first, end - first);
    };
    const auto [x, columns] = span(map.xx * width, map.xy * height, map.x0, stride(map.xx, map.xy), image.width);
    const auto [y, rows] = span(map.yx * width, map.yy * height, map.y0, stride(map.yx, map.yy), image.height);
    return {x, y, columns, rows};
}

/// To how many pixels a side is brought before sampling, when neighbouring samples are `pixels` apart. A little more
/// than one is left to the interpolation, which would otherwise blur a slightly turned picture twice.
std::int64_t reducedSide(std::int64_t side, double pixels)
{
    constexpr double noticeable = 1.15;
    if (!(pixels > noticeable))
        return side;
    return std::clamp<std::int64_t>(std::llround(static_cast<double>(side) / pixels), 1, side);
}

/// The four pixels around a place, and how much the right and the lower ones count.
struct Taps {
    const std::uint8_t* upper;
    const std::uint8_t* lower;
    std::ptrdiff_t next; ///< from the left to the right one
    std::uint32_t right;
    std::uint32_t down;
};

/// Around a fixed-point position within the picture; its border goes on outside.
Taps tapsAt(const Image& image, std::int64_t x, std::int64_t y)
{
    constexpr std::int64_t half = std::int64_t{1} << (positionBits - 1); // centres lie at halves
    constexpr std::uint32_t mask = (1U << weightBits) - 1;
    const std::int64_t column = (x - half) >> positionBits;
    const std::int64_t row = (y - half) >> positionBits;
    const std::ptrdiff_t line = std::ptrdiff_t{image.width} * 3;
    const std::uint8_t* upper =
        image.rgb.data() + std::max<std::int64_t>(row, 0) * line + std::max<std::int64_t>(column, 0) * 3;
    return {upper, row >= 0 && row + 1 < image.height ? upper + line : upper,
            column >= 0 && column + 1 < image.width ? std::ptrdiff_t{3} : std::ptrdiff_t{0},
            static_cast<std::uint32_t>((x - half) >> (positionBits - weightBits)) & mask,
            static_cast<std::uint32_t>((y - half) >> (positionBits - weightBits)) & mask};
}

void interpolate(const Taps& taps, std::uint8_t* out)
{
    constexpr std::uint32_t one = 1U << weightBits;
    constexpr std::uint32_t half = 1U << (2 * weightBits - 1);
    for (std::ptrdiff_t c = 0; c < 3; ++c) {
        const std::uint32_t above = taps.upper[c] * (one - taps.right) + taps.upper[c + taps.next] * taps.right;
        const std::uint32_t below = taps.lower[c] * (one - taps.right) + taps.lower[c + taps.next] * taps.right;
        out[c] = static_cast<std::uint8_t>((above * (one - taps.down) + below * taps.down + half) >> (2 * weightBits));
    }
}

std::int64_t fixedPoint(double value)
{
    return std::llround(value * (std::int64_t{1} << positionBits));
}

/// Samples `image` at map(centre of each output pixel).
Image sampled(const Image& image, const AffineMap& map, int width, int height, Colour fill, bool nearest)
{
    Image out{width, height, {}};
    out.rgb.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    const std::int64_t stepX = fixedPoint(map.xx);
    const std::int64_t stepY = fixedPoint(map.yx);
    const std::int64_t endX = std::int64_t{image.width} << positionBits;
    const std::int64_t endY = std::int64_t{image.height} << positionBits;
    std::uint8_t* to = out.rgb.data();
    for (int row = 0; row < height; ++row) {
        std::int64_t x = fixedPoint(map.xx * 0.5 + map.xy * (row + 0.5) + map.x0);
        std::int64_t y = fixedPoint(map.yx * 0.5 + map.yy * (row + 0.5) + map.y0);
        for (int column = 0; column < width; ++column, to += 3, x += stepX, y += stepY) {
            if (x < 0 || y < 0 || x >= endX || y >= endY)
                std::ranges::copy(fill, to);
            else if (nearest)
                std::copy_n(image.rgb.data() + ((y >> positionBits) * image.width + (x >> positionBits)) * 3, 3, to);
            else
                interpolate(tapsAt(image, x, y), to);
        }
    }
    return out;
}

} // namespace

Image warped(const Image& image, const AffineMap& map, int width, int height, Colour fill,
             const std::string& interpolation, bool antialias)
{
    if (image.width <= 0 || image.height <= 0 || width <= 0 || height <= 0)
        return {};
    const bool nearest = interpolation == "nearest";
    const PixelBox part = shownPart(image, map, width, height);
    if (part.width <= 0 || part.height <= 0) {
        Image empty{width, height, {}};
        empty.rgb.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
        fillBox(empty, {0, 0, width, height}, fill);
        return empty;
    }
    const bool filtered = antialias && !nearest;
    const std::int64_t columns = filtered ? reducedSide(part.width, stride(map.xx, map.xy)) : part.width;
    const std::int64_t rows = filtered ? reducedSide(part.height, stride(map.yx, map.yy)) : part.height;
    const double perX = static_cast<double>(columns) / static_cast<double>(part.width);
    const double perY = static_cast<double>(rows) / static_cast<double>(part.height);
    const AffineMap inner{map.xx * perX, map.xy * perX, (map.x0 - static_cast<double>(part.x)) * perX,
                          map.yx * perY, map.yy * perY, (map.y0 - static_cast<double>(part.y)) * perY};
    if (part.width == image.width && part.height == image.height && columns == part.width && rows == part.height)
        return sampled(image, inner, width, height, fill, nearest);
    const Image piece = cut(image, part);
    if (columns == part.width && rows == part.height)
        return sampled(piece, inner, width, height, fill, nearest);
    return sampled(resized(piece, static_cast<int>(columns), static_cast<int>(rows), "bilinear", true), inner, width,
                   height, fill, nearest);
}

} // namespace graft
