// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/freeze_state.h"

#include "core/layers/layer_schema.h"

#include <algorithm>

namespace graft {
namespace {

Error noSuchLayer()
{
    return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The network has no such layer."));
}

} // namespace

bool hasBatchStatistics(const Layer& layer)
{
    const LayerSchema* schema = findSchema(layer.type);
    // Only normalisations keep statistics; asking the others for their tensors would be wasted time.
    return schema != nullptr && schema->category == LayerCategory::Normalisation &&
           std::ranges::any_of(schema->learnables(layer), [](const LearnableSpec& spec) { return spec.buffer; });
}

bool hasFreezeState(const Layer& layer)
{
    return hasLearnables(layer) || hasBatchStatistics(layer);
}

FreezeState stateOf(const Layer& layer)
{
    if (layer.learnRateFactor > 0.0)
        return FreezeState::Trainable;
    return layer.adaptStatistics && hasBatchStatistics(layer) ? FreezeState::StatisticsAdapt : FreezeState::Frozen;
}

bool anythingToLearn(const NetworkGraph& graph)
{
    return std::ranges::any_of(graph.layers, [](const Layer& layer) {
        return stateOf(layer) == FreezeState::StatisticsAdapt || (layer.learnRateFactor > 0.0 && hasLearnables(layer));
    });
}

void addFreezeEdits(const Layer& layer, FreezeState state, std::vector<GraphEdit>& edits)
{
    if (!hasFreezeState(layer))
        return;
    const bool frozen = state != FreezeState::Trainable;
    if (frozen != (layer.learnRateFactor <= 0.0)) {
        const double trainable = layer.fresh ? newLayerLearnRateFactor : 1.0;
        edits.emplace_back(SetLearnRateFactor{layer.id, frozen ? 0.0 : trainable});
    }
    const bool adapt = state == FreezeState::StatisticsAdapt && hasBatchStatistics(layer);
    if (adapt != layer.adaptStatistics)
        edits.emplace_back(SetAdaptStatistics{layer.id, adapt});
}

Result<std::vector<GraphEdit>> setFreezeState(const NetworkGraph& graph, std::span<const LayerId> layers,
                                              FreezeState state)
{
    std::vector<GraphEdit> edits;
    const Layer* nothingToFreeze = nullptr;
    bool some = false;
    for (const LayerId id : layers) {
        const Layer* layer = graph.find(id);
        if (layer == nullptr)
            return noSuchLayer();
        if (!hasFreezeState(*layer)) {
            nothingToFreeze = layer;
            continue;
        }
        some = true;
        addFreezeEdits(*layer, state, edits);
    }
    if (!some && nothingToFreeze != nullptr)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "Layer %1 has no weights that could be frozen."),
                         {nothingToFreeze->name});
    return edits;
}

Result<std::vector<GraphEdit>> freezeBefore(const NetworkGraph& graph, std::span<const LayerId> cut, FreezeState state)
{
    LayerSet known;
    for (const Layer& layer : graph.layers)
        known.insert(layer.id);
    if (!std::ranges::all_of(cut, [&known](LayerId id) { return known.contains(id); }))
        return noSuchLayer();
    const LayerSet before = ancestors(graph, cut);
    std::vector<GraphEdit> edits;
    for (const Layer& layer : graph.layers) {
        if (!before.contains(layer.id))
            addFreezeEdits(layer, FreezeState::Trainable, edits);
        else if (layer.learnRateFactor > 0.0)
            addFreezeEdits(layer, state, edits);
    }
    return edits;
}

Result<FreezePlan> freezePlanOf(const NetworkGraph& graph)
{
    const auto isRandom = [](const Layer& layer) {
        const LayerSchema* schema = findSchema(layer.type);
        return schema != nullptr && schema->random;
    };
    const auto adapts = [](const Layer& layer) { return stateOf(layer) == FreezeState::StatisticsAdapt; };
    return planFreeze(graph, hasLearnables, isRandom, adapts);
}

} // namespace graft
