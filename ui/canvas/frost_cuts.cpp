// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/frost_cuts.h"

#include "core/layers/freeze_state.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace graft {

namespace {

/// How far a line keeps from the outermost nodes, px.
constexpr double distance = 14;

/// Everything that feeds a layer and has not been asked for before.
class Feeders {
public:
    explicit Feeders(const NetworkGraph& graph)
    {
        for (const Connection& connection : graph.connections)
            m_inputs[connection.to.layer].push_back(connection.from.layer);
    }
    void collect(LayerId layer, std::vector<LayerId>& into)
    {
        std::vector<LayerId> open{layer};
        while (!open.empty()) {
            const LayerId current = open.back();
            open.pop_back();
            if (!m_seen.insert(current).second)
                continue;
            into.push_back(current);
            if (const auto inputs = m_inputs.find(current); inputs != m_inputs.end())
                open.insert(open.end(), inputs->second.begin(), inputs->second.end());
        }
    }

private:
    std::unordered_map<LayerId, std::vector<LayerId>> m_inputs;
    std::unordered_set<LayerId> m_seen;
};

} // namespace

FrostCuts::FrostCuts(const NetworkGraph& graph, std::vector<Box> boxes)
{
    if (boxes.empty())
        return;
    const auto middle = [](const Box& box) { return (box.top + box.bottom) / 2; };
    std::ranges::stable_sort(boxes, {}, middle);
    std::unordered_set<LayerId> freezable;
    for (const Layer& layer : graph.layers) {
        if (hasFreezeState(layer))
            freezable.insert(layer.id);
    }
    Feeders feeders(graph);
    double bottom = boxes.front().top - 2 * distance;
    for (std::size_t i = 0; i < boxes.size();) {
        // A row: boxes side by side.
        const double rowBottom = boxes[i].bottom;
        double top = boxes[i].top;
        double lowest = rowBottom;
        std::vector<LayerId> row;
        for (; i < boxes.size() && middle(boxes[i]) <= rowBottom; ++i) {
            top = std::min(top, boxes[i].top);
            lowest = std::max(lowest, boxes[i].bottom);
            for (const LayerId layer : boxes[i].layers)
                feeders.collect(layer, row);
        }
        // A place before each row that has something to freeze.
        if (std::ranges::any_of(row, [&freezable](LayerId id) { return freezable.contains(id); }))
            m_places.push_back((bottom + top) / 2);
        for (const LayerId layer : row)
            m_frozenFrom.emplace(layer, count());
        bottom = std::max(bottom, lowest);
    }
    m_places.push_back(bottom + distance);
}

int FrostCuts::nearest(double height) const
{
    const auto closer =
        std::ranges::min_element(m_places, {}, [height](double place) { return std::abs(place - height); });
    return static_cast<int>(closer - m_places.begin());
}

std::vector<LayerId> FrostCuts::before(int place) const
{
    std::vector<LayerId> layers;
    for (const auto& [layer, from] : m_frozenFrom) {
        if (from <= place)
            layers.push_back(layer);
    }
    return layers;
}

int FrostCuts::placeOf(const NetworkGraph& graph) const
{
    int place = std::max(count() - 1, 0);
    for (const Layer& layer : graph.layers) {
        const auto from = m_frozenFrom.find(layer.id);
        if (from != m_frozenFrom.end() && layer.learnRateFactor > 0 && hasFreezeState(layer))
            place = std::min(place, from->second - 1);
    }
    return place;
}

FrostCuts::Status FrostCuts::statusOf(const NetworkGraph& graph, const NetworkAnalysis& analysis, int place) const
{
    Status status;
    for (const Layer& layer : graph.layers) {
        if (layer.learnRateFactor > 0 || !hasFreezeState(layer))
            continue;
        const auto from = m_frozenFrom.find(layer.id);
        if (from == m_frozenFrom.end() || from->second > place) {
            ++status.elsewhere;
            continue;
        }
        ++status.layers;
        if (const auto cost = analysis.costs.find(layer.id); cost != analysis.costs.end())
            status.parameters += cost->second.parameters;
    }
    return status;
}

} // namespace graft
