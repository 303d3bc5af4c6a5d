// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/trade_off.h"

#include <algorithm>
#include <cmath>

namespace graft {

std::vector<std::size_t> paretoFront(std::span<const TradeOff> points)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (std::isfinite(points[i].gain) && std::isfinite(points[i].cost))
            order.push_back(i);
    }
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return points[a].cost != points[b].cost ? points[a].cost < points[b].cost : points[a].gain > points[b].gain;
    });
    std::vector<std::size_t> front;
    for (const std::size_t i : order) {
        if (front.empty() || points[i].gain > points[front.back()].gain)
            front.push_back(i);
    }
    return front;
}

std::optional<std::size_t> bestWithin(std::span<const TradeOff> points, double limit)
{
    std::optional<std::size_t> best;
    for (const std::size_t i : paretoFront(points)) {
        if (points[i].cost <= limit)
            best = i; // gains rise along the front
    }
    return best;
}

std::optional<std::size_t> kneeOf(std::span<const TradeOff> points)
{
    const std::vector<std::size_t> front = paretoFront(points);
    if (front.size() < 3 || points[front.front()].cost <= 0)
        return std::nullopt;
    const TradeOff& first = points[front.front()];
    const TradeOff& last = points[front.back()];
    const double costs = std::log(last.cost / first.cost);
    std::optional<std::size_t> knee;
    double most = 0;
    for (const std::size_t i : front) {
        const double along = std::log(points[i].cost / first.cost) / costs;
        const double above = (points[i].gain - first.gain) / (last.gain - first.gain) - along;
        if (above > most) {
            most = above;
            knee = i;
        }
    }
    return knee;
}

ShareInterval wilsonInterval(std::int64_t right, std::int64_t total, double z)
{
    if (total <= 0)
        return {};
    const auto n = static_cast<double>(total);
    const double share = static_cast<double>(right) / n;
    const double z2 = z * z;
    const double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
    const double half = z / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

} // namespace graft
