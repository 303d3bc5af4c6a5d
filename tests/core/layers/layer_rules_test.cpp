// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes, tensors and costs of the layers beyond plain convolutional networks.
#include "core/graph/issue_kinds.h"
#include "core/layers/receptive_field.h"
#include "core/layers/shape_inference.h"
#include "core/layers/structure_edits.h"
#include "core/layers/training_cost.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace graft {
namespace {

using Sizes = std::vector<std::int64_t>;

Layer layerOf(std::string type, ParameterMap parameters = {})
{
    Layer layer;
    layer.id = LayerId{1};
    layer.name = "probe";
    layer.type = std::move(type);
    layer.parameters = std::move(parameters);
    return layer;
}

TensorSpec map(Sizes dims, std::string axes = "NCHW")
{
    dims.insert(dims.begin(), -1);
    return {DType::Float32, std::move(dims), std::move(axes)};
}

Result<TensorSpec> infer(const Layer& layer, std::vector<TensorSpec> in)
{
    GRAFT_TRY(out, findSchema(layer.type)->inferShapes(layer, in));
    return out.at(0);
}

Sizes dimsOf(const Result<TensorSpec>& spec)
{
    return spec ? Sizes(spec->dims.begin() + 1, spec->dims.end()) : Sizes{};
}

TEST(LayerRules, GatesBroadcast)
{
    const TensorSpec picture = map({4, 8, 6});
    for (const char* type : {"Add", "Multiply", "Subtract", "Maximum"}) {
        EXPECT_EQ(dimsOf(infer(layerOf(type), {map({4, 1, 1}), picture})), (Sizes{4, 8, 6})) << type;
        EXPECT_EQ(dimsOf(infer(layerOf(type), {map({1, 8, 1}), map({4, 1, 6})})), (Sizes{4, 8, 6})) << type;
        EXPECT_FALSE(infer(layerOf(type), {picture, map({2, 8, 6})})) << type;
        EXPECT_FALSE(infer(layerOf(type), {picture, map({4}, "NC")})) << type;
    }
    EXPECT_FALSE(infer(layerOf("Subtract"), {picture, picture, picture}));
    EXPECT_TRUE(infer(layerOf("Maximum"), {picture, picture, picture}));
}

TEST(LayerRules, ViewsCarryTheMeaningOfAxes)
{
    const TensorSpec picture = map({8, 4, 6});
    const auto rows = infer(layerOf("Reshape", {{"shape", Sizes{8, -1}}}), {picture});
    EXPECT_EQ(dimsOf(rows), (Sizes{8, 24}));
    EXPECT_EQ(rows->axes, "NCL");
    EXPECT_EQ(infer(layerOf("Permute", {{"dims", Sizes{0, 2, 1}}}), {*rows})->axes, "NLC");
    const auto last = infer(layerOf("Permute"), {picture});
    EXPECT_EQ(last->axes, "NHWC");
    EXPECT_EQ(dimsOf(last), (Sizes{4, 6, 8}));
    EXPECT_FALSE(infer(layerOf("Conv2d", {{"in_channels", std::int64_t{4}}}), {*last})) << "channels are not second";
    // What a reshape took apart and put together again may be a feature map.
    const auto apart = infer(layerOf("Reshape", {{"shape", Sizes{2, 4, 4, 6}}}), {picture});
    ASSERT_TRUE(apart);
    const auto again = infer(layerOf("Reshape", {{"shape", Sizes{8, 4, 6}}}), {*apart});
    EXPECT_TRUE(infer(layerOf("BatchNorm2d", {{"num_features", std::int64_t{8}}}), {*again}));
    EXPECT_EQ(infer(layerOf("Reshape"), {picture})->axes, "NC");
}

TEST(LayerRules, ViewsRefuseWhatDoesNotFit)
{
    const TensorSpec picture = map({8, 4, 6});
    EXPECT_FALSE(infer(layerOf("Reshape", {{"shape", Sizes{-1, -1}}}), {picture}));
    EXPECT_FALSE(infer(layerOf("Reshape", {{"shape", Sizes{7, -1}}}), {picture}));
    EXPECT_FALSE(infer(layerOf("Reshape", {{"shape", Sizes{0, -1}}}), {picture}));
    EXPECT_FALSE(infer(layerOf("Reshape", {{"shape", Sizes{}}}), {picture}));
    EXPECT_FALSE(infer(layerOf("Permute", {{"dims", Sizes{0, 2, 2, 1}}}), {picture}));
    EXPECT_FALSE(infer(layerOf("Permute", {{"dims", Sizes{1, 0, 2, 3}}}), {picture})) << "the batch must stay first";
    EXPECT_FALSE(infer(layerOf("Permute", {{"dims", Sizes{0, 2, 1}}}), {picture}));
    EXPECT_FALSE(infer(layerOf("Select", {{"index", std::int64_t{8}}}), {picture}));
    EXPECT_FALSE(infer(layerOf("Mean", {{"dims", Sizes{2, -2}}}), {picture})) << "the same dimension twice";
    EXPECT_FALSE(infer(layerOf("Mean", {{"dims", Sizes{0}}}), {picture}));
    EXPECT_FALSE(infer(layerOf("Slice", {{"start", std::int64_t{8}}}), {picture}));
}

TEST(LayerRules, SlicesAndMeans)
{
    const TensorSpec picture = map({8, 4, 6});
    const auto slice = [&](std::int64_t start, std::int64_t end, std::int64_t step) {
        return dimsOf(infer(layerOf("Slice", {{"start", start}, {"end", end}, {"step", step}}), {picture}));
    };
    EXPECT_EQ(slice(0, -1, 1), (Sizes{8, 4, 6}));
    EXPECT_EQ(slice(4, 100, 1), (Sizes{4, 4, 6}));
    EXPECT_EQ(slice(-3, -1, 2), (Sizes{2, 4, 6}));
    EXPECT_EQ(slice(1, 8, 3), (Sizes{3, 4, 6}));
    EXPECT_EQ(dimsOf(infer(layerOf("Select", {{"dim", std::int64_t{-1}}}), {picture})), (Sizes{8, 4}));
    EXPECT_EQ(dimsOf(infer(layerOf("Mean"), {picture})), (Sizes{8}));
    EXPECT_EQ(infer(layerOf("Mean"), {picture})->axes, "NC");
    EXPECT_EQ(dimsOf(infer(layerOf("Mean", {{"keepdim", true}}), {picture})), (Sizes{8, 1, 1}));
}

TEST(LayerRules, PaddingCropsAndMirrors)
{
    const TensorSpec picture = map({2, 4, 6});
    const auto pad = [&](Sizes sizes, const char* mode) {
        return infer(layerOf("Pad2d", {{"padding", std::move(sizes)}, {"mode", std::string(mode)}}), {picture});
    };
    EXPECT_EQ(dimsOf(pad({1, 2, 3, 0}, "constant")), (Sizes{2, 7, 9}));
    EXPECT_EQ(dimsOf(pad({-1, 0, 0, -2}, "constant")), (Sizes{2, 2, 5}));
    EXPECT_FALSE(pad({-3, -3, 0, 0}, "constant"));
    EXPECT_TRUE(pad({0, 0, 3, 3}, "reflect"));
    EXPECT_FALSE(pad({0, 0, 4, 0}, "reflect"));
    EXPECT_TRUE(pad({0, 0, 4, 0}, "replicate"));
    EXPECT_FALSE(pad({1, 1}, "constant"));
}

TEST(LayerRules, TransposedConvolutionsGrow)
{
    const ParameterMap parameters{{"in_channels", std::int64_t{6}}, {"out_channels", std::int64_t{4}},
                                  {"kernel_size", Sizes{3, 3}},     {"stride", Sizes{2, 2}},
                                  {"padding", Sizes{1, 1}},         {"output_padding", Sizes{1, 0}},
                                  {"groups", std::int64_t{2}}};
    const Layer layer = layerOf("ConvTranspose2d", parameters);
    EXPECT_EQ(dimsOf(infer(layer, {map({6, 5, 7})})), (Sizes{4, 10, 13}));
    const auto tensors = learnablesOf(layer);
    ASSERT_EQ(tensors.size(), 2U);
    EXPECT_EQ(tensors[0].shape, (Sizes{6, 2, 3, 3}));
    EXPECT_EQ(tensors[0].fanIn, 2 * 9) << "torch.nn counts the second dimension";
    const std::vector<TensorSpec> in{map({6, 5, 7})};
    const auto out = *findSchema("ConvTranspose2d")->inferShapes(layer, in);
    EXPECT_EQ(findSchema("ConvTranspose2d")->macs(layer, in, out), 6 * 5 * 7 * 2 * 9);
    Layer wrong = layer;
    wrong.parameters["output_padding"] = Sizes{2, 0};
    EXPECT_FALSE(infer(wrong, {map({6, 5, 7})}));
}

TEST(LayerRules, NormalisationsKnowTheirDimensions)
{
    EXPECT_TRUE(infer(layerOf("LayerNorm", {{"normalized_shape", Sizes{6, 8}}}), {map({4, 6, 8})}));
    EXPECT_FALSE(infer(layerOf("LayerNorm", {{"normalized_shape", Sizes{4, 6}}}), {map({4, 6, 8})}));
    EXPECT_FALSE(infer(layerOf("LayerNorm", {{"normalized_shape", Sizes{-1, 4, 6, 8}}}), {map({4, 6, 8})}));
    EXPECT_FALSE(infer(layerOf("GroupNorm"), {map({64, 2, 2}), map({64, 2, 2})}));
    EXPECT_TRUE(infer(layerOf("GroupNorm"), {map({64, 2, 2})}));
    EXPECT_FALSE(infer(layerOf("GroupNorm", {{"num_groups", std::int64_t{3}}}), {map({64, 2, 2})}));
    EXPECT_TRUE(learnablesOf(layerOf("InstanceNorm2d")).empty()) << "as torch.nn, it learns nothing by itself";
    EXPECT_EQ(learnablesOf(layerOf("ScaleShift", {{"shift", false}})).size(), 1U);
    EXPECT_FALSE(infer(layerOf("FakeQuantize", {{"zero_point", std::int64_t{200}}}), {map({1, 2, 2})}));
    EXPECT_FALSE(infer(layerOf("Hardtanh", {{"min_val", 2.0}}), {map({1, 2, 2})}));
    EXPECT_FALSE(infer(layerOf("PReLU", {{"num_parameters", std::int64_t{3}}}), {map({2, 2, 2})}));
}

TEST(LayerRules, AttentionHasTorchvisionsTensorsAndCosts)
{
    const Layer self = layerOf("MultiheadAttention");
    const auto tensors = learnablesOf(self);
    ASSERT_EQ(tensors.size(), 4U);
    EXPECT_EQ(tensors[0].suffix, "in_proj_weight");
    EXPECT_EQ(tensors[0].shape, (Sizes{3 * 768, 768}));
    EXPECT_EQ(tensors[0].init, Initialisation::XavierUniform);
    EXPECT_EQ(tensors[2].suffix, "out_proj.weight");
    const std::vector<TensorSpec> sequence{map({197, 768}, "NLC")};
    const auto out = *findSchema("MultiheadAttention")->inferShapes(self, sequence);
    EXPECT_EQ(findSchema("MultiheadAttention")->macs(self, sequence, out),
              197LL * 4 * 768 * 768 + 2LL * 197 * 197 * 768);

    const Layer window = layerOf("WindowAttention", {{"shift_size", Sizes{3, 3}}});
    const auto kept = learnablesOf(window);
    ASSERT_EQ(kept.size(), 6U);
    EXPECT_EQ(kept[0].shape, (Sizes{169, 3}));
    EXPECT_EQ(kept[1].shape, Sizes{49 * 49});
    EXPECT_TRUE(kept[1].buffer);
    const std::vector<TensorSpec> patches{map({10, 7, 96}, "NHWC")};
    const auto seen = findSchema("WindowAttention")->inferShapes(window, patches);
    ASSERT_TRUE(seen);
    EXPECT_EQ(findSchema("WindowAttention")->macs(window, patches, *seen), 98LL * 4 * 96 * 96 + 98LL * 2 * 49 * 96)
        << "what fills up the last window is computed, too";
    EXPECT_FALSE(infer(layerOf("WindowAttention", {{"shift_size", Sizes{7, 0}}}), {patches[0]}));
    EXPECT_FALSE(infer(layerOf("WindowAttention", {{"num_heads", std::int64_t{5}}}), {patches[0]}));
    EXPECT_EQ(dimsOf(infer(layerOf("PatchMerge"), {map({7, 4, 96}, "NHWC")})), (Sizes{4, 2, 384}));
    EXPECT_EQ(dimsOf(infer(layerOf("ClassToken"), {map({196, 768}, "NLC")})), (Sizes{197, 768}));
    EXPECT_FALSE(infer(layerOf("PositionEmbedding"), {map({196, 768}, "NLC")}));
}

TEST(LayerRules, LayersAdaptToSequences)
{
    Layer attention = layerOf("MultiheadAttention");
    EXPECT_TRUE(adaptToInput(attention, map({9, 20}, "NLC")));
    EXPECT_EQ(intParameter(attention, "embed_dim"), 20);
    EXPECT_EQ(intParameter(attention, "num_heads"), 10) << "the largest number up to 12 that divides 20";
    Layer position = layerOf("PositionEmbedding");
    EXPECT_TRUE(adaptToInput(position, map({9, 20}, "NLC")));
    EXPECT_TRUE(infer(position, {map({9, 20}, "NLC")}));
    Layer window = layerOf("WindowAttention");
    EXPECT_TRUE(adaptToInput(window, map({8, 8, 10}, "NHWC")));
    EXPECT_TRUE(infer(window, {map({8, 8, 10}, "NHWC")}));
}

/// input -> the layers in a row -> output
NetworkGraph chain(std::vector<Layer> layers, std::int64_t size)
{
    NetworkGraph graph;
    Layer input = layerOf("Input", {{"height", size}, {"width", size}});
    input.name = "input";
    layers.insert(layers.begin(), input);
    layers.push_back(layerOf("Output"));
    for (std::size_t i = 0; i < layers.size(); ++i) {
        layers[i].id = LayerId{static_cast<std::uint32_t>(i + 1)};
        if (layers[i].name == "probe")
            layers[i].name = "layer" + std::to_string(i);
        graph.layers.push_back(layers[i]);
        if (i > 0)
            graph.connections.push_back({{graph.layers[i - 1].id, 0}, {graph.layers[i].id, 0}});
    }
    return graph;
}

TEST(LayerRules, AttentionWidensTheReceptiveField)
{
    const Layer patches =
        layerOf("Conv2d", {{"out_channels", std::int64_t{8}}, {"kernel_size", Sizes{4, 4}}, {"stride", Sizes{4, 4}}});
    const ParameterMap window{{"dim", std::int64_t{8}}, {"num_heads", std::int64_t{2}}, {"window_size", Sizes{2, 2}}};
    const Layer linear = layerOf("Linear", {{"in_features", std::int64_t{8}}, {"out_features", std::int64_t{8}}});
    const Layer pool = layerOf("Mean", {{"dims", Sizes{1, 2}}});
    const NetworkGraph graph =
        chain({patches, layerOf("Permute"), linear, layerOf("WindowAttention", window), pool, linear}, 32);
    const NetworkAnalysis analysis = analyseNetwork(graph);
    ASSERT_FALSE(analysis.hasErrors()) << analysis.issues.front().what.message();
    const auto fields = receptiveFields(graph, analysis);
    EXPECT_EQ(fields.at(LayerId{4}).height, 4) << "a linear layer over channels mixes no positions";
    EXPECT_EQ(fields.at(LayerId{5}).height, 8) << "a window of two patches";
    EXPECT_EQ(fields.at(LayerId{7}).height, 4 * 8 + 4) << "everything, as far as the windows reach";
}

TEST(LayerRules, AttentionKeepsWhatItsGradientNeeds)
{
    const Layer patches =
        layerOf("Conv2d", {{"out_channels", std::int64_t{8}}, {"kernel_size", Sizes{4, 4}}, {"stride", Sizes{4, 4}}});
    const Layer flat = layerOf("Reshape", {{"shape", Sizes{8, -1}}});
    const Layer turn = layerOf("Permute", {{"dims", Sizes{0, 2, 1}}});
    const Layer attention =
        layerOf("MultiheadAttention", {{"embed_dim", std::int64_t{8}}, {"num_heads", std::int64_t{2}}});
    const Layer pool = layerOf("Mean", {{"dims", Sizes{1}}});
    const auto bytes = [](const NetworkGraph& graph) {
        return trainingCostOf(graph, analyseNetwork(graph)).activationBytes;
    };
    const std::int64_t length = 64;
    EXPECT_EQ(bytes(chain({patches, flat, turn, attention, pool}, 32)) - bytes(chain({patches, flat, turn, pool}, 32)),
              4 * (length * 8 + 4 * length * 8 + 2 * length * length))
        << "its input, query, key, value, result and the shares of two heads";
}

TEST(LayerRules, UnknownOperatorsKeepTheirTensorsAndSayWhatIsMissing)
{
    const Layer unknown =
        layerOf("Unknown", {{"operator", std::string("FooNorm")},
                            {"tensors", std::vector<std::string>{"weight F32 4x3", "steps I64", "broken F32 4y3",
                                                                 "huge F32 9999999999x9999999999", "odd X32 3", ""}}});
    const auto tensors = learnablesOf(unknown);
    ASSERT_EQ(tensors.size(), 2U);
    EXPECT_EQ(tensors[0].suffix, "weight");
    EXPECT_EQ(tensors[0].shape, (Sizes{4, 3}));
    EXPECT_FALSE(tensors[0].buffer);
    EXPECT_EQ(tensors[1].dtype, DType::Int64);
    EXPECT_TRUE(tensors[1].shape.empty());
    EXPECT_TRUE(tensors[1].buffer);
    EXPECT_FALSE(findSchema("Unknown")->inPalette);

    NetworkGraph graph = test::smallNetwork();
    const NetworkAnalysis sound = analyseNetwork(graph);
    Layer aside = unknown;
    aside.id = graph.nextId();
    graph.layers.push_back(aside);
    graph.connections.push_back({{graph.find(std::string_view("fc"))->id, 0}, {aside.id, 0}});
    const NetworkAnalysis beside = analyseNetwork(graph);
    EXPECT_FALSE(beside.hasErrors()) << "nothing that counts reads it";
    EXPECT_GT(beside.issues.size(), sound.issues.size());

    NetworkGraph before = test::smallNetwork();
    Layer* relu = nullptr;
    for (Layer& layer : before.layers) {
        if (layer.type == "ReLU")
            relu = &layer;
    }
    ASSERT_NE(relu, nullptr);
    relu->type = "Unknown";
    relu->parameters = unknown.parameters;
    const NetworkAnalysis analysis = analyseNetwork(before);
    EXPECT_TRUE(analysis.hasErrors());
    const auto issue = std::ranges::find(analysis.issues, std::string(issue_kind::unknownType), &Issue::kind);
    ASSERT_NE(issue, analysis.issues.end());
    EXPECT_NE(issue->what.message().find("FooNorm"), std::string::npos);
}

} // namespace
} // namespace graft
