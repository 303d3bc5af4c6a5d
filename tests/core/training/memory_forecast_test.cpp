// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The forecast of a run's memory: what it depends on, and that it is near what runs really take.
#include "core/training/device_memory_p.h"
#include "core/training/memory_forecast.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <fstream>

namespace graft {
namespace {

namespace fs = std::filesystem;

TrainingOptions onCpu()
{
    TrainingOptions options;
    options.device = DeviceChoice::Cpu;
    options.momentum = 0;
    return options;
}

MemoryForecast forecast(const NetworkGraph& graph, const TrainingOptions& options, std::size_t training = 100,
                        std::size_t validation = 0, bool augmented = false)
{
    auto result = forecastMemory(graph, options, training, validation, augmented);
    EXPECT_TRUE(result.ok()) << result.error().message();
    return result.ok() ? *result : MemoryForecast{};
}

TEST(MemoryForecasts, EveryPartFollowsItsOptions)
{
    NetworkGraph graph = test::smallNetwork(3, 32);
    TrainingOptions options = onCpu();
    const MemoryForecast plain = forecast(graph, options);
    EXPECT_GT(plain.weights, 0U);
    EXPECT_GT(plain.gradients, 0U);
    EXPECT_EQ(plain.optimizer, 0U);
    EXPECT_GT(plain.activations, 0U);
    EXPECT_EQ(plain.features, 0U);
    EXPECT_EQ(plain.batchSize, options.batchSize);
    EXPECT_GT(plain.available, std::uint64_t{1} << 20);

    TrainingOptions changed = options;
    changed.momentum = 0.9;
    EXPECT_EQ(forecast(graph, changed).optimizer, plain.gradients);
    changed.optimizer = OptimizerKind::Adam;
    EXPECT_EQ(forecast(graph, changed).optimizer, 2 * plain.gradients);
    changed.optimizer = OptimizerKind::Lbfgs;
    EXPECT_GT(forecast(graph, changed).optimizer, 20 * plain.gradients);
    changed = options;
    changed.emaDecay = 0.99;
    EXPECT_EQ(forecast(graph, changed).weights, plain.weights + plain.gradients);
    changed = options;
    changed.batchSize = 4 * options.batchSize;
    EXPECT_EQ(forecast(graph, changed).activations, 4 * plain.activations);
    EXPECT_EQ(forecast(graph, changed).weights, plain.weights);
    EXPECT_GE(forecast(graph, options, 100, 64).activations, plain.activations);
}

TEST(MemoryForecasts, FrozenLayersNeedNoGradientsButACache)
{
    NetworkGraph graph = test::smallNetwork(3, 32);
    TrainingOptions options = onCpu();
    const MemoryForecast all = forecast(graph, options);
    test::freeze(graph, "stem.");
    test::freeze(graph, "block.");
    const MemoryForecast head = forecast(graph, options);
    EXPECT_LT(head.gradients, all.gradients / 10);
    EXPECT_LT(head.weights, all.weights);
    // Pooled features: 16 numbers a sample.
    EXPECT_EQ(head.features, 100U * 16 * sizeof(float));
    EXPECT_EQ(forecast(graph, options, 100, 50).features, 150U * 16 * sizeof(float));
    EXPECT_EQ(forecast(graph, options, 100, 0, true).features, 0U) << "augmented samples are not kept";
    options.featureCacheBytes = 100;
    EXPECT_EQ(forecast(graph, options).features, 0U);
}

TEST(MemoryForecasts, WhatCannotRunHasNone)
{
    NetworkGraph graph = test::smallNetwork();
    graph.connections.pop_back();
    EXPECT_FALSE(forecastMemory(graph, onCpu(), 10, 0).ok());
    EXPECT_FALSE(automaticBatchSize(graph, onCpu(), 10, 0).ok());
}

TEST(AutomaticBatch, IsTheLargestThatFits)
{
    const NetworkGraph small = test::smallNetwork();
    EXPECT_EQ(*automaticBatchSize(small, onCpu(), 1000, 0), 64);
    EXPECT_EQ(*automaticBatchSize(small, onCpu(), 50, 0), 48) << "not more than there are samples";
    EXPECT_EQ(*automaticBatchSize(small, onCpu(), 1, 0), 1);

    // 8192 x 8192 pixels: gigabytes a sample in the first layers.
    const NetworkGraph huge = test::smallNetwork(3, 8192);
    const int chosen = *automaticBatchSize(huge, onCpu(), 1000, 0);
    EXPECT_LT(chosen, 64);
    EXPECT_GE(chosen, 2) << "a batch normalisation that learns wants two";
    TrainingOptions options = onCpu();
    options.batchSize = 0;
    EXPECT_EQ(forecast(huge, options, 1000).batchSize, chosen);
}

class FakeSystem : public testing::Test {
protected:
    FakeSystem() : root(fs::temp_directory_path() / ("graft-memory-" + std::to_string(::getpid())))
    {
        fs::remove_all(root);
        put("proc/meminfo", "MemTotal:  8000000 kB\nMemAvailable:    4000000 kB\nBuffers: 1 kB\n");
    }
    ~FakeSystem() override { fs::remove_all(root); }
    void put(const std::string& file, const std::string& text) const
    {
        fs::create_directories((root / file).parent_path());
        std::ofstream(root / file) << text;
    }
    [[nodiscard]] std::uint64_t available() const { return availableMainMemory(root); }

