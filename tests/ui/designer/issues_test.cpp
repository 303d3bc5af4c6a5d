// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of problems: it opens itself, leads to layers, repairs, is copied, and knows the data.
#include "core/graph/issue_kinds.h"
#include "tests/ui/designer/designer_world.h"
#include "ui/canvas/connection_item.h"
#include "ui/panels/issues_panel.h"
#include "ui/training/preflight.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace graft;
using graft::test::DesignerWorld;

namespace {

bool has(const NetworkDocument& document, const char* kind)
{
    const auto& issues = document.analysis().issues;
    return std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) { return issue.kind == kind; });
}

QListWidget* listOf(const DesignerWorld& w)
{
    return w.child<QListWidget>("issuesList");
}

/// The fix with this text once it has been found.
QPushButton* fix(const DesignerWorld& w, const QString& text)
{
    QPushButton* found = nullptr;
    const bool there = QTest::qWaitFor([&] {
        for (QPushButton* button : w.page->findChildren<QPushButton*>()) {
            if (button->objectName().startsWith(QLatin1String("issueFix")) && button->text() == text)
                found = button;
        }
        return found != nullptr;
    });
    return there ? found : nullptr;
}

} // namespace

class IssuesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensItselfForNewErrorsOnly();
    void repairsInOneStep();
    void keyboardReachesEverything();
    void jumpsToTheConnection();
    void copiesAsText();
    void knowsTheData();
    void trainingIsRefusedWithTheReason();
};

void IssuesTest::opensItselfForNewErrorsOnly()
{
    DesignerWorld w;
    QVERIFY(w.open());
    auto* panel = w.child<IssuesPanel>("issuesPanel");
    QVERIFY(!panel->isOpen());
    // A warning waits quietly.
    QVERIFY(w.document().push(QStringLiteral("freeze"), {SetLearnRateFactor{w.layer("conv1"), 0.0}}));
    QVERIFY(has(w.document(), issue_kind::normBehindFrozen));
    QVERIFY(!panel->isOpen());
    QVERIFY(w.child<QToolButton>("issuesFold")->text().contains(QLatin1Char('1')));
    QVERIFY(
        w.document().push(QStringLiteral("break"), {SetParameter{w.layer("bn1"), "num_features", std::int64_t{7}}}));
    QVERIFY(panel->isOpen());
    QCOMPARE(listOf(w)->currentRow(), 0);
    QVERIFY2(listOf(w)->item(0)->text().contains(QStringLiteral("bn1")), "errors stand before warnings");
    // Closed by hand it stays closed until something else breaks.
    QTest::mouseClick(w.child<QToolButton>("issuesFold"), Qt::LeftButton);
    QVERIFY(!panel->isOpen());
    QVERIFY(w.document().push(QStringLiteral("rename"), {RenameNetwork{"other"}}));
    QVERIFY(!panel->isOpen());
    QVERIFY(w.document().push(QStringLiteral("break more"),
                              {SetParameter{w.layer("fc"), "out_features", std::int64_t{0}}}));
    QVERIFY(panel->isOpen());
}

void IssuesTest::repairsInOneStep()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const NetworkGraph before = w.document().graph();
    QVERIFY(w.document().push(QStringLiteral("break"), {SetParameter{w.layer("fc"), "in_features", std::int64_t{7}}}));
    QPushButton* button = fix(w, QStringLiteral("Set in_features of fc to 256"));
    QVERIFY(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!w.document().analysis().hasErrors());
    QCOMPARE(w.document().undoStack().undoText(), QStringLiteral("Set in_features of fc to 256"));
    QVERIFY(!w.child<IssuesPanel>("issuesPanel")->isOpen());
    w.document().undoStack().undo();
    w.document().undoStack().undo();
    QVERIFY(w.document().graph() == before);
    // A missing flatten layer.
    const LayerId flatten = w.layer("flatten");
    QVERIFY(w.document().push(QStringLiteral("remove"),
                              {Disconnect{{{w.layer("avgpool"), 0}, {flatten, 0}}},
                               Disconnect{{{flatten, 0}, {w.layer("fc"), 0}}}, RemoveLayer{flatten},
                               Connect{{{w.layer("avgpool"), 0}, {w.layer("fc"), 0}}}}));
    button = fix(w, QStringLiteral("Insert flatten before fc"));
    QVERIFY(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(w.document().analysis().issues.empty());
    QVERIFY(!w.document().graph().find(std::string_view("fc"))->fresh);
}

