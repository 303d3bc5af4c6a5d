// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/sweep_step_p.h"

#include "core/base/random.h"
#include "core/runtime/device.h"
#include "core/training/batch_stream_p.h"
#include "core/training/sample_mixing.h"

#include <c10/core/GradMode.h>
#include <torch/nn/utils/clip_grad.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>
#include <utility>

namespace graft {
namespace {

/// samples / (classes * samples of the class): every class has the same say, the mean weight of a sample is 1.
at::Tensor balancedWeights(const SampleSource& training, std::int64_t classes)
{
    std::vector<std::int64_t> counts(static_cast<std::size_t>(classes), 0);
    for (std::size_t i = 0; i < training.size(); ++i)
        ++counts.at(static_cast<std::size_t>(training.label(i)));
    const auto present = counts.size() - static_cast<std::size_t>(std::ranges::count(counts, 0));
    at::Tensor weights = at::zeros({classes}, at::kFloat);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            weights[static_cast<std::int64_t>(i)] =
                static_cast<double>(training.size()) / (static_cast<double>(present) * static_cast<double>(counts[i]));
    }
    return weights;
}

int readersFor(const TrainingOptions& options)
{
    constexpr int mostByDefault = 8;
    return options.readers > 0 ? options.readers : std::clamp(threadCount(), 1, mostByDefault);
}

} // namespace

/// The samples with the random changes of one pass.
class SweepPass::VariedSamples final : public SampleSource {
public:
    VariedSamples(const SampleSource& source, std::uint64_t seed) : m_source(source), m_seed(seed) {}
    [[nodiscard]] TensorSpec sampleSpec() const override { return m_source.sampleSpec(); }
    [[nodiscard]] std::size_t size() const override { return m_source.size(); }
    [[nodiscard]] std::int64_t label(std::size_t index) const override { return m_source.label(index); }
    [[nodiscard]] std::string name(std::size_t index) const override { return m_source.name(index); }
    [[nodiscard]] Result<void> read(std::size_t index, std::span<float> out) const override
    {
        return m_source.readVariant(index, streamSeed(m_seed, "variant", index), out);
    }

private:
    const SampleSource& m_source;
    std::uint64_t m_seed;
};

SweepPass::SweepPass(GraphModule& module, const SampleSource& samples, const TrainingOptions& options,
                     std::vector<std::size_t> order, std::uint64_t number, const FeatureCache* features)
    : m_module(module),
      m_samples(samples),
      m_options(options),
      m_features(features),
      m_seed(streamSeed(options.seed, "augment", number))
{
    if (features != nullptr) {
        m_order = std::move(order);
        return;
    }
    m_varied = std::make_unique<VariedSamples>(samples, m_seed);
    m_loader = std::make_unique<BatchLoader>(*m_varied, std::move(order), static_cast<std::size_t>(options.batchSize),
                                             readersFor(options));
}

SweepPass::~SweepPass() = default;

at::Tensor SweepPass::labelsOf(const std::vector<std::int64_t>& labels) const
{
    at::Tensor tensor = at::empty({static_cast<std::int64_t>(labels.size())}, at::kLong);
    if (!labels.empty())
        std::memcpy(tensor.data_ptr(), labels.data(), labels.size() * sizeof(std::int64_t));
    return tensor.to(m_module.torchDevice());
}

SweepBatch SweepPass::cached()
{
    SweepBatch out;
    out.samples = std::min(static_cast<std::size_t>(m_options.batchSize), m_order.size() - m_position);
    const std::span<const std::size_t> indices = std::span(m_order).subspan(m_position, out.samples);
    m_position += out.samples;
    std::vector<std::int64_t> labels;
    for (const std::size_t index : indices)
        labels.push_back(m_samples.label(index));
    out.labels = labelsOf(labels);
    out.boundary = m_features->load(indices, m_module.torchDevice());
    return out;
}

