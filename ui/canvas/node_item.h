// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/canvas/node_painter.h"

#include <QGraphicsItem>

#include <vector>

namespace graft {

/// What a node looks like from far away.
struct NodeSummary {
    LayerCategory category = LayerCategory::Shape;
    bool frosted = false; ///< nothing before or in it changes in training
    bool fresh = false;
    bool issue = false;
};

/// A box on the canvas: a layer, or a folded block of layers. Behaviour is the scene's, drawing the painters'.
class NodeItem : public QGraphicsItem {
public:
    NodeItem();

    /// What it stands for, in list order: one layer, or all of a block.
    [[nodiscard]] virtual const std::vector<LayerId>& layers() const = 0;
    /// Its outline without decoration, in item coordinates.
    [[nodiscard]] virtual QRectF outline() const = 0;
    /// For screen readers and tool tips: what it is called, and one sentence about it.
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString spoken() const = 0;
    /// In scene coordinates.
    [[nodiscard]] virtual QPointF inputPort() const = 0;
    [[nodiscard]] virtual QPointF outputPort() const = 0;
    [[nodiscard]] virtual NodeSummary summary() const = 0;
    /// Fonts or language changed: lay the texts out again.
    void invalidateTexts();

    /// Whether it is an end of the hovered connection.
    void setLinked(bool linked);
    [[nodiscard]] bool isHovered() const { return m_hovered; }
    /// Without a place it takes part in everything but is not to be seen.
    void setPlaced(bool placed);
    [[nodiscard]] bool isPlaced() const { return m_placed; }

    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;
    [[nodiscard]] NodeState nodeState() const { return {isSelected(), m_hovered, m_linked}; }

    bool m_textsReady = false;

private:
    void setHovered(bool hovered);

    bool m_hovered = false;
    bool m_linked = false;
    bool m_placed = true;
};

/// The node that an item is, or nullptr.
[[nodiscard]] NodeItem* nodeFrom(QGraphicsItem* item);

} // namespace graft
