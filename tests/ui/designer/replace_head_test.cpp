// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Replace last layers" as a guided action: templates, places, options, preview, one step of undo.
#include "core/layers/head_templates.h"
#include "tests/ui/designer/designer_world.h"
#include "ui/canvas/canvas_content.h"
#include "ui/canvas/node_item.h"
#include "ui/panels/replace_head_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace graft;
using graft::test::DesignerWorld;

namespace {

/// A Designer with the sample pictures and the panel open.
struct HeadWorld : DesignerWorld {
    NetworkGraph before;

    [[nodiscard]] bool openPanel()
    {
        if (!open() || !world.loadSample())
            return false;
        before = document().graph();
        QTest::mouseClick(child<QPushButton>("replaceHeadButton"), Qt::LeftButton);
        return panel().isVisible();
    }
    [[nodiscard]] ReplaceHeadPanel& panel() const { return *child<ReplaceHeadPanel>("replaceHeadPanel"); }
    [[nodiscard]] QListWidget& templates() const { return *child<QListWidget>("replaceHeadTemplates"); }
    void choose(const QString& id) const
    {
        for (int row = 0; row < templates().count(); ++row) {
            if (templates().item(row)->data(Qt::UserRole).toString() == id)
                QTest::mouseClick(templates().viewport(), Qt::LeftButton, {},
                                  templates().visualItemRect(templates().item(row)).center());
        }
    }
    void apply() const { QTest::mouseClick(child<QPushButton>("replaceHeadApply"), Qt::LeftButton); }
    [[nodiscard]] const Layer* head(const char* name) { return document().graph().find(std::string_view(name)); }
};

} // namespace

class ReplaceHeadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTemplateIsOneStep();
    void optionsOfTheTemplate();
    void cutsAtAnyPlace();
    void contextMenuCutsHere();
    void cancelChangesNothing();
    void theCanvasShowsWhatWouldCome();
    void aPlaceThatDoesNotFitSaysWhy();
    void fitsTheSmallestWindow();
};

void ReplaceHeadTest::everyTemplateIsOneStep()
{
    HeadWorld w;
    QVERIFY(w.openPanel());
    w.panel().hide();
    for (const HeadTemplate& entry : headTemplates()) {
        w.page->openReplaceHead();
        w.choose(toQString(entry.id));
        QVERIFY2(w.panel().preview() != nullptr, entry.id.c_str());
        const NetworkGraph promised = *w.panel().preview();
        QVERIFY(w.document().graph() == w.before);
        w.apply();
        QVERIFY(!w.panel().isVisible());
        QVERIFY2(w.document().graph() == promised, "what was shown is what comes");
        QVERIFY(w.document().analysis().issues.empty());
        QCOMPARE(w.document().undoStack().count(), 1);
        QVERIFY(w.document().undoStack().undoText().contains(QStringLiteral("5 class")));
        w.document().undoStack().undo();
        QVERIFY(w.document().graph() == w.before);
    }
}

void ReplaceHeadTest::optionsOfTheTemplate()
{
    HeadWorld w;
    QVERIFY(w.openPanel());
    QVERIFY(!w.child<QWidget>("replaceHeadCut")->isVisible());
    w.choose(QStringLiteral("fastai"));
    auto* hidden = w.child<QSpinBox>("replaceHeadHidden");
    auto* dropout = w.child<QDoubleSpinBox>("replaceHeadDropout");
    QVERIFY(hidden->isVisible() && dropout->isVisible());
    QCOMPARE(hidden->value(), 512);
    QCOMPARE(dropout->value(), 0.5);
    const QString figures = w.child<QLabel>("replaceHeadFigures")->text();
    hidden->setFocus();
    hidden->selectAll();
    QTest::keyClicks(hidden, QStringLiteral("64"));
    QTest::keyClick(hidden, Qt::Key_Tab);
    dropout->setValue(0.2);
    QVERIFY(w.child<QLabel>("replaceHeadFigures")->text() != figures);
    QVERIFY(w.child<QLabel>("replaceHeadLayers")->text().contains(QStringLiteral("64")));
    QTest::mouseClick(w.child<QCheckBox>("replaceHeadFreeze"), Qt::LeftButton, {}, QPoint(8, 10));
    w.apply();
    QCOMPARE(intParameter(*w.head("head.6"), "out_features"), std::int64_t{64});
    QCOMPARE(realParameter(*w.head("head.5"), "p"), 0.1);
    QCOMPARE(w.head("conv1")->learnRateFactor, 0.0);
    QCOMPARE(w.head("head.10")->learnRateFactor, 10.0);
    QVERIFY(w.document().undoStack().undoText().contains(QStringLiteral("fastai")));
    w.page->openReplaceHead();
    w.choose(QStringLiteral("linear"));
    QVERIFY(!hidden->isVisible() && !dropout->isVisible());
}

