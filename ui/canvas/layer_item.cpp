// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/layer_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace graft {

LayerItem::LayerItem(NodePainter& painter, LayerCard card)
    : m_painter(painter),
      m_card(std::move(card)),
      m_layers{m_card.id}
{
}

void LayerItem::setCard(LayerCard card)
{
    if (card == m_card)
        return;
    m_card = std::move(card);
    m_layers = {m_card.id};
    invalidateTexts();
}

void LayerItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const double scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    // Texts are laid out when they are first seen, not when a network of thousands of layers is opened.
    if (!m_textsReady && detailLevel(scale) != DetailLevel::Marks) {
        m_texts = m_painter.prepare(m_card);
        m_textsReady = true;
    }
    m_painter.paint(*painter, m_card, m_texts, nodeState(), scale);
}

} // namespace graft
