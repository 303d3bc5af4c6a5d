// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks on the canvas: folding, selecting, moving, previews, screen readers.
#include "tests/ui/designer/designer_world.h"

#include "ui/canvas/block_item.h"
#include "ui/canvas/breadcrumb.h"
#include "ui/canvas/connection_item.h"
#include "ui/canvas/wires_item.h"

#include <QAccessible>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace graft;
using graft::test::DesignerWorld;

namespace {

struct FoldingWorld : DesignerWorld {
    [[nodiscard]] bool openNamed(const char* model, QSize size = {1204, 650})
    {
        if (!DesignerWorld::open(size))
            return false;
        document().openModel(*findModel(model), buildUntrained(*findModel(model)));
        return ready();
    }
    [[nodiscard]] bool ready() const
    {
        return QTest::qWaitFor([this] { return scene().isSettled(); });
    }
    [[nodiscard]] QPoint handleOf(const BlockItem& block) const
    {
        return view().mapFromScene(block.pos() + node_geometry::blockHandle().center());
    }
    [[nodiscard]] QPoint handleOf(const BlockFrame& frame) const
    {
        return view().mapFromScene(node_geometry::frameHandle(frame.frame()).center());
    }
    void lookAt(const QGraphicsItem& item) const { view().setViewpoint(item.sceneBoundingRect().center(), 1.0); }
    void press(QPoint point, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, modifiers, point);
    }
};

bool near(QPoint a, QPoint b)
{
    return (a - b).manhattanLength() <= 3;
}

} // namespace

class FoldingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void largeNetworksOpenFolded();
    void aHandleFoldsAndUnfoldsInPlace();
    void doubleClickAndKeysFold();
    void levelsFoldEverything();
    void linesOfFoldedBlocksAreMerged();
    void framesHoldTheirLayers();
    void aFoldedBlockIsSelectedWhole();
    void hiddenLayersAreRevealed();
    void arrowsWalkAcrossBlocks();
    void blocksMoveUndoablyAndAreSaved();
    void foldingSurvivesEdits();
    void cardsSumUp();
    void previewsAreMarkedAndReadOnly();
    void fixedContentNeedsNoDocument();
    void screenReadersHearBlocks();
    void theBreadcrumbLeadsBack();
    void menusAndShortcutsFold();
    void badgesTellWhatChanged();
    void sharedLanesAreDrawnOnce();
    void linesAnswerToThePointer();
};

void FoldingTest::largeNetworksOpenFolded()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    QCOMPARE(w.scene().foldLevel(), 0);
    QCOMPARE(w.scene().nodes().size(), std::size_t{13});
    QVERIFY(w.scene().blockItem("layer3") != nullptr);
    QVERIFY(!w.item("layer3.2.conv1").isVisible());
    QCOMPARE(w.scene().layerCount(), w.document().graph().layers.size());
    QVERIFY2(w.view().scaleFactor() >= 0.6, "readable");
    // A small one opens layer by layer.
    w.document().openModel(*findModel("squeezenet1_1"), buildUntrained(*findModel("squeezenet1_1")));
    QVERIFY(w.ready());
    QCOMPARE(w.scene().nodes().size(), w.document().graph().layers.size());
    // Everything behind one box would say nothing about a network.
    w.document().openModel(*findModel("mobilenet_v2"), buildUntrained(*findModel("mobilenet_v2")));
    QVERIFY(w.ready());
    QCOMPARE(w.scene().foldLevel(), 1);
    QVERIFY(w.scene().blockItem("features.4") != nullptr);
    QVERIFY(w.scene().blockFrame("features") != nullptr);
}

void FoldingTest::aHandleFoldsAndUnfoldsInPlace()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    w.lookAt(*w.scene().blockItem("layer2"));
    const QPoint handle = w.handleOf(*w.scene().blockItem("layer2"));
    w.press(handle);
    QVERIFY(w.ready());
    QVERIFY(w.scene().blockItem("layer2") == nullptr);
    const BlockFrame* frame = w.scene().blockFrame("layer2");
    QVERIFY(frame != nullptr && frame->isVisible());
    QVERIFY2(near(w.handleOf(*frame), handle), "a second click undoes the first");
    QVERIFY(w.scene().blockItem("layer2.3") != nullptr);
    w.press(handle);
    QVERIFY(w.ready());
    QVERIFY(w.scene().blockFrame("layer2") == nullptr);
    QVERIFY(near(w.handleOf(*w.scene().blockItem("layer2")), handle));
    QCOMPARE(w.document().undoStack().count(), 0);
    QVERIFY2(!w.document().isModified(), "looking is no change");
}

