// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/augmentation.h"
#include "core/data/augmentation_view_p.h"
#include "core/data/trivial_augment_p.h"
#include "tests/core/data/data_fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

using namespace graft;
using namespace graft::test;
using enum AugmentationKind;

namespace {

ImagePreprocessing crop32()
{
    ImagePreprocessing how;
    how.resize = 36;
    how.width = how.height = 32;
    return how;
}

Image variant(const Image& picture, std::vector<AugmentationStep> steps, std::uint64_t seed = 1)
{
    return augmented(picture, {std::move(steps)}, crop32(), seed);
}

/// The range that leaves a picture as it is.
std::optional<AugmentationStep> neutral(AugmentationKind kind)
{
    switch (kind) {
    case Rotation:
    case Translation:
    case Shear:
    case Hue:
    case Blur:
    case Noise: return AugmentationStep{kind, 1, 0, 0};
    case Scale:
    case Brightness:
    case Contrast:
    case Saturation: return AugmentationStep{kind, 1, 100, 100};
    default: return std::nullopt;
    }
}

double differing(const Image& a, const Image& b)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.rgb.size(); ++i)
        count += a.rgb[i] != b.rgb[i] ? 1 : 0;
    return static_cast<double>(count) / static_cast<double>(a.rgb.size());
}

TEST(Augmentation, NothingThatHappensIsThePlainCrop)
{
    const Image picture = syntheticImage(97, 61);
    const Image plain = resizeAndCrop(picture, crop32());
    EXPECT_EQ(variant(picture, {}).rgb, plain.rgb);
    for (const AugmentationSchema& schema : augmentationSchemas()) {
        AugmentationStep never = defaultStep(schema.kind);
        never.probability = 0;
        EXPECT_EQ(variant(picture, {never}).rgb, plain.rgb) << schema.name;
        if (const auto step = neutral(schema.kind)) {
            EXPECT_EQ(variant(picture, {*step}).rgb, plain.rgb) << schema.name;
        }
        EXPECT_FALSE(variesPictures({{never}})) << schema.name;
    }
}

TEST(Augmentation, EveryPictureStepChangesPixelsAndKeepsTheSize)
{
    const Image picture = syntheticImage(97, 61);
    const Image plain = resizeAndCrop(picture, crop32());
    for (const AugmentationSchema& schema : augmentationSchemas()) {
        const AugmentationStep step{schema.kind, 1, schema.low, schema.high};
        int changed = 0;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const Image out = variant(picture, {step}, seed);
            ASSERT_EQ(out.width, 32);
            ASSERT_EQ(out.height, 32);
            ASSERT_EQ(out.rgb.size(), plain.rgb.size());
            EXPECT_EQ(out.rgb, variant(picture, {step}, seed).rgb) << "the same seed must give the same bytes";
            changed += out.rgb != plain.rgb ? 1 : 0;
        }
        if (schema.mixesSamples)
            EXPECT_EQ(changed, 0) << schema.name << " is the trainer's";
        else
            EXPECT_GE(changed, 15) << schema.name;
        EXPECT_EQ(variesPictures({{step}}), !schema.mixesSamples) << schema.name;
    }
}

TEST(Augmentation, SeedsDiffer)
{
    const Image picture = syntheticImage(97, 61);
    std::set<std::uint64_t> seen;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Image out = variant(picture, {defaultStep(RandomResizedCrop), defaultStep(Brightness)}, seed);
        seen.insert(hashOfText({reinterpret_cast<const char*>(out.rgb.data()), out.rgb.size()}));
    }
    EXPECT_EQ(seen.size(), 50U);
}

TEST(Augmentation, ProbabilityIsTheShareOfSamples)
{
    const Image picture = syntheticImage(40, 40);
    const Image plain = resizeAndCrop(picture, crop32());
    int flipped = 0;
    constexpr int samples = 1000;
    for (std::uint64_t seed = 0; seed < samples; ++seed)
        flipped += variant(picture, {{FlipHorizontal, 0.3, 0, 0}}, seed).rgb != plain.rgb ? 1 : 0;
    EXPECT_NEAR(flipped, 0.3 * samples, 45);
}

TEST(Augmentation, AStepDoesNotDisturbTheDrawsOfOthers)
{
    const Image picture = syntheticImage(97, 61);
    const AugmentationStep flip{FlipHorizontal, 0.5, 0, 0};
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Image alone = variant(picture, {flip}, seed);
        makeGrey(alone);
        EXPECT_EQ(variant(picture, {{Grey, 1, 0, 0}, flip}, seed).rgb, alone.rgb);
    }
}

