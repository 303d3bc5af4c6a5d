// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/topology.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace graft {
namespace {

/// Layers "1".."n" with these connections; a second connection into a layer takes its next port.
NetworkGraph network(std::uint32_t layers, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges)
{
    NetworkGraph graph;
    for (std::uint32_t i = 1; i <= layers; ++i)
        graph.layers.push_back({LayerId{i}, std::to_string(i), "L", {}, 1.0, false});
    for (const auto& [from, to] : edges) {
        const auto port = static_cast<std::uint16_t>(graph.inputsOf(LayerId{to}).size());
        graph.connections.push_back({{LayerId{from}, 0}, {LayerId{to}, port}});
    }
    return graph;
}

std::vector<std::uint32_t> values(const std::vector<LayerId>& ids)
{
    std::vector<std::uint32_t> plain;
    for (const LayerId id : ids)
        plain.push_back(id.value);
    return plain;
}

std::vector<std::uint32_t> values(const LayerSet& ids)
{
    std::vector<std::uint32_t> plain = values(std::vector<LayerId>(ids.begin(), ids.end()));
    std::ranges::sort(plain);
    return plain;
}

using Ids = std::vector<std::uint32_t>;

TEST(Topology, ordersByDataFlowThenByList)
{
    EXPECT_EQ(values(*topologicalOrder(network(4, {{4, 2}, {2, 1}}))), (Ids{3, 4, 2, 1}));
    EXPECT_EQ(values(*topologicalOrder(network(3, {}))), (Ids{1, 2, 3}));
    EXPECT_TRUE(topologicalOrder({})->empty());
    // A layer that reads the same output twice.
    EXPECT_EQ(values(*topologicalOrder(network(2, {{2, 1}, {2, 1}}))), (Ids{2, 1}));
}

TEST(Topology, randomGraphsComeInOrder)
{
    std::mt19937 random(3);
    for (int round = 0; round < 50; ++round) {
        constexpr std::uint32_t size = 30;
        std::vector<std::uint32_t> rank(size);
        for (std::uint32_t i = 0; i < size; ++i)
            rank[i] = i + 1;
        std::ranges::shuffle(rank, random);
        std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
        for (int i = 0; i < 60; ++i) {
            const auto a = random() % size;
            const auto b = random() % size;
            if (a != b)
                edges.emplace_back(rank[std::min(a, b)], rank[std::max(a, b)]);
        }
        const auto order = values(*topologicalOrder(network(size, edges)));
        ASSERT_EQ(order.size(), size);
        for (const auto& [from, to] : edges)
            ASSERT_LT(std::ranges::find(order, from), std::ranges::find(order, to));
    }
}

TEST(Topology, reportsCyclesAndDanglingConnections)
{
    auto cycle = topologicalOrder(network(3, {{1, 2}, {2, 3}, {3, 2}}));
    ASSERT_FALSE(cycle);
    EXPECT_NE(cycle.error().message().find("cycle through layer 2"), std::string::npos);
    EXPECT_EQ(cycle.error().layer, "2");
    EXPECT_FALSE(topologicalOrder(network(1, {{1, 1}})));
    EXPECT_FALSE(topologicalOrder(network(1, {{1, 9}})));
}

TEST(Topology, followsTheFlowBothWays)
{
    const NetworkGraph diamond = network(6, {{1, 2}, {1, 3}, {2, 4}, {3, 4}, {4, 5}});
    EXPECT_EQ(values(ancestors(diamond, LayerId{4})), (Ids{1, 2, 3, 4}));
    EXPECT_EQ(values(descendants(diamond, LayerId{2})), (Ids{2, 4, 5}));
    EXPECT_EQ(values(ancestors(diamond, LayerId{6})), (Ids{6}));
    const NetworkGraph cycle = network(2, {{1, 2}, {2, 1}});
    EXPECT_EQ(values(descendants(cycle, LayerId{1})), (Ids{1, 2}));
}

TEST(Topology, findsStructuralProblems)
{
    EXPECT_TRUE(validateStructure(network(3, {{1, 2}, {2, 3}})).empty());
    NetworkGraph sameId = network(2, {});
    sameId.layers[1].id = LayerId{1};
    ASSERT_EQ(validateStructure(sameId).size(), 1U);
    EXPECT_EQ(validateStructure(sameId)[0].layer, "2");
    NetworkGraph sameName = network(2, {});
    sameName.layers[1].name = "1";
    EXPECT_EQ(validateStructure(sameName).size(), 1U);
    NetworkGraph noId = network(1, {});
    noId.layers[0].id = LayerId{0};
    EXPECT_EQ(validateStructure(noId).size(), 1U);
    NetworkGraph doubled = network(3, {{1, 3}, {2, 3}});
    doubled.connections[1].to.port = 0;
    ASSERT_EQ(validateStructure(doubled).size(), 1U);
    EXPECT_EQ(validateStructure(doubled)[0].layer, "3");
    EXPECT_EQ(validateStructure(network(2, {{1, 2}, {2, 1}})).size(), 1U);
    EXPECT_EQ(validateStructure(network(1, {{1, 9}})).size(), 1U);
}

bool learns(const Layer& layer)
{
    return layer.type == "L";
}

TEST(FreezePlan, theWholeTrunkIsAPrefix)
{
    // data, conv, relu, conv, classifier
    NetworkGraph graph = network(5, {{1, 2}, {2, 3}, {3, 4}, {4, 5}});
    graph.layers[0].type = graph.layers[2].type = "nothing to learn";
    auto plan = planFreeze(graph, learns);
    ASSERT_TRUE(plan);
    EXPECT_EQ(values(plan->prefix), (Ids{1}));
    EXPECT_EQ(plan->boundary, (std::vector<PortRef>{{LayerId{1}, 0}}));
    EXPECT_EQ(values(plan->trainable), (Ids{2, 4, 5}));

    graph.layers[1].learnRateFactor = graph.layers[3].learnRateFactor = 0.0;
    plan = planFreeze(graph, learns);
    ASSERT_TRUE(plan);
    EXPECT_EQ(values(plan->prefix), (Ids{1, 2, 3, 4}));
    EXPECT_EQ(plan->boundary, (std::vector<PortRef>{{LayerId{4}, 0}}));
    EXPECT_EQ(values(plan->trainable), (Ids{5}));

    graph.layers[4].learnRateFactor = 0.0;
    plan = planFreeze(graph, learns);
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->prefix.size(), 5U);
    EXPECT_TRUE(plan->boundary.empty());
    EXPECT_TRUE(plan->trainable.empty());
}

