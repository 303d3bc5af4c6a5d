// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/flower_scene.h"
#include "core/data/garden_flowers.h"
#include "core/data/image_dataset.h"

namespace graft {
namespace {

using namespace flower;

constexpr int sampling = 3; ///< samples per pixel and direction

/// Time of day and weather.
Lighting randomLight(RandomStream& random)
{
    Lighting light;
    light.towardsSun = normalised({random.between(-0.8F, 0.8F), random.between(0.35F, 0.9F), random.between(0.45F, 1)});
    const float warm = random.between(-0.3F, 1); // morning and evening against midday shade
    light.sun = Vec3{1.12F, 1, 0.86F} * (0.4F + 0.6F * warm) + Vec3{0.95F, 1, 1.06F} * (0.6F - 0.6F * warm);
    const float cloudy = random.unit();
    light.sun = light.sun * (1.25F - 0.75F * cloudy);
    light.sky = Vec3{0.42F, 0.47F, 0.55F} * (0.75F + 0.75F * cloudy);
    light.ground = Vec3{0.17F, 0.21F, 0.12F} * (0.8F + 0.5F * cloudy);
    light.translucency = random.between(0.3F, 0.6F);
    return light;
}

/// Averages sampling x sampling samples; colour becomes multiplied by coverage.
Raster reduced(const Raster& fine)
{
    const int side = fine.side / sampling;
    Raster out{side, std::vector<Vec3>(static_cast<std::size_t>(side) * static_cast<std::size_t>(side)),
               std::vector<float>(static_cast<std::size_t>(side) * static_cast<std::size_t>(side))};
    constexpr float share = 1.0F / (sampling * sampling);
    for (int y = 0; y < fine.side; ++y) {
        for (int x = 0; x < fine.side; ++x) {
            const auto from = static_cast<std::size_t>(y * fine.side + x);
            const auto to = static_cast<std::size_t>(y / sampling * side + x / sampling);
            out.colour[to] = out.colour[to] + fine.colour[from] * (fine.cover[from] * share);
            out.cover[to] += fine.cover[from] * share;
        }
    }
    return out;
}

void composite(std::vector<Vec3>& picture, const Raster& layer)
{
    for (std::size_t i = 0; i < picture.size(); ++i)
        picture[i] = picture[i] * (1 - layer.cover[i]) + layer.colour[i];
}

/// Where the flowers of the picture stand and how large they are.
struct Place {
    Vec3 at;
    float size;
};

std::vector<Place> placesInFront(RandomStream& random)
{
    const float choice = random.unit();
    if (choice < 0.2F) // one, very close: the border cuts it
        return {{{random.between(-0.3F, 0.3F), random.between(-0.25F, 0.3F), 0}, random.between(0.92F, 1.2F)}};
    if (choice < 0.84F) // one
        return {{{random.between(-0.2F, 0.2F), random.between(-0.1F, 0.25F), 0}, random.between(0.64F, 0.95F)}};
    if (choice < 0.96F) { // two
        const float size = random.between(0.46F, 0.6F);
        const float y = random.between(-0.15F, 0.2F);
        return {{{random.between(-0.56F, -0.38F), y, -0.5F}, size * random.between(0.85F, 1.05F)},
                {{random.between(0.34F, 0.5F), y + random.between(-0.25F, 0.25F), 0}, size}};
    }
    const float size = random.between(0.38F, 0.48F);
    return {{{random.between(-0.66F, -0.48F), random.between(-0.3F, 0.35F), -0.6F}, size},
            {{random.between(-0.1F, 0.1F), random.between(-0.1F, 0.4F), 0}, size * random.between(1.0F, 1.2F)},
            {{random.between(0.48F, 0.66F), random.between(-0.35F, 0.3F), -0.3F}, size}};
}

/// Exposure, tone curve, vignette and grain of a camera; linear in, 8 bit out.
Image developed(const std::vector<Vec3>& picture, RandomStream& random)
{
    Image image{gardenSide, gardenSide, {}};
    image.rgb.resize(picture.size() * 3);
    const float exposure = random.between(0.95F, 1.3F);
    const float grain = random.between(0.004F, 0.014F);
    const float vignette = random.between(0.05F, 0.3F);
    const auto tone = [&](float v) {
        v = std::max(v * exposure, 0.0F);
        v = v < 0.55F ? v : 0.55F + 0.45F * (1 - std::exp(-(v - 0.55F) / 0.45F)); // bright parts roll off softly
        return std::pow(v, 1 / 2.2F);
    };
    std::size_t to = 0;
    for (int y = 0; y < gardenSide; ++y) {
        for (int x = 0; x < gardenSide; ++x) {
            const float dx = static_cast<float>(x) / (gardenSide / 2) - 1;
            const float dy = static_cast<float>(y) / (gardenSide / 2) - 1;
            const Vec3 c =
                picture[static_cast<std::size_t>(y * gardenSide + x)] * (1 - vignette * 0.5F * (dx * dx + dy * dy));
            const float noise = grain * random.bell();
            for (const float v : {c.x, c.y, c.z}) {
                const float value = tone(v) + noise + 0.3F * grain * random.bell();
                image.rgb[to++] = static_cast<std::uint8_t>(std::clamp(value * 255 + 0.5F, 0.0F, 255.0F));
            }
        }
    }
    return image;
}

} // namespace

Image drawGardenFlower(std::uint32_t number)
{
    number %= gardenFlowerCount;
    // Seeds are drawn, not counted up: streams whose states differ by a few steps would repeat each other.
    RandomStream random(RandomStream(hashOfText("Garden flowers") ^ number).next());
    const std::size_t species = number / gardenPerSpecies;
    const Lighting light = randomLight(random);
    std::vector<Vec3> picture = background(gardenSide, random, light.sun);
    const RandomStream look(random.next());

    if (random.chance(0.6F)) { // more of them further back, out of focus
        Scene behind;
        const int count = 1 + static_cast<int>(random.below(3));
        for (int i = 0; i < count; ++i)
            addFlower(behind, species, {random.between(-0.9F, 0.9F), random.between(-0.2F, 0.75F), -1},
                      random.between(0.18F, 0.3F), look, random);
        Raster far = render(behind, light, gardenSide);
        for (std::size_t i = 0; i < far.colour.size(); ++i)
            far.colour[i] = far.colour[i] * (0.8F * far.cover[i]);
        blur(far, random.between(1.4F, 3));
        composite(picture, far);
    }
    Scene scene;
    for (const Place& place : placesInFront(random))
        addFlower(scene, species, place.at, place.size, look, random);
    composite(picture, reduced(render(scene, light, gardenSide * sampling)));
    return developed(picture, random);
}

} // namespace graft
