// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/head_preview.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace graft {
namespace {

using ById = std::unordered_map<LayerId, const Layer*>;

ById byId(const NetworkGraph& graph)
{
    ById layers;
    for (const Layer& layer : graph.layers)
        layers.emplace(layer.id, &layer);
    return layers;
}

} // namespace

HeadPreview previewOf(const NetworkGraph& before, const NetworkGraph& after)
{
    const ById old = byId(before);
    const ById current = byId(after);
    HeadPreview preview;
    preview.graph = after;
    for (const Layer& layer : after.layers) {
        const auto found = old.find(layer.id);
        if (found == old.end())
            preview.added.insert(layer.id);
        else if (*found->second != layer)
            preview.changed.insert(layer.id);
    }
    // Where they stood: behind the kept layer that they followed, so that the layout stays calm.
    std::vector<Layer>& layers = preview.graph.layers;
    auto place = layers.begin();
    std::set<std::string_view> names;
    for (const Layer& layer : after.layers)
        names.insert(layer.name);
    for (const Layer& layer : before.layers) {
        const auto kept = std::ranges::find(layers, layer.id, &Layer::id);
        if (kept != layers.end()) {
            place = kept + 1;
            continue;
        }
        Layer going = layer;
        if (names.contains(going.name)) // a head on top of a head: both have a "head.0"
            going.name += " ";
        place = layers.insert(place, std::move(going)) + 1;
        preview.removed.insert(layer.id);
    }
    std::set<PortRef> used;
    for (const Connection& c : after.connections)
        used.insert(c.to);
    for (const Connection& c : before.connections) {
        const bool goes = preview.removed.contains(c.from.layer) || preview.removed.contains(c.to.layer);
        const bool known = current.contains(c.from.layer) || preview.removed.contains(c.from.layer);
        if (goes && known && !used.contains(c.to))
            preview.graph.connections.push_back(c);
    }
    return preview;
}

} // namespace graft
