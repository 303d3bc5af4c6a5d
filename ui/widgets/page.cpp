// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page.h"

#include "ui/models/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace graft {

Page::Page(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(new QLabel(this)),
      m_subtitle(new QLabel(this)),
      m_primary(new QPushButton(this)),
      m_header(new QHBoxLayout),
      m_content(new QVBoxLayout)
{
    m_title->setProperty("role", QStringLiteral("title"));
    m_subtitle->setProperty("role", QStringLiteral("muted"));
    m_subtitle->setTextFormat(Qt::PlainText);
    // A long sub-title gives way before buttons do.
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_subtitle->hide();
    m_primary->setProperty("primary", true);
    m_primary->hide();

    auto* bar = new QFrame(this);
    bar->setProperty("pane", true);
    bar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_header->setContentsMargins(24, 12, 24, 12);
    m_header->setSpacing(12);
    m_header->addWidget(m_title);
    m_header->addWidget(m_subtitle, 1, Qt::AlignVCenter);
    m_header->addStretch(0);
    m_header->addWidget(m_primary);
    bar->setLayout(m_header);
    bar->setMinimumHeight(60);

    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::NoFrame);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(bar);
    all->addWidget(line);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);
    all->addLayout(m_content, 1);
}

void Page::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Page::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setToolTip(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    // Without a sub-title the stretch keeps the buttons on the right.
    m_header->setStretch(2, subtitle.isEmpty() ? 1 : 0);
}

void Page::addHeaderWidget(QWidget* widget)
{
    m_header->insertWidget(m_header->count() - 1, widget);
}

void Page::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setLocale(QLocale()); // number fields write as the new language does
        retranslate();
    }
}

} // namespace graft
