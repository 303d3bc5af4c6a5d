// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"

namespace graft::zoo {
namespace {

constexpr std::int64_t bottleneckExpansion = 4;
constexpr std::int64_t usualGroupWidth = 64;

/// The shortcut of a block: the identity, or a 1x1 convolution where size or channels change.
Flow shortcut(NetworkBuilder& net, const std::string& block, Flow in, std::int64_t channels, std::int64_t stride)
{
    if (stride == 1 && in.channels == channels)
        return in;
    const Flow projected = net.conv(block + "downsample.0", in, channels, 1, {.stride = stride});
    return net.batchNorm(block + "downsample.1", projected);
}

/// Two 3x3 convolutions with a shortcut around them (ResNet-18 and 34).
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

/// 1x1, 3x3 (with the stride) and 1x1 convolutions with a shortcut around them (ResNet-50 and deeper). ResNeXt splits
/// the middle one into groups, Wide ResNet gives it more channels.
Flow bottleneckBlock(NetworkBuilder& net, const std::string& block, Flow in, std::int64_t width, std::int64_t stride,
                     const ResNetPlan& plan)
{
    const std::int64_t channels = width * bottleneckExpansion;
    const std::int64_t inner = width * plan.widthPerGroup / usualGroupWidth * plan.groups;
    Flow x = net.conv(block + "conv1", in, inner, 1);
    x = net.batchNorm(block + "bn1", x);
    x = net.plain(block + "relu1", "ReLU", x);
    x = net.conv(block + "conv2", x, inner, 3, {.stride = stride, .padding = 1, .groups = plan.groups});
    x = net.batchNorm(block + "bn2", x);
    x = net.plain(block + "relu2", "ReLU", x);
    x = net.conv(block + "conv3", x, channels, 1);
    x = net.batchNorm(block + "bn3", x);
    x = net.add(block + "add", x, shortcut(net, block, in, channels, stride));
    return net.plain(block + "relu3", "ReLU", x);
}

} // namespace

NetworkGraph buildResNet(const ModelSpec& spec, const ResNetPlan& plan)
{
    NetworkBuilder net(spec.name);
    Flow x = net.input(spec.input);
    x = net.conv("conv1", x, plan.widths.front(), 7, {.stride = 2, .padding = 3});
    x = net.batchNorm("bn1", x);
    x = net.plain("relu", "ReLU", x);
    x = net.maxPool("maxpool", x, {.kernel = 3, .padding = 1});
    for (std::size_t stage = 0; stage < plan.blocks.size(); ++stage) {
        for (int b = 0; b < plan.blocks[stage]; ++b) {
            const std::string block = "layer" + std::to_string(stage + 1) + "." + std::to_string(b) + ".";
            const std::int64_t stride = stage > 0 && b == 0 ? 2 : 1;
            x = plan.bottleneck ? bottleneckBlock(net, block, x, plan.widths[stage], stride, plan)
                                : basicBlock(net, block, x, plan.widths[stage], stride);
        }
    }
    x = net.globalAverage("avgpool", x);
    x = net.flatten("flatten", x);
    x = net.linear("fc", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
