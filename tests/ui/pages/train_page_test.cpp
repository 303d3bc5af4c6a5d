// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/presets.h"
#include "tests/ui/pages/page_world.h"
#include "ui/training/live_chart.h"
#include "ui/training/rate_spin_box.h"
#include "ui/training/run_list.h"
#include "ui/training/seed_edit.h"
#include "ui/training/train_page.h"
#include "ui/widgets/inline_message.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

using namespace graft;
using namespace graft::test;

using State = TrainingSession::State;

class TrainPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void preflightLeadsToARun();
    void nothingTrainableIsRepaired();
    void optionsAreTheDocuments();
    void presetsAreOneStep();
    void pauseResumeStop();
    void discardLeavesTheNetwork();
    void rateAndFrostCanChangeInAPause();
    void validationOnDemandIsAPoint();
    void logsAreWrittenWhereTheBoxSays();
    void failureIsShownAndRepaired();
    void historyShowsCurvesOfARun();
    void numbersFollowTheLanguage();
    void rateBoxReadsWhatPeopleType();
};

void TrainPageTest::preflightLeadsToARun()
{
    PageWorld world;
    TrainPage page(world.context);
    showPage(page);
    auto* start = child<QPushButton>(page, "startButton");
    auto* message = child<InlineMessage>(page, "trainMessage");
    QSignalSpy models(&page, &TrainPage::modelsRequested);
    QTest::mouseClick(start, Qt::LeftButton);
    QCOMPARE(world.training.state(), State::Idle);
    QVERIFY(message->isVisible());
    QTest::mouseClick(message->actionButton(), Qt::LeftButton);
    QCOMPARE(models.count(), 1);

    QVERIFY(world.openEmbedded());
    QCOMPARE(message->actionButton()->text(), QStringLiteral("Load sample"));
    QTest::mouseClick(message->actionButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.state(), DatasetSession::State::Ready, 30000);

    QCOMPARE(message->actionButton()->text(), QStringLiteral("Replace last layers now"));
    QVERIFY(message->text().contains(QStringLiteral("200")));
    QTest::mouseClick(start, Qt::LeftButton);
    QCOMPARE(world.training.state(), State::Idle);
    QTest::mouseClick(message->actionButton(), Qt::LeftButton);
    QCOMPARE(classNamesOf(world.document.graph()), world.dataset.dataset()->classes);
    QVERIFY(!message->isVisible());
    world.document.undoStack().undo();
    QVERIFY(message->isVisible());
    world.document.undoStack().redo();

    QTest::mouseClick(start, Qt::LeftButton);
    QVERIFY(world.training.isActive());
    QTest::mouseClick(child<QPushButton>(page, "stopButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!world.training.isActive(), 60000);
}

void TrainPageTest::nothingTrainableIsRepaired()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    const auto head = findHead(world.document.graph());
    QVERIFY(head.ok());
    const auto freeze = setFrozen(world.document.graph(), *head, true);
    QVERIFY(freeze && world.document.push(QStringLiteral("Freeze"), *freeze));
    TrainPage page(world.context);
    showPage(page);
    const auto* message = child<InlineMessage>(page, "trainMessage");
    QVERIFY(message->isVisible());
    QTest::mouseClick(message->actionButton(), Qt::LeftButton);
    QVERIFY(world.document.analysis().trainableParameters > 0);
    QVERIFY(!message->isVisible());
}

void TrainPageTest::optionsAreTheDocuments()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    TrainPage page(world.context);
    showPage(page);
    for (const char* fold : {"machineToggle", "optimizerOptionsToggle"})
        child<QToolButton>(page, fold)->click();
    auto* seed = child<SeedEdit>(page, "seedBox");
    QVERIFY(seed->isVisible());
    child<QSpinBox>(page, "epochsBox")->setValue(3);
    child<QSpinBox>(page, "batchSizeBox")->setValue(32);
    child<QDoubleSpinBox>(page, "learningRateBox")->setValue(0.02);
    auto* optimizer = child<QComboBox>(page, "optimizerBox");
    optimizer->setCurrentIndex(optimizer->findData(QStringLiteral("adamw")));
    child<QDoubleSpinBox>(page, "weightDecayBox")->setValue(0.0005);
    seed->selectAll();
    QTest::keyClicks(seed, QStringLiteral("18446744073709551616")); // the last digit does not fit
    QTest::keyClick(seed, Qt::Key_Return);
    child<QSpinBox>(page, "threadsBox")->setValue(1);
    child<QSpinBox>(page, "featureCacheBox")->setValue(0);
    auto* device = child<QComboBox>(page, "deviceBox");
    device->setCurrentIndex(device->findData(QStringLiteral("cpu")));
    const TrainingOptions& options = world.document.options();
    QCOMPARE(options.epochs, 3);
    QCOMPARE(options.batchSize, 32);
    QCOMPARE(options.learningRate, 0.02);
    QVERIFY(options.optimizer == OptimizerKind::AdamW);
    QCOMPARE(options.weightDecay, 0.0005);
    QCOMPARE(options.seed, std::uint64_t{1844674407370955161});
    QCOMPARE(options.threads, 1);
    QCOMPARE(options.featureCacheBytes, std::uint64_t{0});
    QVERIFY(options.device == DeviceChoice::Cpu);
    QVERIFY(!child<QDoubleSpinBox>(page, "momentumBox")->isVisible()); // AdamW has none
    // And the other way round.
    TrainingOptions other;
    other.epochs = 11;
    other.momentum = 0.5;
    other.seed = 9'000'000'000'000'000'000U;
    world.document.setOptions(other);
    QCOMPARE(child<QSpinBox>(page, "epochsBox")->value(), 11);
    QCOMPARE(child<QDoubleSpinBox>(page, "momentumBox")->value(), 0.5);
    QCOMPARE(seed->text(), QStringLiteral("9000000000000000000"));
    child<QSpinBox>(page, "batchSizeBox")->setValue(other.batchSize + 1);
    other.batchSize += 1;
    QVERIFY(world.document.options() == other); // showing writes nothing back
    for (const char* name : {"presetBox", "epochsBox", "batchSizeBox", "learningRateBox", "optimizerBox", "momentumBox",
                             "weightDecayBox", "seedBox", "deviceBox", "threadsBox", "featureCacheBox"}) {
        QVERIFY2(!child<QWidget>(page, name)->toolTip().isEmpty(), name);
        QVERIFY2(!child<QWidget>(page, name)->accessibleName().isEmpty(), name);
    }
}

