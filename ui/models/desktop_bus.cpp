// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/desktop_bus.h"

#include <QFileInfo>

namespace graft {

DesktopBus desktopBus()
{
    DesktopBus bus = noDesktopBus();
    // Without an address the library would start a bus of its own, which takes seconds and helps nobody.
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
        (!runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"))))
        bus.session = QDBusConnection::sessionBus();
    if (qEnvironmentVariableIsSet("DBUS_SYSTEM_BUS_ADDRESS") ||
        QFileInfo::exists(QStringLiteral("/run/dbus/system_bus_socket")))
        bus.system = QDBusConnection::systemBus();
    return bus;
}

DesktopBus noDesktopBus()
{
    const QString none = QStringLiteral("graft-no-bus");
    return {QDBusConnection(none), QDBusConnection(none)};
}

} // namespace graft
