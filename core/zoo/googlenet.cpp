// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/inception_blocks.h"
#include "core/zoo/network_builder.h"

namespace graft::zoo {
namespace {

/// Channels of an inception module: 1x1; 1x1 then 3x3; 1x1 then the paper's 5x5; 1x1 behind the pooling.
struct Module {
    std::int64_t one;
    std::int64_t threeReduced;
    std::int64_t three;
    std::int64_t fiveReduced;
    std::int64_t five;
    std::int64_t pooled;
};

/// Looks at the picture at several scales at once and lays the results side by side. Where the paper has 5x5 filters
/// torchvision has 3x3, and its weights with it.
Flow inception(NetworkBuilder& net, const std::string& name, Flow in, const Module& module)
{
    const Flow one = basicConv(net, name + ".branch1", in, module.one, 1);
    Flow three = basicConv(net, name + ".branch2.0", in, module.threeReduced, 1);
    three = basicConv(net, name + ".branch2.1", three, module.three, 3, {.padding = 1});
    Flow five = basicConv(net, name + ".branch3.0", in, module.fiveReduced, 1);
    five = basicConv(net, name + ".branch3.1", five, module.five, 3, {.padding = 1});
    Flow pooled = net.maxPool(name + ".branch4.0", in, {.kernel = 3, .stride = 1, .padding = 1, .ceilMode = true});
    pooled = basicConv(net, name + ".branch4.1", pooled, module.pooled, 1);
    return net.concat(name + ".concat", {one, three, five, pooled});
}

/// A classifier in the middle, which helped training by feeding gradients into early layers. Its end leads nowhere.
void auxiliaryHead(NetworkBuilder& net, const std::string& name, Flow in, std::int64_t classes)
{
    constexpr std::int64_t side = 4;
    Flow x = net.adaptiveAverage(name + ".avgpool", in, side);
    x = basicConv(net, name + ".conv", x, 128, 1);
    x = net.flatten(name + ".flatten", x, side * side);
    x = net.plain(name + ".relu", "ReLU", net.linear(name + ".fc1", x, 1024));
    x = net.dropout(name + ".dropout", x, 0.7);
    net.linear(name + ".fc2", x, classes);
}

} // namespace

NetworkGraph buildGoogLeNet(const ModelSpec& spec, AuxiliaryHeads heads)
{
    const PoolOptions half{.kernel = 3, .ceilMode = true};
    NetworkBuilder net(spec.name);
    Flow x = net.input(inceptionInput(spec.input));
    x = basicConv(net, "conv1", x, 64, 7, {.stride = 2, .padding = 3});
    x = net.maxPool("maxpool1", x, half);
    x = basicConv(net, "conv2", x, 64, 1);
    x = basicConv(net, "conv3", x, 192, 3, {.padding = 1});
    x = net.maxPool("maxpool2", x, half);
    x = inception(net, "inception3a", x, {64, 96, 128, 16, 32, 32});
    x = inception(net, "inception3b", x, {128, 128, 192, 32, 96, 64});
    x = net.maxPool("maxpool3", x, half);
    x = inception(net, "inception4a", x, {192, 96, 208, 16, 48, 64});
    const Flow first = x;
    x = inception(net, "inception4b", x, {160, 112, 224, 24, 64, 64});
    x = inception(net, "inception4c", x, {128, 128, 256, 24, 64, 64});
    x = inception(net, "inception4d", x, {112, 144, 288, 32, 64, 64});
    const Flow second = x;
    x = inception(net, "inception4e", x, {256, 160, 320, 32, 128, 128});
    x = net.maxPool("maxpool4", x, {.ceilMode = true});
    x = inception(net, "inception5a", x, {256, 160, 320, 32, 128, 128});
    x = inception(net, "inception5b", x, {384, 192, 384, 48, 128, 128});
    if (heads == AuxiliaryHeads::Kept) {
        auxiliaryHead(net, "aux1", first, spec.classCount());
        auxiliaryHead(net, "aux2", second, spec.classCount());
    }
    x = net.globalAverage("avgpool", x);
    x = net.flatten("flatten", x);
    x = net.dropout("dropout", x, 0.2);
    x = net.linear("fc", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
