// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/metrics_panel.h"

#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/results/class_metrics.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QListWidget>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace graft {

namespace {

constexpr int sortRole = Qt::UserRole;
constexpr int headerPadding = 36; // with the arrow of the sorted column
constexpr int smallestColumn = 52;
constexpr int smallestNameColumn = 84;
constexpr int smallestTop5 = 6; // with five classes or fewer, the right one is always among five

QStandardItem* newItem(const QString& text, const QVariant& sortValue, bool number)
{
    auto* item = new QStandardItem(text);
    item->setData(sortValue, sortRole);
    item->setEditable(false);
    item->setTextAlignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    return item;
}

QStandardItem* shareItem(const std::optional<double>& share)
{
    return newItem(share ? percentText(*share, 0) : QStringLiteral("–"), share.value_or(-1.0), true);
}

} // namespace

MetricsPanel::MetricsPanel(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_accuracy(new TextLabel(theme, TextRole::Headline, this)),
      m_accuracyCaption(new TextLabel(theme, TextRole::BodyMuted, this)),
      m_top5(new TextLabel(theme, TextRole::Body, this)),
      m_loss(new TextLabel(theme, TextRole::Body, this)),
      m_images(new TextLabel(theme, TextRole::BodyMuted, this)),
      m_tableTitle(new TextLabel(theme, TextRole::Emphasis, this)),
      m_model(new QStandardItemModel(this)),
      m_table(new QTableView(this)),
      m_unreadableTitle(new TextLabel(theme, TextRole::Emphasis, this)),
      m_unreadable(new QListWidget(this))
{
    setProperty("pane", true);
    setAttribute(Qt::WA_StyledBackground);
    m_accuracy->setObjectName(QStringLiteral("accuracyFigure"));
    m_top5->setObjectName(QStringLiteral("top5Figure"));
    m_loss->setObjectName(QStringLiteral("evaluationLoss"));
    m_images->setObjectName(QStringLiteral("evaluatedImages"));
    m_images->setWordWrap(true);
    m_accuracyCaption->setWordWrap(true);
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(sortRole);
    m_table->setObjectName(QStringLiteral("classTable"));
    m_table->setProperty("frameless", true);
    m_table->setModel(sorted);
    m_table->setSortingEnabled(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setTabKeyNavigation(false);
    m_table->viewport()->installEventFilter(this);
    m_unreadable->setObjectName(QStringLiteral("unreadableList"));
    m_unreadable->setWordWrap(true);
    m_unreadable->setMaximumHeight(120);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 8, 8);
    layout->setSpacing(4);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_accuracy, m_accuracyCaption, m_top5, m_loss, m_images})
        layout->addWidget(widget);
    layout->addSpacing(12);
    layout->addWidget(m_tableTitle);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_unreadableTitle);
    layout->addWidget(m_unreadable);
    connect(&theme, &Theme::changed, this, &MetricsPanel::fillUnreadable);
    retranslate();
}

void MetricsPanel::setEvaluation(const Evaluation& evaluation, const QStringList& classNames)
{
    m_evaluation = evaluation;
    m_names = classNames;
    retranslate();
}

void MetricsPanel::retranslate()
{
    m_accuracy->setText(percentText(m_evaluation.accuracy));
    m_accuracyCaption->setText(tr("of the validation pictures are recognised"));
    m_top5->setText(tr("%1 with the right class among the first five").arg(percentText(m_evaluation.top5)));
    m_top5->setWordWrap(true);
    m_top5->setVisible(m_names.size() >= smallestTop5);
    m_loss->setText(tr("Loss %1").arg(QLocale().toString(m_evaluation.loss, 'f', 3)));
    m_loss->setToolTip(tr("How far off the network is on average: 0 is perfect."));
    m_images->setText(tr("%n picture(s), %1 per second", nullptr, static_cast<int>(m_evaluation.samples.size()))
                          .arg(countText(qRound64(m_evaluation.imagesPerSecond))));
    m_tableTitle->setText(tr("Classes"));
    m_table->setAccessibleName(tr("Precision and recall of each class"));
    fillTable();
    fillUnreadable();
}

void MetricsPanel::fillTable()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Class"), tr("Precision"), tr("Recall")});
    m_model->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_model->horizontalHeaderItem(1)->setToolTip(
        tr("Of all pictures the network takes for this class, the share that really shows it."));
    m_model->horizontalHeaderItem(2)->setToolTip(tr("Of all pictures of this class, the share that is recognised."));
    for (int column : {1, 2})
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const auto metrics = metricsOf(m_evaluation.confusion);
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        const QString name = m_names.value(static_cast<int>(i));
        auto* nameItem = newItem(name, name, false);
        nameItem->setToolTip(
            tr("%1: %n picture(s)", nullptr, static_cast<int>(metrics[i].pictures)).arg(name.toHtmlEscaped()));
        m_model->appendRow({nameItem, shareItem(metrics[i].precision), shareItem(metrics[i].recall)});
    }
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column : {1, 2})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
    fitColumns();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->sortByColumn(0, Qt::AscendingOrder);
}

void MetricsPanel::fitColumns()
{
    // The header's own wish has room to spare, which class names need more.
    QFont font = m_table->font();
    font.setPixelSize(11);
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    // By the model's interface: while the table is being filled it has columns without header items.
    const auto headerText = [this](int column) { return m_model->headerData(column, Qt::Horizontal).toString(); };
    std::array<int, 2> wanted{};
    for (int column : {1, 2})
        wanted[column - 1U] = metrics.horizontalAdvance(headerText(column)) + headerPadding;
    const int room = m_table->viewport()->width() - smallestNameColumn;
    const int needed = wanted[0] + wanted[1];
    for (int column : {1, 2}) {
        const int width = wanted[column - 1U];
        m_table->setColumnWidth(column, needed <= room ? width : std::max(smallestColumn, width * room / needed));
    }
}

bool MetricsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize && m_model->columnCount() > 2)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void MetricsPanel::fillUnreadable()
{
    const auto count = static_cast<int>(m_evaluation.unreadable.size());
    m_unreadableTitle->setText(tr("%n picture(s) could not be read", nullptr, count));
    m_unreadable->setAccessibleName(m_unreadableTitle->text());
    m_unreadable->clear();
    const QIcon icon = lineIcon(QStringLiteral("warning"), m_theme.tokens().warning);
    for (const Evaluation::Failure& failure : m_evaluation.unreadable) {
        auto* item = new QListWidgetItem(icon, errorText(failure.error), m_unreadable);
        item->setToolTip(toQString(failure.name).toHtmlEscaped());
    }
    m_unreadableTitle->setVisible(count > 0);
    m_unreadable->setVisible(count > 0);
}

} // namespace graft
