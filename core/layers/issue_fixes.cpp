// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/issue_fixes_p.h"

#include "core/graph/issue_kinds.h"
#include "core/layers/network_edits.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace graft {
namespace {

constexpr std::size_t mostFixes = 3;

bool sameShapes(const std::vector<LearnableSpec>& a, const std::vector<LearnableSpec>& b)
{
    return std::ranges::equal(a, b, [](const LearnableSpec& x, const LearnableSpec& y) {
        return x.suffix == y.suffix && x.shape == y.shape && x.dtype == y.dtype;
    });
}

std::ptrdiff_t countErrors(const NetworkAnalysis& analysis)
{
    return std::ranges::count(analysis.issues, Severity::Error, &Issue::severity);
}

void findParameterFixes(FixFinder& finder)
{
    const Layer* layer = finder.layer();
    const LayerSchema* schema = layer != nullptr ? findSchema(layer->type) : nullptr;
    if (schema == nullptr)
        return;
    for (const auto& [name, value] : layer->parameters) {
        const ParameterSpec* spec = schema->parameter(name);
        if (spec == nullptr)
            finder.offer(GRAFT_TR_NOOP("core", "Remove the parameter %1 of %2"), {name, layer->name},
                         {SetParameter{layer->id, name, std::nullopt}});
        else if (!checkParameter(*spec, value))
            finder.offer(GRAFT_TR_NOOP("core", "Reset %1 of %2"), {name, layer->name},
                         parameterEdits(*layer, name, std::nullopt));
    }
}

void findLearningFixes(FixFinder& finder)
{
    const NetworkGraph& graph = finder.graph;
    const std::string_view kind = finder.issue.kind;
    if (kind == issue_kind::nothingToLearn) {
        if (const auto head = headLayers(graph); head.ok()) {
            std::vector<GraphEdit> edits;
            for (const LayerId id : *head) {
                const Layer& layer = *graph.find(id);
                if (hasLearnables(layer))
                    edits.emplace_back(SetLearnRateFactor{id, layer.fresh ? newLayerLearnRateFactor : 1.0});
            }
            finder.offer(GRAFT_TR_NOOP("core", "Let the last layers learn"), {}, std::move(edits));
        }
        finder.offer(GRAFT_TR_NOOP("core", "Let every layer learn"), {}, unfreezeAll(graph));
        return;
    }
    if (kind == issue_kind::deadBias && finder.layer() != nullptr) {
        finder.offer(GRAFT_TR_NOOP("core", "Switch the bias of %1 off"), {finder.layer()->name},
                     {SetParameter{finder.layer()->id, "bias", false}});
        return;
    }
    std::vector<GraphEdit> edits;
    const bool adapts = kind == issue_kind::normAdapts;
    for (const Layer& layer : graph.layers) {
        if (layer.type != "BatchNorm2d" && layer.type != "BatchNorm1d")
            continue;
        if (adapts && layer.adaptStatistics)
            edits.emplace_back(SetAdaptStatistics{layer.id, false});
        else if (!adapts && !layer.fresh && layer.learnRateFactor > 0)
            edits.emplace_back(SetLearnRateFactor{layer.id, 0.0});
    }
    if (adapts)
        finder.offer(GRAFT_TR_NOOP("core", "Keep the batch statistics as they are"), {}, std::move(edits));
    else
        finder.offer(GRAFT_TR_NOOP("core", "Freeze the batch normalisations"), {}, std::move(edits));
}

void findDataFixes(FixFinder& finder)
{
    const std::string count = std::to_string(finder.facts.classes.size());
    if (const auto edits = replaceHead(finder.graph, finder.facts.classes); edits.ok())
        finder.offer(GRAFT_TR_NOOP("core", "Replace the last layer for %1 classes"), {count}, *edits);
}

} // namespace

FixFinder::FixFinder(const NetworkGraph& network, const NetworkAnalysis& analysed, const Issue& wrong,
                     const DataFacts& data)
    : graph(network),
      analysis(analysed),
      issue(wrong),
      facts(data)
{
    if (!issue.layer.empty())
        m_layer = graph.find(std::string_view(issue.layer));
    if (!issue.source.empty())
        m_source = graph.find(std::string_view(issue.source));
}

std::optional<Connection> FixFinder::connection() const
{
    if (m_layer == nullptr || m_source == nullptr)
        return std::nullopt;
    const auto inputs = graph.inputsOf(m_layer->id);
    // Of several connections from the same layer the last one is the one too many.
    const auto found = std::find_if(inputs.rbegin(), inputs.rend(),
                                    [this](const Connection& c) { return c.from.layer == m_source->id; });
    return found != inputs.rend() ? std::optional(*found) : std::nullopt;
}

const TensorSpec* FixFinder::specOf(PortRef port) const
{
    const auto it = analysis.outputs.find(port.layer);
    return it != analysis.outputs.end() && port.port < it->second.size() ? &it->second[port.port] : nullptr;
}

std::vector<GraphEdit> FixFinder::insertInto(const Connection& into, std::vector<Layer> layers) const
{
    NetworkGraph names = graph; // so that every new layer gets an id and a name of its own
    std::vector<GraphEdit> edits{Disconnect{into}};
    const auto before = std::ranges::find(graph.layers, into.to.layer, &Layer::id);
    auto index = static_cast<std::size_t>(before - graph.layers.begin());
    PortRef from = into.from;
    for (Layer& layer : layers) {
        layer.id = names.nextId();
        layer.name = names.uniqueName(layer.name);
        names.layers.push_back(layer);
        edits.emplace_back(AddLayer{layer, index++});
        edits.emplace_back(Connect{{from, {layer.id, 0}}});
        from = {layer.id, 0};
    }
    edits.emplace_back(Connect{{from, into.to}});
    return edits;
}

