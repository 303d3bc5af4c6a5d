// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Freeze states in the inspector, and what the bill says about them.
#include "core/layers/network_edits.h"
#include "core/layers/training_cost.h"
#include "tests/ui/designer/designer_world.h"
#include "ui/models/error_text.h"
#include "ui/models/step_meter.h"
#include "ui/panels/bill_bar.h"

#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

namespace graft::test {

class FreezingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theThirdStateIsOfferedWhereStatisticsAre();
    void aSelectionGetsItsStateInOneStep();
    void mixedSelectionsShowNoState();
    void theBillCountsWorkAndSavings();
    void theBillMeasuresAfterAPause();
    void theBillWaitsWhileTrainingRuns();
    void theBillSaysWhenTheNetworkIsBroken();
    void theMostImportantFiguresStay();
};

namespace {

QToolButton* choice(const DesignerWorld& w, const char* control, const char* name)
{
    return w.child<QWidget>(control)->findChild<QToolButton*>(QLatin1String(name));
}

FreezeState stateIn(DesignerWorld& w, const char* name)
{
    return stateOf(*w.document().graph().find(std::string_view(name)));
}

BillBar& billOf(const DesignerWorld& w)
{
    return *w.child<BillBar>("billBar");
}

} // namespace

void FreezingTest::theThirdStateIsOfferedWhereStatisticsAre()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.page->showLayer(w.layer("conv1"));
    QVERIFY(!choice(w, "layerState", "stateAdapts")->isVisible());
    w.page->showLayer(w.layer("bn1"));
    QToolButton* adapts = choice(w, "layerState", "stateAdapts");
    QVERIFY(adapts->isVisible());
    QVERIFY(!adapts->toolTip().isEmpty());
    QTest::mouseClick(adapts, Qt::LeftButton);
    QCOMPARE(stateIn(w, "bn1"), FreezeState::StatisticsAdapt);
    QVERIFY(adapts->isChecked());
    QCOMPARE(w.document().undoStack().count(), 1);
    QVERIFY(w.document().undoStack().undoText().contains(QLatin1String("bn1")));
    QTest::mouseClick(choice(w, "layerState", "stateFrozen"), Qt::LeftButton);
    QCOMPARE(stateIn(w, "bn1"), FreezeState::Frozen);
    w.document().undoStack().undo();
    QCOMPARE(stateIn(w, "bn1"), FreezeState::StatisticsAdapt);
    QVERIFY(adapts->isChecked());
    w.document().undoStack().undo();
    QCOMPARE(stateIn(w, "bn1"), FreezeState::Trainable);
    QVERIFY(choice(w, "layerState", "stateTrainable")->isChecked());
}

void FreezingTest::aSelectionGetsItsStateInOneStep()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.scene().selectLayers({w.layer("conv1"), w.layer("bn1"), w.layer("relu")});
    QTest::mouseClick(choice(w, "selectionState", "stateAdapts"), Qt::LeftButton);
    QCOMPARE(stateIn(w, "conv1"), FreezeState::Frozen);
    QCOMPARE(stateIn(w, "bn1"), FreezeState::StatisticsAdapt);
    QCOMPARE(stateIn(w, "relu"), FreezeState::Trainable);
    QCOMPARE(w.document().undoStack().count(), 1);
    QVERIFY(choice(w, "selectionState", "stateAdapts")->isChecked());
    w.document().undoStack().undo();
    QCOMPARE(stateIn(w, "conv1"), FreezeState::Trainable);
    QCOMPARE(stateIn(w, "bn1"), FreezeState::Trainable);
}

void FreezingTest::mixedSelectionsShowNoState()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const auto change = setFrozen(w.document().graph(), w.layer("conv1"), true);
    QVERIFY(change.ok() && w.document().push(QStringLiteral("freeze"), *change));
    w.scene().selectLayers({w.layer("conv1"), w.layer("bn1")});
    for (const char* name : {"stateTrainable", "stateFrozen", "stateAdapts"})
        QVERIFY(!choice(w, "selectionState", name)->isChecked());
    QTest::mouseClick(choice(w, "selectionState", "stateTrainable"), Qt::LeftButton);
    QCOMPARE(stateIn(w, "conv1"), FreezeState::Trainable);
    QVERIFY(choice(w, "selectionState", "stateTrainable")->isChecked());
}

