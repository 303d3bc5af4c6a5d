// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/note_line.h"

#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>

namespace graft {

NoteLine::NoteLine(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new QLabel(this)),
      m_text(new TextLabel(theme, TextRole::Body, this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    connect(&theme, &Theme::changed, this, &NoteLine::restyle);
    restyle();
}

void NoteLine::setNote(Kind kind, const QString& text)
{
    m_kind = kind;
    m_text->setText(text);
    setAccessibleName(text);
    restyle();
    setVisible(!text.isEmpty());
}

QString NoteLine::text() const
{
    return m_text->text();
}

void NoteLine::restyle()
{
    const ThemeTokens& tokens = m_theme.tokens();
    const auto set = [this](const char* icon, const QColor& color) {
        m_icon->setPixmap(linePixmap(QLatin1String(icon), color, 16, devicePixelRatioF()));
    };
    switch (m_kind) {
    case Kind::Good: set("check", tokens.fresh); break;
    case Kind::Info: set("info", tokens.textMuted); break;
    case Kind::Warning: set("warning", tokens.warning); break;
    case Kind::Error: set("error", tokens.error); break;
    case Kind::Waiting: set("clock", tokens.textMuted); break;
    }
}

} // namespace graft
