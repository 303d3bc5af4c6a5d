// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/template_card.h"

#include "ui/models/error_text.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace graft {

namespace {

constexpr std::size_t sketchedClasses = 10;

NetworkSketch sketchOf(const NetworkTemplate& entry)
{
    const auto graph = buildTemplate(entry, entry.input, numberedClasses(sketchedClasses));
    return graph.ok() ? graft::sketchOf(*graph) : NetworkSketch{};
}

/// Two ends and the gap between them that is still to be filled.
void paintGap(QPainter& painter, const QRectF& area, const QColor& ink)
{
    const double radius = 6;
    const double y = area.center().y();
    const QPointF left(area.left() + area.width() * 0.25, y);
    const QPointF right(area.right() - area.width() * 0.25, y);
    painter.setBrush(ink);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(left, radius, radius);
    painter.drawEllipse(right, radius, radius);
    painter.setPen(QPen(ink, 1.5, Qt::DashLine, Qt::RoundCap));
    painter.drawLine(left + QPointF(radius + 6, 0), right - QPointF(radius + 6, 0));
}

} // namespace

TemplateCard::TemplateCard(const NetworkTemplate& entry, Theme& theme, QWidget* parent)
    : QAbstractButton(parent),
      m_entry(entry),
      m_theme(theme),
      m_sketch(sketchOf(entry))
{
    setObjectName(QStringLiteral("template-") + toQString(entry.id));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void TemplateCard::retranslate()
{
    setText(coreText("zoo", m_entry.title));
    setAccessibleName(text());
    setAccessibleDescription(coreText("zoo", m_entry.doc));
    setToolTip(accessibleDescription());
    update();
}

void TemplateCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeTokens& t = m_theme.tokens();
    const bool strong = isChecked() || hasFocus();
    const double line = strong ? 2.0 : 1.0;
    const QRectF frame = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    QColor border = strong ? t.accent : t.hairline;
    if (!strong && underMouse())
        border = blended(t.textMuted, t.hairline, 0.5);
    painter.setPen(QPen(border, line));
    painter.setBrush(isChecked() ? blended(t.accent, t.surfaceRaised, 0.06) : t.surfaceRaised);
    painter.drawRoundedRect(frame, 10, 10);

    const QRectF inner = QRectF(rect()).adjusted(16, 14, -16, -14);
    QFont title = font();
    title.setPixelSize(15);
    title.setWeight(QFont::DemiBold);
    painter.setFont(title);
    painter.setPen(t.text);
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), 20), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, static_cast<int>(inner.width())));
    const QRectF picture = inner.adjusted(0, 32, 0, 0);
    if (m_entry.complete)
        paintSketch(painter, picture, m_sketch, m_theme);
    else
        paintGap(painter, picture, t.textMuted);
}

void TemplateCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: Q_EMIT moveRequested(-1); return;
    case Qt::Key_Right:
    case Qt::Key_Down: Q_EMIT moveRequested(1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT activated(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void TemplateCard::mouseDoubleClickEvent(QMouseEvent*)
{
    Q_EMIT activated();
}

void TemplateCard::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    // Focus that comes by keyboard selects, as in a list.
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        setChecked(true);
}

void TemplateCard::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void TemplateCard::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace graft
