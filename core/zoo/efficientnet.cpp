// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"
#include "core/zoo/rounding.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace graft::zoo {
namespace {

constexpr std::int64_t roundTo = 8;
constexpr double skippedAtTheEnd = 0.2; // share of skipped blocks, which grows with depth

enum class Kind { MBConv, FusedMBConv };

/// A row of table 1 (EfficientNet) or table 4 (EfficientNetV2).
struct Stage {
    Kind kind;
    int expansion;
    int kernel;
    int stride;
    std::int64_t channels;
    int layers;
};

/// What the blocks of a network share.
struct Common {
    NormOptions norm;
    double skip = 0; ///< share of samples that leave this block out while training
};

Flow withShortcut(NetworkBuilder& net, const std::string& name, Flow in, Flow x, std::int64_t stride, double skip)
{
    if (stride != 1 || in.channels != x.channels)
        return x;
    if (skip > 0)
        x = net.stochasticDepth(name + ".stochastic_depth", x, skip);
    return net.add(name + ".add", x, in);
}

/// MobileNetV2's inverted residual with a weighing of its channels: expands, filters each channel for itself, weighs
/// them, projects.
Flow mobileBlock(NetworkBuilder& net, const std::string& name, Flow in, const Stage& stage, std::int64_t stride,
                 const Common& common)
{
    const std::int64_t hidden = toMultipleOf(roundTo, static_cast<double>(in.channels * stage.expansion));
    int part = 0;
    const auto next = [&] { return name + ".block." + std::to_string(part++); };
    Flow x = in;
    if (hidden != in.channels)
        x = net.convBlock(next(), x, hidden, 1, {}, "SiLU", common.norm);
    x = net.convBlock(next(), x, hidden, stage.kernel,
                      {.stride = stride, .padding = halfOf(stage.kernel), .groups = hidden}, "SiLU", common.norm);
    x = net.squeezeExcitation(next(), x, std::max<std::int64_t>(1, in.channels / 4), "SiLU", "Sigmoid");
    x = net.convBlock(next(), x, stage.channels, 1, {}, "", common.norm);
    return withShortcut(net, name, in, x, stride, common.skip);
}

/// The same with a single ordinary convolution in place of the first two, which is quicker in early stages.
Flow fusedBlock(NetworkBuilder& net, const std::string& name, Flow in, const Stage& stage, std::int64_t stride,
                const Common& common)
{
    const std::int64_t hidden = toMultipleOf(roundTo, static_cast<double>(in.channels * stage.expansion));
    const ConvOptions options{.stride = stride, .padding = halfOf(stage.kernel)};
    Flow x = in;
    if (hidden != in.channels) {
        x = net.convBlock(name + ".block.0", x, hidden, stage.kernel, options, "SiLU", common.norm);
        x = net.convBlock(name + ".block.1", x, stage.channels, 1, {}, "", common.norm);
    } else {
        x = net.convBlock(name + ".block.0", x, stage.channels, stage.kernel, options, "SiLU", common.norm);
    }
    return withShortcut(net, name, in, x, stride, common.skip);
}

struct Network {
    std::int64_t stem;
    std::vector<Stage> stages;
    std::int64_t last; ///< channels of the last convolution
    double dropout;
    NormOptions norm;
};

NetworkGraph build(const ModelSpec& spec, const Network& network)
{
    int blocks = 0;
    for (const Stage& stage : network.stages)
        blocks += stage.layers;
    NetworkBuilder net(spec.name);
    Common common{.norm = network.norm};
    Flow x = net.convBlock("features.0", net.input(spec.input), network.stem, 3, {.stride = 2, .padding = 1}, "SiLU",
                           network.norm);
    int index = 1;
    int block = 0;
    for (const Stage& stage : network.stages) {
        for (int i = 0; i < stage.layers; ++i) {
            const std::string name = "features." + std::to_string(index) + "." + std::to_string(i);
            common.skip = skippedAtTheEnd * block++ / blocks;
            const auto make = stage.kind == Kind::MBConv ? mobileBlock : fusedBlock;
            x = make(net, name, x, stage, i == 0 ? stage.stride : 1, common);
        }
        ++index;
    }
    x = net.convBlock("features." + std::to_string(index), x, network.last, 1, {}, "SiLU", network.norm);
    x = net.globalAverage("avgpool", x);
    x = net.flatten("flatten", x);
    x = net.dropout("classifier.0", x, network.dropout);
    x = net.linear("classifier.1", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace

NetworkGraph buildEfficientNet(const ModelSpec& spec, const EfficientNetPlan& plan)
{
    const auto wide = [&plan](std::int64_t channels) {
        return toMultipleOf(roundTo, static_cast<double>(channels) * plan.width);
    };
    constexpr Kind mb = Kind::MBConv;
    Network network{.stem = wide(32),
                    .stages = {{mb, 1, 3, 1, 16, 1},
                               {mb, 6, 3, 2, 24, 2},
                               {mb, 6, 5, 2, 40, 2},
                               {mb, 6, 3, 2, 80, 3},
                               {mb, 6, 5, 1, 112, 3},
                               {mb, 6, 5, 2, 192, 4},
                               {mb, 6, 3, 1, 320, 1}},
                    .last = 0,
                    .dropout = plan.dropout,
                    .norm = plan.large ? NormOptions{.eps = 1e-3, .momentum = 0.01} : NormOptions{}};
    for (Stage& stage : network.stages) {
        stage.channels = wide(stage.channels);
        stage.layers = static_cast<int>(std::ceil(stage.layers * plan.depth));
    }
    network.last = 4 * network.stages.back().channels;
    return build(spec, network);
}

NetworkGraph buildEfficientNetV2Small(const ModelSpec& spec)
{
    constexpr Kind mb = Kind::MBConv;
    constexpr Kind fused = Kind::FusedMBConv;
    return build(spec, {.stem = 24,
                        .stages = {{fused, 1, 3, 1, 24, 2},
                                   {fused, 4, 3, 2, 48, 4},
                                   {fused, 4, 3, 2, 64, 4},
                                   {mb, 4, 3, 2, 128, 6},
                                   {mb, 6, 3, 1, 160, 9},
                                   {mb, 6, 3, 2, 256, 15}},
                        .last = 1280,
                        .dropout = 0.2,
                        .norm = {.eps = 1e-3}});
}

} // namespace graft::zoo
