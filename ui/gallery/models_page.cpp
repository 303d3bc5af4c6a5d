// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Models page: its parts, and how models are opened. What is shown is in models_page_catalogue.cpp, the weights
// are in models_page_weights.cpp.
#include "ui/gallery/models_page.h"

#include "ui/gallery/bake_off_view.h"
#include "ui/gallery/download_list.h"
#include "ui/gallery/gallery_toolbar.h"
#include "ui/gallery/model_card.h"
#include "ui/gallery/model_details.h"
#include "ui/gallery/model_tips.h"
#include "ui/gallery/models_folder_box.h"
#include "ui/gallery/trade_off_chart.h"
#include "ui/models/error_text.h"
#include "ui/models/model_session.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/models/training_session.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QFileSystemWatcher>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace graft {

ModelsPage::ModelsPage(AppContext& context, QWidget* parent)
    : Page(context.theme, parent),
      m_context(context),
      m_views(new QStackedWidget(this)),
      m_splitter(new QSplitter(Qt::Horizontal)),
      m_filter(new ModelFilterPane(context.theme)),
      m_details(new ModelDetails(context.theme)),
      m_downloadList(new DownloadList(m_downloads, context.theme)),
      m_folder(new ModelsFolderBox),
      m_watcher(new QFileSystemWatcher(this)),
      m_import(new QPushButton(this)),
      m_newNetwork(new QPushButton(this)),
      m_bakeOffButton(new QPushButton(this))
{
    addHeaderWidget(m_import);
    m_import->setObjectName(QStringLiteral("importButton"));
    connect(m_import, &QPushButton::clicked, this, &ModelsPage::importRequested);
    addHeaderWidget(m_newNetwork);
    addHeaderWidget(m_bakeOffButton);
    m_newNetwork->setObjectName(QStringLiteral("newNetworkButton"));
    m_bakeOffButton->setObjectName(QStringLiteral("bakeOffButton"));
    m_filter->addFooter(m_folder);

    m_splitter->addWidget(m_filter);
    m_splitter->addWidget(createCentre());
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({216, 700, 320});
    auto* gallery = new QWidget;
    auto* layout = new QVBoxLayout(gallery);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_downloadList);
    m_bakeOff = new BakeOffView(m_context, m_downloads, m_benchmarks);
    m_views->addWidget(gallery);
    m_views->addWidget(m_bakeOff);
    contentLayout()->addWidget(m_views);

    connectSession();
    connectGallery();
    connectDownloads();
    retranslate();
    applyFilter();
    if (!m_cards.empty())
        m_cards.front()->setChecked(true);
}

QWidget* ModelsPage::createCentre()
{
    auto* centre = new QWidget;
    m_tips = new TipsBar(theme(), centre);
    m_toolbar = new GalleryToolbar(theme(), centre);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tips);
    layout->addWidget(m_toolbar);
    layout->addWidget(createGrid(), 1);
    centre->setMinimumWidth(280);
    return centre;
}

QWidget* ModelsPage::createGrid()
{
    auto* host = new QWidget;
    m_flow = new FlowLayout(232, 12, host);
    m_flow->setContentsMargins(16, 12, 16, 16);
    auto* group = new QButtonGroup(this);
    group->setExclusive(true);
    for (const CatalogueEntry& entry : catalogue()) {
        auto* card = new ModelCard(entry, theme(), host);
        group->addButton(card);
        connect(card, &ModelCard::toggled, this, [this](bool on) {
            if (on)
                selectionChanged();
        });
        connect(card, &ModelCard::activated, this, &ModelsPage::openSelected);
        connect(card, &ModelCard::tickChanged, this, &ModelsPage::updateTicks);
        connect(card, &ModelCard::moveRequested, this,
                [this, card](int columns, int rows) { moveSelection(card, columns, rows); });
        m_cards.push_back(card);
    }
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(host);

    m_chart = new TradeOffChart(theme());
    m_chart->setObjectName(QStringLiteral("modelChart"));
    m_nothing = new EmptyState(theme(), QStringLiteral("search"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_nothing);
    return m_stack;
}

void ModelsPage::connectSession()
{
    ModelSession& session = m_context.models;
    connect(&session, &ModelSession::busyChanged, this, &ModelsPage::updateBusy);
    connect(&session, &ModelSession::progressChanged, m_details, &ModelDetails::setProgress);
    connect(&session, &ModelSession::failed, this,
            [this](const QString& reason) { m_details->showMessage(Severity::Error, reason); });
    connect(
        &session, &ModelSession::loaded, this,
        [this](const CatalogueEntry* entry, const std::shared_ptr<LoadedModel>& model) { takeOver(*entry, *model); });
    connect(&m_context.document, &NetworkDocument::networkReset, this, &ModelsPage::updatePrimary);
    connect(m_newNetwork, &QPushButton::clicked, this, &ModelsPage::newNetworkRequested);
    connect(primaryButton(), &QPushButton::clicked, this, &ModelsPage::openSelected);
    connect(m_details->newTabButton(), &QPushButton::clicked, this, &ModelsPage::openSelectedInNewTab);
    connect(m_details->fileButton(), &QPushButton::clicked, this, &ModelsPage::chooseFile);
    connect(m_details->untrainedButton(), &QPushButton::clicked, this,
            [this] { begin([this, entry = selected()] { m_context.models.loadUntrained(*entry); }); });
    connect(m_details->cancelButton(), &QPushButton::clicked, &m_context.models, &ModelSession::cancel);
    connect(m_bakeOffButton, &QPushButton::clicked, this, [this] { showBakeOff(true); });
    connect(m_bakeOff, &BakeOffView::backRequested, this, [this] { showBakeOff(false); });
    connect(m_bakeOff, &BakeOffView::opened, this, &ModelsPage::opened);
}

void ModelsPage::takeOver(const CatalogueEntry& entry, LoadedModel& model)
{
    refreshInstalled();
    const std::vector<Issue> issues = model.issues;
    if (m_newTab)
        m_context.document.addModel(entry, std::move(model));
    else
        m_context.document.openModel(entry, std::move(model));
    m_details->clearMessage();
    if (!issues.empty())
        m_details->showMessage(issues.front().severity, errorText(issues.front().what));
    selectionChanged();
    Q_EMIT opened();
}

void ModelsPage::begin(std::function<void()> load, bool newTab)
{
    if (selected() == nullptr || m_context.models.isBusy())
        return;
    m_details->clearMessage();
    const auto start = [this, newTab, load = std::move(load)] {
        m_newTab = newTab;
        load();
    };
    if (m_guard && !newTab)
        m_guard(start);
    else
        start();
}

void ModelsPage::openSelected()
{
    open(false);
}

void ModelsPage::openSelectedInNewTab()
{
    open(true);
}

void ModelsPage::open(bool newTab)
{
    const ModelCard* card = selectedCard();
    if (card == nullptr)
        return;
    const CatalogueEntry* entry = &card->entry();
    if (entry->embedded || card->installed()) {
        begin([this, entry] { m_context.models.load(*entry); }, newTab);
        return;
    }
    if (entry->url.empty()) {
        begin([this, entry] { m_context.models.loadUntrained(*entry); }, newTab);
        return;
    }
    m_openWhenHere = entry;
    m_openInNewTab = newTab;
    m_details->clearMessage();
    m_downloads.add(*entry);
}

void ModelsPage::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Use weight file"), QString(), tr("Weight files (*.pth *.pt *.bin *.safetensors);;All files (*)"));
    if (!file.isEmpty())
        openWithFile(file);
}

