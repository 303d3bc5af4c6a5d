// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bottom_pane.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

BottomPane::BottomPane(QWidget* parent)
    : QWidget(parent),
      m_strip(new QWidget(this)),
      m_tabs(new QHBoxLayout(m_strip)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("bottomPane"));
    setProperty("pane", true);
    setAttribute(Qt::WA_StyledBackground);
    m_tabs->setContentsMargins(8, 2, 8, 2);
    m_tabs->setSpacing(4);
    m_tabs->addStretch(1);
    m_strip->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_stack->setMinimumHeight(96);
    m_stack->hide();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_strip);
    all->addWidget(m_stack, 1);
    applyHeight(false);
}

QToolButton* BottomPane::addPage(QWidget* page, QToolButton* tab)
{
    if (tab == nullptr)
        tab = new QToolButton(m_strip);
    tab->setCheckable(true);
    tab->setChecked(false);
    tab->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tabs->insertWidget(m_tabs->count() - 1, tab);
    m_stack->addWidget(page);
    m_pages.emplace_back(tab, page);
    connect(tab, &QToolButton::toggled, this, [this, tab](bool checked) { follow(tab, checked); });
    applyHeight(openPage() != nullptr);
    return tab;
}

QWidget* BottomPane::openPage() const
{
    return m_stack->isHidden() ? nullptr : m_stack->currentWidget();
}

void BottomPane::setPageOpen(QWidget* page, bool open)
{
    const auto it = std::find_if(m_pages.begin(), m_pages.end(), [page](const auto& p) { return p.second == page; });
    if (it != m_pages.end())
        it->first->setChecked(open);
}

int BottomPane::stripHeight() const
{
    return m_strip->sizeHint().height();
}

void BottomPane::follow(QToolButton* tab, bool checked)
{
    if (m_switching)
        return;
    m_switching = true;
    QWidget* page = nullptr;
    for (const auto& [other, content] : m_pages) {
        if (other != tab)
            other->setChecked(false);
        else if (checked)
            page = content;
    }
    m_switching = false;
    if (page != nullptr)
        m_stack->setCurrentWidget(page);
    applyHeight(page != nullptr);
    Q_EMIT openPageChanged(page);
}

void BottomPane::applyHeight(bool open)
{
    auto* splitter = qobject_cast<QSplitter*>(parentWidget());
    const bool wasOpen = !m_stack->isHidden();
    if (wasOpen && !open && height() > stripHeight())
        m_openHeight = height();
    m_stack->setVisible(open);
    setMaximumHeight(open ? QWIDGETSIZE_MAX : stripHeight());
    if (splitter == nullptr || wasOpen == open)
        return;
    QList<int> sizes = splitter->sizes();
    const int place = splitter->indexOf(this);
    if (place < 1)
        return;
    const int wanted = open ? m_openHeight : stripHeight();
    const int given = sizes[place] + sizes[place - 1];
    sizes[place] = std::min(wanted, given);
    sizes[place - 1] = given - sizes[place];
    splitter->setSizes(sizes);
}

} // namespace graft
