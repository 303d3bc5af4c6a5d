// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desktop_notifier.h"
#include "ui/models/launcher_progress.h"
#include "ui/models/settings.h"
#include "ui/models/sleep_inhibitor.h"

#include <QMenu>
#include <QObject>

class QAction;
class QIcon;
class QSystemTrayIcon;
class QTimer;

namespace graft {

class Theme;
class TrainingSession;

/// What happens outside of the window while a network is trained: the computer stays awake, task bar and tray show how
/// far it is, and a message says when it ends or fails and nobody is looking. Observes the session; GUI thread only.
class RunCompanion : public QObject {
    Q_OBJECT
public:
    RunCompanion(Theme& theme, TrainingSession& session, QWidget& window, const DesktopBus& bus,
                 const CompanionSettings& settings, QObject* parent = nullptr);
    ~RunCompanion() override;

    void setSettings(const CompanionSettings& settings);
    [[nodiscard]] const CompanionSettings& settings() const { return m_settings; }
    [[nodiscard]] bool keepsAwake() const { return m_awake.isHeld(); }
    /// Show, pause or resume, stop.
    [[nodiscard]] QMenu* menu() { return &m_menu; }
    [[nodiscard]] bool isTrayIconWanted() const;
    /// What the tray says about the run.
    [[nodiscard]] QString statusText() const;

Q_SIGNALS:
    /// The user wants to see the window.
    void showRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onStateChanged();
    void refresh();
    void updateAwake();
    void updateTray();
    void retranslate();
    void announce();
    void fallBack(const QString& title, const QString& text);
    [[nodiscard]] bool isLookedAt() const;

    Theme& m_theme;
    TrainingSession& m_session;
    QWidget& m_window;
    CompanionSettings m_settings;
    DesktopNotifier m_notifier;
    SleepInhibitor m_awake;
    LauncherProgress m_launcher;
    QMenu m_menu;
    QAction* m_show;
    QAction* m_pause;
    QAction* m_stop;
    QSystemTrayIcon* m_tray = nullptr;
    QTimer* m_timer;
    bool m_wasActive = false;
    bool m_stopAsked = false; ///< the user ended the run and need not be told
    std::size_t m_messagesSeen = 0;
};

/// The program's icon with a ring for the progress, 0 .. 1.
[[nodiscard]] QIcon progressIcon(const Theme& theme, double share, bool paused);

} // namespace graft
