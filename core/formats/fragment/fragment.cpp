// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/fragment/fragment.h"

#include "core/formats/graph_json/graph_json.h"
#include "core/formats/json/strict_json_p.h"
#include "core/formats/safetensors/safetensors.h"
#include "core/layers/layer_schema.h"

#include <algorithm>
#include <cmath>

namespace graft {
namespace {

using Json = nlohmann::json;

/// Farther out nobody finds a node again.
constexpr double farthest = 1e6;

Error notLayers(Error cause)
{
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The clipboard does not hold layers that can be read"),
                     {}, std::move(cause));
}

/// `[[id, x, y], ...]`; what is malformed is ignored, it costs no more than a place.
NetworkFragment::Positions readPositions(const Json& json, const LayerSet& known)
{
    NetworkFragment::Positions positions;
    if (!json.is_array())
        return positions;
    for (const Json& item : json) {
        if (!item.is_array() || item.size() != 3 || !item[0].is_number_unsigned() || !item[1].is_number() ||
            !item[2].is_number())
            continue;
        const auto id = item[0].get<std::uint64_t>();
        const double x = item[1].get<double>();
        const double y = item[2].get<double>();
        const bool near = std::isfinite(x) && std::isfinite(y) && std::abs(x) < farthest && std::abs(y) < farthest;
        if (near && id <= 0xffffffffU && known.contains(LayerId{static_cast<std::uint32_t>(id)}))
            positions[LayerId{static_cast<std::uint32_t>(id)}] = {x, y};
    }
    return positions;
}

/// A layer whose learnables are all there, as it needs them.
bool hasAllWeights(const Layer& layer, const WeightStore& weights)
{
    return std::ranges::all_of(learnablesOf(layer), [&](const LearnableSpec& spec) {
        const TensorData* tensor = weights.find(layer.name + "." + spec.suffix);
        return tensor != nullptr ? tensor->shape() == spec.shape : spec.buffer;
    });
}

} // namespace

NetworkFragment takeFragment(const NetworkGraph& graph, const WeightStore& weights,
                             const NetworkFragment::Positions& positions, const LayerSet& layers)
{
    NetworkFragment fragment{extractLayers(graph, layers), weightsOfLayers(weights, graph, layers), {}};
    std::ranges::copy_if(positions, std::inserter(fragment.positions, fragment.positions.end()),
                         [&](const auto& entry) { return layers.contains(entry.first); });
    return fragment;
}

std::string fragmentToJson(const NetworkFragment& fragment)
{
    const std::string network = graphToJson(fragment.graph);
    Json json = Json::parse(network, nullptr, false);
    Json& positions = json["positions"] = Json::array();
    for (const auto& [id, at] : fragment.positions)
        positions.push_back(Json::array({id.value, at.first, at.second}));
    return json.dump(1, ' ', false, Json::error_handler_t::replace);
}

Result<std::vector<std::byte>> fragmentWeights(const NetworkFragment& fragment)
{
    if (fragment.weights.byteSize() > maxFragmentWeightBytes)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The weights are too large for the clipboard. The layers are copied "
                                               "without them."));
    return safetensors::write(fragment.weights);
}

Result<NetworkFragment> fragmentFrom(std::string_view json, std::span<const std::byte> weights)
{
    if (json.size() > maxFragmentJsonBytes || weights.size() > maxFragmentWeightBytes)
        return notLayers(makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "It is too large.")));
    auto graph = graphFromJson(json);
    if (!graph)
        return notLayers(graph.error());
    NetworkFragment fragment;
    fragment.graph = *std::move(graph);
    if (fragment.graph.layers.empty())
        return notLayers(makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "It has no layers.")));
    LayerSet known;
    for (const Layer& layer : fragment.graph.layers)
        known.insert(layer.id);
    if (const auto whole = parseStrictJson(json, JsonLimits{8}); whole.ok() && whole->contains("positions"))
        fragment.positions = readPositions((*whole)["positions"], known);
    if (!weights.empty()) {
        auto file = safetensors::read(weights, "clipboard");
        if (!file)
            return notLayers(file.error());
        fragment.weights = weightsOfLayers(file->weights, fragment.graph, known);
    }
    for (Layer& layer : fragment.graph.layers) {
        if (hasLearnables(layer) && !layer.fresh && !hasAllWeights(layer, fragment.weights))
            layer.fresh = true;
    }
    return fragment;
}

FragmentPaste pasteFragment(const NetworkGraph& graph, const NetworkFragment& fragment, double dx, double dy)
{
    FragmentPaste paste;
    paste.copies = copyLayers(graph, fragment.graph);
    const TensorOwners owners(fragment.graph);
    std::unordered_map<LayerId, const Layer*> copies;
    for (const Layer& copy : paste.copies.layers)
        copies.emplace(copy.id, &copy);
    for (const auto& [name, tensor] : fragment.weights.tensors()) {
        const Layer* owner = owners.ownerOf(name);
        if (owner == nullptr)
            continue;
        const Layer& copy = *copies.at(paste.copies.ids.at(owner->id));
        paste.weights.emplace(copy.name + name.substr(owner->name.size()), tensor);
    }
    for (const auto& [id, at] : fragment.positions) {
        if (const auto copy = paste.copies.ids.find(id); copy != paste.copies.ids.end())
            paste.positions[copy->second] = {at.first + dx, at.second + dy};
    }
    return paste;
}

} // namespace graft
