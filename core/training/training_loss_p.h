// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/sample_source.h"
#include "core/training/batch_stream_p.h"
#include "core/training/training_options.h"

#include <ATen/ATen.h>

#include <cstdint>

namespace graft {

/// Cross-entropy as the options want it: label smoothing, class weights, mixed samples.
class TrainingLoss {
public:
    /// Balanced class weights are counted from the labels of `training`.
    TrainingLoss(const TrainingOptions& options, const SampleSource& training, std::int64_t classes,
                 const at::Device& device);

    /// The loss of a batch is sum / weight; sums and weights of several batches add up to those of one large batch.
    struct Term {
        at::Tensor sum;
        double weight = 0;
    };
    [[nodiscard]] Term of(const at::Tensor& logits, const TensorBatch& batch) const;

private:
    [[nodiscard]] Term against(const at::Tensor& logits, const at::Tensor& labels) const;

    double m_smoothing;
    at::Tensor m_classWeights; ///< undefined: all alike
};

} // namespace graft
