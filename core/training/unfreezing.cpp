// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/unfreezing.h"

#include "core/graph/block_tree.h"
#include "core/graph/topology.h"
#include "core/layers/freeze_state.h"
#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace graft {
namespace {

/// Which block stands for a layer.
class Units {
public:
    Units(const NetworkGraph& graph, const std::vector<LayerId>& layers) : m_tree(findBlocks(graph))
    {
        while (takeLargestApart(layers)) {
        }
    }

    /// Block::none for layers outside of all blocks.
    [[nodiscard]] std::size_t of(LayerId layer) const
    {
        std::size_t unit = Block::none;
        for (std::size_t block = m_tree.around(layer); block != Block::none; block = m_tree.blocks[block].parent) {
            if (!m_apart.contains(block))
                unit = block;
        }
        return unit;
    }
    [[nodiscard]] const std::string& title(std::size_t unit) const { return m_tree.blocks[unit].title; }

private:
    bool takeLargestApart(const std::vector<LayerId>& layers)
    {
        std::map<std::size_t, std::size_t> sizes;
        for (const LayerId layer : layers)
            ++sizes[of(layer)];
        for (const auto& [unit, size] : sizes) {
            if (unit != Block::none && 2 * size > layers.size() && !m_tree.blocks[unit].blocks.empty())
                return m_apart.insert(unit).second;
        }
        return false;
    }

    BlockTree m_tree;
    std::set<std::size_t> m_apart;
};

/// What learns from the start: the head, all behind it, and new layers.
Result<LayerSet> awakeAtFirst(const NetworkGraph& graph)
{
    GRAFT_TRY(head, headLayers(graph));
    LayerSet awake;
    for (const LayerId layer : head) {
        awake.insert(layer);
        awake.merge(descendants(graph, layer));
    }
    for (const Layer& layer : graph.layers) {
        if (layer.fresh)
            awake.insert(layer.id);
    }
    return awake;
}

} // namespace

int UnfreezingPlan::stagesIn(int epoch, int every) const
{
    return std::min((epoch - 1) / std::max(every, 1), static_cast<int>(stages.size()));
}

Result<UnfreezingPlan> planUnfreezing(const NetworkGraph& graph)
{
    GRAFT_TRY(awake, awakeAtFirst(graph));
    GRAFT_TRY(order, topologicalOrder(graph));
    std::erase_if(order, [&](LayerId id) { return awake.contains(id) || !hasFreezeState(*graph.find(id)); });
    const Units units(graph, order);
    UnfreezingPlan plan;
    std::map<std::size_t, std::size_t> stageOf;
    std::vector<std::size_t> lastLayer; // by stage: stages are ordered by where they end
    std::size_t before = Block::none;   // stage of the layer before, if that is outside of all blocks
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Layer& layer = *graph.find(order[i]);
        const std::size_t unit = units.of(layer.id);
        std::size_t stage = plan.stages.size();
        if (unit != Block::none)
            stage = stageOf.emplace(unit, stage).first->second;
        else if (before != Block::none && hasBatchStatistics(layer))
            stage = before;
        if (stage == plan.stages.size()) {
            plan.stages.push_back({unit != Block::none ? units.title(unit) : layer.name, {}});
            lastLayer.push_back(i);
        }
        plan.stages[stage].layers.push_back(layer.id);
        lastLayer[stage] = i;
        before = unit == Block::none ? stage : Block::none;
    }
    std::vector<std::size_t> fromTheEnd(plan.stages.size());
    for (std::size_t i = 0; i < fromTheEnd.size(); ++i)
        fromTheEnd[i] = i;
    std::ranges::sort(fromTheEnd, [&](std::size_t a, std::size_t b) { return lastLayer[a] > lastLayer[b]; });
    UnfreezingPlan sorted;
    for (const std::size_t stage : fromTheEnd)
        sorted.stages.push_back(std::move(plan.stages[stage]));
    return sorted;
}

NetworkGraph frozenForPlan(NetworkGraph graph, const UnfreezingPlan& plan)
{
    for (const UnfreezingPlan::Stage& stage : plan.stages) {
        for (const LayerId id : stage.layers)
            graph.find(id)->learnRateFactor = 0;
    }
    return graph;
}

NetworkGraph wakeStage(NetworkGraph now, const NetworkGraph& original, const UnfreezingPlan& plan, int stage,
                       double rateFactor)
{
    for (const LayerId id : plan.stages.at(static_cast<std::size_t>(stage - 1)).layers) {
        const double factor = original.find(id)->learnRateFactor;
        now.find(id)->learnRateFactor = (factor > 0 ? factor : 1.0) * std::pow(rateFactor, stage);
    }
    return now;
}

} // namespace graft
