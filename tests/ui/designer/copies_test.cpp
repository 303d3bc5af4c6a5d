// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clipboard, names, places and history of the network on the canvas.
#include "core/formats/fragment/fragment.h"
#include "tests/ui/designer/edit_world.h"
#include "ui/canvas/block_item.h"
#include "ui/canvas/rename_editor.h"
#include "ui/models/layer_clipboard.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QMenu>
#include <QTabWidget>

using namespace graft;
using graft::test::EditWorld;

class CopiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void duplicateAndPaste();
    void pasteFromBytes();
    void hostileClipboard();
    void cutTakesAway();
    void renameInPlace();
    void alignAndNudge();
    void foldedBlocksAreWhole();
    void historyGoesThere();
    void menusOffer();
};

void CopiesTest::duplicateAndPaste()
{
    EditWorld w;
    QVERIFY(w.start());
    const NetworkGraph before = w.document().graph();
    w.click("conv1");
    w.click("bn1", Qt::ShiftModifier);
    w.key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(w.layer("conv1_2") && w.layer("bn1_2"));
    QCOMPARE(w.into("bn1_2").from.layer, w.layer("conv1_2"));
    const auto& weights = w.document().weights();
    QVERIFY(weights.find("conv1_2.weight")->identical(*weights.find("conv1.weight")));
    QCOMPARE(w.scene().selectedLayers().size(), std::size_t{2});
    QVERIFY(w.oneStep(before));
    w.scene().selectLayers({w.layer("conv1_2"), w.layer("bn1_2")});
    w.key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(holdsLayers(QGuiApplication::clipboard()->mimeData()));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("conv1_2")));
    // Into another window.
    EditWorld other;
    QVERIFY(other.start());
    other.key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(other.layer("conv1_2") && other.layer("bn1_2"));
    QVERIFY(other.document().weights().find("conv1_2.weight")->identical(*weights.find("conv1.weight")));
    QCOMPARE(other.document().undoStack().count(), 1);
}

void CopiesTest::pasteFromBytes()
{
    EditWorld w;
    QVERIFY(w.start());
    const LayerSet layers{w.layer("fc")};
    const LayerMimeData own(takeFragment(w.document().graph(), w.document().weights(), {}, layers));
    // What another process gets: bytes.
    QMimeData foreign;
    for (const QString& format : own.formats())
        foreign.setData(format, own.data(format));
    QVERIFY(w.scene().editor().paste(&foreign, QPointF(0, 0)));
    const auto& weights = w.document().weights();
    QVERIFY(weights.find("fc_2.weight")->identical(*weights.find("fc.weight")));
    QVERIFY(!w.document().graph().find(std::string_view("fc_2"))->fresh);
}

void CopiesTest::hostileClipboard()
{
    EditWorld w;
    QVERIFY(w.start());
    const NetworkGraph before = w.document().graph();
    auto* data = new QMimeData;
    data->setData(QLatin1String(fragmentMimeType), "{\"version\":1,\"layers\":[[[[");
    QGuiApplication::clipboard()->setMimeData(data);
    QStringList said;
    QObject::connect(&w.document(), &NetworkDocument::issueRaised, w.page.get(),
                     [&](const Issue& issue) { said << QString::fromStdString(issue.what.message()); });
    w.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(said.size(), 1);
    QVERIFY(said.first().contains(QStringLiteral("clipboard")));
    QVERIFY(w.document().graph() == before);
    QGuiApplication::clipboard()->setText(QStringLiteral("hello"));
    QVERIFY(!w.page->editActions().paste->isEnabled());
}

void CopiesTest::cutTakesAway()
{
    EditWorld w;
    QVERIFY(w.start());
    const NetworkGraph before = w.document().graph();
    const TensorData weights = *w.document().weights().find("conv1.weight");
    w.click("conv1");
    w.key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(w.layer("conv1"), LayerId{});
    QVERIFY(w.document().weights().find("conv1.weight") == nullptr);
    QVERIFY(w.oneStep(before));
    w.key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(w.document().weights().find("conv1.weight")->identical(weights));
    w.document().undoStack().undo();
    w.document().undoStack().undo();
    QVERIFY(w.document().graph() == before);
    QVERIFY(w.document().weights().find("conv1.weight")->identical(weights));
}

