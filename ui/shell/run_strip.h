// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace graft {

class Theme;
class TrainingSession;

/// A run in one line, visible on every page while it lasts: epoch, progress, accuracy, time left, pause.
/// A click leads to the page Train.
class RunStrip : public QAbstractButton {
    Q_OBJECT
public:
    RunStrip(Theme& theme, TrainingSession& session, QWidget* parent = nullptr);

    [[nodiscard]] QToolButton* pauseButton() const { return m_pause; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void onStateChanged();
    void refresh();
    void restyle();

    Theme& m_theme;
    TrainingSession& m_session;
    QLabel* m_epoch;
    QProgressBar* m_progress;
    QLabel* m_accuracy;
    QLabel* m_left;
    QToolButton* m_pause;
    QTimer* m_timer;
};

} // namespace graft
