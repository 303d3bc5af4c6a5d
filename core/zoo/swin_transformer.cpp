// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"

#include <vector>

namespace graft::zoo {
namespace {

constexpr double eps = 1e-5;
constexpr std::int64_t window = 7;

/// Attention inside windows, then two linear layers at every place; both around shortcuts (figure 3b). Every other
/// block shifts its windows by half.
Flow blockOf(NetworkBuilder& net, const std::string& name, Flow in, std::int64_t heads, bool shifted, double skip)
{
    const std::int64_t features = in.channels;
    const std::int64_t shift = shifted ? window / 2 : 0;
    Flow x = net.layerNorm(name + ".norm1", in, eps);
    x = net.layer(name + ".attn", "WindowAttention",
                  {{"dim", features},
                   {"num_heads", heads},
                   {"window_size", Extent(window).list()},
                   {"shift_size", Extent(shift).list()}},
                  x, features);
    if (skip > 0)
        x = net.stochasticDepth(name + ".stochastic_depth", x, skip);
    in = net.add(name + ".add_1", in, x);
    x = net.layerNorm(name + ".norm2", in, eps);
    x = net.linear(name + ".mlp.0", x, 4 * features);
    x = net.plain(name + ".mlp.1", "GELU", x);
    x = net.linear(name + ".mlp.3", x, features);
    if (skip > 0) // the same layer twice in torchvision; here each has its own numbers
        x = net.stochasticDepth(name + ".stochastic_depth_2", x, skip);
    return net.add(name + ".add_2", in, x);
}

/// Lays four neighbours on top of each other and halves the features again.
Flow patchMerging(NetworkBuilder& net, const std::string& name, Flow in)
{
    Flow x = net.layer(name + ".merge", "PatchMerge", {}, in, 4 * in.channels);
    x = net.layerNorm(name + ".norm", x, eps);
    return net.layer(name + ".reduction", "Linear",
                     {{"in_features", x.channels}, {"out_features", 2 * in.channels}, {"bias", false}}, x,
                     2 * in.channels);
}

} // namespace

NetworkGraph buildSwinTransformer(const ModelSpec& spec, const SwinTransformerPlan& plan)
{
    int blocks = 0;
    for (const int stage : plan.blocks)
        blocks += stage;
    NetworkBuilder net(spec.name);
    Flow x = net.conv("features.0.0", net.input(spec.input), plan.features, 4, {.stride = 4, .bias = true});
    x = net.layer("features.0.1", "Permute", {{"dims", std::vector<std::int64_t>{0, 2, 3, 1}}}, x, x.channels);
    x = net.layerNorm("features.0.2", x, eps);
    int index = 1;
    int block = 0;
    for (std::size_t stage = 0; stage < plan.blocks.size(); ++stage) {
        if (stage > 0)
            x = patchMerging(net, "features." + std::to_string(index++), x);
        for (int i = 0; i < plan.blocks[stage]; ++i)
            x = blockOf(net, "features." + std::to_string(index) + "." + std::to_string(i), x, plan.heads[stage],
                        i % 2 == 1, plan.skippedAtTheEnd * block++ / (blocks - 1));
        ++index;
    }
    x = net.layerNorm("norm", x, eps);
    x = net.layer("permute", "Permute", {{"dims", std::vector<std::int64_t>{0, 3, 1, 2}}}, x, x.channels);
    x = net.globalAverage("avgpool", x);
    x = net.flatten("flatten", x);
    x = net.linear("head", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
