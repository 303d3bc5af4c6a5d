// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas, by hand: looking, selecting, moving.
#include "tests/ui/designer/designer_world.h"

#include "core/layers/layer_schema.h"
#include "ui/canvas/canvas_layout.h"
#include "ui/canvas/connection_item.h"
#include "ui/canvas/minimap.h"
#include "ui/canvas/node_geometry.h"
#include "ui/widgets/layer_name.h"

#include <QSignalSpy>
#include <QToolButton>

using namespace graft;
using graft::test::DesignerWorld;

class CanvasTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLayerAndConnectionIsDrawn();
    void cardsSayWhatALayerIs();
    void clickSelectsEverywhere();
    void rubberBandSelects();
    void dragMovesOnlyPositions();
    void escapeCancelsADrag();
    void wheelZoomsAboutThePointer();
    void keysZoomAndWalk();
    void middleButtonPans();
    void hoverHighlightsConnections();
    void detailFollowsScale();
    void namesKeepTheirEnds();
    void staleLayoutsAreDropped();
    void routesStayOrthogonal();
    void minimapMovesTheView();
};

void CanvasTest::everyLayerAndConnectionIsDrawn()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const NetworkGraph& graph = w.document().graph();
    QCOMPARE(w.scene().layerCount(), graph.layers.size());
    QCOMPARE(w.scene().connectionCount(), graph.connections.size());
    for (const Layer& layer : graph.layers) {
        const LayerItem* item = w.scene().layerItem(layer.id);
        QVERIFY(item != nullptr && item->isVisible());
        for (const Layer& other : graph.layers) {
            if (other.id == layer.id)
                break;
            const LayerItem* before = w.scene().layerItem(other.id);
            QVERIFY2(!node_geometry::card()
                          .translated(item->pos())
                          .intersects(node_geometry::card().translated(before->pos())),
                     (layer.name + " covers " + other.name).c_str());
        }
    }
    for (const Connection& connection : graph.connections) {
        const Route& route = w.scene().connectionItem(connection)->route();
        QCOMPARE(route.front(), w.scene().layerItem(connection.from.layer)->outputPort());
        QCOMPARE(route.back(), w.scene().layerItem(connection.to.layer)->inputPort());
    }
    w.document().clear();
    QCOMPARE(w.scene().layerCount(), std::size_t{0});
}

void CanvasTest::cardsSayWhatALayerIs()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const LayerCard conv = w.item("conv1").card();
    QVERIFY(conv.learnable);
    QVERIFY(!conv.frozen && !conv.fresh && !conv.issue);
    QCOMPARE(conv.category, LayerCategory::Convolution);
    QVERIFY2(conv.detail.startsWith(QStringLiteral("Conv ")), qPrintable(conv.detail));
    QCOMPARE(conv.shape.count(QChar(0x00D7)), 2);
    QVERIFY(!w.item("relu").card().learnable);
    const QString tip = layerToolTip(w.scene().content(), w.layer("conv1"));
    QVERIFY(tip.contains(QStringLiteral("conv1")));
    QVERIFY(tip.contains(conv.shape));
    // A broken neighbour is marked.
    QVERIFY(
        w.document().push(QStringLiteral("break"), {SetParameter{w.layer("bn1"), "num_features", std::int64_t{7}}}));
    QCOMPARE(w.item("bn1").card().issue, std::optional(Severity::Error));
    QVERIFY(w.item("relu").card().shape.isEmpty());
}

void CanvasTest::clickSelectsEverywhere()
{
    DesignerWorld w;
    QVERIFY(w.open());
    QSignalSpy spy(&w.scene(), &NetworkScene::layersSelected);
    w.click("conv1");
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("conv1")});
    QCOMPARE(spy.count(), 1);
    w.click("bn1", Qt::ControlModifier);
    QCOMPARE(w.scene().selectedLayers().size(), std::size_t{2});
    w.click("bn1");
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("bn1")});
    QTest::mouseClick(w.view().viewport(), Qt::LeftButton, {}, QPoint(4, w.view().height() / 2));
    QVERIFY(w.scene().selectedLayers().empty());
}

