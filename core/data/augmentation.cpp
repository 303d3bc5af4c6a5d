// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/augmentation.h"

#include "core/data/augmentation_view_p.h"
#include "core/data/trivial_augment_p.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace graft {
namespace {

using enum AugmentationKind;

/// The colour that is zero after normalisation.
Colour meanColour(const ImagePreprocessing& how)
{
    Colour colour{};
    for (std::size_t i = 0; i < colour.size(); ++i) {
        const std::size_t channel = how.channels == 1 ? 0 : how.bgr ? 2 - i : i;
        colour[i] = static_cast<std::uint8_t>(std::clamp(how.mean[channel] * 255.0F + 0.5F, 0.0F, 255.0F));
    }
    return colour;
}

bool movesPixels(AugmentationKind kind)
{
    return kind == RandomResizedCrop || kind == Rotation || kind == Translation || kind == Scale || kind == Shear ||
           kind == TrivialAugment;
}

/// Random Erasing (Zhong et al., 2017) as torchvision draws its place: aspect 0.3 .. 3.3, ten tries.
void erase(Image& image, StepDraw& draw, Colour colour)
{
    constexpr int tries = 10;
    const double narrowest = std::log(0.3);
    const double widest = std::log(3.3);
    const double pixels = static_cast<double>(image.width) * image.height;
    for (int i = 0; i < tries; ++i) {
        const double area = pixels * draw.strength() / 100;
        const double ratio = std::exp(narrowest + (widest - narrowest) * static_cast<double>(draw.random.unit()));
        const auto rows = static_cast<std::int64_t>(std::nearbyint(std::sqrt(area * ratio)));
        const auto columns = static_cast<std::int64_t>(std::nearbyint(std::sqrt(area / ratio)));
        if (rows < 1 || columns < 1 || rows >= image.height || columns >= image.width)
            continue;
        const auto y = draw.random.below(static_cast<std::uint64_t>(image.height - rows) + 1);
        const auto x = draw.random.below(static_cast<std::uint64_t>(image.width - columns) + 1);
        fillBox(image, {static_cast<std::int64_t>(x), static_cast<std::int64_t>(y), columns, rows}, colour);
        return;
    }
}

void applyStep(const AugmentationStep& step, Image& image, const ImagePreprocessing& how, std::uint64_t seed)
{
    StepDraw draw(step, seed);
    if (!draw.happens)
        return;
    switch (step.kind) {
    case Brightness: return adjustBrightness(image, draw.strength() / 100);
    case Contrast: return adjustContrast(image, draw.strength() / 100);
    case Saturation: return adjustSaturation(image, draw.strength() / 100);
    case Hue: return adjustHue(image, draw.strength());
    case Grey: return makeGrey(image);
    case Blur: return blur(image, draw.strength());
    case Noise: {
        const double deviation = draw.strength() / 100;
        return addNoise(image, deviation, draw.random);
    }
    case Erasing: return erase(image, draw, meanColour(how));
    case TrivialAugment: return applyTrivial(drawTrivial(step, draw.random), image);
    default: // moves pixels, or is the trainer's
        return;
    }
}

/// The steps that leave pixels where they are.
void recolour(Image& image, const AugmentationPlan& plan, const ImagePreprocessing& how, std::uint64_t seed)
{
    for (const AugmentationStep& step : plan.steps)
        applyStep(step, image, how, seed);
}

} // namespace

bool variesPictures(const AugmentationPlan& plan)
{
    return std::ranges::any_of(plan.steps, [](const AugmentationStep& step) {
        return step.probability > 0 && !schemaOf(step.kind).mixesSamples;
    });
}

bool needsWholePicture(const AugmentationPlan& plan)
{
    return std::ranges::any_of(
        plan.steps, [](const AugmentationStep& step) { return step.probability > 0 && movesPixels(step.kind); });
}

Image augmented(const Image& picture, const AugmentationPlan& plan, const ImagePreprocessing& how, std::uint64_t seed)
{
    if (picture.width <= 0 || picture.height <= 0 || how.width <= 0 || how.height <= 0 || how.resize <= 0)
        return {};
    Image image = viewed(picture, drawView(picture, plan, how, seed), how, meanColour(how));
    recolour(image, plan, how, seed);
    return image;
}

Image augmentedCrop(const Image& crop, const AugmentationPlan& plan, const ImagePreprocessing& how, std::uint64_t seed)
{
    Image image = crop;
    const AugmentedView view = drawView(crop, plan, how, seed);
    if (view.turn.xx < 0)
        flipHorizontally(image);
    if (view.turn.yy < 0)
        flipVertically(image);
    recolour(image, plan, how, seed);
    return image;
}

int usefulShorterSide(const AugmentationPlan& plan, const ImagePreprocessing& how)
{
    constexpr double spare = 1.25;     // so that a second resize does no visible harm
    constexpr double greatestZoom = 4; // beyond that only a few blurred pixels would be gained
    double side = how.resize;
    double zoom = 1;
    for (const AugmentationStep& step : plan.steps) {
        if (!(step.probability > 0))
            continue;
        if (step.kind == RandomResizedCrop) {
            zoom /= std::sqrt(std::max(step.low, 1.0) / 100);
            side = std::max(side, static_cast<double>(std::max(how.width, how.height)));
        }
        if (step.kind == Scale)
            zoom *= std::max(step.high / 100, 1.0);
    }
    return static_cast<int>(std::lround(side * std::min(zoom, greatestZoom) * spare));
}

Image reducedForVariants(const Image& picture, const AugmentationPlan& plan, const ImagePreprocessing& how)
{
    const int limit = usefulShorterSide(plan, how);
    const int shorter = std::min(picture.width, picture.height);
    if (shorter <= limit || limit <= 0)
        return picture;
    const auto scaled = [&](int side) {
        return static_cast<int>(std::lround(static_cast<double>(side) * limit / shorter));
    };
    return resized(picture, scaled(picture.width), scaled(picture.height), how.interpolation, how.antialias);
}

} // namespace graft
