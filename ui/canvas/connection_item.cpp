// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/connection_item.h"

#include "ui/canvas/network_scene.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"

#include <QPainter>
#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <array>

namespace graft {

namespace {

constexpr double arrowLength = 6;
/// How far from the line the pointer still hits it.
constexpr double reach = 5;

} // namespace

ConnectionItem::ConnectionItem(const Theme& theme, const Connection& connection)
    : m_theme(theme),
      m_connection(connection)
{
    setAcceptHoverEvents(true);
    setFlag(ItemHasNoContents);
    setFlag(ItemIsSelectable);
}

void ConnectionItem::setEnds(NodeItem& from, NodeItem& to, std::vector<Connection> connections, std::size_t home)
{
    m_from = &from;
    m_to = &to;
    m_connection = connections.front();
    m_connections = std::move(connections);
    m_home = home;
}

void ConnectionItem::setRoute(const Route& route)
{
    if (route == m_route || route.empty())
        return;
    prepareGeometryChange();
    m_route = route;
    m_path.clear();
    m_shape.clear();
    const auto [left, right] = std::ranges::minmax(route, {}, [](const QPointF& p) { return p.x(); });
    const auto [top, bottom] = std::ranges::minmax(route, {}, [](const QPointF& p) { return p.y(); });
    m_bounds = QRectF(QPointF(left.x(), top.y()), QPointF(right.x(), bottom.y())).adjusted(-6, -6, 6, 6);
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
    updateStrong();
}

QVariant ConnectionItem::itemChange(GraphicsItemChange change, const QVariant& value)
{
    if (change == ItemSelectedHasChanged)
        updateStrong();
    return QGraphicsItem::itemChange(change, value);
}

void ConnectionItem::updateStrong()
{
    const bool strong = m_highlighted || isSelected();
    setFlag(ItemHasNoContents, !strong);
    setZValue(strong ? 1 : 0);
    update();
}

QPainterPath ConnectionItem::shape() const
{
    if (m_shape.isEmpty()) {
        QPainterPathStroker stroker;
        stroker.setWidth(2 * reach);
        m_shape = stroker.createStroke(path());
    }
    return m_shape;
}

bool ConnectionItem::comesNear(const QRectF& rect) const
{
    const QRectF around = rect.adjusted(-reach, -reach, reach, reach);
    for (std::size_t i = 1; i < m_route.size(); ++i) {
        const auto [left, right] = std::minmax({m_route[i - 1].x(), m_route[i].x()});
        const auto [top, bottom] = std::minmax({m_route[i - 1].y(), m_route[i].y()});
        if (left <= around.right() && right >= around.left() && top <= around.bottom() && bottom >= around.top())
            return true;
    }
    return false;
}

bool ConnectionItem::contains(const QPointF& point) const
{
    return comesNear({point, point}) && QGraphicsItem::contains(point);
}

bool ConnectionItem::collidesWithPath(const QPainterPath& path, Qt::ItemSelectionMode mode) const
{
    return comesNear(path.boundingRect()) && QGraphicsItem::collidesWithPath(path, mode);
}

const QPainterPath& ConnectionItem::path() const
{
    if (m_path.isEmpty())
        m_path = roundedRoute(m_route, cornerRadius);
    return m_path;
}

QColor ConnectionItem::lineColor(const Theme& theme, bool frosted)
{
    const ThemeTokens& t = theme.tokens();
    const QColor plain = blended(t.textMuted, t.canvas, 0.75);
    return frosted ? blended(t.frozen, plain, 0.6) : plain;
}

void ConnectionItem::drawArrow(QPainter& painter, QPointF tip)
{
    const std::array<QPointF, 3> arrow{
        {tip, tip + QPointF(-arrowLength * 0.6, -arrowLength), tip + QPointF(arrowLength * 0.6, -arrowLength)}};
    painter.drawConvexPolygon(arrow.data(), static_cast<int>(arrow.size()));
}

void ConnectionItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    if (m_route.size() < 2 || !(m_highlighted || isSelected()))
        return;
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    QPen pen(m_theme.tokens().accent, 2.5);
    painter->setBrush(Qt::NoBrush);
    if (detailLevel(scale) == DetailLevel::Marks) {
        pen.setWidthF(2);
        pen.setCosmetic(true);
        painter->setPen(pen);
        painter->drawPolyline(m_route.data(), static_cast<int>(m_route.size()));
        return;
    }
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    painter->drawPath(path());
    painter->setPen(Qt::NoPen);
    painter->setBrush(pen.color());
    drawArrow(*painter, m_route.back());
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
