// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The outline: the layers as a tree of blocks, in step with the canvas, complete by keyboard.
#include "tests/ui/designer/designer_world.h"

#include "ui/panels/outline_model.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMenu>
#include <QTreeView>

using namespace graft;
using graft::test::DesignerWorld;

namespace {

QModelIndex rowNamed(const QAbstractItemModel& model, const char* name, const QModelIndex& parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data().toString() == QLatin1String(name))
            return index;
        if (const QModelIndex inside = rowNamed(model, name, index); inside.isValid())
            return inside;
    }
    return {};
}

int countLayers(const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    int count = 0;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        count += index.data(OutlineModel::BlockRole).toString().isEmpty() ? 1 : countLayers(model, index);
    }
    return count;
}

} // namespace

class OutlineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void modelKeepsItsPromises();
    void blocksSelectAllTheirLayers();
    void foldsByKeyboardAndKeepsFoldingOverEdits();
    void blocksFreezeInOneStep();
    void renamesInPlace();
    void searchUnfoldsAndFoldsBack();
    void menuAndEnter();
};

void OutlineTest::modelKeepsItsPromises()
{
    test::PageWorld world;
    OutlineModel model(world.document);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(world.openEmbedded());
    QCOMPARE(countLayers(model), static_cast<int>(world.document.graph().layers.size()));
    QCOMPARE(model.layerCount(), countLayers(model));
    const LayerId conv = world.document.graph().find(std::string_view("layer2.0.conv1"))->id;
    const QModelIndex index = model.indexOf(conv);
    QCOMPARE(index.data().toString(), QStringLiteral("layer2.0.conv1"));
    QCOMPARE(index.parent().data(OutlineModel::BlockRole).toString(), QStringLiteral("layer2.0"));
    QCOMPARE(model.layers(index), std::vector{conv});
    QVERIFY(world.document.push(QStringLiteral("freeze"), {SetLearnRateFactor{conv, 0.0}}));
    QCOMPARE(index.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    QCOMPARE(index.parent().data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
    QVERIFY(world.document.push(QStringLiteral("rename"), {RenameLayer{conv, "elsewhere"}}));
    QVERIFY(model.indexOf(conv).isValid());
    world.document.clear();
    QCOMPARE(model.rowCount(), 0);
}

void OutlineTest::blocksSelectAllTheirLayers()
{
    DesignerWorld w;
    QVERIFY(w.open());
    auto* tree = w.child<QTreeView>("outline");
    const QModelIndex block = rowNamed(*tree->model(), "layer3");
    QVERIFY(block.isValid());
    tree->scrollTo(block);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(block).center());
    const auto selected = w.scene().selectedLayers();
    QVERIFY(selected.size() > 10);
    for (const LayerId layer : selected)
        QVERIFY(w.document().graph().find(layer)->name.starts_with("layer3."));
    // A selection of the canvas that is all of a block selects the block's row.
    w.scene().selectLayers({});
    QVERIFY(tree->selectionModel()->selectedIndexes().isEmpty());
    w.scene().selectLayers(selected);
    QCOMPARE(tree->selectionModel()->selectedIndexes(), QModelIndexList{block});
}

void OutlineTest::foldsByKeyboardAndKeepsFoldingOverEdits()
{
    DesignerWorld w;
    QVERIFY(w.open());
    auto* tree = w.child<QTreeView>("outline");
    const QModelIndex block = rowNamed(*tree->model(), "layer3");
    tree->setFocus();
    tree->setCurrentIndex(block);
    QVERIFY(!tree->isExpanded(block));
    QTest::keyClick(tree, Qt::Key_Right);
    QVERIFY(tree->isExpanded(block));
    QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(tree->currentIndex().parent(), block);
    // Another structure: what was open stays open.
    const LayerId output = w.document().graph().ofType("Output").front()->id;
    const Connection last = w.document().graph().inputsOf(output).front();
    QVERIFY(w.document().push(QStringLiteral("cut"), {Disconnect{last}, RemoveLayer{output}}));
    QVERIFY(tree->isExpanded(rowNamed(*tree->model(), "layer3")));
    QVERIFY(!tree->isExpanded(rowNamed(*tree->model(), "layer2")));
    tree->setCurrentIndex(rowNamed(*tree->model(), "layer3"));
    QTest::keyClick(tree, Qt::Key_Left);
    QVERIFY(!tree->isExpanded(rowNamed(*tree->model(), "layer3")));
    // Letters find.
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QTest::keyClicks(tree, QStringLiteral("layer4"));
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("layer4"));
}

