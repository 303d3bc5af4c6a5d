// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/flower_scene.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace graft::flower {
namespace {

/// Kinds of places a flower may stand in.
enum class Place { Meadow, Hedge, Soil, Sky, Wall };

/// A soft disc, as a lens draws things that are out of focus.
void addDisc(std::vector<Vec3>& picture, int side, Vec3 at, float radius, Vec3 colour, float opacity, float softness)
{
    const float scale = static_cast<float>(side);
    const int x0 = std::max(static_cast<int>((at.x - radius) * scale) - 1, 0);
    const int x1 = std::min(static_cast<int>((at.x + radius) * scale) + 1, side - 1);
    const int y0 = std::max(static_cast<int>((at.y - radius) * scale) - 1, 0);
    const int y1 = std::min(static_cast<int>((at.y + radius) * scale) + 1, side - 1);
    for (int y = y0; y <= y1; ++y) {
        for (int x = x0; x <= x1; ++x) {
            const float dx = (static_cast<float>(x) + 0.5F) / scale - at.x;
            const float dy = (static_cast<float>(y) + 0.5F) / scale - at.y;
            const float away = std::sqrt(dx * dx + dy * dy) / radius;
            const float inside = smooth((1 - away) / softness);
            // A lens's disc is a little brighter at its rim.
            const float cover = opacity * inside * (0.85F + 0.15F * away * away);
            Vec3& pixel = picture[static_cast<std::size_t>(y * side + x)];
            pixel = mix(pixel, colour, cover);
        }
    }
}

Vec3 randomGreen(RandomStream& random, float brightness)
{
    const Vec3 fresh = linear(0.50F, 0.66F, 0.24F);
    const Vec3 deep = linear(0.14F, 0.30F, 0.14F);
    const Vec3 dry = linear(0.58F, 0.56F, 0.32F);
    return mix(mix(deep, fresh, random.unit()), dry, 0.35F * random.unit()) * brightness;
}

/// Colours of other flowers far away: any of them, so that they say nothing about the species.
Vec3 randomBloom(RandomStream& random)
{
    static const std::array<Vec3, 8> colours{linear(0.95F, 0.93F, 0.9F),  linear(0.95F, 0.8F, 0.2F),
                                             linear(0.9F, 0.55F, 0.68F),  linear(0.78F, 0.15F, 0.18F),
                                             linear(0.55F, 0.42F, 0.80F), linear(0.38F, 0.46F, 0.85F),
                                             linear(0.93F, 0.55F, 0.2F),  linear(0.85F, 0.3F, 0.5F)};
    return colours[random.below(colours.size())];
}

void paintGround(std::vector<Vec3>& picture, int side, Place place, RandomStream& random)
{
    const Vec3 sky = mix(linear(0.55F, 0.72F, 0.90F), linear(0.88F, 0.90F, 0.92F), random.unit());
    const Vec3 earth = mix(linear(0.36F, 0.27F, 0.19F), linear(0.52F, 0.43F, 0.32F), random.unit());
    const float level = random.between(0.55F, 1.35F);
    static const std::array<Vec3, 6> walls{linear(0.62F, 0.42F, 0.34F), linear(0.80F, 0.77F, 0.72F),
                                           linear(0.85F, 0.72F, 0.45F), linear(0.45F, 0.55F, 0.66F),
                                           linear(0.33F, 0.31F, 0.33F), linear(0.72F, 0.55F, 0.60F)};
    const Vec3 wall = mix(walls[random.below(walls.size())], walls[random.below(walls.size())], 0.5F * random.unit());
    const Vec3 far = place == Place::Sky ? sky : wall;
    const Vec3 top = place == Place::Sky || place == Place::Wall
                         ? far
                         : randomGreen(random, level * (place == Place::Hedge ? 0.6F : 1.1F));
    const Vec3 bottom = place == Place::Soil ? earth : randomGreen(random, level * 0.7F);
    const float horizon =
        place == Place::Sky || place == Place::Wall ? random.between(0.35F, 0.8F) : random.between(0.3F, 0.7F);
    const bool open = place == Place::Sky || place == Place::Wall; // nothing grows above the horizon
    const float width = open ? 0.1F : 0.5F;
    const float slope = random.between(-0.25F, 0.25F);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const float u = static_cast<float>(x) / static_cast<float>(side) - 0.5F;
            const float v = static_cast<float>(y) / static_cast<float>(side) + slope * u;
            picture[static_cast<std::size_t>(y * side + x)] = mix(top, bottom, smooth((v - horizon) / width + 0.5F));
        }
    const int clumps = 34;
    for (int i = 0; i < clumps; ++i) {
        const bool low = random.chance(0.65F);
        const float y = low ? random.between(horizon, 1.1F) : random.between(-0.1F, 1);
        if (open && y < horizon - 0.12F)
            continue;
        const Vec3 colour = place == Place::Soil && random.chance(0.6F)
                                ? earth * random.between(0.55F, 1.35F)
                                : randomGreen(random, level * random.between(0.4F, 1.35F));
        addDisc(picture, side, {random.between(-0.1F, 1.1F), y, 0}, random.between(0.05F, 0.22F), colour,
                random.between(0.3F, 0.8F), 0.8F);
    }
}

