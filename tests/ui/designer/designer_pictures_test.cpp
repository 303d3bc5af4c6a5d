// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Designer looks like: painted parts differ where they must; GRAFT_SHOT=DIR keeps the pictures.
#include "tests/ui/designer/designer_world.h"

#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QPushButton>

using namespace graft;
using graft::test::DesignerWorld;

namespace {

/// Draws the page in both themes; keeps the pictures where somebody wants to look at them.
void shoot(DesignerWorld& w, const QString& name)
{
    const QString folder = qEnvironmentVariable("GRAFT_SHOT");
    for (const bool dark : {false, true}) {
        w.world.theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QTest::qWait(50);
        const QPixmap picture = w.page->grab();
        QVERIFY(!picture.isNull());
        if (!folder.isEmpty()) {
            const QString variant = dark ? QStringLiteral("dark") : QStringLiteral("light");
            QVERIFY(picture.save(QDir(folder).filePath(QStringLiteral("designer_%1_%2.png").arg(name, variant))));
        }
    }
    w.world.theme.setChoice(ThemeChoice::Light);
}

/// Blocks of two branches that are added: about as many nodes and edges as a large network.
NetworkGraph largeNetwork(std::uint32_t blocks)
{
    NetworkGraph graph;
    graph.name = "large";
    std::uint32_t id = 0;
    const auto add = [&](const char* type, const std::vector<LayerId>& inputs) {
        Layer layer;
        layer.id = LayerId{++id};
        layer.name = "layer" + std::to_string(id);
        layer.type = type;
        graph.layers.push_back(layer);
        std::uint16_t port = 0;
        for (const LayerId input : inputs)
            graph.connections.push_back({{input, 0}, {layer.id, port++}});
        return layer.id;
    };
    LayerId last = add("Input", {});
    for (std::uint32_t i = 0; i < blocks; ++i) {
        const LayerId conv = add("Conv2d", {last});
        const LayerId norm = add("BatchNorm2d", {conv});
        const LayerId relu = add("ReLU", {norm});
        last = add("Add", {relu, last});
    }
    add("Output", {last});
    return graph;
}

QImage nodePicture(const DesignerWorld& w, const char* name)
{
    (void)w.bring(name);
    return w.view().viewport()->grab(w.view().mapFromScene(w.item(name).sceneBoundingRect()).boundingRect()).toImage();
}

} // namespace

class DesignerPicturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void statesLookDifferent();
    void pictures();
    void paintingManyNodes();
};

void DesignerPicturesTest::statesLookDifferent()
{
    DesignerWorld w;
    QVERIFY(w.open());
    const QImage plain = nodePicture(w, "layer1.0.conv1");
    QVERIFY(w.document().push(QStringLiteral("freeze"), {SetLearnRateFactor{w.layer("layer1.0.conv1"), 0.0}}));
    const QImage frozen = nodePicture(w, "layer1.0.conv1");
    QVERIFY(frozen != plain);
    const QColor frost = frozen.pixelColor(frozen.width() / 2, frozen.height() - 7);
    QCOMPARE(frost, w.world.theme.tokens().frozenFill);
    QVERIFY(w.document().push(QStringLiteral("renew"), {SetLearnRateFactor{w.layer("layer1.0.conv1"), 1.0},
                                                        SetFresh{w.layer("layer1.0.conv1"), true}}));
    const QImage fresh = nodePicture(w, "layer1.0.conv1");
    QCOMPARE(fresh.pixelColor(fresh.width() / 2, fresh.height() - 7), w.world.theme.tokens().freshFill);
    w.world.theme.setChoice(ThemeChoice::Dark);
    QVERIFY(nodePicture(w, "layer1.0.conv1") != fresh);
}

void DesignerPicturesTest::pictures()
{
    DesignerWorld w;
    w.page = std::make_unique<DesignerPage>(w.world.context);
    w.page->resize(1204, 650);
    w.page->show();
    QVERIFY(QTest::qWaitForWindowExposed(w.page.get()));
    shoot(w, QStringLiteral("empty"));
    QVERIFY(w.world.prepareSample() && w.settled());
    shoot(w, QStringLiteral("opening"));
    w.page->showLayer(w.layer("fc"));
    w.view().finishMotion();
    shoot(w, QStringLiteral("head"));
    w.page->showLayer(w.layer("layer2.0.conv1"));
    w.view().finishMotion();
    shoot(w, QStringLiteral("layer"));
    w.child<QPushButton>("replaceHeadButton")->click();
    QCoreApplication::processEvents();
    shoot(w, QStringLiteral("replace"));
    w.child<QWidget>("replaceHeadPanel")->hide();
    w.view().zoomAbout({300, 300}, 0.5);
    shoot(w, QStringLiteral("half"));
    w.view().fit();
    w.view().finishMotion();
    shoot(w, QStringLiteral("fit"));
    QVERIFY(
        w.document().push(QStringLiteral("break"), {SetParameter{w.layer("bn1"), "num_features", std::int64_t{7}}}));
    w.page->showLayer(w.layer("bn1"));
    w.view().finishMotion();
    shoot(w, QStringLiteral("issue"));
    w.document().openModel(*findModel("squeezenet1_1"), buildUntrained(*findModel("squeezenet1_1")));
    QVERIFY(w.settled());
    w.page->resize(1850, 1000);
    shoot(w, QStringLiteral("squeezenet"));
}

void DesignerPicturesTest::paintingManyNodes()
{
    DesignerWorld w;
    QVERIFY(w.open());
    Project project;
    project.graph = largeNetwork(176);
    w.document().setProject(project, {});
    QVERIFY(w.settled());
    QCOMPARE(w.scene().layerCount(), std::size_t{706});
    QImage picture(w.view().viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    for (const bool whole : {true, false}) {
        if (whole)
            w.view().fit();
        else
            w.view().zoomToOne();
        w.view().finishMotion();
        double best = 1e9;
        for (int i = 0; i < 6; ++i) {
            QElapsedTimer timer;
            timer.start();
            w.view().viewport()->render(&picture);
            best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        qInfo("706 nodes %s: %.2f ms", whole ? "fitted" : "at 1:1", best);
        // Something of the network is there, whatever the scale.
        const QColor back = w.world.theme.tokens().canvas;
        int painted = 0;
        for (int y = 0; y < picture.height(); y += 2)
            painted += picture.pixelColor(picture.width() / 2, y) != back ? 1 : 0;
        QVERIFY(painted > 20);
    }
}

QTEST_MAIN(DesignerPicturesTest)
#include "designer_pictures_test.moc"
