// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/layer_card.h"
#include "ui/canvas/node_item.h"

namespace graft {

/// A layer on the canvas: holds its card, leaves drawing to the painter and behaviour to the scene. Inside a folded
/// block it is invisible.
class LayerItem final : public NodeItem {
public:
    enum { Type = UserType + 1 };

    LayerItem(NodePainter& painter, LayerCard card);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] LayerId layer() const { return m_card.id; }
    [[nodiscard]] const LayerCard& card() const { return m_card; }
    /// Repaints only if something changed.
    void setCard(LayerCard card);

    [[nodiscard]] const std::vector<LayerId>& layers() const override { return m_layers; }
    [[nodiscard]] QRectF outline() const override { return node_geometry::card(); }
    [[nodiscard]] QString name() const override { return m_card.name; }
    [[nodiscard]] QString spoken() const override { return spokenDescription(m_card); }
    [[nodiscard]] QPointF inputPort() const override { return node_geometry::inputPort(pos()); }
    [[nodiscard]] QPointF outputPort() const override { return node_geometry::outputPort(pos()); }
    [[nodiscard]] NodeSummary summary() const override
    {
        return {m_card.category, m_card.frosted, m_card.fresh || m_card.added, m_card.issue.has_value()};
    }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    NodePainter& m_painter;
    LayerCard m_card;
    NodeTexts m_texts;
    std::vector<LayerId> m_layers;
};

} // namespace graft
