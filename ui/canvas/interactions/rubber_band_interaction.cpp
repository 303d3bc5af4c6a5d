// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/interactions/rubber_band_interaction.h"

#include "ui/canvas/layer_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/models/theme.h"

#include <QPainter>

#include <algorithm>

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
    for (const QGraphicsItem* item : m_scene.items(m_band, Qt::IntersectsItemBoundingRect)) {
        const auto* layer = qgraphicsitem_cast<const LayerItem*>(item);
        if (layer != nullptr && std::find(chosen.begin(), chosen.end(), layer->layer()) == chosen.end())
            chosen.push_back(layer->layer());
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
