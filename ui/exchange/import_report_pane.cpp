// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_report_pane.h"

#include "core/zoo/catalogue.h"
#include "ui/exchange/import_row_model.h"
#include "ui/exchange/note_line.h"
#include "ui/models/error_text.h"
#include "ui/models/imported_network.h"
#include "ui/models/issue_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wheel_guard.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace graft {

namespace {

constexpr std::size_t shownIssues = 4;

NoteLine::Kind kindOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return NoteLine::Kind::Error;
    case Severity::Warning: return NoteLine::Kind::Warning;
    case Severity::Info: break;
    }
    return NoteLine::Kind::Info;
}

} // namespace

ImportReportPane::ImportReportPane(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_network(new TextLabel(theme, TextRole::Emphasis, this)),
      m_origin(new TextLabel(theme, TextRole::BodyMuted, this)),
      m_checkLine(new NoteLine(theme, this)),
      m_issues(new QVBoxLayout),
      m_questionBox(new QWidget(this)),
      m_questionTitle(new TextLabel(theme, TextRole::Body, m_questionBox)),
      m_questions(new QFormLayout),
      m_table(new QTableView(this)),
      m_detail(new TextLabel(theme, TextRole::BodyMuted, this)),
      m_rows(new ImportRowModel(theme, this)),
      m_filter(new ImportRowFilter(this))
{
    m_network->setObjectName(QStringLiteral("importNetwork"));
    m_origin->setObjectName(QStringLiteral("importOrigin"));
    m_checkLine->setObjectName(QStringLiteral("importCheck"));
    m_questionBox->setObjectName(QStringLiteral("importQuestions"));
    m_detail->setObjectName(QStringLiteral("importDetail"));
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_questionTitle->setWordWrap(true);
    m_issues->setSpacing(4);
    m_questions->setHorizontalSpacing(12);
    m_questions->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto* box = new QVBoxLayout(m_questionBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    box->addWidget(m_questionTitle);
    box->addLayout(m_questions);
    buildTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_network);
    layout->addWidget(m_origin);
    layout->addWidget(m_checkLine);
    layout->addLayout(m_issues);
    layout->addWidget(m_questionBox);
    layout->addWidget(buildFilters());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_detail);
    connect(&theme, &Theme::changed, this, &ImportReportPane::restyle);
    restyle();
    retranslate();
}

QWidget* ImportReportPane::buildFilters()
{
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    auto* group = new QButtonGroup(line);
    for (std::size_t i = 0; i < m_fates.size(); ++i) {
        auto* button = new QToolButton(line);
        button->setObjectName(QStringLiteral("importFate%1").arg(i));
        button->setProperty("segment", true);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this,
                [this, i] { m_filter->setFate(i == 0 ? std::nullopt : std::optional(static_cast<LayerFate>(i - 1))); });
        m_fates[i] = button;
    }
    m_fates[0]->setChecked(true);
    m_search = new QLineEdit(line);
    m_search->setObjectName(QStringLiteral("importSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(260);
    connect(m_search, &QLineEdit::textChanged, m_filter, &ImportRowFilter::setText);
    m_search->installEventFilter(this);
    layout->addStretch(1);
    layout->addWidget(m_search, 1);
    return line;
}

void ImportReportPane::buildTable()
{
    m_filter->setSourceModel(m_rows);
    m_table->setObjectName(QStringLiteral("importTable"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setIconSize({16, 16});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // the order of the file
    m_table->setMinimumHeight(120);
    const std::array<int, 4> widths{128, 220, 130, 220};
    for (int column = 0; column < static_cast<int>(widths.size()); ++column)
        m_table->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& at) { Q_EMIT rowChosen(layerOf(at)); });
    // Not activated(): some desktops activate with a single click.
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex& at) { Q_EMIT rowActivated(layerOf(at)); });
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportReportPane::showDetail);
    auto* copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &ImportReportPane::copyRows);
}

QString ImportReportPane::layerOf(const QModelIndex& index) const
{
    return index.data(ImportRowModel::LayerRole).toString();
}

void ImportReportPane::copyRows()
{
    QStringList lines;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < m_filter->columnCount(); ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void ImportReportPane::setResult(std::shared_ptr<const ImportedModel> model)
{
    m_model = std::move(model);
    m_rows->setModel(m_model);
    showOrigin();
    showQuestions();
    showIssues();
    showCounts();
    showDetail();
}

void ImportReportPane::setCheck(bool checking, const std::optional<ImportCheck>& check)
{
    m_checking = checking;
    m_check = check;
    showCheck();
}

void ImportReportPane::setReading(bool reading)
{
    for (QComboBox* box : m_answers)
        box->setEnabled(!reading);
    m_table->setEnabled(!reading);
}

void ImportReportPane::focusTable()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void ImportReportPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool ImportReportPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_table && enter && m_table->currentIndex().isValid()) {
        Q_EMIT rowActivated(layerOf(m_table->currentIndex()));
        return true;
    }
    // In the search they belong to the search, not to the dialog around it.
    if (watched == m_search && enter) {
        focusTable();
        return true;
    }
    if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ImportReportPane::showOrigin()
{
    if (!m_model)
        return;
    const CatalogueEntry* entry = m_model->modelName.empty() ? nullptr : findModel(m_model->modelName);
    m_network->setVisible(entry != nullptr);
    if (entry != nullptr)
        m_network->setText(tr("Recognised as %1").arg(toQString(entry->title)));
    const ModelReader* reader = findReader(m_model->format);
    QStringList parts{reader != nullptr ? toQString(reader->title) : toQString(m_model->format),
                      tr("%n layer(s)", nullptr, static_cast<int>(m_model->graph.layers.size()))};
    if (const QString known = provenanceText(*m_model); !known.isEmpty())
        parts << known;
    m_origin->setElidedText(parts.join(QStringLiteral(" \u00B7 ")));
}

