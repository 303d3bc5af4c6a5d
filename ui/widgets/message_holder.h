// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace graft {

/// Gives a message room around it, and takes the room away with the message.
class MessageHolder : public QWidget {
    Q_OBJECT
public:
    explicit MessageHolder(QWidget* message, QWidget* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_message;
};

} // namespace graft
