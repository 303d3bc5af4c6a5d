// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fact_list.h"

#include <QGridLayout>
#include <QLabel>

namespace graft {

FactList::FactList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const std::vector<Fact>& facts)
{
    while (m_rows.size() < facts.size()) {
        auto* caption = new QLabel(this);
        auto* value = new QLabel(this);
        caption->setProperty("role", QStringLiteral("muted"));
        caption->setTextFormat(Qt::PlainText);
        value->setTextFormat(Qt::PlainText);
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = static_cast<int>(m_rows.size());
        m_grid->addWidget(caption, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
        m_rows.emplace_back(caption, value);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        auto& [caption, value] = m_rows[i];
        const bool used = i < facts.size();
        caption->setVisible(used);
        value->setVisible(used);
        if (!used)
            continue;
        caption->setText(facts[i].caption);
        value->setText(facts[i].value);
        caption->setToolTip(facts[i].toolTip);
        value->setToolTip(facts[i].toolTip);
        value->setAccessibleName(facts[i].caption);
    }
}

QLabel* makeSectionLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("section"));
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* makeCaption(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("caption"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace graft
