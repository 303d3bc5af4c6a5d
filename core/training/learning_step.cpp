// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/learning_step_p.h"

#include "core/training/validation_p.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace graft {
namespace {

constexpr double scaleGrowth = 2;
constexpr double scaleBackoff = 0.5;
constexpr int scaleInterval = 2000; ///< steps without overflow before the factor grows

double normOf(const std::vector<at::Tensor>& tensors)
{
    if (tensors.empty())
        return 0;
    std::vector<at::Tensor> norms;
    norms.reserve(tensors.size());
    for (const at::Tensor& tensor : tensors)
        norms.push_back(at::linalg_vector_norm(tensor));
    return at::linalg_vector_norm(at::stack(norms)).item<double>();
}

std::vector<at::Tensor> gradientsOf(const GraphModule& module)
{
    std::vector<at::Tensor> gradients;
    for (const GraphModule::Parameter& parameter : module.parameters()) {
        if (parameter.tensor.grad().defined())
            gradients.push_back(parameter.tensor.grad());
    }
    return gradients;
}

bool allFinite(const std::vector<GraphModule::Parameter>& parameters)
{
    const c10::NoGradGuard noGradient;
    return std::ranges::all_of(parameters, [](const GraphModule::Parameter& parameter) {
        return at::isfinite(parameter.tensor).all().item<bool>();
    });
}

} // namespace

LearningStep::LearningStep(GraphModule& module, const NetworkGraph& graph, const TrainingLoss& loss,
                           const TrainingOptions& options)
    : m_module(module),
      m_loss(loss),
      m_options(options)
{
    if (!module.parameters().empty())
        m_optimiser = makeOptimiser(module.parameters(), options, depthsFromEnd(graph));
    if (options.precision == Precision::Float16 && m_optimiser.torch)
        m_scale = LossScale{};
    if (options.emaDecay > 0)
        m_average = std::make_unique<WeightAverage>(module.changing(), options.emaDecay);
}

void LearningStep::begin(std::size_t samples)
{
    for (const GraphModule::Parameter& parameter : m_module.parameters())
        parameter.tensor.mutable_grad() = at::Tensor();
    m_report = {};
    m_planned = samples;
    m_lossSum = 0;
    m_weight = 0;
    m_divisor = 1;
    m_batch.reset();
}

void LearningStep::add(const TensorBatch& batch)
{
    if (!m_report.finite)
        return;
    // Where only statistics adapt there is nothing to take a gradient of: the forward pass is the step.
    const bool learns = m_optimiser.torch != nullptr;
    const c10::AutoGradMode gradient(learns);
    const at::Tensor logits = m_module.forwardFrom(batch.boundary);
    const TrainingLoss::Term term = m_loss.of(logits, batch);
    const auto sum = term.sum.item<double>();
    m_report.finite = std::isfinite(sum);
    if (!m_report.finite)
        return;
    if (learns) {
        // The mean over all that is still to come is not known yet where samples fail or have weights of their own;
        // finish() puts that right.
        if (m_report.totals.samples == 0)
            m_divisor = batch.samples == m_planned && term.weight > 0
                            ? term.weight
                            : static_cast<double>(std::max<std::size_t>(m_planned, 1));
        (term.sum * ((m_scale ? m_scale->factor : 1) / m_divisor)).backward();
        if (m_options.optimizer == OptimizerKind::Lbfgs)
            m_batch = batch;
    }
    m_lossSum += sum;
    m_weight += term.weight;
    m_report.totals.right += countRight(logits.detach(), batch.labels);
    m_report.totals.samples += static_cast<std::int64_t>(batch.samples);
}

double LearningStep::scaleGradients()
{
    const double factor = (m_weight > 0 ? m_divisor / m_weight : 1) / (m_scale ? m_scale->factor : 1);
    const std::vector<at::Tensor> gradients = gradientsOf(m_module);
    if (factor != 1) {
        for (at::Tensor gradient : gradients)
            gradient.mul_(factor);
    }
    return normOf(gradients);
}

void LearningStep::clip(double norm)
{
    constexpr double tiny = 1e-6; // as torch.nn.utils.clip_grad_norm_
    m_clipped = m_options.clipNorm > 0 ? std::min(1.0, m_options.clipNorm / (norm + tiny)) : 1.0;
    if (m_clipped >= 1)
        return;
    for (at::Tensor gradient : gradientsOf(m_module))
        gradient.mul_(m_clipped);
}

