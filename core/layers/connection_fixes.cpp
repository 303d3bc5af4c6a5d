// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/issue_fixes_p.h"

#include "core/graph/issue_kinds.h"
#include "core/graph/topology.h"
#include "core/layers/reach_checks_p.h"
#include "core/layers/structure_edits.h"

#include <algorithm>
#include <string_view>

namespace graft {
namespace {

std::vector<GraphEdit> removal(const NetworkGraph& graph, const std::vector<LayerId>& layers)
{
    const LayerSet going(layers.begin(), layers.end());
    std::vector<GraphEdit> edits;
    for (const Connection& c : graph.connections) {
        if (going.contains(c.from.layer) || going.contains(c.to.layer))
            edits.emplace_back(Disconnect{c});
    }
    for (const LayerId id : layers)
        edits.emplace_back(RemoveLayer{id});
    return edits;
}

void offerRemoval(FixFinder& finder, const std::vector<LayerId>& layers)
{
    if (layers.size() == 1)
        finder.offer(GRAFT_TR_NOOP("core", "Remove %1"), {finder.graph.find(layers.front())->name},
                     removal(finder.graph, layers));
    else if (!layers.empty())
        finder.offer(GRAFT_TR_NOOP("core", "Remove these %1 layers"), {std::to_string(layers.size())},
                     removal(finder.graph, layers));
}

void offerDisconnect(FixFinder& finder, const Connection& connection)
{
    const Layer* from = finder.graph.find(connection.from.layer);
    const Layer* to = finder.graph.find(connection.to.layer);
    const auto edits = removeConnection(finder.graph, connection);
    if (from != nullptr && to != nullptr && edits.ok())
        finder.offer(GRAFT_TR_NOOP("core", "Remove the connection from %1 to %2"), {from->name, to->name}, *edits);
}

/// Layers whose output nobody reads, those nearest before `layer` in the list first, then the others.
std::vector<const Layer*> unreadBefore(const NetworkGraph& graph, const Layer& layer)
{
    LayerSet read;
    for (const Connection& c : graph.connections)
        read.insert(c.from.layer);
    const LayerSet behind = descendants(graph, layer.id);
    std::vector<const Layer*> before;
    std::vector<const Layer*> after;
    bool passed = false;
    for (const Layer& other : graph.layers) {
        passed = passed || other.id == layer.id;
        if (other.type != "Output" && !read.contains(other.id) && !behind.contains(other.id))
            (passed ? after : before).push_back(&other);
    }
    std::ranges::reverse(before);
    before.insert(before.end(), after.begin(), after.end());
    return before;
}

/// Whether the layer would take what comes out of `from` at its free input.
bool wouldFit(const FixFinder& finder, const Layer& layer, const Layer& from)
{
    const LayerSchema* schema = findSchema(layer.type);
    const TensorSpec* given = finder.specOf({from.id, 0});
    if (schema == nullptr || given == nullptr)
        return false;
    std::vector<TensorSpec> in;
    for (const Connection& c : finder.graph.inputsOf(layer.id)) {
        if (const TensorSpec* spec = finder.specOf(c.from))
            in.push_back(*spec);
    }
    in.push_back(*given);
    return schema->inferShapes(layer, in).ok();
}

void findMissingInput(FixFinder& finder)
{
    const Layer& layer = *finder.layer();
    const auto inputs = finder.graph.inputsOf(layer.id);
    std::uint16_t free = 0;
    while (free < inputs.size() && inputs[free].to.port == free)
        ++free;
    if (free < inputs.size()) {
        // Later inputs are connected: close the gap.
        std::vector<GraphEdit> edits;
        for (std::size_t i = free; i < inputs.size(); ++i)
            edits.emplace_back(Disconnect{inputs[i]});
        for (std::size_t i = free; i < inputs.size(); ++i)
            edits.emplace_back(Connect{{inputs[i].from, {layer.id, static_cast<std::uint16_t>(i)}}});
        finder.offer(GRAFT_TR_NOOP("core", "Close the gap between the inputs of %1"), {layer.name}, std::move(edits));
    }
    auto candidates = unreadBefore(finder.graph, layer);
    std::stable_partition(candidates.begin(), candidates.end(),
                          [&](const Layer* from) { return wouldFit(finder, layer, *from); });
    for (std::size_t i = 0; i < std::min<std::size_t>(candidates.size(), 2); ++i)
        finder.offer(GRAFT_TR_NOOP("core", "Connect %1 to %2"), {candidates[i]->name, layer.name},
                     {Connect{{{candidates[i]->id, 0}, {layer.id, free}}}});
    if (layer.type != "Output") {
        const auto readers = finder.graph.outputsOf(layer.id);
        if (readers.empty())
            offerRemoval(finder, {layer.id});
    }
}

void findExtraInput(FixFinder& finder)
{
    const LayerSchema* schema = findSchema(finder.layer()->type);
    auto inputs = finder.graph.inputsOf(finder.layer()->id);
    if (schema == nullptr || schema->maxInputs < 0)
        return;
    std::vector<GraphEdit> edits;
    for (auto i = static_cast<std::size_t>(schema->maxInputs); i < inputs.size(); ++i)
        edits.emplace_back(Disconnect{inputs[i]});
    if (edits.size() == 1)
        offerDisconnect(finder, inputs.back());
    else
        finder.offer(GRAFT_TR_NOOP("core", "Keep only the first %1 inputs of %2"),
                     {std::to_string(schema->maxInputs), finder.layer()->name}, std::move(edits));
    // Or keep them all, added up before the layer.
    if (schema->maxInputs != 1 || inputs.size() != 2)
        return;
    const TensorSpec* first = finder.specOf(inputs[0].from);
    const TensorSpec* second = finder.specOf(inputs[1].from);
    if (first == nullptr || second == nullptr || *first != *second)
        return;
    Layer sum;
    sum.id = finder.graph.nextId();
    sum.name = finder.graph.uniqueName("add");
    sum.type = "Add";
    finder.offer(GRAFT_TR_NOOP("core", "Add both inputs of %1 up"), {finder.layer()->name},
                 {Disconnect{inputs[0]}, Disconnect{inputs[1]}, AddLayer{sum}, Connect{{inputs[0].from, {sum.id, 0}}},
                  Connect{{inputs[1].from, {sum.id, 1}}}, Connect{{{sum.id, 0}, inputs[0].to}}});
}

/// The last layer nobody reads becomes the one that the new output reads.
void findNoOutput(FixFinder& finder)
{
    const auto order = topologicalOrder(finder.graph);
    if (!order)
        return;
    Layer output;
    output.id = finder.graph.nextId();
    output.name = finder.graph.uniqueName("output");
    output.type = "Output";
    LayerSet read;
    for (const Connection& c : finder.graph.connections)
        read.insert(c.from.layer);
    for (auto id = order->rbegin(); id != order->rend(); ++id) {
        if (read.contains(*id))
            continue;
        finder.offer(GRAFT_TR_NOOP("core", "Add an output layer behind %1"), {finder.graph.find(*id)->name},
                     {AddLayer{output}, Connect{{{*id, 0}, {output.id, 0}}}});
    }
    if (finder.graph.layers.empty())
        finder.offer(GRAFT_TR_NOOP("core", "Add an output layer"), {}, {AddLayer{output}});
}

void findNoInput(FixFinder& finder)
{
    Layer input;
    input.id = finder.graph.nextId();
    input.name = finder.graph.uniqueName("input");
    input.type = "Input";
    for (const Layer& layer : finder.graph.layers) {
        const LayerSchema* schema = findSchema(layer.type);
        if (schema == nullptr || schema->minInputs == 0 || !finder.graph.inputsOf(layer.id).empty())
            continue;
        finder.offer(GRAFT_TR_NOOP("core", "Add an input layer before %1"), {layer.name},
                     {AddLayer{input, 0}, Connect{{{input.id, 0}, {layer.id, 0}}}});
    }
    finder.offer(GRAFT_TR_NOOP("core", "Add an input layer"), {}, {AddLayer{input, 0}});
}

/// Keeps the first layer of a type.
void findMany(FixFinder& finder, const char* type)
{
    std::vector<LayerId> others;
    for (const Layer* layer : finder.graph.ofType(type))
        others.push_back(layer->id);
    others.erase(others.begin());
    offerRemoval(finder, others);
}

/// Takes a layer away and connects what it reads with who reads it.
void offerBridge(FixFinder& finder)
{
    const Layer& layer = *finder.layer();
    const auto inputs = finder.graph.inputsOf(layer.id);
    if (inputs.size() != 1)
        return offerRemoval(finder, {layer.id});
    auto edits = removal(finder.graph, {layer.id});
    for (const Connection& c : finder.graph.outputsOf(layer.id))
        edits.emplace_back(Connect{{inputs.front().from, c.to}});
    finder.offer(GRAFT_TR_NOOP("core", "Remove %1 and connect its neighbours"), {layer.name}, std::move(edits));
}

/// The output that a connection wants to start at does not exist: the first one does.
void findNoSuchOutput(FixFinder& finder)
{
    const auto connection = finder.connection();
    if (!connection)
        return;
    finder.offer(GRAFT_TR_NOOP("core", "Connect %1 to %2"), {finder.source()->name, finder.layer()->name},
                 {Disconnect{*connection}, Connect{{{connection->from.layer, 0}, connection->to}}});
}

void findDeadEnd(FixFinder& finder)
{
    const Layer& end = *finder.layer();
    // An output layer that waits for an input is the obvious place.
    for (const Layer* output : finder.graph.ofType("Output")) {
        if (finder.graph.inputsOf(output->id).empty())
            finder.offer(GRAFT_TR_NOOP("core", "Connect %1 to %2"), {end.name, output->name},
                         {Connect{{{end.id, 0}, {output->id, 0}}}});
    }
    offerRemoval(finder, deadRegion(finder.graph, end.id));
}

void findUnreachable(FixFinder& finder)
{
    const Layer& first = *finder.layer();
    auto candidates = unreadBefore(finder.graph, first);
    std::stable_partition(candidates.begin(), candidates.end(),
                          [&](const Layer* from) { return wouldFit(finder, first, *from); });
    if (!candidates.empty())
        finder.offer(GRAFT_TR_NOOP("core", "Connect %1 to %2"), {candidates.front()->name, first.name},
                     {Connect{{{candidates.front()->id, 0}, {first.id, 0}}}});
}

} // namespace

void findConnectionFixes(FixFinder& finder)
{
    const std::string_view kind = finder.issue.kind;
    if (kind == issue_kind::noInput)
        return findNoInput(finder);
    if (kind == issue_kind::noOutput)
        return findNoOutput(finder);
    if (kind == issue_kind::manyInputs)
        return findMany(finder, "Input");
    if (kind == issue_kind::manyOutputs)
        return findMany(finder, "Output");
    if (finder.layer() == nullptr)
        return;
    if (kind == issue_kind::inputMissing)
        findMissingInput(finder);
    else if (kind == issue_kind::inputExtra)
        findExtraInput(finder);
    else if (kind == issue_kind::unknownType)
        offerBridge(finder);
    else if (kind == issue_kind::deadEnd)
        findDeadEnd(finder);
    else if (kind == issue_kind::unreachable)
        findUnreachable(finder);
    else if (kind == issue_kind::noSuchOutput)
        findNoSuchOutput(finder);
    else if (kind == issue_kind::doubledInput || kind == issue_kind::cycle) {
        if (const auto connection = finder.connection())
            offerDisconnect(finder, *connection);
    }
}

} // namespace graft
