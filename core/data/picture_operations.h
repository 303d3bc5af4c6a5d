// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/data/image.h"

#include <array>

namespace graft {

using Colour = std::array<std::uint8_t, 3>;

/// A rectangle of pixels.
struct PixelBox {
    std::int64_t x = 0;
    std::int64_t y = 0;
    std::int64_t width = 0;
    std::int64_t height = 0;

    bool operator==(const PixelBox&) const = default;
};

// Changes of an 8-bit picture in place. Each equals the function of torchvision.transforms.functional of that name on a
// PIL picture, rounding included, where nothing else is said. Pictures of any size, empty ones too.

void flipHorizontally(Image& image);
void flipVertically(Image& image);

/// Factors: 1 leaves the picture as it is, 0 gives black, grey of the mean brightness, and grey.
void adjustBrightness(Image& image, double factor);
void adjustContrast(Image& image, double factor);
void adjustSaturation(Image& image, double factor);
/// 0 is a blurred picture, 2 a sharpened one.
void adjustSharpness(Image& image, double factor);
/// Turns all colours around the colour circle. As torchvision does it to tensors: PIL's hues have eight bits only.
void adjustHue(Image& image, double degrees);
/// Grey with PIL's weights (0.299, 0.587, 0.114), in all three channels.
void makeGrey(Image& image);

/// Keeps the `bits` highest bits, 0 .. 8.
void posterize(Image& image, int bits);
/// Inverts everything at or above the threshold.
void solarize(Image& image, double threshold);
/// Stretches each channel over the whole range.
void autoContrast(Image& image);
/// Makes all values of a channel about equally frequent.
void equalize(Image& image);

/// Gaussian of the given standard deviation in pixels, cut at three of them; the picture is mirrored at its border.
void blur(Image& image, double sigma);
/// Adds bell-shaped noise to every value; `deviation` as a share of the full range.
void addNoise(Image& image, double deviation, RandomStream& random);
void fillBox(Image& image, const PixelBox& box, Colour colour);

/// A part of a picture, as a picture. The box must lie within it.
[[nodiscard]] Image cut(const Image& image, const PixelBox& box);

/// Output pixel -> source, both with (0, 0) at the upper left corner of the first pixel.
struct AffineMap {
    double xx = 1, xy = 0, x0 = 0;
    double yx = 0, yy = 1, y0 = 0;
};

/// width x height pixels of `image` seen through `map`; `fill` outside of the picture. Where the map shrinks, the
/// picture is resized first (PIL's antialiased filter), so that no detail is skipped over. `interpolation` "nearest"
/// takes single pixels; anything else interpolates linearly.
[[nodiscard]] Image warped(const Image& image, const AffineMap& map, int width, int height, Colour fill,
                           const std::string& interpolation, bool antialias);

} // namespace graft
