// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What helps to choose options: the curve of the learning rate, the memory forecast.
#include "tests/ui/pages/page_world.h"
#include "ui/models/memory_forecaster.h"
#include "ui/training/memory_line.h"
#include "ui/training/options_panel.h"
#include "ui/training/plot_axis.h"
#include "ui/training/schedule_pane.h"
#include "ui/training/schedule_preview.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace graft;
using namespace graft::test;

class OptionToolsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void axesHoldTheirValues();
    void previewFollowsTheOptions();
    void previewReadsOut();
    void previewFollowsARun();
    void memoryIsForecast();
    void tightMemoryOffersABatch();
};

void OptionToolsTest::axesHoldTheirValues()
{
    const PlotAxis linear = axisFor({0.0, 3e-4, 1e-4}, false);
    QCOMPARE(linear.low, 0.0);
    QVERIFY(linear.high >= 3e-4 && linear.high <= 4e-4);
    const PlotAxis decades = axisFor({0.0, 3e-4, 2e-6}, true); // nothing at 0
    QCOMPARE(decades.low, 1e-6);
    QCOMPARE(decades.high, 1e-3);
    QCOMPARE(decades.place(1e-6), 0.0);
    QVERIFY(std::abs(decades.place(decades.value(0.37)) - 0.37) < 1e-9);
    for (const PlotAxis& axis : {linear, decades, PlotAxis{0, 8, false}, PlotAxis{2.1, 2.4, false}}) {
        const auto ticks = axis.ticks(4);
        QVERIFY(!ticks.empty() && ticks.size() <= 5);
        QVERIFY(std::ranges::is_sorted(ticks));
        QVERIFY(ticks.front() >= axis.low * 0.999 && ticks.back() <= axis.high * 1.001);
    }
    QVERIFY(axisFor({}, true).high > axisFor({}, true).low);
}

void OptionToolsTest::previewFollowsTheOptions()
{
    PageWorld world;
    SchedulePane pane(world.context);
    const auto* preview = pane.findChild<SchedulePreview*>();
    TrainingOptions options;
    options.epochs = 10;
    options.learningRate = 0.1;
    world.document.changeOptions(QStringLiteral("Change"), options);
    QCOMPARE(preview->curve().epochs, 10.0);
    QVERIFY(std::ranges::all_of(preview->curve().rates, [](double rate) { return rate == 0.1; }));
    options.schedule = ScheduleKind::Step;
    options.stepEpochs = 4;
    options.stepFactor = 0.5;
    world.document.changeOptions(QStringLiteral("Change"), options);
    QVERIFY(std::abs(preview->rateAt(2) - 0.1) < 1e-9);
    QVERIFY(std::abs(preview->rateAt(6) - 0.05) < 1e-9);
    QVERIFY(std::abs(preview->rateAt(9.5) - 0.025) < 1e-9);
    options.warmupEpochs = 2;
    world.document.changeOptions(QStringLiteral("Change"), options);
    QVERIFY(preview->rateAt(0.5) < 0.05);
    QVERIFY(preview->readout(0.5).contains(QStringLiteral("warm-up")));
    options.unfreezing = Unfreezing::Gradual;
    options.unfreezeEvery = 4;
    world.document.changeOptions(QStringLiteral("Change"), options);
    QVERIFY((preview->curve().stages == std::vector<double>{4, 8}));
    QVERIFY(preview->readout(5).contains(QStringLiteral("2 of 3")));
    world.document.undoStack().undo();
    QVERIFY(preview->curve().stages.empty());
    QVERIFY(!child<QLabel>(pane, "scheduleNote")->isVisibleTo(&pane));
    options.schedule = ScheduleKind::Plateau;
    world.document.setOptions(options);
    QVERIFY(child<QLabel>(pane, "scheduleNote")->isVisibleTo(&pane)); // says what the curve cannot show
}

