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
        schema::linearSchema(),
        schema::batchNorm2dSchema(),
        schema::batchNorm1dSchema(),
        schema::reluSchema(),
        schema::relu6Schema(),
        schema::leakyReluSchema(),
        schema::geluSchema(),
        schema::hardswishSchema(),
        schema::sigmoidSchema(),
        schema::tanhSchema(),
        schema::softmaxSchema(),
        schema::maxPool2dSchema(),
        schema::avgPool2dSchema(),
        schema::adaptiveAvgPool2dSchema(),
        schema::adaptiveMaxPool2dSchema(),
        schema::addSchema(),
        schema::concatSchema(),
        schema::flattenSchema(),
        schema::dropoutSchema(),
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
