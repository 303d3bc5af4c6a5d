// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/interactions/move_interaction.h"

#include "ui/canvas/block_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/models/network_document.h"

#include <cmath>
#include <unordered_set>

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
    std::unordered_set<const NodeItem*> known;
    for (const LayerId layer : m_layers) {
        NodeItem* node = m_scene.nodeOf(layer);
        if (node == nullptr || !known.insert(node).second)
            continue;
        node->setZValue(3);
        m_moved.push_back({node, node->pos()});
        m_nodes.push_back(node);
    }
}

void MoveInteraction::update(QPointF point, Qt::KeyboardModifiers modifiers)
{
    const QPointF offset = point - m_press;
    place(modifiers.testFlag(Qt::AltModifier) ? offset : snapped(offset));
}

void MoveInteraction::place(QPointF offset)
{
    if (offset == m_offset)
        return;
    m_offset = offset;
    for (const Moved& moved : m_moved)
        moved.node->setPos(moved.start + offset);
    m_scene.rerouteAround(m_nodes);
}

void MoveInteraction::commit()
{
    for (const Moved& moved : m_moved)
        moved.node->setZValue(2);
    if (m_moved.empty() || m_offset.isNull())
        return;
    CanvasPositions positions;
    BlockPositions blocks;
    for (const Moved& moved : m_moved) {
        const QPointF place = moved.start + m_offset;
        if (const auto* block = qgraphicsitem_cast<const BlockItem*>(moved.node))
            blocks[block->path()] = {place.x(), place.y()};
        else
            positions[moved.node->layers().front()] = {place.x(), place.y()};
    }
    const QString text = m_moved.size() == 1 ? tr("Move %1").arg(m_moved.front().node->name())
                                             : tr("Move %n layer(s)", nullptr, static_cast<int>(m_layers.size()));
    m_document.moveLayers(text, positions, blocks);
}

void MoveInteraction::cancel()
{
    place({});
    for (const Moved& moved : m_moved)
        moved.node->setZValue(2);
}

} // namespace graft