void FoldingTest::doubleClickAndKeysFold()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    const auto centre = [&](const char* path) {
        const BlockItem* block = w.scene().blockItem(path);
        w.lookAt(*block);
        return w.view().mapFromScene(block->sceneBoundingRect().center());
    };
    QTest::mouseDClick(w.view().viewport(), Qt::LeftButton, {}, centre("layer1"));
    QVERIFY(w.ready());
    QVERIFY(!w.scene().isFolded("layer1"));
    w.press(centre("layer1.1"));
    QTest::keyClick(&w.view(), Qt::Key_Return);
    QVERIFY(w.ready());
    QVERIFY(!w.scene().isFolded("layer1.1"));
    w.click("layer1.1.conv2");
    QTest::keyClick(&w.view(), Qt::Key_Return);
    QVERIFY(w.ready());
    QVERIFY(w.scene().isFolded("layer1.1"));
    QVERIFY2(w.scene().blockItem("layer1.1")->isSelected(), "what was selected in it still is");
    QTest::keyClick(&w.view(), Qt::Key_Plus);
    QVERIFY(w.ready());
    QVERIFY(!w.scene().isFolded("layer1.1"));
    QCOMPARE(w.scene().selectedBlock(), w.scene().blocks().indexOf("layer1.1"));
    const double scale = w.view().scaleFactor();
    QTest::keyClick(&w.view(), Qt::Key_Minus);
    QVERIFY(w.ready());
    QVERIFY(w.scene().isFolded("layer1.1"));
    w.view().finishMotion();
    QCOMPARE(w.view().scaleFactor(), scale);
    // Without a block the same keys zoom.
    w.scene().selectLayers({});
    QTest::keyClick(&w.view(), Qt::Key_Minus);
    w.view().finishMotion();
    QVERIFY(w.view().scaleFactor() < scale);
}

void FoldingTest::levelsFoldEverything()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    QSignalSpy spy(&w.scene(), &NetworkScene::foldingChanged);
    w.scene().unfoldAll();
    QVERIFY(w.ready());
    QCOMPARE(w.scene().nodes().size(), w.document().graph().layers.size());
    QCOMPARE(w.scene().connectionCount(), w.document().graph().connections.size());
    QCOMPARE(w.scene().foldLevel(), w.scene().blocks().levels());
    w.scene().foldToLevel(1);
    QVERIFY(w.ready());
    QCOMPARE(w.scene().foldLevel(), 1);
    QCOMPARE(w.scene().nodes().size(), std::size_t{9 + 16});
    w.scene().foldAll();
    QVERIFY(w.ready());
    QCOMPARE(w.scene().nodes().size(), std::size_t{13});
    QCOMPARE(spy.count(), 3);
    w.scene().setFolded("layer4", false);
    QCOMPARE(w.scene().foldLevel(), -1);
}

void FoldingTest::linesOfFoldedBlocksAreMerged()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    // Into layer2 lead the first convolution and the projection: one line.
    const auto outputs = w.document().graph().outputsOf(w.layer("layer1.2.relu3"));
    QCOMPARE(outputs.size(), std::size_t{2});
    ConnectionItem* line = w.scene().connectionItem(outputs[0]);
    QVERIFY(line != nullptr);
    QCOMPARE(w.scene().connectionItem(outputs[1]), line);
    QCOMPARE(line->connections().size(), std::size_t{2});
    QCOMPARE(&line->from(), static_cast<NodeItem*>(w.scene().blockItem("layer1")));
    QCOMPARE(line->route().back(), w.scene().blockItem("layer2")->inputPort());
    QCOMPARE(w.scene().connectionItem(w.document().graph().inputsOf(w.layer("layer2.0.bn1")).front()), nullptr);
    w.scene().setFolded("layer2", false);
    w.scene().setFolded("layer2.0", false);
    QVERIFY(w.ready());
    QVERIFY(w.scene().connectionItem(outputs[0]) != w.scene().connectionItem(outputs[1]));
}

void FoldingTest::framesHoldTheirLayers()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    w.scene().unfoldAll();
    QVERIFY(w.ready());
    for (const Block& block : w.scene().blocks().blocks) {
        const BlockFrame* frame = w.scene().blockFrame(block.path);
        QVERIFY(frame != nullptr && frame->isVisible());
        for (const Layer& layer : w.document().graph().layers) {
            const LayerItem& item = *w.scene().layerItem(layer.id);
            const QRectF card = item.outline().translated(item.pos());
            const bool inside = std::ranges::find(block.all, layer.id) != block.all.end();
            QVERIFY2(inside ? frame->frame().contains(card) : !frame->frame().intersects(card),
                     (block.path + " and " + layer.name).c_str());
        }
        if (block.parent != Block::none) {
            const BlockFrame* around = w.scene().blockFrame(w.scene().blocks().blocks[block.parent].path);
            QVERIFY(around->frame().contains(frame->frame()));
        }
    }
}

