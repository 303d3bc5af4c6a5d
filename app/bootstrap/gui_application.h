// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <functional>

namespace graft {

/// Name, version, icon and desktop entry of the program; before the first window.
void describeApplication();

/// The last line of defence: an exception in an event handler is written to the standard error stream and the
/// program goes on, so that people can save their work.
class GuardedApplication : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override;
};

/// Calls `quit` in the GUI thread when the system asks the program to end (SIGTERM, SIGINT, SIGHUP).
void onTerminationSignal(QObject* owner, std::function<void()> quit);

} // namespace graft
