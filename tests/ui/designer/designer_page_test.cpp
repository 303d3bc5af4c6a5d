// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Designer around its canvas: freezing, new last layers, inspector, outline, issues.
#include "tests/ui/designer/designer_world.h"

#include "core/layers/layer_schema.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeView>

using namespace graft;
using graft::test::DesignerWorld;

namespace {

QSpinBox* spinOf(const DesignerWorld& w, const char* parameter)
{
    auto* editor = w.child<QWidget>(parameter);
    return editor != nullptr ? editor->findChild<QSpinBox*>() : nullptr;
}

} // namespace

class DesignerPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyPageLeadsOn();
    void freezeUpToHereAndBack();
    void contextMenuActsOnTheLayerUnderThePointer();
    void replaceLastLayersForTheDataset();
    void replaceLastLayersForOwnClasses();
    void inspectorEditsParameters();
    void wrongWeightsBecomeNew();
    void renamingTakesWeightsAlong();
    void stateControlFreezes();
    void outlineFollowsAndLeads();
    void issuesOpenAndJump();
    void billMovesWithFreezing();
    void screenReadersSeeLayers();
};

void DesignerPageTest::emptyPageLeadsOn()
{
    test::PageWorld world;
    DesignerPage page(world.context);
    page.resize(1000, 700);
    page.show();
    QSignalSpy models(&page, &DesignerPage::modelsRequested);
    QSignalSpy sample(&page, &DesignerPage::sampleRequested);
    QVERIFY(!page.view().isVisible());
    QVERIFY(!page.primaryButton()->isVisible());
    int clicked = 0;
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (button->isVisible() && button != page.primaryButton() && !button->property("link").toBool()) {
            QTest::mouseClick(button, Qt::LeftButton);
            ++clicked;
        }
    }
    QCOMPARE(clicked, 2);
    QCOMPARE(models.count() + sample.count(), 2);
    QVERIFY(world.openEmbedded());
    QVERIFY(page.view().isVisible());
    QVERIFY(page.primaryButton()->isVisible());
}

void DesignerPageTest::freezeUpToHereAndBack()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const NetworkGraph before = w.document().graph();
    w.click("layer2.0.bn1");
    QTest::mouseClick(w.child<QToolButton>("freezeUpToButton"), Qt::LeftButton);
    for (const char* frozen : {"conv1", "bn1", "layer1.0.conv1", "layer2.0.conv1", "layer2.0.bn1"}) {
        QCOMPARE(w.document().graph().find(std::string_view(frozen))->learnRateFactor, 0.0);
        QVERIFY(w.item(frozen).card().frozen);
        QVERIFY(w.item(frozen).card().frosted);
    }
    QVERIFY2(w.item("relu").card().frosted, "what has no weights lies behind the frost line, too");
    for (const char* free : {"layer2.0.conv2", "layer3.0.conv1", "fc"}) {
        QCOMPARE(w.document().graph().find(std::string_view(free))->learnRateFactor, 1.0);
        QVERIFY(!w.item(free).card().frozen);
        QVERIFY(!w.item(free).card().frosted);
    }
    QCOMPARE(w.document().undoStack().count(), 1);
    QVERIFY(w.document().undoStack().undoText().contains(QStringLiteral("layer2.0.bn1")));
    w.child<QAction>("undoAction")->trigger();
    QVERIFY(w.document().graph() == before);
    QVERIFY(!w.item("conv1").card().frozen);
    w.child<QAction>("redoAction")->trigger();
    QVERIFY(w.item("conv1").card().frozen);
    QTest::mouseClick(w.child<QToolButton>("unfreezeAllButton"), Qt::LeftButton);
    QVERIFY(w.document().graph() == before);
}

void DesignerPageTest::contextMenuActsOnTheLayerUnderThePointer()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QTest::mouseClick(w.view().viewport(), Qt::RightButton, {}, w.bring("conv1"));
    auto* menu = w.child<QMenu>("layerMenu");
    QVERIFY(menu != nullptr && menu->isVisible());
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("conv1")});
    const auto actions = menu->actions();
    const auto freeze = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
        return action->objectName() == QStringLiteral("freezeAction");
    });
    QVERIFY(freeze != actions.end() && (*freeze)->isEnabled());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(*freeze).center());
    QVERIFY(w.item("conv1").card().frozen);
    QVERIFY(!w.item("bn1").card().frozen);
}

