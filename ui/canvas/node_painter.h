// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/layer_card.h"
#include "ui/canvas/layer_tint.h"
#include "ui/canvas/node_geometry.h"

#include <QFont>
#include <QHash>
#include <QPen>
#include <QPixmap>
#include <QStaticText>

#include <functional>
#include <map>
#include <string>

class QPainter;

namespace graft {

class Theme;

/// Texts on the canvas: the application's font at a fixed size, laid out once.
[[nodiscard]] QFont canvasFont(int pixels, QFont::Weight weight);
[[nodiscard]] QStaticText canvasText(const QString& text, const QFont& font);
/// The badge of a difference.
[[nodiscard]] QString markIcon(LayerMark mark);

/// What the hand and the keyboard do to a node at the moment.
struct NodeState {
    bool selected = false;
    bool hovered = false;
    bool linked = false; ///< an end of the hovered connection
};

/// The prepared texts of one card: laid out once, drawn many times.
struct NodeTexts {
    QStaticText name;
    QStaticText detail;
    QStaticText shape;
    QStaticText newBadge;
    double shapeWidth = 0;
    double newBadgeWidth = 0;
    double badgesWidth = 0;
};

/// Draws nodes. Owns fonts, pens and pixmaps, so that items stay small and nothing is built per paint.
class NodePainter {
public:
    explicit NodePainter(const Theme& theme);

    /// Takes over the theme's colours and the application's font.
    void refresh();
    /// Grounds that show a quantity; `blocks`: by path, the warmest of each. Empty: the usual ones.
    void setTints(LayerTints layers, std::map<std::string, double, std::less<>> blocks);
    [[nodiscard]] const LayerTints& tints() const { return m_tints; }
    /// A block's ground, warm where it is tinted.
    [[nodiscard]] QColor blockGround(const std::string& path, const QColor& ground) const;
    [[nodiscard]] NodeTexts prepare(const LayerCard& card) const;
    void paint(QPainter& painter, const LayerCard& card, const NodeTexts& texts, NodeState state, double scale);
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    /// The snowflake's colour: readable on frosted cards.
    [[nodiscard]] const QColor& frostInk() const { return m_frostInk; }
    /// Colour and outline of a difference.
    [[nodiscard]] QColor markColor(LayerMark mark) const;
    [[nodiscard]] QPen markPen(LayerMark mark) const;
    /// A line icon, sharp at every zoom.
    [[nodiscard]] const QPixmap& pixmap(const QString& icon, const QColor& color, int side, double scale);

private:
    void paintCard(QPainter& painter, const LayerCard& card, NodeState state, double scale) const;
    void paintSpeck(QPainter& painter, const LayerCard& card, NodeState state) const;
    void paintMarks(QPainter& painter, const LayerCard& card, double scale);
    void paintTexts(QPainter& painter, const LayerCard& card, const NodeTexts& texts, DetailLevel level) const;
    void paintBadges(QPainter& painter, const LayerCard& card, const NodeTexts& texts, double scale);
    [[nodiscard]] QColor fill(const LayerCard& card) const;
    [[nodiscard]] QColor plainFill(const LayerCard& card) const;
    [[nodiscard]] QPen border(const LayerCard& card, NodeState state) const;

    const Theme& m_theme;
    QFont m_nameFont;
    QFont m_plainNameFont;
    QFont m_detailFont;
    QFont m_badgeFont;
    QColor m_newText;
    QColor m_frostInk;
    QColor m_quietFill;
    QColor m_frostedFill;
    QColor m_shadow;
    QHash<QString, QPixmap> m_pixmaps;
    LayerTints m_tints;
    std::map<std::string, double, std::less<>> m_blockTints;
};

} // namespace graft
