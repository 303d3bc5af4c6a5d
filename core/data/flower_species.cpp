// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/flower_scene.h"

namespace graft::flower {
namespace {

/// A petal's colours at base and tip.
struct Tint {
    float share; ///< how often it is chosen, relative to the others of the list
    Vec3 base;
    Vec3 tip;
};

Vec3 varied(Vec3 colour, float amount, RandomStream& random)
{
    const Vec3 each{random.between(-1, 1), random.between(-1, 1), random.between(-1, 1)};
    return colour * (1 + amount * random.between(-1, 1)) * (Vec3{1, 1, 1} + each * (amount * 0.5F));
}

template <std::size_t N>
Tint choose(const std::array<Tint, N>& tints, RandomStream& random)
{
    float total = 0;
    for (const Tint& tint : tints)
        total += tint.share;
    float left = random.unit() * total;
    std::size_t chosen = 0;
    while (chosen + 1 < N && left >= tints[chosen].share)
        left -= tints[chosen++].share;
    return {1, varied(tints[chosen].base, 0.16F, random), varied(tints[chosen].tip, 0.16F, random)};
}

const Vec3 white = linear(0.93F, 0.92F, 0.89F);
const Vec3 cream = linear(0.95F, 0.89F, 0.72F);
const Vec3 lemon = linear(0.95F, 0.87F, 0.38F);
const Vec3 yellow = linear(0.96F, 0.77F, 0.10F);
const Vec3 orange = linear(0.93F, 0.53F, 0.10F);
const Vec3 russet = linear(0.66F, 0.24F, 0.08F);
const Vec3 peach = linear(0.95F, 0.68F, 0.52F);
const Vec3 pink = linear(0.91F, 0.58F, 0.70F);
const Vec3 rosy = linear(0.84F, 0.27F, 0.46F);
const Vec3 red = linear(0.75F, 0.09F, 0.12F);
const Vec3 crimson = linear(0.52F, 0.04F, 0.10F);
const Vec3 lilac = linear(0.72F, 0.58F, 0.86F);
const Vec3 violet = linear(0.46F, 0.30F, 0.74F);
const Vec3 blue = linear(0.33F, 0.40F, 0.85F);
const Vec3 green = linear(0.36F, 0.55F, 0.22F);
const Vec3 leafDark = linear(0.20F, 0.38F, 0.15F);

Texture leafTexture(RandomStream& random)
{
    const Vec3 tone = varied(green, 0.2F, random);
    return petalTexture(random, tone * 0.8F, mix(tone, leafDark, random.between(0.1F, 0.7F)), 0.22F, -0.1F);
}

/// Down from the head, with a bend, out of the picture.
std::vector<Vec3> stemPath(Vec3 head, float size, RandomStream& random)
{
    const float lean = random.between(-0.35F, 0.35F);
    return {head + Vec3{0, 0, -0.12F * size},
            head + Vec3{lean * size * 0.4F, -0.9F * size, -0.3F * size},
            head + Vec3{lean * size, -2.0F * size, -0.3F * size},
            {head.x + lean * size * 1.3F, std::min(-1.3F, head.y - 2.5F * size), -0.3F * size}};
}

void addDaisy(Scene& scene, Vec3 place, float size, RandomStream look, RandomStream& random)
{
    static const std::array<Tint, 6> tints{{{40, white, white},
                                            {14, pink, white},
                                            {10, rosy, pink},
                                            {14, lilac, lilac},
                                            {10, yellow, lemon},
                                            {6, orange, yellow}}};
    const Tint tint = choose(tints, look);
    const auto petal = scene.add(petalTexture(look, tint.base, tint.tip, 0.14F, -0.05F));
    const Vec3 middle = look.chance(0.75F) ? yellow : mix(orange, russet, look.unit());
    const auto centre = scene.add(petalTexture(look, middle * 0.75F, varied(middle, 0.1F, look), 0, 0));
    const auto stem = scene.add(leafTexture(look));
    const int count = 13 + static_cast<int>(look.below(11));
    const float width = look.between(0.9F, 1.25F) * 2.6F / static_cast<float>(count);
    const float disc = look.between(0.24F, 0.36F);
    const float droop = look.between(-0.55F, 0.15F);
    const float blunt = look.between(2.5F, 5);
    const Pose pose =
        posed(place, size, std::abs(random.bell()) * 1.0F, random.between(-0.7F, 0.7F), random.between(0, 6));
    addStem(scene, stem, stemPath(place, size, random), 0.055F * size + 0.008F, 0.06F * size + 0.012F);
    for (int layer = 0; layer < 2; ++layer) {
        for (int i = 0; i < count; ++i) {
            if (layer == 1 && random.chance(0.45F))
                continue;
            Petal p;
            p.angle = (static_cast<float>(i) + 0.5F * static_cast<float>(layer) + random.between(-0.22F, 0.22F)) * 2 *
                      pi / static_cast<float>(count);
            p.start = disc * 0.75F;
            p.height = layer == 0 ? -0.02F : 0.03F;
            p.length = (1 - disc * 0.75F) * random.between(0.88F, 1.06F);
            p.width = width * random.between(0.75F, 1) * 0.5F;
            p.widest = 0.62F;
            p.baseWidth = 0.45F;
            p.blunt = blunt;
            p.rise = random.between(0.05F, 0.3F) + 0.1F * static_cast<float>(layer);
            p.riseTip = droop + random.between(-0.2F, 0.2F);
            p.cup = random.between(-0.5F, 0.6F);
            p.twist = random.between(-0.4F, 0.4F);
            addPetal(scene, pose, petal, p);
        }
    }
    addSeedHead(scene, pose, centre, disc, disc * random.between(0.35F, 0.6F), 110, random);
}

void addSunflower(Scene& scene, Vec3 place, float size, RandomStream look, RandomStream& random)
{
    static const std::array<Tint, 5> tints{
        {{48, orange, yellow}, {22, yellow, lemon}, {11, lemon, cream}, {12, russet, orange}, {7, crimson, russet}}};
    const Tint tint = choose(tints, look);
    const auto petal = scene.add(petalTexture(look, tint.base, tint.tip, 0.25F, -0.08F));
    const Vec3 dark = mix(linear(0.20F, 0.11F, 0.05F), linear(0.42F, 0.32F, 0.10F), look.unit());
    const Vec3 rim = mix(linear(0.55F, 0.34F, 0.08F), linear(0.30F, 0.15F, 0.06F), look.unit());
    const auto centre = scene.add(petalTexture(look, dark, rim, 0, 0));
    const auto leaf = scene.add(leafTexture(look));
    const int count = 15 + static_cast<int>(look.below(8));
    const float disc = look.between(0.40F, 0.52F);
    const Pose pose =
        posed(place, size, std::abs(random.bell()) * 0.85F, random.between(-0.5F, 0.5F), random.between(0, 6));
    addStem(scene, leaf, stemPath(place, size, random), 0.09F * size + 0.01F, 0.12F * size + 0.012F);
    for (int layer = 0; layer < 2; ++layer) {
        for (int i = 0; i < count; ++i) {
            Petal p;
            p.angle = (static_cast<float>(i) + 0.5F * static_cast<float>(layer) + random.between(-0.28F, 0.28F)) * 2 *
                      pi / static_cast<float>(count);
            p.start = disc * 0.86F;
            p.height = layer == 0 ? -0.05F : 0;
            p.length = (1.05F - disc) * random.between(0.85F, 1.15F);
            p.width = random.between(0.95F, 1.25F) * 2.0F / static_cast<float>(count);
            p.widest = 0.42F;
            p.baseWidth = 0.55F;
            p.blunt = random.between(1.25F, 1.7F);
            p.rise = random.between(0.1F, 0.5F);
            p.riseTip = random.between(-0.45F, 0.35F);
            p.cup = random.between(0.1F, 0.8F);
            p.twist = random.between(-0.5F, 0.5F);
            addPetal(scene, pose, petal, p);
        }
    }
    addSeedHead(scene, pose, centre, disc, disc * 0.22F, 320, random);
    for (const float sign : {-1.0F, 1.0F}) {
        Petal p;
        p.length = size * random.between(0.9F, 1.3F);
        p.width = p.length * 0.36F;
        p.widest = 0.3F;
        p.blunt = 1.2F;
        p.rise = 0.5F;
        p.riseTip = random.between(-0.9F, -0.2F);
        p.cup = 0.4F;
        addLeaf(scene, leaf, place + Vec3{0, -random.between(1.1F, 1.6F) * size, -0.45F * size},
                {sign, random.between(-0.3F, 0.5F), 0.1F}, {0, 0.5F, 1}, p);
    }
}

void addTulip(Scene& scene, Vec3 place, float size, RandomStream look, RandomStream& random)
{
    static const std::array<Tint, 8> tints{{{20, red, red},
                                            {15, yellow, yellow},
                                            {15, white, pink},
                                            {13, rosy, rosy},
                                            {10, white, white},
                                            {8, violet, violet},
                                            {9, orange, red},
                                            {7, red, yellow}}};
    const Tint tint = choose(tints, look);
    const Vec3 base = mix(tint.base, green, look.between(0.05F, 0.3F));
    const auto petal = scene.add(petalTexture(look, base, tint.tip, 0.22F, look.between(-0.1F, 0.25F)));
    const auto leaf = scene.add(leafTexture(look));
    const float bulge = look.between(0.46F, 0.56F);
    const float mouth = look.between(0.26F, 0.62F);
    const float tall = look.between(1.15F, 1.5F);
    const float pointed = look.between(0.22F, 0.42F);
    const float scale = size * 1.05F;
    const float tilt = random.between(0.8F, 1.6F); // mostly from the side: the opening upwards
    const Pose pose =
        posed(place + Vec3{0, -0.6F * scale, 0}, scale, tilt, random.between(-0.35F, 0.35F), random.between(0, 6));
    addStem(scene, leaf, stemPath(pose.origin + Vec3{0, 0.08F * size, 0.1F * size}, size, random),
            0.075F * size + 0.008F, 0.08F * size + 0.01F);
    for (int i = 0; i < 6; ++i) {
        const bool inner = i % 2 == 1;
        const float wide = mouth * random.between(0.85F, 1.15F) + (inner ? -0.03F : 0.03F);
        const float out = inner ? 0.95F : 1.04F;
        WrappedPetal p;
        p.angle = (static_cast<float>(i) + random.between(-0.12F, 0.12F)) * pi / 3;
        p.span = random.between(0.72F, 0.84F);
        p.radius = [=](float t) {
            const float belly = bulge * std::sin(std::min(t * 1.9F, 1.0F) * pi / 2);
            return 0.06F + out * mix({belly, 0, 0}, {wide, 0, 0}, smooth((t - 0.45F) / 0.6F)).x;
        };
        const float reach = tall * random.between(0.93F, 1.04F) * (inner ? 1.03F : 1);
        p.height = [=](float t) { return reach * (0.12F * t + 0.88F * std::pow(t, 1.35F)); };
        p.spread = [](float t) { return std::sqrt(std::max(1.02F - std::pow(t, 3.2F), 0.0F)) * (0.75F + 0.25F * t); };
        p.dip = pointed;
        p.ruffle = random.between(0, 0.03F);
        p.phase = random.between(0, 6);
        p.innerOpen = 0.5F;
        addWrappedPetal(scene, pose, petal, p);
    }
    const int leaves = 1 + static_cast<int>(random.below(3));
    for (int i = 0; i < leaves; ++i) {
        const float side = random.chance(0.5F) ? -1.0F : 1.0F;
        Petal p;
        p.length = size * random.between(1.4F, 2.3F);
        p.width = size * random.between(0.14F, 0.22F);
        p.widest = 0.4F;
        p.baseWidth = 0.7F;
        p.blunt = 1.3F;
        p.rise = 0.2F;
        p.riseTip = random.between(-0.7F, 0.1F);
        p.cup = 0.8F;
        addLeaf(scene, leaf, place + Vec3{side * 0.12F * size, -2.3F * size, random.between(-0.6F, -0.2F) * size},
                {side * random.between(0.15F, 0.6F), 1, 0}, {side * 0.5F, 0.2F, 1}, p);
    }
}

void addRose(Scene& scene, Vec3 place, float size, RandomStream look, RandomStream& random)
{
    static const std::array<Tint, 8> tints{{{20, crimson, red},
                                            {18, rosy, pink},
                                            {14, lemon, cream},
                                            {13, cream, white},
                                            {13, peach, peach},
                                            {10, red, rosy},
                                            {4, orange, yellow},
                                            {6, lilac, lilac}}};
    const Tint tint = choose(tints, look);
    const auto petal = scene.add(petalTexture(look, tint.base, tint.tip, 0.08F, look.between(0.05F, 0.25F)));
    const auto leaf = scene.add(leafTexture(look));
    const int count = 18 + static_cast<int>(look.below(9));
    const float openness = look.between(0.75F, 1.02F);
    const Pose pose = posed(place, size, random.between(0.1F, 1.1F), random.between(-0.5F, 0.5F), random.between(0, 6));
    addStem(scene, leaf, stemPath(place, size, random), 0.06F * size + 0.008F, 0.07F * size + 0.01F);
    float angle = 0;
    for (int i = 0; i < count; ++i) {
        const float layer = static_cast<float>(i) / static_cast<float>(count - 1); // 0 inside, 1 outside
        angle += 2.39996F + random.between(-0.25F, 0.25F);
        const float foot = 0.03F + 0.16F * layer;
        const float rim = 0.07F + 0.86F * openness * std::pow(layer, 1.25F);
        const float top = 0.62F - 0.47F * layer * layer + random.between(-0.04F, 0.04F);
        const float curl = 0.22F * smooth(layer * 1.4F) * random.between(0.6F, 1.2F);
        WrappedPetal p;
        p.angle = angle;
        p.span = 1.5F - 0.72F * layer;
        p.radius = [=](float t) { return foot + (rim - foot) * std::pow(t, 0.8F + 0.9F * (1 - layer)); };
        p.height = [=](float t) {
            const float grow = 1 - (1 - t) * (1 - t);
            return -0.25F + (top + 0.25F) * grow - curl * smooth((t - 0.72F) / 0.28F);
        };
        p.spread = [](float t) {
            return (0.55F + 0.45F * smooth(t * 1.8F)) * std::sqrt(std::max(1 - 0.75F * std::pow(t, 7.0F), 0.0F));
        };
        p.dip = 0.16F;
        p.ruffle = 0.045F * random.unit();
        p.phase = random.between(0, 6);
        p.innerOpen = 0.22F + 0.2F * layer;
        addWrappedPetal(scene, pose, petal, p);
    }
    for (int i = 0; i < 4; ++i) {
        Petal p;
        p.length = size * random.between(0.55F, 0.85F);
        p.width = p.length * 0.3F;
        p.widest = 0.42F;
        p.blunt = 1.4F;
        p.rise = 0.3F;
        p.riseTip = random.between(-0.6F, 0);
        p.cup = 0.35F;
        const float turn = random.between(0, 2 * pi);
        addLeaf(scene, leaf,
                place + Vec3{std::cos(turn) * 0.6F * size, std::sin(turn) * 0.5F * size - 0.35F * size, -0.6F * size},
                {std::cos(turn), std::sin(turn) - 0.3F, 0}, {0, 0.3F, 1}, p);
    }
}

/// One hanging bell of six petals whose tips roll outwards.
void addBell(Scene& scene, const Pose& pose, std::uint32_t petal, float flare, RandomStream& random)
{
    for (int i = 0; i < 6; ++i) {
        WrappedPetal p;
        p.angle = static_cast<float>(i) * pi / 3;
        p.span = 0.55F;
        const float curl = flare * random.between(0.85F, 1.15F);
        p.radius = [=](float t) {
            return 0.05F + 0.27F * smooth(t * 3) + 0.08F * t + curl * smooth((t - 0.68F) / 0.32F);
        };
        p.height = [=](float t) { return 1.1F * t - 0.75F * curl * smooth((t - 0.8F) / 0.2F); };
        p.spread = [](float t) { return std::sqrt(std::max(1.03F - std::pow(t, 5.0F), 0.0F)); };
        p.dip = 0.3F;
        p.innerOpen = 0.6F;
        addWrappedPetal(scene, pose, petal, p);
    }
}

void addBluebell(Scene& scene, Vec3 place, float size, RandomStream look, RandomStream& random)
{
    static const std::array<Tint, 5> tints{
        {{36, blue, violet}, {28, violet, lilac}, {8, white, white}, {12, rosy, pink}, {16, blue, lilac}}};
    const Tint tint = choose(tints, look);
    const auto petal = scene.add(petalTexture(look, tint.base, tint.tip, 0.2F, 0.15F));
    const auto leaf = scene.add(leafTexture(look));
    const Vec3 purple = mix(green, tint.base, 0.35F);
    const auto stalk = scene.add(petalTexture(look, green * 0.9F, purple, 0, 0));
    const int bells = 5 + static_cast<int>(look.below(5));
    const float flare = look.between(0.14F, 0.3F);
    const float side = random.chance(0.5F) ? -1.0F : 1.0F;
    const float arch = random.between(0.15F, 0.75F);
    const Vec3 foot{place.x - side * 0.35F * size, std::min(place.y - 2.0F * size, -1.25F), -0.1F};
    const std::vector<Vec3> path{foot, place + Vec3{-side * 0.32F * size, -0.7F * size, 0},
                                 place + Vec3{-side * 0.2F * size, 0.35F * size, 0},
                                 place + Vec3{side * arch * 0.35F * size, 0.95F * size, 0.05F},
                                 place + Vec3{side * arch * 0.95F * size, (1.15F - arch * 0.45F) * size, 0.1F}};
    addStem(scene, stalk, path, 0.05F * size + 0.008F, 0.02F * size + 0.004F);
    for (int i = 0; i < bells; ++i) {
        const float along01 = static_cast<float>(i) / static_cast<float>(bells - 1);
        const float at = 1.25F + 2.7F * along01; // between the second point and the last
        const auto k = std::min(static_cast<std::size_t>(at), path.size() - 2);
        const Vec3 node = mix(path[k], path[k + 1], at - static_cast<float>(k));
        const float reach = random.between(0.12F, 0.26F) * size;
        const float out = side * (random.chance(0.75F) ? 1.0F : -0.7F);
        const Vec3 hang = node + Vec3{out * reach, 0.03F * size, random.between(-0.1F, 0.3F) * size};
        const float bellSize = size * random.between(0.36F, 0.46F) * (1 - 0.4F * along01);
        addStem(scene, stalk, {node, mix(node, hang, 0.5F) + Vec3{0, 0.05F * size, 0}, hang}, 0.018F * size + 0.004F,
                0.015F * size + 0.004F);
        const Vec3 down{out * random.between(0.05F, 0.6F), -1, random.between(0.0F, 0.65F)};
        addBell(scene, along(hang, down, bellSize, random.between(0, 6)), petal, flare, random);
    }
    const int leaves = 1 + static_cast<int>(random.below(3));
    for (int i = 0; i < leaves; ++i) {
        Petal p;
        p.length = (place.y - foot.y) * random.between(0.6F, 1.1F);
        p.width = size * random.between(0.06F, 0.1F);
        p.widest = 0.4F;
        p.baseWidth = 0.8F;
        p.blunt = 1.2F;
        p.rise = 0.15F;
        p.riseTip = random.between(-0.9F, 0);
        p.cup = 0.9F;
        addLeaf(scene, leaf, foot + Vec3{random.between(-0.2F, 0.2F) * size, 0, -0.4F * size},
                {random.between(-0.7F, 0.7F), 1, 0}, {random.between(-0.6F, 0.6F), 0.2F, 1}, p);
    }
}

} // namespace

void addFlower(Scene& scene, std::size_t species, Vec3 place, float size, RandomStream look, RandomStream& random)
{
    switch (species) {
    case 0: addBluebell(scene, place, size, look, random); break;
    case 1: addDaisy(scene, place, size, look, random); break;
    case 2: addRose(scene, place, size, look, random); break;
    case 3: addSunflower(scene, place, size, look, random); break;
    default: addTulip(scene, place, size, look, random); break;
    }
}

} // namespace graft::flower
