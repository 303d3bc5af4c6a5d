// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bake_off_session.h"

#include "ui/models/background_job.h"
#include "ui/models/error_text.h"

#include <QElapsedTimer>
#include <QPointer>

#include <utility>

namespace graft {

/// Carries what happens from the worker to the GUI thread; progress at most ten times a second.
class BakeOffSession::Relay final : public BakeOffObserver {
public:
    explicit Relay(BakeOffSession* session) : m_session(session) {}

    void began(std::size_t candidate) override
    {
        m_candidate = candidate;
        m_shown.invalidate();
    }
    void progress(const Progress& progress) override
    {
        constexpr int betweenMs = 100;
        if (m_shown.isValid() && m_shown.elapsed() < betweenMs && progress.stage == m_stage)
            return;
        m_shown.start();
        m_stage = progress.stage;
        post([candidate = m_candidate, progress](BakeOffSession& s) { s.takeProgress(candidate, progress); });
    }
    void finished(std::size_t candidate, const BakeOffRow& row) override
    {
        post([candidate, row](BakeOffSession& s) { s.takeRow(candidate, row); });
    }

private:
    template <class Change>
    void post(Change change)
    {
        if (QCoreApplication* app = QCoreApplication::instance())
            QMetaObject::invokeMethod(
                app,
                [session = m_session, change = std::move(change)] {
                    if (session)
                        change(*session);
                },
                Qt::QueuedConnection);
    }

    QPointer<BakeOffSession> m_session;
    std::size_t m_candidate = 0;
    std::string m_stage;
    QElapsedTimer m_shown;
};

BakeOffSession::BakeOffSession(QObject* parent) : QObject(parent) {}

BakeOffSession::~BakeOffSession()
{
    if (m_control)
        m_control->requestStop();
}

double BakeOffSession::progress() const
{
    if (m_candidates.empty())
        return 0;
    return (static_cast<double>(m_rows.size()) + m_share) / static_cast<double>(m_candidates.size());
}

void BakeOffSession::start(std::vector<BakeOffCandidate> candidates, std::shared_ptr<const ImageDataset> dataset,
                           const BakeOffOptions& options, std::shared_ptr<BenchmarkCache> cache)
{
    if (isRunning() || candidates.empty() || dataset == nullptr)
        return;
    m_candidates = std::move(candidates);
    m_rows.clear();
    m_dataset = std::move(dataset);
    m_current = 0;
    m_stage.clear();
    m_share = 0;
    m_cancelled = false;
    m_control = std::make_shared<TrainingControl>();
    Q_EMIT rowsChanged();
    setState(State::Running);
    runInBackground(
        this,
        [relay = std::make_shared<Relay>(this), list = m_candidates, data = m_dataset, options, cache,
         control = m_control]() -> Result<bool> {
            GRAFT_TRY(result, runBakeOff(list, *data, options, *relay, *control, cache.get()));
            return result.cancelled; // the rows have come already
        },
        [this](const Result<bool>& cancelled) { finish(cancelled); });
}

void BakeOffSession::cancel()
{
    if (isRunning())
        m_control->requestStop();
}

void BakeOffSession::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void BakeOffSession::takeProgress(std::size_t candidate, const Progress& progress)
{
    m_current = candidate;
    m_stage = coreText("core", progress.stage);
    m_share = progress.total > 0 ? static_cast<double>(progress.done) / static_cast<double>(progress.total) : 0;
    Q_EMIT progressChanged();
}

void BakeOffSession::takeRow(std::size_t, BakeOffRow row)
{
    m_rows.push_back(std::move(row));
    m_share = 0;
    Q_EMIT rowsChanged();
    Q_EMIT progressChanged();
}

void BakeOffSession::finish(const Result<bool>& cancelled)
{
    m_cancelled = cancelled.ok() && *cancelled;
    if (!cancelled)
        m_error = cancelled.error();
    setState(cancelled ? State::Done : State::Failed);
}

} // namespace graft
