// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/network_sketch.h"

#include "core/graph/topology.h"
#include "ui/models/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

namespace graft {

namespace {

/// Layers that stand as bars: the ones whose number of outputs is a free choice.
const LayerSchema* barSchema(const Layer& layer)
{
    const LayerSchema* schema = findSchema(layer.type);
    return schema != nullptr && !schema->classCountParameter.empty() ? schema : nullptr;
}

} // namespace

NetworkSketch sketchOf(const NetworkGraph& graph)
{
    NetworkSketch sketch;
    const auto order = topologicalOrder(graph);
    if (!order)
        return sketch;
    // `reached`: the last bar on the longest way to a layer; its place among the bars.
    std::unordered_map<LayerId, int> reached;
    std::set<std::pair<int, int>> arcs;
    for (const LayerId id : *order) {
        const Layer* layer = graph.find(id);
        std::vector<int> sources;
        for (const Connection& connection : graph.inputsOf(id))
            sources.push_back(reached[connection.from.layer]);
        const auto [low, high] = std::minmax_element(sources.begin(), sources.end());
        int here = sources.empty() ? -1 : *high;
        // Where ways of different length meet, the short one jumps over bars.
        if (sources.size() > 1 && *high - *low > 1)
            arcs.emplace(std::max(0, *low), *high);
        if (const LayerSchema* schema = barSchema(*layer)) {
            const auto outputs =
                static_cast<double>(std::max<std::int64_t>(1, intParameter(*layer, schema->classCountParameter)));
            sketch.bars.push_back({schema->category, std::clamp(std::log2(outputs) / 11.0, 0.12, 1.0)});
            here = static_cast<int>(sketch.bars.size()) - 1;
        }
        reached[id] = here;
    }
    sketch.arcs.assign(arcs.begin(), arcs.end());
    return sketch;
}

void paintSketch(QPainter& painter, const QRectF& area, const NetworkSketch& sketch, const Theme& theme)
{
    if (sketch.bars.empty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto count = static_cast<double>(sketch.bars.size());
    const double step = std::min(area.width() / count, 14.0);
    const double barWidth = std::max(1.2, std::min(step * 0.62, 7.0));
    const double left = area.left() + (area.width() - step * count) / 2;
    const double arcRoom = sketch.arcs.empty() ? 0 : area.height() * 0.22;
    const double barRoom = area.height() - arcRoom;
    const auto middle = [&](int bar) { return left + (bar + 0.5) * step; };

    for (std::size_t i = 0; i < sketch.bars.size(); ++i) {
        const NetworkSketch::Bar& bar = sketch.bars[i];
        const double height = std::max(3.0, bar.height * barRoom);
        const QRectF box(middle(static_cast<int>(i)) - barWidth / 2, area.bottom() - height, barWidth, height);
        painter.setPen(Qt::NoPen);
        QColor color = theme.categoryColor(bar.category);
        color.setAlphaF(0.85F);
        painter.setBrush(color);
        painter.drawRoundedRect(box, barWidth / 3, barWidth / 3);
    }
    QColor line = theme.tokens().textMuted;
    line.setAlphaF(0.75F);
    painter.setPen(QPen(line, 1.2, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    const auto top = [&](int bar) {
        return area.bottom() - std::max(3.0, sketch.bars[static_cast<std::size_t>(bar)].height * barRoom) - 2;
    };
    for (const auto& [from, to] : sketch.arcs) {
        const double y = std::min(top(from), top(to));
        const double lift = std::min(arcRoom, 4 + (to - from) * step * 0.25);
        QPainterPath path(QPointF(middle(from), top(from)));
        path.cubicTo(QPointF(middle(from), y - lift * 1.3), QPointF(middle(to), y - lift * 1.3),
                     QPointF(middle(to), top(to)));
        painter.drawPath(path);
    }
    painter.restore();
}

} // namespace graft
