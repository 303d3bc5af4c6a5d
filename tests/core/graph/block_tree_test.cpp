// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/block_tree.h"

#include "core/graph/topology.h"
#include "tests/core/graph/random_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <string>

namespace graft {
namespace {

/// Networks by names: every layer reads the ones it is told to, by default the one before it.
class Net {
public:
    Net& add(const std::string& name, const std::vector<std::string>& inputs = {"-"},
             const std::string& type = "Conv2d")
    {
        Layer layer;
        layer.id = graph.nextId();
        layer.name = name;
        layer.type = type;
        std::uint16_t port = 0;
        for (const std::string& input : inputs) {
            const Layer* from =
                input == "-" ? (graph.layers.empty() ? nullptr : &graph.layers.back()) : graph.find(input);
            if (from != nullptr)
                graph.connections.push_back({{from->id, 0}, {layer.id, port++}});
        }
        graph.layers.push_back(layer);
        return *this;
    }

    NetworkGraph graph;
};

Net residualNet(int stages, int blocksPerStage)
{
    Net net;
    net.add("conv1").add("bn1", {"-"}, "BatchNorm2d");
    for (int s = 1; s <= stages; ++s) {
        for (int b = 0; b < blocksPerStage; ++b) {
            const std::string in = net.graph.layers.back().name;
            const std::string block = "layer" + std::to_string(s) + "." + std::to_string(b) + ".";
            net.add(block + "conv1").add(block + "bn1").add(block + "conv2").add(block + "bn2");
            const std::string body = net.graph.layers.back().name;
            std::string skip = in;
            if (b == 0) {
                net.add(block + "downsample.0", {in}).add(block + "downsample.1");
                skip = net.graph.layers.back().name;
            }
            net.add(block + "add", {body, skip}, "Add").add(block + "relu", {"-"}, "ReLU");
        }
    }
    net.add("fc", {"-"}, "Linear");
    return net;
}

const Block& blockAt(const BlockTree& tree, const char* path)
{
    static const Block nothing;
    const std::size_t at = tree.indexOf(path);
    EXPECT_NE(at, Block::none) << path;
    return at == Block::none ? nothing : tree.blocks[at];
}

/// The network with the given blocks drawn as one box each has no cycle.
bool staysAcyclic(const NetworkGraph& graph, const BlockTree& tree, const std::vector<char>& folded)
{
    const auto standIn = [&](LayerId layer) {
        std::size_t box = Block::none;
        for (std::size_t at = tree.around(layer); at != Block::none; at = tree.blocks[at].parent)
            box = folded[at] != 0 ? at : box;
        return box == Block::none ? layer : LayerId{static_cast<std::uint32_t>(1'000'000 + box)};
    };
    NetworkGraph contracted;
    for (const Layer& layer : graph.layers) {
        Layer box;
        box.id = standIn(layer.id);
        if (contracted.find(box.id) == nullptr)
            contracted.layers.push_back(box);
    }
    for (const Connection& c : graph.connections) {
        const Connection drawn{{standIn(c.from.layer), 0}, {standIn(c.to.layer), 0}};
        if (drawn.from.layer != drawn.to.layer)
            contracted.connections.push_back(drawn);
    }
    return topologicalOrder(contracted).ok();
}

TEST(BlockTree, NamesMakeNestedBlocks)
{
    const Net net = residualNet(2, 2);
    const BlockTree tree = findBlocks(net.graph);
    EXPECT_EQ(tree.levels(), 3);
    const Block& stage = blockAt(tree, "layer1");
    EXPECT_EQ(stage.depth, 0);
    EXPECT_EQ(stage.blocks.size(), 2U);
    EXPECT_EQ(stage.all.size(), 14U);
    EXPECT_TRUE(stage.layers.empty());
    const Block& first = blockAt(tree, "layer1.0");
    EXPECT_EQ(first.title, "layer1.0");
    EXPECT_EQ(first.parent, tree.indexOf("layer1"));
    EXPECT_EQ(first.layers.size(), 6U);
    EXPECT_EQ(first.all.size(), 8U);
    EXPECT_EQ(blockAt(tree, "layer1.0.downsample").depth, 2);
    EXPECT_EQ(tree.around(net.graph.find("layer1.0.downsample.1")->id), tree.indexOf("layer1.0.downsample"));
    EXPECT_EQ(tree.around(net.graph.find("fc")->id), Block::none);
    EXPECT_EQ(tree.indexOf("layer9"), Block::none);
}

TEST(BlockTree, FireAndInvertedResidualAndDenseLayersAreFound)
{
    Net net;
    net.add("features.0").add("features.1");
    net.add("features.3.squeeze").add("features.3.expand1x1").add("features.3.expand3x3", {"features.3.squeeze"});
    net.add("features.3.concat", {"features.3.expand1x1", "features.3.expand3x3"}, "Concat");
    net.add("features.4.conv.0.0").add("features.4.conv.0.1").add("features.4.conv.1");
    net.add("features.4.add", {"features.3.concat", "-"}, "Add");
    net.add("features.denseblock1.denselayer1.norm1").add("features.denseblock1.denselayer1.conv1");
    net.add("features.denseblock1.concat", {"features.4.add", "-"}, "Concat");
    net.add("classifier.1");
    const BlockTree tree = findBlocks(net.graph);
    EXPECT_EQ(blockAt(tree, "features").all.size(), net.graph.layers.size() - 1);
    EXPECT_EQ(blockAt(tree, "features.3").all.size(), 4U);
    EXPECT_EQ(blockAt(tree, "features.3").title, "features.3");
    EXPECT_EQ(blockAt(tree, "features.4.conv").all.size(), 3U);
    EXPECT_EQ(blockAt(tree, "features.4.conv.0").title, "conv.0");
    EXPECT_EQ(blockAt(tree, "features.denseblock1.denselayer1").title, "denselayer1");
    EXPECT_EQ(tree.indexOf("classifier"), Block::none) << "one layer is no block";
}

TEST(BlockTree, ChainsOfSingleBlocksBecomeOne)
{
    Net net;
    net.add("a").add("model.trunk.stage.conv").add("model.trunk.stage.bn").add("b");
    const BlockTree tree = findBlocks(net.graph);
    ASSERT_EQ(tree.blocks.size(), 1U);
    EXPECT_EQ(tree.blocks[0].path, "model");
    EXPECT_EQ(tree.blocks[0].layers.size(), 2U);
}

TEST(BlockTree, GroupsThatDataLeavesAndEntersAgainAreNoBlocks)
{
    Net net;
    net.add("in").add("a.0").add("b.0").add("b.1").add("a.1").add("b.2").add("out");
    const BlockTree tree = findBlocks(net.graph);
    EXPECT_TRUE(staysAcyclic(net.graph, tree, std::vector<char>(tree.blocks.size(), 1)));
    EXPECT_LT(tree.blocks.size(), 2U) << "a and b cannot both be boxes";
    // Each alone is sound, together they would close a circle.
    Net crossed;
    crossed.add("in").add("a.0", {"in"}).add("b.0", {"a.0"}).add("b.1", {"in"}).add("a.1", {"b.1"});
    const BlockTree pair = findBlocks(crossed.graph);
    EXPECT_EQ(pair.blocks.size(), 1U);
}

TEST(BlockTree, InsertedLayersJoinTheBlock)
{
    Net net;
    net.add("in").add("layer1.0.conv1").add("dropout").add("layer1.0.conv2").add("layer1.1.conv1").add("layer1.1.bn");
    net.add("out");
    const BlockTree tree = findBlocks(net.graph);
    const Block& block = blockAt(tree, "layer1.0");
    EXPECT_EQ(block.all.size(), 3U);
    EXPECT_EQ(tree.around(net.graph.find("dropout")->id), tree.indexOf("layer1.0"));
    EXPECT_EQ(blockAt(tree, "layer1").all.size(), 5U);
}

TEST(BlockTree, StructureHelpsWhereNamesSayNothing)
{
    Net net;
    int n = 0;
    const auto next = [&n] { return "node_" + std::to_string(++n); };
    net.add(next(), {}, "Input").add(next()).add(next(), {"-"}, "ReLU");
    for (int i = 0; i < 3; ++i) {
        const std::string in = net.graph.layers.back().name;
        net.add(next()).add(next(), {"-"}, "BatchNorm2d").add(next());
        net.add(next(), {in, "-"}, "Add").add(next(), {"-"}, "ReLU");
    }
    const BlockTree residual = findBlocks(net.graph);
    ASSERT_EQ(residual.blocks.size(), 3U);
    EXPECT_EQ(residual.blocks[0].all.size(), 4U);
    EXPECT_EQ(residual.blocks[0].path, "/node_7");
    EXPECT_EQ(residual.blocks[0].title, "node_4 \u2026 node_7");

    Net chain;
    n = 0;
    chain.add(next(), {}, "Input");
    for (int i = 0; i < 3; ++i) {
        chain.add(next()).add(next(), {"-"}, "ReLU").add(next()).add(next(), {"-"}, "ReLU");
        chain.add(next(), {"-"}, "MaxPool2d");
    }
    chain.add(next(), {"-"}, "Linear");
    const BlockTree stages = findBlocks(chain.graph);
    ASSERT_EQ(stages.blocks.size(), 3U) << "the longest pattern, not conv and relu alone";
    EXPECT_EQ(stages.blocks[1].all.size(), 5U);
}

TEST(BlockTree, AnyChoiceOfFoldedBlocksKeepsTheNetworkAcyclic)
{
    std::mt19937 random(7);
    const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
    for (int round = 0; round < 200; ++round) {
        Net net;
        const std::size_t layers = 4 + below(40);
        for (std::size_t i = 0; i < layers; ++i) {
            std::string name;
            for (std::size_t part = below(4); part > 0; --part)
                name += std::string(1, static_cast<char>('a' + below(3))) + ".";
            std::vector<std::string> inputs;
            for (std::size_t k = i == 0 ? 0 : below(3); k > 0; --k)
                inputs.push_back(net.graph.layers[i - 1 - below(std::min<std::size_t>(i, 6))].name);
            net.add(name + std::to_string(i), inputs, below(2) == 0 ? "ReLU" : "Conv2d");
        }
        const BlockTree tree = findBlocks(net.graph);
        for (int choice = 0; choice < 10; ++choice) {
            std::vector<char> folded;
            for (std::size_t i = 0; i < tree.blocks.size(); ++i)
                folded.push_back(static_cast<char>(below(2)));
            ASSERT_TRUE(staysAcyclic(net.graph, tree, folded)) << "round " << round;
        }
        for (std::size_t i = 0; i < tree.blocks.size(); ++i) {
            EXPECT_GE(tree.blocks[i].all.size(), 2U);
            EXPECT_TRUE(tree.blocks[i].parent == Block::none || tree.blocks[i].parent < i);
            EXPECT_EQ(tree.indexOf(tree.blocks[i].path), i) << "paths are unique";
        }
    }
}

TEST(BlockTree, SurvivesBrokenNetworks)
{
    EXPECT_TRUE(findBlocks({}).blocks.empty());
    test::RandomEdits edits(3);
    NetworkGraph graph;
    for (int i = 0; i < 400; ++i) {
        (void)applyEdit(graph, edits.next(graph));
        (void)findBlocks(graph);
    }
    Net circle;
    circle.add("a.0").add("a.1").add("b");
    circle.graph.connections.push_back({{circle.graph.layers[2].id, 0}, {circle.graph.layers[0].id, 1}});
    EXPECT_EQ(blockAt(findBlocks(circle.graph), "a").all.size(), 3U);
}

TEST(BlockTree, IsFastForThousandsOfLayers)
{
    const Net net = residualNet(10, 40);
    ASSERT_GT(net.graph.layers.size(), 2400U);
    const auto start = std::chrono::steady_clock::now();
    const BlockTree tree = findBlocks(net.graph);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    EXPECT_GT(tree.blocks.size(), 400U);
    EXPECT_LT(took.count(), 100.0) << "a few milliseconds on an idle machine";
    RecordProperty("milliseconds", std::to_string(took.count()));
}

} // namespace
} // namespace graft
