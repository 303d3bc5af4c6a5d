// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

#include <algorithm>

namespace graft::schema {
namespace {

/// Weights of one input channel's kernel for each group: what torch.nn takes as the fan-in of transposed weights.
std::int64_t fanIn(const Layer& layer)
{
    const auto kernel = intsParameter(layer, "kernel_size");
    const std::int64_t groups = std::max<std::int64_t>(1, intParameter(layer, "groups"));
    return boundedProduct({intParameter(layer, "out_channels") / groups, kernel[0], kernel[1]});
}

std::vector<LearnableSpec> transposedLearnables(const Layer& layer)
{
    const auto kernel = intsParameter(layer, "kernel_size");
    const std::int64_t groups = std::max<std::int64_t>(1, intParameter(layer, "groups"));
    const std::int64_t outChannels = intParameter(layer, "out_channels");
    const std::int64_t inputs = std::max<std::int64_t>(1, fanIn(layer));
    std::vector<LearnableSpec> specs;
    specs.push_back({.suffix = "weight",
                     .shape = {intParameter(layer, "in_channels"), outChannels / groups, kernel[0], kernel[1]},
                     .init = Initialisation::KaimingUniform,
                     .fanIn = inputs});
    if (boolParameter(layer, "bias"))
        specs.push_back(
            {.suffix = "bias", .shape = {outChannels}, .init = Initialisation::BiasUniform, .fanIn = inputs});
    return specs;
}

Result<TensorSpec> transposedShape(const Layer& layer, std::span<const TensorSpec> in)
{
    const std::int64_t groups = intParameter(layer, "groups");
    GRAFT_CHECK(requireChannels(layer, in[0], intParameter(layer, "in_channels")));
    GRAFT_CHECK(requireDivisible(layer, intParameter(layer, "in_channels"), groups));
    GRAFT_CHECK(requireDivisible(layer, intParameter(layer, "out_channels"), groups));
    const auto kernel = intsParameter(layer, "kernel_size");
    const auto stride = intsParameter(layer, "stride");
    const auto padding = intsParameter(layer, "padding");
    const auto extra = intsParameter(layer, "output_padding");
    const auto dilation = intsParameter(layer, "dilation");
    TensorSpec out{in[0].dtype, {in[0].dims[0], intParameter(layer, "out_channels"), 0, 0}, "NCHW"};
    for (std::size_t i = 0; i < 2; ++i) {
        if (extra[i] >= std::max(stride[i], dilation[i]))
            return layerError(layer,
                              GRAFT_TR_NOOP("core",
                                            "The output padding of layer %1, %2 px, must be less than its stride "
                                            "or its dilation."),
                              {std::to_string(extra[i])});
        const std::int64_t size =
            (in[0].dims[2 + i] - 1) * stride[i] - 2 * padding[i] + dilation[i] * (kernel[i] - 1) + extra[i] + 1;
        if (size < 1)
            return layerError(layer, GRAFT_TR_NOOP("core", "The padding of layer %1 cuts everything off (%2 gets in)."),
                              {in[0].text()});
        out.dims[2 + i] = size;
    }
    return out;
}

} // namespace

LayerSchema convTranspose2dSchema()
{
    return Builder("ConvTranspose2d", LayerCategory::Convolution, GRAFT_TR_NOOP("layers", "Transposed convolution"),
                   GRAFT_TR_NOOP("layers", "Paints a small learned pattern for every input number, so that the picture "
                                           "grows. The counterpart of a convolution with a stride."))
        .pytorch("nn.ConvTranspose2d")
        .onnx("ConvTranspose")
        .integer("in_channels", 64, 1, maxChannels, GRAFT_TR_NOOP("layers", "Input channels"),
                 GRAFT_TR_NOOP("layers", "Must equal the number of channels of the layer before; change it only "
                                         "when that layer changes."))
        .integer("out_channels", 64, 1, maxChannels, GRAFT_TR_NOOP("layers", "Output channels (filters)"),
                 GRAFT_TR_NOOP("layers", "How many channels the larger picture has."))
        .pair("kernel_size", 3, 1, maxPixels, GRAFT_TR_NOOP("layers", "Kernel size"),
              GRAFT_TR_NOOP("layers", "The size of the pattern; a multiple of the stride avoids a chequered look."))
        .unit("px")
        .pair("stride", 1, 1, maxPixels, GRAFT_TR_NOOP("layers", "Stride"),
              GRAFT_TR_NOOP("layers", "How many times larger the picture gets."))
        .unit("px")
        .pair("padding", 0, 0, maxPixels, GRAFT_TR_NOOP("layers", "Padding"),
              GRAFT_TR_NOOP("layers", "What is cut off at every edge of the larger picture."))
        .unit("px")
        .pair("output_padding", 0, 0, maxPixels, GRAFT_TR_NOOP("layers", "Output padding"),
              GRAFT_TR_NOOP("layers", "Makes the picture larger at the right and bottom edge, to meet a wanted size."))
        .unit("px")
        .advanced()
        .pair("dilation", 1, 1, maxPixels, GRAFT_TR_NOOP("layers", "Dilation"),
              GRAFT_TR_NOOP("layers", "Spreads the kernel out, so that it sees a wider area without more weights."))
        .unit("px")
        .advanced()
        .integer("groups", 1, 1, maxChannels, GRAFT_TR_NOOP("layers", "Groups"),
                 GRAFT_TR_NOOP("layers", "Splits the channels into groups that do not see each other; as many groups "
                                         "as channels gives a cheap depthwise convolution."))
        .advanced()
        .boolean("bias", true, GRAFT_TR_NOOP("layers", "Bias"),
                 GRAFT_TR_NOOP("layers", "Adds a learned offset to every filter; switch it off when a batch "
                                         "normalisation follows, which has its own."))
        .advanced()
        .learnables(transposedLearnables)
        .shapes(transposedShape)
        .macs([](const Layer& layer, std::span<const TensorSpec> in, std::span<const TensorSpec>) {
            return boundedProduct({in[0].elementsPerSample(), fanIn(layer)});
        })
        .summary([](const Layer& layer) {
            return pairText(intsParameter(layer, "kernel_size")) + ", " +
                   std::to_string(intParameter(layer, "out_channels"));
        })
        .build();
}

} // namespace graft::schema