void CanvasTest::rubberBandSelects()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const QPoint centre = w.bring("bn1");
    QWidget* port = w.view().viewport();
    QTest::mousePress(port, Qt::LeftButton, {}, centre + QPoint(-140, -90));
    test::dragTo(*port, centre + QPoint(-100, -60));
    QVERIFY(w.scene().interaction() != nullptr);
    test::dragTo(*port, centre + QPoint(140, 90));
    QTest::mouseRelease(port, Qt::LeftButton, {}, centre + QPoint(140, 90));
    const auto selected = w.scene().selectedLayers();
    QVERIFY(std::find(selected.begin(), selected.end(), w.layer("bn1")) != selected.end());
    QVERIFY(selected.size() >= 2 && selected.size() <= 4);
}

void CanvasTest::dragMovesOnlyPositions()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const NetworkGraph before = w.document().graph();
    const QPoint start = w.bring("relu");
    const QPointF place = w.item("relu").pos();
    QWidget* port = w.view().viewport();
    QTest::mousePress(port, Qt::LeftButton, {}, start);
    test::dragTo(*port, start + QPoint(40, 20));
    test::dragTo(*port, start + QPoint(80, 40));
    QCOMPARE(w.item("relu").pos(), place + QPointF(80, 40));
    QVERIFY2(w.document().positions().empty(), "nothing is written before the release");
    QTest::mouseRelease(port, Qt::LeftButton, {}, start + QPoint(80, 40));
    QCOMPARE(w.document().positions().size(), std::size_t{1});
    QCOMPARE(w.item("relu").pos(), place + QPointF(80, 40));
    QVERIFY(w.document().graph() == before);
    QCOMPARE(w.document().undoStack().count(), 1);
    for (const Connection& c : before.inputsOf(w.layer("relu")))
        QCOMPARE(w.scene().connectionItem(c)->route().back(), w.item("relu").inputPort());

    w.document().undoStack().undo();
    QCOMPARE(w.item("relu").pos(), place);
    w.document().undoStack().redo();
    QCOMPARE(w.item("relu").pos(), place + QPointF(80, 40));
    w.child<QAction>("arrangeAction")->trigger();
    QCOMPARE(w.item("relu").pos(), place);
}

void CanvasTest::escapeCancelsADrag()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const QPoint start = w.bring("relu");
    const QPointF place = w.item("relu").pos();
    QWidget* port = w.view().viewport();
    QTest::mousePress(port, Qt::LeftButton, {}, start);
    test::dragTo(*port, start + QPoint(60, 0));
    QVERIFY(w.item("relu").pos() != place);
    QTest::keyClick(&w.view(), Qt::Key_Escape);
    QCOMPARE(w.item("relu").pos(), place);
    QTest::mouseRelease(port, Qt::LeftButton, {}, start + QPoint(60, 0));
    QCOMPARE(w.item("relu").pos(), place);
    QVERIFY(w.document().positions().empty());
    QCOMPARE(w.document().undoStack().count(), 0);
}

void CanvasTest::wheelZoomsAboutThePointer()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.view().setViewpoint(w.item("bn1").sceneBoundingRect().center(), 1.0);
    const QPoint pointer(150, 200);
    const QPointF under = w.view().mapToScene(pointer);
    QWheelEvent wheel(pointer, w.view().viewport()->mapToGlobal(pointer), {}, {0, 120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(w.view().viewport(), &wheel);
    QVERIFY(w.view().scaleFactor() > 1.1);
    const QPointF after = w.view().mapToScene(pointer);
    QVERIFY(QLineF(under, after).length() < 2.0);
}

void CanvasTest::keysZoomAndWalk()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.view().setFocus();
    QTest::keyClick(&w.view(), Qt::Key_F);
    w.view().finishMotion();
    const QRectF visible = w.view().mapToScene(w.view().viewport()->rect()).boundingRect();
    QVERIFY(visible.contains(w.scene().networkRect()));
    QTest::keyClick(&w.view(), Qt::Key_1);
    w.view().finishMotion();
    QCOMPARE(w.view().scaleFactor(), 1.0);
    QTest::keyClick(&w.view(), Qt::Key_Plus);
    w.view().finishMotion();
    QVERIFY(w.view().scaleFactor() > 1.0);
    QTest::keyClick(&w.view(), Qt::Key_0, Qt::ControlModifier);
    w.view().finishMotion();
    QCOMPARE(w.view().scaleFactor(), 1.0);

    w.click("conv1");
    QTest::keyClick(&w.view(), Qt::Key_Down);
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("bn1")});
    QTest::keyClick(&w.view(), Qt::Key_Up);
    QCOMPARE(w.scene().selectedLayers(), std::vector{w.layer("conv1")});
}