void TrainPageTest::presetsAreOneStep()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    TrainPage page(world.context);
    showPage(page);
    auto* preset = child<QComboBox>(page, "presetBox");
    const auto choose = [&](const char* id) {
        const int index = preset->findData(QString::fromLatin1(id));
        QVERIFY2(index >= 0, id);
        preset->setCurrentIndex(index);
        Q_EMIT preset->activated(index);
        QCOMPARE(toQString(presetOf(world.document.graph(), world.document.options())), QString::fromLatin1(id));
        QCOMPARE(preset->currentIndex(), index);
    };
    QCOMPARE(preset->currentIndex(), -1); // trunk frozen, but a rate of one's own
    QVERIFY(!preset->placeholderText().isEmpty());
    QVERIFY(child<QLabel>(page, "summaryLabel")->text().contains(QStringLiteral("frozen")));
    const NetworkGraph frozen = world.document.graph();
    const auto head = world.document.analysis().trainableParameters;
    const int steps = world.document.undoStack().count();
    choose("fine_tune");
    QCOMPARE(world.document.undoStack().count(), steps + 1);
    QCOMPARE(world.document.analysis().trainableParameters, world.document.analysis().total.parameters);
    QVERIFY(world.document.options().schedule == ScheduleKind::Cosine);
    choose("gradual_unfreezing");
    QCOMPARE(world.document.analysis().trainableParameters, head);
    QVERIFY(world.document.options().unfreezing == Unfreezing::Gradual);
    choose("feature_extraction");
    QVERIFY(world.document.options().unfreezing == Unfreezing::Never);
    world.document.undoStack().undo();
    QCOMPARE(preset->currentData().toString(), QStringLiteral("gradual_unfreezing"));
    world.document.undoStack().undo();
    world.document.undoStack().undo();
    QVERIFY(world.document.graph() == frozen);
    QVERIFY(world.document.options() == TrainingOptions{});
    QCOMPARE(preset->currentIndex(), -1);
    choose("from_scratch");
    child<QSpinBox>(page, "epochsBox")->setValue(3); // fewer than it asks for
    QCOMPARE(preset->currentIndex(), -1);
}

