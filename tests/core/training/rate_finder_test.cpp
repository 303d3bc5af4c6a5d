// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/rate_finder.h"

#include "core/runtime/initialisation.h"
#include "core/training/option_table.h"
#include "tests/core/training/training_fixture.h"

#include <cmath>

namespace graft::test {
namespace {

/// A search over the small network; tests change what they are about.
struct TestSearch : TestRun {
    RateFinderOptions finder{.lowest = 1e-5, .highest = 10, .steps = 60};
    std::vector<Progress> told;
    std::function<void()> onProgress;
    RunControl stop;

    TestSearch() { weights = *completeWeights(graph, {}, MissingTensors::Initialise, 5); }

    [[nodiscard]] Result<RateFinding> search()
    {
        return findLearningRate(
            {snapshot(graph), weights, training, validation, options}, finder,
            [this](const Progress& progress) {
                told.push_back(progress);
                if (onProgress)
                    onProgress();
            },
            stop);
    }
};

/// Points whose smoothed loss is `loss` of the logarithm of the rate, from 1e-6 to 1.
std::vector<RatePoint> pointsOf(const std::function<double(double)>& loss)
{
    std::vector<RatePoint> points;
    for (int i = 0; i < 61; ++i) {
        const double decade = -6 + i * 0.1;
        points.push_back({std::pow(10, decade), loss(decade), loss(decade)});
    }
    return points;
}

TEST(RateSuggestion, IsWhereTheLossFallsMostSteeply)
{
    // Flat, a fall around 1e-3, flat, and a rise from 1e-1.
    const auto suggestion = suggestRate(pointsOf(
        [](double decade) { return 2 - 1 / (1 + std::exp(-6 * (decade + 3))) + 2 * std::exp(8 * (decade + 0.3)); }));
    ASSERT_TRUE(suggestion);
    EXPECT_NEAR(std::log10(*suggestion), -3, 0.15);
}

TEST(RateSuggestion, WithoutASteepPartIsATenthOfTheBestRate)
{
    const auto suggestion = suggestRate(pointsOf([](double decade) { return decade < -1 ? 2 + -0.2 * decade : 9; }));
    ASSERT_TRUE(suggestion);
    EXPECT_NEAR(std::log10(*suggestion), -2, 0.15);
}

TEST(RateSuggestion, IsNothingWhenTheLossDoesNotFall)
{
    EXPECT_FALSE(suggestRate(pointsOf([](double) { return 1.1; })));
    EXPECT_FALSE(suggestRate(pointsOf([](double decade) { return 1 + std::exp(decade); })));
    EXPECT_FALSE(suggestRate(pointsOf([](double decade) { return 1 + 0.01 * std::sin(20 * decade); })));
    EXPECT_FALSE(suggestRate({}));
}

TEST(RateFinder, FindsARateThatTeaches)
{
    TestSearch search;
    const auto found = search.search();
    ASSERT_TRUE(found.ok()) << found.error().message();
    ASSERT_GE(found->points.size(), 30U);
    EXPECT_NEAR(found->points.front().rate, 1e-5, 1e-12);
    for (std::size_t i = 1; i < found->points.size(); ++i)
        EXPECT_NEAR(found->points[i].rate / found->points[i - 1].rate, std::pow(1e6, 1.0 / 59), 1e-9);
    EXPECT_DOUBLE_EQ(found->points.front().smoothed, found->points.front().loss) << "no bias at the beginning";
    ASSERT_TRUE(found->suggestion);
    search.options.learningRate = *found->suggestion;
    search.options.epochs = 5;
    const auto taught = search.go();
    EXPECT_LT(taught.epochs.back().trainLoss, 0.9 * taught.epochs.front().trainLoss);
    EXPECT_GE(search.told.back().done, found->points.size()) << "fewer than all where the loss runs away";
    EXPECT_EQ(search.told.back().total, 60U);
}

TEST(RateFinder, ComputesInThePrecisionOfTheRun)
{
    const auto firstLoss = [](Precision precision) {
        TestSearch search;
        search.options.precision = precision;
        const auto found = search.search();
        EXPECT_TRUE(found.ok() && !found->points.empty());
        return found.ok() && !found->points.empty() ? found->points.front().loss : 0;
    };
    const double exact = firstLoss(Precision::Float32);
    const double shorter = firstLoss(Precision::BFloat16);
    EXPECT_NE(exact, shorter);
    EXPECT_NEAR(exact, shorter, 0.05 * exact);
}

TEST(RateFinder, LeavesTheWeightsOfTheTaskAlone)
{
    TestSearch search;
    freeze(search.graph, "stem");
    const auto all = [](std::string_view) { return true; };
    const std::string before = hashOfWeights(search.weights, all);
    const WeightStore shared = search.weights;
    ASSERT_TRUE(search.search().ok());
    EXPECT_EQ(hashOfWeights(search.weights, all), before);
    EXPECT_TRUE(search.weights.identical(shared));
}

TEST(RateFinder, GivesTheSamePointsTwice)
{
    TestSearch search;
    const auto first = search.search();
    const auto second = search.search();
    ASSERT_TRUE(first.ok() && second.ok());
    EXPECT_EQ(first->points, second->points);
}

TEST(RateFinder, EndsWhenTheLossRunsAway)
{
    TestSearch search;
    search.finder.highest = 1e6;
    const auto found = search.search();
    ASSERT_TRUE(found.ok()) << found.error().message();
    EXPECT_TRUE(found->diverged);
    EXPECT_LT(found->points.size(), 60U);
    for (const RatePoint& point : found->points)
        EXPECT_TRUE(std::isfinite(point.smoothed));
}

TEST(RateFinder, UsesTheOptionsOfTheTask)
{
    TestSearch search;
    const auto sgd = search.search();
    search.options.optimizer = OptimizerKind::AdamW;
    const auto adamw = search.search();
    ASSERT_TRUE(sgd.ok() && adamw.ok());
    EXPECT_EQ(sgd->points.front().loss, adamw->points.front().loss) << "before the first step all is the same";
    EXPECT_NE(sgd->points[10].loss, adamw->points[10].loss);
    search.options.labelSmoothing = 0.3;
    const auto smooth = search.search();
    ASSERT_TRUE(smooth.ok());
    EXPECT_NE(smooth->points.front().loss, adamw->points.front().loss);
}

TEST(RateFinder, ReadsEverySampleOnceWhenTheFrozenPartStays)
{
    TestSearch search;
    freeze(search.graph, "stem");
    freeze(search.graph, "block");
    ASSERT_TRUE(search.search().ok());
    EXPECT_EQ(search.training.reads(), 48U) << "60 steps of 8 samples";
    search.options.featureCacheBytes = 0;
    ASSERT_TRUE(search.search().ok());
    EXPECT_GT(search.training.reads(), 480U);
}

TEST(RateFinder, CanBeStopped)
{
    TestSearch search;
    search.onProgress = [&search] {
        if (search.told.size() == 7)
            search.stop.requestStop();
    };
    const auto found = search.search();
    ASSERT_FALSE(found.ok());
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(search.told.size(), 7U);
}

TEST(RateFinder, PassesOverSamplesThatCannotBeRead)
{
    TestSearch search;
    search.training.broken = {3, 11, 12};
    const auto found = search.search();
    ASSERT_TRUE(found.ok()) << found.error().message();
    EXPECT_GE(found->points.size(), 30U);
    for (std::size_t i = 0; i < search.training.size(); ++i)
        search.training.broken.insert(i);
    EXPECT_FALSE(search.search().ok()) << "it ends, too";
}

TEST(RateFinder, RefusesWhatMakesNoSense)
{
    TestSearch search;
    for (const RateFinderOptions& wrong : {RateFinderOptions{0, 1, 50}, RateFinderOptions{1, 0.1, 50},
                                           RateFinderOptions{1e-5, std::nan(""), 50}, RateFinderOptions{1e-5, 1, 3}}) {
        search.finder = wrong;
        const auto found = search.search();
        ASSERT_FALSE(found.ok());
        EXPECT_EQ(found.error().code, ErrorCode::InvalidArgument);
    }
    search.finder = {};
    freeze(search.graph, "");
    EXPECT_FALSE(search.search().ok()) << "nothing can be learned";
}

} // namespace
} // namespace graft::test
