// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run_closing.h"

#include "ui/models/run_keeper.h"
#include "ui/models/training_session.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <cstdlib>

namespace graft {

RunClosing::RunClosing(TrainingSession& session, RunKeeper& keeper, QWidget* window)
    : QObject(window),
      m_session(session),
      m_keeper(keeper),
      m_window(window)
{
}

void RunClosing::setBackground(std::function<bool()> available, std::function<void()> hide)
{
    m_available = std::move(available);
    m_hide = std::move(hide);
}

void RunClosing::ask()
{
    if (m_window->findChild<QMessageBox*>(QStringLiteral("closingQuestion")) != nullptr)
        return;
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Training in progress"),
                                tr("What should become of the run when the window is closed?"), QMessageBox::NoButton,
                                m_window);
    box->setObjectName(QStringLiteral("closingQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    if (m_hide && m_available && m_available()) {
        auto* background = box->addButton(tr("Keep running in the background"), QMessageBox::ActionRole);
        background->setObjectName(QStringLiteral("closeToBackground"));
        // After the question is gone: it must not be the last window that closes.
        connect(background, &QPushButton::clicked, this, [this] { QTimer::singleShot(0, this, [this] { m_hide(); }); });
    }
    if (m_keeper.canSuspend()) {
        box->setInformativeText(tr("A paused run can be resumed at the next start, exactly where it was."));
        auto* suspend = box->addButton(tr("Pause and keep to resume"), QMessageBox::YesRole);
        suspend->setObjectName(QStringLiteral("closeAndSuspend"));
        connect(suspend, &QPushButton::clicked, this, [this] {
            m_keeper.suspend();
            Q_EMIT closeWhenEnded();
        });
        box->setDefaultButton(suspend);
    }
    auto* stop = box->addButton(tr("Stop and keep best"), QMessageBox::AcceptRole);
    stop->setObjectName(QStringLiteral("closeAndStop"));
    connect(stop, &QPushButton::clicked, this, [this] {
        m_session.stop();
        // The run may have ended while the question stood.
        Q_EMIT closeWhenEnded();
    });
    box->setEscapeButton(box->addButton(QMessageBox::Cancel));
    box->open();
}

void RunClosing::endNow()
{
    if (!m_session.isActive())
        return;
    if (!m_keeper.suspend())
        m_session.stop();
    Q_EMIT closeWhenEnded();
    // A batch that takes minutes must not keep a session of the desktop from ending; what was written stays.
    QTimer::singleShot(patienceMs, this, [this] {
        if (m_session.isActive())
            std::_Exit(EXIT_SUCCESS);
    });
}

} // namespace graft
