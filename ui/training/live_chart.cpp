// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/live_chart.h"

#include "ui/models/error_text.h"
#include "ui/models/series_decimator.h"
#include "ui/models/theme.h"
#include "ui/training/chart_parts.h"
#include "ui/widgets/text_label.h"

#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QScatterSeries>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

// One plot rectangle for both charts, so that an epoch stands at the same place in each.
constexpr int leftMargin = 60;
constexpr int rightMargin = 20;
constexpr int topMargin = 12;
constexpr int axisHeight = 30;
constexpr double smoothing = 0.9;
constexpr double headroom = 0.03; // a mark on the last epoch or at 100 % is shown whole

/// One metric: its points as they came, and the chart that shows them.
struct Pane {
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
    TextLabel* title = nullptr;

    SeriesDecimator batches;
    SeriesDecimator smooth;
    SeriesDecimator trainEpochs;
    SeriesDecimator validations;
    double average = 0;
    double weight = 0;

    void clear()
    {
        batches.clear();
        smooth.clear();
        trainEpochs.clear();
        validations.clear();
        average = weight = 0;
    }
    void addBatch(double position, double value)
    {
        if (!std::isfinite(value))
            return;
        average = smoothing * average + (1 - smoothing) * value;
        weight = smoothing * weight + (1 - smoothing);
        batches.append(position, value);
        smooth.append(position, average / weight);
    }
    void addEpoch(int epoch, double trainValue, double validationValue)
    {
        trainEpochs.append(epoch, trainValue);
        validations.append(epoch, validationValue);
    }
    [[nodiscard]] double largest() const
    {
        return std::max({batches.maximum(), trainEpochs.maximum(), validations.maximum()});
    }
};

} // namespace

struct LiveChart::Private {
    Private(LiveChart& owner, Theme& theme) : q(owner), m_theme(theme) {}

    void build();
    void buildPane(Pane& pane, bool withAxisLabels);
    QHBoxLayout* buildLegend();
    void stylePane(Pane& pane) const;
    void placePlots();
    void show(Pane& pane, bool percent);
    static void showRange(QValueAxis& axis, double end, double interval);
    void showBest(Pane& pane);

    LiveChart& q;
    Theme& m_theme;
    Pane accuracy;
    Pane loss;
    TextLabel* trainText = nullptr;
    TextLabel* validationText = nullptr;
    TextLabel* bestText = nullptr;
    Swatch* bestSwatch = nullptr;
    int epochs = 1;
    int bestEpoch = 0;
    bool dirty = true;
};

void LiveChart::Private::buildPane(Pane& pane, bool withAxisLabels)
{
    pane.chart = new QChart;
    pane.chart->legend()->hide();
    pane.chart->setAnimationOptions(QChart::NoAnimation);
    pane.chart->setMargins(QMargins());
    pane.chart->layout()->setContentsMargins(0, 0, 0, 0);
    pane.chart->setBackgroundVisible(false); // it does not follow a fixed plot area: see paintEvent()
    pane.chart->setLocalizeNumbers(true);
    pane.x = new QValueAxis;
    pane.y = new QValueAxis;
    pane.x->setLabelFormat(QStringLiteral("%.0f"));
    pane.x->setTickType(QValueAxis::TicksDynamic);
    pane.y->setTickType(QValueAxis::TicksDynamic);
    pane.x->setLabelsVisible(withAxisLabels);
    pane.x->setTruncateLabels(false);
    pane.y->setTruncateLabels(false);
    pane.chart->addAxis(pane.x, Qt::AlignBottom);
    pane.chart->addAxis(pane.y, Qt::AlignLeft);
    pane.raw = new QLineSeries;
    pane.train = new QLineSeries;
    pane.bestLine = new QLineSeries;
    pane.validation = new QLineSeries;
    pane.marks = new QScatterSeries;
    pane.bestRing = new QScatterSeries;
    for (QXYSeries* series : std::initializer_list<QXYSeries*>{pane.bestLine, pane.raw, pane.train, pane.validation,
                                                               pane.marks, pane.bestRing}) {
        pane.chart->addSeries(series);
        series->attachAxis(pane.x);
        series->attachAxis(pane.y);
    }
    pane.marks->setMarkerSize(8);
    pane.bestRing->setMarkerSize(15);
    pane.view = new QChartView(pane.chart, &q);
    pane.view->setRenderHint(QPainter::Antialiasing);
    pane.view->setFrameShape(QFrame::NoFrame);
    pane.view->setBackgroundBrush(Qt::NoBrush);
    pane.view->viewport()->setAutoFillBackground(false);
    pane.view->setMinimumHeight(96);
    pane.view->setFocusPolicy(Qt::NoFocus);
}