void ReplaceHeadTest::cutsAtAnyPlace()
{
    HeadWorld w;
    QVERIFY(w.openPanel());
    w.choose(QStringLiteral("linear"));
    auto* cut = w.child<QComboBox>("replaceHeadCut");
    QVERIFY(cut->isVisible());
    QVERIFY(cut->itemText(0).contains(QStringLiteral("flatten")));
    const int row = cut->findData(w.layer("layer2.1.relu2").value);
    QVERIFY(row > 0);
    cut->setCurrentIndex(row);
    w.apply();
    QVERIFY(w.head("layer3.0.conv1") == nullptr);
    QVERIFY(w.head("layer2.1.relu2") != nullptr);
    QVERIFY(w.document().analysis().issues.empty());
    w.document().undoStack().undo();
    QVERIFY(w.document().graph() == w.before);
}

void ReplaceHeadTest::contextMenuCutsHere()
{
    HeadWorld w;
    QVERIFY(w.openPanel());
    w.panel().hide();
    QTest::mouseClick(w.view().viewport(), Qt::RightButton, {}, w.bring("layer3.0.bn1"));
    auto* menu = w.child<QMenu>("layerMenu");
    QVERIFY(menu != nullptr);
    auto* action = menu->findChild<QAction*>(QStringLiteral("cutHereAction"));
    QVERIFY(action != nullptr);
    action->trigger();
    menu->close();
    QVERIFY(w.panel().isVisible());
    QCOMPARE(w.templates().currentItem()->data(Qt::UserRole).toString(), QStringLiteral("linear"));
    QCOMPARE(w.child<QComboBox>("replaceHeadCut")->currentData().toUInt(), w.layer("layer3.0.bn1").value);
    w.apply();
    QVERIFY(w.head("layer3.0.conv2") == nullptr);
    QVERIFY2(w.head("layer3.0.downsample.0") == nullptr, "the branch beside it has nobody any more");
    QVERIFY(w.document().analysis().issues.empty());
}

void ReplaceHeadTest::cancelChangesNothing()
{
    HeadWorld w;
    QVERIFY(w.openPanel());
    w.choose(QStringLiteral("keras"));
    QVERIFY(w.panel().preview() != nullptr);
    QTest::keyClick(&w.templates(), Qt::Key_Escape);
    QVERIFY(!w.panel().isVisible());
    QVERIFY(w.panel().preview() == nullptr);
    QVERIFY(w.document().graph() == w.before);
    QCOMPARE(w.document().undoStack().count(), 0);
}

void ReplaceHeadTest::theCanvasShowsWhatWouldCome()
{
    HeadWorld w;
    QVERIFY(w.openPanel());
    w.choose(QStringLiteral("fastai"));
    QVERIFY(w.scene().hasPreview());
    QVERIFY(!w.scene().isEditable());
    QVERIFY(w.settled());
    const CanvasContent& content = w.scene().content();
    const Layer* added = content.graph->find(std::string_view("head.10"));
    QVERIFY(added != nullptr);
    QVERIFY(content.markOf(added->id) == LayerMark::Added);
    QVERIFY(content.markOf(w.layer("fc")) == LayerMark::Removed);
    QVERIFY(content.markOf(w.layer("output")) == LayerMark::Changed);
    QVERIFY(w.document().graph() == w.before);
    // The new head is in view, beside the panel and not under it.
    QTRY_VERIFY(w.scene().isSettled());
    const auto seen = [&](LayerId id) {
        const NodeItem* node = w.scene().nodeOf(id);
        if (node == nullptr)
            return false;
        const QPoint inView = w.view().mapFromScene(node->sceneBoundingRect().center());
        return w.view().viewport()->rect().contains(inView) &&
               !w.panel().geometry().contains(w.view().viewport()->mapTo(w.page.get(), inView));
    };
    QTRY_VERIFY(seen(added->id));
    // Esc: as if nothing had been.
    QTest::keyClick(&w.templates(), Qt::Key_Escape);
    QVERIFY(!w.scene().hasPreview());
    QVERIFY(w.scene().isEditable());
    QVERIFY(*w.scene().content().graph == w.before);
}

void ReplaceHeadTest::aPlaceThatDoesNotFitSaysWhy()
{
    HeadWorld w;
    QVERIFY(w.openPanel());
    w.choose(QStringLiteral("conv1x1"));
    auto* cut = w.child<QComboBox>("replaceHeadCut");
    cut->setCurrentIndex(cut->findData(w.layer("flatten").value));
    QVERIFY(!w.child<QPushButton>("replaceHeadApply")->isEnabled());
    QVERIFY(w.panel().preview() == nullptr);
    QVERIFY(w.child<QLabel>("replaceHeadPreview")->text().contains(QStringLiteral("feature map")));
}

void ReplaceHeadTest::fitsTheSmallestWindow()
{
    HeadWorld w;
    QVERIFY(w.openPanel());
    w.page->resize(1204, 620);
    for (const HeadTemplate& entry : headTemplates()) {
        w.choose(toQString(entry.id));
        QCoreApplication::processEvents();
        QVERIFY(w.page->rect().contains(w.panel().geometry()));
        auto* apply = w.child<QPushButton>("replaceHeadApply");
        QVERIFY(w.panel().rect().contains(apply->geometry()));
    }
}

QTEST_MAIN(ReplaceHeadTest)
#include "replace_head_test.moc"
