// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

namespace graft::schema {
namespace {

/// A row of features (N C), or a sequence of them (N C L).
Result<void> requireRow(const Layer& layer, const TensorSpec& in, std::int64_t expected)
{
    if (in.dims.size() != 2 && in.dims.size() != 3)
        return layerError(layer,
                          GRAFT_TR_NOOP("core", "Layer %1 needs a row of features, but gets %2; put a flatten layer "
                                                "before it."),
                          {in.text()});
    if (in.dims[1] != expected)
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 expects %2 input features, but gets %3."),
                          {std::to_string(expected), std::to_string(in.dims[1])});
    return {};
}

std::vector<LearnableSpec> batchNormLearnables(const Layer& layer)
{
    const std::vector<std::int64_t> shape{intParameter(layer, "num_features")};
    std::vector<LearnableSpec> specs;
    if (boolParameter(layer, "affine")) {
        specs.push_back({.suffix = "weight", .shape = shape, .init = Initialisation::Ones});
        specs.push_back({.suffix = "bias", .shape = shape, .init = Initialisation::Zeros});
    }
    specs.push_back({.suffix = "running_mean", .shape = shape, .buffer = true, .init = Initialisation::Zeros});
    specs.push_back({.suffix = "running_var", .shape = shape, .buffer = true, .init = Initialisation::Ones});
    specs.push_back({.suffix = "num_batches_tracked",
                     .shape = {},
                     .dtype = DType::Int64,
                     .buffer = true,
                     .init = Initialisation::Zeros});
    return specs;
}

/// What the batch normalisations of rows and of pictures have in common.
Builder& addStatistics(Builder& builder)
{
    // No multiply-accumulates of its own: at inference its scale and offset fold into the convolution before it,
    // and published figures count it so.
    return builder.onnx("BatchNormalization")
        .integer("num_features", 64, 1, maxChannels, GRAFT_TR_NOOP("layers", "Channels"),
                 GRAFT_TR_NOOP("layers", "Must equal the number of channels of the layer before."))
        .real("eps", 1e-5, 0.0, 1.0, GRAFT_TR_NOOP("layers", "Epsilon"),
              GRAFT_TR_NOOP("layers", "Keeps the division by the spread of a channel stable; change it only to match "
                                      "weights trained with another value."))
        .advanced()
        .real("momentum", 0.1, 0.0, 1.0, GRAFT_TR_NOOP("layers", "Momentum"),
              GRAFT_TR_NOOP("layers", "How fast the running statistics follow the current batch; lower it for very "
                                      "small batches."))
        .advanced()
        .boolean("affine", true, GRAFT_TR_NOOP("layers", "Learned scale and offset"),
                 GRAFT_TR_NOOP("layers", "Lets the layer undo the normalisation where that helps; without it there is "
                                         "nothing to learn here."))
        .advanced()
        .learnables(batchNormLearnables)
        .summary([](const Layer& layer) { return std::to_string(intParameter(layer, "num_features")); });
}

} // namespace

LayerSchema batchNorm2dSchema()
{
    Builder builder("BatchNorm2d", LayerCategory::Normalisation, GRAFT_TR_NOOP("layers", "Batch normalisation"),
                    GRAFT_TR_NOOP("layers", "Brings every channel to a common scale, which lets deep networks learn "
                                            "faster and with higher learning rates."));
    return addStatistics(builder)
        .pytorch("nn.BatchNorm2d")
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            GRAFT_CHECK(requireChannels(layer, in[0], intParameter(layer, "num_features")));
            return in[0];
        })
        .build();
}

LayerSchema batchNorm1dSchema()
{
    Builder builder("BatchNorm1d", LayerCategory::Normalisation, GRAFT_TR_NOOP("layers", "Batch normalisation of rows"),
                    GRAFT_TR_NOOP("layers", "Brings every feature behind a flatten or linear layer to a common scale, "
                                            "which lets a head of several layers learn faster."));
    return addStatistics(builder)
        .pytorch("nn.BatchNorm1d")
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            GRAFT_CHECK(requireRow(layer, in[0], intParameter(layer, "num_features")));
            return in[0];
        })
        .build();
}

} // namespace graft::schema
