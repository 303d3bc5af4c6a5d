// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/block_card.h"
#include "ui/canvas/node_painter.h"

namespace graft {

/// The prepared texts of one block.
struct BlockTexts {
    QStaticText title;
    QStaticText detail;
    QStaticText shape;
    QStaticText frozen;
    double shapeWidth = 0;
};

/// Draws blocks, folded and unfolded. Shares pixmaps and colours with the painter of layers.
class BlockPainter {
public:
    explicit BlockPainter(NodePainter& nodes);

    /// Takes over the theme's colours and the application's font.
    void refresh();
    [[nodiscard]] BlockTexts prepare(const BlockCard& card) const;
    void paint(QPainter& painter, const BlockCard& card, const BlockTexts& texts, NodeState state, double scale);
    /// The frame around an unfolded block, with its title tab.
    void paintFrame(QPainter& painter, const QRectF& frame, const BlockCard& card, NodeState state, double scale);

private:
    void paintBody(QPainter& painter, const BlockCard& card, NodeState state, DetailLevel level) const;
    void paintCategories(QPainter& painter, const BlockCard& card) const;
    void paintTexts(QPainter& painter, const BlockCard& card, const BlockTexts& texts, DetailLevel level, double scale);
    void paintMarks(QPainter& painter, const BlockCard& card, double scale);
    void paintFrozenShare(QPainter& painter, const BlockCard& card, const BlockTexts& texts, double scale);
    [[nodiscard]] QColor fill(const BlockCard& card) const;
    [[nodiscard]] QPen border(const BlockCard& card, NodeState state) const;

    NodePainter& m_nodes;
    QFont m_titleFont;
    QFont m_detailFont;
    QFont m_tabFont;
    QColor m_stackFill;
    QColor m_stackLine;
    QColor m_frameFill;
    QColor m_frameLine;
    QColor m_barTrack;
};

} // namespace graft
