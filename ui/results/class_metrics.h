// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace graft {

using ConfusionCounts = std::vector<std::vector<std::int64_t>>; ///< [truth][prediction]

/// How well one class is recognised.
struct ClassMetrics {
    std::int64_t pictures = 0;       ///< of this class
    std::int64_t predicted = 0;      ///< times the network said this class
    std::optional<double> precision; ///< of those predictions, the share that was right; nothing when never said
    std::optional<double> recall;    ///< share of the pictures that were recognised; nothing without pictures
};

/// Per class, from a confusion matrix.
[[nodiscard]] std::vector<ClassMetrics> metricsOf(const ConfusionCounts& confusion);

} // namespace graft
