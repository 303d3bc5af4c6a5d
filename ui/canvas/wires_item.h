// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QLineF>

#include <array>
#include <optional>
#include <vector>

namespace graft {

class ConnectionItem;
class Theme;

/// Draws all connections that are not highlighted, each piece of line once: where many connections share a lane, as
/// in dense networks, drawing them one by one would paint the same pixels dozens of times. Pieces are collected when
/// they are painted, for the part that is seen: while many nodes are dragged, most lines are not.
class WiresItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 5 };

    explicit WiresItem(const Theme& theme);

    [[nodiscard]] int type() const override { return Type; }
    /// Draws these connections, as they are now; to be told again when one of them changes or goes.
    void setLinks(const std::vector<ConnectionItem*>& links);
    /// How many straight pieces are drawn where all is seen; for tests.
    [[nodiscard]] std::size_t pieces() const;

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    /// Connections themselves answer to the pointer.
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    /// A rounded turn of a line.
    struct Bend {
        QPointF from;
        QPointF corner;
        QPointF to;
        auto key() const { return std::array{corner.x(), corner.y(), from.x(), from.y(), to.x(), to.y()}; }
    };
    /// What is drawn in one colour.
    struct Tone {
        std::vector<QLineF> lines; ///< with sharp corners at small scales, else between the bends
        std::vector<Bend> bends;
        std::vector<QPointF> tips; ///< of arrows
    };
    /// What is drawn in a part of the scene.
    struct Drawing {
        QRectF area;
        bool small;                ///< for scales at which corners and arrows are not to be seen
        std::array<Tone, 2> tones; ///< plain, frosted
    };
    [[nodiscard]] Drawing drawingOf(const QRectF& area, bool small) const;
    static void addSharp(Tone& tone, const std::vector<QPointF>& route, const QRectF& area);
    static void addRounded(Tone& tone, const std::vector<QPointF>& route, const QRectF& area);
    static void merge(Tone& tone);
    static void paintTone(QPainter& painter, const Tone& tone, const QColor& color, const QRectF& exposed, bool small);

    const Theme& m_theme;
    std::vector<const ConnectionItem*> m_links;
    std::optional<Drawing> m_drawing; ///< of the links as they are
    QRectF m_bounds;
};

} // namespace graft
