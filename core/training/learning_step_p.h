// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runtime/graph_module_p.h"
#include "core/training/optimiser_p.h"
#include "core/training/pass_totals_p.h"
#include "core/training/training_loss_p.h"
#include "core/training/weight_average_p.h"

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace graft {

/// What came of one optimiser step.
struct StepReport {
    PassTotals totals;
    double gradientNorm = std::numeric_limits<double>::quiet_NaN(); ///< of all gradients, before clipping
    /// False: loss or gradients are not numbers, and the weights have been left as they were.
    bool finite = true;
};

/// Keeps gradients of float16 within its range: the loss is multiplied before the gradients are taken, by less after
/// an overflow (that step is left out) and by more after many steps without one.
struct LossScale {
    double factor = 65536;
    int stepsSinceChange = 0;
};

/// Optimiser steps over a compiled network: losses of one or more batches add up to gradients, which are clipped and
/// applied. Owns the optimiser and the average of the weights.
class LearningStep {
public:
    /// `module` and `loss` outlive it.
    LearningStep(GraphModule& module, const NetworkGraph& graph, const TrainingLoss& loss,
                 const TrainingOptions& options);

    /// Starts a step over some `samples` samples (fewer if some cannot be read).
    void begin(std::size_t samples);
    /// Takes the gradients of a batch, or of a piece of it.
    void add(const TensorBatch& batch);
    /// Applies them with this base rate.
    [[nodiscard]] StepReport finish(double learningRate);

    /// nullptr where only batch statistics change.
    [[nodiscard]] torch::optim::Optimizer* optimiser() const { return m_optimiser.torch.get(); }
    /// nullptr unless options.emaDecay asks for one.
    [[nodiscard]] WeightAverage* average() const { return m_average.get(); }
    /// Nothing unless training computes in float16.
    [[nodiscard]] std::optional<LossScale>& lossScale() { return m_scale; }
    /// Norm of the gradients of each parameter at the last step, before clipping, in the order of parameters().
    [[nodiscard]] std::vector<double> gradientNorms() const;
    /// Goes on where `other`, a step over the same network with other layers frozen, has come to: state of the
    /// optimiser and averages of the parameters both have, by name.
    void takeOver(const LearningStep& other);

private:
    [[nodiscard]] double scaleGradients();
    void clip(double norm);
    [[nodiscard]] bool overflowed(double norm);
    [[nodiscard]] bool stepWithClosure();

    GraphModule& m_module;
    const TrainingLoss& m_loss;
    TrainingOptions m_options;
    Optimiser m_optimiser;
    std::unique_ptr<WeightAverage> m_average;
    std::optional<LossScale> m_scale;

    // The step being taken
    StepReport m_report;
    std::size_t m_planned = 0;
    double m_lossSum = 0;
    double m_weight = 0;                ///< of the samples so far
    double m_divisor = 1;               ///< that the gradients so far were taken with
    double m_clipped = 1;               ///< factor of the last clipping
    std::optional<TensorBatch> m_batch; ///< L-BFGS looks at it again
};

} // namespace graft
