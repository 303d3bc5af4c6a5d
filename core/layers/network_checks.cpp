// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_checks.h"

#include "core/graph/issue_kinds.h"
#include "core/layers/network_edits.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace graft {
namespace {

/// Statistics over fewer samples than this are guesses.
constexpr int fewestForStatistics = 8;

Issue about(const Layer* layer, Severity severity, const char* kind, std::string text, std::vector<std::string> args)
{
    Issue issue{severity, makeError(ErrorCode::InvalidArgument, std::move(text), std::move(args)), {}, {}, kind, {}};
    if (layer != nullptr) {
        issue.layer = layer->name;
        issue.what.layer = layer->name;
    }
    return issue;
}

bool isBatchNorm(const Layer& layer)
{
    return layer.type == "BatchNorm2d" || layer.type == "BatchNorm1d";
}

/// One pass over a network for checkLearning().
class LearningChecks {
public:
    LearningChecks(const NetworkGraph& graph, const DataFacts& facts) : m_graph(graph), m_facts(facts)
    {
        for (const Layer& layer : graph.layers)
            m_layers.emplace(layer.id, &layer);
        for (const Connection& c : graph.connections) {
            m_inputs[c.to.layer].push_back(c.from.layer);
            m_readers[c.from.layer].push_back(c.to.layer);
        }
    }

    std::vector<Issue> run()
    {
        checkAnythingLearns();
        if (const auto plan = freezePlanOf(m_graph); plan.ok())
            checkStatistics(*plan);
        checkBiases();
        return std::move(m_issues);
    }

private:
    void checkAnythingLearns()
    {
        const auto learnable = [](const Layer& layer) { return hasLearnables(layer); };
        if (std::ranges::none_of(m_graph.layers, learnable))
            return; // nothing to say of a network that is only begun
        if (std::ranges::any_of(m_graph.layers, [&](const Layer& l) { return l.learnRateFactor > 0 && learnable(l); }))
            return;
        m_issues.push_back(
            about(nullptr, Severity::Warning, issue_kind::nothingToLearn,
                  GRAFT_TR_NOOP("core", "Every layer with weights is frozen, so training could change nothing."), {}));
    }

    void checkStatistics(const FreezePlan& plan)
    {
        std::vector<const Layer*> adapting;
        std::vector<const Layer*> behindFrozen;
        std::vector<const Layer*> learning;
        for (const Layer& layer : m_graph.layers) {
            if (!isBatchNorm(layer))
                continue;
            if (layer.learnRateFactor <= 0 && layer.adaptStatistics)
                adapting.push_back(&layer);
            if (layer.learnRateFactor <= 0 || plan.prefix.contains(layer.id))
                continue;
            learning.push_back(&layer);
            // A new head is meant to learn its statistics; inherited ones belong to the weights before them.
            if (!layer.fresh && isFedByFrozenWeights(layer))
                behindFrozen.push_back(&layer);
        }
        if (!adapting.empty())
            reportGroup(
                adapting, Severity::Info, issue_kind::normAdapts,
                GRAFT_TR_NOOP(
                    "core",
                    "The statistics of batch normalisation %1 follow the new data although it is frozen, so the frozen "
                    "layers will answer a little differently than before. Layers of this kind: %2."));
        if (!behindFrozen.empty())
            reportGroup(behindFrozen, Severity::Warning, issue_kind::normBehindFrozen,
                        GRAFT_TR_NOOP("core",
                                      "Batch normalisation %1 learns although the weights before it are frozen: its "
                                      "statistics drift away from those weights. Layers of this kind: %2."));
        if (!learning.empty() && m_facts.batchSize > 0 && m_facts.batchSize < fewestForStatistics)
            reportSmallBatch(learning);
    }

    void reportGroup(const std::vector<const Layer*>& layers, Severity severity, const char* kind, std::string text)
    {
        m_issues.push_back(about(layers.front(), severity, kind, std::move(text),
                                 {layers.front()->name, std::to_string(layers.size())}));
    }

    void reportSmallBatch(const std::vector<const Layer*>& layers)
    {
        m_issues.push_back(
            about(layers.front(), Severity::Warning, issue_kind::normSmallBatch,
                  GRAFT_TR_NOOP("core", "Batch normalisation %1 would learn its statistics from batches of only %3 "
                                        "samples; choose at least %4, or freeze it. Layers of this kind: %2."),
                  {layers.front()->name, std::to_string(layers.size()), std::to_string(m_facts.batchSize),
                   std::to_string(fewestForStatistics)}));
    }

