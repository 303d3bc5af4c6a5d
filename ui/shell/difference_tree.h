// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/graph/graph_diff.h"

class QStandardItem;
class QStandardItemModel;

namespace graft {

class Theme;

/// What differs between two networks, layer by layer; each layer's changes with before and after below it.
class DifferenceTree : public QTreeView {
    Q_OBJECT
public:
    DifferenceTree(Theme& theme, QWidget* parent = nullptr);

    void setDifference(const GraphDifference& difference);
    /// Shows and marks the row of a layer without announcing it; nothing where it does not differ.
    void showLayer(LayerId before, LayerId after);
    void retranslate();

Q_SIGNALS:
    /// A row was chosen: the layer in the first and in the second network, either may be none.
    void layerChosen(graft::LayerId before, graft::LayerId after);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fill();
    [[nodiscard]] QStandardItem* rowOf(const LayerDifference& layer) const;

    Theme& m_theme;
    QStandardItemModel* m_model;
    GraphDifference m_difference;
    bool m_quiet = false;
};

/// "3 added, 1 removed, 12 changed (10 of them frozen or not); 52 the same".
[[nodiscard]] QString summaryOf(const GraphDifference& difference);

} // namespace graft
