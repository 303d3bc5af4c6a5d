// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/augmentation_plan.h"

#include "core/base/numbers.h"

#include <algorithm>
#include <set>
#include <utility>

namespace graft {
namespace {

using enum AugmentationKind;

std::vector<AugmentationSchema> makeSchemas()
{
    const char* const percent = "%";
    const char* const degrees = "°";
    return {
        {RandomResizedCrop, "random_resized_crop", GRAFT_TR_NOOP("options", "Random crop"),
         GRAFT_TR_NOOP("options", "Shows another part of the picture each time, at another size. The network learns "
                                  "that things may be near or far, whole or cut off."),
         percent, true, 5, 100, 35, 100, 1, false},
        {FlipHorizontal, "flip_horizontal", GRAFT_TR_NOOP("options", "Flip left to right"),
         GRAFT_TR_NOOP("options", "Right for most photographs; wrong where left and right matter, such as writing."),
         "", false, 0, 0, 0, 0, 0.5, false},
        {FlipVertical, "flip_vertical", GRAFT_TR_NOOP("options", "Flip top to bottom"),
         GRAFT_TR_NOOP("options", "For pictures without an up and a down: from a microscope, from the air."), "", false,
         0, 0, 0, 0, 0.5, false},
        {Rotation, "rotation", GRAFT_TR_NOOP("options", "Rotate"),
         GRAFT_TR_NOOP("options", "Makes up for a camera that is not held level."), degrees, true, -180, 180, -15, 15,
         1, false},
        {Translation, "translation", GRAFT_TR_NOOP("options", "Shift"),
         GRAFT_TR_NOOP("options", "Moves the picture sideways and up or down, so that things need not be centred."),
         percent, true, -50, 50, -10, 10, 1, false},
        {Scale, "scale", GRAFT_TR_NOOP("options", "Zoom"),
         GRAFT_TR_NOOP("options", "Makes things larger or smaller, so that their distance does not matter."), percent,
         true, 25, 400, 90, 110, 1, false},
        {Shear, "shear", GRAFT_TR_NOOP("options", "Shear"),
         GRAFT_TR_NOOP("options", "Slants the picture, as if seen from the side."), degrees, true, -45, 45, -8, 8, 1,
         false},
        {Brightness, "brightness", GRAFT_TR_NOOP("options", "Brightness"),
         GRAFT_TR_NOOP("options", "Makes up for other light: 100 % leaves the picture as it is."), percent, true, 0,
         300, 80, 120, 1, false},
        {Contrast, "contrast", GRAFT_TR_NOOP("options", "Contrast"),
         GRAFT_TR_NOOP("options", "Makes up for haze and other cameras: 100 % leaves the picture as it is."), percent,
         true, 0, 300, 80, 120, 1, false},
        {Saturation, "saturation", GRAFT_TR_NOOP("options", "Saturation"),
         GRAFT_TR_NOOP("options", "Makes colours paler or stronger: 100 % leaves the picture as it is."), percent, true,
         0, 300, 80, 120, 1, false},
        {Hue, "hue", GRAFT_TR_NOOP("options", "Hue"),
         GRAFT_TR_NOOP("options", "Shifts all colours around the colour circle. Wrong where the colour tells classes "
                                  "apart."),
         degrees, true, -180, 180, -15, 15, 1, false},
        {Grey, "grey", GRAFT_TR_NOOP("options", "Grey"),
         GRAFT_TR_NOOP("options", "Takes the colour away now and then, so that shape has to do."), "", false, 0, 0, 0,
         0, 0.1, false},
        {Blur, "blur", GRAFT_TR_NOOP("options", "Blur"),
         GRAFT_TR_NOOP("options",
                       "Makes up for pictures that are out of focus. The strength is the width of the blur."),
         GRAFT_TR_NOOP("options", "px"), true, 0, 10, 0.1, 2, 0.2, false},
        {Noise, "noise", GRAFT_TR_NOOP("options", "Noise"),
         GRAFT_TR_NOOP("options", "Adds the grain of a camera in poor light."), percent, true, 0, 50, 0, 5, 0.3, false},
        {Erasing, "erasing", GRAFT_TR_NOOP("options", "Erase a patch"),
         GRAFT_TR_NOOP("options", "Hides a part of the picture, so that the network looks at more than one feature."),
         percent, true, 0.5, 60, 2, 20, 0.25, false},
        {TrivialAugment, "trivial_augment", GRAFT_TR_NOOP("options", "TrivialAugment"),
         GRAFT_TR_NOOP("options", "One change at random, at a random strength: a strong choice without anything to "
                                  "tune (Müller and Hutter, 2021). The range limits the strength."),
         percent, true, 0, 100, 0, 100, 1, false},
        {Mixup, "mixup", GRAFT_TR_NOOP("options", "Mixup"),
         GRAFT_TR_NOOP("options", "Lays two pictures over each other and asks for both classes (Zhang et al., 2017). "
                                  "The strength is the alpha of the distribution shares are drawn from."),
         "", true, 0.01, 10, 0.2, 0.2, 1, true},
        {CutMix, "cutmix", GRAFT_TR_NOOP("options", "CutMix"),
         GRAFT_TR_NOOP("options", "Puts a patch of one picture into another and asks for both classes (Yun et al., "
                                  "2019). The strength is the alpha of the distribution areas are drawn from."),
         "", true, 0.01, 10, 1, 1, 0.5, true},
    };
}

Error wrongPart(std::string_view part)
{
    return makeError(ErrorCode::InvalidArgument,
                     GRAFT_TR_NOOP("core", "Cannot understand \"%1\" in the list of augmentations. Write for example "
                                           "flip_horizontal or rotation=-15..15:p=0.5."),
                     {std::string(part)});
}

Result<AugmentationStep> parseStep(std::string_view part)
{
    std::string_view rest = part;
    std::optional<double> probability;
    if (const auto colon = rest.find(":p="); colon != std::string_view::npos) {
        probability = parseNumber(rest.substr(colon + 3));
        if (!probability)
            return wrongPart(part);
        rest = rest.substr(0, colon);
    }
    const auto equals = rest.find('=');
    const std::string_view name = rest.substr(0, equals);
    const auto& schemas = augmentationSchemas();
    const auto schema = std::ranges::find(schemas, name, &AugmentationSchema::name);
    if (schema == schemas.end())
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no augmentation named %1."),
                         {std::string(name)});
    AugmentationStep step = defaultStep(schema->kind);
    step.probability = probability.value_or(step.probability);
    if (equals == std::string_view::npos)
        return step;
    const std::string_view range = rest.substr(equals + 1);
    const auto dots = range.find("..");
    const auto low = parseNumber(range.substr(0, dots));
    const auto high = dots == std::string_view::npos ? low : parseNumber(range.substr(dots + 2));
    if (!schema->ranged || !low || !high)
        return wrongPart(part);
    step.low = *low;
    step.high = *high;
    return step;
}

} // namespace

