// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

#include <array>

namespace graft {

namespace {

constexpr int maxThreads = 1024;
constexpr qsizetype maxBytes = 256 * 1024; ///< of a window state; more is damage
constexpr std::array<const char*, 3> themeNames{"system", "light", "dark"};

bool setLanguage(AppSettings& settings, const QVariant& value)
{
    static const QRegularExpression pattern(QStringLiteral("^([a-z]{2,3}(_[A-Z]{2})?)?$"));
    if (!pattern.match(value.toString()).hasMatch())
        return false;
    settings.language = value.toString();
    return true;
}

bool setTheme(AppSettings& settings, const QVariant& value)
{
    for (std::size_t i = 0; i < themeNames.size(); ++i) {
        if (value.toString() == QLatin1String(themeNames[i])) {
            settings.theme = static_cast<ThemeChoice>(i);
            return true;
        }
    }
    return false;
}

bool setThreads(AppSettings& settings, const QVariant& value)
{
    bool ok = false;
    const int threads = value.toInt(&ok);
    if (!ok || threads < 0 || threads > maxThreads)
        return false;
    settings.threads = threads;
    return true;
}

template <bool CompanionSettings::*member>
QVariant getFlag(const AppSettings& settings)
{
    return settings.companion.*member;
}

template <bool CompanionSettings::*member>
bool setFlag(AppSettings& settings, const QVariant& value)
{
    const QString text = value.toString();
    if (text != QStringLiteral("true") && text != QStringLiteral("false"))
        return false;
    settings.companion.*member = text == QStringLiteral("true");
    return true;
}

template <QByteArray AppSettings::*member>
bool setBytes(AppSettings& settings, const QVariant& value)
{
    // Base64 in the file: bytes as QSettings escapes them are easily damaged by editors.
    const auto decoded =
        QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() > maxBytes)
        return false;
    settings.*member = decoded.decoded;
    return true;
}

template <QByteArray AppSettings::*member>
QVariant getBytes(const AppSettings& settings)
{
    return QString::fromLatin1((settings.*member).toBase64());
}

bool setLogFolder(AppSettings& settings, const QVariant& value)
{
    if (!value.toString().isEmpty() && !QDir::isAbsolutePath(value.toString()))
        return false;
    settings.logFolder = value.toString();
    return true;
}

bool setModelsFolderSetting(AppSettings& settings, const QVariant& value)
{
    if (!value.toString().isEmpty() && !QDir::isAbsolutePath(value.toString()))
        return false;
    settings.modelsFolder = value.toString();
    return true;
}

bool setLastPage(AppSettings& settings, const QVariant& value)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z]{0,32}$"));
    if (!pattern.match(value.toString()).hasMatch())
        return false;
    settings.lastPage = value.toString();
    return true;
}

bool setRecentFiles(AppSettings& settings, const QVariant& value)
{
    QStringList files;
    for (const QString& file : value.toStringList()) {
        if (QDir::isAbsolutePath(file) && !files.contains(file) && files.size() < maxRecentFiles)
            files << file;
    }
    settings.recentFiles = files;
    return true;
}

bool isDigest(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^[0-9a-f]{64}$"));
    return pattern.match(text).hasMatch();
}

bool setTrustedFiles(AppSettings& settings, const QVariant& value)
{
    QStringList digests;
    for (const QString& digest : value.toStringList()) {
        if (isDigest(digest) && !digests.contains(digest) && digests.size() < maxTrustedFiles)
            digests << digest;
    }
    settings.trustedFiles = digests;
    return true;
}

} // namespace

