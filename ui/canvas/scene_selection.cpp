// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected, what is next to it, what is highlighted.
#include "ui/canvas/block_item.h"
#include "ui/canvas/connection_item.h"
#include "ui/canvas/layer_item.h"
#include "ui/canvas/network_scene.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <unordered_set>

namespace graft {

LayerItem* NetworkScene::layerItemAt(QPointF point) const
{
    return qgraphicsitem_cast<LayerItem*>(static_cast<QGraphicsItem*>(nodeAt(point)));
}

NodeItem* NetworkScene::nodeAt(QPointF point) const
{
    for (QGraphicsItem* item : items(point)) {
        if (NodeItem* node = nodeFrom(item); node != nullptr && node->isPlaced())
            return node;
    }
    return nullptr;
}

std::vector<NodeItem*> NetworkScene::selectedNodes() const
{
    std::vector<NodeItem*> selected;
    for (NodeItem* node : m_nodes) {
        if (node->isSelected())
            selected.push_back(node);
    }
    return selected;
}

std::vector<LayerId> NetworkScene::selectedLayers() const
{
    std::vector<LayerId> layers;
    for (const Layer& layer : m_content.graph->layers) {
        const NodeItem* node = nodeOf(layer.id);
        if (node != nullptr && node->isSelected())
            layers.push_back(layer.id);
    }
    return layers;
}

void NetworkScene::selectLayers(const std::vector<LayerId>& layers)
{
    const std::unordered_set<LayerId> wanted(layers.begin(), layers.end());
    FoldedPaths folded = m_folded;
    bool partly = m_nodesStale || !m_blocks.empty();
    while (partly) {
        partly = false;
        for (const CanvasNodes::Node& node : canvasNodes(*m_content.graph, m_tree, folded).nodes) {
            if (node.layer)
                continue;
            const Block& block = m_tree.blocks[node.block];
            const auto inside = std::ranges::count_if(block.all, [&](LayerId id) { return wanted.contains(id); });
            if (inside == 0 || static_cast<std::size_t>(inside) == block.all.size())
                continue;
            folded.erase(block.path);
            partly = true;
        }
    }
    const std::vector<LayerId> before = selectedLayers();
    m_selecting = true;
    if (folded != m_folded) {
        changeFolding(std::move(folded), {});
        showNodes(); // what is selected must be there; its place follows
    }
    select(layers);
    m_selecting = false;
    if (selectedLayers() != before)
        announceSelection();
}

/// A folded block is selected with all of its layers.
void NetworkScene::select(const std::vector<LayerId>& layers)
{
    const std::unordered_set<LayerId> wanted(layers.begin(), layers.end());
    for (NodeItem* node : m_nodes)
        node->setSelected(std::ranges::any_of(node->layers(), [&](LayerId layer) { return wanted.contains(layer); }));
}

void NetworkScene::announceSelection()
{
    if (!m_selecting)
        Q_EMIT layersSelected(selectedLayers());
}

NodeItem* NetworkScene::neighbour(const NodeItem& here, Qt::Key arrow) const
{
    NodeItem* best = nullptr;
    double nearest = 0;
    const auto offer = [&](NodeItem* node, double distance) {
        if (best != nullptr && distance >= nearest)
            return;
        best = node;
        nearest = distance;
    };
    const auto centre = [](const NodeItem& node) { return node.pos() + node.outline().center(); };
    if (arrow == Qt::Key_Up || arrow == Qt::Key_Down) {
        const auto links = m_linksOf.find(&here);
        for (ConnectionItem* link : links != m_linksOf.end() ? links->second : std::vector<ConnectionItem*>()) {
            const bool leaves = &link->from() == &here;
            if (leaves != (arrow == Qt::Key_Down))
                continue;
            NodeItem& other = leaves ? link->to() : link->from();
            const QPointF way = centre(other) - centre(here);
            offer(&other, std::hypot(way.x(), way.y()));
        }
        return best;
    }
    for (NodeItem* node : m_nodes) {
        const QPointF way = centre(*node) - centre(here);
        const bool onSide = arrow == Qt::Key_Left ? way.x() < -1 : way.x() > 1;
        if (onSide && std::abs(way.y()) <= 2 * node_geometry::height)
            offer(node, std::abs(way.x()) + 4 * std::abs(way.y()));
    }
    return best;
}

/// Moves the selection by an arrow key.
void NetworkScene::walk(Qt::Key arrow)
{
    const std::vector<NodeItem*> selected = selectedNodes();
    const NodeItem* next = nullptr;
    if (!selected.empty())
        next = neighbour(arrow == Qt::Key_Up ? *selected.front() : *selected.back(), arrow);
    else if (!m_nodes.empty())
        next = m_nodes.front();
    if (next != nullptr)
        selectLayers(std::vector<LayerId>(next->layers()));
}

QString NetworkScene::toolTipOf(const NodeItem& node) const
{
    if (const auto* layer = qgraphicsitem_cast<const LayerItem*>(&node)) {
        const auto tint = tints().find(layer->layer());
        const QString text = layerToolTip(m_content, layer->layer());
        return tint == tints().end() ? text : text + QStringLiteral("<p>%1</p>").arg(tint->second.text.toHtmlEscaped());
    }
    const auto& block = static_cast<const BlockItem&>(node);
    const std::size_t at = m_tree.indexOf(block.path());
    return at == Block::none ? QString() : blockToolTip(m_content, m_tree.blocks[at], block.card());
}

void NetworkScene::setTints(LayerTints tints)
{
    if (tints == m_painter.tints())
        return;
    std::map<std::string, double, std::less<>> blocks;
    for (const Block& block : m_tree.blocks) {
        for (const LayerId layer : block.all) {
            if (const auto tint = tints.find(layer); tint != tints.end()) {
                double& warmest = blocks[block.path];
                warmest = std::max(warmest, tint->second.share);
            }
        }
    }
    m_painter.setTints(std::move(tints), std::move(blocks));
    update();
}

void NetworkScene::highlightConnection(const Connection& connection, bool on)
{
    ConnectionItem* item = connectionItem(connection);
    if (item == nullptr)
        return;
    item->setHighlighted(on);
    item->from().setLinked(on);
    item->to().setLinked(on);
}

void NetworkScene::highlightConnectionsOf(const NodeItem& node, bool on)
{
    const auto it = m_linksOf.find(&node);
    if (it == m_linksOf.end())
        return;
    for (ConnectionItem* link : it->second)
        link->setHighlighted(on);
}

} // namespace graft
