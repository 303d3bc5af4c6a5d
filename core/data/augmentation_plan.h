// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace graft {

/// Ways to vary a training sample. A source of samples carries out those it understands (pictures: all but the two
/// that mix samples); Mixup and CutMix are the trainer's, because they need a whole batch.
enum class AugmentationKind {
    RandomResizedCrop,
    FlipHorizontal,
    FlipVertical,
    Rotation,
    Translation,
    Scale,
    Shear,
    Brightness,
    Contrast,
    Saturation,
    Hue,
    Grey,
    Blur,
    Noise,
    Erasing,
    TrivialAugment,
    Mixup,
    CutMix
};

/// One line of the list: what is done, how often, and the range its strength is drawn from.
struct AugmentationStep {
    AugmentationKind kind = AugmentationKind::FlipHorizontal;
    double probability = 1; ///< share of the samples (Mixup, CutMix: of the batches) it happens to
    double low = 0;         ///< range of the strength, in the unit of its schema; unused where it has none
    double high = 0;

    bool operator==(const AugmentationStep&) const = default;
};

/// What is done to every training sample, in this order. A plain value, recorded with the run. Validation samples are
/// never varied.
struct AugmentationPlan {
    std::vector<AugmentationStep> steps;

    [[nodiscard]] bool empty() const { return steps.empty(); }
    bool operator==(const AugmentationPlan&) const = default;
};

/// What a kind is called, what it is good for and which ranges it takes. Panel, command line, report and checks follow
/// from it.
struct AugmentationSchema {
    AugmentationKind kind;
    std::string_view name; ///< "rotation": in files and on the command line
    const char* title;     ///< translatable, context "options"
    const char* doc;       ///< translatable, context "options": why one would want it
    const char* unit;      ///< translatable, context "options": of low and high ("°", "%" ...), or empty
    bool ranged;           ///< low and high mean something
    double minimum, maximum;
    double low, high, probability; ///< what a new step starts with
    bool mixesSamples;             ///< needs a batch: carried out by the trainer
};

/// Every kind, in the order in which panels list them.
[[nodiscard]] const std::vector<AugmentationSchema>& augmentationSchemas();
[[nodiscard]] const AugmentationSchema& schemaOf(AugmentationKind kind);
/// A step with the schema's defaults.
[[nodiscard]] AugmentationStep defaultStep(AugmentationKind kind);

/// "flip_horizontal:p=0.5,rotation=-15..15,erasing=0.02..0.2:p=0.25"; an empty plan is "".
[[nodiscard]] std::string toText(const AugmentationPlan& plan);
/// Reads it back; a name alone takes the defaults. Errors name the part that is wrong.
[[nodiscard]] Result<AugmentationPlan> parseAugmentation(std::string_view text);
/// Whether probabilities and ranges are within their schemas and no kind comes twice.
[[nodiscard]] Result<void> checkAugmentation(const AugmentationPlan& plan);

} // namespace graft
