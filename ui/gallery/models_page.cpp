// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/models_page.h"

#include "ui/gallery/model_card.h"
#include "ui/gallery/model_details.h"
#include "ui/models/error_text.h"
#include "ui/models/model_session.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

ModelsPage::ModelsPage(AppContext& context, QWidget* parent)
    : Page(context.theme, parent),
      m_context(context),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_filter(new ModelFilterPane(context.theme)),
      m_details(new ModelDetails(context.theme)),
      m_orderLabel(new QLabel(this)),
      m_order(new QComboBox(this)),
      m_import(new QPushButton(this)),
      m_newNetwork(new QPushButton(this))
{
    m_order->addItems({QString(), QString(), QString()});
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_orderLabel->setBuddy(m_order);
    m_orderLabel->setProperty("role", QStringLiteral("muted"));
    addHeaderWidget(m_orderLabel);
    addHeaderWidget(m_order);
    addHeaderWidget(m_import);
    m_import->setObjectName(QStringLiteral("importButton"));
    connect(m_import, &QPushButton::clicked, this, &ModelsPage::importRequested);
    addHeaderWidget(m_newNetwork);
    m_newNetwork->setObjectName(QStringLiteral("newNetworkButton"));
    connect(m_newNetwork, &QPushButton::clicked, this, &ModelsPage::newNetworkRequested);
    connect(m_details->newTabButton(), &QPushButton::clicked, this, &ModelsPage::openSelectedInNewTab);
    connect(&context.document, &NetworkDocument::networkReset, this, &ModelsPage::updatePrimary);

    m_splitter->addWidget(m_filter);
    m_splitter->addWidget(createGrid());
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({216, 700, 320});
    contentLayout()->addWidget(m_splitter);

    connect(m_filter, &ModelFilterPane::changed, this, &ModelsPage::applyFilter);
    connect(m_order, &QComboBox::currentIndexChanged, this, &ModelsPage::applyFilter);
    connect(primaryButton(), &QPushButton::clicked, this, &ModelsPage::openSelected);
    connect(m_details->downloadButton(), &QPushButton::clicked, this, &ModelsPage::openSelected);
    connect(m_details->fileButton(), &QPushButton::clicked, this, &ModelsPage::chooseFile);
    connect(m_details->untrainedButton(), &QPushButton::clicked, this,
            [this] { begin(false, [this, entry = selected()] { m_context.models.loadUntrained(*entry); }); });
    connect(m_details->cancelButton(), &QPushButton::clicked, &m_context.models, &ModelSession::cancel);
    connectSession();
    retranslate();
    applyFilter();
    if (!m_cards.empty())
        m_cards.front()->setChecked(true);
}

QWidget* ModelsPage::createGrid()
{
    auto* host = new QWidget;
    m_flow = new FlowLayout(232, 12, host);
    m_flow->setContentsMargins(16, 16, 16, 16);
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

    m_nothing = new EmptyState(theme(), QStringLiteral("search"));
    connect(m_nothing->primaryButton(), &QPushButton::clicked, m_filter, &ModelFilterPane::clear);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_nothing);
    m_stack->setMinimumWidth(280);
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
}

void ModelsPage::takeOver(const CatalogueEntry& entry, LoadedModel& model)
{
    for (ModelCard* card : m_cards)
        card->setInstalled(isInstalled(card->entry()));
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

const CatalogueEntry* ModelsPage::selected() const
{
    const ModelCard* card = selectedCard();
    return card != nullptr ? &card->entry() : nullptr;
}

void ModelsPage::select(const CatalogueEntry& entry)
{
    for (ModelCard* card : m_cards) {
        if (&card->entry() == &entry) {
            card->setChecked(true);
            m_scroll->ensureWidgetVisible(card);
        }
    }
}

ModelCard* ModelsPage::selectedCard() const
{
    const auto it = std::find_if(m_cards.begin(), m_cards.end(), [](const ModelCard* c) { return c->isChecked(); });
    return it != m_cards.end() ? *it : nullptr;
}

std::vector<ModelCard*> ModelsPage::shownCards() const
{
    std::vector<ModelCard*> shown;
    for (int i = 0; i < m_flow->count(); ++i) {
        auto* card = static_cast<ModelCard*>(m_flow->itemAt(i)->widget());
        if (!card->isHidden())
            shown.push_back(card);
    }
    return shown;
}

void ModelsPage::applyFilter()
{
    const ModelFilter filter = m_filter->filter();
    const auto order = static_cast<ModelOrder>(qMax(0, m_order->currentIndex()));
    std::vector<ModelCard*> sorted = m_cards;
    std::stable_sort(sorted.begin(), sorted.end(), [order](const ModelCard* a, const ModelCard* b) {
        return comesBefore(a->entry(), b->entry(), order);
    });
    while (m_flow->count() > 0)
        delete m_flow->takeAt(0);
    bool any = false;
    QWidget* previous = nullptr;
    for (ModelCard* card : sorted) {
        const bool shown = filter.accepts(card->entry(), card->entry().embedded || card->installed());
        card->setVisible(shown);
        m_flow->addWidget(card);
        if (previous != nullptr)
            QWidget::setTabOrder(previous, card);
        previous = card;
        any = any || shown;
    }
    m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_scroll) : m_nothing);
    m_flow->activate();
}

