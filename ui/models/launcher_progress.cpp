// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/launcher_progress.h"

#include <QDBusMessage>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace graft {

LauncherProgress::LauncherProgress(const DesktopBus& bus) : m_bus(bus.session) {}

LauncherProgress::~LauncherProgress()
{
    hide();
}

void LauncherProgress::show(double share)
{
    send(static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * 1000)));
}

void LauncherProgress::hide()
{
    send(std::nullopt);
}

void LauncherProgress::send(std::optional<int> permille)
{
    if (permille == m_shown)
        return;
    m_shown = permille;
    if (!m_bus.isConnected())
        return;
    QDBusMessage message =
        QDBusMessage::createSignal(QStringLiteral("/org/graft/Graft"),
                                   QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"));
    const QVariantMap properties{{QStringLiteral("progress"), permille.value_or(0) / 1000.0},
                                 {QStringLiteral("progress-visible"), permille.has_value()}};
    message << QStringLiteral("application://%1.desktop").arg(QGuiApplication::desktopFileName()) << properties;
    m_bus.send(message);
}

} // namespace graft
