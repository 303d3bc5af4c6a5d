// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of all layers, finding layers on the canvas, back and forward.
#include "tests/ui/designer/designer_world.h"

#include "core/base/files.h"
#include "core/layers/layer_table.h"
#include "ui/canvas/find_bar.h"
#include "ui/canvas/navigation_history.h"
#include "ui/models/analysis_model.h"
#include "ui/panels/analysis_panel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTranslator>

#include <functional>

using namespace graft;
using graft::test::DesignerWorld;

namespace {

/// Opens the page "Analysis" as people do.
QTableView* openTable(const DesignerWorld& w)
{
    auto* table = w.child<QTableView>("analysisTable");
    if (!table->isVisible())
        QTest::mouseClick(w.child<QToolButton>("analysisTab"), Qt::LeftButton);
    return table;
}

QStringList names(const QTableView& table)
{
    QStringList result;
    for (int i = 0; i < table.model()->rowCount(); ++i)
        result << table.model()->index(i, AnalysisModel::Name).data().toString();
    return result;
}

void clickRow(QTableView& table, int row, Qt::KeyboardModifiers modifiers = {})
{
    table.scrollTo(table.model()->index(row, 0));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, modifiers,
                      table.visualRect(table.model()->index(row, 0)).center());
}

NetworkGraph longChain(std::uint32_t layers)
{
    NetworkGraph graph;
    graph.name = "chain";
    for (std::uint32_t id = 1; id <= layers; ++id) {
        Layer layer;
        layer.id = LayerId{id};
        layer.name = "layer" + std::to_string(id);
        layer.type = id == 1 ? "Input" : id == layers ? "Output" : id % 2 == 0 ? "Conv2d" : "ReLU";
        if (layer.type == "Conv2d")
            layer.parameters = {{"in_channels", std::int64_t{3}},
                                {"out_channels", std::int64_t{3}},
                                {"padding", std::vector<std::int64_t>{1, 1}}};
        if (id > 1)
            graph.connections.push_back({{LayerId{id - 1}, 0}, {LayerId{id}, 0}});
        graph.layers.push_back(std::move(layer));
    }
    return graph;
}

} // namespace

class AnalysisTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void modelKeepsItsPromises();
    void rowsAndNodesSelectEachOther();
    void sortsNumbersAsNumbers();
    void searchesAndTotals();
    void copiesAndExports();
    void followsEdits();
    void thousandsOfLayers();
    void findGoesFromMatchToMatch();
    void findDimsAndCloses();
    void findProposesKeysAndExplains();
    void backAndForward();
    void historyForgetsWhatLayForward();
    void pictures();
};

void AnalysisTest::modelKeepsItsPromises()
{
    test::PageWorld world;
    AnalysisModel model(world.document);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setActive(true);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(world.openEmbedded());
    QCOMPARE(model.rowCount(), static_cast<int>(world.document.graph().layers.size()));
    const Layer* conv = world.document.graph().find(std::string_view("conv1"));
    const int row = model.rowOf(conv->id);
    QCOMPARE(model.layer(row), conv->id);
    QCOMPARE(model.index(row, AnalysisModel::Type).data().toString(), QStringLiteral("Conv2d"));
    QVERIFY(world.document.push(QStringLiteral("freeze"), {SetLearnRateFactor{conv->id, 0.0}}));
    QVERIFY(!model.index(row, AnalysisModel::Training).data().toString().isEmpty());
    QCOMPARE(model.rows()[static_cast<std::size_t>(row)].state, LayerState::Frozen);
    // Asleep it does no work, and catches up when it is looked at again.
    model.setActive(false);
    world.document.undoStack().undo();
    QCOMPARE(model.rows()[static_cast<std::size_t>(row)].state, LayerState::Frozen);
    model.setActive(true);
    QCOMPARE(model.rows()[static_cast<std::size_t>(row)].state, LayerState::Trainable);
    world.document.clear();
    QCOMPARE(model.rowCount(), 0);
}

void AnalysisTest::rowsAndNodesSelectEachOther()
{
    DesignerWorld w;
    QVERIFY(w.open({1200, 1000}));
    QTableView* table = openTable(w);
    QVERIFY(table->isVisible());
    const int row = static_cast<int>(names(*table).indexOf(QStringLiteral("layer3.0.conv1")));
    QVERIFY(row > 0);
    clickRow(*table, row);
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("layer3.0.conv1")});
    clickRow(*table, row + 1, Qt::ShiftModifier);
    QCOMPARE(w.scene().selectedLayers().size(), std::size_t{2});
    // And back.
    w.view().finishMotion();
    w.click("conv1");
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("conv1")});
    const auto selected = table->selectionModel()->selectedRows();
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.front().data().toString(), QStringLiteral("conv1"));
}