void DesignerPageTest::replaceLastLayersForTheDataset()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QVERIFY(w.world.loadSample());
    const NetworkGraph before = w.document().graph();
    QTest::mouseClick(w.child<QPushButton>("replaceHeadButton"), Qt::LeftButton);
    auto* panel = w.child<QWidget>("replaceHeadPanel");
    QVERIFY(panel->isVisible());
    QVERIFY(w.child<QRadioButton>("replaceHeadFromDataset")->isChecked());
    const QString preview = w.child<QLabel>("replaceHeadPreview")->text();
    QVERIFY2(preview.contains(QStringLiteral("fc")) && preview.contains(QStringLiteral("200")), qPrintable(preview));
    QTest::mouseClick(w.child<QPushButton>("replaceHeadApply"), Qt::LeftButton);
    QVERIFY(!panel->isVisible());
    const Layer* head = w.document().graph().find(std::string_view("fc"));
    QCOMPARE(intParameter(*head, "out_features"), std::int64_t{5});
    QCOMPARE(head->learnRateFactor, 10.0);
    QVERIFY(head->fresh);
    QVERIFY(w.item("fc").card().fresh);
    QCOMPARE(classNamesOf(w.document().graph()), w.world.dataset.dataset()->classes);
    QCOMPARE(w.document().undoStack().count(), 1);
    w.document().undoStack().undo();
    QVERIFY(w.document().graph() == before);
}

void DesignerPageTest::replaceLastLayersForOwnClasses()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.page->openReplaceHead();
    auto* names = w.child<QPlainTextEdit>("replaceHeadNames");
    auto* apply = w.child<QPushButton>("replaceHeadApply");
    QVERIFY(w.child<QRadioButton>("replaceHeadOwn")->isChecked());
    w.child<QSpinBox>("replaceHeadCount")->setValue(3);
    QCOMPARE(names->toPlainText().split(QLatin1Char('\n')).size(), 3);
    names->setPlainText(QStringLiteral("ant\nant"));
    QVERIFY2(!apply->isEnabled(), "a name may occur only once");
    names->setPlainText(QStringLiteral("ant\nbee\nwasp"));
    QVERIFY(apply->isEnabled());
    QTest::mouseClick(apply, Qt::LeftButton);
    QCOMPARE(classNamesOf(w.document().graph()), (std::vector<std::string>{"ant", "bee", "wasp"}));
    // Esc closes without a change.
    w.page->openReplaceHead();
    QTest::keyClick(names, Qt::Key_Escape);
    QVERIFY(!w.child<QWidget>("replaceHeadPanel")->isVisible());
    QCOMPARE(w.document().undoStack().count(), 1);
}

void DesignerPageTest::inspectorEditsParameters()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.click("maxpool");
    const QString before = w.item("maxpool").card().shape;
    auto* editor = w.child<QWidget>("parameter-stride");
    QVERIFY(editor != nullptr);
    QTest::keyClick(editor->findChildren<QSpinBox*>().at(0), Qt::Key_Up);
    const Layer* pool = w.document().graph().find(std::string_view("maxpool"));
    QCOMPARE(intsParameter(*pool, "stride"), (std::vector<std::int64_t>{3, 2}));
    QVERIFY(w.item("maxpool").card().shape != before);
    QVERIFY(w.document().undoStack().undoText().contains(QStringLiteral("maxpool")));
    w.document().undoStack().undo();
    QCOMPARE(w.item("maxpool").card().shape, before);
    QCOMPARE(editor->findChildren<QSpinBox*>().at(0)->value(), 2);
    // What is not the default can be reset in one click.
    auto* reset = w.child<QToolButton>("reset-padding");
    QVERIFY(reset->isVisible());
    QTest::mouseClick(reset, Qt::LeftButton);
    QVERIFY(!w.document().graph().find(std::string_view("maxpool"))->parameters.contains("padding"));
    QVERIFY(!reset->isVisible());
}

void DesignerPageTest::wrongWeightsBecomeNew()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const NetworkGraph before = w.document().graph();
    w.click("fc");
    QVERIFY(!w.child<QWidget>("freshNote")->isVisible());
    QSpinBox* outputs = spinOf(w, "parameter-out_features");
    QVERIFY(outputs != nullptr);
    QTest::keyClick(outputs, Qt::Key_Up);
    QVERIFY2(!w.document().graph().find(std::string_view("fc"))->fresh, "said before it is done");
    QTest::keyClick(outputs, Qt::Key_Return);
    const Layer* head = w.document().graph().find(std::string_view("fc"));
    QCOMPARE(intParameter(*head, "out_features"), std::int64_t{201});
    QVERIFY(head->fresh);
    QVERIFY(w.child<QWidget>("freshNote")->isVisible());
    QCOMPARE(w.document().undoStack().count(), 1);
    w.document().undoStack().undo();
    QVERIFY(w.document().graph() == before);
    QVERIFY(!w.child<QWidget>("freshNote")->isVisible());
}

