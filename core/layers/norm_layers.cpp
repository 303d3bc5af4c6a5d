// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Normalisations that look at one sample alone, unlike those of a batch.
#include "core/layers/schema_builder.h"

#include <algorithm>

namespace graft::schema {
namespace {

std::vector<LearnableSpec> scaleAndOffset(std::vector<std::int64_t> shape)
{
    return {{.suffix = "weight", .shape = shape, .init = Initialisation::Ones},
            {.suffix = "bias", .shape = shape, .init = Initialisation::Zeros}};
}

Builder& addEpsilon(Builder& builder, double epsilon)
{
    return builder
        .real("eps", epsilon, 0.0, 1.0, GRAFT_TR_NOOP("layers", "Epsilon"),
              GRAFT_TR_NOOP("layers", "Keeps the division by the spread of a channel stable; change it only to match "
                                      "weights trained with another value."))
        .advanced();
}

Builder& addAffine(Builder& builder, bool affine)
{
    return builder
        .boolean("affine", affine, GRAFT_TR_NOOP("layers", "Learned scale and offset"),
                 GRAFT_TR_NOOP("layers", "Lets the layer undo the normalisation where that helps; without it there is "
                                         "nothing to learn here."))
        .advanced();
}

/// Scale and offset for each number of the channel parameter, where they are switched on.
std::function<std::vector<LearnableSpec>(const Layer&)> perChannel(const char* channels)
{
    return [channels](const Layer& layer) {
        return boolParameter(layer, "affine") ? scaleAndOffset({intParameter(layer, channels)})
                                              : std::vector<LearnableSpec>{};
    };
}

/// The second dimension must be the channels; what follows is free.
Result<void> requireSecond(const Layer& layer, const TensorSpec& in, std::int64_t expected)
{
    if (in.dims.size() < 2 || in.dims[1] != expected)
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 expects %2 input channels, but gets %3."),
                          {std::to_string(expected), in.dims.size() < 2 ? in.text() : std::to_string(in.dims[1])});
    return {};
}

Result<TensorSpec> layerNormShape(const Layer& layer, std::span<const TensorSpec> in)
{
    const auto wanted = intsParameter(layer, "normalized_shape");
    const auto& dims = in[0].dims;
    const bool fits =
        !wanted.empty() && wanted.size() < dims.size() && std::equal(wanted.rbegin(), wanted.rend(), dims.rbegin());
    if (!fits)
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 normalises the last dimensions %2, but gets %3."),
                          {listText(wanted), in[0].text()});
    return in[0];
}

} // namespace

LayerSchema layerNormSchema()
{
    Builder builder("LayerNorm", LayerCategory::Normalisation, GRAFT_TR_NOOP("layers", "Layer normalisation"),
                    GRAFT_TR_NOOP("layers", "Brings the numbers of every position to a common scale, each sample for "
                                            "itself. The normalisation of transformers, good with small batches."));
    builder.pytorch("nn.LayerNorm")
        .onnx("LayerNormalization")
        .integers("normalized_shape", {768}, 1, maxChannels * 64, GRAFT_TR_NOOP("layers", "Normalised dimensions"),
                  GRAFT_TR_NOOP("layers",
                                "The sizes of the last dimensions, over which mean and spread are taken; must "
                                "equal what arrives."));
    addEpsilon(builder, 1e-5);
    return addAffine(builder, true)
        .learnables([](const Layer& layer) {
            return boolParameter(layer, "affine") ? scaleAndOffset(intsParameter(layer, "normalized_shape"))
                                                  : std::vector<LearnableSpec>{};
        })
        .shapes(layerNormShape)
        .summary([](const Layer& layer) { return listText(intsParameter(layer, "normalized_shape")); })
        .build();
}

LayerSchema layerNorm2dSchema()
{
    Builder builder("LayerNorm2d", LayerCategory::Normalisation,
                    GRAFT_TR_NOOP("layers", "Layer normalisation of pictures"),
                    GRAFT_TR_NOOP("layers", "Brings the channels of every pixel to a common scale. Used by ConvNeXt in "
                                            "place of batch normalisation."));
    builder.pytorch("torchvision.models.convnext.LayerNorm2d")
        .notInOnnx(GRAFT_TR_NOOP("layers",
                                 "ONNX normalises the last dimension only; it is written with a transposition "
                                 "before and behind."))
        .integer("num_channels", 96, 1, maxChannels, GRAFT_TR_NOOP("layers", "Channels"),
                 GRAFT_TR_NOOP("layers", "Must equal the number of channels of the layer before."));
    return addEpsilon(builder, 1e-6)
        .learnables([](const Layer& layer) { return scaleAndOffset({intParameter(layer, "num_channels")}); })
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            GRAFT_CHECK(requireChannels(layer, in[0], intParameter(layer, "num_channels")));
            return in[0];
        })
        .summary([](const Layer& layer) { return std::to_string(intParameter(layer, "num_channels")); })
        .build();
}