void ModelsPage::openWithFile(const QString& weightFile)
{
    begin([this, entry = selected(), weightFile] { m_context.models.load(*entry, weightFile); });
}

void ModelsPage::updatePrimary()
{
    const ModelCard* card = selectedCard();
    const bool here = card != nullptr && (card->entry().embedded || card->installed());
    const bool nowhere = card != nullptr && !here && card->entry().url.empty();
    primaryButton()->setText(here      ? tr("Open in Designer")
                             : nowhere ? tr("Open without weights")
                                       : tr("Download and open"));
    primaryButton()->setToolTip(
        here      ? tr("Shows the network's layers, ready to be adapted to your own classes.")
        : nowhere ? tr("Opens the network with new, random weights: nobody offers its weights for download.")
                  : tr("Downloads the pretrained weights, then shows the network's layers."));
    const bool downloading = card != nullptr && m_openWhenHere == &card->entry();
    primaryButton()->setEnabled(card != nullptr && !m_context.models.isBusy() && !downloading);
    primaryButton()->setVisible(m_views->currentIndex() == 0);
    m_details->newTabButton()->setVisible(!m_context.document.isEmpty() && !m_context.models.isBusy());
}

void ModelsPage::updateBusy()
{
    const QString name = m_context.models.currentModel();
    const CatalogueEntry* entry = findModel(name.toStdString());
    const QString title = entry != nullptr ? toQString(entry->title) : name;
    m_details->setBusy(m_context.models.isBusy(), tr("Opening %1").arg(title));
    updatePrimary();
}

void ModelsPage::showBakeOff(bool shown)
{
    if (shown) {
        std::vector<const CatalogueEntry*> ticked;
        for (const ModelCard* card : m_cards) {
            if (card->ticked())
                ticked.push_back(&card->entry());
        }
        m_bakeOff->prepare(ticked);
    }
    m_views->setCurrentIndex(shown ? 1 : 0);
    m_import->setVisible(!shown);
    m_newNetwork->setVisible(!shown);
    m_bakeOffButton->setVisible(!shown);
    setTitle(shown ? tr("Bake-off") : tr("Models"));
    if (shown)
        setSubtitle(tr("Which network suits your pictures best?"));
    else
        selectionChanged();
    updatePrimary();
}

void ModelsPage::retranslate()
{
    setTitle(m_views->currentIndex() == 1 ? tr("Bake-off") : tr("Models"));
    m_nothing->setText(tr("No model fits these filters."));
    m_nothing->primaryButton()->setText(tr("Show all models"));
    m_import->setText(tr("Import a file…"));
    m_import->setToolTip(tr("Opens a network of another program: ONNX, PyTorch, Keras, Caffe and more."));
    m_newNetwork->setText(tr("New network…"));
    m_newNetwork->setToolTip(tr("Starts from a small template or from nothing and trains from scratch."));
    m_filter->retranslate();
    m_details->retranslate();
    m_tips->retranslate();
    m_toolbar->retranslate();
    m_folder->retranslate();
    m_downloadList->retranslate();
    m_bakeOff->retranslate();
    for (ModelCard* card : m_cards)
        card->retranslate();
    m_chart->setAccessibleName(tr("Accuracy and prediction time of the models"));
    updateTicks();
    applyFilter();
    selectionChanged();
}

void ModelsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    // Weight files may have come or gone since the page was last seen.
    refreshInstalled();
    selectionChanged();
    m_pictures.load();
    if (!m_benchmarks.machine())
        m_benchmarks.load();
}

} // namespace graft