TEST(Augmentation, ColourStepsFollowThePlansOrder)
{
    const Image picture = syntheticImage(97, 61);
    Image expected = resizeAndCrop(picture, crop32());
    adjustBrightness(expected, 2);
    adjustContrast(expected, 0.5);
    const AugmentationStep brighter{Brightness, 1, 200, 200};
    const AugmentationStep paler{Contrast, 1, 50, 50};
    EXPECT_EQ(variant(picture, {brighter, paler}).rgb, expected.rgb);
    EXPECT_NE(variant(picture, {paler, brighter}).rgb, expected.rgb);
}

TEST(Augmentation, TwoFlipsAreNone)
{
    Image image = noiseImage(7, 5, 3);
    const Image before = image;
    flipHorizontally(image);
    EXPECT_EQ(image.rgb[0], before.rgb[18]);
    flipVertically(image);
    flipHorizontally(image);
    flipVertically(image);
    EXPECT_EQ(image.rgb, before.rgb);
}

TEST(Augmentation, StrengthsCoverTheRange)
{
    // The mean of a grey picture tells the factor that was drawn.
    Image picture{40, 40, std::vector<std::uint8_t>(40 * 40 * 3, 100)};
    double least = 1e9;
    double most = 0;
    double sum = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const double mean = meanOf(variant(picture, {{Brightness, 1, 50, 150}}, seed))[0];
        least = std::min(least, mean);
        most = std::max(most, mean);
        sum += mean;
    }
    EXPECT_LE(least, 52);
    EXPECT_GE(least, 49);
    EXPECT_GE(most, 147);
    EXPECT_LE(most, 150);
    EXPECT_NEAR(sum / 400, 100, 4);
}

TEST(Augmentation, CropsHaveTheAreaAndAspectAskedFor)
{
    double least = 1;
    double most = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        RandomStream random(seed);
        const PixelBox box = drawCrop(400, 300, 0.1, 1, 1, random);
        ASSERT_GE(box.x, 0);
        ASSERT_GE(box.y, 0);
        ASSERT_LE(box.x + box.width, 400);
        ASSERT_LE(box.y + box.height, 300);
        const double share = static_cast<double>(box.width * box.height) / (400 * 300);
        const double aspect = static_cast<double>(box.width) / static_cast<double>(box.height);
        least = std::min(least, share);
        most = std::max(most, share);
        EXPECT_GE(aspect, 0.73);
        EXPECT_LE(aspect, 1.37);
    }
    EXPECT_NEAR(least, 0.1, 0.02);
    EXPECT_GE(most, 0.9);
    RandomStream random(1);
    EXPECT_EQ(drawCrop(1000, 10, 1, 1, 1, random), (PixelBox{493, 0, 13, 10})) << "no try fits: the middle";
}

TEST(Augmentation, ErasedPatchesHaveTheMeanColourAndTheArea)
{
    const Image picture{40, 40, std::vector<std::uint8_t>(40 * 40 * 3, 255)};
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const Image out = variant(picture, {{Erasing, 1, 10, 30}}, seed);
        std::size_t erased = 0;
        for (std::size_t i = 0; i < out.rgb.size(); i += 3)
            if (out.rgb[i] != 255) {
                EXPECT_EQ((Colour{out.rgb[i], out.rgb[i + 1], out.rgb[i + 2]}), (Colour{124, 116, 104}));
                ++erased;
            }
        EXPECT_GE(erased, 32 * 32 * 0.08);
        EXPECT_LE(erased, 32 * 32 * 0.33);
    }
}

TEST(Augmentation, NoiseHasTheDeviationAskedFor)
{
    Image image{200, 200, std::vector<std::uint8_t>(200 * 200 * 3, 128)};
    RandomStream random(5);
    addNoise(image, 0.1, random);
    double squares = 0;
    double sum = 0;
    for (const std::uint8_t value : image.rgb) {
        sum += value - 128.0;
        squares += (value - 128.0) * (value - 128.0);
    }
    const auto count = static_cast<double>(image.rgb.size());
    EXPECT_NEAR(sum / count, 0, 0.3);
    EXPECT_NEAR(std::sqrt(squares / count), 25.5, 0.5);
}

TEST(Augmentation, TurningAShrunkPictureLosesNoDetail)
{
    // Stripes of one pixel are grey when shrunk eight times. Skipping over pixels would leave black and white.
    Image stripes{512, 512, {}};
    for (int y = 0; y < 512; ++y)
        for (int x = 0; x < 512; ++x)
            stripes.rgb.insert(stripes.rgb.end(), 3, x % 2 == 0 ? 255 : 0);
    ImagePreprocessing how;
    how.resize = how.width = how.height = 64;
    const Image turned = augmented(stripes, {{{Rotation, 1, 10, 10}}}, how, 1);
    for (int y = 16; y < 48; ++y)
        for (int x = 16; x < 48; ++x)
            EXPECT_NEAR(turned.rgb[static_cast<std::size_t>(y * 64 + x) * 3], 127, 3);
    // Zoomed out by Scale alone, too.
    how.resize = how.width = how.height = 512;
    const Image small = augmented(stripes, {{{Scale, 1, 25, 25}}}, how, 1);
    EXPECT_NEAR(small.rgb[(256UL * 512 + 256) * 3], 127, 4);
    EXPECT_EQ(small.rgb[0], 124) << "outside the picture there is the mean colour";
}

