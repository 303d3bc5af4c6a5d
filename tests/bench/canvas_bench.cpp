// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/catalogue.h"
#include "core/zoo/model_loader.h"
#include "tests/bench/bench_network.h"
#include "ui/canvas/canvas_layout.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/canvas/node_item.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QMouseEvent>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>

using namespace graft;

namespace {

int rounds = 15;

double median(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

double measure(const std::function<void()>& work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return median(std::move(times));
}

/// A window of 1280x720 with a network of a document, as the Designer has it.
struct Canvas {
    Theme theme;
    NetworkDocument document;
    NetworkScene scene{document, theme};
    NetworkView view{scene, theme};
    QImage picture;

    Canvas()
    {
        theme.setChoice(ThemeChoice::Light);
        view.resize(1280, 720);
        view.show();
        picture = QImage(view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
        QCoreApplication::processEvents();
    }
    void open(const NetworkGraph& graph, bool unfolded)
    {
        Project project;
        project.graph = graph;
        if (unfolded)
            project.foldedBlocks.emplace();
        document.setProject(std::move(project), {});
        while (!scene.isSettled())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        paint();
    }
    void paint() { view.viewport()->render(&picture); }
    void send(QEvent::Type type, QPoint at)
    {
        QMouseEvent event(type, at, view.viewport()->mapToGlobal(at),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
};

double openMs(const NetworkGraph& graph, bool unfolded)
{
    Canvas canvas;
    return measure([&] { canvas.open(graph, unfolded); });
}

double layoutMs(const NetworkGraph& graph)
{
    const BlockTree tree = findBlocks(graph);
    const CanvasNodes nodes = canvasNodes(graph, tree, {});
    return measure([&] { (void)layoutNetwork(nodes, tree); });
}

/// Frames of a drag of up to 200 nodes with the pointer, from the event to the last pixel.
double dragMs(Canvas& canvas)
{
    std::vector<LayerId> layers;
    const auto& nodes = canvas.scene.nodes();
    const std::size_t count = std::min<std::size_t>(200, nodes.size());
    const std::size_t first = (nodes.size() - count) / 2;
    for (std::size_t i = first; i < first + count; ++i)
        layers.push_back(nodes[i]->layers().front());
    canvas.scene.selectLayers(layers);
    const NodeItem& held = *nodes[first + count / 2];
    canvas.view.setViewpoint(held.sceneBoundingRect().center(), 0.7);
    canvas.paint();
    const QPoint start = canvas.view.mapFromScene(held.sceneBoundingRect().center());
    canvas.send(QEvent::MouseButtonPress, start);
    int step = 0;
    const double ms = measure([&] {
        ++step;
        canvas.send(QEvent::MouseMove, start + QPoint(20 + 4 * step, 8 * step));
        canvas.paint();
    });
    canvas.scene.cancelInteraction();
    canvas.send(QEvent::MouseButtonRelease, start);
    return ms;
}

void report(const char* name, const NetworkGraph& graph, bool last)
{
    const double opened = openMs(graph, false);
    const double unfolded = openMs(graph, true);
    Canvas canvas;
    canvas.open(graph, true);
    canvas.view.fit();
    canvas.view.finishMotion();
    const double fitted = measure([&] { canvas.paint(); });
    canvas.view.zoomToOne();
    canvas.view.finishMotion();
    const double actual = measure([&] { canvas.paint(); });
    const double drag = dragMs(canvas);
    std::printf(" {\"network\": \"%s\", \"layers\": %zu, \"connections\": %zu, \"open_folded_ms\": %.1f, "
                "\"open_unfolded_ms\": %.1f, \"repaint_fit_ms\": %.2f, \"repaint_1to1_ms\": %.2f, "
                "\"drag_frame_ms\": %.2f, \"layout_ms\": %.2f}%s\n",
                name, graph.layers.size(), graph.connections.size(), opened, unfolded, fitted, actual, drag,
                layoutMs(graph), last ? "" : ",");
    std::fflush(stdout);
}

} // namespace

/// Prints what painting, opening and dragging take on the canvas, as JSON: medians in milliseconds.
int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    int layers = 3000;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--layers") == 0)
            layers = std::max(20, std::atoi(argv[i + 1]));
        else if (std::strcmp(argv[i], "--rounds") == 0)
            rounds = std::max(1, std::atoi(argv[i + 1]));
    }
    const bool full = layers >= 711;
    std::printf("[\n");
    report("resnet-50", buildUntrained(*findModel("resnet50")).graph, false);
    report("dense", bench::denseNetwork(full ? std::vector<int>{6, 12, 48, 32} : std::vector<int>{2, 3}), false);
    report("long", bench::longNetwork(layers), true);
    std::printf("]\n");
    return 0;
}
