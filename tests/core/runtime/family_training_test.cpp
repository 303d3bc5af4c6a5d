// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One network of each newer family, small pictures: last layers replaced, a prefix frozen, a step of training.
#include "core/layers/network_edits.h"
#include "core/runtime/graph_module_p.h"
#include "core/runtime/initialisation.h"
#include "core/zoo/catalogue.h"
#include "tests/core/runtime/golden_support.h"

#include <ATen/autocast_mode.h>

#include <memory>

namespace graft {
namespace {

constexpr std::int64_t side = 64;

/// With five classes and small pictures, nothing dropped so that steps can be compared.
NetworkGraph prepared(const std::string& model)
{
    NetworkGraph graph = findModel(model)->build();
    for (const char* axis : {"height", "width"})
        graph.layers.front().parameters[axis] = side;
    for (Layer& layer : graph.layers) {
        if (layer.type == "Dropout" || layer.type == "StochasticDepth")
            layer.parameters["p"] = 0.0;
        if (layer.type == "PositionEmbedding")
            layer.parameters["length"] = side / 16 * (side / 16) + 1;
    }
    const auto edits = replaceHead(graph, {"a", "b", "c", "d", "e"});
    EXPECT_TRUE(edits) << edits.error().message();
    EXPECT_TRUE(applyEdits(graph, *edits));
    return graph;
}

std::unique_ptr<GraphModule> moduleOf(const NetworkGraph& graph, const WeightStore& weights)
{
    auto module = GraphModule::compile(std::make_shared<const NetworkGraph>(graph), weights,
                                       {.device = *resolveDevice(DeviceChoice::Cpu), .training = true});
    EXPECT_TRUE(module) << module.error().message();
    (*module)->setTraining(true);
    return *std::move(module);
}

at::Tensor lossOf(const at::Tensor& logits)
{
    return at::cross_entropy_loss(logits, at::tensor({1, 3}, at::kLong));
}

class FamilyTraining : public testing::TestWithParam<const char*> {};

TEST_P(FamilyTraining, LearnsWithAFrozenTrunkAndWithHalfOfIt)
{
    NetworkGraph graph = prepared(GetParam());
    const auto freeze = freezeTrunk(graph);
    ASSERT_TRUE(freeze && applyEdits(graph, *freeze));
    const auto weights = completeWeights(graph, {}, MissingTensors::Initialise, 7);
    ASSERT_TRUE(weights) << weights.error().message();
    auto values = golden::trainingTensor("training/family", static_cast<std::size_t>(side));
    const at::Tensor input = at::from_blob(values.data(), {2, 3, side, side});

    const auto headOnly = moduleOf(graph, *weights);
    EXPECT_TRUE(headOnly->hasFrozenPrefix());
    EXPECT_EQ(headOnly->parameters().size(), 2U) << "weight and bias of the new last layer";
    const std::vector<at::Tensor> boundary = headOnly->forwardPrefix(input);
    const at::Tensor logits = headOnly->forwardFrom(boundary);
    EXPECT_EQ(logits.sizes().vec(), (std::vector<std::int64_t>{2, 5}));
    EXPECT_TRUE(at::allclose(logits, headOnly->forward(input), 1e-4, 1e-5));
    lossOf(logits).backward();
    for (const GraphModule::Parameter& parameter : headOnly->parameters())
        EXPECT_TRUE(parameter.tensor.grad().defined()) << parameter.name;

    // The second half learns, too.
    const Layer& middle = graph.layers[graph.layers.size() / 2];
    for (const GraphEdit& edit : unfreezeAll(graph))
        ASSERT_TRUE(applyEdit(graph, edit));
    const auto half = freezeUpTo(graph, middle.id, FreezeState::Frozen);
    ASSERT_TRUE(half && applyEdits(graph, *half));
    const auto module = moduleOf(graph, *weights);
    EXPECT_TRUE(module->hasFrozenPrefix());
    EXPECT_GT(module->parameters().size(), 2U);
    const at::Tensor before = lossOf(module->forward(input));
    before.backward();
    {
        const at::NoGradGuard noGradient;
        for (const GraphModule::Parameter& parameter : module->parameters()) {
            ASSERT_TRUE(parameter.tensor.grad().defined()) << parameter.name << " gets no gradient";
            at::Tensor tensor = parameter.tensor;
            tensor.sub_(parameter.tensor.grad(), 1e-3);
        }
    }
    EXPECT_LT(lossOf(module->forward(input)).item<double>(), before.item<double>());
    const auto trained = module->exportWeights();
    ASSERT_TRUE(trained);
    for (const auto& [name, tensor] : weights->tensors()) {
        const bool learns = module->changing().contains(name);
        EXPECT_TRUE(learns || trained->find(name)->bytes().data() == tensor.bytes().data()) << name << " is frozen";
    }
}

TEST_P(FamilyTraining, ComputesInReducedPrecision)
{
    NetworkGraph graph = prepared(GetParam());
    const auto weights = completeWeights(graph, {}, MissingTensors::Initialise, 7);
    ASSERT_TRUE(weights) << weights.error().message();
    auto values = golden::trainingTensor("training/family", static_cast<std::size_t>(side));
    const at::Tensor input = at::from_blob(values.data(), {2, 3, side, side});
    const auto module = moduleOf(graph, *weights);
    module->setTraining(false);
    const at::Tensor exact = module->forward(input).detach();
    module->setTraining(true);
    module->setAutocast(at::kBFloat16);
    const at::Tensor loss = lossOf(module->forward(input));
    loss.backward();
    EXPECT_TRUE(loss.isfinite().item<bool>());
    for (const GraphModule::Parameter& parameter : module->parameters()) {
        ASSERT_TRUE(parameter.tensor.grad().defined()) << parameter.name;
        EXPECT_TRUE(parameter.tensor.grad().isfinite().all().item<bool>()) << parameter.name;
    }
    // The batch's statistics have moved; in use the difference is that of eight binary digits.
    const auto fresh = moduleOf(graph, *weights);
    fresh->setTraining(false);
    fresh->setAutocast(at::kBFloat16);
    const at::NoGradGuard noGradient;
    const double largest = (fresh->forward(input) - exact).abs().max().item<double>();
    EXPECT_LT(largest, 0.05 * (1 + exact.abs().max().item<double>()));
}

INSTANTIATE_TEST_SUITE_P(Families, FamilyTraining,
                         testing::Values("mobilenet_v3_small", "efficientnet_b0", "efficientnet_v2_s", "convnext_tiny",
                                         "vit_b_16", "swin_t"),
                         [](const auto& instance) { return std::string(instance.param); });

} // namespace
} // namespace graft
