// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "ui/canvas/node_geometry.h"

#include <QGraphicsItem>

namespace graft {

class NodeItem;
class Theme;

/// A connection on the canvas, or several between the same nodes when one of them is a folded block: follows a
/// route, answers to the pointer and paints its whole way when it is highlighted; else WiresItem draws it.
class ConnectionItem : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };
    static constexpr double cornerRadius = 8;
    /// Of a line that is not highlighted.
    [[nodiscard]] static QColor lineColor(const Theme& theme, bool frosted);
    /// The tip of a line, with the painter's brush.
    static void drawArrow(QPainter& painter, QPointF tip);

    ConnectionItem(const Theme& theme, const Connection& connection);

    [[nodiscard]] int type() const override { return Type; }
    /// The first of those it stands for.
    [[nodiscard]] const Connection& connection() const { return m_connection; }
    /// More than one only at folded blocks.
    [[nodiscard]] const std::vector<Connection>& connections() const { return m_connections; }
    [[nodiscard]] NodeItem& from() const { return *m_from; }
    [[nodiscard]] NodeItem& to() const { return *m_to; }
    /// What it connects now; `home` is the innermost block around both ends.
    void setEnds(NodeItem& from, NodeItem& to, std::vector<Connection> connections, std::size_t home);
    [[nodiscard]] std::size_t home() const { return m_home; }
    [[nodiscard]] const Route& route() const { return m_route; }
    void setRoute(const Route& route);
    /// Whether both ends lie behind the frost line.
    void setFrosted(bool frosted);
    [[nodiscard]] bool isFrosted() const { return m_frosted; }
    void setHighlighted(bool highlighted);
    [[nodiscard]] bool isHighlighted() const { return m_highlighted; }

    /// Around the corner points.
    [[nodiscard]] QRectF routeBounds() const { return m_bounds.adjusted(6, 6, -6, -6); }
    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    [[nodiscard]] QPainterPath shape() const override;
    /// As the base class, but without making the shapes of all lines whose bounds are hit.
    [[nodiscard]] bool contains(const QPointF& point) const override;
    [[nodiscard]] bool collidesWithPath(const QPainterPath& path,
                                        Qt::ItemSelectionMode mode = Qt::IntersectsItemShape) const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;
    QVariant itemChange(GraphicsItemChange change, const QVariant& value) override;

private:
    void updateStrong();
    [[nodiscard]] const QPainterPath& path() const;
    [[nodiscard]] bool comesNear(const QRectF& rect) const;

    const Theme& m_theme;
    Connection m_connection;
    std::vector<Connection> m_connections;
    NodeItem* m_from = nullptr;
    NodeItem* m_to = nullptr;
    std::size_t m_home = 0;
    Route m_route;
    mutable QPainterPath m_path;  ///< made when it is first painted after a change
    mutable QPainterPath m_shape; ///< made when the pointer first comes near
    QRectF m_bounds;
    bool m_frosted = false;
    bool m_highlighted = false;
};

} // namespace graft
