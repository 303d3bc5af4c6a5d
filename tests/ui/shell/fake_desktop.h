// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desktop_bus.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QProcess>
#include <QStandardPaths>

#include <fcntl.h>
#include <unistd.h>

#include <utility>
#include <vector>

namespace graft::test {

/// A message bus of the test's own, for session and system alike.
class PrivateBus {
public:
    PrivateBus()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead(10000))
            return;
        const QString address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        m_client = QDBusConnection::connectToBus(address, QStringLiteral("graft-test-client"));
        m_service = QDBusConnection::connectToBus(address, QStringLiteral("graft-test-service"));
    }
    ~PrivateBus()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("graft-test-client"));
        QDBusConnection::disconnectFromBus(QStringLiteral("graft-test-service"));
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;

    [[nodiscard]] static bool isAvailable()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty();
    }
    [[nodiscard]] DesktopBus bus() const { return {m_client, m_client}; }
    [[nodiscard]] QDBusConnection services() const { return m_service; }
    bool offer(const char* name, const char* path, QObject* object)
    {
        return m_service.registerObject(QLatin1String(path), object,
                                        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) &&
               m_service.registerService(QLatin1String(name));
    }

private:
    QProcess m_daemon;
    QDBusConnection m_client{QStringLiteral("none")};
    QDBusConnection m_service{QStringLiteral("none")};
};

class FakeNotifications : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        uint replaces;
        QString title, text;
        QStringList actions;
        uint urgency;
    };
    std::vector<Shown> shown;
    std::vector<uint> closed;

public Q_SLOTS:
    uint Notify(const QString& program, uint replaces, const QString& icon, const QString& title, const QString& text,
                const QStringList& actions, const QVariantMap& hints, int timeout)
    {
        (void)program, (void)icon, (void)timeout;
        shown.push_back({replaces, title, text, actions, hints.value(QStringLiteral("urgency")).toUInt()});
        return replaces != 0 ? replaces : static_cast<uint>(40 + shown.size());
    }
    void CloseNotification(uint id) { closed.push_back(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& key);
};

/// Hands out locks that last as long as their other end is open.
class FakeLogind : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~FakeLogind() override
    {
        for (const int end : m_ends)
            ::close(end);
    }
    int asked = 0;
    QString what, mode;
    [[nodiscard]] int locks() const
    {
        int open = 0;
        for (const int end : m_ends) {
            char byte = 0;
            open += ::read(end, &byte, 1) != 0 ? 1 : 0; // 0: the other end is closed
        }
        return open;
    }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& inhibited, const QString& who, const QString& why,
                                    const QString& how)
    {
        (void)who, (void)why;
        ++asked;
        what = inhibited;
        mode = how;
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        m_ends.push_back(ends[0]);
        QDBusUnixFileDescriptor lock(ends[1]); // a copy
        ::close(ends[1]);
        return lock;
    }

private:
    std::vector<int> m_ends;
};

class FakePowerManager : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.PowerManagement.Inhibit")
public:
    std::vector<uint> held;

public Q_SLOTS:
    uint Inhibit(const QString& program, const QString& reason)
    {
        (void)program, (void)reason;
        held.push_back(++m_last);
        return m_last;
    }
    void UnInhibit(uint cookie) { std::erase(held, cookie); }

private:
    uint m_last = 6;
};

class FakeDock : public QObject {
    Q_OBJECT
public:
    std::vector<std::pair<bool, double>> updates;

public Q_SLOTS:
    void update(const QDBusMessage& message)
    {
        const QVariantMap values = qdbus_cast<QVariantMap>(message.arguments().at(1));
        updates.emplace_back(values.value(QStringLiteral("progress-visible")).toBool(),
                             values.value(QStringLiteral("progress")).toDouble());
    }
};

} // namespace graft::test