void CanvasTest::middleButtonPans()
{
    DesignerWorld w;
    QVERIFY(w.open());
    (void)w.bring("bn1");
    const QPointF before = w.view().viewCenter();
    QWidget* port = w.view().viewport();
    QTest::mousePress(port, Qt::MiddleButton, {}, QPoint(200, 200));
    QMouseEvent move(QEvent::MouseMove, QPointF(240, 260), port->mapToGlobal(QPointF(240, 260)), Qt::NoButton,
                     Qt::MiddleButton, {});
    QCoreApplication::sendEvent(port, &move);
    QTest::mouseRelease(port, Qt::MiddleButton, {}, QPoint(240, 260));
    const QPointF way = w.view().viewCenter() - before;
    QVERIFY2(QLineF(way, QPointF(-40, -60)).length() < 2.0, qPrintable(QDebug::toString(way)));
}

void CanvasTest::hoverHighlightsConnections()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const Connection link = w.document().graph().outputsOf(w.layer("conv1")).front();
    QTest::mouseMove(w.view().viewport(), QPoint(4, 300));
    QTest::mouseMove(w.view().viewport(), w.bring("conv1"));
    QTRY_VERIFY(w.scene().connectionItem(link)->isHighlighted());
    QTest::mouseMove(w.view().viewport(), QPoint(4, 300));
    QTRY_VERIFY(!w.scene().connectionItem(link)->isHighlighted());
}

void CanvasTest::detailFollowsScale()
{
    QCOMPARE(detailLevel(1.0), DetailLevel::Full);
    QCOMPARE(detailLevel(0.59), DetailLevel::Name);
    QCOMPARE(detailLevel(0.34), DetailLevel::Marks);
}

void CanvasTest::namesKeepTheirEnds()
{
    const QFontMetricsF metrics(QGuiApplication::font());
    const QString name = QStringLiteral("layer2.0.downsample.1");
    const auto room = [&](const char* text) { return metrics.horizontalAdvance(QString::fromUtf8(text)) + 1; };
    QCOMPARE(elidedLayerName(name, metrics, room("layer2.0.downsample.1")), name);
    QCOMPARE(elidedLayerName(name, metrics, room("…0.downsample.1")), QStringLiteral("…0.downsample.1"));
    QCOMPARE(elidedLayerName(name, metrics, room("…downsample.1")), QStringLiteral("…downsample.1"));
}

void CanvasTest::staleLayoutsAreDropped()
{
    DesignerWorld w;
    QVERIFY(w.open());
    // Two networks in a row: only the second one's layout may arrive.
    QSignalSpy spy(&w.scene(), &NetworkScene::laidOut);
    w.document().openModel(*findModel("squeezenet1_1"), buildUntrained(*findModel("squeezenet1_1")));
    w.document().openModel(*findModel("mobilenet_v2"), buildUntrained(*findModel("mobilenet_v2")));
    QVERIFY(w.settled());
    QCoreApplication::processEvents();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(w.scene().layerCount(), w.document().graph().layers.size());
    for (const Layer& layer : w.document().graph().layers)
        QVERIFY(w.scene().nodeOf(layer.id)->isPlaced());
}

void CanvasTest::routesStayOrthogonal()
{
    const std::vector<QPointF> targets{{0, 100}, {300, 100}, {300, -50}, {20, -200}, {-500, 5}};
    for (const QPointF target : targets) {
        const Route route = orthogonalRoute({0, 0}, target);
        QCOMPARE(route.front(), QPointF(0, 0));
        QCOMPARE(route.back(), target);
        for (std::size_t i = 1; i < route.size(); ++i)
            QVERIFY(route[i].x() == route[i - 1].x() || route[i].y() == route[i - 1].y());
        const QPainterPath path = roundedRoute(route, 8);
        QCOMPARE(path.currentPosition(), target);
    }
}

void CanvasTest::minimapMovesTheView()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.view().showOpening();
    auto* map = w.child<Minimap>("minimap");
    QVERIFY(map != nullptr && map->isVisible());
    const double top = w.view().viewCenter().y();
    QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(map->width() / 2, map->height() - 16));
    QVERIFY(w.view().viewCenter().y() > top + 500);
    w.view().fit();
    w.view().finishMotion();
    QVERIFY(!map->isVisible());
}

QTEST_MAIN(CanvasTest)
#include "canvas_test.moc"
