// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/graph_module_p.h"

#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "core/layers/shape_inference.h"
#include "core/runtime/guard_p.h"
#include "core/runtime/layer_builders_p.h"
#include "core/runtime/tensor_binding_p.h"

#include <algorithm>
#include <utility>

namespace graft {
namespace {

Error networkError(ErrorCode code, std::string text, const Layer& layer)
{
    Error error = makeError(code, std::move(text), {layer.name, layer.type});
    error.layer = layer.name;
    return error;
}

/// The analysis has made sure that there is exactly one input and one output layer.
const Layer* firstOf(const NetworkGraph& graph, LayerCategory category)
{
    for (const Layer& layer : graph.layers) {
        const LayerSchema* schema = findSchema(layer.type);
        if (schema != nullptr && schema->category == category)
            return &layer;
    }
    return nullptr;
}

/// The port whose values are the logits: what the output layer reads, before a softmax in front of it.
Result<PortRef> logitsPort(const NetworkGraph& graph, const Layer& output)
{
    const Layer* reader = &output;
    while (true) {
        const auto inputs = graph.inputsOf(reader->id);
        if (inputs.size() != 1)
            return networkError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The layer %1 is not connected."),
                                *reader);
        const Layer* before = graph.find(inputs.front().from.layer);
        if (before == nullptr || before->type != "Softmax")
            return inputs.front().from;
        reader = before;
    }
}

} // namespace

/// Builds a GraphModule step by step.
class GraphCompiler {
public:
    GraphCompiler(GraphSnapshot graph, const WeightStore& weights, const GraphModule::Options& options)
        : m_graph(std::move(graph)),
          m_options(options),
          m_module(new GraphModule)
    {
        m_module->m_device = options.device;
        m_module->m_weights = weights;
        m_module->seedDropout(0);
    }

    Result<std::unique_ptr<GraphModule>> compile()
    {
        GRAFT_CHECK(analyse());
        GRAFT_CHECK(findEnds());
        GRAFT_TRY(freeze, freezePlanOf(*m_graph));
        m_freeze = std::move(freeze);
        GRAFT_TRY(order, topologicalOrder(*m_graph));
        const LayerSet wanted = ancestors(*m_graph, m_logits.layer);
        std::erase_if(order, [&wanted](LayerId id) { return !wanted.contains(id); });
        m_module->m_hasFrozenPrefix = std::ranges::any_of(
            order, [this](LayerId id) { return m_freeze.prefix.contains(id) && hasLearnables(*m_graph->find(id)); });
        for (const LayerId id : order)
            GRAFT_CHECK(addLayer(*m_graph->find(id)));
        return finish();
    }

private:
    Result<void> analyse()
    {
        m_analysis = analyseNetwork(*m_graph);
        for (const Issue& issue : m_analysis.issues) {
            if (issue.severity != Severity::Error)
                continue;
            Error error = issue.what;
            if (error.layer.empty())
                error.layer = issue.layer;
            return error;
        }
        return {};
    }

    Result<void> findEnds()
    {
        const Layer* input = firstOf(*m_graph, LayerCategory::Input);
        const Layer* output = firstOf(*m_graph, LayerCategory::Output);
        if (input == nullptr || output == nullptr)
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The network needs an input layer and an output layer."));
        GRAFT_TRY(logits, logitsPort(*m_graph, *output));
        m_input = input;
        m_logits = logits;
        const TensorSpec* in = m_analysis.outputOf(input->id);
        const TensorSpec* out = specOf(logits);
        if (in == nullptr || out == nullptr)
            return networkError(ErrorCode::ShapeMismatch,
                                GRAFT_TR_NOOP("core", "The shape at layer %1 cannot be determined."), *output);
        m_module->m_inputSpec = *in;
        m_module->m_classCount = out->elementsPerSample();
        if (!ancestors(*m_graph, logits.layer).contains(input->id))
            return networkError(ErrorCode::InvalidArgument,
                                GRAFT_TR_NOOP("core", "No data flows from the input to the output layer %1."), *output);
        return {};
    }

    [[nodiscard]] const TensorSpec* specOf(PortRef port) const
    {
        const auto it = m_analysis.outputs.find(port.layer);
        if (it == m_analysis.outputs.end() || port.port >= it->second.size())
            return nullptr;
        return &it->second[port.port];
    }

    std::size_t slotOf(PortRef port) { return m_slots.emplace(port, m_slots.size()).first->second; }

    [[nodiscard]] bool inFrozenPrefix(const Layer& layer) const
    {
        return m_module->m_hasFrozenPrefix && m_freeze.prefix.contains(layer.id);
    }

    /// A normalisation without weights inside the prefix counts as frozen, or the prefix would not be.
    [[nodiscard]] bool isFrozen(const Layer& layer) const
    {
        return layer.learnRateFactor <= 0.0 || inFrozenPrefix(layer);
    }

    [[nodiscard]] static bool adapts(const Layer& layer) { return stateOf(layer) == FreezeState::StatisticsAdapt; }