    /// Whether the first layers with weights before it are all frozen. Layers without weights are looked through.
    [[nodiscard]] bool isFedByFrozenWeights(const Layer& layer)
    {
        std::vector<LayerId> open = m_inputs[layer.id];
        LayerSet seen(open.begin(), open.end());
        bool any = false;
        while (!open.empty()) {
            const auto found = m_layers.find(open.back());
            open.pop_back();
            if (found == m_layers.end())
                continue;
            const Layer& before = *found->second;
            if (hasLearnables(before)) {
                if (before.learnRateFactor > 0)
                    return false;
                any = true;
                continue;
            }
            for (const LayerId input : m_inputs[before.id]) {
                if (seen.insert(input).second)
                    open.push_back(input);
            }
        }
        return any;
    }

    /// A batch normalisation subtracts again what a bias before it adds.
    void checkBiases()
    {
        for (const Layer& layer : m_graph.layers) {
            if (!layer.fresh || (layer.type != "Conv2d" && layer.type != "Linear") || !boolParameter(layer, "bias"))
                continue;
            const auto readers = m_readers.find(layer.id);
            if (readers == m_readers.end() || !std::ranges::all_of(readers->second, [&](LayerId id) {
                    const auto reader = m_layers.find(id);
                    return reader != m_layers.end() && isBatchNorm(*reader->second);
                }))
                continue;
            m_issues.push_back(
                about(&layer, Severity::Info, issue_kind::deadBias,
                      GRAFT_TR_NOOP("core", "The bias of layer %1 has no effect: the batch normalisation "
                                            "behind it subtracts it again."),
                      {layer.name}));
        }
    }

    const NetworkGraph& m_graph;
    const DataFacts& m_facts;
    std::unordered_map<LayerId, const Layer*> m_layers;
    std::unordered_map<LayerId, std::vector<LayerId>> m_inputs;
    std::unordered_map<LayerId, std::vector<LayerId>> m_readers;
    std::vector<Issue> m_issues;
};

} // namespace

std::vector<Issue> checkLearning(const NetworkGraph& graph, const DataFacts& facts)
{
    return LearningChecks(graph, facts).run();
}

std::vector<Issue> checkAgainstData(const NetworkGraph& graph, const DataFacts& facts)
{
    std::vector<Issue> issues;
    const auto outputs = graph.ofType("Output");
    const auto inputs = graph.ofType("Input");
    if (facts.classes.empty())
        return issues;
    const std::vector<std::string> names = classNamesOf(graph);
    const std::set<std::string_view> known(names.begin(), names.end());
    const bool knowsAll = std::ranges::all_of(
        facts.classes, [&](const std::string& name) { return known.contains(std::string_view(name)); });
    if (!outputs.empty() && !names.empty() && !knowsAll) {
        const Layer* output = outputs.back();
        issues.push_back(names.size() != facts.classes.size()
                             ? about(output, Severity::Warning, issue_kind::classesDiffer,
                                     GRAFT_TR_NOOP("core", "The network tells %1 classes apart, but %3 has %2."),
                                     {std::to_string(names.size()), std::to_string(facts.classes.size()), facts.name})
                             : about(output, Severity::Warning, issue_kind::classesDiffer,
                                     GRAFT_TR_NOOP("core", "The network was made for other classes than those of %1."),
                                     {facts.name}));
    }
    for (const Layer* input : inputs) {
        const std::int64_t channels = intParameter(*input, "channels");
        if (textParameter(*input, "modality") == "image" && channels != 1 && channels != 3)
            issues.push_back(
                about(input, Severity::Error, issue_kind::dataChannels,
                      GRAFT_TR_NOOP("core", "Layer %1 wants %2 channels, but pictures have 3 (colour) or 1 "
                                            "(grey)."),
                      {input->name, std::to_string(channels)}));
    }
    return issues;
}

NetworkAnalysis checkNetwork(const NetworkGraph& graph, const DataFacts& facts)
{
    NetworkAnalysis analysis = analyseNetwork(graph);
    for (auto* check : {&checkLearning, &checkAgainstData}) {
        std::vector<Issue> issues = check(graph, facts);
        std::ranges::move(issues, std::back_inserter(analysis.issues));
    }
    return analysis;
}

} // namespace graft
