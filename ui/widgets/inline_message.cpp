// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inline_message.h"

#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QToolButton>

namespace graft {

InlineMessage::InlineMessage(Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_icon(new QLabel(this)),
      m_text(new TextLabel(theme, TextRole::Body, this)),
      m_action(new QPushButton(this)),
      m_second(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(QStringLiteral("messageText"));
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_second->setObjectName(QStringLiteral("messageSecondAction"));
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setAutoRaise(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(12);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(m_second, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);
    connect(m_action, &QPushButton::clicked, this, &InlineMessage::actionTriggered);
    connect(m_second, &QPushButton::clicked, this, &InlineMessage::secondTriggered);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(&theme, &Theme::changed, this, &InlineMessage::restyle);
    retranslate();
    restyle();
    hide();
}

void InlineMessage::showMessage(Severity severity, const QString& text, const QString& action, const QString& second)
{
    m_severity = severity;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
    setAccessibleName(text);
    restyle();
    show();
}

void InlineMessage::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString InlineMessage::text() const
{
    return m_text->text();
}

QColor InlineMessage::color() const
{
    const ThemeTokens& tokens = m_theme.tokens();
    switch (m_severity) {
    case Severity::Info: return tokens.accent;
    case Severity::Warning: return tokens.warning;
    case Severity::Error: return tokens.error;
    }
    return tokens.accent;
}

void InlineMessage::restyle()
{
    const QString name = m_severity == Severity::Info      ? QStringLiteral("info")
                         : m_severity == Severity::Warning ? QStringLiteral("warning")
                                                           : QStringLiteral("error");
    m_icon->setPixmap(linePixmap(name, color(), 20, devicePixelRatioF()));
    m_close->setIcon(lineIcon(QStringLiteral("close"), m_theme.tokens().textMuted));
    update();
}

void InlineMessage::retranslate()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
}

void InlineMessage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void InlineMessage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(QRectF(contentsRect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QColor tint = color();
    tint.setAlphaF(m_theme.dark() ? 0.14F : 0.08F);
    painter.fillPath(card, m_theme.tokens().surfaceRaised);
    painter.fillPath(card, tint);
    painter.save();
    painter.setClipPath(card);
    painter.fillRect(QRect(contentsRect().topLeft(), QSize(4, contentsRect().height())), color());
    painter.restore();
    painter.setPen(m_theme.tokens().hairline);
    painter.drawPath(card);
}

} // namespace graft