void DesignerPageTest::renamingTakesWeightsAlong()
{
    DesignerWorld w;
    QVERIFY(w.open());
    auto* name = w.child<QLineEdit>("layerName");
    const TensorData weights = *w.document().weights().find("conv1.weight");
    w.click("conv1");
    name->setText(QStringLiteral("relu"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(w.document().undoStack().count(), 0);
    name->setText(QStringLiteral("shrink"));
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(w.document().graph().find(std::string_view("shrink")) != nullptr);
    QCOMPARE(w.item("shrink").card().name, QStringLiteral("shrink"));
    QVERIFY(w.document().weights().find("conv1.weight") == nullptr);
    QVERIFY(w.document().weights().find("shrink.weight")->identical(weights));
    w.document().undoStack().undo();
    QVERIFY(w.document().weights().find("conv1.weight")->identical(weights));
}

void DesignerPageTest::stateControlFreezes()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.click("fc");
    auto* state = w.child<QWidget>("layerState");
    auto* freeze = state->findChild<QToolButton*>(QStringLiteral("stateFrozen"));
    auto* factor = state->findChild<QDoubleSpinBox*>(QStringLiteral("learnRateFactor"));
    QTest::mouseClick(freeze, Qt::LeftButton);
    QVERIFY(w.item("fc").card().frozen);
    QVERIFY(!factor->isVisible());
    QTest::mouseClick(state->findChild<QToolButton*>(QStringLiteral("stateTrainable")), Qt::LeftButton);
    QVERIFY(!w.item("fc").card().frozen);
    factor->setValue(0.5);
    QCOMPARE(w.document().graph().find(std::string_view("fc"))->learnRateFactor, 0.5);
    w.click("relu");
    QVERIFY(!freeze->isVisible());
}

void DesignerPageTest::outlineFollowsAndLeads()
{
    DesignerWorld w;
    QVERIFY(w.open());
    auto* tree = w.child<QTreeView>("outline");
    auto* search = w.child<QLineEdit>("outlineSearch");
    QVERIFY(tree->model()->rowCount() < static_cast<int>(w.document().graph().layers.size()) / 2);
    w.page->showLayer(w.layer("layer3.0.conv1"));
    QCOMPARE(tree->selectionModel()->selectedIndexes().size(), 1);
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("layer3.0.conv1"));
    QVERIFY2(tree->isExpanded(tree->currentIndex().parent()), "what is selected can be seen");
    QTest::keyClicks(search, QStringLiteral("layer4.1.CONV2"));
    QModelIndex row = tree->model()->index(0, 0);
    while (tree->model()->rowCount(row) > 0)
        row = tree->model()->index(0, 0, row);
    QCOMPARE(row.data().toString(), QStringLiteral("layer4.1.conv2"));
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(row).center());
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("layer4.1.conv2")});
    QTRY_VERIFY(w.scene().isSettled());
    // Space freezes the current row.
    QTest::keyClick(tree, Qt::Key_Space);
    QVERIFY(w.item("layer4.1.conv2").card().frozen);
    QCOMPARE(row.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
}

void DesignerPageTest::issuesOpenAndJump()
{
    DesignerWorld w;
    QVERIFY(w.open());
    auto* list = w.child<QListWidget>("issuesList");
    QVERIFY(!list->isVisible());
    QVERIFY(
        w.document().push(QStringLiteral("break"), {SetParameter{w.layer("bn1"), "num_features", std::int64_t{7}}}));
    QVERIFY(list->isVisible());
    QVERIFY(list->count() > 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("bn1")});
    w.document().undoStack().undo();
    QVERIFY(!list->isVisible());
}

void DesignerPageTest::billMovesWithFreezing()
{
    DesignerWorld w;
    QVERIFY(w.open());
    auto* trainable = w.child<QLabel>("billTrainable");
    const QString before = trainable->text();
    const auto all = w.document().analysis().trainableParameters;
    QTest::mouseClick(w.child<QToolButton>("freezeTrunkButton"), Qt::LeftButton);
    QVERIFY(w.document().analysis().trainableParameters < all / 10);
    QVERIFY(trainable->text() != before);
    w.document().undoStack().undo();
    QCOMPARE(trainable->text(), before);
}

void DesignerPageTest::screenReadersSeeLayers()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&w.view());
    QVERIFY(canvas != nullptr);
    QCOMPARE(canvas->childCount(), static_cast<int>(w.document().graph().layers.size()));
    QVERIFY(w.document().push(QStringLiteral("freeze"), {SetLearnRateFactor{w.layer("conv1"), 0.0}}));
    w.click("conv1");
    QAccessibleInterface* layer = canvas->child(1);
    QVERIFY(layer != nullptr && layer->isValid());
    QCOMPARE(layer->text(QAccessible::Name), QStringLiteral("conv1"));
    QVERIFY(layer->text(QAccessible::Description).contains(w.item("conv1").card().shape));
    QVERIFY(layer->text(QAccessible::Description).contains(QStringLiteral("frozen")));
    QVERIFY(layer->state().selected);
    QVERIFY(!canvas->child(2)->state().selected);
    QCOMPARE(canvas->indexOfChild(layer), 1);
    QCOMPARE(canvas->focusChild(), layer);
    QVERIFY(layer->rect().isValid());
    w.document().clear();
    QCOMPARE(canvas->childCount(), 0);
    QVERIFY(!layer->isValid());
}

QTEST_MAIN(DesignerPageTest)
#include "designer_page_test.moc"
