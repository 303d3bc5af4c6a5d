// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/layer_card.h"
#include "ui/canvas/node_painter.h"

#include <QGraphicsItem>

namespace graft {

/// A layer on the canvas: holds its card, leaves drawing to the painter and behaviour to the scene.
class LayerItem : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };

    LayerItem(NodePainter& painter, LayerCard card);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] LayerId layer() const { return m_card.id; }
    [[nodiscard]] const LayerCard& card() const { return m_card; }
    /// Repaints only if something changed.
    void setCard(LayerCard card);
    /// Fonts or language changed: lay the texts out again.
    void invalidateTexts();
    /// Whether it is an end of the hovered connection.
    void setLinked(bool linked);
    [[nodiscard]] bool isHovered() const { return m_hovered; }
    [[nodiscard]] QPointF inputPort() const { return node_geometry::inputPort(pos()); }
    [[nodiscard]] QPointF outputPort() const { return node_geometry::outputPort(pos()); }

    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    void setHovered(bool hovered);

    NodePainter& m_painter;
    LayerCard m_card;
    NodeTexts m_texts;
    bool m_prepared = false;
    bool m_hovered = false;
    bool m_linked = false;
};

} // namespace graft
