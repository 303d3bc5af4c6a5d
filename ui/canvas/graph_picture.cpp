// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/graph_picture.h"

#include "ui/canvas/block_item.h"
#include "ui/canvas/connection_item.h"
#include "ui/canvas/layer_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/wires_item.h"
#include "ui/models/theme.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <vector>

namespace graft {

namespace {

constexpr double margin = 24;

} // namespace

QRectF GraphPicture::rect() const
{
    QRectF all = m_scene.networkRect();
    for (const NodeItem* node : m_scene.nodes())
        all |= node->sceneBoundingRect();
    return all.adjusted(-margin, -margin, margin, margin);
}

void GraphPicture::paint(QPainter& painter, double scale, bool background) const
{
    Theme light;
    light.setChoice(ThemeChoice::Light);
    NodePainter nodes(light);
    BlockPainter blocks(nodes);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (background)
        painter.fillRect(rect(), light.tokens().surfaceRaised);
    // Frames below lines below nodes.
    std::vector<ConnectionItem*> links;
    for (QGraphicsItem* item : m_scene.items(Qt::AscendingOrder)) {
        if (!item->isVisible())
            continue;
        if (const auto* frame = qgraphicsitem_cast<BlockFrame*>(item))
            blocks.paintFrame(painter, frame->frame(), frame->card(), {}, scale);
        else if (auto* link = qgraphicsitem_cast<ConnectionItem*>(item))
            links.push_back(link);
    }
    WiresItem wires(light);
    wires.setLinks(links);
    QStyleOptionGraphicsItem everything;
    everything.exposedRect = wires.boundingRect();
    wires.paint(&painter, &everything, nullptr);
    for (const NodeItem* node : m_scene.nodes()) {
        if (!node->isPlaced())
            continue;
        painter.save();
        painter.translate(node->pos());
        if (const auto* layer = qgraphicsitem_cast<const LayerItem*>(node))
            nodes.paint(painter, layer->card(), nodes.prepare(layer->card()), {}, scale);
        else if (const auto* block = qgraphicsitem_cast<const BlockItem*>(node))
            blocks.paint(painter, block->card(), blocks.prepare(block->card()), {}, scale);
        painter.restore();
    }
}

} // namespace graft
