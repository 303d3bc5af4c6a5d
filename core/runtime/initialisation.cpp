// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/initialisation.h"

#include "core/base/random.h"
#include "core/layers/layer_schema.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace graft {
namespace {

constexpr std::size_t namesShown = 4;

Result<TensorData> initialised(const LearnableSpec& spec, const std::string& name, std::uint64_t seed)
{
    GRAFT_TRY(tensor, TensorData::allocate(spec.dtype, spec.shape));
    const std::span<std::byte> bytes = tensor.mutableBytes();
    std::ranges::fill(bytes, std::byte{0});
    if (spec.init == Initialisation::Zeros || spec.dtype != DType::Float32)
        return std::move(tensor);
    std::vector<float> values(static_cast<std::size_t>(tensor.elementCount()), 1.0F);
    if (spec.init != Initialisation::Ones) {
        // kaiming_uniform_(a = sqrt(5)) has the bound sqrt(6 / ((1 + 5) * fanIn)), the same as a bias.
        const float bound = 1.0F / std::sqrt(static_cast<float>(std::max<std::int64_t>(spec.fanIn, 1)));
        RandomStream random(streamSeed(seed, name));
        for (float& value : values)
            value = (2.0F * random.unit() - 1.0F) * bound;
    }
    std::memcpy(bytes.data(), values.data(), bytes.size());
    return std::move(tensor);
}

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text = "[";
    for (const std::int64_t d : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(d);
    return text + "]";
}

Error inLayer(Error error, const Layer& layer)
{
    error.layer = layer.name;
    return error;
}

Error missingError(const std::vector<std::string>& names)
{
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), namesShown); ++i)
        list += (i > 0 ? ", " : "") + names[i];
    if (names.size() > namesShown)
        list += ", ...";
    return makeError(ErrorCode::NotFound,
                     GRAFT_TR_NOOP("core", "%1 tensors of the network are missing in its weights: %2."),
                     {std::to_string(names.size()), list});
}

/// The store's tensor with the wanted element type, or an Error when it does not fit.
Result<TensorData> fitted(const TensorData& found, const LearnableSpec& spec, const std::string& name,
                          const Layer& layer)
{
    if (found.shape() != spec.shape)
        return inLayer(makeError(ErrorCode::ShapeMismatch,
                                 GRAFT_TR_NOOP("core", "The tensor %1 has the shape %2, the network needs %3."),
                                 {name, shapeText(found.shape()), shapeText(spec.shape)}),
                       layer);
    auto converted = found.converted(spec.dtype);
    if (!converted)
        return inLayer(makeError(converted.error().code, GRAFT_TR_NOOP("core", "The tensor %1 cannot be used."), {name},
                                 converted.error()),
                       layer);
    return converted;
}

} // namespace

Result<WeightStore> completeWeights(const NetworkGraph& graph, const WeightStore& weights, MissingTensors missing,
                                    std::uint64_t seed)
{
    WeightStore complete;
    std::vector<std::string> absent;
    for (const Layer& layer : graph.layers) {
        const bool renew = missing == MissingTensors::Initialise && layer.fresh;
        for (const LearnableSpec& spec : learnablesOf(layer)) {
            const std::string name = layer.name + "." + spec.suffix;
            const TensorData* found = renew ? nullptr : weights.find(name);
            if (found != nullptr) {
                GRAFT_TRY(tensor, fitted(*found, spec, name, layer));
                complete.insert(name, std::move(tensor));
                continue;
            }
            // Counters carry nothing a prediction needs; old files lack them.
            if (missing == MissingTensors::Refuse && spec.dtype != DType::Int64) {
                absent.push_back(name);
                continue;
            }
            GRAFT_TRY(tensor, initialised(spec, name, seed));
            complete.insert(name, std::move(tensor));
        }
    }
    if (!absent.empty())
        return missingError(absent);
    return complete;
}

} // namespace graft
