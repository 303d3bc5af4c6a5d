// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"
#include "core/zoo/network_templates.h"
#include "tests/ui_models/tiny_document.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace graft;
using namespace graft::test;

namespace {

QStringList namesOf(const NetworkDocument& document)
{
    QStringList names;
    for (const NetworkSheet& sheet : document.sheets())
        names.append(sheet.name);
    return names;
}

NetworkGraph lenet()
{
    return *buildTemplate(*findTemplate("mlp"), {1, 28, 28}, {"a", "b"});
}

/// Everything undo must bring back.
bool same(const std::vector<NetworkSheet>& a, const std::vector<NetworkSheet>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const NetworkSheet& x, const NetworkSheet& y) {
        return x.id == y.id && x.name == y.name && *x.graph == *y.graph && *x.imported == *y.imported &&
               x.weights.identical(y.weights) && x.positions == y.positions && x.modelName == y.modelName;
    });
}

} // namespace

/// A document of several networks.
class DocumentSheetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void anEmptyDocumentIsFilled();
    void aFurtherNetworkStandsBesideTheOthers();
    void switchingIsNoChange();
    void undoShowsTheNetworkItBelongsTo();
    void movesOfBoxesInTwoNetworksDoNotMerge();
    void duplicatesShareTensors();
    void namesAreUniqueAndUndoable();
    void orderAndClosingAreUndoable();
    void theLastOneLeavesAnEmptyDocument();
    void trainingGoesToTheNetworkItWasStartedFrom();
    void aClosedNetworkComesBackWithItsTraining();
    void savesAndLoadsAll();
    void randomActionsAreUndoneToTheStart();
};

void DocumentSheetsTest::anEmptyDocumentIsFilled()
{
    NetworkDocument document;
    QCOMPARE(document.sheetCount(), std::size_t{1});
    const QSignalSpy reset(&document, &NetworkDocument::networkReset);
    document.addNetwork(QStringLiteral("LeNet-5"), lenet());
    QCOMPARE(document.sheetCount(), std::size_t{1});
    QCOMPARE(reset.count(), 1);
    QVERIFY(document.graph() == lenet());
    QVERIFY(*document.importedGraph() == lenet());
    QVERIFY(document.isModified());
    document.undoStack().undo();
    QVERIFY(document.isEmpty());
    QVERIFY(!document.isModified());
    document.undoStack().redo();
    QCOMPARE(namesOf(document), QStringList{QStringLiteral("LeNet-5")});
}

void DocumentSheetsTest::aFurtherNetworkStandsBesideTheOthers()
{
    NetworkDocument document;
    open(document);
    const SheetId first = document.activeSheet();
    const CatalogueEntry& entry = *findModel("squeezenet1_1");
    const QSignalSpy list(&document, &NetworkDocument::sheetsChanged);
    const SheetId second = document.addModel(entry, buildUntrained(entry));
    QCOMPARE(list.count(), 1);
    QCOMPARE(document.activeSheet(), second);
    QVERIFY(document.model() == &entry);
    QVERIFY(document.graph() == buildUntrained(entry).graph);
    QVERIFY(!document.analysis().hasErrors());
    QCOMPARE(namesOf(document), (QStringList{QStringLiteral("ResNet-18 slim"), QStringLiteral("SqueezeNet 1.1")}));
    QVERIFY(*document.sheet(first)->graph == tinyGraph({"a", "b", "c"}));
    QCOMPARE(document.filePath(), QStringLiteral("/tmp/tiny.graft"));
}

void DocumentSheetsTest::switchingIsNoChange()
{
    NetworkDocument document;
    const SheetId first = document.addNetwork(QStringLiteral("one"), lenet());
    document.addNetwork(QStringLiteral("two"), tinyGraph({"a", "b"}));
    document.undoStack().setClean();
    const quint64 revision = document.revision();
    QSignalSpy about(&document, &NetworkDocument::sheetAboutToChange);
    const QSignalSpy reset(&document, &NetworkDocument::networkReset);
    SheetId before;
    connect(&document, &NetworkDocument::sheetAboutToChange, this, [&] { before = document.activeSheet(); });
    document.activateSheet(first);
    QCOMPARE(about.count(), 1);
    QVERIFY(before != first);
    QCOMPARE(reset.count(), 1);
    QVERIFY(document.graph() == lenet());
    QVERIFY(!document.isModified());
    QCOMPARE(document.revision(), revision);
    document.activateSheet(first);
    document.activateSheet(SheetId{99});
    QCOMPARE(reset.count(), 1);
}

