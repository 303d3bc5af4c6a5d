// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What training does to the layers, shown on the canvas.
#include "tests/ui/designer/designer_world.h"
#include "ui/canvas/block_item.h"
#include "ui/canvas/tint_legend.h"
#include "ui/shell/training_tint.h"

#include <QComboBox>

#include <algorithm>

using namespace graft;
using namespace graft::test;

namespace {

DriftRecord driftOf(const NetworkGraph& graph)
{
    DriftRecord drift;
    for (const Layer& layer : graph.layers) {
        const bool last = layer.name == "fc";
        drift.layers.push_back({layer.name, last ? 0.5 : 0.1, last ? 1.0 : 4.0, 0});
    }
    return drift;
}

/// The colour in the middle of the lower edge of a layer's card, where nothing is written.
QColor groundOf(const DesignerWorld& w, const char* layer)
{
    w.view().setViewpoint(w.item(layer).sceneBoundingRect().center(), 1.0);
    const QImage picture = w.view().viewport()->grab().toImage();
    const QRectF card = w.item(layer).mapToScene(w.item(layer).outline()).boundingRect();
    return picture.pixelColor(w.view().mapFromScene(QPointF(card.center().x(), card.top() + 4)));
}

} // namespace

class TintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tintIsAShareOfTheStrongest();
    void anotherNetworkHasNoTint();
    void cardsAndBlocksBecomeWarm();
    void runTintsTheCanvas();
};

void TintTest::tintIsAShareOfTheStrongest()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const NetworkGraph& graph = w.document().graph();
    double strongest = 0;
    const LayerTints change = tintsOf(driftOf(graph), graph, graph, TintChoice::Weights, strongest);
    QCOMPARE(strongest, 0.5);
    QCOMPARE(change.at(w.layer("fc")).share, 1.0);
    QCOMPARE(change.at(w.layer("conv1")).share, 0.2);
    QVERIFY(change.at(w.layer("fc")).text.contains(QStringLiteral("50")));
    QVERIFY(!change.contains(w.layer("relu"))); // has no weights
    const LayerTints gradient = tintsOf(driftOf(graph), graph, graph, TintChoice::Gradients, strongest);
    QCOMPARE(gradient.at(w.layer("fc")).share, 0.25);
    QVERIFY(tintsOf(driftOf(graph), graph, graph, TintChoice::Off, strongest).empty());
}

void TintTest::anotherNetworkHasNoTint()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const NetworkGraph& trained = w.document().graph();
    NetworkGraph other = trained;
    std::erase_if(other.layers, [](const Layer& layer) { return layer.name == "fc"; });
    double strongest = 0;
    QVERIFY(tintsOf(driftOf(trained), trained, other, TintChoice::Weights, strongest).empty());
    // Freezing something does not make it another one.
    NetworkGraph frozen = trained;
    frozen.layers[1].learnRateFactor = 0;
    QVERIFY(!tintsOf(driftOf(trained), trained, frozen, TintChoice::Weights, strongest).empty());
}

void TintTest::cardsAndBlocksBecomeWarm()
{
    DesignerWorld w;
    QVERIFY(w.open());
    w.scene().unfoldAll();
    QVERIFY(QTest::qWaitFor([&w] { return w.scene().isSettled(); }));
    const QColor cold = groundOf(w, "fc");
    w.scene().setTints({{w.layer("fc"), {1.0, QStringLiteral("much")}}});
    const QColor warm = groundOf(w, "fc");
    QVERIFY2(warm.red() - warm.blue() > cold.red() - cold.blue() + 60, qPrintable(warm.name() + cold.name()));
    w.scene().setTints({});
    QCOMPARE(groundOf(w, "fc"), cold);
    // A folded block shows the warmest of its layers.
    w.scene().foldAll();
    QVERIFY(QTest::qWaitFor([&w] { return w.scene().isSettled(); }));
    const Block& block = w.scene().blocks().blocks.front();
    const auto* item = w.scene().blockItem(block.path);
    QVERIFY(item != nullptr);
    const auto colorOf = [&] {
        w.view().setViewpoint(item->sceneBoundingRect().center(), 1.0);
        const QImage picture = w.view().viewport()->grab().toImage();
        const QRectF card = item->mapToScene(item->outline()).boundingRect();
        return picture.pixelColor(w.view().mapFromScene(QPointF(card.center().x(), card.top() + 4)));
    };
    const QColor before = colorOf();
    w.scene().setTints({{block.all.back(), {1.0, QStringLiteral("much")}}});
    QVERIFY(colorOf() != before);
}

void TintTest::runTintsTheCanvas()
{
    DesignerWorld w;
    QVERIFY(w.open());
    auto* legend = w.view().findChild<TintLegend*>(QStringLiteral("tintLegend"));
    QVERIFY(legend != nullptr);
    QVERIFY2(!legend->isVisible(), "there is nothing to show before a run");
    QVERIFY(w.world.prepareSample());
    TrainingOptions options;
    options.epochs = 100000;
    options.device = DeviceChoice::Cpu;
    QVERIFY(
        w.world.training.start(w.document().snapshot(), w.document().weights(), w.world.dataset.dataset(), options));
    const bool moved = QTest::qWaitFor(
        [&w] { return w.world.training.log().drift() || w.world.training.log().epochCount() > 1; }, 120000);
    if (!moved || !w.world.training.log().drift()) {
        w.world.training.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!w.world.training.isActive(), 60000);
        QSKIP("the run tells nothing about its layers");
    }
    QTRY_VERIFY_WITH_TIMEOUT(legend->isVisible(), 10000);
    QVERIFY(w.scene().tints().empty());
    auto* box = legend->findChild<QComboBox*>(QStringLiteral("tintBox"));
    box->setCurrentIndex(box->findData(static_cast<int>(TintChoice::Weights)));
    QTRY_VERIFY_WITH_TIMEOUT(!w.scene().tints().empty(), 30000);
    QCOMPARE(w.scene().tints().at(w.layer("conv1")).share, 0.0); // frozen
    QTRY_COMPARE_WITH_TIMEOUT(w.scene().tints().at(w.layer("fc")).share, 1.0, 30000);
    box->setCurrentIndex(0);
    QVERIFY(w.scene().tints().empty());
    w.world.training.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!w.world.training.isActive(), 60000);
}

QTEST_MAIN(TintTest)
#include "tint_test.moc"
