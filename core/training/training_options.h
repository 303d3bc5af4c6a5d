// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/augmentation_plan.h"
#include "core/runtime/device.h"

#include <cstdint>
#include <string>
#include <vector>

namespace graft {

enum class OptimizerKind { Sgd, SgdNesterov, Adam, AdamW, RmsProp, Lbfgs };
enum class ScheduleKind { Constant, Step, MultiStep, Exponential, Cosine, OneCycle, Plateau };
enum class ClassWeights { None, Balanced };
enum class Unfreezing { Never, Gradual };
enum class StopMetric { Never, Accuracy, Loss };
enum class BestMetric { Accuracy, Loss };
enum class Precision { Float32, BFloat16, Float16, Auto };

/// Everything a run needs besides network, weights and data. A plain value, recorded with the run. Titles, ranges,
/// units and the conditions under which an option counts are in core/training/option_table.h.
struct TrainingOptions {
    // Basics
    int epochs = 8;
    double timeBudgetMinutes = 0; ///< the run ends after the epoch in which it is used up; 0 = none
    int batchSize = 16;           ///< samples per optimiser step; 0 = the largest that fits
    double learningRate = 3e-4;   ///< base rate; layers have factors of their own
    OptimizerKind optimizer = OptimizerKind::Sgd;

    // Optimizer
    double momentum = 0.9; ///< SGD, RMSprop
    double beta1 = 0.9;    ///< Adam, AdamW
    double beta2 = 0.999;
    double epsilon = 1e-8; ///< Adam, AdamW, RMSprop
    double rmsAlpha = 0.99;
    int lbfgsHistory = 10;
    int lbfgsIterations = 20;     ///< at most, per step
    double weightDecay = 0.0;     ///< L2; decoupled for AdamW
    bool decayEverything = false; ///< also norms and biases
    double layerDecay = 1.0;      ///< factor of the rate from each layer to the one before it (by depth); 1 = none
    int accumulation = 1;         ///< batches whose gradients make one step
    double clipNorm = 0;          ///< largest norm of all gradients; 0 = off
    double emaDecay = 0;          ///< running average of the weights that is validated and kept; 0 = off

    // Schedule
    ScheduleKind schedule = ScheduleKind::Constant;
    double warmupEpochs = 0;        ///< rate rises linearly from near 0 at first
    int stepEpochs = 5;             ///< Step
    std::vector<int> milestones{};  ///< MultiStep: epochs, rising
    double stepFactor = 0.1;        ///< Step, MultiStep
    double exponentialFactor = 0.9; ///< per epoch
    double finalShare = 0;          ///< Cosine: the last rate as a share of the base rate
    double oneCycleRise = 0.3;      ///< OneCycle: share of the run in which the rate rises
    double plateauFactor = 0.5;
    int plateauPatience = 3; ///< validations without progress

    // Stages
    Unfreezing unfreezing = Unfreezing::Never;
    int unfreezeEvery = 2;       ///< epochs between two stages
    double unfreezeFactor = 0.3; ///< rate of a newly unfrozen block relative to the one behind it

    // Against overfitting
    double labelSmoothing = 0;
    ClassWeights classWeights = ClassWeights::None;
    AugmentationPlan augmentation{};

    // Validation and the end
    int validateEvery = 1;                  ///< epochs
    BestMetric best = BestMetric::Accuracy; ///< which epoch's weights are kept
    StopMetric earlyStop = StopMetric::Never;
    int patience = 5;       ///< validations without progress
    double minProgress = 0; ///< what counts as progress

    // Machine
    std::uint64_t seed = 0;    ///< initialisation, shuffle, dropout, augmentation
    bool deterministic = true; ///< also on a GPU, where it costs speed
    DeviceChoice device = DeviceChoice::Auto;
    Precision precision = Precision::Float32;
    int threads = 0;                                          ///< that compute; 0 = default of the machine
    int readers = 0;                                          ///< that read samples; 0 = as many as compute
    std::uint64_t featureCacheBytes = std::uint64_t{2} << 30; ///< memory for activations of the frozen prefix; 0 = off
    double checkpointMinutes = 5; ///< a resumable state on disk this often, besides after each epoch

    bool operator==(const TrainingOptions&) const = default;
};

[[nodiscard]] std::string_view nameOf(OptimizerKind kind); ///< "sgd", "adam", "adamw" ...
[[nodiscard]] Result<OptimizerKind> parseOptimizer(std::string_view text);
/// Every number within its range (option_table.h), milestones rising, augmentations sound.
[[nodiscard]] Result<void> checkOptions(const TrainingOptions& options);

} // namespace graft
