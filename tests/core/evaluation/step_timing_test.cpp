// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/step_timing.h"
#include "core/layers/network_edits.h"
#include "core/runtime/initialisation.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace graft {
namespace {

using test::smallNetwork;
using test::snapshot;

StepTimingOptions quick()
{
    return {.device = DeviceChoice::Cpu, .threads = 1, .batchSize = 4, .seconds = 0.3};
}

Result<StepTiming> measured(NetworkGraph graph, const StepTimingOptions& options = quick())
{
    return measureStep(snapshot(std::move(graph)), {}, options, {});
}

TEST(StepTiming, MeasuresEveryPartOfAStep)
{
    NetworkGraph graph = smallNetwork(3, 32);
    const auto all = measured(graph);
    ASSERT_TRUE(all.ok()) << all.error().message();
    EXPECT_TRUE(all->learns);
    EXPECT_GT(all->predictionMs, 0);
    EXPECT_GT(all->stepMs, 0);
    EXPECT_EQ(all->prefixMs, 0) << "nothing is frozen";
    EXPECT_EQ(all->batchSize, 4);
    EXPECT_EQ(all->device.substr(0, 3), "cpu");
    ASSERT_TRUE(applyEdits(graph, *freezeTrunk(graph)).ok());
    const auto head = measured(graph);
    ASSERT_TRUE(head.ok());
    EXPECT_GT(head->prefixMs, 0);
    EXPECT_LT(head->stepMs, all->stepMs) << "only the head learns";
}

TEST(StepTiming, LeavesTheWeightsAlone)
{
    const NetworkGraph graph = smallNetwork();
    const WeightStore weights = *completeWeights(graph, {}, MissingTensors::Initialise, 4);
    const auto everything = [](std::string_view) { return true; };
    const std::string before = hashOfWeights(weights, everything);
    ASSERT_TRUE(measureStep(snapshot(graph), weights, quick(), {}).ok());
    EXPECT_EQ(hashOfWeights(weights, everything), before);
}

TEST(StepTiming, SaysWhenNothingLearns)
{
    NetworkGraph graph = smallNetwork();
    for (const Layer& layer : smallNetwork().layers)
        graph.find(layer.id)->learnRateFactor = 0.0;
    const auto frozen = measured(graph);
    ASSERT_TRUE(frozen.ok());
    EXPECT_FALSE(frozen->learns);
    EXPECT_EQ(frozen->stepMs, 0);
    EXPECT_GT(frozen->predictionMs, 0);
    graph.find(graph.find("stem.bn")->id)->adaptStatistics = true;
    const auto adapts = measured(graph);
    ASSERT_TRUE(adapts.ok()) << adapts.error().message();
    EXPECT_TRUE(adapts->learns);
    EXPECT_GT(adapts->stepMs, 0);
}

TEST(StepTiming, StopsBetweenPasses)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(measureStep(snapshot(smallNetwork()), {}, quick(), stop.get_token()).error().code, ErrorCode::Cancelled);

    std::stop_source later;
    StepTimingOptions longRun = quick();
    longRun.batchSize = 1 << 20; // as many as the budget allows
    longRun.seconds = 60;
    const auto start = std::chrono::steady_clock::now();
    std::jthread user([&later] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        later.request_stop();
    });
    const auto cut = measureStep(snapshot(smallNetwork(3, 8)), {}, longRun, later.get_token());
    EXPECT_TRUE(cut.ok() || cut.error().code == ErrorCode::Cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(50));
}

TEST(StepTiming, KeepsToItsBudgetByTakingFewerSamples)
{
    StepTimingOptions options = quick();
    options.batchSize = 4096;
    const auto start = std::chrono::steady_clock::now();
    const auto timing = measured(smallNetwork(3, 64), options);
    ASSERT_TRUE(timing.ok());
    EXPECT_LT(timing->batchSize, 4096);
    EXPECT_GE(timing->batchSize, 1);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(3));
}

TEST(StepTiming, RefusesWhatCannotRun)
{
    NetworkGraph graph = smallNetwork();
    graph.find(graph.find("fc")->id)->parameters["in_features"] = std::int64_t{5};
    const auto refused = measured(graph);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().layer, "fc");
    EXPECT_FALSE(measureStep(nullptr, {}, quick(), {}).ok());
}

} // namespace
} // namespace graft
