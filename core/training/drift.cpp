// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/drift_p.h"

#include "core/runtime/tensor_binding_p.h"
#include "core/weights/layer_weights.h"

#include <c10/core/GradMode.h>

#include <cmath>

namespace graft {
namespace {

constexpr std::int64_t enoughSamples = 64;

double squareSum(const at::Tensor& tensor)
{
    const auto norm = at::linalg_vector_norm(tensor.to(at::kFloat)).item<double>();
    return norm * norm;
}

} // namespace

void DriftWatch::beginLook(GraphModule& module)
{
    m_looking.clear();
    module.watchRectifiers([this](const std::string& layer, const at::Tensor& output) { note(layer, output); });
}

void DriftWatch::note(const std::string& layer, const at::Tensor& output)
{
    Outputs& seen = m_looking[layer];
    if (seen.samples >= enoughSamples || output.dim() < 2)
        return;
    const c10::NoGradGuard noGradient;
    std::vector<std::int64_t> others{0};
    for (std::int64_t dim = 2; dim < output.dim(); ++dim)
        others.push_back(dim);
    const at::Tensor alive = output.detach().amax(others) > 0;
    seen.alive = seen.alive.defined() ? seen.alive.logical_or(alive) : alive;
    seen.samples += output.size(0);
}

void DriftWatch::endLook(GraphModule& module)
{
    module.watchRectifiers({});
    m_deadShares.clear();
    for (const auto& [layer, seen] : m_looking) {
        if (seen.alive.defined())
            m_deadShares[layer] = 1 - seen.alive.to(at::kFloat).mean().item<double>();
    }
    m_looking.clear();
}

std::shared_ptr<const DriftRecord> DriftWatch::measure(const NetworkGraph& graph, const GraphModule& module,
                                                       const std::vector<double>& gradientNorms,
                                                       std::int64_t iteration) const
{
    struct Sums {
        double change = 0;
        double start = 0;
        double gradient = 0;
    };
    const c10::NoGradGuard noGradient;
    const TensorOwners owners(graph);
    std::map<std::string, Sums> sums;
    for (std::size_t i = 0; i < module.parameters().size(); ++i) {
        const GraphModule::Parameter& parameter = module.parameters()[i];
        const TensorData* data = m_start.find(parameter.name);
        if (data == nullptr)
            continue;
        const at::Tensor start = viewOf(*data).to(module.torchDevice());
        const Layer* owner = owners.ownerOf(parameter.name);
        if (owner == nullptr)
            continue;
        Sums& layer = sums[owner->name];
        layer.change += squareSum(parameter.tensor - start);
        layer.start += squareSum(start);
        layer.gradient += gradientNorms.at(i) * gradientNorms[i];
    }
    auto record = std::make_shared<DriftRecord>();
    record->iteration = iteration;
    for (const Layer& layer : graph.layers) {
        LayerDrift drift{layer.name};
        if (const auto found = sums.find(layer.name); found != sums.end()) {
            const Sums& s = found->second;
            if (s.change > 0) // of a layer that was all zeros it is all new
                drift.change = s.start > 0 ? std::sqrt(s.change / s.start) : 1;
            drift.gradientNorm = std::sqrt(s.gradient);
        }
        if (const auto dead = m_deadShares.find(layer.name); dead != m_deadShares.end())
            drift.deadShare = dead->second;
        record->layers.push_back(std::move(drift));
    }
    return record;
}

} // namespace graft