void FoldingTest::aFoldedBlockIsSelectedWhole()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    QSignalSpy spy(&w.scene(), &NetworkScene::layersSelected);
    const BlockItem* block = w.scene().blockItem("layer4");
    w.lookAt(*block);
    w.press(w.view().mapFromScene(block->sceneBoundingRect().center()));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(w.scene().selectedLayers(), block->layers());
    QCOMPARE(w.scene().selectedLayers().size(), std::size_t{32});
    // All layers of a block from elsewhere: nothing needs to unfold.
    w.scene().selectLayers(w.scene().blockItem("layer1")->layers());
    QVERIFY(w.scene().isFolded("layer1"));
    QVERIFY(w.scene().blockItem("layer1")->isSelected());
    // Its title selects an unfolded block.
    w.scene().setFolded("layer1", false);
    QVERIFY(w.ready());
    const BlockFrame* frame = w.scene().blockFrame("layer1");
    w.scene().selectLayers({});
    w.view().setViewpoint(frame->frame().topLeft() + QPointF(0, 60), 1.0);
    w.press(w.handleOf(*frame) + QPoint(24, 0));
    QCOMPARE(w.scene().selectedLayers(), frame->layers());
}

void FoldingTest::hiddenLayersAreRevealed()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    w.page->showLayer(w.layer("layer3.2.conv2"));
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("layer3.2.conv2")});
    QVERIFY(w.ready());
    w.view().finishMotion();
    QVERIFY(!w.scene().isFolded("layer3") && !w.scene().isFolded("layer3.2"));
    QVERIFY2(w.scene().isFolded("layer3.1"), "only what hides it");
    const LayerItem& item = w.item("layer3.2.conv2");
    QVERIFY(item.isVisible() && item.isPlaced());
    const QRectF visible = w.view().mapToScene(w.view().viewport()->rect()).boundingRect();
    QVERIFY(visible.contains(item.sceneBoundingRect()));
}

void FoldingTest::arrowsWalkAcrossBlocks()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    w.scene().selectLayers({w.layer("maxpool")});
    w.view().setFocus();
    QTest::keyClick(&w.view(), Qt::Key_Down);
    QVERIFY(w.scene().blockItem("layer1")->isSelected());
    QTest::keyClick(&w.view(), Qt::Key_Down);
    QVERIFY(w.scene().blockItem("layer2")->isSelected());
    QTest::keyClick(&w.view(), Qt::Key_Up);
    QTest::keyClick(&w.view(), Qt::Key_Up);
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("maxpool")});
}

void FoldingTest::blocksMoveUndoablyAndAreSaved()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    const BlockItem* block = w.scene().blockItem("layer1");
    const QPointF place = block->pos();
    w.lookAt(*block);
    const QPoint start = w.view().mapFromScene(block->sceneBoundingRect().center());
    QWidget* port = w.view().viewport();
    QTest::mousePress(port, Qt::LeftButton, {}, start);
    test::dragTo(*port, start + QPoint(40, 8));
    test::dragTo(*port, start + QPoint(80, 16));
    QTest::mouseRelease(port, Qt::LeftButton, {}, start + QPoint(80, 16));
    QCOMPARE(block->pos(), place + QPointF(80, 16));
    QCOMPARE(w.document().undoStack().undoText(), QStringLiteral("Move layer1"));
    QCOMPARE(w.document().blockPositions().size(), std::size_t{1});
    QVERIFY(w.document().positions().empty());
    w.scene().setFolded("layer2", false);
    QVERIFY(w.ready());
    QCOMPARE(block->pos(), place + QPointF(80, 16));

    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("moved.graft"));
    QVERIFY(w.document().save(file).ok());
    auto project = loadProject(std::filesystem::path(file.toStdString()));
    QVERIFY(project.ok());
    w.document().clear();
    w.document().setProject(std::move(*project), file);
    QVERIFY(w.ready());
    QVERIFY(w.scene().isFolded("layer1") && !w.scene().isFolded("layer2"));
    QCOMPARE(w.scene().blockItem("layer1")->pos(), place + QPointF(80, 16));
    w.child<QAction>("arrangeAction")->trigger();
    QCOMPARE(w.scene().blockItem("layer1")->pos(), place);
    w.document().undoStack().undo();
    QCOMPARE(w.scene().blockItem("layer1")->pos(), place + QPointF(80, 16));
}

