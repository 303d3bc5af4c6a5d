// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settings.h"

#include <QFile>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace graft;

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void defaultsWithoutAFile();
    void roundTrip();
    void tableCoversEverySetting();
    void damagedValuesBecomeDefaults();
    void damagedFileBecomesDefaults();
    void recentFilesAreFewAndUnique();
    void unwritableFolderIsReported();
    void defaultFileIsInTheConfigurationFolder();

private:
    static void write(const QString& file, const QByteArray& content)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    QTemporaryDir m_folder;
};

namespace {

AppSettings unusual()
{
    AppSettings settings;
    settings.language = QStringLiteral("zh_CN");
    settings.theme = ThemeChoice::Dark;
    settings.threads = 3;
    settings.companion = {.notify = false, .keepAwake = false, .trayIcon = false};
    settings.windowGeometry = QByteArray("\x00\x01\xff;\n\"", 6);
    settings.windowState = QByteArray(300, '\x07');
    settings.lastPage = QStringLiteral("Train");
    settings.logFolder = QStringLiteral("/tmp/logs of runs");
    settings.modelsFolder = QStringLiteral("/tmp/weights of models");
    settings.trustedFiles = {QString(64, QLatin1Char('a'))};
    settings.recentFiles = {QStringLiteral("/tmp/a, b.graft"), QStringLiteral("/tmp/\u82B1;%20.graft")};
    return settings;
}

} // namespace

void SettingsTest::defaultsWithoutAFile()
{
    QVERIFY(loadSettings(m_folder.filePath(QStringLiteral("absent.ini"))) == AppSettings{});
}

void SettingsTest::roundTrip()
{
    const QString file = m_folder.filePath(QStringLiteral("deep/er/graft.ini"));
    QVERIFY(saveSettings(unusual(), file));
    QVERIFY(loadSettings(file) == unusual());
    AppSettings one;
    one.recentFiles = {QStringLiteral("/tmp/only.graft")};
    QVERIFY(saveSettings(one, file));
    QVERIFY(loadSettings(file) == one);
    QVERIFY(saveSettings({}, file));
    QVERIFY(loadSettings(file) == AppSettings{});
}

void SettingsTest::tableCoversEverySetting()
{
    AppSettings copy;
    QSet<QString> keys;
    for (const SettingDef& def : settingsTable()) {
        QVERIFY(!QByteArray(def.doc).isEmpty());
        keys.insert(QString::fromLatin1(def.key));
        QCOMPARE(def.get(AppSettings{}), def.defaultValue);
        QVERIFY(def.get(unusual()) != def.defaultValue);
        QVERIFY(def.set(copy, def.get(unusual())));
    }
    QCOMPARE(keys.size(), qsizetype(settingsTable().size()));
    QVERIFY(copy == unusual());
}

void SettingsTest::damagedValuesBecomeDefaults()
{
    const QString file = m_folder.filePath(QStringLiteral("damaged.ini"));
    write(file, "[general]\nlanguage=../../etc\ntheme=purple\n[engine]\nthreads=-5\n"
                "[window]\ngeometry=@@@\nstate=AAAA\npage=a/b\n[files]\nrecent=relative.graft, /tmp/x.graft\n");
    AppSettings expected;
    expected.windowState = QByteArray(3, '\0');
    expected.recentFiles = {QStringLiteral("/tmp/x.graft")};
    QVERIFY(loadSettings(file) == expected);
}

void SettingsTest::damagedFileBecomesDefaults()
{
    const QString file = m_folder.filePath(QStringLiteral("noise.ini"));
    QByteArray noise;
    for (int i = 0; i < 4000; ++i)
        noise.append(static_cast<char>((i * 7919) >> 3));
    write(file, noise);
    QVERIFY(loadSettings(file) == AppSettings{});
    QVERIFY(loadSettings(m_folder.path()) == AppSettings{});
}

void SettingsTest::recentFilesAreFewAndUnique()
{
    AppSettings settings;
    for (int i = 0; i < 30; ++i)
        addRecentFile(settings, QStringLiteral("/tmp/%1.graft").arg(i % 15));
    QCOMPARE(settings.recentFiles.size(), maxRecentFiles);
    QCOMPARE(settings.recentFiles.front(), QStringLiteral("/tmp/14.graft"));
    addRecentFile(settings, QStringLiteral("/tmp/10.graft"));
    QCOMPARE(settings.recentFiles.front(), QStringLiteral("/tmp/10.graft"));
    QCOMPARE(settings.recentFiles.count(QStringLiteral("/tmp/10.graft")), 1);
}

void SettingsTest::unwritableFolderIsReported()
{
    const QString blocker = m_folder.filePath(QStringLiteral("file"));
    write(blocker, "x");
    QVERIFY(!saveSettings({}, blocker + QStringLiteral("/graft.ini")));
}

void SettingsTest::defaultFileIsInTheConfigurationFolder()
{
    QVERIFY(settingsFile().endsWith(QStringLiteral("/graft/graft.ini")));
    QVERIFY(settingsFile().contains(QStringLiteral("qttest")));
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
