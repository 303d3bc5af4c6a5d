// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"
#include "tests/ui_models/tiny_document.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QtTest>

using namespace graft;
using namespace graft::test;

class DocumentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void startsEmptyAndUnmodified();
    void undoRestoresTheNetworkToTheBit_data();
    void undoRestoresTheNetworkToTheBit();
    void failedEditLeavesEverythingAndSaysWhy();
    void editWithoutEffectIsNoStep();
    void gestureBecomesOneStep();
    void gestureThatReturnsLeavesNothing();
    void movesMergeAndVanishWhenTheyReturn();
    void blocksMoveAsLayersDo();
    void movesOfOtherBoxesStayApart();
    void arrangeForgetsPositionsUndoably();
    void removingAMovedLayerKeepsItsPlaceForUndo();
    void trainingIsTakenOverAndTakenBack();
    void trainingSkipsLayersThatChangedMeanwhile();
    void unfinishedTrainingIsIgnored();
    void modifiedFollowsTheUndoStackAndSettings();
    void changesOfAnOptionAreOneStep();
    void undoingAnOptionLeavesTheOthers();
    void aPresetIsOneStep();
};

void DocumentTest::startsEmptyAndUnmodified()
{
    NetworkDocument document;
    QVERIFY(document.isEmpty());
    QVERIFY(!document.isModified());
    QCOMPARE(document.title(), QStringLiteral("Untitled"));
    QVERIFY(document.model() == nullptr);
}

