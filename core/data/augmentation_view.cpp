// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/augmentation_view_p.h"

#include "core/data/plain_crop_p.h"
#include "core/data/trivial_augment_p.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace graft {
namespace {

using enum AugmentationKind;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

/// after(before(point)).
AffineMap chained(const AffineMap& after, const AffineMap& before)
{
    return {after.xx * before.xx + after.xy * before.yx,
            after.xx * before.xy + after.xy * before.yy,
            after.xx * before.x0 + after.xy * before.y0 + after.x0,
            after.yx * before.xx + after.yy * before.yx,
            after.yx * before.xy + after.yy * before.yy,
            after.yx * before.x0 + after.yy * before.y0 + after.y0};
}

// The inverse of each change: from a place in the result to the place it comes from.

/// Counter-clockwise, as torchvision's rotate.
AffineMap unrotated(double degrees)
{
    if (degrees == 0)
        return {};
    const double c = std::cos(radians(degrees));
    const double s = std::sin(radians(degrees));
    return {c, -s, 0, s, c, 0};
}

AffineMap unsheared(double tangent, bool alongX)
{
    return alongX ? AffineMap{1, -tangent, 0, 0, 1, 0} : AffineMap{1, 0, 0, -tangent, 1, 0};
}

AffineMap untranslated(double x, double y)
{
    return {1, 0, -x, 0, 1, -y};
}

AffineMap trivialTurn(const TrivialDraw& draw, const ImagePreprocessing& how)
{
    constexpr double usualSide = 224; // that torchvision's 32 pixels are meant for
    switch (draw.change) {
    case TrivialChange::ShearX: return unsheared(draw.magnitude, true);
    case TrivialChange::ShearY: return unsheared(draw.magnitude, false);
    case TrivialChange::TranslateX: return untranslated(draw.magnitude / usualSide * how.width, 0);
    case TrivialChange::TranslateY: return untranslated(0, draw.magnitude / usualSide * how.height);
    case TrivialChange::Rotate: return unrotated(draw.magnitude);
    default: return {};
    }
}

AffineMap turnOf(const AugmentationStep& step, StepDraw& draw, const ImagePreprocessing& how)
{
    switch (step.kind) {
    case FlipHorizontal: return {-1, 0, 0, 0, 1, 0};
    case FlipVertical: return {1, 0, 0, 0, -1, 0};
    case Rotation: return unrotated(draw.strength());
    case Translation: {
        const double x = draw.strength() / 100 * how.width;
        const double y = draw.strength() / 100 * how.height;
        return untranslated(x, y);
    }
    case Scale: {
        const double zoom = std::max(draw.strength() / 100, 1e-3);
        return {1 / zoom, 0, 0, 0, 1 / zoom, 0};
    }
    case Shear: {
        const double tangent = std::tan(radians(draw.strength()));
        return unsheared(tangent, draw.random.chance(0.5F));
    }
    case TrivialAugment: return trivialTurn(drawTrivial(step, draw.random), how);
    default: return {};
    }
}

} // namespace

bool AugmentedView::onlyFlips() const
{
    return std::abs(turn.xx) == 1 && std::abs(turn.yy) == 1 && turn.xy == 0 && turn.yx == 0 && turn.x0 == 0 &&
           turn.y0 == 0;
}

PixelBox drawCrop(std::int64_t width, std::int64_t height, double low, double high, double aspect, RandomStream& random)
{
    constexpr int tries = 10;
    const double narrowest = 3.0 / 4 * aspect;
    const double widest = 4.0 / 3 * aspect;
    const auto w = static_cast<double>(width);
    const auto h = static_cast<double>(height);
    for (int i = 0; i < tries; ++i) {
        const double area = w * h * (low + (high - low) * static_cast<double>(random.unit()));
        const double logRatio = std::log(widest / narrowest) * static_cast<double>(random.unit());
        const double ratio = narrowest * std::exp(logRatio);
        const auto columns = static_cast<std::int64_t>(std::nearbyint(std::sqrt(area * ratio)));
        const auto rows = static_cast<std::int64_t>(std::nearbyint(std::sqrt(area / ratio)));
        if (columns <= 0 || columns > width || rows <= 0 || rows > height)
            continue;
        const auto y = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(height - rows) + 1));
        const auto x = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(width - columns) + 1));
        return {x, y, columns, rows};
    }
    // The middle, as much of it as the aspect allows.
    PixelBox box{0, 0, width, height};
    if (w / h < narrowest)
        box.height = std::clamp<std::int64_t>(std::llround(w / narrowest), 1, height);
    else if (w / h > widest)
        box.width = std::clamp<std::int64_t>(std::llround(h * widest), 1, width);
    box.x = (width - box.width) / 2;
    box.y = (height - box.height) / 2;
    return box;
}

AugmentedView drawView(const Image& picture, const AugmentationPlan& plan, const ImagePreprocessing& how,
                       std::uint64_t seed)
{
    AugmentedView view;
    for (const AugmentationStep& step : plan.steps) {
        StepDraw draw(step, seed);
        if (!draw.happens)
            continue;
        if (step.kind == RandomResizedCrop)
            view.box = drawCrop(picture.width, picture.height, step.low / 100, step.high / 100,
                                static_cast<double>(how.width) / how.height, draw.random);
        else
            view.turn = chained(view.turn, turnOf(step, draw, how));
    }
    return view;
}

Image viewed(const Image& picture, const AugmentedView& view, const ImagePreprocessing& how, Colour fill)
{
    if (view.onlyFlips()) {
        Image out = view.box ? resized(cut(picture, *view.box), how.width, how.height, how.interpolation, how.antialias)
                             : resizeAndCrop(picture, how);
        if (view.turn.xx < 0)
            flipHorizontally(out);
        if (view.turn.yy < 0)
            flipVertically(out);
        return out;
    }
    AffineMap toPicture; // from the unturned output
    if (view.box) {
        toPicture.xx = static_cast<double>(view.box->width) / how.width;
        toPicture.yy = static_cast<double>(view.box->height) / how.height;
        toPicture.x0 = static_cast<double>(view.box->x);
        toPicture.y0 = static_cast<double>(view.box->y);
    } else {
        const PlainCrop crop = plainCrop(picture.width, picture.height, how);
        toPicture.xx = static_cast<double>(picture.width) / static_cast<double>(crop.width);
        toPicture.yy = static_cast<double>(picture.height) / static_cast<double>(crop.height);
        toPicture.x0 = static_cast<double>(crop.left) * toPicture.xx;
        toPicture.y0 = static_cast<double>(crop.top) * toPicture.yy;
    }
    const double middleX = how.width / 2.0;
    const double middleY = how.height / 2.0;
    const AffineMap turned =
        chained({1, 0, middleX, 0, 1, middleY}, chained(view.turn, {1, 0, -middleX, 0, 1, -middleY}));
    return warped(picture, chained(toPicture, turned), how.width, how.height, fill, how.interpolation, how.antialias);
}

} // namespace graft
