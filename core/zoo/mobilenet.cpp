// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/network_builder.h"

#include <array>

namespace graft::zoo {
namespace {

/// Convolution, batch normalisation and ReLU6: "<name>.0", ".1" and ".2".
Flow convBlock(NetworkBuilder& net, const std::string& name, Flow in, std::int64_t channels, std::int64_t kernel,
               const ConvOptions& options)
{
    Flow x = net.conv(name + ".0", in, channels, kernel, options);
    x = net.batchNorm(name + ".1", x);
    return net.plain(name + ".2", "ReLU6", x);
}

/// Expands the channels, filters each for itself, projects them back; with a shortcut where shapes allow.
Flow invertedResidual(NetworkBuilder& net, int index, Flow in, std::int64_t channels, std::int64_t stride,
                      std::int64_t expansion)
{
    const std::string name = "features." + std::to_string(index) + ".conv.";
    const std::int64_t hidden = in.channels * expansion;
    int part = 0;
    Flow x = in;
    if (expansion != 1)
        x = convBlock(net, name + std::to_string(part++), x, hidden, 1, {});
    x = convBlock(net, name + std::to_string(part++), x, hidden, 3, {.stride = stride, .padding = 1, .groups = hidden});
    x = net.conv(name + std::to_string(part), x, channels, 1);
    x = net.batchNorm(name + std::to_string(part + 1), x);
    if (stride == 1 && in.channels == channels)
        x = net.add("features." + std::to_string(index) + ".add", in, x);
    return x;
}

} // namespace

NetworkGraph buildMobileNetV2(std::vector<std::string> classes)
{
    struct Stage {
        int expansion;
        int channels;
        int repeats;
        int stride;
    };
    constexpr std::array<Stage, 7> stages{
        {{1, 16, 1, 1}, {6, 24, 2, 2}, {6, 32, 3, 2}, {6, 64, 4, 2}, {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}}};
    NetworkBuilder net("mobilenet_v2");
    Flow x = convBlock(net, "features.0", net.input({}), 32, 3, {.stride = 2, .padding = 1});
    int index = 1;
    for (const Stage& stage : stages) {
        for (int i = 0; i < stage.repeats; ++i)
            x = invertedResidual(net, index++, x, stage.channels, i == 0 ? stage.stride : 1, stage.expansion);
    }
    x = convBlock(net, "features." + std::to_string(index), x, 1280, 1, {});
    x = net.globalAverage("avgpool", x);
    x = net.plain("flatten", "Flatten", x);
    x = net.dropout("classifier.0", x, 0.2);
    x = net.linear("classifier.1", x, static_cast<std::int64_t>(classes.size()));
    net.output(x, std::move(classes));
    return net.take();
}

} // namespace graft::zoo
