// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Models page shows of the catalogue: cards, chart, suggestions, measured times.
#include "ui/gallery/bake_off_view.h"
#include "ui/gallery/gallery_toolbar.h"
#include "ui/gallery/model_card.h"
#include "ui/gallery/model_details.h"
#include "ui/gallery/model_tips.h"
#include "ui/gallery/models_page.h"
#include "ui/gallery/trade_off_chart.h"
#include "ui/models/error_text.h"
#include "ui/models/training_session.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace graft {

void ModelsPage::connectGallery()
{
    connect(m_filter, &ModelFilterPane::changed, this, &ModelsPage::applyFilter);
    connect(m_nothing->primaryButton(), &QPushButton::clicked, m_filter, &ModelFilterPane::clear);
    connect(m_toolbar, &GalleryToolbar::orderChanged, this, &ModelsPage::applyFilter);
    connect(m_toolbar, &GalleryToolbar::viewChanged, this, &ModelsPage::applyFilter);
    connect(m_toolbar, &GalleryToolbar::axisChanged, this, &ModelsPage::refreshChart);
    connect(m_toolbar, &GalleryToolbar::measureRequested, this, &ModelsPage::measureShown);
    connect(m_toolbar, &GalleryToolbar::cancelRequested, &m_benchmarks, &BenchmarkSession::cancel);
    connect(m_tips, &TipsBar::chosen, this, [this](const CatalogueEntry* entry) { select(*entry); });
    connect(m_chart, &TradeOffChart::selectionChanged, this,
            [this](int id) { select(catalogue()[static_cast<std::size_t>(id)]); });
    connect(m_chart, &TradeOffChart::activated, this, &ModelsPage::openSelected);
    connect(&m_pictures, &ModelPictures::ready, this, [this](const CatalogueEntry* entry) {
        cardOf(*entry)->setSketch(m_pictures.find(*entry)->sketch);
        if (entry == selected())
            selectionChanged();
    });
    connect(&m_benchmarks, &BenchmarkSession::changed, this, &ModelsPage::showMeasurements);
    connect(&m_benchmarks, &BenchmarkSession::progressChanged, this, [this] {
        const CatalogueEntry* entry = m_benchmarks.current();
        m_toolbar->setMeasuring(entry != nullptr ? toQString(entry->title) : QString(), m_benchmarks.doneCount(),
                                m_benchmarks.totalCount());
    });
    connect(&m_benchmarks, &BenchmarkSession::failed, this, [this](const CatalogueEntry* entry, const QString& reason) {
        m_details->showMessage(Severity::Warning,
                               tr("%1 could not be measured: %2").arg(toQString(entry->title), reason));
    });
    // Two that compute at a time would both be slow, and the times wrong.
    const auto hindrance = [this] {
        const bool busy = m_context.training.isActive() || m_bakeOff->session().isRunning();
        m_toolbar->setHindrance(busy ? tr("Not while a network is trained: times would be wrong.") : QString());
    };
    connect(&m_context.training, &TrainingSession::stateChanged, this, hindrance);
    connect(&m_bakeOff->session(), &BakeOffSession::stateChanged, this, hindrance);
}

void ModelsPage::measureShown()
{
    std::vector<const CatalogueEntry*> entries;
    for (const ModelCard* card : shownCards())
        entries.push_back(&card->entry());
    // Those without a time first, then small ones: results appear quickly.
    std::ranges::stable_sort(entries, [this](const CatalogueEntry* a, const CatalogueEntry* b) {
        const bool knownA = m_benchmarks.benchmark(*a) != nullptr;
        const bool knownB = m_benchmarks.benchmark(*b) != nullptr;
        return knownA != knownB ? knownB : a->gigaMacs < b->gigaMacs;
    });
    m_toolbar->setByTime(true);
    m_benchmarks.measure(entries);
}

void ModelsPage::showMeasurements()
{
    for (ModelCard* card : m_cards) {
        const ModelBenchmark* benchmark = m_benchmarks.benchmark(card->entry());
        card->setMeasured(benchmark != nullptr ? benchmark->latencyMs : 0);
    }
    // Sorting anew under the mouse while models are being measured would be a nuisance.
    if (m_benchmarks.isRunning()) {
        refreshChart();
        refreshTips();
    } else {
        applyFilter();
    }
    selectionChanged();
}

ModelCard* ModelsPage::cardOf(const CatalogueEntry& entry) const
{
    return m_cards[static_cast<std::size_t>(&entry - catalogue().data())];
}

const CatalogueEntry* ModelsPage::selected() const
{
    const ModelCard* card = selectedCard();
    return card != nullptr ? &card->entry() : nullptr;
}

void ModelsPage::select(const CatalogueEntry& entry)
{
    ModelCard* card = cardOf(entry);
    card->setChecked(true);
    if (card->isHidden())
        m_filter->clear(); // asked for by name: what hides it gives way
    m_scroll->ensureWidgetVisible(card);
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
    const ModelOrder order = m_toolbar->order();
    std::vector<ModelCard*> sorted = m_cards;
    std::stable_sort(sorted.begin(), sorted.end(), [this, order](const ModelCard* a, const ModelCard* b) {
        return comesBefore(a->entry(), b->entry(), order, m_benchmarks.benchmark(a->entry()),
                           m_benchmarks.benchmark(b->entry()));
    });
    while (m_flow->count() > 0)
        delete m_flow->takeAt(0);
    int shown = 0;
    int unmeasured = 0;
    QWidget* previous = nullptr;
    for (ModelCard* card : sorted) {
        const ModelBenchmark* benchmark = m_benchmarks.benchmark(card->entry());
        const bool accepted = filter.accepts(card->entry(), card->entry().embedded || card->installed(), benchmark);
        card->setVisible(accepted);
        m_flow->addWidget(card);
        if (previous != nullptr)
            QWidget::setTabOrder(previous, card);
        previous = card;
        shown += accepted ? 1 : 0;
        unmeasured += filter.maxMs > 0 && benchmark == nullptr ? 1 : 0;
    }
    m_filter->setCount(shown, static_cast<int>(m_cards.size()), unmeasured);
    m_flow->activate();
    refreshChart();
    refreshTips();
}

