// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Editing the network by hand: every gesture with real events, each one undo step.
#include "tests/ui/designer/edit_world.h"

#include <QLineEdit>
#include <QTabWidget>

using namespace graft;
using graft::test::EditWorld;
using graft::test::PaletteDrag;

class EditingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void portsAppear();
    void connectByDragging();
    void backwardsFromAnInput();
    void refusalsAreInWords();
    void escapeCancels();
    void reconnectAndDisconnect();
    void droppedOnEmptyCanvasAsksWhat();
    void deleteSelectedConnection();
    void deleteBridges();
    void quickInsertByKeyboard();
    void quickInsertByDoubleClick();
    void paletteOntoConnection();
    void paletteOntoCanvasAndNode();
    void paletteByKeyboard();
};

void EditingTest::portsAppear()
{
    EditWorld w;
    QVERIFY(w.start());
    w.centre("conv1");
    QTest::mouseMove(w.view().viewport(), w.at(w.item("conv1").sceneBoundingRect().center()));
    QTRY_VERIFY(w.scene().ports().shownFor() == &w.item("conv1"));
    // Outside of the node, but near its port.
    QTest::mouseMove(w.view().viewport(), w.output("conv1") + QPoint(0, 7));
    QTRY_VERIFY(w.scene().ports().shownFor() == &w.item("conv1"));
    QCOMPARE(w.view().viewport()->cursor().shape(), Qt::CrossCursor);
    QVERIFY(!w.scene().ports().portAt(w.item("input").inputPort(), 1.0));
}

void EditingTest::connectByDragging()
{
    EditWorld w;
    QVERIFY(w.start());
    const NetworkGraph before = w.document().graph();
    w.centre("bn1");
    w.press(w.output("conv1"));
    w.drag(w.at(w.item("relu").sceneBoundingRect().center()));
    QVERIFY(w.connecting() != nullptr);
    QVERIFY(w.connecting()->target() == &w.item("relu"));
    QVERIFY(w.connecting()->targetAccepts());
    QVERIFY(w.connecting()->message().isEmpty());
    w.release(w.at(w.item("relu").sceneBoundingRect().center()));
    QCOMPARE(w.into("relu").from.layer, w.layer("conv1"));
    QCOMPARE(w.undoText(), QStringLiteral("Connect conv1 to relu"));
    QVERIFY(w.oneStep(before));
}

void EditingTest::backwardsFromAnInput()
{
    EditWorld w;
    QVERIFY(w.start());
    const NetworkGraph before = w.document().graph();
    w.centre("relu");
    w.press(w.input("maxpool"));
    const QPoint goal = w.at(w.item("bn1").sceneBoundingRect().center());
    w.drag(goal);
    QVERIFY(w.connecting() != nullptr && w.connecting()->targetAccepts());
    w.release(goal);
    QCOMPARE(w.into("maxpool").from.layer, w.layer("bn1"));
    QVERIFY(w.oneStep(before));
}

void EditingTest::refusalsAreInWords()
{
    EditWorld w;
    QVERIFY(w.start());
    const NetworkGraph before = w.document().graph();
    w.centre("relu");
    w.press(w.output("maxpool"));
    QPoint goal = w.at(w.item("bn1").sceneBoundingRect().center());
    w.drag(goal);
    QVERIFY(!w.connecting()->targetAccepts());
    QVERIFY(w.connecting()->message().contains(QStringLiteral("cycle")));
    w.release(goal);
    QVERIFY(w.document().graph() == before);
    QCOMPARE(w.document().undoStack().count(), 0);
    // A shape that does not fit can be had all the same.
    QVERIFY(
        w.document().push(QStringLiteral("break"), {SetParameter{w.layer("bn1"), "num_features", std::int64_t{7}}}));
    w.document().undoStack().clear();
    const Connection held = w.into("bn1");
    w.scene().selectConnection(held);
    w.key(Qt::Key_Delete);
    QTRY_VERIFY(w.scene().isSettled());
    w.centre("bn1");
    goal = w.at(w.item("bn1").sceneBoundingRect().center());
    w.press(w.output("conv1"));
    w.drag(goal);
    QVERIFY(!w.connecting()->targetAccepts());
    QVERIFY(w.connecting()->message().contains(QStringLiteral("7")));
    w.drag(goal, Qt::ShiftModifier);
    QVERIFY(w.connecting()->targetAccepts());
    w.release(goal, Qt::ShiftModifier);
    QCOMPARE(w.into("bn1"), held);
}

void EditingTest::escapeCancels()
{
    EditWorld w;
    QVERIFY(w.start());
    const NetworkGraph before = w.document().graph();
    w.centre("bn1");
    w.press(w.output("conv1"));
    const QPoint goal = w.at(w.item("relu").sceneBoundingRect().center());
    w.drag(goal);
    w.key(Qt::Key_Escape);
    QVERIFY(w.scene().interaction() == nullptr);
    w.release(goal);
    QVERIFY(w.document().graph() == before);
    QCOMPARE(w.document().undoStack().count(), 0);
}