void FixFinder::offer(std::string text, std::vector<std::string> args, std::vector<GraphEdit> edits)
{
    if (m_fixes.size() == mostFixes || edits.empty())
        return;
    NetworkGraph changed = graph;
    // What an edit could not bring back (a state that only files can have) must not be offered: it has no undo.
    const auto inverse = applyEdits(changed, edits);
    NetworkGraph undone = changed;
    if (!inverse || !applyEdits(undone, *inverse) || undone != graph)
        return;
    const NetworkAnalysis after = checkNetwork(changed, facts);
    const bool still = std::ranges::any_of(
        after.issues, [&](const Issue& other) { return other.kind == issue.kind && other.layer == issue.layer; });
    // Behind a shape that is right again further ones may come to light; other fixes must not break anything. A
    // layer that is merely no longer looked at has not been mended.
    const bool isShape = issue.kind == issue_kind::shape;
    const bool breaks = !isShape && countErrors(after) > countErrors(analysis);
    const bool hidden = isShape && m_layer != nullptr && after.outputOf(m_layer->id) == nullptr;
    if (still || breaks || hidden)
        return;
    m_fixes.push_back({std::move(text), std::move(args), std::move(edits)});
}

std::vector<GraphEdit> parameterEdits(const Layer& layer, const std::string& name,
                                      const std::optional<ParameterValue>& value)
{
    std::vector<GraphEdit> edits{SetParameter{layer.id, name, value}};
    Layer changed = layer;
    if (value)
        changed.parameters[name] = *value;
    else
        changed.parameters.erase(name);
    const auto wanted = learnablesOf(changed);
    if (layer.fresh || wanted.empty() || sameShapes(learnablesOf(layer), wanted))
        return edits;
    edits.emplace_back(SetFresh{layer.id, true});
    // Frozen random weights would help nobody.
    if (layer.learnRateFactor == 0)
        edits.emplace_back(SetLearnRateFactor{layer.id, newLayerLearnRateFactor});
    return edits;
}

std::vector<IssueFix> fixesFor(const NetworkGraph& graph, const NetworkAnalysis& analysis, const Issue& issue,
                               const DataFacts& facts)
{
    FixFinder finder(graph, analysis, issue, facts);
    const std::string_view kind = issue.kind;
    if (kind == issue_kind::shape)
        findShapeFixes(finder);
    else if (kind == issue_kind::parameter)
        findParameterFixes(finder);
    else if (kind == issue_kind::classesDiffer)
        findDataFixes(finder);
    else if (kind == issue_kind::nothingToLearn || kind == issue_kind::deadBias || kind.starts_with("batchnorm-"))
        findLearningFixes(finder);
    else
        findConnectionFixes(finder);
    return finder.take();
}

std::string adviceFor(const Issue& issue)
{
    struct Advice {
        std::string_view kind;
        const char* text;
    };
    static constexpr Advice advice[]{
        {issue_kind::cycle, GRAFT_TR_NOOP("core", "Remove one of the connections in the circle.")},
        {issue_kind::noInput, GRAFT_TR_NOOP("core", "Add an input layer where the data is to enter.")},
        {issue_kind::noOutput, GRAFT_TR_NOOP("core", "Add an output layer behind the last layer.")},
        {issue_kind::manyInputs, GRAFT_TR_NOOP("core", "Remove all but one of them.")},
        {issue_kind::manyOutputs, GRAFT_TR_NOOP("core", "Remove all but one of them.")},
        {issue_kind::unknownType, GRAFT_TR_NOOP("core", "Remove the layer, or put one that Graft knows in its place.")},
        {issue_kind::parameter, GRAFT_TR_NOOP("core", "Choose a value in the range the inspector shows.")},
        {issue_kind::inputMissing, GRAFT_TR_NOOP("core", "Connect it, or remove the layer.")},
        {issue_kind::inputExtra, GRAFT_TR_NOOP("core", "Remove connections, or bring them together with an addition or "
                                                       "a concatenation.")},
        {issue_kind::shape, GRAFT_TR_NOOP("core", "Change what the layer expects, or put a layer between that brings "
                                                  "the data into that form.")},
        {issue_kind::tooLarge, GRAFT_TR_NOOP("core", "Make the layer smaller, or pool before it.")},
        {issue_kind::unreachable, GRAFT_TR_NOOP("core", "Connect the first of them, or remove them.")},
        {issue_kind::deadEnd, GRAFT_TR_NOOP("core", "Connect it, or remove what leads nowhere.")},
        {issue_kind::nothingToLearn, GRAFT_TR_NOOP("core", "Unfreeze at least the last layers before training.")},
        {issue_kind::normBehindFrozen, GRAFT_TR_NOOP("core", "Freeze them too, or unfreeze the weights before them.")},
        {issue_kind::normAdapts, GRAFT_TR_NOOP("core", "Good for pictures that look quite different; otherwise keep "
                                                       "the statistics.")},
        {issue_kind::classesDiffer, GRAFT_TR_NOOP("core", "Replace the last layers before training.")},
        {issue_kind::dataChannels, GRAFT_TR_NOOP("core", "Set the input's channels to 3 or 1, and those of the first "
                                                         "layer with them.")},
    };
    const auto found = std::ranges::find(advice, std::string_view(issue.kind), &Advice::kind);
    return found != std::end(advice) ? found->text : std::string();
}

} // namespace graft
