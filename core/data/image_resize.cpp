// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image.h"
#include "core/data/plain_crop_p.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace graft {
namespace {

/// Fixed-point precision of the coefficients: 8-bit pixels times 22 bits leave room for negative lobes.
constexpr int precisionBits = 22;
constexpr std::int32_t half = 1 << (precisionBits - 1);

/// A part of a side, in pixels of the resized picture.
struct Window {
    std::int64_t first = 0;
    std::int64_t count = 0;
};

double triangle(double x)
{
    x = std::abs(x);
    return x < 1.0 ? 1.0 - x : 0.0;
}

double cubic(double x, double a)
{
    x = std::abs(x);
    if (x < 1.0)
        return ((a + 2.0) * x - (a + 3.0)) * x * x + 1.0;
    if (x < 2.0)
        return (((x - 5.0) * x + 8.0) * x - 4.0) * a;
    return 0.0;
}

/// Which source pixels make up each pixel of one output line, and with which weights.
struct Coefficients {
    std::vector<std::int64_t> first;  ///< first source pixel, per output pixel
    std::vector<std::int32_t> count;  ///< number of source pixels
    std::vector<std::int32_t> weight; ///< `stride` weights per output pixel, fixed point
    std::size_t stride = 0;
};

/// The weights PIL uses: the kernel grows with the ratio when shrinking, is cut at the border and
/// normalised, then rounded to fixed point. Without antialias the kernel keeps its size, and the cubic is
/// the one (a = -0.75) that OpenCV and torch use there.
Coefficients coefficients(std::int64_t inSize, std::int64_t outSize, Window window, bool isCubic, bool antialias)
{
    const double scale = static_cast<double>(inSize) / static_cast<double>(outSize);
    const double filterScale = antialias ? std::max(scale, 1.0) : 1.0;
    const double support = (isCubic ? 2.0 : 1.0) * filterScale;
    const double inverse = 1.0 / filterScale;
    const double a = antialias ? -0.5 : -0.75;
    Coefficients out;
    out.stride = static_cast<std::size_t>(std::ceil(support)) * 2 + 1;
    out.first.resize(static_cast<std::size_t>(window.count));
    out.count.resize(static_cast<std::size_t>(window.count));
    out.weight.resize(static_cast<std::size_t>(window.count) * out.stride);
    std::vector<double> weights(out.stride);
    for (std::size_t i = 0; i < out.first.size(); ++i) {
        const double centre = (static_cast<double>(window.first + static_cast<std::int64_t>(i)) + 0.5) * scale;
        const auto begin = std::max<std::int64_t>(static_cast<std::int64_t>(centre - support + 0.5), 0);
        const auto end = std::min<std::int64_t>(static_cast<std::int64_t>(centre + support + 0.5), inSize);
        const auto count = static_cast<std::size_t>(std::max<std::int64_t>(end - begin, 0));
        double sum = 0.0;
        for (std::size_t k = 0; k < count; ++k) {
            const double x = (static_cast<double>(begin + static_cast<std::int64_t>(k)) - centre + 0.5) * inverse;
            weights[k] = isCubic ? cubic(x, a) : triangle(x);
            sum += weights[k];
        }
        for (std::size_t k = 0; k < count; ++k) {
            const double scaled = (sum != 0.0 ? weights[k] / sum : weights[k]) * (1 << precisionBits);
            out.weight[i * out.stride + k] = static_cast<std::int32_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
        }
        out.first[i] = begin;
        out.count[i] = static_cast<std::int32_t>(count);
    }
    return out;
}

std::uint8_t toByte(std::int32_t fixedPoint)
{
    return static_cast<std::uint8_t>(std::clamp(fixedPoint >> precisionBits, 0, 255));
}

void horizontalRow(const std::uint8_t* in, const Coefficients& how, std::uint8_t* out)
{
    for (std::size_t x = 0; x < how.first.size(); ++x) {
        const std::uint8_t* pixel = in + how.first[x] * 3;
        const std::int32_t* weight = how.weight.data() + x * how.stride;
        std::int32_t r = half;
        std::int32_t g = half;
        std::int32_t b = half;
        for (std::int32_t k = 0; k < how.count[x]; ++k, pixel += 3) {
            r += pixel[0] * weight[k];
            g += pixel[1] * weight[k];
            b += pixel[2] * weight[k];
        }
        *out++ = toByte(r);
        *out++ = toByte(g);
        *out++ = toByte(b);
    }
}

/// sum += row * weight, for one output row; the loop over a row has no dependences and vectorises.
void accumulate(const std::uint8_t* row, std::int32_t weight, std::int32_t* sum, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        sum[i] += row[i] * weight;
}

/// The window (columns x rows) of `image` resized to width x height.
Image resample(const Image& image, std::int64_t width, std::int64_t height, Window columns, Window rows, bool isCubic,
               bool antialias)
{
    const Coefficients across = coefficients(image.width, width, columns, isCubic, antialias);
    const Coefficients down = coefficients(image.height, height, rows, isCubic, antialias);
    const std::size_t rowBytes = static_cast<std::size_t>(columns.count) * 3;
    Image out{static_cast<int>(columns.count), static_cast<int>(rows.count), {}};
    out.rgb.resize(rowBytes * static_cast<std::size_t>(rows.count));
    if (out.rgb.empty() || down.first.empty())
        return out;
    // Only the source rows that the window needs. A side that keeps its size is copied exactly by weights of one.
    const std::int64_t firstRow = down.first.front();
    const std::int64_t endRow = down.first.back() + down.count.back();
    std::vector<std::uint8_t> narrowed(rowBytes *
                                       static_cast<std::size_t>(std::max<std::int64_t>(endRow - firstRow, 0)));
    for (std::int64_t y = firstRow; y < endRow; ++y)
        horizontalRow(image.rgb.data() + y * image.width * 3, across,
                      narrowed.data() + static_cast<std::size_t>(y - firstRow) * rowBytes);
    std::vector<std::int32_t> sum(rowBytes);
    for (std::size_t y = 0; y < down.first.size(); ++y) {
        std::fill(sum.begin(), sum.end(), half);
        for (std::int32_t k = 0; k < down.count[y]; ++k)
            accumulate(narrowed.data() + static_cast<std::size_t>(down.first[y] + k - firstRow) * rowBytes,
                       down.weight[y * down.stride + static_cast<std::size_t>(k)], sum.data(), rowBytes);
        std::transform(sum.begin(), sum.end(), out.rgb.begin() + static_cast<std::ptrdiff_t>(y * rowBytes), toByte);
    }
    return out;
}

/// PIL's nearest neighbour: the pixel under the centre of the output pixel.
Image nearest(const Image& image, std::int64_t width, std::int64_t height, Window columns, Window rows)
{
    const auto source = [](std::int64_t at, std::int64_t inSize, std::int64_t outSize) {
        const double scale = static_cast<double>(inSize) / static_cast<double>(outSize);
        return std::min(static_cast<std::int64_t>((static_cast<double>(at) + 0.5) * scale), inSize - 1);
    };
    Image out{static_cast<int>(columns.count), static_cast<int>(rows.count), {}};
    out.rgb.resize(static_cast<std::size_t>(columns.count * rows.count) * 3);
    std::vector<std::int64_t> from(static_cast<std::size_t>(columns.count));
    for (std::size_t x = 0; x < from.size(); ++x)
        from[x] = source(columns.first + static_cast<std::int64_t>(x), image.width, width) * 3;
    std::uint8_t* to = out.rgb.data();
    for (std::int64_t y = 0; y < rows.count; ++y) {
        const std::uint8_t* row = image.rgb.data() + source(rows.first + y, image.height, height) * image.width * 3;
        for (const std::int64_t x : from)
            to = std::copy_n(row + x, 3, to);
    }
    return out;
}

Image resizedWindow(const Image& image, std::int64_t width, std::int64_t height, Window columns, Window rows,
                    const std::string& interpolation, bool antialias)
{
    if (image.width <= 0 || image.height <= 0 || width <= 0 || height <= 0)
        return {};
    if (interpolation == "nearest")
        return nearest(image, width, height, columns, rows);
    return resample(image, width, height, columns, rows, interpolation == "bicubic", antialias);
}

/// Where a centre crop of `crop` pixels begins on a side of `size` pixels, as torchvision rounds it: half to
/// even, after adding an odd pixel of padding at the far end when the picture is smaller.
std::int64_t cropStart(std::int64_t size, std::int64_t crop)
{
    if (size < crop)
        return -((crop - size) / 2);
    return static_cast<std::int64_t>(std::nearbyint(static_cast<double>(size - crop) / 2.0));
}

} // namespace

