// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything on the canvas stands: layout, boxes moved by hand, lines and frames that follow.
#include "ui/canvas/block_item.h"
#include "ui/canvas/connection_item.h"
#include "ui/canvas/layer_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/wires_item.h"
#include "ui/models/network_document.h"

#include <unordered_set>

namespace graft {

void NetworkScene::applyLayout(CanvasLayout layout)
{
    m_pending = false;
    const std::string anchor = std::exchange(m_anchor, {});
    const std::optional<QPointF> before = anchorPoint(anchor);
    if (m_nodesStale) {
        const std::vector<LayerId> selected = selectedLayers();
        m_selecting = true;
        showNodes();
        select(selected);
        m_selecting = false;
        if (selectedLayers() != selected)
            announceSelection();
    }
    m_layout = std::move(layout);
    m_laidOut = true;
    placeNodes();
    if (const std::optional<QPointF> after = anchorPoint(anchor); before && after)
        Q_EMIT shifted(*after - *before);
    Q_EMIT laidOut(std::exchange(m_opened, false));
}

std::optional<QPointF> NetworkScene::laidPlaceOf(const NodeItem& node) const
{
    if (const auto* layer = qgraphicsitem_cast<const LayerItem*>(&node)) {
        const auto at = m_layout.layers.find(layer->layer());
        return at != m_layout.layers.end() ? std::optional(at->second) : std::nullopt;
    }
    const auto at = m_layout.blocks.find(static_cast<const BlockItem&>(node).path());
    return at != m_layout.blocks.end() ? std::optional(at->second) : std::nullopt;
}

std::optional<QPointF> NetworkScene::placeOf(const NodeItem& node) const
{
    if (m_document == nullptr)
        return laidPlaceOf(node);
    if (const auto* layer = qgraphicsitem_cast<const LayerItem*>(&node)) {
        const CanvasPositions& pinned = m_document->positions();
        if (const auto pin = pinned.find(layer->layer()); pin != pinned.end())
            return QPointF(pin->second.first, pin->second.second);
    } else {
        const BlockPositions& pinned = m_document->blockPositions();
        if (const auto pin = pinned.find(static_cast<const BlockItem&>(node).path()); pin != pinned.end())
            return QPointF(pin->second.first, pin->second.second);
    }
    return laidPlaceOf(node);
}

void NetworkScene::placeNodes()
{
    if (!m_laidOut)
        return;
    for (NodeItem* node : m_nodes) {
        const std::optional<QPointF> place = placeOf(*node);
        if (place)
            node->setPos(*place);
        node->setPlaced(place.has_value());
    }
    for (ConnectionItem* link : m_links) {
        const bool placed = link->from().isPlaced() && link->to().isPlaced();
        if (placed)
            link->setRoute(routeOf(*link));
        link->setVisible(placed);
    }
    m_wires->setLinks(m_links);
    placeFrames(std::vector<char>(m_tree.blocks.size(), 1));
    updateNetworkRect();
}

Route NetworkScene::routeOf(const ConnectionItem& link) const
{
    const auto inPlace = [this](const NodeItem& node) { return laidPlaceOf(node) == std::optional(node.pos()); };
    const auto laid = m_layout.routes.find(link.connection());
    if (laid != m_layout.routes.end() && laid->second.size() >= 2 && inPlace(link.from()) && inPlace(link.to()))
        return laid->second;
    return orthogonalRoute(link.from().outputPort(), link.to().inputPort());
}

void NetworkScene::rerouteAround(const std::vector<LayerId>& layers)
{
    std::vector<NodeItem*> nodes;
    for (const LayerId layer : layers) {
        if (NodeItem* node = nodeOf(layer); node != nullptr && (nodes.empty() || nodes.back() != node))
            nodes.push_back(node);
    }
    rerouteAround(nodes);
}

void NetworkScene::rerouteAround(const std::vector<NodeItem*>& nodes)
{
    std::unordered_set<ConnectionItem*> done;
    std::vector<char> touched(m_tree.blocks.size(), 0);
    const auto touch = [&](std::size_t block) {
        for (; block != Block::none && touched[block] == 0; block = m_tree.blocks[block].parent)
            touched[block] = 1;
    };
    for (const NodeItem* node : nodes) {
        touch(homeOf(*node));
        const auto it = m_linksOf.find(node);
        if (it == m_linksOf.end())
            continue;
        for (ConnectionItem* link : it->second) {
            if (!done.insert(link).second)
                continue;
            link->setRoute(routeOf(*link));
            touch(link->home());
        }
    }
    m_wires->setLinks(m_links);
    placeFrames(touched);
}

std::size_t NetworkScene::homeOf(const NodeItem& node) const
{
    const auto home = m_homes.find(&node);
    return home == m_homes.end() ? Block::none : home->second;
}

/// Frames around what unfolded blocks hold: nodes, the lines between them, inner frames.
void NetworkScene::placeFrames(const std::vector<char>& wanted)
{
    for (std::size_t i = m_tree.blocks.size(); i-- > 0;) { // inner blocks stand behind outer ones
        BlockFrame* frame = wanted[i] != 0 ? blockFrame(m_tree.blocks[i].path) : nullptr;
        if (frame == nullptr)
            continue;
        QRectF content;
        for (const NodeItem* node : m_members[i].nodes) {
            if (node->isPlaced())
                content |= node->outline().translated(node->pos());
        }
        for (const ConnectionItem* link : m_members[i].links) {
            if (link->isVisible() && link->route().size() > 2)
                content |= link->routeBounds();
        }
        for (const std::size_t inner : m_tree.blocks[i].blocks) {
            if (const BlockFrame* held = blockFrame(m_tree.blocks[inner].path); held != nullptr && held->isVisible())
                content |= held->frame();
        }
        frame->setVisible(!content.isEmpty());
        constexpr double pad = node_geometry::framePadding;
        if (!content.isEmpty())
            frame->setFrame(content.adjusted(-pad, -node_geometry::frameTop, pad, pad));
    }
}

void NetworkScene::updateNetworkRect()
{
    QRectF rect;
    for (const NodeItem* node : m_nodes)
        rect |= node->outline().translated(node->pos());
    for (const ConnectionItem* link : m_links) {
        if (link->isVisible())
            rect |= link->routeBounds();
    }
    for (const auto& [path, frame] : m_frames) {
        if (frame->isVisible())
            rect |= frame->frame();
    }
    m_networkRect = rect;
}

} // namespace graft