void AnalysisTest::sortsNumbersAsNumbers()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QTableView* table = openTable(w);
    table->sortByColumn(AnalysisModel::Parameters, Qt::DescendingOrder);
    qlonglong before = std::numeric_limits<qlonglong>::max();
    for (int i = 0; i < table->model()->rowCount(); ++i) {
        const auto value =
            table->model()->index(i, AnalysisModel::Parameters).data(AnalysisModel::SortRole).toLongLong();
        QVERIFY(value <= before);
        before = value;
    }
    table->sortByColumn(AnalysisModel::Name, Qt::AscendingOrder);
    QCOMPARE(names(*table).first(), QStringLiteral("avgpool"));
}

void AnalysisTest::searchesAndTotals()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QTableView* table = openTable(w);
    auto* search = w.child<QLineEdit>("analysisSearch");
    auto* totals = w.child<QLabel>("analysisTotals");
    QVERIFY2(totals->text().contains(countText(w.document().analysis().total.parameters)), qPrintable(totals->text()));
    QTest::keyClicks(search, QStringLiteral("type:Linear"));
    QCOMPARE(names(*table), QStringList{QStringLiteral("fc")});
    const auto parameters = w.document().analysis().costs.at(w.layer("fc")).parameters;
    QVERIFY2(totals->text().contains(countText(parameters)), qPrintable(totals->text()));
    search->clear();
    QTest::keyClicks(search, QStringLiteral("colour:red"));
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(w.child<QLabel>("analysisProblem")->text().contains(QStringLiteral("colour")));
    search->clear();
    QCOMPARE(table->model()->rowCount(), static_cast<int>(w.document().graph().layers.size()));
    QVERIFY(w.child<QLabel>("analysisProblem")->text().isEmpty());
}

void AnalysisTest::copiesAndExports()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QTableView* table = openTable(w);
    const int row = static_cast<int>(names(*table).indexOf(QStringLiteral("conv1")));
    clickRow(*table, row);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[1].split(QLatin1Char('\t')).first(), QStringLiteral("conv1"));
    QCOMPARE(lines[0].count(QLatin1Char('\t')), lines[1].count(QLatin1Char('\t')));

    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("table.csv"));
    auto* panel = w.child<AnalysisPanel>("analysisPanel");
    QVERIFY(panel->exportTo(file));
    const auto bytes = readFile(toPath(file), 1 << 24);
    QVERIFY(bytes.ok());
    const std::string text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    QCOMPARE(text, layerTableCsv(layerFacts(w.document().graph(), w.document().analysis())));
    QVERIFY(text.find("\r\nconv1,Conv2d,") != std::string::npos);
    // Where it cannot be written the panel says why.
    QVERIFY(!panel->exportTo(folder.filePath(QStringLiteral("missing/table.csv"))));
    bool said = false;
    for (const QLabel* label : panel->findChildren<QLabel*>(QStringLiteral("messageText")))
        said = said || (label->isVisible() && !label->text().isEmpty());
    QVERIFY(said);
}

void AnalysisTest::followsEdits()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QTableView* table = openTable(w);
    auto* search = w.child<QLineEdit>("analysisSearch");
    QTest::keyClicks(search, QStringLiteral("frozen:yes"));
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(w.document().push(QStringLiteral("freeze"), {SetLearnRateFactor{w.layer("conv1"), 0.0}}));
    QCOMPARE(names(*table), QStringList{QStringLiteral("conv1")});
    w.document().undoStack().undo();
    QCOMPARE(table->model()->rowCount(), 0);
}

void AnalysisTest::thousandsOfLayers()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QTableView* table = openTable(w);
    Project project;
    project.graph = longChain(3000);
    QElapsedTimer timer;
    w.document().setProject(project, {});
    QCOMPARE(table->model()->rowCount(), 3000);
    timer.start();
    QVERIFY(w.document().push(QStringLiteral("freeze"), {SetLearnRateFactor{LayerId{1500}, 0.0}}));
    const auto edit = timer.restart();
    table->sortByColumn(AnalysisModel::Macs, Qt::DescendingOrder);
    const auto sort = timer.restart();
    w.child<QLineEdit>("analysisSearch")->setText(QStringLiteral("type:Conv2d kernel:3"));
    const auto search = timer.restart();
    qInfo("3000 rows: edit %lld ms (whole page), sort %lld ms, search %lld ms", edit, sort, search);
    QCOMPARE(table->model()->rowCount(), 1499);
    QVERIFY(sort < 500 && search < 500);
}

