// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/training/chart_overlay.h"
#include "ui/training/chart_toolbar.h"
#include "ui/training/live_chart_p.h"
#include "ui/training/strip_view.h"

#include <QFileInfo>
#include <QImage>
#include <QLayout>
#include <QLocale>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <array>
#include <cmath>

// What lies beneath the curves: cards, epoch bands, the numbers along the axes. And the charts in files.

namespace graft {

namespace {

constexpr double pixelsPerNumber = 72;
constexpr double narrowestBand = 3; ///< pixels
constexpr int pictureScale = 2;

/// Durations people think in, in seconds.
double niceDuration(double seconds)
{
    for (const double step : {0.1,   0.2,   0.5,   1.0,   2.0,    5.0,    10.0,   15.0,    30.0,    60.0,
                              120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0, 14400.0, 43200.0, 86400.0}) {
        if (seconds <= step)
            return step;
    }
    return 86400.0 * std::ceil(seconds / 86400.0);
}

} // namespace

double LiveChart::Private::xStep() const
{
    const CurveRange range = window.range();
    const double numbers = std::max(2.0, accuracy->plot().width() / pixelsPerNumber);
    const double step = range.width() / numbers;
    if (curves.x() == CurveX::Time)
        return niceDuration(step);
    const bool whole = curves.x() == CurveX::Iteration || range.width() >= 3;
    return whole ? std::max(1.0, niceStep(step)) : niceStep(step);
}

QString LiveChart::Private::xText(double x) const
{
    if (curves.x() == CurveX::Time)
        return xStep() < 1 ? QLocale().toString(x, 'f', 1) : durationText(x);
    const double step = xStep();
    const int decimals = step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step)));
    return QLocale().toString(x, 'f', decimals);
}

QRectF LiveChart::Private::plotOf(const MetricChart& chart) const
{
    return chart.plot().translated(chart.pos());
}

std::vector<QRectF> LiveChart::Private::plots() const
{
    std::vector<QRectF> all{plotOf(*accuracy), plotOf(*loss)};
    for (const StripView* strip : strips) {
        if (!strip->isFolded())
            all.push_back(strip->plot().translated(strip->pos()));
    }
    return all;
}

double LiveChart::Private::xAt(double pixel) const
{
    const QRectF area = plotOf(*accuracy);
    const CurveRange range = window.range();
    return range.from + (pixel - area.left()) / area.width() * range.width();
}

double LiveChart::Private::pixelAt(double x) const
{
    const QRectF area = plotOf(*accuracy);
    const CurveRange range = window.range();
    return area.left() + (x - range.from) / range.width() * area.width();
}

void LiveChart::Private::paintBands(QPainter& painter, const std::vector<QRectF>& areas) const
{
    // Every other epoch has a darker ground, as far as epochs can be told apart.
    const bool timed = curves.x() == CurveX::Time;
    const double width =
        timed ? areas.front().width() / std::max(1, epochs) : pixelAt(curves.xOfEpoch(1)) - pixelAt(curves.xOfEpoch(0));
    if (width < narrowestBand)
        return;
    QColor ground = theme.tokens().textMuted;
    ground.setAlphaF(theme.dark() ? 0.10F : 0.07F);
    for (int epoch = 1; epoch < epochs; epoch += 2) {
        const double left = pixelAt(curves.xOfEpoch(epoch));
        const double right = pixelAt(curves.xOfEpoch(epoch + 1));
        for (const QRectF& area : areas) {
            const QRectF band(QPointF(std::max(left, area.left()), area.top()),
                              QPointF(std::min(right, area.right()), area.bottom()));
            if (band.width() >= narrowestBand)
                painter.fillRect(band, ground);
        }
        if (left > areas.front().right() || (timed && curves.xOfEpoch(epoch) >= curves.end()))
            break;
    }
}

