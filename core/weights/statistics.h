// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/weights/weight_store.h"

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace graft {

/// What the numbers of a tensor look like. Minimum, maximum, mean and deviation are those of the finite numbers, and 0
/// where there are none.
struct TensorStatistics {
    std::int64_t count = 0; ///< all elements
    std::int64_t zeros = 0; ///< exactly 0 (also -0)
    std::int64_t nans = 0;  ///< not a number
    std::int64_t infinities = 0;
    double minimum = 0;
    double maximum = 0;
    double mean = 0;
    double deviation = 0; ///< standard deviation of the population
    /// Finite numbers in equally wide intervals from minimum to maximum, each without its upper end except the last.
    /// One interval where all are the same, none where nothing is finite.
    std::vector<std::int64_t> histogram;

    [[nodiscard]] std::int64_t finite() const { return count - nans - infinities; }
    /// Where interval `bin` begins; `bin` may be the number of intervals: the end of the last.
    [[nodiscard]] double edge(std::size_t bin) const;

    bool operator==(const TensorStatistics&) const = default;
};

/// Most intervals a histogram has.
inline constexpr std::size_t histogramBins = 64;

/// Looks at every element of a tensor of any type. Three passes over its memory, without a copy; meant for a worker
/// thread. Cancelled when `stop` asks for it.
[[nodiscard]] Result<TensorStatistics> statisticsOf(const TensorData& tensor, std::stop_token stop = {},
                                                    std::size_t bins = histogramBins);

} // namespace graft