    fs::path root;
};

TEST_F(FakeSystem, WithoutLimitsWhatTheSystemSays)
{
    EXPECT_EQ(available(), 4'096'000'000U);
    put("proc/self/cgroup", "0::/user/session\n");
    put("sys/fs/cgroup/user/session/memory.max", "max\n");
    put("sys/fs/cgroup/user/session/memory.current", "1000\n");
    EXPECT_EQ(available(), 4'096'000'000U);
}

TEST_F(FakeSystem, TheNarrowestControlGroupCounts)
{
    put("proc/self/cgroup", "0::/user/session\n");
    put("sys/fs/cgroup/user/session/memory.max", "3000000000\n");
    put("sys/fs/cgroup/user/session/memory.current", "1000000000\n");
    put("sys/fs/cgroup/user/session/memory.stat", "anon 5\ninactive_file 400000000\n");
    EXPECT_EQ(available(), 2'400'000'000U) << "cached files can be dropped";
    put("sys/fs/cgroup/user/memory.max", "2000000000\n");
    put("sys/fs/cgroup/user/memory.current", "1500000000\n");
    EXPECT_EQ(available(), 500'000'000U);
    put("sys/fs/cgroup/user/memory.current", "2500000000\n");
    EXPECT_EQ(available(), 0U);
}

TEST_F(FakeSystem, OldControlGroupsToo)
{
    put("proc/self/cgroup", "5:cpu,memory:/box\n3:pids:/box\n");
    put("sys/fs/cgroup/memory/box/memory.limit_in_bytes", "1000000000\n");
    put("sys/fs/cgroup/memory/box/memory.usage_in_bytes", "300000000\n");
    put("sys/fs/cgroup/memory/box/memory.stat", "total_inactive_file 100000000\n");
    EXPECT_EQ(available(), 800'000'000U);
}

TEST_F(FakeSystem, TheLimitOfTheProcessCounts)
{
    struct rlimit old = {};
    ASSERT_EQ(::getrlimit(RLIMIT_AS, &old), 0);
    std::ifstream statm("/proc/self/statm");
    std::uint64_t pages = 0;
    statm >> pages;
    const rlim_t used = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
    const rlim_t room = rlim_t{256} << 20;
    const struct rlimit limit = {used + room, old.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_AS, &limit), 0);
    const std::uint64_t left = available();
    ASSERT_EQ(::setrlimit(RLIMIT_AS, &old), 0);
    EXPECT_LE(left, room);
    EXPECT_GT(left, room / 2);
}

#ifdef GRAFT_MEMORY_HELPER
struct MeasuredRun {
    const char* model;
    int batch;
    int side;
    bool frozen;
};

class Measured : public testing::TestWithParam<MeasuredRun> {};

TEST_P(Measured, ForecastIsWithinAFactorOfTwo)
{
    const MeasuredRun& run = GetParam();
    const std::string command = std::string(GRAFT_MEMORY_HELPER) + " " + run.model + " " + std::to_string(run.batch) +
                                " " + std::to_string(run.side) + (run.frozen ? " 1" : " 0");
    FILE* pipe = ::popen(command.c_str(), "r");
    ASSERT_NE(pipe, nullptr);
    unsigned long long forecastBytes = 0;
    unsigned long long peak = 0;
    unsigned long long left = 0;
    const int read = std::fscanf(pipe, "%llu %llu %llu", &forecastBytes, &peak, &left);
    ASSERT_EQ(::pclose(pipe), 0);
    ASSERT_EQ(read, 3);
    constexpr double mebibyte = 1 << 20;
    std::printf("%s batch %d side %d%s: forecast %.0f MiB, measured %.0f MiB, kept afterwards %.0f MiB\n", run.model,
                run.batch, run.side, run.frozen ? " frozen" : "", static_cast<double>(forecastBytes) / mebibyte,
                static_cast<double>(peak) / mebibyte, static_cast<double>(left) / mebibyte);
    EXPECT_LT(static_cast<double>(peak), 2.0 * static_cast<double>(forecastBytes)) << "too little was foretold";
    EXPECT_GT(static_cast<double>(peak), 0.5 * static_cast<double>(forecastBytes)) << "too much was foretold";
    EXPECT_LT(left, 40ULL << 20) << "memory goes back";
}

INSTANTIATE_TEST_SUITE_P(
    Models, Measured,
    testing::Values(MeasuredRun{"squeezenet1_1", 16, 224, false}, MeasuredRun{"squeezenet1_1", 16, 224, true},
                    MeasuredRun{"resnet18_slim", 64, 64, false}, MeasuredRun{"mobilenet_v2", 8, 224, false},
                    MeasuredRun{"mobilenet_v2", 16, 224, true}),
    [](const auto& instance) { return std::string(instance.param.model) + (instance.param.frozen ? "_frozen" : ""); });
#endif

} // namespace
} // namespace graft
