// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/weight_store.h"

#include "core/base/sha256.h"
#include "core/layers/freeze_state.h"
#include "core/layers/layer_schema.h"

#include <algorithm>
#include <set>
#include <utility>

namespace graft {

const TensorData* WeightStore::find(std::string_view name) const
{
    const auto it = m_tensors.find(name);
    return it == m_tensors.end() ? nullptr : &it->second;
}

void WeightStore::insert(std::string name, TensorData tensor)
{
    m_tensors.insert_or_assign(std::move(name), std::move(tensor));
}

void WeightStore::erase(std::string_view name)
{
    if (const auto it = m_tensors.find(name); it != m_tensors.end())
        m_tensors.erase(it);
}

std::uint64_t WeightStore::byteSize() const
{
    std::uint64_t sum = 0;
    for (const auto& [name, tensor] : m_tensors)
        sum += tensor.bytes().size();
    return sum;
}

bool WeightStore::identical(const WeightStore& other) const
{
    return std::ranges::equal(m_tensors, other.m_tensors, [](const auto& a, const auto& b) {
        return a.first == b.first && a.second.identical(b.second);
    });
}

std::string hashOfWeights(const WeightStore& weights, const std::function<bool(std::string_view)>& wanted)
{
    Sha256 hash;
    for (const auto& [name, tensor] : weights.tensors()) {
        if (!wanted(name))
            continue;
        hash.add(name);
        hash.add(std::string_view("\0", 1));
        hash.add(nameOf(tensor.dtype()));
        for (const std::int64_t d : tensor.shape())
            hash.add("," + std::to_string(d));
        hash.add(std::string_view("\0", 1));
        hash.add(tensor.bytes());
    }
    return hash.hex();
}

std::string hashOfFrozenLayers(const NetworkGraph& graph, const WeightStore& weights)
{
    std::set<std::string, std::less<>> wanted;
    for (const Layer& layer : graph.layers) {
        const FreezeState state = stateOf(layer);
        if (state == FreezeState::Trainable)
            continue;
        for (const LearnableSpec& spec : learnablesOf(layer)) {
            if (!spec.buffer || state == FreezeState::Frozen)
                wanted.insert(layer.name + "." + spec.suffix);
        }
    }
    return hashOfWeights(weights, [&wanted](std::string_view name) { return wanted.contains(name); });
}

} // namespace graft
