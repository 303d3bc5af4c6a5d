// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/head_templates.h"
#include "core/layers/network_edits.h"

#include "core/graph/topology.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace graft {
namespace {

using Place = HeadTemplate::Place;

/// The layers of a network by id, and who reads whom.
class Wiring {
public:
    explicit Wiring(const NetworkGraph& graph)
    {
        for (const Layer& layer : graph.layers)
            m_layers.emplace(layer.id, &layer);
        for (const Connection& c : graph.connections) {
            m_inputs[c.to.layer].push_back(c.from.layer);
            m_readers[c.from.layer].push_back(c.to.layer);
        }
    }
    [[nodiscard]] const Layer& layer(LayerId id) const { return *m_layers.at(id); }
    [[nodiscard]] const std::vector<LayerId>& inputs(LayerId id) { return m_inputs[id]; }
    [[nodiscard]] const std::vector<LayerId>& readers(LayerId id) { return m_readers[id]; }

private:
    std::unordered_map<LayerId, const Layer*> m_layers;
    std::unordered_map<LayerId, std::vector<LayerId>> m_inputs;
    std::unordered_map<LayerId, std::vector<LayerId>> m_readers;
};

LayerId outputLayerOf(const NetworkGraph& graph)
{
    const auto outputs = graph.ofType("Output");
    return outputs.empty() ? LayerId{} : outputs.back()->id;
}

/// What only the old end needed: everything that feeds the output, save what feeds the cut or somebody who stays.
Result<LayerSet> layersToRemove(const NetworkGraph& graph, LayerId cut, LayerId output)
{
    GRAFT_TRY(order, topologicalOrder(graph));
    LayerSet removed;
    if (!output)
        return removed;
    Wiring wiring(graph);
    const LayerSet feedsOutput = ancestors(graph, output);
    const LayerSet trunk = ancestors(graph, cut);
    for (auto id = order.rbegin(); id != order.rend(); ++id) {
        if (!feedsOutput.contains(*id) || trunk.contains(*id) || *id == output)
            continue;
        const auto& readers = wiring.readers(*id);
        const bool needed =
            std::ranges::any_of(readers, [&](LayerId reader) { return reader != output && !removed.contains(reader); });
        if (!needed)
            removed.insert(*id);
    }
    return removed;
}

void removeOldEnd(const NetworkGraph& graph, const LayerSet& removed, LayerId output, std::vector<GraphEdit>& edits)
{
    for (const Connection& c : graph.connections) {
        if (removed.contains(c.from.layer) || removed.contains(c.to.layer) || (output && c.to.layer == output))
            edits.emplace_back(Disconnect{c});
    }
    for (const Layer& layer : graph.layers) {
        if (removed.contains(layer.id))
            edits.emplace_back(RemoveLayer{layer.id});
    }
}

/// Adds the new layers just before the output layer, and the output layer where there is none.
void addNewEnd(const NetworkGraph& graph, const LayerSet& removed, LayerId output, const HeadBuilder& head,
               const std::vector<std::string>& classNames, std::vector<GraphEdit>& edits)
{
    std::size_t index = 0;
    for (const Layer& layer : graph.layers) {
        if (layer.id == output)
            break;
        index += removed.contains(layer.id) ? 0 : 1;
    }
    for (const Layer& layer : head.layers())
        edits.emplace_back(AddLayer{layer, index++});
    if (!output) {
        Layer layer;
        output = LayerId{graph.nextId().value + static_cast<std::uint32_t>(head.layers().size())};
        layer.id = output;
        layer.name = graph.uniqueName("output");
        layer.type = "Output";
        edits.emplace_back(AddLayer{layer, index});
    }
    for (const Connection& c : head.connections())
        edits.emplace_back(Connect{c});
    edits.emplace_back(Connect{{head.end(), {output, 0}}});
    edits.emplace_back(SetParameter{output, "classes", classNames});
}

Result<HeadOptions> completed(const HeadTemplate& head, HeadOptions options)
{
    options.dropout = options.dropout.value_or(head.dropout.value_or(0.0));
    options.hidden = options.hidden.value_or(head.hidden.value_or(0));
    if (!(*options.dropout >= 0.0 && *options.dropout <= 1.0))
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The share that dropout switches off must be between 0 and 1."));
    if (!std::isfinite(options.learnRateFactor) || options.learnRateFactor < 0)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "A learning rate factor must be 0 or more."));
    return options;
}

