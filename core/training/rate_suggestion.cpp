// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/rate_finder.h"

#include <algorithm>
#include <cmath>

namespace graft {
namespace {

constexpr std::ptrdiff_t fewestPoints = 10;
constexpr double leastFall = 0.05;     ///< of the loss at the beginning; less is noise
constexpr double clearSteepness = 1.5; ///< times the mean slope on the way down
constexpr double belowMinimum = 0.1;

/// Fall of the smoothed loss per decade of the rate around `at`, over `reach` points to either side.
double fallAround(std::span<const RatePoint> points, std::ptrdiff_t at, std::ptrdiff_t reach)
{
    const auto last = static_cast<std::ptrdiff_t>(points.size()) - 1;
    const RatePoint& left = points[static_cast<std::size_t>(std::max<std::ptrdiff_t>(at - reach, 0))];
    const RatePoint& right = points[static_cast<std::size_t>(std::min(at + reach, last))];
    return (left.smoothed - right.smoothed) / std::log10(right.rate / left.rate);
}

} // namespace

std::optional<double> suggestRate(std::span<const RatePoint> points)
{
    const auto count = static_cast<std::ptrdiff_t>(points.size());
    if (count < fewestPoints)
        return std::nullopt;
    // The average has settled after the first tenth.
    const std::ptrdiff_t first = count / 10;
    const auto lowest =
        std::min_element(points.begin() + first, points.end(),
                         [](const RatePoint& a, const RatePoint& b) { return a.smoothed < b.smoothed; });
    const std::ptrdiff_t minimum = lowest - points.begin();
    const RatePoint& start = points[static_cast<std::size_t>(first)];
    if (!(lowest->smoothed < start.smoothed * (1 - leastFall)))
        return std::nullopt;
    const std::ptrdiff_t reach = std::max<std::ptrdiff_t>(count / 25, 1);
    std::ptrdiff_t steepest = first;
    double fall = 0;
    for (std::ptrdiff_t i = first; i <= minimum; ++i) {
        const double here = fallAround(points, i, reach);
        if (here > fall) {
            fall = here;
            steepest = i;
        }
    }
    const double mean = (start.smoothed - lowest->smoothed) / std::log10(lowest->rate / start.rate);
    const double cautious = lowest->rate * belowMinimum;
    if (fall < clearSteepness * mean)
        return cautious;
    return points[static_cast<std::size_t>(steepest)].rate;
}

} // namespace graft
