// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"
#include "core/zoo/rounding.h"

#include <array>

namespace graft::zoo {
namespace {

/// TensorFlow's moving averages, as torch counts.
constexpr NormOptions norm{.momentum = 1 - 0.9997};

/// Expands the channels, filters each for itself, projects them back; with a shortcut where shapes allow.
Flow invertedResidual(NetworkBuilder& net, const std::string& name, Flow in, std::int64_t channels, std::int64_t kernel,
                      std::int64_t stride, std::int64_t expansion)
{
    const std::string part = name + ".layers.";
    const std::int64_t hidden = in.channels * expansion;
    Flow x = net.conv(part + "0", in, hidden, 1);
    x = net.batchNorm(part + "1", x, norm);
    x = net.plain(part + "2", "ReLU", x);
    x = net.conv(part + "3", x, hidden, kernel, {.stride = stride, .padding = kernel / 2, .groups = hidden});
    x = net.batchNorm(part + "4", x, norm);
    x = net.plain(part + "5", "ReLU", x);
    x = net.conv(part + "6", x, channels, 1);
    x = net.batchNorm(part + "7", x, norm);
    return stride == 1 && in.channels == channels ? net.add(name + ".add", x, in) : x;
}

} // namespace

NetworkGraph buildMnasNet(const ModelSpec& spec, double width)
{
    struct Stack {
        std::int64_t channels;
        std::int64_t kernel;
        std::int64_t stride;
        std::int64_t expansion;
        int repeats;
    };
    constexpr std::array<Stack, 6> stacks{
        {{24, 3, 2, 3, 3}, {40, 5, 2, 3, 3}, {80, 5, 2, 6, 3}, {96, 3, 1, 6, 2}, {192, 5, 2, 6, 4}, {320, 3, 1, 6, 1}}};
    const auto wide = [width](std::int64_t channels) { return toMultipleOf(8, static_cast<double>(channels) * width); };

    NetworkBuilder net(spec.name);
    Flow x = net.conv("layers.0", net.input(spec.input), wide(32), 3, {.stride = 2, .padding = 1});
    x = net.batchNorm("layers.1", x, norm);
    x = net.plain("layers.2", "ReLU", x);
    x = net.conv("layers.3", x, x.channels, 3, {.padding = 1, .groups = x.channels});
    x = net.batchNorm("layers.4", x, norm);
    x = net.plain("layers.5", "ReLU", x);
    x = net.conv("layers.6", x, wide(16), 1);
    x = net.batchNorm("layers.7", x, norm);
    int index = 8;
    for (const Stack& stack : stacks) {
        const std::string prefix = "layers." + std::to_string(index++) + ".";
        for (int i = 0; i < stack.repeats; ++i)
            x = invertedResidual(net, prefix + std::to_string(i), x, wide(stack.channels), stack.kernel,
                                 i == 0 ? stack.stride : 1, stack.expansion);
    }
    x = net.conv("layers.14", x, 1280, 1);
    x = net.batchNorm("layers.15", x, norm);
    x = net.plain("layers.16", "ReLU", x);
    x = net.globalAverage("avgpool", x);
    x = net.flatten("flatten", x);
    x = net.dropout("classifier.0", x, 0.2);
    x = net.linear("classifier.1", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
