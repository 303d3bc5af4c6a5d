// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/trade_off.h"

#include <gtest/gtest.h>

#include <limits>

namespace graft {
namespace {

using Places = std::vector<std::size_t>;

TEST(TradeOff, FrontHoldsWhatNothingBeats)
{
    const std::vector<TradeOff> points{{70, 20}, {60, 5}, {65, 25}, {80, 90}, {60, 7}, {80, 95}};
    EXPECT_EQ(paretoFront(points), (Places{1, 0, 3}));
    EXPECT_TRUE(paretoFront({}).empty());
}

TEST(TradeOff, FrontIgnoresWhatIsNoNumber)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const std::vector<TradeOff> points{{90, none}, {none, 1}, {50, 10}};
    EXPECT_EQ(paretoFront(points), Places{2});
}

TEST(TradeOff, EqualPointsCountOnce)
{
    const std::vector<TradeOff> points{{50, 10}, {50, 10}};
    EXPECT_EQ(paretoFront(points), Places{0});
}

TEST(TradeOff, BestWithinALimit)
{
    const std::vector<TradeOff> points{{70, 20}, {60, 5}, {65, 15}, {80, 90}};
    EXPECT_EQ(bestWithin(points, 18), 2U);
    EXPECT_EQ(bestWithin(points, 1000), 3U);
    EXPECT_EQ(bestWithin(points, 5), 1U);
    EXPECT_FALSE(bestWithin(points, 4).has_value());
}

TEST(TradeOff, KneeIsWhereMoreGetsDear)
{
    const std::vector<TradeOff> points{{50, 1}, {75, 4}, {78, 30}, {80, 100}};
    EXPECT_EQ(kneeOf(points), 1U);
    EXPECT_FALSE(kneeOf(std::vector<TradeOff>{{50, 1}, {80, 100}}).has_value());
}

TEST(TradeOff, WilsonIntervalOfKnownCases)
{
    // 9 of 10: 0.5958 to 0.9821 by the formula.
    const ShareInterval nine = wilsonInterval(9, 10);
    EXPECT_NEAR(nine.low, 0.5958, 5e-5);
    EXPECT_NEAR(nine.high, 0.9821, 5e-5);
    const ShareInterval all = wilsonInterval(10, 10);
    EXPECT_NEAR(all.low, 0.7225, 5e-5);
    EXPECT_DOUBLE_EQ(all.high, 1.0);
    EXPECT_DOUBLE_EQ(wilsonInterval(0, 0).low, 0.0);
    EXPECT_DOUBLE_EQ(wilsonInterval(0, 0).high, 1.0);
    EXPECT_LT(wilsonInterval(900, 1000).high - wilsonInterval(900, 1000).low, nine.high - nine.low);
}

} // namespace
} // namespace graft
