// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/layer_item.h"

#include "ui/canvas/network_scene.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace graft {

LayerItem::LayerItem(NodePainter& painter, LayerCard card) : m_painter(painter), m_card(std::move(card))
{
    setFlag(ItemIsSelectable);
    setAcceptHoverEvents(true);
    setZValue(2);
}

void LayerItem::setCard(LayerCard card)
{
    if (card == m_card)
        return;
    m_card = std::move(card);
    invalidateTexts();
}

void LayerItem::invalidateTexts()
{
    m_prepared = false;
    update();
}

void LayerItem::setLinked(bool linked)
{
    if (linked == m_linked)
        return;
    m_linked = linked;
    update();
}

QRectF LayerItem::boundingRect() const
{
    return node_geometry::card().adjusted(-2, -2, 2, 3);
}

QPainterPath LayerItem::shape() const
{
    QPainterPath path;
    path.addRect(node_geometry::card());
    return path;
}

void LayerItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    // Texts are laid out when they are first seen, not when a network of thousands of layers is opened.
    if (!m_prepared && detailLevel(scale) != DetailLevel::Marks) {
        m_texts = m_painter.prepare(m_card);
        m_prepared = true;
    }
    m_painter.paint(*painter, m_card, m_texts, {isSelected(), m_hovered, m_linked}, scale);
}

void LayerItem::hoverEnterEvent(QGraphicsSceneHoverEvent*)
{
    setHovered(true);
}

void LayerItem::hoverLeaveEvent(QGraphicsSceneHoverEvent*)
{
    setHovered(false);
}

void LayerItem::setHovered(bool hovered)
{
    m_hovered = hovered;
    update();
    if (auto* network = qobject_cast<NetworkScene*>(scene()))
        network->highlightConnectionsOf(layer(), hovered);
}

} // namespace graft