void IssuesTest::keyboardReachesEverything()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QVERIFY(w.document().push(QStringLiteral("break"), {SetParameter{w.layer("fc"), "in_features", std::int64_t{7}}}));
    QPushButton* button = fix(w, QStringLiteral("Set in_features of fc to 256"));
    QVERIFY(button != nullptr);
    w.page->activateWindow();
    listOf(w)->setFocus();
    QTest::keyClick(listOf(w), Qt::Key_Return);
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("fc")});
    listOf(w)->setFocus();
    QWidget* next = listOf(w);
    for (int i = 0; i < 12 && next != button; ++i)
        next = next->nextInFocusChain();
    QVERIFY2(next == button, "Tab leads from the list to its fixes");
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(!w.document().analysis().hasErrors());
}

void IssuesTest::jumpsToTheConnection()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QVERIFY(
        w.document().push(QStringLiteral("break"), {SetParameter{w.layer("bn1"), "num_features", std::int64_t{7}}}));
    QCOMPARE(w.child<QLabel>("issueWhere")->text(), QStringLiteral("conv1 → bn1"));
    QVERIFY(w.child<QLabel>("issueAdvice")->text().endsWith(QLatin1Char('.')));
    const QPoint row = listOf(w)->visualItemRect(listOf(w)->item(0)).center();
    QVERIFY(listOf(w)->viewport()->rect().contains(row));
    QTest::mouseClick(listOf(w)->viewport(), Qt::LeftButton, {}, row);
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("bn1")});
    w.scene().selectLayers({});
    QTest::mouseDClick(listOf(w)->viewport(), Qt::LeftButton, {}, row);
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("bn1")});
    QVERIFY(w.item("bn1").card().issue == Severity::Error);
}

void IssuesTest::copiesAsText()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QVERIFY(
        w.document().push(QStringLiteral("break"), {SetParameter{w.layer("bn1"), "num_features", std::int64_t{7}}}));
    QTest::mouseClick(w.child<QToolButton>("issuesCopy"), Qt::LeftButton);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.startsWith(QLatin1String("Error: Layer bn1 expects 7 input channels, but gets")), qPrintable(text));
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(listOf(w), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("bn1")));
}

void IssuesTest::knowsTheData()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QVERIFY(!has(w.document(), issue_kind::classesDiffer));
    QVERIFY(w.world.loadSample());
    QVERIFY(has(w.document(), issue_kind::classesDiffer));
    QCOMPARE(listOf(w)->count(), 1);
    QVERIFY(!w.child<IssuesPanel>("issuesPanel")->isOpen());
    QVERIFY2(w.item("output").card().issue == Severity::Warning, "the node wears its badge");
    QTest::mouseClick(w.child<QToolButton>("issuesFold"), Qt::LeftButton);
    QPushButton* button = fix(w, QStringLiteral("Replace the last layer for 5 classes"));
    QVERIFY(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!has(w.document(), issue_kind::classesDiffer));
    QVERIFY(!checkBeforeTraining(w.document(), w.world.dataset).has_value());
    // The batch size belongs to the options of the document.
    TrainingOptions options = w.document().options();
    options.batchSize = 2;
    w.document().setOptions(options);
    QVERIFY(has(w.document(), issue_kind::normSmallBatch));
    options.batchSize = 16;
    w.document().setOptions(options);
    QVERIFY(!has(w.document(), issue_kind::normSmallBatch));
    w.document().undoStack().undo();
    QVERIFY(has(w.document(), issue_kind::classesDiffer));
    w.world.dataset.clear();
    QVERIFY(!has(w.document(), issue_kind::classesDiffer));
}

void IssuesTest::trainingIsRefusedWithTheReason()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QVERIFY(w.world.prepareSample());
    QVERIFY(!checkBeforeTraining(w.document(), w.world.dataset).has_value());
    QVERIFY(
        w.document().push(QStringLiteral("break"), {SetParameter{w.layer("bn1"), "num_features", std::int64_t{7}}}));
    const auto problem = checkBeforeTraining(w.document(), w.world.dataset);
    QVERIFY(problem.has_value());
    QVERIFY(problem->kind == PreflightProblem::Kind::NetworkBroken);
    QVERIFY2(problem->text.contains(QStringLiteral("bn1")), qPrintable(problem->text));
    w.document().undoStack().undo();
    QVERIFY(!checkBeforeTraining(w.document(), w.world.dataset).has_value());
}

QTEST_MAIN(IssuesTest)
#include "issues_test.moc"
