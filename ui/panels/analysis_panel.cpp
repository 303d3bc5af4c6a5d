// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/analysis_panel.h"

#include "core/base/files.h"
#include "ui/models/analysis_model.h"
#include "ui/models/error_text.h"
#include "ui/models/layer_finder.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inline_message.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <unordered_set>

namespace graft {

namespace {

/// Shows the layers that a search found.
class FoundRows final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFound(const FoundLayers& found)
    {
        m_all = !found.searched;
        m_found.clear();
        m_found.insert(found.layers.begin(), found.layers.end());
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex&) const override
    {
        return m_all || m_found.contains(static_cast<const AnalysisModel*>(sourceModel())->layer(row));
    }

private:
    bool m_all = true;
    std::unordered_set<LayerId> m_found;
};

} // namespace

AnalysisPanel::AnalysisPanel(NetworkDocument& document, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_theme(theme),
      m_model(new AnalysisModel(document, this)),
      m_proxy(new FoundRows(this)),
      m_search(new QLineEdit(this)),
      m_problem(new QLabel(this)),
      m_copy(new QToolButton(this)),
      m_export(new QToolButton(this)),
      m_message(new InlineMessage(theme, this)),
      m_table(new QTableView(this)),
      m_totals(new QLabel(this))
{
    setObjectName(QStringLiteral("analysisPanel"));
    m_search->setObjectName(QStringLiteral("analysisSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(360);
    m_problem->setObjectName(QStringLiteral("analysisProblem"));
    m_problem->setProperty("role", QStringLiteral("error"));
    m_problem->setTextFormat(Qt::PlainText);
    m_copy->setObjectName(QStringLiteral("analysisCopy"));
    m_export->setObjectName(QStringLiteral("analysisExport"));
    for (QToolButton* button : {m_copy, m_export}) {
        button->setIconSize({16, 16});
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    m_totals->setObjectName(QStringLiteral("analysisTotals"));
    m_totals->setProperty("role", QStringLiteral("muted"));
    m_totals->setTextFormat(Qt::PlainText);
    m_totals->setTextInteractionFlags(Qt::TextSelectableByMouse);
    buildTable();

    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 4, 8, 4);
    top->setSpacing(8);
    top->addWidget(m_search, 2);
    top->addWidget(m_problem, 1);
    top->addStretch(1);
    top->addWidget(m_copy);
    top->addWidget(m_export);
    m_totals->setContentsMargins(12, 4, 12, 6);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_message);
    all->addWidget(m_table, 1);
    all->addWidget(m_totals);

    connect(m_search, &QLineEdit::textChanged, this, &AnalysisPanel::search);
    connect(m_copy, &QToolButton::clicked, this, &AnalysisPanel::copyRows);
    connect(m_export, &QToolButton::clicked, this, &AnalysisPanel::chooseFile);
    // A search may ask for what an edit has just changed.
    connect(m_model, &QAbstractItemModel::dataChanged, this, &AnalysisPanel::search);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_following = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_following = false;
        search();
    });
    connect(&theme, &Theme::changed, this, &AnalysisPanel::restyle);
    retranslate();
    restyle();
}

void AnalysisPanel::buildTable()
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(AnalysisModel::SortRole);
    m_proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("analysisTable"));
    m_table->setProperty("frameless", true);
    m_table->setModel(m_proxy);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    // Fixed heights: 3000 rows are laid out at once.
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(26);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsMovable(true);
    const int widths[AnalysisModel::ColumnCount] = {160, 120, 100, 200, 95, 75, 110, 85, 95, 120};
    for (int i = 0; i < AnalysisModel::ColumnCount; ++i)
        header->resizeSection(i, widths[i]);
    header->setStretchLastSection(true);
    m_table->setSortingEnabled(true);
    // As data flows, until somebody sorts; a third click returns to it.
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);

    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_following)
            Q_EMIT layersChosen(selectedLayers());
    });
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& point) { Q_EMIT contextMenuRequested(m_table->viewport()->mapToGlobal(point)); });
}

void AnalysisPanel::search()
{
    const FoundLayers found = findInNetwork(m_document, m_search->text());
    m_problem->setText(found.problem);
    const auto chosen = selectedLayers();
    m_following = true;
    static_cast<FoundRows*>(m_proxy)->setFound(found);
    m_following = false;
    setLayers(chosen);
    updateTotals();
}

