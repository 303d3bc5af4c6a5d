// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desktop_bus.h"

#include <QObject>
#include <QString>

namespace graft {

/// Shows messages of the desktop (org.freedesktop.Notifications). Never waits for the desktop. GUI thread only.
class DesktopNotifier : public QObject {
    Q_OBJECT
public:
    enum class Urgency { Low, Normal, Critical };

    explicit DesktopNotifier(const DesktopBus& bus, QObject* parent = nullptr);

    /// Shows a message in place of the last one. `action` is the text of what a click does (activated()).
    void notify(const QString& title, const QString& text, const QString& action, Urgency urgency = Urgency::Normal);
    /// Takes the last message away, if it is still there.
    void withdraw();

Q_SIGNALS:
    /// The user clicked on the message.
    void activated();
    /// There is no service that shows it: the caller may find another way.
    void undeliverable(const QString& title, const QString& text);

private Q_SLOTS:
    void onAction(uint id, const QString& key);

private:
    QDBusConnection m_bus;
    uint m_last = 0;         ///< 0: none is shown
    bool m_unwanted = false; ///< withdrawn before the service has said its number
};

} // namespace graft
