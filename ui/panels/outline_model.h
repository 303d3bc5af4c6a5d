// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/base/ids.h"
#include "core/graph/block_tree.h"

#include <QString>

#include <unordered_map>
#include <vector>

namespace graft {

class NetworkDocument;

/// The layers as a tree of blocks: the canvas for keyboards and screen readers. The check state is "frozen"; a block's
/// is that of the layers in it.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        IconRole = Qt::UserRole + 1,
        CategoryRole,
        LearnableRole,
        FreshRole,
        IssueRole,
        DetailRole,
        BlockRole, ///< the path of a block; empty for a layer
        DepthRole
    };

    explicit OutlineModel(NetworkDocument& document, QObject* parent = nullptr);

    /// The layers a row stands for: one, or all of a block.
    [[nodiscard]] std::vector<LayerId> layers(const QModelIndex& index) const;
    /// Invalid for a layer that is not there.
    [[nodiscard]] QModelIndex indexOf(LayerId layer) const;
    /// Rows that stand for exactly these layers, blocks where all of a block is among them.
    [[nodiscard]] QModelIndexList indexesOf(const std::vector<LayerId>& layers) const;
    [[nodiscard]] int layerCount() const { return static_cast<int>(m_nodeOf.size()); }
    void retranslate();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Freezes, unfreezes and renames; one undo step each.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    static constexpr std::size_t root = static_cast<std::size_t>(-1);

    struct Node {
        std::size_t parent = root;
        int row = 0;                       ///< in the parent
        LayerId layer;                     ///< of a layer
        std::string path;                  ///< of a block
        std::vector<std::size_t> children; ///< of a block
        QString name;
        QString type;
        QString output;
        QString icon;
        int category = 0;
        int depth = 0;
        int layerCount = 1;
        int learnableCount = 0;
        int frozenCount = 0;
        qint64 parameters = 0;
        bool fresh = false;
        bool issue = false;
        bool operator==(const Node&) const = default;
    };
    struct Tree {
        std::vector<Node> nodes; ///< blocks before what is in them
        std::vector<std::size_t> top;
    };
    [[nodiscard]] Tree currentTree() const;
    [[nodiscard]] Node layerNode(const struct Layer& layer) const;
    void reset();
    void refresh();
    [[nodiscard]] const Node& nodeAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfNode(std::size_t node) const;
    [[nodiscard]] QString spoken(const Node& node) const;
    [[nodiscard]] QString detail(const Node& node) const;
    [[nodiscard]] bool setFrozenState(const Node& node, const QModelIndex& index, bool frozen);
    [[nodiscard]] bool rename(const Node& node, const QString& name);

    NetworkDocument& m_document;
    Tree m_tree;
    std::unordered_map<LayerId, std::size_t> m_nodeOf;
};

} // namespace graft