void DocumentSheetsTest::undoShowsTheNetworkItBelongsTo()
{
    NetworkDocument document;
    open(document);
    const SheetId first = document.activeSheet();
    const SheetId second = document.duplicateSheet();
    QVERIFY(document.push(QStringLiteral("Fresh"), {SetFresh{idOf(document, "fc"), true}}));
    document.activateSheet(first);
    QVERIFY(!document.graph().find(std::string_view("fc"))->fresh);
    document.moveLayers(QStringLiteral("Move"), {{idOf(document, "fc"), {1, 2}}});
    document.arrange();
    document.activateSheet(second);

    document.undoStack().undo();
    QCOMPARE(document.activeSheet(), first);
    QCOMPARE(document.positions().size(), std::size_t{1});
    document.undoStack().undo();
    QVERIFY(document.positions().empty());
    document.undoStack().undo();
    QCOMPARE(document.activeSheet(), second);
    QVERIFY(!document.graph().find(std::string_view("fc"))->fresh);
    document.undoStack().undo();
    QCOMPARE(document.activeSheet(), first);
    QCOMPARE(document.sheetCount(), std::size_t{1});
    while (document.undoStack().canRedo())
        document.undoStack().redo();
    QVERIFY(document.sheet(second)->graph->find(std::string_view("fc"))->fresh);
    QVERIFY(!document.sheet(first)->graph->find(std::string_view("fc"))->fresh);
}

void DocumentSheetsTest::movesOfBoxesInTwoNetworksDoNotMerge()
{
    NetworkDocument document;
    open(document);
    const SheetId first = document.activeSheet();
    document.duplicateSheet();
    document.moveLayers(QStringLiteral("Move"), {{idOf(document, "fc"), {1, 2}}});
    document.activateSheet(first);
    document.moveLayers(QStringLiteral("Move"), {{idOf(document, "fc"), {3, 4}}});
    QCOMPARE(document.undoStack().count(), 3);
    QVERIFY(document.positions().at(idOf(document, "fc")) == (std::pair<double, double>{3, 4}));
}

void DocumentSheetsTest::duplicatesShareTensors()
{
    NetworkDocument document;
    open(document);
    QVERIFY(document.push(QStringLiteral("Freeze"), *freezeTrunk(document.graph())));
    const NetworkSheet original = *document.sheet(document.activeSheet());
    const SheetId copy = document.duplicateSheet();
    QCOMPARE(document.activeSheet(), copy);
    QVERIFY(document.graph() == *original.graph);
    QVERIFY2(*document.importedGraph() == *original.imported, "changed since import stays so");
    QCOMPARE(document.weights().find("fc.weight")->owner(), original.weights.find("fc.weight")->owner());
    QVERIFY(namesOf(document).at(1).contains(original.name));

    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("two.graft"));
    QVERIFY(document.save(file).ok());
    NetworkDocument other;
    other.setProject(loadProject(file.toStdString()).value(), file);
    const auto sheets = other.sheets();
    QCOMPARE(sheets[0].weights.find("fc.weight")->owner(), sheets[1].weights.find("fc.weight")->owner());
}

void DocumentSheetsTest::namesAreUniqueAndUndoable()
{
    NetworkDocument document;
    const SheetId first = document.addNetwork(QStringLiteral("net"), lenet());
    const SheetId second = document.addNetwork(QStringLiteral("net"), lenet());
    QCOMPARE(namesOf(document), (QStringList{QStringLiteral("net"), QStringLiteral("net 2")}));
    const QSignalSpy reset(&document, &NetworkDocument::networkReset);
    document.renameSheet(first, QStringLiteral("  my   first "));
    QCOMPARE(namesOf(document).front(), QStringLiteral("my first"));
    document.renameSheet(first, QStringLiteral("net 2"));
    QCOMPARE(namesOf(document).front(), QStringLiteral("net 2 2"));
    const int steps = document.undoStack().count();
    document.renameSheet(first, QStringLiteral(" "));
    document.renameSheet(first, QStringLiteral("net 2 2"));
    document.renameSheet(SheetId{99}, QStringLiteral("x"));
    QCOMPARE(document.undoStack().count(), steps);
    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(namesOf(document).front(), QStringLiteral("net"));
    QCOMPARE(document.activeSheet(), second);
    QCOMPARE(reset.count(), 0);
}

