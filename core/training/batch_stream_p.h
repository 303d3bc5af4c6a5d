// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// One batch on the device, ready for the second half of the network.
struct TensorBatch {
    std::vector<at::Tensor> boundary; ///< what the trainable part reads
    at::Tensor labels;
    std::size_t samples = 0;
};

/// Where a pass takes its samples from.
struct StreamSource {
    const SampleSource* samples = nullptr;
    const FeatureCache* features = nullptr; ///< with these, no sample is read and no prefix is run
    std::function<void(const Batch::Failure&)> failed;
};

/// Batches of one pass in the given order. A batch whose samples all failed has `samples` 0.
class BatchStream {
public:
    BatchStream(GraphModule& module, const StreamSource& source, std::vector<std::size_t> order, std::size_t batchSize);

    [[nodiscard]] std::optional<TensorBatch> next();

private:
    [[nodiscard]] TensorBatch fromCache();
    [[nodiscard]] at::Tensor labelsOf(const std::vector<std::int64_t>& labels) const;

    GraphModule& m_module;
    StreamSource m_source;
    std::vector<std::size_t> m_order; ///< only with a cache
    std::size_t m_batchSize;
    std::size_t m_position = 0;
    std::unique_ptr<BatchLoader> m_loader; ///< only without a cache
};

/// A batch's values as a tensor of the network's input shape; the tensor owns them.
[[nodiscard]] at::Tensor inputTensor(const TensorSpec& input, Batch& batch);
/// Threads that read samples beside `threads` that compute.
[[nodiscard]] int readerCount();

} // namespace graft