void CopiesTest::renameInPlace()
{
    EditWorld w;
    QVERIFY(w.start());
    w.click("conv1");
    w.key(Qt::Key_F2);
    RenameEditor& field = w.page->editActions().renameEditor();
    QVERIFY(field.isVisible());
    QCOMPARE(field.text(), QStringLiteral("conv1"));
    field.setText(QStringLiteral("relu"));
    QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(field.isVisible());
    QVERIFY(field.property("invalid").toBool());
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(!field.isVisible());
    QCOMPARE(w.document().undoStack().count(), 0);
    w.key(Qt::Key_F2);
    field.setText(QStringLiteral("stem"));
    QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(!field.isVisible());
    QVERIFY(w.layer("stem"));
    QVERIFY(w.document().weights().find("stem.weight") != nullptr);
    QCOMPARE(w.undoText(), QStringLiteral("Rename conv1 to stem"));
}

void CopiesTest::alignAndNudge()
{
    EditWorld w;
    QVERIFY(w.start());
    w.click("conv1");
    const QPointF start = w.item("conv1").pos();
    w.key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(w.item("conv1").pos(), start + QPointF(4, 0));
    w.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(w.item("conv1").pos(), start + QPointF(4, 24));
    QCOMPARE(w.document().undoStack().count(), 1);
    w.click("bn1", Qt::ShiftModifier);
    QVERIFY(w.scene().editor().align(Alignment::Left));
    QCOMPARE(w.item("conv1").x(), w.item("bn1").x());
    w.click("relu", Qt::ShiftModifier);
    QVERIFY(w.scene().editor().align(Alignment::DistributeDown));
    QCOMPARE(w.item("bn1").y() - w.item("conv1").y(), w.item("relu").y() - w.item("bn1").y());
    while (w.document().undoStack().canUndo())
        w.document().undoStack().undo();
    QVERIFY(w.document().positions().empty());
    QCOMPARE(w.item("conv1").pos(), start);
}

void CopiesTest::foldedBlocksAreWhole()
{
    EditWorld w;
    QVERIFY(w.start());
    const NetworkGraph before = w.document().graph();
    w.scene().setFolded("layer1.0", true);
    QTRY_VERIFY(w.scene().isSettled());
    w.view().finishMotion();
    QVERIFY(w.scene().blockItem("layer1.0") != nullptr);
    const std::vector<LayerId> block = w.scene().blockItem("layer1.0")->layers();
    w.scene().selectLayers(block);
    w.key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(w.layer("layer1.0_2.conv1"));
    QCOMPARE(w.document().graph().layers.size(), before.layers.size() + block.size());
    QVERIFY(w.oneStep(before));
    w.document().undoStack().undo();
    QTRY_VERIFY(w.scene().isSettled());
    w.scene().selectLayers(block);
    w.key(Qt::Key_Delete);
    QCOMPARE(w.document().graph().layers.size(), before.layers.size() - block.size());
    QVERIFY(!w.document().analysis().hasErrors());
    w.document().undoStack().undo();
    QVERIFY(w.document().graph() == before);
}

void CopiesTest::historyGoesThere()
{
    EditWorld w;
    QVERIFY(w.start());
    const NetworkGraph before = w.document().graph();
    w.click("relu");
    w.key(Qt::Key_Delete);
    w.click("conv1");
    w.key(Qt::Key_D, Qt::ControlModifier);
    const NetworkGraph after = w.document().graph();
    auto* list = w.child<QListView>("history");
    w.child<QTabWidget>("leftPane")->setCurrentIndex(2);
    QCOMPARE(list->model()->rowCount(), 3);
    QCOMPARE(list->model()->index(1, 0).data().toString(), QStringLiteral("Delete relu"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QVERIFY(w.document().graph() == before);
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(list, Qt::Key_End);
    QVERIFY(w.document().graph() == after);
}

void CopiesTest::menusOffer()
{
    EditWorld w;
    QVERIFY(w.start());
    w.click("conv1");
    QMenu menu;
    QVERIFY(w.page->editActions().addTo(menu));
    QVERIFY(menu.actions().contains(w.page->editActions().remove));
    QVERIFY(menu.actions().contains(w.page->editActions().rename));
    w.scene().selectConnection(w.into("bn1"));
    QMenu second;
    QVERIFY(w.page->editActions().addTo(second));
    QVERIFY(second.actions().contains(w.page->editActions().remove));
    QVERIFY(!second.actions().contains(w.page->editActions().rename));
    // Nothing to delete while another page is shown.
    w.click("conv1");
    QVERIFY(w.page->editActions().remove->isEnabled());
    w.page->hide();
    QVERIFY(!w.page->editActions().remove->isEnabled());
}

QTEST_MAIN(CopiesTest)
#include "copies_test.moc"
