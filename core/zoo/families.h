// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "core/zoo/model_spec.h"

#include <cstdint>
#include <vector>

/// Private to core/zoo: the builder of every family and what its members differ in. The papers are in model_table.cpp.
namespace graft::zoo {

/// `widths` are the channels of the four stages before expansion. Groups and widthPerGroup shape the middle of
/// bottlenecks: 32 x 4 is a ResNeXt, 1 x 128 a Wide ResNet.
struct ResNetPlan {
    std::vector<int> blocks;
    std::vector<std::int64_t> widths{64, 128, 256, 512};
    bool bottleneck = false;
    std::int64_t groups = 1;
    std::int64_t widthPerGroup = 64;
};
[[nodiscard]] NetworkGraph buildResNet(const ModelSpec& spec, const ResNetPlan& plan);

enum class SqueezeNetVersion { V1_0, V1_1 };
[[nodiscard]] NetworkGraph buildSqueezeNet(const ModelSpec& spec, SqueezeNetVersion version);

[[nodiscard]] NetworkGraph buildMobileNetV2(const ModelSpec& spec);
enum class MobileNetV3Size { Small, Large };
[[nodiscard]] NetworkGraph buildMobileNetV3(const ModelSpec& spec, MobileNetV3Size size);

/// How much wider and deeper than B0 a network is (compound scaling). From B5 on its normalisations have other
/// constants.
struct EfficientNetPlan {
    double width = 1;
    double depth = 1;
    double dropout = 0.2;
    bool large = false;
};
[[nodiscard]] NetworkGraph buildEfficientNet(const ModelSpec& spec, const EfficientNetPlan& plan);
[[nodiscard]] NetworkGraph buildEfficientNetV2Small(const ModelSpec& spec);

/// Channels of the first stage, which double from stage to stage, and blocks of each.
struct ConvNeXtPlan {
    std::int64_t channels = 96;
    std::vector<int> blocks{3, 3, 9, 3};
    double skippedAtTheEnd = 0.1; ///< share of samples that leave out the last block while training
};
[[nodiscard]] NetworkGraph buildConvNeXt(const ModelSpec& spec, const ConvNeXtPlan& plan);

struct VisionTransformerPlan {
    std::int64_t patch = 16; ///< px
    int layers = 12;
    std::int64_t heads = 12;
    std::int64_t features = 768;
    std::int64_t hidden = 3072;
};
[[nodiscard]] NetworkGraph buildVisionTransformer(const ModelSpec& spec, const VisionTransformerPlan& plan);

struct SwinTransformerPlan {
    std::int64_t features = 96;
    std::vector<int> blocks{2, 2, 6, 2};
    std::vector<std::int64_t> heads{3, 6, 12, 24};
    double skippedAtTheEnd = 0.2;
};
[[nodiscard]] NetworkGraph buildSwinTransformer(const ModelSpec& spec, const SwinTransformerPlan& plan);

} // namespace graft::zoo
