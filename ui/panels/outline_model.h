// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/base/ids.h"

#include <QString>

#include <vector>

namespace graft {

class NetworkDocument;

/// The layers as a list: the canvas for keyboards and screen readers. The check state is "frozen".
class OutlineModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Type, Output, Parameters, ColumnCount };
    enum Role {
        IconRole = Qt::UserRole + 1,
        CategoryRole,
        LearnableRole,
        FrozenRole,
        FreshRole,
        IssueRole,
        DetailRole
    };

    explicit OutlineModel(NetworkDocument& document, QObject* parent = nullptr);

    [[nodiscard]] LayerId layer(int row) const;
    /// -1 for a layer that is not there.
    [[nodiscard]] int rowOf(LayerId layer) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    struct Row {
        LayerId id;
        QString name;
        QString type;
        QString output;
        QString icon;
        int category = 0;
        qint64 parameters = 0;
        bool learnable = false;
        bool frozen = false;
        bool fresh = false;
        bool issue = false;
        bool operator==(const Row&) const = default;
    };
    [[nodiscard]] std::vector<Row> currentRows() const;
    void reset();
    void refresh();
    [[nodiscard]] QString spoken(const Row& row) const;

    NetworkDocument& m_document;
    std::vector<Row> m_rows;
};

} // namespace graft
