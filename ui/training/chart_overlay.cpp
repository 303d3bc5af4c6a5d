// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/chart_overlay.h"

#include "ui/models/theme.h"

#include <QPainter>

#include <algorithm>

namespace graft {

ChartOverlay::ChartOverlay(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("chartOverlay"));
}

void ChartOverlay::setCrosshair(std::optional<Crosshair> crosshair)
{
    if (!crosshair && !m_crosshair)
        return;
    m_crosshair = std::move(crosshair);
    update();
}

void ChartOverlay::setBand(const QRectF& band)
{
    m_band = band;
    update();
}

void ChartOverlay::paintEvent(QPaintEvent*)
{
    const ThemeTokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_band.isEmpty()) {
        QColor fill = tokens.accent;
        fill.setAlphaF(0.15F);
        painter.setPen(QPen(tokens.accent, 1));
        painter.setBrush(fill);
        painter.drawRect(m_band);
    }
    if (!m_crosshair)
        return;
    painter.setPen(QPen(tokens.textMuted, 1));
    for (const QRectF& plot : m_crosshair->plots)
        painter.drawLine(QPointF(m_crosshair->x, plot.top()), QPointF(m_crosshair->x, plot.bottom()));
    for (const Crosshair::Dot& dot : m_crosshair->dots) {
        painter.setPen(QPen(tokens.surfaceRaised, 1.5));
        painter.setBrush(dot.color);
        painter.drawEllipse(dot.place, 4, 4);
    }
    if (m_band.isEmpty())
        paintReadOut(painter);
}

void ChartOverlay::paintReadOut(QPainter& painter) const
{
    constexpr int lineHeight = 17;
    constexpr int padding = 8;
    const ThemeTokens& tokens = m_theme.tokens();
    QFont font = this->font();
    font.setPixelSize(11);
    const QFontMetrics metrics(font);
    int names = 0;
    int values = 0;
    for (const auto& [name, value] : m_crosshair->rows) {
        names = std::max(names, metrics.horizontalAdvance(name));
        values = std::max(values, metrics.horizontalAdvance(value));
    }
    const int width = std::max(names + 12 + values, metrics.horizontalAdvance(m_crosshair->title) + 8) + 2 * padding;
    const int height = (static_cast<int>(m_crosshair->rows.size()) + 1) * lineHeight + 2 * padding;
    // On the side with more room, never over the line.
    double left = m_crosshair->x + 12;
    if (left + width > this->width())
        left = m_crosshair->x - 12 - width;
    const double top =
        std::clamp(m_crosshair->pointer.y() - height / 2.0, 0.0, std::max(0.0, this->height() - 1.0 - height));
    const QRectF box(std::max(0.0, left), top, width, height);
    painter.setPen(tokens.hairline);
    painter.setBrush(tokens.surfaceRaised);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QRectF line(box.left() + padding, box.top() + padding, box.width() - 2 * padding, lineHeight);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(tokens.text);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, m_crosshair->title);
    font.setBold(false);
    painter.setFont(font);
    for (const auto& [name, value] : m_crosshair->rows) {
        line.translate(0, lineHeight);
        painter.setPen(tokens.textMuted);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, name);
        painter.setPen(tokens.text);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, value);
    }
}

} // namespace graft
