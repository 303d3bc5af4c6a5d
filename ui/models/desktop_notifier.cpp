// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/desktop_notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

#include <utility>

namespace graft {

namespace {

QString service()
{
    return QStringLiteral("org.freedesktop.Notifications");
}

QDBusMessage call(const QString& method)
{
    return QDBusMessage::createMethodCall(service(), QStringLiteral("/org/freedesktop/Notifications"), service(),
                                          method);
}

} // namespace

DesktopNotifier::DesktopNotifier(const DesktopBus& bus, QObject* parent) : QObject(parent), m_bus(bus.session)
{
    if (m_bus.isConnected())
        m_bus.connect(service(), QStringLiteral("/org/freedesktop/Notifications"), service(),
                      QStringLiteral("ActionInvoked"), this, SLOT(onAction(uint, QString)));
}

void DesktopNotifier::notify(const QString& title, const QString& text, const QString& action, Urgency urgency)
{
    m_unwanted = false;
    if (!m_bus.isConnected()) {
        Q_EMIT undeliverable(title, text);
        return;
    }
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(urgency))},
                            {QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
                            {QStringLiteral("category"), QStringLiteral("transfer")}};
    constexpr int usualTime = -1;
    QDBusMessage message = call(QStringLiteral("Notify"));
    // The text may hold markup by the specification: a class called "a<b" must not.
    message << QGuiApplication::applicationDisplayName() << m_last << QGuiApplication::desktopFileName() << title
            << text.toHtmlEscaped() << QStringList{QStringLiteral("default"), action} << hints << usualTime;
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, title, text](QDBusPendingCallWatcher* done) {
        done->deleteLater();
        const QDBusPendingReply<uint> reply = *done;
        if (reply.isError()) {
            Q_EMIT undeliverable(title, text);
            return;
        }
        m_last = reply.value();
        if (m_unwanted)
            withdraw();
    });
}

void DesktopNotifier::withdraw()
{
    m_unwanted = true;
    if (m_last == 0 || !m_bus.isConnected())
        return;
    QDBusMessage message = call(QStringLiteral("CloseNotification"));
    message << std::exchange(m_last, 0U);
    m_bus.asyncCall(message);
}

void DesktopNotifier::onAction(uint id, const QString& key)
{
    if (id == m_last && m_last != 0 && key == QStringLiteral("default"))
        Q_EMIT activated();
}

} // namespace graft
