// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "ui/canvas/node_geometry.h"

#include <QGraphicsItem>

namespace graft {

class Theme;

/// A connection on the canvas: follows a route and shows its whole way when it is hovered.
class ConnectionItem : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };

    ConnectionItem(const Theme& theme, const Connection& connection);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] const Connection& connection() const { return m_connection; }
    [[nodiscard]] const Route& route() const { return m_route; }
    void setRoute(const Route& route);
    /// Whether both ends lie behind the frost line.
    void setFrosted(bool frosted);
    void setHighlighted(bool highlighted);
    [[nodiscard]] bool isHighlighted() const { return m_highlighted; }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    [[nodiscard]] QColor color() const;

    const Theme& m_theme;
    Connection m_connection;
    Route m_route;
    QPainterPath m_path;
    mutable QPainterPath m_shape; ///< made when the pointer first comes near
    QRectF m_bounds;
    bool m_frosted = false;
    bool m_highlighted = false;
};

} // namespace graft