void AnalysisTest::findGoesFromMatchToMatch()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.view().setFocus();
    QTest::keyClick(&w.view(), Qt::Key_F, Qt::ControlModifier);
    auto* bar = w.child<FindBar>("findBar");
    auto* query = w.child<QLineEdit>("findQuery");
    QVERIFY(bar->isVisible());
    QTRY_VERIFY(query->hasFocus());
    QTest::keyClicks(query, QStringLiteral("name:downsample type:Conv2d"));
    const auto matches = bar->matches();
    QCOMPARE(matches.size(), std::size_t{3});
    auto* state = w.child<QLabel>("findState");
    QVERIFY2(state->text().contains(QLatin1Char('3')), qPrintable(state->text()));
    QTest::keyClick(query, Qt::Key_Return);
    QCOMPARE(w.scene().selectedLayers(), std::vector{matches[0]});
    QCOMPARE(state->text(), QStringLiteral("1 of 3"));
    QTest::keyClick(query, Qt::Key_Return);
    QCOMPARE(w.scene().selectedLayers(), std::vector{matches[1]});
    QTest::keyClick(query, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(w.scene().selectedLayers(), std::vector{matches[0]});
    QTest::keyClick(query, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(w.scene().selectedLayers(), std::vector{matches[2]});
    w.child<QAction>("findNextAction")->trigger();
    QCOMPARE(w.scene().selectedLayers(), std::vector{matches[0]});
    w.view().finishMotion();
    QVERIFY(w.view()
                .mapToScene(w.view().viewport()->rect())
                .boundingRect()
                .contains(w.scene().layerItem(matches[0])->sceneBoundingRect().center()));
}

void AnalysisTest::findDimsAndCloses()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.click("conv1");
    w.child<QAction>("findNextAction")->trigger(); // nothing searched for yet: opens the bar
    auto* bar = w.child<FindBar>("findBar");
    auto* query = w.child<QLineEdit>("findQuery");
    QVERIFY(bar->isVisible());
    QTest::keyClicks(query, QStringLiteral("fc"));
    QVERIFY(w.item("conv1").opacity() < 0.5);
    QCOMPARE(w.item("fc").opacity(), 1.0);
    QTest::keyClick(query, Qt::Key_Return);
    // An edit made meanwhile does not lose the search.
    QVERIFY(w.document().push(QStringLiteral("freeze"), {SetLearnRateFactor{w.layer("conv1"), 0.0}}));
    QVERIFY(w.item("conv1").opacity() < 0.5);
    QTest::keyClick(query, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QCOMPARE(w.item("conv1").opacity(), 1.0);
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("fc")});
    // F3 takes the last search up again.
    w.child<QAction>("findNextAction")->trigger();
    QVERIFY(bar->isVisible());
    QCOMPARE(query->text(), QStringLiteral("fc"));
}

void AnalysisTest::findProposesKeysAndExplains()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QCOMPARE(findCompletions(QStringLiteral("kern"), 4), QStringList{QStringLiteral("kernel_size:")});
    QVERIFY(findCompletions(QStringLiteral("conv -ty"), 8).contains(QStringLiteral("conv -type:")));
    QVERIFY(findCompletions(QStringLiteral("type:con"), 8).contains(QStringLiteral("type:Conv2d")));
    QVERIFY(findCompletions(QStringLiteral("frozen:"), 7).contains(QStringLiteral("frozen:yes")));
    QVERIFY(findCompletions(QString(), 0).isEmpty());
    w.child<FindBar>("findBar")->open();
    auto* query = w.child<QLineEdit>("findQuery");
    QTest::keyClicks(query, QStringLiteral("kernel:big"));
    QVERIFY(w.child<QLabel>("findProblem")->text().contains(QStringLiteral("kernel:3")));
    QCOMPARE(w.item("conv1").opacity(), 1.0);
    query->clear();
    QTest::keyClicks(query, QStringLiteral("nowhere"));
    QVERIFY(!w.child<QLabel>("findState")->text().isEmpty());
    QVERIFY(!w.child<QToolButton>("findNext")->isEnabled());
}

