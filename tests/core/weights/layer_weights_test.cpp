// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/layer_weights.h"

#include <gtest/gtest.h>

namespace graft {
namespace {

TensorData tensor(float value)
{
    const std::vector<float> values{value};
    return *TensorData::fromFloats({1}, values);
}

NetworkGraph named(const std::vector<std::string>& names)
{
    NetworkGraph graph;
    for (const std::string& name : names)
        graph.layers.push_back({graph.nextId(), name, "Linear", {}, 1.0, false});
    return graph;
}

WeightStore store(const std::vector<std::string>& names)
{
    WeightStore weights;
    float value = 0;
    for (const std::string& name : names)
        weights.insert(name, tensor(++value));
    return weights;
}

TEST(LayerWeights, TheLongestNameOwns)
{
    const NetworkGraph graph = named({"a", "a.b", "c"});
    const TensorOwners owners(graph);
    EXPECT_EQ(owners.ownerOf("a.weight")->name, "a");
    EXPECT_EQ(owners.ownerOf("a.b.weight")->name, "a.b");
    EXPECT_EQ(owners.ownerOf("a.x.y.weight")->name, "a");
    EXPECT_EQ(owners.ownerOf("ab.weight"), nullptr);
    EXPECT_EQ(owners.ownerOf("a"), nullptr);
    EXPECT_EQ(owners.ownerOf(".weight"), nullptr);
}

TEST(LayerWeights, ChangesHaveExactInverses)
{
    WeightStore weights = store({"a.weight", "b.weight"});
    const WeightStore before = weights;
    const WeightChange inverse =
        applyWeightChange(weights, {{"a.weight", std::nullopt}, {"b.weight", tensor(9)}, {"c.weight", tensor(8)}});
    EXPECT_EQ(weights.find("a.weight"), nullptr);
    EXPECT_TRUE(weights.find("b.weight")->identical(tensor(9)));
    static_cast<void>(applyWeightChange(weights, inverse));
    EXPECT_TRUE(weights.identical(before));
}

TEST(LayerWeights, FollowRenamesSwapsAndRemovals)
{
    const NetworkGraph before = named({"a", "b", "c"});
    WeightStore weights = store({"a.weight", "b.weight", "b.bias", "c.weight", "loose"});
    const TensorData a = *weights.find("a.weight");
    NetworkGraph after = before;
    after.layers[0].name = "b";
    after.layers[1].name = "a";
    after.layers.pop_back();
    static_cast<void>(applyWeightChange(weights, followLayers(weights, before, after)));
    EXPECT_TRUE(weights.find("b.weight")->identical(a));
    EXPECT_NE(weights.find("a.bias"), nullptr);
    EXPECT_EQ(weights.find("b.bias"), nullptr);
    EXPECT_EQ(weights.find("c.weight"), nullptr);
    EXPECT_NE(weights.find("loose"), nullptr);
    EXPECT_TRUE(followLayers(weights, after, after).empty());
}

TEST(LayerWeights, OfSomeLayers)
{
    const NetworkGraph graph = named({"a", "a.b"});
    const WeightStore weights = store({"a.weight", "a.b.weight"});
    const WeightStore part = weightsOfLayers(weights, graph, {graph.layers[1].id});
    EXPECT_EQ(part.size(), 1u);
    EXPECT_NE(part.find("a.b.weight"), nullptr);
}

} // namespace
} // namespace graft
