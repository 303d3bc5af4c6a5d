// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/camera_feed.h"

#include "ui/models/background_job.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStringList>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace graft {

namespace {

/// No faster than people see; a video file would be over at once.
constexpr auto frameTime = std::chrono::milliseconds(33);
constexpr int jpegQuality = 95;

} // namespace

struct CameraFeed::State {
    QPointer<CameraFeed> feed; ///< GUI thread only

    std::mutex mutex; // guards what follows
    std::condition_variable wake;
    bool stop = false;
    bool pending = false;
    QImage frame;
    QStringList wanted;
    QStringList saved;
    QStringList unsaved;
};

CameraFeed::CameraFeed(QObject* parent) : QObject(parent) {}

CameraFeed::~CameraFeed()
{
    stop();
}

void CameraFeed::start(Open open)
{
    stop();
    m_frame = {};
    m_state = std::make_shared<State>();
    m_state->feed = this;
    runInBackground(
        this, [state = m_state, open = std::move(open)] { return run(state, open); },
        [this, state = m_state](const Error& error) {
            if (state != m_state)
                return;
            m_state.reset();
            if (error.code != ErrorCode::Cancelled)
                Q_EMIT failed(errorText(error));
        });
}

void CameraFeed::stop()
{
    if (!m_state)
        return;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->stop = true;
    }
    m_state->wake.notify_one();
    m_state.reset();
}

void CameraFeed::capture(const QString& file)
{
    if (!m_state)
        return;
    const std::lock_guard lock(m_state->mutex);
    m_state->wanted.append(file);
}

Error CameraFeed::run(const std::shared_ptr<State>& state, const Open& open)
{
    auto camera = open();
    if (!camera)
        return camera.error();
    for (;;) {
        auto image = (*camera)();
        if (!image)
            return image.error();
        const QImage frame = toQImage(*image);
        QStringList wanted;
        {
            std::unique_lock lock(state->mutex);
            if (state->wake.wait_for(lock, frameTime, [&] { return state->stop; }))
                return makeError(ErrorCode::Cancelled, {});
            wanted = std::exchange(state->wanted, {});
        }
        QStringList saved;
        QStringList unsaved;
        for (const QString& file : wanted) {
            const bool done = QDir().mkpath(QFileInfo(file).absolutePath()) && frame.save(file, "JPG", jpegQuality);
            (done ? saved : unsaved).append(file);
        }
        const std::lock_guard lock(state->mutex);
        state->frame = frame;
        state->saved += saved;
        state->unsaved += unsaved;
        deliver(state);
    }
}

/// At most one event is pending, however fast frames come. Called with the mutex held.
void CameraFeed::deliver(const std::shared_ptr<State>& state)
{
    QCoreApplication* app = QCoreApplication::instance();
    if (app == nullptr || std::exchange(state->pending, true))
        return;
    QMetaObject::invokeMethod(
        app,
        [state] {
            if (state->feed && state->feed->m_state == state)
                state->feed->receive(*state);
        },
        Qt::QueuedConnection);
}

void CameraFeed::receive(State& state)
{
    QStringList files;
    QStringList unsaved;
    {
        const std::lock_guard lock(state.mutex);
        state.pending = false;
        m_frame = state.frame;
        files = std::exchange(state.saved, {});
        unsaved = std::exchange(state.unsaved, {});
    }
    Q_EMIT frameArrived();
    for (const QString& file : files)
        Q_EMIT saved(file);
    for (const QString& file : unsaved)
        Q_EMIT saveFailed(tr("Cannot write %1. Choose another folder, or make room on the disk.")
                              .arg(QDir::toNativeSeparators(file)));
}

} // namespace graft
