// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/statistics.h"

#include "core/weights/float_conversion.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

namespace graft {
namespace {

template <class T>
TensorData tensorOf(DType type, const std::vector<T>& values)
{
    auto tensor = TensorData::allocate(type, {static_cast<std::int64_t>(values.size())});
    EXPECT_TRUE(tensor.ok());
    if (!values.empty())
        std::memcpy(tensor->mutableBytes().data(), values.data(), values.size() * sizeof(T));
    return *std::move(tensor);
}

std::int64_t binned(const TensorStatistics& s)
{
    return std::accumulate(s.histogram.begin(), s.histogram.end(), std::int64_t{0});
}

TEST(Statistics, FloatsByHand)
{
    const auto s = statisticsOf(tensorOf<float>(DType::Float32, {0.0F, 1.0F, 2.0F, 3.0F, -0.0F, 4.0F}), {}, 4);
    ASSERT_TRUE(s.ok());
    EXPECT_EQ(s->count, 6);
    EXPECT_EQ(s->zeros, 2);
    EXPECT_EQ(s->minimum, 0);
    EXPECT_EQ(s->maximum, 4);
    EXPECT_NEAR(s->mean, 10.0 / 6, 1e-12);
    EXPECT_NEAR(s->deviation, std::sqrt(30.0 / 6 - 100.0 / 36), 1e-12);
    // [0,1) [1,2) [2,3) [3,4]
    EXPECT_EQ(s->histogram, (std::vector<std::int64_t>{2, 1, 1, 2}));
    EXPECT_EQ(s->edge(0), 0);
    EXPECT_EQ(s->edge(1), 1);
    EXPECT_EQ(s->edge(4), 4);
}

TEST(Statistics, NotANumberAndInfinityStayOut)
{
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float inf = std::numeric_limits<float>::infinity();
    const auto s = statisticsOf(tensorOf<float>(DType::Float32, {nan, 1.0F, inf, 3.0F, -inf, nan}));
    ASSERT_TRUE(s.ok());
    EXPECT_EQ(s->nans, 2);
    EXPECT_EQ(s->infinities, 2);
    EXPECT_EQ(s->finite(), 2);
    EXPECT_EQ(s->mean, 2);
    EXPECT_EQ(s->deviation, 1);
    EXPECT_EQ(s->minimum, 1);
    EXPECT_EQ(s->maximum, 3);
    EXPECT_EQ(s->histogram.size(), histogramBins);
    EXPECT_EQ(binned(*s), 2);
    EXPECT_EQ(s->histogram.front(), 1);
    EXPECT_EQ(s->histogram.back(), 1);
}

TEST(Statistics, NothingFinite)
{
    const auto s = statisticsOf(tensorOf<float>(DType::Float32, {std::nanf(""), std::nanf("")}));
    ASSERT_TRUE(s.ok());
    EXPECT_EQ(s->nans, 2);
    EXPECT_TRUE(s->histogram.empty());
    EXPECT_EQ(s->mean, 0);
}

TEST(Statistics, EmptyAndSingle)
{
    const auto none = statisticsOf(tensorOf<float>(DType::Float32, {}));
    ASSERT_TRUE(none.ok());
    EXPECT_EQ(none->count, 0);
    EXPECT_TRUE(none->histogram.empty());
    const auto one = statisticsOf(tensorOf<float>(DType::Float32, {0.1F, 0.1F, 0.1F}));
    ASSERT_TRUE(one.ok());
    EXPECT_EQ(one->mean, static_cast<double>(0.1F));
    EXPECT_EQ(one->deviation, 0);
    EXPECT_EQ(one->histogram, (std::vector<std::int64_t>{3}));
}

TEST(Statistics, EveryElementType)
{
    const auto counter = statisticsOf(tensorOf<std::int64_t>(DType::Int64, {5000}));
    ASSERT_TRUE(counter.ok());
    EXPECT_EQ(counter->mean, 5000);
    const auto bytes = statisticsOf(tensorOf<std::uint8_t>(DType::UInt8, {0, 255}));
    EXPECT_EQ(bytes->mean, 127.5);
    const auto negative = statisticsOf(tensorOf<std::int8_t>(DType::Int8, {-128, 0}));
    EXPECT_EQ(negative->minimum, -128);
    const auto shorts = statisticsOf(tensorOf<std::int16_t>(DType::Int16, {-300, 300}));
    EXPECT_EQ(shorts->mean, 0);
    EXPECT_EQ(shorts->deviation, 300);
    const auto half = statisticsOf(tensorOf<std::uint16_t>(DType::Float16, {floatToHalf(0.5F), floatToHalf(-1.5F)}));
    EXPECT_EQ(half->minimum, -1.5);
    EXPECT_EQ(half->mean, -0.5);
    const auto brain =
        statisticsOf(tensorOf<std::uint16_t>(DType::BFloat16, {floatToBfloat16(2.0F), floatToBfloat16(4.0F)}));
    EXPECT_EQ(brain->mean, 3);
    const auto wide = statisticsOf(tensorOf<std::int32_t>(DType::Int32, {1 << 30, -(1 << 30)}));
    EXPECT_EQ(wide->deviation, 1 << 30);
}

TEST(Statistics, LargestDoublesDoNotOverflow)
{
    const double most = std::numeric_limits<double>::max();
    const auto s = statisticsOf(tensorOf<double>(DType::Float64, {most, -most, most, -most}), {}, 2);
    ASSERT_TRUE(s.ok());
    EXPECT_EQ(s->mean, 0);
    EXPECT_DOUBLE_EQ(s->deviation, most);
    EXPECT_EQ(s->histogram, (std::vector<std::int64_t>{2, 2}));
    EXPECT_EQ(s->edge(1), 0);
}

TEST(Statistics, CanBeStopped)
{
    std::stop_source source;
    source.request_stop();
    const auto s = statisticsOf(tensorOf<float>(DType::Float32, {1.0F}), source.get_token());
    ASSERT_FALSE(s.ok());
    EXPECT_EQ(s.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace graft
