// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/network_graph.h"

#include <algorithm>
#include <iterator>

namespace graft {

const Layer* NetworkGraph::find(LayerId id) const
{
    const auto it = std::ranges::find(layers, id, &Layer::id);
    return it == layers.end() ? nullptr : &*it;
}

const Layer* NetworkGraph::find(std::string_view layerName) const
{
    const auto it = std::ranges::find(layers, layerName, &Layer::name);
    return it == layers.end() ? nullptr : &*it;
}

Layer* NetworkGraph::find(LayerId id)
{
    const auto it = std::ranges::find(layers, id, &Layer::id);
    return it == layers.end() ? nullptr : &*it;
}

std::vector<const Layer*> NetworkGraph::ofType(std::string_view type) const
{
    std::vector<const Layer*> found;
    for (const Layer& layer : layers) {
        if (layer.type == type)
            found.push_back(&layer);
    }
    return found;
}

LayerId NetworkGraph::nextId() const
{
    std::uint32_t highest = 0;
    for (const Layer& layer : layers)
        highest = std::max(highest, layer.id.value);
    return LayerId{highest + 1};
}

std::string NetworkGraph::uniqueName(std::string_view wanted) const
{
    std::string candidate(wanted);
    for (int i = 2; find(candidate) != nullptr; ++i)
        candidate = std::string(wanted) + "_" + std::to_string(i);
    return candidate;
}

std::vector<Connection> NetworkGraph::inputsOf(LayerId id) const
{
    std::vector<Connection> found;
    std::ranges::copy_if(connections, std::back_inserter(found),
                         [id](const Connection& c) { return c.to.layer == id; });
    std::ranges::sort(found, {}, [](const Connection& c) { return c.to.port; });
    return found;
}

std::vector<Connection> NetworkGraph::outputsOf(LayerId id) const
{
    std::vector<Connection> found;
    std::ranges::copy_if(connections, std::back_inserter(found),
                         [id](const Connection& c) { return c.from.layer == id; });
    return found;
}

} // namespace graft
