// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/memory_forecast.h"

#include "core/layers/freeze_state.h"
#include "core/layers/training_cost.h"
#include "core/training/device_memory_p.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace graft {
namespace {

/// As the engine works: at least so many samples at once where nothing is learned.
constexpr std::uint64_t inferenceBatch = 32;
constexpr std::uint64_t batchesAhead = 5;
constexpr std::uint64_t real = sizeof(float);

/// Bytes of one sample's activations at the worst moment of a forward pass.
struct LiveActivations {
    std::uint64_t prefix = 0;   ///< through the frozen prefix
    std::uint64_t whole = 0;    ///< through the whole network, nothing kept for a backward pass
    std::uint64_t largest = 0;  ///< inputs and outputs of the layer behind the prefix that has most of both
    std::uint64_t boundary = 0; ///< what the rest reads from the prefix
    std::uint64_t input = 0;
};

class LiveAccount {
public:
    LiveAccount(const NetworkGraph& graph, const NetworkAnalysis& analysis, const FreezePlan& plan)
        : m_graph(graph),
          m_analysis(analysis),
          m_plan(plan)
    {
        for (const Connection& c : graph.connections) {
            m_inputs[c.to.layer].push_back(c.from);
            ++m_readers[c.from];
        }
    }

    LiveActivations of(const std::vector<LayerId>& order)
    {
        LiveActivations out;
        for (const LayerId id : order) {
            const bool inPrefix = m_plan.prefix.contains(id);
            const std::uint64_t touched = enter(id);
            out.whole = std::max(out.whole, m_live);
            if (inPrefix)
                out.prefix = std::max(out.prefix, m_live);
            else
                out.largest = std::max(out.largest, touched);
            if (m_inputs[id].empty())
                out.input += touched;
            for (const PortRef from : m_inputs[id])
                leave(from);
        }
        for (const PortRef port : m_plan.boundary)
            out.boundary += bytesOf(port);
        return out;
    }

private:
    /// Layers that change numbers in place or look at the same memory in another shape.
    [[nodiscard]] bool passesOn(LayerId id) const
    {
        const Layer* layer = m_graph.find(id);
        const LayerSchema* schema = layer != nullptr ? findSchema(layer->type) : nullptr;
        static constexpr std::array<std::string_view, 5> views{"Flatten", "Reshape", "Permute", "Slice", "Select"};
        return schema != nullptr &&
               (schema->category == LayerCategory::Output || schema->category == LayerCategory::Activation ||
                std::ranges::find(views, layer->type) != views.end());
    }
    /// Makes a layer's outputs live. Bytes that it reads and writes.
    std::uint64_t enter(LayerId id)
    {
        std::uint64_t touched = 0;
        for (const PortRef from : m_inputs[id])
            touched += bytesOf(from);
        const auto found = m_analysis.outputs.find(id);
        const std::size_t ports = found != m_analysis.outputs.end() ? found->second.size() : 0;
        for (std::size_t i = 0; i < ports; ++i) {
            const PortRef port{id, static_cast<std::uint16_t>(i)};
            if (passesOn(id) && !m_inputs[id].empty()) {
                const PortRef owner = ownerOf(m_inputs[id].front());
                m_owner[port] = owner;
                m_unread[owner] += m_readers[port];
                continue;
            }
            m_unread[port] = m_readers[port];
            m_live += bytesOf(port);
            touched += bytesOf(port);
        }
        return touched;
    }
    /// One reader of a port is done.
    void leave(PortRef from)
    {
        const PortRef owner = ownerOf(from);
        if (std::size_t& unread = m_unread[owner]; unread > 0 && --unread == 0)
            m_live -= std::min(m_live, bytesOf(owner));
    }
    [[nodiscard]] PortRef ownerOf(PortRef port) const
    {
        const auto it = m_owner.find(port);
        return it == m_owner.end() ? port : it->second;
    }
    [[nodiscard]] std::uint64_t bytesOf(PortRef port) const
    {
        const auto it = m_analysis.outputs.find(port.layer);
        if (it == m_analysis.outputs.end() || port.port >= it->second.size())
            return 0;
        return static_cast<std::uint64_t>(it->second[port.port].elementsPerSample()) * real;
    }

