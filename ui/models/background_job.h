// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/worker_priority.h"

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
    // A long job (an evaluation) must not keep a short one (opening a model) waiting on a machine with two cores.
    constexpr int minimumThreads = 8;
    QThreadPool* pool = QThreadPool::globalInstance();
    if (pool->maxThreadCount() < minimumThreads)
        pool->setMaxThreadCount(minimumThreads);
    pool->start([guard = QPointer<QObject>(receiver), work = std::move(work), done = std::move(done)]() mutable {
        giveWayToTheWindow();
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
