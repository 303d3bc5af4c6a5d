// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desktop_bus.h"

#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QString>

namespace graft {

/// Keeps the computer from going to sleep while it holds: by logind, or where there is none by the desktop's power
/// manager. The screen may still go dark and lock. Ends with the object, and with the process however that ends.
/// Never waits for the desktop. GUI thread only.
class SleepInhibitor : public QObject {
    Q_OBJECT
public:
    explicit SleepInhibitor(DesktopBus bus, QObject* parent = nullptr);
    ~SleepInhibitor() override;

    /// `reason` is shown to whoever wants to send the computer to sleep. Nothing happens if it holds already.
    void hold(const QString& reason);
    void release();
    /// Whether a service has agreed.
    [[nodiscard]] bool isHeld() const { return m_lock.isValid() || m_cookie != 0; }

Q_SIGNALS:
    void heldChanged();

private:
    void askLogind();
    void askPowerManager();
    void giveBack(uint cookie);

    DesktopBus m_bus;
    QString m_reason;
    bool m_wanted = false;
    quint64 m_request = 0; ///< answers to earlier ones are given back
    QDBusUnixFileDescriptor m_lock;
    uint m_cookie = 0;
};

} // namespace graft
