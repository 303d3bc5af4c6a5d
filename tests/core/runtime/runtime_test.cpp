// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/runtime/device.h"
#include "core/runtime/guard_p.h"
#include "core/runtime/initialisation.h"
#include "core/runtime/plan_p.h"
#include "core/runtime/tensor_binding_p.h"
#include "tests/support/synthetic.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <new>
#include <stdexcept>

namespace graft {
namespace {

TEST(Device, ChoicesAreParsed)
{
    EXPECT_EQ(*parseDeviceChoice("auto"), DeviceChoice::Auto);
    EXPECT_EQ(*parseDeviceChoice("cpu"), DeviceChoice::Cpu);
    EXPECT_EQ(*parseDeviceChoice("cuda"), DeviceChoice::Cuda);
    EXPECT_EQ(parseDeviceChoice("tpu").error().code, ErrorCode::InvalidArgument);
}

TEST(Device, TheCpuIsAlwaysThere)
{
    const auto cpu = resolveDevice(DeviceChoice::Cpu);
    ASSERT_TRUE(cpu.ok());
    EXPECT_FALSE(cpu->cuda);
    EXPECT_TRUE(cpu->name.starts_with("cpu ("));
    EXPECT_TRUE(resolveDevice(DeviceChoice::Auto).ok());
    EXPECT_FALSE(availableDevices().empty());
    EXPECT_FALSE(runtimeVersion().empty());
}

TEST(Device, AskingForAnAbsentGpuSaysWhy)
{
    if (availableDevices().size() > 1)
        GTEST_SKIP() << "there is a CUDA device";
    const auto gpu = resolveDevice(DeviceChoice::Cuda);
    ASSERT_FALSE(gpu.ok());
    EXPECT_EQ(gpu.error().code, ErrorCode::Device);
    EXPECT_NE(gpu.error().message().find("CUDA"), std::string::npos);
}

TEST(Device, ThreadCountIsKept)
{
    const int before = threadCount();
    EXPECT_GE(before, 1);
    setThreadCount(1);
    EXPECT_EQ(threadCount(), 1);
    EXPECT_EQ(at::get_num_threads(), 1);
    setThreadCount(0);
    EXPECT_EQ(threadCount(), before) << "0 brings the default back";
}

TEST(Guard, TurnsExceptionsIntoErrors)
{
    const auto torch = guarded([]() -> Result<int> {
        (void)at::ones({2, 3}).matmul(at::ones({4, 5}));
        return 1;
    });
    ASSERT_FALSE(torch.ok());
    EXPECT_EQ(torch.error().code, ErrorCode::Internal);
    EXPECT_EQ(torch.error().message().find('\n'), std::string::npos);
    EXPECT_EQ(torch.error().message().find("Exception raised from"), std::string::npos) << "no stack traces";

    const auto memory = guarded([]() -> Result<int> { throw std::bad_alloc(); });
    EXPECT_EQ(memory.error().code, ErrorCode::OutOfMemory);
    EXPECT_NE(memory.error().message().find("smaller batch"), std::string::npos);

    const auto huge = guarded([]() -> Result<int> {
        (void)at::empty({std::int64_t{1} << 46});
        return 1;
    });
    ASSERT_FALSE(huge.ok());
    EXPECT_EQ(huge.error().code, ErrorCode::OutOfMemory) << huge.error().message();

    EXPECT_EQ(guarded([]() -> Result<int> { throw std::runtime_error("odd"); }).error().code, ErrorCode::Internal);
    EXPECT_EQ(*guarded([]() -> Result<int> { return 7; }), 7);
}

TEST(Initialisation, IsDeterministicAndIndependentOfOtherLayers)
{
    const NetworkGraph graph = test::smallNetwork();
    const auto a = completeWeights(graph, {}, MissingTensors::Initialise, 11);
    const auto b = completeWeights(graph, {}, MissingTensors::Initialise, 11);
    const auto c = completeWeights(graph, {}, MissingTensors::Initialise, 12);
    ASSERT_TRUE(a.ok());
    EXPECT_TRUE(a->identical(*b));
    EXPECT_FALSE(a->find("fc.weight")->identical(*c->find("fc.weight")));
    NetworkGraph reversed = graph;
    std::ranges::reverse(reversed.layers);
    EXPECT_TRUE(a->identical(*completeWeights(reversed, {}, MissingTensors::Initialise, 11)));
}

TEST(Initialisation, FollowsTheDefaultsOfTorch)
{
    NetworkGraph graph;
    test::addLayer(graph, "conv", "Conv2d", test::convolution(32, 64, 3, 1, true), {});
    test::addLayer(graph, "bn", "BatchNorm2d", {{"num_features", std::int64_t{64}}}, {});
    const auto weights = completeWeights(graph, {}, MissingTensors::Initialise, 0);
    ASSERT_TRUE(weights.ok());
    const float bound = 1.0F / std::sqrt(32.0F * 9.0F);
    const at::Tensor weight = viewOf(*weights->find("conv.weight"));
    EXPECT_LE(weight.abs().max().item<float>(), bound);
    // A uniform distribution of that width: its spread is bound / sqrt(3).
    EXPECT_NEAR(weight.std().item<float>(), bound / std::sqrt(3.0F), 0.02F * bound);
    EXPECT_NEAR(weight.mean().item<float>(), 0.0F, 0.02F * bound);
    EXPECT_LE(viewOf(*weights->find("conv.bias")).abs().max().item<float>(), bound);
    EXPECT_EQ(viewOf(*weights->find("bn.weight")).min().item<float>(), 1.0F);
    EXPECT_EQ(viewOf(*weights->find("bn.running_var")).sum().item<float>(), 64.0F);
    EXPECT_EQ(viewOf(*weights->find("bn.running_mean")).abs().sum().item<float>(), 0.0F);
    EXPECT_EQ(viewOf(*weights->find("bn.num_batches_tracked")).item<std::int64_t>(), 0);
}

TEST(Initialisation, KeepsWhatFitsAndRenewsFreshLayers)
{
    NetworkGraph graph = test::smallNetwork();
    const WeightStore first = *completeWeights(graph, {}, MissingTensors::Initialise, 1);
    graph.find(graph.find("fc")->id)->fresh = true;
    const auto second = completeWeights(graph, first, MissingTensors::Initialise, 2);
    ASSERT_TRUE(second.ok());
    EXPECT_EQ(second->find("stem.conv.weight")->bytes().data(), first.find("stem.conv.weight")->bytes().data());
    EXPECT_FALSE(second->find("fc.weight")->identical(*first.find("fc.weight")));
    EXPECT_TRUE(completeWeights(graph, first, MissingTensors::Refuse)->identical(first)) << "prediction uses the store";
}

TEST(Initialisation, RefusesWhatDoesNotFit)
{
    NetworkGraph graph = test::smallNetwork();
    WeightStore weights = *completeWeights(graph, {}, MissingTensors::Initialise, 1);
    weights.erase("fc.bias");
    weights.erase("stem.bn.num_batches_tracked");
    const auto missing = completeWeights(graph, weights, MissingTensors::Refuse);
    ASSERT_FALSE(missing.ok());
    EXPECT_NE(missing.error().message().find("fc.bias"), std::string::npos);
    EXPECT_EQ(missing.error().message().find("num_batches"), std::string::npos);
    weights.insert("fc.bias", *TensorData::allocate(DType::Float32, {9}));
    const auto shape = completeWeights(graph, weights, MissingTensors::Initialise);
    ASSERT_FALSE(shape.ok());
    EXPECT_EQ(shape.error().code, ErrorCode::ShapeMismatch);
    EXPECT_EQ(shape.error().layer, "fc");
}

TEST(Plan, OverwritesOnlyWhatNobodyElseReads)
{
    // 0 -> A -> 1 -> B -> 2 -> C(2, 1) -> 3
    Plan plan;
    plan.slotCount = 4;
    plan.sources = {0};
    plan.results = {3};
    plan.steps = {{0, {0}, {1}, {}, false}, {1, {1}, {2}, {}, false}, {2, {2, 1}, {3}, {}, false}};
    finishPlan(plan, {true, true, true});
    EXPECT_FALSE(plan.steps[0].mayOverwrite) << "a source belongs to somebody else";
    EXPECT_FALSE(plan.steps[1].mayOverwrite) << "slot 1 has a second reader";
    EXPECT_TRUE(plan.steps[2].mayOverwrite);
    EXPECT_EQ(plan.steps[0].release, (std::vector<std::size_t>{0}));
    EXPECT_TRUE(plan.steps[1].release.empty());
    EXPECT_EQ(plan.steps[2].release, (std::vector<std::size_t>{1, 2}));
}

TEST(Plan, DropsStepsNobodyNeeds)
{
    Plan plan;
    plan.slotCount = 3;
    plan.sources = {0};
    plan.results = {1};
    plan.steps = {{0, {0}, {1}, {}, false}, {1, {1}, {2}, {}, false}};
    finishPlan(plan, {true, true});
    ASSERT_EQ(plan.steps.size(), 1U);
    EXPECT_TRUE(std::ranges::find(plan.steps[0].release, 1U) == plan.steps[0].release.end()) << "results are kept";
}

TEST(Random, ShufflesEveryIndexOnce)
{
    const auto order = shuffledIndices(100, 4);
    EXPECT_EQ(order, shuffledIndices(100, 4));
    EXPECT_NE(order, shuffledIndices(100, 5));
    auto sorted = order;
    std::ranges::sort(sorted);
    EXPECT_EQ(std::ranges::adjacent_find(sorted), sorted.end());
    EXPECT_EQ(sorted.back(), 99U);
    EXPECT_TRUE(shuffledIndices(0, 1).empty());
}

} // namespace
} // namespace graft
