// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/model_table.h"

#include "core/base/error.h"
#include "core/zoo/families.h"

#include <array>

namespace graft::zoo {
namespace {

constexpr const char* linear = "bilinear";

// Sources: torchvision's own list of weights (names, files, accuracy, gigaflops, preparation, smallest size) and the
// papers named. clang-format keeps its hands off: one model, one row.
// clang-format off
constexpr std::array families{
    FamilyRow{"ResNet", "He et al. 2015, arXiv:1512.03385",
              GRAFT_TR_NOOP("zoo", "The usual yardstick: shortcuts around every block let it be deep and still learn "
                                   "easily. Deeper means more accurate and slower.")},
    FamilyRow{"SqueezeNet", "Iandola et al. 2016, arXiv:1602.07360",
              GRAFT_TR_NOOP("zoo", "A tiny file with fair accuracy, for trying things out.")},
    FamilyRow{"MobileNet", "Sandler et al. 2018, arXiv:1801.04381; Howard et al. 2019, arXiv:1905.02244",
              GRAFT_TR_NOOP("zoo", "Made for phones: a small file, little arithmetic, good accuracy for both.")},
};

const std::array models{
    ModelRow{"squeezenet1_1", "SqueezeNet 1.1", "SqueezeNet", "IMAGENET1K_V1", "squeezenet1_1-b8a52dc0.pth",
             1235496, 4.729, 58.178, 80.624, 0.349, 224, 256, linear, 17,
             [](const ModelSpec& spec) { return buildSqueezeNet(spec, SqueezeNetVersion::V1_1); },
             GRAFT_TR_NOOP("zoo", "Tiny and quick: the first choice for trying things out and for computers "
                                  "without a graphics card.")},
    ModelRow{"squeezenet1_0", "SqueezeNet 1.0", "SqueezeNet", "IMAGENET1K_V1", "squeezenet1_0-b66bff10.pth",
             1248424, 4.778, 58.092, 80.42, 0.819, 224, 256, linear, 21,
             [](const ModelSpec& spec) { return buildSqueezeNet(spec, SqueezeNetVersion::V1_0); },
             GRAFT_TR_NOOP("zoo", "Tiny file, fair accuracy. Version 1.1 is more than twice as fast and "
                                  "just as good; take this one only for weights made for it.")},

    // Version 2 of its weights is 0.3 points better; version 1 is what is installed and measured everywhere.
    ModelRow{"mobilenet_v2", "MobileNetV2", "MobileNet", "IMAGENET1K_V1", "mobilenet_v2-b0353104.pth",
             3504872, 13.555, 71.878, 90.286, 0.301, 224, 256, linear, 1, buildMobileNetV2,
             GRAFT_TR_NOOP("zoo", "Made for phones: nearly as accurate as bigger networks with a fraction of "
                                  "the arithmetic and a small file.")},

    ModelRow{"resnet18", "ResNet-18", "ResNet", "IMAGENET1K_V1", "resnet18-f37072fd.pth",
             11689512, 44.661, 69.758, 89.078, 1.814, 224, 256, linear, 1,
             [](const ModelSpec& spec) { return buildResNet(spec, {.blocks = {2, 2, 2, 2}}); },
             GRAFT_TR_NOOP("zoo", "The solid all-rounder: simple, well understood and accurate enough for "
                                  "most small datasets.")},
    ModelRow{"resnet34", "ResNet-34", "ResNet", "IMAGENET1K_V1", "resnet34-b627a593.pth",
             21797672, 83.275, 73.314, 91.42, 3.664, 224, 256, linear, 1,
             [](const ModelSpec& spec) { return buildResNet(spec, {.blocks = {3, 4, 6, 3}}); },
             GRAFT_TR_NOOP("zoo", "The deeper brother of ResNet-18: some points more accurate at twice the "
                                  "work.")},
    ModelRow{"resnet50", "ResNet-50", "ResNet", "IMAGENET1K_V2", "resnet50-11ad3fa6.pth",
             25557032, 97.79, 80.858, 95.434, 4.089, 224, 232, linear, 1,
             [](const ModelSpec& spec) { return buildResNet(spec, {.blocks = {3, 4, 6, 3}, .bottleneck = true}); },
             GRAFT_TR_NOOP("zoo", "Accurate and the usual yardstick of the field; best with a graphics card.")},
    ModelRow{"resnet101", "ResNet-101", "ResNet", "IMAGENET1K_V2", "resnet101-cd907fc2.pth",
             44549160, 170.53, 81.886, 95.78, 7.801, 224, 232, linear, 1,
             [](const ModelSpec& spec) { return buildResNet(spec, {.blocks = {3, 4, 23, 3}, .bottleneck = true}); }},
    ModelRow{"resnet152", "ResNet-152", "ResNet", "IMAGENET1K_V2", "resnet152-f82ba261.pth",
             60192808, 230.474, 82.284, 96.002, 11.514, 224, 232, linear, 1,
             [](const ModelSpec& spec) { return buildResNet(spec, {.blocks = {3, 8, 36, 3}, .bottleneck = true}); }},
};
// clang-format on

} // namespace

std::span<const FamilyRow> familyRows()
{
    return families;
}

std::span<const ModelRow> modelRows()
{
    return models;
}

} // namespace graft::zoo
