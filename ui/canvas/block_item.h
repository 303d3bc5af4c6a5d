// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/block_painter.h"
#include "ui/canvas/node_item.h"

namespace graft {

/// A folded block: one box for all of its layers.
class BlockItem final : public NodeItem {
public:
    enum { Type = UserType + 3 };

    BlockItem(BlockPainter& painter, BlockCard card, std::vector<LayerId> layers);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] const std::string& path() const { return m_card.path; }
    [[nodiscard]] const BlockCard& card() const { return m_card; }
    /// Repaints only if something changed.
    void setCard(BlockCard card, std::vector<LayerId> layers);
    /// Whether a point of the scene is on the handle that unfolds it.
    [[nodiscard]] bool isOnHandle(QPointF scenePoint) const;

    [[nodiscard]] const std::vector<LayerId>& layers() const override { return m_layers; }
    [[nodiscard]] QRectF outline() const override;
    [[nodiscard]] QString name() const override { return m_card.title; }
    [[nodiscard]] QString spoken() const override;
    [[nodiscard]] QPointF inputPort() const override;
    [[nodiscard]] QPointF outputPort() const override;
    [[nodiscard]] NodeSummary summary() const override;

    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    BlockPainter& m_painter;
    BlockCard m_card;
    BlockTexts m_texts;
    std::vector<LayerId> m_layers;
};

/// The frame around the layers of an unfolded block. Its title tab folds it and selects what is inside.
class BlockFrame final : public QGraphicsItem {
public:
    enum { Type = UserType + 4 };

    BlockFrame(BlockPainter& painter, BlockCard card, std::vector<LayerId> layers, int depth);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] const std::string& path() const { return m_card.path; }
    [[nodiscard]] const BlockCard& card() const { return m_card; }
    [[nodiscard]] const std::vector<LayerId>& layers() const { return m_layers; }
    void setCard(BlockCard card, std::vector<LayerId> layers, int depth);
    /// In scene coordinates.
    [[nodiscard]] const QRectF& frame() const { return m_frame; }
    void setFrame(const QRectF& frame);
    [[nodiscard]] bool isOnHandle(QPointF scenePoint) const;

    [[nodiscard]] QRectF boundingRect() const override { return m_frame.adjusted(-2, -2, 2, 2); }
    /// The title tab only: what lies inside belongs to the layers and to the canvas.
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    BlockPainter& m_painter;
    BlockCard m_card;
    std::vector<LayerId> m_layers;
    QRectF m_frame;
    bool m_hovered = false;
};

} // namespace graft
