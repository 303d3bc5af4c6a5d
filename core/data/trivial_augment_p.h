// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/data/augmentation_plan.h"
#include "core/data/image.h"

namespace graft {

/// The changes TrivialAugment (Müller and Hutter, 2021) picks from: the "wide" space as torchvision's
/// transforms.TrivialAugmentWide has it, with its 31 steps of strength and its greatest strengths.
enum class TrivialChange {
    Identity,
    ShearX,
    ShearY,
    TranslateX,
    TranslateY,
    Rotate,
    Brightness,
    Saturation,
    Contrast,
    Sharpness,
    Posterize,
    Solarize,
    AutoContrast,
    Equalize
};
inline constexpr int trivialChanges = 14;

struct TrivialDraw {
    TrivialChange change = TrivialChange::Identity;
    /// Shear: tangent. Translate: pixels of a picture of 224 (torchvision: 32 at most, whatever the size). Rotate:
    /// degrees. Brightness to sharpness: change of the factor. Posterize: bits. Solarize: threshold.
    double magnitude = 0;
};

/// One change at random; the step's range (percent) limits its strength.
[[nodiscard]] TrivialDraw drawTrivial(const AugmentationStep& step, RandomStream& random);
/// Carries it out unless it moves pixels.
void applyTrivial(const TrivialDraw& draw, Image& image);

} // namespace graft
