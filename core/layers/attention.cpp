// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What transformers are made of.
#include "core/layers/schema_builder.h"

#include <algorithm>

namespace graft::schema {
namespace {

constexpr double embeddingSpread = 0.02; // BERT's, and with it ViT's and Swin's

Builder& addHeads(Builder& builder, std::int64_t heads)
{
    return builder.integer("num_heads", heads, 1, maxChannels, GRAFT_TR_NOOP("layers", "Heads"),
                           GRAFT_TR_NOOP("layers", "How many questions are asked at once, each with its share of the "
                                                   "features; must divide their number."));
}

/// Query, key and value of every position, from one matrix.
std::int64_t threefold(std::int64_t size)
{
    return boundedProduct({3, size});
}

std::vector<LearnableSpec> selfAttentionLearnables(const Layer& layer)
{
    const std::int64_t size = intParameter(layer, "embed_dim");
    const std::int64_t inputs = std::max<std::int64_t>(1, size);
    return {
        {.suffix = "in_proj_weight",
         .shape = {threefold(size), size},
         .init = Initialisation::XavierUniform,
         .fanIn = inputs},
        {.suffix = "in_proj_bias", .shape = {threefold(size)}, .init = Initialisation::Zeros},
        {.suffix = "out_proj.weight", .shape = {size, size}, .init = Initialisation::KaimingUniform, .fanIn = inputs},
        {.suffix = "out_proj.bias", .shape = {size}, .init = Initialisation::Zeros}};
}

Result<TensorSpec> selfAttentionShape(const Layer& layer, std::span<const TensorSpec> in)
{
    const std::int64_t size = intParameter(layer, "embed_dim");
    GRAFT_CHECK(requireRank(layer, in[0], 3));
    GRAFT_CHECK(requireLast(layer, in[0], size));
    GRAFT_CHECK(requireDivisible(layer, size, intParameter(layer, "num_heads")));
    return in[0];
}

std::vector<LearnableSpec> windowAttentionLearnables(const Layer& layer)
{
    const std::int64_t size = intParameter(layer, "dim");
    const std::int64_t inputs = std::max<std::int64_t>(1, size);
    const auto window = intsParameter(layer, "window_size");
    const std::int64_t positions = boundedProduct({window[0], window[1]});
    const std::int64_t vertical = std::max<std::int64_t>(1, boundedProduct({2, window[0]})) - 1;
    const std::int64_t horizontal = std::max<std::int64_t>(1, boundedProduct({2, window[1]})) - 1;
    const auto matrix = [&](const char* suffix, std::int64_t outputs) {
        return LearnableSpec{
            .suffix = suffix, .shape = {outputs, size}, .init = Initialisation::KaimingUniform, .fanIn = inputs};
    };
    const auto offset = [&](const char* suffix, std::int64_t outputs) {
        return LearnableSpec{
            .suffix = suffix, .shape = {outputs}, .init = Initialisation::BiasUniform, .fanIn = inputs};
    };
    return {{.suffix = "relative_position_bias_table",
             .shape = {boundedProduct({vertical, horizontal}), intParameter(layer, "num_heads")},
             .init = Initialisation::Normal,
             .value = embeddingSpread},
            // The shape alone does not tell a window's width from its height.
            {.suffix = "relative_position_index",
             .shape = {boundedProduct({positions, positions})},
             .dtype = DType::Int64,
             .buffer = true,
             .init = Initialisation::RelativePosition,
             .fanIn = window[1]},
            matrix("qkv.weight", threefold(size)),
            offset("qkv.bias", threefold(size)),
            matrix("proj.weight", size),
            offset("proj.bias", size)};
}

Result<TensorSpec> windowAttentionShape(const Layer& layer, std::span<const TensorSpec> in)
{
    const std::int64_t size = intParameter(layer, "dim");
    GRAFT_CHECK(requireRank(layer, in[0], 4));
    GRAFT_CHECK(requireLast(layer, in[0], size));
    GRAFT_CHECK(requireDivisible(layer, size, intParameter(layer, "num_heads")));
    const auto window = intsParameter(layer, "window_size");
    const auto shift = intsParameter(layer, "shift_size");
    for (std::size_t i = 0; i < 2; ++i) {
        if (shift[i] >= window[i])
            return layerError(layer,
                              GRAFT_TR_NOOP("core", "Layer %1 shifts its windows by %2, but they measure only %3."),
                              {std::to_string(shift[i]), std::to_string(window[i])});
    }
    TensorSpec out = in[0];
    out.axes = "NHWC";
    return out;
}

/// Of the projections and of the two products with the attention itself, over whole windows.
std::int64_t windowAttentionMacs(const Layer& layer, std::span<const TensorSpec> in, std::span<const TensorSpec>)
{
    const auto window = intsParameter(layer, "window_size");
    const auto whole = [&](std::size_t axis) {
        const std::int64_t side = window[axis - 1];
        return boundedProduct({(in[0].dims[axis] + side - 1) / side, side});
    };
    const std::int64_t positions = boundedProduct({whole(1), whole(2)});
    const std::int64_t size = intParameter(layer, "dim");
    const std::int64_t projections = boundedProduct({positions, 4, size, size});
    const std::int64_t products = boundedProduct({positions, 2, window[0], window[1], size});
    std::int64_t sum = 0;
    return __builtin_add_overflow(projections, products, &sum) ? std::numeric_limits<std::int64_t>::max() : sum;
}

std::int64_t selfAttentionMacs(const Layer& layer, std::span<const TensorSpec> in, std::span<const TensorSpec>)
{
    const std::int64_t positions = in[0].dims[1];
    const std::int64_t size = intParameter(layer, "embed_dim");
    const std::int64_t projections = boundedProduct({positions, 4, size, size});
    const std::int64_t products = boundedProduct({positions, positions, 2, size});
    std::int64_t sum = 0;
    return __builtin_add_overflow(projections, products, &sum) ? std::numeric_limits<std::int64_t>::max() : sum;
}

/// A sequence of features: N L E.
Result<TensorSpec> requireSequence(const Layer& layer, const TensorSpec& in)
{
    GRAFT_CHECK(requireRank(layer, in, 3));
    GRAFT_CHECK(requireLast(layer, in, intParameter(layer, "embed_dim")));
    return in;
}

Builder& addFeatures(Builder& builder)
{
    return builder.integer(
        "embed_dim", 768, 1, maxChannels, GRAFT_TR_NOOP("layers", "Features"),
        GRAFT_TR_NOOP("layers", "How many numbers describe each position; must equal what arrives."));
}

} // namespace

LayerSchema multiheadAttentionSchema()
{
    Builder builder("MultiheadAttention", LayerCategory::Linear, GRAFT_TR_NOOP("layers", "Self-attention"),
                    GRAFT_TR_NOOP("layers",
                                  "Lets every position of a sequence gather what it needs from all others. The "
                                  "heart of a transformer; its cost grows with the square of the length."));
    addFeatures(builder);
    return addHeads(builder, 12)
        .pytorch("nn.MultiheadAttention")
        .notInOnnx(
            GRAFT_TR_NOOP("layers", "ONNX has no such operator; it is written as matrix products and a softmax."))
        .icon("attention")
        .learnables(selfAttentionLearnables)
        .shapes(selfAttentionShape)
        .macs(selfAttentionMacs)
        .summary([](const Layer& layer) {
            return std::to_string(intParameter(layer, "embed_dim")) + ", " +
                   std::to_string(intParameter(layer, "num_heads"));
        })
        .build();
}

LayerSchema windowAttentionSchema()
{
    Builder builder("WindowAttention", LayerCategory::Linear, GRAFT_TR_NOOP("layers", "Window attention"),
                    GRAFT_TR_NOOP("layers", "Self-attention inside small windows of a picture, so that its cost grows "
                                            "with the picture only. Shifted windows connect neighbours. Used by Swin "
                                            "transformers, channels last."));
    builder.integer("dim", 96, 1, maxChannels, GRAFT_TR_NOOP("layers", "Features"),
                    GRAFT_TR_NOOP("layers", "How many numbers describe each position; must equal what arrives."));
    return addHeads(builder, 3)
        .pair("window_size", 7, 1, 256, GRAFT_TR_NOOP("layers", "Window size"),
              GRAFT_TR_NOOP("layers", "A larger window lets positions gather from farther away, at a higher cost."))
        .unit("px")
        .pair("shift_size", 0, 0, 255, GRAFT_TR_NOOP("layers", "Shift"),
              GRAFT_TR_NOOP("layers",
                            "How far the windows are moved; half a window in every other layer lets neighbours "
                            "exchange."))
        .unit("px")
        .pytorch("torchvision.models.swin_transformer.ShiftedWindowAttention")
        .notInOnnx(
            GRAFT_TR_NOOP("layers", "ONNX has no such operator; it is written as matrix products and a softmax."))
        .icon("attention")
        .learnables(windowAttentionLearnables)
        .shapes(windowAttentionShape)
        .macs(windowAttentionMacs)
        .summary([](const Layer& layer) {
            std::string text =
                pairText(intsParameter(layer, "window_size")) + ", " + std::to_string(intParameter(layer, "num_heads"));
            const auto shift = intsParameter(layer, "shift_size");
            return shift[0] + shift[1] > 0 ? text + ", +" + std::to_string(std::max(shift[0], shift[1])) : text;
        })
        .build();
}

LayerSchema layerScaleSchema()
{
    return Builder("LayerScale", LayerCategory::Linear, GRAFT_TR_NOOP("layers", "Learned scale of a branch"),
                   GRAFT_TR_NOOP("layers", "Multiplies every channel of a branch by a learned number that starts near "
                                           "zero, so that very deep networks start gently. Used by ConvNeXt."))
        .pytorch("torch.mul")
        .onnx("Mul")
        .icon("multiply")
        .integer("num_channels", 96, 1, maxChannels, GRAFT_TR_NOOP("layers", "Channels"),
                 GRAFT_TR_NOOP("layers", "Must equal the number of channels of the layer before."))
        .real("init", 1e-6, -1e6, 1e6, GRAFT_TR_NOOP("layers", "Initial scale"),
              GRAFT_TR_NOOP("layers", "What a new layer starts with; near zero lets the shortcut dominate at first."))
        .advanced()
        .learnables([](const Layer& layer) {
            return std::vector<LearnableSpec>{{.suffix = "layer_scale",
                                               .shape = {intParameter(layer, "num_channels"), 1, 1},
                                               .init = Initialisation::Constant,
                                               .value = realParameter(layer, "init")}};
        })
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            GRAFT_CHECK(requireChannels(layer, in[0], intParameter(layer, "num_channels")));
            return in[0];
        })
        .summary([](const Layer& layer) { return std::to_string(intParameter(layer, "num_channels")); })
        .build();
}

