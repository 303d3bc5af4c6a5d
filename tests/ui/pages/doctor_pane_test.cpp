// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/option_table.h"
#include "tests/ui/pages/page_world.h"
#include "ui/training/doctor_pane.h"
#include "ui/training/train_page.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace graft;
using namespace graft::test;

namespace {

TrainingFinding tooHigh()
{
    TrainingFinding finding;
    finding.kind = "rate-too-high";
    finding.what = makeError(ErrorCode::Internal, "The loss rises from %1.", {"1.1"});
    finding.why = "The steps are too large.";
    finding.fixes = {{"learning_rate", "0.0001"}, {"clip_norm", "1"}};
    finding.fixText = "Take a smaller rate";
    return finding;
}

TrainingFinding ignored()
{
    TrainingFinding finding;
    finding.kind = "class-ignored";
    finding.severity = Severity::Info;
    finding.what = makeError(ErrorCode::Internal, "The class %1 is never right.", {"rose"});
    finding.why = "It may have too few pictures.";
    finding.className = "rose";
    finding.layer = "fc";
    return finding;
}

} // namespace

class DoctorPaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cardsSayWhatWhyAndWhatHelps();
    void cardsThatSayTheSameStay();
    void fixIsOneStepAndReachesTheRun();
    void healthyRunHasNoCards();
};

void DoctorPaneTest::cardsSayWhatWhyAndWhatHelps()
{
    Theme theme;
    DoctorPane pane(theme);
    showPage(pane, QSize(230, 500));
    QVERIFY(!child<QLabel>(pane, "doctorState")->text().isEmpty());
    pane.setFindings({tooHigh(), ignored()}, false);
    QVERIFY(!child<QLabel>(pane, "doctorState")->isVisible());
    auto* card = child<QWidget>(pane, "finding-rate-too-high");
    QVERIFY(card != nullptr);
    QStringList texts;
    for (const QLabel* label : card->findChildren<QLabel*>())
        texts << label->text();
    QVERIFY(texts.contains(QStringLiteral("The loss rises from 1.1.")));
    QVERIFY(texts.contains(QStringLiteral("The steps are too large.")));
    QSignalSpy fixes(&pane, &DoctorPane::fixRequested);
    QSignalSpy layers(&pane, &DoctorPane::layerRequested);
    QSignalSpy classes(&pane, &DoctorPane::classRequested);
    QTest::mouseClick(card->findChild<QPushButton*>(QStringLiteral("findingFix")), Qt::LeftButton);
    QCOMPARE(fixes.count(), 1);
    auto* other = child<QWidget>(pane, "finding-class-ignored");
    QVERIFY(other->findChild<QPushButton*>(QStringLiteral("findingFix")) == nullptr);
    QTest::mouseClick(other->findChild<QPushButton*>(QStringLiteral("findingLayer")), Qt::LeftButton);
    QTest::mouseClick(other->findChild<QPushButton*>(QStringLiteral("findingClass")), Qt::LeftButton);
    QCOMPARE(layers.front().front().toString(), QStringLiteral("fc"));
    QCOMPARE(classes.front().front().toString(), QStringLiteral("rose"));
}

void DoctorPaneTest::cardsThatSayTheSameStay()
{
    Theme theme;
    DoctorPane pane(theme);
    pane.setFindings({tooHigh()}, true);
    const QPointer<QWidget> card = child<QWidget>(pane, "finding-rate-too-high");
    pane.setFindings({tooHigh()}, true);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY2(card, "a card under the pointer must not be replaced every second");
    TrainingFinding worse = tooHigh();
    worse.what.args = {"2.2"};
    pane.setFindings({worse}, true);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!card);
    pane.setFindings({}, true);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(child<QWidget>(pane, "finding-rate-too-high") == nullptr);
}

void DoctorPaneTest::fixIsOneStepAndReachesTheRun()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    TrainingOptions options;
    options.epochs = 100000;
    world.document.setOptions(options);
    TrainPage page(world.context);
    showPage(page);
    auto* pane = child<DoctorPane>(page, "doctorPane");
    const int steps = world.document.undoStack().count();
    Q_EMIT pane->fixRequested(tooHigh());
    QCOMPARE(world.document.options().learningRate, 0.0001);
    QCOMPARE(world.document.options().clipNorm, 1.0);
    QCOMPARE(world.document.undoStack().count(), steps + 1);
    world.document.undoStack().undo();
    QVERIFY(world.document.options() == options);
    page.startRun();
    QTRY_VERIFY_WITH_TIMEOUT(world.training.log().iterationCount() > 0, 120000);
    Q_EMIT pane->fixRequested(tooHigh());
    QCOMPARE(world.training.baseRate(), 0.0001);
    world.training.discard();
    QTRY_VERIFY_WITH_TIMEOUT(!world.training.isActive(), 60000);
}

void DoctorPaneTest::healthyRunHasNoCards()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    TrainingOptions options;
    options.epochs = 4;
    world.document.setOptions(options);
    TrainPage page(world.context);
    showPage(page);
    page.startRun();
    QTRY_COMPARE_WITH_TIMEOUT(world.training.state(), TrainingSession::State::Done, 120000);
    const auto* pane = child<DoctorPane>(page, "doctorPane");
    for (const TrainingFinding& finding : pane->findings())
        QVERIFY2(finding.severity == Severity::Info, finding.what.message().c_str());
    if (pane->findings().empty())
        QVERIFY(child<QLabel>(page, "doctorState")->text().contains(QStringLiteral("so far")));
}

QTEST_MAIN(DoctorPaneTest)
#include "doctor_pane_test.moc"
