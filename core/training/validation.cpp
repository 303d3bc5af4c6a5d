// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/validation_p.h"

#include <c10/core/InferenceMode.h>

#include <limits>
#include <utility>

namespace graft {
namespace {

void addCounts(std::vector<std::int64_t>& counts, const at::Tensor& labels)
{
    const at::Tensor found = labels.bincount({}, static_cast<std::int64_t>(counts.size())).to(at::kCPU).contiguous();
    const auto* values = found.data_ptr<std::int64_t>();
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] += values[i];
}

} // namespace

std::vector<double> ValidationTotals::recall() const
{
    std::vector<double> shares;
    for (std::size_t i = 0; i < classSamples.size(); ++i)
        shares.push_back(classSamples[i] > 0 ? static_cast<double>(classRight[i]) / static_cast<double>(classSamples[i])
                                             : std::numeric_limits<double>::quiet_NaN());
    return shares;
}

std::int64_t countRight(const at::Tensor& logits, const at::Tensor& labels)
{
    return logits.argmax(1).eq(labels).sum().item<std::int64_t>();
}

std::optional<ValidationTotals> validate(GraphModule& module, const StreamSource& source, StreamPlan plan,
                                         const std::function<bool()>& interrupted)
{
    const c10::InferenceMode inference;
    module.setTraining(false);
    ValidationTotals totals;
    totals.classSamples.resize(static_cast<std::size_t>(module.classCount()));
    totals.classRight.resize(totals.classSamples.size());
    BatchStream stream(module, source, std::move(plan));
    while (auto batch = stream.next()) {
        if (interrupted())
            return std::nullopt;
        if (batch->samples == 0)
            continue;
        const at::Tensor logits = module.forwardFrom(batch->boundary);
        const at::Tensor loss = at::cross_entropy_loss(logits, batch->labels);
        const at::Tensor right = logits.argmax(1).eq(batch->labels);
        addCounts(totals.classSamples, batch->labels);
        addCounts(totals.classRight, batch->labels.masked_select(right));
        totals.add(loss.item<float>(), right.sum().item<std::int64_t>(), batch->samples);
    }
    return totals;
}

} // namespace graft
