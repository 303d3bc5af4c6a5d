// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/export_session.h"

#include "core/project/export_pictures.h"
#include "ui/models/background_job.h"
#include "ui/models/error_text.h"
#include "ui/models/progress_relay.h"

#include <mutex>
#include <utility>

namespace graft {

namespace {

/// What the job is doing; written by the worker, read by the window.
struct Stage {
    std::mutex mutex;
    std::string text;
};

Result<ExportReport> write(const ExportRequest& request, const ProgressCallback& progress, const RunControl& control)
{
    ExportTask task;
    task.graph = request.graph;
    task.weights = request.weights;
    task.modelName = request.modelName;
    task.run = request.run;
    task.options = request.options;
    ExportPictures pictures;
    if (request.format->usesPictures && request.dataset) {
        GRAFT_TRY(found, exportPictures(*request.graph, *request.dataset,
                                        static_cast<std::size_t>(std::max(0, request.calibrationPictures))));
        pictures = std::move(found);
        pictures.offerTo(task);
    }
    auto report = exportModel(task, *request.format, toPath(request.target), progress, &control);
    if (report && !pictures.notJudged.text.empty())
        report->issues.push_back({Severity::Warning, pictures.notJudged, {}, {}});
    return report;
}

} // namespace

ExportSession::ExportSession(QObject* parent) : QObject(parent) {}

ExportSession::~ExportSession()
{
    if (m_control)
        m_control->requestStop();
}

void ExportSession::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void ExportSession::start(ExportRequest request)
{
    if (m_state == State::Running || request.format == nullptr || !request.graph)
        return;
    ++m_job;
    m_control = std::make_shared<RunControl>();
    m_format = request.format;
    m_target = request.target;
    m_report = {};
    m_error = {};
    const quint64 job = m_job;
    const auto stage = std::make_shared<Stage>();
    const ProgressRelay relay(this, [this, job, stage](qint64 done, qint64 total) {
        if (job != m_job || m_state != State::Running)
            return;
        const std::lock_guard lock(stage->mutex);
        Q_EMIT progressChanged(coreText("core", stage->text), done, total);
    });
    const auto progress = [stage, forward = relay.callback()](const Progress& p) {
        {
            const std::lock_guard lock(stage->mutex);
            stage->text = p.stage;
        }
        forward(p);
    };
    setState(State::Running);
    runInBackground(
        this,
        [request = std::move(request), progress, control = m_control] { return write(request, progress, *control); },
        [this, job](Result<ExportReport> outcome) {
            if (job != m_job)
                return;
            if (outcome) {
                m_report = *std::move(outcome);
                setState(State::Done);
            } else {
                m_error = outcome.error();
                setState(State::Failed);
            }
        });
}

void ExportSession::cancel()
{
    if (m_state != State::Running)
        return;
    ++m_job;
    m_control->requestStop();
    setState(State::Idle);
}

void ExportSession::reset()
{
    if (m_state == State::Done || m_state == State::Failed)
        setState(State::Idle);
}

} // namespace graft
