// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/network_scene.h"

#include "ui/canvas/connection_item.h"
#include "ui/canvas/layer_item.h"
#include "ui/models/background_job.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"

#include <cmath>
#include <unordered_set>

namespace graft {

NetworkScene::NetworkScene(NetworkDocument& document, const Theme& theme, QObject* parent)
    : QGraphicsScene(parent),
      m_document(document),
      m_theme(theme),
      m_painter(theme)
{
    connect(&document, &NetworkDocument::networkReset, this, &NetworkScene::rebuild);
    connect(&document, &NetworkDocument::graphChanged, this, &NetworkScene::refresh);
    connect(&document, &NetworkDocument::analysisChanged, this, &NetworkScene::refresh);
    connect(&document, &NetworkDocument::positionsChanged, this, [this] {
        cancelInteraction();
        placeNodes();
        Q_EMIT laidOut(false);
    });
    connect(&theme, &Theme::changed, this, [this] {
        m_painter.refresh();
        update();
    });
    connect(this, &QGraphicsScene::selectionChanged, this, &NetworkScene::announceSelection);
    rebuild();
}

NetworkScene::~NetworkScene()
{
    m_layoutStop.request_stop();
    // Items die in the base class; nobody wants to hear of their selection then.
    disconnect(this, &QGraphicsScene::selectionChanged, this, nullptr);
}

LayerItem* NetworkScene::layerItem(LayerId layer) const
{
    const auto it = m_layers.find(layer);
    return it != m_layers.end() ? it->second : nullptr;
}

LayerItem* NetworkScene::layerItemAt(QPointF point) const
{
    for (QGraphicsItem* item : items(point)) {
        if (auto* layer = qgraphicsitem_cast<LayerItem*>(item))
            return layer;
    }
    return nullptr;
}

ConnectionItem* NetworkScene::connectionItem(const Connection& connection) const
{
    const auto it = m_connections.find(connection);
    return it != m_connections.end() ? it->second : nullptr;
}

void NetworkScene::rebuild()
{
    cancelInteraction();
    m_selecting = true;
    clear();
    m_selecting = false;
    m_layers.clear();
    m_connections.clear();
    m_laidOutGraph.reset();
    m_layout = {};
    m_laidOut = false;
    m_opened = true;
    refresh();
    announceSelection();
}

void NetworkScene::refresh()
{
    cancelInteraction();
    syncLayers();
    syncConnections();
    const bool sameShape = m_laidOutGraph && sameStructure(*m_laidOutGraph, m_document.graph());
    if (!sameShape)
        requestLayout();
}

void NetworkScene::syncLayers()
{
    std::unordered_set<LayerId> present;
    for (LayerCard& card : layerCards(m_document)) {
        present.insert(card.id);
        if (LayerItem* item = layerItem(card.id)) {
            item->setCard(std::move(card));
            continue;
        }
        const LayerId id = card.id;
        auto* item = new LayerItem(m_painter, std::move(card));
        item->setVisible(false); // until it has a place
        addItem(item);
        m_layers.emplace(id, item);
    }
    for (auto it = m_layers.begin(); it != m_layers.end();) {
        if (present.contains(it->first)) {
            ++it;
            continue;
        }
        delete it->second;
        it = m_layers.erase(it);
    }
}

void NetworkScene::syncConnections()
{
    const auto& connections = m_document.graph().connections;
    m_connectionsOf.clear();
    std::map<Connection, ConnectionItem*> kept;
    for (const Connection& connection : connections) {
        const LayerItem* from = layerItem(connection.from.layer);
        const LayerItem* to = layerItem(connection.to.layer);
        if (from == nullptr || to == nullptr || kept.contains(connection))
            continue;
        ConnectionItem* item = connectionItem(connection);
        if (item == nullptr) {
            item = new ConnectionItem(m_theme, connection);
            item->setVisible(false);
            addItem(item);
        }
        item->setFrosted(from->card().frosted && to->card().frosted);
        kept.emplace(connection, item);
        m_connectionsOf[connection.from.layer].push_back(connection);
        m_connectionsOf[connection.to.layer].push_back(connection);
    }
    for (const auto& [connection, item] : m_connections) {
        if (!kept.contains(connection))
            delete item;
    }
    m_connections = std::move(kept);
}

void NetworkScene::requestLayout()
{
    m_layoutStop.request_stop();
    m_layoutStop = {};
    m_laidOutGraph = m_document.snapshot();
    const quint64 job = ++m_layoutJob;
    runInBackground(
        this, [graph = m_laidOutGraph, stop = m_layoutStop.get_token()] { return layoutNetwork(*graph, stop); },
        [this, job](CanvasLayout layout) {
            if (job == m_layoutJob)
                applyLayout(std::move(layout));
        });
}

void NetworkScene::applyLayout(CanvasLayout layout)
{
    m_layout = std::move(layout);
    m_laidOut = true;
    placeNodes();
    Q_EMIT laidOut(std::exchange(m_opened, false));
}

void NetworkScene::placeNodes()
{
    if (!m_laidOut)
        return;
    const CanvasPositions& pinned = m_document.positions();
    for (const auto& [id, item] : m_layers) {
        if (const auto pin = pinned.find(id); pin != pinned.end())
            item->setPos(pin->second.first, pin->second.second);
        else if (const auto place = m_layout.positions.find(id); place != m_layout.positions.end())
            item->setPos(place->second);
        item->setVisible(true);
    }
    for (const auto& [connection, item] : m_connections) {
        item->setRoute(routeOf(connection));
        item->setVisible(true);
    }
    updateNetworkRect();
}

Route NetworkScene::routeOf(const Connection& connection) const
{
    const LayerItem& from = *layerItem(connection.from.layer);
    const LayerItem& to = *layerItem(connection.to.layer);
    const auto inPlace = [&](const LayerItem& item) {
        const auto place = m_layout.positions.find(item.layer());
        return place != m_layout.positions.end() && place->second == item.pos();
    };
    const auto laid = m_layout.routes.find(connection);
    if (laid != m_layout.routes.end() && laid->second.size() >= 2 && inPlace(from) && inPlace(to))
        return laid->second;
    return orthogonalRoute(from.outputPort(), to.inputPort());
}

void NetworkScene::rerouteAround(const std::vector<LayerId>& layers)
{
    for (const LayerId layer : layers) {
        const auto it = m_connectionsOf.find(layer);
        if (it == m_connectionsOf.end())
            continue;
        for (const Connection& connection : it->second)
            m_connections.at(connection)->setRoute(routeOf(connection));
    }
}

void NetworkScene::updateNetworkRect()
{
    QRectF rect;
    for (const auto& [id, item] : m_layers)
        rect |= node_geometry::card().translated(item->pos());
    for (const auto& [connection, item] : m_connections)
        rect |= item->boundingRect().adjusted(6, 6, -6, -6);
    m_networkRect = rect;
}

std::vector<LayerId> NetworkScene::selectedLayers() const
{
    std::vector<LayerId> layers;
    for (const Layer& layer : m_document.graph().layers) {
        const LayerItem* item = layerItem(layer.id);
        if (item != nullptr && item->isSelected())
            layers.push_back(layer.id);
    }
    return layers;
}

void NetworkScene::selectLayers(const std::vector<LayerId>& layers)
{
    const std::unordered_set<LayerId> wanted(layers.begin(), layers.end());
    bool changed = false;
    m_selecting = true;
    for (const auto& [id, item] : m_layers) {
        const bool select = wanted.contains(id);
        changed = changed || select != item->isSelected();
        item->setSelected(select);
    }
    m_selecting = false;
    if (changed)
        announceSelection();
}

void NetworkScene::announceSelection()
{
    if (!m_selecting)
        Q_EMIT layersSelected(selectedLayers());
}

LayerId NetworkScene::neighbour(LayerId layer, Qt::Key arrow) const
{
    const LayerItem* here = layerItem(layer);
    if (here == nullptr)
        return {};
    if (arrow == Qt::Key_Up || arrow == Qt::Key_Down) {
        const auto links = m_connectionsOf.find(layer);
        LayerId best;
        double nearest = 0;
        for (const Connection& link : links != m_connectionsOf.end() ? links->second : std::vector<Connection>()) {
            const bool leaves = link.from.layer == layer;
            if (leaves != (arrow == Qt::Key_Down))
                continue;
            const LayerId other = leaves ? link.to.layer : link.from.layer;
            const QPointF way = layerItem(other)->pos() - here->pos();
            const double distance = std::hypot(way.x(), way.y());
            if (!best || distance < nearest) {
                best = other;
                nearest = distance;
            }
        }
        return best;
    }
    LayerId best;
    double nearest = 0;
    for (const auto& [id, item] : m_layers) {
        const QPointF way = item->pos() - here->pos();
        const bool onSide = arrow == Qt::Key_Left ? way.x() < -1 : way.x() > 1;
        if (!onSide || std::abs(way.y()) > 2 * node_geometry::height)
            continue;
        const double distance = std::abs(way.x()) + 4 * std::abs(way.y());
        if (!best || distance < nearest || (distance == nearest && id < best)) {
            best = id;
            nearest = distance;
        }
    }
    return best;
}

void NetworkScene::highlightConnection(const Connection& connection, bool on)
{
    if (ConnectionItem* item = connectionItem(connection))
        item->setHighlighted(on);
    for (const LayerId end : {connection.from.layer, connection.to.layer}) {
        if (LayerItem* item = layerItem(end))
            item->setLinked(on);
    }
}

void NetworkScene::highlightConnectionsOf(LayerId layer, bool on)
{
    const auto it = m_connectionsOf.find(layer);
    if (it == m_connectionsOf.end())
        return;
    for (const Connection& connection : it->second)
        m_connections.at(connection)->setHighlighted(on);
}

void NetworkScene::retranslate()
{
    for (LayerCard& card : layerCards(m_document)) {
        if (LayerItem* item = layerItem(card.id)) {
            item->setCard(std::move(card));
            item->invalidateTexts();
        }
    }
}

} // namespace graft
