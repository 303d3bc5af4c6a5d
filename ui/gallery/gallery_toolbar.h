// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gallery/model_filter.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace graft {

class Theme;

/// The bar above the models: cards or chart, their order or the chart's axis, and the measurement of this machine.
class GalleryToolbar : public QWidget {
    Q_OBJECT
public:
    explicit GalleryToolbar(Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] bool showsChart() const;
    void setShowsChart(bool chart);
    [[nodiscard]] ModelOrder order() const;
    /// Whether the chart shows times of this machine; else published operations.
    [[nodiscard]] bool byTime() const;
    void setByTime(bool time);
    /// While models are measured: which, and how far; empty: none are.
    void setMeasuring(const QString& model, int done, int total);
    /// Why nothing can be measured now; empty: it can.
    void setHindrance(const QString& reason);
    void retranslate();

Q_SIGNALS:
    void viewChanged();
    void orderChanged();
    void axisChanged();
    void measureRequested();
    void cancelRequested();

private:
    QToolButton* addView(const QString& name);
    void restyle();
    void updateVisibility();

    Theme& m_theme;
    QToolButton* m_cards;
    QToolButton* m_chart;
    QLabel* m_orderLabel;
    QComboBox* m_order;
    QComboBox* m_axis;
    QLabel* m_progressText;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_measure;
    QString m_hindrance;
    bool m_measuring = false;
};

} // namespace graft
