// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zoo/model_loader.h"
#include "ui/gallery/model_filter.h"
#include "ui/models/app_context.h"
#include "ui/widgets/page.h"

#include <functional>
#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace graft {

class EmptyState;
class FlowLayout;
class ModelCard;
class ModelDetails;

/// The Models mode: the catalogue as cards, one model in detail, and the ways to open it.
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
    [[nodiscard]] QWidget* createGrid();
    void connectSession();
    void applyFilter();
    void moveSelection(const ModelCard* from, int columns, int rows);
    void selectionChanged();
    void open(bool newTab);
    void chooseFile();
    void updatePrimary();
    void updateBusy();
    /// Starts `load` on the session when nothing is lost by it.
    void begin(bool download, std::function<void()> load, bool newTab = false);
    void takeOver(const CatalogueEntry& entry, LoadedModel& model);
    [[nodiscard]] ModelCard* selectedCard() const;
    [[nodiscard]] std::vector<ModelCard*> shownCards() const;

    AppContext m_context;
    ReplaceGuard m_guard;
    QSplitter* m_splitter;
    ModelFilterPane* m_filter;
    ModelDetails* m_details;
    QStackedWidget* m_stack = nullptr;
    QScrollArea* m_scroll = nullptr;
    FlowLayout* m_flow = nullptr;
    EmptyState* m_nothing = nullptr;
    QLabel* m_orderLabel;
    QComboBox* m_order;
    std::vector<ModelCard*> m_cards;
    QPushButton* m_import;
    QPushButton* m_newNetwork;
    bool m_downloading = false;
    bool m_newTab = false; ///< what is being loaded goes beside the open networks
};

} // namespace graft
