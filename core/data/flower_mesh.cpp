// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/flower_scene.h"

namespace graft::flower {

Pose posed(Vec3 origin, float scale, float tilt, float roll, float spin)
{
    const auto turn = [&](Vec3 p) {
        const Vec3 spun{p.x * std::cos(spin) - p.y * std::sin(spin), p.x * std::sin(spin) + p.y * std::cos(spin), p.z};
        const Vec3 nodded{spun.x, spun.y * std::cos(tilt) + spun.z * std::sin(tilt),
                          -spun.y * std::sin(tilt) + spun.z * std::cos(tilt)};
        return Vec3{nodded.x * std::cos(roll) - nodded.y * std::sin(roll),
                    nodded.x * std::sin(roll) + nodded.y * std::cos(roll), nodded.z};
    };
    return {{turn({scale, 0, 0}), turn({0, scale, 0}), turn({0, 0, scale})}, origin};
}

Pose along(Vec3 origin, Vec3 up, float scale, float spin)
{
    const Vec3 z = normalised(up);
    const Vec3 helper = std::abs(z.y) < 0.9F ? Vec3{0, 1, 0} : Vec3{1, 0, 0};
    const Vec3 x = normalised(cross(helper, z));
    const Vec3 y = cross(z, x);
    const float c = std::cos(spin);
    const float s = std::sin(spin);
    return {{(x * c + y * s) * scale, (y * c - x * s) * scale, z * scale}, origin};
}

void addSurface(Scene& scene, const Pose& pose, std::uint32_t texture, int columns, int rows,
                const std::function<Vec3(float, float)>& point, const std::function<float(float, float)>& open)
{
    const auto first = static_cast<std::uint32_t>(scene.vertices.size());
    const int width = columns + 1;
    for (int j = 0; j <= rows; ++j) {
        for (int i = 0; i <= columns; ++i) {
            const float s = 2.0F * static_cast<float>(i) / static_cast<float>(columns) - 1;
            const float t = static_cast<float>(j) / static_cast<float>(rows);
            scene.vertices.push_back({pose(point(s, t)), {}, 0.5F + 0.5F * s, t, open(s, t)});
        }
    }
    const auto at = [&](int i, int j) -> Vertex& {
        return scene.vertices[first + static_cast<std::uint32_t>(j * width + i)];
    };
    for (int j = 0; j <= rows; ++j)
        for (int i = 0; i <= columns; ++i)
            at(i, j).normal =
                normalised(cross(at(std::min(i + 1, columns), j).position - at(std::max(i - 1, 0), j).position,
                                 at(i, std::min(j + 1, rows)).position - at(i, std::max(j - 1, 0)).position));
    for (int j = 0; j < rows; ++j) {
        for (int i = 0; i < columns; ++i) {
            const std::uint32_t a = first + static_cast<std::uint32_t>(j * width + i);
            const std::uint32_t b = a + static_cast<std::uint32_t>(width);
            scene.triangles.push_back({{a, a + 1, b}, texture});
            scene.triangles.push_back({{a + 1, b + 1, b}, texture});
        }
    }
}

void addPetal(Scene& scene, const Pose& pose, std::uint32_t texture, const Petal& petal)
{
    constexpr int rows = 11;
    // The middle line, stepwise: its elevation changes evenly from base to tip.
    std::array<Vec3, rows + 1> middle; // x: distance from the axis, y: height, z: elevation
    middle[0] = {petal.start, petal.height, petal.rise};
    for (std::size_t j = 1; j <= rows; ++j) {
        const float elevation =
            petal.rise + (petal.riseTip - petal.rise) * (static_cast<float>(j) - 0.5F) / static_cast<float>(rows);
        const float step = petal.length / static_cast<float>(rows);
        middle[j] = {middle[j - 1].x + std::cos(elevation) * step, middle[j - 1].y + std::sin(elevation) * step,
                     elevation};
    }
    const auto halfWidth = [&](float t) {
        if (t < petal.widest)
            return petal.baseWidth + (1 - petal.baseWidth) * smooth(t / petal.widest);
        const float rest = (t - petal.widest) / (1 - petal.widest);
        return std::sqrt(std::max(1 - std::pow(rest, petal.blunt), 0.0F)) * (petal.blunt < 2 ? 1 - 0.25F * rest : 1);
    };
    const float c = std::cos(petal.angle);
    const float s0 = std::sin(petal.angle);
    const auto point = [&](float s, float t) {
        const Vec3& m = middle[static_cast<std::size_t>(t * rows + 0.5F)];
        const float w = petal.width * halfWidth(t);
        const float bend = petal.cup * w * s * s + petal.twist * w * s * t +
                           petal.ruffle * t * std::sin(s * petal.waves + petal.phase);
        const float r = m.x - std::sin(m.z) * bend;
        const float h = m.y + std::cos(m.z) * bend;
        const float across = w * s;
        return Vec3{r * c - across * s0, r * s0 + across * c, h};
    };
    addSurface(scene, pose, texture, 6, rows, point, [](float, float t) { return 0.45F + 0.55F * smooth(t * 2.2F); });
}

void addWrappedPetal(Scene& scene, const Pose& pose, std::uint32_t texture, const WrappedPetal& petal)
{
    const auto point = [&](float s, float t) {
        // The rim is lower at the edges, so that every petal ends in a rounded or pointed tip.
        const float along = t * (1 - petal.dip * s * s * s * s);
        const float wave = petal.ruffle * t * t * std::sin(s * 3.7F + petal.phase);
        const float r = petal.radius(along) + wave;
        const float angle = petal.angle + s * petal.span * petal.spread(along);
        return Vec3{r * std::cos(angle), r * std::sin(angle), petal.height(along) + 0.5F * wave};
    };
    addSurface(scene, pose, texture, 10, 10, point,
               [&](float, float t) { return petal.innerOpen + (1 - petal.innerOpen) * smooth(t); });
}

void addSeedHead(Scene& scene, const Pose& pose, std::uint32_t texture, float radius, float dome, int seeds,
                 RandomStream& random)
{
    const auto height = [&](float share) { return dome * (1 - share * share); };
    addSurface(
        scene, pose, texture, 20, 6,
        [&](float s, float t) {
            const float angle = s * pi;
            return Vec3{radius * t * std::cos(angle), radius * t * std::sin(angle), height(t) - 0.02F};
        },
        [](float, float t) { return 0.5F + 0.2F * t; });
    const float size = 1.05F * radius / std::sqrt(static_cast<float>(seeds));
    for (int i = 0; i < seeds; ++i) {
        const float share = std::sqrt((static_cast<float>(i) + 0.5F) / static_cast<float>(seeds));
        const float angle = static_cast<float>(i) * 2.39996F;
        const Vec3 centre{radius * share * std::cos(angle), radius * share * std::sin(angle), height(share)};
        const auto first = static_cast<std::uint32_t>(scene.vertices.size());
        const float shadeOf = random.between(0.6F, 1);
        const float t = std::min(std::max(share + random.between(-0.04F, 0.04F), 0.0F), 1.0F);
        scene.vertices.push_back({pose(centre + Vec3{0, 0, size * 0.9F}), pose.direction({0, 0, 1}), 0.5F, t, shadeOf});
        constexpr std::uint32_t sides = 5;
        for (std::uint32_t k = 0; k < sides; ++k) {
            const float around = 2 * pi * static_cast<float>(k) / sides + angle;
            const Vec3 out{std::cos(around), std::sin(around), 0};
            scene.vertices.push_back(
                {pose(centre + out * size), pose.direction(out + Vec3{0, 0, 0.35F}), 0.5F, t, 0.45F * shadeOf});
        }
        for (std::uint32_t k = 0; k < sides; ++k)
            scene.triangles.push_back({{first, first + 1 + k, first + 1 + (k + 1) % sides}, texture});
    }
}

void addStem(Scene& scene, std::uint32_t texture, const std::vector<Vec3>& path, float thickness, float thicknessEnd)
{
    const auto at = [&](float t) {
        const float scaled = t * static_cast<float>(path.size() - 1);
        const auto i = std::min(static_cast<std::size_t>(scaled), path.size() - 2);
        const auto point = [&](std::size_t k) { return path[std::min(k, path.size() - 1)]; };
        const float f = scaled - static_cast<float>(i);
        // Catmull-Rom: smooth through all points
        const Vec3 before = i == 0 ? path[0] * 2.0F - path[1] : path[i - 1];
        const Vec3 after = i + 2 < path.size() ? point(i + 2) : path.back() * 2.0F - path[i];
        const Vec3 p1 = path[i];
        const Vec3 p2 = path[i + 1];
        return p1 + (p2 - before) * (0.5F * f) + (before * 2.0F - p1 * 5.0F + p2 * 4.0F - after) * (0.5F * f * f) +
               (p1 * 3.0F - p2 * 3.0F + after - before) * (0.5F * f * f * f);
    };
    addSurface(
        scene, {}, texture, 8, 14,
        [&](float s, float t) {
            const Vec3 direction = normalised(at(std::min(t + 0.02F, 1.0F)) - at(std::max(t - 0.02F, 0.0F)));
            const Pose frame = along(at(t), direction, thickness + (thicknessEnd - thickness) * t, 0);
            return frame({std::cos(s * pi), std::sin(s * pi), 0});
        },
        [](float, float) { return 0.8F; });
}

void addLeaf(Scene& scene, std::uint32_t texture, Vec3 base, Vec3 direction, Vec3 facing, const Petal& shape)
{
    const Vec3 x = normalised(direction);
    const Vec3 y = normalised(cross(facing, x));
    addPetal(scene, {{x, y, cross(x, y)}, base}, texture, shape);
}

Vec3 linear(float r, float g, float b)
{
    return {std::pow(r, 2.2F), std::pow(g, 2.2F), std::pow(b, 2.2F)};
}

Texture petalTexture(RandomStream& random, Vec3 base, Vec3 tip, float veins, float edge)
{
    Texture texture;
    const float count = random.between(3.0F, 5.5F);
    const float phase = random.between(0, 2 * pi);
    const float start = random.between(0.15F, 0.45F);
    for (int y = 0; y < Texture::down; ++y) {
        for (int x = 0; x < Texture::across; ++x) {
            const float s = 2 * (static_cast<float>(x) + 0.5F) / Texture::across - 1;
            const float t = (static_cast<float>(y) + 0.5F) / Texture::down;
            Vec3 colour = mix(base, tip, smooth((t - start * 0.4F) / (start + 0.5F)));
            const float lines = 0.5F + 0.5F * std::cos(s * count * pi + std::sin(t * 3 + phase) * 0.3F);
            const float middle = std::exp(-s * s * 60);
            colour = colour * (1 - veins * (0.45F * lines * (1 - 0.5F * t) + 0.8F * middle * (1 - t)));
            colour = colour * (1 + edge * smooth((std::abs(s) - 0.55F) * 2.2F) * t);
            texture.colour[static_cast<std::size_t>(y * Texture::across + x)] =
                colour * (1 + 0.05F * random.between(-1, 1));
        }
    }
    return texture;
}

} // namespace graft::flower
