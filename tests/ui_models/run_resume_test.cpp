// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that outlive the program: killed, broken off, gone on with.
#include "core/training/checkpoint.h"
#include "tests/ui_models/run_world.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

#include <cstdio>
#include <filesystem>

using namespace graft;
using namespace graft::test;
using State = TrainingSession::State;

namespace {

constexpr int epochs = 100; // long enough to be broken off on a fast machine

/// The program that is killed: trains with its run in `folder`, says so when it has a checkpoint of its second epoch.
int trainUntilKilled(const QString& folder, const QString& pictures)
{
    RunWorld w;
    w.keeper.setRunsFolder(folder);
    if (!w.prepare(endlessEpochs, pictures) || !w.startAndWaitFor(2))
        return 1;
    const auto saved = [&folder] {
        for (const QFileInfo& run : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const auto info =
                readCheckpointInfo(std::filesystem::path(run.absoluteFilePath().toStdString()) / "checkpoint");
            if (info && info->epoch >= 2 && QFile::exists(run.absoluteFilePath() + QStringLiteral("/document.graft")))
                return true;
        }
        return false;
    };
    if (!QTest::qWaitFor(saved, runPatience))
        return 2;
    std::puts("saved");
    std::fflush(stdout);
    return QTest::qWaitFor([] { return false; }, runPatience) ? 3 : 4;
}

} // namespace

class RunResumeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void killedRunGoesOn();
    void brokenOffRunEndsAsIfItNeverWas();
    void finishedRunLeavesNothing();
    void runThatIsGivenUpIsDeleted();
    void runThatCannotGoOnIsNotOffered();
    void missingPicturesAreSaid();
};

void RunResumeTest::killedRunGoesOn()
{
    const QTemporaryDir shared;
    const QString runs = shared.filePath(QStringLiteral("runs"));
    const QString pictures = shared.filePath(QStringLiteral("pictures"));
    RunWorld w;
    w.keeper.setRunsFolder(runs);
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--train"), runs, pictures});
    QVERIFY(
        QTest::qWaitFor([&] { return program.canReadLine() || program.state() == QProcess::NotRunning; }, runPatience));
    QCOMPARE(program.readLine().trimmed(), QByteArray("saved"));
    QVERIFY(w.findInterrupted());
    QVERIFY2(w.keeper.interrupted().isEmpty(), "the program that owns it lives");
    program.kill();
    QVERIFY(program.waitForFinished());

    QVERIFY(w.findInterrupted());
    QCOMPARE(w.keeper.interrupted().size(), 1);
    const InterruptedRun run = w.keeper.interrupted().front();
    QCOMPARE(run.origin.title, QStringLiteral("a run"));
    QVERIFY(run.epoch >= 2);
    QCOMPARE(run.epochs, endlessEpochs);
    QVERIFY(w.document.isEmpty());
    QVERIFY(w.keeper.resume(run));
    QVERIFY(QTest::qWaitFor([&w] { return w.training.isActive(); }, runPatience));
    QCOMPARE(w.document.graph().name, std::string("tiny"));
    QVERIFY(QTest::qWaitFor([&] { return w.training.log().epochCount() > static_cast<std::size_t>(run.epoch); },
                            runPatience));
    QCOMPARE(w.training.log().epochsSince(0).front().epoch, 1); // the curves begin where the run began
    QVERIFY(w.keeper.interrupted().isEmpty());
    w.training.stop();
    QVERIFY(w.ended());
    QCOMPARE(w.document.runs().size(), std::size_t{1});
    QVERIFY(QDir(runs).isEmpty());
}

