// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/layers/layer_table.h"

#include <QString>

#include <unordered_map>
#include <vector>

namespace graft {

class NetworkDocument;

/// All layers of the network with everything that is known of them, one row each. Follows the document while it is
/// active; work is done only then.
class AnalysisModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Name,
        Type,
        Output,
        Learnables,
        Parameters,
        StateNumbers,
        Macs,
        Memory,
        ReceptiveFieldSize,
        Training,
        ColumnCount
    };
    /// SortRole: numbers as numbers; LayerRole: the LayerId's value.
    enum Role { SortRole = Qt::UserRole + 1, LayerRole };

    explicit AnalysisModel(NetworkDocument& document, QObject* parent = nullptr);

    /// Whether somebody looks at it.
    void setActive(bool active);
    [[nodiscard]] LayerId layer(int row) const;
    /// -1 for a layer that is not there.
    [[nodiscard]] int rowOf(LayerId layer) const;
    [[nodiscard]] const std::vector<LayerFacts>& rows() const { return m_rows; }
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    void refreshLater();
    [[nodiscard]] QString text(const LayerFacts& row, int column) const;
    [[nodiscard]] QVariant sortKey(const LayerFacts& row, int column) const;

    NetworkDocument& m_document;
    std::vector<LayerFacts> m_rows;
    std::unordered_map<LayerId, int> m_rowOf;
    bool m_active = false;
    bool m_stale = true;
};

} // namespace graft
