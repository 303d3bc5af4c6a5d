// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folding and unfolding of blocks.
#include "ui/canvas/block_item.h"
#include "ui/canvas/interactions/move_interaction.h"
#include "ui/canvas/layer_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/models/network_document.h"

#include <QGraphicsSceneMouseEvent>

#include <algorithm>
#include <unordered_set>

namespace graft {

void NetworkScene::restoreFolding()
{
    const auto remembered = m_document != nullptr ? m_document->foldedBlocks() : std::nullopt;
    m_folded = remembered ? *remembered : foldedAtFirst(*m_content.graph, m_tree);
    Q_EMIT foldingChanged();
}

void NetworkScene::changeFolding(FoldedPaths folded, const std::string& anchor)
{
    if (folded == m_folded)
        return;
    cancelInteraction();
    m_folded = std::move(folded);
    m_anchor = anchor;
    if (isEditable())
        m_document->setFoldedBlocks(m_folded);
    m_nodesStale = true; // the old picture stays until the new one has its places
    requestLayout();
    Q_EMIT foldingChanged();
}

void NetworkScene::setFolded(const std::string& path, bool folded)
{
    FoldedPaths paths = m_folded;
    if (folded)
        paths.insert(path);
    else
        paths.erase(path);
    changeFolding(std::move(paths), path);
}

void NetworkScene::unfoldAll()
{
    m_opened = m_opened || !m_folded.empty();
    changeFolding({}, {});
}

void NetworkScene::foldToLevel(int level)
{
    FoldedPaths paths = foldedFrom(m_tree, level);
    m_opened = m_opened || paths != m_folded;
    changeFolding(std::move(paths), {});
}

int NetworkScene::foldLevel() const
{
    if (std::ranges::none_of(m_tree.blocks, [this](const Block& block) { return m_folded.contains(block.path); }))
        return m_tree.levels();
    for (int level = 0; level < m_tree.levels(); ++level) {
        if (foldedFrom(m_tree, level) == m_folded)
            return level;
    }
    return -1;
}

std::size_t NetworkScene::selectedBlock() const
{
    const std::vector<LayerId> selected = selectedLayers();
    if (selected.size() < 2)
        return Block::none;
    for (std::size_t at = m_tree.around(selected.front()); at != Block::none; at = m_tree.blocks[at].parent) {
        if (m_tree.blocks[at].all == selected)
            return at;
    }
    return Block::none;
}

bool NetworkScene::foldSelected()
{
    const std::vector<LayerId> selected = selectedLayers();
    if (selected.empty())
        return false;
    const std::unordered_set<LayerId> wanted(selected.begin(), selected.end());
    const NodeItem* first = nodeOf(selected.front());
    for (std::size_t at = homeOf(*first); at != Block::none; at = m_tree.blocks[at].parent) {
        const std::vector<LayerId>& all = m_tree.blocks[at].all;
        const auto inside = std::ranges::count_if(all, [&](LayerId layer) { return wanted.contains(layer); });
        if (static_cast<std::size_t>(inside) != wanted.size())
            continue;
        setFolded(m_tree.blocks[at].path, true);
        return true;
    }
    return false;
}

bool NetworkScene::unfoldSelected()
{
    FoldedPaths paths = m_folded;
    std::string anchor;
    for (const NodeItem* node : selectedNodes()) {
        if (const auto* block = qgraphicsitem_cast<const BlockItem*>(node)) {
            paths.erase(block->path());
            anchor = anchor.empty() ? block->path() : anchor;
        }
    }
    if (anchor.empty())
        return false;
    changeFolding(std::move(paths), anchor);
    return true;
}

/// Handles of folded and unfolded blocks stand in the same place of the screen: a second click undoes the first.
std::optional<QPointF> NetworkScene::anchorPoint(const std::string& path) const
{
    if (path.empty())
        return std::nullopt;
    if (const BlockItem* block = blockItem(path); block != nullptr && block->isPlaced())
        return block->pos() + node_geometry::blockHandle().center();
    if (const BlockFrame* frame = blockFrame(path); frame != nullptr && frame->isVisible())
        return node_geometry::frameHandle(frame->frame()).center();
    return std::nullopt;
}

BlockCard NetworkScene::cardOf(std::size_t block) const
{
    return blockCard(m_content, m_tree.blocks[block], m_exits[block], [this](LayerId layer) {
        const LayerItem* item = layerItem(layer);
        return item != nullptr ? &item->card() : nullptr;
    });
}

BlockFrame* NetworkScene::frameAt(QPointF point) const
{
    for (QGraphicsItem* item : items(point)) {
        if (auto* frame = qgraphicsitem_cast<BlockFrame*>(item))
            return frame;
    }
    return nullptr;
}

/// A press on a handle.
bool NetworkScene::foldByPress(const QGraphicsSceneMouseEvent& event)
{
    if (NodeItem* node = nodeAt(event.scenePos())) {
        const auto* block = qgraphicsitem_cast<const BlockItem*>(node);
        if (block == nullptr || !block->isOnHandle(event.scenePos()))
            return false;
        setFolded(std::string(block->path()), false);
        return true;
    }
    const BlockFrame* frame = frameAt(event.scenePos());
    if (frame == nullptr || !frame->isOnHandle(event.scenePos()))
        return false;
    setFolded(std::string(frame->path()), true);
    return true;
}

/// A press on the title of an unfolded block selects what is inside, ready to be dragged.
bool NetworkScene::pressFrame(const QGraphicsSceneMouseEvent& event)
{
    const BlockFrame* frame = frameAt(event.scenePos());
    if (frame == nullptr)
        return false;
    std::vector<LayerId> layers = frame->layers();
    if ((event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0) {
        const std::vector<LayerId> selected = selectedLayers();
        layers.insert(layers.end(), selected.begin(), selected.end());
    }
    selectLayers(layers);
    if (isEditable())
        m_interaction = std::make_unique<MoveInteraction>(*this, *m_document, selectedLayers());
    return true;
}

bool NetworkScene::foldByDoubleClick(const QGraphicsSceneMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    if (NodeItem* node = nodeAt(event.scenePos())) {
        const auto* block = qgraphicsitem_cast<const BlockItem*>(node);
        if (block == nullptr)
            return false;
        setFolded(std::string(block->path()), false);
        return true;
    }
    const BlockFrame* frame = frameAt(event.scenePos());
    if (frame == nullptr)
        return false;
    setFolded(std::string(frame->path()), true);
    return true;
}

} // namespace graft
