// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/safetensors/safetensors.h"
#include "tests/core/formats/craft.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>

namespace graft {
namespace {

using test::bytesOf;
using test::craftSafetensors;

const std::string eightBytes("\0\0\xc0\x3f\0\0\0\xc0", 8); // 1.5, -2

std::string messageFor(const std::string& file)
{
    auto read = safetensors::read(bytesOf(file), "test.safetensors");
    return read ? std::string() : read.error().message();
}

TEST(Safetensors, readsTensorsAndMetadata)
{
    const std::string file = craftSafetensors(
        R"({"__metadata__":{"who":"me"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}   )", eightBytes);
    ASSERT_TRUE(safetensors::matches(bytesOf(file)));
    auto read = safetensors::read(bytesOf(file), "test.safetensors");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(read->format, "safetensors");
    EXPECT_EQ(read->metadata.at("who"), "me");
    const TensorData* a = read->weights.find("a");
    ASSERT_NE(a, nullptr);
    EXPECT_EQ(a->shape(), std::vector<std::int64_t>{2});
    EXPECT_TRUE(std::ranges::equal(a->bytes(), bytesOf(eightBytes)));
}

TEST(Safetensors, refusesEveryRuleBroken)
{
    const std::string a = R"("a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]})";
    struct Case {
        std::string file;
        const char* message;
    };
    const std::vector<Case> cases{
        {"", "too short"},
        {test::little(1000, 8) + "{}", "does not fit the file"},
        {test::little(~std::uint64_t{0}, 8) + "{}", "does not fit the file"},
        {test::little(100'000'001, 8) + std::string(100, ' '), "does not fit the file"},
        {craftSafetensors("[]"), "not a JSON object"},
        {craftSafetensors(" {}"), "not a JSON object"},
        {craftSafetensors("{]"), "not valid at byte"},
        {craftSafetensors("{}x"), "not valid at byte"},
        {craftSafetensors("{\"a\":\xff}"), "not valid at byte"},
        {craftSafetensors("{" + a + "," + a + "}", eightBytes), "key \"a\" appears twice"},
        {craftSafetensors(R"({"a":{"dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8]}})", eightBytes),
         "appears twice"},
        {craftSafetensors("{" + a + "}", eightBytes + "x"), "1 bytes behind its last tensor"},
        {craftSafetensors("{}", "x"), "behind its last tensor"},
        {craftSafetensors("{" + a + "}", eightBytes.substr(1)), "beyond the end"},
        {craftSafetensors(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", eightBytes),
         "overlaps another one or leaves a gap"},
        {craftSafetensors("{" + a + R"(,"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", eightBytes),
         "overlaps"},
        {craftSafetensors(R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", eightBytes),
         "does not fit its bytes"},
        {craftSafetensors(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})", eightBytes),
         "does not fit its bytes"},
        {craftSafetensors(R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]}})", eightBytes),
         "not possible"},
        {craftSafetensors(R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})", eightBytes),
         "entry for tensor a is malformed"},
        {craftSafetensors(R"({"a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}})", eightBytes), "malformed"},
        {craftSafetensors(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8,8]}})", eightBytes), "malformed"},
        {craftSafetensors(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,18446744073709551615]}})", eightBytes),
         "malformed"},
        {craftSafetensors(R"({"a":{"dtype":"F32","shape":[2]}})", eightBytes), "malformed"},
        {craftSafetensors(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1}})", eightBytes), "malformed"},
        {craftSafetensors(R"({"a":7})", eightBytes), "malformed"},
        {craftSafetensors(R"({"a":{"dtype":"F99","shape":[2],"data_offsets":[0,8]}})", eightBytes), "element type F99"},
        {craftSafetensors(R"({"a\n":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", eightBytes), "no usable name"},
        {craftSafetensors(R"({"__metadata__":{"k":1},)" + a + "}", eightBytes), "metadata are not a table of texts"},
        {craftSafetensors(R"({"__metadata__":["k"],)" + a + "}", eightBytes), "metadata are not a table of texts"},
        {craftSafetensors(R"({"a":)" + std::string(100'000, '[') + "}"), "nested too deeply"},
    };
    for (const Case& c : cases) {
        const std::string message = messageFor(c.file);
        EXPECT_NE(message.find(c.message), std::string::npos) << c.message << " / " << message;
        EXPECT_TRUE(message.starts_with("Cannot open test.safetensors: ")) << message;
    }
}

WeightStore someWeights()
{
    WeightStore store;
    for (const DType dtype :
         {DType::Int8, DType::Float32, DType::Int64, DType::BFloat16, DType::Float64, DType::Bool}) {
        auto tensor = TensorData::allocate(dtype, {3, 1});
        EXPECT_TRUE(tensor);
        for (std::size_t i = 0; i < tensor->mutableBytes().size(); ++i)
            tensor->mutableBytes()[i] = static_cast<std::byte>(i + 1);
        store.insert("layer." + std::string(nameOf(dtype)), *tensor);
    }
    auto scalar = TensorData::fromFloats({}, std::vector<float>{3.5F});
    auto empty = TensorData::allocate(DType::Float32, {0, 4});
    EXPECT_TRUE(scalar && empty);
    store.insert("scalar \xc3\xa9 \"quoted\"", *scalar);
    store.insert("empty", *empty);
    return store;
}

TEST(Safetensors, writesWhatItReads)
{
    const WeightStore store = someWeights();
    auto bytes = safetensors::write(store, {{"graph", "{\"a\": 1}"}});
    ASSERT_TRUE(bytes) << bytes.error().message();
    auto read = safetensors::read(*bytes, "test.safetensors");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_TRUE(read->weights.identical(store));
    EXPECT_EQ(read->metadata.at("graph"), "{\"a\": 1}");
    auto again = safetensors::write(store, {{"graph", "{\"a\": 1}"}});
    ASSERT_TRUE(again);
    EXPECT_EQ(*bytes, *again);
}

TEST(Safetensors, alignsEveryTensor)
{
    auto bytes = safetensors::write(someWeights());
    ASSERT_TRUE(bytes);
    std::uint64_t length = 0;
    std::memcpy(&length, bytes->data(), sizeof length);
    EXPECT_EQ((length + 8) % 64, 0U);
    const auto header = nlohmann::json::parse(reinterpret_cast<const char*>(bytes->data()) + 8,
                                              reinterpret_cast<const char*>(bytes->data()) + 8 + length);
    const std::map<std::string, std::uint64_t> sizes{{"F64", 8},  {"I64", 8}, {"F32", 4},
                                                     {"BF16", 2}, {"I8", 1},  {"BOOL", 1}};
    for (const auto& [name, entry] : header.items())
        EXPECT_EQ(entry["data_offsets"][0].get<std::uint64_t>() % sizes.at(entry["dtype"]), 0U) << name;
}

TEST(Safetensors, refusesToWriteNamesNobodyCouldRead)
{
    auto tensor = TensorData::fromFloats({1}, std::vector<float>{1});
    ASSERT_TRUE(tensor);
    for (const std::string name : {"", "__metadata__", "a\nb", "\xff"}) {
        WeightStore store;
        store.insert(name, *tensor);
        EXPECT_FALSE(safetensors::write(store)) << name;
    }
}

} // namespace
} // namespace graft
