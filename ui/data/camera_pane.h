// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/data/camera_feed.h"
#include "ui/models/app_context.h"

#include <QStringList>
#include <QWidget>

#include <memory>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace graft {

struct ImageDataset;
class DatasetActions;
class EmptyState;
class PictureView;
class TextLabel;

/// Takes pictures of a class with a camera: live picture, one big button (Space; held for a burst). The files are
/// written into a folder people choose and become pictures of the class, a burst as one step of undo.
class CameraPane : public QWidget {
    Q_OBJECT
public:
    CameraPane(const AppContext& context, DatasetActions& actions, QWidget* parent = nullptr);
    ~CameraPane() override;

    /// Another camera than the first of the computer; for tests, which have a film.
    void setCamera(CameraFeed::Open open) { m_open = std::move(open); }
    void setDataset(std::shared_ptr<const ImageDataset> dataset);
    /// Shows the camera for a class.
    void begin(int label);
    /// Ends the camera and adds what was taken.
    void end();
    void setFolder(const QString& folder);
    [[nodiscard]] QString folder() const { return m_folder; }
    void retranslate();

Q_SIGNALS:
    void finished();

private:
    QWidget* buildBar();
    QWidget* buildLive();
    void open();
    void take();
    void chooseFolder();
    void flush();
    void showProblem(const QString& reason);
    [[nodiscard]] QString proposedFolder() const;
    [[nodiscard]] QString nextFile();

    AppContext m_context;
    DatasetActions& m_actions;
    CameraFeed* m_feed;
    CameraFeed::Open m_open;
    std::shared_ptr<const ImageDataset> m_dataset;
    QComboBox* m_class;
    QPushButton* m_done;
    QStackedWidget* m_stack;
    EmptyState* m_absent;
    PictureView* m_view = nullptr;
    QPushButton* m_take = nullptr;
    TextLabel* m_counter = nullptr;
    TextLabel* m_place = nullptr;
    QPushButton* m_change = nullptr;
    TextLabel* m_problem = nullptr;
    QTimer* m_rest; ///< a burst ends when nothing was taken for a moment
    QString m_folder;
    QString m_takenClass; ///< of what is in m_taken
    QStringList m_taken;
    QString m_reason;
    int m_count = 0;
    int m_number = 0;
};

} // namespace graft
