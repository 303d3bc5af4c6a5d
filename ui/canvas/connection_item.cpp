// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/connection_item.h"

#include "ui/canvas/network_scene.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"

#include <QPainter>
#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>

#include <array>

namespace graft {

namespace {

constexpr double cornerRadius = 8;
constexpr double arrowLength = 6;

} // namespace

ConnectionItem::ConnectionItem(const Theme& theme, const Connection& connection)
    : m_theme(theme),
      m_connection(connection)
{
    setAcceptHoverEvents(true);
}

void ConnectionItem::setRoute(const Route& route)
{
    if (route == m_route)
        return;
    prepareGeometryChange();
    m_route = route;
    m_path = roundedRoute(route, cornerRadius);
    m_shape.clear();
    m_bounds = m_path.boundingRect().adjusted(-6, -6, 6, 6);
}

void ConnectionItem::setFrosted(bool frosted)
{
    if (frosted == m_frosted)
        return;
    m_frosted = frosted;
    update();
}

void ConnectionItem::setHighlighted(bool highlighted)
{
    if (highlighted == m_highlighted)
        return;
    m_highlighted = highlighted;
    setZValue(highlighted ? 1 : 0);
    update();
}

QPainterPath ConnectionItem::shape() const
{
    if (m_shape.isEmpty()) {
        QPainterPathStroker stroker;
        stroker.setWidth(10);
        m_shape = stroker.createStroke(m_path);
    }
    return m_shape;
}

QColor ConnectionItem::color() const
{
    const ThemeTokens& t = m_theme.tokens();
    if (m_highlighted)
        return t.accent;
    const QColor plain = blended(t.textMuted, t.canvas, 0.75);
    return m_frosted ? blended(t.frozen, plain, 0.6) : plain;
}

void ConnectionItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    if (m_route.size() < 2)
        return;
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    QPen pen(color(), m_highlighted ? 2.5 : 1.5);
    if (detailLevel(scale) == DetailLevel::Marks) {
        pen.setWidthF(m_highlighted ? 2 : 1);
        pen.setCosmetic(true);
        painter->setPen(pen);
        painter->drawPolyline(m_route.data(), static_cast<int>(m_route.size()));
        return;
    }
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_path);
    const QPointF tip = m_route.back();
    const std::array<QPointF, 3> arrow{
        {tip, tip + QPointF(-arrowLength * 0.6, -arrowLength), tip + QPointF(arrowLength * 0.6, -arrowLength)}};
    painter->setPen(Qt::NoPen);
    painter->setBrush(color());
    painter->drawConvexPolygon(arrow.data(), static_cast<int>(arrow.size()));
}

void ConnectionItem::hoverEnterEvent(QGraphicsSceneHoverEvent*)
{
    if (auto* network = qobject_cast<NetworkScene*>(scene()))
        network->highlightConnection(m_connection, true);
}

void ConnectionItem::hoverLeaveEvent(QGraphicsSceneHoverEvent*)
{
    if (auto* network = qobject_cast<NetworkScene*>(scene()))
        network->highlightConnection(m_connection, false);
}

} // namespace graft
