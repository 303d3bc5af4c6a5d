// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

namespace graft::schema {
namespace {

Result<TensorSpec> inputShape(const Layer& layer, std::span<const TensorSpec>)
{
    const std::int64_t channels = intParameter(layer, "channels");
    for (const char* name : {"mean", "std"}) {
        const auto count = static_cast<std::int64_t>(realsParameter(layer, name).size());
        if (count != channels)
            return layerError(layer,
                              GRAFT_TR_NOOP("core", "Layer %1 has %2 channels, so %3 needs that many numbers, not %4."),
                              {std::to_string(channels), name, std::to_string(count)});
    }
    return TensorSpec{
        DType::Float32, {-1, channels, intParameter(layer, "height"), intParameter(layer, "width")}, "NCHW"};
}

Result<TensorSpec> outputShape(const Layer& layer, std::span<const TensorSpec> in)
{
    if (in[0].dims.size() != 2)
        return layerError(layer,
                          GRAFT_TR_NOOP("core", "Layer %1 needs one number for each class, but gets %2; put a flatten "
                                                "layer before it."),
                          {in[0].text()});
    const auto classes = static_cast<std::int64_t>(textsParameter(layer, "classes").size());
    if (classes != 0 && classes != in[0].dims[1])
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 names %2 classes, but gets %3 numbers."),
                          {std::to_string(classes), std::to_string(in[0].dims[1])});
    return in[0];
}

Builder& addNormalisation(Builder& builder)
{
    return builder
        .reals("mean", {0.485, 0.456, 0.406}, -1e6, 1e6, GRAFT_TR_NOOP("layers", "Mean"),
               GRAFT_TR_NOOP("layers", "Subtracted from every channel (pixels run from 0 to 1); must be the value the "
                                       "network was trained with."))
        .advanced()
        .reals("std", {0.229, 0.224, 0.225}, 1e-6, 1e6, GRAFT_TR_NOOP("layers", "Standard deviation"),
               GRAFT_TR_NOOP("layers", "Every channel is divided by it; must be the value the network was trained "
                                       "with."))
        .advanced()
        .boolean("bgr", false, GRAFT_TR_NOOP("layers", "Blue first"),
                 GRAFT_TR_NOOP("layers",
                               "Some networks were trained with the colour channels in the order blue, green, "
                               "red; the wrong order costs accuracy."))
        .advanced();
}

Builder& addSizes(Builder& builder)
{
    return builder
        .choice("modality", {"image"}, GRAFT_TR_NOOP("layers", "Kind of data"),
                GRAFT_TR_NOOP("layers", "What the network looks at; it decides which datasets fit."))
        .integer(
            "channels", 3, 1, maxChannels, GRAFT_TR_NOOP("layers", "Channels"),
            GRAFT_TR_NOOP("layers", "3 for colour pictures, 1 for grey ones; the first layer must expect as many."))
        .integer("height", 224, 1, maxPixels, GRAFT_TR_NOOP("layers", "Height"),
                 GRAFT_TR_NOOP("layers", "A larger picture shows finer detail, but takes longer; the size the network "
                                         "was trained with works best."))
        .unit("px")
        .integer("width", 224, 1, maxPixels, GRAFT_TR_NOOP("layers", "Width"),
                 GRAFT_TR_NOOP("layers", "A larger picture shows finer detail, but takes longer; usually the same as "
                                         "the height."))
        .unit("px")
        .integer("resize", 256, 1, maxPixels, GRAFT_TR_NOOP("layers", "Resize shorter side to"),
                 GRAFT_TR_NOOP("layers", "Pictures are scaled to this size before the centre is cut out; closer to "
                                         "height and width means less of the border is lost."))
        .unit("px")
        .choice("interpolation", {"bilinear", "bicubic", "nearest"}, GRAFT_TR_NOOP("layers", "Interpolation"),
                GRAFT_TR_NOOP("layers", "How pictures are scaled; use what the network was trained with."))
        .advanced()
        .boolean("antialias", true, GRAFT_TR_NOOP("layers", "Antialias"),
                 GRAFT_TR_NOOP("layers", "Smooths pictures while making them smaller, as in training; without it fine "
                                         "patterns turn into noise."))
        .advanced();
}

} // namespace

LayerSchema inputSchema()
{
    Builder builder("Input", LayerCategory::Input, GRAFT_TR_NOOP("layers", "Input"),
                    GRAFT_TR_NOOP("layers", "Where data enters the network, and how pictures are prepared for it. The "
                                            "preparation travels with the model into every project and export."));
    addSizes(builder);
    return addNormalisation(builder)
        .pytorch("torchvision.transforms")
        .notInOnnx(GRAFT_TR_NOOP("layers", "An ONNX file describes the input as the graph's input value; the "
                                           "preparation of pictures goes into its metadata."))
        .inputs(0, 0)
        .shapes(inputShape)
        .summary([](const Layer& layer) {
            return std::to_string(intParameter(layer, "channels")) + "x" +
                   std::to_string(intParameter(layer, "height")) + "x" + std::to_string(intParameter(layer, "width"));
        })
        .build();
}

LayerSchema outputSchema()
{
    return Builder("Output", LayerCategory::Output, GRAFT_TR_NOOP("layers", "Output"),
                   GRAFT_TR_NOOP("layers", "Where the result leaves the network: one score for each class. Holds the "
                                           "names of the classes."))
        .pytorch("nn.Identity")
        .notInOnnx(GRAFT_TR_NOOP("layers", "An ONNX file describes the output as the graph's output value; class names "
                                           "go into its metadata."))
        .choice("task", {"classification"}, GRAFT_TR_NOOP("layers", "Task"),
                GRAFT_TR_NOOP("layers", "What the scores mean; it decides how training measures errors."))
        .texts("classes", GRAFT_TR_NOOP("layers", "Class names"),
               GRAFT_TR_NOOP("layers", "The names shown for the scores, in order; replacing the last layers fills them "
                                       "in from the dataset."))
        .shapes(outputShape)
        .summary([](const Layer& layer) {
            const auto classes = textsParameter(layer, "classes");
            return classes.empty() ? std::string() : std::to_string(classes.size());
        })
        .build();
}

} // namespace graft::schema
