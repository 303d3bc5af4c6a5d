// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/interactions/move_interaction.h"

#include "ui/canvas/layer_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"

#include <cmath>

namespace graft {

namespace {

/// The spacing grid of ui.md; Alt moves freely.
QPointF snapped(QPointF offset)
{
    constexpr double grid = 4;
    return {std::round(offset.x() / grid) * grid, std::round(offset.y() / grid) * grid};
}

} // namespace

MoveInteraction::MoveInteraction(NetworkScene& scene, NetworkDocument& document, std::vector<LayerId> layers)
    : m_scene(scene),
      m_document(document),
      m_layers(std::move(layers))
{
}

void MoveInteraction::begin(QPointF point)
{
    m_press = point;
    for (const LayerId layer : m_layers) {
        if (LayerItem* item = m_scene.layerItem(layer)) {
            item->setZValue(3);
            m_moved.push_back({layer, item->pos()});
        }
    }
}

void MoveInteraction::update(QPointF point, Qt::KeyboardModifiers modifiers)
{
    const QPointF offset = point - m_press;
    place(modifiers.testFlag(Qt::AltModifier) ? offset : snapped(offset));
}

void MoveInteraction::place(QPointF offset)
{
    m_offset = offset;
    for (const Moved& moved : m_moved) {
        if (LayerItem* item = m_scene.layerItem(moved.layer))
            item->setPos(moved.start + offset);
    }
    m_scene.rerouteAround(m_layers);
}

void MoveInteraction::commit()
{
    for (const Moved& moved : m_moved) {
        if (LayerItem* item = m_scene.layerItem(moved.layer))
            item->setZValue(2);
    }
    if (m_moved.empty() || m_offset.isNull())
        return;
    CanvasPositions positions;
    for (const Moved& moved : m_moved)
        positions[moved.layer] = {moved.start.x() + m_offset.x(), moved.start.y() + m_offset.y()};
    const Layer* single = m_moved.size() == 1 ? m_document.graph().find(m_moved.front().layer) : nullptr;
    const QString text = single != nullptr ? tr("Move %1").arg(toQString(single->name))
                                           : tr("Move %n layer(s)", nullptr, static_cast<int>(m_moved.size()));
    m_document.moveLayers(text, positions);
}

void MoveInteraction::cancel()
{
    place({});
    for (const Moved& moved : m_moved) {
        if (LayerItem* item = m_scene.layerItem(moved.layer))
            item->setZValue(2);
    }
}

} // namespace graft