void FoldingTest::foldingSurvivesEdits()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    w.scene().setFolded("layer3", false);
    QVERIFY(w.ready());
    // A layer between two others of a folded block joins it.
    const Connection cut = w.document().graph().inputsOf(w.layer("layer1.0.conv2")).front();
    Layer dropout;
    dropout.id = w.document().graph().nextId();
    dropout.name = "dropout";
    dropout.type = "Dropout";
    QVERIFY(w.document().push(QStringLiteral("Insert"),
                              {AddLayer{dropout}, Disconnect{cut}, Connect{{cut.from, {dropout.id, 0}}},
                               Connect{{{dropout.id, 0}, cut.to}}}));
    QVERIFY(w.ready());
    QVERIFY(!w.scene().isFolded("layer3") && w.scene().isFolded("layer1"));
    QCOMPARE(w.scene().nodeOf(dropout.id), static_cast<NodeItem*>(w.scene().blockItem("layer1")));
    QVERIFY(w.scene().layerItem(dropout.id)->card().added);
    QCOMPARE(w.scene().blockItem("layer1")->card().layers, 33);
    w.document().undoStack().undo();
    QVERIFY(w.ready());
    QVERIFY(w.scene().layerItem(dropout.id) == nullptr);
    QCOMPARE(w.scene().blockItem("layer1")->card().layers, 32);
}

void FoldingTest::cardsSumUp()
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

void FoldingTest::previewsAreMarkedAndReadOnly()
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

void FoldingTest::fixedContentNeedsNoDocument()
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

void FoldingTest::screenReadersHearBlocks()
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

void FoldingTest::theBreadcrumbLeadsBack()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    w.page->showLayer(w.layer("layer3.2.conv2"));
    QVERIFY(w.ready());
    auto* bar = w.child<Breadcrumb>("breadcrumb");
    const QStringList path{QStringLiteral("Network"), QStringLiteral("layer3"), QStringLiteral("layer3.2"),
                           QStringLiteral("conv2")};
    QTRY_COMPARE(bar->crumbs(), path);
    QVERIFY(bar->isVisible());
    const auto crumb = [&](const QString& text) {
        for (auto* button : bar->findChildren<QToolButton*>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return static_cast<QToolButton*>(nullptr);
    };
    QVERIFY(crumb(QStringLiteral("layer3.2")) != nullptr);
    crumb(QStringLiteral("layer3"))->click();
    w.view().finishMotion();
    QCOMPARE(w.scene().selectedBlock(), w.scene().blocks().indexOf("layer3"));
    const QRectF visible = w.view().mapToScene(w.view().viewport()->rect()).boundingRect();
    QVERIFY(visible.contains(w.scene().nodeOf(w.layer("layer3.5.conv1"))->sceneBoundingRect()));
    QTRY_COMPARE(bar->crumbs().size(), 2);
    crumb(QStringLiteral("Network"))->click();
    QVERIFY(w.scene().selectedLayers().empty());
}

void FoldingTest::menusAndShortcutsFold()
{
    FoldingWorld w;
    QVERIFY(w.openNamed("resnet50"));
    auto* menu = w.child<QToolButton>("blocksButton")->menu();
    Q_EMIT menu->aboutToShow();
    auto* level = menu->findChild<QAction*>(QStringLiteral("foldLevel1"));
    QVERIFY(level != nullptr && !level->isChecked());
    QVERIFY(menu->findChild<QAction*>(QStringLiteral("foldLevel0"))->isChecked());
    level->trigger();
    QVERIFY(w.ready());
    QCOMPARE(w.scene().foldLevel(), 1);
    w.view().setFocus();
    QTest::keyClick(&w.view(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(w.ready());
    QCOMPARE(w.scene().foldLevel(), 0);
    w.scene().selectLayers(w.scene().blockItem("layer2")->layers());
    QTest::keyClick(&w.view(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(w.ready());
    QVERIFY(!w.scene().isFolded("layer2"));
    QTest::keyClick(&w.view(), Qt::Key_F, Qt::ShiftModifier);
    w.view().finishMotion();
    const QRectF visible = w.view().mapToScene(w.view().viewport()->rect()).boundingRect();
    for (const NodeItem* node : w.scene().selectedNodes())
        QVERIFY(visible.contains(node->outline().translated(node->pos())));
    QTest::keyClick(&w.view(), Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(w.ready());
    QCOMPARE(w.scene().foldLevel(), w.scene().blocks().levels());
}

void FoldingTest::badgesTellWhatChanged()
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

void FoldingTest::sharedLanesAreDrawnOnce()
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

void FoldingTest::linesAnswerToThePointer()
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

QTEST_MAIN(FoldingTest)
#include "folding_test.moc"
