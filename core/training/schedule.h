// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_options.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace graft {

/// The base learning rate over a run, equal to PyTorch's schedulers: LinearLR (from 1/1000) for the warm-up times
/// StepLR, MultiStepLR, ExponentialLR (by epoch); CosineAnnealingLR over what is left after the warm-up, by optimiser
/// step; OneCycleLR (cosine, start 1/25, end 1/250,000); ReduceLROnPlateau on the validation loss (threshold 1e-4,
/// relative). Layers have factors of their own on top. A plain value.
class LearningRateSchedule {
public:
    /// `iterationsPerEpoch`: optimiser steps, at least 1.
    LearningRateSchedule(const TrainingOptions& options, std::int64_t iterationsPerEpoch);

    /// Rate of the optimiser step `iteration`, counted from 0 over the whole run.
    [[nodiscard]] double rateAt(std::int64_t iteration) const;
    /// Tells it a validation loss: may lower the rate on a plateau.
    void validated(double loss);
    /// A new base rate; the schedule goes on from it.
    void setBase(double rate) { m_base = rate; }
    [[nodiscard]] double base() const { return m_base; }

    /// What changes during a run, for checkpoints.
    [[nodiscard]] std::vector<double> state() const;
    /// Takes back what state() gave; anything of another length is ignored.
    void restore(std::span<const double> state);

private:
    [[nodiscard]] double factorAt(std::int64_t iteration) const;

    TrainingOptions m_options;
    std::int64_t m_perEpoch;
    double m_base;
    double m_warmup; ///< steps
    double m_total;  ///< steps
    double m_plateau = 1;
    double m_bestLoss = std::numeric_limits<double>::infinity();
    double m_badValidations = 0;
};

/// The rate at `points` places evenly spaced over the run, for a preview. A plateau is not foreseen.
[[nodiscard]] std::vector<double> previewRates(const TrainingOptions& options, std::int64_t iterationsPerEpoch,
                                               std::size_t points);

} // namespace graft
