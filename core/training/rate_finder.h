// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/training/trainer.h"

#include <optional>
#include <span>
#include <vector>

namespace graft {

/// What the search for a learning rate tries.
struct RateFinderOptions {
    double lowest = 1e-6; ///< base rate of the first step, above 0
    double highest = 1;   ///< base rate of the last step, above `lowest`
    int steps = 100;      ///< optimiser steps at most, at least 10; fewer when the loss runs away
};

/// One optimiser step of the search.
struct RatePoint {
    double rate = 0;     ///< base rate of the step
    double loss = 0;     ///< of its batch, before the step
    double smoothed = 0; ///< running average of the losses, free of the bias of its beginning

    bool operator==(const RatePoint&) const = default;
};

/// What the search has found.
struct RateFinding {
    std::vector<RatePoint> points;    ///< rates rise
    std::optional<double> suggestion; ///< a good base rate; nothing when the loss never fell
    bool diverged = false;            ///< it ended before the highest rate because the loss ran away
};

/// Trains for some steps while the base rate rises exponentially (Smith, "Cyclical Learning Rates for Training Neural
/// Networks", 2017), with the optimizer, batches, augmentation and layers that the task has. Weights of the task are
/// never changed: copies are trained. Ends when the smoothed loss is four times the best one or no number any more.
/// Runs on the calling thread; the same task gives the same finding on one machine (CPU). An Error with Cancelled when
/// `control` asks to stop. `progress`, in steps, may be empty.
[[nodiscard]] Result<RateFinding> findLearningRate(const TrainingTask& task, const RateFinderOptions& options,
                                                   const ProgressCallback& progress, const RunControl& control);

/// The rate to suggest for such points: where the smoothed loss falls most steeply before its lowest place, or a tenth
/// of the rate at the lowest place when no part is clearly the steepest. Nothing when the loss hardly falls at all.
[[nodiscard]] std::optional<double> suggestRate(std::span<const RatePoint> points);

} // namespace graft
