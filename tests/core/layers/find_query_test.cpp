// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/find_query.h"

#include <gtest/gtest.h>

#include <algorithm>

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
    const auto pair = [](std::int64_t a, std::int64_t b) { return std::vector<std::int64_t>{a, b}; };
    add("input", "Input", {{"height", std::int64_t{56}}, {"width", std::int64_t{56}}});
    add("layer1.conv", "Conv2d",
        {{"out_channels", std::int64_t{64}}, {"kernel_size", pair(3, 3)}, {"padding", pair(1, 1)}})
        .learnRateFactor = 0;
    add("layer1.relu", "ReLU");
    add("layer2.wide", "Conv2d",
        {{"in_channels", std::int64_t{64}},
         {"out_channels", std::int64_t{256}},
         {"kernel_size", pair(3, 1)},
         {"padding", pair(1, 0)},
         {"stride", pair(2, 2)},
         {"groups", std::int64_t{2}},
         {"bias", false}});
    add("pool", "AdaptiveAvgPool2d");
    add("flatten", "Flatten");
    add("my head", "Linear", {{"in_features", std::int64_t{256}}, {"out_features", std::int64_t{512}}}).fresh = true;
    add("output", "Output");
    return graph;
}

/// Names of what is found, in order, or the error.
std::string found(std::string_view text)
{
    const auto query = FindQuery::parse(text);
    if (!query)
        return "error: " + query.error().message();
    const NetworkGraph graph = network();
    std::string names;
    for (const LayerId id : findLayers(graph, analyseNetwork(graph), *query))
        names += (names.empty() ? "" : " | ") + graph.find(id)->name;
    return names;
}

TEST(FindQueryTest, WordsMatchNameTypeAndTitle)
{
    EXPECT_EQ(found("layer1"), "layer1.conv | layer1.relu");
    EXPECT_EQ(found("CONV"), "layer1.conv | layer2.wide");
    EXPECT_EQ(found("convolution"), "layer1.conv | layer2.wide") << "the title";
    EXPECT_EQ(found("conv layer2"), "layer2.wide");
    EXPECT_EQ(found("conv -layer2"), "layer1.conv");
    EXPECT_EQ(found("\"my head\""), "my head");
    EXPECT_EQ(found("name:\"my head\""), "my head");
    EXPECT_EQ(found("nothing"), "");
    EXPECT_TRUE(FindQuery::parse("  ")->isEmpty());
}

TEST(FindQueryTest, KeysOfText)
{
    EXPECT_EQ(found("type:conv2d"), "layer1.conv | layer2.wide");
    EXPECT_EQ(found("name:conv"), "layer1.conv");
    EXPECT_EQ(found("Type:Linear"), "my head");
    EXPECT_EQ(found("title:flatten"), "flatten");
}

TEST(FindQueryTest, ParametersByNameOrItsBeginning)
{
    EXPECT_EQ(found("kernel:3"), "layer1.conv");
    EXPECT_EQ(found("kernel_size:3x1"), "layer2.wide");
    EXPECT_EQ(found("kernel:3x3"), "layer1.conv");
    EXPECT_EQ(found("type:Conv2d stride:1"), "layer1.conv") << "defaults count";
    EXPECT_EQ(found("stride:2"), "layer2.wide");
    EXPECT_EQ(found("groups:>1"), "layer2.wide");
    EXPECT_EQ(found("bias:no"), "layer2.wide");
    EXPECT_EQ(found("out:512"), "my head");
    EXPECT_EQ(found("out:64..256"), "layer1.conv | layer2.wide");
    EXPECT_EQ(found("out:>=256"), "layer2.wide | my head");
    EXPECT_EQ(found("out_channels:<=64"), "layer1.conv");
    EXPECT_EQ(found("out:..64 type:Conv2d"), "layer1.conv");
}

TEST(FindQueryTest, CostsShapesAndStates)
{
    EXPECT_EQ(found("params:>100k"), "my head");
    EXPECT_EQ(found("params:1..50k"), "layer1.conv | layer2.wide");
    EXPECT_EQ(found("shape:56x56"), "input | layer1.conv | layer1.relu");
    EXPECT_EQ(found("shape:64x56x56"), "layer1.conv | layer1.relu");
    EXPECT_EQ(found("shape:64\u00D756"), "layer1.conv | layer1.relu");
    EXPECT_EQ(found("frozen:yes"), "layer1.conv");
    EXPECT_EQ(found("frozen:no"), "layer2.wide | my head");
    EXPECT_EQ(found("new:yes"), "my head");
    EXPECT_EQ(found("macs:>1M -frozen:yes"), "layer2.wide");
}

TEST(FindQueryTest, ErrorsSayWhatToWrite)
{
    EXPECT_EQ(found("colour:red"), "error: No layer has a property called colour.");
    EXPECT_EQ(found("kernel:big"), "error: kernel needs a number, as in kernel:3, kernel:>2 or kernel:64..256.");
    EXPECT_EQ(found("bias:maybe"), "error: Write bias:yes or bias:no.");
    EXPECT_EQ(found("frozen:7"), "error: Write frozen:yes or frozen:no.");
    EXPECT_EQ(found("params:many"), "error: params needs a number, as in params:>1M or params:100k..2M.");
    EXPECT_EQ(found("shape:square"), "error: A shape is written like shape:56x56 or shape:64x56x56.");
    EXPECT_EQ(found("name:\"my"), "error: The closing quotation mark is missing.");
    EXPECT_EQ(found("type:"), "error: Write what type should be, directly behind the colon.");
}

TEST(FindQueryTest, CompletionKnowsKeysAndValues)
{
    const auto keys = findKeys();
    for (const char* key : {"type", "frozen", "shape", "kernel_size", "out_features"})
        EXPECT_EQ(std::count(keys.begin(), keys.end(), key), 1) << key;
    const auto types = findValues("type");
    EXPECT_EQ(std::count(types.begin(), types.end(), "Conv2d"), 1);
    EXPECT_EQ(findValues("bias"), (std::vector<std::string>{"yes", "no"}));
    EXPECT_TRUE(findValues("kernel_size").empty());
    // Every key may really be asked for.
    for (const std::string& key : keys) {
        const auto values = findValues(key);
        const std::string value = !values.empty() ? values.front() : key == "shape" ? "3x3" : "3";
        EXPECT_TRUE(FindQuery::parse(key + ":" + value).ok()) << key;
    }
}

TEST(FindQueryTest, HalfTypedQueriesAreAtMostAnError)
{
    const std::string text = "type:Conv2d -name:\"a b\" kernel:3x3 params:>1M out:64..256";
    for (std::size_t length = 0; length <= text.size(); ++length)
        (void)FindQuery::parse(text.substr(0, length));
}

} // namespace
} // namespace graft
