// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/desktop_bus.h"

#include <optional>

namespace graft {

/// The progress bar on the program's entry in dock or task bar (com.canonical.Unity.LauncherEntry, which KDE's and
/// GNOME's docks understand as well). Desktops without one do not listen.
class LauncherProgress {
public:
    explicit LauncherProgress(const DesktopBus& bus);
    ~LauncherProgress();
    LauncherProgress(const LauncherProgress&) = delete;
    LauncherProgress& operator=(const LauncherProgress&) = delete;

    /// 0 .. 1. Says nothing while the bar would not move.
    void show(double share);
    void hide();

private:
    void send(std::optional<int> permille);

    QDBusConnection m_bus;
    std::optional<int> m_shown;
};

} // namespace graft
