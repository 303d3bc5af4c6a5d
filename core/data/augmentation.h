// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/augmentation_plan.h"
#include "core/data/image.h"

#include <cstdint>

namespace graft {

/// Whether the plan has a step that varies pictures and can happen. Steps that mix samples do not count here: they are
/// the trainer's (core/training/sample_mixing.h).
[[nodiscard]] bool variesPictures(const AugmentationPlan& plan);
/// Whether a step looks at more of a picture than the plain crop, so that the crop alone is not enough to start from.
[[nodiscard]] bool needsWholePicture(const AugmentationPlan& plan);

/// What the network sees of a picture (crop size, 8 bit): the plan's steps with the values that `seed` stands for. The
/// same on every machine and thread. Each step has a random stream of its own, so that changing one step leaves the
/// draws of the others as they are.
///
/// Steps that move pixels come first, whatever their place in the plan, made up into one affine map that takes each
/// pixel from the picture itself, antialiased; where the picture ends the network's mean colour begins, which is zero
/// after normalisation. The other steps follow in the plan's order. Without a step that happens this is
/// resizeAndCrop(), to the bit. Never throws, whatever the size; an empty picture stays empty.
[[nodiscard]] Image augmented(const Image& picture, const AugmentationPlan& plan, const ImagePreprocessing& how,
                              std::uint64_t seed);
/// The same for a plan that needs no whole picture, from its crop.
[[nodiscard]] Image augmentedCrop(const Image& crop, const AugmentationPlan& plan, const ImagePreprocessing& how,
                                  std::uint64_t seed);

/// Length of the shorter side beyond which a picture has more detail than any of the plan's variants can show.
[[nodiscard]] int usefulShorterSide(const AugmentationPlan& plan, const ImagePreprocessing& how);
/// The picture with its shorter side brought down to usefulShorterSide(); smaller ones as they are.
[[nodiscard]] Image reducedForVariants(const Image& picture, const AugmentationPlan& plan,
                                       const ImagePreprocessing& how);

} // namespace graft