void ImportReportPane::showQuestions()
{
    while (m_questions->rowCount() > 0)
        m_questions->removeRow(0);
    m_answers.clear();
    m_questionBox->setVisible(m_model && !m_model->questions.empty());
    if (!m_model)
        return;
    for (const ImportQuestion& question : m_model->questions) {
        auto* label = new TextLabel(m_theme, TextRole::Body, m_questionBox);
        label->setText(coreText("core", question.text));
        label->setWordWrap(true);
        auto* box = new QComboBox(m_questionBox);
        const QString id = toQString(question.id);
        box->setObjectName(QStringLiteral("answer_") + id);
        box->setAccessibleName(label->text());
        for (const ImportAnswer& answer : question.answers)
            box->addItem(coreText("core", answer.title), toQString(answer.value));
        box->setCurrentIndex(box->findData(toQString(question.assumed)));
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        ignoreIdleWheel(*box);
        label->setBuddy(box);
        connect(box, &QComboBox::activated, this,
                [this, box, id] { Q_EMIT answerChosen(id, box->currentData().toString()); });
        m_questions->addRow(label, box);
        m_answers.push_back(box);
    }
}

void ImportReportPane::showIssues()
{
    while (QLayoutItem* item = m_issues->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_model)
        return;
    const auto add = [this](NoteLine::Kind kind, const QString& text) {
        auto* line = new NoteLine(m_theme, this);
        line->setObjectName(QStringLiteral("importIssue"));
        line->setNote(kind, text);
        m_issues->addWidget(line);
    };
    const std::size_t shown = std::min(shownIssues, m_model->issues.size());
    for (std::size_t i = 0; i < shown; ++i)
        add(kindOf(m_model->issues[i].severity), issueText(m_model->issues[i]));
    if (const std::size_t more = m_model->issues.size() - shown; more > 0)
        add(NoteLine::Kind::Info,
            tr("%n more remark(s): they are listed when the network is open.", nullptr, static_cast<int>(more)));
}

void ImportReportPane::showCheck()
{
    using Kind = NoteLine::Kind;
    if (m_checking) {
        m_checkLine->setNote(Kind::Waiting, tr("The numbers are being compared with another program…"));
        return;
    }
    if (!m_check) {
        m_checkLine->setNote(Kind::Info, {});
        return;
    }
    const ImportCheck& check = *m_check;
    const QLocale locale;
    if (!check.possible)
        m_checkLine->setNote(
            Kind::Info, check.why.text.empty()
                            ? tr("The numbers were not compared with another program.")
                            : tr("The numbers were not compared with another program: %1").arg(errorText(check.why)));
    else if (check.passed())
        m_checkLine->setNote(Kind::Good,
                             tr("Same result as %1: largest difference %2 of values up to %3.")
                                 .arg(toQString(check.how), locale.toString(check.largestDifference, 'g', 2),
                                      locale.toString(check.largestValue, 'g', 3)));
    else
        m_checkLine->setNote(
            Kind::Warning,
            tr("%1 computes something else from the file: largest difference %2 of values up to %3. Look "
               "at the approximated layers and the answers above before you rely on the network.")
                .arg(toQString(check.how), locale.toString(check.largestDifference, 'g', 2),
                     locale.toString(check.largestValue, 'g', 3)));
}

void ImportReportPane::showCounts()
{
    const QLocale locale;
    const auto text = [&locale](const QString& word, std::size_t count) {
        return QStringLiteral("%1  %2").arg(word, locale.toString(static_cast<qulonglong>(count)));
    };
    //: Filter of the report: every operator.
    m_fates[0]->setText(text(tr("All"), m_model ? m_model->report.size() : 0));
    for (std::size_t i = 1; i < m_fates.size(); ++i) {
        const auto fate = static_cast<LayerFate>(i - 1);
        const std::size_t count = m_model ? m_model->count(fate) : 0;
        m_fates[i]->setText(text(fateText(fate), count));
        m_fates[i]->setEnabled(count > 0);
        if (count == 0 && m_fates[i]->isChecked())
            m_fates[0]->click();
    }
}

void ImportReportPane::showDetail()
{
    const QModelIndex at = m_table->currentIndex();
    const QString note = at.isValid() ? at.siblingAtColumn(ImportRowModel::Note).data().toString() : QString();
    m_detail->setText(note);
    m_detail->setVisible(!note.isEmpty());
}

void ImportReportPane::restyle()
{
    for (std::size_t i = 1; i < m_fates.size(); ++i) {
        const auto fate = static_cast<LayerFate>(i - 1);
        m_fates[i]->setIcon(lineIcon(QLatin1String(fateIcon(fate)), fateColor(fate, m_theme)));
    }
}

void ImportReportPane::retranslate()
{
    m_questionTitle->setText(tr("The file does not say this. Another answer reads it again."));
    m_search->setPlaceholderText(tr("Search in the report"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_table->setAccessibleName(tr("What became of each operator"));
    m_fates[0]->setToolTip(tr("Every operator of the file"));
    m_fates[1]->setToolTip(tr("Operators that compute the same numbers in Graft"));
    m_fates[2]->setToolTip(tr("Operators that compute nearly the same; the note says what differs"));
    m_fates[3]->setToolTip(tr("Operators Graft has no layer for: kept with their weights, but they cannot run"));
    m_rows->retranslate();
    showOrigin();
    showQuestions();
    showIssues();
    showCheck();
    showCounts();
    showDetail();
}

} // namespace graft
