// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/freeze_state.h"
#include "core/layers/network_edits.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <array>

namespace graft {
namespace {

using enum FreezeState;
using test::smallNetwork;

LayerId idOf(const NetworkGraph& graph, std::string_view name)
{
    return graph.find(name)->id;
}

FreezeState state(const NetworkGraph& graph, std::string_view name)
{
    return stateOf(*graph.find(name));
}

NetworkGraph edited(NetworkGraph graph, const Result<std::vector<GraphEdit>>& edits)
{
    EXPECT_TRUE(edits.ok() && applyEdits(graph, *edits).ok());
    return graph;
}

TEST(FreezeStates, OnlyNormalisationsHaveStatistics)
{
    const NetworkGraph graph = smallNetwork();
    EXPECT_TRUE(hasBatchStatistics(*graph.find("stem.bn")));
    EXPECT_FALSE(hasBatchStatistics(*graph.find("stem.conv")));
    EXPECT_TRUE(hasFreezeState(*graph.find("fc")));
    EXPECT_FALSE(hasFreezeState(*graph.find("stem.relu")));
    Layer conv = *graph.find("stem.conv");
    conv.learnRateFactor = 0.0;
    conv.adaptStatistics = true;
    EXPECT_EQ(stateOf(conv), Frozen) << "there is nothing that could adapt";
    Layer norm = *graph.find("stem.bn");
    norm.adaptStatistics = true;
    EXPECT_EQ(stateOf(norm), Trainable) << "the flag speaks of frozen layers only";
    norm.parameters["affine"] = false;
    EXPECT_TRUE(hasFreezeState(norm)) << "no weights, but statistics";
}

TEST(FreezeStates, EveryStateIsReachedFromEveryOther)
{
    for (const FreezeState from : {Trainable, Frozen, StatisticsAdapt}) {
        for (const FreezeState to : {Trainable, Frozen, StatisticsAdapt}) {
            NetworkGraph graph = smallNetwork();
            const std::array layers{idOf(graph, "stem.conv"), idOf(graph, "stem.bn"), idOf(graph, "stem.relu")};
            graph = edited(graph, setFreezeState(graph, layers, from));
            graph = edited(graph, setFreezeState(graph, layers, to));
            EXPECT_EQ(state(graph, "stem.bn"), to);
            EXPECT_EQ(state(graph, "stem.conv"), to == Trainable ? Trainable : Frozen);
            EXPECT_EQ(state(graph, "fc"), Trainable);
            EXPECT_EQ(graph.find("stem.relu")->learnRateFactor, 1.0) << "a layer without weights is passed over";
            EXPECT_TRUE(setFreezeState(graph, layers, to)->empty()) << "no edit that changes nothing";
        }
    }
}

TEST(FreezeStates, UnfreezingKeepsFactorsThatAreNotZero)
{
    NetworkGraph graph = smallNetwork();
    const LayerId fc = idOf(graph, "fc");
    graph.find(fc)->learnRateFactor = 0.25;
    EXPECT_TRUE(setFreezeState(graph, std::array{fc}, Trainable)->empty());
    graph.find(fc)->fresh = true;
    graph.find(fc)->learnRateFactor = 0.0;
    graph = edited(graph, setFreezeState(graph, std::array{fc}, Trainable));
    EXPECT_EQ(graph.find(fc)->learnRateFactor, newLayerLearnRateFactor);
}

TEST(FreezeStates, RefusesWhatHasNothingToFreeze)
{
    const NetworkGraph graph = smallNetwork();
    EXPECT_EQ(setFreezeState(graph, std::array{LayerId{99}}, Frozen).error().code, ErrorCode::NotFound);
    const auto refused = setFreezeState(graph, std::array{idOf(graph, "stem.relu")}, Frozen);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("stem.relu"), std::string::npos);
    EXPECT_TRUE(setFreezeState(graph, {}, Frozen)->empty());
}

TEST(FreezeStates, FreezeUpToCanLetStatisticsAdapt)
{
    NetworkGraph graph = smallNetwork();
    graph = edited(graph, freezeUpTo(graph, idOf(graph, "block.bn"), StatisticsAdapt));
    EXPECT_EQ(state(graph, "stem.bn"), StatisticsAdapt);
    EXPECT_EQ(state(graph, "block.bn"), StatisticsAdapt);
    EXPECT_EQ(state(graph, "block.conv"), Frozen);
    EXPECT_EQ(state(graph, "block.shortcut"), Trainable) << "a branch that does not feed the layer";
    graph = edited(graph, freezeUpTo(graph, idOf(graph, "block.bn")));
    EXPECT_EQ(state(graph, "stem.bn"), Frozen);
}

TEST(FreezeStates, TheFrostLineFreezesBeforeAndUnfreezesBehind)
{
    NetworkGraph graph = smallNetwork();
    graph = edited(graph, freezeTrunk(graph));
    const std::array cut{idOf(graph, "stem.pool")};
    graph = edited(graph, freezeBefore(graph, cut));
    for (const char* name : {"stem.conv", "stem.bn"})
        EXPECT_EQ(state(graph, name), Frozen) << name;
    for (const char* name : {"block.conv", "block.bn", "block.shortcut", "fc"})
        EXPECT_EQ(state(graph, name), Trainable) << name;
    EXPECT_TRUE(freezeBefore(graph, cut)->empty());

    // Both branches in the cut: everything that feeds either.
    const std::array both{idOf(graph, "block.bn"), idOf(graph, "block.shortcut")};
    graph = edited(graph, freezeBefore(graph, both, StatisticsAdapt));
    EXPECT_EQ(state(graph, "stem.bn"), Frozen) << "a layer that was frozen keeps its kind of frozen";
    EXPECT_EQ(state(graph, "block.bn"), StatisticsAdapt);
    EXPECT_EQ(state(graph, "block.shortcut"), Frozen);
    EXPECT_EQ(state(graph, "fc"), Trainable);

    graph = edited(graph, freezeBefore(graph, {}));
    EXPECT_EQ(graph, smallNetwork()) << "an empty cut unfreezes everything, flags included";
    EXPECT_FALSE(freezeBefore(graph, std::array{LayerId{99}}));
}

TEST(FreezeStates, WhatAdaptsIsNoPrefixNorIsWhatFollows)
{
    NetworkGraph graph = smallNetwork();
    graph = edited(graph, freezeTrunk(graph));
    const std::array norm{idOf(graph, "block.bn")};
    EXPECT_TRUE(freezePlanOf(graph)->prefix.contains(norm.front()));
    graph = edited(graph, setFreezeState(graph, norm, StatisticsAdapt));
    const FreezePlan plan = *freezePlanOf(graph);
    for (const char* name : {"stem.conv", "stem.bn", "stem.pool", "block.conv", "block.shortcut"})
        EXPECT_TRUE(plan.prefix.contains(idOf(graph, name))) << name;
    for (const char* name : {"block.bn", "block.add", "block.relu", "pool", "flatten", "fc"})
        EXPECT_FALSE(plan.prefix.contains(idOf(graph, name))) << name;
    EXPECT_EQ(plan.boundary,
              (std::vector<PortRef>{{idOf(graph, "block.conv"), 0}, {idOf(graph, "block.shortcut"), 0}}));
    EXPECT_EQ(plan.trainable, std::vector{idOf(graph, "fc")});
}

TEST(FreezeStates, AdaptingStatisticsAreSomethingToLearn)
{
    NetworkGraph graph = smallNetwork();
    for (const Layer& layer : smallNetwork().layers)
        graph.find(layer.id)->learnRateFactor = 0.0;
    EXPECT_FALSE(anythingToLearn(graph));
    graph.find(idOf(graph, "stem.conv"))->adaptStatistics = true;
    EXPECT_FALSE(anythingToLearn(graph));
    graph.find(idOf(graph, "stem.bn"))->adaptStatistics = true;
    EXPECT_TRUE(anythingToLearn(graph));
    graph.find(idOf(graph, "stem.bn"))->adaptStatistics = false;
    graph.find(idOf(graph, "fc"))->learnRateFactor = 0.5;
    EXPECT_TRUE(anythingToLearn(graph));
}

TEST(FreezeStates, FromScratchAdaptsNothing)
{
    NetworkGraph graph = smallNetwork();
    graph = edited(graph, freezeUpTo(graph, idOf(graph, "block.bn"), StatisticsAdapt));
    graph = edited(graph, startFromScratch(graph));
    for (const Layer& layer : graph.layers)
        EXPECT_FALSE(layer.adaptStatistics) << layer.name;
}

} // namespace
} // namespace graft