void OutlineTest::blocksFreezeInOneStep()
{
    DesignerWorld w;
    QVERIFY(w.open());
    auto* tree = w.child<QTreeView>("outline");
    tree->setCurrentIndex(rowNamed(*tree->model(), "layer1"));
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(w.document().undoStack().count(), 1);
    QCOMPARE(w.document().graph().find(std::string_view("layer1.0.conv1"))->learnRateFactor, 0.0);
    QCOMPARE(w.document().graph().find(std::string_view("layer2.0.conv1"))->learnRateFactor, 1.0);
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(w.document().graph().find(std::string_view("layer1.0.conv1"))->learnRateFactor, 1.0);
}

void OutlineTest::renamesInPlace()
{
    DesignerWorld w;
    QVERIFY(w.open());
    auto* tree = w.child<QTreeView>("outline");
    tree->setFocus();
    tree->setCurrentIndex(rowNamed(*tree->model(), "maxpool"));
    QTest::keyClick(tree, Qt::Key_F2);
    auto* editor = tree->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("shrink"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(w.document().graph().find(std::string_view("shrink")) != nullptr);
    QCOMPARE(w.document().undoStack().count(), 1);
    w.document().undoStack().undo();
    QVERIFY(w.document().graph().find(std::string_view("maxpool")) != nullptr);
    // Weights follow a layer to its new name.
    auto* model = tree->model();
    QVERIFY(model->setData(rowNamed(*model, "conv1"), QStringLiteral("stem"), Qt::EditRole));
    QVERIFY(w.document().weights().find("stem.weight") != nullptr);
}

void OutlineTest::searchUnfoldsAndFoldsBack()
{
    DesignerWorld w;
    QVERIFY(w.open());
    auto* tree = w.child<QTreeView>("outline");
    auto* search = w.child<QLineEdit>("outlineSearch");
    QTest::keyClicks(search, QStringLiteral("type:Conv2d kernel:1"));
    QCOMPARE(countLayers(*tree->model()), 3);
    QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(tree->currentIndex().data().toString().contains(QStringLiteral("downsample")));
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QCOMPARE(countLayers(*tree->model()), static_cast<int>(w.document().graph().layers.size()));
    QVERIFY(!tree->isExpanded(rowNamed(*tree->model(), "layer4")));
}

void OutlineTest::menuAndEnter()
{
    DesignerWorld w;
    QVERIFY(w.open());
    auto* tree = w.child<QTreeView>("outline");
    const QModelIndex row = rowNamed(*tree->model(), "conv1");
    tree->setCurrentIndex(row);
    QContextMenuEvent event(QContextMenuEvent::Mouse, tree->visualRect(row).center(),
                            tree->viewport()->mapToGlobal(tree->visualRect(row).center()));
    QCoreApplication::sendEvent(tree->viewport(), &event);
    auto* menu = w.child<QMenu>("layerMenu");
    QVERIFY(menu != nullptr && menu->isVisible());
    menu->close();
    const QModelIndex inside = rowNamed(*tree->model(), "layer4.1.conv2");
    tree->setCurrentIndex(inside);
    QTest::keyClick(tree, Qt::Key_Return);
    QTRY_VERIFY(w.scene().isSettled());
    w.view().finishMotion();
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("layer4.1.conv2")});
    QVERIFY(w.item("layer4.1.conv2").isVisible());
}

QTEST_MAIN(OutlineTest)
#include "outline_test.moc"
