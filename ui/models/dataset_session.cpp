// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/dataset_session.h"

#include "core/project/dataset_opening.h"
#include "ui/models/background_job.h"
#include "ui/models/error_text.h"
#include "ui/models/progress_relay.h"

#include <utility>

namespace graft {

namespace {

/// Applying changes to more pictures than these would be felt.
constexpr std::size_t maxApplyAtOnce = 20000;
/// An added picture is looked at, which takes as long as passing over so many.
constexpr std::size_t costOfAdded = 50;

std::shared_ptr<const ImageDataset> changedDataset(const std::shared_ptr<const ImageDataset>& imported,
                                                   const DatasetChanges& changes)
{
    return changes.empty() ? imported : std::make_shared<const ImageDataset>(withChanges(*imported, changes));
}

} // namespace

Result<DatasetSession::Snapshots> DatasetSession::read(const DatasetReference& reference,
                                                       const ProgressCallback& progress, const RunControl& control)
{
    GRAFT_TRY(opened, openDataset(reference, progress, &control));
    Snapshots snapshots;
    snapshots.imported = std::make_shared<const ImageDataset>(std::move(opened.imported));
    snapshots.changed = reference.changes.empty() ? snapshots.imported
                                                  : std::make_shared<const ImageDataset>(std::move(opened.dataset));
    return snapshots;
}

DatasetSession::DatasetSession(QObject* parent) : QObject(parent) {}

DatasetSession::~DatasetSession()
{
    stopJob();
}

void DatasetSession::load(const DatasetReference& reference)
{
    stopJob();
    if (reference.empty()) {
        clear();
        return;
    }
    if (m_state == State::Ready) {
        m_previous = {std::exchange(m_imported, nullptr), std::exchange(m_dataset, nullptr)};
        m_previousReference = m_reference;
        m_previousChanged = m_changedSinceUse;
    }
    m_reference = reference;
    m_changedSinceUse = false;
    m_control = std::make_shared<RunControl>();
    const quint64 job = m_job;
    const ProgressRelay relay(this, [this, job](qint64 done, qint64 total) {
        if (job == m_job && m_state == State::Loading)
            Q_EMIT progressChanged(done, total);
    });
    runInBackground(
        this,
        [reference, progress = relay.callback(), control = m_control] { return read(reference, progress, *control); },
        [this, job, changes = reference.changes](Result<Snapshots> loaded) {
            if (job == m_job)
                finish(std::move(loaded), changes);
        });
    setState(State::Loading);
}

void DatasetSession::loadSample()
{
    DatasetReference reference;
    reference.builtIn = true;
    load(reference);
}

void DatasetSession::loadFolder(const QString& folder, double splitFraction)
{
    DatasetReference reference;
    reference.path = toPath(folder).string();
    reference.split.validationShare = splitFraction;
    load(reference);
}

void DatasetSession::cancel()
{
    if (m_state != State::Loading)
        return;
    stopJob();
    m_imported = std::move(m_previous.imported);
    m_dataset = std::move(m_previous.changed);
    m_previous = {};
    m_reference = m_dataset ? m_previousReference : DatasetReference{};
    m_changedSinceUse = m_dataset && m_previousChanged;
    setState(m_dataset ? State::Ready : State::Empty);
}

void DatasetSession::clear()
{
    stopJob();
    m_imported.reset();
    m_dataset.reset();
    m_previous = {};
    m_reference = {};
    m_changedSinceUse = false;
    setState(State::Empty);
}

void DatasetSession::finish(Result<Snapshots> loaded, const DatasetChanges& changes)
{
    m_previous = {};
    if (!loaded) {
        m_error = loaded.error();
        setState(State::Failed);
        return;
    }
    m_imported = std::move(loaded->imported);
    m_dataset = std::move(loaded->changed);
    m_changedSinceUse = !m_reference.fingerprint.empty() && m_reference.fingerprint != m_imported->fingerprint;
    m_reference.fingerprint = m_imported->fingerprint;
    setState(State::Ready);
    // Undone or redone while the folder was read.
    if (m_state == State::Ready && m_imported && m_reference.changes != changes)
        applyChanges(DatasetChanges(m_reference.changes));
}

void DatasetSession::applyChanges(const DatasetChanges& changes)
{
    m_reference.changes = changes;
    if (m_state != State::Ready)
        return;
    const quint64 changing = ++m_changing;
    const std::size_t pictures = m_imported->training.size() + m_imported->validation.size() + m_imported->test.size() +
                                 costOfAdded * changes.added.size();
    if (pictures <= maxApplyAtOnce) {
        show(changedDataset(m_imported, changes));
        return;
    }
    m_applying = true;
    runInBackground(
        this, [imported = m_imported, changes] { return changedDataset(imported, changes); },
        [this, changing](std::shared_ptr<const ImageDataset> changed) {
            if (changing == m_changing)
                show(std::move(changed));
        });
}

void DatasetSession::show(std::shared_ptr<const ImageDataset> changed)
{
    m_applying = false;
    m_dataset = std::move(changed);
    setState(State::Ready);
}

void DatasetSession::stopJob()
{
    ++m_job;
    ++m_changing;
    m_applying = false;
    if (m_control)
        m_control->requestStop();
}

void DatasetSession::setState(State state)
{
    // Emitted even if the state stays: loading again, or failing in another way, is news.
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace graft
