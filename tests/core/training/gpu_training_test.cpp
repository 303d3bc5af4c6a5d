// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same short training on the CPU and on a GPU; what only a GPU can show.
#include "core/runtime/initialisation.h"
#include "core/training/memory_forecast.h"
#include "core/training/option_table.h"
#include "tests/core/training/training_fixture.h"

#include <ATen/ATen.h>

#include <string>

namespace graft {
namespace {

using test::TestRun;

bool hasGpu()
{
    return resolveDevice(DeviceChoice::Cuda).ok();
}

TrainingOutcome shortRun(DeviceChoice device, bool frozenTrunk, const TrainingOptions& options = TestRun().options)
{
    TestRun run;
    run.options = options;
    // Dropout draws from the device's own generator, so the numbers agree only without it.
    run.graph = test::smallNetwork(3, 12, 0.0);
    if (frozenTrunk)
        test::freeze(run.graph, "stem.");
    run.weights = *completeWeights(run.graph, {}, MissingTensors::Initialise, 9);
    run.options.device = device;
    return run.go();
}

class GpuTraining : public testing::TestWithParam<bool> {};

TEST_P(GpuTraining, AgreesWithTheCpu)
{
    if (!hasGpu())
        GTEST_SKIP() << "no CUDA device";
    const TrainingOutcome cpu = shortRun(DeviceChoice::Cpu, GetParam());
    const TrainingOutcome gpu = shortRun(DeviceChoice::Cuda, GetParam());
    EXPECT_TRUE(gpu.device.starts_with("cuda:")) << gpu.device;
    ASSERT_EQ(cpu.epochs.size(), gpu.epochs.size());
    for (std::size_t i = 0; i < cpu.epochs.size(); ++i) {
        // TF32 convolutions keep 10 bits of mantissa.
        EXPECT_NEAR(cpu.epochs[i].trainLoss, gpu.epochs[i].trainLoss, 0.02 * cpu.epochs[i].trainLoss + 0.01);
        EXPECT_NEAR(cpu.epochs[i].validationAccuracy, gpu.epochs[i].validationAccuracy, 0.12);
    }
    EXPECT_EQ(cpu.frozenHashBefore, gpu.frozenHashBefore);
    EXPECT_EQ(gpu.frozenHashBefore, gpu.frozenHashAfter);
}

INSTANTIATE_TEST_SUITE_P(Cuda, GpuTraining, testing::Bool(),
                         [](const auto& frozen) { return frozen.param ? "FrozenTrunk" : "Whole"; });

class GpuOption : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(GpuOption, AgreesWithTheCpu)
{
    if (!hasGpu())
        GTEST_SKIP() << "no CUDA device";
    const auto [name, value] = GetParam();
    TrainingOptions options = TestRun().options;
    options.learningRate = 0.01;
    const TrainingOptions plain = options;
    ASSERT_TRUE(setOption(options, name, value).ok());
    const bool shorter = options.precision != Precision::Float32; // the CPU stays the yardstick
    const TrainingOutcome cpu = shortRun(DeviceChoice::Cpu, false, shorter ? plain : options);
    const TrainingOutcome gpu = shortRun(DeviceChoice::Cuda, false, options);
    ASSERT_EQ(cpu.epochs.size(), gpu.epochs.size());
    for (std::size_t i = 0; i < cpu.epochs.size(); ++i)
        EXPECT_NEAR(cpu.epochs[i].trainLoss, gpu.epochs[i].trainLoss, 0.1 * cpu.epochs[i].trainLoss + 0.02);
}

INSTANTIATE_TEST_SUITE_P(Cuda, GpuOption,
                         testing::Values(std::pair{"optimizer", "sgd_nesterov"}, std::pair{"optimizer", "adamw"},
                                         std::pair{"optimizer", "rmsprop"}, std::pair{"precision", "bfloat16"},
                                         std::pair{"precision", "float16"}, std::pair{"precision", "auto"},
                                         std::pair{"accumulation", "2"}, std::pair{"ema_decay", "0.5"},
                                         std::pair{"clip_norm", "0.5"}, std::pair{"label_smoothing", "0.1"}),
                         [](const auto& option) {
                             return std::string(option.param.first) + "_" + option.param.second[0] +
                                    std::to_string(option.index);
                         });

TEST(GpuTraining, DeterministicMeansTheSameNumbersTwice)
{
    if (!hasGpu())
        GTEST_SKIP() << "no CUDA device";
    TrainingOptions options = TestRun().options;
    options.deterministic = true;
    const auto first = test::numbers(shortRun(DeviceChoice::Cuda, false, options));
    EXPECT_EQ(first, test::numbers(shortRun(DeviceChoice::Cuda, false, options)));
}

TEST(GpuTraining, MemoryGoesBackToTheBaseline)
{
    if (!hasGpu())
        GTEST_SKIP() << "no CUDA device";
    (void)shortRun(DeviceChoice::Cuda, false); // the first one loads libraries that stay
    const Device device = *resolveDevice(DeviceChoice::Cuda);
    const std::uint64_t before = availableMemory(device);
    ASSERT_GT(before, 0U);
    TestRun run;
    run.graph = test::smallNetwork(3, 128, 0.0);
    const test::SyntheticSource training(64, 3, 128, 1);
    const test::SyntheticSource validation(16, 3, 128, 2);
    run.options.device = DeviceChoice::Cuda;
    run.options.batchSize = 64;
    ASSERT_TRUE(
        train({test::snapshot(run.graph), {}, training, validation, run.options}, run.log, run.observer, run.control)
            .ok());
    constexpr std::uint64_t slack = std::uint64_t{16} << 20U;
    EXPECT_GE(availableMemory(device) + slack, before);
}

TEST(GpuTraining, OutOfMemoryHalvesTheMicroBatchAndGoesOn)
{
    if (!hasGpu())
        GTEST_SKIP() << "no CUDA device";
    const Device device = *resolveDevice(DeviceChoice::Cuda);
    constexpr std::uint64_t left = std::uint64_t{1} << 30U;
    const std::uint64_t free = availableMemory(device);
    ASSERT_GT(free, left);
    const at::Tensor hog = at::empty({static_cast<std::int64_t>(free - left)}, at::device(at::kCUDA).dtype(at::kByte));
    TestRun run;
    run.graph = test::smallNetwork(3, 128, 0.0);
    const test::SyntheticSource training(1024, 3, 128, 1);
    const test::SyntheticSource validation(16, 3, 128, 2);
    run.options.device = DeviceChoice::Cuda;
    run.options.batchSize = 1024;
    run.options.epochs = 2;
    run.options.learningRate = 0.01;
    const auto outcome =
        train({test::snapshot(run.graph), {}, training, validation, run.options}, run.log, run.observer, run.control);
    ASSERT_TRUE(outcome.ok()) << outcome.error().message();
    EXPECT_EQ(outcome->epochs.size(), 2U);
    EXPECT_FALSE(run.observer.messages.empty()) << "the user is told";
}

} // namespace
} // namespace graft
