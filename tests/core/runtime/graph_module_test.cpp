// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/graph_module_p.h"
#include "core/runtime/initialisation.h"
#include "core/runtime/tensor_binding_p.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

namespace graft {
namespace {

using test::addLayer;
using test::freeze;
using test::smallNetwork;
using test::snapshot;

WeightStore freshWeights(const NetworkGraph& graph, std::uint64_t seed = 5)
{
    return *completeWeights(graph, {}, MissingTensors::Initialise, seed);
}

std::unique_ptr<GraphModule> compiled(const NetworkGraph& graph, const WeightStore& weights, bool training)
{
    auto module = GraphModule::compile(snapshot(graph), weights,
                                       {.device = *resolveDevice(DeviceChoice::Cpu), .training = training});
    EXPECT_TRUE(module.ok()) << module.error().message();
    return *std::move(module);
}

Error compileError(const NetworkGraph& graph, const WeightStore& weights)
{
    const auto module = GraphModule::compile(snapshot(graph), weights, {});
    EXPECT_FALSE(module.ok());
    return module.ok() ? Error{} : module.error();
}

/// The small network again, spelled out with ATen.
at::Tensor smallNetworkByHand(const at::Tensor& input, const WeightStore& weights)
{
    const auto tensor = [&weights](const char* name) { return viewOf(*weights.find(name)); };
    const auto norm = [&](const at::Tensor& x, const std::string& name) {
        return at::batch_norm(x, tensor((name + ".weight").c_str()), tensor((name + ".bias").c_str()),
                              tensor((name + ".running_mean").c_str()), tensor((name + ".running_var").c_str()), false,
                              0.1, 1e-5, false);
    };
    at::Tensor x = at::conv2d(input, tensor("stem.conv.weight"), {}, 1, 1);
    x = at::max_pool2d(at::relu(norm(x, "stem.bn")), 2, 2);
    const at::Tensor block = norm(at::conv2d(x, tensor("block.conv.weight"), {}, 1, 1), "block.bn");
    x = at::relu(block + at::conv2d(x, tensor("block.shortcut.weight")));
    x = at::adaptive_avg_pool2d(x, {1, 1}).flatten(1);
    return at::linear(x, tensor("fc.weight"), tensor("fc.bias"));
}

TEST(GraphModule, ComputesWhatTheGraphSays)
{
    const NetworkGraph graph = smallNetwork();
    const WeightStore weights = freshWeights(graph);
    const auto module = compiled(graph, weights, false);
    const at::Tensor input = at::randn({5, 3, 12, 12});
    const at::Tensor copy = input.clone();
    const at::Tensor out = module->forward(input);
    EXPECT_EQ(module->classCount(), 3);
    EXPECT_LT((out - smallNetworkByHand(input, weights)).abs().max().item<float>(), 1e-5F);
    EXPECT_TRUE(at::equal(input, copy)) << "the input was changed";
    EXPECT_TRUE(at::allclose(out, module->forward(input))) << "a second pass differs";
}

TEST(GraphModule, HalvesEqualTheWhole)
{
    for (const char* frozen : {"nothing", "stem", "block", ""}) {
        NetworkGraph graph = smallNetwork();
        freeze(graph, "stem.");
        if (std::string(frozen) == "nothing")
            graph = smallNetwork();
        else
            freeze(graph, frozen);
        const auto module = compiled(graph, freshWeights(graph), false);
        const at::Tensor input = at::randn({3, 3, 12, 12});
        const std::vector<at::Tensor> boundary = module->forwardPrefix(input);
        std::vector<at::Tensor> before;
        std::int64_t numbers = 0;
        for (const at::Tensor& tensor : boundary) {
            before.push_back(tensor.clone());
            numbers += tensor.numel();
        }
        EXPECT_EQ(numbers, 3 * module->boundaryElements()) << frozen;
        const at::Tensor whole = module->forward(input);
        EXPECT_LT((module->forwardFrom(boundary) - whole).abs().max().item<float>(), 1e-6F) << frozen;
        for (std::size_t i = 0; i < boundary.size(); ++i)
            EXPECT_TRUE(at::equal(boundary[i], before[i])) << "the second half changed what it was given: " << frozen;
        EXPECT_EQ(module->hasFrozenPrefix(), std::string(frozen) != "nothing");
    }
}

TEST(GraphModule, KeepsValuesThatTwoLayersRead)
{
    // conv feeds a ReLU and an addition: overwriting its output in the ReLU would change the sum.
    NetworkGraph graph;
    const LayerId input = addLayer(graph, "input", "Input", test::imageInput(3, 4, 4), {});
    const LayerId conv = addLayer(graph, "conv", "Conv2d", test::convolution(3, 4, 1), {input});
    const LayerId relu = addLayer(graph, "relu", "ReLU", {}, {conv});
    const LayerId flatConv = addLayer(graph, "flat1", "Flatten", {}, {conv});
    const LayerId flatRelu = addLayer(graph, "flat2", "Flatten", {}, {relu});
    const LayerId sum = addLayer(graph, "sum", "Add", {}, {flatConv, flatRelu, flatConv});
    addLayer(graph, "output", "Output", {}, {sum});
    const WeightStore weights = freshWeights(graph);
    const auto module = compiled(graph, weights, false);
    const at::Tensor x = at::randn({2, 3, 4, 4});
    const at::Tensor y = at::conv2d(x, viewOf(*weights.find("conv.weight")));
    const at::Tensor expected = (y + at::relu(y) + y).flatten(1);
    EXPECT_LT((module->forward(x) - expected).abs().max().item<float>(), 1e-5F);
}

TEST(GraphModule, LooksThroughASoftmaxBeforeTheOutput)
{
    NetworkGraph graph = smallNetwork();
    const LayerId head = graph.find("fc")->id;
    const LayerId output = graph.find("output")->id;
    std::erase_if(graph.connections, [&](const Connection& c) { return c.to.layer == output; });
    const LayerId softmax = addLayer(graph, "softmax", "Softmax", {}, {head});
    graph.connections.push_back({{softmax, 0}, {output, 0}});
    const WeightStore weights = freshWeights(graph);
    const at::Tensor x = at::randn({2, 3, 12, 12});
    EXPECT_TRUE(at::allclose(compiled(graph, weights, false)->forward(x), smallNetworkByHand(x, weights), 1e-4, 1e-5));
}

TEST(GraphModule, TrainsOnlyWhatIsNotFrozen)
{
    NetworkGraph graph = smallNetwork();
    freeze(graph, "stem.");
    freeze(graph, "block.bn");
    const WeightStore weights = freshWeights(graph);
    const auto module = compiled(graph, weights, true);
    std::vector<std::string> names;
    for (const GraphModule::Parameter& parameter : module->parameters()) {
        names.push_back(parameter.name);
        EXPECT_TRUE(parameter.tensor.requires_grad());
    }
    EXPECT_EQ(names, (std::vector<std::string>{"block.conv.weight", "block.shortcut.weight", "fc.weight", "fc.bias"}));
    module->setTraining(true);
    module->forward(at::randn({4, 3, 12, 12})).sum().backward();
    for (const GraphModule::Parameter& parameter : module->parameters())
        EXPECT_TRUE(parameter.tensor.grad().defined()) << parameter.name;
    const auto exported = module->exportWeights();
    ASSERT_TRUE(exported.ok());
    EXPECT_TRUE(exported->identical(weights)) << "nothing was stepped, so nothing may differ";
    const auto memory = [](const WeightStore& store, const char* name) { return store.find(name)->bytes().data(); };
    EXPECT_EQ(memory(*exported, "stem.conv.weight"), memory(weights, "stem.conv.weight")) << "frozen: shared";
    EXPECT_EQ(memory(*exported, "block.bn.running_mean"), memory(weights, "block.bn.running_mean"));
    EXPECT_NE(memory(*exported, "fc.weight"), memory(weights, "fc.weight")) << "trained: an own copy";
}

TEST(GraphModule, BatchNormLearnsOnlyInTrainingMode)
{
    const NetworkGraph graph = smallNetwork();
    const WeightStore weights = freshWeights(graph);
    const auto module = compiled(graph, weights, true);
    const at::Tensor x = at::randn({4, 3, 12, 12});
    module->setTraining(false);
    (void)module->forward(x);
    EXPECT_TRUE(module->exportWeights()->identical(weights));
    module->setTraining(true);
    (void)module->forward(x);
    const auto after = module->exportWeights();
    EXPECT_FALSE(after->find("stem.bn.running_mean")->identical(*weights.find("stem.bn.running_mean")));
    EXPECT_EQ(viewOf(*after->find("stem.bn.num_batches_tracked")).item<std::int64_t>(), 1);
}

/// Whether two passes in training mode with different dropout seeds differ.
bool seedMatters(const NetworkGraph& graph)
{
    const auto module = compiled(graph, freshWeights(graph), true);
    module->setTraining(true);
    const at::Tensor x = at::randn({4, 3, 12, 12});
    const auto pass = [&](std::uint64_t seed) {
        module->seedDropout(seed);
        return module->forward(x).detach();
    };
    EXPECT_TRUE(at::equal(pass(1), pass(1))) << "the same seed drops the same";
    return !at::equal(pass(1), pass(2));
}

TEST(GraphModule, DropoutFollowsItsSeed)
{
    NetworkGraph graph = smallNetwork(3, 12, 0.5);
    EXPECT_TRUE(seedMatters(graph));
    freeze(graph, "stem.");
    freeze(graph, "block.");
    EXPECT_TRUE(seedMatters(graph)) << "dropout before the new head regularises it";
    freeze(graph, "fc");
    EXPECT_FALSE(seedMatters(graph)) << "inside a frozen prefix it is silent";
}

TEST(GraphModule, DropoutIsSilentOutsideTraining)
{
    const NetworkGraph graph = smallNetwork(3, 12, 0.5);
    const auto module = compiled(graph, freshWeights(graph), true);
    const at::Tensor x = at::randn({4, 3, 12, 12});
    module->setTraining(false);
    EXPECT_TRUE(at::equal(module->forward(x), module->forward(x)));
}

TEST(GraphModule, SaysWhatIsWrongWithANetwork)
{
    NetworkGraph unknown = smallNetwork();
    unknown.find(unknown.find("pool")->id)->type = "Mystery";
    const Error type = compileError(unknown, freshWeights(smallNetwork()));
    EXPECT_EQ(type.layer, "pool");
    EXPECT_NE(type.message().find("Mystery"), std::string::npos);

    NetworkGraph open = smallNetwork();
    std::erase_if(open.connections, [&](const Connection& c) { return c.to.layer == open.find("fc")->id; });
    EXPECT_EQ(compileError(open, freshWeights(open)).layer, "fc");

    NetworkGraph noEnd = smallNetwork();
    const LayerId end = noEnd.find("output")->id;
    std::erase_if(noEnd.connections, [&](const Connection& c) { return c.to.layer == end; });
    std::erase_if(noEnd.layers, [&](const Layer& layer) { return layer.id == end; });
    EXPECT_NE(compileError(noEnd, freshWeights(noEnd)).message().find("output"), std::string::npos);

    EXPECT_EQ(compileError(smallNetwork(), {}).layer, "stem.conv") << "weights are missing";
}

TEST(GraphModule, KnowsWhenOneSampleIsTooFew)
{
    EXPECT_FALSE(compiled(smallNetwork(), freshWeights(smallNetwork()), true)->needsTwoSamples());
    NetworkGraph graph = smallNetwork();
    // After global pooling a channel has one value a sample.
    const LayerId pool = graph.find("pool")->id;
    const LayerId flat = graph.find("flatten")->id;
    std::erase_if(graph.connections, [&](const Connection& c) { return c.to.layer == flat; });
    const LayerId norm = addLayer(graph, "norm", "BatchNorm2d", {{"num_features", std::int64_t{16}}}, {pool});
    graph.connections.push_back({{norm, 0}, {flat, 0}});
    EXPECT_TRUE(compiled(graph, freshWeights(graph), true)->needsTwoSamples());
    graph.find(norm)->learnRateFactor = 0.0;
    EXPECT_FALSE(compiled(graph, freshWeights(graph), true)->needsTwoSamples());
}

} // namespace
} // namespace graft
