// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

namespace graft::schema {
namespace {

/// Kernel, stride and padding. torch.nn's default stride is the kernel size; here it is written out.
Builder& addPoolWindow(Builder& builder)
{
    return builder
        .pair("kernel_size", 2, 1, maxPixels, GRAFT_TR_NOOP("layers", "Window size"),
              GRAFT_TR_NOOP("layers", "A larger window summarises a larger area and loses more detail."))
        .unit("px")
        .pair("stride", 2, 1, maxPixels, GRAFT_TR_NOOP("layers", "Stride"),
              GRAFT_TR_NOOP("layers", "How far the window moves; 2 halves height and width."))
        .unit("px")
        .pair("padding", 0, 0, maxPixels, GRAFT_TR_NOOP("layers", "Padding"),
              GRAFT_TR_NOOP("layers", "Widens the picture at every edge, at most by half the window, so that border "
                                      "pixels count as much as others."))
        .unit("px");
}

Builder& addCeilMode(Builder& builder)
{
    return builder
        .boolean("ceil_mode", false, GRAFT_TR_NOOP("layers", "Round up"),
                 GRAFT_TR_NOOP("layers", "Keeps a last, incomplete window at the right and bottom edge instead of "
                                         "dropping it; some pretrained networks need it."))
        .advanced();
}

Result<TensorSpec> poolShape(const Layer& layer, std::span<const TensorSpec> in)
{
    GRAFT_CHECK(requireFeatureMap(layer, in[0]));
    const auto kernel = intsParameter(layer, "kernel_size");
    const auto padding = intsParameter(layer, "padding");
    for (std::size_t i = 0; i < 2; ++i) {
        if (padding[i] > kernel[i] / 2)
            return layerError(layer,
                              GRAFT_TR_NOOP("core", "Layer %1 allows a padding of at most %2 px (half its window), but "
                                                    "has %3 px."),
                              {std::to_string(kernel[i] / 2), std::to_string(padding[i])});
    }
    return slideBoth(layer, in[0], in[0].dims[1]);
}

/// The output size and the shape of a pooling whose window follows from it.
Builder& addAdaptiveSize(Builder& builder)
{
    return builder
        .pair("output_size", 1, 1, maxPixels, GRAFT_TR_NOOP("layers", "Output size"),
              GRAFT_TR_NOOP("layers", "1x1 keeps one number for each channel; a larger size keeps a coarse map of "
                                      "where things are."))
        .unit("px")
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            GRAFT_CHECK(requireFeatureMap(layer, in[0]));
            const auto size = intsParameter(layer, "output_size");
            return TensorSpec{in[0].dtype, {in[0].dims[0], in[0].dims[1], size[0], size[1]}, "NCHW"};
        })
        .summary([](const Layer& layer) { return pairText(intsParameter(layer, "output_size")); });
}

} // namespace

LayerSchema maxPool2dSchema()
{
    Builder builder("MaxPool2d", LayerCategory::Pooling, GRAFT_TR_NOOP("layers", "Max pooling"),
                    GRAFT_TR_NOOP("layers", "Keeps the strongest response in every window, so that a pattern counts "
                                            "wherever exactly it was, and makes the picture smaller."));
    addPoolWindow(builder)
        .pair("dilation", 1, 1, maxPixels, GRAFT_TR_NOOP("layers", "Dilation"),
              GRAFT_TR_NOOP("layers", "Leaves gaps inside the window, so that it covers a wider area."))
        .unit("px")
        .advanced();
    return addCeilMode(builder).pytorch("nn.MaxPool2d").onnx("MaxPool").shapes(poolShape).summary(windowText).build();
}

LayerSchema avgPool2dSchema()
{
    Builder builder("AvgPool2d", LayerCategory::Pooling, GRAFT_TR_NOOP("layers", "Average pooling"),
                    GRAFT_TR_NOOP("layers", "Replaces every window by its mean: smoother than max pooling, and makes "
                                            "the picture smaller."));
    addPoolWindow(builder);
    return addCeilMode(builder)
        .boolean("count_include_pad", true, GRAFT_TR_NOOP("layers", "Count padding"),
                 GRAFT_TR_NOOP("layers",
                               "Whether padded zeros count in the mean at the edges; some pretrained networks "
                               "were trained without."))
        .advanced()
        .pytorch("nn.AvgPool2d")
        .onnx("AveragePool")
        .shapes(poolShape)
        .summary(windowText)
        .build();
}

LayerSchema adaptiveAvgPool2dSchema()
{
    Builder builder("AdaptiveAvgPool2d", LayerCategory::Pooling, GRAFT_TR_NOOP("layers", "Adaptive average pooling"),
                    GRAFT_TR_NOOP("layers", "Averages to a fixed output size whatever the size of the picture, so that "
                                            "the same network works on other resolutions."));
    return addAdaptiveSize(builder).pytorch("nn.AdaptiveAvgPool2d").onnx("GlobalAveragePool").build();
}

LayerSchema adaptiveMaxPool2dSchema()
{
    Builder builder("AdaptiveMaxPool2d", LayerCategory::Pooling, GRAFT_TR_NOOP("layers", "Adaptive max pooling"),
                    GRAFT_TR_NOOP("layers", "Keeps the strongest responses in a fixed output size whatever the size of "
                                            "the picture. Beside an average pooling it tells that something is there, "
                                            "however small."));
    return addAdaptiveSize(builder).pytorch("nn.AdaptiveMaxPool2d").onnx("GlobalMaxPool").build();
}

} // namespace graft::schema
