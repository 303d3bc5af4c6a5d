// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gradual unfreezing: which block wakes when, and that what sleeps does not move.
#include "core/layers/freeze_state.h"
#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "core/runtime/initialisation.h"
#include "core/training/unfreezing.h"
#include "core/zoo/catalogue.h"
#include "tests/core/training/training_fixture.h"

#include <algorithm>

namespace graft {
namespace {

using test::numbers;
using test::TestRun;

std::vector<std::string> titles(const UnfreezingPlan& plan)
{
    std::vector<std::string> out;
    for (const UnfreezingPlan::Stage& stage : plan.stages)
        out.push_back(stage.title);
    return out;
}

TEST(Unfreezing, BlocksWakeFromTheEnd)
{
    const auto plan = planUnfreezing(findModel("resnet18")->build());
    ASSERT_TRUE(plan.ok()) << plan.error().message();
    EXPECT_EQ(titles(*plan), (std::vector<std::string>{"layer4", "layer3", "layer2", "layer1", "conv1"}));
}

TEST(Unfreezing, EveryLayerOfEveryFamilyWakesOnce)
{
    for (const char* name : {"resnet18", "mobilenet_v2", "squeezenet1_1"}) {
        const NetworkGraph graph = findModel(name)->build();
        const UnfreezingPlan plan = *planUnfreezing(graph);
        EXPECT_GE(plan.stages.size(), 4U) << name;
        LayerSet seen;
        for (const UnfreezingPlan::Stage& stage : plan.stages) {
            EXPECT_LE(2 * stage.layers.size(), graph.layers.size()) << name << ": no stage is most of the network";
            for (const LayerId id : stage.layers)
                EXPECT_TRUE(seen.insert(id).second);
        }
        const std::vector<LayerId> head = *headLayers(graph);
        for (const Layer& layer : graph.layers) {
            if (hasFreezeState(layer)) {
                EXPECT_NE(seen.contains(layer.id), std::ranges::find(head, layer.id) != head.end()) << layer.name;
            }
        }
    }
}

TEST(Unfreezing, RatesFallFromBlockToBlock)
{
    const NetworkGraph graph = test::smallNetwork();
    const UnfreezingPlan plan = *planUnfreezing(graph);
    ASSERT_EQ(plan.stages.size(), 2U);
    NetworkGraph now = frozenForPlan(graph, plan);
    for (const Layer& layer : now.layers) {
        if (hasFreezeState(layer)) {
            EXPECT_EQ(layer.learnRateFactor > 0, layer.name == "fc") << layer.name;
        }
    }
    now = wakeStage(now, graph, plan, 1, 0.5);
    EXPECT_EQ(now.find("block.conv")->learnRateFactor, 0.5);
    EXPECT_EQ(now.find("stem.conv")->learnRateFactor, 0.0);
    now = wakeStage(now, graph, plan, 2, 0.5);
    EXPECT_EQ(now.find("block.conv")->learnRateFactor, 0.5);
    EXPECT_EQ(now.find("stem.conv")->learnRateFactor, 0.25);
    EXPECT_EQ(plan.stagesIn(1, 2), 0);
    EXPECT_EQ(plan.stagesIn(2, 2), 0);
    EXPECT_EQ(plan.stagesIn(3, 2), 1);
    EXPECT_EQ(plan.stagesIn(99, 2), 2);
}

TEST(Unfreezing, ARunWakesBlockAfterBlock)
{
    TestRun run;
    run.weights = *completeWeights(run.graph, {}, MissingTensors::Initialise, 9);
    run.options.epochs = 5;
    run.options.unfreezing = Unfreezing::Gradual;
    run.options.unfreezeEvery = 2;
    run.options.unfreezeFactor = 0.5;
    // What learned, by epoch, from the drift that each epoch leaves.
    std::vector<std::vector<std::string>> learning;
    run.observer.onEpoch = [&](const EpochRecord&) {
        auto& layers = learning.emplace_back();
        for (const LayerDrift& layer : run.log.drift()->layers) {
            if (layer.gradientNorm > 0)
                layers.push_back(layer.layer);
        }
    };
    const TrainingOutcome outcome = run.go();
    ASSERT_EQ(learning.size(), 5U);
    const std::vector<std::string> head{"fc"};
    const std::vector<std::string> two{"block.conv", "block.bn", "block.shortcut", "fc"};
    const std::vector<std::string> all{"stem.conv", "stem.bn", "block.conv", "block.bn", "block.shortcut", "fc"};
    EXPECT_EQ(learning[0], head);
    EXPECT_EQ(learning[1], head);
    EXPECT_EQ(learning[2], two);
    EXPECT_EQ(learning[3], two);
    EXPECT_EQ(learning[4], all);
    EXPECT_EQ(outcome.frozenHashBefore, outcome.frozenHashAfter) << "nothing was frozen all the time";
    EXPECT_EQ(run.observer.messages.size(), 2U) << "it is said when a block wakes";

    // Two epochs are those of a run in which only the head learns, to the bit.
    TestRun frozen;
    frozen.weights = run.weights;
    frozen.options.epochs = 2;
    ASSERT_TRUE(applyEdits(frozen.graph, *freezeTrunk(frozen.graph)).ok());
    const auto expected = numbers(frozen.go());
    const auto found = numbers(outcome);
    EXPECT_TRUE(std::equal(expected.begin(), expected.end(), found.begin()));
}

TEST(Unfreezing, WhatNeverWakesIsProvenNotToHaveChanged)
{
    TestRun run;
    run.weights = *completeWeights(run.graph, {}, MissingTensors::Initialise, 9);
    run.options.epochs = 4;
    run.options.unfreezing = Unfreezing::Gradual;
    run.options.unfreezeEvery = 2;
    const TrainingOutcome outcome = run.go();
    NetworkGraph stem = run.graph;
    test::freeze(stem, "stem.");
    EXPECT_EQ(outcome.frozenHashBefore, hashOfFrozenLayers(stem, run.weights));
    EXPECT_EQ(outcome.frozenHashAfter, hashOfFrozenLayers(stem, outcome.weights));
    EXPECT_EQ(outcome.frozenHashBefore, outcome.frozenHashAfter);
}

} // namespace
} // namespace graft
