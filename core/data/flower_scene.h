// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <vector>

namespace graft::flower {

inline constexpr float pi = 3.14159265F;

/// A point, a direction or a linear colour.
struct Vec3 {
    float x = 0;
    float y = 0;
    float z = 0;
};

[[nodiscard]] inline Vec3 operator+(Vec3 a, Vec3 b)
{
    return {a.x + b.x, a.y + b.y, a.z + b.z};
}
[[nodiscard]] inline Vec3 operator-(Vec3 a, Vec3 b)
{
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}
[[nodiscard]] inline Vec3 operator*(Vec3 a, float k)
{
    return {a.x * k, a.y * k, a.z * k};
}
[[nodiscard]] inline Vec3 operator*(Vec3 a, Vec3 b)
{
    return {a.x * b.x, a.y * b.y, a.z * b.z};
}
[[nodiscard]] inline float dot(Vec3 a, Vec3 b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
[[nodiscard]] inline Vec3 cross(Vec3 a, Vec3 b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
[[nodiscard]] inline Vec3 normalised(Vec3 a)
{
    return a * (1.0F / std::sqrt(std::max(dot(a, a), 1e-12F)));
}
[[nodiscard]] inline Vec3 mix(Vec3 a, Vec3 b, float t)
{
    return a + (b - a) * t;
}
[[nodiscard]] inline float smooth(float t)
{
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    return t * t * (3 - 2 * t);
}

/// A rotation, a scale and a shift.
struct Pose {
    std::array<Vec3, 3> axis{Vec3{1, 0, 0}, Vec3{0, 1, 0}, Vec3{0, 0, 1}}; ///< where x, y and z go
    Vec3 origin;

    [[nodiscard]] Vec3 direction(Vec3 p) const { return axis[0] * p.x + axis[1] * p.y + axis[2] * p.z; }
    [[nodiscard]] Vec3 operator()(Vec3 p) const { return direction(p) + origin; }
};

/// Looks along z at tilt 0; then the head nods towards the viewer's side by `tilt` and is rolled by `roll`.
[[nodiscard]] Pose posed(Vec3 origin, float scale, float tilt, float roll, float spin);
/// z axis along `up`, turned by `spin` about it.
[[nodiscard]] Pose along(Vec3 origin, Vec3 up, float scale, float spin);

/// Colours over a surface: `s` across (0..1), `t` from base to tip (0..1).
struct Texture {
    static constexpr int across = 24;
    static constexpr int down = 48;
    std::array<Vec3, across * down> colour;

    [[nodiscard]] Vec3 at(float s, float t) const
    {
        const int x = std::min(std::max(static_cast<int>(s * across), 0), across - 1);
        const int y = std::min(std::max(static_cast<int>(t * down), 0), down - 1);
        return colour[static_cast<std::size_t>(y * across + x)];
    }
};

struct Vertex {
    Vec3 position;
    Vec3 normal;
    float s = 0;
    float t = 0;
    float open = 1; ///< 1: sees all of the sky, 0: deep inside (ambient occlusion)
};

struct Triangle {
    std::array<std::uint32_t, 3> corner;
    std::uint32_t texture = 0;
};

/// What is to be drawn. The picture shows x and y from -1 to 1; the viewer looks along -z.
struct Scene {
    std::vector<Vertex> vertices;
    std::vector<Triangle> triangles;
    std::vector<Texture> textures;

    std::uint32_t add(const Texture& texture)
    {
        textures.push_back(texture);
        return static_cast<std::uint32_t>(textures.size() - 1);
    }
};

/// Light of a scene, linear colours.
struct Lighting {
    Vec3 towardsSun{0.4F, 0.7F, 0.6F};
    Vec3 sun{1, 1, 1};
    Vec3 sky{0.4F, 0.4F, 0.4F};    ///< ambient from above
    Vec3 ground{0.2F, 0.2F, 0.2F}; ///< ambient from below
    float translucency = 0.5F;     ///< share of the sun that shines through petals
};

/// Linear RGB with coverage, `side` pixels squared.
struct Raster {
    int side = 0;
    std::vector<Vec3> colour; ///< not multiplied by coverage
    std::vector<float> cover; ///< 0 or 1 before scaling down
};

/// Draws with a depth buffer and a soft shadow map.
[[nodiscard]] Raster render(const Scene& scene, const Lighting& light, int side);

/// A curved surface over a grid; `point(s, t)` with s in -1..1 and t in 0..1, `open(s, t)` ambient occlusion.
void addSurface(Scene& scene, const Pose& pose, std::uint32_t texture, int columns, int rows,
                const std::function<Vec3(float, float)>& point, const std::function<float(float, float)>& open);

/// A petal that grows out of the flower's middle and bends along an arc.
struct Petal {
    float angle = 0;  ///< about the flower's axis
    float start = 0;  ///< distance of its base from the axis
    float height = 0; ///< of its base
    float length = 1;
    float width = 0.2F;     ///< half of it
    float baseWidth = 0.5F; ///< share of the width at the base
    float widest = 0.5F;    ///< where along the petal
    float blunt = 3;        ///< 1: pointed, 4: rounded
    float rise = 0.2F;      ///< elevation at the base, radians
    float riseTip = -0.2F;  ///< and at the tip
    float cup = 0.2F;       ///< edges bent up
    float ruffle = 0;       ///< waves along the edge
    float waves = 3;
    float phase = 0;
    float twist = 0;
};
void addPetal(Scene& scene, const Pose& pose, std::uint32_t texture, const Petal& petal);

/// A petal that wraps around the axis (rose, tulip, bell): radius and height along it, angle covered.
struct WrappedPetal {
    float angle = 0;
    float span = 1;                     ///< half of the angle at the widest
    std::function<float(float)> radius; ///< of t
    std::function<float(float)> height; ///< of t
    std::function<float(float)> spread; ///< share of the span, of t
    float ruffle = 0;
    float phase = 0;
    float dip = 0.2F;        ///< how much lower the edges end than the middle
    float innerOpen = 0.35F; ///< ambient occlusion at the base
};
void addWrappedPetal(Scene& scene, const Pose& pose, std::uint32_t texture, const WrappedPetal& petal);

/// A dome of small bumps in a sunflower's pattern; the texture's t runs from the middle to the rim.
void addSeedHead(Scene& scene, const Pose& pose, std::uint32_t texture, float radius, float dome, int seeds,
                 RandomStream& random);
/// A stem through points (at least two), thickness at both ends.
void addStem(Scene& scene, std::uint32_t texture, const std::vector<Vec3>& path, float thickness, float thicknessEnd);

/// sRGB 0..1 to linear.
[[nodiscard]] Vec3 linear(float r, float g, float b);
/// Petal colours: base to tip, darker veins, a lighter or darker edge, fine mottling.
[[nodiscard]] Texture petalTexture(RandomStream& random, Vec3 base, Vec3 tip, float veins, float edge);

/// Builds one flower of a species (number in gardenSpecies) with stem and leaves. `look` decides colours and
/// build and is the same for all flowers of a picture; `random` decides what differs between them.
void addFlower(Scene& scene, std::size_t species, Vec3 place, float size, RandomStream look, RandomStream& random);
/// A leaf from `base` towards `direction`, its upper side facing `facing`.
void addLeaf(Scene& scene, std::uint32_t texture, Vec3 base, Vec3 direction, Vec3 facing, const Petal& shape);
/// Puts a layer (colour multiplied by coverage) out of focus.
void blur(Raster& layer, float sigma);
/// Garden behind the flower, linear, out of focus.
[[nodiscard]] std::vector<Vec3> background(int side, RandomStream& random, Vec3 sunTint);

} // namespace graft::flower
