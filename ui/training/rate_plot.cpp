// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/rate_plot.h"

#include "ui/models/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace graft {

namespace {

constexpr int plotHeight = 168;
constexpr int captionSize = 11;
constexpr double topMargin = 20; // the read-out
constexpr double bottomMargin = 20;
constexpr double gap = 6;
constexpr double keyStep = 1.1220184543019633; // a twentieth of a decade
constexpr double blowUp = 1.5;                 // how far above the first loss the plot reaches, in falls of the loss

/// What is worth seeing: the fall of the loss and the beginning of its rise. Where training flies apart the loss
/// would flatten all the rest.
PlotAxis lossAxis(const std::vector<RatePoint>& points)
{
    double low = 0;
    double high = 0;
    double first = 0;
    bool any = false;
    for (const RatePoint& point : points) {
        if (!std::isfinite(point.smoothed))
            continue;
        if (!any)
            low = high = first = point.smoothed;
        low = std::min(low, point.smoothed);
        high = std::max(high, point.smoothed);
        any = true;
    }
    if (first > low)
        high = std::min(high, first + blowUp * (first - low));
    const double room = std::max(0.06 * (high - low), 1e-6);
    return {low - room, high + room, false};
}

} // namespace

double roundedRate(double rate)
{
    if (!(rate > 0))
        return rate;
    const double unit = std::pow(10.0, std::floor(std::log10(rate)) - 1);
    return std::round(rate / unit) * unit;
}

