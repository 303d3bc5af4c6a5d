// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsScene> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "ui/canvas/canvas_layout.h"
#include "ui/canvas/interactions/interaction.h"
#include "ui/canvas/node_painter.h"

#include <map>
#include <memory>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace graft {

class ConnectionItem;
class LayerItem;
class NetworkDocument;
class Theme;

/// The document's network as items. Rebuilds for another network, follows edits incrementally, lays out in the
/// background (stale results are dropped) and dispatches gestures to interactions.
class NetworkScene : public QGraphicsScene {
    Q_OBJECT
public:
    NetworkScene(NetworkDocument& document, const Theme& theme, QObject* parent = nullptr);
    ~NetworkScene() override;

    [[nodiscard]] NetworkDocument& document() const { return m_document; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] LayerItem* layerItem(LayerId layer) const;
    [[nodiscard]] LayerItem* layerItemAt(QPointF point) const;
    [[nodiscard]] ConnectionItem* connectionItem(const Connection& connection) const;
    [[nodiscard]] std::size_t layerCount() const { return m_layers.size(); }
    [[nodiscard]] std::size_t connectionCount() const { return m_connections.size(); }
    /// Bounds of all nodes and routes.
    [[nodiscard]] QRectF networkRect() const { return m_networkRect; }
    [[nodiscard]] bool isLaidOut() const { return m_laidOut; }

    /// In the network's list order.
    [[nodiscard]] std::vector<LayerId> selectedLayers() const;
    void selectLayers(const std::vector<LayerId>& layers);
    /// The neighbour that an arrow key leads to from `layer`: along an edge, or beside it. Zero if there is none.
    [[nodiscard]] LayerId neighbour(LayerId layer, Qt::Key arrow) const;

    /// Routes of connections at these layers, from where their nodes are now.
    void rerouteAround(const std::vector<LayerId>& layers);
    void highlightConnection(const Connection& connection, bool on);
    void highlightConnectionsOf(LayerId layer, bool on);

    [[nodiscard]] const Interaction* interaction() const { return m_interaction.get(); }
    /// Ends the gesture in progress as if it had never begun; false if there is none.
    bool cancelInteraction();
    /// Texts in another language.
    void retranslate();

Q_SIGNALS:
    void layersSelected(const std::vector<graft::LayerId>& layers);
    /// Nodes have their places. `opened`: for the first time since another network came.
    void laidOut(bool opened);

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void helpEvent(QGraphicsSceneHelpEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void rebuild();
    void refresh();
    void syncLayers();
    void syncConnections();
    void requestLayout();
    void applyLayout(CanvasLayout layout);
    void placeNodes();
    [[nodiscard]] Route routeOf(const Connection& connection) const;
    void updateNetworkRect();
    void announceSelection();
    void pressLayer(LayerItem& item, const QGraphicsSceneMouseEvent& event);

    NetworkDocument& m_document;
    const Theme& m_theme;
    NodePainter m_painter;
    std::unordered_map<LayerId, LayerItem*> m_layers;
    std::map<Connection, ConnectionItem*> m_connections;
    std::unordered_map<LayerId, std::vector<Connection>> m_connectionsOf;
    std::shared_ptr<const NetworkGraph> m_laidOutGraph;
    CanvasLayout m_layout;
    QRectF m_networkRect;
    bool m_laidOut = false;
    bool m_opened = false;
    bool m_selecting = false;
    quint64 m_layoutJob = 0;
    std::stop_source m_layoutStop;
    std::unique_ptr<Interaction> m_interaction;
    bool m_interacting = false;    ///< the pointer moved far enough
    LayerId m_selectOnRelease;     ///< a click on one of several selected nodes selects it alone
    bool m_clearOnRelease = false; ///< a click on empty canvas
};

} // namespace graft
