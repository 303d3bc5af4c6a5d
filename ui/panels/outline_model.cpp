// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/outline_model.h"

#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"
#include "ui/models/network_document.h"
#include "ui/panels/layer_edits.h"

#include <QStringList>

#include <algorithm>
#include <unordered_set>

namespace graft {

OutlineModel::OutlineModel(NetworkDocument& document, QObject* parent)
    : QAbstractItemModel(parent),
      m_document(document)
{
    reset();
    connect(&document, &NetworkDocument::networkReset, this, &OutlineModel::reset);
    connect(&document, &NetworkDocument::graphChanged, this, &OutlineModel::refresh);
    connect(&document, &NetworkDocument::analysisChanged, this, &OutlineModel::refresh);
}

OutlineModel::Node OutlineModel::layerNode(const Layer& layer) const
{
    const LayerSchema* schema = findSchema(layer.type);
    const bool learnable = hasLearnables(layer);
    Node node;
    node.layer = layer.id;
    node.name = toQString(layer.name);
    node.type = layerTitle(layer);
    node.output = shapeText(m_document.analysis().outputOf(layer.id));
    node.icon = schema != nullptr ? toQString(schema->icon) : QStringLiteral("shape");
    node.category = static_cast<int>(schema != nullptr ? schema->category : LayerCategory::Shape);
    if (const auto cost = m_document.analysis().costs.find(layer.id); cost != m_document.analysis().costs.end())
        node.parameters = cost->second.parameters;
    node.learnableCount = learnable ? 1 : 0;
    node.frozenCount = learnable && layer.learnRateFactor == 0 ? 1 : 0;
    node.fresh = learnable && layer.fresh;
    return node;
}

OutlineModel::Tree OutlineModel::currentTree() const
{
    std::unordered_set<std::string_view> troubled;
    for (const Issue& issue : m_document.analysis().issues) {
        if (issue.severity != Severity::Info)
            troubled.insert(issue.layer);
    }
    const BlockTree blocks = findBlocks(m_document.graph());
    std::vector<std::size_t> nodeOfBlock(blocks.blocks.size(), root);
    Tree tree;
    const auto add = [&tree](Node node, std::size_t parent) {
        const std::size_t at = tree.nodes.size();
        auto& siblings = parent == root ? tree.top : tree.nodes[parent].children;
        node.parent = parent;
        node.row = static_cast<int>(siblings.size());
        node.depth = parent == root ? 0 : tree.nodes[parent].depth + 1;
        siblings.push_back(at);
        tree.nodes.push_back(std::move(node));
        return at;
    };
    // Blocks stand where their first layer does.
    const auto nodeFor = [&](auto& self, std::size_t block) -> std::size_t {
        if (block == Block::none)
            return root;
        if (nodeOfBlock[block] != root)
            return nodeOfBlock[block];
        const std::size_t around = self(self, blocks.blocks[block].parent);
        Node node;
        node.path = blocks.blocks[block].path;
        node.name = toQString(blocks.blocks[block].title);
        node.layerCount = 0;
        return nodeOfBlock[block] = add(std::move(node), around);
    };
    for (const Layer& layer : m_document.graph().layers) {
        Node node = layerNode(layer);
        node.issue = troubled.contains(layer.name);
        const std::size_t parent = nodeFor(nodeFor, blocks.around(layer.id));
        for (std::size_t up = parent; up != root; up = tree.nodes[up].parent) {
            Node& block = tree.nodes[up];
            ++block.layerCount;
            block.learnableCount += node.learnableCount;
            block.frozenCount += node.frozenCount;
            block.parameters += node.parameters;
            block.fresh = block.fresh || node.fresh;
            block.issue = block.issue || node.issue;
            block.output = node.output;
        }
        add(std::move(node), parent);
    }
    return tree;
}

void OutlineModel::reset()
{
    beginResetModel();
    m_tree = currentTree();
    m_nodeOf.clear();
    for (std::size_t i = 0; i < m_tree.nodes.size(); ++i) {
        if (m_tree.nodes[i].layer)
            m_nodeOf.emplace(m_tree.nodes[i].layer, i);
    }
    endResetModel();
}

void OutlineModel::refresh()
{
    Tree tree = currentTree();
    const bool sameRows =
        std::equal(tree.nodes.begin(), tree.nodes.end(), m_tree.nodes.begin(), m_tree.nodes.end(),
                   [](const Node& a, const Node& b) {
                       return a.layer == b.layer && a.path == b.path && a.parent == b.parent && a.row == b.row;
                   });
    if (!sameRows) {
        reset();
        return;
    }
    // Keeps selection, folding and scroll position; only what changed is announced.
    std::swap(tree, m_tree);
    for (std::size_t i = 0; i < m_tree.nodes.size(); ++i) {
        if (tree.nodes[i] != m_tree.nodes[i])
            Q_EMIT dataChanged(indexOfNode(i), indexOfNode(i));
    }
}

void OutlineModel::retranslate()
{
    refresh();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, 0);
}

const OutlineModel::Node& OutlineModel::nodeAt(const QModelIndex& index) const
{
    return m_tree.nodes[static_cast<std::size_t>(index.internalId())];
}

QModelIndex OutlineModel::indexOfNode(std::size_t node) const
{
    return node == root ? QModelIndex() : createIndex(m_tree.nodes[node].row, 0, static_cast<quintptr>(node));
}

