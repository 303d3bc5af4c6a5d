// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_world.h"
#include "ui/training/live_chart.h"
#include "ui/training/strip_view.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QSlider>
#include <QTemporaryDir>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace graft;
using namespace graft::test;

namespace {

/// Ten epochs of a hundred steps, eight of them done.
struct ChartWorld {
    Theme theme;
    LiveChart chart{theme};

    ChartWorld()
    {
        chart.start(10);
        chart.setIterationsPerEpoch(100);
        std::vector<IterationRecord> records;
        for (int i = 0; i < 800; ++i) {
            IterationRecord record{i, (i + 1) / 100.0, static_cast<float>(2 * std::exp(-i / 200.0) + 0.01), 0.5F};
            record.seconds = i * 0.1;
            record.learningRate = 0.01F;
            record.gradientNorm = 1.5F;
            record.samplesPerSecond = 320;
            record.waitShare = 0.1F;
            records.push_back(record);
        }
        chart.append(records);
        std::vector<EpochRecord> epochs;
        for (int epoch = 1; epoch <= 8; ++epoch)
            epochs.push_back({epoch, 1.0 / epoch, 0.5, 1.1 / epoch, 0.1 * epoch, 10, 320});
        chart.append(epochs);
        chart.setBestEpoch(8);
        showPage(chart, QSize(760, 560));
        chart.refresh();
    }
    [[nodiscard]] QPoint at(double share) const
    {
        const auto* view = chart.findChild<QWidget*>(QStringLiteral("accuracyChart"))->parentWidget();
        return view->geometry().topLeft() + QPoint(60 + qRound(share * (view->width() - 80)), view->height() / 2);
    }
    void wheel(QPoint place, int turn)
    {
        QWheelEvent event(place, chart.mapToGlobal(place), QPoint(), QPoint(0, turn), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&chart, &event);
    }
};

} // namespace

class LiveChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wheelZoomsAroundThePointer();
    void bandZoomsAndDoubleClickFits();
    void middleButtonPans();
    void keysDoTheSame();
    void axisSwitches();
    void readOutTellsTheValues();
    void logarithmicLossStaysInOrder();
    void followKeepsTheNewestInView();
    void smoothingChangesTheCurve();
    void stripsFold();
    void exportsPicturesAndNumbers();
    void longRunsAreReduced();
};

void LiveChartTest::wheelZoomsAroundThePointer()
{
    ChartWorld w;
    const CurveRange all = w.chart.range();
    w.wheel(w.at(0.5), 240);
    const CurveRange part = w.chart.range();
    QVERIFY(part.width() < 0.7 * all.width());
    QVERIFY(std::abs((part.from + part.to) / 2 - (all.from + all.to) / 2) < 0.1);
    w.wheel(w.at(0.5), -480);
    QCOMPARE(w.chart.range(), all); // never beyond the run
}

void LiveChartTest::bandZoomsAndDoubleClickFits()
{
    ChartWorld w;
    const CurveRange all = w.chart.range();
    QTest::mousePress(&w.chart, Qt::LeftButton, {}, w.at(0.25));
    QTest::mouseMove(&w.chart, w.at(0.4));
    QTest::mouseRelease(&w.chart, Qt::LeftButton, {}, w.at(0.5));
    const CurveRange part = w.chart.range();
    QVERIFY(std::abs(part.from - 0.25 * all.to) < 0.05 && std::abs(part.to - 0.5 * all.to) < 0.05);
    auto* fit = child<QToolButton>(w.chart, "fitChartButton");
    QVERIFY(fit->isEnabled());
    QTest::mouseDClick(&w.chart, Qt::LeftButton, {}, w.at(0.5));
    QCOMPARE(w.chart.range(), all);
    QVERIFY(!fit->isEnabled());
    // A click is no band.
    QTest::mouseClick(&w.chart, Qt::LeftButton, {}, w.at(0.5));
    QCOMPARE(w.chart.range(), all);
}

void LiveChartTest::middleButtonPans()
{
    ChartWorld w;
    w.chart.zoomTo({2, 4});
    QTest::mousePress(&w.chart, Qt::MiddleButton, {}, w.at(0.5));
    QMouseEvent move(QEvent::MouseMove, w.at(0.25), w.chart.mapToGlobal(w.at(0.25)), Qt::NoButton, Qt::MiddleButton,
                     Qt::NoModifier);
    QCoreApplication::sendEvent(&w.chart, &move);
    QTest::mouseRelease(&w.chart, Qt::MiddleButton, {}, w.at(0.25));
    QVERIFY(std::abs(w.chart.range().from - 2.5) < 0.05);
    QVERIFY(std::abs(w.chart.range().width() - 2) < 1e-6);
}

void LiveChartTest::keysDoTheSame()
{
    ChartWorld w;
    const CurveRange all = w.chart.range();
    w.chart.setFocus();
    QTest::keyClick(&w.chart, Qt::Key_Plus);
    const CurveRange part = w.chart.range();
    QVERIFY(part.width() < all.width());
    QTest::keyClick(&w.chart, Qt::Key_Right);
    QVERIFY(w.chart.range().from > part.from);
    QTest::keyClick(&w.chart, Qt::Key_Home);
    QCOMPARE(w.chart.range(), all);
    QTest::keyClick(&w.chart, Qt::Key_L);
    QVERIFY(w.chart.logarithmicLoss());
    QVERIFY(child<QToolButton>(w.chart, "logLossButton")->isChecked());
    QTest::keyClick(&w.chart, Qt::Key_F, Qt::ShiftModifier);
    QVERIFY(w.chart.follows());
}

