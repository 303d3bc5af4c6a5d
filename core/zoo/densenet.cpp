// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"

namespace graft::zoo {
namespace {

constexpr std::int64_t bottleneck = 4; ///< width of the 1x1 filters in growth rates

/// Adds `growth` channels to all that came before: 1x1 then 3x3, each behind normalisation and ReLU.
Flow denseLayer(NetworkBuilder& net, const std::string& name, Flow in, std::int64_t growth)
{
    Flow x = net.batchNorm(name + "norm1", in);
    x = net.plain(name + "relu1", "ReLU", x);
    x = net.conv(name + "conv1", x, bottleneck * growth, 1);
    x = net.batchNorm(name + "norm2", x);
    x = net.plain(name + "relu2", "ReLU", x);
    x = net.conv(name + "conv2", x, growth, 3, {.padding = 1});
    return net.concat(name + "concat", {in, x});
}

/// Halves channels, height and width between two dense blocks.
Flow transition(NetworkBuilder& net, const std::string& name, Flow in)
{
    Flow x = net.batchNorm(name + "norm", in);
    x = net.plain(name + "relu", "ReLU", x);
    x = net.conv(name + "conv", x, in.channels / 2, 1);
    return net.averagePool(name + "pool", x, {});
}

} // namespace

NetworkGraph buildDenseNet(const ModelSpec& spec, const DenseNetPlan& plan)
{
    NetworkBuilder net(spec.name);
    Flow x = net.conv("features.conv0", net.input(spec.input), 2 * plan.growth, 7, {.stride = 2, .padding = 3});
    x = net.batchNorm("features.norm0", x);
    x = net.plain("features.relu0", "ReLU", x);
    x = net.maxPool("features.pool0", x, {.kernel = 3, .padding = 1});
    for (std::size_t stage = 0; stage < plan.blocks.size(); ++stage) {
        const std::string number = std::to_string(stage + 1);
        for (int i = 0; i < plan.blocks[stage]; ++i)
            x = denseLayer(net, "features.denseblock" + number + ".denselayer" + std::to_string(i + 1) + ".", x,
                           plan.growth);
        if (stage + 1 < plan.blocks.size())
            x = transition(net, "features.transition" + number + ".", x);
    }
    x = net.batchNorm("features.norm5", x);
    x = net.plain("relu", "ReLU", x);
    x = net.globalAverage("avgpool", x);
    x = net.flatten("flatten", x);
    x = net.linear("classifier", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
