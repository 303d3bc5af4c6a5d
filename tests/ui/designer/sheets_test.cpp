// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several networks in the Designer: tabs, new networks, training one while another is shown.
#include "tests/ui/designer/designer_world.h"

#include "core/zoo/network_templates.h"
#include "ui/gallery/new_network_pane.h"
#include "ui/gallery/template_card.h"
#include "ui/shell/sheet_bar.h"
#include "ui/training/train_page.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace graft;
using graft::test::DesignerWorld;

namespace {

SheetBar& barOf(const DesignerWorld& w)
{
    return *w.child<SheetBar>("sheetBar");
}

SheetTabs& tabsOf(const DesignerWorld& w)
{
    return barOf(w).tabs();
}

QStringList names(const DesignerWorld& w)
{
    QStringList list;
    for (int i = 0; i < tabsOf(w).count(); ++i)
        list << tabsOf(w).tabText(i);
    return list;
}

NetworkGraph mlp()
{
    return *buildTemplate(*findTemplate("mlp"), {1, 28, 28}, {"a", "b"});
}

QPoint middleOf(const SheetTabs& tabs, int index)
{
    return tabs.tabRect(index).center();
}

void undo(const DesignerWorld& w)
{
    QTest::keyClick(&w.view(), Qt::Key_Z, Qt::ControlModifier);
}

void keep(const QWidget& page, const QString& name)
{
    const QString folder = qEnvironmentVariable("GRAFT_SHOT");
    if (!folder.isEmpty())
        QVERIFY(const_cast<QWidget&>(page).grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

} // namespace

class SheetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneNetworkNeedsNoTabs();
    void newNetworkByKeyboard();
    void newNetworkOnTheEmptyPage();
    void paneTakesTheDatasetsClassesAndSaysWhatIsWrong();
    void escapeLeavesThePane();
    void tabsSwitchAndKeepTheView();
    void keysWalkThroughTheTabs();
    void closingIsUndone();
    void namesAreEditedInPlace();
    void tabsAreDragged();
    void menusOfferCopiesAndTemplates();
    void templateIsTrainedWhileAnotherNetworkIsShown();
    void looksRight();
};

void SheetsTest::oneNetworkNeedsNoTabs()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QVERIFY(!barOf(w).isVisible());
    w.document().duplicateSheet();
    QVERIFY(barOf(w).isVisible());
    QCOMPARE(tabsOf(w).count(), 2);
    QCOMPARE(tabsOf(w).currentIndex(), 1);
    undo(w);
    QVERIFY(!barOf(w).isVisible());
}

void SheetsTest::newNetworkByKeyboard()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.view().setFocus();
    QTest::keyClick(&w.view(), Qt::Key_T, Qt::ControlModifier);
    auto* pane = w.child<NewNetworkPane>("newNetworkPane");
    QTRY_VERIFY(pane->isVisible());
    QVERIFY(!w.page->primaryButton()->isVisible());
    auto* card = qobject_cast<TemplateCard*>(QApplication::focusWidget());
    QVERIFY(card != nullptr);
    for (int i = 0; i < 4; ++i) // the last one is the end
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(pane->chosen().id, std::string("mlp"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(pane->chosen().id, std::string("small-cnn"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!pane->isVisible());
    QVERIFY(w.view().isVisible());
    QCOMPARE(tabsOf(w).count(), 2);
    QCOMPARE(names(w).at(1), QStringLiteral("Small CNN"));
    QVERIFY(w.settled());
    QCOMPARE(w.scene().layerCount(), w.document().graph().layers.size());
    QVERIFY(!w.document().analysis().hasErrors());
    QCOMPARE(w.document().analysis().trainableParameters, w.document().analysis().total.parameters);
    undo(w);
    QCOMPARE(tabsOf(w).count(), 1);
    QVERIFY(w.document().model() != nullptr);
}

void SheetsTest::newNetworkOnTheEmptyPage()
{
    DesignerWorld w;
    w.page = std::make_unique<DesignerPage>(w.world.context);
    w.page->resize(1000, 700);
    w.page->show();
    QVERIFY(QTest::qWaitForWindowExposed(w.page.get()));
    QPushButton* link = nullptr;
    for (QPushButton* button : w.page->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->property("link").toBool())
            link = button;
    }
    QVERIFY(link != nullptr);
    QTest::mouseClick(link, Qt::LeftButton);
    auto* pane = w.child<NewNetworkPane>("newNetworkPane");
    QVERIFY(pane->isVisible());
    auto* blank = w.child<TemplateCard>("template-blank");
    QTest::mouseClick(blank, Qt::LeftButton);
    auto* create = w.child<QPushButton>("createNetwork");
    QVERIFY(create->isEnabled());
    QTest::mouseClick(create, Qt::LeftButton);
    QCOMPARE(w.document().graph().layers.size(), std::size_t{2});
    QCOMPARE(w.document().sheetCount(), std::size_t{1});
    QVERIFY(w.view().isVisible());
    QVERIFY2(w.document().analysis().hasErrors(), "the output is not connected, which the issue list says");
}

void SheetsTest::paneTakesTheDatasetsClassesAndSaysWhatIsWrong()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QVERIFY(w.world.loadSample());
    w.page->openNewNetwork(QStringLiteral("mlp"));
    auto* pane = w.child<NewNetworkPane>("newNetworkPane");
    auto* create = w.child<QPushButton>("createNetwork");
    auto* summary = w.child<QLabel>("newNetworkSummary");
    QCOMPARE(pane->chosen().id, std::string("mlp"));
    QVERIFY(create->isEnabled());
    const QString before = summary->text();
    w.child<QSpinBox>("newNetworkHeight")->setValue(4000);
    w.child<QSpinBox>("newNetworkWidth")->setValue(4000);
    QVERIFY(!create->isEnabled());
    QVERIFY(summary->text() != before);
    QVERIFY(summary->text().contains(QStringLiteral("million")));
    w.child<QSpinBox>("newNetworkHeight")->setValue(20);
    w.child<QSpinBox>("newNetworkWidth")->setValue(24);
    w.child<QComboBox>("newNetworkColour")->setCurrentIndex(1);
    QVERIFY(create->isEnabled());
    QTest::mouseClick(create, Qt::LeftButton);
    QCOMPARE(classNamesOf(w.document().graph()), w.world.dataset.dataset()->classes);
    const Layer& input = *w.document().graph().ofType("Input").front();
    QCOMPARE(intParameter(input, "channels"), std::int64_t{1});
    QCOMPARE(intParameter(input, "height"), std::int64_t{20});
    QCOMPARE(intParameter(input, "width"), std::int64_t{24});
}