    const NetworkGraph& m_graph;
    const NetworkAnalysis& m_analysis;
    const FreezePlan& m_plan;
    std::unordered_map<LayerId, std::vector<PortRef>> m_inputs;
    std::map<PortRef, std::size_t> m_readers;
    std::map<PortRef, std::size_t> m_unread; ///< by the port whose memory it is
    std::map<PortRef, PortRef> m_owner;      ///< of ports that look at another's memory
    std::uint64_t m_live = 0;
};

/// Numbers that an optimiser keeps for each one it learns.
std::uint64_t numbersKept(const TrainingOptions& options)
{
    switch (options.optimizer) {
    case OptimizerKind::Sgd:
    case OptimizerKind::SgdNesterov: return options.momentum > 0 ? 1 : 0;
    case OptimizerKind::Adam:
    case OptimizerKind::AdamW: return 2;
    case OptimizerKind::RmsProp: return options.momentum > 0 ? 2 : 1;
    case OptimizerKind::Lbfgs: return 2 * static_cast<std::uint64_t>(options.lbfgsHistory) + 4;
    }
    return 0;
}

/// What the forecast needs to know of a network, whatever the batch size.
struct NetworkFacts {
    LiveActivations live;
    std::uint64_t learnable = 0;  ///< numbers that learn
    std::uint64_t parameters = 0; ///< all weights
    std::uint64_t kept = 0;       ///< bytes a sample leaves for the backward pass
    bool hasPrefix = false;
    bool normalises = false; ///< a batch normalisation follows the batch
};

Result<NetworkFacts> factsOf(const NetworkGraph& graph)
{
    const NetworkAnalysis analysis = analyseNetwork(graph);
    for (const Issue& issue : analysis.issues) {
        if (issue.severity == Severity::Error)
            return issue.what;
    }
    GRAFT_TRY(order, topologicalOrder(graph));
    GRAFT_TRY(plan, freezePlanOf(graph));
    const TrainingCost cost = trainingCostOf(graph, analysis);
    NetworkFacts facts;
    facts.live = LiveAccount(graph, analysis, plan).of(order);
    facts.learnable = static_cast<std::uint64_t>(cost.trainableParameters);
    facts.parameters = static_cast<std::uint64_t>(analysis.total.parameters);
    facts.kept = static_cast<std::uint64_t>(cost.activationBytes);
    facts.hasPrefix = cost.prefixMacs > 0;
    for (const Layer& layer : graph.layers) {
        const bool frozen = stateOf(layer) == FreezeState::Frozen;
        facts.normalises = facts.normalises || (hasBatchStatistics(layer) && !frozen);
    }
    return facts;
}

MemoryForecast forecastOf(const NetworkFacts& facts, const TrainingOptions& options, std::uint64_t trainingSamples,
                          std::uint64_t validationSamples, bool augmented, bool cuda)
{
    const auto batch = static_cast<std::uint64_t>(std::max(options.batchSize, 1));
    const std::uint64_t readAtOnce = std::max(batch, inferenceBatch);
    MemoryForecast out;
    out.batchSize = static_cast<int>(batch);
    const std::uint64_t learning = facts.learnable * real;
    // On a processor the frozen weights are shared with the network that was handed in; those that learn are there,
    // in the run and as the best epoch's. On a card there is one copy of everything.
    const std::uint64_t copies = (cuda ? 0 : 2) + (options.emaDecay > 0 ? 1 : 0);
    out.weights = facts.parameters * real + copies * learning;
    out.gradients = learning;
    out.optimizer = numbersKept(options) * learning;
    // The trainer decides alike: each part's features as long as there is room.
    std::uint64_t room = options.featureCacheBytes;
    bool cachesTraining = false;
    bool cachesValidation = false;
    if (facts.hasPrefix && room > 0) {
        const std::uint64_t training = facts.live.boundary * trainingSamples;
        const std::uint64_t validation = facts.live.boundary * validationSamples;
        if (!augmented && training <= room) {
            cachesTraining = true;
            out.features += training;
            room -= training;
        }
        if (validation > 0 && validation <= room) {
            cachesValidation = true;
            out.features += validation;
        }
    }
    const std::uint64_t training = batch * (facts.kept + 2 * facts.live.largest + facts.live.boundary);
    const std::uint64_t prefix =
        facts.hasPrefix ? (cachesTraining ? readAtOnce : batch) * facts.live.prefix : std::uint64_t{0};
    const std::uint64_t seen = std::min(readAtOnce, std::max<std::uint64_t>(validationSamples, 1));
    const std::uint64_t validation =
        validationSamples == 0 ? 0 : seen * (cachesValidation ? facts.live.largest : facts.live.whole);
    out.activations = std::max({training, prefix, validation});
    // Where the frozen layers run once, and in validation, larger batches are read.
    out.loading = batchesAhead * (cachesTraining || validationSamples > 0 ? readAtOnce : batch) * facts.live.input;
    out.total = out.weights + out.gradients + out.optimizer + out.activations;
    if (!cuda)
        out.total += out.features + out.loading;
    return out;
}

bool isAugmented(const TrainingOptions& options, bool augmented)
{
    return augmented || !options.augmentation.empty();
}

} // namespace

std::uint64_t availableMemory(const Device& device)
{
    return device.cuda ? freeOnGpu(device.index) : availableMainMemory();
}

Result<MemoryForecast> forecastMemory(const NetworkGraph& graph, const TrainingOptions& options,
                                      std::size_t trainingSamples, std::size_t validationSamples, bool augmented)
{
    GRAFT_TRY(device, resolveDevice(options.device));
    GRAFT_TRY(facts, factsOf(graph));
    TrainingOptions chosen = options;
    if (chosen.batchSize == 0) {
        GRAFT_TRY(batch, automaticBatchSize(graph, options, trainingSamples, validationSamples, augmented));
        chosen.batchSize = batch;
    }
    MemoryForecast out =
        forecastOf(facts, chosen, trainingSamples, validationSamples, isAugmented(options, augmented), device.cuda);
    out.available = availableMemory(device);
    return out;
}

Result<int> automaticBatchSize(const NetworkGraph& graph, const TrainingOptions& options, std::size_t trainingSamples,
                               std::size_t validationSamples, bool augmented)
{
    constexpr std::array candidates{64, 48, 32, 24, 16, 12, 8, 6, 4, 3, 2, 1};
    GRAFT_TRY(device, resolveDevice(options.device));
    GRAFT_TRY(facts, factsOf(graph));
    const std::uint64_t available = availableMemory(device);
    const int least = facts.normalises ? 2 : 1;
    TrainingOptions chosen = options;
    for (const int candidate : candidates) {
        if (static_cast<std::size_t>(candidate) > std::max<std::size_t>(trainingSamples, 1) && candidate > 1)
            continue;
        chosen.batchSize = candidate;
        const MemoryForecast forecast =
            forecastOf(facts, chosen, trainingSamples, validationSamples, isAugmented(options, augmented), device.cuda);
        if (candidate <= least || available == 0 || forecast.total <= available / 5 * 4)
            return candidate;
    }
    return 1;
}

} // namespace graft
