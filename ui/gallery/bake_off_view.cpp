// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/bake_off_view.h"

#include "core/base/files.h"
#include "ui/gallery/bake_off_setup.h"
#include "ui/gallery/bake_off_table.h"
#include "ui/gallery/trade_off_chart.h"
#include "ui/models/background_job.h"
#include "ui/models/benchmark_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/training_session.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <span>
#include <utility>

namespace graft {

BakeOffView::BakeOffView(AppContext& context, DownloadQueue& downloads, BenchmarkSession& benchmarks, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_benchmarks(benchmarks),
      m_setup(new BakeOffSetup(context, downloads)),
      m_back(new QPushButton(this)),
      m_start(new QPushButton(this)),
      m_cancel(new QPushButton(this)),
      m_hint(new QLabel(this)),
      m_stage(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_rows(new BakeOffTableModel(this)),
      m_sorted(new QSortFilterProxyModel(this))
{
    m_start->setProperty("primary", true);
    m_start->setObjectName(QStringLiteral("startBakeOff"));
    m_cancel->setObjectName(QStringLiteral("cancelBakeOff"));
    m_back->setObjectName(QStringLiteral("leaveBakeOff"));
    m_hint->setProperty("role", QStringLiteral("muted"));
    m_hint->setWordWrap(true);
    m_stage->setProperty("role", QStringLiteral("muted"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(160);
    m_sorted->setSourceModel(m_rows);
    m_sorted->setSortRole(BakeOffTableModel::SortRole);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(12);
    bar->addWidget(m_back);
    bar->addWidget(m_hint, 1);
    bar->addWidget(m_stage);
    bar->addWidget(m_progress);
    bar->addWidget(m_cancel);
    bar->addWidget(m_start);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_setup);
    splitter->addWidget(createResults());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({290, 900});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
    connectSession();
    retranslate();
}

QWidget* BakeOffView::createResults()
{
    m_message = new InlineMessage(m_context.theme);
    m_table = new QTableView;
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(BakeOffTableModel::Accuracy, Qt::DescendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setObjectName(QStringLiteral("bakeOffTable"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_chart = new TradeOffChart(m_context.theme);
    m_open = new QPushButton;
    m_open->setObjectName(QStringLiteral("openWinner"));
    m_export = new QPushButton;
    m_export->setObjectName(QStringLiteral("exportBakeOff"));

    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 8, 16, 12);
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_export);
    buttons->addWidget(m_open);
    auto* both = new QSplitter(Qt::Vertical);
    both->addWidget(m_table);
    both->addWidget(m_chart);
    both->setStretchFactor(1, 1);
    both->setSizes({220, 360});
    auto* table = new QWidget;
    auto* layout = new QVBoxLayout(table);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(both, 1);
    layout->addLayout(buttons);

    m_empty = new EmptyState(m_context.theme, QStringLiteral("compare"));
    m_results = new QStackedWidget;
    m_results->addWidget(m_empty);
    m_results->addWidget(table);
    auto* host = new QWidget;
    auto* all = new QVBoxLayout(host);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_message);
    all->addWidget(m_results, 1);
    return host;
}

void BakeOffView::connectSession()
{
    connect(m_back, &QPushButton::clicked, this, &BakeOffView::backRequested);
    connect(m_start, &QPushButton::clicked, this, &BakeOffView::start);
    connect(m_empty->primaryButton(), &QPushButton::clicked, this, &BakeOffView::start);
    connect(m_cancel, &QPushButton::clicked, &m_session, &BakeOffSession::cancel);
    connect(m_setup, &BakeOffSetup::changed, this, &BakeOffView::updateState);
    connect(&m_context.training, &TrainingSession::stateChanged, this, &BakeOffView::updateState);
    connect(&m_session, &BakeOffSession::stateChanged, this, [this] {
        if (m_session.state() == BakeOffSession::State::Failed)
            m_message->showMessage(Severity::Error, errorText(m_session.error()));
        else if (m_session.state() == BakeOffSession::State::Done && m_session.wasCancelled())
            m_message->showMessage(Severity::Info, tr("Cancelled. The models that were finished are listed."));
        if (!m_session.isRunning())
            m_benchmarks.load(); // times that were measured along the way
        updateState();
    });
    connect(&m_session, &BakeOffSession::progressChanged, this, &BakeOffView::updateState);
    connect(&m_session, &BakeOffSession::rowsChanged, this, &BakeOffView::showRows);
    connect(m_open, &QPushButton::clicked, this, [this] { openRow(chosenRow()); });
    connect(m_export, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getSaveFileName(this, tr("Export the table"), QStringLiteral("bake-off.csv"),
                                                          tr("Comma-separated values (*.csv)"));
        if (!file.isEmpty())
            exportTable(file);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_chart->select(chosenRow());
        updateState();
    });
    connect(m_table, &QTableView::activated, this, [this] { openRow(chosenRow()); });
    connect(m_chart, &TradeOffChart::selectionChanged, this, &BakeOffView::chooseRow);
    connect(m_chart, &TradeOffChart::activated, this, &BakeOffView::openRow);
}

void BakeOffView::prepare(const std::vector<const CatalogueEntry*>& ticked)
{
    m_setup->prepare(ticked);
}

QString BakeOffView::hindrance() const
{
    if (m_context.training.isActive())
        return tr("A network is being trained. Wait for its end: both would be slow.");
    if (m_setup->candidates().empty())
        return tr("Tick at least one model.");
    const auto dataset = m_setup->dataset();
    if (dataset == nullptr)
        return tr("Choose pictures.");
    if (dataset->validation.empty() || dataset->training.empty())
        return tr("These pictures have none to validate with. Divide them on the page Data.");
    return {};
}

void BakeOffView::start()
{
    if (!hindrance().isEmpty() || m_session.isRunning())
        return;
    m_message->hide();
    m_benchmarks.cancel(); // two that compute at a time would both be slow, and the times wrong
    m_reference = m_setup->reference();
    m_session.start(m_setup->candidates(), m_setup->dataset(), m_setup->options(), m_benchmarks.cache());
}

void BakeOffView::updateState()
{
    const bool running = m_session.isRunning();
    const QString reason = hindrance();
    m_start->setEnabled(reason.isEmpty());
    m_start->setVisible(!running);
    m_empty->primaryButton()->setEnabled(reason.isEmpty());
    m_setup->setEnabled(!running);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_stage), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel)})
        widget->setVisible(running);
    if (running) {
        const std::string& title = m_session.candidates()[m_session.current()].title;
        m_stage->setText(m_session.stage().isEmpty()
                             ? toQString(title)
                             : QStringLiteral("%1: %2").arg(toQString(title), m_session.stage()));
        m_progress->setValue(static_cast<int>(m_session.progress() * 1000));
    }
    m_hint->setText(running ? QString()
                    : !reason.isEmpty()
                        ? reason
                        : tr("Each model is frozen and gets a new last layer, which learns from your pictures. Split, "
                             "seed and epochs are the same for all."));
    const int row = chosenRow();
    const bool openable = row >= 0 && !m_rows->rows()[static_cast<std::size_t>(row)].error;
    const std::vector<std::size_t> order = ranking(m_rows->rows());
    const bool winner = openable && static_cast<std::size_t>(row) == order.front();
    m_open->setText(winner || !openable ? tr("Open the winner in the designer") : tr("Open in the designer"));
    m_open->setEnabled(openable && !running && !m_opening);
    m_export->setEnabled(m_rows->rowCount() > 0);
    m_results->setCurrentIndex(m_rows->rowCount() > 0 || running ? 1 : 0);
}