std::vector<LayerId> OutlineModel::layers(const QModelIndex& index) const
{
    std::vector<LayerId> found;
    if (!index.isValid())
        return found;
    const auto collect = [&](auto& self, std::size_t at) -> void {
        const Node& node = m_tree.nodes[at];
        if (node.layer)
            found.push_back(node.layer);
        for (const std::size_t child : node.children)
            self(self, child);
    };
    collect(collect, static_cast<std::size_t>(index.internalId()));
    return found;
}

QModelIndex OutlineModel::indexOf(LayerId layer) const
{
    const auto it = m_nodeOf.find(layer);
    return it != m_nodeOf.end() ? indexOfNode(it->second) : QModelIndex();
}

QModelIndexList OutlineModel::indexesOf(const std::vector<LayerId>& layers) const
{
    // How many of a block's layers are wanted, from the inside out.
    std::vector<int> wanted(m_tree.nodes.size(), 0);
    for (const LayerId layer : layers) {
        const auto it = m_nodeOf.find(layer);
        for (std::size_t up = it != m_nodeOf.end() ? it->second : root; up != root; up = m_tree.nodes[up].parent)
            ++wanted[up];
    }
    QModelIndexList found;
    const auto visit = [&](auto& self, std::size_t at) -> void {
        if (wanted[at] == 0)
            return;
        if (wanted[at] == m_tree.nodes[at].layerCount) {
            found << indexOfNode(at);
            return;
        }
        for (const std::size_t child : m_tree.nodes[at].children)
            self(self, child);
    };
    for (const std::size_t top : m_tree.top)
        visit(visit, top);
    return found;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    const auto& children = parent.isValid() ? nodeAt(parent).children : m_tree.top;
    if (column != 0 || row < 0 || row >= static_cast<int>(children.size()))
        return {};
    return createIndex(row, 0, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex OutlineModel::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOfNode(nodeAt(index).parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>((parent.isValid() ? nodeAt(parent).children : m_tree.top).size());
}

int OutlineModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QString OutlineModel::spoken(const Node& node) const
{
    QStringList parts{node.name};
    parts << (node.layer ? node.type : tr("block of %n layer(s)", nullptr, node.layerCount));
    if (!node.output.isEmpty())
        parts << tr("output %1").arg(node.output);
    if (node.learnableCount > 0)
        parts << tr("%1 parameters").arg(countText(node.parameters));
    if (node.learnableCount > 0 && node.frozenCount == node.learnableCount)
        parts << tr("frozen");
    else if (node.frozenCount > 0)
        parts << tr("partly frozen");
    else if (node.learnableCount > 0)
        parts << tr("trainable");
    if (node.fresh)
        parts << tr("new weights");
    if (node.issue)
        parts << tr("has a problem");
    return parts.join(QStringLiteral(", "));
}

QString OutlineModel::detail(const Node& node) const
{
    QStringList parts;
    parts << (node.layer ? node.type : tr("%n layer(s)", nullptr, node.layerCount));
    if (!node.output.isEmpty())
        parts << node.output;
    if (node.parameters > 0)
        parts << shortCount(static_cast<double>(node.parameters));
    return parts.join(QStringLiteral(" · "));
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node& node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return node.name;
    case Qt::CheckStateRole:
        if (node.learnableCount == 0)
            return {};
        return node.frozenCount == 0                     ? Qt::Unchecked
               : node.frozenCount == node.learnableCount ? Qt::Checked
                                                         : Qt::PartiallyChecked;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return spoken(node);
    case IconRole: return node.icon;
    case CategoryRole: return node.category;
    case LearnableRole: return node.learnableCount > 0;
    case FreshRole: return node.fresh;
    case IssueRole: return node.issue;
    case DetailRole: return detail(node);
    case BlockRole: return toQString(node.path);
    case DepthRole: return node.depth;
    default: return {};
    }
}

QVariant OutlineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole ? tr("Layer") : QVariant();
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return flags;
    const Node& node = nodeAt(index);
    if (node.learnableCount > 0)
        flags |= Qt::ItemIsUserCheckable;
    if (node.layer)
        flags |= Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
    return flags;
}

bool OutlineModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid())
        return false;
    const Node node = nodeAt(index);
    if (role == Qt::CheckStateRole)
        return setFrozenState(node, index, value.toInt() == Qt::Checked);
    return role == Qt::EditRole && node.layer && rename(node, value.toString().trimmed());
}

bool OutlineModel::setFrozenState(const Node& node, const QModelIndex& index, bool frozen)
{
    std::vector<GraphEdit> edits;
    for (const LayerId layer : layers(index)) {
        if (const auto change = setFrozen(m_document.graph(), layer, frozen); change.ok())
            edits.insert(edits.end(), change->begin(), change->end());
    }
    if (edits.empty())
        return false;
    return m_document.push(frozen ? tr("Freeze %1").arg(node.name) : tr("Unfreeze %1").arg(node.name),
                           std::move(edits));
}

bool OutlineModel::rename(const Node& node, const QString& name)
{
    if (name.isEmpty() || name == node.name)
        return false;
    return m_document.push(tr("Rename %1 to %2").arg(node.name, name), {RenameLayer{node.layer, name.toStdString()}});
}

} // namespace graft
