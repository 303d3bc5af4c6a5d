// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/metric_chart.h"

#include "ui/models/theme.h"
#include "ui/training/chart_parts.h"

#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QLocale>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

double logOf(double value)
{
    return std::log10(std::max(value, 1e-12));
}

QList<QPointF> logOf(QList<QPointF> points)
{
    points.removeIf([](const QPointF& point) { return point.y() <= 0; });
    for (QPointF& point : points)
        point.setY(logOf(point.y()));
    return points;
}

void setRange(QValueAxis& axis, double from, double to, double step)
{
    // Never a long axis with a short interval, not even in between: each tick is an item of the scene.
    if (step > axis.tickInterval() || to - from < axis.max() - axis.min()) {
        if (step > axis.tickInterval())
            axis.setTickInterval(step);
        axis.setRange(from, to);
        axis.setTickInterval(step);
    } else {
        axis.setRange(from, to);
        axis.setTickInterval(step);
    }
}

} // namespace

struct MetricChart::Private {
    explicit Private(Theme& palette) : theme(palette) {}

    void build(MetricChart& q, const QString& viewName);
    void style(const QFont& base);
    void place(const QSize& size);

    Theme& theme;
    int bottom = 0;
    QChart* chart = nullptr;
    QChartView* view = nullptr;
    QValueAxis* x = nullptr;
    QValueAxis* y = nullptr;
    QLineSeries* raw = nullptr;
    QLineSeries* train = nullptr;
    QLineSeries* validation = nullptr;
    QScatterSeries* marks = nullptr;
    QLineSeries* bestLine = nullptr;
    QScatterSeries* bestRing = nullptr;
    Axes axes;
};

void MetricChart::Private::build(MetricChart& q, const QString& viewName)
{
    chart = new QChart;
    chart->legend()->hide();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setMargins(QMargins());
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setBackgroundVisible(false); // it does not follow a fixed plot area
    chart->setLocalizeNumbers(true);
    x = new QValueAxis;
    y = new QValueAxis;
    x->setLabelsVisible(false);
    for (QValueAxis* axis : {x, y}) {
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTruncateLabels(false);
    }
    chart->addAxis(x, Qt::AlignBottom);
    chart->addAxis(y, Qt::AlignLeft);
    raw = new QLineSeries;
    train = new QLineSeries;
    bestLine = new QLineSeries;
    validation = new QLineSeries;
    marks = new QScatterSeries;
    bestRing = new QScatterSeries;
    for (QXYSeries* series : std::initializer_list<QXYSeries*>{bestLine, raw, train, validation, marks, bestRing}) {
        chart->addSeries(series);
        series->attachAxis(x);
        series->attachAxis(y);
    }
    marks->setMarkerSize(8);
    bestRing->setMarkerSize(15);
    view = new QChartView(chart, &q);
    view->setObjectName(viewName);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setBackgroundBrush(Qt::NoBrush);
    view->viewport()->setAutoFillBackground(false);
    view->setFocusPolicy(Qt::NoFocus);
    view->setAttribute(Qt::WA_TransparentForMouseEvents); // the hand belongs to all charts together
}

void MetricChart::Private::style(const QFont& base)
{
    const ThemeTokens& tokens = theme.tokens();
    QFont font = base;
    font.setPixelSize(11);
    for (QValueAxis* axis : {x, y}) {
        axis->setLabelsFont(font);
        axis->setLabelsBrush(tokens.textMuted);
        axis->setGridLinePen(QPen(tokens.hairline, 1));
        axis->setLinePen(QPen(tokens.hairline, 1));
    }
    QColor faint = tokens.train;
    faint.setAlphaF(0.30F);
    raw->setPen(QPen(faint, 1));
    train->setPen(QPen(tokens.train, 2));
    validation->setPen(QPen(tokens.validation, 2));
    marks->setColor(tokens.validation);
    marks->setBorderColor(tokens.surfaceRaised);
    bestLine->setPen(QPen(tokens.textMuted, 1, Qt::DashLine));
    bestRing->setBrush(Qt::NoBrush);
    bestRing->setPen(QPen(tokens.validation, 2));
}

void MetricChart::Private::place(const QSize& size)
{
    view->setGeometry(QRect(QPoint(), size));
    chart->setPlotArea(QRectF(leftMargin, topMargin, std::max(1, size.width() - leftMargin - rightMargin),
                              std::max(1, size.height() - topMargin - bottom)));
}

MetricChart::MetricChart(Theme& theme, const QString& viewName, int bottom, QWidget* parent)
    : QWidget(parent),
      d(std::make_unique<Private>(theme))
{
    d->bottom = bottom;
    d->build(*this, viewName);
    setMinimumHeight(88);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    d->style(font());
    connect(&theme, &Theme::changed, this, [this] { d->style(font()); });
}

MetricChart::~MetricChart() = default;

void MetricChart::show(const Content& content, const Axes& axes)
{
    d->axes = axes;
    const bool log = axes.logarithmic;
    const double low = log ? logOf(axes.y.from) : axes.y.from;
    const double high = log ? logOf(axes.y.to) : axes.y.to;
    setRange(*d->x, axes.x.from, axes.x.to, axes.xStep);
    setRange(*d->y, low, high, log ? std::max(1.0, std::ceil((high - low) / 6)) : axes.yStep);
    d->y->setLabelsVisible(!log);
    d->y->setGridLineVisible(!log);
    d->y->setLabelFormat(axes.percent        ? percentAxisFormat()
                         : axes.yStep < 0.01 ? QStringLiteral("%.4f")
                         : axes.yStep < 0.25 ? QStringLiteral("%.3f")
                                             : QStringLiteral("%.2f"));
    const QList<QPointF> validation = log ? logOf(content.validation) : content.validation;
    d->raw->replace(log ? logOf(content.raw) : content.raw);
    d->train->replace(log ? logOf(content.train) : content.train);
    d->validation->replace(validation);
    d->marks->replace(validation);
    d->marks->setVisible(validation.size() <= std::max(64.0, d->chart->plotArea().width()) / 6); // else one fat line
    if (content.best && (!log || content.best->y() > 0)) {
        const QPointF best(content.best->x(), log ? logOf(content.best->y()) : content.best->y());
        d->bestLine->replace(QList<QPointF>{{best.x(), low}, {best.x(), high}});
        d->bestRing->replace(QList<QPointF>{best});
    } else {
        d->bestLine->clear();
        d->bestRing->clear();
    }
}

QRectF MetricChart::plot() const
{
    return d->chart->plotArea();
}

const MetricChart::Axes& MetricChart::axes() const
{
    return d->axes;
}

QPointF MetricChart::place(const QPointF& point) const
{
    const QRectF area = plot();
    const Axes& a = d->axes;
    const double share = a.logarithmic ? (logOf(point.y()) - logOf(a.y.from)) / (logOf(a.y.to) - logOf(a.y.from))
                                       : (point.y() - a.y.from) / a.y.width();
    return {area.left() + (point.x() - a.x.from) / a.x.width() * area.width(), area.bottom() - share * area.height()};
}

std::size_t MetricChart::trainingPoints() const
{
    return static_cast<std::size_t>(d->train->count());
}

std::size_t MetricChart::validationPoints() const
{
    return static_cast<std::size_t>(d->validation->count());
}

void MetricChart::setViewName(const QString& accessibleName)
{
    d->view->setAccessibleName(accessibleName);
}

void MetricChart::retranslate()
{
    d->chart->setLocale(QLocale());
}

void MetricChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    d->place(size());
}

void MetricChart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    d->place(size());
}

} // namespace graft
