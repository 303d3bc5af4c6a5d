// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/graph_module_p.h"

#include "core/base/random.h"
#include "core/runtime/tensor_binding_p.h"

#include <utility>

namespace graft {
namespace {

Result<void> insertCopies(WeightStore& store, const std::map<std::string, at::Tensor>& tensors)
{
    for (const auto& [name, tensor] : tensors) {
        GRAFT_TRY(copy, copyOf(tensor));
        store.insert(name, std::move(copy));
    }
    return {};
}

} // namespace

at::Device GraphModule::torchDevice() const
{
    return m_device.cuda ? at::Device(at::kCUDA, static_cast<at::DeviceIndex>(m_device.index)) : at::Device(at::kCPU);
}

void GraphModule::seedDropout(std::uint64_t seed)
{
    // A clone, because the default generator belongs to the whole process.
    at::Generator generator = at::globalContext().defaultGenerator(torchDevice()).clone();
    generator.set_current_seed(streamSeed(seed, "dropout"));
    m_context.random = std::move(generator);
}

at::Tensor GraphModule::prepared(const at::Tensor& input) const
{
    const auto type = m_inputSpec.dtype == DType::Int64 ? at::kLong : at::kFloat;
    return input.to(torchDevice(), type).contiguous(bestFormat(input));
}

std::vector<at::Tensor> GraphModule::execute(const Plan& plan, std::vector<at::Tensor> sources)
{
    std::vector<at::Tensor> slots(plan.slotCount);
    for (std::size_t i = 0; i < plan.sources.size(); ++i)
        slots[plan.sources[i]] = std::move(sources.at(i));
    std::vector<at::Tensor> inputs;
    for (const Plan::Step& step : plan.steps) {
        inputs.clear();
        for (const std::size_t slot : step.inputs)
            inputs.push_back(slots[slot]);
        m_context.mayOverwrite = step.mayOverwrite;
        std::vector<at::Tensor> outputs = m_layers[step.layer]->run(inputs, m_context);
        for (std::size_t i = 0; i < step.outputs.size(); ++i)
            slots[step.outputs[i]] = std::move(outputs.at(i));
        for (const std::size_t slot : step.release)
            slots[slot] = at::Tensor();
    }
    std::vector<at::Tensor> results;
    for (const std::size_t slot : plan.results)
        results.push_back(slots[slot]);
    return results;
}

at::Tensor GraphModule::forward(const at::Tensor& input)
{
    return execute(m_whole, {prepared(input)}).front().flatten(1);
}

std::vector<at::Tensor> GraphModule::forwardPrefix(const at::Tensor& input)
{
    return execute(m_prefix, {prepared(input)});
}

at::Tensor GraphModule::forwardFrom(const std::vector<at::Tensor>& boundary)
{
    return execute(m_rest, boundary).front().flatten(1);
}

Result<WeightStore> GraphModule::exportWeights() const
{
    WeightStore out = m_weights;
    GRAFT_CHECK(insertCopies(out, m_changing));
    return out;
}

Result<WeightStore> GraphModule::weightsInUse() const
{
    GRAFT_TRY(out, exportWeights());
    GRAFT_CHECK(insertCopies(out, m_onGpu));
    return std::move(out);
}

} // namespace graft
