// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/initialisation.h"

#include "core/base/random.h"
#include "core/layers/layer_schema.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>
#include <vector>

namespace graft {
namespace {

constexpr std::size_t namesShown = 4;

/// A normal distribution cut at two standard deviations, as transformers' embeddings are drawn.
float cutNormal(RandomStream& random)
{
    constexpr float twoPi = 6.28318530717958648F;
    constexpr int attempts = 64; // one in twenty is cut
    for (int i = 0; i < attempts; ++i) {
        const float radius = std::sqrt(-2.0F * std::log(1.0F - random.unit())); // Box and Muller 1958
        const float value = radius * std::cos(twoPi * random.unit());
        if (std::abs(value) <= 2.0F)
            return value;
    }
    return 0.0F;
}

std::vector<float> initialValues(const LearnableSpec& spec, std::size_t count, RandomStream random)
{
    std::vector<float> values(count, 1.0F);
    const auto inputs = static_cast<float>(std::max<std::int64_t>(spec.fanIn, 1));
    const auto spread = [&](float bound) {
        for (float& value : values)
            value = (2.0F * random.unit() - 1.0F) * bound;
    };
    switch (spec.init) {
    case Initialisation::Zeros: std::ranges::fill(values, 0.0F); break;
    case Initialisation::Constant: std::ranges::fill(values, static_cast<float>(spec.value)); break;
    case Initialisation::Normal:
        for (float& value : values)
            value = cutNormal(random) * static_cast<float>(spec.value);
        break;
    case Initialisation::XavierUniform: {
        const auto outputs = static_cast<float>(spec.shape.empty() ? 1 : spec.shape.front());
        spread(std::sqrt(6.0F / std::max(inputs + outputs, 1.0F)));
        break;
    }
    // kaiming_uniform_(a = sqrt(5)) has the bound sqrt(6 / ((1 + 5) * fanIn)), the same as a bias.
    case Initialisation::KaimingUniform:
    case Initialisation::BiasUniform: spread(1.0F / std::sqrt(inputs)); break;
    case Initialisation::Ones:
    case Initialisation::RelativePosition: break;
    }
    return values;
}

/// For every two positions of a window the row of the table that says how they lie to each other: differences of rows
/// and columns, both counted from 0 (torchvision's ShiftedWindowAttention).
std::vector<std::int64_t> relativePositions(std::int64_t entries, std::int64_t width)
{
    const auto positions = static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(entries))));
    if (width < 1 || positions % width != 0 || positions * positions != entries)
        return std::vector<std::int64_t>(static_cast<std::size_t>(entries), 0);
    const std::int64_t height = positions / width;
    std::vector<std::int64_t> index;
    index.reserve(static_cast<std::size_t>(entries));
    for (std::int64_t from = 0; from < positions; ++from) {
        for (std::int64_t to = 0; to < positions; ++to) {
            const std::int64_t down = from / width - to / width + height - 1;
            const std::int64_t across = from % width - to % width + width - 1;
            index.push_back(down * (2 * width - 1) + across);
        }
    }
    return index;
}

Result<TensorData> initialised(const LearnableSpec& spec, const std::string& name, std::uint64_t seed)
{
    GRAFT_TRY(tensor, TensorData::allocate(spec.dtype, spec.shape));
    const std::span<std::byte> bytes = tensor.mutableBytes();
    std::ranges::fill(bytes, std::byte{0});
    if (spec.init == Initialisation::RelativePosition && spec.dtype == DType::Int64) {
        const auto index = relativePositions(tensor.elementCount(), spec.fanIn);
        std::memcpy(bytes.data(), index.data(), bytes.size());
        return std::move(tensor);
    }
    if (spec.init == Initialisation::Zeros || spec.dtype != DType::Float32)
        return std::move(tensor);
    const auto values =
        initialValues(spec, static_cast<std::size_t>(tensor.elementCount()), RandomStream(streamSeed(seed, name)));
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
