// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/reach_checks_p.h"

#include "core/graph/issue_kinds.h"
#include "core/graph/topology.h"
#include "core/layers/layer_schema.h"
#include "core/layers/schema_builder.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace graft {
namespace {

using Neighbours = std::unordered_map<LayerId, std::vector<LayerId>>;

class Reach {
public:
    explicit Reach(const NetworkGraph& graph)
    {
        for (const Layer& layer : graph.layers)
            m_layers.emplace(layer.id, &layer);
        for (const Connection& c : graph.connections) {
            m_next[c.from.layer].push_back(c.to.layer);
            m_before[c.to.layer].push_back(c.from.layer);
        }
        for (const Layer& layer : graph.layers) {
            if (layer.type == "Input")
                spread(layer.id, m_next, m_fed);
            if (layer.type == "Output")
                spread(layer.id, m_before, m_useful);
        }
    }

    [[nodiscard]] bool isFed(LayerId id) const { return m_fed.contains(id); }
    [[nodiscard]] bool isUseful(LayerId id) const { return m_useful.contains(id); }
    [[nodiscard]] bool hasReaders(LayerId id) const { return m_next.contains(id); }
    [[nodiscard]] bool hasInputs(LayerId id) const { return m_before.contains(id); }
    [[nodiscard]] const Layer* layer(LayerId id) const
    {
        const auto it = m_layers.find(id);
        return it != m_layers.end() ? it->second : nullptr;
    }

    /// What lies before `end` without leading to the output; layers in `taken` are left out and added to it.
    std::vector<LayerId> before(LayerId end, LayerSet& taken) const { return collect(end, m_before, m_useful, taken); }
    /// What lies behind `start` without being fed.
    std::vector<LayerId> behind(LayerId start, LayerSet& taken) const { return collect(start, m_next, m_fed, taken); }

private:
    static void spread(LayerId start, const Neighbours& next, LayerSet& reached)
    {
        if (!reached.insert(start).second)
            return;
        std::vector<LayerId> open{start};
        while (!open.empty()) {
            const auto it = next.find(open.back());
            open.pop_back();
            if (it == next.end())
                continue;
            for (const LayerId neighbour : it->second) {
                if (reached.insert(neighbour).second)
                    open.push_back(neighbour);
            }
        }
    }

    static std::vector<LayerId> collect(LayerId start, const Neighbours& next, const LayerSet& border, LayerSet& taken)
    {
        std::vector<LayerId> found;
        if (border.contains(start) || !taken.insert(start).second)
            return found;
        found.push_back(start);
        for (std::size_t i = 0; i < found.size(); ++i) {
            const auto it = next.find(found[i]);
            if (it == next.end())
                continue;
            for (const LayerId neighbour : it->second) {
                if (!border.contains(neighbour) && taken.insert(neighbour).second)
                    found.push_back(neighbour);
            }
        }
        return found;
    }

    std::unordered_map<LayerId, const Layer*> m_layers;
    Neighbours m_next;
    Neighbours m_before;
    LayerSet m_fed;    ///< data of an input layer arrives
    LayerSet m_useful; ///< leads to an output layer
};

Issue warning(Error error, const Layer& layer, const char* kind)
{
    error.layer = layer.name;
    return {Severity::Warning, std::move(error), layer.name, {}, kind, {}};
}

std::int64_t parametersOf(const Reach& reach, const std::vector<LayerId>& layers)
{
    std::int64_t sum = 0;
    for (const LayerId id : layers) {
        const Layer* layer = reach.layer(id);
        for (const LearnableSpec& spec : layer != nullptr ? learnablesOf(*layer) : std::vector<LearnableSpec>{})
            sum += spec.buffer ? 0 : std::min(schema::boundedProduct(spec.shape), schema::maxElements);
    }
    return sum;
}

} // namespace

std::vector<Issue> checkReach(const NetworkGraph& graph)
{
    const Reach reach(graph);
    std::vector<Issue> issues;
    LayerSet unfed;
    LayerSet dead;
    const bool hasInput = !graph.ofType("Input").empty();
    for (const Layer& layer : graph.layers) {
        if (layer.type != "Output" && !reach.hasReaders(layer.id)) {
            const std::int64_t weights = parametersOf(reach, reach.before(layer.id, dead));
            Error error =
                makeError(ErrorCode::InvalidArgument,
                          GRAFT_TR_NOOP("core", "The output of layer %1 is not connected to anything."), {layer.name});
            if (weights > 0)
                error = makeError(ErrorCode::InvalidArgument,
                                  GRAFT_TR_NOOP("core", "The output of layer %1 is not connected to anything, so %2 "
                                                        "weights there have no effect."),
                                  {layer.name, std::to_string(weights)});
            issues.push_back(warning(std::move(error), layer, issue_kind::deadEnd));
        }
        if (!hasInput || layer.type == "Input" || reach.isFed(layer.id) || reach.hasInputs(layer.id))
            continue;
        // The missing input of the first layer is an error of its own; here are those who suffer from it.
        const std::size_t behind = reach.behind(layer.id, unfed).size();
        if (behind > 1)
            issues.push_back(
                warning(makeError(ErrorCode::InvalidArgument,
                                  GRAFT_TR_NOOP("core", "Nothing leads from the input to layer %1, so neither it nor "
                                                        "what lies behind it gets data. Layers without data: %2."),
                                  {layer.name, std::to_string(behind)}),
                        layer, issue_kind::unreachable));
    }
    return issues;
}

std::vector<LayerId> deadRegion(const NetworkGraph& graph, LayerId end)
{
    const Reach reach(graph);
    LayerSet taken;
    std::vector<LayerId> region = reach.before(end, taken);
    // What somebody outside the region reads is not only this end's.
    std::unordered_map<LayerId, std::vector<LayerId>> readers;
    for (const Connection& c : graph.connections)
        readers[c.from.layer].push_back(c.to.layer);
    LayerSet kept;
    for (bool changed = true; changed;) {
        changed = false;
        for (const LayerId id : region) {
            const Layer* layer = reach.layer(id);
            const bool needed =
                layer == nullptr || layer->type == "Input" || std::ranges::any_of(readers[id], [&](LayerId reader) {
                    return kept.contains(reader) || !taken.contains(reader);
                });
            changed = (needed && kept.insert(id).second) || changed;
        }
    }
    std::erase_if(region, [&](LayerId id) { return kept.contains(id); });
    return region;
}

} // namespace graft
