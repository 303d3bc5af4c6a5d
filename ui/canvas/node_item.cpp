// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_item.h"

#include "ui/canvas/block_item.h"
#include "ui/canvas/layer_item.h"
#include "ui/canvas/network_scene.h"

namespace graft {

NodeItem::NodeItem()
{
    setFlag(ItemIsSelectable);
    setAcceptHoverEvents(true);
    setZValue(2);
}

void NodeItem::invalidateTexts()
{
    m_textsReady = false;
    update();
}

void NodeItem::setLinked(bool linked)
{
    if (linked == m_linked)
        return;
    m_linked = linked;
    update();
}

void NodeItem::setPlaced(bool placed)
{
    m_placed = placed;
    setOpacity(placed ? 1.0 : 0.0);
}

QRectF NodeItem::boundingRect() const
{
    return outline().adjusted(-2, -2, 2, 3);
}

QPainterPath NodeItem::shape() const
{
    QPainterPath path;
    path.addRect(outline());
    return path;
}

void NodeItem::hoverEnterEvent(QGraphicsSceneHoverEvent*)
{
    setHovered(true);
}

void NodeItem::hoverLeaveEvent(QGraphicsSceneHoverEvent*)
{
    setHovered(false);
}

void NodeItem::setHovered(bool hovered)
{
    m_hovered = hovered;
    update();
    if (auto* network = qobject_cast<NetworkScene*>(scene()))
        network->highlightConnectionsOf(*this, hovered);
}

NodeItem* nodeFrom(QGraphicsItem* item)
{
    if (auto* layer = qgraphicsitem_cast<LayerItem*>(item))
        return layer;
    return qgraphicsitem_cast<BlockItem*>(item);
}

} // namespace graft
