// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frost line: where it can lie, dragging it, its keys.
#include "core/layers/network_edits.h"
#include "tests/ui/designer/designer_world.h"
#include "ui/canvas/frost_cuts.h"
#include "ui/canvas/frost_handle.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QToolButton>

using namespace graft;
using graft::test::DesignerWorld;

namespace {

FrostHandle& handleOf(const DesignerWorld& w)
{
    return *w.child<FrostHandle>("frostHandle");
}

bool frozen(DesignerWorld& w, const char* name)
{
    return stateOf(*w.document().graph().find(std::string_view(name))) != FreezeState::Trainable;
}

/// Presses the handle and drags it to a height of the view.
void dragHandle(DesignerWorld& w, int y)
{
    FrostHandle& handle = handleOf(w);
    const QPoint middle = handle.rect().center();
    QTest::mousePress(&handle, Qt::LeftButton, {}, middle);
    for (int step = 1; step <= 5; ++step) {
        const int from = handle.y() + middle.y();
        test::dragTo(handle, handle.mapFrom(&w.view(), QPoint(middle.x(), from + (y - from) * step / 5)));
    }
}

} // namespace

class FrostLineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cutsFreezeWhatFeedsThem();
    void draggingIsOneStepAndTheBillFollows();
    void escapePutsEverythingBack();
    void keysMoveTheLine();
    void theLineFollowsTheDocument();
    void longNetworksStayLive();
};

void FrostLineTest::cutsFreezeWhatFeedsThem()
{
    DesignerWorld w;
    QVERIFY(w.open());
    // conv1 has been moved below everything; bn1 is still fed by it.
    const std::vector<FrostCuts::Box> boxes{
        {{w.layer("bn1")}, 0, 44}, {{w.layer("fc")}, 100, 144}, {{w.layer("conv1")}, 200, 244}};
    const FrostCuts cuts(w.document().graph(), boxes);
    const auto before = cuts.before(1);
    QVERIFY(std::ranges::count(before, w.layer("conv1")) == 1);
    QVERIFY(std::ranges::count(before, w.layer("fc")) == 0);
    QCOMPARE(cuts.nearest(cuts.heightOf(1)), 1);
    QCOMPARE(cuts.placeOf(w.document().graph()), 0);
    QCOMPARE(FrostCuts().count(), 0);
}

void FrostLineTest::draggingIsOneStepAndTheBillFollows()
{
    DesignerWorld w;
    QVERIFY(w.open());
    FrostHandle& handle = handleOf(w);
    QVERIFY(handle.isVisible());
    QCOMPARE(handle.value(), 0);
    const QString before = w.child<QLabel>("billTrainable")->text();
    const NetworkGraph start = w.document().graph();
    dragHandle(w, w.view().height() / 2);
    QVERIFY(handle.value() > 0);
    QVERIFY(frozen(w, "conv1"));
    QVERIFY(!frozen(w, "fc"));
    QVERIFY(w.child<QLabel>("billTrainable")->text() != before);
    QTest::mouseRelease(&handle, Qt::LeftButton);
    QCOMPARE(w.document().undoStack().count(), 1);
    QVERIFY(handle.text().contains(QLatin1String("frozen")));
    QVERIFY(!handle.accessibleDescription().isEmpty());
    w.document().undoStack().undo();
    QCOMPARE(w.document().graph(), start);
    QCOMPARE(handle.value(), 0);
    QCOMPARE(w.child<QLabel>("billTrainable")->text(), before);
}

void FrostLineTest::escapePutsEverythingBack()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QVERIFY(w.document().push(QStringLiteral("odd"), {SetLearnRateFactor{w.layer("layer1.0.conv1"), 0.0},
                                                      SetLearnRateFactor{w.layer("conv1"), 0.25}}));
    const NetworkGraph start = w.document().graph();
    dragHandle(w, w.view().height() / 2);
    QVERIFY(w.document().graph() != start);
    QTest::keyClick(&handleOf(w), Qt::Key_Escape);
    QCOMPARE(w.document().graph(), start);
    QCOMPARE(w.document().undoStack().count(), 1);
    QTest::mouseRelease(&handleOf(w), Qt::LeftButton);
    QCOMPARE(w.document().undoStack().count(), 1);
}

