// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/dataset_session.h"

#include "ui/models/background_job.h"
#include "ui/models/error_text.h"
#include "ui/models/progress_relay.h"

#include <utility>

namespace graft {

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
        m_previous = std::exchange(m_dataset, nullptr);
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
        [reference, progress = relay.callback(), control = m_control] {
            return openDataset(reference, progress, control.get());
        },
        [this, job](Result<OpenedDataset> loaded) {
            if (job == m_job)
                finish(std::move(loaded));
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
    m_dataset = std::exchange(m_previous, nullptr);
    m_reference = m_dataset ? m_previousReference : DatasetReference{};
    m_changedSinceUse = m_dataset && m_previousChanged;
    setState(m_dataset ? State::Ready : State::Empty);
}

void DatasetSession::clear()
{
    stopJob();
    m_dataset.reset();
    m_previous.reset();
    m_reference = {};
    m_changedSinceUse = false;
    setState(State::Empty);
}

void DatasetSession::finish(Result<OpenedDataset> loaded)
{
    m_previous.reset();
    if (!loaded) {
        m_error = loaded.error();
        setState(State::Failed);
        return;
    }
    m_changedSinceUse = !m_reference.fingerprint.empty() && m_reference.fingerprint != loaded->imported.fingerprint;
    m_reference.fingerprint = loaded->imported.fingerprint;
    m_dataset = std::make_shared<const ImageDataset>(std::move(loaded->dataset));
    setState(State::Ready);
}

void DatasetSession::stopJob()
{
    ++m_job;
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
