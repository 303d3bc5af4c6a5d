// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/model_table.h"

#include "core/base/error.h"
#include "core/zoo/families.h"

#include <array>

namespace graft::zoo {
namespace {

constexpr const char* linear = "bilinear";
constexpr const char* cubic = "bicubic";

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
    FamilyRow{"EfficientNet", "Tan and Le 2019, arXiv:1905.11946; 2021, arXiv:2104.00298",
              GRAFT_TR_NOOP("zoo", "Grown evenly in depth, width and picture size: high accuracy for few parameters, from "
                                   "the quick B0 to the large B7.")},
    FamilyRow{"ConvNeXt", "Liu et al. 2022, arXiv:2201.03545",
              GRAFT_TR_NOOP("zoo", "A convolutional network built with what transformers have taught: among the most "
                                   "accurate here, best with a graphics card.")},
    FamilyRow{"Vision Transformer", "Dosovitskiy et al. 2020, arXiv:2010.11929",
              GRAFT_TR_NOOP("zoo", "Cuts the picture into patches and reads them like words, without convolutions. "
                                   "Accurate, large, and bound to one picture size.")},
    FamilyRow{"Swin Transformer", "Liu et al. 2021, arXiv:2103.14030",
              GRAFT_TR_NOOP("zoo", "A transformer that looks through windows and shifts them from layer to layer: "
                                   "accurate, and works on other picture sizes, too.")},
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
    ModelRow{"mobilenet_v3_small", "MobileNetV3 small", "MobileNet", "IMAGENET1K_V1",
             "mobilenet_v3_small-047dcff4.pth", 2542856, 9.829, 67.668, 87.402, 0.057, 224, 256, linear, 1,
             [](const ModelSpec& spec) { return buildMobileNetV3(spec, MobileNetV3Size::Small); },
             GRAFT_TR_NOOP("zoo", "The least arithmetic of all: for small computers and for trying things out, "
                                  "more accurate than SqueezeNet.")},
    ModelRow{"mobilenet_v3_large", "MobileNetV3 large", "MobileNet", "IMAGENET1K_V2",
             "mobilenet_v3_large-5c1a4163.pth", 5483032, 21.107, 75.274, 92.566, 0.217, 224, 232, linear, 1,
             [](const ModelSpec& spec) { return buildMobileNetV3(spec, MobileNetV3Size::Large); },
             GRAFT_TR_NOOP("zoo", "As accurate as a ResNet of four times its size with less arithmetic than "
                                  "MobileNetV2.")},

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

