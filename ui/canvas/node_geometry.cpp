// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_geometry.h"

#include <algorithm>
#include <cmath>

namespace graft {

namespace node_geometry {

QRectF card()
{
    return {0, 0, width, height};
}

QRectF icon()
{
    return {12, 5, iconSide, iconSide};
}

QRectF lonelyIcon()
{
    constexpr double side = 28;
    return {16, (height - side) / 2, side, side};
}

QRectF name(double badgesWidth)
{
    constexpr double left = 34;
    constexpr double right = 10;
    return {left, 4, width - left - right - badgesWidth, 18};
}

QRectF detailLine()
{
    return {12, 24, width - 22, 15};
}

const QPainterPath& edgeStrip()
{
    static const QPainterPath strip = [] {
        QPainterPath whole;
        whole.addRoundedRect(card(), radius, radius);
        QPainterPath left;
        left.addRect(0, 0, edgeWidth, height);
        return whole.intersected(left);
    }();
    return strip;
}

QRectF blockHandle()
{
    return {11, 6, 14, 14};
}

QRectF frameHandle(const QRectF& frame)
{
    return {frame.left() + 9, frame.top() + 8, 14, 14};
}

QPointF inputPort(QPointF topLeft)
{
    return {topLeft.x() + width / 2, topLeft.y()};
}

QPointF outputPort(QPointF topLeft)
{
    return {topLeft.x() + width / 2, topLeft.y() + height};
}

} // namespace node_geometry

DetailLevel detailLevel(double scale)
{
    if (scale < 0.35)
        return DetailLevel::Marks;
    return scale < 0.6 ? DetailLevel::Name : DetailLevel::Full;
}

namespace {

double length(QPointF v)
{
    return std::hypot(v.x(), v.y());
}

} // namespace

QPainterPath roundedRoute(const Route& route, double cornerRadius)
{
    QPainterPath path;
    if (route.empty())
        return path;
    path.moveTo(route.front());
    for (std::size_t i = 1; i + 1 < route.size(); ++i) {
        const QPointF before = route[i - 1] - route[i];
        const QPointF after = route[i + 1] - route[i];
        const double room = std::min(length(before), length(after)) / 2;
        const double r = std::min(cornerRadius, room);
        if (r < 0.5) {
            path.lineTo(route[i]);
            continue;
        }
        path.lineTo(route[i] + before / length(before) * r);
        path.quadTo(route[i], route[i] + after / length(after) * r);
    }
    path.lineTo(route.back());
    return path;
}

Route orthogonalRoute(QPointF from, QPointF to)
{
    constexpr double stub = 14;
    if (to.y() - from.y() >= 2 * stub) {
        if (std::abs(to.x() - from.x()) < 0.5)
            return {from, to};
        const double middle = (from.y() + to.y()) / 2;
        return {from, {from.x(), middle}, {to.x(), middle}, to};
    }
    // The target is beside or above: out of the bottom, along a lane at the side, in at the top.
    const double half = node_geometry::width / 2 + stub;
    const double between = (from.x() + to.x()) / 2;
    const double lane = std::abs(to.x() - from.x()) > 2 * half ? between : std::max(from.x(), to.x()) + half;
    return {from, {from.x(), from.y() + stub}, {lane, from.y() + stub}, {lane, to.y() - stub}, {to.x(), to.y() - stub},
            to};
}

} // namespace graft
