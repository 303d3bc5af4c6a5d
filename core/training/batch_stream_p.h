// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/augmentation_plan.h"
#include "core/data/batch_loader.h"
#include "core/data/sample_source.h"
#include "core/runtime/graph_module_p.h"
#include "core/training/feature_cache_p.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace graft {

/// Samples on the device, ready for the second half of the network: a batch or a piece of one.
struct TensorBatch {
    std::vector<at::Tensor> boundary; ///< what the trainable part reads
    at::Tensor labels;
    at::Tensor partners; ///< labels of the samples mixed in, if samples were mixed
    double share = 1;    ///< what each sample kept of itself
    std::size_t samples = 0;
    bool completesBatch = true; ///< the next piece belongs to another batch
};

/// Where a pass takes its samples from.
struct StreamSource {
    const SampleSource* samples = nullptr;
    const FeatureCache* features = nullptr; ///< with these, no sample is read and no prefix is run
    std::function<void(const Batch::Failure&)> failed;
};

/// What a pass goes through.
struct StreamPlan {
    std::vector<std::size_t> order;
    std::size_t batchSize = 1;
    std::size_t firstBatch = 0; ///< the batches before it are left out
    std::size_t piece = 0;      ///< samples that are handed out at once, at most; 0: whole batches
    int readers = 1;
    std::optional<std::uint64_t> variants{};  ///< seed of the pass's random changes; nothing: samples as they are
    const AugmentationPlan* mixing = nullptr; ///< with variants: mixes the samples of a batch
};

/// Batches of one pass in the given order. A batch whose samples all failed has `samples` 0.
class BatchStream {
public:
    BatchStream(GraphModule& module, const StreamSource& source, StreamPlan plan);

    [[nodiscard]] std::optional<TensorBatch> next();
    /// Seconds that next() has waited for samples to be read.
    [[nodiscard]] double waited() const { return m_waited; }

private:
    /// The batch that is being handed out.
    struct Current {
        std::vector<std::size_t> indices; ///< only with a cache
        at::Tensor input;                 ///< only without one
        at::Tensor labels;
        at::Tensor partners;
        double share = 1;
        std::size_t samples = 0;
        std::size_t given = 0;
        std::size_t pieces = 1; ///< still to be handed out
    };
    [[nodiscard]] std::optional<Current> readBatch();
    [[nodiscard]] Current cachedBatch();
    void mix(Batch& batch, Current& current) const;
    [[nodiscard]] TensorBatch pieceOf(Current& current);
    [[nodiscard]] at::Tensor labelsOf(const std::vector<std::int64_t>& labels) const;

    GraphModule& m_module;
    StreamSource m_source;
    StreamPlan m_plan; ///< its order only with a cache
    std::size_t m_position = 0;
    std::size_t m_batch; ///< number of the next one
    std::optional<Current> m_current;
    std::unique_ptr<BatchLoader> m_loader; ///< only without a cache
    double m_waited = 0;
};

/// A batch's values as a tensor of the network's input shape; the tensor owns them.
[[nodiscard]] at::Tensor inputTensor(const TensorSpec& input, Batch& batch);
/// Threads that read samples: `wanted`, or with 0 as many as compute, within reason.
[[nodiscard]] int readerCount(int wanted);

} // namespace graft
