// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same short training on the CPU and on a GPU.
#include "core/runtime/initialisation.h"
#include "tests/core/training/training_fixture.h"

namespace graft {
namespace {

using test::TestRun;

bool hasGpu()
{
    return resolveDevice(DeviceChoice::Cuda).ok();
}

TrainingOutcome shortRun(DeviceChoice device, bool frozenTrunk)
{
    TestRun run;
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

} // namespace
} // namespace graft
