// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/structure_edits.h"

#include <algorithm>
#include <set>

namespace graft {
namespace {

Error noSuchLayer()
{
    return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The network has no such layer."));
}

const TensorSpec* specAt(const NetworkAnalysis& analysis, PortRef from)
{
    const auto it = analysis.outputs.find(from.layer);
    return it != analysis.outputs.end() && from.port < it->second.size() ? &it->second[from.port] : nullptr;
}

/// Whether a layer may change with what arrives: it has no weights that somebody learned.
bool adapts(const Layer& layer)
{
    return layer.fresh || !hasLearnables(layer);
}

/// Edits that give `layer` the parameters of `wanted`.
void setParameters(const Layer& layer, const Layer& wanted, std::vector<GraphEdit>& edits)
{
    for (const auto& [name, value] : wanted.parameters) {
        const auto it = layer.parameters.find(name);
        if (it == layer.parameters.end() || it->second != value)
            edits.emplace_back(SetParameter{layer.id, name, value});
    }
}

void adaptTarget(const NetworkGraph& graph, const NetworkAnalysis& analysis, PortRef from, LayerId to,
                 std::vector<GraphEdit>& edits)
{
    const Layer& target = *graph.find(to);
    const TensorSpec* spec = specAt(analysis, from);
    Layer wanted = target;
    if (spec != nullptr && adapts(target) && adaptToInput(wanted, *spec))
        setParameters(target, wanted, edits);
}

} // namespace

ConnectionChecker::ConnectionChecker(const NetworkGraph& graph, const NetworkAnalysis& analysis)
    : m_graph(graph),
      m_analysis(analysis)
{
    for (const Layer& layer : graph.layers)
        m_layers.emplace(layer.id, &layer);
    for (const Connection& c : graph.connections)
        m_inputs[c.to.layer].push_back(c);
    for (auto& [layer, inputs] : m_inputs)
        std::ranges::sort(inputs, {}, &Connection::to);
}

std::uint16_t ConnectionChecker::inputFor(LayerId layer, const Connection* moved) const
{
    if (moved != nullptr && moved->to.layer == layer)
        return moved->to.port;
    const auto found = m_layers.find(layer);
    const LayerSchema* schema = found != m_layers.end() ? findSchema(found->second->type) : nullptr;
    std::uint16_t port = 0;
    if (const auto inputs = m_inputs.find(layer); inputs != m_inputs.end()) {
        for (const Connection& c : inputs->second)
            port = static_cast<std::uint16_t>(port + (c.to.port == port ? 1 : 0));
    }
    return schema != nullptr && schema->maxInputs >= 0 && port >= schema->maxInputs ? std::uint16_t{0} : port;
}

bool ConnectionChecker::closesCycle(LayerId from, LayerId to, const Connection* moved) const
{
    if (moved != nullptr) {
        // The connection that is moved counts no more.
        NetworkGraph rest;
        rest.connections = m_graph.connections;
        std::erase(rest.connections, *moved);
        const auto [known, added] = m_ancestors.try_emplace(from);
        if (added)
            known->second = ancestors(rest, from);
        return known->second.contains(to);
    }
    if (const auto known = m_descendants.find(to); known != m_descendants.end())
        return known->second.contains(from);
    if (const auto known = m_ancestors.find(from); known != m_ancestors.end())
        return known->second.contains(to);
    // Drags ask for one fixed end and many others: remember both sides, the one that repeats is found above.
    if (m_ancestors.size() > m_descendants.size())
        return m_descendants.emplace(to, descendants(m_graph, to)).first->second.contains(from);
    return m_ancestors.emplace(from, ancestors(m_graph, from)).first->second.contains(to);
}

Result<void> ConnectionChecker::checkShape(PortRef from, PortRef to, const Connection* moved) const
{
    const TensorSpec* spec = specAt(m_analysis, from);
    const Layer& target = *m_layers.at(to.layer);
    const LayerSchema* schema = findSchema(target.type);
    if (spec == nullptr || schema == nullptr)
        return {};
    std::map<std::uint16_t, TensorSpec> in{{to.port, *spec}};
    if (const auto inputs = m_inputs.find(to.layer); inputs != m_inputs.end()) {
        for (const Connection& c : inputs->second) {
            const TensorSpec* arriving = specAt(m_analysis, c.from);
            if (c.to == to || (moved != nullptr && c == *moved))
                continue;
            if (arriving == nullptr)
                return {};
            in.emplace(c.to.port, *arriving);
        }
    }
    std::vector<TensorSpec> list;
    for (const auto& [port, arriving] : in)
        list.push_back(arriving);
    // Inputs that are still open are taken to be like this one.
    while (static_cast<int>(list.size()) < schema->minInputs)
        list.push_back(*spec);
    Layer trial = target;
    if (adapts(trial))
        adaptToInput(trial, *spec);
    if (const auto out = schema->inferShapes(trial, list); !out) {
        Error error = out.error();
        error.code = ErrorCode::ShapeMismatch;
        return error;
    }
    return {};
}

Result<void> ConnectionChecker::check(PortRef from, PortRef to, const Connection* moved) const
{
    const auto source = m_layers.find(from.layer);
    const auto target = m_layers.find(to.layer);
    if (source == m_layers.end() || target == m_layers.end())
        return noSuchLayer();
    const std::string& name = target->second->name;
    if (from.layer == to.layer)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "Layer %1 cannot be connected to itself."),
                         {name});
    const LayerSchema* before = findSchema(source->second->type);
    if (before != nullptr && (!givesOutput(*before) || from.port >= before->outputs))
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "Layer %1 gives no output."),
                         {source->second->name});
    const LayerSchema* schema = findSchema(target->second->type);
    if (schema != nullptr && schema->maxInputs >= 0 && to.port >= schema->maxInputs)
        return makeError(ErrorCode::InvalidArgument,
                         schema->maxInputs == 0 ? GRAFT_TR_NOOP("core", "Layer %1 takes no input.")
                                                : GRAFT_TR_NOOP("core", "Layer %1 has no input %2."),
                         {name, std::to_string(to.port + 1)});
    const Connection wanted{from, to};
    const bool moves = moved != nullptr && *moved != wanted;
    if (const auto inputs = m_inputs.find(to.layer); !moves && inputs != m_inputs.end()) {
        if (std::ranges::find(inputs->second, wanted) != inputs->second.end())
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "Layers %1 and %2 are connected already."),
                             {source->second->name, name});
    }
    if (closesCycle(from.layer, to.layer, moved))
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "That would close a cycle: %1 already leads to %2."),
                         {name, source->second->name});
    return checkShape(from, to, moved);
}

