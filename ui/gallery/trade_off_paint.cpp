// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the chart of networks is drawn.
#include "ui/gallery/trade_off_chart.h"

#include "ui/models/error_text.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace graft {

namespace {

/// Told apart with deuteranopia too, 3:1 on the canvas; after the last one they come again as rings.
constexpr std::array<const char*, 10> lightColors{"#0072B2", "#D55E00", "#00795C", "#B0457F", "#7D6100",
                                                  "#5B3FA0", "#1F8FCB", "#A3272E", "#5B6673", "#2F7D32"};
constexpr std::array<const char*, 10> darkColors{"#56B4E9", "#FF8A3D", "#2DC79B", "#E48BBF", "#E3C341",
                                                 "#A98BF0", "#8FD3FF", "#F87171", "#A6AEB8", "#8BD17C"};

QFont sized(QFont font, int pixels, bool strong = false)
{
    font.setPixelSize(pixels);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

/// Ticks at 1, 2, 5, 10, ... in a range.
std::vector<double> logTicks(double low, double high)
{
    std::vector<double> ticks;
    for (double decade = std::pow(10.0, std::floor(std::log10(low))); decade <= high; decade *= 10) {
        for (const double step : {1.0, 2.0, 5.0}) {
            if (decade * step >= low && decade * step <= high)
                ticks.push_back(decade * step);
        }
    }
    return ticks;
}

double linearStep(double range)
{
    for (const double step : {0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2}) {
        if (range / step <= 8)
            return step;
    }
    return 0.25;
}

} // namespace

int TradeOffChart::groupIndex(const QString& group) const
{
    for (std::size_t i = 0; i < m_legend.size(); ++i) {
        if (m_legend[i].group == group)
            return static_cast<int>(i);
    }
    return -1;
}

QColor TradeOffChart::colorOf(const QString& group) const
{
    const int index = groupIndex(group);
    if (index < 0)
        return m_theme.tokens().accent;
    const auto& colors = m_theme.dark() ? darkColors : lightColors;
    return QColor(QLatin1String(colors[static_cast<std::size_t>(index) % colors.size()]));
}

void TradeOffChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_bubbles.empty())
        return;
    paintAxes(painter);
    paintFront(painter);
    paintBubbles(painter);
    paintLabels(painter);
    paintLegend(painter);
    const int shown = m_hovered >= 0 ? m_hovered : hasFocus() ? m_selected : -1;
    if (shown >= 0)
        paintCallout(painter, m_bubbles[static_cast<std::size_t>(shown)]);
}

void TradeOffChart::paintAxes(QPainter& painter) const
{
    const ThemeTokens& t = m_theme.tokens();
    const QLocale locale;
    painter.setFont(sized(font(), 11));
    const double step = linearStep(m_highGain - m_lowGain);
    const int decimals = step < 0.01 ? 1 : 0;
    for (double gain = std::ceil(m_lowGain / step) * step; gain <= std::min(m_highGain, 1.0) + 1e-9; gain += step) {
        const double y = place(m_lowCost, gain).y();
        painter.setPen(QPen(t.hairline, 1));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        painter.setPen(t.textMuted);
        painter.drawText(QRectF(14, y - 8, m_plot.left() - 20, 16), Qt::AlignRight | Qt::AlignVCenter,
                         percentText(gain, decimals));
    }
    double free = m_plot.left() - 100; // left end of what is not written on yet
    for (const double cost : logTicks(m_lowCost, m_highCost)) {
        const double x = place(cost, m_lowGain).x();
        painter.setPen(QPen(t.hairline, 1));
        painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
        const QString text = locale.toString(cost, 'g', 6);
        const double width = painter.fontMetrics().horizontalAdvance(text) + 8;
        if (x - width / 2 < free)
            continue;
        free = x + width / 2;
        painter.setPen(t.textMuted);
        painter.drawText(QRectF(x - width / 2, m_plot.bottom() + 4, width, 16), Qt::AlignCenter, text);
    }
    painter.setPen(t.text);
    painter.drawText(QRectF(m_plot.left(), m_plot.bottom() + 22, m_plot.width(), 18), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(m_costTitle, Qt::ElideRight, static_cast<int>(m_plot.width())));
    painter.save();
    painter.translate(10, m_plot.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-m_plot.height() / 2, -8, m_plot.height(), 16), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(m_gainTitle, Qt::ElideRight, static_cast<int>(m_plot.height())));
    painter.restore();
}

