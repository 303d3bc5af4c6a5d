// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"

#include <array>

namespace graft::zoo {

NetworkGraph buildVgg(const ModelSpec& spec, const VggPlan& plan)
{
    constexpr std::array<std::int64_t, 5> channels{64, 128, 256, 512, 512};
    NetworkBuilder net(spec.name);
    Flow x = net.input(spec.input);
    int index = 0; // in torchvision's list of features
    const auto next = [&index] { return "features." + std::to_string(index++); };
    for (std::size_t stage = 0; stage < channels.size(); ++stage) {
        for (int i = 0; i < plan.convolutions[stage]; ++i) {
            x = net.conv(next(), x, channels[stage], 3, {.padding = 1, .bias = true});
            if (plan.batchNorm)
                x = net.batchNorm(next(), x);
            x = net.plain(next(), "ReLU", x);
        }
        x = net.maxPool(next(), x, {});
    }

    constexpr std::int64_t side = 7;
    x = net.adaptiveAverage("avgpool", x, side);
    x = net.flatten("flatten", x, side * side);
    x = net.plain("classifier.1", "ReLU", net.linear("classifier.0", x, 4096));
    x = net.dropout("classifier.2", x, 0.5);
    x = net.plain("classifier.4", "ReLU", net.linear("classifier.3", x, 4096));
    x = net.dropout("classifier.5", x, 0.5);
    x = net.linear("classifier.6", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
