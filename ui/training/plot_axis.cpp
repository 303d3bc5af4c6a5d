// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/plot_axis.h"

#include "ui/training/chart_parts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

constexpr double decade = 10;
constexpr double tolerance = 1e-9;
constexpr double maxDecades = 6; // a curve that ends at 0 would flatten all the rest

std::vector<double> decadeTicks(double low, double high, int most)
{
    const int first = static_cast<int>(std::ceil(std::log10(low) - tolerance));
    const int last = static_cast<int>(std::floor(std::log10(high) + tolerance));
    const int step =
        std::max(1, (last - first) / std::max(1, most - 1) + ((last - first) % std::max(1, most - 1) ? 1 : 0));
    std::vector<double> ticks;
    for (int exponent = first; exponent <= last; exponent += step)
        ticks.push_back(std::pow(decade, exponent));
    return ticks;
}

} // namespace

double PlotAxis::place(double number) const
{
    if (!(high > low))
        return 0;
    if (!logarithmic)
        return (number - low) / (high - low);
    return (std::log(std::max(number, low)) - std::log(low)) / (std::log(high) - std::log(low));
}

double PlotAxis::value(double at) const
{
    if (!logarithmic)
        return low + at * (high - low);
    return std::exp(std::log(low) + at * (std::log(high) - std::log(low)));
}

std::vector<double> PlotAxis::ticks(int most) const
{
    if (!(high > low) || most < 1)
        return {};
    if (logarithmic)
        return decadeTicks(low, high, most);
    const double rough = (high - low) / most;
    const double magnitude = std::pow(decade, std::floor(std::log10(rough)));
    double step = decade * magnitude;
    for (const double candidate : {1.0, 2.0, 5.0}) {
        if (candidate * magnitude >= rough * (1 - tolerance)) {
            step = candidate * magnitude;
            break;
        }
    }
    std::vector<double> ticks;
    for (double i = std::ceil(low / step - tolerance); i * step <= high * (1 + tolerance); ++i)
        ticks.push_back(i * step);
    return ticks;
}

PlotAxis axisFor(const std::vector<double>& values, bool logarithmic)
{
    double low = 0;
    double high = 0;
    for (const double value : values) {
        if (!std::isfinite(value) || (logarithmic && value <= 0))
            continue;
        low = low == 0 ? value : std::min(low, value);
        high = std::max(high, value);
    }
    if (high <= 0)
        return {logarithmic ? 1 / decade : 0, 1, logarithmic};
    if (!logarithmic)
        return {0, niceEnd(high), false};
    low = std::max(low, high / std::pow(decade, maxDecades));
    const double end = std::pow(decade, std::ceil(std::log10(high) - tolerance));
    const double begin = std::pow(decade, std::floor(std::log10(low) + tolerance));
    return {begin < end ? begin : end / decade, end, true};
}

QString rateText(double rate)
{
    constexpr int digits = 3;
    return QLocale().toString(rate, 'g', digits);
}

} // namespace graft
