// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/batch_stream_p.h"
#include "core/training/pass_totals_p.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace graft {

/// What a look at the validation samples showed.
struct ValidationTotals : PassTotals {
    std::vector<std::int64_t> classSamples;
    std::vector<std::int64_t> classRight;

    /// Share of each class that was right; NaN for classes without samples.
    [[nodiscard]] std::vector<double> recall() const;
};

/// Samples of a batch whose highest logit is the right one.
[[nodiscard]] std::int64_t countRight(const at::Tensor& logits, const at::Tensor& labels);

/// Loss (plain cross-entropy) and accuracy of the network as it is, without learning anything. Nothing when
/// `interrupted` said so. The network is left evaluating.
[[nodiscard]] std::optional<ValidationTotals> validate(GraphModule& module, const StreamSource& source, StreamPlan plan,
                                                       const std::function<bool()>& interrupted);

} // namespace graft
