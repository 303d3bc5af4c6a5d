// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/theme.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <span>

namespace graft {

/// What happens outside of the window while a network is trained.
struct CompanionSettings {
    bool notify = true;    ///< a message of the desktop when a run ends or fails and nobody is looking
    bool keepAwake = true; ///< the computer does not go to sleep
    bool trayIcon = true;

    bool operator==(const CompanionSettings&) const = default;
};

/// What the program remembers between two starts: a value that is read once and passed down.
struct AppSettings {
    QString language; ///< "de", "zh_CN", ...; empty: the system's
    ThemeChoice theme = ThemeChoice::System;
    int threads = 0;   ///< of the engine; 0: as many as the machine has
    QString logFolder; ///< where runs write their logs; empty: they write none
    QString modelsFolder; ///< where weights are kept; empty: the usual folder
    CompanionSettings companion;
    QByteArray windowGeometry;
    QByteArray windowState;
    QString lastPage;
    QStringList recentFiles;  ///< last used first
    QStringList trustedFiles; ///< SHA-256 of model files that may run their author's code, last trusted first

    bool operator==(const AppSettings&) const = default;
};

enum class SettingType { Text, Choice, Integer, Flag, Bytes, TextList };

/// One row of the table that loading, saving and help derive from.
struct SettingDef {
    const char* key; ///< section/name in the file
    SettingType type;
    QVariant defaultValue;
    const char* doc; ///< translatable sentence, context "graft::Settings"
    QVariant (*get)(const AppSettings&);
    /// Takes a value over if it is valid, else leaves the settings alone and returns false.
    bool (*set)(AppSettings&, const QVariant&);
};

inline constexpr int maxRecentFiles = 10;
inline constexpr int maxTrustedFiles = 100;

[[nodiscard]] std::span<const SettingDef> settingsTable();
/// "graft/graft.ini" in the user's configuration folder.
[[nodiscard]] QString settingsFile();
/// Defaults for whatever is missing, damaged or out of range.
[[nodiscard]] AppSettings loadSettings(const QString& file = settingsFile());
/// Writes what differs from the defaults; false if the file cannot be written.
bool saveSettings(const AppSettings& settings, const QString& file = settingsFile());
/// Puts a file in front of the recent ones.
void addRecentFile(AppSettings& settings, const QString& file);
/// Puts the digest of a file in front of the trusted ones; anything but 64 hex digits is ignored.
void addTrustedFile(AppSettings& settings, const QString& digest);

} // namespace graft
