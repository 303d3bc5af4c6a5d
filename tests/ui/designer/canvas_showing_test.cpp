// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas shows: cards of blocks, previews, badges, lines, what screen readers hear.
#include "tests/ui/designer/folding_world.h"

#include "ui/canvas/connection_item.h"
#include "ui/canvas/wires_item.h"

#include <QAccessible>

using namespace graft;
using graft::test::FoldingWorld;

class CanvasShowingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cardsSumUp();
    void previewsAreMarkedAndReadOnly();
    void fixedContentNeedsNoDocument();
    void screenReadersHearBlocks();
    void badgesTellWhatChanged();
    void sharedLanesAreDrawnOnce();
    void linesAnswerToThePointer();
};

void CanvasShowingTest::cardsSumUp()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    const BlockCard before = w.scene().blockItem("layer1")->card();
    QCOMPARE(before.title, QStringLiteral("layer1"));
    QCOMPARE(before.layers, 32);
    QCOMPARE(before.shape, QStringLiteral("256×56×56"));
    QCOMPARE(before.parameters, qint64{215808});
    QCOMPARE(before.frozen, std::optional(0.0));
    std::vector<GraphEdit> edits;
    for (const LayerId id : w.scene().blockItem("layer1")->layers())
        edits.push_back(SetLearnRateFactor{id, 0.0});
    QVERIFY(w.document().push(QStringLiteral("Freeze"), edits));
    QCOMPARE(w.scene().blockItem("layer1")->card().frozen, std::optional(1.0));
    QVERIFY(w.document().push(QStringLiteral("break"),
                              {SetParameter{w.layer("layer2.0.bn1"), "num_features", std::int64_t{7}}}));
    QCOMPARE(w.scene().blockItem("layer2")->card().issue, std::optional(Severity::Error));
    QVERIFY(w.scene().blockItem("layer2")->card().changed);
    QVERIFY(!w.scene().blockItem("layer1")->card().changed);
}

void CanvasShowingTest::previewsAreMarkedAndReadOnly()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    NetworkGraph graph = w.document().graph();
    const LayerId fc = w.layer("fc");
    Layer dropout;
    dropout.id = graph.nextId();
    dropout.name = "dropout";
    dropout.type = "Dropout";
    const Connection cut = graph.inputsOf(fc).front();
    const std::vector<GraphEdit> edits{AddLayer{dropout}, Disconnect{cut}, Connect{{cut.from, {dropout.id, 0}}},
                                       Connect{{{dropout.id, 0}, cut.to}}};
    QVERIFY(applyEdits(graph, edits).ok());
    CanvasContent content = contentOf(std::make_shared<const NetworkGraph>(graph));
    content.marks = {{dropout.id, LayerMark::Added}, {fc, LayerMark::Changed}};
    w.scene().setPreview(content);
    QVERIFY(w.ready());
    QVERIFY(!w.scene().isEditable());
    QCOMPARE(w.scene().layerItem(dropout.id)->card().mark, LayerMark::Added);
    QCOMPARE(w.item("fc").card().mark, LayerMark::Changed);
    // Nothing can be dragged away.
    const QPoint start = w.bring("fc");
    const QPointF place = w.item("fc").pos();
    QTest::mousePress(w.view().viewport(), Qt::LeftButton, {}, start);
    test::dragTo(*w.view().viewport(), start + QPoint(60, 0));
    QTest::mouseRelease(w.view().viewport(), Qt::LeftButton, {}, start + QPoint(60, 0));
    QCOMPARE(w.item("fc").pos(), place);
    QCOMPARE(w.document().undoStack().count(), 0);
    w.scene().setPreview(std::nullopt);
    QVERIFY(w.ready());
    QVERIFY(w.scene().isEditable());
    QVERIFY(w.scene().layerItem(dropout.id) == nullptr);
    QCOMPARE(w.item("fc").card().mark, LayerMark::None);
}

