// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/data/preprocessing.h"
#include "core/evaluation/model_benchmark.h"
#include "core/zoo/catalogue.h"
#include "ui/models/download_queue.h"

#include <QFrame>

#include <optional>
#include <utility>
#include <vector>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace graft {

class InlineMessage;
class ModelCard;
struct ModelPicture;
class SketchView;
class Theme;

/// The gallery's right pane: everything about the chosen model, and how to get its weights.
class ModelDetails : public QFrame {
    Q_OBJECT
public:
    explicit ModelDetails(Theme& theme, QWidget* parent = nullptr);

    /// What is known of a model besides its entry; nullptr: nothing yet. Copied.
    struct Knowledge {
        const ModelPicture* picture = nullptr;
        const ModelBenchmark* benchmark = nullptr;
        const DownloadQueue::Item* download = nullptr; ///< while it is in the queue
    };
    /// Shows a model; nullptr empties the pane.
    void setCard(const ModelCard* card, const Knowledge& knowledge);
    /// Asks whether the weights shall go, with a button that does it: removeConfirmed().
    void askRemove();
    /// Progress of loading or downloading; `total` 0: unknown.
    void setBusy(bool busy, const QString& what = {});
    void setProgress(qint64 done, qint64 total);
    void showMessage(Severity severity, const QString& text);
    void clearMessage();
    [[nodiscard]] QString messageText() const;
    void retranslate();

    [[nodiscard]] QPushButton* downloadButton() const { return m_download; }
    [[nodiscard]] QPushButton* newTabButton() const { return m_newTab; }
    [[nodiscard]] QPushButton* fileButton() const { return m_file; }
    [[nodiscard]] QPushButton* untrainedButton() const { return m_untrained; }
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }
    [[nodiscard]] QPushButton* removeButton() const { return m_remove; }
    [[nodiscard]] InlineMessage* message() const { return m_message; }

Q_SIGNALS:
    void removeConfirmed();

private:
    [[nodiscard]] QWidget* createBody();
    [[nodiscard]] QWidget* createActions();
    QLabel* addFact(QGridLayout* form, const char* name);
    void fill();
    void fillFacts();
    void fillActions(const CatalogueEntry& entry);
    void setFact(QLabel* value, const QString& text);
    [[nodiscard]] QString preprocessingText() const;
    [[nodiscard]] QString timeText() const;

    Theme& m_theme;
    const ModelCard* m_card = nullptr;
    std::optional<ImagePreprocessing> m_preparation;
    std::optional<ModelBenchmark> m_benchmark;
    std::optional<DownloadQueue::Item> m_downloading;
    bool m_asking = false; ///< the message asks whether the weights shall go
    bool m_busy = false;
    QLabel* m_title = nullptr;
    QLabel* m_family = nullptr;
    SketchView* m_sketch = nullptr;
    QLabel* m_description = nullptr;
    std::vector<std::pair<QLabel*, const char*>> m_factNames;
    QLabel* m_accuracy = nullptr;
    QLabel* m_parameters = nullptr;
    QLabel* m_macs = nullptr;
    QLabel* m_time = nullptr;
    QLabel* m_size = nullptr;
    QLabel* m_input = nullptr;
    QLabel* m_classes = nullptr;
    QLabel* m_preprocessing = nullptr;
    QLabel* m_licence = nullptr;
    QLabel* m_source = nullptr;
    QLabel* m_paper = nullptr;
    QLabel* m_missing = nullptr;
    InlineMessage* m_message = nullptr;
    QFrame* m_progressRow = nullptr;
    QLabel* m_progressText = nullptr;
    QProgressBar* m_progress = nullptr;
    QString m_busyWhat;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_download = nullptr;
    QPushButton* m_newTab = nullptr;
    QPushButton* m_file = nullptr;
    QPushButton* m_untrained = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace graft
