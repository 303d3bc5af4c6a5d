// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_label.h"

#include "ui/models/theme.h"

#include <QFontMetrics>

namespace graft {

namespace {

int pixelSize(TextRole role)
{
    switch (role) {
    case TextRole::Caption: return 11;
    case TextRole::Body:
    case TextRole::BodyMuted: return 13;
    case TextRole::Emphasis: return 15;
    case TextRole::Figure: return 20;
    case TextRole::Headline: return 28;
    }
    return 13;
}

} // namespace

TextLabel::TextLabel(Theme& theme, TextRole role, QWidget* parent) : QLabel(parent), m_theme(theme), m_role(role)
{
    setTextFormat(Qt::PlainText);
    restyle();
    connect(&theme, &Theme::changed, this, &TextLabel::restyle);
}

void TextLabel::restyle()
{
    const ThemeTokens& tokens = m_theme.tokens();
    const bool muted = m_role == TextRole::Caption || m_role == TextRole::BodyMuted;
    const bool strong = m_role == TextRole::Emphasis || m_role == TextRole::Figure || m_role == TextRole::Headline;
    setStyleSheet(QStringLiteral("QLabel{font-size:%1px;font-weight:%2;color:%3;background:transparent;}")
                      .arg(pixelSize(m_role))
                      .arg(strong ? 600 : 400)
                      .arg((muted ? tokens.textMuted : tokens.text).name()));
    if (m_elided)
        elide();
}

void TextLabel::setElidedText(const QString& text)
{
    m_full = text;
    m_elided = true;
    setToolTip(text);
    setAccessibleName(text);
    elide();
    updateGeometry();
}

QSize TextLabel::sizeHint() const
{
    const QSize hint = QLabel::sizeHint();
    // What is shown now may be shortened: the label would never grow back.
    return m_elided ? QSize(fontMetrics().horizontalAdvance(m_full) + 2, hint.height()) : hint;
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(24, hint.height()) : hint;
}

void TextLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    if (m_elided)
        elide();
}

void TextLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_full, Qt::ElideMiddle, qMax(24, width()));
    if (shown != text())
        QLabel::setText(shown);
}

} // namespace graft
