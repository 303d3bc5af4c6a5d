// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"
#include "tests/ui_models/tiny_network.h"
#include "ui/models/error_text.h"
#include "ui/models/training_session.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QtTest>

using namespace graft;
using namespace graft::test;
using State = TrainingSession::State;

namespace {

constexpr int patience = 120000; ///< upper limit of every wait, ms; reached only on failure
constexpr int endless = 100000;  ///< epochs

/// Writes down every state a session goes through.
struct StateLog {
    explicit StateLog(TrainingSession& session)
    {
        QObject::connect(&session, &TrainingSession::stateChanged, &session,
                         [this, &session] { states.append(session.state()); });
    }
    QList<State> states;
};

} // namespace

class TrainingSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trainsToTheEnd();
    void frozenTrunkPreparesFirst();
    void numbersAreThereWhileItRuns();
    void stopKeepsWhatWasLearned();
    void pausesAndGoesOn();
    void stopEndsAPause();
    void pauseDuringPreparation();
    void errorBecomesStateFailed();
    void unknownClassesAreAnError();
    void classesInAnotherOrderAreMatchedByName();
    void secondStartIsRefusedWhileActive();
    void canTrainAgain();
    void destructorEndsARun();
    void destructorEndsAPausedRun();
    void eventsStayFew();

private:
    bool start(TrainingSession& session, const TrainingOptions& options)
    {
        return session.start(m_graph, m_weights, m_dataset, options);
    }

    GraphSnapshot m_graph;
    WeightStore m_weights;
    std::shared_ptr<const ImageDataset> m_dataset;
};

void TrainingSessionTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_dataset = tinyDataset();
    m_graph = std::make_shared<const NetworkGraph>(tinyGraph(m_dataset->classes));
    m_weights = tinyWeights(*m_graph);
}

void TrainingSessionTest::trainsToTheEnd()
{
    TrainingSession session;
    const StateLog log(session);
    QSignalSpy epochs(&session, &TrainingSession::epochFinished);
    QCOMPARE(session.state(), State::Idle);
    QVERIFY(start(session, tinyOptions(3)));
    QCOMPARE(session.state(), State::Preparing);
    QVERIFY(session.isActive());
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Done, patience);
    QCOMPARE(log.states, (QList<State>{State::Preparing, State::Running, State::Done}));
    QCOMPARE(epochs.count(), 3);
    QVERIFY(session.outcome().has_value());
    QCOMPARE(session.outcome()->epochs.size(), std::size_t{3});
    QCOMPARE(session.outcome()->dataFingerprint, m_dataset->fingerprint);
    QVERIFY(!session.outcome()->stopped);
    QCOMPARE(session.log().epochCount(), std::size_t{3});
    QCOMPARE(session.iterationsPerEpoch(), qint64{5}); // 20 pictures in batches of 4
    QCOMPARE(session.log().iterationCount(), std::size_t{15});
    QCOMPARE(session.progress(), 1.0);
    QCOMPARE(session.preparation(), 1.0);
    QVERIFY(!session.deviceName().isEmpty());
    QVERIFY(session.imagesPerSecond() > 0);
    QVERIFY(session.startedUtc().endsWith(QLatin1Char('Z')));
    QVERIFY(!session.outcome()->weights.find("fc.weight")->identical(*m_weights.find("fc.weight")));
}

void TrainingSessionTest::frozenTrunkPreparesFirst()
{
    NetworkGraph frozen = *m_graph;
    QVERIFY(applyEdits(frozen, *freezeTrunk(frozen)).ok());
    TrainingSession session;
    const StateLog log(session);
    QVERIFY(session.start(std::make_shared<const NetworkGraph>(frozen), m_weights, m_dataset, tinyOptions(2)));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Done, patience);
    QCOMPARE(log.states, (QList<State>{State::Preparing, State::Running, State::Done}));
    QVERIFY(!session.outcome()->frozenHashBefore.empty());
    QCOMPARE(session.outcome()->frozenHashAfter, session.outcome()->frozenHashBefore);
    QVERIFY(session.outcome()->weights.find("conv.weight")->identical(*m_weights.find("conv.weight")));
    QVERIFY(!session.outcome()->weights.find("fc.weight")->identical(*m_weights.find("fc.weight")));
}

