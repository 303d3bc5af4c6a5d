// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/topology.h"

#include "core/graph/issue_kinds.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <queue>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace graft {
namespace {

using Adjacency = std::unordered_map<LayerId, std::vector<LayerId>>;

LayerSet reach(const Adjacency& next, std::span<const LayerId> starts)
{
    LayerSet seen(starts.begin(), starts.end());
    std::vector<LayerId> open(starts.begin(), starts.end());
    while (!open.empty()) {
        const LayerId current = open.back();
        open.pop_back();
        const auto it = next.find(current);
        if (it == next.end())
            continue;
        for (const LayerId neighbour : it->second) {
            if (seen.insert(neighbour).second)
                open.push_back(neighbour);
        }
    }
    return seen;
}

/// Outputs that cross from the prefix to the rest, in topological order.
void addBoundary(const NetworkGraph& graph, const std::vector<LayerId>& order, FreezePlan& plan)
{
    std::set<PortRef> crossing;
    for (const Connection& c : graph.connections) {
        if (plan.prefix.contains(c.from.layer) && !plan.prefix.contains(c.to.layer))
            crossing.insert(c.from);
    }
    for (const LayerId id : order) {
        for (auto port = crossing.lower_bound({id, 0}); port != crossing.end() && port->layer == id; ++port)
            plan.boundary.push_back(*port);
    }
}

} // namespace

Result<std::vector<LayerId>> topologicalOrder(const NetworkGraph& graph)
{
    std::unordered_map<LayerId, std::size_t> position;
    for (std::size_t i = 0; i < graph.layers.size(); ++i)
        position.emplace(graph.layers[i].id, i);
    std::vector<std::size_t> waitingFor(graph.layers.size(), 0);
    std::vector<std::vector<std::size_t>> next(graph.layers.size());
    for (const Connection& c : graph.connections) {
        const auto from = position.find(c.from.layer);
        const auto to = position.find(c.to.layer);
        if (from == position.end() || to == position.end())
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "A connection leads to a layer that does not exist."));
        next[from->second].push_back(to->second);
        ++waitingFor[to->second];
    }
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t i = 0; i < waitingFor.size(); ++i) {
        if (waitingFor[i] == 0)
            ready.push(i);
    }
    std::vector<LayerId> order;
    order.reserve(graph.layers.size());
    while (!ready.empty()) {
        const std::size_t current = ready.top();
        ready.pop();
        order.push_back(graph.layers[current].id);
        for (const std::size_t follower : next[current]) {
            if (--waitingFor[follower] == 0)
                ready.push(follower);
        }
    }
    if (order.size() != graph.layers.size()) {
        const auto stuck = std::ranges::find_if(waitingFor, [](std::size_t n) { return n > 0; });
        Error error =
            makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The network has a cycle through layer %1."),
                      {graph.layers[static_cast<std::size_t>(stuck - waitingFor.begin())].name});
        error.layer = error.args.front();
        return error;
    }
    return order;
}

LayerSet ancestors(const NetworkGraph& graph, LayerId layer)
{
    return ancestors(graph, std::span(&layer, 1));
}

LayerSet ancestors(const NetworkGraph& graph, std::span<const LayerId> layers)
{
    Adjacency previous;
    for (const Connection& c : graph.connections)
        previous[c.to.layer].push_back(c.from.layer);
    return reach(previous, layers);
}

LayerSet descendants(const NetworkGraph& graph, LayerId layer)
{
    Adjacency next;
    for (const Connection& c : graph.connections)
        next[c.from.layer].push_back(c.to.layer);
    return reach(next, std::span(&layer, 1));
}

std::vector<LayerId> findCycle(const NetworkGraph& graph)
{
    Adjacency next;
    for (const Connection& c : graph.connections)
        next[c.from.layer].push_back(c.to.layer);
    // Depth first without recursion; a layer met again while it is still on the path closes a cycle.
    struct Place {
        LayerId layer;
        std::size_t follower = 0;
    };
    LayerSet done;
    LayerSet onPath;
    for (const Layer& start : graph.layers) {
        if (done.contains(start.id))
            continue;
        std::vector<Place> path{{start.id, 0}};
        onPath.insert(start.id);
        while (!path.empty()) {
            Place& place = path.back();
            const auto& followers = next[place.layer];
            if (place.follower == followers.size()) {
                done.insert(place.layer);
                onPath.erase(place.layer);
                path.pop_back();
                continue;
            }
            const LayerId follower = followers[place.follower++];
            if (onPath.contains(follower)) {
                std::vector<LayerId> cycle;
                const auto first = std::ranges::find(path, follower, &Place::layer);
                std::ranges::transform(first, path.end(), std::back_inserter(cycle), &Place::layer);
                return cycle;
            }
            if (!done.contains(follower)) {
                onPath.insert(follower);
                path.push_back({follower, 0});
            }
        }
    }
    return {};
}

