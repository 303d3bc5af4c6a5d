// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Editing by hand on the scene: ports, ends of connections, what is dropped, quick insert, nudging.
#include "ui/canvas/connection_item.h"
#include "ui/canvas/interactions/connect_interaction.h"
#include "ui/canvas/interactions/drop_interaction.h"
#include "ui/canvas/network_editor.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/node_item.h"
#include "ui/widgets/layer_type_list.h"

#include <QGraphicsSceneDragDropEvent>
#include <QGraphicsSceneMouseEvent>
#include <QGraphicsView>
#include <QKeyEvent>
#include <QMimeData>

namespace graft {

double NetworkScene::viewScale() const
{
    return views().isEmpty() ? 1.0 : views().constFirst()->transform().m11();
}

ConnectionItem* NetworkScene::connectionItemAt(QPointF point) const
{
    if (nodeAt(point) != nullptr)
        return nullptr;
    for (QGraphicsItem* item : items(point)) {
        if (auto* connection = qgraphicsitem_cast<ConnectionItem*>(item))
            return connection;
    }
    return nullptr;
}

std::vector<Connection> NetworkScene::selectedConnections() const
{
    std::vector<Connection> connections;
    for (const QGraphicsItem* item : selectedItems()) {
        if (const auto* link = qgraphicsitem_cast<const ConnectionItem*>(item))
            connections.insert(connections.end(), link->connections().begin(), link->connections().end());
    }
    return connections;
}

void NetworkScene::selectConnection(const Connection& connection)
{
    selectLayers({});
    if (ConnectionItem* item = connectionItem(connection))
        item->setSelected(true);
}

std::optional<InsertPlace> NetworkScene::placeForInsert(std::optional<QPointF> pointer) const
{
    if (!isEditable())
        return std::nullopt;
    InsertPlace place;
    if (const auto connections = selectedConnections(); connections.size() == 1) {
        place.connection = connections.front();
    } else if (const auto layers = selectedLayers(); layers.size() == 1) {
        place.after = layers.front();
    } else if (pointer) {
        if (const ConnectionItem* item = connectionItemAt(*pointer); item != nullptr && item->connections().size() == 1)
            place.connection = item->connection();
        else
            place.at = *pointer;
    }
    return place;
}

bool NetworkScene::editByPress(const QGraphicsSceneMouseEvent& event)
{
    const bool plain = (event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) == 0;
    if (!isEditable() || !plain)
        return false;
    const QPointF point = event.scenePos();
    if (const auto port = m_ports.portAt(point, viewScale())) {
        m_interaction = std::make_unique<ConnectInteraction>(*m_editor, *port->node, port->output);
        return true;
    }
    if (const auto end = m_ports.endAt(point, viewScale())) {
        const Connection link = end->connection->connection();
        NodeItem* stays = nodeOf(end->arrow ? link.from.layer : link.to.layer);
        if (stays == nullptr)
            return false;
        m_selectOnClick = link;
        m_interaction = std::make_unique<ReconnectInteraction>(*m_editor, *stays, link, end->arrow);
        return true;
    }
    if (const ConnectionItem* item = connectionItemAt(point))
        m_selectOnClick = item->connection();
    return false;
}

bool NetworkScene::editByClick()
{
    if (!m_selectOnClick)
        return false;
    selectConnection(*m_selectOnClick);
    m_selectOnClick.reset();
    return true;
}

bool NetworkScene::editByDoubleClick(const QGraphicsSceneMouseEvent& event)
{
    const QPointF point = event.scenePos();
    if (!isEditable() || nodeAt(point) != nullptr || m_ports.portAt(point, viewScale()))
        return false;
    selectLayers({});
    InsertPlace place;
    if (const ConnectionItem* item = connectionItemAt(point); item != nullptr && item->connections().size() == 1)
        place.connection = item->connection();
    else
        place.at = point;
    Q_EMIT quickInsertRequested(place, point);
    return true;
}

bool NetworkScene::editByKey(const QKeyEvent& event)
{
    if (!isEditable() || (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != Qt::ControlModifier)
        return false;
    const double step = event.modifiers().testFlag(Qt::ShiftModifier) ? 24 : 4;
    switch (event.key()) {
    case Qt::Key_Left: return m_editor->nudge(-step, 0) || true;
    case Qt::Key_Right: return m_editor->nudge(step, 0) || true;
    case Qt::Key_Up: return m_editor->nudge(0, -step) || true;
    case Qt::Key_Down: return m_editor->nudge(0, step) || true;
    default: return false;
    }
}

void NetworkScene::clearHover()
{
    m_ports.clear();
    for (ConnectionItem* link : m_links) {
        if (link->isHighlighted())
            highlightConnection(link->connection(), false);
    }
}

void NetworkScene::hoverPorts(const QGraphicsSceneMouseEvent& event)
{
    if (!hasDocument())
        return;
    m_ports.hover(event.scenePos(), viewScale());
    const bool aim = m_ports.portAt(event.scenePos(), viewScale()) || m_ports.endAt(event.scenePos(), viewScale());
    if (aim == m_aiming || views().isEmpty())
        return;
    m_aiming = aim;
    views().constFirst()->viewport()->setCursor(aim ? Qt::CrossCursor : Qt::ArrowCursor);
}

void NetworkScene::dragEnterEvent(QGraphicsSceneDragDropEvent* event)
{
    const QByteArray type = event->mimeData()->data(QLatin1String(layerTypeMimeType));
    if (!isEditable() || findSchema(type.toStdString()) == nullptr) {
        event->ignore();
        return;
    }
    cancelInteraction();
    m_interaction = std::make_unique<DropInteraction>(*m_editor, type.toStdString());
    m_interacting = true;
    m_dropping = true;
    const std::shared_ptr<Interaction> drop = m_interaction;
    drop->begin(event->scenePos());
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void NetworkScene::dragMoveEvent(QGraphicsSceneDragDropEvent* event)
{
    if (!m_dropping || !m_interaction) {
        event->ignore();
        return;
    }
    const std::shared_ptr<Interaction> drop = m_interaction;
    drop->update(event->scenePos(), event->modifiers());
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void NetworkScene::dragLeaveEvent(QGraphicsSceneDragDropEvent* event)
{
    if (std::exchange(m_dropping, false))
        cancelInteraction();
    event->accept();
}

void NetworkScene::dropEvent(QGraphicsSceneDragDropEvent* event)
{
    if (!std::exchange(m_dropping, false) || !m_interaction) {
        event->ignore();
        return;
    }
    const std::shared_ptr<Interaction> drop = m_interaction;
    drop->update(event->scenePos(), event->modifiers());
    if (drop != std::exchange(m_interaction, nullptr)) {
        event->ignore();
        return;
    }
    m_interacting = false;
    drop->commit();
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace graft
