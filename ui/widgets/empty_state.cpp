// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace graft {

namespace {

/// A button that takes no room without a text; it keeps its place in the layout, so that a later setText() is
/// noticed.
class OptionalButton : public QPushButton {
public:
    explicit OptionalButton(QWidget* parent) : QPushButton(parent)
    {
        QSizePolicy policy = sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        setSizePolicy(policy);
    }
    [[nodiscard]] QSize sizeHint() const override { return text().isEmpty() ? QSize(0, 0) : QPushButton::sizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

EmptyState::EmptyState(Theme& theme, const QString& iconName, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_iconName(iconName),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_primary(new OptionalButton(this)),
      m_sample(new OptionalButton(this)),
      m_link(new OptionalButton(this)),
      m_buttons(new QHBoxLayout)
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(280);
    m_text->setMaximumWidth(460);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setProperty("role", QStringLiteral("lead"));
    m_primary->setProperty("primary", true);
    m_link->setProperty("link", true);

    m_buttons->setSpacing(12);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_primary);
    m_buttons->addWidget(m_sample);
    m_buttons->addStretch(1);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(24, 24, 24, 24);
    all->setSpacing(16);
    all->addStretch(2);
    all->addWidget(m_icon, 0, Qt::AlignHCenter);
    // Not by alignment: that would measure the height of the wrapped text at the page's full width.
    auto* sentence = new QHBoxLayout;
    sentence->addStretch(1);
    sentence->addWidget(m_text, 100);
    sentence->addStretch(1);
    all->addLayout(sentence);
    all->addLayout(m_buttons);
    all->addWidget(m_link, 0, Qt::AlignHCenter);
    all->addStretch(3);

    updateIcon();
    connect(&m_theme, &Theme::changed, this, &EmptyState::updateIcon);
}

void EmptyState::setText(const QString& sentence)
{
    m_text->setText(sentence);
}

bool EmptyState::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) {
        m_primary->setVisible(!m_primary->text().isEmpty());
        m_sample->setVisible(!m_sample->text().isEmpty());
        m_link->setVisible(!m_link->text().isEmpty());
        m_buttons->setSpacing(m_primary->isHidden() || m_sample->isHidden() ? 0 : 12);
    }
    return QWidget::event(event);
}

void EmptyState::updateIcon()
{
    m_icon->setPixmap(linePixmap(m_iconName, m_theme.tokens().textMuted, 56, devicePixelRatioF()));
}

} // namespace graft
