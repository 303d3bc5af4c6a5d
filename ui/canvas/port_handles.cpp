// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/port_handles.h"

#include "core/layers/structure_edits.h"
#include "ui/canvas/connection_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/node_item.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

/// Below this zoom nodes are too small to aim at a part of one.
constexpr double smallestScale = 0.4;

double reachAt(double scale)
{
    return std::clamp(12.0 / std::max(scale, 0.01), 9.0, 20.0);
}

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

bool PortHandles::has(const NodeItem& node, bool output) const
{
    if (node.layers().size() != 1)
        return true;
    const Layer* layer = m_scene.document().graph().find(node.layers().front());
    const LayerSchema* schema = layer != nullptr ? findSchema(layer->type) : nullptr;
    return schema == nullptr || (output ? givesOutput(*schema) : takesInput(*schema));
}

std::optional<PortHandles::Port> PortHandles::portAt(QPointF point, double scale) const
{
    if (!m_scene.isEditable() || scale < smallestScale)
        return std::nullopt;
    const double reach = reachAt(scale);
    std::optional<Port> best;
    double nearest = reach;
    const QRectF around(point - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    for (QGraphicsItem* item : m_scene.items(around, Qt::IntersectsItemBoundingRect)) {
        NodeItem* node = nodeFrom(item);
        if (node == nullptr || !node->isVisible())
            continue;
        for (const bool output : {true, false}) {
            const double way = distance(point, output ? node->outputPort() : node->inputPort());
            if (way <= nearest && has(*node, output)) {
                nearest = way;
                best = Port{node, output};
            }
        }
    }
    return best;
}

std::optional<PortHandles::End> PortHandles::endAt(QPointF point, double scale) const
{
    if (!m_scene.isEditable() || scale < smallestScale || m_scene.nodeAt(point) != nullptr)
        return std::nullopt;
    constexpr double near = 36;
    for (QGraphicsItem* item : m_scene.items(point)) {
        auto* connection = qgraphicsitem_cast<ConnectionItem*>(item);
        if (connection == nullptr || connection->route().size() < 2 || connection->connections().size() != 1)
            continue;
        const double toStart = distance(point, connection->route().front());
        const double toEnd = distance(point, connection->route().back());
        if (std::min(toStart, toEnd) <= near)
            return End{connection, toEnd <= toStart};
    }
    return std::nullopt;
}

void PortHandles::hover(QPointF point, double scale)
{
    const std::optional<Port> hot = portAt(point, scale);
    NodeItem* node = hot ? hot->node : m_scene.nodeAt(point);
    if (scale < smallestScale || !m_scene.isEditable())
        node = nullptr;
    if (node == m_node && hot == m_hot)
        return;
    clear();
    m_node = node;
    m_hot = hot;
    if (m_node != nullptr)
        m_scene.update(m_node->sceneBoundingRect().adjusted(-8, -8, 8, 8));
}

void PortHandles::clear()
{
    if (m_node != nullptr)
        m_scene.update();
    m_node = nullptr;
    m_hot.reset();
}

void PortHandles::paint(QPainter& painter) const
{
    if (m_node == nullptr)
        return;
    const ThemeTokens& t = m_scene.theme().tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const bool output : {false, true}) {
        if (!has(*m_node, output))
            continue;
        const bool hot = m_hot && m_hot->node == m_node && m_hot->output == output;
        painter.setPen(QPen(hot ? t.canvas : t.accent, hot ? 1.5 : 1.75));
        painter.setBrush(hot ? t.accent : t.surfaceRaised);
        const double radius = hot ? 7 : 5;
        painter.drawEllipse(output ? m_node->outputPort() : m_node->inputPort(), radius, radius);
        if (!hot)
            continue;
        // A plus: something can be drawn from here.
        const QPointF middle = output ? m_node->outputPort() : m_node->inputPort();
        painter.setPen(QPen(t.accentText, 1.5));
        painter.drawLine(middle - QPointF(3, 0), middle + QPointF(3, 0));
        painter.drawLine(middle - QPointF(0, 3), middle + QPointF(0, 3));
    }
}

} // namespace graft
