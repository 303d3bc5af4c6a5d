// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/training/rate_finder.h"
#include "ui/training/plot_axis.h"

#include <optional>
#include <vector>

namespace graft {

class Theme;

/// Loss over learning rate, as the finder measured it: faint as it was, strong when smoothed, and a marker at the
/// chosen rate that can be dragged, clicked to or moved with the arrow keys.
class RatePlot : public QWidget {
    Q_OBJECT
public:
    explicit RatePlot(Theme& theme, QWidget* parent = nullptr);

    void setPoints(std::vector<RatePoint> points);
    /// Puts the marker there without telling.
    void setRate(double rate);
    [[nodiscard]] double rate() const { return m_rate; }
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where a rate lies in the widget, in pixels.
    [[nodiscard]] double xOf(double rate) const;

Q_SIGNALS:
    void rateChosen(double rate);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF plotRect() const;
    [[nodiscard]] double yOf(double loss) const;
    [[nodiscard]] const RatePoint* nearest(double rate) const;
    void paintAxes(QPainter& painter) const;
    void paintCurves(QPainter& painter) const;
    void paintMarker(QPainter& painter) const;
    void choose(double rate);

    Theme& m_theme;
    std::vector<RatePoint> m_points;
    PlotAxis m_rates{1e-6, 1, true};
    PlotAxis m_losses;
    double m_rate = 1e-3;
    std::optional<double> m_hovered; ///< rate under the mouse
};

/// A rate as people would write it: two digits.
[[nodiscard]] double roundedRate(double rate);

} // namespace graft
