// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/float_conversion.h"
#include "core/weights/weight_store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace graft {
namespace {

TensorData floats(std::vector<std::int64_t> shape, std::vector<float> values)
{
    return TensorData::fromFloats(std::move(shape), values).value();
}

NetworkGraph smallNet()
{
    NetworkGraph graph;
    graph.layers.push_back(
        {LayerId{1}, "fc", "Linear", {{"in_features", std::int64_t{2}}, {"out_features", std::int64_t{3}}}});
    graph.layers.push_back({LayerId{2}, "bn", "BatchNorm2d", {{"num_features", std::int64_t{2}}}});
    return graph;
}

WeightStore matchingStore(const std::string& prefix = "")
{
    WeightStore store;
    store.insert(prefix + "fc.weight", floats({3, 2}, {1, 2, 3, 4, 5, 6}));
    store.insert(prefix + "fc.bias", floats({3}, {1, 2, 3}));
    for (const char* name : {"weight", "bias", "running_mean", "running_var"})
        store.insert(prefix + "bn." + name, floats({2}, {1, 1}));
    return store;
}

TEST(FloatConversion, HalfRoundTripsEveryFiniteValue)
{
    for (std::uint32_t bits = 0; bits < 0x10000U; ++bits) {
        const auto half = static_cast<std::uint16_t>(bits);
        const float wide = halfToFloat(half);
        if (std::isnan(wide))
            EXPECT_TRUE(std::isnan(halfToFloat(floatToHalf(wide))));
        else
            EXPECT_EQ(floatToHalf(wide), half) << bits;
    }
}

TEST(FloatConversion, RoundsToNearestEven)
{
    EXPECT_EQ(floatToHalf(1.0F + 0x1p-11F), floatToHalf(1.0F)); // tie goes to the even neighbour
    EXPECT_EQ(floatToHalf(1.0F + 3 * 0x1p-11F), floatToHalf(1.0F + 0x1p-9F));
    EXPECT_EQ(floatToHalf(65520.0F), 0x7C00); // overflow
    EXPECT_EQ(floatToHalf(0x1p-26F), 0);      // underflow
    EXPECT_EQ(floatToBfloat16(1.0F), 0x3F80);
    EXPECT_EQ(bfloat16ToFloat(0xC000), -2.0F);
}

TEST(TensorData, RefusesImpossibleShapes)
{
    const std::array<std::vector<std::int64_t>, 3> bad{{{-1, 2}, {1LL << 30, 1LL << 30}, {0, 1LL << 62, 1LL << 62}}};
    for (const auto& shape : bad) {
        const auto tensor = TensorData::allocate(DType::Float32, shape);
        ASSERT_FALSE(tensor.ok());
        EXPECT_NE(tensor.error().message().find("shape"), std::string::npos);
    }
    EXPECT_EQ(TensorData::allocate(DType::Float32, {0, 3}).value().elementCount(), 0);
    EXPECT_EQ(TensorData::allocate(DType::Float32, {}).value().elementCount(), 1);
}

TEST(TensorData, ConvertsBetweenFloatKindsOnly)
{
    const TensorData tensor = floats({3}, {0.5F, -2.0F, 65504.0F});
    const TensorData back = tensor.converted(DType::Float16).value().converted(DType::Float32).value();
    EXPECT_TRUE(tensor.identical(back));
    EXPECT_EQ(tensor.converted(DType::Float32).value().owner(), tensor.owner()) << "no copy when nothing changes";
    EXPECT_FALSE(tensor.converted(DType::Int64).ok());
}

TEST(WeightStore, CopiesShareButDoNotAffectEachOther)
{
    WeightStore first = matchingStore();
    WeightStore second = first;
    EXPECT_EQ(first.find("fc.bias")->owner(), second.find("fc.bias")->owner());
    second.insert("fc.bias", floats({3}, {9, 9, 9}));
    EXPECT_FALSE(first.identical(second));
    EXPECT_TRUE(first.identical(matchingStore()));
}

TEST(HashOfFrozenLayers, CoversWeightsAndBuffersOfFrozenLayersOnly)
{
    NetworkGraph graph = smallNet();
    graph.layers[1].learnRateFactor = 0.0;
    WeightStore store = matchingStore();
    const std::string before = hashOfFrozenLayers(graph, store);
    store.insert("fc.weight", floats({3, 2}, {0, 0, 0, 0, 0, 0}));
    EXPECT_EQ(hashOfFrozenLayers(graph, store), before) << "fc is not frozen";
    store.insert("bn.running_mean", floats({2}, {1, std::nextafter(1.0F, 2.0F)}));
    EXPECT_NE(hashOfFrozenLayers(graph, store), before) << "one bit of a buffer of a frozen layer";
}

TEST(HashOfFrozenLayers, LeavesOutStatisticsThatAdapt)
{
    NetworkGraph graph = smallNet();
    graph.layers[1].learnRateFactor = 0.0;
    WeightStore store = matchingStore();
    const std::string frozen = hashOfFrozenLayers(graph, store);
    graph.layers[1].adaptStatistics = true;
    const std::string before = hashOfFrozenLayers(graph, store);
    EXPECT_NE(before, frozen);
    store.insert("bn.running_mean", floats({2}, {7, 8}));
    EXPECT_EQ(hashOfFrozenLayers(graph, store), before) << "statistics are meant to change";
    store.insert("bn.weight", floats({2}, {1, std::nextafter(1.0F, 2.0F)}));
    EXPECT_NE(hashOfFrozenLayers(graph, store), before) << "one bit of a weight";
}

TEST(MatchWeights, CompleteWithoutCounter)
{
    const MatchedWeights matched = matchWeights(smallNet(), matchingStore()).value();
    EXPECT_TRUE(matched.report.complete()) << matched.report.text();
    EXPECT_EQ(matched.report.matched.size(), 6U);
    EXPECT_TRUE(matched.report.unexpected.empty());
}

TEST(MatchWeights, StripsDataParallelPrefix)
{
    EXPECT_TRUE(matchWeights(smallNet(), matchingStore("module.")).value().report.complete());
}

TEST(MatchWeights, NamesEveryDifference)
{
    WeightStore store = matchingStore();
    store.erase("bn.bias");
    store.insert("fc.weight", floats({2, 2}, {1, 2, 3, 4}));
    store.insert("extra", floats({1}, {1}));
    const MatchReport report = matchWeights(smallNet(), store).value().report;
    EXPECT_EQ(report.missing, std::vector<std::string>{"bn.bias"});
    EXPECT_EQ(report.unexpected, std::vector<std::string>{"extra"});
    ASSERT_EQ(report.shapeDiffers.size(), 1U);
    EXPECT_EQ(report.shapeDiffers[0].name, "fc.weight");
    EXPECT_EQ(report.shapeDiffers[0].expected, (std::vector<std::int64_t>{3, 2}));
    EXPECT_FALSE(report.complete());
    EXPECT_TRUE(report.plausible());
    EXPECT_NE(report.text().find("1 missing (bn.bias)"), std::string::npos) << report.text();
}

TEST(MatchWeights, ConvertsHalfPrecision)
{
    WeightStore store = matchingStore();
    store.insert("fc.bias", floats({3}, {1, 2, 3}).converted(DType::Float16).value());
    const MatchedWeights matched = matchWeights(smallNet(), store).value();
    EXPECT_TRUE(matched.weights.find("fc.bias")->identical(floats({3}, {1, 2, 3})));
}

TEST(MatchWeights, ForeignFileIsNotPlausible)
{
    WeightStore store;
    store.insert("something.else", floats({1}, {1}));
    EXPECT_FALSE(matchWeights(smallNet(), store).value().report.plausible());
}

} // namespace
} // namespace graft