QHBoxLayout* LiveChart::Private::buildLegend()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    accuracy.title = new TextLabel(m_theme, TextRole::Emphasis, &q);
    row->addWidget(accuracy.title);
    row->addStretch(1);
    const auto add = [&](Swatch::Kind kind, TextLabel*& text) {
        auto* swatch = new Swatch(m_theme, kind, &q);
        text = new TextLabel(m_theme, TextRole::BodyMuted, &q);
        row->addWidget(swatch);
        row->addWidget(text);
        row->addSpacing(8);
        return swatch;
    };
    add(Swatch::Kind::Line, trainText);
    add(Swatch::Kind::LineWithPoint, validationText);
    bestSwatch = add(Swatch::Kind::Ring, bestText);
    bestText->setObjectName(QStringLiteral("bestEpochLabel"));
    return row;
}

void LiveChart::Private::build()
{
    buildPane(accuracy, false);
    buildPane(loss, true);
    accuracy.view->setObjectName(QStringLiteral("accuracyChart"));
    loss.view->setObjectName(QStringLiteral("lossChart"));
    auto* layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(buildLegend());
    layout->addWidget(accuracy.view, 1);
    loss.title = new TextLabel(m_theme, TextRole::Emphasis, &q);
    layout->addWidget(loss.title);
    layout->addWidget(loss.view, 1);
    QObject::connect(accuracy.marks, &QScatterSeries::hovered, &q, [this](const QPointF& point, bool over) {
        if (over)
            QToolTip::showText(QCursor::pos(), LiveChart::tr("Epoch %1: validation accuracy %2")
                                                   .arg(qRound(point.x()))
                                                   .arg(percentText(point.y() / 100)));
    });
    QObject::connect(loss.marks, &QScatterSeries::hovered, &q, [](const QPointF& point, bool over) {
        if (over)
            QToolTip::showText(QCursor::pos(), LiveChart::tr("Epoch %1: validation loss %2")
                                                   .arg(qRound(point.x()))
                                                   .arg(QLocale().toString(point.y(), 'f', 3)));
    });
}

void LiveChart::Private::stylePane(Pane& pane) const
{
    const ThemeTokens& tokens = m_theme.tokens();
    QFont font = q.font();
    font.setPixelSize(11);
    for (QValueAxis* axis : {pane.x, pane.y}) {
        axis->setLabelsFont(font);
        axis->setLabelsBrush(tokens.textMuted);
        axis->setGridLinePen(QPen(tokens.hairline, 1));
        axis->setLinePen(QPen(tokens.hairline, 1));
    }
    QColor faint = tokens.train;
    faint.setAlphaF(0.30F);
    pane.raw->setPen(QPen(faint, 1));
    pane.train->setPen(QPen(tokens.train, 2));
    pane.validation->setPen(QPen(tokens.validation, 2));
    pane.marks->setColor(tokens.validation);
    pane.marks->setBorderColor(tokens.surfaceRaised);
    pane.bestLine->setPen(QPen(tokens.textMuted, 1, Qt::DashLine));
    pane.bestRing->setBrush(Qt::NoBrush);
    pane.bestRing->setPen(QPen(tokens.validation, 2));
}

void LiveChart::Private::placePlots()
{
    for (Pane* pane : {&accuracy, &loss}) {
        const int bottom = pane == &loss ? axisHeight : topMargin;
        const QSize size = pane->view->size();
        pane->chart->setPlotArea(QRectF(leftMargin, topMargin, qMax(1, size.width() - leftMargin - rightMargin),
                                        qMax(1, size.height() - topMargin - bottom)));
    }
}

void LiveChart::Private::show(Pane& pane, bool percent)
{
    const int columns = qMax(64, static_cast<int>(pane.chart->plotArea().width()));
    showRange(*pane.x, epochs, std::max(1.0, niceEnd(epochs / 10.0)));
    const double end = percent ? 100.0 : niceEnd(pane.largest());
    showRange(*pane.y, end, end / 4);
    pane.y->setLabelFormat(percent ? percentAxisFormat() : end < 1 ? QStringLiteral("%.3f") : QStringLiteral("%.2f"));
    const bool live = !pane.smooth.empty();
    const QList<QPointF> validations = pane.validations.points();
    pane.raw->replace(pane.batches.points());
    pane.train->replace(live ? pane.smooth.points() : pane.trainEpochs.points());
    pane.validation->replace(validations);
    pane.marks->replace(validations);
    pane.marks->setVisible(validations.size() <= columns / 6); // more would be one fat line
    showBest(pane);
}

