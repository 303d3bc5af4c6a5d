// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pointer and the keyboard on the scene: which gesture begins, which goes on.
#include "ui/canvas/connection_item.h"
#include "ui/canvas/interactions/move_interaction.h"
#include "ui/canvas/interactions/rubber_band_interaction.h"
#include "ui/canvas/layer_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/models/layer_text.h"

#include <QGraphicsSceneHelpEvent>
#include <QGraphicsSceneMouseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QStyleHints>
#include <QToolTip>

namespace graft {

void NetworkScene::mousePressEvent(QGraphicsSceneMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    event->accept();
    m_interacting = false;
    m_selectOnRelease.clear();
    m_clearOnRelease = false;
    m_selectOnClick.reset();
    if (foldByPress(*event) || editByPress(*event))
        return;
    if (NodeItem* node = nodeAt(event->scenePos())) {
        pressNode(*node, *event);
        return;
    }
    if (pressFrame(*event))
        return;
    const bool additive = event->modifiers().testFlag(Qt::ShiftModifier);
    m_clearOnRelease = !additive;
    m_interaction = std::make_unique<RubberBandInteraction>(*this, additive);
}

void NetworkScene::pressNode(NodeItem& node, const QGraphicsSceneMouseEvent& event)
{
    const bool toggle = (event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
    if (toggle)
        node.setSelected(!node.isSelected());
    else if (!node.isSelected())
        selectLayers(std::vector<LayerId>(node.layers()));
    else
        m_selectOnRelease = node.layers();
    if (node.isSelected() && isEditable())
        m_interaction = std::make_unique<MoveInteraction>(*this, *m_document, selectedLayers());
}

void NetworkScene::mouseMoveEvent(QGraphicsSceneMouseEvent* event)
{
    if (!m_interaction) {
        hoverPorts(*event);
        QGraphicsScene::mouseMoveEvent(event);
        return;
    }
    event->accept();
    const std::shared_ptr<Interaction> interaction = m_interaction;
    if (!m_interacting) {
        const QPoint way = event->screenPos() - event->buttonDownScreenPos(Qt::LeftButton);
        if (way.manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
            return;
        m_interacting = true;
        clearHover();
        interaction->begin(event->buttonDownScenePos(Qt::LeftButton));
    }
    if (interaction == m_interaction)
        interaction->update(event->scenePos(), event->modifiers());
}

void NetworkScene::mouseReleaseEvent(QGraphicsSceneMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    event->accept();
    const auto interaction = std::exchange(m_interaction, nullptr);
    if (interaction && std::exchange(m_interacting, false)) {
        interaction->commit();
        return;
    }
    if (editByClick())
        return;
    if (!m_selectOnRelease.empty())
        selectLayers(std::exchange(m_selectOnRelease, {}));
    else if (std::exchange(m_clearOnRelease, false))
        selectLayers({});
}

void NetworkScene::mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event)
{
    // Blocks fold and unfold; elsewhere a quick second press is a press like any other.
    if (foldByDoubleClick(*event) || editByDoubleClick(*event))
        event->accept();
    else
        mousePressEvent(event);
}

bool NetworkScene::cancelInteraction()
{
    const auto interaction = std::exchange(m_interaction, nullptr);
    m_selectOnRelease.clear();
    m_clearOnRelease = false;
    m_selectOnClick.reset();
    m_ports.clear();
    if (!interaction || !std::exchange(m_interacting, false))
        return false;
    interaction->cancel();
    return true;
}

void NetworkScene::keyPressEvent(QKeyEvent* event)
{
    if (editByKey(*event)) {
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!cancelInteraction())
            selectLayers({});
        event->accept();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        walk(static_cast<Qt::Key>(event->key()));
        event->accept();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ShiftModifier) || !unfoldSelected())
            foldSelected();
        event->accept();
        return;
    default: break;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        std::vector<LayerId> all;
        for (const Layer& layer : m_content.graph->layers)
            all.push_back(layer.id);
        selectLayers(all);
        event->accept();
        return;
    }
    QGraphicsScene::keyPressEvent(event);
}

void NetworkScene::helpEvent(QGraphicsSceneHelpEvent* event)
{
    QString text;
    if (const NodeItem* node = nodeAt(event->scenePos())) {
        text = toolTipOf(*node);
    } else {
        for (const QGraphicsItem* item : items(event->scenePos())) {
            const auto* connection = qgraphicsitem_cast<const ConnectionItem*>(item);
            if (connection == nullptr)
                continue;
            const QString from = connection->from().name();
            const QString to = connection->to().name();
            const TensorSpec* spec = m_content.analysis->outputOf(connection->connection().from.layer);
            text = spec != nullptr ? tr("%1 → %2: %3").arg(from, to, shapeText(spec))
                                   : tr("%1 → %2: shape unknown").arg(from, to);
            break;
        }
    }
    QToolTip::showText(event->screenPos(), text, event->widget());
    event->setAccepted(!text.isEmpty());
}

void NetworkScene::drawForeground(QPainter* painter, const QRectF&)
{
    if (m_interaction && m_interacting)
        m_interaction->paint(*painter);
    else
        m_ports.paint(*painter);
}

} // namespace graft
