// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

#include <algorithm>

namespace graft::schema {
namespace {

std::vector<LearnableSpec> linearLearnables(const Layer& layer)
{
    const std::int64_t in = intParameter(layer, "in_features");
    const std::int64_t out = intParameter(layer, "out_features");
    const std::int64_t inputs = std::max<std::int64_t>(1, in);
    std::vector<LearnableSpec> specs;
    specs.push_back({.suffix = "weight", .shape = {out, in}, .init = Initialisation::KaimingUniform, .fanIn = inputs});
    if (boolParameter(layer, "bias"))
        specs.push_back({.suffix = "bias", .shape = {out}, .init = Initialisation::BiasUniform, .fanIn = inputs});
    return specs;
}

Result<TensorSpec> linearShape(const Layer& layer, std::span<const TensorSpec> in)
{
    const std::int64_t expected = intParameter(layer, "in_features");
    if (in[0].dims.size() < 2)
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 needs a list of numbers for every sample."));
    if (in[0].dims.back() != expected)
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 expects %2 input features, but gets %3."),
                          {std::to_string(expected), std::to_string(in[0].dims.back())});
    TensorSpec out = in[0];
    out.dims.back() = intParameter(layer, "out_features");
    return out;
}

} // namespace

LayerSchema linearSchema()
{
    return Builder("Linear", LayerCategory::Linear, GRAFT_TR_NOOP("layers", "Linear (fully connected)"),
                   GRAFT_TR_NOOP("layers", "Weighs every input number for every output number. Usually the last layer "
                                           "of a classifier, with one output for each class."))
        .pytorch("nn.Linear")
        .onnx("Gemm")
        .integer("in_features", 512, 1, maxChannels * 64, GRAFT_TR_NOOP("layers", "Input features"),
                 GRAFT_TR_NOOP("layers", "Must equal the number of values that arrive; change it only when the layer "
                                         "before changes."))
        .integer("out_features", 10, 1, maxChannels, GRAFT_TR_NOOP("layers", "Output features"),
                 GRAFT_TR_NOOP("layers", "In the last layer this is the number of classes; in between, more features "
                                         "can learn more but overfit sooner."))
        .boolean("bias", true, GRAFT_TR_NOOP("layers", "Bias"),
                 GRAFT_TR_NOOP("layers", "Adds a learned offset to every output; switch it off only when a "
                                         "normalisation follows."))
        .advanced()
        .learnables(linearLearnables)
        .shapes(linearShape)
        .macs([](const Layer& layer, std::span<const TensorSpec>, std::span<const TensorSpec> out) {
            return boundedProduct({out[0].elementsPerSample(), intParameter(layer, "in_features")});
        })
        .summary([](const Layer& layer) {
            return std::to_string(intParameter(layer, "in_features")) + " \u2192 " +
                   std::to_string(intParameter(layer, "out_features"));
        })
        .classCount("out_features")
        .build();
}

} // namespace graft::schema
