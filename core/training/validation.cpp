// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/validation_p.h"

#include <c10/core/InferenceMode.h>

#include <utility>

namespace graft {

std::int64_t countRight(const at::Tensor& logits, const at::Tensor& labels)
{
    return logits.argmax(1).eq(labels).sum().item<std::int64_t>();
}

std::optional<PassTotals> validate(GraphModule& module, const StreamSource& source, std::vector<std::size_t> order,
                                   std::size_t batchSize, const std::function<bool()>& interrupted)
{
    const c10::InferenceMode inference;
    module.setTraining(false);
    PassTotals totals;
    BatchStream stream(module, source, std::move(order), batchSize);
    while (auto batch = stream.next()) {
        if (interrupted())
            return std::nullopt;
        if (batch->samples == 0)
            continue;
        const at::Tensor logits = module.forwardFrom(batch->boundary);
        const at::Tensor loss = at::cross_entropy_loss(logits, batch->labels);
        totals.add(loss.item<float>(), countRight(logits, batch->labels), batch->samples);
    }
    return totals;
}

} // namespace graft
