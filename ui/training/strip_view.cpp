// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/strip_view.h"

#include "ui/models/theme.h"
#include "ui/training/chart_parts.h"
#include "ui/widgets/icons.h"

#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

constexpr int openHeight = 42;
constexpr int foldedHeight = 20;

QFont captionFont(const QWidget& widget)
{
    QFont font = widget.font();
    font.setPixelSize(11);
    return font;
}

} // namespace

StripView::StripView(Theme& theme, const QString& name, int left, int right, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_left(left),
      m_right(right),
      m_fold(new QToolButton(this))
{
    setObjectName(name);
    setFixedHeight(openHeight);
    m_fold->setObjectName(name + QStringLiteral("Fold"));
    m_fold->setAutoRaise(true);
    m_fold->setIconSize(QSize(12, 12));
    m_fold->setFixedSize(18, 18);
    m_fold->setStyleSheet(QStringLiteral("QToolButton { padding: 0; margin: 0; }"));
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_folded); });
    connect(&theme, &Theme::changed, this, &StripView::restyle);
    restyle();
}

void StripView::setTexts(const QString& title, const QString& toolTip)
{
    m_title = title;
    setToolTip(toolTip);
    setAccessibleName(title);
    restyle();
}

void StripView::setValue(const QString& value)
{
    if (m_value == value)
        return;
    m_value = value;
    setAccessibleDescription(value);
    update();
}

void StripView::setLines(const CurveRange& range, std::vector<Line> lines)
{
    m_range = range;
    m_lines = std::move(lines);
    m_high = 0;
    for (const Line& line : m_lines) {
        for (const QPointF& point : line.points) {
            if (line.end <= 0 && point.x() >= range.from && point.x() <= range.to)
                m_high = std::max(m_high, point.y());
        }
    }
    m_high = niceEnd(m_high);
    update();
}

void StripView::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    setFixedHeight(folded ? foldedHeight : openHeight);
    restyle();
    Q_EMIT foldedChanged();
}

QRectF StripView::plot() const
{
    return m_folded ? QRectF() : QRectF(m_left, 3, std::max(1, width() - m_left - m_right), height() - 6);
}

std::size_t StripView::pointCount() const
{
    std::size_t count = 0;
    for (const Line& line : m_lines)
        count += static_cast<std::size_t>(line.points.size());
    return count;
}

void StripView::restyle()
{
    m_fold->setIcon(lineIcon(m_folded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"),
                             m_theme.tokens().textMuted));
    m_fold->setToolTip(m_folded ? tr("Unfold") : tr("Fold"));
    //: Button that folds a strip below the charts; %1: what the strip shows.
    m_fold->setAccessibleName((m_folded ? tr("Unfold: %1") : tr("Fold: %1")).arg(m_title));
    update();
}

void StripView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_fold->move(2, 1);
}

void StripView::paintEvent(QPaintEvent*)
{
    const ThemeTokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setFont(captionFont(*this));
    const QFontMetrics metrics = painter.fontMetrics();
    const QRectF area = plot();
    if (!m_folded) {
        paintCurves(painter, area);
        if (m_numberText && pointCount() > 0) {
            painter.setPen(tokens.textMuted);
            const QRectF scale(16, area.top(), m_left - 20, area.height());
            painter.drawText(scale, Qt::AlignRight | Qt::AlignTop, m_numberText(m_high));
            painter.drawText(scale, Qt::AlignRight | Qt::AlignBottom, m_numberText(0));
        }
    }
    // The caption stands on the curve: a ground keeps it readable.
    const QString caption = m_value.isEmpty() ? m_title : m_title + QStringLiteral("  ") + m_value;
    const int room = width() - m_left - m_right - 12;
    const QString shown = metrics.elidedText(caption, Qt::ElideRight, room);
    const QRectF box(m_left + 4, 3, metrics.horizontalAdvance(shown) + 8, 15);
    QColor ground = tokens.surfaceRaised;
    ground.setAlphaF(0.8F);
    painter.fillRect(box, ground);
    painter.setPen(tokens.textMuted);
    painter.drawText(box, Qt::AlignCenter, shown);
}

void StripView::paintCurves(QPainter& painter, const QRectF& area)
{
    painter.save();
    painter.setClipRect(area);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Line& line : m_lines) {
        const double end = line.end > 0 ? line.end : m_high;
        QList<QPointF> points;
        points.reserve(line.points.size());
        for (const QPointF& point : line.points) {
            points.append({area.left() + (point.x() - m_range.from) / m_range.width() * area.width(),
                           area.bottom() - point.y() / end * area.height()});
        }
        painter.setPen(QPen(line.color, 1.25));
        painter.drawPolyline(points.constData(), static_cast<int>(points.size()));
    }
    painter.restore();
}

} // namespace graft
