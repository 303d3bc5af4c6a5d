// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/curve_plot.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace graft {
namespace {

constexpr int marginLeft = 70;
constexpr int marginRight = 28;
constexpr int marginTop = 56;
constexpr int marginBottom = 60;
constexpr double dashLength = 9.0;
const cv::Scalar ink(0x27, 0x21, 0x1C); // BGR, as OpenCV wants it
const cv::Scalar muted(0x73, 0x66, 0x5B);
const cv::Scalar hairline(0xE5, 0xDE, 0xD9);
constexpr char marks[] = {'*', 'o', '+', 'x', '#'};

/// Axis range: whole tens of percent below the smallest value, up to 100 %.
double lowestTick(std::span<const CurveSeries> series)
{
    double lowest = 1.0;
    for (const CurveSeries& s : series) {
        for (const double v : s.values)
            lowest = std::min(lowest, std::isfinite(v) ? v : lowest);
    }
    return std::clamp(std::floor(lowest * 10.0) / 10.0, 0.0, 0.9);
}

std::size_t epochCount(std::span<const CurveSeries> series)
{
    std::size_t count = 1;
    for (const CurveSeries& s : series)
        count = std::max(count, s.values.size());
    return count;
}

/// Maps epochs and shares to pixels.
struct Axes {
    cv::Rect area;
    double lowest;
    std::size_t epochs;

    [[nodiscard]] cv::Point2d at(std::size_t epoch, double value) const
    {
        const double x = epochs > 1 ? static_cast<double>(epoch) / static_cast<double>(epochs - 1) : 0.5;
        const double y = (std::clamp(value, lowest, 1.0) - lowest) / (1.0 - lowest);
        return {area.x + x * area.width, area.y + (1.0 - y) * area.height};
    }
};

void text(cv::Mat& picture, const std::string& words, cv::Point at, double size, const cv::Scalar& color, double align)
{
    int baseline = 0;
    const cv::Size extent = cv::getTextSize(words, cv::FONT_HERSHEY_SIMPLEX, size, 1, &baseline);
    at.x -= static_cast<int>(align * extent.width);
    cv::putText(picture, words, at, cv::FONT_HERSHEY_SIMPLEX, size, color, 1, cv::LINE_AA);
}

void drawGrid(cv::Mat& picture, const Axes& axes)
{
    const int first = static_cast<int>(std::lround(axes.lowest * 10.0));
    for (int tenth = first; tenth <= 10; ++tenth) {
        const cv::Point p = axes.at(0, tenth / 10.0);
        cv::line(picture, {axes.area.x, p.y}, {axes.area.x + axes.area.width, p.y}, hairline, 1, cv::LINE_8);
        text(picture, std::to_string(tenth * 10) + " %", {axes.area.x - 10, p.y + 5}, 0.42, muted, 1.0);
    }
    const std::size_t step = std::max<std::size_t>(1, (axes.epochs + 15) / 16);
    for (std::size_t e = 0; e < axes.epochs; e += step) {
        const cv::Point p = axes.at(e, axes.lowest);
        text(picture, std::to_string(e + 1), {p.x, p.y + 20}, 0.42, muted, 0.5);
    }
    text(picture, "epoch", {axes.area.x + axes.area.width / 2, axes.area.y + axes.area.height + 44}, 0.45, muted, 0.5);
}

/// Draws a line in one stroke or in dashes; the phase runs on over corners.
void drawSegment(cv::Mat& picture, cv::Point2d from, cv::Point2d to, const cv::Scalar& color, bool dashed,
                 double& phase)
{
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    if (!dashed || length <= 0.0) {
        cv::line(picture, from, to, color, 2, cv::LINE_AA);
        return;
    }
    for (double done = 0.0; done < length;) {
        const double rest = dashLength - std::fmod(phase, dashLength);
        const double piece = std::min(rest, length - done);
        if (std::fmod(phase, 2.0 * dashLength) < dashLength) {
            const cv::Point2d direction = (to - from) / length;
            cv::line(picture, from + direction * done, from + direction * (done + piece), color, 2, cv::LINE_AA);
        }
        done += piece;
        phase += piece + 1e-9;
    }
}

void drawSeries(cv::Mat& picture, const Axes& axes, const CurveSeries& series)
{
    const cv::Scalar color(series.color.b, series.color.g, series.color.r);
    double phase = 0.0;
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        if (!std::isfinite(series.values[i])) // an epoch without a result leaves a gap
            continue;
        const cv::Point2d point = axes.at(i, series.values[i]);
        if (i > 0 && std::isfinite(series.values[i - 1]))
            drawSegment(picture, axes.at(i - 1, series.values[i - 1]), point, color, series.dashed, phase);
        cv::circle(picture, point, 4, color, cv::FILLED, cv::LINE_AA);
    }
}