void ModelsPage::moveSelection(const ModelCard* from, int columns, int rows)
{
    const std::vector<ModelCard*> shown = shownCards();
    const auto it = std::find(shown.begin(), shown.end(), from);
    if (it == shown.end())
        return;
    const auto target = (it - shown.begin()) + columns + rows * m_flow->columns();
    if (target < 0 || target >= static_cast<std::ptrdiff_t>(shown.size()))
        return;
    ModelCard* card = shown[static_cast<std::size_t>(target)];
    card->setFocus(Qt::OtherFocusReason);
    card->setChecked(true);
    m_scroll->ensureWidgetVisible(card);
}

void ModelsPage::selectionChanged()
{
    m_details->setCard(selectedCard());
    if (const CatalogueEntry* entry = selected())
        setSubtitle(toQString(entry->title));
    updatePrimary();
}

void ModelsPage::begin(bool download, std::function<void()> load, bool newTab)
{
    if (selected() == nullptr || m_context.models.isBusy())
        return;
    m_details->clearMessage();
    const auto start = [this, download, newTab, load = std::move(load)] {
        m_downloading = download;
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
    if (entry->embedded || card->installed())
        begin(
            false, [this, entry] { m_context.models.load(*entry); }, newTab);
    else
        begin(
            true, [this, entry] { m_context.models.downloadAndLoad(*entry); }, newTab);
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
    begin(false, [this, entry = selected(), weightFile] { m_context.models.load(*entry, weightFile); });
}

void ModelsPage::updatePrimary()
{
    const ModelCard* card = selectedCard();
    const bool here = card != nullptr && (card->entry().embedded || card->installed());
    primaryButton()->setText(here ? tr("Open in Designer") : tr("Download and open"));
    primaryButton()->setToolTip(here ? tr("Shows the network's layers, ready to be adapted to your own classes.")
                                     : tr("Downloads the pretrained weights, then shows the network's layers."));
    primaryButton()->setEnabled(card != nullptr && !m_context.models.isBusy());
    primaryButton()->show();
    m_details->newTabButton()->setVisible(!m_context.document.isEmpty() && !m_context.models.isBusy());
}

void ModelsPage::updateBusy()
{
    const QString name = m_context.models.currentModel();
    const CatalogueEntry* entry = findModel(name.toStdString());
    const QString title = entry != nullptr ? toQString(entry->title) : name;
    m_details->setBusy(m_context.models.isBusy(),
                       m_downloading ? tr("Downloading %1").arg(title) : tr("Opening %1").arg(title));
    updatePrimary();
}

void ModelsPage::focusSearch()
{
    m_filter->focusSearch();
}

void ModelsPage::retranslate()
{
    setTitle(tr("Models"));
    //: Label of a list that says what the models are sorted by.
    m_orderLabel->setText(tr("Sort by"));
    m_order->setItemText(0, tr("Accuracy"));
    m_order->setItemText(1, tr("Size"));
    m_order->setItemText(2, tr("Name"));
    m_nothing->setText(tr("No model fits these filters."));
    m_nothing->primaryButton()->setText(tr("Show all models"));
    m_import->setText(tr("Import a file…"));
    m_import->setToolTip(tr("Opens a network of another program: ONNX, PyTorch, Keras, Caffe and more."));
    m_newNetwork->setText(tr("New network…"));
    m_newNetwork->setToolTip(tr("Starts from a small template or from nothing and trains from scratch."));
    m_filter->retranslate();
    m_details->retranslate();
    for (ModelCard* card : m_cards)
        card->retranslate();
    selectionChanged();
}

void ModelsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    // Weight files may have come or gone since the page was last seen.
    for (ModelCard* card : m_cards)
        card->setInstalled(isInstalled(card->entry()));
    selectionChanged();
}

} // namespace graft