void BakeOffView::showRows()
{
    const int chosen = m_table->selectionModel()->hasSelection() ? chosenRow() : -1;
    m_rows->setRows(m_session.rows());
    if (chosen >= 0 && chosen < m_rows->rowCount())
        chooseRow(chosen);
    for (int column = 0; column < BakeOffTableModel::Note; ++column)
        m_table->resizeColumnToContents(column);
    showChart();
    updateState();
}

void BakeOffView::showChart()
{
    const QLocale locale;
    std::vector<ChartBubble> bubbles;
    const std::vector<BakeOffRow>& rows = m_rows->rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const BakeOffRow& row = rows[i];
        if (row.error)
            continue;
        const BakeOffCandidate& candidate = m_session.candidates()[i];
        ChartBubble bubble;
        bubble.id = static_cast<int>(i);
        bubble.title = toQString(row.title);
        bubble.group = candidate.entry != nullptr ? toQString(candidate.entry->family) : tr("open networks");
        bubble.gain = row.accuracy;
        bubble.low = row.interval.low;
        bubble.high = row.interval.high;
        bubble.cost = row.predictionMs;
        bubble.sizeMiB = row.sizeMiB;
        bubble.details =
            tr("%1 on your pictures (%2 to %3)\n%4 ms per picture here, %5")
                .arg(percentText(row.accuracy), percentText(row.interval.low), percentText(row.interval.high),
                     locale.toString(row.predictionMs, 'f', 1), sizeText(row.sizeMiB * 1024 * 1024));
        bubbles.push_back(std::move(bubble));
    }
    m_chart->setBubbles(std::move(bubbles));
    m_chart->select(chosenRow());
}

