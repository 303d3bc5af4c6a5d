// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/augmentation_plan.h"

#include <cstdint>
#include <optional>
#include <span>

namespace graft {

/// A part of every sample of a batch, in its last two axes (rows, columns).
struct MixBox {
    std::int64_t left = 0;
    std::int64_t top = 0;
    std::int64_t width = 0;
    std::int64_t height = 0;

    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
    bool operator==(const MixBox&) const = default;
};

/// How two samples are mixed. `share` is what the sample itself keeps, 0 .. 1, of the loss as of the values; its
/// partner has the rest.
struct MixDraw {
    double share = 1;
    MixBox box; ///< CutMix: what comes from the partner

    bool operator==(const MixDraw&) const = default;
};

/// The share of Mixup (Zhang et al., 2017): Beta(alpha, alpha). The same seed gives the same draw.
[[nodiscard]] MixDraw drawMixup(double alpha, std::uint64_t seed);
/// The box of CutMix (Yun et al., 2019): an area of 1 - Beta(alpha, alpha) somewhere in width x height, cut off at the
/// border; the share is what the box really leaves.
[[nodiscard]] MixDraw drawCutMix(double alpha, std::int64_t width, std::int64_t height, std::uint64_t seed);

/// What happens to one batch.
struct BatchMix {
    AugmentationKind kind = AugmentationKind::Mixup; ///< Mixup or CutMix
    MixDraw draw;

    bool operator==(const BatchMix&) const = default;
};

/// Whether the plan has a step that mixes samples and can happen.
[[nodiscard]] bool mixesSamples(const AugmentationPlan& plan);
/// Draws whether and how a batch is mixed: the first of the plan's mixing steps that happens. `seed` is the batch's.
/// Samples without rows and columns have width 0: they are left alone by CutMix.
[[nodiscard]] std::optional<BatchMix> drawBatchMix(const AugmentationPlan& plan, std::int64_t width,
                                                   std::int64_t height, std::uint64_t seed);

/// Mixes a batch in place: `values` holds `samples` samples of the same size, in C order, whose last two axes are
/// height x width (0 where they have none). The partner of a sample is the one before it; that of the first is the
/// last one. The loss goes with it: share * loss(labels) + (1 - share) * loss(labels of the partners).
void mixBatch(const BatchMix& mix, std::size_t samples, std::int64_t width, std::int64_t height,
              std::span<float> values);

} // namespace graft
