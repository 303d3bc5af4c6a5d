// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The training part of an epoch: order, batches, optimiser steps.
#include "core/base/random.h"
#include "core/training/sample_mixing.h"
#include "core/training/training_run_p.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace graft {

std::vector<std::size_t> TrainingRun::trainingOrder(int epoch) const
{
    const std::vector<std::size_t> readable = m_training.readable();
    std::vector<std::size_t> order =
        shuffledIndices(readable.size(), streamSeed(m_in.options.seed, "shuffle", static_cast<std::uint64_t>(epoch)));
    for (std::size_t& position : order)
        position = readable[position];
    // Statistics of a single sample are worth nothing (or fail); another sample is left over in every epoch.
    if (m_module->hasTrainableBatchNorm() && batchSize() > 1 && order.size() > 1 && order.size() % batchSize() == 1)
        order.pop_back();
    return order;
}

std::size_t TrainingRun::batchesPerStep() const
{
    return m_in.options.optimizer == OptimizerKind::Lbfgs ? 1 : static_cast<std::size_t>(m_in.options.accumulation);
}

/// Optimiser steps of an epoch.
std::int64_t TrainingRun::stepsPerEpoch() const
{
    const std::size_t batches = batchCount(trainingOrder(1).size());
    return static_cast<std::int64_t>((batches + batchesPerStep() - 1) / batchesPerStep());
}

void TrainingRun::startSchedule()
{
    if (m_state.stepsPerEpoch == 0)
        m_state.stepsPerEpoch = std::max<std::int64_t>(stepsPerEpoch(), 1);
    m_schedule.emplace(m_in.options, m_state.stepsPerEpoch);
    m_schedule->restore(m_state.schedule);
}

Result<TrainingRun::EpochEnd> TrainingRun::learn()
{
    while (true) {
        std::vector<std::size_t> order = trainingOrder(m_state.epoch);
        const std::size_t samples = order.size();
        if (m_state.batch >= batchCount(samples))
            break;
        m_streamStale = false;
        m_module->setTraining(true);
        StreamPlan plan{std::move(order),
                        batchSize(),
                        m_state.batch,
                        m_state.piece,
                        readerCount(m_in.options.readers),
                        streamSeed(m_in.options.seed, "augment", static_cast<std::uint64_t>(m_state.epoch)),
                        mixesSamples(m_in.options.augmentation) ? &m_in.options.augmentation : nullptr};
        BatchStream stream(*m_module, streamOf(m_training), std::move(plan));
        GRAFT_TRY(end, learnFrom(stream, samples));
        if (end != EpochEnd::Finished)
            return end;
    }
    if (m_state.totals.samples > 0)
        return EpochEnd::Finished;
    return noSamplesError();
}

/// Until the end of the epoch, or until the stream does not fit the network any more.
Result<TrainingRun::EpochEnd> TrainingRun::learnFrom(BatchStream& stream, std::size_t samples)
{
    const std::size_t batches = batchCount(samples);
    while (m_state.batch < batches) {
        if (attend())
            return EpochEnd::Stopped;
        if (m_streamStale)
            return EpochEnd::Finished;
        const double start = m_clock.seconds();
        const double waitedBefore = stream.waited();
        const std::size_t end = std::min(batches, m_state.batch + batchesPerStep());
        m_state.stepRate = m_schedule->rateAt(m_state.iteration);
        GRAFT_CHECK(rememberGood());
        const std::size_t count = std::min(end * batchSize(), samples) - m_state.batch * batchSize();
        // Where validation does not show which units are dead, the first step of an epoch does.
        const bool looks = m_in.validation.size() == 0 && m_state.batch == 0;
        if (looks)
            m_drift.beginLook(*m_module);
        GRAFT_TRY(taken, stepInMemory(stream, end, count));
        if (looks)
            m_drift.endLook(*m_module);
        if (!taken)
            return EpochEnd::Finished; // to be repeated in smaller pieces
        const StepReport& report = *taken;
        if (!report.finite)
            return EpochEnd::Diverged;
        m_state.batch = end;
        const double seconds = m_clock.seconds() - start;
        const double waited = stream.waited() - waitedBefore;
        m_state.learnSeconds += seconds;
        m_state.waitSeconds += waited;
        if (report.totals.samples == 0)
            continue;
        m_state.totals.loss += report.totals.loss;
        m_state.totals.right += report.totals.right;
        m_state.totals.samples += report.totals.samples;
        m_state.samplesSeen += report.totals.samples;
        if (m_state.iteration == 0)
            m_firstLoss = report.totals.meanLoss();
        logStep(report, m_state.epoch - 1 + static_cast<double>(end) / static_cast<double>(batches), seconds, waited);
        ++m_state.iteration;
        if (m_clock.seconds() >= m_driftDue)
            measureDrift();
        keepStateWhenDue();
    }
    return EpochEnd::Finished;
}

/// Copies the weights after 8, 16, 32 ... steps of the first epoch, as long as the loss has not risen.
Result<void> TrainingRun::rememberGood()
{
    constexpr std::int64_t fewest = 8;
    if (m_state.best || m_state.iteration < fewest ||
        !std::has_single_bit(static_cast<std::uint64_t>(m_state.iteration)))
        return {};
    if (!(m_state.totals.meanLoss() <= m_firstLoss))
        return {};
    GRAFT_TRY(weights, weightsToKeep());
    m_lastGood = std::move(weights);
    return {};
}

/// One optimiser step over the batches before `end`, some `samples` samples.
Result<StepReport> TrainingRun::step(BatchStream& stream, std::size_t end, std::size_t samples)
{
    m_step->begin(samples);
    for (std::size_t batch = m_state.batch; batch < end;) {
        const auto piece = stream.next();
        if (!piece)
            break;
        // Unreadable samples can leave a batch too small to learn from.
        if (piece->samples > 1 || (piece->samples == 1 && !m_module->needsTwoSamples()))
            m_step->add(*piece);
        batch += piece->completesBatch ? 1 : 0;
    }
    m_applying = true;
    return m_step->finish(m_state.stepRate);
}

/// At most every two seconds, and so seldom that it costs nothing to speak of.
void TrainingRun::measureDrift()
{
    constexpr double pause = 2;
    constexpr double share = 0.01;
    const double start = m_clock.seconds();
    m_in.log.setDrift(m_drift.measure(*m_state.graph, *m_module, m_step->gradientNorms(), m_state.iteration));
    const double now = m_clock.seconds();
    m_driftDue = now + std::max(pause, (now - start) / share);
}

void TrainingRun::logStep(const StepReport& report, double position, double seconds, double waited)
{
    IterationRecord record;
    record.iteration = m_state.iteration;
    record.epoch = position;
    record.loss = static_cast<float>(report.totals.meanLoss());
    record.accuracy = static_cast<float>(report.totals.accuracy());
    record.seconds = m_clock.seconds();
    record.learningRate = static_cast<float>(m_state.stepRate);
    record.gradientNorm = static_cast<float>(report.gradientNorm);
    if (seconds > 0) {
        record.waitShare = static_cast<float>(std::clamp(waited / seconds, 0.0, 1.0));
        record.samplesPerSecond = static_cast<float>(static_cast<double>(report.totals.samples) / seconds);
    }
    m_in.log.append(record);
    updateLogs(false);
}

} // namespace graft