void AnalysisTest::backAndForward()
{
    DesignerWorld w;
    QVERIFY(w.open());
    auto* back = w.child<QAction>("backAction");
    auto* forward = w.child<QAction>("forwardAction");
    QVERIFY(!back->isEnabled() && !forward->isEnabled());
    w.click("conv1");
    const QPointF first = w.view().viewCenter();
    w.page->showLayer(w.layer("fc"));
    w.view().finishMotion();
    const QPointF second = w.view().viewCenter();
    QVERIFY(second != first);
    QVERIFY(back->isEnabled());
    w.view().setFocus();
    QTest::keyClick(&w.view(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("conv1")});
    QVERIFY(QLineF(w.view().viewCenter(), first).length() < 3);
    QVERIFY(forward->isEnabled());
    // The side buttons of a mouse.
    QTest::mouseClick(w.view().viewport(), Qt::ForwardButton, {}, {50, 300});
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("fc")});
    QVERIFY(QLineF(w.view().viewCenter(), second).length() < 3);
    QTest::mouseClick(w.view().viewport(), Qt::BackButton, {}, {50, 300});
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("conv1")});
    QVERIFY(w.world.openEmbedded());
    QVERIFY(!back->isEnabled() && !forward->isEnabled());
}

void AnalysisTest::historyForgetsWhatLayForward()
{
    NavigationHistory history;
    const auto place = [](double x) { return VisitedPlace{{}, {x, 0}, 1}; };
    QVERIFY(!history.back(place(0)));
    history.leave(place(1));
    history.leave(place(2));
    history.leave(place(3));
    QCOMPARE(history.back(place(4))->center.x(), 3.0);
    QCOMPARE(history.back(place(3))->center.x(), 2.0);
    QVERIFY(history.canGoForward());
    history.leave(place(2.5));
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back(place(9))->center.x(), 2.5);
    QCOMPARE(history.forward(place(2.5))->center.x(), 9.0);
    for (int i = 0; i < 500; ++i)
        history.leave(place(100 + i));
    int steps = 0;
    while (history.back(place(0)))
        ++steps;
    QVERIFY(steps < 120);
    history.clear();
    QVERIFY(!history.canGoBack() && !history.canGoForward());
}

/// GRAFT_SHOT=DIR keeps the pictures; GRAFT_QM=FILE shows them in that language.
void AnalysisTest::pictures()
{
    QTranslator translator;
    if (translator.load(qEnvironmentVariable("GRAFT_QM")))
        QCoreApplication::installTranslator(&translator);
    DesignerWorld w;
    QVERIFY(w.open({1208, 660}));
    const auto shoot = [&w](const char* name, const std::function<void()>& prepare = {}) {
        for (const bool dark : {false, true}) {
            w.world.theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
            if (prepare)
                prepare();
            QTest::qWait(60);
            const QPixmap picture = w.page->grab();
            const QString folder = qEnvironmentVariable("GRAFT_SHOT");
            const QString file = QStringLiteral("%1/inspect_%2_%3.png").arg(folder, QLatin1String(name));
            QVERIFY(folder.isEmpty() || picture.save(file.arg(dark ? QLatin1String("dark") : QLatin1String("light"))));
        }
    };
    openTable(w);
    w.page->showLayer(w.layer("layer2.0.conv1"));
    w.view().finishMotion();
    shoot("analysis");
    QTest::mouseClick(w.child<QToolButton>("analysisTab"), Qt::LeftButton);
    w.child<QAction>("findAction")->trigger();
    QTest::keyClicks(w.child<QLineEdit>("findQuery"), QStringLiteral("type:Conv2d kernel:1"));
    w.child<QAction>("findNextAction")->trigger();
    w.view().finishMotion();
    shoot("find");
    w.child<QLineEdit>("findQuery")->setText(QStringLiteral("kernel:big"));
    shoot("find_problem");
    w.child<FindBar>("findBar")->close();
    auto* scroll = w.child<QWidget>("layerName");
    w.page->showLayer(w.layer("fc"));
    w.view().finishMotion();
    const auto scrollTo = [&w, scroll](int value) {
        for (QScrollArea* area : w.page->findChildren<QScrollArea*>()) {
            if (area->isVisible() && area->isAncestorOf(scroll))
                area->verticalScrollBar()->setValue(value);
        }
    };
    shoot("warning", [&] {
        auto* editor = w.child<QWidget>("parameter-out_features");
        auto* box = editor != nullptr ? editor->findChild<QSpinBox*>() : nullptr;
        QVERIFY(box != nullptr);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("5"));
        scrollTo(240);
    });
    w.scene().selectLayers({w.layer("layer2.0.bn1")});
    QTest::qWait(200);
    scrollTo(10000);
    shoot("weights");
    w.scene().selectLayers({w.layer("conv1"), w.layer("layer2.0.conv1"), w.layer("layer3.0.conv2")});
    shoot("several");
    QCoreApplication::removeTranslator(&translator);
}

QTEST_MAIN(AnalysisTest)
#include "analysis_test.moc"
