// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/interactions/rubber_band_interaction.h"

#include "ui/canvas/network_scene.h"
#include "ui/canvas/node_item.h"
#include "ui/models/theme.h"

#include <QPainter>

namespace graft {

RubberBandInteraction::RubberBandInteraction(NetworkScene& scene, bool additive) : m_scene(scene), m_additive(additive)
{
}

void RubberBandInteraction::begin(QPointF point)
{
    m_press = point;
    m_before = m_scene.selectedLayers();
}

void RubberBandInteraction::update(QPointF point, Qt::KeyboardModifiers)
{
    m_band = QRectF(m_press, point).normalized();
    std::vector<LayerId> chosen;
    if (m_additive)
        chosen = m_before;
    for (const NodeItem* node : m_scene.nodes()) {
        if (node->isPlaced() && m_band.intersects(node->outline().translated(node->pos())))
            chosen.insert(chosen.end(), node->layers().begin(), node->layers().end());
    }
    m_scene.selectLayers(chosen);
    m_scene.update();
}

void RubberBandInteraction::commit()
{
    m_scene.update();
}

void RubberBandInteraction::cancel()
{
    m_scene.selectLayers(m_before);
    m_scene.update();
}

void RubberBandInteraction::paint(QPainter& painter) const
{
    const QColor accent = m_scene.theme().tokens().accent;
    QColor fill = accent;
    fill.setAlpha(32);
    QPen pen(accent, 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRect(m_band);
}

} // namespace graft
