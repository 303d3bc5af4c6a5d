// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/run_curves.h"

#include <QWidget>

class QAction;
class QComboBox;
class QMenu;
class QSlider;
class QToolButton;

namespace graft {

class TextLabel;
class Theme;

/// How the charts are looked at: axis, smoothing, logarithmic loss, follow, fit, and a menu with the exports.
class ChartToolbar : public QWidget {
    Q_OBJECT
public:
    explicit ChartToolbar(Theme& theme, QWidget* parent = nullptr);

    void retranslate();
    void setLogarithmic(bool on);
    void setFollows(bool on);
    /// Whether there is anything to fit.
    void setZoomed(bool zoomed);
    [[nodiscard]] QAction* exportPicture() const { return m_exportPicture; }
    [[nodiscard]] QAction* exportData() const { return m_exportData; }

Q_SIGNALS:
    void xChosen(graft::CurveX x);
    void smoothingChosen(double smoothing);
    void logarithmicChosen(bool on);
    void followChosen(bool on);
    void fitRequested();

private:
    void restyle();

    Theme& m_theme;
    QComboBox* m_x;
    TextLabel* m_smoothText;
    QSlider* m_smooth;
    QToolButton* m_log;
    QToolButton* m_follow;
    QToolButton* m_fit;
    QToolButton* m_more;
    QAction* m_exportPicture;
    QAction* m_exportData;
};

} // namespace graft