namespace {

/// "a -> b -> c -> a", the middle left out of long ones.
std::string cycleText(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 6;
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names.size() > most && i == most - 1) {
            text += "... \u2192 ";
            i = names.size() - 1;
        }
        text += names[i] + " \u2192 ";
    }
    return text + names.front();
}

void checkCycle(const NetworkGraph& graph, const std::unordered_map<LayerId, const Layer*>& byId,
                std::vector<Issue>& issues)
{
    std::vector<std::string> names;
    for (const LayerId id : findCycle(graph)) {
        const auto layer = byId.find(id);
        names.push_back(layer != byId.end() ? layer->second->name : std::string("?"));
    }
    if (names.empty())
        return;
    Issue issue{Severity::Error,
                makeError(ErrorCode::InvalidArgument,
                          GRAFT_TR_NOOP("core", "The network has a cycle: %1. Data cannot run in circles."),
                          {cycleText(names)}),
                names.front(),
                {}};
    issue.what.layer = issue.layer;
    issue.kind = issue_kind::cycle;
    issue.source = names.back();
    issues.push_back(std::move(issue));
}

} // namespace

std::vector<Issue> validateStructure(const NetworkGraph& graph)
{
    std::vector<Issue> issues;
    const auto report = [&issues](Error error, const std::string& layer, const char* kind) {
        error.layer = layer;
        issues.push_back({Severity::Error, std::move(error), layer, {}, kind, {}});
    };
    std::unordered_map<LayerId, const Layer*> byId;
    std::unordered_set<std::string_view> names;
    for (const Layer& layer : graph.layers) {
        if (!layer.id || !byId.emplace(layer.id, &layer).second)
            report(makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The id of layer %1 is already taken."),
                             {layer.name}),
                   layer.name, issue_kind::duplicateId);
        if (layer.name.empty() || !names.insert(layer.name).second)
            report(makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "A layer named \"%1\" exists already, or the name is empty."),
                             {layer.name}),
                   layer.name, issue_kind::duplicateName);
    }
    std::set<PortRef> usedInputs;
    bool dangling = false;
    for (const Connection& c : graph.connections) {
        const auto from = byId.find(c.from.layer);
        const auto to = byId.find(c.to.layer);
        if (from == byId.end() || to == byId.end()) {
            if (!std::exchange(dangling, true))
                report(makeError(ErrorCode::InvalidArgument,
                                 GRAFT_TR_NOOP("core", "A connection leads to a layer that does not exist.")),
                       to != byId.end() ? to->second->name : std::string(), issue_kind::dangling);
            continue;
        }
        if (!usedInputs.insert(c.to).second) {
            report(makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "Input %1 of layer %2 is already connected."),
                             {std::to_string(c.to.port + 1), to->second->name}),
                   to->second->name, issue_kind::doubledInput);
            issues.back().source = from->second->name;
        }
    }
    if (!dangling)
        checkCycle(graph, byId, issues);
    return issues;
}

Result<FreezePlan> planFreeze(const NetworkGraph& graph, const std::function<bool(const Layer&)>& isLearnable,
                              const std::function<bool(const Layer&)>& isRandom,
                              const std::function<bool(const Layer&)>& adapts)
{
    GRAFT_TRY(order, topologicalOrder(graph));
    std::unordered_map<LayerId, const Layer*> byId;
    for (const Layer& layer : graph.layers)
        byId.emplace(layer.id, &layer);
    std::unordered_map<LayerId, std::vector<LayerId>> inputs;
    for (const Connection& c : graph.connections)
        inputs[c.to.layer].push_back(c.from.layer);

    LayerSet feedsFrozenWeights;
    for (auto id = order.rbegin(); id != order.rend(); ++id) {
        const Layer& layer = *byId.at(*id);
        const bool frozenWeights = layer.learnRateFactor <= 0.0 && isLearnable(layer);
        if (frozenWeights || feedsFrozenWeights.contains(*id))
            feedsFrozenWeights.insert(inputs[*id].begin(), inputs[*id].end());
    }
    FreezePlan plan;
    for (const LayerId id : order) {
        const Layer& layer = *byId.at(id);
        const bool learns = layer.learnRateFactor > 0.0 && isLearnable(layer);
        if (learns)
            plan.trainable.push_back(id);
        const bool headOnly = isRandom && isRandom(layer) && !feedsFrozenWeights.contains(id);
        const bool restless = headOnly || (adapts && adapts(layer));
        const auto& before = inputs[id];
        const bool allBefore = std::ranges::all_of(before, [&](LayerId in) { return plan.prefix.contains(in); });
        if (!learns && !restless && allBefore)
            plan.prefix.insert(id);
    }
    addBoundary(graph, order, plan);
    return plan;
}

} // namespace graft