    ModelRow{"efficientnet_b0", "EfficientNet-B0", "EfficientNet", "IMAGENET1K_V1",
             "efficientnet_b0_rwightman-7f5810bc.pth", 5288548, 20.451, 77.692, 93.532, 0.386, 224, 256, cubic, 1,
             [](const ModelSpec& spec) { return buildEfficientNet(spec, {}); }},
    ModelRow{"efficientnet_b1", "EfficientNet-B1", "EfficientNet", "IMAGENET1K_V2",
             "efficientnet_b1-c27df63c.pth", 7794184, 30.136, 79.838, 94.934, 0.687, 240, 255, linear, 1,
             [](const ModelSpec& spec) { return buildEfficientNet(spec, {1.0, 1.1, 0.2}); }},
    ModelRow{"efficientnet_b2", "EfficientNet-B2", "EfficientNet", "IMAGENET1K_V1",
             "efficientnet_b2_rwightman-c35c1473.pth", 9109994, 35.174, 80.608, 95.31, 1.088, 288, 288, cubic, 1,
             [](const ModelSpec& spec) { return buildEfficientNet(spec, {1.1, 1.2, 0.3}); }},
    ModelRow{"efficientnet_b3", "EfficientNet-B3", "EfficientNet", "IMAGENET1K_V1",
             "efficientnet_b3_rwightman-b3899882.pth", 12233232, 47.184, 82.008, 96.054, 1.827, 300, 320, cubic, 1,
             [](const ModelSpec& spec) { return buildEfficientNet(spec, {1.2, 1.4, 0.3}); }},
    ModelRow{"efficientnet_b4", "EfficientNet-B4", "EfficientNet", "IMAGENET1K_V1",
             "efficientnet_b4_rwightman-23ab8bcd.pth", 19341616, 74.489, 83.384, 96.594, 4.394, 380, 384, cubic, 1,
             [](const ModelSpec& spec) { return buildEfficientNet(spec, {1.4, 1.8, 0.4}); }},
    ModelRow{"efficientnet_b5", "EfficientNet-B5", "EfficientNet", "IMAGENET1K_V1",
             "efficientnet_b5_lukemelas-1a07897c.pth", 30389784, 116.864, 83.444, 96.628, 10.266, 456, 456, cubic, 1,
             [](const ModelSpec& spec) { return buildEfficientNet(spec, {1.6, 2.2, 0.4, true}); }},
    ModelRow{"efficientnet_b6", "EfficientNet-B6", "EfficientNet", "IMAGENET1K_V1",
             "efficientnet_b6_lukemelas-24a108a5.pth", 43040704, 165.362, 84.008, 96.916, 19.068, 528, 528, cubic, 1,
             [](const ModelSpec& spec) { return buildEfficientNet(spec, {1.8, 2.6, 0.5, true}); }},
    ModelRow{"efficientnet_b7", "EfficientNet-B7", "EfficientNet", "IMAGENET1K_V1",
             "efficientnet_b7_lukemelas-c5b4e57e.pth", 66347960, 254.675, 84.122, 96.908, 37.746, 600, 600, cubic, 1,
             [](const ModelSpec& spec) { return buildEfficientNet(spec, {2.0, 3.1, 0.5, true}); }},
    ModelRow{"efficientnet_v2_s", "EfficientNetV2-S", "EfficientNet", "IMAGENET1K_V1",
             "efficientnet_v2_s-dd5fe13b.pth", 21458488, 82.704, 84.228, 96.878, 8.366, 384, 384, linear, 1,
             buildEfficientNetV2Small,
             GRAFT_TR_NOOP("zoo", "As accurate as EfficientNet-B7 at a fifth of the arithmetic, and quicker to "
                                  "train; best with a graphics card.")},

    ModelRow{"convnext_tiny", "ConvNeXt tiny", "ConvNeXt", "IMAGENET1K_V1", "convnext_tiny-983f1562.pth",
             28589128, 109.119, 82.52, 96.146, 4.456, 224, 236, linear, 32,
             [](const ModelSpec& spec) { return buildConvNeXt(spec, {}); }},
    ModelRow{"convnext_small", "ConvNeXt small", "ConvNeXt", "IMAGENET1K_V1", "convnext_small-0c510722.pth",
             50223688, 191.703, 83.616, 96.65, 8.684, 224, 230, linear, 32,
             [](const ModelSpec& spec) { return buildConvNeXt(spec, {96, {3, 3, 27, 3}, 0.4}); }},
    ModelRow{"convnext_base", "ConvNeXt base", "ConvNeXt", "IMAGENET1K_V1", "convnext_base-6075fbad.pth",
             88591464, 338.064, 84.062, 96.87, 15.355, 224, 232, linear, 32,
             [](const ModelSpec& spec) { return buildConvNeXt(spec, {128, {3, 3, 27, 3}, 0.5}); }},
    ModelRow{"vit_b_16", "ViT-B/16", "Vision Transformer", "IMAGENET1K_V1", "vit_b_16-c867db91.pth",
             86567656, 330.285, 81.072, 95.318, 17.564, 224, 256, linear, 224,
             [](const ModelSpec& spec) { return buildVisionTransformer(spec, {}); }, nullptr,
             "class_token.class_token", "class_token"},
    ModelRow{"swin_t", "Swin-T", "Swin Transformer", "IMAGENET1K_V1", "swin_t-704ceda3.pth",
             28288354, 108.19, 81.474, 95.776, 4.491, 224, 232, cubic, 4,
             [](const ModelSpec& spec) { return buildSwinTransformer(spec, {}); }},
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