void CanvasShowingTest::fixedContentNeedsNoDocument()
{
    Theme theme;
    const LoadedModel model = buildUntrained(*findModel("resnet50"));
    NetworkScene scene(contentOf(std::make_shared<const NetworkGraph>(model.graph)), theme);
    QTRY_VERIFY(scene.isSettled());
    QVERIFY(!scene.hasDocument() && !scene.isEditable());
    QCOMPARE(scene.nodes().size(), std::size_t{13});
    NetworkView view(scene, theme);
    view.resize(400, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(!view.grab().isNull());
    scene.setFolded("layer1", false);
    QTRY_VERIFY(scene.isSettled());
    QVERIFY(scene.blockFrame("layer1") != nullptr);
}

void CanvasShowingTest::screenReadersHearBlocks()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&w.view());
    QVERIFY(canvas != nullptr);
    QCOMPARE(canvas->childCount(), 13);
    QAccessibleInterface* block = canvas->child(5);
    QCOMPARE(block->text(QAccessible::Name), QStringLiteral("layer1"));
    QCOMPARE(canvas->indexOfChild(block), 5);
    const QString description = block->text(QAccessible::Description);
    QVERIFY2(description.contains(QStringLiteral("block of 32 layer")), qPrintable(description));
    QVERIFY(description.contains(QStringLiteral("256×56×56")));
    QVERIFY(block->state().expandable && block->state().collapsed);
    QAccessibleActionInterface* actions = block->actionInterface();
    QVERIFY(actions != nullptr);
    QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::increaseAction()));
    actions->doAction(QAccessibleActionInterface::increaseAction());
    QVERIFY(w.ready());
    QVERIFY(!w.scene().isFolded("layer1"));
    QVERIFY(!block->isValid());
    QCOMPARE(canvas->childCount(), static_cast<int>(w.scene().nodes().size()));
    QAccessibleInterface* inner = canvas->child(5);
    QCOMPARE(inner->text(QAccessible::Name), QStringLiteral("layer1.0"));
}

void CanvasShowingTest::badgesTellWhatChanged()
{
    FoldingWorld w;
    QVERIFY(w.open());
    QVERIFY(!w.item("conv1").card().changed && !w.item("conv1").card().added);
    QVERIFY(w.document().push(QStringLiteral("Pad"),
                              {SetParameter{w.layer("conv1"), "padding", std::vector<std::int64_t>{2, 2}}}));
    QVERIFY(w.item("conv1").card().changed);
    QVERIFY(!w.item("bn1").card().changed);
    w.document().undoStack().undo();
    QVERIFY(!w.item("conv1").card().changed);
    QVERIFY(w.document().push(QStringLiteral("Adapt"),
                              {SetLearnRateFactor{w.layer("bn1"), 0.0}, SetAdaptStatistics{w.layer("bn1"), true}}));
    QVERIFY(w.item("bn1").card().adapts);
    QVERIFY(w.item("bn1").spoken().contains(QStringLiteral("batch statistics adapt")));
    const Connection cut = w.document().graph().inputsOf(w.layer("fc")).front();
    Layer dropout;
    dropout.id = w.document().graph().nextId();
    dropout.name = "dropout";
    dropout.type = "Dropout";
    QVERIFY(w.document().push(QStringLiteral("Insert"),
                              {AddLayer{dropout}, Disconnect{cut}, Connect{{cut.from, {dropout.id, 0}}},
                               Connect{{{dropout.id, 0}, cut.to}}}));
    QVERIFY(w.scene().layerItem(dropout.id)->card().added);
    QVERIFY2(w.item("fc").card().changed, "it reads something else now");
}

void CanvasShowingTest::sharedLanesAreDrawnOnce()
{
    Theme theme;
    NetworkGraph graph;
    // Every layer reads all layers before it.
    for (std::uint32_t i = 1; i <= 12; ++i) {
        Layer layer;
        layer.id = LayerId{i};
        layer.name = "layer" + std::to_string(i);
        layer.type = i == 1 ? "Input" : "Concat";
        graph.layers.push_back(layer);
        for (std::uint32_t from = 1; from < i; ++from)
            graph.connections.push_back({{LayerId{from}, 0}, {LayerId{i}, static_cast<std::uint16_t>(from - 1)}});
    }
    NetworkScene scene(contentOf(std::make_shared<const NetworkGraph>(graph)), theme);
    QTRY_VERIFY(scene.isSettled());
    QCOMPARE(scene.connectionCount(), graph.connections.size());
    const auto* wires = [&]() -> const WiresItem* {
        for (QGraphicsItem* item : scene.items()) {
            if (auto* found = qgraphicsitem_cast<WiresItem*>(item))
                return found;
        }
        return nullptr;
    }();
    QVERIFY(wires != nullptr);
    std::size_t corners = 0;
    for (const Connection& connection : graph.connections)
        corners += scene.connectionItem(connection)->route().size() - 1;
    QVERIFY2(wires->pieces() * 3 < corners, "lanes are shared");
}

void CanvasShowingTest::linesAnswerToThePointer()
{
    FoldingWorld w;
    QVERIFY(w.open());
    const Connection link = w.document().graph().outputsOf(w.layer("conv1")).front();
    ConnectionItem* item = w.scene().connectionItem(link);
    const Route& route = item->route();
    const QPointF middle = (route[0] + route[1]) / 2;
    w.view().setViewpoint(middle, 1.0);
    QTest::mouseMove(w.view().viewport(), QPoint(4, 300));
    QTest::mouseMove(w.view().viewport(), w.view().mapFromScene(middle));
    QTRY_VERIFY(item->isHighlighted());
    QTest::mouseMove(w.view().viewport(), QPoint(4, 300));
    QTRY_VERIFY(!item->isHighlighted());
}

QTEST_MAIN(CanvasShowingTest)
#include "canvas_showing_test.moc"
