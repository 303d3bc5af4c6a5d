// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"
#include "tests/ui_models/run_world.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QtTest>

using namespace graft;
using namespace graft::test;
using State = TrainingSession::State;

class RunKeeperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void takesOverWhatWasLearned();
    void discardedRunLeavesNothing();
    void forgottenRunLeavesNothing();
    void anotherRunIsRefused();
    void freezingOfTheDocumentCanBeTaken();
    void onlyFreezingMayDiffer();
};

void RunKeeperTest::takesOverWhatWasLearned()
{
    RunWorld w;
    QVERIFY(!w.keeper.start(QStringLiteral("without data")));
    QVERIFY(w.prepare(2));
    const TensorData before = *w.document.weights().find("fc.weight");
    QSignalSpy taken(&w.keeper, &RunKeeper::takenOver);
    QVERIFY(w.keeper.start(QStringLiteral("a run")));
    QCOMPARE(w.keeper.place(), -1);
    QVERIFY(w.ended());
    QCOMPARE(taken.count(), 1);
    QCOMPARE(w.keeper.place(), 0);
    QVERIFY(!w.document.weights().find("fc.weight")->identical(before));
    const RunRecord& run = w.document.runs().front();
    QCOMPARE(run.title, std::string("a run"));
    QCOMPARE(run.epochs.size(), std::size_t{2});
    QCOMPARE(run.dataFingerprint, w.dataset.dataset()->fingerprint);
    QVERIFY(run.options == w.document.options());
    w.document.undoStack().undo();
    QVERIFY(w.document.weights().find("fc.weight")->identical(before));
}

void RunKeeperTest::discardedRunLeavesNothing()
{
    RunWorld w;
    QVERIFY(w.prepare(endlessEpochs));
    QVERIFY(w.startAndWaitFor(1));
    w.training.discard();
    QVERIFY(w.ended());
    QCOMPARE(w.training.state(), State::Done);
    QVERIFY(w.training.outcome()->discarded);
    QVERIFY(w.document.runs().empty());
    QCOMPARE(w.document.undoStack().count(), 0);
    // The next one is kept again.
    w.document.setOptions(tinyOptions(1));
    QVERIFY(w.startAndWaitFor(1) && w.ended());
    QCOMPARE(w.document.runs().size(), std::size_t{1});
}

void RunKeeperTest::forgottenRunLeavesNothing()
{
    RunWorld w;
    QVERIFY(w.prepare(endlessEpochs));
    QVERIFY(w.startAndWaitFor(1));
    w.keeper.forget();
    w.training.stop();
    QVERIFY(w.ended());
    QVERIFY(w.document.runs().empty());
}

void RunKeeperTest::anotherRunIsRefused()
{
    RunWorld w;
    QVERIFY(w.prepare(endlessEpochs));
    QVERIFY(w.keeper.start(QStringLiteral("a run")));
    QVERIFY(!w.keeper.start(QStringLiteral("another")));
    w.training.stop();
    QVERIFY(w.ended());
}

void RunKeeperTest::freezingOfTheDocumentCanBeTaken()
{
    RunWorld w;
    QVERIFY(w.prepare(endlessEpochs));
    QVERIFY(w.startAndWaitFor(1));
    w.training.pause();
    QVERIFY(!w.keeper.canTakeFrozenLayers());
    QVERIFY(!w.keeper.takeFrozenLayers());
    QVERIFY(w.document.push(QStringLiteral("Freeze"), *freezeTrunk(w.document.graph())));
    QVERIFY(w.keeper.canTakeFrozenLayers());
    QVERIFY(w.keeper.takeFrozenLayers());
    QVERIFY(*w.training.graph() == w.document.graph());
    QVERIFY2(!w.keeper.canTakeFrozenLayers(), "the run has them now");
    w.training.stop();
    QVERIFY(w.ended());
    QVERIFY(!w.keeper.canTakeFrozenLayers());
}

void RunKeeperTest::onlyFreezingMayDiffer()
{
    const NetworkGraph graph = tinyGraph({"a", "b"});
    NetworkGraph other = graph;
    QVERIFY(!onlyFreezingDiffers(graph, other));
    other.layers[1].learnRateFactor = 0;
    QVERIFY(onlyFreezingDiffers(graph, other));
    other.layers[1].name = "another";
    QVERIFY(!onlyFreezingDiffers(graph, other));
    other = graph;
    other.connections.pop_back();
    other.layers[1].learnRateFactor = 0;
    QVERIFY(!onlyFreezingDiffers(graph, other));
}

QTEST_GUILESS_MAIN(RunKeeperTest)
#include "run_keeper_test.moc"
