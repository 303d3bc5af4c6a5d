// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/compare_sync.h"

#include "ui/canvas/network_scene.h"
#include "ui/canvas/node_item.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace graft {

namespace {

/// Heights at which the two networks correspond.
struct Anchor {
    double from = 0;
    double to = 0;
};

std::vector<Anchor> anchorsOf(const NetworkScene& from, const NetworkScene& to, const GraphDifference& difference,
                              int side)
{
    std::vector<Anchor> all;
    for (const auto& [before, after] : difference.matches) {
        const NodeItem* a = from.nodeOf(side == 0 ? before : after);
        const NodeItem* b = to.nodeOf(side == 0 ? after : before);
        if (a != nullptr && b != nullptr && a->isPlaced() && b->isPlaced())
            all.push_back({a->inputPort().y(), b->inputPort().y()});
    }
    std::sort(all.begin(), all.end(), [](const Anchor& a, const Anchor& b) { return a.from < b.from; });
    // Only what runs in the same order on both sides can keep them in step.
    std::vector<Anchor> rising;
    for (const Anchor& anchor : all) {
        if (rising.empty() || (anchor.from > rising.back().from && anchor.to > rising.back().to))
            rising.push_back(anchor);
    }
    return rising;
}

double mapped(const std::vector<Anchor>& anchors, double y)
{
    if (anchors.empty())
        return y;
    const auto next = std::upper_bound(anchors.begin(), anchors.end(), y,
                                       [](double value, const Anchor& anchor) { return value < anchor.from; });
    if (next == anchors.begin())
        return anchors.front().to + (y - anchors.front().from);
    const Anchor& a = *std::prev(next);
    if (next == anchors.end())
        return a.to + (y - a.from);
    return a.to + (y - a.from) / (next->from - a.from) * (next->to - a.to);
}

} // namespace

CanvasContent markedContent(const GraphSnapshot& graph, const GraphDifference& difference, int side)
{
    CanvasContent content = contentOf(graph);
    for (const LayerDifference& d : difference.layers) {
        const LayerId id = side == 0 ? d.before : d.after;
        if (!id)
            continue;
        content.marks[id] = d.change == LayerChange::Changed ? LayerMark::Changed
                            : side == 0                      ? LayerMark::Removed
                                                             : LayerMark::Added;
    }
    return content;
}

QPointF counterpart(const NetworkScene& from, const NetworkScene& to, const GraphDifference& difference, int side,
                    QPointF point)
{
    return {point.x() - from.networkRect().center().x() + to.networkRect().center().x(),
            mapped(anchorsOf(from, to, difference, side), point.y())};
}

} // namespace graft
