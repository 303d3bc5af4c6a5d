// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/flower_scene.h"

#include <limits>

namespace graft::flower {
namespace {

/// Depth of the nearest surface per pixel, and which one it is.
struct DepthBuffer {
    int side;
    std::vector<float> depth;
    std::vector<std::int32_t> triangle;
    std::vector<std::array<float, 2>> weight; ///< of the second and third corner

    explicit DepthBuffer(int pixels)
        : side(pixels),
          depth(static_cast<std::size_t>(pixels) * static_cast<std::size_t>(pixels),
                -std::numeric_limits<float>::infinity()),
          triangle(depth.size(), -1),
          weight(depth.size())
    {
    }
};

/// Fills one triangle whose corners are in pixels (x, y) and depth (larger is nearer).
void rasterise(DepthBuffer& buffer, std::int32_t id, Vec3 a, Vec3 b, Vec3 c)
{
    const float area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
    if (std::abs(area) < 1e-9F)
        return;
    const float last = static_cast<float>(buffer.side - 1);
    const int x0 = static_cast<int>(std::ceil(std::max(std::min({a.x, b.x, c.x}), 0.0F)));
    const int x1 = static_cast<int>(std::floor(std::min(std::max({a.x, b.x, c.x}), last)));
    const int y0 = static_cast<int>(std::ceil(std::max(std::min({a.y, b.y, c.y}), 0.0F)));
    const int y1 = static_cast<int>(std::floor(std::min(std::max({a.y, b.y, c.y}), last)));
    const float inverse = 1.0F / area;
    for (int y = y0; y <= y1; ++y) {
        const auto py = static_cast<float>(y);
        for (int x = x0; x <= x1; ++x) {
            const auto px = static_cast<float>(x);
            const float wb = ((px - a.x) * (c.y - a.y) - (c.x - a.x) * (py - a.y)) * inverse;
            const float wc = ((b.x - a.x) * (py - a.y) - (px - a.x) * (b.y - a.y)) * inverse;
            if (wb < 0 || wc < 0 || wb + wc > 1)
                continue;
            const float z = a.z + wb * (b.z - a.z) + wc * (c.z - a.z);
            const auto at = static_cast<std::size_t>(y * buffer.side + x);
            if (z > buffer.depth[at]) {
                buffer.depth[at] = z;
                buffer.triangle[at] = id;
                buffer.weight[at] = {wb, wc};
            }
        }
    }
}

/// The scene seen from the sun: what is behind its depth is in the shade.
class ShadowMap {
public:
    ShadowMap(const Scene& scene, Vec3 towardsSun) : m_buffer(side)
    {
        m_pose = along({}, normalised(towardsSun), 1, 0);
        for (const Triangle& t : scene.triangles)
            rasterise(m_buffer, 0, project(scene.vertices[t.corner[0]].position),
                      project(scene.vertices[t.corner[1]].position), project(scene.vertices[t.corner[2]].position));
    }

    /// 1 in the sun, 0 in the shade, between at the edge of a shadow.
    [[nodiscard]] float lit(Vec3 p) const
    {
        constexpr float bias = 0.035F;
        const Vec3 q = project(p);
        const int x = static_cast<int>(q.x + 0.5F);
        const int y = static_cast<int>(q.y + 0.5F);
        if (x < 2 || y < 2 || x >= side - 2 || y >= side - 2)
            return 1;
        int sunny = 0;
        for (int dy = -2; dy <= 2; dy += 2)
            for (int dx = -2; dx <= 2; dx += 2)
                sunny += m_buffer.depth[static_cast<std::size_t>((y + dy) * side + x + dx)] < q.z + bias ? 1 : 0;
        return static_cast<float>(sunny) / 9.0F;
    }

private:
    static constexpr int side = 192;
    static constexpr float reach = 1.5F; ///< half of the part of the scene that is covered

    [[nodiscard]] Vec3 project(Vec3 p) const
    {
        constexpr float scale = side / (2 * reach);
        return {(dot(p, m_pose.axis[0]) + reach) * scale, (dot(p, m_pose.axis[1]) + reach) * scale,
                dot(p, m_pose.axis[2])};
    }

    DepthBuffer m_buffer;
    Pose m_pose;
};

/// Diffuse light of sun and sky, light through the petal, and a faint sheen.
Vec3 shade(Vec3 albedo, Vec3 normal, float open, float sunny, const Lighting& light)
{
    if (normal.z < 0) // surfaces have two sides; this one is seen from behind
        normal = normal * -1.0F;
    const float towards = dot(normal, light.towardsSun);
    const float direct = towards > 0 ? towards : -towards * light.translucency;
    const Vec3 ambient = mix(light.ground, light.sky, 0.5F + 0.5F * normal.y) * open;
    const Vec3 halfway = normalised(light.towardsSun + Vec3{0, 0, 1});
    const float sheen = std::max(dot(normal, halfway), 0.0F);
    const float sheen4 = sheen * sheen * sheen * sheen;
    const float sheen16 = sheen4 * sheen4 * sheen4 * sheen4;
    return albedo * (ambient + light.sun * (direct * sunny)) + light.sun * (0.035F * sheen16 * sunny);
}

} // namespace

Raster render(const Scene& scene, const Lighting& light, int side)
{
    const float scale = static_cast<float>(side) / 2;
    const auto toScreen = [scale](Vec3 p) { return Vec3{(p.x + 1) * scale - 0.5F, (1 - p.y) * scale - 0.5F, p.z}; };
    DepthBuffer buffer(side);
    for (std::size_t i = 0; i < scene.triangles.size(); ++i) {
        const auto& corner = scene.triangles[i].corner;
        rasterise(buffer, static_cast<std::int32_t>(i), toScreen(scene.vertices[corner[0]].position),
                  toScreen(scene.vertices[corner[1]].position), toScreen(scene.vertices[corner[2]].position));
    }
    const ShadowMap shadows(scene, light.towardsSun);
    Raster layer{side, std::vector<Vec3>(buffer.depth.size()), std::vector<float>(buffer.depth.size())};
    for (std::size_t i = 0; i < buffer.depth.size(); ++i) {
        if (buffer.triangle[i] < 0)
            continue;
        const Triangle& triangle = scene.triangles[static_cast<std::size_t>(buffer.triangle[i])];
        const Vertex& a = scene.vertices[triangle.corner[0]];
        const Vertex& b = scene.vertices[triangle.corner[1]];
        const Vertex& c = scene.vertices[triangle.corner[2]];
        const float wb = buffer.weight[i][0];
        const float wc = buffer.weight[i][1];
        const float wa = 1 - wb - wc;
        const Vec3 normal = normalised(a.normal * wa + b.normal * wb + c.normal * wc);
        const Vec3 position = a.position * wa + b.position * wb + c.position * wc;
        const Vec3 albedo =
            scene.textures[triangle.texture].at(a.s * wa + b.s * wb + c.s * wc, a.t * wa + b.t * wb + c.t * wc);
        const float open = a.open * wa + b.open * wb + c.open * wc;
        layer.colour[i] = shade(albedo, normal, open, shadows.lit(position), light);
        layer.cover[i] = 1;
    }
    return layer;
}

} // namespace graft::flower
