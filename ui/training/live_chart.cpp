// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/live_chart.h"

#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/training/chart_overlay.h"
#include "ui/training/chart_parts.h"
#include "ui/training/chart_toolbar.h"
#include "ui/training/live_chart_p.h"
#include "ui/training/strip_view.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

constexpr int axisHeight = 30;
constexpr double headroom = 0.03; // a mark on the last epoch or at 100 % is shown whole

} // namespace

double niceStep(double value)
{
    if (!(value > 0) || !std::isfinite(value))
        return 1.0;
    const double magnitude = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (value <= step * magnitude * (1 + 1e-9))
            return step * magnitude;
    }
    return 10.0 * magnitude;
}

QString chartNumber(double value)
{
    return std::isfinite(value) ? QLocale().toString(value, 'g', 3) : QStringLiteral("–");
}

QHBoxLayout* LiveChart::Private::buildLegend()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    accuracyTitle = new TextLabel(theme, TextRole::Emphasis, &q);
    row->addWidget(accuracyTitle);
    row->addStretch(1);
    const auto add = [&](Swatch::Kind kind, TextLabel*& text) {
        auto* swatch = new Swatch(theme, kind, &q);
        text = new TextLabel(theme, TextRole::BodyMuted, &q);
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
    toolbar = new ChartToolbar(theme, &q);
    accuracy = new MetricChart(theme, QStringLiteral("accuracyChart"), MetricChart::topMargin, &q);
    loss = new MetricChart(theme, QStringLiteral("lossChart"), axisHeight, &q);
    auto* layout = new QVBoxLayout(&q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(toolbar);
    layout->addLayout(buildLegend());
    layout->addWidget(accuracy, 1);
    lossTitle = new TextLabel(theme, TextRole::Emphasis, &q);
    layout->addWidget(lossTitle);
    layout->addWidget(loss, 1);
    static const std::array<QString, StripCount> names{QStringLiteral("rateStrip"), QStringLiteral("gradientStrip"),
                                                       QStringLiteral("throughputStrip")};
    for (std::size_t i = 0; i < StripCount; ++i) {
        strips[i] = new StripView(theme, names[i], MetricChart::leftMargin, MetricChart::rightMargin, &q);
        strips[i]->setNumberText([](double value) { return value >= 1e4 ? shortCount(value) : chartNumber(value); });
        layout->addWidget(strips[i]);
        QObject::connect(strips[i], &StripView::foldedChanged, &q, [this] { changed(); });
    }
    overlay = new ChartOverlay(theme, &q);
    for (QWidget* plot : std::initializer_list<QWidget*>{accuracy, loss, strips[0], strips[1], strips[2]})
        plot->setMouseTracking(true);
    q.setMouseTracking(true);
    q.setFocusPolicy(Qt::StrongFocus);
    QObject::connect(toolbar, &ChartToolbar::xChosen, &q, &LiveChart::setX);
    QObject::connect(toolbar, &ChartToolbar::smoothingChosen, &q, &LiveChart::setSmoothing);
    QObject::connect(toolbar, &ChartToolbar::logarithmicChosen, &q, &LiveChart::setLogarithmicLoss);
    QObject::connect(toolbar, &ChartToolbar::followChosen, &q, &LiveChart::setFollows);
    QObject::connect(toolbar, &ChartToolbar::fitRequested, &q, &LiveChart::fit);
}

/// Something else is to be seen, though no record came.
void LiveChart::Private::changed()
{
    dirty = true;
    toolbar->setFollows(window.follows());
    toolbar->setLogarithmic(logLoss);
    toolbar->setZoomed(window.part().has_value());
    overlay->setCrosshair({});
    q.refresh();
}

std::optional<QPointF> LiveChart::Private::bestPoint(RunCurves::Metric metric) const
{
    const auto& points = curves.validations();
    const auto at = std::ranges::find_if(
        points, [this](const RunCurves::Point& point) { return std::abs(point.epoch - bestEpoch) < 1e-6; });
    if (bestEpoch < 1 || at == points.end())
        return std::nullopt;
    return QPointF(curves.xOf(*at), metric == RunCurves::Loss ? at->loss : at->accuracy);
}

CurveRange LiveChart::Private::yRange(const MetricChart::Content& content, bool percent, bool log) const
{
    const bool part = window.part().has_value();
    if (percent && !part)
        return {0, 100.0 * (1 + headroom)};
    const CurveRange x = window.range();
    double low = INFINITY;
    double high = -INFINITY;
    for (const QList<QPointF>* list : {&content.raw, &content.train, &content.validation}) {
        for (const QPointF& point : *list) {
            if ((part && (point.x() < x.from || point.x() > x.to)) || (log && point.y() <= 0))
                continue;
            low = std::min(low, point.y());
            high = std::max(high, point.y());
        }
    }
    if (log)
        return high > 0 && low < INFINITY ? CurveRange{low / 1.15, high * 1.15} : CurveRange{0.1, 10};
    if (!part || !(high >= low))
        return {0, (percent ? 100.0 : niceEnd(high)) * (1 + headroom)};
    const double step = niceStep(std::max(high - low, std::max(1e-6, std::abs(high) * 1e-3)) / 4);
    return {std::max(0.0, std::floor(low / step) * step), (std::floor(high / step) + 1) * step};
}

void LiveChart::Private::showMetric(MetricChart& chart, RunCurves::Metric metric, double xStep)
{
    const auto part = window.part();
    const bool percent = metric == RunCurves::Accuracy;
    const MetricChart::Content content{curves.curve(metric, part), curves.smoothCurve(metric, part),
                                       curves.validationCurve(metric, part), bestPoint(metric)};
    MetricChart::Axes axes;
    axes.x = window.range();
    axes.xStep = xStep;
    axes.percent = percent;
    axes.logarithmic = !percent && logLoss;
    axes.y = yRange(content, percent, axes.logarithmic);
    axes.yStep = part ? niceStep(axes.y.width() / 4) : axes.y.to / (1 + headroom) / 4;
    chart.show(content, axes);
}

void LiveChart::Private::showStrips()
{
    const ThemeTokens& tokens = theme.tokens();
    const auto part = window.part();
    const CurveRange range = window.range();
    const auto value = [this](RunCurves::Metric metric) {
        const auto last = curves.last(metric);
        return last ? chartNumber(*last) : QString();
    };
    const auto points = [&](Strip strip, RunCurves::Metric metric) {
        return strips[strip]->isFolded() ? QList<QPointF>() : curves.curve(metric, part);
    };
    strips[Rate]->setValue(value(RunCurves::LearningRate));
    strips[Gradient]->setValue(value(RunCurves::GradientNorm));
    const auto throughput = curves.last(RunCurves::Throughput);
    const auto wait = curves.last(RunCurves::Wait);
    strips[Throughput]->setValue(
        throughput ? LiveChart::tr("%1 images/s, %2 waiting for data")
                         .arg(countText(qRound64(*throughput)), percentText(wait.value_or(0) / 100, 0))
                   : QString());
    strips[Rate]->setLines(range, {{points(Rate, RunCurves::LearningRate), tokens.train, 0}});
    strips[Gradient]->setLines(range, {{points(Gradient, RunCurves::GradientNorm), tokens.train, 0}});
    QColor waiting = tokens.warning;
    strips[Throughput]->setLines(range, {{points(Throughput, RunCurves::Throughput), tokens.train, 0},
                                         {points(Throughput, RunCurves::Wait), waiting, 100}});
}

void LiveChart::Private::showCharts()
{
    double end = std::max(curves.xOfEpoch(epochs), curves.end());
    if (curves.x() == CurveX::Time)
        end = std::max(curves.end(), 1.0);
    else if (curves.x() == CurveX::Iteration && end <= 0)
        end = 1;
    window.setExtent(end * (1 + headroom), curves.end());
    const double step = xStep();
    showMetric(*accuracy, RunCurves::Accuracy, step);
    showMetric(*loss, RunCurves::Loss, step);
    showStrips();
    q.update();
}

LiveChart::LiveChart(Theme& theme, QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(*this, theme))
{
    d->build();
    for (QAction* action : {exportPictureAction(), exportDataAction()}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(&theme, &Theme::changed, this, [this] {
        d->dirty = true;
        refresh();
    });
    retranslate();
}

LiveChart::~LiveChart() = default;

void LiveChart::start(int epochs)
{
    d->epochs = qMax(1, epochs);
    d->bestEpoch = 0;
    d->curves.clear();
    d->window.fit();
    retranslate();
    d->changed();
}

void LiveChart::setIterationsPerEpoch(qint64 iterations)
{
    d->curves.setIterationsPerEpoch(static_cast<double>(iterations));
}

void LiveChart::append(std::span<const IterationRecord> iterations)
{
    d->curves.append(iterations);
    d->dirty = d->dirty || !iterations.empty();
}

void LiveChart::append(std::span<const EpochRecord> epochs)
{
    d->curves.append(epochs);
    for (const EpochRecord& record : epochs)
        d->epochs = std::max(d->epochs, record.epoch);
    d->dirty = d->dirty || !epochs.empty();
}

void LiveChart::append(std::span<const ValidationRecord> validations)
{
    d->curves.append(validations);
    d->dirty = d->dirty || !validations.empty();
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
    d->showCharts();
}

void LiveChart::retranslate()
{
    d->toolbar->retranslate();
    d->accuracyTitle->setText(tr("Accuracy"));
    d->lossTitle->setText(tr("Loss"));
    d->trainText->setText(tr("Training"));
    d->validationText->setText(tr("Validation"));
    d->bestText->setText(tr("Best: epoch %1").arg(d->bestEpoch));
    d->bestText->setVisible(d->bestEpoch > 0);
    d->bestSwatch->setVisible(d->bestEpoch > 0);
    d->accuracy->retranslate();
    d->loss->retranslate();
    d->accuracy->setViewName(tr("Accuracy over the epochs"));
    d->loss->setViewName(tr("Loss over the epochs"));
    d->strips[Private::Rate]->setTexts(tr("Learning rate"),
                                       tr("How large the steps are: what the schedule makes of the base rate."));
    d->strips[Private::Gradient]->setTexts(
        tr("Gradient norm"),
        tr("How strongly the batch wants to change the weights. Sudden peaks mean a rate that is too high."));
    d->strips[Private::Throughput]->setTexts(
        tr("Throughput"),
        tr("Training pictures per second (blue), and the share of the time spent waiting for them (yellow)."));
    setAccessibleName(tr("Curves of the run"));
    d->dirty = true;
}

void LiveChart::setX(CurveX x)
{
    if (x == d->curves.x())
        return;
    d->curves.setX(x);
    d->window.fit();
    d->changed();
}

void LiveChart::setSmoothing(double smoothing)
{
    d->curves.setSmoothing(smoothing);
    d->changed();
}

void LiveChart::setLogarithmicLoss(bool on)
{
    d->logLoss = on;
    d->changed();
}

bool LiveChart::logarithmicLoss() const
{
    return d->logLoss;
}

void LiveChart::setFollows(bool on)
{
    d->window.setFollows(on);
    d->changed();
}

bool LiveChart::follows() const
{
    return d->window.follows();
}

void LiveChart::zoomTo(const CurveRange& range)
{
    d->window.show(range);
    d->changed();
}

void LiveChart::fit()
{
    d->window.fit();
    d->changed();
}

CurveRange LiveChart::range() const
{
    return d->window.range();
}

const RunCurves& LiveChart::curves() const
{
    return d->curves;
}

QAction* LiveChart::exportPictureAction() const
{
    return d->toolbar->exportPicture();
}

QAction* LiveChart::exportDataAction() const
{
    return d->toolbar->exportData();
}

std::size_t LiveChart::trainingPoints() const
{
    return d->loss->trainingPoints();
}

std::size_t LiveChart::validationPoints() const
{
    return d->loss->validationPoints();
}

} // namespace graft
