// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"

namespace graft::zoo {
namespace {

/// The shortcut without parameters of the paper's section 4.2 ("option A"): where the size changes every second pixel
/// is taken, and new channels are zeros, half of them before and half behind the old ones.
Flow shortcut(NetworkBuilder& net, const std::string& block, Flow in, std::int64_t channels, std::int64_t stride)
{
    if (stride == 1 && in.channels == channels)
        return in;
    const Flow picked = net.averagePool(block + "shortcut.pick", in, {.kernel = 1, .stride = stride});
    // A map minus itself is as many zeros as it has numbers.
    const Flow nothing =
        net.layer(block + "shortcut.nothing", "Subtract", {}, std::vector<Flow>{picked, picked}, picked.channels);
    const Flow zeros = net.channelSlice(block + "shortcut.zeros", nothing, 0, (channels - in.channels) / 2);
    return net.concat(block + "shortcut.concat", {zeros, picked, zeros});
}

Flow basicBlock(NetworkBuilder& net, const std::string& block, Flow in, std::int64_t width, std::int64_t stride)
{
    Flow x = net.conv(block + "conv1", in, width, 3, {.stride = stride, .padding = 1});
    x = net.batchNorm(block + "bn1", x);
    x = net.plain(block + "relu1", "ReLU", x);
    x = net.conv(block + "conv2", x, width, 3, {.padding = 1});
    x = net.batchNorm(block + "bn2", x);
    x = net.add(block + "add", x, shortcut(net, block, in, width, stride));
    return net.plain(block + "relu2", "ReLU", x);
}

} // namespace

NetworkGraph buildCifarResNet(const ModelSpec& spec, int blocks)
{
    NetworkBuilder net(spec.name);
    Flow x = net.conv("conv1", net.input(spec.input), 16, 3, {.padding = 1});
    x = net.batchNorm("bn1", x);
    x = net.plain("relu", "ReLU", x);
    for (int stage = 0; stage < 3; ++stage) {
        for (int b = 0; b < blocks; ++b)
            x = basicBlock(net, "layer" + std::to_string(stage + 1) + "." + std::to_string(b) + ".", x,
                           std::int64_t{16} << stage, stage > 0 && b == 0 ? 2 : 1);
    }
    x = net.globalAverage("avgpool", x);
    x = net.flatten("flatten", x);
    x = net.linear("linear", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