void LiveChart::Private::paintNumbers(QPainter& painter) const
{
    const ThemeTokens& tokens = theme.tokens();
    QFont font = q.font();
    font.setPixelSize(11);
    painter.setFont(font);
    const QRectF area = plotOf(*loss);
    const CurveRange range = window.range();
    const double step = xStep();
    painter.setPen(tokens.textMuted);
    for (double x = std::ceil(range.from / step - 1e-9) * step; x <= range.to * (1 + 1e-9); x += step) {
        const double pixel = pixelAt(x);
        if (pixel > area.right() + 1)
            break;
        painter.drawText(QRectF(pixel - 60, area.bottom() + 6, 120, 16), Qt::AlignHCenter | Qt::AlignTop, xText(x));
    }
    if (!logLoss)
        return;
    const CurveRange y = loss->axes().y;
    const double decades = std::log10(y.to / y.from);
    for (double power = std::floor(std::log10(y.from)); power <= std::log10(y.to); ++power) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double value = digit * std::pow(10.0, power);
            if (value < y.from || value > y.to || (digit > 1 && decades > 2.5))
                continue;
            const double at = loss->place({0, value}).y() + loss->y();
            painter.setPen(QPen(tokens.hairline, 1));
            painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at));
            painter.setPen(tokens.textMuted);
            painter.drawText(QRectF(area.left() - 56, at - 8, 50, 16), Qt::AlignRight | Qt::AlignVCenter,
                             chartNumber(value));
        }
    }
}

void LiveChart::paintEvent(QPaintEvent*)
{
    const ThemeTokens& tokens = d->theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.hairline);
    painter.setBrush(tokens.surfaceRaised);
    for (const QWidget* card :
         std::initializer_list<const QWidget*>{d->accuracy, d->loss, d->strips[0], d->strips[1], d->strips[2]})
        painter.drawRoundedRect(QRectF(card->geometry()).adjusted(0.5, 0.5, -0.5, -0.5),
                                card == d->accuracy || card == d->loss ? 10 : 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    d->paintBands(painter, d->plots());
    painter.setRenderHint(QPainter::Antialiasing);
    d->paintNumbers(painter);
}

void LiveChart::Private::placeOverlay()
{
    overlay->setGeometry(q.rect().adjusted(0, toolbar->height(), 0, 0));
    overlay->raise();
}

void LiveChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    d->placeOverlay();
    d->dirty = true;
    refresh();
}

void LiveChart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    layout()->activate();
    d->placeOverlay();
    d->dirty = true;
    refresh();
}

Result<void> LiveChart::exportTo(const QString& file)
{
    const auto failed = [&](const QString& why) -> Result<void> {
        return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot write %1: %2"),
                         {QFileInfo(file).fileName().toStdString(), why.toStdString()});
    };
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String("csv")) {
        const std::string text = d->curves.csv();
        return writeFileAtomically(toPath(file), std::as_bytes(std::span(text)));
    }
    refresh();
    d->overlay->setCrosshair({});
    const QRect area = rect().adjusted(0, d->toolbar->geometry().bottom() + 1, 0, 0);
    const auto draw = [&](QPaintDevice& device, double scale) {
        QPainter painter(&device);
        painter.scale(scale, scale);
        painter.fillRect(QRect(QPoint(), area.size()), d->theme.tokens().surface);
        render(&painter, QPoint(), area, RenderFlag::DrawChildren);
    };
    if (suffix == QLatin1String("svg")) {
        QSvgGenerator svg;
        svg.setFileName(file);
        svg.setSize(area.size());
        svg.setViewBox(QRect(QPoint(), area.size()));
        svg.setTitle(accessibleName());
        draw(svg, 1);
        if (!QFileInfo(file).exists() || QFileInfo(file).size() == 0)
            return failed(tr("the file could not be created"));
        return {};
    }
    QImage image(area.size() * pictureScale, QImage::Format_RGB32);
    draw(image, pictureScale);
    if (!image.save(file, "PNG"))
        return failed(tr("the file could not be created"));
    return {};
}

} // namespace graft