void TrainPageTest::pauseResumeStop()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    TrainingOptions options;
    options.epochs = 100000;
    world.document.setOptions(options);
    TrainPage page(world.context);
    showPage(page);
    auto* start = child<QPushButton>(page, "startButton");
    auto* stop = child<QPushButton>(page, "stopButton");
    QVERIFY(!stop->isVisible());
    page.activateWindow();
    start->setFocus();
    QTest::keyClick(start, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(world.training.state(), State::Running, 60000);
    QTRY_VERIFY_WITH_TIMEOUT(world.training.log().epochCount() > 1, 120000);
    QVERIFY(!child<QSpinBox>(page, "epochsBox")->isEnabled());
    QTest::mouseClick(start, Qt::LeftButton);
    QCOMPARE(world.training.state(), State::Paused);
    QCOMPARE(start->text(), QStringLiteral("Resume"));
    QTest::mouseClick(start, Qt::LeftButton);
    QCOMPARE(world.training.state(), State::Running);
    const std::size_t before = world.training.log().iterationCount();
    QTRY_VERIFY_WITH_TIMEOUT(world.training.log().iterationCount() > before + 5, 60000);
    QVERIFY(stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(world.training.state(), State::Done, 60000);
    QVERIFY(child<QSpinBox>(page, "epochsBox")->isEnabled());
    QCOMPARE(world.document.runs().size(), std::size_t{1});
    QVERIFY(world.document.runs().front().stopped);
    QVERIFY(child<LiveChart>(page, "liveChart")->validationPoints() > 0);
}

void TrainPageTest::discardLeavesTheNetwork()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    TrainingOptions options;
    options.epochs = 100000;
    world.document.setOptions(options);
    TrainPage page(world.context);
    showPage(page);
    page.startRun();
    QTRY_VERIFY_WITH_TIMEOUT(world.training.log().epochCount() > 0, 120000);
    page.findChild<QAction*>(QStringLiteral("stopDiscardAction"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!world.training.isActive(), 60000);
    QVERIFY(world.document.runs().empty());
    QVERIFY(child<InlineMessage>(page, "trainMessage")->text().contains(QStringLiteral("discarded")));
}

void TrainPageTest::rateAndFrostCanChangeInAPause()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    TrainingOptions options;
    options.epochs = 100000;
    world.document.setOptions(options);
    TrainPage page(world.context);
    showPage(page);
    auto* bar = child<QWidget>(page, "pausedBar");
    QVERIFY(!bar->isVisible());
    page.startRun();
    QTRY_VERIFY_WITH_TIMEOUT(world.training.log().epochCount() > 0, 120000);
    world.training.pause();
    QVERIFY(bar->isVisible());
    auto* rate = child<QDoubleSpinBox>(page, "pausedRateBox");
    QCOMPARE(rate->value(), options.learningRate);
    rate->setValue(0.001);
    QCOMPARE(world.training.baseRate(), 0.001);
    auto* take = child<QPushButton>(page, "takeFrozenLayers");
    QVERIFY(!take->isVisible());
    const auto thaw = applyPreset(world.document.graph(), options, "fine_tune");
    QVERIFY(thaw && world.document.push(QStringLiteral("Train all layers"), thaw->edits));
    QVERIFY(take->isVisible());
    QTest::mouseClick(take, Qt::LeftButton);
    QVERIFY(!take->isVisible());
    QVERIFY(*world.training.graph() == world.document.graph());
    const std::size_t before = world.training.log().iterationCount();
    world.training.resume();
    QVERIFY(!bar->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(world.training.log().iterationCount() > before + 2, 120000);
    QCOMPARE(world.training.log().iterationsSince(before + 1).front().learningRate, 0.001F);
    world.training.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!world.training.isActive(), 60000);
}

void TrainPageTest::validationOnDemandIsAPoint()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    TrainingOptions options;
    options.epochs = 100000;
    options.validateEvery = 100000; // none by itself
    world.document.setOptions(options);
    TrainPage page(world.context);
    showPage(page);
    page.startRun();
    QTRY_VERIFY_WITH_TIMEOUT(world.training.log().iterationCount() > 2, 120000);
    const auto* chart = child<LiveChart>(page, "liveChart");
    QCOMPARE(chart->validationPoints(), std::size_t{0});
    QTest::mouseClick(child<QPushButton>(page, "validateNowButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(chart->validationPoints(), std::size_t{1}, 60000);
    world.training.discard();
    QTRY_VERIFY_WITH_TIMEOUT(!world.training.isActive(), 60000);
}

void TrainPageTest::logsAreWrittenWhereTheBoxSays()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    TrainingOptions options;
    options.epochs = 1;
    world.document.setOptions(options);
    TrainPage page(world.context);
    showPage(page);
    const QTemporaryDir folder;
    page.setLogFolder(folder.path());
    auto* box = child<QCheckBox>(page, "writeLogsBox");
    QVERIFY(box->isChecked());
    page.startRun();
    QTRY_COMPARE_WITH_TIMEOUT(world.training.state(), State::Done, 120000);
    const QStringList runs = QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(runs.size(), 1);
    QVERIFY(QFile::exists(folder.filePath(runs.front() + QStringLiteral("/iterations.csv"))));
    box->click();
    QVERIFY(page.logFolder().isEmpty());
    page.startRun();
    QTRY_COMPARE_WITH_TIMEOUT(world.training.state(), State::Done, 120000);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
}