void AnalysisPanel::setLayers(const std::vector<LayerId>& layers)
{
    if (layers == selectedLayers())
        return;
    m_following = true;
    QItemSelection selection;
    QModelIndex last;
    for (const LayerId layer : layers) {
        const int row = m_model->rowOf(layer);
        const QModelIndex index = row >= 0 ? m_proxy->mapFromSource(m_model->index(row, 0)) : QModelIndex();
        if (!index.isValid())
            continue;
        selection.select(index, index.siblingAtColumn(AnalysisModel::ColumnCount - 1));
        last = index;
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (last.isValid()) {
        m_table->selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
        m_table->scrollTo(last);
    }
    m_following = false;
}

std::vector<LayerId> AnalysisPanel::selectedLayers() const
{
    std::vector<LayerId> layers;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        layers.push_back(LayerId{index.data(AnalysisModel::LayerRole).toUInt()});
    // In the order in which the network lists them, as the canvas has it.
    std::unordered_set<LayerId> chosen(layers.begin(), layers.end());
    layers.clear();
    for (const Layer& layer : m_document.graph().layers) {
        if (chosen.contains(layer.id))
            layers.push_back(layer.id);
    }
    return layers;
}

void AnalysisPanel::copyRows()
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    // Nothing selected: everything that is shown.
    if (rows.empty()) {
        for (int i = 0; i < m_proxy->rowCount(); ++i)
            rows.push_back(i);
    }
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < AnalysisModel::ColumnCount; ++column)
        cells << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << cells.join(QLatin1Char('\t'));
    for (const int row : rows) {
        cells.clear();
        for (int column = 0; column < AnalysisModel::ColumnCount; ++column)
            cells << m_proxy->index(row, column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void AnalysisPanel::chooseFile()
{
    const QString proposal = toQString(m_document.graph().name) + QStringLiteral("_layers.csv");
    const QString file =
        QFileDialog::getSaveFileName(window(), tr("Save the table"), proposal, tr("CSV table (*.csv)"));
    if (!file.isEmpty())
        exportTo(file);
}

bool AnalysisPanel::exportTo(const QString& file)
{
    m_message->hide();
    const std::string csv = layerTableCsv(layerFacts(m_document.graph(), m_document.analysis()));
    const auto written = writeFileAtomically(toPath(file), std::as_bytes(std::span(csv)));
    if (!written)
        m_message->showMessage(Severity::Error, errorText(written.error()));
    return written.ok();
}

void AnalysisPanel::updateTotals()
{
    std::int64_t parameters = 0;
    std::int64_t trainable = 0;
    std::int64_t macs = 0;
    double memory = 0;
    const int shown = m_proxy->rowCount();
    for (int i = 0; i < shown; ++i) {
        const auto& row = m_model->rows()[static_cast<std::size_t>(m_proxy->mapToSource(m_proxy->index(i, 0)).row())];
        parameters += row.parameters;
        trainable += row.frozen() ? 0 : row.parameters;
        macs += row.macs;
        memory += static_cast<double>(row.activationBytes);
    }
    const int all = m_model->rowCount();
    const QString layers =
        shown == all ? tr("%n layer(s)", nullptr, all) : tr("%1 of %n layer(s)", nullptr, all).arg(shown);
    //: Totals: layers, parameters, trainable ones, multiply-adds, memory.
    m_totals->setText(tr("%1 · %2 parameters, %3 trainable · %4 multiply-adds · %5 of results")
                          .arg(layers, countText(parameters), countText(trainable),
                               shortCount(static_cast<double>(macs)), sizeText(memory)));
}

bool AnalysisPanel::eventFilter(QObject* watched, QEvent* event)
{
    // In the table Ctrl+C means rows, not the page's layers.
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (watched == m_table && (override || event->type() == QEvent::KeyPress) &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        if (!override)
            copyRows();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AnalysisPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model->setActive(true);
}

void AnalysisPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_model->setActive(false);
}

void AnalysisPanel::restyle()
{
    const ThemeTokens& t = m_theme.tokens();
    m_search->actions().constFirst()->setIcon(lineIcon(QStringLiteral("search"), t.textMuted));
    m_copy->setIcon(lineIcon(QStringLiteral("layers"), t.text));
    m_export->setIcon(lineIcon(QStringLiteral("export"), t.text));
}

void AnalysisPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Search: conv, type:Conv2d kernel:3, params:>1M"));
    m_search->setToolTip(findHelp());
    m_search->setAccessibleName(tr("Search the table"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the selected rows, or all that are shown, for a spreadsheet."));
    m_export->setText(tr("Save as CSV…"));
    m_export->setToolTip(tr("Writes the whole table to a file that spreadsheets and scripts can read."));
    m_table->setAccessibleName(tr("Analysis of all layers"));
    m_model->retranslate();
    updateTotals();
}

} // namespace graft