    /// The tensor as this run needs it: its own copy where training changes it, else a view.
    Result<at::Tensor> bind(const Layer& layer, const LearnableSpec& spec)
    {
        const std::string name = layer.name + "." + spec.suffix;
        const TensorData* data = m_module->m_weights.find(name);
        if (data == nullptr || data->shape() != spec.shape)
            return networkError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "The weights of layer %1 are incomplete."),
                                layer);
        const at::Tensor view = viewOf(*data);
        const at::Device device = m_module->torchDevice();
        const bool changes = m_options.training && (!isFrozen(layer) || (spec.buffer && adapts(layer)));
        if (!changes && !m_options.device.cuda)
            return view;
        if (!changes) {
            const at::Tensor there = view.to(device).contiguous(bestFormat(view));
            m_module->m_onGpu.emplace(name, there);
            return there;
        }
        at::Tensor own = view.to(device).clone(bestFormat(view));
        if (!spec.buffer) {
            own.set_requires_grad(true);
            m_module->m_parameters.push_back({name, own, layer.learnRateFactor});
        }
        m_module->m_changing.emplace(name, own);
        return own;
    }

    Result<void> addLayer(const Layer& layer)
    {
        const LayerBuilder build = findLayerBuilder(layer.type);
        if (build == nullptr)
            return networkError(ErrorCode::Unsupported,
                                GRAFT_TR_NOOP("core", "The layer %1 has the type %2, which Graft cannot run. Delete or "
                                                      "replace it."),
                                layer);
        std::map<std::string, at::Tensor, std::less<>> tensors;
        for (const LearnableSpec& spec : learnablesOf(layer)) {
            GRAFT_TRY(tensor, bind(layer, spec));
            tensors.emplace(spec.suffix, tensor);
        }
        const auto tensorOf = [&tensors](std::string_view suffix) {
            const auto it = tensors.find(suffix);
            return it == tensors.end() ? at::Tensor() : it->second;
        };
        auto runtime = build({layer, isFrozen(layer), inFrozenPrefix(layer), tensorOf, adapts(layer)});
        m_module->m_adaptsStatistics = m_module->m_adaptsStatistics || adapts(layer);
        noteStatistics(layer, *runtime);
        Plan::Step step;
        step.layer = m_module->m_layers.size();
        for (const Connection& connection : m_graph->inputsOf(layer.id))
            step.inputs.push_back(slotOf(connection.from));
        const std::size_t ports = m_analysis.outputs.at(layer.id).size();
        for (std::size_t port = 0; port < ports; ++port)
            step.outputs.push_back(slotOf({layer.id, static_cast<std::uint16_t>(port)}));
        m_ownsOutput.push_back(runtime->outputMayBeOverwritten());
        m_module->m_layers.push_back(std::move(runtime));
        m_module->m_rectifiers.push_back(layer.type == "ReLU" || layer.type == "ReLU6" ? layer.name : std::string());
        if (layer.id != m_input->id)
            (m_freeze.prefix.contains(layer.id) ? m_prefixSteps : m_restSteps).push_back(std::move(step));
        return {};
    }

    void noteStatistics(const Layer& layer, const RuntimeLayer& runtime)
    {
        if (!runtime.usesBatchStatistics())
            return;
        m_module->m_hasTrainableBatchNorm = true;
        const TensorSpec* spec = m_analysis.outputOf(layer.id);
        if (spec == nullptr || spec->dims.size() < 2)
            return;
        const std::int64_t channels = std::max<std::int64_t>(spec->dims[1], 1);
        if (spec->elementsPerSample() / channels <= 1)
            m_module->m_needsTwoSamples = true;
    }

    Plan plan(std::vector<Plan::Step> steps, const std::vector<PortRef>& sources, const std::vector<PortRef>& results)
    {
        Plan out;
        out.steps = std::move(steps);
        for (const PortRef port : sources)
            out.sources.push_back(slotOf(port));
        for (const PortRef port : results)
            out.results.push_back(slotOf(port));
        out.slotCount = m_slots.size();
        finishPlan(out, m_ownsOutput);
        return out;
    }

    Result<std::unique_ptr<GraphModule>> finish()
    {
        const LayerSet wanted = ancestors(*m_graph, m_logits.layer);
        std::vector<PortRef> boundary;
        for (const PortRef port : m_freeze.boundary) {
            const bool read = std::ranges::any_of(m_graph->connections, [&](const Connection& c) {
                return c.from == port && wanted.contains(c.to.layer) && !m_freeze.prefix.contains(c.to.layer);
            });
            if (read)
                boundary.push_back(port);
        }
        // With every layer frozen the logits themselves are the boundary.
        if (m_freeze.prefix.contains(m_logits.layer))
            boundary = {m_logits};
        for (const PortRef port : boundary) {
            const TensorSpec* spec = specOf(port);
            m_module->m_boundaryElements += spec != nullptr ? spec->elementsPerSample() : 0;
        }
        std::vector<Plan::Step> all = m_prefixSteps;
        all.insert(all.end(), m_restSteps.begin(), m_restSteps.end());
        const std::vector<PortRef> input{{m_input->id, 0}};
        m_module->m_whole = plan(std::move(all), input, {m_logits});
        m_module->m_prefix = plan(m_prefixSteps, input, boundary);
        m_module->m_rest = plan(m_restSteps, boundary, {m_logits});
        return std::move(m_module);
    }

    GraphSnapshot m_graph;
    GraphModule::Options m_options;
    std::unique_ptr<GraphModule> m_module;
    NetworkAnalysis m_analysis;
    FreezePlan m_freeze;
    const Layer* m_input = nullptr;
    PortRef m_logits;
    std::map<PortRef, std::size_t> m_slots;
    std::vector<bool> m_ownsOutput;
    std::vector<Plan::Step> m_prefixSteps;
    std::vector<Plan::Step> m_restSteps;
};

Result<std::unique_ptr<GraphModule>> GraphModule::compile(GraphSnapshot graph, const WeightStore& weights,
                                                          const Options& options)
{
    return guarded([&] { return GraphCompiler(std::move(graph), weights, options).compile(); });
}

} // namespace graft
