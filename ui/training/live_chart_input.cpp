// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/training/chart_overlay.h"
#include "ui/training/live_chart_p.h"
#include "ui/training/strip_view.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

// The charts under the hand: read-out, zoom, pan, keys.

namespace graft {

namespace {

constexpr double keyZoom = 0.7;
constexpr double keyPan = 0.15;     ///< of what is shown
constexpr double shortestBand = 6;  ///< pixels; shorter ones are clicks
constexpr double wheelStep = 120.0; ///< of one notch
constexpr double zoomPerNotch = 0.8;

} // namespace

bool LiveChart::Private::inPlots(const QPointF& place) const
{
    return std::ranges::any_of(plots(), [&](const QRectF& plot) { return plot.contains(place); });
}

/// Shows the values under the pointer.
void LiveChart::Private::point(const QPointF& place)
{
    const double at = xAt(place.x());
    const auto reading = inPlots(place) && at <= curves.end() * 1.02 ? curves.at(at) : std::nullopt;
    if (!reading) {
        overlay->setCrosshair({});
        return;
    }
    const ThemeTokens& tokens = theme.tokens();
    const QPoint origin = overlay->pos();
    const double x = curves.x() == CurveX::Epoch       ? reading->epoch
                     : curves.x() == CurveX::Iteration ? reading->iteration
                                                       : reading->seconds;
    ChartOverlay::Crosshair cross;
    cross.x = pixelAt(x) - origin.x();
    cross.pointer = place - origin;
    for (const QRectF& plot : plots())
        cross.plots.push_back(plot.translated(-origin));
    const auto dot = [&](const MetricChart& chart, double value, double where, const QColor& color) {
        const QPointF spot = chart.place({where, value}) + chart.pos() - origin;
        if (std::isfinite(spot.y()))
            cross.dots.push_back({spot, color});
    };
    dot(*accuracy, reading->smoothAccuracy, x, tokens.train);
    dot(*loss, reading->smoothLoss, x, tokens.train);
    cross.title =
        LiveChart::tr("Epoch %1").arg(QLocale().toString(reading->epoch, 'f', curves.hasIterations() ? 2 : 0));
    if (reading->iteration > 0)
        cross.title += LiveChart::tr(", iteration %1").arg(countText(qRound64(reading->iteration)));
    const auto row = [&](const QString& name, const QString& value) { cross.rows.append({name, value}); };
    row(LiveChart::tr("Time"), durationText(reading->seconds));
    const auto percent = [](double value) { return percentText(value / 100); };
    const auto both = [&](RunCurves::Metric metric, double smooth, auto text) {
        const double value = reading->values[metric];
        if (!curves.hasIterations())
            return text(value);
        //: Value of one batch, and the smoothed value in brackets.
        return LiveChart::tr("%1 (%2)").arg(text(value), text(smooth));
    };
    row(LiveChart::tr("Training accuracy"), both(RunCurves::Accuracy, reading->smoothAccuracy, percent));
    row(LiveChart::tr("Training loss"), both(RunCurves::Loss, reading->smoothLoss, chartNumber));
    if (reading->validation) {
        row(LiveChart::tr("Validation accuracy"), percent(reading->validation->accuracy));
        row(LiveChart::tr("Validation loss"), chartNumber(reading->validation->loss));
    }
    const auto known = [&](RunCurves::Metric metric, const QString& name, auto text) {
        if (const double value = reading->values[metric]; std::isfinite(value))
            row(name, text(value));
    };
    known(RunCurves::LearningRate, LiveChart::tr("Learning rate"), chartNumber);
    known(RunCurves::GradientNorm, LiveChart::tr("Gradient norm"), chartNumber);
    known(RunCurves::Throughput, LiveChart::tr("Images/s"), [](double value) { return countText(qRound64(value)); });
    known(RunCurves::Wait, LiveChart::tr("Waiting for data"), percent);
    overlay->setCrosshair(std::move(cross));
}

QStringList LiveChart::readOut() const
{
    QStringList lines;
    if (const auto& cross = d->overlay->crosshair()) {
        lines << cross->title;
        for (const auto& [name, value] : cross->rows)
            lines << name + QLatin1Char(' ') + value;
    }
    return lines;
}

void LiveChart::mousePressEvent(QMouseEvent* event)
{
    const QPointF place = event->position();
    if (!d->inPlots(place)) {
        QWidget::mousePressEvent(event);
        return;
    }
    const bool pans = event->button() == Qt::MiddleButton || event->modifiers().testFlag(Qt::ShiftModifier);
    d->drag = pans ? Private::Drag::Pan : event->button() == Qt::LeftButton ? Private::Drag::Band : Private::Drag::None;
    d->dragFrom = place;
    d->panFrom = d->xAt(place.x());
    if (pans)
        setCursor(Qt::ClosedHandCursor);
    event->accept();
}

void LiveChart::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF place = event->position();
    if (d->drag == Private::Drag::Pan) {
        d->window.pan(d->panFrom - d->xAt(place.x()));
        d->changed();
        return;
    }
    if (d->drag == Private::Drag::Band) {
        const QRectF area = d->plotOf(*d->accuracy);
        const double from = std::clamp(d->dragFrom.x(), area.left(), area.right());
        const double to = std::clamp(place.x(), area.left(), area.right());
        const std::vector<QRectF> plots = d->plots();
        const QRectF band(QPointF(std::min(from, to), area.top()), QPointF(std::max(from, to), plots.back().bottom()));
        d->overlay->setBand(band.translated(-d->overlay->pos()));
    }
    d->point(place);
}

void LiveChart::mouseReleaseEvent(QMouseEvent* event)
{
    const auto drag = std::exchange(d->drag, Private::Drag::None);
    unsetCursor();
    if (drag != Private::Drag::Band)
        return;
    d->overlay->setBand({});
    const double a = d->xAt(d->dragFrom.x());
    const double b = d->xAt(event->position().x());
    if (std::abs(event->position().x() - d->dragFrom.x()) >= shortestBand)
        zoomTo({std::min(a, b), std::max(a, b)});
}

void LiveChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (d->inPlots(event->position()))
        fit();
}

void LiveChart::wheelEvent(QWheelEvent* event)
{
    const int turn = event->angleDelta().y();
    if (!d->inPlots(event->position()) || turn == 0) {
        event->ignore();
        return;
    }
    d->window.zoom(d->xAt(event->position().x()), std::pow(zoomPerNotch, turn / wheelStep));
    d->changed();
    d->point(event->position());
    event->accept();
}

void LiveChart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    d->overlay->setCrosshair({});
}

void LiveChart::keyPressEvent(QKeyEvent* event)
{
    const CurveRange now = d->window.range();
    const double middle = (now.from + now.to) / 2;
    switch (event->key()) {
    case Qt::Key_Home: d->window.fit(); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: d->window.zoom(middle, keyZoom); break;
    case Qt::Key_Minus: d->window.zoom(middle, 1 / keyZoom); break;
    case Qt::Key_Left: d->window.pan(-keyPan * now.width()); break;
    case Qt::Key_Right: d->window.pan(keyPan * now.width()); break;
    case Qt::Key_L: d->logLoss = !d->logLoss; break;
    case Qt::Key_F:
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            d->window.setFollows(!d->window.follows());
            break;
        }
        d->window.fit(); // as on the canvas
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    d->changed();
}

} // namespace graft
