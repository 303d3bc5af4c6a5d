// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel> // first: moc of Qt 6.4 stumbles over <compare> otherwise
#include <QListView>

#include "core/layers/layer_schema.h"
#include "ui/models/theme.h"

#include <functional>
#include <vector>

namespace graft {

/// A layer type on its way from the palette to the canvas; the data is the registry's key.
inline constexpr const char* layerTypeMimeType = "application/x-graft-layer-type";

/// The layer types of the registry: under headings of their categories, or, while somebody searches, the best match
/// first.
class LayerTypeModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { TypeRole = Qt::UserRole + 1, CategoryRole, IconRole, HeadingRole };

    explicit LayerTypeModel(QObject* parent = nullptr);

    /// Words that must occur in title, type, category or documentation.
    void setSearch(const QString& text);
    /// Shows only some types; empty: all.
    void setAllowed(std::function<bool(const LayerSchema&)> allowed);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    struct Row {
        const LayerSchema* schema = nullptr; ///< nullptr: the heading of `category`
        LayerCategory category = LayerCategory::Input;
    };
    void rebuild();

    std::vector<Row> m_rows;
    QString m_search;
    std::function<bool(const LayerSchema&)> m_allowed;
};

/// The list itself: icons and colours of the categories, keyboard, tool tips with documentation, drag.
class LayerTypeList final : public QListView {
    Q_OBJECT
public:
    explicit LayerTypeList(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] LayerTypeModel& types() const { return *m_model; }
    /// Searches and puts the cursor on the best match.
    void search(const QString& text);
    /// The type under the cursor; empty if there is none.
    [[nodiscard]] QString currentType() const;
    /// Moves the cursor over headings; for a search field that sends its arrows here.
    void step(int rows);
    void selectFirst();

Q_SIGNALS:
    /// Double click or Enter.
    void chosen(const QString& type);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    LayerTypeModel* m_model;
};

} // namespace graft
