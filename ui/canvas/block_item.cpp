// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/block_item.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

namespace graft {

using namespace node_geometry;

BlockItem::BlockItem(BlockPainter& painter, BlockCard card, std::vector<LayerId> layers)
    : m_painter(painter),
      m_card(std::move(card)),
      m_layers(std::move(layers))
{
}

void BlockItem::setCard(BlockCard card, std::vector<LayerId> layers)
{
    m_layers = std::move(layers);
    if (card == m_card)
        return;
    m_card = std::move(card);
    invalidateTexts();
}

bool BlockItem::isOnHandle(QPointF scenePoint) const
{
    return blockHandle().adjusted(-4, -4, 4, 4).contains(scenePoint - pos());
}

QRectF BlockItem::outline() const
{
    return {0, 0, blockWidth, blockHeight};
}

QString BlockItem::spoken() const
{
    return spokenDescription(m_card);
}

NodeSummary BlockItem::summary() const
{
    const LayerCategory category = m_card.categories.empty() ? LayerCategory::Shape : m_card.categories.front().first;
    return {category, m_card.frosted, m_card.fresh, m_card.issue.has_value()};
}

QPointF BlockItem::inputPort() const
{
    return pos() + QPointF(blockWidth / 2, 0);
}

QPointF BlockItem::outputPort() const
{
    return pos() + QPointF(blockWidth / 2, blockHeight);
}

void BlockItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    if (!m_textsReady && detailLevel(scale) != DetailLevel::Marks) {
        m_texts = m_painter.prepare(m_card);
        m_textsReady = true;
    }
    m_painter.paint(*painter, m_card, m_texts, nodeState(), scale);
}

BlockFrame::BlockFrame(BlockPainter& painter, BlockCard card, std::vector<LayerId> layers, int depth)
    : m_painter(painter)
{
    setCard(std::move(card), std::move(layers), depth);
    setAcceptHoverEvents(true);
}

void BlockFrame::setCard(BlockCard card, std::vector<LayerId> layers, int depth)
{
    m_layers = std::move(layers);
    setZValue(-100 + depth);
    if (card == m_card)
        return;
    m_card = std::move(card);
    update();
}

void BlockFrame::setFrame(const QRectF& frame)
{
    if (frame == m_frame)
        return;
    prepareGeometryChange();
    m_frame = frame;
}

bool BlockFrame::isOnHandle(QPointF scenePoint) const
{
    return frameHandle(m_frame).adjusted(-5, -5, 5, 5).contains(scenePoint);
}

QPainterPath BlockFrame::shape() const
{
    QPainterPath path;
    path.addRect(QRectF(m_frame.topLeft(), QSizeF(m_frame.width(), frameTop - 4)));
    return path;
}

void BlockFrame::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    m_painter.paintFrame(*painter, m_frame, m_card, {false, m_hovered, false}, scale);
}

void BlockFrame::hoverEnterEvent(QGraphicsSceneHoverEvent*)
{
    m_hovered = true;
    update();
}

void BlockFrame::hoverLeaveEvent(QGraphicsSceneHoverEvent*)
{
    m_hovered = false;
    update();
}

} // namespace graft
