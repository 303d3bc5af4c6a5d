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
#include <ctime>
#include <functional>
#include <limits>

using namespace graft;

namespace {

int rounds = 15;
bool missed = false;

/// What a piece of work takes at best, in milliseconds: by the clock, and of processors, all threads together. On a
/// busy machine the second is what can be compared.
struct Cost {
    double clock = std::numeric_limits<double>::max();
    double processor = std::numeric_limits<double>::max();
};

Cost measure(int count, const std::function<void()>& work)
{
    Cost best;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        work();
        best.processor = std::min(best.processor, 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
        best.clock = std::min(best.clock, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return best;
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

Cost openCost(const NetworkGraph& graph, bool unfolded)
{
    Canvas canvas;
    return measure(std::min(rounds, 5), [&] { canvas.open(graph, unfolded); });
}

Cost layoutCost(const NetworkGraph& graph)
{
    const BlockTree tree = findBlocks(graph);
    const CanvasNodes nodes = canvasNodes(graph, tree, {});
    return measure(rounds, [&] { (void)layoutNetwork(nodes, tree); });
}

/// Frames of a drag of up to 200 nodes with the pointer, from the event to the last pixel.
Cost dragCost(Canvas& canvas)
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
    const Cost cost = measure(rounds, [&] {
        ++step;
        canvas.send(QEvent::MouseMove, start + QPoint(20 + 4 * step, 8 * step));
        canvas.paint();
    });
    canvas.scene.cancelInteraction();
    canvas.send(QEvent::MouseButtonRelease, start);
    return cost;
}

/// A line of the table; `limit`: what it may take, or 0.
void print(const char* name, const char* what, Cost cost, double limit)
{
    const bool met = limit <= 0 || std::min(cost.clock, cost.processor) <= limit;
    missed = missed || !met;
    std::printf("%-12s %-18s %10.2f %10.2f", name, what, cost.clock, cost.processor);
    if (limit > 0)
        std::printf(" %7.0f  %s\n", limit, met ? "met" : "MISSED");
    else
        std::printf(" %7s  -\n", "-");
    std::fflush(stdout);
}

void report(const char* name, const NetworkGraph& graph, double openLimit, double paintLimit)
{
    std::printf("%-12s %zu layers, %zu connections\n", name, graph.layers.size(), graph.connections.size());
    print(name, "open folded", openCost(graph, false), openLimit);
    print(name, "open unfolded", openCost(graph, true), openLimit);
    Canvas canvas;
    canvas.open(graph, true);
    canvas.view.fit();
    canvas.view.finishMotion();
    canvas.paint(); // icons and texts are made when they are first seen
    print(name, "repaint fit", measure(rounds, [&] { canvas.paint(); }), paintLimit);
    canvas.view.zoomToOne();
    canvas.view.finishMotion();
    canvas.paint();
    print(name, "repaint 1:1", measure(rounds, [&] { canvas.paint(); }), paintLimit);
    print(name, "drag 200, frame", dragCost(canvas), 16);
    print(name, "layout", layoutCost(graph), 0);
}

} // namespace

/// Prints what painting, opening and dragging take on the canvas in a window of 1280x720, as one table: the best of
/// some rounds in milliseconds. Ends with 1 where a limit is missed and --check is given.
int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    int layers = 3000;
    bool check = false;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--layers") == 0 && i + 1 < argc)
            layers = std::max(20, std::atoi(argv[++i]));
        else if (std::strcmp(argv[i], "--rounds") == 0 && i + 1 < argc)
            rounds = std::max(1, std::atoi(argv[++i]));
        else if (std::strcmp(argv[i], "--check") == 0)
            check = true;
    }
    const bool full = layers >= 711;
    std::printf("%-12s %-18s %10s %10s %7s  %s\n", "network", "what", "clock ms", "cpu ms", "limit", "result");
    report("resnet-50", buildUntrained(*findModel("resnet50")).graph, 300, 8);
    report("dense", bench::denseNetwork(full ? std::vector<int>{6, 12, 48, 32} : std::vector<int>{2, 3}), 300, 8);
    report("long", bench::longNetwork(layers), 0, 16);
    return check && missed ? 1 : 0;
}