TEST(FreezePlan, aFrozenLayerBehindATrainableOneIsNoPrefix)
{
    NetworkGraph graph = network(4, {{1, 2}, {2, 3}, {3, 4}});
    graph.layers[0].learnRateFactor = graph.layers[2].learnRateFactor = 0.0;
    auto plan = planFreeze(graph, learns);
    ASSERT_TRUE(plan);
    EXPECT_EQ(values(plan->prefix), (Ids{1}));
    EXPECT_EQ(values(plan->trainable), (Ids{2, 4}));
}

TEST(FreezePlan, anAdaptingLayerEndsThePrefix)
{
    NetworkGraph graph = network(4, {{1, 2}, {2, 3}, {3, 4}});
    for (Layer& layer : graph.layers)
        layer.learnRateFactor = 0.0;
    const auto plan = planFreeze(graph, learns, {}, [](const Layer& layer) { return layer.id == LayerId{3}; });
    ASSERT_TRUE(plan);
    EXPECT_EQ(values(plan->prefix), (Ids{1, 2}));
    EXPECT_EQ(plan->boundary, (std::vector<PortRef>{{LayerId{2}, 0}}));
    EXPECT_TRUE(plan->trainable.empty());
}

TEST(FreezePlan, branchesCrossTheBoundaryOnce)
{
    // 1 feeds 2 and 3, both frozen; 2 feeds 4 and 5, 3 feeds 5, 5 joins 4.
    NetworkGraph graph = network(5, {{1, 2}, {1, 3}, {2, 4}, {2, 5}, {3, 5}, {4, 5}});
    for (const std::size_t i : {0U, 1U, 2U})
        graph.layers[i].learnRateFactor = 0.0;
    auto plan = planFreeze(graph, learns);
    ASSERT_TRUE(plan);
    EXPECT_EQ(values(plan->prefix), (Ids{1, 2, 3}));
    EXPECT_EQ(plan->boundary, (std::vector<PortRef>{{LayerId{2}, 0}, {LayerId{3}, 0}}));
    EXPECT_EQ(values(plan->trainable), (Ids{4, 5}));
    EXPECT_FALSE(planFreeze(network(2, {{1, 2}, {2, 1}}), learns));
}

} // namespace
} // namespace graft
