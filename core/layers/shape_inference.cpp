// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/shape_inference.h"

#include "core/graph/issue_kinds.h"
#include "core/graph/topology.h"
#include "core/layers/reach_checks_p.h"
#include "core/layers/schema_builder.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_set>

namespace graft {
namespace {

std::int64_t boundedSum(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? std::numeric_limits<std::int64_t>::max() : sum;
}

/// One pass over a network; collects into `result`.
class Analyser {
public:
    explicit Analyser(const NetworkGraph& graph) : m_graph(graph)
    {
        for (const Layer& layer : graph.layers)
            m_layers.emplace(layer.id, &layer);
        for (const Connection& c : graph.connections) {
            m_inputs[c.to.layer].push_back(c);
        }
        for (auto& [id, connections] : m_inputs)
            std::ranges::sort(connections, {}, &Connection::to);
    }

    NetworkAnalysis run()
    {
        m_result.issues = validateStructure(m_graph);
        const bool sound = m_result.issues.empty();
        checkEnds();
        const auto order = topologicalOrder(m_graph);
        for (const Layer& layer : m_graph.layers)
            checkLayer(layer);
        std::ranges::move(checkReach(m_graph), std::back_inserter(m_result.issues));
        if (sound && order.ok()) {
            for (const LayerId id : *order)
                infer(*m_layers.at(id));
        }
        return std::move(m_result);
    }

private:
    Issue& report(Error error, const std::string& layer, const char* kind, Severity severity = Severity::Error)
    {
        error.layer = layer;
        m_result.issues.push_back({severity, std::move(error), layer, {}, kind, {}});
        return m_result.issues.back();
    }

