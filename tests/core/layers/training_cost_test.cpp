// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Costs of small networks, computed by hand beside the formulas of the header.
#include "core/layers/network_edits.h"
#include "core/layers/training_cost.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <array>

namespace graft {
namespace {

using test::addLayer;
using test::convolution;
using test::imageInput;

/// Input 3x8x8, a 4x8x8, b 6x8x8 with ReLU and pooling to 6x4x4, dropout, linear over 96 numbers.
NetworkGraph network()
{
    NetworkGraph g;
    const LayerId input = addLayer(g, "input", "Input", imageInput(3, 8, 8), {});
    const LayerId a = addLayer(g, "a", "Conv2d", convolution(3, 4, 3), {input});
    const LayerId norm = addLayer(g, "norm", "BatchNorm2d", {{"num_features", std::int64_t{4}}}, {a});
    const LayerId b = addLayer(g, "b", "Conv2d", convolution(4, 6, 1), {norm});
    const LayerId relu = addLayer(g, "relu", "ReLU", {}, {b});
    const LayerId pool = addLayer(g, "pool", "MaxPool2d",
                                  {{"kernel_size", std::vector<std::int64_t>{2, 2}},
                                   {"stride", std::vector<std::int64_t>{2, 2}},
                                   {"padding", std::vector<std::int64_t>{0, 0}}},
                                  {relu});
    const LayerId flat = addLayer(g, "flatten", "Flatten", {}, {pool});
    const LayerId drop = addLayer(g, "dropout", "Dropout", {}, {flat});
    const LayerId fc =
        addLayer(g, "fc", "Linear", {{"in_features", std::int64_t{96}}, {"out_features", std::int64_t{3}}}, {drop});
    const LayerId softmax = addLayer(g, "softmax", "Softmax", {}, {fc});
    addLayer(g, "output", "Output", {{"classes", test::classNames(3)}}, {softmax});
    return g;
}

constexpr std::int64_t macsA = 4 * 64 * 3 * 9;
constexpr std::int64_t macsB = 6 * 64 * 4;
constexpr std::int64_t macsFc = 96 * 3;
constexpr std::int64_t parametersA = 4 * 3 * 9;
constexpr std::int64_t parametersB = 6 * 4;
constexpr std::int64_t parametersFc = 96 * 3 + 3;

TrainingCost costOf(const NetworkGraph& graph)
{
    const NetworkAnalysis analysis = analyseNetwork(graph);
    EXPECT_FALSE(analysis.hasErrors());
    return trainingCostOf(graph, analysis);
}

TrainingCost frozenUpTo(std::string_view name, FreezeState state = FreezeState::Frozen)
{
    NetworkGraph graph = network();
    EXPECT_TRUE(applyEdits(graph, *freezeUpTo(graph, graph.find(name)->id, state)).ok());
    return costOf(graph);
}

TEST(TrainingCost, NothingFrozen)
{
    const TrainingCost cost = costOf(network());
    EXPECT_EQ(cost.trainableParameters, parametersA + 8 + parametersB + parametersFc);
    EXPECT_EQ(cost.prefixMacs, 0);
    EXPECT_EQ(cost.forwardMacs, macsA + macsB + macsFc);
    // Nothing that learns lies before a: no gradient of its input.
    EXPECT_EQ(cost.backwardMacs, macsA + 2 * macsB + 2 * macsFc);
    // Inputs of a, norm, b, fc; the ReLU's output, which is the pooling's input; where maxima were; the mask.
    EXPECT_EQ(cost.activationBytes, 4 * (3 * 64 + 4 * 64 + 4 * 64 + 96 + 6 * 64) + 8 * 96 + 4 * 96);
    EXPECT_EQ(cost.stepMacs(), cost.forwardMacs + cost.backwardMacs);
}

TEST(TrainingCost, AFrozenPrefixIsRunOnceAndKeepsNothing)
{
    const TrainingCost cost = frozenUpTo("norm");
    EXPECT_EQ(cost.trainableParameters, parametersB + parametersFc);
    EXPECT_EQ(cost.prefixMacs, macsA);
    EXPECT_EQ(cost.forwardMacs, macsB + macsFc);
    EXPECT_EQ(cost.backwardMacs, macsB + 2 * macsFc);
    EXPECT_EQ(cost.activationBytes, 4 * (4 * 64 + 96 + 6 * 64) + 8 * 96 + 4 * 96);
}

TEST(TrainingCost, OnlyTheHead)
{
    const TrainingCost cost = frozenUpTo("flatten");
    EXPECT_EQ(cost.trainableParameters, parametersFc);
    EXPECT_EQ(cost.prefixMacs, macsA + macsB);
    EXPECT_EQ(cost.forwardMacs, macsFc);
    EXPECT_EQ(cost.backwardMacs, macsFc);
    EXPECT_EQ(cost.activationBytes, 4 * 96) << "no gradient passes the dropout: only what fc reads";
}

TEST(TrainingCost, AdaptingStatisticsEndThePrefixButTakeNoGradient)
{
    const TrainingCost cost = frozenUpTo("flatten", FreezeState::StatisticsAdapt);
    EXPECT_EQ(cost.trainableParameters, parametersFc);
    EXPECT_EQ(cost.prefixMacs, macsA);
    EXPECT_EQ(cost.forwardMacs, macsB + macsFc) << "b comes behind statistics that move, so it runs every time";
    EXPECT_EQ(cost.backwardMacs, macsFc);
    EXPECT_EQ(cost.activationBytes, 4 * 96);
}

TEST(TrainingCost, AFrozenLayerBehindATrainableOnePassesTheGradientOn)
{
    NetworkGraph graph = network();
    ASSERT_TRUE(applyEdits(graph, *setFrozen(graph, graph.find("b")->id, true)).ok());
    const TrainingCost cost = costOf(graph);
    EXPECT_EQ(cost.prefixMacs, 0);
    EXPECT_EQ(cost.backwardMacs, macsA + macsB + 2 * macsFc);
    const std::int64_t inputOfB = 4 * 64 * 4;
    EXPECT_EQ(cost.activationBytes, costOf(network()).activationBytes - inputOfB);
    EXPECT_EQ(unfrozenTrainingCostOf(graph, analyseNetwork(graph)), costOf(network()));
}

TEST(TrainingCost, ABranchIsCountedOnceAndAddingKeepsNothing)
{
    NetworkGraph g;
    const LayerId input = addLayer(g, "input", "Input", imageInput(3, 8, 8), {});
    const LayerId left = addLayer(g, "left", "Conv2d", convolution(3, 4, 3), {input});
    const LayerId right = addLayer(g, "right", "Conv2d", convolution(3, 4, 1), {input});
    const LayerId sum = addLayer(g, "sum", "Add", {}, {left, right});
    const LayerId flat = addLayer(g, "flat", "Flatten", {}, {sum});
    const LayerId fc =
        addLayer(g, "fc", "Linear", {{"in_features", std::int64_t{256}}, {"out_features", std::int64_t{2}}}, {flat});
    addLayer(g, "output", "Output", {{"classes", test::classNames(2)}}, {fc});
    const TrainingCost cost = costOf(g);
    EXPECT_EQ(cost.activationBytes, 4 * (3 * 64 + 256)) << "both branches read the same picture";
    EXPECT_EQ(cost.backwardMacs, 4 * 64 * 27 + 4 * 64 * 3 + 2 * 512);
}

TEST(TrainingCost, WhatCannotRunCostsNothing)
{
    NetworkGraph cyclic = network();
    cyclic.connections.push_back({{cyclic.find("fc")->id, 0}, {cyclic.find("a")->id, 1}});
    EXPECT_EQ(trainingCostOf(cyclic, analyseNetwork(cyclic)), TrainingCost{});
    EXPECT_EQ(trainingCostOf({}, {}), TrainingCost{});
    NetworkGraph loose = network();
    std::erase_if(loose.layers, [](const Layer& layer) { return layer.type == "Output"; });
    std::erase_if(loose.connections, [&loose](const Connection& c) { return loose.find(c.to.layer) == nullptr; });
    EXPECT_EQ(trainingCostOf(loose, analyseNetwork(loose)), TrainingCost{});
}

} // namespace
} // namespace graft
