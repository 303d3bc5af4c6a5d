// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/fragment/fragment.h"

#include "core/layers/layer_schema.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

namespace graft {
namespace {

WeightStore weightsFor(const NetworkGraph& graph)
{
    WeightStore weights;
    float value = 0;
    for (const Layer& layer : graph.layers) {
        for (const LearnableSpec& spec : learnablesOf(layer)) {
            if (spec.dtype != DType::Float32)
                continue;
            const std::int64_t count = *checkedElementCount(spec.shape);
            const std::vector<float> values(static_cast<std::size_t>(count), ++value);
            weights.insert(layer.name + "." + spec.suffix, *TensorData::fromFloats(spec.shape, values));
        }
    }
    return weights;
}

struct Fixture {
    NetworkGraph graph = test::smallNetwork();
    WeightStore weights = weightsFor(graph);

    LayerId id(const char* name) const { return graph.find(std::string_view(name))->id; }
    NetworkFragment block() const
    {
        return takeFragment(graph, weights, {{id("block.conv"), {4.5, -8.0}}, {id("fc"), {1.0, 1.0}}},
                            {id("block.conv"), id("block.bn")});
    }
};

TEST(Fragment, ComesBackFromBytes)
{
    const Fixture f;
    const NetworkFragment block = f.block();
    EXPECT_EQ(block.graph.connections.size(), 1u);
    EXPECT_EQ(block.positions.size(), 1u);
    EXPECT_NE(block.weights.find("block.conv.weight"), nullptr);
    EXPECT_EQ(block.weights.find("fc.weight"), nullptr);
    const auto bytes = fragmentWeights(block);
    ASSERT_TRUE(bytes.ok());
    const auto back = fragmentFrom(fragmentToJson(block), *bytes);
    ASSERT_TRUE(back.ok()) << back.error().message();
    EXPECT_EQ(back->graph, block.graph);
    EXPECT_EQ(back->positions, block.positions);
    EXPECT_TRUE(back->weights.identical(block.weights));
}

TEST(Fragment, PasteNamesWeightsAndPlacesAnew)
{
    const Fixture f;
    const FragmentPaste paste = pasteFragment(f.graph, f.block(), 100, 10);
    NetworkGraph changed = f.graph;
    ASSERT_TRUE(applyEdits(changed, paste.copies.edits).ok());
    ASSERT_NE(changed.find(std::string_view("block_2.conv")), nullptr);
    ASSERT_TRUE(paste.weights.contains("block_2.conv.weight"));
    EXPECT_TRUE(paste.weights.at("block_2.conv.weight")->identical(*f.weights.find("block.conv.weight")));
    const LayerId copy = changed.find(std::string_view("block_2.conv"))->id;
    EXPECT_EQ(paste.positions.at(copy), (std::pair{104.5, 2.0}));
}

TEST(Fragment, LayersWithoutTheirWeightsStartAnew)
{
    const Fixture f;
    NetworkFragment block = f.block();
    const auto none = fragmentFrom(fragmentToJson(block), {});
    ASSERT_TRUE(none.ok());
    EXPECT_TRUE(none->graph.layers[0].fresh);
    // Another shape than the layer needs is no better than none.
    const std::vector<float> wrong{1, 2};
    block.weights.insert("block.conv.weight", *TensorData::fromFloats({2}, wrong));
    block.weights.insert("stranger.weight", *TensorData::fromFloats({2}, wrong));
    const auto back = fragmentFrom(fragmentToJson(block), *fragmentWeights(block));
    ASSERT_TRUE(back.ok());
    EXPECT_TRUE(back->graph.layers[0].fresh);
    EXPECT_FALSE(back->graph.layers[1].fresh);
    EXPECT_EQ(back->weights.find("stranger.weight"), nullptr);
}

TEST(Fragment, RefusesHostileClipboards)
{
    const std::vector<std::byte> junk(64, std::byte{0x41});
    const std::string good = fragmentToJson(Fixture{}.block());
    EXPECT_TRUE(fragmentFrom(good, {}).ok());
    for (const std::string& text :
         {std::string(), std::string("{}"), std::string("[1,2]"), std::string("\0\1", 2), std::string(100'000, '['),
          good.substr(0, good.size() / 2), std::string(R"({"version":1,"layers":[],"connections":[]})")}) {
        const auto read = fragmentFrom(text, {});
        ASSERT_FALSE(read.ok());
        EXPECT_NE(read.error().message().find("clipboard"), std::string::npos);
    }
    EXPECT_FALSE(fragmentFrom(good, junk).ok());
    EXPECT_FALSE(fragmentFrom(std::string(maxFragmentJsonBytes + 1, ' '), {}).ok());
    std::string far = good;
    far.replace(far.find("4.5"), 3, "1e300");
    const auto read = fragmentFrom(far, {});
    ASSERT_TRUE(read.ok());
    EXPECT_TRUE(read->positions.empty());
}

} // namespace
} // namespace graft
