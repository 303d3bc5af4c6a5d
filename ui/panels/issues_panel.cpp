// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/issues_panel.h"

#include "ui/models/issue_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

constexpr int layerRole = Qt::UserRole + 1;

} // namespace

IssuesPanel::IssuesPanel(NetworkDocument& document, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_theme(theme),
      m_fold(new QToolButton(this)),
      m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("issuesPanel"));
    setProperty("pane", true);
    setAttribute(Qt::WA_StyledBackground);
    m_fold->setObjectName(QStringLiteral("issuesFold"));
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setIconSize({16, 16});
    m_list->setObjectName(QStringLiteral("issuesList"));
    m_list->setProperty("frameless", true);
    m_list->setWordWrap(true);
    m_list->setIconSize({16, 16});
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(8, 2, 8, 2);
    all->addWidget(m_list);
    const auto jump = [this](const QListWidgetItem* item) {
        const LayerId layer{item->data(layerRole).toUInt()};
        if (layer)
            Q_EMIT jumpRequested(layer);
    };
    connect(m_list, &QListWidget::itemClicked, this, jump);
    connect(m_list, &QListWidget::itemActivated, this, jump);
    connect(&document, &NetworkDocument::graphChanged, this, &IssuesPanel::refresh);
    connect(&document, &NetworkDocument::networkReset, this, &IssuesPanel::refresh);
    connect(&theme, &Theme::changed, this, &IssuesPanel::restyle);
    retranslate();
}

bool IssuesPanel::isOpen() const
{
    return m_fold->isChecked();
}

void IssuesPanel::setOpen(bool open)
{
    m_fold->setChecked(open);
}

void IssuesPanel::refresh()
{
    const auto& issues = m_document.analysis().issues;
    const auto count = [&issues](Severity severity) {
        return static_cast<int>(std::count_if(issues.begin(), issues.end(),
                                              [severity](const Issue& issue) { return issue.severity == severity; }));
    };
    const int errors = count(Severity::Error);
    const int warnings = count(Severity::Warning);
    QString text = tr("No problems");
    if (errors > 0 && warnings > 0)
        text = tr("%1, %2").arg(tr("%n error(s)", nullptr, errors), tr("%n warning(s)", nullptr, warnings));
    else if (errors > 0)
        text = tr("%n error(s)", nullptr, errors);
    else if (warnings > 0)
        text = tr("%n warning(s)", nullptr, warnings);
    m_fold->setText(text);
    m_list->clear();
    for (const Issue& issue : issues) {
        auto* item = new QListWidgetItem(issueText(issue), m_list);
        const Layer* layer = issue.layer.empty() ? nullptr : m_document.graph().find(std::string_view(issue.layer));
        item->setData(layerRole, layer != nullptr ? layer->id.value : 0U);
        item->setData(Qt::UserRole, static_cast<int>(issue.severity));
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(severityText(issue.severity), item->text()));
    }
    if (issues.empty())
        setOpen(false);
    else if (errors > 0 && !m_hadErrors)
        Q_EMIT attentionWanted();
    m_hadErrors = errors > 0;
    m_fold->setEnabled(!issues.empty());
    restyle();
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
    auto worst = Severity::Info;
    for (int i = 0; i < m_list->count(); ++i) {
        const auto severity = static_cast<Severity>(m_list->item(i)->data(Qt::UserRole).toInt());
        worst = std::max(worst, severity);
        m_list->item(i)->setIcon(icon(severity));
    }
    m_fold->setIcon(m_list->count() > 0 ? icon(worst) : lineIcon(QStringLiteral("check"), t.fresh));
}

void IssuesPanel::retranslate()
{
    m_fold->setToolTip(tr("Show or hide what is wrong with the network"));
    m_list->setAccessibleName(tr("Problems of the network"));
    refresh();
}

} // namespace graft
