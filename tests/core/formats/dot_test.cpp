// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/dot/dot.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

namespace graft {
namespace {

NetworkGraph network()
{
    NetworkGraph graph;
    graph.name = "a \"net\"";
    const auto add = [&graph](const char* name, const char* type) {
        Layer layer;
        layer.id = graph.nextId();
        layer.name = name;
        layer.type = type;
        if (!graph.layers.empty())
            graph.connections.push_back({{graph.layers.back().id, 0}, {layer.id, 0}});
        graph.layers.push_back(layer);
    };
    add("input", "Input");
    add("layer1.0.conv", "Conv2d");
    add("layer1.0.relu", "ReLU");
    add("layer1.1.conv", "Conv2d");
    add("layer1.1.relu", "ReLU");
    add("say \"\\N\"\n", "Flatten");
    add("output", "Output");
    graph.layers[1].learnRateFactor = 0;
    return graph;
}

std::size_t count(const std::string& text, const std::string& pattern)
{
    const std::regex expression(pattern);
    return static_cast<std::size_t>(
        std::distance(std::sregex_iterator(text.begin(), text.end(), expression), std::sregex_iterator()));
}

TEST(Dot, EveryLayerAndConnectionOnce)
{
    const NetworkGraph graph = network();
    const std::string dot = graphToDot(graph, analyseNetwork(graph));
    EXPECT_EQ(count(dot, R"re(\bn\d+ \[label=)re"), graph.layers.size());
    EXPECT_EQ(count(dot, R"re(\bn\d+ -> n\d+;)re"), graph.connections.size());
    EXPECT_EQ(std::count(dot.begin(), dot.end(), '{'), std::count(dot.begin(), dot.end(), '}'));
    EXPECT_NE(dot.find("layer1.0.conv\\nConv2d 3x3, 64\\n64x222x222"), std::string::npos) << dot;
    EXPECT_EQ(count(dot, "fillcolor=\"#E6F4FB\""), 1U) << "the frozen one";
}

TEST(Dot, NamesCannotBreakOut)
{
    const NetworkGraph graph = network();
    const std::string dot = graphToDot(graph, analyseNetwork(graph));
    EXPECT_NE(dot.find("digraph \"a \\\"net\\\"\" {"), std::string::npos);
    EXPECT_NE(dot.find("label=\"say \\\"\\\\N\\\" \\nFlatten"), std::string::npos) << dot;
}

TEST(Dot, BlocksAreClusters)
{
    const NetworkGraph graph = network();
    const BlockTree blocks = findBlocks(graph);
    ASSERT_FALSE(blocks.blocks.empty());
    const std::string dot = graphToDot(graph, analyseNetwork(graph), blocks);
    EXPECT_EQ(count(dot, "subgraph \"cluster_\\d+\""), blocks.blocks.size());
    EXPECT_EQ(count(dot, R"re(\bn\d+ \[label=)re"), graph.layers.size());
    EXPECT_EQ(std::count(dot.begin(), dot.end(), '{'), std::count(dot.begin(), dot.end(), '}'));
}

} // namespace
} // namespace graft
