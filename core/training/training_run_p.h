// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/batch_stream_p.h"
#include "core/training/feature_cache_p.h"
#include "core/training/optimiser_p.h"
#include "core/training/trainer.h"
#include "core/training/validation_p.h"

#include <torch/optim/optimizer.h>

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace graft {

/// Everything a run reads from; outlives it.
struct RunInputs {
    const SampleSource& training;
    const SampleSource& validation;
    const TrainingOptions& options;
    MetricsLog& log;
    TrainingObserver& observer;
    const TrainingControl& control;
};

/// One training run over a compiled network: preparation, epochs, the best weights. Single use.
class TrainingRun {
public:
    TrainingRun(GraphModule& module, const RunInputs& inputs);

    /// Preparation and epochs until done or stopped; fills everything of the outcome but the hashes.
    [[nodiscard]] Result<TrainingOutcome> run();

private:
    /// One of the two sources, with what is known about it.
    struct Part {
        const SampleSource* samples = nullptr;
        std::optional<FeatureCache> features;
        std::set<std::size_t> unreadable;
        std::optional<Error> firstFailure;

        [[nodiscard]] std::vector<std::size_t> readable() const;
    };
    enum class EpochEnd { Finished, Stopped };

    [[nodiscard]] bool interrupted();
    void noteFailure(Part& part, const Batch::Failure& failure);
    [[nodiscard]] StreamSource streamOf(Part& part);

    void chooseCaches();
    [[nodiscard]] Result<EpochEnd> fillCaches();
    [[nodiscard]] EpochEnd fillCache(Part& part, Progress& progress);

    [[nodiscard]] std::vector<std::size_t> trainingOrder(int epoch) const;
    [[nodiscard]] Result<EpochEnd> runEpoch(int epoch);
    [[nodiscard]] Result<EpochEnd> learn(int epoch, std::vector<std::size_t> order, EpochRecord& record);
    [[nodiscard]] Result<void> step(const TensorBatch& batch, double epochPosition, PassTotals& totals);
    [[nodiscard]] Result<void> checkNumbers(const EpochRecord& record, bool validated) const;
    [[nodiscard]] Result<void> finishEpoch(const EpochRecord& record, bool validated);
    [[nodiscard]] Result<TrainingOutcome> finish(EpochEnd end);

    GraphModule& m_module;
    RunInputs m_in;
    Part m_training;
    Part m_validation;
    Optimiser m_optimiser;
    TrainingOutcome m_outcome;
    std::optional<EpochRecord> m_best;
    std::int64_t m_iteration = 0;
    std::int64_t m_samplesSeen = 0;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    double m_pausedSeconds = 0;
};

} // namespace graft
