// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picture_operations.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace graft {
namespace {

std::size_t rowBytes(const Image& image)
{
    return static_cast<std::size_t>(image.width) * 3;
}

/// Index of the pixel that a mirror at the border shows (the border itself is not repeated).
std::int64_t mirrored(std::int64_t at, std::int64_t size)
{
    if (size == 1)
        return 0;
    const std::int64_t period = 2 * (size - 1);
    at = ((at % period) + period) % period;
    return std::min(at, period - at);
}

/// One half of a normalised kernel: the middle first.
std::vector<float> gaussian(double sigma)
{
    constexpr double widths = 3;
    const auto radius = static_cast<std::size_t>(std::ceil(widths * sigma));
    std::vector<double> weights(radius + 1);
    double sum = 0;
    for (std::size_t i = 0; i <= radius; ++i) {
        const double x = static_cast<double>(i) / sigma;
        weights[i] = std::exp(-0.5 * x * x);
        sum += i == 0 ? weights[i] : 2 * weights[i];
    }
    std::vector<float> out;
    for (const double weight : weights)
        out.push_back(static_cast<float>(weight / sum));
    return out;
}

/// A row widened by `radius` mirrored pixels at both ends.
void widen(const std::uint8_t* row, std::int64_t width, std::int64_t radius, std::vector<float>& out)
{
    out.resize(static_cast<std::size_t>(width + 2 * radius) * 3);
    for (std::int64_t x = -radius; x < width + radius; ++x)
        for (std::int64_t c = 0; c < 3; ++c)
            out[static_cast<std::size_t>((x + radius) * 3 + c)] =
                row[(x >= 0 && x < width ? x : mirrored(x, width)) * 3 + c];
}

void add(const float* before, const float* after, float weight, float* sum, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        sum[i] += weight * (before[i] + after[i]);
}

} // namespace

void flipHorizontally(Image& image)
{
    for (std::int64_t y = 0; y < image.height; ++y) {
        std::uint8_t* left = image.rgb.data() + static_cast<std::size_t>(y) * rowBytes(image);
        std::uint8_t* right = left + rowBytes(image) - 3;
        for (; left < right; left += 3, right -= 3)
            std::swap_ranges(left, left + 3, right);
    }
}

void flipVertically(Image& image)
{
    const std::size_t bytes = rowBytes(image);
    for (std::int64_t top = 0, bottom = image.height - 1; top < bottom; ++top, --bottom) {
        std::uint8_t* row = image.rgb.data() + static_cast<std::size_t>(top) * bytes;
        std::swap_ranges(row, row + bytes, image.rgb.data() + static_cast<std::size_t>(bottom) * bytes);
    }
}

void adjustSharpness(Image& image, double factor)
{
    // PIL's SMOOTH filter leaves the outermost pixels as they are.
    if (factor == 1 || image.width < 3 || image.height < 3)
        return;
    const Image sharp = image;
    const auto stride = static_cast<std::ptrdiff_t>(rowBytes(image));
    for (std::ptrdiff_t y = 1; y + 1 < image.height; ++y) {
        for (std::ptrdiff_t i = 3; i + 3 < stride; ++i) {
            const std::uint8_t* at = sharp.rgb.data() + y * stride + i;
            int sum = 4 * at[0];
            for (const std::ptrdiff_t row : {-stride, std::ptrdiff_t{0}, stride})
                sum += at[row - 3] + at[row] + at[row + 3];
            const int smooth = (2 * sum + 13) / 26; // sum / 13, rounded
            const float value =
                static_cast<float>(smooth) + static_cast<float>(factor) * static_cast<float>(at[0] - smooth);
            image.rgb[static_cast<std::size_t>(y * stride + i)] =
                static_cast<std::uint8_t>(std::clamp(value, 0.0F, 255.0F));
        }
    }
}

