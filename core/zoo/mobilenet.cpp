// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"

#include <array>

namespace graft::zoo {
namespace {

/// Expands the channels, filters each for itself, projects them back; with a shortcut where shapes allow.
Flow invertedResidual(NetworkBuilder& net, int index, Flow in, std::int64_t channels, std::int64_t stride,
                      std::int64_t expansion)
{
    const std::string name = "features." + std::to_string(index) + ".conv.";
    const std::int64_t hidden = in.channels * expansion;
    int part = 0;
    Flow x = in;
    if (expansion != 1)
        x = net.convBlock(name + std::to_string(part++), x, hidden, 1, {}, "ReLU6");
    x = net.convBlock(name + std::to_string(part++), x, hidden, 3, {.stride = stride, .padding = 1, .groups = hidden},
                      "ReLU6");
    x = net.conv(name + std::to_string(part), x, channels, 1);
    x = net.batchNorm(name + std::to_string(part + 1), x);
    if (stride == 1 && in.channels == channels)
        x = net.add("features." + std::to_string(index) + ".add", in, x);
    return x;
}

} // namespace

NetworkGraph buildMobileNetV2(const ModelSpec& spec)
{
    struct Stage {
        int expansion;
        int channels;
        int repeats;
        int stride;
    };
    constexpr std::array<Stage, 7> stages{
        {{1, 16, 1, 1}, {6, 24, 2, 2}, {6, 32, 3, 2}, {6, 64, 4, 2}, {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}}};
    NetworkBuilder net(spec.name);
    Flow x = net.convBlock("features.0", net.input(spec.input), 32, 3, {.stride = 2, .padding = 1}, "ReLU6");
    int index = 1;
    for (const Stage& stage : stages) {
        for (int i = 0; i < stage.repeats; ++i)
            x = invertedResidual(net, index++, x, stage.channels, i == 0 ? stage.stride : 1, stage.expansion);
    }
    x = net.convBlock("features." + std::to_string(index), x, 1280, 1, {}, "ReLU6");
    x = net.globalAverage("avgpool", x);
    x = net.flatten("flatten", x);
    x = net.dropout("classifier.0", x, 0.2);
    x = net.linear("classifier.1", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
