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

/// What a thumbnail says besides its picture.
struct ThumbnailMark {
    bool dimmed = false; ///< left out
    QString icon;        ///< name of a line icon for the badge, or empty
    QString text;        ///< what the badge means, for the tool tip
};

/// Pictures of a dataset as a list model: shares the entries, decodes only what is looked at.
class ThumbnailModel : public QAbstractListModel {
    Q_OBJECT
public:
    using Entries = std::shared_ptr<const std::vector<ImageEntry>>;
    using Caption = std::function<QString(std::size_t entryIndex)>;
    using Marking = std::function<ThumbnailMark(const ImageEntry& entry)>;
    /// What a drag of thumbnails carries; who receives it asks the view for its selection.
    static constexpr const char* mimeType = "application/x-graft-pictures";

    explicit ThumbnailModel(QObject* parent = nullptr);

    /// `rows`: positions in `entries`, in the order to show. `caption` may be empty.
    void setEntries(Entries entries, std::vector<std::size_t> rows, Caption caption = {});
    /// Pictures of several parts of `owner`, which is kept alive.
    void setPictures(std::shared_ptr<const ImageDataset> owner, std::vector<const ImageEntry*> shown);
    /// Asked for what is seen only. Empty: no marks.
    void setMarking(Marking marking);
    [[nodiscard]] ThumbnailMark mark(int row) const;
    [[nodiscard]] const ImageEntry& entry(int row) const;
    [[nodiscard]] std::size_t entryIndex(int row) const;
    [[nodiscard]] QImage thumbnail(int row) const;
    [[nodiscard]] bool isUnreadable(int row) const;
    /// What setPictures() was given, or nullptr.
    [[nodiscard]] std::shared_ptr<const ImageDataset> owner() const { return m_owner; }
    [[nodiscard]] const ThumbnailLoader& loader() const { return *m_loader; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

Q_SIGNALS:
    /// Some picture arrived: repaint what is visible.
    void thumbnailsArrived();

private:
    Entries m_entries;
    std::vector<std::size_t> m_rows;
    std::shared_ptr<const ImageDataset> m_owner;
    std::vector<const ImageEntry*> m_pictures; ///< instead of entries and rows when there is an owner
    Caption m_caption;
    Marking m_marking;
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
    /// Lets people choose several pictures and drag them away; off by default.
    void setManyChoosable(bool many);
    /// Rows of the chosen pictures in order.
    [[nodiscard]] std::vector<int> chosenRows() const;
    /// Chooses these rows; the first becomes the current one.
    void chooseRows(const std::vector<int>& rows);

Q_SIGNALS:
    void chosen(int row);
    /// Which pictures are chosen, after one user action.
    void choiceChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void fitCells();

    Theme& m_theme;
    Arrangement m_arrangement;
    ThumbnailModel* m_model;
};

} // namespace graft