void OptionToolsTest::previewReadsOut()
{
    Theme theme;
    SchedulePreview preview(theme);
    preview.setCurve({{0.1, 0.1, 0.0}, 8, 0, {}, 1});
    showPage(preview, QSize(280, 132));
    const QImage before = preview.grab().toImage();
    QTest::mouseMove(&preview, QPoint(140, 70));
    QMouseEvent move(QEvent::MouseMove, QPointF(140, 70), preview.mapToGlobal(QPointF(140, 70)), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&preview, &move);
    QVERIFY(preview.grab().toImage() != before);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&preview, &leave);
    QCOMPARE(preview.grab().toImage(), before);
    QCOMPARE(preview.rateAt(2), 0.1);
    QVERIFY(std::abs(preview.rateAt(6) - 0.05) < 1e-12);
    QVERIFY(preview.readout(6).contains(QStringLiteral("0.05")));
    QVERIFY(preview.accessibleDescription().contains(QStringLiteral("0.1")));
    child<QToolButton>(preview, "scheduleLog")->click();
    QVERIFY(preview.grab().toImage() != before);
}

void OptionToolsTest::previewFollowsARun()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    TrainingOptions options;
    options.epochs = 100000;
    world.document.setOptions(options);
    SchedulePane pane(world.context);
    const auto* preview = pane.findChild<SchedulePreview*>();
    QVERIFY(!preview->position());
    QVERIFY(world.training.start(world.document.snapshot(), world.document.weights(), world.dataset.dataset(),
                                 world.document.options()));
    QTRY_VERIFY_WITH_TIMEOUT(preview->position() && *preview->position() > 0, 60000);
    world.training.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!world.training.isActive(), 60000);
    QVERIFY(!preview->position());
}

void OptionToolsTest::memoryIsForecast()
{
    PageWorld world;
    OptionsPanel panel(world.context);
    showPage(panel, QSize(330, 1400));
    auto* line = child<MemoryLine>(panel, "memoryLine");
    QVERIFY(!line->isVisible()); // no network, no pictures
    QVERIFY(world.prepareSample());
    QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), 10000);
    const auto* forecaster = panel.findChild<MemoryForecaster*>();
    QTRY_COMPARE_WITH_TIMEOUT(forecaster->state(), MemoryForecaster::State::Ready, 10000);
    const auto small = forecaster->forecast()->total;
    const QString text = child<QLabel>(panel, "memoryText")->text();
    QVERIFY2(text.contains(sizeText(static_cast<double>(small))), qPrintable(text));
    // More samples per step need more.
    TrainingOptions options;
    options.batchSize = 300;
    options.featureCacheBytes = 0;
    world.document.setOptions(options);
    QCOMPARE(forecaster->state(), MemoryForecaster::State::Pending);
    QTRY_COMPARE_WITH_TIMEOUT(forecaster->state(), MemoryForecaster::State::Ready, 10000);
    QVERIFY(forecaster->forecast()->total > small);
    // The program's own choice is named.
    options.batchSize = 0;
    world.document.setOptions(options);
    QTRY_COMPARE_WITH_TIMEOUT(forecaster->state(), MemoryForecaster::State::Ready, 10000);
    QVERIFY(child<QLabel>(panel, "memoryText")->text().contains(QString::number(forecaster->forecast()->batchSize)));
    panel.setLocked(true);
    QVERIFY(!line->isVisible());
}

void OptionToolsTest::tightMemoryOffersABatch()
{
    PageWorld world;
    QVERIFY(world.openEmbedded());
    QVERIFY(world.loadSample());
    OptionsPanel panel(world.context);
    showPage(panel, QSize(330, 1400));
    const auto* forecaster = panel.findChild<MemoryForecaster*>();
    TrainingOptions options;
    options.device = DeviceChoice::Cpu;
    options.batchSize = 65536; // more than any machine holds
    world.document.setOptions(options);
    QTRY_COMPARE_WITH_TIMEOUT(forecaster->state(), MemoryForecaster::State::Ready, 10000);
    if (!forecaster->isTight())
        QSKIP("this machine has memory for everything");
    auto* fix = child<QPushButton>(panel, "memoryFix");
    QVERIFY(fix->isVisible());
    const auto batch = forecaster->roomierBatch();
    QVERIFY(batch && *batch < options.batchSize);
    QVERIFY(fix->text().contains(QString::number(*batch)));
    QTest::mouseClick(fix, Qt::LeftButton);
    QCOMPARE(world.document.options().batchSize, *batch);
    QTRY_COMPARE_WITH_TIMEOUT(forecaster->state(), MemoryForecaster::State::Ready, 10000);
    QVERIFY(!fix->isVisible());
    world.document.undoStack().undo();
    QCOMPARE(world.document.options().batchSize, 65536);
}

QTEST_MAIN(OptionToolsTest)
#include "option_tools_test.moc"