LayerSchema classTokenSchema()
{
    Builder builder("ClassToken", LayerCategory::Linear, GRAFT_TR_NOOP("layers", "Class token"),
                    GRAFT_TR_NOOP("layers",
                                  "Puts a learned position in front of a sequence, where a transformer gathers "
                                  "what it knows of the whole picture."));
    return addFeatures(builder)
        .pytorch("torch.cat")
        .notInOnnx(GRAFT_TR_NOOP("layers", "It is written as a constant, repeated for the batch, and a concatenation."))
        .icon("token")
        .learnables([](const Layer& layer) {
            return std::vector<LearnableSpec>{{.suffix = "class_token",
                                               .shape = {1, 1, intParameter(layer, "embed_dim")},
                                               .init = Initialisation::Zeros}};
        })
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            GRAFT_TRY(out, requireSequence(layer, in[0]));
            ++out.dims[1];
            return out;
        })
        .summary([](const Layer& layer) { return std::to_string(intParameter(layer, "embed_dim")); })
        .build();
}

LayerSchema positionEmbeddingSchema()
{
    Builder builder("PositionEmbedding", LayerCategory::Linear, GRAFT_TR_NOOP("layers", "Position embedding"),
                    GRAFT_TR_NOOP("layers",
                                  "Adds learned numbers that say where in the picture each position lies, which "
                                  "attention alone could not tell."));
    builder.integer("length", 197, 1, maxChannels, GRAFT_TR_NOOP("layers", "Length"),
                    GRAFT_TR_NOOP("layers", "How many positions the sequence has; it follows from the size of the "
                                            "picture."));
    return addFeatures(builder)
        .pytorch("torch.add")
        .onnx("Add")
        .icon("token")
        .learnables([](const Layer& layer) {
            return std::vector<LearnableSpec>{
                {.suffix = "pos_embedding",
                 .shape = {1, intParameter(layer, "length"), intParameter(layer, "embed_dim")},
                 .init = Initialisation::Normal,
                 .value = embeddingSpread}};
        })
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            GRAFT_TRY(out, requireSequence(layer, in[0]));
            if (out.dims[1] != intParameter(layer, "length"))
                return layerError(layer,
                                  GRAFT_TR_NOOP("core",
                                                "Layer %1 knows %2 positions, but gets %3: the network was made "
                                                "for pictures of another size."),
                                  {std::to_string(intParameter(layer, "length")), std::to_string(out.dims[1])});
            return out;
        })
        .summary([](const Layer& layer) {
            return std::to_string(intParameter(layer, "length")) + "x" +
                   std::to_string(intParameter(layer, "embed_dim"));
        })
        .build();
}

} // namespace graft::schema
