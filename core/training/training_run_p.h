// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/batch_stream_p.h"
#include "core/training/drift_p.h"
#include "core/training/feature_cache_p.h"
#include "core/training/learning_step_p.h"
#include "core/training/run_clock_p.h"
#include "core/training/run_logging_p.h"
#include "core/training/run_state_p.h"
#include "core/training/schedule.h"
#include "core/training/state_keeper_p.h"
#include "core/training/trainer.h"
#include "core/training/training_loss_p.h"
#include "core/training/unfreezing.h"
#include "core/training/validation_p.h"

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace graft {

/// Everything a run reads from; outlives it.
struct RunInputs {
    const SampleSource& training;
    const SampleSource& validation;
    const TrainingOptions& options; ///< nothing in it is "automatic" any more but threads and device
    MetricsLog& log;
    TrainingObserver& observer;
    const TrainingControl& control;
    StateKeeper* keeper = nullptr; ///< nullptr: no state is kept
    RunLogging* logs = nullptr;    ///< nullptr: no logs are written
    GraphSnapshot original{};      ///< the network as the task gives it
    WeightStore start{};           ///< the weights the run began with
    UnfreezingPlan unfreezing{};   ///< of gradual unfreezing; empty: what is frozen stays so
};

/// One training run over a compiled network: preparation, epochs, the best weights. Single use. All its progress is
/// in its RunState and the tensors that StateKeeper is shown.
class TrainingRun {
public:
    /// Begins at `state`, whose graph `module` was compiled from; `resumed`: the keeper restores the rest.
    TrainingRun(std::unique_ptr<GraphModule> module, const RunInputs& inputs, RunState state, bool resumed);

    /// Preparation and epochs until done or stopped; fills everything of the outcome but the hashes.
    [[nodiscard]] Result<TrainingOutcome> run();

    [[nodiscard]] const GraphModule& module() const { return *m_module; }
    [[nodiscard]] const RunState& state() const { return m_state; }

private:
    /// One of the two sources, with what is known about it.
    struct Part {
        const SampleSource* samples = nullptr;
        std::optional<FeatureCache> features;
        std::set<std::size_t>* unreadable = nullptr;
        std::optional<Error> firstFailure;

        [[nodiscard]] std::vector<std::size_t> readable() const;
    };
    static constexpr std::size_t validationBatch = 32; ///< samples at once, at least
    enum class EpochEnd { Finished, Stopped, Diverged, OutOfMemory };

    // preparation.cpp
    void noteFailure(Part& part, const Batch::Failure& failure);
    [[nodiscard]] Error noSamplesError() const;
    [[nodiscard]] StreamSource streamOf(Part& part);
    [[nodiscard]] bool variesSamples() const;
    void chooseCaches();
    [[nodiscard]] Result<EpochEnd> fillCaches();
    [[nodiscard]] std::size_t preparationBatch() const;
    [[nodiscard]] EpochEnd fillCache(Part& part, Progress& progress, std::size_t batch);

    // epoch_learning.cpp: the training part of an epoch
    [[nodiscard]] std::vector<std::size_t> trainingOrder(int epoch) const;
    [[nodiscard]] std::size_t batchSize() const { return static_cast<std::size_t>(m_in.options.batchSize); }
    [[nodiscard]] std::size_t batchesPerStep() const;
    [[nodiscard]] std::size_t batchCount(std::size_t samples) const
    {
        return (samples + batchSize() - 1) / batchSize();
    }
    [[nodiscard]] Result<EpochEnd> learn();
    [[nodiscard]] Result<EpochEnd> learnFrom(BatchStream& stream, std::size_t samples);
    [[nodiscard]] Result<StepReport> step(BatchStream& stream, std::size_t end, std::size_t samples);
    [[nodiscard]] Result<void> rememberGood();
    void measureDrift();
    void logStep(const StepReport& report, double position, double seconds, double waited);
    [[nodiscard]] std::int64_t stepsPerEpoch() const;
    void startSchedule();

    // run_requests.cpp: between two steps
    [[nodiscard]] bool attend();
    [[nodiscard]] bool interrupted();
    void carryOut(const TrainingControl::Requests& requests);
    void keepState(KeepReason reason);
    void keepStateWhenDue();
    void updateLogs(bool atOnce);

    // memory_shortage.cpp: smaller pieces where memory is short
    [[nodiscard]] Result<std::optional<StepReport>> stepInMemory(BatchStream& stream, std::size_t end,
                                                                 std::size_t samples);
    [[nodiscard]] bool makeSmaller(std::size_t& piece, std::size_t whole, std::size_t least);
    [[nodiscard]] Result<EpochEnd> fillInMemory(Part& part, Progress& progress);
    [[nodiscard]] Result<std::optional<ValidationTotals>> look();
    void releaseMemory();
    [[nodiscard]] Result<void> saveOutOfMemory(TrainingOutcome& outcome);

    // stage_switching.cpp: other layers learn
    [[nodiscard]] Result<void> enterStage();
    [[nodiscard]] Result<void> switchTo(GraphSnapshot graph);
    [[nodiscard]] Result<void> renewProof(const NetworkGraph& next);

    // training_run.cpp
    [[nodiscard]] static Result<EpochEnd> endOf(Result<EpochEnd> end);
    [[nodiscard]] Result<EpochEnd> runEpoch();
    [[nodiscard]] bool validationDue(bool lastForTime) const;
    [[nodiscard]] std::optional<ValidationTotals> lookOnce(std::size_t whole);
    [[nodiscard]] bool numbersAreFinite(const EpochRecord& record) const;
    [[nodiscard]] Result<EpochEnd> finishEpoch(EpochRecord record, bool lastForTime);
    void noteProgress(const EpochRecord& record);
    [[nodiscard]] bool timeIsUp() const;
    [[nodiscard]] Result<TrainingOutcome> finish(EpochEnd end);
    [[nodiscard]] Result<void> saveDiverged();
    [[nodiscard]] Result<WeightStore> weightsToKeep();

    std::unique_ptr<GraphModule> m_module;
    RunInputs m_in;
    RunState m_state;
    bool m_resumed;
    TrainingLoss m_loss;
    std::unique_ptr<LearningStep> m_step;
    std::optional<LearningRateSchedule> m_schedule; ///< from the end of the preparation on
    Part m_training;
    Part m_validation;
    DriftWatch m_drift;
    double m_driftDue = 0;      ///< clock when to measure again
    bool m_carryingOut = false; ///< of what was asked for
    bool m_streamStale = false; ///< the network is another one: samples have to be read again
    RunClock m_clock;
    RunClock m_wall;
    /// Before the first epoch is done: weights of a moment at which all was well, should the run diverge.
    std::optional<WeightStore> m_lastGood;
    double m_firstLoss = 0;
    double m_keptAt = 0;     ///< clock when a state was last kept
    bool m_applying = false; ///< the optimiser is changing weights: this cannot be repeated
};

} // namespace graft