/// Blades of grass and stalks: soft streaks.
void paintBlades(std::vector<Vec3>& picture, int side, RandomStream& random)
{
    const int blades = static_cast<int>(random.below(26));
    for (int i = 0; i < blades; ++i) {
        const float x = random.between(0, 1);
        const float lean = random.between(-0.35F, 0.35F);
        const float from = random.between(0.3F, 0.8F);
        const Vec3 colour = randomGreen(random, random.between(0.5F, 1.5F));
        const float radius = random.between(0.012F, 0.03F);
        for (float t = 0; t < 1; t += 0.06F)
            addDisc(picture, side, {x + lean * (1 - t) * (1 - t), from + (1.05F - from) * t, 0}, radius * (0.4F + t),
                    colour, 0.5F, 0.9F);
    }
}

cv::Mat wrapped(std::vector<Vec3>& picture, int side)
{
    static_assert(sizeof(Vec3) == 3 * sizeof(float));
    return {side, side, CV_32FC3, picture.data()};
}

} // namespace

void blur(Raster& layer, float sigma)
{
    cv::Mat colour = wrapped(layer.colour, layer.side);
    cv::Mat cover(layer.side, layer.side, CV_32FC1, layer.cover.data());
    cv::GaussianBlur(colour, colour, {0, 0}, static_cast<double>(sigma));
    cv::GaussianBlur(cover, cover, {0, 0}, static_cast<double>(sigma));
}

std::vector<Vec3> background(int side, RandomStream& random, Vec3 sunTint)
{
    // Everything behind the flower is out of focus, so half the resolution is plenty.
    const int small = side / 2;
    std::vector<Vec3> coarse(static_cast<std::size_t>(small) * static_cast<std::size_t>(small));
    static constexpr std::array<Place, 10> places{Place::Meadow, Place::Meadow, Place::Meadow, Place::Hedge,
                                                  Place::Hedge,  Place::Soil,   Place::Soil,   Place::Sky,
                                                  Place::Sky,    Place::Wall};
    const Place place = places[random.below(places.size())];
    paintGround(coarse, small, place, random);
    paintBlades(coarse, small, random);
    const int blooms = random.chance(0.5F) ? static_cast<int>(random.below(9)) : 0;
    const Vec3 colour = randomBloom(random);
    for (int i = 0; i < blooms; ++i)
        addDisc(coarse, small, {random.between(0, 1), random.between(0.2F, 1), 0}, random.between(0.03F, 0.08F),
                random.chance(0.7F) ? colour : randomBloom(random), 0.75F, 0.6F);
    cv::Mat soft = wrapped(coarse, small);
    cv::GaussianBlur(soft, soft, {0, 0}, static_cast<double>(random.between(1.2F, 3.2F)));

    std::vector<Vec3> picture(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    cv::Mat whole = wrapped(picture, side);
    cv::resize(soft, whole, whole.size(), 0, 0, cv::INTER_LINEAR);
    const int lights = random.chance(0.55F) ? 4 + static_cast<int>(random.below(14)) : 0;
    for (int i = 0; i < lights; ++i) {
        const Vec3 at{random.between(0, 1), random.between(0, 0.75F), 0};
        const auto under = static_cast<std::size_t>(static_cast<int>(at.y * static_cast<float>(side)) * side +
                                                    static_cast<int>(at.x * static_cast<float>(side)));
        const Vec3 glow = picture[under] * random.between(1.3F, 2.2F) + Vec3{0.03F, 0.03F, 0.02F};
        addDisc(picture, side, at, random.between(0.03F, 0.085F), glow, random.between(0.25F, 0.6F), 0.25F);
    }
    for (Vec3& pixel : picture)
        pixel = pixel * sunTint * 0.85F;
    return picture;
}

} // namespace graft::flower
