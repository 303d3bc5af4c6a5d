// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"
#include "tests/ui_models/tiny_document.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace graft;
using namespace graft::test;

/// A document and its file.
class DocumentFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void savesAndLoadsEqual();
    void failedSaveKeepsTheDocumentModified();
    void workerSaveMarksOnlyWhatItWrote();
    void openModelStartsAnew();
};

void DocumentFileTest::savesAndLoadsEqual()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("Blumen \u82B1.graft"));
    NetworkDocument document;
    open(document);
    QVERIFY(document.push(QStringLiteral("Replace"), *replaceHead(document.graph(), {"rose", "tulip"})));
    document.moveLayers(QStringLiteral("Move"), {{idOf(document, "conv"), {10.5, -20.25}}});
    RunRecord record;
    record.title = "run";
    record.epochs = {{1, 0.5, 0.75, 0.25, 1.0, 2.0, 30.0}};
    document.applyTraining(outcomeFor(document.graph(), 3), record);
    TrainingOptions options;
    options.epochs = 3;
    options.learningRate = 0.0625;
    options.seed = 9223372036854775807U; // the largest that the option table holds
    document.setOptions(options);
    DatasetReference reference;
    reference.builtIn = true;
    reference.fingerprint = "abc";
    document.setDatasetReference(reference);

    QVERIFY(document.save(file).ok());
    QVERIFY(!document.isModified());
    QCOMPARE(document.filePath(), file);
    QCOMPARE(document.title(), QStringLiteral("Blumen \u82B1.graft"));

    Result<Project> loaded = loadProject(file.toStdString());
    QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().message().c_str());
    NetworkDocument other;
    const QSignalSpy reset(&other, &NetworkDocument::networkReset);
    other.setProject(*std::move(loaded), file);
    QCOMPARE(reset.count(), 1);
    QVERIFY(other.graph() == document.graph());
    QVERIFY(other.weights().identical(document.weights()));
    QVERIFY(other.positions() == document.positions());
    QVERIFY(other.options() == document.options());
    QVERIFY(other.datasetReference() == reference);
    QVERIFY(other.runs() == document.runs());
    QVERIFY(other.model() == findModel("resnet18_slim"));
    QVERIFY(!other.isModified());
    QVERIFY(!other.undoStack().canUndo());
}

void DocumentFileTest::failedSaveKeepsTheDocumentModified()
{
    NetworkDocument document;
    open(document);
    QVERIFY(document.push(QStringLiteral("Freeze"), *freezeTrunk(document.graph())));
    QVERIFY(!document.save(QStringLiteral("/nonexistent/folder/x.graft")).ok());
    QVERIFY(document.isModified());
    QCOMPARE(document.filePath(), QStringLiteral("/tmp/tiny.graft"));
}

void DocumentFileTest::workerSaveMarksOnlyWhatItWrote()
{
    NetworkDocument document;
    open(document);
    QVERIFY(document.push(QStringLiteral("Freeze"), *freezeTrunk(document.graph())));
    const quint64 written = document.revision();
    QVERIFY(document.push(QStringLiteral("Fresh"), {SetFresh{idOf(document, "conv"), true}}));
    document.markSaved(QStringLiteral("/tmp/other.graft"), written);
    QVERIFY(document.isModified());
    QCOMPARE(document.title(), QStringLiteral("other.graft"));
    document.markSaved(QStringLiteral("/tmp/other.graft"), document.revision());
    QVERIFY(!document.isModified());
}

void DocumentFileTest::openModelStartsAnew()
{
    NetworkDocument document;
    open(document);
    DatasetReference reference;
    reference.builtIn = true;
    document.setDatasetReference(reference);
    QVERIFY(document.push(QStringLiteral("Freeze"), *freezeTrunk(document.graph())));
    const CatalogueEntry* entry = findModel("squeezenet1_1");
    QVERIFY(entry != nullptr);
    const QSignalSpy reset(&document, &NetworkDocument::networkReset);
    document.openModel(*entry, buildUntrained(*entry));
    QCOMPARE(reset.count(), 1);
    QVERIFY(document.model() == entry);
    QVERIFY(document.graph() == buildUntrained(*entry).graph);
    QVERIFY(!document.analysis().hasErrors());
    QVERIFY(document.filePath().isEmpty());
    QVERIFY(!document.undoStack().canUndo());
    QVERIFY(document.datasetReference() == reference);
    document.clear();
    QVERIFY(document.isEmpty());
    QVERIFY(document.model() == nullptr);
}

QTEST_GUILESS_MAIN(DocumentFileTest)
#include "document_file_test.moc"
