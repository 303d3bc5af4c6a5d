// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/subgraph.h"

#include <algorithm>
#include <optional>

namespace graft {
namespace {

/// "conv1" of "conv1_2": copies of copies count on instead of growing tails.
std::string_view stemOf(std::string_view name)
{
    const std::size_t digits = name.find_last_not_of("0123456789");
    const bool numbered = digits != std::string_view::npos && digits > 0 && digits + 1 < name.size() &&
                          name[digits] == '_' && name[digits + 1] != '0';
    return numbered ? name.substr(0, digits) : name;
}

/// "layer1.0" when every name is that, a dot and something more.
std::optional<std::string> commonBlock(const NetworkGraph& fragment)
{
    if (fragment.layers.size() < 2)
        return std::nullopt;
    std::string_view common = fragment.layers.front().name;
    common = common.substr(0, std::min(common.rfind('.'), common.size()));
    if (common.size() == fragment.layers.front().name.size())
        return std::nullopt;
    for (const Layer& layer : fragment.layers) {
        while (!common.empty() && !(layer.name.size() > common.size() + 1 && layer.name[common.size()] == '.' &&
                                    layer.name.starts_with(common))) {
            const std::size_t dot = common.rfind('.');
            common = dot == std::string_view::npos ? std::string_view() : common.substr(0, dot);
        }
    }
    return common.empty() ? std::nullopt : std::optional<std::string>(common);
}

/// Whether the block's name or anything inside it is in use.
bool blockTaken(const std::string& block, const std::unordered_set<std::string>& taken)
{
    return std::ranges::any_of(taken,
                               [&](const std::string& name) { return name.starts_with(block + ".") || name == block; });
}

std::vector<std::string> freeNames(const NetworkGraph& graph, const NetworkGraph& fragment)
{
    std::unordered_set<std::string> taken;
    for (const Layer& layer : graph.layers)
        taken.insert(layer.name);
    const bool collides =
        std::ranges::any_of(fragment.layers, [&](const Layer& layer) { return taken.contains(layer.name); });
    const auto block = collides ? commonBlock(fragment) : std::nullopt;
    std::string replacement;
    if (block) {
        const std::string stem(stemOf(*block));
        for (int number = 2; replacement.empty(); ++number) {
            std::string candidate = stem + "_" + std::to_string(number);
            if (!blockTaken(candidate, taken))
                replacement = std::move(candidate);
        }
    }
    std::vector<std::string> names;
    for (const Layer& layer : fragment.layers) {
        const std::string wanted = block ? replacement + layer.name.substr(block->size()) : layer.name;
        names.push_back(nextFreeName(wanted, taken));
        taken.insert(names.back());
    }
    return names;
}

/// The ends of a group on one side: `inner` and `outer` pick the end inside and the one that may be outside.
std::vector<LayerId> endsOf(const NetworkGraph& graph, const LayerSet& layers, PortRef Connection::*inner,
                            PortRef Connection::*outer)
{
    LayerSet crossing;
    LayerSet served;
    for (const Connection& c : graph.connections) {
        if (!layers.contains((c.*inner).layer))
            continue;
        (layers.contains((c.*outer).layer) ? served : crossing).insert((c.*inner).layer);
    }
    std::vector<LayerId> ends;
    for (const Layer& layer : graph.layers) {
        const bool end = crossing.empty() ? !served.contains(layer.id) : crossing.contains(layer.id);
        if (layers.contains(layer.id) && end)
            ends.push_back(layer.id);
    }
    return ends;
}

} // namespace

std::vector<LayerId> entriesOf(const NetworkGraph& graph, const LayerSet& layers)
{
    return endsOf(graph, layers, &Connection::to, &Connection::from);
}

std::vector<LayerId> exitsOf(const NetworkGraph& graph, const LayerSet& layers)
{
    return endsOf(graph, layers, &Connection::from, &Connection::to);
}

std::string nextFreeName(std::string_view wanted, const std::unordered_set<std::string>& taken)
{
    std::string candidate(wanted);
    for (int number = 2; taken.contains(candidate); ++number)
        candidate = std::string(stemOf(wanted)) + "_" + std::to_string(number);
    return candidate;
}

NetworkGraph extractLayers(const NetworkGraph& graph, const LayerSet& layers)
{
    NetworkGraph part;
    part.name = graph.name;
    std::ranges::copy_if(graph.layers, std::back_inserter(part.layers),
                         [&](const Layer& layer) { return layers.contains(layer.id); });
    std::ranges::copy_if(graph.connections, std::back_inserter(part.connections), [&](const Connection& c) {
        return layers.contains(c.from.layer) && layers.contains(c.to.layer);
    });
    return part;
}

LayerCopies copyLayers(const NetworkGraph& graph, const NetworkGraph& fragment)
{
    LayerCopies copies;
    const std::vector<std::string> names = freeNames(graph, fragment);
    std::uint32_t next = graph.nextId().value;
    for (std::size_t i = 0; i < fragment.layers.size(); ++i) {
        Layer copy = fragment.layers[i];
        copies.ids.emplace(copy.id, LayerId{next});
        copy.id = LayerId{next++};
        copy.name = names[i];
        copies.edits.emplace_back(AddLayer{copy});
        copies.layers.push_back(std::move(copy));
    }
    for (const Connection& c : fragment.connections) {
        const auto from = copies.ids.find(c.from.layer);
        const auto to = copies.ids.find(c.to.layer);
        if (from != copies.ids.end() && to != copies.ids.end())
            copies.edits.emplace_back(Connect{{{from->second, c.from.port}, {to->second, c.to.port}}});
    }
    return copies;
}

} // namespace graft
