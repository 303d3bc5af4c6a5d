// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fold_batch_norm.h"

#include "core/layers/layer_schema.h"
#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <cmath>

namespace graft {
namespace {

Result<std::vector<float>> numbersOf(const WeightStore& weights, const Layer& layer, const char* suffix)
{
    const TensorData* tensor = weights.find(layer.name + "." + suffix);
    if (tensor == nullptr)
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The tensor %1 is missing."),
                         {layer.name + "." + suffix});
    return floatsOf(*tensor);
}

/// The layer whose only reader is this normalisation; 0 where there is none to fold into.
LayerId foldingTarget(const NetworkGraph& graph, const Layer& norm)
{
    const auto inputs = graph.inputsOf(norm.id);
    const Layer* before = inputs.size() == 1 ? graph.find(inputs.front().from.layer) : nullptr;
    const bool fits = before != nullptr && ((norm.type == "BatchNorm2d" && before->type == "Conv2d") ||
                                            (norm.type == "BatchNorm1d" && before->type == "Linear"));
    return fits && graph.outputsOf(before->id).size() == 1 ? before->id : LayerId{};
}

Result<void> fold(FoldedNetwork& out, Layer& target, const Layer& norm)
{
    GRAFT_TRY(mean, numbersOf(out.weights, norm, "running_mean"));
    GRAFT_TRY(variance, numbersOf(out.weights, norm, "running_var"));
    std::vector<float> scale(mean.size(), 1.0F);
    std::vector<float> offset(mean.size(), 0.0F);
    if (boolParameter(norm, "affine")) {
        GRAFT_TRY(own, numbersOf(out.weights, norm, "weight"));
        GRAFT_TRY(shift, numbersOf(out.weights, norm, "bias"));
        scale = own;
        offset = shift;
    }
    GRAFT_TRY(weight, numbersOf(out.weights, target, "weight"));
    std::vector<float> bias(mean.size(), 0.0F);
    if (boolParameter(target, "bias")) {
        GRAFT_TRY(own, numbersOf(out.weights, target, "bias"));
        bias = own;
    }
    const double eps = realParameter(norm, "eps");
    const std::size_t channels = mean.size();
    if (channels == 0 || weight.size() % channels != 0 || bias.size() != channels)
        return makeError(ErrorCode::ShapeMismatch, GRAFT_TR_NOOP("core", "The weights of layer %1 are incomplete."),
                         {norm.name});
    const std::size_t each = weight.size() / channels;
    for (std::size_t c = 0; c < channels; ++c) {
        const double factor = static_cast<double>(scale[c]) / std::sqrt(static_cast<double>(variance[c]) + eps);
        for (std::size_t i = c * each; i < (c + 1) * each; ++i)
            weight[i] = static_cast<float>(static_cast<double>(weight[i]) * factor);
        const double centred = static_cast<double>(bias[c]) - static_cast<double>(mean[c]);
        bias[c] = static_cast<float>(centred * factor + static_cast<double>(offset[c]));
    }
    const TensorData* stored = out.weights.find(target.name + ".weight");
    GRAFT_TRY(newWeight, TensorData::fromFloats(stored->shape(), weight));
    GRAFT_TRY(newBias, TensorData::fromFloats({static_cast<std::int64_t>(channels)}, bias));
    out.weights.insert(target.name + ".weight", std::move(newWeight));
    out.weights.insert(target.name + ".bias", std::move(newBias));
    target.parameters.insert_or_assign("bias", true);
    return {};
}

} // namespace

Result<FoldedNetwork> foldBatchNorms(const NetworkGraph& graph, const WeightStore& weights)
{
    FoldedNetwork out{graph, weights, 0};
    for (const Layer& norm : graph.layers) {
        const LayerId id = foldingTarget(out.graph, norm);
        if (id.value == 0)
            continue;
        GRAFT_CHECK(fold(out, *out.graph.find(id), norm));
        for (const LearnableSpec& spec : learnablesOf(norm))
            out.weights.erase(norm.name + "." + spec.suffix);
        std::erase_if(out.graph.connections, [&norm](const Connection& c) { return c.to.layer == norm.id; });
        for (Connection& connection : out.graph.connections) {
            if (connection.from.layer == norm.id)
                connection.from = {id, 0};
        }
        std::erase_if(out.graph.layers, [&norm](const Layer& layer) { return layer.id == norm.id; });
        ++out.folded;
    }
    return out;
}

} // namespace graft