void FreezingTest::theBillCountsWorkAndSavings()
{
    DesignerWorld w;
    QVERIFY(w.open({1600, 900}));
    const auto text = [&](const char* name) { return w.child<QLabel>(name)->text(); };
    const TrainingCost before = trainingCostOf(w.document().graph(), w.document().analysis());
    QCOMPARE(text("billForward"), shortCount(static_cast<double>(before.forwardMacs)));
    QCOMPARE(text("billBackward"), shortCount(static_cast<double>(before.backwardMacs)));
    QCOMPARE(text("billMemory"), sizeText(static_cast<double>(before.activationBytes)));
    QVERIFY(!w.child<QLabel>("billBackwardSaving")->isVisible());
    QTest::mouseClick(w.child<QToolButton>("freezeTrunkButton"), Qt::LeftButton);
    const TrainingCost after = trainingCostOf(w.document().graph(), w.document().analysis());
    QVERIFY(after.backwardMacs < before.backwardMacs / 100);
    QCOMPARE(text("billBackward"), shortCount(static_cast<double>(after.backwardMacs)));
    QVERIFY(w.child<QLabel>("billBackwardSaving")->isVisible());
    QVERIFY(text("billBackwardSaving").startsWith(QChar(0x2212)));
    QVERIFY(!text("billBackwardSaving").contains(QLatin1String("100")));
    w.document().undoStack().undo();
    QVERIFY(!w.child<QLabel>("billBackwardSaving")->isVisible());
}

void FreezingTest::theBillMeasuresAfterAPause()
{
    DesignerWorld w;
    QVERIFY(w.open({1600, 900}));
    const StepMeter& meter = billOf(w).meter();
    QCOMPARE(meter.state(), StepMeter::State::Measuring);
    QVERIFY(!meter.isRunning());
    auto* time = w.child<QLabel>("billTime");
    QTRY_COMPARE_WITH_TIMEOUT(meter.state(), StepMeter::State::Ready, 30000);
    QVERIFY(meter.timing()->stepMs > 0);
    QVERIFY(time->text().endsWith(QLatin1String("ms")));
    QVERIFY(time->parentWidget()->toolTip().contains(deviceText(toQString(meter.timing()->device))));
    const WeightStore& weights = w.document().weights();
    const auto everything = [](std::string_view) { return true; };
    const std::string hash = hashOfWeights(weights, everything);

    // A change throws the value away at once and measures anew.
    QTest::mouseClick(w.child<QToolButton>("freezeTrunkButton"), Qt::LeftButton);
    QCOMPARE(meter.state(), StepMeter::State::Measuring);
    QVERIFY(!time->text().endsWith(QLatin1String("ms")));
    QTRY_VERIFY_WITH_TIMEOUT(meter.isRunning(), 10000);
    w.document().undoStack().undo();
    QVERIFY(!meter.isRunning());
    QCOMPARE(meter.state(), StepMeter::State::Measuring);
    QTRY_COMPARE_WITH_TIMEOUT(meter.state(), StepMeter::State::Ready, 30000);
    QCOMPARE(hashOfWeights(weights, everything), hash);
}

void FreezingTest::theBillWaitsWhileTrainingRuns()
{
    DesignerWorld w;
    QVERIFY(w.open({1600, 900}));
    QVERIFY(w.world.prepareSample());
    const StepMeter& meter = billOf(w).meter();
    QVERIFY(w.world.training.start(w.document().snapshot(), w.document().weights(), w.world.dataset.dataset(),
                                   TrainingOptions{}));
    QCOMPARE(meter.state(), StepMeter::State::Waiting);
    QVERIFY(!meter.isRunning());
    w.world.training.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!w.world.training.isActive(), 60000);
    QCOMPARE(meter.state(), StepMeter::State::Measuring);
}

void FreezingTest::theBillSaysWhenTheNetworkIsBroken()
{
    DesignerWorld w;
    QVERIFY(w.open({1600, 900}));
    QVERIFY(
        w.document().push(QStringLiteral("break"), {SetParameter{w.layer("bn1"), "num_features", std::int64_t{7}}}));
    QCOMPARE(billOf(w).meter().state(), StepMeter::State::Broken);
    QVERIFY(!w.child<QLabel>("billTime")->parentWidget()->toolTip().isEmpty());
    w.document().undoStack().undo();
    QCOMPARE(billOf(w).meter().state(), StepMeter::State::Measuring);
}

void FreezingTest::theMostImportantFiguresStay()
{
    DesignerWorld w;
    QVERIFY(w.open({640, 600}));
    QVERIFY(w.child<QLabel>("billTrainable")->isVisible());
    QVERIFY(!w.child<QLabel>("billOutput")->isVisible());
    w.page->resize(1900, 600);
    QTRY_VERIFY(w.child<QLabel>("billOutput")->isVisible());
    for (const char* name : {"billTrainable", "billFrozen", "billForward", "billBackward", "billMemory", "billTime"}) {
        const auto* label = w.child<QLabel>(name);
        QVERIFY(label->isVisible());
        QVERIFY(label->width() >= label->sizeHint().width());
    }
}

} // namespace graft::test

QTEST_MAIN(graft::test::FreezingTest)
#include "freezing_test.moc"
