// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/interactions/bubble.h"

#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace graft {

void paintBubble(QPainter& painter, const Theme& theme, QPointF scenePoint, const QString& text, bool refusal)
{
    if (text.isEmpty())
        return;
    const ThemeTokens& t = theme.tokens();
    const QPointF at = painter.worldTransform().map(scenePoint);
    painter.save();
    painter.resetTransform();
    QFont font = QApplication::font();
    font.setPixelSize(12);
    painter.setFont(font);
    constexpr double widest = 260;
    const double left = refusal ? 30 : 12;
    const QRectF words = QFontMetricsF(font).boundingRect(QRectF(0, 0, widest, 400), Qt::TextWordWrap, text);
    QRectF box(at + QPointF(18, 18), QSizeF(words.width() + left + 14, words.height() + 14));
    // Inside the window, wherever the pointer is, and not below the map in its corner.
    const QRectF room = QRectF(painter.window()).adjusted(8, 8, -88, -8);
    if (box.right() > room.right())
        box.moveRight(std::max(room.left() + box.width(), at.x() - 14));
    if (box.bottom() > room.bottom())
        box.moveBottom(at.y() - 14);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(refusal ? t.error : t.hairline, 1));
    painter.setBrush(t.surfaceRaised);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (refusal) {
        const double ratio = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1.0;
        painter.drawPixmap(QPointF(box.left() + 9, box.top() + 8),
                           linePixmap(QStringLiteral("warning"), t.error, 14, ratio));
    }
    painter.setPen(t.text);
    painter.drawText(QRectF(box.left() + left, box.top() + 7, words.width() + 2, words.height()), Qt::TextWordWrap,
                     text);
    painter.restore();
}

} // namespace graft
