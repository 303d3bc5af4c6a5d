// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_presets.h"

#include "core/graph/topology.h"
#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"

#include <algorithm>
#include <string>

namespace graft {

namespace {

/// The first `parts` components of a dotted name: "features.12.squeeze" -> "features.12".
std::string leading(const std::string& name, int parts)
{
    std::size_t end = 0;
    for (int i = 0; i < parts; ++i) {
        end = name.find('.', i == 0 ? 0 : end + 1);
        if (end == std::string::npos)
            return name;
    }
    return name.substr(0, end);
}

struct Split {
    std::vector<const Layer*> trunk; ///< learnable layers before the head, in topological order
    std::vector<const Layer*> block; ///< the last of them, that belong together
    const Layer* head = nullptr;
};

/// Layers whose names begin alike form a block ("layer4"); where one name spans most of the trunk
/// ("features"), one more component tells its blocks apart.
Result<Split> splitNetwork(const NetworkGraph& graph)
{
    GRAFT_TRY(head, findHead(graph));
    GRAFT_TRY(order, topologicalOrder(graph));
    Split split;
    split.head = graph.find(head);
    for (const LayerId id : order) {
        const Layer* layer = graph.find(id);
        if (id != head && hasLearnables(*layer))
            split.trunk.push_back(layer);
    }
    if (split.trunk.empty())
        return split;
    const std::string& last = split.trunk.back()->name;
    for (int parts = 1; parts <= 2; ++parts) {
        split.block.clear();
        std::copy_if(split.trunk.begin(), split.trunk.end(), std::back_inserter(split.block),
                     [&](const Layer* layer) { return leading(layer->name, parts) == leading(last, parts); });
        if (split.block.size() * 2 <= split.trunk.size())
            break;
    }
    return split;
}

bool isTrained(const Split& split, TrainingPreset preset, const Layer* layer)
{
    switch (preset) {
    case TrainingPreset::HeadOnly: return layer == split.head;
    case TrainingPreset::LastBlock:
        return layer == split.head || std::find(split.block.begin(), split.block.end(), layer) != split.block.end();
    case TrainingPreset::AllLayers:
    case TrainingPreset::Own: return true;
    }
    return true;
}

bool matches(const Split& split, TrainingPreset preset)
{
    const auto fits = [&](const Layer* layer) {
        return isTrained(split, preset, layer) == (layer->learnRateFactor > 0);
    };
    return fits(split.head) && std::all_of(split.trunk.begin(), split.trunk.end(), fits);
}

} // namespace

TrainingPreset presetOf(const NetworkGraph& graph)
{
    const Result<Split> split = splitNetwork(graph);
    if (!split)
        return TrainingPreset::Own;
    for (const TrainingPreset preset :
         {TrainingPreset::AllLayers, TrainingPreset::HeadOnly, TrainingPreset::LastBlock}) {
        if (matches(*split, preset))
            return preset;
    }
    return TrainingPreset::Own;
}

int frozenPrefixLength(const NetworkGraph& graph)
{
    const Result<FreezePlan> plan = freezePlanOf(graph);
    if (!plan)
        return 0;
    // The prefix is about what a person froze; an input layer alone is none.
    const bool anyFrozen = std::any_of(graph.layers.begin(), graph.layers.end(), [&](const Layer& layer) {
        return plan->prefix.contains(layer.id) && hasLearnables(layer);
    });
    return anyFrozen ? static_cast<int>(plan->prefix.size()) : 0;
}

} // namespace graft
