// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two networks side by side: choices, marks, the list, moving together.
#include "tests/ui/designer/designer_world.h"

#include "core/zoo/network_templates.h"
#include "ui/canvas/canvas_content.h"
#include "ui/shell/difference_tree.h"
#include "ui/shell/network_compare.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

using namespace graft;
using graft::test::DesignerWorld;

namespace {

NetworkCompare& compareOf(const DesignerWorld& w)
{
    return *w.child<NetworkCompare>("networkCompare");
}

bool bothSettled(const DesignerWorld& w)
{
    return QTest::qWaitFor([&w] { return compareOf(w).scene(0).isSettled() && compareOf(w).scene(1).isSettled(); });
}

/// The embedded model with a head for three classes and a frozen trunk.
bool changeNetwork(DesignerWorld& w)
{
    const auto head = replaceHead(w.document().graph(), {"a", "b", "c"});
    if (!head || !w.document().push(QStringLiteral("Replace"), *head))
        return false;
    const auto freeze = freezeTrunk(w.document().graph());
    return freeze && w.document().push(QStringLiteral("Freeze"), *freeze);
}

CompareSource model(const char* name)
{
    return {CompareSource::Kind::Model, {}, {}, findModel(name), nullptr};
}

} // namespace

class CompareTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsWhatChangedSinceTheImport();
    void marksBothSides();
    void listAndCanvasesChooseTogether();
    void bothMoveTogetherUnlessTold();
    void choicesOfferTabsModelsAndFiles();
    void followsTheDocument();
    void keyboardOpensAndCloses();
    void looksRight();
};

void CompareTest::showsWhatChangedSinceTheImport()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QVERIFY(changeNetwork(w));
    w.page->compareAction()->trigger();
    NetworkCompare& compare = compareOf(w);
    QVERIFY(compare.isVisible());
    QVERIFY(!w.view().isVisible());
    const GraphDifference& d = compare.difference();
    QCOMPARE(d.added + d.removed, std::size_t{0});
    QVERIFY(d.stateDiffers > 30);
    QVERIFY(w.child<QLabel>("compareSummary")->text().contains(QLocale().toString(static_cast<int>(d.changed))));
    QCOMPARE(compare.tree().model()->rowCount(), static_cast<int>(d.layers.size()));
    bool head = false;
    for (int i = 0; i < compare.tree().model()->rowCount(); ++i) {
        const QModelIndex row = compare.tree().model()->index(i, 0);
        if (row.data().toString().startsWith(QStringLiteral("fc"))) {
            head = true;
            QVERIFY2(row.data(Qt::ToolTipRole).toString().contains(QStringLiteral("200 \u2192 3")),
                     qPrintable(row.data(Qt::ToolTipRole).toString()));
            QVERIFY(compare.tree().model()->rowCount(row) >= 2);
        }
    }
    QVERIFY(head);
}

void CompareTest::marksBothSides()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.page->openCompare();
    NetworkCompare& compare = compareOf(w);
    compare.choose(0, model("resnet18"));
    compare.choose(1, model("resnet34"));
    QVERIFY(bothSettled(w));
    const GraphDifference& d = compare.difference();
    QVERIFY(d.added > 0);
    std::size_t added = 0;
    for (const auto& [id, mark] : compare.scene(1).content().marks)
        added += mark == LayerMark::Added ? 1 : 0;
    QCOMPARE(added, d.added);
    for (const auto& [id, mark] : compare.scene(0).content().marks)
        QVERIFY(mark == LayerMark::Removed || mark == LayerMark::Changed);
    QVERIFY(!compare.scene(0).isEditable());
}

void CompareTest::listAndCanvasesChooseTogether()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QVERIFY(changeNetwork(w));
    w.page->openCompare();
    NetworkCompare& compare = compareOf(w);
    QVERIFY(bothSettled(w));
    compare.tree().setFocus();
    compare.tree().setCurrentIndex(compare.tree().model()->index(0, 0));
    const LayerDifference& first = compare.difference().layers.front();
    QCOMPARE(compare.scene(0).selectedLayers(), std::vector<LayerId>{first.before});
    QCOMPARE(compare.scene(1).selectedLayers(), std::vector<LayerId>{first.after});
    const LayerId head = w.layer("fc");
    compare.scene(1).selectLayers({head});
    QCOMPARE(compare.scene(0).selectedLayers(), std::vector<LayerId>{head});
    QVERIFY(compare.tree().currentIndex().data().toString().startsWith(QStringLiteral("fc")));
}

