// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/training_cost.h"

#include "core/layers/freeze_state.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace graft {
namespace {

constexpr std::int64_t indexBytes = 8;
constexpr std::int64_t maskBytes = 4;

class CostAccount {
public:
    CostAccount(const NetworkGraph& graph, const NetworkAnalysis& analysis, const FreezePlan& plan)
        : m_analysis(analysis),
          m_plan(plan),
          m_trainable(plan.trainable.begin(), plan.trainable.end())
    {
        for (const Layer& layer : graph.layers)
            m_layers.emplace(layer.id, &layer);
        for (const Connection& c : graph.connections)
            m_inputs[c.to.layer].push_back(c.from);
    }

    TrainingCost of(const std::vector<LayerId>& order)
    {
        const LayerSet wanted = feedingLogits(order);
        for (const LayerId id : order) {
            if (wanted.contains(id))
                add(*m_layers.at(id));
        }
        for (const PortRef port : m_kept)
            m_cost.activationBytes += bytesOf(port);
        return m_cost;
    }

private:
    /// The layers that the engine runs: those before the output and before a softmax in front of it.
    LayerSet feedingLogits(const std::vector<LayerId>& order)
    {
        LayerSet wanted;
        for (auto id = order.rbegin(); id != order.rend(); ++id) {
            const Layer& layer = *m_layers.at(*id);
            const bool end = layer.type == "Output" || (layer.type == "Softmax" && m_ends.contains(*id));
            if (!end && !wanted.contains(*id))
                continue;
            for (const PortRef from : m_inputs[*id]) {
                if (end && m_layers.at(from.layer)->type == "Softmax")
                    m_ends.insert(from.layer);
                else
                    wanted.insert(from.layer);
            }
        }
        return wanted;
    }

    void add(const Layer& layer)
    {
        const auto found = m_analysis.costs.find(layer.id);
        const LayerCost cost = found != m_analysis.costs.end() ? found->second : LayerCost{};
        if (m_plan.prefix.contains(layer.id)) {
            m_cost.prefixMacs += cost.macs;
            return;
        }
        m_cost.forwardMacs += cost.macs;
        const bool trainable = m_trainable.contains(layer.id);
        bool passesOn = false;
        for (const PortRef from : m_inputs[layer.id])
            passesOn = passesOn || m_gradient.contains(from.layer);
        if (!trainable && !passesOn)
            return;
        m_gradient.insert(layer.id);
        if (trainable)
            m_cost.trainableParameters += cost.parameters;
        m_cost.backwardMacs += (trainable ? cost.macs : 0) + (passesOn ? cost.macs : 0);
        keep(layer, trainable, passesOn);
    }

    /// What the backward pass of a layer needs again.
    void keep(const Layer& layer, bool trainable, bool passesOn)
    {
        const LayerSchema* schema = findSchema(layer.type);
        if (schema == nullptr)
            return;
        const PortRef output{layer.id, 0};
        bool input = trainable;
        switch (schema->category) {
        case LayerCategory::Normalisation: input = true; break;
        case LayerCategory::Pooling:
            input = true;
            if (layer.type.find("MaxPool") != std::string::npos)
                m_cost.activationBytes += elementsOf(output) * indexBytes;
            break;
        case LayerCategory::Activation:
            if (passesOn)
                m_kept.insert(output);
            break;
        case LayerCategory::Regularisation:
            if (layer.type != "StochasticDepth") // which draws a number for each sample only
                m_cost.activationBytes += elementsOf(output) * maskBytes;
            break;
        default: break;
        }
        // The gradient of a factor, and which input was the largest, is read off the inputs.
        input = input || layer.type == "Multiply" || layer.type == "Maximum";
        m_cost.activationBytes += attentionBytes(layer, output);
        if (input)
            m_kept.insert(m_inputs[layer.id].begin(), m_inputs[layer.id].end());
    }

    /// Query, key, value, what they gathered, and the shares of every head.
    [[nodiscard]] std::int64_t attentionBytes(const Layer& layer, PortRef output) const
    {
        const TensorSpec* spec = specOf(output);
        if (spec == nullptr || (layer.type != "MultiheadAttention" && layer.type != "WindowAttention"))
            return 0;
        const std::int64_t features = std::max<std::int64_t>(spec->dims.back(), 1);
        const std::int64_t positions = spec->elementsPerSample() / features;
        const auto window = intsParameter(layer, "window_size");
        const std::int64_t seen = window.size() == 2 ? window[0] * window[1] : positions;
        return (4 * positions * features + intParameter(layer, "num_heads") * positions * seen) *
               static_cast<std::int64_t>(sizeOf(spec->dtype));
    }

    [[nodiscard]] const TensorSpec* specOf(PortRef port) const
    {
        const auto it = m_analysis.outputs.find(port.layer);
        return it != m_analysis.outputs.end() && port.port < it->second.size() ? &it->second[port.port] : nullptr;
    }
    [[nodiscard]] std::int64_t elementsOf(PortRef port) const
    {
        const TensorSpec* spec = specOf(port);
        return spec != nullptr ? spec->elementsPerSample() : 0;
    }
    [[nodiscard]] std::int64_t bytesOf(PortRef port) const
    {
        const TensorSpec* spec = specOf(port);
        return spec != nullptr ? spec->elementsPerSample() * static_cast<std::int64_t>(sizeOf(spec->dtype)) : 0;
    }

    const NetworkAnalysis& m_analysis;
    const FreezePlan& m_plan;
    LayerSet m_trainable;
    LayerSet m_gradient; ///< layers a gradient reaches
    LayerSet m_ends;     ///< softmaxes in front of the output
    std::unordered_map<LayerId, const Layer*> m_layers;
    std::unordered_map<LayerId, std::vector<PortRef>> m_inputs;
    std::set<PortRef> m_kept;
    TrainingCost m_cost;
};

} // namespace

TrainingCost trainingCostOf(const NetworkGraph& graph, const NetworkAnalysis& analysis)
{
    const auto order = topologicalOrder(graph);
    const auto plan = freezePlanOf(graph);
    if (!order || !plan)
        return {};
    return CostAccount(graph, analysis, *plan).of(*order);
}

TrainingCost unfrozenTrainingCostOf(const NetworkGraph& graph, const NetworkAnalysis& analysis)
{
    NetworkGraph unfrozen = graph;
    for (Layer& layer : unfrozen.layers) {
        if (layer.learnRateFactor <= 0.0)
            layer.learnRateFactor = 1.0;
        layer.adaptStatistics = false;
    }
    return trainingCostOf(unfrozen, analysis);
}

} // namespace graft