bool LearningStep::overflowed(double norm)
{
    if (std::isfinite(norm)) {
        if (++m_scale->stepsSinceChange >= scaleInterval)
            m_scale = LossScale{m_scale->factor * scaleGrowth, 0};
        return false;
    }
    m_scale = LossScale{m_scale->factor * scaleBackoff, 0};
    m_report.finite = m_scale->factor >= 1; // it was not the scale
    return true;
}

StepReport LearningStep::finish(double learningRate)
{
    const c10::NoGradGuard noGradient;
    PassTotals& totals = m_report.totals;
    totals.loss = m_weight > 0 ? m_lossSum / m_weight * static_cast<double>(totals.samples) : 0;
    if (!m_report.finite || totals.samples == 0)
        return m_report;
    if (m_optimiser.torch) {
        m_report.gradientNorm = scaleGradients();
        if (m_scale && overflowed(m_report.gradientNorm))
            return m_report;
        m_report.finite = std::isfinite(m_report.gradientNorm);
        if (!m_report.finite)
            return m_report;
        m_optimiser.setRate(learningRate);
        if (m_options.optimizer == OptimizerKind::Lbfgs) {
            m_report.finite = stepWithClosure();
        } else {
            clip(m_report.gradientNorm);
            m_optimiser.torch->step();
        }
    }
    if (m_average && m_report.finite)
        m_average->update();
    return m_report;
}

bool LearningStep::stepWithClosure()
{
    std::vector<at::Tensor> before;
    for (const GraphModule::Parameter& parameter : m_module.parameters())
        before.push_back(parameter.tensor.detach().clone());
    const at::Tensor dropout = m_module.dropoutState();
    bool first = true; // the gradients at the start are there already
    const double startLoss = m_lossSum / m_weight;
    m_optimiser.torch->step([&]() -> at::Tensor {
        if (std::exchange(first, false))
            return at::scalar_tensor(startLoss);
        // The same function at every look: what is dropped stays dropped.
        const at::Tensor later = m_module.dropoutState();
        m_module.setDropoutState(dropout);
        for (const GraphModule::Parameter& parameter : m_module.parameters())
            parameter.tensor.mutable_grad() = at::Tensor();
        const c10::AutoGradMode gradient(true);
        const at::Tensor logits = m_module.forwardFrom(m_batch->boundary);
        const TrainingLoss::Term term = m_loss.of(logits, *m_batch);
        const at::Tensor mean = term.sum / term.weight;
        mean.backward();
        m_module.setDropoutState(later);
        return mean.detach();
    });
    if (allFinite(m_module.parameters()))
        return true;
    for (std::size_t i = 0; i < before.size(); ++i)
        m_module.parameters()[i].tensor.detach().copy_(before[i]);
    return false;
}

std::vector<double> LearningStep::gradientNorms() const
{
    const c10::NoGradGuard noGradient;
    std::vector<double> norms;
    for (const GraphModule::Parameter& parameter : m_module.parameters()) {
        const at::Tensor gradient = parameter.tensor.grad();
        norms.push_back(gradient.defined() ? at::linalg_vector_norm(gradient).item<double>() / m_clipped : 0);
    }
    return norms;
}

void LearningStep::takeOver(const LearningStep& other)
{
    // L-BFGS has one state for all parameters together, which means nothing for others.
    if (m_optimiser.torch && other.m_optimiser.torch && m_options.optimizer != OptimizerKind::Lbfgs) {
        std::map<std::string, at::Tensor> before;
        for (const GraphModule::Parameter& parameter : other.m_module.parameters())
            before[parameter.name] = parameter.tensor;
        const auto& states = other.m_optimiser.torch->state();
        for (const GraphModule::Parameter& parameter : m_module.parameters()) {
            const auto same = before.find(parameter.name);
            const auto state = same != before.end() ? states.find(optimiserKeyOf(same->second)) : states.end();
            if (state != states.end())
                m_optimiser.torch->state()[optimiserKeyOf(parameter.tensor)] = state->second->clone();
        }
    }
    if (m_average && other.m_average)
        m_average->restore(other.m_average->averages());
    m_scale = other.m_scale;
}

} // namespace graft
