// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint.h"
#include "ui/models/background_job.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/run_keeper.h"

#include <QDateTime>
#include <QFileInfo>

#include <utility>

// Runs that outlive the program: their folder, breaking off, going on.

namespace graft {

namespace {

constexpr int suspendTries = 70; ///< 3.5 s: a program that is told to end has about five

} // namespace

/// The document as it is now, beside the checkpoint. Tensors are shared, not copied.
void RunKeeper::saveSnapshot()
{
    if (!m_folder)
        return;
    auto project = std::make_shared<const Project>(m_document.projectValue());
    runInBackground(
        this, [file = m_folder->document(), project] { return saveProject(file, *project); },
        [](const Result<void>&) {}); // without it the run is not offered again
}

bool RunKeeper::canSuspend() const
{
    return m_folder && m_due && !m_suspending && m_training.isActive() &&
           m_training.state() != TrainingSession::State::Stopping && m_training.log().iterationCount() > 0;
}

bool RunKeeper::suspend()
{
    if (!canSuspend())
        return m_suspending;
    m_suspending = true;
    m_suspendAt = static_cast<std::int64_t>(m_training.log().iterationCount());
    m_suspendTries = suspendTries;
    m_training.checkpointNow();
    m_suspendTimer.start();
    return true;
}

void RunKeeper::awaitCheckpoint()
{
    const auto info = readCheckpointInfo(m_folder->checkpoint());
    const bool written = info && info->complete && info->iteration >= m_suspendAt;
    if (!written && --m_suspendTries > 0)
        return;
    m_suspendTimer.stop();
    // If nothing could be written (disk full), what was learned is worth more than the wish to go on later.
    m_suspending = info.ok();
    m_training.stop(); // not discard(): that removes the checkpoint
}

/// The run has ended: by itself, or so that it can go on later.
void RunKeeper::endFolder()
{
    if (!m_folder)
        return;
    const bool kept = m_suspending || m_training.state() == TrainingSession::State::Failed;
    if (!kept)
        m_folder->remove();
    m_folder.reset(); // and its lock
    if (kept)
        findInterrupted();
}

void RunKeeper::findInterrupted()
{
    if (m_runsFolder.isEmpty())
        return;
    runInBackground(
        this, [base = m_runsFolder] { return findInterruptedRuns(base); },
        [this](QList<InterruptedRun> runs) {
            m_interrupted = std::move(runs);
            Q_EMIT interruptedChanged();
        });
}

void RunKeeper::giveUp(const InterruptedRun& run)
{
    if (const auto folder = RunFolder::open(run.folder))
        folder->remove();
    m_interrupted.removeIf([&](const InterruptedRun& other) { return other.folder == run.folder; });
    Q_EMIT interruptedChanged();
}

bool RunKeeper::resume(const InterruptedRun& run)
{
    if (m_training.isActive() || isResuming())
        return false;
    m_resuming = RunFolder::open(run.folder);
    if (!m_resuming) {
        findInterrupted();
        return false;
    }
    m_documentReady = false;
    runInBackground(
        this, [file = m_resuming->document()] { return loadProject(file); },
        [this](Result<Project> project) { restored(std::move(project)); });
    return true;
}

void RunKeeper::restored(Result<Project> project)
{
    if (!project) {
        endResuming(project.error());
        return;
    }
    // Its own file again, as far as it is still there: saving goes on where it was.
    const RunOrigin& facts = m_resuming->origin();
    const bool there = !facts.projectFile.isEmpty() && QFileInfo::exists(facts.projectFile);
    m_document.setProject(std::move(*project), there ? facts.projectFile : QString());
    m_documentReady = true;
    m_dataset.load(m_document.datasetReference());
}

void RunKeeper::onDataChanged()
{
    if (!isResuming() || !m_documentReady || m_dataset.state() == DatasetSession::State::Loading)
        return;
    if (m_dataset.state() != DatasetSession::State::Ready) {
        endResuming(
            m_dataset.state() == DatasetSession::State::Failed
                ? m_dataset.error()
                : makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "The run's pictures were not loaded.")));
        return;
    }
    m_folder = std::move(m_resuming);
    m_interrupted.removeIf([&](const InterruptedRun& other) { return other.folder == m_folder->path(); });
    RunFolders folders;
    folders.checkpoint = m_folder->checkpoint();
    folders.resume = true;
    folders.log = toPath(m_folder->origin().logFolder);
    if (!begin(m_folder->origin().title, folders))
        m_folder.reset();
    Q_EMIT interruptedChanged();
}

void RunKeeper::endResuming(const std::optional<Error>& error)
{
    m_resuming.reset();
    findInterrupted();
    if (error)
        Q_EMIT resumeFailed(*error);
}

} // namespace graft