Result<std::vector<GraphEdit>> withFrozenTrunk(const NetworkGraph& graph, std::vector<GraphEdit> edits)
{
    NetworkGraph changed = graph;
    GRAFT_TRY(inverse, applyEdits(changed, edits));
    static_cast<void>(inverse);
    GRAFT_TRY(freeze, freezeTrunk(changed));
    edits.insert(edits.end(), freeze.begin(), freeze.end());
    return edits;
}

/// Layers that belong to a classifier's preparation and not to the trunk. `out` is what leaves the layer: on a row even
/// linear layers, their activations and normalisations stand behind the last feature map.
bool preparesClassifier(const Layer& layer, Place place, const TensorSpec* out)
{
    if (place == Place::Map && out != nullptr && out->dims.size() == 2) {
        const LayerSchema* schema = findSchema(layer.type);
        if (layer.type == "Linear" || layer.type == "BatchNorm1d" ||
            (schema != nullptr && schema->category == LayerCategory::Activation))
            return true;
    }
    const bool poolsToFixedSize = layer.type == "AdaptiveAvgPool2d" || layer.type == "AdaptiveMaxPool2d";
    switch (place) {
    case Place::Classifier: return false;
    case Place::Row: return layer.type == "Dropout";
    case Place::Pooled: return layer.type == "Dropout" || layer.type == "Flatten";
    case Place::Map: return layer.type == "Dropout" || layer.type == "Flatten" || poolsToFixedSize;
    }
    return false;
}

/// The last feature map before a classifier of several linear layers (AlexNet, VGG); `at` itself where there is none.
LayerId mapBeforeRows(Wiring& wiring, const NetworkAnalysis& analysis, LayerId at)
{
    constexpr std::size_t mapDimensions = 4;
    for (LayerId id = at; id;) {
        const TensorSpec* spec = analysis.outputOf(id);
        const auto& before = wiring.inputs(id);
        if (spec == nullptr || before.size() != 1)
            return at; // an end or a fork: no plain stack of layers
        if (spec->dims.size() == mapDimensions)
            return id;
        id = before.front();
    }
    return at;
}

} // namespace

Result<LayerId> defaultCut(const NetworkGraph& graph, const NetworkAnalysis& analysis, const HeadTemplate& head)
{
    const auto classifier = headLayers(graph);
    if (!classifier)
        return classifier.error();
    Wiring wiring(graph);
    LayerId at = wiring.inputs(classifier->front()).empty() ? LayerId{} : wiring.inputs(classifier->front()).front();
    if (head.place == Place::Map)
        at = mapBeforeRows(wiring, analysis, at);
    while (at) {
        const auto& before = wiring.inputs(at);
        const bool sideBySide = head.place == Place::Map && wiring.layer(at).type == "Concat" && before.size() > 1 &&
                                std::ranges::all_of(before, [&](LayerId id) {
                                    return preparesClassifier(wiring.layer(id), head.place, analysis.outputOf(id)) &&
                                           wiring.inputs(id) == wiring.inputs(before.front());
                                });
        const bool single =
            before.size() == 1 && preparesClassifier(wiring.layer(at), head.place, analysis.outputOf(at));
        if (!single && !sideBySide)
            break;
        at = sideBySide ? wiring.inputs(before.front()).front() : before.front();
    }
    if (!at || analysis.outputOf(at) == nullptr)
        return makeError(ErrorCode::NotFound,
                         GRAFT_TR_NOOP("core", "There is no sound layer before the classifier that a head could be put "
                                               "on. Mend the network first, or choose another place."));
    return at;
}