void FrostLineTest::keysMoveTheLine()
{
    DesignerWorld w;
    QVERIFY(w.open());
    FrostHandle& handle = handleOf(w);
    const NetworkGraph start = w.document().graph();
    handle.setFocus();
    QTest::keyClick(&handle, Qt::Key_Down);
    QCOMPARE(handle.value(), 1);
    QTest::keyClick(&handle, Qt::Key_Down);
    QCOMPARE(handle.value(), 2);
    QVERIFY(frozen(w, "conv1"));
    QCOMPARE(w.document().undoStack().count(), 1);
    QTest::keyClick(&handle, Qt::Key_Up);
    QCOMPARE(handle.value(), 1);
    QTest::keyClick(&handle, Qt::Key_End);
    QCOMPARE(handle.value(), handle.maximum());
    QVERIFY(frozen(w, "fc"));
    QTest::keyClick(&handle, Qt::Key_Home);
    QCOMPARE(w.document().graph(), start);
    QCOMPARE(w.document().undoStack().count(), 0);
}

void FrostLineTest::theLineFollowsTheDocument()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QTest::mouseClick(w.child<QToolButton>("freezeTrunkButton"), Qt::LeftButton);
    FrostHandle& handle = handleOf(w);
    QCOMPARE(handle.value(), handle.maximum() - 1);
    // With a gap in it, the line shows where the frozen beginning ends and names the rest.
    QVERIFY(w.document().push(QStringLiteral("gap"), {SetLearnRateFactor{w.layer("conv1"), 1.0}}));
    QCOMPARE(handle.value(), 0);
    QVERIFY(handle.text().contains(QLatin1String("elsewhere")));
    w.document().undoStack().undo();
    QCOMPARE(handle.value(), handle.maximum() - 1);
}

void FrostLineTest::longNetworksStayLive()
{
    NetworkGraph graph;
    graph.name = "long";
    const auto add = [&graph](const char* type, ParameterMap parameters) {
        Layer layer;
        layer.id = LayerId{static_cast<std::uint32_t>(graph.layers.size() + 1)};
        layer.name = std::string(type) + "_" + std::to_string(layer.id.value);
        layer.type = type;
        layer.parameters = std::move(parameters);
        if (!graph.layers.empty())
            graph.connections.push_back({{graph.layers.back().id, 0}, {layer.id, 0}});
        graph.layers.push_back(std::move(layer));
    };
    add("Input", {{"height", std::int64_t{8}}, {"width", std::int64_t{8}}});
    for (int i = 0; i < 333; ++i) {
        add("Conv2d", {{"in_channels", std::int64_t{3}},
                       {"out_channels", std::int64_t{3}},
                       {"padding", std::vector<std::int64_t>{1, 1}}});
        add("BatchNorm2d", {{"num_features", std::int64_t{3}}});
        add("ReLU", {});
    }
    add("Output", {});
    DesignerWorld w;
    QVERIFY(w.open());
    Project project;
    project.graph = graph;
    w.document().setProject(project, QString());
    QVERIFY(w.settled());
    FrostHandle& handle = handleOf(w);
    QTRY_VERIFY(handle.maximum() >= 1);
    w.scene().unfoldAll();
    QTRY_VERIFY_WITH_TIMEOUT(w.scene().isSettled() && handle.maximum() > 600, 20000);
    handle.setFocus();
    QTest::keyClick(&handle, Qt::Key_PageDown);
    QElapsedTimer clock;
    clock.start();
    constexpr int rounds = 20;
    for (int i = 0; i < rounds; ++i)
        QTest::keyClick(&handle, Qt::Key_Down);
    const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6 / rounds;
    qInfo("a step of the frost line over 1001 layers: %.1f ms", ms);
    QVERIFY(ms < 200);
}

QTEST_MAIN(FrostLineTest)
#include "frost_line_test.moc"
