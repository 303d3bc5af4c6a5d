// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph_edit.h"
#include "core/graph/network_graph.h"

#include <random>
#include <string>

namespace graft::test {

/// Networks and edits from a seed; edits are often wrong on purpose.
class RandomEdits {
public:
    explicit RandomEdits(std::uint32_t seed) : m_random(seed) {}

    GraphEdit next(const NetworkGraph& graph)
    {
        switch (below(10)) {
        case 0:
        case 1:
            return AddLayer{layer(graph),
                            below(3) == 0 ? static_cast<std::size_t>(-1) : below(graph.layers.size() + 2)};
        case 2: return RemoveLayer{id(graph)};
        case 3:
            return Connect{connection(graph),
                           below(3) == 0 ? static_cast<std::size_t>(-1) : below(graph.connections.size() + 2)};
        case 4:
            return Disconnect{graph.connections.empty() || below(4) == 0
                                  ? connection(graph)
                                  : graph.connections[below(graph.connections.size())]};
        case 5: return SetParameter{id(graph), "p" + std::to_string(below(3)), value()};
        case 6: return RenameLayer{id(graph), name()};
        case 7:
            return below(2) == 0 ? GraphEdit(SetLearnRateFactor{id(graph), static_cast<double>(below(4)) - 1.0})
                                 : GraphEdit(SetFresh{id(graph), below(2) == 0});
        case 8: return SetAdaptStatistics{id(graph), below(2) == 0};
        default: return RenameNetwork{name()};
        }
    }

    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random); }

private:
    std::string name() { return below(20) == 0 ? std::string() : "n" + std::to_string(below(40)); }
    LayerId id(const NetworkGraph& graph)
    {
        return graph.layers.empty() || below(10) == 0 ? LayerId{static_cast<std::uint32_t>(below(50))}
                                                      : graph.layers[below(graph.layers.size())].id;
    }
    Layer layer(const NetworkGraph& graph)
    {
        Layer made;
        made.id = below(5) == 0 ? id(graph) : graph.nextId();
        made.name = name();
        made.type = below(2) == 0 ? "Conv2d" : "ReLU";
        made.fresh = below(2) == 0;
        made.adaptStatistics = below(4) == 0;
        if (below(2) == 0)
            made.parameters["p0"] = std::int64_t{3};
        return made;
    }
    Connection connection(const NetworkGraph& graph)
    {
        return {{id(graph), 0}, {id(graph), static_cast<std::uint16_t>(below(3))}};
    }
    std::optional<ParameterValue> value()
    {
        switch (below(4)) {
        case 0: return std::nullopt;
        case 1: return ParameterValue(static_cast<double>(below(5)));
        case 2: return ParameterValue(std::vector<std::int64_t>(below(3), 7));
        default: return ParameterValue(std::string("text"));
        }
    }

    std::mt19937 m_random;
};

} // namespace graft::test
