// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runtime/graph_module_p.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <span>
#include <vector>

namespace graft {

/// What the frozen prefix makes of every sample of one source, kept in main memory: the prefix runs once
/// instead of once an epoch.
class FeatureCache {
public:
    /// Bytes that the features of `samples` samples take.
    [[nodiscard]] static std::uint64_t bytesFor(const GraphModule& module, std::size_t samples);

    explicit FeatureCache(std::size_t samples) : m_samples(samples) {}
    /// Keeps a batch's boundary tensors as the rows `indices`.
    void store(std::span<const std::size_t> indices, const std::vector<at::Tensor>& boundary);
    /// The boundary tensors of a batch of samples that were stored, on `device`.
    [[nodiscard]] std::vector<at::Tensor> load(std::span<const std::size_t> indices, const at::Device& device) const;

private:
    struct Rows {
        at::Tensor values;               ///< samples x numbers
        std::vector<std::int64_t> shape; ///< of one sample as stored (images: height, width, channels)
        bool channelsLast = false;
    };
    std::size_t m_samples;
    std::vector<Rows> m_rows;
};

} // namespace graft
