// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/graph_edit.h"

#include <algorithm>
#include <utility>

namespace graft {
namespace {

Error noSuchLayer()
{
    return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The network has no such layer."));
}

template <class T>
void insertAt(std::vector<T>& list, std::size_t index, const T& value)
{
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(std::min(index, list.size())), value);
}

/// One overload per edit: checks first, then changes, so an error leaves the graph as it was.
struct Applier {
    NetworkGraph& graph;

    Result<GraphEdit> operator()(const AddLayer& edit) const
    {
        if (!edit.layer.id || graph.find(edit.layer.id) != nullptr)
            return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The id of layer %1 is already taken."),
                             {edit.layer.name});
        if (edit.layer.name.empty() || graph.find(edit.layer.name) != nullptr)
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "A layer named \"%1\" exists already, or the name is empty."),
                             {edit.layer.name});
        insertAt(graph.layers, edit.index, edit.layer);
        return GraphEdit(RemoveLayer{edit.layer.id});
    }

    Result<GraphEdit> operator()(const RemoveLayer& edit) const
    {
        const auto it = std::ranges::find(graph.layers, edit.layer, &Layer::id);
        if (it == graph.layers.end())
            return noSuchLayer();
        const bool connected = std::ranges::any_of(graph.connections, [&](const Connection& c) {
            return c.from.layer == edit.layer || c.to.layer == edit.layer;
        });
        if (connected)
            return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "Layer %1 is still connected."),
                             {it->name});
        GraphEdit inverse = AddLayer{*it, static_cast<std::size_t>(it - graph.layers.begin())};
        graph.layers.erase(it);
        return inverse;
    }

    Result<GraphEdit> operator()(const Connect& edit) const
    {
        const Connection& wanted = edit.connection;
        if (graph.find(wanted.from.layer) == nullptr || graph.find(wanted.to.layer) == nullptr)
            return noSuchLayer();
        if (std::ranges::find(graph.connections, wanted.to, &Connection::to) != graph.connections.end())
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "Input %1 of layer %2 is already connected."),
                             {std::to_string(wanted.to.port + 1), graph.find(wanted.to.layer)->name});
        insertAt(graph.connections, edit.index, wanted);
        return GraphEdit(Disconnect{wanted});
    }

    Result<GraphEdit> operator()(const Disconnect& edit) const
    {
        const auto it = std::ranges::find(graph.connections, edit.connection);
        if (it == graph.connections.end())
            return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The network has no such connection."));
        const auto index = static_cast<std::size_t>(it - graph.connections.begin());
        graph.connections.erase(it);
        return GraphEdit(Connect{edit.connection, index});
    }

    Result<GraphEdit> operator()(const SetParameter& edit) const
    {
        Layer* layer = graph.find(edit.layer);
        if (layer == nullptr)
            return noSuchLayer();
        SetParameter inverse{edit.layer, edit.name, std::nullopt};
        const auto it = layer->parameters.find(edit.name);
        if (it != layer->parameters.end())
            inverse.value = it->second;
        if (edit.value)
            layer->parameters.insert_or_assign(edit.name, *edit.value);
        else if (it != layer->parameters.end())
            layer->parameters.erase(it);
        return GraphEdit(std::move(inverse));
    }

    Result<GraphEdit> operator()(const RenameLayer& edit) const
    {
        Layer* layer = graph.find(edit.layer);
        if (layer == nullptr)
            return noSuchLayer();
        const Layer* holder = graph.find(edit.name);
        if (edit.name.empty() || (holder != nullptr && holder != layer))
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "A layer named \"%1\" exists already, or the name is empty."),
                             {edit.name});
        return GraphEdit(RenameLayer{edit.layer, std::exchange(layer->name, edit.name)});
    }

    Result<GraphEdit> operator()(const SetLearnRateFactor& edit) const
    {
        Layer* layer = graph.find(edit.layer);
        if (layer == nullptr)
            return noSuchLayer();
        if (!(edit.factor >= 0.0 && edit.factor <= 1e6))
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The learning rate factor of layer %1 must be 0 or more."),
                             {layer->name});
        return GraphEdit(SetLearnRateFactor{edit.layer, std::exchange(layer->learnRateFactor, edit.factor)});
    }

    Result<GraphEdit> operator()(const SetFresh& edit) const
    {
        Layer* layer = graph.find(edit.layer);
        if (layer == nullptr)
            return noSuchLayer();
        return GraphEdit(SetFresh{edit.layer, std::exchange(layer->fresh, edit.fresh)});
    }

    Result<GraphEdit> operator()(const SetAdaptStatistics& edit) const
    {
        Layer* layer = graph.find(edit.layer);
        if (layer == nullptr)
            return noSuchLayer();
        return GraphEdit(SetAdaptStatistics{edit.layer, std::exchange(layer->adaptStatistics, edit.adapt)});
    }

    Result<GraphEdit> operator()(const RenameNetwork& edit) const
    {
        return GraphEdit(RenameNetwork{std::exchange(graph.name, edit.name)});
    }
};

} // namespace

Result<GraphEdit> applyEdit(NetworkGraph& graph, const GraphEdit& edit)
{
    return std::visit(Applier{graph}, edit);
}

Result<std::vector<GraphEdit>> applyEdits(NetworkGraph& graph, std::span<const GraphEdit> edits)
{
    std::vector<GraphEdit> inverses;
    inverses.reserve(edits.size());
    for (const GraphEdit& edit : edits) {
        auto inverse = applyEdit(graph, edit);
        if (!inverse) {
            // Undo what was done; inverses of applied edits cannot fail.
            for (auto it = inverses.rbegin(); it != inverses.rend(); ++it)
                static_cast<void>(applyEdit(graph, *it));
            return inverse.error();
        }
        inverses.push_back(*std::move(inverse));
    }
    std::ranges::reverse(inverses);
    return inverses;
}

} // namespace graft
