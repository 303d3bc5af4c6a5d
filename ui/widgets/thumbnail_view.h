// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"
#include "ui/models/dataset_session.h"

#include <QAbstractListModel>
#include <QListView>

#include <functional>
#include <memory>
#include <vector>

namespace graft {

class Theme;

/// Pictures of a dataset as a list model: shares the entries, decodes only what is looked at.
class ThumbnailModel : public QAbstractListModel {
    Q_OBJECT
public:
    using Entries = std::shared_ptr<const std::vector<ImageEntry>>;
    using Caption = std::function<QString(std::size_t entryIndex)>;

    explicit ThumbnailModel(QObject* parent = nullptr);

    /// `rows`: positions in `entries`, in the order to show. `caption` may be empty.
    void setEntries(Entries entries, std::vector<std::size_t> rows, Caption caption = {});
    [[nodiscard]] const ImageEntry& entry(int row) const;
    [[nodiscard]] std::size_t entryIndex(int row) const;
    [[nodiscard]] QImage thumbnail(int row) const;
    [[nodiscard]] bool isUnreadable(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    /// Some picture arrived: repaint what is visible.
    void thumbnailsArrived();

private:
    Entries m_entries;
    std::vector<std::size_t> m_rows;
    Caption m_caption;
    ThumbnailLoader* m_loader;
};

/// A grid or a strip of thumbnails; fluid with 100,000 pictures.
class ThumbnailView : public QListView {
    Q_OBJECT
public:
    enum class Arrangement { Grid, Strip };

    ThumbnailView(Theme& theme, Arrangement arrangement, QWidget* parent = nullptr);

    [[nodiscard]] ThumbnailModel* thumbnails() const { return m_model; }
    /// Row of the chosen picture, or -1.
    [[nodiscard]] int currentRow() const { return currentIndex().isValid() ? currentIndex().row() : -1; }

Q_SIGNALS:
    void chosen(int row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;

private:
    void fitCells();

    Theme& m_theme;
    Arrangement m_arrangement;
    ThumbnailModel* m_model;
};

} // namespace graft
