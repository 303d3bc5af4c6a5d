// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/dataset_entries.h"
#include "ui/models/evaluation_session.h"

#include "tests/ui_models/tiny_network.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace graft;
using namespace graft::test;
using State = EvaluationSession::State;

namespace {

constexpr int patience = 60000;

} // namespace

class EvaluationSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void evaluatesTheValidationPart();
    void labelsAreMatchedByName();
    void laterEvaluationSupersedes();
    void unknownClassFails();
    void missingWeightsFail();
    void classifiesAFileAndAnEntry();
    void onlyTheLastPictureCounts();
    void unreadablePictureIsSaid();
    void cancelAndClear();
    void destroyedWhileRunning();

private:
    QTemporaryDir m_temp;
    GraphSnapshot m_graph;
    WeightStore m_weights;
    std::shared_ptr<const ImageDataset> m_dataset;
};

void EvaluationSessionTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_dataset = tinyDataset();
    m_graph = std::make_shared<const NetworkGraph>(tinyGraph(m_dataset->classes));
    m_weights = tinyWeights(*m_graph);
}

void EvaluationSessionTest::evaluatesTheValidationPart()
{
    EvaluationSession session;
    QCOMPARE(session.state(), State::Idle);
    session.evaluate(m_graph, m_weights, m_dataset);
    QCOMPARE(session.state(), State::Running);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
    const Evaluation& evaluation = *session.evaluation();
    QCOMPARE(evaluation.samples.size(), m_dataset->validation.size());
    QVERIFY(session.entries() == m_dataset->validation);
    QCOMPARE(session.classNames(), m_dataset->classes);
    QCOMPARE(session.progress(), 1.0);
    std::size_t right = 0;
    for (const Evaluation::Sample& sample : evaluation.samples) {
        QCOMPARE(sample.truth, session.entries()[sample.index].label);
        right += sample.truth == sample.predicted ? 1 : 0;
    }
    QCOMPARE(evaluation.accuracy, double(right) / double(evaluation.samples.size()));
}

void EvaluationSessionTest::labelsAreMatchedByName()
{
    auto reversed = std::make_shared<ImageDataset>(*m_dataset);
    std::reverse(reversed->classes.begin(), reversed->classes.end());
    for (ImageEntry& entry : reversed->validation)
        entry.label = static_cast<std::int64_t>(reversed->classes.size()) - 1 - entry.label;
    EvaluationSession session;
    session.evaluate(m_graph, m_weights, reversed);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
    QVERIFY2(session.entries() == m_dataset->validation, "labels in the network's order");
}

void EvaluationSessionTest::laterEvaluationSupersedes()
{
    EvaluationSession session;
    session.evaluate(m_graph, m_weights, m_dataset);
    const auto smaller = tinyDataset(1);
    session.evaluate(m_graph, m_weights, smaller);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(session.evaluation()->samples.size(), smaller->validation.size());
}

void EvaluationSessionTest::unknownClassFails()
{
    EvaluationSession session;
    const auto other = std::make_shared<const NetworkGraph>(tinyGraph({"cat", "dog"}));
    session.evaluate(other, tinyWeights(*other), m_dataset);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Failed, patience);
    QVERIFY(errorText(session.error()).contains(toQString(m_dataset->classes.front())));
    QVERIFY(!session.evaluation().has_value());
}

void EvaluationSessionTest::missingWeightsFail()
{
    EvaluationSession session;
    session.evaluate(m_graph, {}, m_dataset);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Failed, patience);
    QVERIFY(!errorText(session.error()).isEmpty());
}

void EvaluationSessionTest::classifiesAFileAndAnEntry()
{
    const ImageEntry entry = m_dataset->validation.front();
    const QString file = m_temp.filePath(QStringLiteral("Blume \u82B1.png"));
    QImage large = toQImage(drawGardenFlower(entry.drawn));
    QVERIFY(large.save(file));
    EvaluationSession session;
    const QSignalSpy changed(&session, &EvaluationSession::classifiedChanged);
    session.classifyFile(m_graph, m_weights, file);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, patience);
    QCOMPARE(entryName(session.classified()->entry), QStringLiteral("Blume \u82B1.png"));
    QCOMPARE(session.classified()->picture.size(), large.size());
    const std::vector<ClassScore> scores = session.classified()->scores;
    QCOMPARE(scores.size(), std::size_t{5});
    double sum = 0;
    for (const ClassScore& score : scores)
        sum += score.probability;
    QVERIFY(std::abs(sum - 1.0) < 1e-5);
    QVERIFY(scores[0].probability >= scores[1].probability);

    session.classifyEntry(m_graph, m_weights, entry);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, patience);
    QVERIFY(!entryName(session.classified()->entry).isEmpty());
    QCOMPARE(session.classified()->scores.front().index, scores.front().index);
    QCOMPARE(session.classified()->scores.front().probability, scores.front().probability);

    large = large.scaled(3000, 1500);
    QVERIFY(large.save(file));
    session.classifyFile(m_graph, m_weights, file);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 3, patience);
    QCOMPARE(session.classified()->picture.size(), QSize(1024, 512));
}

void EvaluationSessionTest::onlyTheLastPictureCounts()
{
    EvaluationSession session;
    QStringList names;
    connect(&session, &EvaluationSession::classifiedChanged, this,
            [&] { names << entryName(session.classified()->entry); });
    session.classifyEntry(m_graph, m_weights, m_dataset->validation.front());
    session.classifyEntry(m_graph, m_weights, m_dataset->validation.back());
    QTRY_COMPARE_WITH_TIMEOUT(names.size(), 1, patience);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(names.size(), 1);
    QVERIFY(names.front().contains(countText(m_dataset->validation.back().drawn)));
}

void EvaluationSessionTest::unreadablePictureIsSaid()
{
    const QString file = m_temp.filePath(QStringLiteral("notes.txt"));
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("hello");
    out.close();
    EvaluationSession session;
    QSignalSpy failed(&session, &EvaluationSession::classifyFailed);
    session.classifyFile(m_graph, m_weights, file);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    QVERIFY(failed.front().front().toString().contains(QStringLiteral("notes.txt")));
    QVERIFY(!session.classified().has_value());
}

void EvaluationSessionTest::cancelAndClear()
{
    EvaluationSession session;
    session.evaluate(m_graph, m_weights, m_dataset);
    session.cancel();
    QCOMPARE(session.state(), State::Idle);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(session.state(), State::Idle);
    session.evaluate(m_graph, m_weights, m_dataset);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
    session.clear();
    QCOMPARE(session.state(), State::Idle);
    QVERIFY(!session.evaluation().has_value());
    QVERIFY(session.entries().empty());
}

void EvaluationSessionTest::destroyedWhileRunning()
{
    {
        EvaluationSession session;
        session.evaluate(m_graph, m_weights, m_dataset);
        session.classifyEntry(m_graph, m_weights, m_dataset->validation.front());
    }
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(EvaluationSessionTest)
#include "evaluation_session_test.moc"