void DocumentSheetsTest::orderAndClosingAreUndoable()
{
    NetworkDocument document;
    const SheetId a = document.addNetwork(QStringLiteral("a"), lenet());
    const SheetId b = document.addNetwork(QStringLiteral("b"), tinyGraph({"a", "b"}));
    const SheetId c = document.addNetwork(QStringLiteral("c"), lenet());
    const auto all = document.sheets();
    document.moveSheet(c, 0);
    QCOMPARE(namesOf(document).join(QLatin1Char(' ')), QStringLiteral("c a b"));
    QCOMPARE(document.activeSheet(), c);
    document.moveSheet(c, 0);
    document.moveSheet(a, 99);
    QCOMPARE(namesOf(document).join(QLatin1Char(' ')), QStringLiteral("c b a"));
    document.closeSheet(c);
    QCOMPARE(namesOf(document).join(QLatin1Char(' ')), QStringLiteral("b a"));
    QCOMPARE(document.activeSheet(), b);
    QVERIFY(document.graph() == tinyGraph({"a", "b"}));
    document.closeSheet(a);
    QCOMPARE(document.activeSheet(), b);
    for (int i = 0; i < 4; ++i)
        document.undoStack().undo();
    QVERIFY(same(document.sheets(), all));
    QCOMPARE(document.activeSheet(), c);
}

void DocumentSheetsTest::theLastOneLeavesAnEmptyDocument()
{
    NetworkDocument document;
    open(document);
    const auto before = document.sheets();
    document.closeSheet(document.activeSheet());
    QVERIFY(document.isEmpty());
    QCOMPARE(document.sheetCount(), std::size_t{1});
    const int steps = document.undoStack().count();
    document.closeSheet(document.activeSheet());
    QCOMPARE(document.undoStack().count(), steps);
    document.undoStack().undo();
    QVERIFY(same(document.sheets(), before));
    QVERIFY(!document.isModified());
}

void DocumentSheetsTest::trainingGoesToTheNetworkItWasStartedFrom()
{
    NetworkDocument document;
    open(document);
    const SheetId trained = document.activeSheet();
    QVERIFY(document.push(QStringLiteral("Replace"), *replaceHead(document.graph(), {"rose", "tulip"})));
    const NetworkSheet started = *document.sheet(trained);
    const SheetId other = document.addNetwork(QStringLiteral("other"), lenet());
    const QSignalSpy reset(&document, &NetworkDocument::networkReset);
    const QSignalSpy runs(&document, &NetworkDocument::runsChanged);
    const TrainingOutcome outcome = outcomeFor(*started.graph, 7);
    RunRecord record;
    record.title = "tiny, head only";
    document.applyTraining(started, outcome, record);
    QCOMPARE(document.activeSheet(), other);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(runs.count(), 1);
    QVERIFY(document.graph() == lenet());
    QVERIFY(document.weights().empty());
    const NetworkSheet after = *document.sheet(trained);
    QVERIFY(after.weights.find("fc.weight")->identical(*outcome.weights.find("fc.weight")));
    QVERIFY(!after.graph->find(std::string_view("fc"))->fresh);

    document.undoStack().undo();
    QCOMPARE(document.activeSheet(), trained);
    QVERIFY(document.weights().identical(started.weights));
    QVERIFY(document.graph() == *started.graph);
    QVERIFY(document.runs().empty());
    document.activateSheet(other);
    document.undoStack().redo();
    QCOMPARE(document.activeSheet(), trained);
    QVERIFY(document.weights().find("fc.weight")->identical(*outcome.weights.find("fc.weight")));
    QCOMPARE(document.runs().size(), std::size_t{1});
}

