// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_world.h"
#include "ui/data/data_page.h"
#include "ui/models/dataset_entries.h"
#include "ui/models/error_text.h"
#include "ui/results/classify_pane.h"
#include "ui/results/confusion_view.h"
#include "ui/results/results_page.h"
#include "ui/results/top_k_bars.h"
#include "ui/training/live_chart.h"
#include "ui/training/train_page.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/thumbnail_view.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <ctime>

using namespace graft;
using namespace graft::test;

namespace {

/// A timer of 5 ms in the GUI thread that notes how long it was kept waiting, and how much of that the GUI
/// thread computed itself (the rest belongs to other threads and programs on the machine).
class Heartbeat {
public:
    Heartbeat()
    {
        m_timer.setInterval(5);
        m_timer.callOnTimeout([this] { beat(); });
        m_wall.start();
        m_cpu = cpuMs();
        m_timer.start();
    }

    void report()
    {
        m_timer.stop();
        qInfo("heartbeat: %d beats, longest gap %lld ms, longest work of the GUI thread between two beats %.1f ms",
              m_beats, m_longestGap, m_longestWork);
    }

private:
    static double cpuMs()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
    }

    void beat()
    {
        ++m_beats;
        m_longestGap = std::max(m_longestGap, m_wall.restart());
        const double now = cpuMs();
        m_longestWork = std::max(m_longestWork, now - m_cpu);
        m_cpu = now;
    }

    QTimer m_timer;
    QElapsedTimer m_wall;
    double m_cpu = 0;
    int m_beats = 0;
    qint64 m_longestGap = 0;
    double m_longestWork = 0;
};

} // namespace

/// The main job through the pages, with the buttons a person presses.
class MainPathTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sampleToPrediction();

private:
    static void train(PageWorld& world);
    static void evaluate(PageWorld& world, ResultsPage& page);
    static void classify(PageWorld& world, ResultsPage& page);
    static void saveAndReopen(PageWorld& world);
};

