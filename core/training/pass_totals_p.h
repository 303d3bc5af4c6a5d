// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace graft {

/// Sums over the samples of one pass.
struct PassTotals {
    double loss = 0;
    std::int64_t right = 0;
    std::int64_t samples = 0;

    void add(double batchLoss, std::int64_t batchRight, std::size_t batchSamples)
    {
        loss += batchLoss * static_cast<double>(batchSamples);
        right += batchRight;
        samples += static_cast<std::int64_t>(batchSamples);
    }
    [[nodiscard]] double meanLoss() const { return samples > 0 ? loss / static_cast<double>(samples) : 0; }
    [[nodiscard]] double accuracy() const
    {
        return samples > 0 ? static_cast<double>(right) / static_cast<double>(samples) : 0;
    }
};

} // namespace graft