void RunResumeTest::brokenOffRunEndsAsIfItNeverWas()
{
    RunWorld undisturbed;
    QVERIFY(undisturbed.prepare(epochs) && undisturbed.startAndWaitFor(1) && undisturbed.ended());
    RunWorld w;
    QVERIFY(w.prepare(epochs));
    const WeightStore before = w.document.weights();
    QVERIFY(w.startAndWaitFor(2));
    if (!w.keeper.suspend())
        QSKIP("the run was over before it could be broken off");
    QVERIFY(w.ended());
    if (!w.keeper.isSuspending()) {
        QCOMPARE(w.document.runs().size(), std::size_t{1}); // nothing is lost
        QSKIP("the run was over before it could be broken off");
    }
    QVERIFY(w.document.runs().empty());
    QVERIFY(w.document.weights().find("fc.weight")->identical(*before.find("fc.weight")));
    QTRY_COMPARE_WITH_TIMEOUT(w.keeper.interrupted().size(), qsizetype{1}, runPatience);
    QVERIFY(w.keeper.resume(w.keeper.interrupted().front()));
    QVERIFY(QTest::qWaitFor([&w] { return w.training.isActive(); }, runPatience));
    QVERIFY(w.ended());
    QCOMPARE(w.document.runs().size(), std::size_t{1});
    const RunRecord& a = undisturbed.document.runs().front();
    const RunRecord& b = w.document.runs().front();
    QCOMPARE(b.epochs.size(), a.epochs.size());
    QCOMPARE(b.epochs.back().trainLoss, a.epochs.back().trainLoss);
    QVERIFY(w.document.weights().find("fc.weight")->identical(*undisturbed.document.weights().find("fc.weight")));
    QVERIFY(w.document.weights().find("conv.weight")->identical(*undisturbed.document.weights().find("conv.weight")));
}

void RunResumeTest::finishedRunLeavesNothing()
{
    RunWorld w;
    QVERIFY(w.prepare(2) && w.startAndWaitFor(1) && w.ended());
    QCOMPARE(w.document.runs().size(), std::size_t{1});
    QTRY_VERIFY(QDir(w.folder.filePath(QStringLiteral("runs"))).isEmpty());
    QVERIFY(w.findInterrupted());
    QVERIFY(w.keeper.interrupted().isEmpty());
    // Without a place for them runs work, too.
    w.keeper.setRunsFolder(QString());
    QVERIFY(w.startAndWaitFor(1));
    QVERIFY(!w.keeper.canSuspend());
    QVERIFY(w.ended());
}

void RunResumeTest::runThatIsGivenUpIsDeleted()
{
    RunWorld w;
    QVERIFY(w.prepare(endlessEpochs) && w.startAndWaitFor(1));
    QVERIFY(w.keeper.suspend() && w.ended());
    QTRY_COMPARE_WITH_TIMEOUT(w.keeper.interrupted().size(), qsizetype{1}, runPatience);
    const QString folder = w.keeper.interrupted().front().folder;
    QVERIFY(QDir(folder).exists());
    w.keeper.giveUp(InterruptedRun(w.keeper.interrupted().front()));
    QVERIFY(w.keeper.interrupted().isEmpty());
    QVERIFY(!QDir(folder).exists());
}

void RunResumeTest::runThatCannotGoOnIsNotOffered()
{
    const QTemporaryDir base;
    {
        const auto run = RunFolder::create(base.path(), {QStringLiteral("a run"), {}, {}, {}});
        QVERIFY(run != nullptr);
        QVERIFY(RunFolder::open(run->path()) == nullptr); // it has an owner
    }
    QVERIFY(QDir().mkpath(base.filePath(QStringLiteral("something else"))));
    QVERIFY(findInterruptedRuns(base.path()).isEmpty());
    // What was killed before its first checkpoint is gone; what is no run stays.
    QCOMPARE(QDir(base.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("something else")});
}

void RunResumeTest::missingPicturesAreSaid()
{
    RunWorld w;
    QVERIFY(w.prepare(endlessEpochs) && w.startAndWaitFor(1));
    QVERIFY(w.keeper.suspend() && w.ended());
    QTRY_COMPARE_WITH_TIMEOUT(w.keeper.interrupted().size(), qsizetype{1}, runPatience);
    QVERIFY(QDir(w.folder.filePath(QStringLiteral("pictures"))).removeRecursively());
    QSignalSpy failed(&w.keeper, &RunKeeper::resumeFailed);
    QVERIFY(w.keeper.resume(InterruptedRun(w.keeper.interrupted().front())));
    QVERIFY(failed.wait(runPatience));
    QVERIFY(!w.training.isActive());
    QTRY_COMPARE_WITH_TIMEOUT(w.keeper.interrupted().size(), qsizetype{1}, runPatience); // still on offer
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("--train"))
        return trainUntilKilled(arguments[2], arguments[3]);
    RunResumeTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "run_resume_test.moc"
