// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"

#include "core/graph/topology.h"
#include "core/layers/shape_inference.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

namespace graft {
namespace {

Result<const Layer*> outputLayer(const NetworkGraph& graph)
{
    const auto outputs = graph.ofType("Output");
    if (outputs.empty())
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The network has no output layer."));
    return outputs.back();
}

/// Replacing must not break a network that was sound (weights behind the head would no longer fit).
Result<void> checkStaysSound(const NetworkGraph& graph, std::span<const GraphEdit> edits, const std::string& head)
{
    if (analyseNetwork(graph).hasErrors())
        return {};
    NetworkGraph changed = graph;
    GRAFT_TRY(inverse, applyEdits(changed, edits));
    static_cast<void>(inverse);
    const NetworkAnalysis after = analyseNetwork(changed);
    for (const Issue& issue : after.issues) {
        if (issue.severity == Severity::Error)
            return makeError(ErrorCode::Unsupported,
                             GRAFT_TR_NOOP("core", "Layer %1 cannot be given another number of classes"), {head},
                             issue.what);
    }
    return {};
}

/// The part of a name that the layers of an attached head share: "head." of "head.3"; empty for others.
std::string_view headPrefix(std::string_view name)
{
    const auto dot = name.find('.');
    const bool attached = name.starts_with("head.") || name.starts_with("head_");
    return attached && dot != std::string_view::npos ? name.substr(0, dot + 1) : std::string_view{};
}

} // namespace

Result<void> checkClassNames(const std::vector<std::string>& names)
{
    if (names.size() < 2)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "A classifier needs at least two classes."));
    std::set<std::string_view> seen;
    for (const std::string& name : names) {
        if (name.empty())
            return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "A class name is empty."));
        if (!seen.insert(name).second)
            return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The class name \"%1\" occurs twice."),
                             {name});
    }
    return {};
}

Result<LayerId> findHead(const NetworkGraph& graph)
{
    GRAFT_TRY(output, outputLayer(graph));
    GRAFT_TRY(order, topologicalOrder(graph));
    const LayerSet before = ancestors(graph, output->id);
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        if (!before.contains(*it))
            continue;
        const LayerSchema* schema = findSchema(graph.find(*it)->type);
        if (schema != nullptr && !schema->classCountParameter.empty())
            return *it;
    }
    return makeError(ErrorCode::NotFound,
                     GRAFT_TR_NOOP("core", "The network has no layer whose number of outputs could be the number of "
                                           "classes."));
}

Result<std::vector<GraphEdit>> replaceHead(const NetworkGraph& graph, const std::vector<std::string>& classNames,
                                           double learnRateFactor)
{
    GRAFT_CHECK(checkClassNames(classNames));
    if (!std::isfinite(learnRateFactor) || learnRateFactor < 0)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "A learning rate factor must be 0 or more."));
    GRAFT_TRY(head, findHead(graph));
    GRAFT_TRY(output, outputLayer(graph));
    const Layer& layer = *graph.find(head);
    std::vector<GraphEdit> edits{
        SetParameter{head, findSchema(layer.type)->classCountParameter, static_cast<std::int64_t>(classNames.size())},
        SetFresh{head, true},
        SetLearnRateFactor{head, learnRateFactor},
        SetParameter{output->id, "classes", classNames},
    };
    GRAFT_CHECK(checkStaysSound(graph, edits, layer.name));
    return edits;
}

Result<std::vector<GraphEdit>> freezeUpTo(const NetworkGraph& graph, LayerId layer, FreezeState state)
{
    if (graph.find(layer) == nullptr)
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The network has no such layer."));
    const LayerSet before = ancestors(graph, layer);
    std::vector<GraphEdit> edits;
    for (const Layer& candidate : graph.layers) {
        if (before.contains(candidate.id))
            addFreezeEdits(candidate, state, edits);
    }
    return edits;
}

Result<std::vector<LayerId>> headLayers(const NetworkGraph& graph)
{
    GRAFT_TRY(head, findHead(graph));
    const std::string_view prefix = headPrefix(graph.find(head)->name);
    if (prefix.empty())
        return std::vector<LayerId>{head};
    GRAFT_TRY(order, topologicalOrder(graph));
    std::unordered_map<LayerId, const Layer*> byId;
    for (const Layer& layer : graph.layers)
        byId.emplace(layer.id, &layer);
    std::vector<LayerId> layers;
    for (const LayerId id : order) {
        if (byId.at(id)->name.starts_with(prefix))
            layers.push_back(id);
    }
    return layers;
}

Result<std::vector<GraphEdit>> freezeTrunk(const NetworkGraph& graph)
{
    GRAFT_TRY(head, headLayers(graph));
    const LayerSet kept(head.begin(), head.end());
    std::vector<GraphEdit> edits;
    for (const Layer& layer : graph.layers) {
        if (!kept.contains(layer.id))
            addFreezeEdits(layer, FreezeState::Frozen, edits);
    }
    return edits;
}

Result<std::vector<GraphEdit>> setFrozen(const NetworkGraph& graph, LayerId layer, bool frozen)
{
    return setFreezeState(graph, std::span(&layer, 1), frozen ? FreezeState::Frozen : FreezeState::Trainable);
}

std::vector<GraphEdit> unfreezeAll(const NetworkGraph& graph)
{
    std::vector<GraphEdit> edits;
    for (const Layer& layer : graph.layers)
        addFreezeEdits(layer, FreezeState::Trainable, edits);
    return edits;
}

std::vector<GraphEdit> startFromScratch(const NetworkGraph& graph)
{
    std::vector<GraphEdit> edits;
    for (const Layer& layer : graph.layers) {
        if (!hasLearnables(layer))
            continue;
        if (!layer.fresh)
            edits.emplace_back(SetFresh{layer.id, true});
        if (layer.learnRateFactor != 1.0)
            edits.emplace_back(SetLearnRateFactor{layer.id, 1.0});
        if (layer.adaptStatistics)
            edits.emplace_back(SetAdaptStatistics{layer.id, false});
    }
    return edits;
}

std::vector<std::string> classNamesOf(const NetworkGraph& graph)
{
    const auto outputs = graph.ofType("Output");
    return outputs.empty() ? std::vector<std::string>{} : textsParameter(*outputs.back(), "classes");
}

} // namespace graft
