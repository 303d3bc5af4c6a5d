// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/import/network_assembler.h"
#include "core/weights/tensor_transform.h"

#include <gtest/gtest.h>

namespace graft {
namespace {

using Value = NetworkAssembler::Value;

TensorData counted(std::vector<std::int64_t> shape)
{
    std::int64_t count = 1;
    for (const std::int64_t d : shape)
        count *= d;
    std::vector<float> values(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i);
    return *TensorData::fromFloats(std::move(shape), values);
}

TEST(Assembler, SamePaddingIsTensorFlows)
{
    // ceil(224 / 2) windows of 3: one zero is missing, at the end.
    EXPECT_EQ(samePadding(224, 3, 2, 1), (std::array<std::int64_t, 2>{0, 1}));
    EXPECT_EQ(samePadding(225, 3, 2, 1), (std::array<std::int64_t, 2>{1, 1}));
    EXPECT_EQ(samePadding(10, 5, 1, 1), (std::array<std::int64_t, 2>{2, 2}));
    EXPECT_EQ(samePadding(10, 3, 1, 2), (std::array<std::int64_t, 2>{2, 2}));
    EXPECT_EQ(samePadding(10, 1, 3, 1), (std::array<std::int64_t, 2>{0, 0}));
}

TEST(Assembler, NamesAreTidyAndUnique)
{
    EXPECT_EQ(layerNameFrom("/features/conv 1:0"), "features.conv_1.0");
    EXPECT_EQ(layerNameFrom("//"), "layer");
    NetworkAssembler net("x", "test");
    const Value in = net.input("data", 3, 8, 8);
    const Value a = net.add("relu", "ReLU", {}, {in});
    const Value b = net.add("relu", "ReLU", {}, {a});
    const Value c = net.add("relu_2", "ReLU", {}, {b});
    EXPECT_EQ(net.nameOf(a), "relu");
    EXPECT_EQ(net.nameOf(b), "relu_2");
    EXPECT_NE(net.nameOf(c), net.nameOf(b));
}

TEST(Assembler, ConvolutionsKeepTheirWeightsAndGetPadding)
{
    NetworkAssembler net("x", "test");
    net.beginSource("c1", "Conv2D");
    const Value in = net.input("data", 3, 224, 224);
    ImportedConvolution same;
    same.stride = {2, 2};
    same.padding = {.left = 0, .right = 1, .top = 0, .bottom = 1};
    const Value out = net.convolution("c1", in, same, counted({8, 3, 3, 3}), counted({8}));
    net.output(out, {});
    const ImportedModel model = net.finish();
    EXPECT_EQ(model.graph.ofType("Pad2d").size(), 1U);
    EXPECT_NE(model.weights.find("c1.weight"), nullptr);
    EXPECT_NE(model.weights.find("c1.bias"), nullptr);
    ASSERT_EQ(model.report.size(), 1U);
    EXPECT_EQ(model.report.front().source, "c1");
    // The input is a row's layer, too: everything between two calls of beginSource is.
    EXPECT_GE(model.report.front().layers.size(), 3U);
}

TEST(Assembler, QuestionsTakeTheGivenAnswer)
{
    NetworkAssembler net("x", "test");
    const ImportQuestion question{"scale", "How?", {{"unit", "0..1"}, {"caffe", "BGR"}}, "unit"};
    EXPECT_EQ(net.ask(question, {}), "unit");
    ImportOptions options;
    options.answers["scale"] = "caffe";
    EXPECT_EQ(net.ask(question, options), "caffe");
    options.answers["scale"] = "nonsense";
    EXPECT_EQ(net.ask(question, options), "unit");
}

TEST(TensorTransform, PermutesAsNumpyDoes)
{
    // numpy.arange(24).reshape(2, 3, 4).transpose(2, 0, 1)
    const auto out = permuted(counted({2, 3, 4}), std::vector<std::size_t>{2, 0, 1});
    ASSERT_TRUE(out);
    EXPECT_EQ(out->shape(), (std::vector<std::int64_t>{4, 2, 3}));
    const auto values = floatsOf(*out);
    ASSERT_TRUE(values);
    EXPECT_EQ(*values, (std::vector<float>{0, 4, 8,  12, 16, 20, 1, 5, 9,  13, 17, 21,
                                           2, 6, 10, 14, 18, 22, 3, 7, 11, 15, 19, 23}));
    EXPECT_FALSE(permuted(counted({2, 3}), std::vector<std::size_t>{0, 0}));
    EXPECT_FALSE(permuted(counted({2, 3}), std::vector<std::size_t>{0}));
}

TEST(TensorTransform, FlattenedPicturesGetTheirChannelsOutside)
{
    // One output, 1 x 2 pixels of 3 channels: h w c = 0..5, wanted c h w.
    const auto out = fromChannelsLast(counted({1, 6}), 3, 1, 2);
    ASSERT_TRUE(out);
    EXPECT_EQ(*floatsOf(*out), (std::vector<float>{0, 3, 1, 4, 2, 5}));
    EXPECT_FALSE(fromChannelsLast(counted({1, 6}), 4, 1, 2));
}

} // namespace
} // namespace graft