void TrainingSessionTest::numbersAreThereWhileItRuns()
{
    TrainingSession session;
    QVERIFY(!session.secondsLeft().has_value());
    QVERIFY(start(session, tinyOptions(endless)));
    QTRY_VERIFY_WITH_TIMEOUT(session.log().epochCount() > 0 && session.state() == State::Running, patience);
    QVERIFY(session.progress() > 0.0);
    QVERIFY(session.progress() < 1.0);
    QVERIFY(session.secondsLeft().has_value());
    QVERIFY(*session.secondsLeft() > 0.0);
    QVERIFY(session.imagesPerSecond() > 0.0);
    session.stop();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Done, patience);
}

void TrainingSessionTest::stopKeepsWhatWasLearned()
{
    TrainingSession session;
    const StateLog log(session);
    QVERIFY(start(session, tinyOptions(endless)));
    QTRY_VERIFY_WITH_TIMEOUT(session.log().epochCount() >= 2, patience);
    session.stop();
    QCOMPARE(session.state(), State::Stopping);
    session.stop();
    session.pause();
    QCOMPARE(session.state(), State::Stopping);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Done, patience);
    QVERIFY(session.outcome()->stopped);
    QVERIFY(session.outcome()->bestEpoch > 0);
    QCOMPARE(log.states.last(), State::Done);
    QCOMPARE(log.states.count(State::Stopping), 1);
}

void TrainingSessionTest::pausesAndGoesOn()
{
    TrainingSession session;
    QVERIFY(start(session, tinyOptions(endless)));
    QTRY_VERIFY_WITH_TIMEOUT(session.state() == State::Running && session.log().iterationCount() > 0, patience);
    session.pause();
    QCOMPARE(session.state(), State::Paused);
    QVERIFY(session.isActive());
    const std::size_t before = session.log().iterationCount();
    const double rate = session.imagesPerSecond();
    // As long as it takes to do something else from beginning to end.
    TrainingSession other;
    QVERIFY(start(other, tinyOptions(2)));
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), State::Done, patience);
    QVERIFY2(session.log().iterationCount() <= before + 1, "the batch at hand may be finished, no more");
    QVERIFY2(session.imagesPerSecond() >= rate, "pauses do not count");
    const std::size_t paused = session.log().iterationCount();
    session.resume();
    QCOMPARE(session.state(), State::Running);
    QTRY_VERIFY_WITH_TIMEOUT(session.log().iterationCount() > paused + 10, patience);
    session.stop();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Done, patience);
}

void TrainingSessionTest::stopEndsAPause()
{
    TrainingSession session;
    QVERIFY(start(session, tinyOptions(endless)));
    QTRY_VERIFY_WITH_TIMEOUT(session.log().epochCount() > 0, patience);
    session.pause();
    QCOMPARE(session.state(), State::Paused);
    session.stop();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Done, patience);
    QVERIFY(session.outcome()->bestEpoch > 0);
}

void TrainingSessionTest::pauseDuringPreparation()
{
    TrainingSession session;
    QVERIFY(start(session, tinyOptions(2)));
    session.pause();
    QCOMPARE(session.state(), State::Paused);
    session.resume();
    QCOMPARE(session.state(), State::Preparing);
    session.pause();
    QTRY_VERIFY_WITH_TIMEOUT(!session.deviceName().isEmpty(), patience);
    QCOMPARE(session.state(), State::Paused);
    session.resume();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Done, patience);
    QCOMPARE(session.log().epochCount(), std::size_t{2});
}

void TrainingSessionTest::errorBecomesStateFailed()
{
    TrainingSession session;
    const StateLog log(session);
    TrainingOptions options = tinyOptions();
    options.batchSize = -1;
    QVERIFY(start(session, options));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Failed, patience);
    QCOMPARE(log.states, (QList<State>{State::Preparing, State::Failed}));
    QVERIFY(!errorText(session.error()).isEmpty());
    QVERIFY(!session.outcome().has_value());
    QVERIFY(!session.isActive());
}