void MainPathTest::train(PageWorld& world)
{
    TrainPage page(world.context);
    showPage(page);
    const auto* message = child<InlineMessage>(page, "trainMessage");
    QTest::mouseClick(message->actionButton(), Qt::LeftButton); // replace last layers
    auto* preset = child<QComboBox>(page, "presetBox");
    Q_EMIT preset->activated(preset->findData(QStringLiteral("feature_extraction")));
    child<QSpinBox>(page, "epochsBox")->setValue(2);

    Heartbeat heartbeat;
    QTest::mouseClick(child<QPushButton>(page, "startButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(world.training.state(), TrainingSession::State::Done, 240000);
    heartbeat.report();

    const auto* chart = child<LiveChart>(page, "liveChart");
    QVERIFY(chart->trainingPoints() >= 10);
    QCOMPARE(chart->validationPoints(), std::size_t{2});
    QCOMPARE(world.document.runs().size(), std::size_t{1});
    const RunRecord& run = world.document.runs().front();
    QCOMPARE(run.epochs.size(), std::size_t{2});
    QCOMPARE(run.frozenHashBefore, run.frozenHashAfter);
    QVERIFY(!run.frozenHashBefore.empty());
    QCOMPARE(run.dataFingerprint, world.dataset.dataset()->fingerprint);
    QVERIFY(std::none_of(world.document.graph().layers.begin(), world.document.graph().layers.end(),
                         [](const Layer& layer) { return layer.fresh; }));
}

void MainPathTest::evaluate(PageWorld& world, ResultsPage& page)
{
    QTest::mouseClick(child<QPushButton>(page, "evaluateButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(world.evaluation.state(), EvaluationSession::State::Ready, 120000);
    const auto* matrix = child<ConfusionView>(page, "confusionView");
    QVERIFY(matrix->isVisible());
    std::int64_t right = 0;
    std::int64_t total = 0;
    for (std::size_t truth = 0; truth < matrix->counts().size(); ++truth) {
        for (std::size_t said = 0; said < matrix->counts().size(); ++said) {
            total += matrix->counts()[truth][said];
            right += truth == said ? matrix->counts()[truth][said] : 0;
        }
    }
    QCOMPARE(total, std::int64_t{150});
    QCOMPARE(right, std::llround(world.evaluation.evaluation()->accuracy * static_cast<double>(total)));
    // What training measured is what evaluation finds.
    const RunRecord& run = world.document.runs().front();
    const double trained = run.epochs.at(static_cast<std::size_t>(run.bestEpoch) - 1).validationAccuracy;
    QVERIFY(std::abs(trained - world.evaluation.evaluation()->accuracy) < 0.011);
    qInfo("validation accuracy after 2 epochs: %.3f", world.evaluation.evaluation()->accuracy);
}

void MainPathTest::classify(PageWorld& world, ResultsPage& page)
{
    auto* matrix = child<ConfusionView>(page, "confusionView");
    QTest::mouseClick(matrix, Qt::LeftButton, {}, matrix->cellRect({2, 2}).center().toPoint());
    auto* gallery = child<ThumbnailView>(page, "resultGallery");
    QCOMPARE(gallery->thumbnails()->rowCount(), static_cast<int>(matrix->counts()[2][2]));
    QVERIFY(gallery->thumbnails()->rowCount() > 0);
    QCOMPARE(gallery->thumbnails()->entry(0).label, 2);
    gallery->setCurrentIndex(gallery->model()->index(0, 0));
    const auto* bars = child<TopKBars>(page, "topBars");
    QTRY_COMPARE_WITH_TIMEOUT(bars->barCount(), 5, 60000);
    QCOMPARE(world.evaluation.classified()->scores.front().index, 2);

    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("my flower.png"));
    QVERIFY(toQImage(drawGardenFlower(100)).save(file));
    QVERIFY(dropFile(*child<DropZone>(page, "dropZone"), file));
    QTRY_COMPARE_WITH_TIMEOUT(entryName(world.evaluation.classified()->entry), QStringLiteral("my flower.png"), 60000);
    QCOMPARE(bars->barCount(), 5);
    double sum = 0;
    for (const ClassScore& score : world.evaluation.classified()->scores)
        sum += score.probability;
    QVERIFY(std::abs(sum - 1.0) < 1e-3); // five classes: nothing is left out
}

void MainPathTest::saveAndReopen(PageWorld& world)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("flowers.graft"));
    const auto saved = world.document.save(file);
    QVERIFY2(saved.ok(), saved.ok() ? "" : saved.error().message().c_str());
    QVERIFY(!world.document.isModified());
    auto project = loadProject(toPath(file));
    QVERIFY(project.ok());
    NetworkDocument reopened;
    reopened.setProject(*std::move(project), file);
    QVERIFY(reopened.graph() == world.document.graph());
    QVERIFY(reopened.weights().identical(world.document.weights()));
    QVERIFY(reopened.datasetReference() == world.document.datasetReference());
    QVERIFY(reopened.options() == world.document.options());
    QVERIFY(reopened.runs() == world.document.runs());
    QVERIFY(!reopened.isModified());
}

void MainPathTest::sampleToPrediction()
{
    PageWorld world;
    QVERIFY(world.openEmbedded());
    {
        DataPage page(world.context);
        showPage(page);
        QVERIFY(world.loadSample());
    }
    train(world);
    if (QTest::currentTestFailed())
        return;
    ResultsPage page(world.context);
    showPage(page);
    evaluate(world, page);
    if (QTest::currentTestFailed())
        return;
    classify(world, page);
    if (QTest::currentTestFailed())
        return;
    saveAndReopen(world);
    if (QTest::currentTestFailed())
        return;
    // Undo takes the training back, and with it what was found.
    world.document.undoStack().undo();
    QVERIFY(!world.evaluation.evaluation().has_value());
    QVERIFY(world.document.runs().empty());
}

QTEST_MAIN(MainPathTest)
#include "main_path_test.moc"
