// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/run_curves.h"

#include <QList>
#include <QPointF>
#include <QWidget>

#include <memory>
#include <optional>

namespace graft {

class Theme;

/// The curves of one metric: training faint and smoothed, validation as points, the best of them marked. Draws what it
/// is given on a transparent ground; who owns it paints the card, the numbers along the bottom and those of a
/// logarithmic scale.
class MetricChart : public QWidget {
    Q_OBJECT
public:
    struct Content {
        QList<QPointF> raw;
        QList<QPointF> train;
        QList<QPointF> validation;
        std::optional<QPointF> best;
    };
    struct Axes {
        CurveRange x;
        double xStep = 1;
        CurveRange y; ///< of a logarithmic scale: powers of ten
        double yStep = 1;
        bool percent = false;
        bool logarithmic = false;
    };
    /// Margins around the plot of every chart, so that an epoch stands at the same place in each.
    static constexpr int leftMargin = 60;
    static constexpr int rightMargin = 20;
    static constexpr int topMargin = 12;

    /// `viewName`: object name of the view inside; `bottom`: room below the plot.
    MetricChart(Theme& theme, const QString& viewName, int bottom, QWidget* parent = nullptr);
    ~MetricChart() override;

    void show(const Content& content, const Axes& axes);
    /// Of the plot, in this widget's coordinates.
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] const Axes& axes() const;
    /// Where a point stands, in this widget's coordinates.
    [[nodiscard]] QPointF place(const QPointF& point) const;
    [[nodiscard]] std::size_t trainingPoints() const;
    [[nodiscard]] std::size_t validationPoints() const;
    void setViewName(const QString& accessibleName);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace graft
