// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image.h"
#include "core/evaluation/curve_plot.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace graft;

namespace {

const std::vector<CurveSeries> curves{{"transfer", {200, 30, 30}, false, {0.6, 0.9, 0.95, 0.97}},
                                      {"from scratch", {30, 60, 200}, true, {0.2, 0.4, 0.6, 0.7}}};

/// Pixels near a colour.
std::size_t count(const Image& image, Rgb color)
{
    std::size_t found = 0;
    for (std::size_t i = 0; i < image.rgb.size(); i += 3)
        if (std::abs(image.rgb[i] - color.r) + std::abs(image.rgb[i + 1] - color.g) +
                std::abs(image.rgb[i + 2] - color.b) <
            40)
            ++found;
    return found;
}

TEST(CurvePlot, ShowsEveryCurveOnWhite)
{
    const auto png = plotCurves("Validation accuracy", curves, 640, 400);
    ASSERT_TRUE(png.ok()) << png.error().message();
    const auto picture = decodeImage(*png, "plot");
    ASSERT_TRUE(picture.ok());
    EXPECT_EQ(picture->width, 640);
    EXPECT_EQ(picture->height, 400);
    EXPECT_EQ(picture->rgb[0], 255);
    const std::size_t solid = count(*picture, curves[0].color);
    const std::size_t dashed = count(*picture, curves[1].color);
    EXPECT_GT(solid, 400U);
    EXPECT_GT(dashed, 200U);
    EXPECT_LT(dashed, solid);
    const auto untitled = decodeImage(*plotCurves("", curves, 640, 400), "plot");
    EXPECT_NE(picture->rgb, untitled->rgb);
    EXPECT_EQ(*png, *plotCurves("Validation accuracy", curves, 640, 400));
}

TEST(CurvePlot, OddValuesAndSizesAreNoTrouble)
{
    const std::vector<CurveSeries> odd{{"gaps", {0, 0, 0}, true, {NAN, 0.5, INFINITY, 2.0, -1.0}},
                                       {"empty", {9, 9, 9}, false, {}},
                                       {"one", {9, 9, 9}, false, {0.5}}};
    EXPECT_TRUE(plotCurves("", odd, 300, 200).ok());
    EXPECT_TRUE(plotCurves("nothing", {}, 300, 200).ok());
    EXPECT_FALSE(plotCurves("none", curves, 0, 0).ok());
    EXPECT_FALSE(plotCurves("none", curves, 1 << 20, 1 << 20).ok());
    EXPECT_FALSE(textPlot(odd, 40, 8).empty());
    EXPECT_FALSE(textPlot({}, 0, 0).empty());
}

TEST(CurvePlot, TextPlotHasMarksAxisAndNames)
{
    const std::string plot = textPlot(curves, 40, 9);
    EXPECT_EQ(std::count(plot.begin(), plot.end(), '*'), 4 + 1); // four epochs and the legend
    EXPECT_NE(plot.find("100 %"), std::string::npos);
    EXPECT_NE(plot.find("from scratch"), std::string::npos);
    EXPECT_LT(plot.find('*'), plot.find('o')); // the better curve is higher up
    EXPECT_EQ(plot.back(), '\n');
}

} // namespace
