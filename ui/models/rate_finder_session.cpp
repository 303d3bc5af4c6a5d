// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rate_finder_session.h"

#include "ui/models/background_job.h"
#include "ui/models/dataset_entries.h"
#include "ui/models/progress_relay.h"

#include <exception>
#include <utility>

namespace graft {

namespace {

struct Job {
    GraphSnapshot graph;
    WeightStore weights;
    std::shared_ptr<const ImageDataset> dataset;
    TrainingOptions options;
};

Result<RateFinding> find(const Job& job, const ProgressCallback& progress, const RunControl& control)
{
    GRAFT_TRY(preprocessing, preprocessingOf(*job.graph));
    GRAFT_TRY(trainingEntries, entriesFor(*job.graph, *job.dataset, DatasetPart::Training));
    GRAFT_TRY(validationEntries, entriesFor(*job.graph, *job.dataset, DatasetPart::Validation));
    const ImageSource training(std::move(trainingEntries), preprocessing, job.options.augmentation);
    const ImageSource validation(std::move(validationEntries), preprocessing);
    return findLearningRate({.graph = job.graph,
                             .weights = job.weights,
                             .training = training,
                             .validation = validation,
                             .options = job.options},
                            {}, progress, control);
}

/// The last line of defence: an exception on a worker would end the program.
Result<RateFinding> findSafely(const Job& job, const ProgressCallback& progress, const RunControl& control)
{
    try {
        return find(job, progress, control);
    } catch (const std::bad_alloc&) {
        return makeError(ErrorCode::OutOfMemory,
                         GRAFT_TR_NOOP("core", "The search ran out of memory. A smaller batch size needs less."));
    } catch (const std::exception& problem) {
        return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "The search failed unexpectedly: %1"),
                         {problem.what()});
    }
}

} // namespace

RateFinderSession::RateFinderSession(QObject* parent) : QObject(parent) {}

RateFinderSession::~RateFinderSession()
{
    stopJob();
}

void RateFinderSession::stopJob()
{
    ++m_job;
    if (m_control)
        m_control->requestStop();
    m_control.reset();
}

void RateFinderSession::start(GraphSnapshot graph, WeightStore weights, std::shared_ptr<const ImageDataset> dataset,
                              const TrainingOptions& options)
{
    stopJob();
    m_control = std::make_shared<RunControl>();
    m_finding.reset();
    m_progress = 0;
    const quint64 job = m_job;
    const ProgressRelay relay(this, [this, job](qint64 done, qint64 total) {
        if (job != m_job || total <= 0)
            return;
        m_progress = static_cast<double>(done) / static_cast<double>(total);
        Q_EMIT progressChanged();
    });
    setState(State::Running);
    runInBackground(
        this,
        [values = Job{std::move(graph), std::move(weights), std::move(dataset), options}, progress = relay.callback(),
         control = m_control] { return findSafely(values, progress, *control); },
        [this, job](Result<RateFinding> finding) {
            if (job != m_job)
                return;
            if (finding) {
                m_finding = *std::move(finding);
                setState(State::Ready);
            } else {
                m_error = finding.error();
                setState(m_error.code == ErrorCode::Cancelled ? State::Idle : State::Failed);
            }
        });
}

void RateFinderSession::cancel()
{
    stopJob();
    m_finding.reset();
    setState(State::Idle);
}

void RateFinderSession::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace graft
