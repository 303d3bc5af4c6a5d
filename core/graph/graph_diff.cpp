// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/graph_diff.h"

#include "core/graph/graph_match_p.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace graft {
namespace {

/// Looks layers and their inputs up by id in constant time.
class Index {
public:
    explicit Index(const NetworkGraph& graph)
    {
        for (const Layer& layer : graph.layers)
            m_layers.emplace(layer.id, &layer);
        m_first = graph.layers.data();
        for (const Connection& c : graph.connections)
            m_inputs[c.to.layer].push_back(c);
        for (auto& [id, inputs] : m_inputs)
            std::ranges::sort(inputs, {}, [](const Connection& c) { return std::pair(c.to.port, c.from); });
    }

    [[nodiscard]] const Layer& layer(LayerId id) const { return *m_layers.at(id); }
    /// Where a layer stands in the list.
    [[nodiscard]] std::size_t position(LayerId id) const { return static_cast<std::size_t>(m_layers.at(id) - m_first); }
    [[nodiscard]] const std::vector<Connection>& inputs(LayerId id) const
    {
        static const std::vector<Connection> none;
        const auto it = m_inputs.find(id);
        return it != m_inputs.end() ? it->second : none;
    }
    /// "conv1" for each input port.
    [[nodiscard]] std::vector<std::string> inputNames(LayerId id) const
    {
        std::vector<std::string> names;
        for (const Connection& c : inputs(id)) {
            names.resize(std::max(names.size(), std::size_t{c.to.port} + 1));
            const auto source = m_layers.find(c.from.layer);
            std::string& name = names[c.to.port];
            name = source != m_layers.end() ? source->second->name : std::string("?");
            if (c.from.port != 0)
                name += ":" + std::to_string(c.from.port);
        }
        return names;
    }

private:
    const Layer* m_first = nullptr;
    std::unordered_map<LayerId, const Layer*> m_layers;
    std::unordered_map<LayerId, std::vector<Connection>> m_inputs;
};

std::vector<ParameterDifference> compare(const ParameterMap& before, const ParameterMap& after)
{
    std::vector<ParameterDifference> out;
    for (const auto& [name, value] : before) {
        const auto other = after.find(name);
        if (other == after.end())
            out.push_back({name, value, std::nullopt});
        else if (other->second != value)
            out.push_back({name, value, other->second});
    }
    for (const auto& [name, value] : after) {
        if (!before.contains(name))
            out.push_back({name, std::nullopt, value});
    }
    std::ranges::sort(out, {}, &ParameterDifference::name);
    return out;
}

template <class T>
std::optional<Change<T>> changeOf(const T& before, const T& after)
{
    return before == after ? std::nullopt : std::optional(Change<T>{before, after});
}

struct ValueText {
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const
    {
        std::array<char, 32> buffer{};
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
        return {buffer.data(), end};
    }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const std::vector<std::int64_t>& list) const { return joined(list, "x"); }
    std::string operator()(const std::vector<double>& list) const { return joined(list, ", "); }
    std::string operator()(const std::vector<std::string>& list) const { return joined(list, ", "); }

    template <class List>
    std::string joined(const List& list, const char* separator) const
    {
        std::string out;
        for (const auto& item : list)
            out += (out.empty() ? "" : separator) + (*this)(item);
        return out;
    }
};

class Comparison {
public:
    Comparison(const NetworkGraph& before, const NetworkGraph& after, const ParametersOf& parametersOf)
        : m_before(before),
          m_after(after),
          m_parametersOf(parametersOf),
          m_match(matchLayers(before, after, parametersOf)),
          m_indexBefore(before),
          m_indexAfter(after)
    {
    }