Image resized(const Image& image, int width, int height, const std::string& interpolation, bool antialias)
{
    return resizedWindow(image, width, height, {0, width}, {0, height}, interpolation, antialias);
}

PlainCrop plainCrop(std::int64_t width, std::int64_t height, const ImagePreprocessing& how)
{
    const bool portrait = width <= height;
    const std::int64_t shorter = portrait ? width : height;
    const std::int64_t longer = portrait ? height : width;
    const std::int64_t newLonger = std::int64_t{how.resize} * longer / shorter;
    PlainCrop crop;
    crop.width = portrait ? how.resize : newLonger;
    crop.height = portrait ? newLonger : how.resize;
    crop.left = cropStart(crop.width, how.width);
    crop.top = cropStart(crop.height, how.height);
    return crop;
}

Image resizeAndCrop(const Image& image, const ImagePreprocessing& how)
{
    if (image.width <= 0 || image.height <= 0 || how.width <= 0 || how.height <= 0 || how.resize <= 0)
        return {};
    const auto [width, height, left, top] = plainCrop(image.width, image.height, how);
    // Only what the crop shows is computed: a 1 x 4000 strip would otherwise become 256 x 1024000 first.
    const Window columns{std::max<std::int64_t>(left, 0), std::min<std::int64_t>(width, how.width)};
    const Window rows{std::max<std::int64_t>(top, 0), std::min<std::int64_t>(height, how.height)};
    Image shown = resizedWindow(image, width, height, columns, rows, how.interpolation, how.antialias);
    if (shown.width == how.width && shown.height == how.height)
        return shown;
    Image padded{how.width, how.height, {}};
    padded.rgb.resize(static_cast<std::size_t>(how.width) * static_cast<std::size_t>(how.height) * 3);
    const std::int64_t x = std::max<std::int64_t>(-left, 0);
    const std::int64_t y = std::max<std::int64_t>(-top, 0);
    for (std::int64_t row = 0; row < shown.height; ++row)
        std::copy_n(shown.rgb.begin() + row * shown.width * 3, shown.width * 3,
                    padded.rgb.begin() + ((row + y) * how.width + x) * 3);
    return padded;
}

void toTensor(const Image& image, const ImagePreprocessing& how, std::span<float> out)
{
    const std::size_t plane = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    const auto channels = static_cast<std::size_t>(how.channels);
    if (out.size() != plane * channels || image.rgb.size() != plane * 3)
        return;
    for (std::size_t c = 0; c < channels; ++c) {
        // The same operations in the same order as torchvision, so that results are bit-equal.
        std::array<float, 256> table{};
        for (std::size_t v = 0; v < table.size(); ++v)
            table[v] = (static_cast<float>(v) / 255.0F - how.mean[c]) / how.std[c];
        float* to = out.data() + c * plane;
        const std::uint8_t* from = image.rgb.data();
        if (channels == 1) { // PIL's weights for luma
            for (std::size_t i = 0; i < plane; ++i, from += 3)
                to[i] = table[(from[0] * 19595U + from[1] * 38470U + from[2] * 7471U + 0x8000U) >> 16U];
            continue;
        }
        from += how.bgr ? 2 - c : c;
        for (std::size_t i = 0; i < plane; ++i)
            to[i] = table[from[i * 3]];
    }
}

} // namespace graft