void EditingTest::reconnectAndDisconnect()
{
    EditWorld w;
    QVERIFY(w.start());
    const NetworkGraph before = w.document().graph();
    w.centre("bn1");
    const auto nearEnd = [&](const char* name) {
        const Route& route = w.scene().connectionItem(w.into(name))->route();
        const QLineF last(route.back(), route[route.size() - 2]);
        return w.at(last.pointAt(std::min(0.45, 20 / last.length())));
    };
    w.press(nearEnd("bn1"));
    QPoint goal = w.at(w.item("relu").sceneBoundingRect().center());
    w.drag(goal);
    QVERIFY(dynamic_cast<const ReconnectInteraction*>(w.scene().interaction()) != nullptr);
    w.release(goal);
    QCOMPARE(w.into("relu").from.layer, w.layer("conv1"));
    QVERIFY(w.document().graph().inputsOf(w.layer("bn1")).empty());
    QCOMPARE(w.undoText(), QStringLiteral("Reconnect conv1 to relu"));
    QVERIFY(w.oneStep(before));
    w.document().undoStack().undo();
    QTRY_VERIFY(w.scene().isSettled());
    w.centre("bn1");
    w.press(nearEnd("bn1"));
    goal = w.at(w.item("bn1").pos() + QPointF(-160, 0));
    w.drag(goal);
    QVERIFY(!w.connecting()->message().isEmpty());
    w.release(goal);
    QVERIFY(w.document().graph().inputsOf(w.layer("bn1")).empty());
    QCOMPARE(w.undoText(), QStringLiteral("Disconnect bn1 from conv1"));
}

void EditingTest::droppedOnEmptyCanvasAsksWhat()
{
    EditWorld w;
    QVERIFY(w.start());
    w.centre("conv1");
    w.press(w.output("conv1"));
    const QPoint goal = w.at(w.item("conv1").pos() + QPointF(-150, 90));
    w.drag(goal);
    w.release(goal);
    QuickInsert& menu = w.page->editActions().quickInsert();
    QVERIFY(menu.isVisible());
    QVERIFY(menu.place().from.has_value());
    // What takes no input is not offered.
    auto* list = menu.findChild<LayerTypeList*>(QStringLiteral("quickInsertList"));
    for (int row = 0; row < list->types().rowCount(); ++row)
        QVERIFY(list->types().index(row).data(LayerTypeModel::TypeRole).toString() != QStringLiteral("Input"));
    auto* search = menu.findChild<QLineEdit*>(QStringLiteral("quickInsertSearch"));
    QTest::keyClicks(search, QStringLiteral("relu"));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!menu.isVisible());
    const Layer& added = *w.document().graph().find(std::string_view("relu_2"));
    QCOMPARE(w.document().graph().inputsOf(added.id).front().from.layer, w.layer("conv1"));
    QCOMPARE(w.document().undoStack().count(), 1);
    QCOMPARE(w.scene().selectedLayers(), std::vector{added.id});
}

void EditingTest::deleteSelectedConnection()
{
    EditWorld w;
    QVERIFY(w.start());
    const NetworkGraph before = w.document().graph();
    w.centre("maxpool");
    const Route& route = w.scene().connectionItem(w.into("maxpool"))->route();
    QTest::mouseClick(w.view().viewport(), Qt::LeftButton, {}, w.at((route.front() + route.back()) / 2));
    QCOMPARE(w.scene().selectedConnections(), std::vector{w.into("maxpool")});
    w.key(Qt::Key_Delete);
    QVERIFY(w.document().graph().inputsOf(w.layer("maxpool")).empty());
    QVERIFY(w.oneStep(before));
}

void EditingTest::deleteBridges()
{
    EditWorld w;
    QVERIFY(w.start());
    const NetworkGraph before = w.document().graph();
    w.click("relu");
    w.key(Qt::Key_Delete);
    QCOMPARE(w.layer("relu"), LayerId{});
    QCOMPARE(w.into("maxpool").from.layer, w.layer("bn1"));
    QCOMPARE(w.undoText(), QStringLiteral("Delete relu"));
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("bn1")});
    QVERIFY(w.oneStep(before));
    // Everything, the ends included.
    w.key(Qt::Key_A, Qt::ControlModifier);
    w.key(Qt::Key_Backspace);
    QVERIFY(w.document().graph().layers.empty());
    w.document().undoStack().undo();
    w.document().undoStack().undo();
    QVERIFY(w.document().graph() == before);
}