int BakeOffView::chosenRow() const
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (!selected.isEmpty())
        return m_sorted->mapToSource(selected.front()).row();
    const std::vector<std::size_t> order = ranking(m_rows->rows());
    return order.empty() ? -1 : static_cast<int>(order.front());
}

void BakeOffView::chooseRow(int row)
{
    m_table->selectRow(m_sorted->mapFromSource(m_rows->index(row, 0)).row());
}

void BakeOffView::openRow(int row)
{
    if (row < 0 || row >= m_rows->rowCount() || m_opening || m_session.isRunning())
        return;
    const BakeOffRow& chosen = m_rows->rows()[static_cast<std::size_t>(row)];
    if (chosen.error)
        return;
    m_opening = true;
    updateState();
    runInBackground(
        this,
        [candidate = m_session.candidates()[static_cast<std::size_t>(row)], chosen] {
            return networkOf(candidate, chosen);
        },
        [this, row](Result<LoadedModel> model) { takeOver(row, std::move(model)); });
}

void BakeOffView::takeOver(int row, Result<LoadedModel> model)
{
    m_opening = false;
    updateState();
    if (!model) {
        m_message->showMessage(Severity::Error, errorText(model.error()));
        return;
    }
    const BakeOffCandidate& candidate = m_session.candidates()[static_cast<std::size_t>(row)];
    if (candidate.entry != nullptr) {
        m_context.document.addModel(*candidate.entry, *std::move(model));
    } else {
        NetworkSheet sheet;
        sheet.name = toQString(candidate.title);
        sheet.graph = std::make_shared<const NetworkGraph>(model->graph);
        sheet.imported = sheet.graph;
        sheet.weights = std::move(model->weights);
        m_context.document.addSheet(std::move(sheet));
    }
    // Its classes are those of these pictures: without others they are what one goes on with.
    if (m_context.dataset.state() == DatasetSession::State::Empty && !m_reference.empty())
        m_context.dataset.load(m_reference);
    Q_EMIT opened();
}

void BakeOffView::exportTable(const QString& file)
{
    const std::string csv = bakeOffCsv(m_rows->rows());
    if (const auto written = writeFileAtomically(toPath(file), std::as_bytes(std::span(csv))); !written)
        m_message->showMessage(Severity::Error, errorText(written.error()));
    else
        m_message->showMessage(Severity::Info, tr("The table is in %1.").arg(file));
}

void BakeOffView::retranslate()
{
    m_back->setText(tr("Back to the models"));
    m_start->setText(tr("Start"));
    m_cancel->setText(tr("Cancel"));
    m_empty->setText(
        tr("Several models, your pictures: this page will show which recognises them best, how quick and how "
           "large each is."));
    m_empty->primaryButton()->setText(tr("Start the bake-off"));
    m_open->setToolTip(
        tr("The network with its new last layer for your classes and what it has learned, as another tab."));
    m_export->setText(tr("Export the table…"));
    m_export->setToolTip(tr("Writes all columns as CSV, for a spreadsheet."));
    m_table->setAccessibleName(tr("Result of the bake-off"));
    m_chart->setAccessibleName(tr("Accuracy on your pictures and prediction time"));
    m_chart->setTitles(tr("Accuracy on your pictures"), tr("Milliseconds per picture on this machine (logarithmic)"),
                       tr("Area: size of the network"), tr("nothing is better at this time"));
    m_rows->retranslate();
    m_setup->retranslate();
    showChart();
    updateState();
}

} // namespace graft