void TradeOffChart::paintFront(QPainter& painter) const
{
    if (m_front.size() < 2)
        return;
    QPainterPath path;
    for (const std::size_t i : m_front) {
        const QPointF point = place(m_bubbles[i].cost, m_bubbles[i].gain);
        if (path.elementCount() == 0) {
            path.moveTo(point);
        } else {
            // Steps: between two of them nothing is to be had.
            path.lineTo(point.x(), path.currentPosition().y());
            path.lineTo(point);
        }
    }
    QColor line = m_theme.tokens().textMuted;
    line.setAlphaF(m_hoveredGroup.isEmpty() ? 0.9F : 0.4F);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line, 1.5, Qt::DashLine));
    painter.drawPath(path);
}

void TradeOffChart::paintBubbles(QPainter& painter) const
{
    const ThemeTokens& t = m_theme.tokens();
    for (std::size_t i = 0; i < m_bubbles.size(); ++i) {
        const ChartBubble& bubble = m_bubbles[i];
        const QPointF middle = place(bubble.cost, bubble.gain);
        const double r = radius(bubble.sizeMiB);
        const double strength = dimmed(bubble) ? 0.25 : 1.0;
        const QColor color = blended(colorOf(bubble.group), t.canvas, strength);
        QColor fill = color;
        fill.setAlphaF(bubble.solid ? 0.55F : 0.0F);
        if (groupIndex(bubble.group) >= static_cast<int>(lightColors.size()))
            fill.setAlphaF(bubble.solid ? 0.2F : 0.0F);
        if (std::isfinite(bubble.low) && std::isfinite(bubble.high)) {
            painter.setPen(QPen(color, 1.5));
            const double low = place(bubble.cost, bubble.low).y();
            const double high = place(bubble.cost, bubble.high).y();
            painter.drawLine(QPointF(middle.x(), low), QPointF(middle.x(), high));
            for (const double y : {low, high})
                painter.drawLine(QPointF(middle.x() - 4, y), QPointF(middle.x() + 4, y));
        }
        painter.setBrush(fill);
        painter.setPen(QPen(color, bubble.solid ? 1.5 : 2.0, bubble.comparable ? Qt::SolidLine : Qt::DotLine));
        painter.drawEllipse(middle, r, r);
        if (static_cast<int>(i) == m_selected) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(t.accent, hasFocus() ? 3 : 2));
            painter.drawEllipse(middle, r + 4, r + 4);
        }
    }
}

void TradeOffChart::paintLabels(QPainter& painter) const
{
    const ThemeTokens& t = m_theme.tokens();
    painter.setFont(sized(font(), 11));
    std::vector<std::size_t> order;
    if (m_selected >= 0)
        order.push_back(static_cast<std::size_t>(m_selected));
    order.insert(order.end(), m_front.rbegin(), m_front.rend());
    for (std::size_t i = 0; i < m_bubbles.size(); ++i) {
        if (m_bubbles.size() <= 16 || (!m_hoveredGroup.isEmpty() && !dimmed(m_bubbles[i])))
            order.push_back(i);
    }
    std::vector<QRectF> taken;
    for (const ChartBubble& bubble : m_bubbles)
        taken.push_back(bubbleRect(bubble.id));
    std::vector<std::size_t> done;
    for (const std::size_t i : order) {
        const ChartBubble& bubble = m_bubbles[i];
        if (std::ranges::count(done, i) > 0 || dimmed(bubble))
            continue;
        done.push_back(i);
        const QPointF middle = place(bubble.cost, bubble.gain);
        const double wide = painter.fontMetrics().horizontalAdvance(bubble.title) + 4;
        const double gap = radius(bubble.sizeMiB) + 4;
        const std::array<QRectF, 4> places{QRectF(middle.x() - wide / 2, middle.y() - gap - 14, wide, 14),
                                           QRectF(middle.x() + gap, middle.y() - 7, wide, 14),
                                           QRectF(middle.x() - gap - wide, middle.y() - 7, wide, 14),
                                           QRectF(middle.x() - wide / 2, middle.y() + gap, wide, 14)};
        for (const QRectF& box : places) {
            const bool free = std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(box); });
            if (!free || box.left() < m_plot.left() || box.right() > width() || box.top() < m_plot.top() - 12 ||
                box.bottom() > m_plot.bottom())
                continue;
            taken.push_back(box);
            painter.setPen(t.text);
            painter.drawText(box, Qt::AlignCenter, bubble.title);
            break;
        }
    }
}

