// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

#include <algorithm>

namespace graft::schema {
namespace {

/// Inputs that one output number of the convolution is computed from.
std::int64_t fanIn(const Layer& layer)
{
    const auto kernel = intsParameter(layer, "kernel_size");
    const std::int64_t groups = std::max<std::int64_t>(1, intParameter(layer, "groups"));
    return boundedProduct({intParameter(layer, "in_channels") / groups, kernel[0], kernel[1]});
}

std::vector<LearnableSpec> convLearnables(const Layer& layer)
{
    const auto kernel = intsParameter(layer, "kernel_size");
    const std::int64_t groups = std::max<std::int64_t>(1, intParameter(layer, "groups"));
    const std::int64_t outChannels = intParameter(layer, "out_channels");
    const std::int64_t inputs = std::max<std::int64_t>(1, fanIn(layer));
    std::vector<LearnableSpec> specs;
    specs.push_back({.suffix = "weight",
                     .shape = {outChannels, intParameter(layer, "in_channels") / groups, kernel[0], kernel[1]},
                     .init = Initialisation::KaimingUniform,
                     .fanIn = inputs});
    if (boolParameter(layer, "bias"))
        specs.push_back(
            {.suffix = "bias", .shape = {outChannels}, .init = Initialisation::BiasUniform, .fanIn = inputs});
    return specs;
}

Result<TensorSpec> convShape(const Layer& layer, std::span<const TensorSpec> in)
{
    const std::int64_t inChannels = intParameter(layer, "in_channels");
    const std::int64_t outChannels = intParameter(layer, "out_channels");
    const std::int64_t groups = intParameter(layer, "groups");
    GRAFT_CHECK(requireChannels(layer, in[0], inChannels));
    if (inChannels % groups != 0)
        return layerError(layer,
                          GRAFT_TR_NOOP("core", "Layer %1 cannot divide its %2 input channels into %3 equal groups."),
                          {std::to_string(inChannels), std::to_string(groups)});
    if (outChannels % groups != 0)
        return layerError(layer,
                          GRAFT_TR_NOOP("core", "Layer %1 cannot divide its %2 output channels into %3 equal groups."),
                          {std::to_string(outChannels), std::to_string(groups)});
    return slideBoth(layer, in[0], outChannels);
}

std::string convSummary(const Layer& layer)
{
    std::string text =
        pairText(intsParameter(layer, "kernel_size")) + ", " + std::to_string(intParameter(layer, "out_channels"));
    const auto stride = intsParameter(layer, "stride");
    if (stride[0] != stride[1])
        text += ", /" + pairText(stride);
    else if (stride[0] != 1)
        text += ", /" + std::to_string(stride[0]);
    return text;
}

Builder& addConvParameters(Builder& builder)
{
    return builder
        .integer("in_channels", 3, 1, maxChannels, GRAFT_TR_NOOP("layers", "Input channels"),
                 GRAFT_TR_NOOP("layers", "Must equal the number of channels of the layer before; change it only "
                                         "when that layer changes."))
        .integer("out_channels", 64, 1, maxChannels, GRAFT_TR_NOOP("layers", "Output channels (filters)"),
                 GRAFT_TR_NOOP("layers", "More filters recognise more kinds of patterns, but cost time and memory; "
                                         "double them where the picture gets smaller."))
        .pair("kernel_size", 3, 1, maxPixels, GRAFT_TR_NOOP("layers", "Kernel size"),
              GRAFT_TR_NOOP("layers", "A larger kernel sees more of its surroundings at once; 1x1 only mixes channels, "
                                      "3x3 is the usual choice."))
        .unit("px")
        .pair("stride", 1, 1, maxPixels, GRAFT_TR_NOOP("layers", "Stride"),
              GRAFT_TR_NOOP("layers", "A stride of 2 halves height and width, which makes everything behind it faster "
                                      "and lets it see more of the picture."))
        .unit("px")
        .pair("padding", 0, 0, maxPixels, GRAFT_TR_NOOP("layers", "Padding"),
              GRAFT_TR_NOOP("layers", "Zeros added at every edge; half the kernel size, rounded down, keeps height and "
                                      "width."))
        .unit("px")
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
        .advanced();
}

} // namespace

LayerSchema conv2dSchema()
{
    Builder builder("Conv2d", LayerCategory::Convolution, GRAFT_TR_NOOP("layers", "Convolution"),
                    GRAFT_TR_NOOP("layers", "Slides small learned filters over the picture and reports where each "
                                            "pattern occurs. The main building block of image networks."));
    return addConvParameters(builder)
        .pytorch("nn.Conv2d")
        .onnx("Conv")
        .learnables(convLearnables)
        .shapes(convShape)
        .macs([](const Layer& layer, std::span<const TensorSpec>, std::span<const TensorSpec> out) {
            return boundedProduct({out[0].elementsPerSample(), fanIn(layer)});
        })
        .summary(convSummary)
        .classCount("out_channels")
        .build();
}

} // namespace graft::schema
