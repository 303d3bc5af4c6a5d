// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picture_operations.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

namespace graft {
namespace {

using Table = std::array<std::uint8_t, 256>;

/// PIL's Image.blend: the fraction is cut off, not rounded.
std::uint8_t blend(int from, int to, float factor)
{
    const float value = static_cast<float>(from) + factor * static_cast<float>(to - from);
    return static_cast<std::uint8_t>(std::clamp(value, 0.0F, 255.0F));
}

std::uint8_t greyOf(const std::uint8_t* rgb)
{
    return static_cast<std::uint8_t>((rgb[0] * 19595U + rgb[1] * 38470U + rgb[2] * 7471U + 0x8000U) >> 16U);
}

void lookUp(Image& image, const Table& table)
{
    for (std::uint8_t& value : image.rgb)
        value = table[value];
}

template <class Function>
Table tableOf(Function function)
{
    Table table{};
    for (int i = 0; i < 256; ++i)
        table[static_cast<std::size_t>(i)] = function(i);
    return table;
}

using Histogram = std::array<std::uint64_t, 256>;

std::array<Histogram, 3> histograms(const Image& image)
{
    std::array<Histogram, 3> counts{};
    for (std::size_t i = 0; i + 2 < image.rgb.size(); i += 3)
        for (std::size_t c = 0; c < 3; ++c)
            ++counts[c][image.rgb[i + c]];
    return counts;
}

void lookUpPerChannel(Image& image, const std::array<Table, 3>& tables)
{
    for (std::size_t i = 0; i + 2 < image.rgb.size(); i += 3)
        for (std::size_t c = 0; c < 3; ++c)
            image.rgb[i + c] = tables[c][image.rgb[i + c]];
}

Table stretching(const Histogram& counts)
{
    int low = 0;
    int high = 255;
    while (low < 255 && counts[static_cast<std::size_t>(low)] == 0)
        ++low;
    while (high > 0 && counts[static_cast<std::size_t>(high)] == 0)
        --high;
    if (high <= low)
        return tableOf([](int v) { return static_cast<std::uint8_t>(v); });
    const double scale = 255.0 / (high - low);
    const double offset = -low * scale;
    return tableOf(
        [=](int v) { return static_cast<std::uint8_t>(std::clamp(static_cast<int>(v * scale + offset), 0, 255)); });
}

Table equalizing(const Histogram& counts)
{
    Table table = tableOf([](int v) { return static_cast<std::uint8_t>(v); });
    const auto used = std::ranges::count_if(counts, [](std::uint64_t count) { return count > 0; });
    if (used <= 1)
        return table;
    const auto last = std::find_if(counts.rbegin(), counts.rend(), [](std::uint64_t count) { return count > 0; });
    const std::uint64_t step = (std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}) - *last) / 255;
    if (step == 0)
        return table;
    std::uint64_t sum = step / 2;
    for (std::size_t i = 0; i < table.size(); ++i) {
        table[i] = static_cast<std::uint8_t>(std::min<std::uint64_t>(sum / step, 255));
        sum += counts[i];
    }
    return table;
}

/// Turns one pixel; `turn` in sixths of the circle, 0 .. 6. Brightest and darkest channel keep their values.
void turnHue(std::uint8_t* rgb, float turn)
{
    const int high = std::max({rgb[0], rgb[1], rgb[2]});
    const int low = std::min({rgb[0], rgb[1], rgb[2]});
    if (high == low)
        return;
    const auto chroma = static_cast<float>(high - low);
    float hue = 0; // 0 .. 6
    if (rgb[0] == high)
        hue = static_cast<float>(rgb[1] - rgb[2]) / chroma;
    else if (rgb[1] == high)
        hue = 2 + static_cast<float>(rgb[2] - rgb[0]) / chroma;
    else
        hue = 4 + static_cast<float>(rgb[0] - rgb[1]) / chroma;
    hue += turn;
    hue -= hue >= 6 ? 6.0F : 0.0F;
    hue += hue < 0 ? 6.0F : 0.0F;
    const int sector = std::min(static_cast<int>(hue), 5);
    const float within = hue - static_cast<float>(sector);
    const auto rising = static_cast<std::uint8_t>(static_cast<float>(low) + chroma * within + 0.5F);
    const auto falling = static_cast<std::uint8_t>(static_cast<float>(high) - chroma * within + 0.5F);
    const auto top = static_cast<std::uint8_t>(high);
    const auto bottom = static_cast<std::uint8_t>(low);
    const auto set = [rgb](std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
        rgb[0] = red;
        rgb[1] = green;
        rgb[2] = blue;
    };
    switch (sector) {
    case 0: return set(top, rising, bottom);
    case 1: return set(falling, top, bottom);
    case 2: return set(bottom, top, rising);
    case 3: return set(bottom, falling, top);
    case 4: return set(rising, bottom, top);
    default: return set(top, bottom, falling);
    }
}

} // namespace

void adjustBrightness(Image& image, double factor)
{
    if (factor != 1)
        lookUp(image, tableOf([=](int v) { return blend(0, v, static_cast<float>(factor)); }));
}

void adjustContrast(Image& image, double factor)
{
    if (factor == 1 || image.rgb.empty())
        return;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i + 2 < image.rgb.size(); i += 3)
        sum += greyOf(&image.rgb[i]);
    const double pixels = static_cast<double>(image.rgb.size()) / 3;
    const int mean = static_cast<int>(static_cast<double>(sum) / pixels + 0.5);
    lookUp(image, tableOf([=](int v) { return blend(mean, v, static_cast<float>(factor)); }));
}

void adjustSaturation(Image& image, double factor)
{
    if (factor == 1)
        return;
    // The grey of each value side by side with it, so that the blending vectorises.
    std::vector<std::uint8_t> greys(image.rgb.size());
    for (std::size_t i = 0; i + 2 < greys.size(); i += 3)
        greys[i] = greys[i + 1] = greys[i + 2] = greyOf(&image.rgb[i]);
    const auto share = static_cast<float>(factor);
    for (std::size_t i = 0; i < greys.size(); ++i)
        image.rgb[i] = blend(greys[i], image.rgb[i], share);
}

void adjustHue(Image& image, double degrees)
{
    const double turn = std::fmod(std::fmod(degrees, 360.0) + 360.0, 360.0) / 60;
    if (turn == 0)
        return;
    for (std::size_t i = 0; i + 2 < image.rgb.size(); i += 3)
        turnHue(&image.rgb[i], static_cast<float>(turn));
}

void makeGrey(Image& image)
{
    for (std::size_t i = 0; i + 2 < image.rgb.size(); i += 3)
        std::fill_n(image.rgb.begin() + static_cast<std::ptrdiff_t>(i), 3, greyOf(&image.rgb[i]));
}

void posterize(Image& image, int bits)
{
    const auto mask = static_cast<std::uint8_t>(0xFF00U >> static_cast<unsigned>(std::clamp(bits, 0, 8)));
    for (std::uint8_t& value : image.rgb)
        value &= mask;
}

void solarize(Image& image, double threshold)
{
    lookUp(image, tableOf([=](int v) { return static_cast<std::uint8_t>(v < threshold ? v : 255 - v); }));
}

void autoContrast(Image& image)
{
    const std::array<Histogram, 3> counts = histograms(image);
    lookUpPerChannel(image, {stretching(counts[0]), stretching(counts[1]), stretching(counts[2])});
}

void equalize(Image& image)
{
    const std::array<Histogram, 3> counts = histograms(image);
    lookUpPerChannel(image, {equalizing(counts[0]), equalizing(counts[1]), equalizing(counts[2])});
}

} // namespace graft
