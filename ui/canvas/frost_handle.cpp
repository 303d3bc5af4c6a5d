// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/frost_handle.h"

#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleHints>

#include <utility>

namespace graft {

namespace {

constexpr int thickness = 28;
constexpr int iconSize = 18;
constexpr int edge = 10; ///< left and right of the text

} // namespace

FrostHandle::FrostHandle(Theme& theme, QWidget* parent) : QAbstractSlider(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("frostHandle"));
    setOrientation(Qt::Vertical);
    setInvertedAppearance(true);
    setInvertedControls(true); // Down moves the line down, which is a higher place
    setSingleStep(1);
    setPageStep(5);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeVerCursor);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void FrostHandle::setTexts(const QString& first, const QString& second)
{
    if (first == m_first && second == m_second)
        return;
    m_first = first;
    m_second = second;
    resize(sizeHint());
    update();
}

QString FrostHandle::text() const
{
    return m_second.isEmpty() ? m_first : m_first + QStringLiteral(" · ") + m_second;
}

void FrostHandle::setRoom(int width)
{
    if (width == m_room)
        return;
    m_room = width;
    resize(sizeHint());
    update();
}

QString FrostHandle::shownText() const
{
    const int room = m_room - iconSize - 2 * edge - 6;
    for (const QString& candidate : {text(), m_first}) {
        if (fontMetrics().horizontalAdvance(candidate) <= room)
            return candidate;
    }
    return {};
}

QSize FrostHandle::sizeHint() const
{
    const QString shown = shownText();
    const int words = shown.isEmpty() ? 0 : fontMetrics().horizontalAdvance(shown) + 6;
    return {iconSize + 2 * edge + words, thickness};
}

void FrostHandle::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_pressed = true;
    m_press = event->globalPosition().toPoint();
}

void FrostHandle::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed)
        return;
    const QPoint global = event->globalPosition().toPoint();
    const bool begins = !m_dragging;
    if (begins && (global - m_press).manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
        return;
    m_dragging = true;
    Q_EMIT dragged(parentWidget()->mapFromGlobal(global).y(), begins);
}

void FrostHandle::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = false;
    if (std::exchange(m_dragging, false))
        Q_EMIT dropped();
}

void FrostHandle::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_dragging) {
        m_dragging = false;
        m_pressed = false;
        Q_EMIT dragCancelled();
        return;
    }
    if (m_dragging)
        return; // the pointer leads
    QAbstractSlider::keyPressEvent(event);
}

bool FrostHandle::event(QEvent* event)
{
    // Esc is a shortcut elsewhere; during a drag it is ours.
    if (event->type() == QEvent::ShortcutOverride && m_dragging &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    if (event->type() == QEvent::FontChange)
        resize(sizeHint());
    return QAbstractSlider::event(event);
}

void FrostHandle::paintEvent(QPaintEvent*)
{
    const ThemeTokens& t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = m_dragging || underMouse();
    painter.setPen(QPen(hasFocus() ? t.accent : t.frozen, hasFocus() || strong ? 2 : 1.5));
    painter.setBrush(t.frozenFill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), thickness / 2.0 - 1, thickness / 2.0 - 1);
    const QRect icon(edge, (thickness - iconSize) / 2, iconSize, iconSize);
    lineIcon(QStringLiteral("snowflake"), t.text).paint(&painter, icon);
    const QString shown = shownText();
    if (shown.isEmpty())
        return;
    painter.setPen(t.text);
    painter.drawText(rect().adjusted(edge + iconSize + 6, 0, -edge, 0), Qt::AlignVCenter | Qt::AlignLeft, shown);
}

} // namespace graft