void DocumentSheetsTest::aClosedNetworkComesBackWithItsTraining()
{
    NetworkDocument document;
    open(document);
    const NetworkSheet started = *document.sheet(document.activeSheet());
    document.addNetwork(QStringLiteral("other"), lenet());
    document.closeSheet(started.id);
    const auto before = document.sheets();
    const TrainingOutcome outcome = outcomeFor(*started.graph, 7);
    document.applyTraining(started, outcome, {});
    QCOMPARE(document.sheetCount(), std::size_t{2});
    QVERIFY(document.graph() == *started.graph);
    QVERIFY(document.weights().find("fc.weight")->identical(*outcome.weights.find("fc.weight")));
    QCOMPARE(document.runs().size(), std::size_t{1});
    document.undoStack().undo();
    QVERIFY(same(document.sheets(), before));
    QVERIFY(document.runs().empty());
}

void DocumentSheetsTest::savesAndLoadsAll()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("all.graft"));
    NetworkDocument document;
    open(document);
    document.addNetwork(QStringLiteral("Blumen \u82B1"), lenet());
    document.moveLayers(QStringLiteral("Move"), {{document.graph().layers[1].id, {10.5, -20.25}}});
    const SheetId last = document.duplicateSheet();
    QVERIFY(document.push(QStringLiteral("Freeze"), {SetLearnRateFactor{document.graph().layers[2].id, 0.0}}));
    document.activateSheet(document.sheets()[1].id);
    QVERIFY(document.save(file).ok());
    QVERIFY(!document.isModified());

    NetworkDocument other;
    other.setProject(loadProject(file.toStdString()).value(), file);
    QCOMPARE(namesOf(other), namesOf(document));
    QCOMPARE(other.activeSheet(), other.sheets()[1].id);
    for (std::size_t i = 0; i < 3; ++i) {
        const NetworkSheet a = document.sheets()[i];
        const NetworkSheet b = other.sheets()[i];
        QVERIFY(*a.graph == *b.graph);
        QVERIFY(*a.imported == *b.imported);
        QVERIFY(a.weights.identical(b.weights));
        QVERIFY(a.positions == b.positions);
        QCOMPARE(a.modelName, b.modelName);
    }
    QVERIFY2(*other.sheets()[2].imported != *other.sheets()[2].graph, "changed since import survives");
    QVERIFY(document.sheet(last).has_value());
    QVERIFY(!other.undoStack().canUndo());
}

void DocumentSheetsTest::randomActionsAreUndoneToTheStart()
{
    NetworkDocument document;
    open(document);
    const auto before = document.sheets();
    std::mt19937 random(7);
    const auto below = [&random](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    for (int i = 0; i < 600; ++i) {
        const auto sheets = document.sheets();
        const SheetId any = sheets[below(sheets.size())].id;
        switch (below(9)) {
        case 0:
            if (sheets.size() < 6)
                document.addNetwork(QStringLiteral("net"), lenet());
            break;
        case 1:
            if (sheets.size() < 6)
                document.duplicateSheet();
            break;
        case 2: document.closeSheet(any); break;
        case 3: document.renameSheet(any, QStringLiteral("n%1").arg(below(4))); break;
        case 4: document.moveSheet(any, below(6)); break;
        case 5: document.activateSheet(any); break;
        case 6: document.applyTraining(*document.sheet(any), outcomeFor(*document.sheet(any)->graph, i + 1), {}); break;
        default:
            if (document.isEmpty())
                break;
            const Layer& layer = document.graph().layers[below(document.graph().layers.size())];
            if (below(2) == 0)
                QVERIFY(document.push(QStringLiteral("Fresh"), {SetFresh{layer.id, !layer.fresh}}));
            else
                document.moveLayers(QStringLiteral("Move"), {{layer.id, {static_cast<double>(below(9)), 0.0}}});
        }
    }
    const auto after = document.sheets();
    const SheetId active = document.activeSheet();
    while (document.undoStack().canUndo())
        document.undoStack().undo();
    QVERIFY(same(document.sheets(), before));
    QVERIFY(document.runs().empty());
    while (document.undoStack().canRedo())
        document.undoStack().redo();
    QVERIFY(same(document.sheets(), after));
    document.activateSheet(active);
}

QTEST_GUILESS_MAIN(DocumentSheetsTest)
#include "document_sheets_test.moc"
