// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks on the canvas: folding, selecting, moving.
#include "tests/ui/designer/folding_world.h"

#include "ui/canvas/breadcrumb.h"
#include "ui/canvas/connection_item.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace graft;
using graft::test::FoldingWorld;

namespace {

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
    void theBreadcrumbLeadsBack();
    void menusAndShortcutsFold();
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

QTEST_MAIN(FoldingTest)
#include "folding_test.moc"
