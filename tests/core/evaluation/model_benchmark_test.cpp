// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/model_benchmark.h"

#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

namespace graft {
namespace {

BenchmarkOptions quick()
{
    BenchmarkOptions options;
    options.device = DeviceChoice::Cpu;
    options.threads = 1;
    options.rounds = 5;
    return options;
}

TEST(ModelBenchmark, MeasuresAnUntrainedNetwork)
{
    BenchmarkOptions options = quick();
    options.batchSize = 4;
    const auto result = measureModel(test::snapshot(test::smallNetwork()), {}, options);
    ASSERT_TRUE(result) << result.error().message();
    EXPECT_GT(result->latencyMs, 0);
    EXPECT_GT(result->batchMs, 0);
    EXPECT_EQ(result->batchSize, 4);
    EXPECT_EQ(result->rounds, 5);
    EXPECT_EQ(result->machine.threads, 1);
    EXPECT_EQ(result->machine.device, "cpu");
    EXPECT_EQ(result->machine.runtime, runtimeVersion());
    EXPECT_FALSE(result->machine.processor.empty());
}

TEST(ModelBenchmark, CountsMemoryOfWeightsAndActivations)
{
    const auto small = measureModel(test::snapshot(test::smallNetwork(3, 12)), {}, quick());
    const auto large = measureModel(test::snapshot(test::smallNetwork(3, 48)), {}, quick());
    ASSERT_TRUE(small && large);
    // The same weights; the picture has 16 times the area.
    EXPECT_EQ(small->weightBytes, large->weightBytes);
    EXPECT_GT(small->weightBytes, 1000U);
    EXPECT_GT(small->activationBytes, 12U * 12 * 8 * 4); // the first convolution's output at least
    EXPECT_GT(large->activationBytes, 10 * small->activationBytes);
    EXPECT_EQ(small->memoryBytes(), small->weightBytes + small->activationBytes);
}

TEST(ModelBenchmark, FinishesThreeRoundsWhateverTheBudget)
{
    BenchmarkOptions options = quick();
    options.seconds = 0;
    const auto result = measureModel(test::snapshot(test::smallNetwork()), {}, options);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->rounds, 3);
    EXPECT_EQ(result->batchSize, 0);
}

TEST(ModelBenchmark, CanBeCancelled)
{
    RunControl control;
    control.requestStop();
    const auto result = measureModel(test::snapshot(test::smallNetwork()), {}, quick(), &control);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST(ModelBenchmark, RefusesABrokenNetwork)
{
    NetworkGraph graph = test::smallNetwork();
    graph.connections.pop_back();
    EXPECT_FALSE(measureModel(test::snapshot(graph), {}, quick()));
    EXPECT_FALSE(measureModel(nullptr, {}, quick()));
}

TEST(ModelBenchmark, FingerprintTellsMachinesApart)
{
    const MachineFingerprint one{"A", 1, "1.13", "cpu"};
    MachineFingerprint other = one;
    other.threads = 2;
    EXPECT_NE(one.text(), other.text());
    other = one;
    other.device = "cuda:0 (B)";
    EXPECT_NE(one.text(), other.text());
}

} // namespace
} // namespace graft