    void checkEnds()
    {
        const auto inputs = m_graph.ofType("Input");
        const auto outputs = m_graph.ofType("Output");
        if (inputs.size() != 1)
            report(makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "A network needs exactly one input layer; this one has %1."),
                             {std::to_string(inputs.size())}),
                   inputs.empty() ? std::string() : inputs[1]->name,
                   inputs.empty() ? issue_kind::noInput : issue_kind::manyInputs);
        if (outputs.size() != 1)
            report(makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "A network needs exactly one output layer; this one has %1."),
                             {std::to_string(outputs.size())}),
                   outputs.empty() ? std::string() : outputs[1]->name,
                   outputs.empty() ? issue_kind::noOutput : issue_kind::manyOutputs);
    }

    /// What can be said of a layer without looking at its neighbours' shapes.
    void checkLayer(const Layer& layer)
    {
        const LayerSchema* schema = findSchema(layer.type);
        if (schema == nullptr) {
            report(makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Layer %1 has the unknown type %2."),
                             {layer.name, layer.type}),
                   layer.name, issue_kind::unknownType);
            m_broken.insert(layer.id);
            return;
        }
        for (Error& error : schema::parameterErrors(*schema, layer)) {
            report(std::move(error), layer.name, issue_kind::parameter);
            m_broken.insert(layer.id);
        }
        if (!std::isfinite(layer.learnRateFactor) || layer.learnRateFactor < 0)
            report(makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The learning rate factor of layer %1 must be 0 or more."),
                             {layer.name}),
                   layer.name, issue_kind::learnRate);
        checkPorts(layer, *schema);
    }

    void checkPorts(const Layer& layer, const LayerSchema& schema)
    {
        const auto& inputs = m_inputs[layer.id];
        const auto breakLayer = [&](Error error, const char* kind) -> Issue& {
            m_broken.insert(layer.id);
            return report(std::move(error), layer.name, kind);
        };
        // Ports must be 0, 1, 2 ... without a gap; the first one that is not connected is named.
        std::size_t connected = 0;
        while (connected < inputs.size() && inputs[connected].to.port == connected)
            ++connected;
        const auto needed = std::max(inputs.size(), static_cast<std::size_t>(schema.minInputs));
        if (schema.maxInputs >= 0 && inputs.size() > static_cast<std::size_t>(schema.maxInputs)) {
            Issue& issue =
                breakLayer(makeError(ErrorCode::InvalidArgument,
                                     GRAFT_TR_NOOP("core", "Layer %1 takes at most %2 inputs, but %3 are connected."),
                                     {layer.name, std::to_string(schema.maxInputs), std::to_string(inputs.size())}),
                           issue_kind::inputExtra);
            issue.source = nameOf(inputs.back().from.layer);
        } else if (connected < needed) {
            breakLayer(makeError(ErrorCode::InvalidArgument,
                                 GRAFT_TR_NOOP("core", "Input %1 of layer %2 is not connected."),
                                 {std::to_string(connected + 1), layer.name}),
                       issue_kind::inputMissing);
        }
        for (const Connection& c : inputs) {
            const auto source = m_layers.find(c.from.layer);
            const LayerSchema* from = source != m_layers.end() ? findSchema(source->second->type) : nullptr;
            if (from != nullptr && c.from.port >= from->outputs)
                breakLayer(makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "Layer %1 has no output %2."),
                                     {source->second->name, std::to_string(c.from.port + 1)}),
                           issue_kind::noSuchOutput)
                    .source = source->second->name;
        }
    }

    [[nodiscard]] std::string nameOf(LayerId id) const
    {
        const auto layer = m_layers.find(id);
        return layer != m_layers.end() ? layer->second->name : std::string();
    }

    /// The input that does not fit: the one with which inference fails first.
    [[nodiscard]] std::size_t offendingInput(const Layer& layer, const LayerSchema& schema,
                                             std::span<const TensorSpec> in) const
    {
        const auto fewest = static_cast<std::size_t>(std::max(schema.minInputs, 1));
        for (std::size_t count = fewest; count < in.size(); ++count) {
            if (!schema.inferShapes(layer, in.first(count)))
                return count - 1;
        }
        return in.size() - 1;
    }

    [[nodiscard]] bool feedsOutput(LayerId id) const
    {
        return std::ranges::any_of(m_graph.ofType("Output"),
                                   [&](const Layer* output) { return ancestors(m_graph, output->id).contains(id); });
    }

    void infer(const Layer& layer)
    {
        if (m_broken.contains(layer.id))
            return;
        std::vector<TensorSpec> in;
        for (const Connection& c : m_inputs[layer.id]) {
            const auto before = m_result.outputs.find(c.from.layer);
            if (before == m_result.outputs.end() || c.from.port >= before->second.size())
                return; // the reason has been reported where it arose
            in.push_back(before->second[c.from.port]);
        }
        const LayerSchema& schema = *findSchema(layer.type);
        auto out = schema.inferShapes(layer, in);
        if (!out) {
            const std::string source =
                in.empty() ? std::string() : nameOf(m_inputs[layer.id][offendingInput(layer, schema, in)].from.layer);
            if (layer.type == "Unknown") // what feeds nothing that counts is no reason to refuse the network
                report(out.error(), layer.name, issue_kind::unknownType,
                       feedsOutput(layer.id) ? Severity::Error : Severity::Warning);
            else
                report(out.error(), layer.name, issue_kind::shape).source = source;
            return;
        }
        if (addCost(layer, schema, in, *out))
            m_result.outputs.emplace(layer.id, *std::move(out));
    }

    bool addCost(const Layer& layer, const LayerSchema& schema, std::span<const TensorSpec> in,
                 std::span<const TensorSpec> out)
    {
        LayerCost cost;
        for (const LearnableSpec& spec : schema.learnables(layer)) {
            const std::int64_t count = schema::boundedProduct(spec.shape);
            if (count > schema::maxElements) {
                report(makeError(ErrorCode::OutOfMemory,
                                 GRAFT_TR_NOOP("core", "The weights of layer %1 would be too large."), {layer.name}),
                       layer.name, issue_kind::tooLarge);
                return false;
            }
            if (!spec.buffer)
                cost.parameters += count;
        }
        cost.macs = schema.macs(layer, in, out);
        for (const TensorSpec& spec : out)
            cost.activationBytes = boundedSum(cost.activationBytes,
                                              spec.elementsPerSample() * static_cast<std::int64_t>(sizeOf(spec.dtype)));
        LayerCost& total = m_result.total;
        total.parameters = boundedSum(total.parameters, cost.parameters);
        total.macs = boundedSum(total.macs, cost.macs);
        total.activationBytes = boundedSum(total.activationBytes, cost.activationBytes);
        if (layer.learnRateFactor > 0)
            m_result.trainableParameters = boundedSum(m_result.trainableParameters, cost.parameters);
        m_result.costs.emplace(layer.id, cost);
        return true;
    }

    const NetworkGraph& m_graph;
    std::unordered_map<LayerId, const Layer*> m_layers;
    std::unordered_map<LayerId, std::vector<Connection>> m_inputs;
    std::unordered_set<LayerId> m_broken;
    NetworkAnalysis m_result;
};

} // namespace

bool NetworkAnalysis::hasErrors() const
{
    return std::ranges::any_of(issues, [](const Issue& issue) { return issue.severity == Severity::Error; });
}

const TensorSpec* NetworkAnalysis::outputOf(LayerId id) const
{
    const auto it = outputs.find(id);
    return it != outputs.end() && !it->second.empty() ? &it->second.front() : nullptr;
}

NetworkAnalysis analyseNetwork(const NetworkGraph& graph)
{
    return Analyser(graph).run();
}

} // namespace graft
