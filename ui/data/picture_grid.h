// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/data/dataset_actions.h"
#include "ui/data/picture_filter.h"
#include "ui/widgets/thumbnail_view.h"

#include <QWidget>

#include <array>
#include <memory>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimer;
class QToolButton;

namespace graft {

class PictureMenu;
class TextLabel;
class Theme;

/// The middle of the page "Data": the pictures of a dataset as thumbnails, by part, class, text and finding, with all
/// that is done to them. Large datasets are filtered in the background.
class PictureGrid : public QWidget {
    Q_OBJECT
public:
    PictureGrid(Theme& theme, DatasetActions& actions, QWidget* parent = nullptr);

    /// Keeps filter, place and (by key) the choice.
    void setDataset(std::shared_ptr<const ImageDataset> dataset);
    /// -1: all classes.
    void setClass(int label);
    void setMarks(std::shared_ptr<const PictureMarks> marks);
    /// Shows only the pictures of a finding, of all parts and classes, until people look at something else.
    void showFinding(const QString& title, std::vector<std::string> keys);
    void retranslate();

    [[nodiscard]] PictureChoice choice() const;
    [[nodiscard]] const PictureFilter& filter() const { return m_filter; }
    /// The current picture, or nullptr.
    [[nodiscard]] const ImageEntry* current() const;
    [[nodiscard]] ThumbnailView* view() const { return m_view; }

Q_SIGNALS:
    /// Another current picture (nullptr: none).
    void pictureChosen(const graft::ImageEntry* picture);
    /// A finding is no longer what is shown.
    void findingLeft();

private:
    QWidget* buildPartBar();
    QWidget* buildFindBar();
    void choosePart(PartChoice part);
    void refresh();
    void show(std::vector<const ImageEntry*> shown);
    void leaveFinding();
    void updateTexts();
    [[nodiscard]] ThumbnailMark markOf(const ImageEntry& entry) const;

    Theme& m_theme;
    std::shared_ptr<const ImageDataset> m_dataset;
    std::shared_ptr<const PictureMarks> m_marks;
    PictureFilter m_filter;
    quint64 m_job = 0; ///< a filter that is done after another was asked for is dropped
    bool m_filtering = false;
    bool m_stepOn = false; ///< the pictures changed, not the filter
    std::array<QToolButton*, partChoices> m_parts{};
    QPushButton* m_finding; ///< says what is shown instead; a click goes back
    QLineEdit* m_search;
    QTimer* m_searchTimer;
    QComboBox* m_sort;
    TextLabel* m_title;
    ThumbnailView* m_view;
    TextLabel* m_nothing;
    PictureMenu* m_menu;
};

} // namespace graft