void LiveChartTest::axisSwitches()
{
    ChartWorld w;
    auto* axis = child<QComboBox>(w.chart, "chartAxisBox");
    axis->setCurrentIndex(axis->findData(static_cast<int>(CurveX::Iteration)));
    QVERIFY(w.chart.range().to >= 1000); // the whole run, also what is still to come
    axis->setCurrentIndex(axis->findData(static_cast<int>(CurveX::Time)));
    QVERIFY(w.chart.range().to > 79 && w.chart.range().to < 90);
    QVERIFY(w.chart.trainingPoints() > 100);
}

void LiveChartTest::readOutTellsTheValues()
{
    ChartWorld w;
    QVERIFY(w.chart.readOut().isEmpty());
    QTest::mouseMove(&w.chart, w.at(0.5));
    QTRY_VERIFY(!w.chart.readOut().isEmpty());
    const QString all = w.chart.readOut().join(QLatin1Char('\n'));
    for (const char* word : {"Epoch 5.1", "iteration", "Training loss", "Validation accuracy 50", "Learning rate 0.01",
                             "Gradient norm 1.5", "Images/s 320", "Waiting for data 10"})
        QVERIFY2(all.contains(QLatin1String(word)), qPrintable(all));
    QTest::mouseMove(&w.chart, w.at(0.99)); // the run is not there yet
    QTRY_VERIFY(w.chart.readOut().isEmpty());
}

void LiveChartTest::logarithmicLossStaysInOrder()
{
    ChartWorld w;
    const auto points = w.chart.trainingPoints();
    w.chart.setLogarithmicLoss(true);
    QCOMPARE(w.chart.trainingPoints(), points); // nothing is lost
    QCOMPARE(w.chart.validationPoints(), std::size_t{8});
}

void LiveChartTest::followKeepsTheNewestInView()
{
    ChartWorld w;
    w.chart.setFollows(true);
    const CurveRange before = w.chart.range();
    QVERIFY(std::abs(before.to - 8) < 0.1);
    std::vector<IterationRecord> more;
    for (int i = 800; i < 850; ++i)
        more.push_back({i, (i + 1) / 100.0, 0.1F, 0.5F});
    w.chart.append(more);
    w.chart.refresh();
    QVERIFY(std::abs(w.chart.range().to - 8.5) < 0.01);
    QCOMPARE(w.chart.range().width(), before.width());
    w.wheel(w.at(0.5), 120);
    QVERIFY(w.chart.follows()); // closer, and it goes on
    QTest::keyClick(&w.chart, Qt::Key_Left);
    QVERIFY(!w.chart.follows()); // looking back ends it
}

void LiveChartTest::smoothingChangesTheCurve()
{
    ChartWorld w;
    const auto before = w.chart.curves().smoothCurve(RunCurves::Loss);
    child<QSlider>(w.chart, "smoothingSlider")->setValue(25);
    QVERIFY(w.chart.curves().smoothCurve(RunCurves::Loss) != before);
    child<QSlider>(w.chart, "smoothingSlider")->setValue(0);
    QCOMPARE(w.chart.curves().smoothCurve(RunCurves::Loss), w.chart.curves().curve(RunCurves::Loss));
}

void LiveChartTest::stripsFold()
{
    ChartWorld w;
    for (const char* name : {"rateStrip", "gradientStrip", "throughputStrip"}) {
        auto* strip = child<StripView>(w.chart, name);
        QVERIFY2(strip->pointCount() > 1, name);
        const int height = strip->height();
        auto* fold = child<QToolButton>(w.chart, (std::string(name) + "Fold").c_str());
        QTest::mouseClick(fold, Qt::LeftButton);
        QVERIFY(strip->isFolded() && strip->height() < height);
        QCOMPARE(strip->pointCount(), std::size_t{0}); // nothing is computed for it
        QTest::mouseClick(fold, Qt::LeftButton);
        QVERIFY(strip->pointCount() > 1);
    }
}

void LiveChartTest::exportsPicturesAndNumbers()
{
    ChartWorld w;
    const QTemporaryDir folder;
    const auto file = [&](const char* name) { return folder.filePath(QLatin1String(name)); };
    QVERIFY(w.chart.exportTo(file("run.png")).ok());
    const QImage image(file("run.png"));
    QCOMPARE(image.width(), w.chart.width() * 2);
    QVERIFY(w.chart.exportTo(file("run.svg")).ok());
    QFile svg(file("run.svg"));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY(svg.readAll().count("<polyline") + QFile(file("run.svg")).size() > 10000);
    QVERIFY(w.chart.exportTo(file("run.csv")).ok());
    QFile csv(file("run.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), qsizetype{1 + 800 + 8});
    for (const char* name : {"no/run.png", "no/run.svg", "no/run.csv"})
        QVERIFY2(!w.chart.exportTo(file(name)).ok(), name);
}

void LiveChartTest::longRunsAreReduced()
{
    PageWorld world;
    LiveChart chart(world.theme);
    showPage(chart, QSize(800, 500));
    chart.start(100);
    std::vector<IterationRecord> records;
    for (int i = 0; i < 100000; ++i)
        records.push_back({i, i / 1000.0, 1.0F + 0.1F * static_cast<float>(std::sin(i * 0.01)), 0.5F});
    chart.append(records);
    chart.refresh();
    // Reduced to what pixels can show.
    QVERIFY(chart.trainingPoints() > 500);
    QVERIFY(chart.trainingPoints() < 10000);
}

QTEST_MAIN(LiveChartTest)
#include "live_chart_test.moc"
