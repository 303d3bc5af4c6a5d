// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a run before its first epoch: one pass over the frozen prefix.
#include "core/training/sample_mixing.h"
#include "core/training/training_run_p.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <new>
#include <numeric>
#include <utility>

namespace graft {
namespace {

std::string mebibytes(std::uint64_t bytes)
{
    return std::to_string((bytes + (std::uint64_t{1} << 20U) - 1) >> 20U);
}

} // namespace

std::vector<std::size_t> TrainingRun::Part::readable() const
{
    std::vector<std::size_t> indices(samples->size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    // Without a cache a sample gets another chance in every epoch: a network drive may be back.
    if (features)
        std::erase_if(indices, [this](std::size_t index) { return unreadable->contains(index); });
    return indices;
}

void TrainingRun::noteFailure(Part& part, const Batch::Failure& failure)
{
    if (!part.firstFailure)
        part.firstFailure = failure.error;
    if (!part.unreadable->insert(failure.index).second)
        return;
    const std::string name = part.samples->name(failure.index);
    m_in.observer.message(
        {Severity::Warning,
         makeError(failure.error.code, GRAFT_TR_NOOP("core", "The sample %1 cannot be read and is left out."), {name},
                   failure.error),
         {},
         name});
}

Error TrainingRun::noSamplesError() const
{
    const char* text = GRAFT_TR_NOOP("core", "No training sample can be used.");
    return m_training.firstFailure ? makeError(ErrorCode::InvalidArgument, text, {}, *m_training.firstFailure)
                                   : makeError(ErrorCode::InvalidArgument, text);
}

StreamSource TrainingRun::streamOf(Part& part)
{
    return {part.samples, part.features ? &*part.features : nullptr,
            [this, &part](const Batch::Failure& failure) { noteFailure(part, failure); }};
}

/// Whether the training samples are others in every epoch, so that nothing can be kept of them.
bool TrainingRun::variesSamples() const
{
    return m_in.training.hasVariants() || mixesSamples(m_in.options.augmentation);
}

void TrainingRun::chooseCaches()
{
    if (!m_module->hasFrozenPrefix() || m_in.options.featureCacheBytes == 0)
        return;
    std::uint64_t left = m_in.options.featureCacheBytes;
    for (Part* part : {&m_training, &m_validation}) {
        const std::uint64_t needed = FeatureCache::bytesFor(*m_module, part->samples->size());
        if (part->samples->size() == 0 || (part == &m_training && variesSamples()))
            continue;
        if (needed <= left) {
            part->features.emplace(part->samples->size());
            left -= needed;
            continue;
        }
        m_in.observer.message(
            {Severity::Info,
             makeError(ErrorCode::OutOfMemory,
                       GRAFT_TR_NOOP("core", "What the frozen layers compute would take %1 MiB, more than the %2 MiB "
                                             "left for it; they run in every epoch instead."),
                       {mebibytes(needed), mebibytes(left)}),
             {},
             {}});
    }
}

Result<TrainingRun::EpochEnd> TrainingRun::fillCaches()
{
    chooseCaches();
    Progress progress{0, 0, GRAFT_TR_NOOP("core", "Running the frozen layers once")};
    for (const Part* part : {&m_training, &m_validation})
        progress.total += part->features ? part->readable().size() : 0;
    m_in.observer.preparing(progress);
    if (progress.total == 0)
        return EpochEnd::Finished;
    for (Part* part : {&m_training, &m_validation}) {
        if (!part->features)
            continue;
        GRAFT_TRY(end, fillInMemory(*part, progress));
        if (end != EpochEnd::Finished)
            return end;
    }
    if (m_training.features && m_training.unreadable->size() == m_training.samples->size())
        return noSamplesError();
    return EpochEnd::Finished;
}

std::size_t TrainingRun::preparationBatch() const
{
    constexpr std::size_t least = 32;
    return std::max(batchSize(), least);
}

TrainingRun::EpochEnd TrainingRun::fillCache(Part& part, Progress& progress, std::size_t batchSamples)
{
    const c10::NoGradGuard noGradient;
    m_module->setTraining(false);
    // Of a resumed run, samples that failed before are left out as before, so that the order is the same.
    BatchLoader loader(*part.samples, part.readable(), batchSamples, readerCount(m_in.options.readers));
    while (auto batch = loader.next()) {
        if (interrupted())
            return EpochEnd::Stopped;
        for (const Batch::Failure& failure : batch->failed) {
            if (failure.error.code == ErrorCode::OutOfMemory)
                throw std::bad_alloc();
            noteFailure(part, failure);
        }
        progress.done += batch->labels.size() + batch->failed.size();
        if (!batch->labels.empty()) {
            const at::Tensor input = inputTensor(m_module->inputSpec(), *batch);
            part.features->store(batch->indices, m_module->forwardPrefix(input));
        }
        m_in.observer.preparing(progress);
    }
    return EpochEnd::Finished;
}

} // namespace graft
