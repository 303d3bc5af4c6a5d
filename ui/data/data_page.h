// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/app_context.h"
#include "ui/widgets/page.h"

#include <QString>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace graft {

class ClassList;
class DatasetFacts;
class EmptyState;
class InlineMessage;
class PictureDetails;
class TextLabel;
class ThumbnailView;

/// The page "Data": choose pictures, see classes and thumbnails, learn what is wrong with them.
class DataPage : public Page {
    Q_OBJECT
public:
    explicit DataPage(AppContext& context, QWidget* parent = nullptr);

    /// Opens a folder dialog and imports what is chosen.
    void chooseFolder();
    void importFolder(const QString& folder);
    void useSample();

protected:
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* buildLoading();
    QWidget* buildContent();
    QWidget* buildGridPane();
    QWidget* buildDetailsPane();
    void connectSession();
    void updateState();
    void adoptReference();
    void showDataset();
    void showEntries();
    void showEntry(int row);
    void showProgress(qint64 done, qint64 total);
    void importWithShare(double share);

    AppContext m_context;
    InlineMessage* m_message;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_loading = nullptr;
    TextLabel* m_loadingText = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_sample;
    ClassList* m_classes = nullptr;
    TextLabel* m_gridTitle = nullptr;
    QToolButton* m_training = nullptr;
    QToolButton* m_validation = nullptr;
    ThumbnailView* m_grid = nullptr;
    PictureDetails* m_details = nullptr;
    DatasetFacts* m_facts = nullptr;
    TextLabel* m_noPictures = nullptr;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace graft
