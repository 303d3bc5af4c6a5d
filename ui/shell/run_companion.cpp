// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run_companion.h"

#include "ui/models/error_text.h"
#include "ui/models/issue_text.h"
#include "ui/models/theme.h"
#include "ui/models/training_session.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QEvent>
#include <QIcon>
#include <QPainter>
#include <QSystemTrayIcon>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <utility>

namespace graft {

namespace {

using State = TrainingSession::State;

constexpr int refreshMs = 500;

} // namespace

QIcon progressIcon(const Theme& theme, double share, bool paused)
{
    constexpr int side = 64;
    constexpr int ring = 8;
    constexpr int fullCircle = 16 * 360;
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeTokens& tokens = theme.tokens();
    const QRectF circle = QRectF(0, 0, side, side).adjusted(ring / 2.0, ring / 2.0, -ring / 2.0, -ring / 2.0);
    // A panel may have any colour: the icon brings a ground of its own.
    painter.setPen(QPen(tokens.hairline, ring));
    painter.setBrush(tokens.surfaceRaised);
    painter.drawEllipse(circle);
    painter.setPen(QPen(paused ? tokens.textMuted : tokens.accent, ring, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(circle, fullCircle / 4, -static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * fullCircle)));
    constexpr int iconSide = 34;
    painter.drawPixmap((side - iconSide) / 2, (side - iconSide) / 2,
                       linePixmap(paused ? QStringLiteral("pause") : QStringLiteral("train"), tokens.text, iconSide));
    return QIcon(pixmap);
}

RunCompanion::RunCompanion(Theme& theme, TrainingSession& session, QWidget& window, const DesktopBus& bus,
                           const CompanionSettings& settings, QObject* parent)
    : QObject(parent),
      m_theme(theme),
      m_session(session),
      m_window(window),
      m_settings(settings),
      m_notifier(bus),
      m_awake(bus),
      m_launcher(bus),
      m_show(m_menu.addAction(QString())),
      m_pause(m_menu.addAction(QString())),
      m_stop(m_menu.addAction(QString())),
      m_timer(new QTimer(this))
{
    m_timer->setInterval(refreshMs);
    connect(m_timer, &QTimer::timeout, this, &RunCompanion::refresh);
    connect(&session, &TrainingSession::stateChanged, this, &RunCompanion::onStateChanged);
    connect(&theme, &Theme::changed, this, &RunCompanion::refresh);
    connect(&m_notifier, &DesktopNotifier::activated, this, &RunCompanion::showRequested);
    connect(&m_notifier, &DesktopNotifier::undeliverable, this, &RunCompanion::fallBack);
    connect(m_show, &QAction::triggered, this, &RunCompanion::showRequested);
    connect(m_pause, &QAction::triggered, this, [this] {
        if (m_session.state() == State::Paused)
            m_session.resume();
        else
            m_session.pause();
    });
    connect(m_stop, &QAction::triggered, this, [this] { m_session.stop(); });
    window.installEventFilter(this);
    onStateChanged();
}

RunCompanion::~RunCompanion() = default;

void RunCompanion::setSettings(const CompanionSettings& settings)
{
    m_settings = settings;
    updateAwake();
    refresh();
}

bool RunCompanion::isLookedAt() const
{
    return m_window.isVisible() && !m_window.isMinimized() && m_window.isActiveWindow();
}

void RunCompanion::onStateChanged()
{
    const bool active = m_session.isActive();
    if (active && !m_wasActive) {
        m_stopAsked = false;
        m_messagesSeen = 0;
        m_notifier.withdraw(); // about the run before
        m_timer->start();
    }
    m_stopAsked = m_stopAsked || m_session.state() == State::Stopping;
    if (!active && m_wasActive) {
        m_timer->stop();
        announce();
    }
    m_wasActive = active;
    updateAwake();
    refresh();
}

void RunCompanion::updateAwake()
{
    // A paused run has nothing to lose by sleep.
    if (m_settings.keepAwake && m_session.isActive() && m_session.state() != State::Paused)
        m_awake.hold(tr("A network is being trained"));
    else
        m_awake.release();
}

void RunCompanion::announce()
{
    if (!m_settings.notify || isLookedAt())
        return;
    const QString show = tr("Show");
    if (m_session.state() == State::Failed) {
        m_notifier.notify(tr("The training has failed"), errorText(m_session.error()), show,
                          DesktopNotifier::Urgency::Critical);
        return;
    }
    const std::optional<TrainingOutcome>& outcome = m_session.outcome();
    if (m_stopAsked || m_session.state() != State::Done || !outcome)
        return;
    QString text = tr("%n epoch(s) are done.", nullptr, static_cast<int>(outcome->epochs.size()));
    const auto best = std::ranges::find(outcome->epochs, outcome->bestEpoch, &EpochRecord::epoch);
    if (best != outcome->epochs.end() && best->validationAccuracy > 0)
        text = tr("Best accuracy: %1, in epoch %2.")
                   .arg(percentText(best->validationAccuracy), countText(outcome->bestEpoch));
    m_notifier.notify(tr("The training is finished"), text, show);
}

void RunCompanion::fallBack(const QString& title, const QString& text)
{
    // No icon, no message: nothing is put into a tray only for that.
    if (m_tray != nullptr && m_tray->isVisible() && QSystemTrayIcon::supportsMessages())
        m_tray->showMessage(title, text);
}

void RunCompanion::refresh()
{
    retranslate();
    const bool active = m_session.isActive();
    m_pause->setEnabled(active && m_session.state() != State::Stopping);
    m_stop->setEnabled(active && m_session.state() != State::Stopping);
    if (active)
        m_launcher.show(m_session.progress());
    else
        m_launcher.hide();
    updateTray();
    const std::vector<Issue>& messages = m_session.messages();
    for (; m_messagesSeen < messages.size(); ++m_messagesSeen) {
        const Issue& message = messages[m_messagesSeen];
        if (message.severity == Severity::Error && active && m_settings.notify && !isLookedAt())
            m_notifier.notify(tr("The training needs attention"), issueText(message), tr("Show"));
    }
}

bool RunCompanion::isTrayIconWanted() const
{
    return m_settings.trayIcon && m_session.isActive();
}

void RunCompanion::updateTray()
{
    if (!isTrayIconWanted() || !QSystemTrayIcon::isSystemTrayAvailable()) {
        if (m_tray != nullptr)
            m_tray->hide();
        return;
    }
    if (m_tray == nullptr) {
        m_tray = new QSystemTrayIcon(this);
        m_tray->setContextMenu(&m_menu);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &RunCompanion::showRequested);
        connect(m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason != QSystemTrayIcon::Context)
                Q_EMIT showRequested();
        });
    }
    m_tray->setIcon(progressIcon(m_theme, m_session.progress(), m_session.state() == State::Paused));
    m_tray->setToolTip(statusText());
    m_tray->show();
}

QString RunCompanion::statusText() const
{
    const QString share = percentText(m_session.progress(), 0);
    switch (m_session.state()) {
    case State::Preparing: return tr("Training: being prepared");
    case State::Paused: return tr("Training: %1, paused").arg(share);
    case State::Stopping: return tr("Training: being stopped");
    case State::Running: break;
    default: return tr("No training in progress");
    }
    if (const auto left = m_session.secondsLeft())
        return tr("Training: %1, %2 left").arg(share, durationText(*left));
    return tr("Training: %1").arg(share);
}

void RunCompanion::retranslate()
{
    m_show->setText(tr("Show window"));
    m_pause->setText(m_session.state() == State::Paused ? tr("Resume training") : tr("Pause training"));
    m_stop->setText(tr("Stop training"));
}

bool RunCompanion::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::Show)
        m_notifier.withdraw(); // it has been seen
    else if (event->type() == QEvent::LanguageChange)
        refresh();
    return QObject::eventFilter(watched, event);
}

} // namespace graft
