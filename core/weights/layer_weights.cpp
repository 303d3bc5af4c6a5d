// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/layer_weights.h"

#include <utility>

namespace graft {

WeightChange applyWeightChange(WeightStore& weights, const WeightChange& change)
{
    WeightChange inverse;
    for (const auto& [name, tensor] : change) {
        const TensorData* held = weights.find(name);
        inverse.emplace(name, held != nullptr ? std::optional(*held) : std::nullopt);
        if (tensor)
            weights.insert(name, *tensor);
        else
            weights.erase(name);
    }
    return inverse;
}

TensorOwners::TensorOwners(const NetworkGraph& graph)
{
    for (const Layer& layer : graph.layers)
        m_layers.emplace(layer.name, &layer);
}

const Layer* TensorOwners::ownerOf(std::string_view tensor) const
{
    for (std::size_t dot = tensor.rfind('.'); dot != std::string_view::npos && dot > 0;
         dot = tensor.rfind('.', dot - 1)) {
        if (const auto it = m_layers.find(tensor.substr(0, dot)); it != m_layers.end())
            return it->second;
    }
    return nullptr;
}

WeightStore weightsOfLayers(const WeightStore& weights, const NetworkGraph& graph, const LayerSet& layers)
{
    const TensorOwners owners(graph);
    WeightStore part;
    for (const auto& [name, tensor] : weights.tensors()) {
        const Layer* owner = owners.ownerOf(name);
        if (owner != nullptr && layers.contains(owner->id))
            part.insert(name, tensor);
    }
    return part;
}

WeightChange followLayers(const WeightStore& weights, const NetworkGraph& before, const NetworkGraph& after)
{
    std::unordered_map<LayerId, const Layer*> kept;
    for (const Layer& layer : after.layers)
        kept.emplace(layer.id, &layer);
    const TensorOwners owners(before);
    WeightChange change;
    std::vector<std::pair<std::string, TensorData>> moved;
    for (const auto& [name, tensor] : weights.tensors()) {
        const Layer* owner = owners.ownerOf(name);
        if (owner == nullptr)
            continue;
        const auto now = kept.find(owner->id);
        if (now != kept.end() && now->second->name == owner->name)
            continue;
        change.emplace(name, std::nullopt);
        if (now != kept.end())
            moved.emplace_back(now->second->name + name.substr(owner->name.size()), tensor);
    }
    // After all that leaves, so that layers may swap their names.
    for (auto& [name, tensor] : moved)
        change.insert_or_assign(std::move(name), std::move(tensor));
    return change;
}

} // namespace graft
