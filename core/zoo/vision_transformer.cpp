// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"

#include <vector>

namespace graft::zoo {
namespace {

constexpr double eps = 1e-6;

/// Every place gathers from all others, then two linear layers work on each; both around shortcuts (equations 2 and 3).
Flow encoderBlock(NetworkBuilder& net, const std::string& name, Flow in, std::int64_t heads, std::int64_t hidden)
{
    const std::int64_t features = in.channels;
    Flow x = net.layerNorm(name + ".ln_1", in, eps);
    x = net.layer(name + ".self_attention", "MultiheadAttention", {{"embed_dim", features}, {"num_heads", heads}}, x,
                  features);
    in = net.add(name + ".add_1", x, in);
    x = net.layerNorm(name + ".ln_2", in, eps);
    x = net.linear(name + ".mlp.0", x, hidden);
    x = net.plain(name + ".mlp.1", "GELU", x);
    x = net.linear(name + ".mlp.3", x, features);
    return net.add(name + ".add_2", in, x);
}

} // namespace

NetworkGraph buildVisionTransformer(const ModelSpec& spec, const VisionTransformerPlan& plan)
{
    const std::int64_t features = plan.features;
    const std::int64_t side = spec.input.crop / plan.patch;
    NetworkBuilder net(spec.name);
    // Patches become the words of a sentence (equation 1).
    Flow x = net.conv("conv_proj", net.input(spec.input), features, plan.patch, {.stride = plan.patch, .bias = true});
    x = net.layer("patches", "Reshape", {{"shape", std::vector<std::int64_t>{features, -1}}}, x, features);
    x = net.layer("sequence", "Permute", {{"dims", std::vector<std::int64_t>{0, 2, 1}}}, x, features);
    // torchvision's file calls its tensor "class_token" alone; the catalogue knows.
    x = net.layer("class_token", "ClassToken", {{"embed_dim", features}}, x, features);
    // "encoder.pos_embedding" is a tensor of the whole encoder, so the layer bears its name.
    x = net.layer("encoder", "PositionEmbedding", {{"length", side * side + 1}, {"embed_dim", features}}, x, features);
    for (int i = 0; i < plan.layers; ++i)
        x = encoderBlock(net, "encoder.layers.encoder_layer_" + std::to_string(i), x, plan.heads, plan.hidden);
    x = net.layerNorm("encoder.ln", x, eps);
    // What the class token has gathered stands for the picture (equation 4).
    x = net.layer("class_feature", "Select", {{"dim", std::int64_t{1}}, {"index", std::int64_t{0}}}, x, features);
    x = net.linear("heads.head", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
