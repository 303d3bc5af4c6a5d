// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/chart_parts.h"

#include "ui/models/error_text.h"

#include <QLocale>
#include <QPainter>

#include <cmath>

namespace graft {

double niceEnd(double value)
{
    if (!(value > 0) || !std::isfinite(value))
        return 1.0;
    const double magnitude = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (value <= step * magnitude)
            return step * magnitude;
    }
    return 10.0 * magnitude;
}

QString percentAxisFormat()
{
    return percentText(0, 0).replace(QLocale().zeroDigit(), QStringLiteral("%.0f"));
}

Swatch::Swatch(Theme& theme, Kind kind, QWidget* parent) : QWidget(parent), m_theme(theme), m_kind(kind)
{
    setFixedSize(22, 12);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Swatch::paintEvent(QPaintEvent*)
{
    const ThemeTokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = m_kind == Kind::Line ? tokens.train : tokens.validation;
    const double radius = m_kind == Kind::Ring ? 4.5 : 3.0;
    painter.setPen(QPen(color, 2));
    if (m_kind != Kind::Ring)
        painter.drawLine(1, 6, 21, 6);
    if (m_kind == Kind::LineWithPoint)
        painter.setBrush(color);
    if (m_kind != Kind::Line)
        painter.drawEllipse(QPointF(11, 6), radius, radius);
}

} // namespace graft
