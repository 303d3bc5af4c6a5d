// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/model_export.h"
#include "core/formats/import/network_assembler.h"
#include "core/formats/onnx/onnx_check.h"
#include "core/formats/onnx/onnx_reader.h"
#include "core/formats/onnx/onnx_writer.h"
#include "core/layers/layer_schema.h"
#include "core/runtime/initialisation.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace graft {
namespace {

using Integers = std::vector<std::int64_t>;
using Value = NetworkAssembler::Value;

struct Written {
    NetworkGraph graph;
    WeightStore weights;
    std::string bytes;
};

std::span<const std::byte> bytesOf(const std::string& text)
{
    return std::as_bytes(std::span(text));
}

/// A network of 8 x 8 pictures around what `build` adds, with random weights.
Written written(const std::function<Value(NetworkAssembler&, Value)>& build, const onnxfile::WriteOptions& options = {})
{
    NetworkAssembler net("probe", "test");
    Value x = build(net, net.input("input", 6, 8, 8));
    const auto spec = net.specOf(x);
    EXPECT_TRUE(spec) << spec.error().message();
    if (spec && spec->dims.size() != 2)
        x = net.add("flatten", "Flatten", {}, {x});
    net.output(x, {});
    Written out;
    out.graph = net.finish().graph;
    const auto weights = completeWeights(out.graph, {}, MissingTensors::Initialise, 7);
    EXPECT_TRUE(weights) << weights.error().message();
    out.weights = *weights;
    auto bytes = onnxfile::writeModel(out.graph, out.weights, options);
    EXPECT_TRUE(bytes) << bytes.error().message();
    if (bytes)
        out.bytes = *std::move(bytes);
    return out;
}

std::vector<float> logitsOf(const NetworkGraph& graph, const WeightStore& weights)
{
    const auto inputs = probeInputs(graph, 2);
    EXPECT_TRUE(inputs);
    const auto logits = probeLogits(std::make_shared<const NetworkGraph>(graph), weights, *inputs, 2);
    EXPECT_TRUE(logits) << logits.error().message();
    return logits ? *logits : std::vector<float>{};
}

void expectNear(const std::vector<float>& a, const std::vector<float>& b, float tolerance = 1e-4F)
{
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        ASSERT_NEAR(a[i], b[i], tolerance) << i;
}

TEST(OnnxWriter, hasAnAnswerForEveryLayerType)
{
    for (const LayerSchema& schema : builtinLayerSchemas()) {
        EXPECT_EQ(schema.onnx.empty(), !schema.onnxReason.empty()) << schema.type;
        EXPECT_EQ(onnxfile::canWrite(schema.type), schema.type != "Unknown") << schema.type;
    }
    EXPECT_FALSE(onnxfile::canWrite("Nonsense"));
}

/// A layer in a network, and whether other programs' eyes (the operators alone) give it back as a layer again.
struct Case {
    std::string type;
    ParameterMap parameters;
    bool sequence = false; ///< reads rows [N, 64, 6]
    bool lastAxis = false; ///< reads N x H x W x C
    bool plain = true;     ///< the operators alone are enough to read it
    int inputs = 1;
};

Value layerOf(NetworkAssembler& net, Value x, const Case& c)
{
    if (c.lastAxis)
        x = net.add("last", "Permute", {{"dims", Integers{0, 2, 3, 1}}}, {x});
    if (c.sequence) {
        x = net.add("rows", "Reshape", {{"shape", Integers{6, 64}}}, {x});
        x = net.add("turned", "Permute", {{"dims", Integers{0, 2, 1}}}, {x});
    }
    std::vector<Value> inputs{x};
    for (int i = 1; i < c.inputs; ++i)
        inputs.push_back(net.add("gate" + std::to_string(i), "Sigmoid", {}, {x}));
    return net.add("probed", c.type, c.parameters, inputs);
}

std::vector<Case> cases()
{
    const std::int64_t six = 6;
    return {
        {"Conv2d",
         {{"in_channels", six},
          {"out_channels", std::int64_t{4}},
          {"kernel_size", Integers{3, 2}},
          {"stride", Integers{2, 1}},
          {"padding", Integers{1, 0}}}},
        {"ConvTranspose2d",
         {{"in_channels", six},
          {"out_channels", std::int64_t{4}},
          {"kernel_size", Integers{3, 3}},
          {"stride", Integers{2, 2}},
          {"padding", Integers{1, 1}},
          {"output_padding", Integers{1, 1}}}},
        {"Linear", {{"in_features", six}, {"out_features", std::int64_t{5}}}, true},
        {"BatchNorm2d", {{"num_features", six}}},
        {"LayerNorm", {{"normalized_shape", Integers{6}}}, true},
        {"LayerNorm2d", {{"num_channels", six}}},
        {"GroupNorm", {{"num_groups", std::int64_t{2}}, {"num_channels", six}}},
        {"InstanceNorm2d", {{"num_features", six}, {"affine", true}}},
        {"LocalResponseNorm", {{"size", std::int64_t{3}}, {"alpha", 0.1}}},
        {"ScaleShift", {{"num_features", six}}},
        {"FakeQuantize", {{"scale", 0.05}, {"zero_point", std::int64_t{3}}}},
        {"LayerScale", {{"num_channels", six}}},
        {"ReLU", {}},
        {"ReLU6", {}},
        {"LeakyReLU", {}},
        {"GELU", {}},
        {"GELU", {{"approximate", std::string("tanh")}}},
        {"SiLU", {}},
        {"Mish", {}},
        {"Softplus", {}},
        {"ELU", {}},
        {"PReLU", {{"num_parameters", six}}},
        {"Hardswish", {}},
        {"Hardsigmoid", {}},
        {"Hardtanh", {}},
        {"Sigmoid", {}},
        {"Tanh", {}},
        {"Softmax", {}},
        {"LogSoftmax", {}},
        {"MaxPool2d", {{"kernel_size", Integers{3, 3}}, {"padding", Integers{1, 1}}, {"ceil_mode", true}}},
        {"AvgPool2d", {{"kernel_size", Integers{3, 3}}, {"padding", Integers{1, 1}}}},
        {"AvgPool2d", {{"kernel_size", Integers{3, 3}}, {"ceil_mode", true}}},
        {"AdaptiveAvgPool2d", {{"output_size", Integers{2, 4}}}},
        {"AdaptiveAvgPool2d", {{"output_size", Integers{3, 5}}}, false, false, false},
        {"AdaptiveMaxPool2d", {{"output_size", Integers{2, 2}}}},
        {"AdaptiveMaxPool2d", {{"output_size", Integers{3, 5}}}, false, false, false},
        {"Add", {}, false, false, true, 3},
        {"Multiply", {}, false, false, true, 2},
        {"Subtract", {}, false, false, true, 2},
        {"Maximum", {}, false, false, true, 3},
        {"Concat", {{"dim", std::int64_t{-2}}}, false, false, true, 2},
        {"Dropout", {}},
        {"StochasticDepth", {}},
        {"Flatten", {}},
        {"Flatten", {{"start_dim", std::int64_t{2}}}},
        {"Reshape", {{"shape", Integers{3, -1, 4}}}},
        {"Permute", {{"dims", Integers{0, 3, 1, 2}}}},
        {"Slice", {{"dim", std::int64_t{2}}, {"start", std::int64_t{1}}, {"step", std::int64_t{2}}}},
        {"Select", {{"dim", std::int64_t{1}}, {"index", std::int64_t{2}}}, true},
        {"Mean", {{"dims", Integers{2, 3}}}},
        {"Pad2d", {{"padding", Integers{1, 2, 0, 3}}, {"mode", std::string("reflect")}}},
        {"Pad2d", {{"padding", Integers{-1, 2, 0, 3}}, {"value", 0.5}}},
        {"ChannelShuffle", {{"groups", std::int64_t{3}}}},
        {"Upsample", {{"scale", Integers{2, 3}}}},
        {"Upsample", {{"scale", Integers{2, 2}}, {"mode", std::string("bilinear")}}},
        {"PatchMerge", {}, false, true},
        {"MultiheadAttention", {{"embed_dim", six}, {"num_heads", std::int64_t{2}}}, true},
        {"WindowAttention",
         {{"dim", six},
          {"num_heads", std::int64_t{2}},
          {"window_size", Integers{3, 3}},
          {"shift_size", Integers{1, 1}}},
         false,
         true,
         false},
        {"ClassToken", {{"embed_dim", six}}, true},
        {"PositionEmbedding", {{"length", std::int64_t{64}}, {"embed_dim", six}}, true},
    };
}

TEST(OnnxWriter, everyLayerComesBack)
{
    std::set<std::string> tested{"Input", "Output", "Unknown", "BatchNorm1d"};
    for (const Case& c : cases()) {
        SCOPED_TRACE(c.type);
        tested.insert(c.type);
        for (const int opset : {13, 17}) {
            const Written file =
                written([&](NetworkAssembler& net, Value x) { return layerOf(net, x, c); }, {.opset = opset});
            const auto accepted = onnxfile::checkModel(file.bytes);
            EXPECT_TRUE(accepted) << accepted.error().message();
            // Exactly, through the description that writing again has proven.
            const auto exact = onnxfile::readModel(bytesOf(file.bytes));
            ASSERT_TRUE(exact) << exact.error().message();
            EXPECT_EQ(exact->graph, file.graph);
            EXPECT_TRUE(exact->weights.identical(file.weights));
            // As any other program's file.
            const auto plain = onnxfile::readModel(bytesOf(file.bytes), {}, false);
            ASSERT_TRUE(plain) << plain.error().message();
            EXPECT_EQ(plain->count(LayerFate::Unknown) == 0, c.plain);
            if (c.plain)
                expectNear(logitsOf(plain->graph, plain->weights), logitsOf(file.graph, file.weights));
        }
    }
    for (const LayerSchema& schema : builtinLayerSchemas())
        EXPECT_TRUE(tested.contains(schema.type)) << schema.type << " is not tried";
}

Value convAndNorm(NetworkAssembler& net, Value x)
{
    const std::int64_t six = 6;
    x = net.add("stem.conv", "Conv2d", {{"in_channels", six}, {"out_channels", six}, {"kernel_size", Integers{3, 3}}},
                {x});
    x = net.add("stem.norm", "BatchNorm2d", {{"num_features", six}}, {x});
    x = net.add("pool", "AdaptiveAvgPool2d", {}, {x});
    return net.add("flat", "Flatten", {}, {x});
}

TEST(OnnxWriter, namesFollowTheLayers)
{
    const Written file = written(convAndNorm);
    for (const char* name : {"stem.conv.weight", "stem.norm.running_mean", "stem.norm", "graft.network", "batch"})
        EXPECT_NE(file.bytes.find(name), std::string::npos) << name;
    const auto plain = onnxfile::readModel(bytesOf(file.bytes), {}, false);
    ASSERT_TRUE(plain);
    EXPECT_NE(plain->graph.find("stem.conv"), nullptr);
    EXPECT_NE(plain->weights.find("stem.norm.running_var"), nullptr);
}

/// A description that does not fit the operators is not believed.
TEST(OnnxWriter, changedFilesAreReadByTheirOperators)
{
    Written file = written(convAndNorm);
    const TensorData& weight = *file.weights.find("stem.conv.weight");
    const std::string stored(reinterpret_cast<const char*>(weight.bytes().data()), weight.bytes().size());
    const std::size_t at = file.bytes.find(stored);
    ASSERT_NE(at, std::string::npos);
    file.bytes[at] = static_cast<char>(file.bytes[at] ^ 1); // another weight is another network, still described
    auto changed = onnxfile::readModel(bytesOf(file.bytes));
    ASSERT_TRUE(changed);
    EXPECT_FALSE(changed->weights.identical(file.weights));
    const std::size_t op = file.bytes.find("GlobalAveragePool");
    ASSERT_NE(op, std::string::npos);
    file.bytes.replace(op, 17, "GlobalMaximumPool");
    changed = onnxfile::readModel(bytesOf(file.bytes));
    ASSERT_TRUE(changed);
    EXPECT_GT(changed->count(LayerFate::Unknown), 0U);
}

TEST(OnnxWriter, refusesWhatOnnxLacks)
{
    NetworkAssembler net("probe", "test");
    Value x = net.input("input", 6, 8, 8);
    x = net.add("lrn", "LocalResponseNorm", {{"size", std::int64_t{4}}}, {x});
    net.output(net.add("flat", "Flatten", {}, {x}), {});
    const NetworkGraph graph = net.finish().graph;
    const auto bytes = onnxfile::writeModel(graph, {}, {});
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error().layer, "lrn");
    EXPECT_FALSE(onnxfile::writeModel(graph, {}, {.opset = 12}));
}

} // namespace
} // namespace graft
