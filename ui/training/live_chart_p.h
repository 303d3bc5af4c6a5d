// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/chart_window.h"
#include "ui/training/live_chart.h"
#include "ui/training/metric_chart.h"

#include <QPointF>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

class QHBoxLayout;

namespace graft {

class ChartOverlay;
class ChartToolbar;
class StripView;
class Swatch;
class TextLabel;

/// The parts of the live charts.
struct LiveChart::Private {
    enum Strip { Rate, Gradient, Throughput, StripCount };
    enum class Drag { None, Band, Pan };

    Private(LiveChart& owner, Theme& palette) : q(owner), theme(palette) {}

    void build();
    QHBoxLayout* buildLegend();
    void buildStrips(QWidget* parent);
    void placeOverlay();
    void changed();
    void showCharts();
    void showMetric(MetricChart& chart, RunCurves::Metric metric, double xStep);
    void showStrips();
    [[nodiscard]] CurveRange yRange(const MetricChart::Content& content, bool percent, bool log) const;
    [[nodiscard]] double xStep() const;
    [[nodiscard]] QString xText(double x) const;
    [[nodiscard]] std::optional<QPointF> bestPoint(RunCurves::Metric metric) const;
    /// Plots of the charts and open strips, in q's coordinates.
    [[nodiscard]] std::vector<QRectF> plots() const;
    [[nodiscard]] QRectF plotOf(const MetricChart& chart) const;
    [[nodiscard]] double xAt(double pixel) const;
    [[nodiscard]] double pixelAt(double x) const;
    [[nodiscard]] bool inPlots(const QPointF& place) const;
    void point(const QPointF& place);
    void paintBands(QPainter& painter, const std::vector<QRectF>& areas) const;
    void paintNumbers(QPainter& painter) const;

    LiveChart& q;
    Theme& theme;
    RunCurves curves;
    ChartWindow window;
    ChartToolbar* toolbar = nullptr;
    TextLabel* accuracyTitle = nullptr;
    TextLabel* lossTitle = nullptr;
    MetricChart* accuracy = nullptr;
    MetricChart* loss = nullptr;
    std::array<StripView*, StripCount> strips{};
    ChartOverlay* overlay = nullptr;
    TextLabel* trainText = nullptr;
    TextLabel* validationText = nullptr;
    TextLabel* bestText = nullptr;
    Swatch* bestSwatch = nullptr;
    int epochs = 1;
    int bestEpoch = 0;
    bool logLoss = false;
    bool dirty = true;
    Drag drag = Drag::None;
    QPointF dragFrom;
    double panFrom = 0; ///< x under the pointer when the pan began
};

/// The next number people like as a distance between marks: 1, 2 or 5 times a power of ten.
[[nodiscard]] double niceStep(double value);
/// A number of the charts for people: as many digits as tell it apart.
[[nodiscard]] QString chartNumber(double value);

} // namespace graft
