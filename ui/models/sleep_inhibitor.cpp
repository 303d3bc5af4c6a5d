// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sleep_inhibitor.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

#include <utility>

namespace graft {

namespace {

QDBusMessage powerCall(const QString& method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.PowerManagement"),
                                          QStringLiteral("/org/freedesktop/PowerManagement/Inhibit"),
                                          QStringLiteral("org.freedesktop.PowerManagement.Inhibit"), method);
}

} // namespace

SleepInhibitor::SleepInhibitor(DesktopBus bus, QObject* parent) : QObject(parent), m_bus(std::move(bus)) {}

SleepInhibitor::~SleepInhibitor()
{
    if (m_cookie != 0)
        giveBack(m_cookie);
}

void SleepInhibitor::hold(const QString& reason)
{
    if (m_wanted)
        return;
    m_wanted = true;
    m_reason = reason;
    ++m_request;
    if (m_bus.system.isConnected())
        askLogind();
    else
        askPowerManager();
}

void SleepInhibitor::askLogind()
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    message << QStringLiteral("sleep:idle") << QGuiApplication::applicationDisplayName() << m_reason
            << QStringLiteral("block");
    auto* watcher = new QDBusPendingCallWatcher(m_bus.system.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, request = m_request](QDBusPendingCallWatcher* done) {
                done->deleteLater();
                const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *done;
                if (!m_wanted || request != m_request)
                    return; // too late: the lock ends with the reply
                if (reply.isError()) {
                    askPowerManager();
                    return;
                }
                m_lock = reply.value();
                Q_EMIT heldChanged();
            });
}

void SleepInhibitor::askPowerManager()
{
    if (!m_bus.session.isConnected())
        return;
    QDBusMessage message = powerCall(QStringLiteral("Inhibit"));
    message << QGuiApplication::applicationDisplayName() << m_reason;
    auto* watcher = new QDBusPendingCallWatcher(m_bus.session.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, request = m_request](QDBusPendingCallWatcher* done) {
                done->deleteLater();
                const QDBusPendingReply<uint> reply = *done;
                if (reply.isError())
                    return; // nobody puts this computer to sleep
                if (!m_wanted || request != m_request) {
                    giveBack(reply.value());
                    return;
                }
                m_cookie = reply.value();
                Q_EMIT heldChanged();
            });
}

void SleepInhibitor::giveBack(uint cookie)
{
    QDBusMessage message = powerCall(QStringLiteral("UnInhibit"));
    message << cookie;
    m_bus.session.asyncCall(message);
}

void SleepInhibitor::release()
{
    if (!m_wanted)
        return;
    m_wanted = false;
    const bool held = isHeld();
    m_lock = QDBusUnixFileDescriptor(); // closing it is what tells logind
    if (const uint cookie = std::exchange(m_cookie, 0U); cookie != 0)
        giveBack(cookie);
    if (held)
        Q_EMIT heldChanged();
}

} // namespace graft
