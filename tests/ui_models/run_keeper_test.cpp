// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"
#include "tests/ui_models/tiny_document.h"
#include "ui/models/dataset_session.h"
#include "ui/models/run_keeper.h"

#include <QDir>
#include <QImage>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace graft;
using namespace graft::test;
using State = TrainingSession::State;

namespace {

constexpr int patience = 120000; ///< upper limit of every wait, ms; reached only on failure
constexpr int endless = 100000;  ///< epochs

/// Two classes of a few pictures each.
bool writePictures(const QString& folder)
{
    for (int i = 0; i < 16; ++i) {
        const QString place = folder + (i % 2 == 0 ? QStringLiteral("/dark") : QStringLiteral("/light"));
        QImage image(16, 16, QImage::Format_RGB32);
        image.fill(QColor(i % 2 == 0 ? i : 200 + i, 40, 5 * i));
        if (!QDir().mkpath(place) || !image.save(place + QStringLiteral("/%1.png").arg(i)))
            return false;
    }
    return true;
}

/// The tiny network with a few pictures, ready to train.
struct World {
    QTemporaryDir pictures;
    NetworkDocument document;
    DatasetSession dataset;
    TrainingSession training;
    RunKeeper keeper{document, dataset, training};

    bool prepare(int epochs)
    {
        if (!writePictures(pictures.path()))
            return false;
        dataset.loadFolder(pictures.path());
        if (!QTest::qWaitFor([this] { return dataset.state() == DatasetSession::State::Ready; }, patience))
            return false;
        Project project;
        project.graph = tinyGraph(dataset.dataset()->classes);
        project.weights = tinyWeights(project.graph);
        project.options = tinyOptions(epochs);
        document.setProject(std::move(project), QString());
        return true;
    }
    bool startAndWaitFor(std::size_t epochs)
    {
        return keeper.start(QStringLiteral("a run")) &&
               QTest::qWaitFor([this, epochs] { return training.log().epochCount() >= epochs; }, patience);
    }
    bool ended()
    {
        return QTest::qWaitFor([this] { return !training.isActive(); }, patience);
    }
};

} // namespace

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
    World w;
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
    World w;
    QVERIFY(w.prepare(endless));
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
    World w;
    QVERIFY(w.prepare(endless));
    QVERIFY(w.startAndWaitFor(1));
    w.keeper.forget();
    w.training.stop();
    QVERIFY(w.ended());
    QVERIFY(w.document.runs().empty());
}

void RunKeeperTest::anotherRunIsRefused()
{
    World w;
    QVERIFY(w.prepare(endless));
    QVERIFY(w.keeper.start(QStringLiteral("a run")));
    QVERIFY(!w.keeper.start(QStringLiteral("another")));
    w.training.stop();
    QVERIFY(w.ended());
}

void RunKeeperTest::freezingOfTheDocumentCanBeTaken()
{
    World w;
    QVERIFY(w.prepare(endless));
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
