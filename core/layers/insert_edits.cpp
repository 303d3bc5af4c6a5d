// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/subgraph.h"
#include "core/layers/network_edits.h"
#include "core/layers/structure_edits.h"

#include <algorithm>
#include <cctype>

namespace graft {
namespace {

constexpr std::size_t atEnd = static_cast<std::size_t>(-1);

Result<const LayerSchema*> schemaOf(std::string_view type)
{
    const LayerSchema* schema = findSchema(type);
    if (schema == nullptr)
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no layer type %1."), {std::string(type)});
    return schema;
}

Error takesNone(const LayerSchema& schema)
{
    return makeError(ErrorCode::InvalidArgument,
                     GRAFT_TR_NOOP("core", "A layer of type %1 takes no input, so it cannot follow another layer."),
                     {schema.type});
}

Error givesNone(const std::string& type)
{
    return makeError(ErrorCode::InvalidArgument,
                     GRAFT_TR_NOOP("core", "A layer of type %1 gives no output, so nothing can follow it."), {type});
}

/// "conv", "relu", "maxpool": as people name layers in code.
std::string stemFor(const std::string& type)
{
    std::string stem;
    for (const char c : type)
        stem += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (stem.size() > 2 && (stem.ends_with("2d") || stem.ends_with("1d")))
        stem.resize(stem.size() - 2);
    return stem;
}

std::string freshName(const NetworkGraph& graph, const std::string& type)
{
    std::unordered_set<std::string> taken;
    for (const Layer& layer : graph.layers)
        taken.insert(layer.name);
    return nextFreeName(stemFor(type), taken);
}

std::size_t indexOf(const NetworkGraph& graph, LayerId layer)
{
    return static_cast<std::size_t>(std::ranges::find(graph.layers, layer, &Layer::id) - graph.layers.begin());
}

/// New weights beside inherited ones learn faster; in a network that starts from scratch all learn alike.
double factorFor(const NetworkGraph& graph)
{
    const bool inherited =
        std::ranges::any_of(graph.layers, [](const Layer& layer) { return !layer.fresh && hasLearnables(layer); });
    return inherited ? newLayerLearnRateFactor : 1.0;
}

/// The new layer, named and numbered, with the edit that adds it at `index` of the list.
LayerInsertion begin(const NetworkGraph& graph, Layer layer, std::size_t index)
{
    layer.id = graph.nextId();
    layer.name = freshName(graph, layer.type);
    if (layer.fresh)
        layer.learnRateFactor = factorFor(graph);
    LayerInsertion insertion{layer.id, layer.name, {}};
    insertion.edits.emplace_back(AddLayer{std::move(layer), index});
    return insertion;
}

/// Leads a connection's end through the new layer, in its old place of the list.
void redirect(const NetworkGraph& graph, const Connection& connection, LayerId layer, std::vector<GraphEdit>& edits)
{
    const auto at = std::ranges::find(graph.connections, connection) - graph.connections.begin();
    edits.emplace_back(Disconnect{connection});
    edits.emplace_back(Connect{{{layer, 0}, connection.to}, static_cast<std::size_t>(at)});
}

const TensorSpec* specAt(const NetworkAnalysis& analysis, PortRef from)
{
    const auto it = analysis.outputs.find(from.layer);
    return it != analysis.outputs.end() && from.port < it->second.size() ? &it->second[from.port] : nullptr;
}

} // namespace

Result<LayerInsertion> addFreeLayer(const NetworkGraph& graph, std::string_view type)
{
    GRAFT_TRY(schema, schemaOf(type));
    return begin(graph, newLayer(*schema, nullptr, false), atEnd);
}

Result<LayerInsertion> insertIntoConnection(const NetworkGraph& graph, const NetworkAnalysis& analysis,
                                            const Connection& connection, std::string_view type)
{
    GRAFT_TRY(schema, schemaOf(type));
    if (std::ranges::find(graph.connections, connection) == graph.connections.end())
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The network has no such connection."));
    if (!takesInput(*schema))
        return takesNone(*schema);
    if (!givesOutput(*schema))
        return givesNone(schema->type);
    const std::size_t after = indexOf(graph, connection.from.layer) + 1;
    const std::size_t index = std::max(after, indexOf(graph, connection.to.layer));
    LayerInsertion insertion = begin(graph, newLayer(*schema, specAt(analysis, connection.from), true), index);
    redirect(graph, connection, insertion.layer, insertion.edits);
    insertion.edits.emplace_back(Connect{{connection.from, {insertion.layer, 0}}});
    return insertion;
}

Result<LayerInsertion> insertAfter(const NetworkGraph& graph, const NetworkAnalysis& analysis, LayerId source,
                                   std::string_view type)
{
    GRAFT_TRY(schema, schemaOf(type));
    const Layer* layer = graph.find(source);
    if (layer == nullptr)
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The network has no such layer."));
    const LayerSchema* before = findSchema(layer->type);
    if (before != nullptr && !givesOutput(*before)) {
        const auto inputs = graph.inputsOf(source);
        if (inputs.empty())
            return prependTo(graph, {source, 0}, type);
        return insertIntoConnection(graph, analysis, inputs.front(), type);
    }
    if (!takesInput(*schema))
        return takesNone(*schema);
    const auto readers = graph.outputsOf(source);
    const bool passesOn = givesOutput(*schema);
    LayerInsertion insertion =
        begin(graph, newLayer(*schema, specAt(analysis, {source, 0}), !readers.empty()), indexOf(graph, source) + 1);
    for (const Connection& reader : readers) {
        if (passesOn && reader.from.port == 0)
            redirect(graph, reader, insertion.layer, insertion.edits);
    }
    insertion.edits.emplace_back(Connect{{{source, 0}, {insertion.layer, 0}}});
    return insertion;
}

Result<LayerInsertion> appendTo(const NetworkGraph& graph, const NetworkAnalysis& analysis, PortRef from,
                                std::string_view type)
{
    GRAFT_TRY(schema, schemaOf(type));
    const Layer* layer = graph.find(from.layer);
    if (layer == nullptr)
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The network has no such layer."));
    if (!takesInput(*schema))
        return takesNone(*schema);
    const LayerSchema* before = findSchema(layer->type);
    if (before != nullptr && !givesOutput(*before))
        return givesNone(before->type);
    LayerInsertion insertion =
        begin(graph, newLayer(*schema, specAt(analysis, from), false), indexOf(graph, from.layer) + 1);
    insertion.edits.emplace_back(Connect{{from, {insertion.layer, 0}}});
    return insertion;
}

Result<LayerInsertion> prependTo(const NetworkGraph& graph, PortRef to, std::string_view type)
{
    GRAFT_TRY(schema, schemaOf(type));
    if (graph.find(to.layer) == nullptr)
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The network has no such layer."));
    if (!givesOutput(*schema))
        return givesNone(schema->type);
    LayerInsertion insertion = begin(graph, newLayer(*schema, nullptr, false), indexOf(graph, to.layer));
    const auto held = std::ranges::find(graph.connections, to, &Connection::to);
    if (held != graph.connections.end())
        insertion.edits.emplace_back(Disconnect{*held});
    insertion.edits.emplace_back(Connect{{{insertion.layer, 0}, to}});
    return insertion;
}

} // namespace graft