void CompareTest::bothMoveTogetherUnlessTold()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QVERIFY(changeNetwork(w));
    w.page->openCompare();
    NetworkCompare& compare = compareOf(w);
    QVERIFY(bothSettled(w));
    compare.view(0).setViewpoint({0, 400}, 0.8);
    QCOMPARE(compare.view(1).scaleFactor(), 0.8);
    QVERIFY(qAbs(compare.view(1).viewCenter().y() - compare.view(0).viewCenter().y()) < 3);
    compare.view(1).zoomAbout({50, 50}, 1.25);
    QCOMPARE(compare.view(0).scaleFactor(), compare.view(1).scaleFactor());
    QTest::mouseClick(w.child<QToolButton>("compareSync"), Qt::LeftButton);
    compare.view(1).setViewpoint({0, 100}, 0.5);
    QVERIFY(compare.view(0).scaleFactor() != 0.5);
    QTest::mouseClick(w.child<QToolButton>("compareSync"), Qt::LeftButton);
    QCOMPARE(compare.view(1).scaleFactor(), compare.view(0).scaleFactor());
}

void CompareTest::choicesOfferTabsModelsAndFiles()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const auto small = buildTemplate(*findTemplate("small-cnn"), {3, 64, 64}, {"a", "b"});
    w.document().addNetwork(QStringLiteral("small"), *small);
    w.page->openCompare();
    NetworkCompare& compare = compareOf(w);
    QVERIFY2(compare.difference().added > 0, "nothing was changed: the other tab is compared");
    auto* right = w.child<QComboBox>("compareRightChoice");
    const int squeeze = right->findText(QStringLiteral("SqueezeNet 1.1"));
    QVERIFY(squeeze >= 0);
    right->setCurrentIndex(squeeze);
    Q_EMIT right->activated(squeeze);
    QCOMPARE(compare.scene(1).content().graph->name, std::string("squeezenet1_1"));
    const std::size_t added = compare.difference().added;
    QTest::mouseClick(w.child<QToolButton>("compareSwap"), Qt::LeftButton);
    QCOMPARE(compare.difference().removed, added);

    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("saved.graft"));
    QVERIFY(w.document().save(file).ok());
    compare.chooseFile(1, file);
    QTRY_COMPARE(right->currentText(), QStringLiteral("saved.graft: small"));
    QVERIFY(*compare.scene(1).content().graph == *small);
    compare.chooseFile(1, folder.filePath(QStringLiteral("absent.graft")));
    QTRY_VERIFY(compare.findChild<QWidget*>(QStringLiteral("inlineMessage")) == nullptr ||
                compare.findChild<QWidget*>(QStringLiteral("inlineMessage"))->isVisible());
}

void CompareTest::followsTheDocument()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.page->openCompare();
    NetworkCompare& compare = compareOf(w);
    QVERIFY(compare.difference().empty());
    QVERIFY(changeNetwork(w));
    QVERIFY(!compare.difference().empty());
    w.page->undoAction()->trigger();
    w.page->undoAction()->trigger();
    QVERIFY(compare.difference().empty());
    QVERIFY(compare.isVisible());
}

void CompareTest::keyboardOpensAndCloses()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.view().setFocus();
    QTest::keyClick(&w.view(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    NetworkCompare& compare = compareOf(w);
    QVERIFY(compare.isVisible());
    QVERIFY(!w.page->primaryButton()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!compare.isVisible());
    QVERIFY(w.view().isVisible());
    QVERIFY(w.page->primaryButton()->isVisible());
}

void CompareTest::looksRight()
{
    const QString folder = qEnvironmentVariable("GRAFT_SHOT");
    if (folder.isEmpty())
        QSKIP("GRAFT_SHOT=DIR keeps pictures for people to look at");
    DesignerWorld w;
    QVERIFY(w.open({1208, 660}));
    QVERIFY(changeNetwork(w));
    const CompareSource lenet{
        CompareSource::Kind::File,
        {},
        {},
        nullptr,
        std::make_shared<const NetworkGraph>(*buildTemplate(networkTemplates()[1], {3, 64, 64}, {"a", "b"}))};
    const CompareSource small{
        CompareSource::Kind::File,
        {},
        {},
        nullptr,
        std::make_shared<const NetworkGraph>(*buildTemplate(*findTemplate("small-cnn"), {3, 64, 64}, {"a", "b"}))};
    w.page->openCompare();
    NetworkCompare& compare = compareOf(w);
    const auto shoot = [&](const QString& name) {
        for (const bool dark : {false, true}) {
            w.world.theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
            QVERIFY(bothSettled(w));
            QTest::qWait(200);
            const QString variant = dark ? QStringLiteral("dark") : QStringLiteral("light");
            QVERIFY(w.page->grab().save(QDir(folder).filePath(QStringLiteral("%1_%2.png").arg(name, variant))));
        }
    };
    shoot(QStringLiteral("compare_imported"));
    compare.choose(0, lenet);
    compare.choose(1, small);
    shoot(QStringLiteral("compare_templates"));
}

QTEST_MAIN(CompareTest)
#include "compare_test.moc"