void EditingTest::quickInsertByKeyboard()
{
    EditWorld w;
    QVERIFY(w.start());
    const NetworkGraph before = w.document().graph();
    w.click("bn1");
    w.key(Qt::Key_Tab);
    QuickInsert& menu = w.page->editActions().quickInsert();
    QVERIFY(menu.isVisible());
    QCOMPARE(menu.place().after, w.layer("bn1"));
    auto* search = menu.findChild<QLineEdit*>(QStringLiteral("quickInsertSearch"));
    QTest::keyClicks(search, QStringLiteral("xyzzy"));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(menu.isVisible());
    search->clear();
    QTest::keyClicks(search, QStringLiteral("dropout"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(w.undoText(), QStringLiteral("Insert Dropout after bn1"));
    QCOMPARE(w.into("relu").from.layer, w.layer("dropout"));
    QVERIFY(w.oneStep(before));
    w.key(Qt::Key_Tab);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!menu.isVisible());
}

void EditingTest::quickInsertByDoubleClick()
{
    EditWorld w;
    QVERIFY(w.start());
    w.centre("maxpool");
    const Route& route = w.scene().connectionItem(w.into("maxpool"))->route();
    QTest::mouseDClick(w.view().viewport(), Qt::LeftButton, {}, w.at((route.front() + route.back()) / 2));
    QuickInsert& menu = w.page->editActions().quickInsert();
    QVERIFY(menu.isVisible());
    QCOMPARE(menu.place().connection, std::optional(w.into("maxpool")));
    menu.hide();
    const QPointF empty = w.item("maxpool").pos() + QPointF(-200, 20);
    QTest::mouseDClick(w.view().viewport(), Qt::LeftButton, {}, w.at(empty));
    QVERIFY(menu.isVisible());
    QVERIFY(menu.place().at.has_value());
    auto* search = menu.findChild<QLineEdit*>(QStringLiteral("quickInsertSearch"));
    QTest::keyClicks(search, QStringLiteral("conv2d"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(w.document().undoStack().count(), 1);
    const Layer& added = w.document().graph().layers.back();
    QCOMPARE(added.type, std::string("Conv2d"));
    QVERIFY(w.document().positions().contains(added.id));
}

void EditingTest::paletteOntoConnection()
{
    EditWorld w;
    QVERIFY(w.start());
    const NetworkGraph before = w.document().graph();
    w.centre("maxpool");
    const Connection place = w.into("maxpool");
    const Route& route = w.scene().connectionItem(place)->route();
    const QPoint point = w.at((route.front() + route.back()) / 2) + QPoint(6, 0);
    PaletteDrag drag("Dropout");
    drag.enter(w, point);
    QVERIFY(drag.accepted);
    QVERIFY(w.scene().interaction() != nullptr);
    drag.drop(w, point);
    QCOMPARE(w.undoText(), QStringLiteral("Insert Dropout between relu and maxpool"));
    QCOMPARE(w.into("maxpool").from.layer, w.layer("dropout"));
    QVERIFY(w.oneStep(before));
    PaletteDrag stranger("NoSuchLayer");
    stranger.enter(w, point);
    QVERIFY(!stranger.accepted);
}

void EditingTest::paletteOntoCanvasAndNode()
{
    EditWorld w;
    QVERIFY(w.start());
    w.centre("conv1");
    const QPoint empty = w.at(w.item("conv1").pos() + QPointF(-260, 10));
    PaletteDrag drag("Conv2d");
    drag.enter(w, empty);
    drag.drop(w, empty);
    const LayerId added = w.document().graph().layers.back().id;
    QVERIFY(w.document().positions().contains(added));
    QVERIFY(w.document().graph().inputsOf(added).empty());
    const QPoint node = w.at(w.item("conv1").sceneBoundingRect().center());
    PaletteDrag second("ReLU");
    second.enter(w, node);
    w.key(Qt::Key_Escape);
    second.drop(w, node);
    QCOMPARE(w.document().undoStack().count(), 1);
    PaletteDrag third("ReLU");
    third.enter(w, node);
    third.drop(w, node);
    QCOMPARE(w.undoText(), QStringLiteral("Insert ReLU after conv1"));
}

void EditingTest::paletteByKeyboard()
{
    EditWorld w;
    QVERIFY(w.start());
    w.child<QTabWidget>("leftPane")->setCurrentIndex(1);
    w.click("bn1");
    auto* search = w.child<QLineEdit>("paletteSearch");
    auto* list = w.child<LayerTypeList>("palette");
    const int all = list->types().rowCount();
    QTest::keyClicks(search, QStringLiteral("pooling"));
    QVERIFY(list->types().rowCount() > 0 && list->types().rowCount() < all);
    search->clear();
    QTest::keyClicks(search, QStringLiteral("ReLU"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(w.undoText(), QStringLiteral("Insert ReLU after bn1"));
    QVERIFY(!list->types().index(0).data(Qt::ToolTipRole).toString().isEmpty());
}

QTEST_MAIN(EditingTest)
#include "editing_test.moc"
