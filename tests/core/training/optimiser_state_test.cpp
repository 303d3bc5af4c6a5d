// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An optimiser that was saved and given back goes on to the bit.
#include "core/runtime/tensor_binding_p.h"
#include "core/training/optimiser_state_p.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <functional>

namespace graft {
namespace {

using Parameters = std::vector<GraphModule::Parameter>;
using Optimiser = std::unique_ptr<torch::optim::Optimizer>;
using Make = std::function<Optimiser(const std::vector<at::Tensor>&)>;

/// L-BFGS of LibTorch wants plain memory.
Parameters parameters(bool images)
{
    const auto of = [](at::Tensor tensor) { return tensor.set_requires_grad(true); };
    at::Generator random = at::detail::createCPUGenerator(4);
    const auto format = images ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
    const auto weight = at::randn({4, 3, 3, 3}, random).contiguous(format);
    return {{"conv.weight", of(weight.clone()), 1}, {"fc.bias", of(at::randn({7}, random)), 10}};
}

std::vector<at::Tensor> tensorsOf(const Parameters& parameters)
{
    std::vector<at::Tensor> out;
    for (const auto& parameter : parameters)
        out.push_back(parameter.tensor);
    return out;
}

void steps(torch::optim::Optimizer& optimiser, const Parameters& parameters, int count)
{
    for (int i = 0; i < count; ++i) {
        optimiser.step([&] {
            optimiser.zero_grad();
            at::Tensor loss = at::zeros({});
            for (const auto& parameter : parameters)
                loss = loss + (parameter.tensor.sin() + 0.1 * parameter.tensor.pow(2)).sum();
            loss.backward();
            return loss;
        });
    }
}

class OptimiserState : public testing::TestWithParam<std::pair<const char*, Make>> {};

TEST_P(OptimiserState, GoesOnToTheBit)
{
    const Make& make = GetParam().second;
    const Parameters first = parameters(std::string_view(GetParam().first) != "Lbfgs");
    const Optimiser original = make(tensorsOf(first));
    steps(*original, first, 4);

    WeightStore saved;
    ASSERT_TRUE(saveOptimiser(*original, first, saved).ok());
    EXPECT_FALSE(saved.empty());
    Parameters second;
    for (const auto& parameter : first)
        second.push_back({parameter.name, parameter.tensor.detach().clone().set_requires_grad(true), 1});
    const Optimiser restored = make(tensorsOf(second));
    ASSERT_TRUE(restoreOptimiser(*restored, second, saved).ok());

    steps(*original, first, 4);
    steps(*restored, second, 4);
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_TRUE(first[i].tensor.equal(second[i].tensor)) << first[i].name;
        EXPECT_EQ(first[i].tensor.strides(), second[i].tensor.strides());
    }
}

TEST_P(OptimiserState, WhatDoesNotFitIsRefused)
{
    const Make& make = GetParam().second;
    const Parameters own = parameters(std::string_view(GetParam().first) != "Lbfgs");
    const Optimiser optimiser = make(tensorsOf(own));
    steps(*optimiser, own, 2);
    WeightStore saved;
    ASSERT_TRUE(saveOptimiser(*optimiser, own, saved).ok());
    WeightStore wrong;
    for (const auto& [name, tensor] : saved.tensors()) {
        const std::vector<std::int64_t> shape{2, 2};
        wrong.insert(name, *TensorData::fromFloats(shape, std::vector<float>(4)));
    }
    const auto result = restoreOptimiser(*optimiser, own, wrong);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::Corrupt);
}

template <class Optim, class Options>
Make maker(Options options)
{
    return [options](const std::vector<at::Tensor>& tensors) { return std::make_unique<Optim>(tensors, options); };
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, OptimiserState,
    testing::Values(
        std::pair("Sgd", maker<torch::optim::SGD>(torch::optim::SGDOptions(0.1).momentum(0.9).nesterov(true))),
        std::pair("Adam", maker<torch::optim::Adam>(torch::optim::AdamOptions(0.1))),
        std::pair("AdamW", maker<torch::optim::AdamW>(torch::optim::AdamWOptions(0.1).weight_decay(0.1))),
        std::pair("RmsProp", maker<torch::optim::RMSprop>(torch::optim::RMSpropOptions(0.01).momentum(0.5))),
        std::pair("Lbfgs", maker<torch::optim::LBFGS>(torch::optim::LBFGSOptions(0.3).max_iter(3).history_size(4)))),
    [](const auto& instance) { return std::string(instance.param.first); });

TEST(GeneratorState, GoesOnWithTheSameNumbers)
{
    at::Generator generator = at::detail::createCPUGenerator(9);
    const auto drawn = at::rand({100}, generator);
    const auto state = bytesOf(generator.get_state());
    ASSERT_TRUE(state.ok());
    const auto expected = at::rand({100}, generator);
    at::Generator other = at::detail::createCPUGenerator(1);
    other.set_state(viewOf(*state).clone());
    EXPECT_TRUE(at::rand({100}, other).equal(expected));
}

} // namespace
} // namespace graft