void SweepPass::mix(Batch& batch, SweepBatch& out) const
{
    if (batch.labels.size() < 2 || !mixesSamples(m_options.augmentation))
        return;
    const std::vector<std::int64_t>& dims = m_module.inputSpec().dims;
    const bool picture = dims.size() == 4;
    const std::int64_t height = picture ? dims[2] : 0;
    const std::int64_t width = picture ? dims[3] : 0;
    const auto drawn = drawBatchMix(m_options.augmentation, width, height, streamSeed(m_seed, "mix", m_batch));
    if (!drawn)
        return;
    mixBatch(*drawn, batch.labels.size(), width, height, batch.values);
    out.share = drawn->draw.share;
    // The partner of a sample is the one before it.
    std::vector<std::int64_t> partners = batch.labels;
    std::rotate(partners.begin(), partners.end() - 1, partners.end());
    out.partners = labelsOf(partners);
}

std::optional<SweepBatch> SweepPass::next()
{
    if (m_features != nullptr)
        return m_position < m_order.size() ? std::optional(cached()) : std::nullopt;
    auto batch = m_loader->next();
    if (!batch)
        return std::nullopt;
    if (!batch->failed.empty() && !m_failure)
        m_failure = batch->failed.front().error;
    SweepBatch out;
    out.samples = batch->labels.size();
    if (out.samples > 0) {
        out.labels = labelsOf(batch->labels);
        mix(*batch, out);
        const c10::NoGradGuard noGradient; // the prefix has nothing to learn
        out.boundary = m_module.forwardPrefix(inputTensor(m_module.inputSpec(), *batch));
    }
    ++m_batch;
    return out;
}

SweepStep::SweepStep(GraphModule& module, const NetworkGraph& graph, const SampleSource& training,
                     const TrainingOptions& options)
    : m_module(module),
      m_options(options),
      m_optimiser(makeOptimiser(module.parameters(), options, depthsFromEnd(graph)))
{
    if (options.classWeights == ClassWeights::Balanced)
        m_classWeights = balancedWeights(training, module.classCount()).to(module.torchDevice());
}

std::size_t SweepStep::batchesPerStep() const
{
    return m_options.optimizer == OptimizerKind::Lbfgs ? 1 : static_cast<std::size_t>(m_options.accumulation);
}

at::Tensor SweepStep::lossOf(const SweepBatch& batch)
{
    constexpr std::int64_t ignoreNothing = -100;
    const at::Tensor logits = m_module.forwardFrom(batch.boundary);
    const auto against = [&](const at::Tensor& labels) {
        return at::cross_entropy_loss(logits, labels, m_classWeights, at::Reduction::Mean, ignoreNothing,
                                      m_options.labelSmoothing);
    };
    const at::Tensor own = against(batch.labels);
    return batch.partners.defined() ? own * batch.share + against(batch.partners) * (1 - batch.share) : own;
}

double SweepStep::lossAndGradients(const std::vector<SweepBatch>& batches)
{
    for (const GraphModule::Parameter& parameter : m_module.parameters())
        parameter.tensor.mutable_grad() = at::Tensor();
    const c10::AutoGradMode gradient(true);
    double all = 0;
    for (const SweepBatch& batch : batches)
        all += static_cast<double>(batch.samples);
    double mean = 0;
    for (const SweepBatch& batch : batches) {
        const double share = static_cast<double>(batch.samples) / all;
        const at::Tensor loss = lossOf(batch) * share;
        loss.backward();
        mean += loss.item<double>();
    }
    return mean;
}

std::optional<double> SweepStep::learn(const std::vector<SweepBatch>& batches, double rate)
{
    std::vector<SweepBatch> usable;
    std::ranges::copy_if(batches, std::back_inserter(usable), [this](const SweepBatch& batch) {
        return batch.samples > 1 || (batch.samples == 1 && !m_module.needsTwoSamples());
    });
    if (usable.empty())
        return std::nullopt;
    m_optimiser.setRate(rate);
    if (m_options.optimizer == OptimizerKind::Lbfgs) {
        const at::Tensor first =
            m_optimiser.torch->step([&] { return at::scalar_tensor(lossAndGradients(usable), at::kDouble); });
        return first.item<double>();
    }
    const double loss = lossAndGradients(usable);
    if (!std::isfinite(loss))
        return std::numeric_limits<double>::quiet_NaN();
    if (m_options.clipNorm > 0) {
        std::vector<at::Tensor> tensors;
        for (const GraphModule::Parameter& parameter : m_module.parameters())
            tensors.push_back(parameter.tensor);
        torch::nn::utils::clip_grad_norm_(tensors, m_options.clipNorm);
    }
    m_optimiser.torch->step();
    return loss;
}

} // namespace graft
