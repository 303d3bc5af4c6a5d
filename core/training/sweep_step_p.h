// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/batch_loader.h"
#include "core/training/feature_cache_p.h"
#include "core/training/optimiser_p.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace graft {

/// Samples of one batch on the device, ready for the second half of the network.
struct SweepBatch {
    std::vector<at::Tensor> boundary; ///< what the trainable part reads
    at::Tensor labels;
    at::Tensor partners; ///< labels of the samples mixed in, if samples were mixed
    double share = 1;    ///< what each sample kept of itself
    std::size_t samples = 0;
};

/// One pass over samples in random order, varied and mixed as the options say.
class SweepPass {
public:
    /// With `features`, no sample is read. Everything outlives it.
    SweepPass(GraphModule& module, const SampleSource& samples, const TrainingOptions& options,
              std::vector<std::size_t> order, std::uint64_t number, const FeatureCache* features);
    ~SweepPass();
    SweepPass(const SweepPass&) = delete;
    SweepPass& operator=(const SweepPass&) = delete;

    /// The next batch, or nothing at the end. Samples may be missing, even all of them.
    [[nodiscard]] std::optional<SweepBatch> next();
    [[nodiscard]] const std::optional<Error>& firstFailure() const { return m_failure; }

private:
    class VariedSamples;
    [[nodiscard]] SweepBatch cached();
    void mix(Batch& batch, SweepBatch& out) const;
    [[nodiscard]] at::Tensor labelsOf(const std::vector<std::int64_t>& labels) const;

    GraphModule& m_module;
    const SampleSource& m_samples;
    const TrainingOptions& m_options;
    const FeatureCache* m_features;
    std::uint64_t m_seed;
    std::vector<std::size_t> m_order; ///< only with features
    std::size_t m_position = 0;
    std::uint64_t m_batch = 0;
    std::unique_ptr<VariedSamples> m_varied;
    std::unique_ptr<BatchLoader> m_loader; ///< only without features
    std::optional<Error> m_failure;
};

/// Optimiser steps with rates that are given one by one.
class SweepStep {
public:
    SweepStep(GraphModule& module, const NetworkGraph& graph, const SampleSource& training,
              const TrainingOptions& options);

    [[nodiscard]] std::size_t batchesPerStep() const;
    /// Learns from some batches at this base rate. Their mean loss before the step; NaN when it is no number, and then
    /// nothing is learned. Nothing when the batches hold too few samples to learn from.
    [[nodiscard]] std::optional<double> learn(const std::vector<SweepBatch>& batches, double rate);

private:
    [[nodiscard]] at::Tensor lossOf(const SweepBatch& batch);
    [[nodiscard]] double lossAndGradients(const std::vector<SweepBatch>& batches);

    GraphModule& m_module;
    TrainingOptions m_options;
    Optimiser m_optimiser;
    at::Tensor m_classWeights; ///< undefined: all alike
};

} // namespace graft