void SheetsTest::escapeLeavesThePane()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.page->openNewNetwork();
    auto* pane = w.child<NewNetworkPane>("newNetworkPane");
    QVERIFY(pane->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!pane->isVisible());
    QVERIFY(w.view().isVisible());
    QVERIFY(w.page->primaryButton()->isVisible());
    QCOMPARE(w.document().undoStack().count(), 0);
}

void SheetsTest::tabsSwitchAndKeepTheView()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.view().setViewpoint({40, 900}, 1.5);
    const QPointF center = w.view().viewCenter();
    w.document().addNetwork(QStringLiteral("mlp"), mlp());
    QVERIFY(w.settled());
    QTest::mouseClick(&tabsOf(w), Qt::LeftButton, {}, middleOf(tabsOf(w), 0));
    QVERIFY(w.document().model() != nullptr);
    QTRY_VERIFY(w.scene().isLaidOut());
    QTRY_COMPARE(w.view().scaleFactor(), 1.5);
    QVERIFY((w.view().viewCenter() - center).manhattanLength() < 4);
    QVERIFY2(w.document().undoStack().count() == 1, "switching is no step");
}

void SheetsTest::keysWalkThroughTheTabs()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.document().addNetwork(QStringLiteral("b"), mlp());
    w.document().addNetwork(QStringLiteral("c"), mlp());
    w.view().setFocus();
    QTest::keyClick(&w.view(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(tabsOf(w).currentIndex(), 0);
    QTest::keyClick(&w.view(), Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(tabsOf(w).currentIndex(), 1);
    QTest::keyClick(&w.view(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(tabsOf(w).currentIndex(), 0);
    QTest::keyClick(&w.view(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(tabsOf(w).currentIndex(), 2);
    tabsOf(w).setFocus();
    QTest::keyClick(&tabsOf(w), Qt::Key_Left);
    QCOMPARE(w.document().activeSheet(), w.document().sheets()[1].id);
}

void SheetsTest::closingIsUndone()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.document().addNetwork(QStringLiteral("b"), mlp());
    w.document().addNetwork(QStringLiteral("c"), mlp());
    QTest::mouseClick(&tabsOf(w), Qt::MiddleButton, {}, middleOf(tabsOf(w), 1));
    QCOMPARE(names(w), (QStringList{QStringLiteral("ResNet-18 slim"), QStringLiteral("c")}));
    auto* close = qobject_cast<QToolButton*>(tabsOf(w).tabButton(1, QTabBar::RightSide));
    QVERIFY(!close->accessibleName().isEmpty());
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(!barOf(w).isVisible());
    w.view().setFocus();
    QTest::keyClick(&w.view(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(w.document().isEmpty());
    QVERIFY(!w.view().isVisible());
    for (int i = 0; i < 3; ++i)
        w.page->undoAction()->trigger();
    QCOMPARE(names(w), (QStringList{QStringLiteral("ResNet-18 slim"), QStringLiteral("b"), QStringLiteral("c")}));
    QVERIFY(w.view().isVisible());
}

void SheetsTest::namesAreEditedInPlace()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.document().addNetwork(QStringLiteral("b"), mlp());
    QTest::mouseDClick(&tabsOf(w), Qt::LeftButton, {}, middleOf(tabsOf(w), 1));
    auto* edit = tabsOf(w).findChild<QLineEdit*>(QStringLiteral("sheetName"));
    QVERIFY(edit->isVisible());
    QTest::keyClicks(edit, QStringLiteral("tulips & roses"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!edit->isVisible());
    QCOMPARE(w.document().sheets()[1].name, QStringLiteral("tulips & roses"));
    QTest::keyClick(&tabsOf(w), Qt::Key_F2);
    QVERIFY(edit->isVisible());
    QCOMPARE(edit->text(), QStringLiteral("tulips & roses"));
    QTest::keyClicks(edit, QStringLiteral("other"));
    QTest::keyClick(edit, Qt::Key_Escape);
    QCOMPARE(w.document().sheets()[1].name, QStringLiteral("tulips & roses"));
    w.page->undoAction()->trigger();
    QCOMPARE(names(w).at(1), QStringLiteral("b"));
}

void SheetsTest::tabsAreDragged()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.document().addNetwork(QStringLiteral("second one"), mlp());
    w.document().addNetwork(QStringLiteral("third one"), mlp());
    const int steps = w.document().undoStack().count();
    SheetTabs& tabs = tabsOf(w);
    const QPoint from = middleOf(tabs, 2);
    const QPoint to = tabs.tabRect(0).topLeft() + QPoint(4, from.y());
    QTest::mousePress(&tabs, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 10; ++i)
        test::dragTo(tabs, from + (to - from) * i / 10);
    QTest::mouseRelease(&tabs, Qt::LeftButton, {}, to);
    QTRY_COMPARE(w.document().sheets().front().name, QStringLiteral("third one"));
    QCOMPARE(w.document().undoStack().count(), steps + 1);
    QCOMPARE(names(w).front(), QStringLiteral("third one"));
    w.page->undoAction()->trigger();
    QCOMPARE(names(w).at(2), QStringLiteral("third one"));
}

void SheetsTest::menusOfferCopiesAndTemplates()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QMenu menu;
    barOf(w).fillMenu(menu);
    QCOMPARE(static_cast<std::size_t>(menu.actions().size()), networkTemplates().size() + 3);
    menu.actions().last()->trigger();
    QCOMPARE(w.document().sheetCount(), std::size_t{2});
    QSignalSpy models(w.page.get(), &DesignerPage::modelsRequested);
    menu.actions().at(menu.actions().size() - 2)->trigger();
    QCOMPARE(models.count(), 1);
    menu.actions().at(1)->trigger();
    QCOMPARE(w.child<NewNetworkPane>("newNetworkPane")->chosen().id, networkTemplates()[1].id);
    QVERIFY(w.child<NewNetworkPane>("newNetworkPane")->isVisible());
}

void SheetsTest::templateIsTrainedWhileAnotherNetworkIsShown()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QVERIFY(w.world.loadSample());
    TrainPage train(w.world.context);
    w.page->openNewNetwork(QStringLiteral("small-cnn"));
    w.child<QSpinBox>("newNetworkHeight")->setValue(16);
    w.child<QSpinBox>("newNetworkWidth")->setValue(16);
    QTest::mouseClick(w.child<QPushButton>("createNetwork"), Qt::LeftButton);
    const SheetId trained = w.document().activeSheet();
    TrainingOptions options = w.document().options();
    options.epochs = 2;
    options.device = DeviceChoice::Cpu;
    w.document().setOptions(options);
    train.startRun();
    QVERIFY(w.world.training.isActive());
    w.document().activateSheet(w.document().sheets().front().id);
    QVERIFY2(w.world.training.isActive(), "looking at another tab stops nothing");
    const NetworkGraph shown = w.document().graph();
    QVERIFY(QTest::qWaitFor([&w] { return !w.world.training.isActive(); }, 120000));
    QCOMPARE(w.world.training.state(), TrainingSession::State::Done);
    QVERIFY(w.document().activeSheet() != trained);
    QVERIFY(w.document().graph() == shown);
    const NetworkSheet after = *w.document().sheet(trained);
    QVERIFY(after.weights.find("features.block1.conv.weight") != nullptr);
    for (const Layer& layer : after.graph->layers)
        QVERIFY(!layer.fresh);
    QCOMPARE(w.document().runs().size(), std::size_t{1});
    QVERIFY(toQString(w.document().runs().front().title).startsWith(QStringLiteral("Small CNN")));
}

void SheetsTest::looksRight()
{
    if (qEnvironmentVariableIsEmpty("GRAFT_SHOT"))
        QSKIP("GRAFT_SHOT=DIR keeps pictures for people to look at");
    DesignerWorld w;
    QVERIFY(w.open({1200, 660}));
    w.document().addNetwork(QStringLiteral("LeNet-5"), *buildTemplate(networkTemplates()[1], {1, 32, 32}, {"a", "b"}));
    w.document().addNetwork(QStringLiteral("A network with a rather long name"), mlp());
    QVERIFY(w.settled());
    for (const bool dark : {false, true}) {
        w.world.theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        const QString variant = dark ? QStringLiteral("_dark") : QStringLiteral("_light");
        QTest::qWait(100);
        keep(*w.page, QStringLiteral("sheets") + variant);
        w.page->openNewNetwork();
        QTest::qWait(100);
        keep(*w.page, QStringLiteral("new_network") + variant);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }
}

QTEST_MAIN(SheetsTest)
#include "sheets_test.moc"