Result<void> canConnect(const NetworkGraph& graph, const NetworkAnalysis& analysis, PortRef from, PortRef to)
{
    return ConnectionChecker(graph, analysis).check(from, to);
}

Result<std::vector<GraphEdit>> connectLayers(const NetworkGraph& graph, const NetworkAnalysis& analysis, PortRef from,
                                             PortRef to, bool anyShape)
{
    if (const auto allowed = canConnect(graph, analysis, from, to);
        !allowed.ok() && !(anyShape && allowed.error().code == ErrorCode::ShapeMismatch))
        return allowed.error();
    std::vector<GraphEdit> edits;
    std::size_t index = static_cast<std::size_t>(-1);
    const auto held = std::ranges::find(graph.connections, to, &Connection::to);
    if (held != graph.connections.end()) {
        index = static_cast<std::size_t>(held - graph.connections.begin());
        edits.emplace_back(Disconnect{*held});
    }
    adaptTarget(graph, analysis, from, to.layer, edits);
    edits.emplace_back(Connect{{from, to}, index});
    return edits;
}

Result<std::vector<GraphEdit>> reconnect(const NetworkGraph& graph, const NetworkAnalysis& analysis,
                                         const Connection& connection, PortRef from, PortRef to, bool anyShape)
{
    if (std::ranges::find(graph.connections, connection) == graph.connections.end())
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The network has no such connection."));
    if (Connection{from, to} == connection)
        return std::vector<GraphEdit>{};
    if (const auto allowed = ConnectionChecker(graph, analysis).check(from, to, &connection);
        !allowed.ok() && !(anyShape && allowed.error().code == ErrorCode::ShapeMismatch))
        return allowed.error();
    // Without the old connection, inputs of the layer it ended at may have moved up.
    NetworkGraph rest = graph;
    GRAFT_TRY(edits, removeConnection(graph, connection));
    if (connection.to == to)
        edits = {Disconnect{connection}};
    GRAFT_TRY(inverse, applyEdits(rest, edits));
    static_cast<void>(inverse);
    PortRef end = to;
    if (connection.to != to && connection.to.layer == to.layer)
        end.port = std::min(to.port, nextInput(rest, *rest.find(to.layer)));
    if (const auto held = std::ranges::find(rest.connections, end, &Connection::to); held != rest.connections.end())
        edits.emplace_back(Disconnect{*held});
    adaptTarget(graph, analysis, from, to.layer, edits);
    edits.emplace_back(Connect{{from, end}});
    return edits;
}

} // namespace graft
