// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/issues_panel.h"

#include "core/layers/issue_fixes.h"
#include "ui/models/error_text.h"
#include "ui/models/issue_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

constexpr int detailsWidth = 380;
/// Fixes are tried on copies of the network, so they wait until the hand rests.
constexpr int fixDelayMs = 30;

bool sameIssue(const Issue& a, const Issue& b)
{
    return a.kind == b.kind && a.layer == b.layer && a.source == b.source && a.severity == b.severity &&
           a.what.text == b.what.text && a.what.args == b.what.args;
}

bool contains(const std::vector<Issue>& issues, const Issue& wanted)
{
    return std::any_of(issues.begin(), issues.end(), [&](const Issue& other) {
        return other.kind == wanted.kind && other.layer == wanted.layer && other.source == wanted.source;
    });
}

} // namespace

IssuesPanel::IssuesPanel(NetworkDocument& document, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_theme(theme),
      m_fold(new QToolButton(this)),
      m_list(new QListWidget(this)),
      m_details(new QWidget(this)),
      m_copy(new QToolButton(m_details)),
      m_where(new QLabel(m_details)),
      m_advice(new QLabel(m_details))
{
    setObjectName(QStringLiteral("issuesPanel"));
    setProperty("pane", true);
    setAttribute(Qt::WA_StyledBackground);
    buildLayout();
    m_fixTimer.setSingleShot(true);
    m_fixTimer.setInterval(fixDelayMs);
    connect(&m_fixTimer, &QTimer::timeout, this, &IssuesPanel::showFixes);
    connect(m_fold, &QToolButton::toggled, this, &IssuesPanel::showCurrent);
    connect(m_copy, &QToolButton::clicked, this, [this] { copy(true); });
    connect(m_list, &QListWidget::itemClicked, this, &IssuesPanel::jump);
    connect(m_list, &QListWidget::itemActivated, this, &IssuesPanel::jump);
    connect(m_list, &QListWidget::currentRowChanged, this, &IssuesPanel::showCurrent);
    connect(m_list, &QListWidget::customContextMenuRequested, this, &IssuesPanel::openMenu);
    connect(&document, &NetworkDocument::graphChanged, this, &IssuesPanel::refresh);
    connect(&document, &NetworkDocument::networkReset, this, &IssuesPanel::refresh);
    connect(&document, &NetworkDocument::analysisChanged, this, &IssuesPanel::refresh);
    connect(&theme, &Theme::changed, this, &IssuesPanel::restyle);
    retranslate();
}

void IssuesPanel::buildLayout()
{
    m_fold->setObjectName(QStringLiteral("issuesFold"));
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setIconSize({16, 16});
    m_copy->setObjectName(QStringLiteral("issuesCopy"));
    m_list->setObjectName(QStringLiteral("issuesList"));
    m_list->setProperty("frameless", true);
    m_list->setWordWrap(true);
    m_list->setIconSize({16, 16});
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_where->setObjectName(QStringLiteral("issueWhere"));
    m_where->setProperty("role", QStringLiteral("section"));
    m_advice->setObjectName(QStringLiteral("issueAdvice"));
    for (QLabel* label : {m_where, m_advice}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_fixes = new QVBoxLayout;
    m_fixes->setSpacing(4);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(12, 4, 8, 4);
    details->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->addWidget(m_where, 1);
    top->addWidget(m_copy, 0, Qt::AlignTop);
    details->addLayout(top);
    details->addWidget(m_advice);
    details->addLayout(m_fixes);
    details->addStretch(1);
    m_details->setProperty("transparent", true);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("issueDetails"));
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(detailsWidth);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(8, 2, 8, 4);
    all->setSpacing(8);
    all->addWidget(m_list, 1);
    all->addWidget(scroll);
}

bool IssuesPanel::isOpen() const
{
    return m_fold->isChecked();
}

void IssuesPanel::setOpen(bool open)
{
    m_fold->setChecked(open);
}

void IssuesPanel::showIssuesOf(LayerId layer)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (layerNamed(issueAt(row)->layer) == layer) {
            m_list->setCurrentRow(row);
            setOpen(true);
            m_list->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

const Issue* IssuesPanel::issueAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_shown.size()) ? &m_shown[static_cast<std::size_t>(row)] : nullptr;
}

LayerId IssuesPanel::layerNamed(const std::string& name) const
{
    const Layer* layer = name.empty() ? nullptr : m_document.graph().find(std::string_view(name));
    return layer != nullptr ? layer->id : LayerId{};
}

void IssuesPanel::refresh()
{
    std::vector<Issue> issues = m_document.analysis().issues;
    std::stable_sort(issues.begin(), issues.end(),
                     [](const Issue& a, const Issue& b) { return a.severity > b.severity; });
    const auto newError = std::find_if(issues.begin(), issues.end(), [this](const Issue& issue) {
        return issue.severity == Severity::Error && !contains(m_shown, issue);
    });
    const auto newRow = newError != issues.end() ? static_cast<int>(newError - issues.begin()) : -1;
    if (!std::equal(issues.begin(), issues.end(), m_shown.begin(), m_shown.end(), sameIssue)) {
        m_shown = std::move(issues);
        fillList();
        if (newRow >= 0)
            m_list->setCurrentRow(newRow);
    }
    showCounts();
    if (m_shown.empty())
        setOpen(false);
    else if (newRow >= 0)
        Q_EMIT attentionWanted();
    m_fold->setEnabled(!m_shown.empty());
    restyle();
    showCurrent();
}