void TradeOffChart::paintLegend(QPainter& painter) const
{
    const ThemeTokens& t = m_theme.tokens();
    painter.setFont(sized(font(), 11));
    for (std::size_t i = 0; i < m_legend.size(); ++i) {
        const LegendEntry& entry = m_legend[i];
        const QColor color = colorOf(entry.group);
        QColor fill = color;
        fill.setAlphaF(i >= lightColors.size() ? 0.2F : 0.55F);
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(fill);
        painter.drawEllipse(QPointF(entry.box.left() + 6, entry.box.center().y()), 5, 5);
        painter.setPen(entry.group == m_hoveredGroup ? t.text : t.textMuted);
        painter.drawText(entry.box.adjusted(16, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, entry.group);
    }
    painter.setPen(QPen(t.textMuted, 1.5, Qt::DashLine));
    const double y = m_frontKey.center().y();
    painter.drawLine(QPointF(m_frontKey.left(), y), QPointF(m_frontKey.left() + 20, y));
    painter.setPen(t.textMuted);
    painter.drawText(m_frontKey.adjusted(26, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_frontTitle + QStringLiteral("   ") + m_sizeTitle);
}

void TradeOffChart::paintCallout(QPainter& painter, const ChartBubble& bubble) const
{
    const ThemeTokens& t = m_theme.tokens();
    const QStringList lines = bubble.details.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const QFont titleFont = sized(font(), 13, true);
    const QFont lineFont = sized(font(), 11);
    double width = QFontMetricsF(titleFont).horizontalAdvance(bubble.title);
    for (const QString& line : lines)
        width = std::max(width, QFontMetricsF(lineFont).horizontalAdvance(line));
    width = std::min(width + 24, this->width() - 16.0);
    const double height = 16 + 20 + 16.0 * static_cast<double>(lines.size());
    const QPointF middle = place(bubble.cost, bubble.gain);
    const double gap = radius(bubble.sizeMiB) + 10;
    double left = middle.x() + gap;
    if (left + width > this->width() - 8)
        left = middle.x() - gap - width;
    const double top = middle.y() - height / 2;
    const QRectF box(std::clamp(left, 8.0, std::max(8.0, this->width() - 8 - width)),
                     std::clamp(top, 8.0, std::max(8.0, this->height() - 8 - height)), width, height);
    painter.setPen(QPen(t.hairline, 1));
    painter.setBrush(t.surfaceRaised);
    painter.drawRoundedRect(box, 6, 6);
    painter.setFont(titleFont);
    painter.setPen(t.text);
    painter.drawText(QRectF(box.left() + 12, box.top() + 8, width - 24, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     bubble.title);
    painter.setFont(lineFont);
    painter.setPen(t.textMuted);
    double y = box.top() + 28;
    for (const QString& line : lines) {
        painter.drawText(QRectF(box.left() + 12, y, width - 24, 16), Qt::AlignLeft | Qt::AlignVCenter, line);
        y += 16;
    }
}

} // namespace graft
