// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/bake_off.h"
#include "ui/models/app_context.h"
#include "ui/models/dataset_session.h"

#include <QFrame>

#include <memory>
#include <vector>

class QButtonGroup;
class QLabel;
class QListWidget;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace graft {

class DownloadQueue;

/// The left pane of a bake-off: which networks, which pictures, how long.
class BakeOffSetup : public QFrame {
    Q_OBJECT
public:
    BakeOffSetup(AppContext& context, DownloadQueue& downloads, QWidget* parent = nullptr);

    /// Ticks these models, installed or not; without any, those that are installed.
    void prepare(const std::vector<const CatalogueEntry*>& ticked);
    /// What is ticked, models that are not installed too.
    [[nodiscard]] std::vector<BakeOffCandidate> candidates() const;
    /// The pictures that are chosen, or nullptr while they are not read.
    [[nodiscard]] std::shared_ptr<const ImageDataset> dataset() const;
    /// Where they come from.
    [[nodiscard]] DatasetReference reference() const;
    [[nodiscard]] BakeOffOptions options() const;
    [[nodiscard]] QListWidget* models() const { return m_models; }
    /// Takes a folder of pictures instead of the dataset in use.
    void useFolder(const QString& folder);
    void useSample();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    enum Source { Open, Sample, Folder };
    void build();
    void fillModels();
    void addModel(const QString& title, const QVariant& key, bool ticked);
    void chooseFolder();
    void sourceChanged();
    void refresh();
    void downloadMissing();
    [[nodiscard]] QString dataText() const;
    [[nodiscard]] std::vector<const CatalogueEntry*> missing() const;
    [[nodiscard]] const DatasetSession& session() const;

    AppContext m_context;
    DownloadQueue& m_downloads;
    DatasetSession m_own; ///< of the sample or a folder
    std::vector<const CatalogueEntry*> m_wanted;
    QLabel* m_modelsTitle;
    QListWidget* m_models;
    QLabel* m_missingText;
    QPushButton* m_download;
    QLabel* m_dataTitle;
    QButtonGroup* m_sources;
    QRadioButton* m_open;
    QRadioButton* m_sample;
    QRadioButton* m_folder;
    QPushButton* m_browse;
    QLabel* m_dataText;
    QLabel* m_optionsTitle;
    QLabel* m_epochsLabel;
    QSpinBox* m_epochs;
    QLabel* m_seedLabel;
    QSpinBox* m_seed;
    QString m_folderPath;
};

} // namespace graft
