// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_session.h"

#include "core/zoo/download/download.h"
#include "ui/models/background_job.h"
#include "ui/models/error_text.h"
#include "ui/models/progress_relay.h"

#include <filesystem>
#include <utility>

namespace graft {

namespace {

using Outcome = Result<std::shared_ptr<LoadedModel>>;

Outcome fetch(const CatalogueEntry& entry, std::filesystem::path weightFile, bool download, bool untrained,
              const ProgressCallback& progress, const RunControl& control)
{
    if (untrained)
        return std::make_shared<LoadedModel>(buildUntrained(entry));
    if (download) {
        GRAFT_TRY(file, downloadWeights(entry, progress, &control));
        weightFile = std::move(file);
    }
    GRAFT_TRY(model, loadModel(entry, weightFile));
    return std::make_shared<LoadedModel>(std::move(model));
}

} // namespace

ModelSession::ModelSession(QObject* parent) : QObject(parent) {}

ModelSession::~ModelSession()
{
    if (m_control)
        m_control->requestStop();
}

void ModelSession::load(const CatalogueEntry& entry, const QString& weightFile)
{
    run(entry, weightFile, false, false);
}

void ModelSession::loadUntrained(const CatalogueEntry& entry)
{
    run(entry, {}, false, true);
}

void ModelSession::downloadAndLoad(const CatalogueEntry& entry)
{
    run(entry, {}, true, false);
}

void ModelSession::cancel()
{
    if (!m_busy)
        return;
    ++m_job;
    m_control->requestStop();
    m_busy = false;
    m_current.clear();
    Q_EMIT busyChanged();
}

void ModelSession::begin(const QString& name)
{
    ++m_job;
    if (m_control)
        m_control->requestStop();
    m_control = std::make_shared<RunControl>();
    m_busy = true;
    m_current = name;
    Q_EMIT busyChanged();
}

void ModelSession::run(const CatalogueEntry& entry, const QString& weightFile, bool download, bool untrained)
{
    begin(toQString(entry.name));
    const quint64 job = m_job;
    const ProgressRelay relay(this, [this, job](qint64 done, qint64 total) {
        if (job == m_job && m_busy)
            Q_EMIT progressChanged(done, total);
    });
    // Entries of the catalogue live as long as the program.
    runInBackground(
        this,
        [&entry, file = toPath(weightFile), download, untrained, progress = relay.callback(), control = m_control] {
            return fetch(entry, file, download, untrained, progress, *control);
        },
        [this, job, &entry](Outcome outcome) {
            if (job != m_job)
                return;
            m_busy = false;
            m_current.clear();
            Q_EMIT busyChanged();
            if (outcome)
                Q_EMIT loaded(&entry, *outcome);
            else if (outcome.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(errorText(outcome.error()));
        });
}

} // namespace graft
