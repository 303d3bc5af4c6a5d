// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <limits>
#include <set>

namespace graft {
namespace {

Layer layerOf(std::string type, ParameterMap parameters = {})
{
    Layer layer;
    layer.id = LayerId{1};
    layer.name = "probe";
    layer.type = std::move(type);
    layer.parameters = std::move(parameters);
    return layer;
}

std::vector<std::int64_t> pair(std::int64_t value)
{
    return {value, value};
}

TensorSpec featureMap(std::int64_t channels, std::int64_t height, std::int64_t width)
{
    return {DType::Float32, {-1, channels, height, width}, "NCHW"};
}

Result<TensorSpec> infer(const Layer& layer, std::vector<TensorSpec> in)
{
    GRAFT_TRY(out, findSchema(layer.type)->inferShapes(layer, in));
    return out.at(0);
}

TEST(LayerSchema, EveryTypeIsComplete)
{
    std::set<std::string> types;
    for (const LayerSchema& schema : builtinLayerSchemas()) {
        SCOPED_TRACE(schema.type);
        EXPECT_TRUE(types.insert(schema.type).second) << "registered twice";
        EXPECT_FALSE(schema.title.empty());
        EXPECT_GT(schema.doc.size(), 40U) << "say what it is for";
        EXPECT_TRUE(schema.doc.ends_with('.'));
        EXPECT_FALSE(schema.pytorch.empty());
        EXPECT_NE(schema.onnx.empty(), schema.onnxReason.empty()) << "an operator or the reason why there is none";
        EXPECT_TRUE(schema.learnables && schema.inferShapes && schema.macs && schema.summary);
        EXPECT_EQ(findSchema(schema.type), &schema);
        const auto icon =
            std::filesystem::path(GRAFT_SOURCE_DIR) / "resources" / "icons" / "layers" / (schema.icon + ".svg");
        EXPECT_TRUE(std::filesystem::exists(icon)) << icon;
        if (!schema.classCountParameter.empty()) {
            const ParameterSpec* count = schema.parameter(schema.classCountParameter);
            ASSERT_NE(count, nullptr);
            EXPECT_EQ(count->kind, ParameterKind::Integer);
        }
        EXPECT_NO_THROW(static_cast<void>(schema.summary(layerOf(schema.type))));
    }
    for (const char* type : {"Input",
                             "Conv2d",
                             "Linear",
                             "BatchNorm2d",
                             "ReLU",
                             "ReLU6",
                             "Sigmoid",
                             "Softmax",
                             "MaxPool2d",
                             "AvgPool2d",
                             "AdaptiveAvgPool2d",
                             "Flatten",
                             "Dropout",
                             "Add",
                             "Concat",
                             "Output",
                             "AdaptiveMaxPool2d",
                             "BatchNorm1d",
                             "LeakyReLU",
                             "GELU",
                             "Hardswish",
                             "Tanh",
                             "SiLU",
                             "Hardsigmoid",
                             "Mish",
                             "Softplus",
                             "ELU",
                             "PReLU",
                             "Hardtanh",
                             "LogSoftmax",
                             "Multiply",
                             "Subtract",
                             "Maximum",
                             "LayerNorm",
                             "LayerNorm2d",
                             "GroupNorm",
                             "InstanceNorm2d",
                             "LocalResponseNorm",
                             "ScaleShift",
                             "FakeQuantize",
                             "ConvTranspose2d",
                             "Pad2d",
                             "Reshape",
                             "Permute",
                             "Slice",
                             "Select",
                             "Mean",
                             "ChannelShuffle",
                             "Upsample",
                             "PatchMerge",
                             "LayerScale",
                             "MultiheadAttention",
                             "WindowAttention",
                             "ClassToken",
                             "PositionEmbedding",
                             "StochasticDepth",
                             "Unknown"})
        EXPECT_TRUE(types.contains(type)) << type;
}

TEST(LayerSchema, EveryParameterIsDocumentedAndItsDefaultIsValid)
{
    for (const LayerSchema& schema : builtinLayerSchemas()) {
        std::set<std::string> names;
        for (const ParameterSpec& spec : schema.parameters) {
            SCOPED_TRACE(schema.type + "." + spec.name);
            EXPECT_TRUE(names.insert(spec.name).second) << "declared twice";
            EXPECT_FALSE(spec.title.empty());
            EXPECT_GT(spec.doc.size(), 20U);
            EXPECT_TRUE(spec.doc.ends_with('.'));
            const auto checked = checkParameter(spec, spec.defaultValue);
            EXPECT_TRUE(checked.ok()) << (checked ? "" : checked.error().message());
            EXPECT_EQ(spec.kind == ParameterKind::Choice, !spec.choices.empty());
        }
    }
}

TEST(LayerSchema, CategoriesHaveTheKeysOfTheirIcons)
{
    EXPECT_EQ(nameOf(LayerCategory::Convolution), "convolution");
    for (const LayerSchema& schema : builtinLayerSchemas())
        EXPECT_FALSE(nameOf(schema.category).empty());
}

TEST(LayerSchema, UnknownTypesAreHarmless)
{
    const Layer unknown = layerOf("FooLayer");
    EXPECT_EQ(findSchema("FooLayer"), nullptr);
    EXPECT_TRUE(learnablesOf(unknown).empty());
    EXPECT_FALSE(hasLearnables(unknown));
    EXPECT_EQ(intParameter(unknown, "x"), 0);
}

TEST(LayerSchema, CheckParameterRefusesKindRangeAndChoice)
{
    const LayerSchema& conv = *findSchema("Conv2d");
    const auto refuses = [](const LayerSchema& schema, const char* name, const ParameterValue& value) {
        return !checkParameter(*schema.parameter(name), value).ok();
    };
    EXPECT_TRUE(refuses(conv, "out_channels", std::string("64")));
    EXPECT_TRUE(refuses(conv, "out_channels", std::int64_t{0}));
    EXPECT_TRUE(refuses(conv, "out_channels", std::numeric_limits<std::int64_t>::max()));
    EXPECT_TRUE(refuses(conv, "kernel_size", std::vector<std::int64_t>{3}));
    EXPECT_TRUE(refuses(conv, "kernel_size", std::vector<std::int64_t>{3, 0}));
    EXPECT_FALSE(refuses(conv, "kernel_size", std::vector<std::int64_t>{3, 5}));
    const LayerSchema& input = *findSchema("Input");
    EXPECT_TRUE(refuses(input, "interpolation", std::string("lanczos")));
    EXPECT_FALSE(refuses(input, "interpolation", std::string("bicubic")));
    EXPECT_TRUE(refuses(input, "std", std::vector<double>{0.2, 0.0, 0.2}));
    EXPECT_TRUE(refuses(*findSchema("Dropout"), "p", std::numeric_limits<double>::quiet_NaN()));
    EXPECT_TRUE(refuses(*findSchema("Dropout"), "p", 1.5));
}

TEST(LayerSchema, AccessorsFallBackToTheDefault)
{
    const Layer conv = layerOf("Conv2d", {{"kernel_size", std::vector<std::int64_t>{7}}, {"groups", 2.5}});
    EXPECT_EQ(intsParameter(conv, "kernel_size"), pair(3)) << "a pair of the wrong length";
    EXPECT_EQ(intParameter(conv, "groups"), 1) << "a value of the wrong kind";
    EXPECT_TRUE(boolParameter(conv, "bias"));
    EXPECT_DOUBLE_EQ(realParameter(layerOf("BatchNorm2d"), "eps"), 1e-5);
    EXPECT_EQ(textParameter(layerOf("Input"), "modality"), "image");
    EXPECT_EQ(realsParameter(layerOf("Input"), "mean").size(), 3U);
    EXPECT_TRUE(textsParameter(layerOf("Output"), "classes").empty());
}

TEST(LayerSchema, LearnablesHaveTorchShapesAndInitialisation)
{
    const auto conv = learnablesOf(layerOf("Conv2d", {{"in_channels", std::int64_t{8}},
                                                      {"out_channels", std::int64_t{12}},
                                                      {"groups", std::int64_t{4}},
                                                      {"kernel_size", std::vector<std::int64_t>{3, 5}}}));
    ASSERT_EQ(conv.size(), 2U);
    EXPECT_EQ(conv[0].shape, (std::vector<std::int64_t>{12, 2, 3, 5}));
    EXPECT_EQ(conv[0].init, Initialisation::KaimingUniform);
    EXPECT_EQ(conv[0].fanIn, 2 * 3 * 5);
    EXPECT_EQ(conv[1].shape, std::vector<std::int64_t>{12});
    EXPECT_EQ(conv[1].init, Initialisation::BiasUniform);

    const auto linear = learnablesOf(
        layerOf("Linear", {{"in_features", std::int64_t{6}}, {"out_features", std::int64_t{4}}, {"bias", false}}));
    ASSERT_EQ(linear.size(), 1U);
    EXPECT_EQ(linear[0].shape, (std::vector<std::int64_t>{4, 6}));

    const auto norm = learnablesOf(layerOf("BatchNorm2d"));
    ASSERT_EQ(norm.size(), 5U);
    EXPECT_EQ(norm[0].init, Initialisation::Ones);
    EXPECT_TRUE(norm[2].buffer && norm[3].buffer && norm[4].buffer);
    EXPECT_EQ(norm[3].suffix, "running_var");
    EXPECT_EQ(norm[3].init, Initialisation::Ones);
    EXPECT_EQ(norm[4].dtype, DType::Int64);
    EXPECT_TRUE(norm[4].shape.empty());
    EXPECT_FALSE(hasLearnables(layerOf("BatchNorm2d", {{"affine", false}}))) << "only statistics are left";
}

TEST(LayerShapes, SlidingWindowsFollowTorch)
{
    const Layer conv = layerOf("Conv2d", {{"kernel_size", pair(7)}, {"stride", pair(2)}, {"padding", pair(3)}});
    EXPECT_EQ(infer(conv, {featureMap(3, 224, 225)})->dims, (std::vector<std::int64_t>{-1, 64, 112, 113}));
    // torch: MaxPool2d(3, 2, ceil_mode) on 109 -> 54; on 110 -> 55; (2, 2, ceil) on 5 -> 3.
    ParameterMap pool{{"kernel_size", pair(3)}, {"stride", pair(2)}, {"ceil_mode", true}};
    EXPECT_EQ(infer(layerOf("MaxPool2d", pool), {featureMap(4, 109, 110)})->dims,
              (std::vector<std::int64_t>{-1, 4, 54, 55}));
    // A last window that starts in the right padding is dropped: kernel 2, stride 3, padding 1 on 2 -> 1.
    pool = {{"kernel_size", pair(2)}, {"stride", pair(3)}, {"padding", pair(1)}, {"ceil_mode", true}};
    EXPECT_EQ(infer(layerOf("MaxPool2d", pool), {featureMap(4, 2, 2)})->dims, (std::vector<std::int64_t>{-1, 4, 1, 1}));
    // Rounding up lets one window start even when it is larger than the picture: kernel 3, stride 2 on 2 -> 1.
    pool = {{"kernel_size", pair(3)}, {"stride", pair(2)}, {"ceil_mode", true}};
    EXPECT_EQ(infer(layerOf("MaxPool2d", pool), {featureMap(4, 2, 3)})->dims, (std::vector<std::int64_t>{-1, 4, 1, 1}));
    EXPECT_EQ(infer(layerOf("MaxPool2d", pool), {featureMap(4, 1, 3)}).error().message(),
              "Layer probe needs an input at least 2 px high, but gets 1 px.");
    const Layer dilated = layerOf("Conv2d", {{"dilation", pair(2)}});
    EXPECT_EQ(infer(dilated, {featureMap(3, 10, 12)})->dims, (std::vector<std::int64_t>{-1, 64, 6, 8}));
}

TEST(LayerShapes, ErrorsNameLayerAndDimension)
{
    const auto channels = infer(layerOf("Conv2d"), {featureMap(4, 8, 8)});
    ASSERT_FALSE(channels);
    EXPECT_EQ(channels.error().code, ErrorCode::ShapeMismatch);
    EXPECT_EQ(channels.error().message(), "Layer probe expects 3 input channels, but gets 4.");
    EXPECT_EQ(channels.error().layer, "probe");

    EXPECT_EQ(infer(layerOf("Conv2d"), {featureMap(3, 8, 2)}).error().message(),
              "Layer probe needs an input at least 3 px wide, but gets 2 px.");
    EXPECT_EQ(infer(layerOf("Conv2d"), {featureMap(3, 2, 8)}).error().message(),
              "Layer probe needs an input at least 3 px high, but gets 2 px.");
    EXPECT_EQ(infer(layerOf("Linear"), {TensorSpec{DType::Float32, {-1, 100}, "NC"}}).error().message(),
              "Layer probe expects 512 input features, but gets 100.");
    EXPECT_EQ(infer(layerOf("Add"), {featureMap(4, 8, 8), featureMap(4, 8, 7)}).error().message(),
              "Layer probe: dimension 3 (W) of input 2 is 7, but 8 is expected as in input 1.");
    EXPECT_EQ(infer(layerOf("BatchNorm2d"), {featureMap(3, 8, 8)}).error().message(),
              "Layer probe expects 64 input channels, but gets 3.");
    EXPECT_FALSE(infer(layerOf("Conv2d", {{"groups", std::int64_t{2}}}), {featureMap(3, 8, 8)}));
    EXPECT_FALSE(infer(layerOf("MaxPool2d", {{"padding", pair(2)}}), {featureMap(3, 8, 8)}));
    EXPECT_FALSE(infer(layerOf("Conv2d"), {TensorSpec{DType::Float32, {-1, 3}, "NC"}}));
    EXPECT_FALSE(infer(layerOf("Add"), {featureMap(4, 8, 8)})) << "an addition needs two inputs";
}

TEST(LayerShapes, CombineAndFlatten)
{
    EXPECT_EQ(infer(layerOf("Concat"), {featureMap(4, 8, 8), featureMap(6, 8, 8), featureMap(1, 8, 8)})->dims[1], 11);
    EXPECT_EQ(infer(layerOf("Concat", {{"dim", std::int64_t{-1}}}), {featureMap(4, 8, 8), featureMap(4, 8, 2)})->dims,
              (std::vector<std::int64_t>{-1, 4, 8, 10}));
    EXPECT_FALSE(infer(layerOf("Concat"), {featureMap(4, 8, 8), featureMap(4, 9, 8)}));
    EXPECT_FALSE(infer(layerOf("Concat", {{"dim", std::int64_t{0}}}), {featureMap(4, 8, 8), featureMap(4, 8, 8)}));
    const auto flat = infer(layerOf("Flatten"), {featureMap(4, 8, 2)});
    EXPECT_EQ(flat->dims, (std::vector<std::int64_t>{-1, 64}));
    EXPECT_EQ(flat->axes, "NC");
    EXPECT_EQ(infer(layerOf("Flatten", {{"start_dim", std::int64_t{2}}}), {featureMap(4, 8, 2)})->dims,
              (std::vector<std::int64_t>{-1, 4, 16}));
    EXPECT_FALSE(infer(layerOf("Flatten", {{"start_dim", std::int64_t{0}}}), {featureMap(4, 8, 2)}));
    EXPECT_FALSE(infer(layerOf("Softmax", {{"dim", std::int64_t{4}}}), {featureMap(4, 8, 2)}));
}

TEST(LayerShapes, InputAndOutput)
{
    EXPECT_EQ(infer(layerOf("Input"), {})->text(), "3x224x224");
    EXPECT_FALSE(infer(layerOf("Input", {{"channels", std::int64_t{1}}}), {})) << "mean and std must fit the channels";
    const TensorSpec scores{DType::Float32, {-1, 3}, "NC"};
    EXPECT_TRUE(infer(layerOf("Output"), {scores}));
    EXPECT_TRUE(infer(layerOf("Output", {{"classes", std::vector<std::string>{"a", "b", "c"}}}), {scores}));
    EXPECT_FALSE(infer(layerOf("Output", {{"classes", std::vector<std::string>{"a", "b"}}}), {scores}));
    EXPECT_FALSE(infer(layerOf("Output"), {featureMap(3, 1, 1)}));
}

TEST(LayerShapes, HostileValuesNeitherOverflowNorCrash)
{
    constexpr auto huge = std::numeric_limits<std::int64_t>::max();
    for (const LayerSchema& schema : builtinLayerSchemas()) {
        for (const std::int64_t value : {huge, std::numeric_limits<std::int64_t>::min(), std::int64_t{0}}) {
            ParameterMap parameters;
            for (const ParameterSpec& spec : schema.parameters) {
                if (spec.kind == ParameterKind::Integer)
                    parameters[spec.name] = value;
                if (spec.kind == ParameterKind::IntegerPair)
                    parameters[spec.name] = pair(value);
                if (spec.kind == ParameterKind::IntegerList)
                    parameters[spec.name] = std::vector<std::int64_t>{value, value, value, value};
            }
            const Layer layer = layerOf(schema.type, parameters);
            static_cast<void>(learnablesOf(layer));
            static_cast<void>(schema.summary(layer));
            const std::vector<TensorSpec> in(static_cast<std::size_t>(schema.minInputs), featureMap(3, 8, 8));
            const bool inferred = schema.inferShapes(layer, in).ok();
            if (value == huge && !parameters.empty()) {
                EXPECT_FALSE(inferred) << schema.type;
            }
        }
    }
    const TensorSpec large{DType::Float32, {-1, 1 << 20, 1 << 16, 1 << 16}, "NCHW"};
    EXPECT_FALSE(infer(layerOf("ReLU"), {large}));
    EXPECT_FALSE(infer(layerOf("Flatten"), {large}));
}

} // namespace
} // namespace graft
