// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_loss_p.h"

#include <vector>

namespace graft {
namespace {

/// samples / (classes * samples of the class): every class has the same say, and the mean weight of a sample is 1.
at::Tensor balancedWeights(const SampleSource& training, std::int64_t classes)
{
    std::vector<std::int64_t> counts(static_cast<std::size_t>(classes), 0);
    for (std::size_t i = 0; i < training.size(); ++i)
        ++counts.at(static_cast<std::size_t>(training.label(i)));
    std::int64_t present = 0;
    for (const std::int64_t count : counts)
        present += count > 0 ? 1 : 0;
    at::Tensor weights = at::zeros({classes}, at::kFloat);
    auto* out = weights.data_ptr<float>();
    for (const std::int64_t count : counts) {
        if (count > 0)
            *out = static_cast<float>(static_cast<double>(training.size()) / static_cast<double>(present * count));
        ++out;
    }
    return weights;
}

} // namespace

TrainingLoss::TrainingLoss(const TrainingOptions& options, const SampleSource& training, std::int64_t classes,
                           const at::Device& device)
    : m_smoothing(options.labelSmoothing)
{
    if (options.classWeights == ClassWeights::Balanced)
        m_classWeights = balancedWeights(training, classes).to(device);
}

TrainingLoss::Term TrainingLoss::against(const at::Tensor& logits, const at::Tensor& labels) const
{
    constexpr std::int64_t ignoreNothing = -100;
    Term term;
    term.sum = at::cross_entropy_loss(logits, labels, m_classWeights, at::Reduction::Sum, ignoreNothing, m_smoothing);
    term.weight = m_classWeights.defined() ? m_classWeights.index_select(0, labels).sum().item<double>()
                                           : static_cast<double>(labels.size(0));
    return term;
}

TrainingLoss::Term TrainingLoss::of(const at::Tensor& logits, const TensorBatch& batch) const
{
    Term own = against(logits, batch.labels);
    if (!batch.partners.defined())
        return own;
    const Term other = against(logits, batch.partners);
    return {own.sum * batch.share + other.sum * (1 - batch.share),
            own.weight * batch.share + other.weight * (1 - batch.share)};
}

} // namespace graft
