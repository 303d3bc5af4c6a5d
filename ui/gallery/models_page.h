// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zoo/model_loader.h"
#include "ui/gallery/model_filter.h"
#include "ui/gallery/model_pictures.h"
#include "ui/models/app_context.h"
#include "ui/models/benchmark_session.h"
#include "ui/models/download_queue.h"
#include "ui/widgets/page.h"

#include <functional>
#include <memory>
#include <vector>

class QFileSystemWatcher;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace graft {

class BakeOffView;
class DownloadList;
class EmptyState;
class FlowLayout;
class GalleryToolbar;
class ModelCard;
class ModelDetails;
class ModelsFolderBox;
class TipsBar;
class TradeOffChart;

/// The Models mode: the catalogue as cards or as a chart, one model in detail, the ways to open it, its weights, and
/// the bake-off of several models.
class ModelsPage : public Page {
    Q_OBJECT
public:
    explicit ModelsPage(AppContext& context, QWidget* parent = nullptr);

    /// Runs its argument when the document may be replaced: at once, later, or never.
    using ReplaceGuard = std::function<void(std::function<void()>)>;
    /// Without a guard, models replace the document at once.
    void setReplaceGuard(ReplaceGuard guard) { m_guard = std::move(guard); }
    /// The chosen entry; never nullptr once the page stands.
    [[nodiscard]] const CatalogueEntry* selected() const;
    void select(const CatalogueEntry& entry);
    /// Opens the chosen model with its weights, downloading them where necessary.
    void openSelected();
    /// The same beside the networks that are open, as another tab; nothing is replaced.
    void openSelectedInNewTab();
    /// Opens the chosen model with a weight file.
    void openWithFile(const QString& weightFile);
    [[nodiscard]] QSplitter* splitter() const { return m_splitter; }
    void focusSearch();
    /// Shows the bake-off of the models that are ticked, or the gallery again.
    void showBakeOff(bool shown);
    [[nodiscard]] BakeOffView* bakeOff() const { return m_bakeOff; }
    [[nodiscard]] DownloadQueue& downloads() { return m_downloads; }
    [[nodiscard]] BenchmarkSession& benchmarks() { return m_benchmarks; }
    /// The folder for weights that the user chose; empty: the usual one. $GRAFT_MODELS goes before what was
    /// remembered, not before a new choice.
    [[nodiscard]] const QString& chosenFolder() const { return m_chosenFolder; }
    void setChosenFolder(const QString& folder);

Q_SIGNALS:
    /// The document holds a model that was chosen here.
    void opened();
    /// No model suits: a network from a template.
    void newNetworkRequested();
    /// A file of another program is to be opened.
    void importRequested();

protected:
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    // Construction.
    [[nodiscard]] QWidget* createCentre();
    [[nodiscard]] QWidget* createGrid();
    void connectSession();
    void connectGallery();
    void connectDownloads();
    // What is shown.
    void applyFilter();
    void refreshChart();
    void refreshTips();
    void refreshInstalled();
    void showMeasurements();
    void measureShown();
    void moveSelection(const ModelCard* from, int columns, int rows);
    void selectionChanged();
    void updateTicks();
    [[nodiscard]] ModelCard* cardOf(const CatalogueEntry& entry) const;
    [[nodiscard]] ModelCard* selectedCard() const;
    [[nodiscard]] std::vector<ModelCard*> shownCards() const;
    // Opening.
    void open(bool newTab);
    void chooseFile();
    void updatePrimary();
    void updateBusy();
    void begin(std::function<void()> load, bool newTab = false);
    void takeOver(const CatalogueEntry& entry, LoadedModel& model);
    // Weights.
    void downloadClicked();
    void weightsArrived(const CatalogueEntry& entry);
    void removeSelected();
    void useFolder(const QString& folder);
    void watchFolder();

    AppContext m_context;
    ReplaceGuard m_guard;
    BenchmarkSession m_benchmarks;
    DownloadQueue m_downloads;
    ModelPictures m_pictures;
    QStackedWidget* m_views; ///< gallery, bake-off
    QSplitter* m_splitter;
    ModelFilterPane* m_filter;
    ModelDetails* m_details;
    DownloadList* m_downloadList;
    ModelsFolderBox* m_folder;
    BakeOffView* m_bakeOff = nullptr;
    TipsBar* m_tips = nullptr;
    GalleryToolbar* m_toolbar = nullptr;
    QStackedWidget* m_stack = nullptr;
    QScrollArea* m_scroll = nullptr;
    FlowLayout* m_flow = nullptr;
    TradeOffChart* m_chart = nullptr;
    EmptyState* m_nothing = nullptr;
    QFileSystemWatcher* m_watcher;
    std::vector<ModelCard*> m_cards; ///< in the order of the catalogue
    QPushButton* m_import;
    QPushButton* m_newNetwork;
    QPushButton* m_bakeOffButton;
    QString m_chosenFolder;
    const CatalogueEntry* m_openWhenHere = nullptr; ///< whose download is to be followed by opening it
    bool m_openInNewTab = false;                    ///< likewise
    bool m_newTab = false;                          ///< what is being loaded goes beside the open networks
};

} // namespace graft
