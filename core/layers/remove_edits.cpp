// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/structure_edits.h"

#include <algorithm>
#include <map>

namespace graft {
namespace {

/// Plans a removal on a copy of the connections, so that every edit knows its place in the list.
class Remover {
public:
    Remover(const NetworkGraph& graph, const NetworkAnalysis& analysis, const LayerSet& layers)
        : m_graph(graph),
          m_analysis(analysis),
          m_layers(layers),
          m_connections(graph.connections)
    {
        for (const Layer& layer : graph.layers)
            m_byId.emplace(layer.id, &layer);
        for (const Connection& c : graph.connections)
            m_inputs[c.to.layer].push_back(c);
        for (auto& [layer, inputs] : m_inputs)
            std::ranges::sort(inputs, {}, &Connection::to);
    }

    LayerRemoval run()
    {
        LayerSet opened;
        for (const Connection& c : m_graph.connections) {
            if (!m_layers.contains(c.from.layer) || m_layers.contains(c.to.layer))
                continue;
            const auto source = sourceBehind(c.from);
            if (source && accepts(c.to, *source, specOf(c.from))) {
                replace(c, {*source, c.to});
                ++m_result.bridged;
            } else {
                opened.insert(c.to.layer);
            }
        }
        for (const Connection& c : m_graph.connections) {
            if ((m_layers.contains(c.from.layer) || m_layers.contains(c.to.layer)) &&
                std::ranges::find(m_connections, c) != m_connections.end())
                disconnect(c);
        }
        for (const Layer& layer : m_graph.layers) {
            if (opened.contains(layer.id))
                closeGaps(layer);
        }
        for (const Layer& layer : m_graph.layers) {
            if (m_layers.contains(layer.id))
                m_result.edits.emplace_back(RemoveLayer{layer.id});
        }
        return std::move(m_result);
    }

    std::vector<GraphEdit> runFor(const Connection& connection)
    {
        disconnect(connection);
        closeGaps(*m_byId.at(connection.to.layer));
        return std::move(m_result.edits);
    }

private:
    const TensorSpec* specOf(PortRef from) const
    {
        const auto it = m_analysis.outputs.find(from.layer);
        return it != m_analysis.outputs.end() && from.port < it->second.size() ? &it->second[from.port] : nullptr;
    }

    /// Follows first inputs up out of the removed layers.
    std::optional<PortRef> sourceBehind(PortRef from) const
    {
        LayerSet seen;
        while (m_layers.contains(from.layer)) {
            const auto inputs = m_inputs.find(from.layer);
            if (inputs == m_inputs.end() || !seen.insert(from.layer).second)
                return std::nullopt;
            from = inputs->second.front().from;
        }
        return from;
    }

    bool accepts(PortRef to, PortRef source, const TensorSpec* before) const
    {
        const TensorSpec* spec = specOf(source);
        const Layer& reader = *m_byId.at(to.layer);
        const LayerSchema* schema = findSchema(reader.type);
        if (spec == nullptr || schema == nullptr || (before != nullptr && *before == *spec))
            return true;
        std::vector<TensorSpec> in;
        for (const Connection& c : m_inputs.at(to.layer)) {
            const TensorSpec* arriving = c.to == to ? spec : specOf(c.from);
            if (arriving == nullptr)
                return true; // nothing is known that speaks against it
            in.push_back(*arriving);
        }
        return schema->inferShapes(reader, in).ok();
    }

    void disconnect(const Connection& connection)
    {
        std::erase(m_connections, connection);
        m_result.edits.emplace_back(Disconnect{connection});
    }

    void replace(const Connection& old, const Connection& next)
    {
        const auto at = std::ranges::find(m_connections, old);
        const auto index = static_cast<std::size_t>(at - m_connections.begin());
        *at = next;
        m_result.edits.emplace_back(Disconnect{old});
        m_result.edits.emplace_back(Connect{next, index});
    }

    /// Inputs of layers that take any number are counted without holes.
    void closeGaps(const Layer& layer)
    {
        const LayerSchema* schema = findSchema(layer.type);
        if (schema == nullptr || schema->maxInputs >= 0)
            return;
        std::vector<Connection> inputs;
        std::ranges::copy_if(m_connections, std::back_inserter(inputs),
                             [&](const Connection& c) { return c.to.layer == layer.id; });
        std::ranges::sort(inputs, {}, &Connection::to);
        std::uint16_t port = 0;
        for (const Connection& c : inputs) {
            if (c.to.port != port)
                replace(c, {c.from, {layer.id, port}});
            ++port;
        }
    }

    const NetworkGraph& m_graph;
    const NetworkAnalysis& m_analysis;
    const LayerSet& m_layers;
    std::vector<Connection> m_connections;
    std::unordered_map<LayerId, const Layer*> m_byId;
    std::unordered_map<LayerId, std::vector<Connection>> m_inputs;
    LayerRemoval m_result;
};

} // namespace

LayerRemoval removeLayers(const NetworkGraph& graph, const NetworkAnalysis& analysis, const LayerSet& layers)
{
    return Remover(graph, analysis, layers).run();
}

Result<std::vector<GraphEdit>> removeConnection(const NetworkGraph& graph, const Connection& connection)
{
    if (std::ranges::find(graph.connections, connection) == graph.connections.end())
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The network has no such connection."));
    return Remover(graph, {}, {}).runFor(connection);
}

} // namespace graft