void drawLegend(cv::Mat& picture, const Axes& axes, std::span<const CurveSeries> series)
{
    int y = axes.area.y + axes.area.height - 22 * static_cast<int>(series.size());
    cv::rectangle(picture,
                  cv::Rect(axes.area.x + axes.area.width - 308, y - 14, 308, 22 * static_cast<int>(series.size()) + 6),
                  cv::Scalar(255, 255, 255), cv::FILLED); // readable where curves pass behind it
    for (const CurveSeries& s : series) {
        const cv::Scalar color(s.color.b, s.color.g, s.color.r);
        const int x = axes.area.x + axes.area.width - 300;
        double phase = 0.0;
        drawSegment(picture, cv::Point(x, y), cv::Point(x + 40, y), color, s.dashed, phase);
        text(picture, s.name, {x + 50, y + 5}, 0.45, ink, 0.0);
        y += 22;
    }
}

} // namespace

Result<std::vector<std::byte>> plotCurves(const std::string& title, std::span<const CurveSeries> series, int width,
                                          int height)
{
    if (width < 200 || height < 160 || width > 8192 || height > 8192)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "A plot cannot be %1 x %2 pixels."),
                         {std::to_string(width), std::to_string(height)});
    try {
        cv::Mat picture(height, width, CV_8UC3, cv::Scalar(255, 255, 255));
        const Axes axes{{marginLeft, marginTop, width - marginLeft - marginRight, height - marginTop - marginBottom},
                        lowestTick(series),
                        epochCount(series)};
        text(picture, title, {marginLeft, 34}, 0.62, ink, 0.0);
        drawGrid(picture, axes);
        for (const CurveSeries& s : series)
            drawSeries(picture, axes, s);
        drawLegend(picture, axes, series);
        std::vector<unsigned char> png;
        cv::imencode(".png", picture, png);
        std::vector<std::byte> bytes(png.size());
        std::memcpy(bytes.data(), png.data(), png.size());
        return bytes;
    } catch (const cv::Exception& e) {
        return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "The curves cannot be drawn: %1."), {e.what()});
    }
}

std::string textPlot(std::span<const CurveSeries> series, int columns, int rows)
{
    const int width = std::clamp(columns, 2, 400);
    const int height = std::clamp(rows, 2, 100);
    const double lowest = lowestTick(series);
    const std::size_t epochs = epochCount(series);
    std::vector<std::string> grid(static_cast<std::size_t>(height), std::string(static_cast<std::size_t>(width), ' '));
    for (std::size_t s = 0; s < series.size(); ++s) {
        for (std::size_t i = 0; i < series[s].values.size(); ++i) {
            if (!std::isfinite(series[s].values[i]))
                continue;
            const double x = epochs > 1 ? static_cast<double>(i) / static_cast<double>(epochs - 1) : 0.5;
            const double y = (std::clamp(series[s].values[i], lowest, 1.0) - lowest) / (1.0 - lowest);
            const auto column = static_cast<std::size_t>(std::lround(x * (width - 1)));
            const auto row = static_cast<std::size_t>(std::lround((1.0 - y) * (height - 1)));
            grid[row][column] = marks[s % sizeof marks];
        }
    }
    std::string out;
    for (int row = 0; row < height; ++row) {
        const double value = 1.0 - (1.0 - lowest) * row / (height - 1);
        char label[16];
        std::snprintf(label, sizeof label, "%4d %% |", static_cast<int>(std::lround(100.0 * value)));
        out += label + grid[static_cast<std::size_t>(row)] + '\n';
    }
    out += "       +" + std::string(static_cast<std::size_t>(width), '-') + "\n        epoch 1 to " +
           std::to_string(epochs);
    for (std::size_t s = 0; s < series.size(); ++s)
        out += std::string("   ") + marks[s % sizeof marks] + ' ' + series[s].name;
    return out + '\n';
}

} // namespace graft
