// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"

#include "core/layers/schema_builder.h"

#include <algorithm>

namespace graft {

const ParameterSpec* LayerSchema::parameter(std::string_view name) const
{
    const auto it = std::ranges::find(parameters, name, &ParameterSpec::name);
    return it != parameters.end() ? &*it : nullptr;
}

std::span<const LayerSchema> builtinLayerSchemas()
{
    static const std::vector<LayerSchema> schemas{
        schema::inputSchema(),
        schema::conv2dSchema(),
        schema::convTranspose2dSchema(),
        schema::linearSchema(),
        schema::multiheadAttentionSchema(),
        schema::windowAttentionSchema(),
        schema::classTokenSchema(),
        schema::positionEmbeddingSchema(),
        schema::layerScaleSchema(),
        schema::batchNorm2dSchema(),
        schema::batchNorm1dSchema(),
        schema::layerNormSchema(),
        schema::layerNorm2dSchema(),
        schema::groupNormSchema(),
        schema::instanceNorm2dSchema(),
        schema::localResponseNormSchema(),
        schema::scaleShiftSchema(),
        schema::fakeQuantizeSchema(),
        schema::reluSchema(),
        schema::relu6Schema(),
        schema::leakyReluSchema(),
        schema::preluSchema(),
        schema::eluSchema(),
        schema::geluSchema(),
        schema::siluSchema(),
        schema::mishSchema(),
        schema::hardswishSchema(),
        schema::softplusSchema(),
        schema::sigmoidSchema(),
        schema::hardsigmoidSchema(),
        schema::tanhSchema(),
        schema::hardtanhSchema(),
        schema::softmaxSchema(),
        schema::logSoftmaxSchema(),
        schema::maxPool2dSchema(),
        schema::avgPool2dSchema(),
        schema::adaptiveAvgPool2dSchema(),
        schema::adaptiveMaxPool2dSchema(),
        schema::addSchema(),
        schema::subtractSchema(),
        schema::multiplySchema(),
        schema::maximumSchema(),
        schema::concatSchema(),
        schema::flattenSchema(),
        schema::reshapeSchema(),
        schema::permuteSchema(),
        schema::sliceSchema(),
        schema::selectSchema(),
        schema::meanSchema(),
        schema::pad2dSchema(),
        schema::upsampleSchema(),
        schema::channelShuffleSchema(),
        schema::patchMergeSchema(),
        schema::unknownSchema(),
        schema::dropoutSchema(),
        schema::stochasticDepthSchema(),
        schema::outputSchema(),
    };
    return schemas;
}

const LayerSchema* findSchema(std::string_view type)
{
    const auto schemas = builtinLayerSchemas();
    const auto it = std::ranges::find(schemas, type, &LayerSchema::type);
    return it != schemas.end() ? &*it : nullptr;
}

std::vector<LearnableSpec> learnablesOf(const Layer& layer)
{
    const LayerSchema* found = findSchema(layer.type);
    return found != nullptr ? found->learnables(layer) : std::vector<LearnableSpec>{};
}

bool hasLearnables(const Layer& layer)
{
    return std::ranges::any_of(learnablesOf(layer), [](const LearnableSpec& spec) { return !spec.buffer; });
}

std::string_view nameOf(LayerCategory category)
{
    switch (category) {
    case LayerCategory::Input: return "input";
    case LayerCategory::Convolution: return "convolution";
    case LayerCategory::Linear: return "linear";
    case LayerCategory::Normalisation: return "normalisation";
    case LayerCategory::Activation: return "activation";
    case LayerCategory::Pooling: return "pooling";
    case LayerCategory::Combine: return "combine";
    case LayerCategory::Shape: return "shape";
    case LayerCategory::Regularisation: return "regularisation";
    case LayerCategory::Output: return "output";
    }
    return "";
}

} // namespace graft
