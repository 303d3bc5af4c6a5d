// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/trivial_augment_p.h"

#include "core/data/picture_operations.h"

#include <algorithm>
#include <cmath>

namespace graft {
namespace {

constexpr int lastBin = 30;

double magnitudeOf(TrivialChange change, int bin)
{
    const double share = static_cast<double>(bin) / lastBin;
    switch (change) {
    case TrivialChange::ShearX:
    case TrivialChange::ShearY:
    case TrivialChange::Brightness:
    case TrivialChange::Saturation:
    case TrivialChange::Contrast:
    case TrivialChange::Sharpness: return 0.99 * share;
    case TrivialChange::TranslateX:
    case TrivialChange::TranslateY: return 32 * share;
    case TrivialChange::Rotate: return 135 * share;
    case TrivialChange::Posterize: return 8 - std::nearbyint(bin / (lastBin / 6.0));
    case TrivialChange::Solarize: return 255 * (1 - share);
    default: return 0;
    }
}

bool hasSign(TrivialChange change)
{
    return change >= TrivialChange::ShearX && change <= TrivialChange::Sharpness;
}

} // namespace

TrivialDraw drawTrivial(const AugmentationStep& step, RandomStream& random)
{
    const auto binOf = [](double percent) {
        return static_cast<int>(std::lround(std::clamp(percent, 0.0, 100.0) / 100 * lastBin));
    };
    const int low = binOf(step.low);
    const int high = std::max(binOf(step.high), low);
    const auto change = static_cast<TrivialChange>(random.below(trivialChanges));
    const int bin = low + static_cast<int>(random.below(static_cast<std::uint64_t>(high - low) + 1));
    const double sign = random.chance(0.5F) ? -1 : 1;
    return {change, magnitudeOf(change, bin) * (hasSign(change) ? sign : 1)};
}

void applyTrivial(const TrivialDraw& draw, Image& image)
{
    switch (draw.change) {
    case TrivialChange::Brightness: return adjustBrightness(image, 1 + draw.magnitude);
    case TrivialChange::Saturation: return adjustSaturation(image, 1 + draw.magnitude);
    case TrivialChange::Contrast: return adjustContrast(image, 1 + draw.magnitude);
    case TrivialChange::Sharpness: return adjustSharpness(image, 1 + draw.magnitude);
    case TrivialChange::Posterize: return posterize(image, static_cast<int>(draw.magnitude));
    case TrivialChange::Solarize: return solarize(image, draw.magnitude);
    case TrivialChange::AutoContrast: return autoContrast(image);
    case TrivialChange::Equalize: return equalize(image);
    default: return;
    }
}

} // namespace graft
