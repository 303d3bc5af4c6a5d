// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace graft {

class RunKeeper;
class TrainingSession;

/// Asks what becomes of a run when its window is closed: keep it running out of sight, break it off so that it can
/// be resumed, or end it and keep the best epoch.
class RunClosing : public QObject {
    Q_OBJECT
public:
    /// `window` is the parent of the question.
    RunClosing(TrainingSession& session, RunKeeper& keeper, QWidget* window);

    /// What brings the window out of sight so that the run goes on and the window can be brought back (a tray). The
    /// choice is offered only while `available` says so.
    void setBackground(std::function<bool()> available, std::function<void()> hide);
    /// Shows the question, once.
    void ask();
    /// Without questions: breaks the run off so that it can be resumed, or, if it has no folder, ends it. At the
    /// latest after `patienceMs` the program ends, whatever the run does.
    void endNow();

    static constexpr int patienceMs = 4500;

Q_SIGNALS:
    /// The run is about to end; the window is to be closed when it has.
    void closeWhenEnded();

private:
    TrainingSession& m_session;
    RunKeeper& m_keeper;
    QWidget* m_window;
    std::function<bool()> m_available;
    std::function<void()> m_hide;
};

} // namespace graft