void IssuesPanel::fillList()
{
    const QListWidgetItem* current = m_list->currentItem();
    const QString before = current != nullptr ? current->text() : QString();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = 0;
    for (const Issue& issue : m_shown) {
        auto* item = new QListWidgetItem(issueText(issue), m_list);
        item->setToolTip(item->text());
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(severityText(issue.severity), item->text()));
        if (item->text() == before)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row);
}

void IssuesPanel::showCounts()
{
    const auto count = [this](Severity severity) {
        return static_cast<int>(std::count_if(m_shown.begin(), m_shown.end(),
                                              [severity](const Issue& issue) { return issue.severity == severity; }));
    };
    QStringList parts;
    if (const int errors = count(Severity::Error); errors > 0)
        parts << tr("%n error(s)", nullptr, errors);
    if (const int warnings = count(Severity::Warning); warnings > 0)
        parts << tr("%n warning(s)", nullptr, warnings);
    if (const int notes = count(Severity::Info); notes > 0)
        parts << tr("%n note(s)", nullptr, notes);
    m_fold->setText(parts.isEmpty() ? tr("No problems") : parts.join(QStringLiteral(", ")));
}

void IssuesPanel::showCurrent()
{
    while (QLayoutItem* item = m_fixes->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    const Issue* issue = issueAt(m_list->currentRow());
    m_details->setVisible(issue != nullptr);
    if (issue == nullptr || !isOpen())
        return;
    const QString layer = toQString(issue->layer);
    m_where->setText(issue->source.empty() ? layer
                                           //: A connection between two layers of the network.
                                           : tr("%1 → %2").arg(toQString(issue->source), layer));
    m_where->setVisible(!layer.isEmpty());
    m_advice->setText(issueAdvice(*issue));
    m_advice->setVisible(!m_advice->text().isEmpty());
    m_fixTimer.start();
}

void IssuesPanel::showFixes()
{
    const Issue* issue = issueAt(m_list->currentRow());
    if (issue == nullptr || !isOpen() || m_fixes->count() > 0)
        return;
    const auto found = fixesFor(m_document.graph(), m_document.analysis(), *issue, m_document.dataFacts());
    QWidget* last = m_list;
    const auto add = [this, &last](QPushButton* button) {
        m_fixes->addWidget(button, 0, Qt::AlignLeft);
        setTabOrder(last, button);
        last = button;
    };
    for (const IssueFix& fix : found) {
        const QString text = fixText(fix);
        auto* button = new QPushButton(text, m_details);
        button->setObjectName(QStringLiteral("issueFix%1").arg(m_fixes->count()));
        button->setToolTip(tr("%1. One step that can be undone.").arg(text));
        connect(button, &QPushButton::clicked, this, [this, text, edits = fix.edits] {
            m_document.push(text, edits);
            m_list->setFocus(Qt::OtherFocusReason);
        });
        add(button);
    }
    if (layerNamed(issue->layer)) {
        auto* show = new QPushButton(tr("Show layer"), m_details);
        show->setObjectName(QStringLiteral("issueShow"));
        show->setFlat(true);
        connect(show, &QPushButton::clicked, this, [this] { jump(m_list->currentItem()); });
        add(show);
    }
}

void IssuesPanel::jump(const QListWidgetItem* item)
{
    const Issue* issue = item != nullptr ? issueAt(m_list->row(item)) : nullptr;
    if (issue == nullptr)
        return;
    if (const LayerId layer = layerNamed(issue->layer))
        Q_EMIT jumpRequested(layer, layerNamed(issue->source));
}

void IssuesPanel::copy(bool all) const
{
    QStringList lines;
    for (int row = 0; row < m_list->count(); ++row) {
        if (!all && row != m_list->currentRow())
            continue;
        const Issue& issue = *issueAt(row);
        lines << QStringLiteral("%1: %2 %3")
                     .arg(severityText(issue.severity), issueText(issue), issueAdvice(issue))
                     .trimmed();
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void IssuesPanel::openMenu(const QPoint& position)
{
    if (m_list->currentItem() == nullptr)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Show layer")), &QAction::triggered, this, [this] { jump(m_list->currentItem()); });
    connect(menu->addAction(tr("Copy")), &QAction::triggered, this, [this] { copy(false); });
    connect(menu->addAction(tr("Copy all")), &QAction::triggered, this, [this] { copy(true); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

bool IssuesPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            copy(false);
            return true;
        }
        // Not every platform activates on Enter.
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            jump(m_list->currentItem());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void IssuesPanel::restyle()
{
    const ThemeTokens& t = m_theme.tokens();
    const auto icon = [&t](Severity severity) {
        switch (severity) {
        case Severity::Error: return lineIcon(QStringLiteral("error"), t.error);
        case Severity::Warning: return lineIcon(QStringLiteral("warning"), t.warning);
        case Severity::Info: break;
        }
        return lineIcon(QStringLiteral("info"), t.textMuted);
    };
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setIcon(icon(issueAt(row)->severity));
    m_fold->setIcon(m_shown.empty() ? lineIcon(QStringLiteral("check"), t.fresh) : icon(m_shown.front().severity));
}

void IssuesPanel::retranslate()
{
    m_fold->setToolTip(tr("Show or hide what is wrong with the network"));
    m_list->setAccessibleName(tr("Problems of the network"));
    m_copy->setText(tr("Copy all"));
    m_copy->setToolTip(tr("Copies all problems as text, for a message or a forum."));
    m_shown.clear();
    m_list->clear();
    refresh();
}

} // namespace graft
