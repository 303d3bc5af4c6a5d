// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/graph_module_p.h"

#include "core/base/random.h"
#include "core/runtime/tensor_binding_p.h"

#include <ATen/autocast_mode.h>
#include <torch/version.h>

#include <mutex>
#include <utility>

namespace graft {
namespace {

/// What LibTorch's autocast is set to for a kind of device, on this thread.
struct Autocast {
    bool on = false;
    at::ScalarType type = at::kFloat;

#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
    [[nodiscard]] static Autocast now(bool cuda)
    {
        const auto kind = cuda ? at::kCUDA : at::kCPU;
        return {at::autocast::is_autocast_enabled(kind), at::autocast::get_autocast_dtype(kind)};
    }
    void set(bool cuda) const
    {
        const auto kind = cuda ? at::kCUDA : at::kCPU;
        at::autocast::set_autocast_enabled(kind, on);
        at::autocast::set_autocast_dtype(kind, type);
    }
#else
    [[nodiscard]] static Autocast now(bool cuda)
    {
        if (cuda)
            return {at::autocast::is_enabled(), at::autocast::get_autocast_gpu_dtype()};
        return {at::autocast::is_cpu_enabled(), at::autocast::get_autocast_cpu_dtype()};
    }
    void set(bool cuda) const
    {
        if (cuda) {
            at::autocast::set_enabled(on);
            at::autocast::set_autocast_gpu_dtype(type);
        } else {
            at::autocast::set_cpu_enabled(on);
            at::autocast::set_autocast_cpu_dtype(type);
        }
    }
#endif
};

/// Autocast as long as it lives, and then as it was before.
class AutocastScope {
public:
    AutocastScope(bool cuda, std::optional<at::ScalarType> type) : m_cuda(cuda), m_on(type.has_value())
    {
        if (!m_on)
            return;
        m_before = Autocast::now(cuda);
        Autocast{true, *type}.set(cuda);
    }
    ~AutocastScope()
    {
        if (!m_on)
            return;
        m_before.set(m_cuda);
        at::autocast::clear_cache(); // converted weights, which the next step makes stale
    }
    AutocastScope(const AutocastScope&) = delete;
    AutocastScope& operator=(const AutocastScope&) = delete;

private:
    bool m_cuda;
    bool m_on;
    Autocast m_before;
};

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

at::Tensor GraphModule::dropoutState() const
{
    at::Generator random = m_context.random; // the same one
    const std::lock_guard lock(random.mutex());
    return random.get_state();
}

void GraphModule::setDropoutState(const at::Tensor& state)
{
    const std::lock_guard lock(m_context.random.mutex());
    m_context.random.set_state(state);
}

at::Tensor GraphModule::prepared(const at::Tensor& input) const
{
    const auto type = m_inputSpec.dtype == DType::Int64 ? at::kLong : at::kFloat;
    return input.to(torchDevice(), type).contiguous(bestFormat(input));
}

std::vector<at::Tensor> GraphModule::execute(const Plan& plan, std::vector<at::Tensor> sources)
{
    const AutocastScope precision(m_device.cuda, m_autocast);
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
        if (m_watch && !m_rectifiers[step.layer].empty())
            m_watch(m_rectifiers[step.layer], outputs.front());
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
    return execute(m_whole, {prepared(input)}).front().flatten(1).to(at::kFloat);
}

std::vector<at::Tensor> GraphModule::forwardPrefix(const at::Tensor& input)
{
    return execute(m_prefix, {prepared(input)});
}

at::Tensor GraphModule::forwardFrom(const std::vector<at::Tensor>& boundary)
{
    return execute(m_rest, boundary).front().flatten(1).to(at::kFloat);
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
