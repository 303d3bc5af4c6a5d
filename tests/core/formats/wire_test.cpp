// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/wire/wire.h"
#include "tests/core/formats/craft.h"

#include <gtest/gtest.h>

#include <string>

namespace graft {
namespace {

using test::bytesOf;

/// How many fields can be read, or -1 where the message is damaged.
int fieldsOf(const std::string& message)
{
    wire::Reader reader(bytesOf(message));
    int count = 0;
    while (reader.next())
        ++count;
    return reader.finished() ? count : -1;
}

TEST(Wire, readsEveryKind)
{
    // 1: 150, 2: "ab", 3: 1.5f, 4: -2.0 (double), 5: -1
    const std::string message("\x08\x96\x01"
                              "\x12\x02"
                              "ab"
                              "\x1d\0\0\xc0\x3f"
                              "\x21\0\0\0\0\0\0\0\xc0"
                              "\x28\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
                              32);
    wire::Reader reader(bytesOf(message));
    auto field = reader.next();
    ASSERT_TRUE(field);
    EXPECT_EQ(field->number, 1U);
    EXPECT_EQ(field->asInt(), 150);
    field = reader.next();
    ASSERT_TRUE(field);
    EXPECT_EQ(field->asText(), "ab");
    field = reader.next();
    ASSERT_TRUE(field);
    EXPECT_EQ(field->asFloat(), 1.5F);
    field = reader.next();
    ASSERT_TRUE(field);
    EXPECT_EQ(field->asDouble(), -2.0);
    field = reader.next();
    ASSERT_TRUE(field);
    EXPECT_EQ(field->asInt(), -1);
    EXPECT_FALSE(reader.next());
    EXPECT_TRUE(reader.finished());
}

TEST(Wire, refusesDamage)
{
    EXPECT_EQ(fieldsOf(""), 0);
    EXPECT_EQ(fieldsOf(std::string("\x08", 1)), -1);         // no value
    EXPECT_EQ(fieldsOf(std::string("\x08\x80", 2)), -1);     // half a value
    EXPECT_EQ(fieldsOf(std::string("\x00\x01", 2)), -1);     // field 0
    EXPECT_EQ(fieldsOf(std::string("\x0e\x01", 2)), -1);     // kind 6
    EXPECT_EQ(fieldsOf(std::string("\x12\x05xy", 4)), -1);   // longer than the message
    EXPECT_EQ(fieldsOf(std::string("\x1d\x00\x00", 3)), -1); // half a float
    EXPECT_EQ(fieldsOf("\x12\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"), -1);
    EXPECT_EQ(fieldsOf("\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02"), -1); // 65 bits
}

TEST(Wire, skipsGroupsButNotEndlessly)
{
    EXPECT_EQ(fieldsOf("\x0b\x10\x01\x0c\x10\x01"), 1); // group 1 around field 2, then field 2
    EXPECT_EQ(fieldsOf("\x0b\x10\x01"), -1);            // never closed
    EXPECT_EQ(fieldsOf("\x0b\x14"), -1);                // closed by another
    EXPECT_EQ(fieldsOf("\x0c"), -1);
    EXPECT_EQ(fieldsOf(std::string(100'000, '\x0b')), -1);
}

TEST(Wire, readsRepeatedNumbersPackedOrNot)
{
    std::vector<std::int64_t> numbers;
    wire::Field field{1, wire::Kind::Varint, 7, {}};
    EXPECT_TRUE(wire::appendVarints(field, numbers));
    const std::string packed("\x03\x8e\x02\x00", 4);
    const auto bytes = bytesOf(packed);
    field = {1, wire::Kind::Bytes, 0, bytes};
    EXPECT_TRUE(wire::appendVarints(field, numbers));
    EXPECT_EQ(numbers, (std::vector<std::int64_t>{7, 3, 270, 0}));
    std::vector<float> floats;
    EXPECT_TRUE(wire::appendFloats(field, floats));
    EXPECT_EQ(floats.size(), 1U);
    std::vector<double> doubles;
    EXPECT_FALSE(wire::appendDoubles(field, doubles));
    const std::string half("\x80", 1);
    EXPECT_FALSE(wire::appendVarints({1, wire::Kind::Bytes, 0, bytesOf(half)}, numbers));
}

} // namespace
} // namespace graft
