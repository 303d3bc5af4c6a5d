// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/project/project.h"
#include "ui/models/app_context.h"
#include "ui/widgets/page.h"

#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace graft {

struct ImageDataset;
class CameraPane;
class ClassPane;
class DatasetActions;
class DatasetFacts;
class DataDoctorPane;
class EmptyState;
class Examination;
class ImportMenu;
class InlineMessage;
class PictureDetails;
class PictureGrid;
class TextLabel;

/// The page "Data": choose pictures, see classes and thumbnails, put right what is wrong with them.
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
    QWidget* buildRightPane();
    void connectSession();
    void connectActions();
    void connectPanes();
    void openCamera(int label);
    void closeCamera();
    void updateState();
    void followChanges();
    void adoptReference();
    void examineByItself();
    void showExamination();
    void showDataset();
    void showProgress(qint64 done, qint64 total);
    void importUrls(const QList<QUrl>& urls);
    /// A message with a button that does `repair`.
    void say(Severity severity, const QString& text, const QString& action = {}, std::function<void()> repair = {});

    AppContext m_context;
    DatasetActions* m_actions;
    InlineMessage* m_message;
    std::function<void()> m_repair;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_loading = nullptr;
    TextLabel* m_loadingText = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_sample;
    ImportMenu* m_import;
    ClassPane* m_classes = nullptr;
    PictureGrid* m_grid = nullptr;
    CameraPane* m_camera = nullptr;
    QStackedWidget* m_centre = nullptr; ///< thumbnails, or the camera
    QTabWidget* m_tabs = nullptr;
    PictureDetails* m_details = nullptr;
    DatasetFacts* m_facts = nullptr;
    Examination* m_examination;
    DataDoctorPane* m_doctor = nullptr;
    std::shared_ptr<const ImageDataset> m_shown;    ///< what the panes show now
    std::shared_ptr<const ImageDataset> m_imported; ///< what it was made of
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace graft
