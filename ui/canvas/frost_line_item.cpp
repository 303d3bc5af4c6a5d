// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/frost_line_item.h"

#include "ui/models/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace graft {

namespace {

/// Farther than anybody sees from the network.
constexpr double beyond = 20000;

} // namespace

FrostLineItem::FrostLineItem(const Theme& theme) : m_theme(theme)
{
    setZValue(-10); // below frames, lines and nodes
    setAcceptedMouseButtons(Qt::NoButton);
    setFlag(ItemUsesExtendedStyleOption);
}

void FrostLineItem::setLine(const QRectF& network, double height)
{
    if (network == m_network && height == m_height)
        return;
    prepareGeometryChange();
    m_network = network;
    m_height = height;
}

void FrostLineItem::setLook(bool frozen, bool dragged)
{
    if (frozen == m_frozen && dragged == m_dragged)
        return;
    m_frozen = frozen;
    m_dragged = dragged;
    update();
}

QRectF FrostLineItem::boundingRect() const
{
    const double top = m_network.top() - beyond;
    return {m_network.left() - beyond, top, m_network.width() + 2 * beyond, m_height + 4 - top};
}

void FrostLineItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*)
{
    const ThemeTokens& t = m_theme.tokens();
    const QRectF seen = option->exposedRect;
    const double scale = painter->worldTransform().m11();
    if (m_frozen) {
        QColor tint = t.frozen;
        tint.setAlphaF(m_theme.dark() ? 0.07 : 0.10);
        painter->fillRect(
            seen & QRectF(seen.left(), boundingRect().top(), seen.width(), m_height - boundingRect().top()), tint);
        // The cold gathers towards the line.
        const double depth = 48 / std::max(scale, 0.2);
        QLinearGradient edge(0, m_height - depth, 0, m_height);
        QColor strong = t.frozen;
        strong.setAlphaF(0.0);
        edge.setColorAt(0, strong);
        strong.setAlphaF(m_theme.dark() ? 0.12 : 0.18);
        edge.setColorAt(1, strong);
        painter->fillRect(seen & QRectF(seen.left(), m_height - depth, seen.width(), depth), edge);
    }
    QPen pen(t.frozen, m_dragged ? 3 : 2, m_frozen || m_dragged ? Qt::SolidLine : Qt::DashLine);
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->drawLine(QLineF(seen.left(), m_height, seen.right(), m_height));
}

} // namespace graft
