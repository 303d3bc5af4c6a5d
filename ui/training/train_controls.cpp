// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/training/live_chart.h"
#include "ui/training/log_box.h"
#include "ui/training/options_panel.h"
#include "ui/training/train_page.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inline_message.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

// The controls of a run in the header: start, pause, resume, validate now, and the two ways to stop.

namespace graft {

using State = TrainingSession::State;

void TrainPage::buildControls()
{
    primaryButton()->setObjectName(QStringLiteral("startButton"));
    primaryButton()->show();
    m_validate->setObjectName(QStringLiteral("validateNowButton"));
    m_stop->setObjectName(QStringLiteral("stopButton"));
    m_stop->setProperty("danger", true);
    m_stopMenu->setObjectName(QStringLiteral("stopMenuButton"));
    m_stopMenu->setPopupMode(QToolButton::InstantPopup);
    m_stopMenu->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    auto* menu = new QMenu(m_stopMenu);
    m_stopKeep = menu->addAction(QString(), this, &TrainPage::stopRun);
    m_stopKeep->setObjectName(QStringLiteral("stopKeepAction"));
    m_stopDiscard = menu->addAction(QString(), this, &TrainPage::discardRun);
    m_stopDiscard->setObjectName(QStringLiteral("stopDiscardAction"));
    m_stopSuspend = menu->addAction(QString(), this, &TrainPage::suspendRun);
    m_stopSuspend->setObjectName(QStringLiteral("stopSuspendAction"));
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this] { m_stopSuspend->setEnabled(m_keeper->canSuspend()); });
    m_stopMenu->setMenu(menu);
    addHeaderWidget(m_validate);
    addHeaderWidget(m_stop);
    addHeaderWidget(m_stopMenu);

    connect(primaryButton(), &QPushButton::clicked, this, &TrainPage::toggleRun);
    connect(m_validate, &QPushButton::clicked, this, &TrainPage::validateNow);
    connect(m_stop, &QPushButton::clicked, this, &TrainPage::stopRun);
    const auto shortcut = [this](const QList<QKeySequence>& keys, void (TrainPage::*reaction)()) {
        auto* added = new QShortcut(this);
        added->setKeys(keys);
        added->setContext(Qt::WidgetWithChildrenShortcut);
        connect(added, &QShortcut::activated, this, reaction);
    };
    shortcut({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, &TrainPage::toggleRun);
    shortcut({Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter}, &TrainPage::stopRun);
    shortcut({Qt::CTRL | Qt::SHIFT | Qt::Key_Delete}, &TrainPage::discardRun);
    shortcut({Qt::CTRL | Qt::SHIFT | Qt::Key_V}, &TrainPage::validateNow);
}

void TrainPage::toggleRun()
{
    switch (m_context.training.state()) {
    case State::Preparing:
    case State::Running: m_context.training.pause(); break;
    case State::Paused: m_context.training.resume(); break;
    case State::Stopping: break;
    case State::Idle:
    case State::Done:
    case State::Failed: startRun(); break;
    }
}

void TrainPage::stopRun()
{
    m_context.training.stop();
}

void TrainPage::discardRun()
{
    m_context.training.discard();
}

void TrainPage::suspendRun()
{
    m_keeper->suspend();
}

void TrainPage::setLogFolder(const QString& folder)
{
    m_logs->setFolder(folder);
    m_keeper->setLogFolder(folder);
}

void TrainPage::validateNow()
{
    m_context.training.validateNow();
}

void TrainPage::exportChart(const QString& proposal, const QString& filter)
{
    QString chosen;
    QString file = QFileDialog::getSaveFileName(window(), tr("Export the run"), proposal, filter, &chosen);
    if (file.isEmpty())
        return;
    // "PNG picture (*.png)": what was chosen counts unless the name says otherwise.
    const QString suffix = chosen.section(QStringLiteral("*."), 1).chopped(chosen.isEmpty() ? 0 : 1);
    if (QFileInfo(file).suffix().isEmpty() && !suffix.isEmpty())
        file += QLatin1Char('.') + suffix;
    const auto done = m_chart->exportTo(file);
    if (done.ok())
        m_message->showMessage(Severity::Info, tr("The run is in %1.").arg(QFileInfo(file).fileName()));
    else
        m_message->showMessage(Severity::Error, errorText(done.error()));
}

void TrainPage::updateButtons()
{
    const State state = m_context.training.state();
    const ThemeTokens& tokens = theme().tokens();
    const bool active = m_context.training.isActive();
    const bool stopping = state == State::Stopping;
    QString text = tr("Start training");
    QString icon = QStringLiteral("play");
    if (state == State::Paused) {
        text = tr("Resume");
    } else if (active) {
        text = tr("Pause");
        icon = QStringLiteral("pause");
    }
    const auto keys = [](QKeyCombination combination) {
        return QKeySequence(combination).toString(QKeySequence::NativeText);
    };
    primaryButton()->setText(text);
    primaryButton()->setIcon(lineIcon(icon, tokens.accentText));
    primaryButton()->setToolTip(keys(Qt::CTRL | Qt::Key_Return));
    primaryButton()->setEnabled(!stopping);
    m_validate->setVisible(active);
    m_validate->setEnabled(active && !stopping && state != State::Preparing);
    m_validate->setText(tr("Validate now"));
    m_validate->setToolTip(tr("Judge the network on the validation pictures after the current batch, without waiting "
                              "for the end of the epoch (%1).")
                               .arg(keys(Qt::CTRL | Qt::SHIFT | Qt::Key_V)));
    m_stop->setVisible(active);
    m_stop->setEnabled(!stopping);
    m_stop->setText(stopping ? tr("Stopping…") : tr("Stop"));
    m_stop->setToolTip(tr("End after the current batch and keep the best epoch so far (%1).")
                           .arg(keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)));
    m_stop->setIcon(lineIcon(QStringLiteral("stop"), tokens.error));
    m_stopMenu->setVisible(active);
    m_stopMenu->setEnabled(!stopping);
    m_stopMenu->setIcon(lineIcon(QStringLiteral("chevron-down"), tokens.text));
    m_stopMenu->setToolTip(tr("Ways to stop"));
    m_stopMenu->setAccessibleName(tr("Ways to stop"));
    m_stopKeep->setText(tr("Stop and keep best"));
    m_stopKeep->setToolTip(tr("The network gets the weights of the best epoch so far."));
    m_stopDiscard->setText(tr("Stop and discard"));
    m_stopDiscard->setToolTip(
        tr("The network stays as it was before the run (%1).").arg(keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete)));
    m_stopSuspend->setText(tr("Break off and resume later"));
    m_stopSuspend->setToolTip(
        tr("Keeps the exact state on disk. The run can be resumed even after the program was closed; "
           "until then the network stays as it was."));
    m_options->setLocked(active);
}

} // namespace graft
