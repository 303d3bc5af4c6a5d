// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/keras_blocks.h"
#include "core/zoo/network_builder.h"

namespace graft::zoo {
namespace {

constexpr NormOptions norm{.eps = 1e-3, .momentum = 0.01};

/// Activation (unless the block begins without), separable convolution, normalisation.
Flow separable(NetworkBuilder& net, const std::string& name, Flow in, std::int64_t channels, bool activate = true)
{
    Flow x = activate ? net.plain(name + "_act", "ReLU", in) : in;
    x = separableConv(net, name, x, channels, 3, 1, 1);
    return net.batchNorm(name + "_bn", x, norm);
}

/// Halves height and width as TensorFlow's SAME does: where the side is even all padding lies at the end. Copies of the
/// last row and column change no maximum there, and with rounding up the block fits pictures of any size.
Flow halve(NetworkBuilder& net, const std::string& name, Flow in, std::int64_t& side)
{
    const bool even = side % 2 == 0;
    side = (side + 1) / 2;
    if (!even)
        return net.maxPool(name, in, {.kernel = 3, .padding = 1});
    const Flow padded = net.layer(
        name + "_pad", "Pad2d",
        {{"padding", std::vector<std::int64_t>{0, 1, 0, 1}}, {"mode", std::string("replicate")}}, in, in.channels);
    return net.maxPool(name, padded, {.kernel = 3, .ceilMode = true});
}

/// Two separable convolutions and a pooling with a projection around them (entry and exit flow). `number` counts the
/// projections as Keras does, and additions are counted on their own.
Flow shrinkingBlock(NetworkBuilder& net, int block, int number, Flow in, std::int64_t first, std::int64_t second,
                    std::int64_t& side)
{
    const std::string name = "block" + std::to_string(block) + "_";
    const std::string suffix = number == 0 ? std::string() : "_" + std::to_string(number);
    Flow shortcut = net.conv("conv2d" + suffix, in, second, 1, {.stride = 2});
    shortcut = net.batchNorm("batch_normalization" + suffix, shortcut, norm);
    Flow x = separable(net, name + "sepconv1", in, first, block != 2);
    x = separable(net, name + "sepconv2", x, second);
    x = halve(net, name + "pool", x, side);
    return net.add(block == 2 ? "add" : "add_" + std::to_string(block - 2), x, shortcut);
}

} // namespace

NetworkGraph buildXception(const ModelSpec& spec)
{
    NetworkBuilder net(spec.name);
    Flow x = net.input(kerasInput(spec.input));
    std::int64_t side = (spec.input.crop - 3) / 2 + 1 - 2; // behind the two convolutions without padding
    x = net.conv("block1_conv1", x, 32, 3, {.stride = 2});
    x = net.batchNorm("block1_conv1_bn", x, norm);
    x = net.plain("block1_conv1_act", "ReLU", x);
    x = net.conv("block1_conv2", x, 64, 3);
    x = net.batchNorm("block1_conv2_bn", x, norm);
    x = net.plain("block1_conv2_act", "ReLU", x);
    x = shrinkingBlock(net, 2, 0, x, 128, 128, side);
    x = shrinkingBlock(net, 3, 1, x, 256, 256, side);
    x = shrinkingBlock(net, 4, 2, x, 728, 728, side);
    // The middle flow: eight times three separable convolutions with a shortcut around them.
    for (int block = 5; block <= 12; ++block) {
        const std::string name = "block" + std::to_string(block) + "_sepconv";
        Flow y = separable(net, name + "1", x, 728);
        y = separable(net, name + "2", y, 728);
        y = separable(net, name + "3", y, 728);
        x = net.add("add_" + std::to_string(block - 2), y, x);
    }
    x = shrinkingBlock(net, 13, 3, x, 728, 1024, side);
    x = separable(net, "block14_sepconv1", x, 1536, false);
    x = net.plain("block14_sepconv1_act", "ReLU", x);
    x = separable(net, "block14_sepconv2", x, 2048, false);
    x = net.plain("block14_sepconv2_act", "ReLU", x);
    x = net.globalAverage("avg_pool", x);
    x = net.flatten("flatten", x);
    x = net.linear("predictions", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