const std::vector<AugmentationSchema>& augmentationSchemas()
{
    static const std::vector<AugmentationSchema> schemas = makeSchemas();
    return schemas;
}

const AugmentationSchema& schemaOf(AugmentationKind kind)
{
    return *std::ranges::find(augmentationSchemas(), kind, &AugmentationSchema::kind);
}

AugmentationStep defaultStep(AugmentationKind kind)
{
    const AugmentationSchema& schema = schemaOf(kind);
    return {kind, schema.probability, schema.low, schema.high};
}

std::string toText(const AugmentationPlan& plan)
{
    std::string text;
    for (const AugmentationStep& step : plan.steps) {
        const AugmentationSchema& schema = schemaOf(step.kind);
        text += (text.empty() ? "" : ",") + std::string(schema.name);
        if (schema.ranged)
            text += "=" + numberText(step.low) + ".." + numberText(step.high);
        text += ":p=" + numberText(step.probability);
    }
    return text;
}

Result<AugmentationPlan> parseAugmentation(std::string_view text)
{
    AugmentationPlan plan;
    while (!text.empty()) {
        const auto comma = text.find(',');
        GRAFT_TRY(step, parseStep(text.substr(0, comma)));
        plan.steps.push_back(step);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    GRAFT_CHECK(checkAugmentation(plan));
    return plan;
}

Result<void> checkAugmentation(const AugmentationPlan& plan)
{
    std::set<AugmentationKind> seen;
    for (const AugmentationStep& step : plan.steps) {
        const AugmentationSchema& schema = schemaOf(step.kind);
        const std::string name(schema.name);
        if (!seen.insert(step.kind).second)
            return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The augmentation %1 is there twice."),
                             {name});
        if (!(step.probability >= 0 && step.probability <= 1)) // so that NaN is refused too
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The probability of the augmentation %1 must be between 0 and 1."),
                             {name});
        if (schema.ranged && !(step.low >= schema.minimum && step.low <= step.high && step.high <= schema.maximum))
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The range of the augmentation %1 must lie between %2 and %3."),
                             {name, numberText(schema.minimum), numberText(schema.maximum)});
    }
    return {};
}

} // namespace graft
