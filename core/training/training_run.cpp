// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_run_p.h"

#include "core/base/numbers.h"
#include "core/training/device_memory_p.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace graft {
namespace {

Error divergedError(double learningRate)
{
    return makeError(ErrorCode::InvalidArgument,
                     GRAFT_TR_NOOP("core", "The training diverged: the loss is not a finite number any more. Start "
                                           "again with a learning rate below %1, for example %2."),
                     {numberText(learningRate), numberText(learningRate / 10)});
}

/// Before any validation the training loss tells; a validated epoch is better than one that is not.
bool isBetter(const EpochRecord& record, const std::optional<EpochRecord>& best, BestMetric metric)
{
    if (!best)
        return true;
    if (record.validated != best->validated)
        return record.validated;
    if (!record.validated)
        return record.trainLoss < best->trainLoss;
    const bool moreRight = record.validationAccuracy > best->validationAccuracy;
    const bool lessLoss = record.validationLoss < best->validationLoss;
    if (metric == BestMetric::Loss)
        return lessLoss || (record.validationLoss == best->validationLoss && moreRight);
    return moreRight || (record.validationAccuracy == best->validationAccuracy && lessLoss);
}

} // namespace

TrainingRun::TrainingRun(std::unique_ptr<GraphModule> module, const RunInputs& inputs, RunState state, bool resumed)
    : m_module(std::move(module)),
      m_in(inputs),
      m_state(std::move(state)),
      m_resumed(resumed),
      m_loss(inputs.options, inputs.training, m_module->classCount(), m_module->torchDevice()),
      m_step(std::make_unique<LearningStep>(*m_module, *m_state.graph, m_loss, inputs.options)),
      m_drift(m_in.start),
      m_clock(m_state.seconds),
      m_wall(m_state.wallSeconds),
      m_keptAt(m_state.seconds)
{
    m_training.samples = &inputs.training;
    m_training.unreadable = &m_state.unreadableTraining;
    m_validation.samples = &inputs.validation;
    m_validation.unreadable = &m_state.unreadableValidation;
    m_module->seedDropout(inputs.options.seed);
    if (m_step->lossScale())
        m_step->lossScale() = LossScale{m_state.lossScale, m_state.stepsAtScale};
}

Result<TrainingOutcome> TrainingRun::run()
{
    if (m_resumed)
        GRAFT_CHECK(m_in.keeper->restore(*m_module, *m_step));
    m_in.observer.started(m_module->device(), stepsPerEpoch());
    GRAFT_TRY(end, fillCaches());
    startSchedule();
    m_clock = RunClock(m_state.seconds);
    while (end == EpochEnd::Finished && m_state.endReason.empty() && m_state.epoch <= m_in.options.epochs) {
        GRAFT_TRY(epochEnd, runEpoch());
        end = epochEnd;
    }
    return finish(end);
}

/// Want of memory ends a run, it does not make it fail.
Result<TrainingRun::EpochEnd> TrainingRun::endOf(Result<EpochEnd> end)
{
    if (!end.ok() && end.error().code == ErrorCode::OutOfMemory)
        return EpochEnd::OutOfMemory;
    return end;
}

Result<TrainingRun::EpochEnd> TrainingRun::runEpoch()
{
    GRAFT_CHECK(enterStage());
    GRAFT_TRY(end, endOf(learn()));
    if (end != EpochEnd::Finished)
        return end;
    EpochRecord record;
    record.epoch = m_state.epoch;
    record.trainLoss = m_state.totals.meanLoss();
    record.trainAccuracy = m_state.totals.accuracy();
    record.learningRate = m_state.stepRate;
    if (m_state.learnSeconds > 0) {
        record.imagesPerSecond = static_cast<double>(m_state.totals.samples) / m_state.learnSeconds;
        record.waitShare = std::clamp(m_state.waitSeconds / m_state.learnSeconds, 0.0, 1.0);
    }
    record.validated = false;
    const bool lastForTime = timeIsUp();
    if (validationDue(lastForTime)) {
        const auto looked = look();
        if (!looked.ok())
            return endOf(looked.error());
        const auto& totals = *looked;
        if (!totals)
            return EpochEnd::Stopped;
        record.validationLoss = totals->meanLoss();
        record.validationAccuracy = totals->accuracy();
        record.validated = totals->samples > 0;
    }
    return finishEpoch(std::move(record), lastForTime);
}

bool TrainingRun::timeIsUp() const
{
    constexpr double minute = 60;
    return m_in.options.timeBudgetMinutes > 0 && m_clock.seconds() >= m_in.options.timeBudgetMinutes * minute;
}

/// The last epoch is always validated.
bool TrainingRun::validationDue(bool lastForTime) const
{
    return m_in.validation.size() > 0 &&
           (m_state.epoch % m_in.options.validateEvery == 0 || m_state.epoch == m_in.options.epochs || lastForTime);
}

std::optional<ValidationTotals> TrainingRun::lookOnce(std::size_t whole)
{
    const WeightAverage::Applied average(m_step->average());
    StreamPlan plan{.order = m_validation.readable(),
                    .batchSize = whole,
                    .piece = m_state.validationPiece,
                    .readers = readerCount(m_in.options.readers)};
    m_drift.beginLook(*m_module);
    auto totals = validate(*m_module, streamOf(m_validation), std::move(plan), [this] { return interrupted(); });
    m_drift.endLook(*m_module);
    if (totals && totals->samples > 0) {
        const double batches = static_cast<double>(batchCount(trainingOrder(m_state.epoch).size()));
        m_in.log.append(ValidationRecord{m_state.iteration,
                                         m_state.epoch - 1 + static_cast<double>(m_state.batch) / batches,
                                         m_clock.seconds(), totals->meanLoss(), totals->accuracy(), totals->recall()});
    }
    return totals;
}

