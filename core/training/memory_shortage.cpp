// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where memory is short: the step is taken back and repeated with fewer samples at once.
#include "core/runtime/guard_p.h"
#include "core/training/device_memory_p.h"
#include "core/training/training_run_p.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <string>
#include <utility>

namespace graft {
namespace {

/// What the forward passes of a step change, to be given back when the step has to be repeated: batch statistics and
/// the stream dropout draws from.
class BeforeStep {
public:
    explicit BeforeStep(const GraphModule& module) : m_dropout(module.dropoutState())
    {
        const c10::NoGradGuard noGradient;
        for (const auto& [name, tensor] : module.changing()) {
            if (!tensor.requires_grad())
                m_statistics.emplace_back(tensor, tensor.clone());
        }
    }
    void giveBack(GraphModule& module)
    {
        const c10::NoGradGuard noGradient;
        for (auto& [tensor, before] : m_statistics)
            tensor.copy_(before);
        module.setDropoutState(m_dropout);
    }

private:
    at::Tensor m_dropout;
    std::vector<std::pair<at::Tensor, at::Tensor>> m_statistics;
};

Error outOfMemoryError()
{
    return makeError(ErrorCode::OutOfMemory,
                     GRAFT_TR_NOOP("core", "There is not enough memory to train this network, however few samples are "
                                           "computed at once. Use smaller inputs, freeze more layers, choose an "
                                           "optimizer that remembers less, or close other programs."));
}

} // namespace

/// Nothing: memory was short, and the step has to be taken again from a new stream.
Result<std::optional<StepReport>> TrainingRun::stepInMemory(BatchStream& stream, std::size_t end, std::size_t samples)
{
    BeforeStep before(*m_module);
    m_applying = false;
    const auto report = guarded([&] { return step(stream, end, samples); });
    if (report.ok())
        return std::optional(*report);
    if (report.error().code != ErrorCode::OutOfMemory)
        return report.error();
    // L-BFGS looks at its batch as a whole, and a half changed network cannot be taken back.
    const bool repeatable = !m_applying && m_in.options.optimizer != OptimizerKind::Lbfgs;
    const std::size_t least = m_module->needsTwoSamples() ? 2 : 1;
    if (!repeatable || !makeSmaller(m_state.piece, std::min(batchSize(), samples), least))
        return outOfMemoryError();
    before.giveBack(*m_module);
    m_streamStale = true;
    return std::optional<StepReport>();
}

/// Halves the number of samples that are computed at once, out of `whole`. False: it cannot be less.
bool TrainingRun::makeSmaller(std::size_t& piece, std::size_t whole, std::size_t least)
{
    const std::size_t now = piece > 0 ? std::min(piece, whole) : whole;
    if (now <= least)
        return false;
    piece = std::max((now + 1) / 2, least);
    releaseMemory();
    const bool learning = &piece == &m_state.piece;
    const char* text =
        learning && m_module->hasTrainableBatchNorm()
            ? GRAFT_TR_NOOP("core", "There was not enough memory to compute %1 samples at once, so it is %2 from now "
                                    "on. Steps are still taken with whole batches; only batch normalisation sees "
                                    "fewer samples at once, which can change the result a little.")
            : GRAFT_TR_NOOP("core", "There was not enough memory to compute %1 samples at once, so it is %2 from now "
                                    "on. That takes a little longer and does not change the result.");
    m_in.observer.message({Severity::Warning,
                           makeError(ErrorCode::OutOfMemory, text, {std::to_string(now), std::to_string(piece)}),
                           {},
                           {},
                           "out-of-memory"});
    return true;
}

void TrainingRun::releaseMemory()
{
    m_step->begin(0); // gradients
    releaseUnusedMemory(m_module->device());
}

/// Fills a cache, in smaller batches where memory is short; without memory even for that the frozen layers run in every
/// epoch.
Result<TrainingRun::EpochEnd> TrainingRun::fillInMemory(Part& part, Progress& progress)
{
    const std::uint64_t before = progress.done;
    std::size_t batch = preparationBatch();
    while (true) {
        auto end = guarded([&]() -> Result<EpochEnd> { return fillCache(part, progress, batch); });
        if (end.ok() || end.error().code != ErrorCode::OutOfMemory)
            return end;
        progress.done = before;
        part.features.reset();
        if (!makeSmaller(batch, batch, 1))
            break;
        part.features.emplace(part.samples->size());
    }
    m_in.observer.message({Severity::Warning,
                           makeError(ErrorCode::OutOfMemory,
                                     GRAFT_TR_NOOP("core", "There is not enough memory to keep what the frozen layers "
                                                           "compute; they run in every epoch instead.")),
                           {},
                           {},
                           "out-of-memory"});
    return EpochEnd::Finished;
}

/// One look at the validation samples, with fewer at once where memory is short. Nothing when the run is stopped.
Result<std::optional<ValidationTotals>> TrainingRun::look()
{
    const std::size_t whole = std::max(batchSize(), validationBatch);
    while (true) {
        auto totals = guarded([&]() -> Result<std::optional<ValidationTotals>> { return lookOnce(whole); });
        if (totals.ok() || totals.error().code != ErrorCode::OutOfMemory)
            return totals;
        if (!makeSmaller(m_state.validationPiece, std::min(whole, m_validation.samples->size()), 1))
            return outOfMemoryError();
    }
}

/// A run without memory ends with its best epoch; an Error if there is none yet.
Result<void> TrainingRun::saveOutOfMemory(TrainingOutcome& outcome)
{
    releaseMemory();
    if (outcome.bestEpoch == 0)
        return outOfMemoryError();
    m_state.endReason = "out-of-memory";
    m_in.observer.message({Severity::Error, outOfMemoryError(), {}, {}, "out-of-memory"});
    return {};
}

} // namespace graft
