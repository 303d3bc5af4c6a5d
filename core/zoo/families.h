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

/// The small ResNets of the paper's CIFAR-10 section, with 6 * `blocks` + 2 layers. Not in the catalogue, but
/// recognised when weights are opened.
[[nodiscard]] NetworkGraph buildCifarResNet(const ModelSpec& spec, int blocks);

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

/// The width of all layers, 1 is the paper's MnasNet-A1 without squeeze-excitation (B1).
[[nodiscard]] NetworkGraph buildMnasNet(const ModelSpec& spec, double width);

/// Channels of the three stages and of the last convolution.
struct ShuffleNetPlan {
    std::vector<std::int64_t> channels;
    std::int64_t lastChannels = 1024;
};
[[nodiscard]] NetworkGraph buildShuffleNetV2(const ModelSpec& spec, const ShuffleNetPlan& plan);

[[nodiscard]] NetworkGraph buildAlexNet(const ModelSpec& spec);

/// Convolutions of the five stages.
struct VggPlan {
    std::vector<int> convolutions;
    bool batchNorm = false;
};
[[nodiscard]] NetworkGraph buildVgg(const ModelSpec& spec, const VggPlan& plan);

/// Classifiers in the middle of the network, which only its first training needed. Kept, they are branches with their
/// weights that lead to no output, and the analyser says so.
enum class AuxiliaryHeads { LeftOut, Kept };
[[nodiscard]] NetworkGraph buildGoogLeNet(const ModelSpec& spec, AuxiliaryHeads heads = AuxiliaryHeads::LeftOut);
[[nodiscard]] NetworkGraph buildInceptionV3(const ModelSpec& spec, AuxiliaryHeads heads = AuxiliaryHeads::LeftOut);

/// Dense blocks of so many layers, each of which adds `growth` channels.
struct DenseNetPlan {
    std::vector<int> blocks;
    std::int64_t growth = 32;
};
[[nodiscard]] NetworkGraph buildDenseNet(const ModelSpec& spec, const DenseNetPlan& plan);

/// Block i is `initialWidth` + i * `slope` wide, rounded to powers of `factor`; Y networks have squeezeExcitation.
struct RegNetPlan {
    int depth = 0; ///< blocks
    double initialWidth = 0;
    double slope = 0;
    double factor = 2;
    std::int64_t groupWidth = 8;
    bool squeezeExcitation = false;
};
[[nodiscard]] NetworkGraph buildRegNet(const ModelSpec& spec, const RegNetPlan& plan);

[[nodiscard]] NetworkGraph buildDarknet19(const ModelSpec& spec);
[[nodiscard]] NetworkGraph buildDarknet53(const ModelSpec& spec);
/// As Keras applications have them. Where padding is uneven, it is Keras' for pictures of the specification's size;
/// other sizes work, with windows that may lie a pixel beside Keras'.
[[nodiscard]] NetworkGraph buildXception(const ModelSpec& spec);
[[nodiscard]] NetworkGraph buildNasNetMobile(const ModelSpec& spec);

} // namespace graft::zoo