bool TrainingRun::numbersAreFinite(const EpochRecord& record) const
{
    const c10::NoGradGuard noGradient;
    bool finite = std::isfinite(record.trainLoss) && (!record.validated || std::isfinite(record.validationLoss));
    for (const auto& [name, tensor] : m_module->changing())
        finite = finite && (!tensor.is_floating_point() || at::isfinite(tensor).all().item<bool>());
    return finite;
}

Result<WeightStore> TrainingRun::weightsToKeep()
{
    const WeightAverage::Applied average(m_step->average());
    return m_module->exportWeights();
}

Result<TrainingRun::EpochEnd> TrainingRun::finishEpoch(EpochRecord record, bool lastForTime)
{
    if (!numbersAreFinite(record))
        return EpochEnd::Diverged;
    record.seconds = m_clock.seconds() - m_state.epochStart;
    m_state.memoryBytes = std::max(m_state.memoryBytes, bytesInUse(m_module->device()));
    record.memoryBytes = m_state.memoryBytes;
    const bool best = isBetter(record, m_state.best, m_in.options.best);
    if (best) {
        GRAFT_TRY(weights, weightsToKeep());
        m_state.bestWeights = std::move(weights);
        m_state.best = record;
        m_lastGood.reset();
    }
    if (record.validated)
        m_schedule->validated(record.validationLoss);
    noteProgress(record);
    if (m_state.endReason.empty() && lastForTime && m_state.epoch < m_in.options.epochs)
        m_state.endReason = "time-budget";
    m_state.epochs.push_back(record);
    ++m_state.epoch;
    m_state.batch = 0;
    m_state.totals = {};
    m_state.learnSeconds = 0;
    m_state.waitSeconds = 0;
    m_state.epochStart = m_clock.seconds();
    measureDrift();
    m_in.log.append(record);
    m_in.observer.epochDone(record, best);
    updateLogs(true);
    keepState(KeepReason::EpochDone);
    return EpochEnd::Finished;
}

/// Early stopping. Without validation samples the training numbers tell.
void TrainingRun::noteProgress(const EpochRecord& record)
{
    if (m_in.options.earlyStop == StopMetric::Never || (m_in.validation.size() > 0 && !record.validated))
        return;
    const double accuracy = record.validated ? record.validationAccuracy : record.trainAccuracy;
    const double loss = record.validated ? record.validationLoss : record.trainLoss;
    const double now = m_in.options.earlyStop == StopMetric::Accuracy ? accuracy : -loss;
    if (std::isnan(m_state.progressMark) || now > m_state.progressMark + m_in.options.minProgress) {
        m_state.progressMark = now;
        m_state.withoutProgress = 0;
    } else if (++m_state.withoutProgress >= m_in.options.patience && record.epoch < m_in.options.epochs) {
        m_state.endReason = "early-stop";
    }
}

Result<TrainingOutcome> TrainingRun::finish(EpochEnd end)
{
    TrainingOutcome outcome;
    outcome.discarded = m_in.control.discardRequested();
    if (end == EpochEnd::Stopped) {
        if (!outcome.discarded)
            keepState(KeepReason::Asked); // before the reason is set: resumed, the run goes on
        m_state.endReason = "stopped-by-user";
    }
    if (m_state.best)
        outcome.bestEpoch = m_state.best->epoch;
    if (end == EpochEnd::Diverged)
        GRAFT_CHECK(saveDiverged());
    if (end == EpochEnd::OutOfMemory)
        GRAFT_CHECK(saveOutOfMemory(outcome));
    outcome.endReason = m_state.endReason;
    outcome.stopped = !m_state.endReason.empty();
    if (!outcome.discarded && m_state.best) {
        outcome.weights = m_state.bestWeights;
    } else if (end == EpochEnd::Diverged && m_lastGood) {
        outcome.weights = *m_lastGood;
    } else if (!outcome.discarded) {
        GRAFT_TRY(weights, weightsToKeep());
        outcome.weights = std::move(weights);
    }
    outcome.epochs = m_state.epochs;
    outcome.device = m_module->device().name;
    outcome.unreadable.assign(m_state.unreadableTraining.begin(), m_state.unreadableTraining.end());
    outcome.wallSeconds = m_wall.seconds();
    const double working = m_clock.seconds();
    outcome.imagesPerSecond = working > 0 ? static_cast<double>(m_state.samplesSeen) / working : 0;
    return outcome;
}

/// A run that diverged ends with what was good: the best epoch, or before the first one the weights of
/// some steps before. An Error if there are none: then nothing has been learned that is worth anything.
Result<void> TrainingRun::saveDiverged()
{
    const Error why = divergedError(m_schedule ? m_schedule->base() : m_in.options.learningRate);
    if (!m_state.best && !m_lastGood)
        return why;
    m_state.endReason = "diverged";
    m_in.observer.message({Severity::Error, why, {}, {}, "diverged"});
    return {};
}

} // namespace graft
