// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_run_p.h"

#include "core/base/random.h"
#include "core/training/optimiser_p.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace graft {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t validationBatch = 32;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Error divergedError(double learningRate)
{
    return makeError(ErrorCode::InvalidArgument,
                     GRAFT_TR_NOOP("core", "The training diverged: the loss is not a finite number any more. Start "
                                           "again with a learning rate below %1, for example %2."),
                     {std::to_string(learningRate), std::to_string(learningRate / 10)});
}

bool isBetter(const EpochRecord& record, const std::optional<EpochRecord>& best, bool validated)
{
    if (!best)
        return true;
    if (!validated)
        return record.trainLoss < best->trainLoss;
    if (record.validationAccuracy != best->validationAccuracy)
        return record.validationAccuracy > best->validationAccuracy;
    return record.validationLoss < best->validationLoss;
}

} // namespace

TrainingRun::TrainingRun(GraphModule& module, const RunInputs& inputs) : m_module(module), m_in(inputs)
{
    m_training.samples = &inputs.training;
    m_validation.samples = &inputs.validation;
    m_optimiser = makeOptimiser(module.parameters(), inputs.options);
    m_module.seedDropout(inputs.options.seed);
}

bool TrainingRun::interrupted()
{
    if (!m_in.control.paused())
        return m_in.control.checkpoint();
    const Clock::time_point start = Clock::now();
    const bool stop = m_in.control.checkpoint();
    m_pausedSeconds += secondsSince(start);
    return stop;
}

Result<TrainingOutcome> TrainingRun::run()
{
    const auto batch = static_cast<std::size_t>(m_in.options.batchSize);
    m_in.observer.started(m_module.device(), static_cast<std::int64_t>((trainingOrder(1).size() + batch - 1) / batch));
    GRAFT_TRY(end, fillCaches());
    for (int epoch = 1; epoch <= m_in.options.epochs && end == EpochEnd::Finished; ++epoch) {
        GRAFT_TRY(epochEnd, runEpoch(epoch));
        end = epochEnd;
    }
    return finish(end);
}

std::vector<std::size_t> TrainingRun::trainingOrder(int epoch) const
{
    const std::vector<std::size_t> readable = m_training.readable();
    std::vector<std::size_t> order =
        shuffledIndices(readable.size(), streamSeed(m_in.options.seed, "shuffle", static_cast<std::uint64_t>(epoch)));
    for (std::size_t& position : order)
        position = readable[position];
    // Statistics of a single sample are worth nothing (or fail); another sample is left over in every epoch.
    const auto batch = static_cast<std::size_t>(m_in.options.batchSize);
    if (m_module.hasTrainableBatchNorm() && batch > 1 && order.size() > 1 && order.size() % batch == 1)
        order.pop_back();
    return order;
}

Result<TrainingRun::EpochEnd> TrainingRun::runEpoch(int epoch)
{
    const Clock::time_point start = Clock::now();
    EpochRecord record;
    record.epoch = epoch;
    GRAFT_TRY(end, learn(epoch, trainingOrder(epoch), record));
    if (end == EpochEnd::Stopped)
        return end;
    bool validated = false;
    if (m_in.validation.size() > 0) {
        const auto totals = validate(m_module, streamOf(m_validation), m_validation.readable(),
                                     std::max(static_cast<std::size_t>(m_in.options.batchSize), validationBatch),
                                     [this] { return interrupted(); });
        if (!totals)
            return EpochEnd::Stopped;
        record.validationLoss = totals->meanLoss();
        record.validationAccuracy = totals->accuracy();
        validated = totals->samples > 0;
    }
    record.seconds = secondsSince(start);
    GRAFT_CHECK(finishEpoch(record, validated));
    return EpochEnd::Finished;
}

