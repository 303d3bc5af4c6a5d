// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/inception_blocks.h"
#include "core/zoo/network_builder.h"

namespace graft::zoo {
namespace {

/// A branch that averages the neighbourhood first.
Flow pooledBranch(NetworkBuilder& net, const std::string& module, Flow in, std::int64_t channels)
{
    const Flow pooled = net.averagePool(module + ".branch_pool.pool", in, {.kernel = 3, .stride = 1, .padding = 1});
    return basicConv(net, module + ".branch_pool", pooled, channels, 1);
}

/// 1x1, 5x5, two 3x3 and pooling side by side (figure 5 of the paper).
Flow inceptionA(NetworkBuilder& net, const std::string& name, Flow in, std::int64_t pooledChannels)
{
    const Flow one = basicConv(net, name + ".branch1x1", in, 64, 1);
    Flow five = basicConv(net, name + ".branch5x5_1", in, 48, 1);
    five = basicConv(net, name + ".branch5x5_2", five, 64, 5, {.padding = 2});
    Flow three = basicConv(net, name + ".branch3x3dbl_1", in, 64, 1);
    three = basicConv(net, name + ".branch3x3dbl_2", three, 96, 3, {.padding = 1});
    three = basicConv(net, name + ".branch3x3dbl_3", three, 96, 3, {.padding = 1});
    return net.concat(name + ".concat", {one, five, three, pooledBranch(net, name, in, pooledChannels)});
}

/// Halves height and width without a bottleneck (figure 10).
Flow inceptionB(NetworkBuilder& net, const std::string& name, Flow in)
{
    const Flow three = basicConv(net, name + ".branch3x3", in, 384, 3, {.stride = 2});
    Flow doubled = basicConv(net, name + ".branch3x3dbl_1", in, 64, 1);
    doubled = basicConv(net, name + ".branch3x3dbl_2", doubled, 96, 3, {.padding = 1});
    doubled = basicConv(net, name + ".branch3x3dbl_3", doubled, 96, 3, {.stride = 2});
    return net.concat(name + ".concat", {three, doubled, net.maxPool(name + ".branch_pool", in, {.kernel = 3})});
}

/// 7x7 filters, taken apart into 1x7 and 7x1 (figure 6).
Flow inceptionC(NetworkBuilder& net, const std::string& name, Flow in, std::int64_t inner)
{
    constexpr Extent wide(1, 7);
    constexpr Extent tall(7, 1);
    const Flow one = basicConv(net, name + ".branch1x1", in, 192, 1);
    Flow seven = basicConv(net, name + ".branch7x7_1", in, inner, 1);
    seven = basicConv(net, name + ".branch7x7_2", seven, inner, wide, {.padding = halfOf(wide)});
    seven = basicConv(net, name + ".branch7x7_3", seven, 192, tall, {.padding = halfOf(tall)});
    Flow doubled = basicConv(net, name + ".branch7x7dbl_1", in, inner, 1);
    doubled = basicConv(net, name + ".branch7x7dbl_2", doubled, inner, tall, {.padding = halfOf(tall)});
    doubled = basicConv(net, name + ".branch7x7dbl_3", doubled, inner, wide, {.padding = halfOf(wide)});
    doubled = basicConv(net, name + ".branch7x7dbl_4", doubled, inner, tall, {.padding = halfOf(tall)});
    doubled = basicConv(net, name + ".branch7x7dbl_5", doubled, 192, wide, {.padding = halfOf(wide)});
    return net.concat(name + ".concat", {one, seven, doubled, pooledBranch(net, name, in, 192)});
}

/// Halves height and width again.
Flow inceptionD(NetworkBuilder& net, const std::string& name, Flow in)
{
    constexpr Extent wide(1, 7);
    constexpr Extent tall(7, 1);
    Flow three = basicConv(net, name + ".branch3x3_1", in, 192, 1);
    three = basicConv(net, name + ".branch3x3_2", three, 320, 3, {.stride = 2});
    Flow seven = basicConv(net, name + ".branch7x7x3_1", in, 192, 1);
    seven = basicConv(net, name + ".branch7x7x3_2", seven, 192, wide, {.padding = halfOf(wide)});
    seven = basicConv(net, name + ".branch7x7x3_3", seven, 192, tall, {.padding = halfOf(tall)});
    seven = basicConv(net, name + ".branch7x7x3_4", seven, 192, 3, {.stride = 2});
    return net.concat(name + ".concat", {three, seven, net.maxPool(name + ".branch_pool", in, {.kernel = 3})});
}

/// 1x3 and 3x1 filters side by side, for the smallest maps (figure 7).
Flow inceptionE(NetworkBuilder& net, const std::string& name, Flow in)
{
    constexpr Extent wide(1, 3);
    constexpr Extent tall(3, 1);
    const auto bothWays = [&](const std::string& first, const std::string& second, const std::string& joined, Flow x) {
        const Flow a = basicConv(net, first, x, 384, wide, {.padding = halfOf(wide)});
        const Flow b = basicConv(net, second, x, 384, tall, {.padding = halfOf(tall)});
        return net.concat(joined, {a, b});
    };
    const Flow one = basicConv(net, name + ".branch1x1", in, 320, 1);
    Flow three = basicConv(net, name + ".branch3x3_1", in, 384, 1);
    three = bothWays(name + ".branch3x3_2a", name + ".branch3x3_2b", name + ".branch3x3.concat", three);
    Flow doubled = basicConv(net, name + ".branch3x3dbl_1", in, 448, 1);
    doubled = basicConv(net, name + ".branch3x3dbl_2", doubled, 384, 3, {.padding = 1});
    doubled = bothWays(name + ".branch3x3dbl_3a", name + ".branch3x3dbl_3b", name + ".branch3x3dbl.concat", doubled);
    return net.concat(name + ".concat", {one, three, doubled, pooledBranch(net, name, in, 192)});
}

/// A classifier in the middle, which regularised training. Its end leads nowhere.
void auxiliaryHead(NetworkBuilder& net, Flow in, std::int64_t classes)
{
    Flow x = net.averagePool("AuxLogits.pool", in, {.kernel = 5, .stride = 3});
    x = basicConv(net, "AuxLogits.conv0", x, 128, 1);
    x = basicConv(net, "AuxLogits.conv1", x, 768, 5);
    x = net.globalAverage("AuxLogits.avgpool", x);
    x = net.flatten("AuxLogits.flatten", x);
    net.linear("AuxLogits.fc", x, classes);
}

} // namespace

NetworkGraph buildInceptionV3(const ModelSpec& spec, AuxiliaryHeads heads)
{
    NetworkBuilder net(spec.name);
    Flow x = net.input(inceptionInput(spec.input));
    x = basicConv(net, "Conv2d_1a_3x3", x, 32, 3, {.stride = 2});
    x = basicConv(net, "Conv2d_2a_3x3", x, 32, 3);
    x = basicConv(net, "Conv2d_2b_3x3", x, 64, 3, {.padding = 1});
    x = net.maxPool("maxpool1", x, {.kernel = 3});
    x = basicConv(net, "Conv2d_3b_1x1", x, 80, 1);
    x = basicConv(net, "Conv2d_4a_3x3", x, 192, 3);
    x = net.maxPool("maxpool2", x, {.kernel = 3});
    x = inceptionA(net, "Mixed_5b", x, 32);
    x = inceptionA(net, "Mixed_5c", x, 64);
    x = inceptionA(net, "Mixed_5d", x, 64);
    x = inceptionB(net, "Mixed_6a", x);
    x = inceptionC(net, "Mixed_6b", x, 128);
    x = inceptionC(net, "Mixed_6c", x, 160);
    x = inceptionC(net, "Mixed_6d", x, 160);
    x = inceptionC(net, "Mixed_6e", x, 192);
    if (heads == AuxiliaryHeads::Kept)
        auxiliaryHead(net, x, spec.classCount());
    x = inceptionD(net, "Mixed_7a", x);
    x = inceptionE(net, "Mixed_7b", x);
    x = inceptionE(net, "Mixed_7c", x);
    x = net.globalAverage("avgpool", x);
    x = net.dropout("dropout", x, 0.5);
    x = net.flatten("flatten", x);
    x = net.linear("fc", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
