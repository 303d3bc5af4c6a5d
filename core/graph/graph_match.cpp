// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/graph_match_p.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>

namespace graft {
namespace {

/// A connection of a layer as both networks would write it: own port, number of the corresponding neighbour, its port.
using Wire = std::tuple<std::uint16_t, std::size_t, std::uint16_t>;

/// What makes a layer recognisable without its name.
struct Kind {
    std::string_view type;
    ParameterMap parameters;
    std::vector<Wire> wires;

    auto operator<=>(const Kind&) const = default;
};

/// Connections by the layer they end (or start) at.
using Wiring = std::unordered_map<LayerId, std::vector<Connection>>;

class Matcher {
public:
    Matcher(const NetworkGraph& before, const NetworkGraph& after, const ParametersOf& parametersOf)
        : m_before(before),
          m_after(after),
          m_parametersOf(parametersOf)
    {
    }

    LayerMatch run()
    {
        byName();
        if (m_match.toAfter.size() == m_before.layers.size() || m_match.toBefore.size() == m_after.layers.size())
            return std::move(m_match);
        if (idsAreShared())
            byId();
        for (bool found = true; found;) {
            const bool forward = byNeighbours(true);
            const bool backward = byNeighbours(false);
            found = forward || backward;
        }
        return std::move(m_match);
    }

private:
    void byName()
    {
        std::unordered_map<std::string_view, LayerId> names;
        for (const Layer& layer : m_before.layers)
            names.emplace(layer.name, layer.id);
        for (const Layer& layer : m_after.layers) {
            if (const auto it = names.find(layer.name); it != names.end())
                m_match.add(it->second, layer.id);
        }
    }

    /// Networks that come from each other keep their ids, others have the same ones by chance.
    [[nodiscard]] bool idsAreShared() const
    {
        const auto same = std::ranges::count_if(m_match.toAfter, [](const auto& m) { return m.first == m.second; });
        return 2 * static_cast<std::size_t>(same) > m_match.toAfter.size();
    }

    void byId()
    {
        for (const Layer& layer : m_before.layers) {
            const Layer* other = m_match.toAfter.contains(layer.id) ? nullptr : m_after.find(layer.id);
            if (other != nullptr && other->type == layer.type && !m_match.toBefore.contains(other->id))
                m_match.add(layer.id, other->id);
        }
    }

    /// Matches layers that are the only ones of their kind behind (or before) corresponding layers.
    bool byNeighbours(bool forward)
    {
        std::unordered_map<LayerId, std::size_t> numberBefore;
        std::unordered_map<LayerId, std::size_t> numberAfter;
        for (const Layer& layer : m_before.layers) {
            if (const auto it = m_match.toAfter.find(layer.id); it != m_match.toAfter.end()) {
                const std::size_t number = numberBefore.size();
                numberBefore.emplace(layer.id, number);
                numberAfter.emplace(it->second, number);
            }
        }
        const auto kindsBefore = kindsOf(m_before, numberBefore, forward);
        const auto kindsAfter = kindsOf(m_after, numberAfter, forward);
        bool found = false;
        for (const auto& [kind, layers] : kindsBefore) {
            const auto it = kindsAfter.find(kind);
            if (layers.size() == 1 && it != kindsAfter.end() && it->second.size() == 1) {
                m_match.add(layers.front(), it->second.front());
                found = true;
            }
        }
        return found;
    }

    /// The unmatched layers of a network all of whose inputs (or readers) are matched, by kind.
    [[nodiscard]] std::map<Kind, std::vector<LayerId>>
    kindsOf(const NetworkGraph& graph, const std::unordered_map<LayerId, std::size_t>& numbers, bool forward) const
    {
        Wiring wiring;
        for (const Connection& c : graph.connections)
            wiring[forward ? c.to.layer : c.from.layer].push_back(c);
        std::map<Kind, std::vector<LayerId>> kinds;
        for (const Layer& layer : graph.layers) {
            const auto at = wiring.find(layer.id);
            if (numbers.contains(layer.id) || at == wiring.end())
                continue;
            Kind kind{layer.type, {}, {}};
            for (const Connection& c : at->second) {
                const PortRef& own = forward ? c.to : c.from;
                const PortRef& other = forward ? c.from : c.to;
                if (const auto number = numbers.find(other.layer); number != numbers.end())
                    kind.wires.emplace_back(own.port, number->second, other.port);
            }
            if (kind.wires.size() != at->second.size())
                continue;
            std::ranges::sort(kind.wires);
            kind.parameters = m_parametersOf ? m_parametersOf(layer) : layer.parameters;
            kinds[std::move(kind)].push_back(layer.id);
        }
        return kinds;
    }

    const NetworkGraph& m_before;
    const NetworkGraph& m_after;
    const ParametersOf& m_parametersOf;
    LayerMatch m_match;
};

} // namespace

LayerMatch matchLayers(const NetworkGraph& before, const NetworkGraph& after, const ParametersOf& parametersOf)
{
    return Matcher(before, after, parametersOf).run();
}

} // namespace graft