void ModelsPage::refreshChart()
{
    std::vector<const CatalogueEntry*> entries;
    for (const ModelCard* card : shownCards())
        entries.push_back(&card->entry());
    const bool chart = m_toolbar->showsChart();
    m_stack->setCurrentWidget(entries.empty() ? m_nothing : chart ? static_cast<QWidget*>(m_chart) : m_scroll);
    if (!chart)
        return;
    const QLocale locale;
    const bool byTime = m_toolbar->byTime();
    const std::string usual = usualAccuracyNote(entries);
    std::vector<ChartBubble> bubbles;
    for (const CatalogueEntry* entry : entries) {
        if (entry->top1 <= 0)
            continue; // nobody has published how good it is
        const ModelBenchmark* benchmark = m_benchmarks.benchmark(*entry);
        ChartBubble bubble;
        bubble.id = static_cast<int>(entry - catalogue().data());
        bubble.title = toQString(entry->title);
        bubble.group = toQString(entry->family);
        bubble.gain = entry->top1 / 100;
        bubble.cost = !byTime ? entry->gigaMacs : benchmark != nullptr ? benchmark->latencyMs : 0;
        bubble.sizeMiB = weightsMiB(*entry);
        bubble.comparable = entry->accuracyNote == usual;
        QStringList lines{
            tr("%1 top-1 on %2").arg(percentText(entry->top1 / 100), coreText("zoo", entry->accuracyNote)),
            tr("%1 operations, %2").arg(shortCount(entry->gigaMacs * 1e9), sizeText(entry->fileMiB * 1024 * 1024))};
        if (benchmark != nullptr)
            lines << tr("%1 ms per picture here").arg(locale.toString(benchmark->latencyMs, 'f', 1));
        lines << (entry->embedded || cardOf(*entry)->installed() ? tr("on this computer") : tr("to download"));
        bubble.details = lines.join(QLatin1Char('\n'));
        bubbles.push_back(std::move(bubble));
    }
    const auto measured = std::ranges::count_if(
        entries, [this](const CatalogueEntry* entry) { return m_benchmarks.benchmark(*entry) != nullptr; });
    //: Axis of the chart; %1 and %2 count models.
    const QString time = tr("Milliseconds per picture on this machine (logarithmic); %1 of %2 measured")
                             .arg(locale.toString(static_cast<qlonglong>(measured)),
                                  locale.toString(static_cast<qlonglong>(entries.size())));
    m_chart->setBubbles(std::move(bubbles));
    m_chart->setTitles(tr("Top-1 accuracy, as published"),
                       byTime ? time : tr("Operations per picture, 10⁹ (logarithmic)"), tr("Area: size of the weights"),
                       tr("nothing is better at this cost"));
    if (const CatalogueEntry* entry = selected())
        m_chart->select(static_cast<int>(entry - catalogue().data()));
}

void ModelsPage::refreshTips()
{
    const ModelFilter filter = m_filter->filter();
    TipLimits limits;
    if (filter.maxMiB > 0)
        limits.miB = filter.maxMiB;
    if (filter.maxGMacs > 0)
        limits.gMacs = filter.maxGMacs;
    if (filter.maxMs > 0)
        limits.ms = filter.maxMs;
    std::vector<const CatalogueEntry*> entries;
    for (const ModelCard* card : shownCards())
        entries.push_back(&card->entry());
    const auto benchmark = [this](const CatalogueEntry& entry) { return m_benchmarks.benchmark(entry); };
    m_tips->setTips(modelTips(entries, benchmark, limits), benchmark);
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
    const CatalogueEntry* entry = selected();
    ModelDetails::Knowledge knowledge;
    if (entry != nullptr) {
        knowledge.picture = m_pictures.find(*entry);
        knowledge.benchmark = m_benchmarks.benchmark(*entry);
        knowledge.download = m_downloads.find(*entry);
        m_chart->select(static_cast<int>(entry - catalogue().data()));
    }
    m_details->setCard(selectedCard(), knowledge);
    if (entry != nullptr && m_views->currentIndex() == 0)
        setSubtitle(toQString(entry->title));
    updatePrimary();
}

void ModelsPage::updateTicks()
{
    const auto ticked = std::ranges::count_if(m_cards, [](const ModelCard* card) { return card->ticked(); });
    m_bakeOffButton->setText(ticked > 0 ? tr("Bake-off (%1)…").arg(QLocale().toString(static_cast<qlonglong>(ticked)))
                                        : tr("Bake-off…"));
    m_bakeOffButton->setToolTip(tr("Tries several models on your own pictures and shows which suits them best. Tick "
                                   "models on their cards to choose them."));
}

void ModelsPage::focusSearch()
{
    m_filter->focusSearch();
}

} // namespace graft