std::span<const SettingDef> settingsTable()
{
    static const std::array<SettingDef, 13> table{{
        {"general/language", SettingType::Text, QString(),
         QT_TRANSLATE_NOOP("graft::Settings", "Language of the program; empty takes the system's."),
         [](const AppSettings& s) { return QVariant(s.language); }, setLanguage},
        {"general/theme", SettingType::Choice, QStringLiteral("system"),
         QT_TRANSLATE_NOOP("graft::Settings", "Colours: \"light\", \"dark\", or \"system\" to follow the desktop."),
         [](const AppSettings& s) { return QVariant(QLatin1String(themeNames.at(static_cast<std::size_t>(s.theme)))); },
         setTheme},
        {"engine/threads", SettingType::Integer, 0,
         QT_TRANSLATE_NOOP("graft::Settings", "Processor threads for training; 0 takes all."),
         [](const AppSettings& s) { return QVariant(s.threads); }, setThreads},
        {"engine/logFolder", SettingType::Text, QString(),
         QT_TRANSLATE_NOOP("graft::Settings", "Folder for the logs of runs (CSV, TensorBoard); empty writes none."),
         [](const AppSettings& s) { return QVariant(s.logFolder); }, setLogFolder},
        {"files/models", SettingType::Text, QString(),
         QT_TRANSLATE_NOOP("graft::Settings", "Folder for the weights of models; empty takes the usual one."),
         [](const AppSettings& s) { return QVariant(s.modelsFolder); }, setModelsFolderSetting},
        {"training/notify", SettingType::Flag, true,
         QT_TRANSLATE_NOOP("graft::Settings",
                           "Whether the desktop tells when a run ends and the window is not in use."),
         getFlag<&CompanionSettings::notify>, setFlag<&CompanionSettings::notify>},
        {"training/keepAwake", SettingType::Flag, true,
         QT_TRANSLATE_NOOP("graft::Settings", "Whether the computer is kept from going to sleep during a run."),
         getFlag<&CompanionSettings::keepAwake>, setFlag<&CompanionSettings::keepAwake>},
        {"training/trayIcon", SettingType::Flag, true,
         QT_TRANSLATE_NOOP("graft::Settings", "Whether the system tray shows the progress of a run."),
         getFlag<&CompanionSettings::trayIcon>, setFlag<&CompanionSettings::trayIcon>},
        {"window/geometry", SettingType::Bytes, QString(),
         QT_TRANSLATE_NOOP("graft::Settings", "Place and size of the window."), getBytes<&AppSettings::windowGeometry>,
         setBytes<&AppSettings::windowGeometry>},
        {"window/state", SettingType::Bytes, QString(),
         QT_TRANSLATE_NOOP("graft::Settings", "Widths of the window's panes."), getBytes<&AppSettings::windowState>,
         setBytes<&AppSettings::windowState>},
        {"window/page", SettingType::Text, QString(),
         QT_TRANSLATE_NOOP("graft::Settings", "The page that was open last."),
         [](const AppSettings& s) { return QVariant(s.lastPage); }, setLastPage},
        {"files/recent", SettingType::TextList, QStringList(),
         QT_TRANSLATE_NOOP("graft::Settings", "Files that were opened last."),
         [](const AppSettings& s) { return QVariant(s.recentFiles); }, setRecentFiles},
        {"files/trusted", SettingType::TextList, QStringList(),
         QT_TRANSLATE_NOOP("graft::Settings",
                           "SHA-256 digests of model files that are opened without a question although they may run "
                           "code of their author."),
         [](const AppSettings& s) { return QVariant(s.trustedFiles); }, setTrustedFiles},
    }};
    return table;
}

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/graft/graft.ini");
}

AppSettings loadSettings(const QString& file)
{
    AppSettings settings;
    // A pipe or a device in place of the file would block the start.
    if (!QFileInfo(file).isFile())
        return settings;
    const QSettings stored(file, QSettings::IniFormat);
    for (const SettingDef& def : settingsTable()) {
        const QString key = QLatin1String(def.key);
        if (stored.contains(key))
            def.set(settings, stored.value(key));
    }
    return settings;
}

bool saveSettings(const AppSettings& settings, const QString& file)
{
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return false;
    QSettings stored(file, QSettings::IniFormat);
    for (const SettingDef& def : settingsTable()) {
        const QVariant value = def.get(settings);
        if (value == def.defaultValue)
            stored.remove(QLatin1String(def.key));
        else
            stored.setValue(QLatin1String(def.key), value);
    }
    stored.sync();
    return stored.status() == QSettings::NoError;
}

void addRecentFile(AppSettings& settings, const QString& file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    settings.recentFiles.removeAll(path);
    settings.recentFiles.prepend(path);
    while (settings.recentFiles.size() > maxRecentFiles)
        settings.recentFiles.removeLast();
}

void addTrustedFile(AppSettings& settings, const QString& digest)
{
    if (!isDigest(digest))
        return;
    settings.trustedFiles.removeAll(digest);
    settings.trustedFiles.prepend(digest);
    while (settings.trustedFiles.size() > maxTrustedFiles)
        settings.trustedFiles.removeLast();
}

} // namespace graft
