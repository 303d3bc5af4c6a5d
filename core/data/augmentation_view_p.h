// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/augmentation_plan.h"
#include "core/data/picture_operations.h"

#include <optional>

namespace graft {

/// The random numbers of one step for one sample: first whether it happens, then its strength.
struct StepDraw {
    StepDraw(const AugmentationStep& step, std::uint64_t seed)
        : random(streamSeed(seed, schemaOf(step.kind).name)),
          happens(random.chance(static_cast<float>(step.probability))),
          low(step.low),
          high(step.high)
    {
    }

    /// From the step's range.
    [[nodiscard]] double strength() { return low + (high - low) * static_cast<double>(random.unit()); }

    RandomStream random;
    bool happens;
    double low, high;
};

/// How a picture is looked at: from which part, and turned in which way about the middle of what is shown.
struct AugmentedView {
    std::optional<PixelBox> box; ///< part that fills the output; nothing: resizeAndCrop()'s
    AffineMap turn;              ///< output -> unturned output, both with (0, 0) in the middle

    /// Nothing but flips (or less), which need no interpolation.
    [[nodiscard]] bool onlyFlips() const;
};

/// Draws the plan's steps that move pixels.
[[nodiscard]] AugmentedView drawView(const Image& picture, const AugmentationPlan& plan, const ImagePreprocessing& how,
                                     std::uint64_t seed);
/// The picture as `view` shows it, in the size of the crop.
[[nodiscard]] Image viewed(const Image& picture, const AugmentedView& view, const ImagePreprocessing& how, Colour fill);

/// The part torchvision's RandomResizedCrop (0.14) would take, shares of the area from low to high.
[[nodiscard]] PixelBox drawCrop(std::int64_t width, std::int64_t height, double low, double high, double aspect,
                                RandomStream& random);

} // namespace graft