RatePlot::RatePlot(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("ratePlot"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void RatePlot::setPoints(std::vector<RatePoint> points)
{
    m_points = std::move(points);
    if (!m_points.empty()) {
        const auto [low, high] = std::ranges::minmax(m_points, {}, &RatePoint::rate);
        m_rates = {low.rate, std::max(high.rate, low.rate * 10), true};
        m_losses = lossAxis(m_points);
    }
    update();
}

void RatePlot::setRate(double rate)
{
    m_rate = rate;
    setAccessibleDescription(tr("Chosen: %1").arg(rateText(rate)));
    update();
}

void RatePlot::retranslate()
{
    setAccessibleName(tr("Loss by learning rate"));
    setToolTip(tr("A good rate lies where the loss falls fastest, well before it rises. Drag the marker, or move it "
                  "with the arrow keys."));
    update();
}

QSize RatePlot::sizeHint() const
{
    return {280, plotHeight};
}

QSize RatePlot::minimumSizeHint() const
{
    return {160, plotHeight};
}

QRectF RatePlot::plotRect() const
{
    QFont caption = font();
    caption.setPixelSize(captionSize);
    const QFontMetrics metrics(caption);
    int widest = 0;
    for (const double tick : m_losses.ticks(3))
        widest = std::max(widest, metrics.horizontalAdvance(QLocale().toString(tick, 'g', 4)));
    return QRectF(rect()).adjusted(widest + gap, topMargin, -gap, -bottomMargin);
}

double RatePlot::xOf(double rate) const
{
    const QRectF plot = plotRect();
    return plot.left() + plot.width() * std::clamp(m_rates.place(rate), 0.0, 1.0);
}

double RatePlot::yOf(double loss) const
{
    const QRectF plot = plotRect();
    return plot.bottom() - plot.height() * m_losses.place(loss);
}

const RatePoint* RatePlot::nearest(double rate) const
{
    const auto distance = [rate](const RatePoint& point) { return std::abs(std::log(point.rate / rate)); };
    const auto found = std::ranges::min_element(m_points, {}, distance);
    return found == m_points.end() ? nullptr : &*found;
}

void RatePlot::paintAxes(QPainter& painter) const
{
    const ThemeTokens& tokens = m_theme.tokens();
    const QRectF plot = plotRect();
    const QFontMetrics metrics(painter.font());
    for (const double tick : m_losses.ticks(3)) {
        const double y = yOf(tick);
        painter.setPen(tokens.hairline);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(tokens.textMuted);
        painter.drawText(QRectF(0, y - 8, plot.left() - gap, 16), Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(tick, 'g', 4));
    }
    for (const double tick : m_rates.ticks(5)) {
        const double x = xOf(tick);
        const QString text = rateText(tick);
        const double half = metrics.horizontalAdvance(text) / 2.0 + 1;
        painter.setPen(tokens.hairline);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(tokens.textMuted);
        const double middle = std::clamp(x, half, width() - half);
        painter.drawText(QRectF(middle - half, plot.bottom() + 4, 2 * half, 14), Qt::AlignCenter, text);
    }
}

void RatePlot::paintCurves(QPainter& painter) const
{
    const ThemeTokens& tokens = m_theme.tokens();
    QPainterPath raw;
    QPainterPath smooth;
    const auto add = [this](QPainterPath& path, double rate, double loss) {
        if (!std::isfinite(loss))
            return;
        const QPointF point(xOf(rate), yOf(loss));
        path.elementCount() == 0 ? path.moveTo(point) : path.lineTo(point);
    };
    for (const RatePoint& point : m_points) {
        add(raw, point.rate, point.loss);
        add(smooth, point.rate, point.smoothed);
    }
    painter.save();
    painter.setClipRect(plotRect().adjusted(0, -2, 0, 2));
    QColor faint = tokens.train;
    faint.setAlphaF(0.35F);
    painter.setPen(QPen(faint, 1));
    painter.drawPath(raw);
    painter.setPen(QPen(tokens.train, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(smooth);
    painter.restore();
}

void RatePlot::paintMarker(QPainter& painter) const
{
    const ThemeTokens& tokens = m_theme.tokens();
    const QRectF plot = plotRect();
    const double x = xOf(m_rate);
    painter.setPen(QPen(tokens.accent, hasFocus() ? 2 : 1.5));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setBrush(tokens.accent);
    painter.setPen(QPen(tokens.surfaceRaised, 1.5));
    painter.drawEllipse(QPointF(x, plot.top()), 5, 5);
    if (const RatePoint* point = nearest(m_rate); point != nullptr && std::isfinite(point->smoothed))
        painter.drawEllipse(QPointF(x, std::clamp(yOf(point->smoothed), plot.top(), plot.bottom())), 4, 4);
}

void RatePlot::paintEvent(QPaintEvent*)
{
    const ThemeTokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont caption = font();
    caption.setPixelSize(captionSize);
    painter.setFont(caption);
    paintAxes(painter);
    if (m_points.empty())
        return;
    paintCurves(painter);
    paintMarker(painter);
    QString text = tr("Loss by learning rate");
    if (m_hovered) {
        const QRectF plot = plotRect();
        const double x = xOf(*m_hovered);
        painter.setPen(QPen(tokens.textMuted, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        if (const RatePoint* point = nearest(*m_hovered))
            text = tr("Rate %1: loss %2", "read-out")
                       .arg(rateText(point->rate), QLocale().toString(point->smoothed, 'g', 4));
    }
    painter.setPen(tokens.textMuted);
    painter.drawText(QRectF(0, 0, width(), topMargin - 6), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void RatePlot::choose(double rate)
{
    const double chosen = roundedRate(std::clamp(rate, m_rates.low, m_rates.high));
    if (chosen == m_rate || m_points.empty())
        return;
    setRate(chosen);
    Q_EMIT rateChosen(chosen);
}

void RatePlot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        mouseMoveEvent(event);
}

void RatePlot::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF plot = plotRect();
    const double share = std::clamp((event->position().x() - plot.left()) / std::max(1.0, plot.width()), 0.0, 1.0);
    m_hovered = m_rates.value(share);
    if (event->buttons().testFlag(Qt::LeftButton))
        choose(*m_hovered);
    setCursor(std::abs(event->position().x() - xOf(m_rate)) < gap ? Qt::SizeHorCursor : Qt::ArrowCursor);
    update();
}

void RatePlot::leaveEvent(QEvent* event)
{
    m_hovered.reset();
    update();
    QWidget::leaveEvent(event);
}

void RatePlot::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: choose(m_rate / keyStep); break;
    case Qt::Key_Right: choose(m_rate * keyStep); break;
    case Qt::Key_Home: choose(m_rates.low); break;
    case Qt::Key_End: choose(m_rates.high); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace graft
