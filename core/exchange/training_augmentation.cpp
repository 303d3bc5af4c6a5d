// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/training_script.h"
#include "core/formats/code/python_text.h"
#include "core/layers/layer_schema.h"

#include <algorithm>
#include <cmath>

namespace graft::exchange {

using code::pythonNumber;

std::vector<std::string> torchvisionTransforms(const NetworkGraph& graph, const AugmentationPlan& plan)
{
    const auto inputs = graph.ofType("Input");
    const std::string size = inputs.empty() ? "(224, 224)"
                                            : "(" + std::to_string(intParameter(*inputs.front(), "height")) + ", " +
                                                  std::to_string(intParameter(*inputs.front(), "width")) + ")";
    std::vector<std::string> lines;
    for (const AugmentationStep& step : plan.steps) {
        const std::string low = pythonNumber(step.low);
        const std::string high = pythonNumber(step.high);
        const auto share = [](double percent) { return pythonNumber(percent / 100); };
        const std::string range = "(" + low + ", " + high + ")";
        const double widest = std::max(std::abs(step.low), std::abs(step.high));
        std::string call;
        switch (step.kind) {
        case AugmentationKind::RandomResizedCrop:
            call = "RandomResizedCrop(" + size + ", scale=(" + share(step.low) + ", " + share(step.high) + "))";
            break;
        case AugmentationKind::FlipHorizontal: call = "RandomHorizontalFlip(1.0)"; break;
        case AugmentationKind::FlipVertical: call = "RandomVerticalFlip(1.0)"; break;
        case AugmentationKind::Rotation: call = "RandomRotation(" + range + ")"; break;
        case AugmentationKind::Translation:
            call = "RandomAffine(0, translate=(" + share(widest) + ", " + share(widest) + "))";
            break;
        case AugmentationKind::Scale:
            call = "RandomAffine(0, scale=(" + share(step.low) + ", " + share(step.high) + "))";
            break;
        case AugmentationKind::Shear: call = "RandomAffine(0, shear=" + range + ")"; break;
        case AugmentationKind::Brightness:
            call = "ColorJitter(brightness=(" + share(step.low) + ", " + share(step.high) + "))";
            break;
        case AugmentationKind::Contrast:
            call = "ColorJitter(contrast=(" + share(step.low) + ", " + share(step.high) + "))";
            break;
        case AugmentationKind::Saturation:
            call = "ColorJitter(saturation=(" + share(step.low) + ", " + share(step.high) + "))";
            break;
        case AugmentationKind::Hue:
            call = "ColorJitter(hue=(" + pythonNumber(step.low / 360) + ", " + pythonNumber(step.high / 360) + "))";
            break;
        case AugmentationKind::Grey: call = "Grayscale(3)"; break;
        case AugmentationKind::Blur: call = "GaussianBlur(9, sigma=" + range + ")"; break;
        case AugmentationKind::TrivialAugment: call = "TrivialAugmentWide()"; break;
        case AugmentationKind::Noise:
        case AugmentationKind::Erasing:
        case AugmentationKind::Mixup:
        case AugmentationKind::CutMix: continue;
        }
        lines.push_back(step.probability >= 1 ? "transforms." + call
                                              : "transforms.RandomApply([transforms." + call +
                                                    "], p=" + pythonNumber(step.probability) + ")");
    }
    return lines;
}

} // namespace graft::exchange
