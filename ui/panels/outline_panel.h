// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/base/ids.h"

#include <QModelIndexList>
#include <QSet>

#include <vector>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace graft {

class NetworkDocument;
class OutlineModel;
class Theme;

/// The left pane of the designer: all layers as a tree of blocks that can be searched, in step with the canvas and
/// complete by keyboard: arrows fold and unfold, letters find, Space freezes, F2 renames, Enter shows on the canvas.
class OutlinePanel : public QWidget {
    Q_OBJECT
public:
    OutlinePanel(NetworkDocument& document, Theme& theme, QWidget* parent = nullptr);

    /// Follows a selection made elsewhere.
    void setLayers(const std::vector<LayerId>& layers);
    /// In the network's list order; of a block all its layers.
    [[nodiscard]] std::vector<LayerId> selectedLayers() const;
    void focusSearch();
    void retranslate();

Q_SIGNALS:
    /// The user chose layers here.
    void layersChosen(const std::vector<graft::LayerId>& layers);
    /// The user wants to see this layer on the canvas.
    void layerActivated(graft::LayerId layer);
    void contextMenuRequested(const QPoint& globalPosition);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTree();
    void search();
    void keepFolding();
    void restoreFolding();
    void updateCount();
    void restyle();
    [[nodiscard]] QModelIndexList allIndexes() const;

    NetworkDocument& m_document;
    Theme& m_theme;
    OutlineModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QLineEdit* m_search;
    QTreeView* m_tree;
    QLabel* m_count;
    QSet<QString> m_open; ///< paths of unfolded blocks, while a search unfolds what it finds
    bool m_following = false;
    bool m_searching = false;
    int m_found = 0;
};

} // namespace graft