    GraphDifference run()
    {
        m_difference.renamed = changeOf(m_before.name, m_after.name);
        std::size_t nextRemoved = 0;
        for (const Layer& layer : m_after.layers) {
            const auto match = m_match.toBefore.find(layer.id);
            if (match == m_match.toBefore.end()) {
                take({LayerChange::Added, {}, layer.id, layer.name, layer.type, {}, {}, {}, {}, {}, {}, {}});
                ++m_difference.added;
                continue;
            }
            nextRemoved = takeRemoved(nextRemoved, m_indexBefore.position(match->second));
            m_difference.matches.emplace_back(match->second, layer.id);
            takeChanged(m_indexBefore.layer(match->second), layer);
        }
        takeRemoved(nextRemoved, m_before.layers.size());
        return std::move(m_difference);
    }

private:
    void take(LayerDifference difference) { m_difference.layers.push_back(std::move(difference)); }

    /// Takes the removed layers from `index` to before `end` in the first network.
    std::size_t takeRemoved(std::size_t index, std::size_t end)
    {
        for (; index < end; ++index) {
            const Layer& layer = m_before.layers[index];
            if (m_match.toAfter.contains(layer.id))
                continue;
            take({LayerChange::Removed, layer.id, {}, layer.name, layer.type, {}, {}, {}, {}, {}, {}, {}});
            ++m_difference.removed;
        }
        return index;
    }

    void takeChanged(const Layer& before, const Layer& after)
    {
        LayerDifference d;
        d.before = before.id;
        d.after = after.id;
        d.name = after.name;
        d.type = after.type;
        d.renamed = changeOf(before.name, after.name);
        d.retyped = changeOf(before.type, after.type);
        d.parameters = m_parametersOf ? compare(m_parametersOf(before), m_parametersOf(after))
                                      : compare(before.parameters, after.parameters);
        d.state = changeOf(trainingStateOf(before), trainingStateOf(after));
        if (before.learnRateFactor != 0.0 && after.learnRateFactor != 0.0)
            d.learnRateFactor = changeOf(before.learnRateFactor, after.learnRateFactor);
        d.fresh = changeOf(before.fresh, after.fresh);
        if (rewired(before.id, after.id))
            d.inputs = {m_indexBefore.inputNames(before.id), m_indexAfter.inputNames(after.id)};
        const LayerDifference same{d.change, d.before, d.after, d.name, d.type, {}, {}, {}, {}, {}, {}, {}};
        if (d == same)
            return;
        ++m_difference.changed;
        m_difference.stateDiffers += d.state ? 1 : 0;
        take(std::move(d));
    }

    /// Whether two corresponding layers read from layers that do not correspond.
    [[nodiscard]] bool rewired(LayerId before, LayerId after) const
    {
        return !std::ranges::equal(m_indexBefore.inputs(before), m_indexAfter.inputs(after),
                                   [this](const Connection& a, const Connection& b) {
                                       const auto match = m_match.toAfter.find(a.from.layer);
                                       return match != m_match.toAfter.end() && match->second == b.from.layer &&
                                              a.from.port == b.from.port && a.to.port == b.to.port;
                                   });
    }

    const NetworkGraph& m_before;
    const NetworkGraph& m_after;
    const ParametersOf& m_parametersOf;
    LayerMatch m_match;
    Index m_indexBefore;
    Index m_indexAfter;
    GraphDifference m_difference;
};

} // namespace

TrainingState trainingStateOf(const Layer& layer)
{
    if (layer.learnRateFactor != 0.0)
        return TrainingState::Trainable;
    return layer.adaptStatistics ? TrainingState::FrozenAdapting : TrainingState::Frozen;
}

std::string textOf(const ParameterValue& value)
{
    return std::visit(ValueText(), value);
}

const LayerDifference* GraphDifference::ofBefore(LayerId id) const
{
    const auto it = id ? std::ranges::find(layers, id, &LayerDifference::before) : layers.end();
    return it != layers.end() ? &*it : nullptr;
}

const LayerDifference* GraphDifference::ofAfter(LayerId id) const
{
    const auto it = id ? std::ranges::find(layers, id, &LayerDifference::after) : layers.end();
    return it != layers.end() ? &*it : nullptr;
}

GraphDifference diffNetworks(const NetworkGraph& before, const NetworkGraph& after, const ParametersOf& parametersOf)
{
    return Comparison(before, after, parametersOf).run();
}

} // namespace graft
