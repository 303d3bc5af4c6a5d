// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/sample_source.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace graft {

/// Samples side by side: `values` holds `labels.size()` samples in C order. Unreadable samples are left
/// out and listed in `failed`.
struct Batch {
    std::vector<float> values;
    std::vector<std::int64_t> labels;
    std::vector<std::size_t> indices; ///< positions in the source, parallel to labels
    struct Failure {
        std::size_t index;
        Error error;
    };
    std::vector<Failure> failed;
};

/// Seed of one sample's random changes in a pass that has the seed `passSeed`.
[[nodiscard]] std::uint64_t variantSeed(std::uint64_t passSeed, std::size_t index);

/// Reads batches ahead on worker threads through a bounded queue; batches come out in order whatever the
/// threads do. Destruction joins the threads. next() is for one consumer thread.
class BatchLoader {
public:
    /// `order`: which samples, in which order. `workers` >= 1; `ahead`: batches kept ready. With `variants`, the seed
    /// of this pass, samples are read with random changes that depend on that seed and their index alone.
    BatchLoader(const SampleSource& source, std::vector<std::size_t> order, std::size_t batchSize, int workers = 2,
                std::size_t ahead = 4, std::optional<std::uint64_t> variants = std::nullopt);
    ~BatchLoader();
    BatchLoader(const BatchLoader&) = delete;
    BatchLoader& operator=(const BatchLoader&) = delete;

    /// The next batch, or nothing at the end. A batch may be smaller than batchSize (last, or failures)
    /// and even empty (all its samples failed).
    [[nodiscard]] std::optional<Batch> next();
    [[nodiscard]] std::size_t batchCount() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace graft
