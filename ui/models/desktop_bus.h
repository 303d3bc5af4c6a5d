// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>

namespace graft {

/// The message buses of the desktop. Either may be a connection that is not connected: all that uses them then does
/// nothing.
struct DesktopBus {
    QDBusConnection session;
    QDBusConnection system;
};

/// The buses of this login, without starting one where there is none.
[[nodiscard]] DesktopBus desktopBus();
/// No buses at all.
[[nodiscard]] DesktopBus noDesktopBus();

} // namespace graft