LayerSchema groupNormSchema()
{
    Builder builder("GroupNorm", LayerCategory::Normalisation, GRAFT_TR_NOOP("layers", "Group normalisation"),
                    GRAFT_TR_NOOP("layers", "Brings groups of channels to a common scale, each picture for itself. "
                                            "Replaces batch normalisation where batches are small."));
    builder.pytorch("nn.GroupNorm")
        .notInOnnx(GRAFT_TR_NOOP("layers", "ONNX has this operator only since its version 18; it is written as an "
                                           "instance normalisation of the groups."))
        .integer("num_groups", 32, 1, maxChannels, GRAFT_TR_NOOP("layers", "Groups"),
                 GRAFT_TR_NOOP("layers", "Into how many groups the channels are divided; must divide their number."))
        .integer("num_channels", 64, 1, maxChannels, GRAFT_TR_NOOP("layers", "Channels"),
                 GRAFT_TR_NOOP("layers", "Must equal the number of channels of the layer before."));
    addEpsilon(builder, 1e-5);
    return addAffine(builder, true)
        .learnables(perChannel("num_channels"))
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            const std::int64_t channels = intParameter(layer, "num_channels");
            GRAFT_CHECK(requireSecond(layer, in[0], channels));
            GRAFT_CHECK(requireDivisible(layer, channels, intParameter(layer, "num_groups")));
            return in[0];
        })
        .summary([](const Layer& layer) {
            return std::to_string(intParameter(layer, "num_groups")) + ", " +
                   std::to_string(intParameter(layer, "num_channels"));
        })
        .build();
}

LayerSchema instanceNorm2dSchema()
{
    Builder builder("InstanceNorm2d", LayerCategory::Normalisation, GRAFT_TR_NOOP("layers", "Instance normalisation"),
                    GRAFT_TR_NOOP("layers", "Brings every channel of every picture to a common scale for itself, which "
                                            "takes away contrast and style."));
    builder.pytorch("nn.InstanceNorm2d")
        .onnx("InstanceNormalization")
        .integer("num_features", 64, 1, maxChannels, GRAFT_TR_NOOP("layers", "Channels"),
                 GRAFT_TR_NOOP("layers", "Must equal the number of channels of the layer before."));
    addEpsilon(builder, 1e-5);
    return addAffine(builder, false)
        .learnables(perChannel("num_features"))
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            GRAFT_CHECK(requireChannels(layer, in[0], intParameter(layer, "num_features")));
            return in[0];
        })
        .summary([](const Layer& layer) { return std::to_string(intParameter(layer, "num_features")); })
        .build();
}

LayerSchema localResponseNormSchema()
{
    return Builder("LocalResponseNorm", LayerCategory::Normalisation,
                   GRAFT_TR_NOOP("layers", "Local response normalisation"),
                   GRAFT_TR_NOOP("layers",
                                 "Divides every number by the strength of its neighbour channels. Used by the "
                                 "first AlexNet and GoogLeNet; batch normalisation has taken its place."))
        .pytorch("nn.LocalResponseNorm")
        .onnx("LRN")
        .integer("size", 5, 1, maxChannels, GRAFT_TR_NOOP("layers", "Neighbour channels"),
                 GRAFT_TR_NOOP("layers", "How many channels around a number count, itself included."))
        .real("alpha", 1e-4, 0.0, 1e6, GRAFT_TR_NOOP("layers", "Alpha"),
              GRAFT_TR_NOOP("layers", "How much the neighbours count; divided by their number."))
        .advanced()
        .real("beta", 0.75, 0.0, 100.0, GRAFT_TR_NOOP("layers", "Beta"),
              GRAFT_TR_NOOP("layers", "The exponent of the strength that is divided by."))
        .advanced()
        .real("k", 1.0, 0.0, 1e6, GRAFT_TR_NOOP("layers", "Offset k"),
              GRAFT_TR_NOOP("layers", "Added to the strength, so that weak numbers are not blown up."))
        .advanced()
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            GRAFT_CHECK(requireFeatureMap(layer, in[0]));
            return in[0];
        })
        .summary([](const Layer& layer) { return std::to_string(intParameter(layer, "size")); })
        .build();
}

} // namespace graft::schema
