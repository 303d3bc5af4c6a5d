// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/bake_off.h"

#include <QAbstractTableModel>

#include <vector>

namespace graft {

/// The rows of a bake-off as a table; SortRole gives numbers.
class BakeOffTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Model, Accuracy, Interval, Time, Size, Seconds, Note, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;

    explicit BakeOffTableModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setRows(const std::vector<BakeOffRow>& rows);
    [[nodiscard]] const std::vector<BakeOffRow>& rows() const { return m_rows; }
    /// Texts again in another language.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const BakeOffRow& row, std::size_t place, int column) const;
    [[nodiscard]] static QVariant sortValue(const BakeOffRow& row, int column);

    std::vector<BakeOffRow> m_rows;
    std::vector<std::size_t> m_front; ///< rows that nothing beats
    int m_winner = -1;
};

} // namespace graft