std::vector<LayerId> cutPoints(const NetworkGraph& graph, const NetworkAnalysis& analysis)
{
    const auto order = topologicalOrder(graph);
    const auto inputs = graph.ofType("Input");
    if (!order || inputs.empty())
        return {};
    const LayerId output = outputLayerOf(graph);
    const LayerSet forward = descendants(graph, inputs.front()->id);
    const LayerSet backward = output ? ancestors(graph, output) : forward;
    if (!backward.contains(inputs.front()->id))
        return {};
    std::unordered_map<LayerId, std::size_t> position;
    for (const LayerId id : *order) {
        if (forward.contains(id) && backward.contains(id))
            position.emplace(id, position.size());
    }
    std::vector<std::size_t> furthest(position.size(), 0);
    for (const Connection& c : graph.connections) {
        const auto from = position.find(c.from.layer);
        const auto to = position.find(c.to.layer);
        if (from != position.end() && to != position.end())
            furthest[from->second] = std::max(furthest[from->second], to->second);
    }
    std::vector<LayerId> found;
    std::size_t open = 0; // the furthest layer that something before this one feeds
    for (const LayerId id : *order) {
        const auto at = position.find(id);
        if (at == position.end())
            continue;
        const bool passedByAll = open <= at->second;
        open = std::max(open, furthest[at->second]);
        if (passedByAll && id != output && id != inputs.front()->id && analysis.outputOf(id) != nullptr)
            found.push_back(id);
    }
    std::ranges::reverse(found);
    return found;
}

Result<std::vector<GraphEdit>> attachHead(const NetworkGraph& graph, CutPoint cut, std::string_view templateId,
                                          const std::vector<std::string>& classNames, const HeadOptions& chosen)
{
    const HeadTemplate* head = findHeadTemplate(templateId);
    if (head == nullptr)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no head named %1."),
                         {std::string(templateId)});
    GRAFT_CHECK(checkClassNames(classNames));
    GRAFT_TRY(options, completed(*head, chosen));
    if (head->build == nullptr) {
        GRAFT_TRY(edits, replaceHead(graph, classNames, options.learnRateFactor));
        return options.freezeTrunk ? withFrozenTrunk(graph, std::move(edits)) : edits;
    }
    const NetworkAnalysis analysis = analyseNetwork(graph);
    if (!cut.layer) {
        GRAFT_TRY(found, defaultCut(graph, analysis, *head));
        cut.layer = found;
    }
    const Layer* last = graph.find(cut.layer);
    if (last == nullptr)
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The network has no such layer."));
    const LayerId output = outputLayerOf(graph);
    const TensorSpec* spec = analysis.outputOf(cut.layer);
    if (spec == nullptr || cut.layer == output) {
        Error error = makeError(ErrorCode::InvalidArgument,
                                GRAFT_TR_NOOP("core", "A head cannot be put behind layer %1: what comes out of it is "
                                                      "not known. Mend the network up to there, or choose another "
                                                      "layer."),
                                {last->name});
        error.layer = last->name;
        return error;
    }
    GRAFT_TRY(removed, layersToRemove(graph, cut.layer, output));
    HeadBuilder builder(graph, removed, {cut.layer, 0}, *spec, options.learnRateFactor);
    head->build(builder, static_cast<std::int64_t>(classNames.size()), options);
    if (builder.error())
        return *builder.error();
    std::vector<GraphEdit> edits;
    removeOldEnd(graph, removed, output, edits);
    addNewEnd(graph, removed, output, builder, classNames, edits);
    return options.freezeTrunk ? withFrozenTrunk(graph, std::move(edits)) : edits;
}

} // namespace graft