void DocumentTest::undoRestoresTheNetworkToTheBit_data()
{
    QTest::addColumn<QString>("action");
    for (const char* action : {"replaceHead", "freeze", "parameter", "rename", "remove"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void DocumentTest::undoRestoresTheNetworkToTheBit()
{
    QFETCH(QString, action);
    NetworkDocument document;
    open(document);
    std::vector<GraphEdit> edits;
    if (action == QStringLiteral("replaceHead"))
        edits = *replaceHead(document.graph(), {"rose", "tulip"});
    else if (action == QStringLiteral("freeze"))
        edits = *freezeTrunk(document.graph());
    else if (action == QStringLiteral("parameter"))
        edits = {SetParameter{idOf(document, "conv"), "bias", ParameterValue(false)}};
    else if (action == QStringLiteral("rename"))
        edits = {RenameLayer{idOf(document, "conv"), "first"}};
    else
        edits = {Disconnect{document.graph().connections.back()}, RemoveLayer{idOf(document, "output")}};

    const NetworkGraph before = document.graph();
    const WeightStore weights = document.weights();
    const QSignalSpy changed(&document, &NetworkDocument::graphChanged);
    QVERIFY(document.push(action, edits));
    QCOMPARE(changed.count(), 1);
    const NetworkGraph after = document.graph();
    QVERIFY(after != before);
    QVERIFY(document.isModified());
    QCOMPARE(document.undoStack().undoText(), action);

    document.undoStack().undo();
    QVERIFY(document.graph() == before);
    QVERIFY(document.weights().identical(weights));
    QVERIFY(!document.isModified());
    document.undoStack().redo();
    QVERIFY(document.graph() == after);
    document.undoStack().undo();
    QVERIFY(document.graph() == before);
    QCOMPARE(changed.count(), 4);
}

void DocumentTest::failedEditLeavesEverythingAndSaysWhy()
{
    NetworkDocument document;
    open(document);
    const NetworkGraph before = document.graph();
    QSignalSpy issues(&document, &NetworkDocument::issueRaised);
    QVERIFY(!document.push(QStringLiteral("broken"),
                           {SetFresh{idOf(document, "fc"), true}, RemoveLayer{idOf(document, "conv")}}));
    QVERIFY(document.graph() == before);
    QCOMPARE(document.undoStack().count(), 0);
    QCOMPARE(issues.count(), 1);
    QVERIFY(!issues.front().front().value<Issue>().what.text.empty());
}

void DocumentTest::editWithoutEffectIsNoStep()
{
    NetworkDocument document;
    open(document);
    QVERIFY(document.push(QStringLiteral("nothing"), {SetFresh{idOf(document, "fc"), false}}));
    QVERIFY(document.push(QStringLiteral("nothing"), {}));
    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(!document.isModified());
}

void DocumentTest::gestureBecomesOneStep()
{
    NetworkDocument document;
    open(document);
    const NetworkGraph before = document.graph();
    const LayerId conv = idOf(document, "conv");
    // Not the first step since the file was opened: a saved state never takes part in a merge.
    QVERIFY(document.push(QStringLiteral("first"), {SetFresh{conv, true}}));
    const int gesture = document.newGesture();
    for (const double factor : {0.5, 0.25, 0.125})
        QVERIFY(document.push(QStringLiteral("slide"), {SetLearnRateFactor{conv, factor}}, gesture));
    QVERIFY(document.push(QStringLiteral("slide"), {SetLearnRateFactor{conv, 4.0}}, document.newGesture()));
    QCOMPARE(document.undoStack().count(), 3);
    document.undoStack().undo();
    QCOMPARE(document.graph().find(conv)->learnRateFactor, 0.125);
    document.undoStack().undo();
    QCOMPARE(document.graph().find(conv)->learnRateFactor, 1.0);
    document.undoStack().redo();
    QCOMPARE(document.graph().find(conv)->learnRateFactor, 0.125);
    document.undoStack().undo();
    document.undoStack().undo();
    QVERIFY(document.graph() == before);
}

void DocumentTest::gestureThatReturnsLeavesNothing()
{
    NetworkDocument document;
    open(document);
    const LayerId conv = idOf(document, "conv");
    const int gesture = document.newGesture();
    QVERIFY(document.push(QStringLiteral("slide"), {SetLearnRateFactor{conv, 0.5}}, gesture));
    QVERIFY(document.push(QStringLiteral("slide"), {SetLearnRateFactor{conv, 1.0}}, gesture));
    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(!document.isModified());
}

void DocumentTest::movesMergeAndVanishWhenTheyReturn()
{
    NetworkDocument document;
    open(document);
    const LayerId conv = idOf(document, "conv");
    const NetworkGraph graph = document.graph();
    document.moveLayers(QStringLiteral("Move"), {{conv, {10, 20}}});
    document.moveLayers(QStringLiteral("Move"), {{conv, {30, 40}}});
    QCOMPARE(document.undoStack().count(), 1);
    QVERIFY(document.positions() == (CanvasPositions{{conv, {30, 40}}}));
    QVERIFY(document.graph() == graph);
    document.undoStack().undo();
    QVERIFY(document.positions().empty());
    document.undoStack().redo();
    QVERIFY(document.positions() == (CanvasPositions{{conv, {30, 40}}}));

    document.moveLayers(QStringLiteral("Arrange"), {{idOf(document, "fc"), {1, 1}}});
    document.moveLayers(QStringLiteral("Move"), {{conv, {5, 5}}});
    document.moveLayers(QStringLiteral("Move"), {{conv, {30, 40}}});
    QCOMPARE(document.undoStack().count(), 2);
    document.moveLayers(QStringLiteral("Move"), {{conv, {30, 40}}});
    QCOMPARE(document.undoStack().count(), 2);
}

void DocumentTest::blocksMoveAsLayersDo()
{
    NetworkDocument document;
    open(document);
    const LayerId conv = idOf(document, "conv");
    const BlockPositions first{{"block", {10, 20}}};
    const BlockPositions second{{"block", {30, 40}}};
    document.moveLayers(QStringLiteral("Move"), {{conv, {1, 2}}}, first);
    document.moveLayers(QStringLiteral("Move"), {{conv, {3, 4}}}, second);
    QCOMPARE(document.undoStack().count(), 1);
    QVERIFY(document.blockPositions() == second);
    document.moveLayers(QStringLiteral("Move"), {}, first);
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    QVERIFY(document.blockPositions() == second);
    document.arrange();
    QVERIFY(document.positions().empty() && document.blockPositions().empty());
    document.undoStack().undo();
    QVERIFY(document.blockPositions() == second);
    document.undoStack().undo();
    QVERIFY(document.positions().empty() && document.blockPositions().empty());
    document.setFoldedBlocks({"block"});
    QVERIFY(!document.isModified());
    QVERIFY(document.projectValue().foldedBlocks == FoldedBlocks{"block"});
    document.clear();
    QVERIFY(!document.foldedBlocks());
}

void DocumentTest::movesOfOtherBoxesStayApart()
{
    NetworkDocument document;
    open(document);
    document.moveLayers(QStringLiteral("Move"), {{idOf(document, "conv"), {10, 20}}});
    document.moveLayers(QStringLiteral("Move"), {{idOf(document, "fc"), {10, 20}}});
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    QCOMPARE(document.positions().size(), std::size_t{1});
}

void DocumentTest::arrangeForgetsPositionsUndoably()
{
    NetworkDocument document;
    open(document);
    document.arrange();
    QCOMPARE(document.undoStack().count(), 0);
    const CanvasPositions moved{{idOf(document, "conv"), {10, 20}}};
    document.moveLayers(QStringLiteral("Move"), moved);
    document.arrange();
    QVERIFY(document.positions().empty());
    document.undoStack().undo();
    QVERIFY(document.positions() == moved);
}

void DocumentTest::removingAMovedLayerKeepsItsPlaceForUndo()
{
    NetworkDocument document;
    open(document);
    const LayerId output = idOf(document, "output");
    const CanvasPositions moved{{output, {10, 20}}};
    document.moveLayers(QStringLiteral("Move"), moved);
    QVERIFY(document.push(QStringLiteral("Remove"),
                          {Disconnect{document.graph().connections.back()}, RemoveLayer{output}}));
    QVERIFY2(document.positions().empty(), "another layer may get this id");
    document.undoStack().undo();
    QVERIFY(document.positions() == moved);
}

void DocumentTest::trainingIsTakenOverAndTakenBack()
{
    NetworkDocument document;
    open(document);
    QVERIFY(document.push(QStringLiteral("Replace"), *replaceHead(document.graph(), {"rose", "tulip"})));
    const NetworkGraph before = document.graph();
    const WeightStore weights = document.weights();
    QVERIFY(before.find(std::string_view("fc"))->fresh);

    const TrainingOutcome outcome = outcomeFor(before, 7);
    RunRecord record;
    record.title = "tiny, head only";
    const QSignalSpy runs(&document, &NetworkDocument::runsChanged);
    const QSignalSpy weightsChanged(&document, &NetworkDocument::weightsChanged);
    document.applyTraining(outcome, record);
    QCOMPARE(runs.count(), 1);
    QCOMPARE(weightsChanged.count(), 1);
    QVERIFY(!document.graph().find(std::string_view("fc"))->fresh);
    QVERIFY(document.weights().find("fc.weight")->identical(*outcome.weights.find("fc.weight")));
    QVERIFY(document.weights().find("conv.bias")->identical(*outcome.weights.find("conv.bias")));
    QCOMPARE(document.runs().size(), std::size_t{1});

    document.undoStack().undo();
    QVERIFY(document.graph() == before);
    QVERIFY(document.weights().identical(weights));
    QVERIFY(document.runs().empty());
    document.undoStack().redo();
    QVERIFY(document.weights().find("fc.weight")->identical(*outcome.weights.find("fc.weight")));
    QVERIFY(document.runs().front() == record);
}

void DocumentTest::trainingSkipsLayersThatChangedMeanwhile()
{
    NetworkDocument document;
    open(document);
    const TrainingOutcome outcome = outcomeFor(document.graph(), 7); // of three classes
    QVERIFY(document.push(QStringLiteral("Replace"), *replaceHead(document.graph(), {"rose", "tulip"})));
    const TensorData head = *document.weights().find("fc.weight");
    document.applyTraining(outcome, {});
    QVERIFY(document.graph().find(std::string_view("fc"))->fresh);
    QVERIFY(document.weights().find("fc.weight")->identical(head));
    QVERIFY(document.weights().find("conv.weight")->identical(*outcome.weights.find("conv.weight")));
}

void DocumentTest::unfinishedTrainingIsIgnored()
{
    NetworkDocument document;
    open(document);
    TrainingOutcome outcome = outcomeFor(document.graph(), 7);
    outcome.bestEpoch = 0;
    document.applyTraining(outcome, {});
    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(document.runs().empty());
}

void DocumentTest::modifiedFollowsTheUndoStackAndSettings()
{
    NetworkDocument document;
    open(document);
    QSignalSpy title(&document, &NetworkDocument::titleChanged);
    QVERIFY(document.push(QStringLiteral("Freeze"), *freezeTrunk(document.graph())));
    QVERIFY(document.isModified());
    QCOMPARE(title.count(), 1);
    document.undoStack().undo();
    QVERIFY(!document.isModified());
    QCOMPARE(title.count(), 2);

    TrainingOptions options = document.options();
    document.setOptions(options);
    QVERIFY(!document.isModified());
    options.epochs = 3;
    const QSignalSpy optionsChanged(&document, &NetworkDocument::optionsChanged);
    document.setOptions(options);
    QVERIFY(document.isModified());
    QCOMPARE(optionsChanged.count(), 1);
    QCOMPARE(title.count(), 3);
    DatasetReference reference;
    reference.builtIn = true;
    document.setDatasetReference(reference);
    QVERIFY(document.datasetReference() == reference);
}

void DocumentTest::changesOfAnOptionAreOneStep()
{
    NetworkDocument document;
    open(document);
    QSignalSpy changed(&document, &NetworkDocument::optionsChanged);
    TrainingOptions options;
    const auto setBatch = [&](int size) {
        options.batchSize = size;
        document.changeOptions(QStringLiteral("Change Batch size"), options, "batch_size");
    };
    setBatch(32);
    setBatch(64);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(document.undoStack().count(), 1);
    QVERIFY(document.isModified());
    options.epochs = 3;
    document.changeOptions(QStringLiteral("Change Epochs"), options, "epochs");
    QCOMPARE(document.undoStack().count(), 2);
    setBatch(128);
    setBatch(64); // back where this step began: nothing to undo
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    QCOMPARE(document.options().epochs, TrainingOptions{}.epochs);
    QCOMPARE(document.options().batchSize, 64);
    document.undoStack().undo();
    QVERIFY(document.options() == TrainingOptions{});
    QVERIFY(!document.isModified());
    document.undoStack().redo();
    QCOMPARE(document.options().batchSize, 64);
}

void DocumentTest::undoingAnOptionLeavesTheOthers()
{
    NetworkDocument document;
    open(document);
    TrainingOptions options;
    options.learningRate = 0.5;
    document.changeOptions(QStringLiteral("Change Learning rate"), options, "learning_rate");
    options.device = DeviceChoice::Cpu;
    document.setOptions(options); // the program's doing, outside the history
    document.undoStack().undo();
    QCOMPARE(document.options().learningRate, TrainingOptions{}.learningRate);
    QVERIFY(document.options().device == DeviceChoice::Cpu);
}

void DocumentTest::aPresetIsOneStep()
{
    NetworkDocument document;
    open(document);
    const NetworkGraph before = document.graph();
    TrainingOptions options;
    options.learningRate = 1e-3;
    QVERIFY(document.pushWithOptions(QStringLiteral("Train: head"), *freezeTrunk(before), options));
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.undoStack().undoText(), QStringLiteral("Train: head"));
    QVERIFY(document.graph() != before);
    document.undoStack().undo();
    QVERIFY(document.graph() == before);
    QVERIFY(document.options() == TrainingOptions{});
    // An edit that fails takes the options with it.
    QVERIFY(!document.pushWithOptions(QStringLiteral("Broken"), {RemoveLayer{LayerId{9999}}}, options));
    QVERIFY(document.graph() == before && document.options() == TrainingOptions{});
}

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
