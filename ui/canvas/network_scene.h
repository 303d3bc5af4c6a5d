// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsScene> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "ui/canvas/block_painter.h"
#include "ui/canvas/canvas_layout.h"
#include "ui/canvas/insert_place.h"
#include "ui/canvas/interactions/interaction.h"
#include "ui/canvas/node_painter.h"
#include "ui/canvas/port_handles.h"

#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace graft {

class BlockFrame;
class BlockItem;
class ConnectionItem;
class LayerItem;
class NetworkDocument;
class NetworkEditor;
class NodeItem;
class Theme;
class WiresItem;

/// A network as items: the document's, one that could become it (a preview, laid over it), or a fixed one. Rebuilds
/// for another network, follows edits incrementally, folds blocks, lays out in the background (stale results are
/// dropped) and dispatches gestures to interactions.
class NetworkScene : public QGraphicsScene {
    Q_OBJECT
public:
    NetworkScene(NetworkDocument& document, const Theme& theme, QObject* parent = nullptr);
    /// Shows a fixed content and changes nothing.
    NetworkScene(CanvasContent content, const Theme& theme, QObject* parent = nullptr);
    ~NetworkScene() override;

    [[nodiscard]] bool hasDocument() const { return m_document != nullptr; }
    /// Only where there is one.
    [[nodiscard]] NetworkDocument& document() const { return *m_document; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    /// What is shown now.
    [[nodiscard]] const CanvasContent& content() const { return m_content; }
    /// Whether gestures may change the document: not in a preview, not without one.
    [[nodiscard]] bool isEditable() const { return hasDocument() && !m_preview; }
    /// Another fixed content instead of the one given at first; selection and folding stay where they can.
    void setContent(CanvasContent content);
    /// Lays a preview over the document, with marks and without editing; nothing: back to the document.
    void setPreview(std::optional<CanvasContent> preview);
    [[nodiscard]] bool hasPreview() const { return m_preview; }
    /// Shows a quantity of the layers as the warmth of their grounds; a folded block is as warm as its warmest layer.
    /// Empty: none.
    void setTints(LayerTints tints);
    [[nodiscard]] const LayerTints& tints() const { return m_painter.tints(); }

    /// The item of a layer; inside a folded block it is not visible.
    [[nodiscard]] LayerItem* layerItem(LayerId layer) const;
    /// What shows a layer: its own item or that of the folded block around it.
    [[nodiscard]] NodeItem* nodeOf(LayerId layer) const;
    /// Folded blocks and frames of unfolded ones, by path; nullptr where the block is not shown that way.
    [[nodiscard]] BlockItem* blockItem(std::string_view path) const;
    [[nodiscard]] BlockFrame* blockFrame(std::string_view path) const;
    [[nodiscard]] LayerItem* layerItemAt(QPointF point) const;
    [[nodiscard]] NodeItem* nodeAt(QPointF point) const;
    /// What shows a connection: its own item, or one that stands for several; nullptr inside a folded block.
    [[nodiscard]] ConnectionItem* connectionItem(const Connection& connection) const;
    /// Visible nodes, in list order of their first layers.
    [[nodiscard]] const std::vector<NodeItem*>& nodes() const { return m_nodes; }
    [[nodiscard]] std::size_t layerCount() const { return m_layers.size(); }
    [[nodiscard]] std::size_t connectionCount() const { return m_links.size(); }
    /// Bounds of all nodes and routes.
    [[nodiscard]] QRectF networkRect() const { return m_networkRect; }
    [[nodiscard]] bool isLaidOut() const { return m_laidOut; }
    /// Whether nothing is being laid out.
    [[nodiscard]] bool isSettled() const { return m_laidOut && !m_pending; }

    [[nodiscard]] const BlockTree& blocks() const { return m_tree; }
    [[nodiscard]] bool isFolded(std::string_view path) const { return m_folded.contains(path); }
    void setFolded(const std::string& path, bool folded);
    /// Every block, outer and inner.
    void foldAll() { foldToLevel(0); }
    void unfoldAll();
    /// Blocks of `level` and deeper are folded, those around them are not; 0: the outermost ones.
    void foldToLevel(int level);
    /// The level that foldToLevel() would have to be told for what is folded now; levels() if nothing is, -1 if
    /// something else is.
    [[nodiscard]] int foldLevel() const;
    /// Folds the innermost unfolded block around everything that is selected; false if there is none.
    bool foldSelected();
    /// Unfolds the folded blocks that are selected; false if there are none.
    bool unfoldSelected();
    /// Whether exactly the layers of one block are selected, be it folded or not; its place in blocks() or none.
    [[nodiscard]] std::size_t selectedBlock() const;
    [[nodiscard]] BlockFrame* frameAt(QPointF point) const;

    /// In the network's list order; of a selected folded block all its layers.
    [[nodiscard]] std::vector<LayerId> selectedLayers() const;
    [[nodiscard]] std::vector<NodeItem*> selectedNodes() const;
    /// Unfolds blocks of which only some layers are to be selected.
    void selectLayers(const std::vector<LayerId>& layers);
    /// The neighbour that an arrow key leads to from `node`: along an edge, or beside it. Null if there is none.
    [[nodiscard]] NodeItem* neighbour(const NodeItem& node, Qt::Key arrow) const;

    /// Lines at these nodes and frames around them, from where the nodes are now.
    void rerouteAround(const std::vector<NodeItem*>& nodes);
    void rerouteAround(const std::vector<LayerId>& layers);
    void highlightConnection(const Connection& connection, bool on);
    void highlightConnectionsOf(const NodeItem& node, bool on);

    /// What changes the document by hand. Only where there is one.
    [[nodiscard]] NetworkEditor& editor() const { return *m_editor; }
    [[nodiscard]] const PortHandles& ports() const { return m_ports; }
    /// The visible connection under a point that no node covers, or nullptr.
    [[nodiscard]] ConnectionItem* connectionItemAt(QPointF point) const;
    /// Of a selected line all connections that it stands for.
    [[nodiscard]] std::vector<Connection> selectedConnections() const;
    void selectConnection(const Connection& connection);
    /// Where a layer that is inserted now would go: by what is selected, else by what is under the pointer.
    [[nodiscard]] std::optional<InsertPlace> placeForInsert(std::optional<QPointF> pointer) const;

    [[nodiscard]] const Interaction* interaction() const { return m_interaction.get(); }
    /// Ends the gesture in progress as if it had never begun; false if there is none.
    bool cancelInteraction();
    /// Texts in another language.
    void retranslate();

Q_SIGNALS:
    void layersSelected(const std::vector<graft::LayerId>& layers);
    /// Nodes have their places. `opened`: for the first time since another network came.
    void laidOut(bool opened);
    /// Before laidOut(false): what the user looks at went this way because something was folded or unfolded.
    void shifted(QPointF way);
    /// Another set of folded blocks, or other blocks.
    void foldingChanged();
    /// Another content altogether, or a preview came or went.
    void contentChanged();
    /// Somebody wants to choose a layer type for a place, near `scenePoint`.
    void quickInsertRequested(const graft::InsertPlace& place, QPointF scenePoint);

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void helpEvent(QGraphicsSceneHelpEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void dragEnterEvent(QGraphicsSceneDragDropEvent* event) override;
    void dragMoveEvent(QGraphicsSceneDragDropEvent* event) override;
    void dragLeaveEvent(QGraphicsSceneDragDropEvent* event) override;
    void dropEvent(QGraphicsSceneDragDropEvent* event) override;

private:
    NetworkScene(NetworkDocument* document, CanvasContent content, const Theme& theme, QObject* parent);
    void connectDocument();
    void rebuild();
    void refresh();
    void takeContent();
    void showContent();
    void showNodes();
    void syncLayers();
    void syncNodes(const CanvasNodes& nodes);
    void syncBlocks(const CanvasNodes& nodes);
    void syncLinks(const CanvasNodes& nodes);
    void requestLayout();
    void applyLayout(CanvasLayout layout);
    void placeNodes();
    void placeFrames(const std::vector<char>& wanted);
    void syncMembers();
    [[nodiscard]] std::size_t homeOf(const NodeItem& node) const;
    [[nodiscard]] std::optional<QPointF> placeOf(const NodeItem& node) const;
    [[nodiscard]] std::optional<QPointF> laidPlaceOf(const NodeItem& node) const;
    [[nodiscard]] Route routeOf(const ConnectionItem& link) const;
    void updateNetworkRect();

    void restoreFolding();
    void changeFolding(FoldedPaths folded, const std::string& anchor);
    [[nodiscard]] std::optional<QPointF> anchorPoint(const std::string& path) const;
    bool foldByPress(const QGraphicsSceneMouseEvent& event);
    bool foldByDoubleClick(const QGraphicsSceneMouseEvent& event);
    [[nodiscard]] BlockCard cardOf(std::size_t block) const;

    void announceSelection();
    void select(const std::vector<LayerId>& layers);
    void pressNode(NodeItem& node, const QGraphicsSceneMouseEvent& event);
    bool pressFrame(const QGraphicsSceneMouseEvent& event);
    void walk(Qt::Key arrow);
    [[nodiscard]] QString toolTipOf(const NodeItem& node) const;
    bool editByPress(const QGraphicsSceneMouseEvent& event);
    bool editByClick();
    bool editByDoubleClick(const QGraphicsSceneMouseEvent& event);
    bool editByKey(const QKeyEvent& event);
    void clearHover();
    void hoverPorts(const QGraphicsSceneMouseEvent& event);
    [[nodiscard]] double viewScale() const;

    /// What stands directly in an unfolded block.
    struct Members {
        std::vector<NodeItem*> nodes;
        std::vector<ConnectionItem*> links;
    };

    NetworkDocument* m_document;
    const Theme& m_theme;
    CanvasContent m_content;
    bool m_preview = false;
    NodePainter m_painter;
    BlockPainter m_blockPainter;
    BlockTree m_tree;
    std::vector<LayerId> m_exits; ///< per block: the layer whose output leaves it
    GraphSnapshot m_treeGraph;    ///< that the tree was made from
    FoldedPaths m_folded;
    std::unordered_map<LayerId, LayerItem*> m_layers;
    std::map<std::string, BlockItem*, std::less<>> m_blocks;
    std::map<std::string, BlockFrame*, std::less<>> m_frames;
    std::vector<NodeItem*> m_nodes; ///< visible
    std::unordered_map<LayerId, NodeItem*> m_nodeOf;
    std::vector<ConnectionItem*> m_links;
    WiresItem* m_wires = nullptr; ///< draws them
    std::map<Connection, ConnectionItem*> m_connections;
    std::unordered_map<const NodeItem*, std::vector<ConnectionItem*>> m_linksOf;
    std::unordered_map<const NodeItem*, std::size_t> m_homes; ///< the block around a node, or none
    std::vector<Members> m_members;                           ///< per block
    CanvasLayout m_layout;
    QRectF m_networkRect;
    bool m_laidOut = false;
    bool m_opened = false;
    bool m_pending = false;    ///< a layout is under way
    bool m_nodesStale = false; ///< something was folded that is shown with the next layout
    bool m_selecting = false;
    quint64 m_layoutJob = 0;
    std::stop_source m_layoutStop;
    std::string m_anchor; ///< the block that should stay where it is on the screen
    NetworkEditor* m_editor = nullptr;
    PortHandles m_ports;
    std::optional<Connection> m_selectOnClick; ///< the connection under the press
    bool m_aiming = false;                     ///< the pointer is on a port or an end
    bool m_dropping = false;                   ///< the interaction is a drag from outside
    /// Shared, because what a gesture does may end it (another network, other nodes): it outlives its own call.
    std::shared_ptr<Interaction> m_interaction;
    bool m_interacting = false;             ///< the pointer moved far enough
    std::vector<LayerId> m_selectOnRelease; ///< a click on one of several selected nodes selects it alone
    bool m_clearOnRelease = false;          ///< a click on empty canvas
};

} // namespace graft
