// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/app_context.h"
#include "ui/training/augmentation_preview.h"

#include <QDialog>

#include <atomic>
#include <memory>

class QComboBox;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTimer;

namespace graft {

class AugmentationGrid;
class AugmentationList;
class EmptyState;
class TextLabel;

/// What is done to the training pictures, with a preview of the user's own as the network will see them. A window
/// beside the main one: every change goes into the document's options at once and is drawn in the background.
class AugmentationDialog : public QDialog {
    Q_OBJECT
public:
    explicit AugmentationDialog(AppContext& context, QWidget* parent = nullptr);
    ~AugmentationDialog() override;

    /// What the shown preview was drawn from.
    [[nodiscard]] const PreviewRequest& drawn() const { return m_drawn; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildList();
    QWidget* buildPreview();
    void connectObjects();
    void retranslate();
    void showPlan();
    void showPreset();
    void applyPreset(int index);
    void writePlan(const QString& text, const QString& mergeKey);
    void showData();
    void schedule();
    void draw();
    void cancel();
    [[nodiscard]] PreviewRequest request() const;

    AppContext m_context;
    QScrollArea* m_scroll = nullptr;
    AugmentationList* m_list = nullptr;
    AugmentationGrid* m_grid = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_stack = nullptr;
    TextLabel* m_presetLabel = nullptr;
    QComboBox* m_preset = nullptr;
    QPushButton* m_reset = nullptr;
    TextLabel* m_previewTitle = nullptr;
    TextLabel* m_busy = nullptr;
    TextLabel* m_note = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_others = nullptr;
    QPushButton* m_close = nullptr;
    QTimer* m_debounce;
    QTimer* m_busyTimer;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of the job in progress; nullptr when there is none
    PreviewRequest m_drawn;
    std::uint64_t m_draw = 1;     ///< which random numbers
    std::uint64_t m_pictures = 1; ///< which pictures
};

/// Opens the window, or brings it to the front if it is open already.
void openAugmentation(QWidget* parent, AppContext& context);

} // namespace graft
