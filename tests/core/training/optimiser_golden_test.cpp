// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Optimizers and schedules against PyTorch's own (tests/golden/make_optimizer_golden.py).
#include "core/training/optimiser_p.h"
#include "core/training/option_table.h"
#include "core/training/schedule.h"

#include <torch/torch.h>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

namespace graft {
namespace {

nlohmann::json golden()
{
    std::ifstream file(std::string(GRAFT_SOURCE_DIR) + "/tests/golden/optimizers.json");
    return nlohmann::json::parse(file);
}

/// "cosine:final_share=0.1,..." -> options with `first` = "cosine". Lists are written with ';'.
TrainingOptions optionsFrom(const std::string& text, const std::string& first)
{
    TrainingOptions options;
    const auto set = [&options](const std::string& name, std::string value) {
        std::ranges::replace(value, ';', ',');
        const auto done = setOption(options, name, value);
        EXPECT_TRUE(done.ok()) << done.error().message();
    };
    const auto colon = text.find(':');
    set(first, text.substr(0, colon));
    std::string rest = colon == std::string::npos ? "" : text.substr(colon + 1);
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        const std::string part = rest.substr(0, comma);
        set(part.substr(0, part.find('=')), part.substr(part.find('=') + 1));
        rest = comma == std::string::npos ? "" : rest.substr(comma + 1);
    }
    return options;
}

/// The problem of the script.
at::Tensor lossOf(const at::Tensor& w, const at::Tensor& b, int step)
{
    const at::Tensor target =
        at::sin(at::arange(12, at::kFloat).reshape({3, 4}) * 0.7 + 0.1 * static_cast<double>(step % 5));
    return (w - target).pow(2).sum() * 0.5 + (b * b).pow(2).sum() * 0.25 + (w.sum(0) * b).sum() * 0.1;
}

void expectNear(const std::vector<double>& expected, const at::Tensor& actual, const std::string& what)
{
    const at::Tensor flat = actual.detach().flatten();
    ASSERT_EQ(expected.size(), static_cast<std::size_t>(flat.numel()));
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(expected[i], flat[static_cast<std::int64_t>(i)].item<float>(), 1e-6 * (1 + std::abs(expected[i])))
            << what << " " << i;
}

TEST(OptimiserGolden, FiftyStepsEqualPyTorch)
{
    const nlohmann::json all = golden();
    ASSERT_GE(all["optimizers"].size(), 9U);
    for (const auto& [name, expected] : all["optimizers"].items()) {
        SCOPED_TRACE(name);
        at::Tensor w = at::linspace(-1, 1, 12, at::kFloat).reshape({3, 4}).clone().requires_grad_();
        at::Tensor b = at::linspace(0.5, -0.5, 4, at::kFloat).clone().requires_grad_();
        const TrainingOptions options = optionsFrom(name, "optimizer");
        const Optimiser optimiser = makeOptimiser({{"layer.weight", w, 1.0}, {"layer.bias", b, 1.0}}, options);
        for (int step = 0; step < all["steps"].get<int>(); ++step) {
            const auto closure = [&] {
                optimiser.torch->zero_grad();
                at::Tensor loss = lossOf(w, b, step);
                loss.backward();
                return loss;
            };
            const double loss = optimiser.torch->step(closure).item<float>();
            const double wanted = expected["losses"][static_cast<std::size_t>(step)].get<double>();
            ASSERT_NEAR(wanted, loss, 1e-6 * (1 + std::abs(wanted))) << "step " << step;
        }
        expectNear(expected["w"].get<std::vector<double>>(), w, "w");
        expectNear(expected["b"].get<std::vector<double>>(), b, "b");
    }
}

TEST(ScheduleGolden, FiftyStepsEqualPyTorch)
{
    const nlohmann::json all = golden();
    const auto perEpoch = all["per_epoch"].get<std::int64_t>();
    const auto losses = all["plateau_losses"].get<std::vector<double>>();
    ASSERT_GE(all["schedules"].size(), 11U);
    for (const auto& [name, expected] : all["schedules"].items()) {
        SCOPED_TRACE(name);
        TrainingOptions options = optionsFrom(name, "schedule");
        options.learningRate = 0.1;
        options.epochs = all["steps"].get<int>() / static_cast<int>(perEpoch);
        LearningRateSchedule schedule(options, perEpoch);
        for (std::int64_t i = 0; i < all["steps"].get<std::int64_t>(); ++i) {
            const double wanted = expected[static_cast<std::size_t>(i)].get<double>();
            EXPECT_NEAR(wanted, schedule.rateAt(i), 1e-6 * wanted + 1e-12) << "step " << i;
            if ((i + 1) % perEpoch == 0)
                schedule.validated(losses[static_cast<std::size_t>(i / perEpoch)]);
        }
    }
}

TEST(Schedule, StateGoesOnWhereItWas)
{
    TrainingOptions options;
    options.schedule = ScheduleKind::Plateau;
    options.plateauPatience = 0;
    LearningRateSchedule first(options, 10);
    first.validated(1);
    first.validated(2);
    first.setBase(0.5);
    LearningRateSchedule second(options, 10);
    second.restore(first.state());
    EXPECT_DOUBLE_EQ(second.rateAt(7), 0.25);
    second.validated(1.5); // still no progress against 1
    EXPECT_DOUBLE_EQ(second.rateAt(7), 0.125);
}

TEST(Schedule, PreviewSpansTheRun)
{
    TrainingOptions options;
    options.epochs = 4;
    options.learningRate = 1;
    options.schedule = ScheduleKind::Step;
    options.stepEpochs = 2;
    options.stepFactor = 0.5;
    const auto rates = previewRates(options, 3, 12);
    ASSERT_EQ(rates.size(), 12U);
    EXPECT_DOUBLE_EQ(rates[5], 1);
    EXPECT_DOUBLE_EQ(rates[6], 0.5);
}

TEST(OptimiserGroups, FactorsDecayAndDepth)
{
    const auto tensor = [](std::vector<std::int64_t> shape) { return at::ones(shape).requires_grad_(); };
    const std::vector<GraphModule::Parameter> parameters = {
        {"a.weight", tensor({2, 2}), 1.0}, {"a.bias", tensor({2}), 1.0}, {"b.weight", tensor({2, 2}), 10.0}};
    TrainingOptions options;
    options.learningRate = 0.1;
    options.weightDecay = 0.5;
    options.layerDecay = 0.5;
    options.momentum = 0;
    const Optimiser optimiser = makeOptimiser(parameters, options, {{"a", 1}, {"b", 0}});
    ASSERT_EQ(optimiser.factors.size(), 3U);
    for (const GraphModule::Parameter& p : parameters)
        p.tensor.mutable_grad() = at::zeros_like(p.tensor);
    optimiser.torch->step(); // weight decay alone
    EXPECT_NEAR(parameters[0].tensor[0][0].item<float>(), 1 - 0.1 * 0.5 * 0.5, 1e-6);
    EXPECT_FLOAT_EQ(parameters[1].tensor[0].item<float>(), 1);
    EXPECT_NEAR(parameters[2].tensor[0][0].item<float>(), 1 - 0.1 * 10 * 0.5, 1e-6);
    optimiser.setRate(0);
    optimiser.torch->step();
    EXPECT_FLOAT_EQ(parameters[2].tensor[0][0].item<float>(), 0.5F);
}

} // namespace
} // namespace graft
