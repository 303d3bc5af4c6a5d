// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QLineF>

#include <array>
#include <vector>

namespace graft {

class ConnectionItem;
class Theme;

/// Draws all connections that are not highlighted, each piece of line once: where many connections share a lane, as
/// in dense networks, drawing them one by one would paint the same pixels dozens of times.
class WiresItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 5 };

    explicit WiresItem(const Theme& theme);

    [[nodiscard]] int type() const override { return Type; }
    /// Takes over the routes of the visible connections.
    void setLinks(const std::vector<ConnectionItem*>& links);
    /// How many straight pieces are drawn; for tests.
    [[nodiscard]] std::size_t pieces() const { return m_tones[0].straights.size() + m_tones[1].straights.size(); }

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
        std::vector<QLineF> whole;     ///< with sharp corners, for small scales
        std::vector<QLineF> straights; ///< between the bends
        std::vector<Bend> bends;
        std::vector<QPointF> tips; ///< of arrows
    };
    static void add(Tone& tone, const std::vector<QPointF>& route);
    static void merge(Tone& tone);
    void paintTone(QPainter& painter, const Tone& tone, const QColor& color, const QRectF& exposed, bool small) const;

    const Theme& m_theme;
    std::array<Tone, 2> m_tones; ///< plain, frosted
    QRectF m_bounds;
};

} // namespace graft
