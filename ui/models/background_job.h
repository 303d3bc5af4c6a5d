// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace graft {

/// Runs `work()` on the global thread pool and hands its value to `done(value)` in the GUI thread, unless
/// `receiver` is gone by then. `work` must not touch GUI objects.
template <class Work, class Done>
void runInBackground(QObject* receiver, Work work, Done done)
{
    QThreadPool::globalInstance()->start(
        [guard = QPointer<QObject>(receiver), work = std::move(work), done = std::move(done)]() mutable {
            using Value = decltype(work());
            auto value = std::make_shared<Value>(work());
            if (QCoreApplication* app = QCoreApplication::instance()) {
                QMetaObject::invokeMethod(
                    app,
                    [guard, value, done = std::move(done)]() mutable {
                        if (guard)
                            done(std::move(*value));
                    },
                    Qt::QueuedConnection);
            }
        });
}

} // namespace graft
