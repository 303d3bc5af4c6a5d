// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_holder.h"

#include <QEvent>
#include <QVBoxLayout>

namespace graft {

MessageHolder::MessageHolder(QWidget* message, QWidget* parent) : QWidget(parent), m_message(message)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(message);
    setVisible(!message->isHidden());
    message->installEventFilter(this);
}

bool MessageHolder::eventFilter(QObject* watched, QEvent* event)
{
    // These come even while the holder itself is hidden.
    if (watched == m_message && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        setVisible(event->type() == QEvent::ShowToParent);
    return QWidget::eventFilter(watched, event);
}

} // namespace graft