TEST(Augmentation, TurnsOfARandomCropShowWhatLiesAroundIt)
{
    // A crop from the middle of a large picture, turned, has no corners of the mean colour.
    const Image picture{400, 400, std::vector<std::uint8_t>(400UL * 400 * 3, 200)};
    int whole = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Image out = variant(picture, {{RandomResizedCrop, 1, 5, 6}, {Rotation, 1, 30, 30}}, seed);
        whole += std::ranges::all_of(out.rgb, [](std::uint8_t v) { return v == 200; }) ? 1 : 0;
    }
    EXPECT_GE(whole, 25);
}

TEST(Augmentation, TrivialAugmentPicksEveryChangeUpToItsStrength)
{
    std::set<TrivialChange> seen;
    double rotation = 0;
    for (std::uint64_t seed = 0; seed < 4000; ++seed) {
        RandomStream random(seed);
        const TrivialDraw draw = drawTrivial(defaultStep(TrivialAugment), random);
        seen.insert(draw.change);
        if (draw.change == TrivialChange::Rotate)
            rotation = std::max(rotation, std::abs(draw.magnitude));
        if (draw.change == TrivialChange::Posterize) {
            EXPECT_GE(draw.magnitude, 2);
            EXPECT_LE(draw.magnitude, 8);
        }
        RandomStream again(seed);
        const TrivialDraw weak = drawTrivial({TrivialAugment, 1, 0, 10}, again);
        if (weak.change == TrivialChange::Rotate) {
            EXPECT_LE(std::abs(weak.magnitude), 13.5);
        }
    }
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(trivialChanges));
    EXPECT_EQ(rotation, 135);
}

TEST(Augmentation, AnyRangeOfAnySizeIsCarriedOut)
{
    ImagePreprocessing how = crop32();
    for (const auto& [width, height] : {std::pair{1, 1}, {1, 3000}, {3000, 1}, {2, 2}, {5, 700}})
        for (const auto& [cropWidth, cropHeight] : {std::pair{1, 1}, {1, 40}, {40, 1}, {2, 3}, {32, 32}})
            for (const AugmentationSchema& schema : augmentationSchemas()) {
                how.width = cropWidth;
                how.height = cropHeight;
                for (const double value : {schema.minimum, schema.maximum})
                    for (std::uint64_t seed = 0; seed < 3; ++seed) {
                        const AugmentationPlan plan{{{schema.kind, 1, value, value}}};
                        const Image out = augmented(noiseImage(width, height, 1), plan, how, seed);
                        ASSERT_EQ(out.rgb.size(), static_cast<std::size_t>(cropWidth * cropHeight) * 3) << schema.name;
                    }
            }
    EXPECT_TRUE(augmented({}, {{defaultStep(Rotation), defaultStep(Blur)}}, how, 1).rgb.empty());
}

TEST(Augmentation, ReducedPicturesKeepWhatVariantsCanShow)
{
    const AugmentationPlan crops{{{RandomResizedCrop, 1, 25, 100}}};
    EXPECT_EQ(usefulShorterSide(crops, crop32()), 90); // 36 px, twice as large for a quarter of the area, and spare
    EXPECT_EQ(usefulShorterSide({{{Rotation, 1, -5, 5}}}, crop32()), 45);
    const Image large = syntheticImage(400, 300);
    const Image reduced = reducedForVariants(large, crops, crop32());
    EXPECT_EQ(reduced.width, 120);
    EXPECT_EQ(reduced.height, 90);
    const Image small = syntheticImage(100, 80);
    EXPECT_EQ(reducedForVariants(small, crops, crop32()).rgb, small.rgb);
    // Hardly any difference can be seen between a variant of the picture and one of the reduced picture.
    const Image flat = resized(syntheticImage(60, 45), 400, 300, "bilinear", true);
    const AugmentationPlan turn{{{Rotation, 1, 20, 20}}};
    const Image full = augmented(flat, turn, crop32(), 1);
    const Image fromReduced = augmented(reducedForVariants(flat, turn, crop32()), turn, crop32(), 1);
    double sum = 0;
    for (std::size_t i = 0; i < full.rgb.size(); ++i)
        sum += std::abs(static_cast<int>(full.rgb[i]) - static_cast<int>(fromReduced.rgb[i]));
    EXPECT_LE(sum / static_cast<double>(full.rgb.size()), 4);
    EXPECT_GT(differing(full, resizeAndCrop(flat, crop32())), 0.5);
}

} // namespace