Result<TrainingRun::EpochEnd> TrainingRun::learn(int epoch, std::vector<std::size_t> order, EpochRecord& record)
{
    const Clock::time_point start = Clock::now();
    const double pausedBefore = m_pausedSeconds;
    const auto batchSize = static_cast<std::size_t>(m_in.options.batchSize);
    const auto batches = static_cast<double>((order.size() + batchSize - 1) / batchSize);
    m_module.setTraining(true);
    BatchStream stream(m_module, streamOf(m_training), std::move(order), batchSize);
    PassTotals totals;
    double number = 0;
    while (auto batch = stream.next()) {
        if (interrupted())
            return EpochEnd::Stopped;
        number += 1;
        // Unreadable samples can leave a batch too small to learn from.
        if (batch->samples == 0 || (batch->samples == 1 && m_module.needsTwoSamples()))
            continue;
        GRAFT_CHECK(step(*batch, epoch - 1 + number / batches, totals));
    }
    if (totals.samples == 0 && m_training.firstFailure)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "No training sample can be used."), {},
                         *m_training.firstFailure);
    if (totals.samples == 0)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "No training sample can be used."));
    const double seconds = secondsSince(start) - (m_pausedSeconds - pausedBefore);
    record.trainLoss = totals.meanLoss();
    record.trainAccuracy = totals.accuracy();
    record.imagesPerSecond = seconds > 0 ? static_cast<double>(totals.samples) / seconds : 0;
    return EpochEnd::Finished;
}

Result<void> TrainingRun::step(const TensorBatch& batch, double epochPosition, PassTotals& totals)
{
    for (const GraphModule::Parameter& parameter : m_module.parameters())
        parameter.tensor.mutable_grad() = at::Tensor();
    // Where only statistics adapt there is nothing to take a gradient of: the forward pass is the step.
    const bool learns = !m_module.parameters().empty();
    const c10::AutoGradMode gradient(learns);
    const at::Tensor logits = m_module.forwardFrom(batch.boundary);
    const at::Tensor loss = at::cross_entropy_loss(logits, batch.labels);
    const float value = loss.item<float>();
    if (!std::isfinite(value))
        return divergedError(m_in.options.learningRate);
    if (learns) {
        loss.backward();
        m_optimiser.torch->step();
    }
    const std::int64_t right = countRight(logits.detach(), batch.labels);
    totals.add(value, right, batch.samples);
    m_samplesSeen += static_cast<std::int64_t>(batch.samples);
    m_in.log.append(IterationRecord{m_iteration++, epochPosition, value,
                                    static_cast<float>(right) / static_cast<float>(batch.samples)});
    return {};
}

Result<void> TrainingRun::checkNumbers(const EpochRecord& record, bool validated) const
{
    const c10::NoGradGuard noGradient;
    bool finite = std::isfinite(record.trainLoss) && (!validated || std::isfinite(record.validationLoss));
    for (const GraphModule::Parameter& parameter : m_module.parameters())
        finite = finite && at::isfinite(parameter.tensor).all().item<bool>();
    if (!finite)
        return divergedError(m_in.options.learningRate);
    return {};
}

Result<void> TrainingRun::finishEpoch(const EpochRecord& record, bool validated)
{
    GRAFT_CHECK(checkNumbers(record, validated));
    const bool best = isBetter(record, m_best, validated);
    if (best) {
        GRAFT_TRY(weights, m_module.exportWeights());
        m_outcome.weights = std::move(weights);
        m_outcome.bestEpoch = record.epoch;
        m_best = record;
    }
    m_outcome.epochs.push_back(record);
    m_in.log.append(record);
    m_in.observer.epochDone(record, best);
    return {};
}

Result<TrainingOutcome> TrainingRun::finish(EpochEnd end)
{
    m_outcome.stopped = end == EpochEnd::Stopped;
    if (m_outcome.stopped)
        m_outcome.endReason = "stopped-by-user";
    if (m_outcome.bestEpoch == 0) {
        GRAFT_TRY(weights, m_module.exportWeights());
        m_outcome.weights = std::move(weights);
    }
    m_outcome.device = m_module.device().name;
    m_outcome.unreadable.assign(m_training.unreadable.begin(), m_training.unreadable.end());
    m_outcome.wallSeconds = secondsSince(m_start);
    const double working = m_outcome.wallSeconds - m_pausedSeconds;
    m_outcome.imagesPerSecond = working > 0 ? static_cast<double>(m_samplesSeen) / working : 0;
    return std::move(m_outcome);
}

} // namespace graft