void LiveChart::Private::showRange(QValueAxis& axis, double end, double interval)
{
    // Never a long axis with a short interval, not even in between: each tick is an item of the scene.
    if (interval > axis.tickInterval())
        axis.setTickInterval(interval);
    axis.setRange(0, end * (1 + headroom));
    if (interval < axis.tickInterval())
        axis.setTickInterval(interval);
}

void LiveChart::Private::showBest(Pane& pane)
{
    const QList<QPointF> points = pane.validation->points();
    const auto at = std::find_if(points.cbegin(), points.cend(),
                                 [&](const QPointF& point) { return qRound(point.x()) == bestEpoch; });
    if (bestEpoch < 1 || at == points.cend()) {
        pane.bestLine->clear();
        pane.bestRing->clear();
        return;
    }
    pane.bestLine->replace(QList<QPointF>{{at->x(), 0.0}, {at->x(), pane.y->max()}});
    pane.bestRing->replace(QList<QPointF>{*at});
}

LiveChart::LiveChart(Theme& theme, QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(*this, theme))
{
    d->build();
    const auto restyle = [this] {
        d->stylePane(d->accuracy);
        d->stylePane(d->loss);
        update();
    };
    restyle();
    connect(&theme, &Theme::changed, this, restyle);
    retranslate();
}

LiveChart::~LiveChart() = default;

void LiveChart::start(int epochs)
{
    d->epochs = qMax(1, epochs);
    d->bestEpoch = 0;
    d->accuracy.clear();
    d->loss.clear();
    retranslate();
    refresh();
}

void LiveChart::append(std::span<const IterationRecord> iterations)
{
    for (const IterationRecord& record : iterations) {
        d->accuracy.addBatch(record.epoch, 100.0 * static_cast<double>(record.accuracy));
        d->loss.addBatch(record.epoch, static_cast<double>(record.loss));
    }
    d->dirty = d->dirty || !iterations.empty();
}

void LiveChart::append(std::span<const EpochRecord> epochs)
{
    for (const EpochRecord& record : epochs) {
        d->accuracy.addEpoch(record.epoch, 100.0 * record.trainAccuracy, 100.0 * record.validationAccuracy);
        d->loss.addEpoch(record.epoch, record.trainLoss, record.validationLoss);
        d->epochs = std::max(d->epochs, record.epoch);
    }
    d->dirty = d->dirty || !epochs.empty();
}

void LiveChart::setBestEpoch(int epoch)
{
    if (epoch == d->bestEpoch)
        return;
    d->bestEpoch = epoch;
    retranslate();
}

void LiveChart::refresh()
{
    if (!d->dirty)
        return;
    d->dirty = false;
    d->show(d->accuracy, true);
    d->show(d->loss, false);
}

void LiveChart::retranslate()
{
    d->accuracy.title->setText(tr("Accuracy"));
    d->loss.title->setText(tr("Loss"));
    d->trainText->setText(tr("Training"));
    d->validationText->setText(tr("Validation"));
    d->bestText->setText(tr("Best: epoch %1").arg(d->bestEpoch));
    d->bestText->setVisible(d->bestEpoch > 0);
    d->bestSwatch->setVisible(d->bestEpoch > 0);
    for (Pane* pane : {&d->accuracy, &d->loss})
        pane->chart->setLocale(QLocale());
    d->dirty = true;
    d->accuracy.view->setAccessibleName(tr("Accuracy over the epochs"));
    d->loss.view->setAccessibleName(tr("Loss over the epochs"));
}

std::size_t LiveChart::trainingPoints() const
{
    return static_cast<std::size_t>(d->loss.train->count());
}

std::size_t LiveChart::validationPoints() const
{
    return static_cast<std::size_t>(d->loss.validation->count());
}

void LiveChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    d->placePlots();
    d->dirty = true;
    refresh();
}

void LiveChart::paintEvent(QPaintEvent*)
{
    const ThemeTokens& tokens = d->m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.hairline);
    painter.setBrush(tokens.surfaceRaised);
    for (const Pane* pane : {&d->accuracy, &d->loss})
        painter.drawRoundedRect(QRectF(pane->view->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

void LiveChart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    layout()->activate();
    d->placePlots();
}

} // namespace graft