void blur(Image& image, double sigma)
{
    constexpr double unseen = 0.05; // the neighbours would weigh less than one level
    if (!(sigma > unseen) || image.rgb.empty())
        return;
    const std::vector<float> kernel = gaussian(sigma);
    const auto radius = static_cast<std::int64_t>(kernel.size()) - 1;
    const std::size_t bytes = rowBytes(image);
    std::vector<float> across(bytes * static_cast<std::size_t>(image.height));
    std::vector<float> wide;
    for (std::int64_t y = 0; y < image.height; ++y) {
        widen(image.rgb.data() + static_cast<std::size_t>(y) * bytes, image.width, radius, wide);
        float* sum = across.data() + static_cast<std::size_t>(y) * bytes;
        const float* middle = wide.data() + radius * 3;
        for (std::size_t i = 0; i < bytes; ++i)
            sum[i] = kernel[0] * middle[i];
        for (std::int64_t k = 1; k <= radius; ++k)
            add(middle - k * 3, middle + k * 3, kernel[static_cast<std::size_t>(k)], sum, bytes);
    }
    const auto row = [&](std::int64_t y) {
        return across.data() + static_cast<std::size_t>(mirrored(y, image.height)) * bytes;
    };
    std::vector<float> sum(bytes);
    for (std::int64_t y = 0; y < image.height; ++y) {
        std::transform(row(y), row(y) + bytes, sum.begin(), [&](float value) { return kernel[0] * value; });
        for (std::int64_t k = 1; k <= radius; ++k)
            add(row(y - k), row(y + k), kernel[static_cast<std::size_t>(k)], sum.data(), bytes);
        std::ranges::transform(sum,
                               image.rgb.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(y) * bytes),
                               [](float value) { return static_cast<std::uint8_t>(std::min(value + 0.5F, 255.0F)); });
    }
}

void addNoise(Image& image, double deviation, RandomStream& random)
{
    if (!(deviation > 0))
        return;
    // The sum of four uniform numbers (Irwin and Hall) is bell-shaped enough for a grain, and a hundred times cheaper
    // than logarithms: one draw of 64 bits makes one value. Its deviation is 65536 / sqrt(3).
    const auto scale = static_cast<float>(deviation * 255 * std::sqrt(3.0) / 65536);
    for (std::uint8_t& value : image.rgb) {
        const std::uint64_t bits = random.next();
        const auto sum = static_cast<std::int32_t>((bits & 0xFFFFU) + ((bits >> 16U) & 0xFFFFU) +
                                                   ((bits >> 32U) & 0xFFFFU) + (bits >> 48U)) -
                         2 * 65535;
        const float noisy = static_cast<float>(value) + scale * static_cast<float>(sum) + 0.5F;
        value = static_cast<std::uint8_t>(std::clamp(noisy, 0.0F, 255.0F));
    }
}

void fillBox(Image& image, const PixelBox& box, Colour colour)
{
    const std::int64_t left = std::max<std::int64_t>(box.x, 0);
    const std::int64_t right = std::min<std::int64_t>(box.x + box.width, image.width);
    const std::int64_t bottom = std::min<std::int64_t>(box.y + box.height, image.height);
    for (std::int64_t y = std::max<std::int64_t>(box.y, 0); y < bottom; ++y) {
        std::uint8_t* to = image.rgb.data() + (y * image.width + left) * 3;
        for (std::int64_t x = left; x < right; ++x)
            to = std::ranges::copy(colour, to).out;
    }
}

Image cut(const Image& image, const PixelBox& box)
{
    Image out{static_cast<int>(box.width), static_cast<int>(box.height), {}};
    out.rgb.resize(static_cast<std::size_t>(box.width * box.height) * 3);
    for (std::int64_t y = 0; y < box.height; ++y)
        std::copy_n(image.rgb.begin() + ((box.y + y) * image.width + box.x) * 3, box.width * 3,
                    out.rgb.begin() + y * box.width * 3);
    return out;
}

} // namespace graft
