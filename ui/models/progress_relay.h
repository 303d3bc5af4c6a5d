// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>

namespace graft {

/// Carries the progress of a job on another thread to the GUI thread, at most one event pending, however often
/// the job reports. Copies share one state.
class ProgressRelay {
public:
    using Receive = std::function<void(qint64 done, qint64 total)>;

    /// `receive` runs in the GUI thread, and never once `receiver` is gone. Create it in the GUI thread.
    ProgressRelay(QObject* receiver, Receive receive) : m_state(std::make_shared<State>())
    {
        m_state->receiver = receiver;
        m_state->receive = std::move(receive);
    }

    /// For core; may be called from any thread.
    [[nodiscard]] ProgressCallback callback() const
    {
        return [state = m_state](const Progress& progress) {
            state->done = static_cast<qint64>(progress.done);
            state->total = static_cast<qint64>(progress.total);
            QCoreApplication* app = QCoreApplication::instance();
            if (app == nullptr || state->pending.exchange(true))
                return;
            QMetaObject::invokeMethod(
                app,
                [state] {
                    state->pending = false;
                    if (state->receiver)
                        state->receive(state->done, state->total);
                },
                Qt::QueuedConnection);
        };
    }

private:
    struct State {
        QPointer<QObject> receiver;
        Receive receive;
        std::atomic<qint64> done{0};
        std::atomic<qint64> total{0};
        std::atomic<bool> pending{false};
    };
    std::shared_ptr<State> m_state;
};

} // namespace graft
