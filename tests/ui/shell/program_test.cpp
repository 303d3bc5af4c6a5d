// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"
#include "ui/shell/sample_project.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest/QTest>

#include <csignal>

using namespace graft;

/// The real program, started and ended.
class ProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersionNeedNoDisplay();
    void wrongArgumentsAreRefused();
    void screenshotsShowEveryPage();
    void terminationEndsCleanly();
    void desktopKnowsItsProjects();

private:
    static QProcessEnvironment environment(const QString& home);
    static bool catchesTermination(qint64 pid);
};

QProcessEnvironment ProgramTest::environment(const QString& home)
{
    QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
    result.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    result.insert(QStringLiteral("HOME"), home);
    result.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/config"));
    return result;
}

void ProgramTest::helpAndVersionNeedNoDisplay()
{
    QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        bare.remove(QLatin1String(name));
    for (const QString& option : {QStringLiteral("--help"), QStringLiteral("--version")}) {
        QProcess program;
        program.setProcessEnvironment(bare);
        program.start(QStringLiteral(GRAFT_PROGRAM), {option});
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAllStandardOutput().contains("graft"));
    }
}

void ProgramTest::wrongArgumentsAreRefused()
{
    const QList<QStringList> wrong{
        {QStringLiteral("--page"), QStringLiteral("kitchen")},
        {QStringLiteral("--language"), QStringLiteral("xx")},
        {QStringLiteral("--no-such-option")},
        {QStringLiteral("--screenshots"), QStringLiteral("/tmp"), QStringLiteral("--size"), QStringLiteral("huge")}};
    QTemporaryDir home;
    for (const QStringList& arguments : wrong) {
        QProcess program;
        program.setProcessEnvironment(environment(home.path()));
        program.start(QStringLiteral(GRAFT_PROGRAM), arguments);
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 2);
        QVERIFY(!program.readAllStandardError().isEmpty());
    }
}

void ProgramTest::screenshotsShowEveryPage()
{
    QTemporaryDir home;
    QTemporaryDir folder;
    QProcess program;
    program.setProcessEnvironment(environment(home.path()));
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(GRAFT_PROGRAM),
                  {QStringLiteral("--screenshots"), folder.path(), QStringLiteral("--size"), QStringLiteral("1280x720"),
                   QStringLiteral("--epochs"), QStringLiteral("1")});
    QVERIFY(program.waitForFinished(600000));
    QCOMPARE(program.exitCode(), 0);
    QStringList wanted;
    for (const char* page :
         {"models", "designer", "data", "train", "results", "designer_resnet50_folded", "designer_resnet50_unfolded",
          "designer_squeezenet_frost", "designer_head_preview", "designer_issues", "designer_difference"}) {
        for (const char* theme : {"light", "dark"})
            wanted << QStringLiteral("%1_%2_1280x720_en.png").arg(QLatin1String(page), QLatin1String(theme));
    }
    QStringList dialogs; // they have a size of their own
    for (const char* dialog : {"export", "export_report", "import_report"}) {
        for (const char* theme : {"light", "dark"})
            dialogs << QStringLiteral("%1_%2_1280x720_en.png").arg(QLatin1String(dialog), QLatin1String(theme));
    }
    wanted << dialogs;
    wanted.sort();
    QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name), wanted);
    QSet<QByteArray> different;
    for (const QString& name : wanted) {
        const QImage image(folder.filePath(name));
        QVERIFY(!image.isNull());
        if (!dialogs.contains(name))
            QCOMPARE(image.size(), QSize(1280, 720));
        const QImage plain = image.convertToFormat(QImage::Format_RGB32);
        different.insert(QByteArray(reinterpret_cast<const char*>(plain.constBits()), plain.sizeInBytes()));
    }
    QCOMPARE(different.size(), wanted.size());
    QVERIFY2(!QFile::exists(home.filePath(QStringLiteral("config/graft/graft.ini"))),
             "taking pictures must not change what the program remembers");
}

bool ProgramTest::catchesTermination(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("SigCgt:"))
            return ((line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGTERM - 1)) & 1U) != 0;
    }
    return false;
}

void ProgramTest::terminationEndsCleanly()
{
    QTemporaryDir home;
    QProcess program;
    program.setProcessEnvironment(environment(home.path()));
    program.start(QStringLiteral(GRAFT_PROGRAM),
                  {QStringLiteral("--sample"), QStringLiteral("--page"), QStringLiteral("data")});
    QVERIFY(program.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(catchesTermination(program.processId()), 60000);
    program.terminate();
    QVERIFY(program.waitForFinished(30000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(QFile::exists(home.filePath(QStringLiteral("config/graft/graft.ini"))));
}

void ProgramTest::desktopKnowsItsProjects()
{
    // The magic numbers that the desktop is told are those of a real file.
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("p.graft"));
    const auto project = makeSampleProject();
    QVERIFY(project.ok());
    QVERIFY(saveProject(file.toStdString(), *project).ok());
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QByteArray head = saved.read(128);

    QFile mime(QStringLiteral(GRAFT_SOURCE_DIR "/packaging/desktop/org.graft.Graft.xml"));
    QVERIFY(mime.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&mime);
    int matches = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("match"))
            continue;
        QByteArray value = xml.attributes().value(QLatin1String("value")).toLatin1();
        value.replace("\\003", "\x03").replace("\\004", "\x04");
        const int offset = xml.attributes().value(QLatin1String("offset")).toInt();
        QCOMPARE(head.mid(offset, value.size()), value);
        ++matches;
    }
    QVERIFY(!xml.hasError());
    QCOMPARE(matches, 3);
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
