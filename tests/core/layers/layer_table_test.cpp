// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_table.h"

#include <gtest/gtest.h>

namespace graft {
namespace {

NetworkGraph network()
{
    NetworkGraph graph;
    const auto add = [&graph](const char* name, const char* type, ParameterMap parameters = {}) -> Layer& {
        Layer layer;
        layer.id = graph.nextId();
        layer.name = name;
        layer.type = type;
        layer.parameters = std::move(parameters);
        if (!graph.layers.empty())
            graph.connections.push_back({{graph.layers.back().id, 0}, {layer.id, 0}});
        return graph.layers.emplace_back(std::move(layer));
    };
    add("input", "Input", {{"height", std::int64_t{8}}, {"width", std::int64_t{8}}});
    add("=conv", "Conv2d", {{"out_channels", std::int64_t{4}}}).learnRateFactor = 0;
    add("bn", "BatchNorm2d", {{"num_features", std::int64_t{4}}}).fresh = true;
    add("output", "Output");
    return graph;
}

TEST(LayerTable, RowsHoldWhatIsKnown)
{
    NetworkGraph graph = network();
    std::swap(graph.layers[1], graph.layers[2]); // list order does not matter
    const auto rows = layerFacts(graph, analyseNetwork(graph));
    ASSERT_EQ(rows.size(), 4U);
    const LayerFacts& conv = rows[1];
    EXPECT_EQ(conv.name, "=conv");
    EXPECT_EQ(dimensionsText(conv.output), "4x6x6");
    EXPECT_EQ(learnablesText(conv.learnables), "weight 4x3x3x3; bias 4");
    EXPECT_EQ(conv.parameters, 112);
    EXPECT_EQ(conv.stateNumbers, 0);
    EXPECT_EQ(conv.macs, 4 * 36 * 27);
    EXPECT_EQ(conv.activationBytes, 4 * 36 * 4);
    EXPECT_EQ(conv.receptiveField->height, 3);
    EXPECT_EQ(conv.state, LayerState::Frozen);
    EXPECT_TRUE(conv.frozen());
    EXPECT_EQ(rows[2].parameters, 8);
    EXPECT_EQ(rows[2].stateNumbers, 9);
    EXPECT_EQ(rows[2].state, LayerState::New);
    EXPECT_EQ(rows[0].state, LayerState::NoWeights);
    graph.layers[2].adaptStatistics = true;
    EXPECT_EQ(layerFacts(graph, analyseNetwork(graph))[1].state, LayerState::FrozenAdapting);
}

TEST(LayerTable, CsvHasTotalsAndNoFormulas)
{
    const NetworkGraph graph = network();
    const std::string csv = layerTableCsv(layerFacts(graph, analyseNetwork(graph)));
    EXPECT_TRUE(csv.starts_with("layer,type,output,learnables,parameters,")) << csv;
    EXPECT_NE(csv.find("\r\n'=conv,Conv2d,4x6x6,weight 4x3x3x3; bias 4,112,0,3888,576,3,3,frozen\r\n"),
              std::string::npos)
        << csv;
    EXPECT_NE(csv.find("\r\ntotal,,,,120,9,"), std::string::npos) << csv;
}

TEST(LayerTable, BrokenNetworksHaveRows)
{
    NetworkGraph graph = network();
    graph.layers[1].type = "Mystery";
    graph.connections.push_back({{graph.layers[2].id, 0}, {graph.layers[1].id, 1}});
    const auto rows = layerFacts(graph, analyseNetwork(graph));
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[1].type, "Mystery");
    EXPECT_TRUE(rows[1].output.empty());
    EXPECT_FALSE(rows[1].receptiveField.has_value());
}

} // namespace
} // namespace graft
