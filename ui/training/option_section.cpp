// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/option_section.h"

#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace graft {

OptionSection::OptionSection(const QString& key, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_toggle(new QToolButton(this)),
      m_summary(new QLabel(this)),
      m_body(new QWidget(this)),
      m_content(new QVBoxLayout(m_body))
{
    setObjectName(key + QStringLiteral("Section"));
    m_toggle->setObjectName(key + QStringLiteral("Toggle"));
    m_toggle->setCheckable(true);
    m_toggle->setProperty("fold", key); // what the window remembers
    m_toggle->setProperty("heading", true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setIconSize({16, 16});
    m_summary->setObjectName(key + QStringLiteral("Summary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setProperty("role", QStringLiteral("caption"));
    m_summary->setContentsMargins(21, 0, 0, 0); // below the words of the heading
    m_summary->setMinimumWidth(0);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_summary->hide();
    m_content->setContentsMargins(0, 4, 0, 4);
    m_content->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_toggle, 0, Qt::AlignLeft);
    layout->addWidget(m_summary);
    layout->addWidget(m_body);
    connect(m_toggle, &QToolButton::toggled, this, &OptionSection::fold);
    connect(&theme, &Theme::changed, this, &OptionSection::restyle);
    fold();
}

void OptionSection::setTitle(const QString& title)
{
    m_toggle->setText(title);
}

void OptionSection::setSummary(const QString& summary)
{
    m_summaryText = summary;
    m_summary->setToolTip(summary);
    m_summary->setAccessibleName(summary);
    fold();
}

QString OptionSection::summary() const
{
    return m_summaryText;
}

bool OptionSection::isOpen() const
{
    return m_toggle->isChecked();
}

void OptionSection::setOpen(bool open)
{
    m_toggle->setChecked(open);
}

void OptionSection::setForcedOpen(bool forced)
{
    m_forced = forced;
    fold();
}

void OptionSection::fold()
{
    const bool open = isOpen() || m_forced;
    m_body->setVisible(open);
    // Open, the options speak for themselves.
    m_summary->setVisible(!open && !m_summaryText.isEmpty());
    elide();
    restyle();
}

void OptionSection::elide()
{
    const int room = width() - m_summary->contentsMargins().left();
    m_summary->setText(m_summary->fontMetrics().elidedText(m_summaryText, Qt::ElideRight, qMax(60, room)));
}

void OptionSection::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    elide();
}

void OptionSection::restyle()
{
    const bool open = isOpen() || m_forced;
    m_toggle->setIcon(
        lineIcon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), m_theme.tokens().textMuted));
}

} // namespace graft
