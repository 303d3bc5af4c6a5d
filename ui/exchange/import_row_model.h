// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/formats/import/imported_model.h"

#include <QSortFilterProxyModel>

#include <memory>
#include <optional>

namespace graft {

class Theme;

/// The import report as a table: one row for each operator of the file.
class ImportRowModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Fate, Source, Operator, Layers, Note, columnCount_ };
    enum Role {
        FateRole = Qt::UserRole, ///< LayerFate as a number
        LayerRole                ///< name of the first of its layers, or empty
    };

    explicit ImportRowModel(Theme& theme, QObject* parent = nullptr);

    void setModel(std::shared_ptr<const ImportedModel> model);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const ImportRow& row, int column) const;

    Theme& m_theme;
    std::shared_ptr<const ImportedModel> m_model;
};

/// Shows the rows of one fate (or all) that contain a text in any column.
class ImportRowFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFate(std::optional<LayerFate> fate);
    void setText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& a, const QModelIndex& b) const override;

private:
    std::optional<LayerFate> m_fate;
    QString m_text;
};

/// Icon and colour of a fate: never colour alone.
[[nodiscard]] const char* fateIcon(LayerFate fate);
[[nodiscard]] QColor fateColor(LayerFate fate, const Theme& theme);

} // namespace graft