void TrainingSessionTest::unknownClassesAreAnError()
{
    TrainingSession session;
    const auto other = std::make_shared<const NetworkGraph>(tinyGraph({"cat", "dog", "eel", "fox", "gnu"}));
    QVERIFY(session.start(other, {}, m_dataset, tinyOptions()));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Failed, patience);
    QVERIFY(errorText(session.error()).contains(toQString(m_dataset->classes.front())));
}

void TrainingSessionTest::classesInAnotherOrderAreMatchedByName()
{
    // With the right labels the same training gives the same numbers, whatever the order of the dataset's classes.
    ImageDataset reversed = *m_dataset;
    std::reverse(reversed.classes.begin(), reversed.classes.end());
    const auto last = static_cast<std::int64_t>(reversed.classes.size()) - 1;
    for (auto* part : {&reversed.training, &reversed.validation}) {
        for (ImageEntry& entry : *part)
            entry.label = last - entry.label;
    }
    std::vector<std::vector<EpochRecord>> runs;
    for (const auto& dataset : {m_dataset, std::make_shared<const ImageDataset>(reversed)}) {
        TrainingSession session;
        QVERIFY(session.start(m_graph, m_weights, dataset, tinyOptions(2)));
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Done, patience);
        runs.push_back(session.outcome()->epochs);
    }
    QCOMPARE(runs[0].back().trainLoss, runs[1].back().trainLoss);
    QCOMPARE(runs[0].back().validationLoss, runs[1].back().validationLoss);
}

void TrainingSessionTest::secondStartIsRefusedWhileActive()
{
    TrainingSession session;
    QVERIFY(!session.start(nullptr, {}, m_dataset, tinyOptions()));
    QVERIFY(!session.start(m_graph, {}, nullptr, tinyOptions()));
    QVERIFY(start(session, tinyOptions(endless)));
    QVERIFY(!start(session, tinyOptions()));
    session.stop();
    QVERIFY(!start(session, tinyOptions()));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Done, patience);
}

void TrainingSessionTest::canTrainAgain()
{
    TrainingSession session;
    TrainingOptions broken = tinyOptions();
    broken.epochs = 0;
    QVERIFY(start(session, broken));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Failed, patience);
    for (int run = 0; run < 3; ++run) {
        QVERIFY(start(session, tinyOptions(2)));
        QCOMPARE(session.log().epochCount(), std::size_t{0});
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Done, patience);
        QCOMPARE(session.log().epochCount(), std::size_t{2});
    }
}

void TrainingSessionTest::destructorEndsARun()
{
    std::weak_ptr<const ImageDataset> watched;
    {
        auto dataset = std::make_shared<const ImageDataset>(*m_dataset);
        watched = dataset;
        TrainingSession session;
        QVERIFY(session.start(m_graph, m_weights, std::move(dataset), tinyOptions(endless)));
        QTRY_VERIFY_WITH_TIMEOUT(session.log().iterationCount() > 0, patience);
    }
    QVERIFY2(watched.expired(), "the thread is gone and holds nothing");
    QCoreApplication::processEvents();
    // Without a single event in between, too.
    TrainingSession session;
    QVERIFY(start(session, tinyOptions(endless)));
}

void TrainingSessionTest::destructorEndsAPausedRun()
{
    TrainingSession session;
    QVERIFY(start(session, tinyOptions(endless)));
    QTRY_VERIFY_WITH_TIMEOUT(session.log().iterationCount() > 0, patience);
    session.pause();
}

void TrainingSessionTest::eventsStayFew()
{
    TrainingSession session;
    QSignalSpy states(&session, &TrainingSession::stateChanged);
    QSignalSpy epochs(&session, &TrainingSession::epochFinished);
    QVERIFY(start(session, tinyOptions(30)));
    // Nobody looks for a while; nothing piles up and nothing is lost.
    while (session.log().epochCount() < 30)
        QThread::msleep(1);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Done, patience);
    QCOMPARE(epochs.count(), 30);
    QVERIFY2(states.count() <= 3, "per-iteration data come by the log, not by signals");
}

QTEST_GUILESS_MAIN(TrainingSessionTest)
#include "training_session_test.moc"