void TrainPageTest::failureIsShownAndRepaired()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    if (const auto gpu = resolveDevice(DeviceChoice::Cuda); gpu.ok())
        QSKIP("this machine has a GPU: asking for one does not fail");
    TrainingOptions options;
    options.device = DeviceChoice::Cuda;
    options.epochs = 1;
    world.document.setOptions(options);
    TrainPage page(world.context);
    showPage(page);
    QTest::mouseClick(child<QPushButton>(page, "startButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(world.training.state(), State::Failed, 60000);
    const auto* message = child<InlineMessage>(page, "trainMessage");
    QVERIFY(message->isVisible());
    QVERIFY(message->text().startsWith(errorText(world.training.error())));
    QCOMPARE(message->actionButton()->text(), QStringLiteral("Use the CPU"));
    QTest::mouseClick(message->actionButton(), Qt::LeftButton);
    QVERIFY(world.document.options().device == DeviceChoice::Cpu);
    QVERIFY(!message->isVisible());
    QVERIFY(world.document.runs().empty());
}

void TrainPageTest::historyShowsCurvesOfARun()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    std::vector<RunRecord> runs(2);
    runs[0].title = "first";
    runs[1].title = "second";
    for (int epoch = 1; epoch <= 4; ++epoch)
        runs[0].epochs.push_back({epoch, 1.0 / epoch, 0.5, 1.2 / epoch, 0.2 * epoch, 1.0, 100.0});
    runs[0].bestEpoch = 4;
    runs[1].epochs = {runs[0].epochs.begin(), runs[0].epochs.begin() + 2};
    runs[1].bestEpoch = 2;
    world.document.replaceRuns(runs);
    TrainPage page(world.context);
    showPage(page);
    auto* list = child<RunList>(page, "runList");
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), QStringLiteral("second")); // newest first
    const auto* chart = child<LiveChart>(page, "liveChart");
    QVERIFY(chart->isVisible());
    QCOMPARE(chart->validationPoints(), std::size_t{2});
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(chart->validationPoints(), std::size_t{4});
    QCOMPARE(child<QLabel>(page, "bestFigure")->text(), percentText(0.8));
    QVERIFY(child<QLabel>(page, "bestEpochLabel")->text().contains(QStringLiteral("4")));
}

void TrainPageTest::numbersFollowTheLanguage()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    std::vector<RunRecord> runs(1);
    runs[0].epochs = {{1, 1.25, 0.5, 1.2, 0.9, 1.0, 100.0}};
    runs[0].bestEpoch = 1;
    runs[0].device = "cpu (2 threads)";
    world.document.replaceRuns(runs);
    TrainPage page(world.context);
    showPage(page);
    const auto axisTexts = [&] {
        QStringList texts;
        for (const QGraphicsItem* item : child<QGraphicsView>(page, "lossChart")->scene()->items()) {
            if (const auto* text = qgraphicsitem_cast<const QGraphicsTextItem*>(item))
                texts << text->toPlainText();
        }
        return texts;
    };
    QVERIFY(child<QLabel>(page, "deviceFigure")->text().startsWith(QStringLiteral("CPU, 2")));
    QCOMPARE(child<QLabel>(page, "lossFigure")->text(), QStringLiteral("1.250"));
    QVERIFY(axisTexts().contains(QStringLiteral("0.00")));
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&page, &change);
    const QString best = child<QLabel>(page, "bestFigure")->text();
    const QString loss = child<QLabel>(page, "lossFigure")->text();
    const QString rate = child<QDoubleSpinBox>(page, "learningRateBox")->text();
    QCoreApplication::processEvents();
    const QStringList axis = axisTexts();
    QLocale::setDefault(before);
    QCOMPARE(best, QStringLiteral("90,0\u00A0%"));
    QCOMPARE(loss, QStringLiteral("1,250"));
    QVERIFY2(rate.startsWith(QStringLiteral("0,")), qPrintable(rate));
    QVERIFY2(axis.contains(QStringLiteral("0,00")), qPrintable(axis.join(QLatin1Char(' '))));
}

void TrainPageTest::rateBoxReadsWhatPeopleType()
{
    RateSpinBox box;
    box.setLocale(QLocale(QLocale::German));
    QCOMPARE(box.valueFromText(QStringLiteral("0,001")), 0.001);
    QCOMPARE(box.valueFromText(QStringLiteral("3e-4")), 3e-4);
    box.setValue(0.001);
    box.stepBy(-1);
    QCOMPARE(box.value(), 0.0009);
    box.stepBy(1);
    box.stepBy(1);
    QCOMPARE(box.value(), 0.002);
    QCOMPARE(box.textFromValue(0.0005), QStringLiteral("0,0005"));
}

QTEST_MAIN(TrainPageTest)
#include "train_page_test.moc"
