// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/app_context.h"
#include "ui/widgets/page.h"

#include <QString>

class QProgressBar;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace graft {

class ClassifyPane;
class ConfusionView;
class EmptyState;
class InlineMessage;
class MetricsPanel;
class TextLabel;
class ThumbnailView;

/// The page "Results": how well the network does on pictures it has never seen, which it takes for what, and
/// what it says to any picture.
class ResultsPage : public Page {
    Q_OBJECT
public:
    explicit ResultsPage(AppContext& context, QWidget* parent = nullptr);

public Q_SLOTS:
    /// Evaluates the validation pictures, or says what is in the way.
    void evaluate();
    void classifyFile(const QString& file);
    /// Opens a file dialog.
    void chooseFile();
    /// Classifies a copied file.
    void paste();

Q_SIGNALS:
    void sampleRequested();
    void modelsRequested();
    void dataRequested();
    void trainRequested();

protected:
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// What keeps the network from being judged.
    enum class Obstacle { None, NoNetwork, NoData, Untrained, OtherClasses };

    QWidget* buildCentre();
    QWidget* buildRunning();
    QWidget* buildMatrix();
    void connectObjects();
    [[nodiscard]] Obstacle obstacle() const;
    void forget();
    void updateState();
    void updateEmptyStates();
    void actOnObstacle();
    void showEvaluation();
    void showCell(int truth, int prediction);
    void showClassified();
    void classifyRow(int row);
    void updateGalleryTitle();

    AppContext m_context;
    QStackedWidget* m_stack;
    EmptyState* m_noNetwork;
    QSplitter* m_splitter;
    MetricsPanel* m_metrics;
    InlineMessage* m_message = nullptr;
    QStackedWidget* m_centre = nullptr;
    EmptyState* m_empty = nullptr;
    TextLabel* m_runningText = nullptr;
    QProgressBar* m_progress = nullptr;
    ConfusionView* m_confusion = nullptr;
    TextLabel* m_galleryTitle = nullptr;
    ThumbnailView* m_gallery = nullptr;
    ClassifyPane* m_classify;
    QTimer* m_timer;
    QString m_truth; ///< class of the picture being classified, if it is known
};

} // namespace graft
