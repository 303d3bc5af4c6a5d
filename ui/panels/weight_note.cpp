// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/weight_note.h"

#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace graft {

WeightNote::WeightNote(Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_apply(new QPushButton(this)),
      m_keep(new QPushButton(this))
{
    setObjectName(QStringLiteral("weightNote"));
    setProperty("note", QStringLiteral("warning"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(QStringLiteral("weightNoteText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_apply->setObjectName(QStringLiteral("weightNoteApply"));
    m_keep->setObjectName(QStringLiteral("weightNoteKeep"));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_apply);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(10, 8, 10, 8);
    all->setSpacing(8);
    all->addLayout(line);
    all->addLayout(buttons);
    connect(m_apply, &QPushButton::clicked, this, &WeightNote::applied);
    connect(m_keep, &QPushButton::clicked, this, &WeightNote::kept);
    connect(&theme, &Theme::changed, this, &WeightNote::restyle);
    hide();
    retranslate();
    restyle();
}

void WeightNote::showWarning(const QString& text)
{
    const bool news = isHidden() || m_text->text() != text;
    m_text->setText(text);
    setAccessibleName(text);
    show();
    if (!news)
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString WeightNote::text() const
{
    return m_text->text();
}

void WeightNote::retranslate()
{
    m_apply->setText(tr("Apply"));
    m_apply->setToolTip(tr("Makes the change; training starts this layer from random numbers."));
    m_keep->setText(tr("Keep"));
    m_keep->setToolTip(tr("Leaves the layer and its weights as they are (Esc)."));
}

void WeightNote::restyle()
{
    m_icon->setPixmap(linePixmap(QStringLiteral("warning"), m_theme.tokens().warning, 16, devicePixelRatioF()));
}

} // namespace graft
