// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"

#include <utility>
#include <vector>

namespace graft::zoo {
namespace {

constexpr double eps = 1e-6;

Flow norm(NetworkBuilder& net, const std::string& name, Flow in)
{
    return net.layer(name, "LayerNorm2d", {{"num_channels", in.channels}, {"eps", eps}}, in, in.channels);
}

Flow permute(NetworkBuilder& net, const std::string& name, Flow in, std::vector<std::int64_t> order)
{
    return net.layer(name, "Permute", {{"dims", std::move(order)}}, in, in.channels);
}

/// A 7x7 filter for each channel, then a transformer's two linear layers at every place, scaled and around a shortcut
/// (figure 4).
Flow blockOf(NetworkBuilder& net, const std::string& name, Flow in, double skip)
{
    constexpr std::int64_t kernel = 7;
    const std::int64_t channels = in.channels;
    Flow x = net.conv(name + ".block.0", in, channels, kernel,
                      {.padding = halfOf(kernel), .groups = channels, .bias = true});
    x = permute(net, name + ".block.1", x, {0, 2, 3, 1});
    x = net.layerNorm(name + ".block.2", x, eps);
    x = net.linear(name + ".block.3", x, 4 * channels);
    x = net.plain(name + ".block.4", "GELU", x);
    x = net.linear(name + ".block.5", x, channels);
    x = permute(net, name + ".block.6", x, {0, 3, 1, 2});
    // Its tensor is the block's own in torchvision ("features.1.0.layer_scale"), so it bears the block's name.
    x = net.layer(name, "LayerScale", {{"num_channels", channels}, {"init", 1e-6}}, x, channels);
    if (skip > 0)
        x = net.stochasticDepth(name + ".stochastic_depth", x, skip);
    return net.add(name + ".add", x, in);
}

} // namespace

NetworkGraph buildConvNeXt(const ModelSpec& spec, const ConvNeXtPlan& plan)
{
    int blocks = 0;
    for (const int stage : plan.blocks)
        blocks += stage;
    NetworkBuilder net(spec.name);
    // The stem cuts the picture into patches of 4 x 4, as a transformer would.
    Flow x = net.conv("features.0.0", net.input(spec.input), plan.channels, 4, {.stride = 4, .bias = true});
    x = norm(net, "features.0.1", x);
    int index = 1;
    int block = 0;
    for (std::size_t stage = 0; stage < plan.blocks.size(); ++stage) {
        if (stage > 0) {
            const std::string name = "features." + std::to_string(index++);
            x = norm(net, name + ".0", x);
            x = net.conv(name + ".1", x, 2 * x.channels, 2, {.stride = 2, .bias = true});
        }
        for (int i = 0; i < plan.blocks[stage]; ++i)
            x = blockOf(net, "features." + std::to_string(index) + "." + std::to_string(i), x,
                        plan.skippedAtTheEnd * block++ / (blocks - 1));
        ++index;
    }
    x = net.globalAverage("avgpool", x);
    x = norm(net, "classifier.0", x);
    x = net.flatten("classifier.1", x);
    x = net.linear("classifier.2", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
