// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/network_scene.h"

#include "ui/canvas/block_item.h"
#include "ui/canvas/connection_item.h"
#include "ui/canvas/layer_item.h"
#include "ui/canvas/network_editor.h"
#include "ui/canvas/wires_item.h"
#include "ui/models/background_job.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"

#include <unordered_set>

namespace graft {

NetworkScene::NetworkScene(NetworkDocument* document, CanvasContent content, const Theme& theme, QObject* parent)
    : QGraphicsScene(parent),
      m_document(document),
      m_theme(theme),
      m_content(std::move(content)),
      m_painter(theme),
      m_blockPainter(m_painter),
      m_ports(*this)
{
    // Frames and long lanes lie in every part of the tree that the default index keeps: a plain list is faster.
    setItemIndexMethod(NoIndex);
    if (document != nullptr)
        m_editor = new NetworkEditor(*this);
    connect(&theme, &Theme::changed, this, [this] {
        m_painter.refresh();
        m_blockPainter.refresh();
        update();
    });
    connect(this, &QGraphicsScene::selectionChanged, this, &NetworkScene::announceSelection);
}

NetworkScene::NetworkScene(NetworkDocument& document, const Theme& theme, QObject* parent)
    : NetworkScene(&document, contentOf(document), theme, parent)
{
    connectDocument();
    rebuild();
}

NetworkScene::NetworkScene(CanvasContent content, const Theme& theme, QObject* parent)
    : NetworkScene(nullptr, std::move(content), theme, parent)
{
    rebuild();
}

NetworkScene::~NetworkScene()
{
    m_layoutStop.request_stop();
    // Items die in the base class; nobody wants to hear of their selection then.
    disconnect(this, &QGraphicsScene::selectionChanged, this, nullptr);
}

void NetworkScene::connectDocument()
{
    connect(m_document, &NetworkDocument::networkReset, this, &NetworkScene::rebuild);
    connect(m_document, &NetworkDocument::graphChanged, this, &NetworkScene::refresh);
    connect(m_document, &NetworkDocument::analysisChanged, this, &NetworkScene::refresh);
    connect(m_document, &NetworkDocument::positionsChanged, this, [this] {
        cancelInteraction();
        placeNodes();
        Q_EMIT laidOut(false);
    });
}

void NetworkScene::setContent(CanvasContent content)
{
    cancelInteraction();
    m_content = std::move(content);
    showContent();
    Q_EMIT contentChanged();
}

void NetworkScene::setPreview(std::optional<CanvasContent> preview)
{
    if (!preview && !m_preview)
        return;
    cancelInteraction();
    m_preview = preview.has_value();
    if (preview)
        m_content = std::move(*preview);
    else
        takeContent();
    showContent();
    Q_EMIT contentChanged();
}

LayerItem* NetworkScene::layerItem(LayerId layer) const
{
    const auto it = m_layers.find(layer);
    return it != m_layers.end() ? it->second : nullptr;
}

NodeItem* NetworkScene::nodeOf(LayerId layer) const
{
    const auto it = m_nodeOf.find(layer);
    return it != m_nodeOf.end() ? it->second : nullptr;
}

BlockItem* NetworkScene::blockItem(std::string_view path) const
{
    const auto it = m_blocks.find(path);
    return it != m_blocks.end() ? it->second : nullptr;
}

BlockFrame* NetworkScene::blockFrame(std::string_view path) const
{
    const auto it = m_frames.find(path);
    return it != m_frames.end() ? it->second : nullptr;
}

ConnectionItem* NetworkScene::connectionItem(const Connection& connection) const
{
    const auto it = m_connections.find(connection);
    return it != m_connections.end() ? it->second : nullptr;
}

void NetworkScene::takeContent()
{
    if (m_document != nullptr)
        m_content = contentOf(*m_document);
}

void NetworkScene::rebuild()
{
    cancelInteraction();
    m_preview = false;
    takeContent();
    m_selecting = true;
    clear();
    m_selecting = false;
    m_layers.clear();
    m_blocks.clear();
    m_frames.clear();
    m_nodes.clear();
    m_nodeOf.clear();
    m_wires = new WiresItem(m_theme);
    addItem(m_wires);
    m_links.clear();
    m_connections.clear();
    m_linksOf.clear();
    m_homes.clear();
    m_members.clear();
    m_treeGraph.reset();
    m_folded.clear();
    m_layout = {};
    m_laidOut = false;
    m_opened = true;
    showContent();
    Q_EMIT contentChanged();
    announceSelection();
}

void NetworkScene::refresh()
{
    if (m_preview)
        return; // whoever shows it knows when it is out of date
    cancelInteraction();
    takeContent();
    showContent();
}

/// Items for what the content holds; asks for a layout if it has another shape.
void NetworkScene::showContent()
{
    const bool first = m_treeGraph == nullptr;
    const bool sameShape = !first && sameStructure(*m_treeGraph, *m_content.graph);
    if (!sameShape) {
        m_tree = findBlocks(*m_content.graph);
        m_exits = blockExits(*m_content.graph, m_tree);
        m_treeGraph = m_content.graph;
    }
    if (first)
        restoreFolding();
    const std::vector<LayerId> selected = selectedLayers();
    m_selecting = true;
    syncLayers();
    showNodes();
    select(selected);
    m_selecting = false;
    if (selectedLayers() != selected)
        announceSelection();
    if (!sameShape)
        requestLayout();
}

void NetworkScene::showNodes()
{
    m_nodesStale = false;
    syncNodes(canvasNodes(*m_content.graph, m_tree, m_folded));
    if (!m_laidOut)
        return;
    for (NodeItem* node : m_nodes)
        node->setPlaced(node->isPlaced() && placeOf(*node).has_value());
}

void NetworkScene::syncLayers()
{
    std::unordered_set<LayerId> present;
    for (LayerCard& card : layerCards(m_content)) {
        present.insert(card.id);
        if (LayerItem* item = layerItem(card.id)) {
            item->setCard(std::move(card));
            continue;
        }
        const LayerId id = card.id;
        auto* item = new LayerItem(m_painter, std::move(card));
        item->setPlaced(false);
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

/// Shows layers that no folded block hides, folded blocks, frames and lines.
void NetworkScene::syncNodes(const CanvasNodes& nodes)
{
    syncBlocks(nodes);
    m_nodes.clear();
    m_nodeOf.clear();
    m_homes.clear();
    for (const CanvasNodes::Node& node : nodes.nodes) {
        if (node.layer)
            m_nodes.push_back(m_layers.at(node.layer));
        else
            m_nodes.push_back(m_blocks.find(m_tree.blocks[node.block].path)->second);
        m_homes.emplace(m_nodes.back(), node.layer ? m_tree.around(node.layer) : m_tree.blocks[node.block].parent);
    }
    for (const Layer& layer : m_content.graph->layers) {
        const auto at = nodes.nodeOf.find(layer.id);
        NodeItem* node = m_nodes[at->second];
        m_nodeOf.emplace(layer.id, node);
        LayerItem* item = m_layers.at(layer.id);
        const bool shown = node == item;
        if (shown == item->isVisible())
            continue;
        item->setVisible(shown);
        item->setPlaced(false); // where it was last is where it was long ago
    }
    syncLinks(nodes);
    syncMembers();
}

void NetworkScene::syncMembers()
{
    m_members.assign(m_tree.blocks.size(), {});
    for (NodeItem* node : m_nodes) {
        if (const std::size_t home = m_homes.at(node); home != Block::none)
            m_members[home].nodes.push_back(node);
    }
    for (ConnectionItem* link : m_links) {
        if (link->home() != Block::none)
            m_members[link->home()].links.push_back(link);
    }
}

void NetworkScene::syncBlocks(const CanvasNodes& nodes)
{
    std::unordered_set<std::string> folded;
    for (const CanvasNodes::Node& node : nodes.nodes) {
        if (node.layer)
            continue;
        const Block& block = m_tree.blocks[node.block];
        folded.insert(block.path);
        if (BlockItem* item = blockItem(block.path)) {
            item->setCard(cardOf(node.block), block.all);
            continue;
        }
        auto* item = new BlockItem(m_blockPainter, cardOf(node.block), block.all);
        item->setPlaced(false);
        addItem(item);
        m_blocks.emplace(block.path, item);
    }
    std::unordered_set<std::string> framed;
    for (const std::size_t frame : nodes.frames) {
        const Block& block = m_tree.blocks[frame];
        framed.insert(block.path);
        if (BlockFrame* item = blockFrame(block.path)) {
            item->setCard(cardOf(frame), block.all, block.depth);
            continue;
        }
        auto* item = new BlockFrame(m_blockPainter, cardOf(frame), block.all, block.depth);
        item->setVisible(false);
        addItem(item);
        m_frames.emplace(block.path, item);
    }
    const auto remove = [](auto& items, const std::unordered_set<std::string>& kept) {
        std::erase_if(items, [&](const auto& entry) {
            if (kept.contains(entry.first))
                return false;
            delete entry.second;
            return true;
        });
    };
    remove(m_blocks, folded);
    remove(m_frames, framed);
}

void NetworkScene::syncLinks(const CanvasNodes& nodes)
{
    std::unordered_map<ConnectionItem*, bool> kept;
    for (ConnectionItem* link : m_links)
        kept.emplace(link, false);
    std::map<Connection, ConnectionItem*> before = std::move(m_connections);
    m_connections.clear();
    m_links.clear();
    m_linksOf.clear();
    for (const CanvasNodes::Link& link : nodes.links) {
        NodeItem* from = m_nodes[link.from];
        NodeItem* to = m_nodes[link.to];
        if (m_connections.contains(link.connections.front()))
            continue; // a broken network may hold a connection twice
        const auto at = before.find(link.connections.front());
        ConnectionItem* item = at != before.end() && !kept.at(at->second) ? at->second : nullptr;
        if (item == nullptr) {
            item = new ConnectionItem(m_theme, link.connections.front());
            item->setVisible(false);
            addItem(item);
        }
        kept[item] = true;
        std::size_t home = homeOf(*from);
        for (const std::size_t other = homeOf(*to); home != Block::none; home = m_tree.blocks[home].parent) {
            std::size_t up = other;
            while (up != Block::none && up != home)
                up = m_tree.blocks[up].parent;
            if (up == home)
                break;
        }
        item->setEnds(*from, *to, link.connections, home);
        item->setFrosted(from->summary().frosted && to->summary().frosted);
        m_links.push_back(item);
        for (const Connection& connection : link.connections)
            m_connections.emplace(connection, item);
        m_linksOf[from].push_back(item);
        m_linksOf[to].push_back(item);
    }
    for (const auto& [item, stays] : kept) {
        if (!stays)
            delete item;
    }
    m_wires->setLinks(m_links);
}

void NetworkScene::requestLayout()
{
    m_layoutStop.request_stop();
    m_layoutStop = {};
    m_pending = true;
    const quint64 job = ++m_layoutJob;
    auto nodes = std::make_shared<const CanvasNodes>(canvasNodes(*m_content.graph, m_tree, m_folded));
    auto tree = std::make_shared<const BlockTree>(m_tree);
    runInBackground(
        this, [nodes, tree, stop = m_layoutStop.get_token()] { return layoutNetwork(*nodes, *tree, stop); },
        [this, job](CanvasLayout layout) {
            if (job == m_layoutJob)
                applyLayout(std::move(layout));
        });
}

void NetworkScene::retranslate()
{
    syncLayers();
    for (const auto& [id, item] : m_layers)
        item->invalidateTexts();
    for (const auto& [path, item] : m_blocks)
        item->invalidateTexts();
    update();
}

} // namespace graft
