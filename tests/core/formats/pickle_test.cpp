// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pytorch/unpickler.h"
#include "tests/core/formats/craft.h"

#include <gtest/gtest.h>

#include <cmath>

namespace graft::pickle {
namespace {

using test::bytesOf;
using test::little;

Result<Document> parse(std::string_view stream)
{
    return unpickle(bytesOf(stream));
}

std::string messageFor(std::string_view stream)
{
    auto document = parse(stream);
    return document ? std::string() : document.error().message();
}

TEST(Pickle, readsNumbers)
{
    struct Case {
        std::string stream;
        std::int64_t value;
    };
    const std::vector<Case> cases{
        {"I42\n.", 42},
        {"I-7\n.", -7},
        {"K\xff.", 255},
        {"M\x34\x12.", 0x1234},
        {"J\xfe\xff\xff\xff.", -2},
        {"L123456789012L\n.", 123456789012},
        {std::string("\x8a\x00.", 3), 0},
        {std::string("\x8a\x01\x80.", 4), -128},
        {std::string("\x8a\x02\x80\x00.", 5), 128},
        {std::string("\x8b\x01\x00\x00\x00\x05.", 7), 5},
        {"\x8a\x08" + little(0x8000000000000000U, 8) + ".", INT64_MIN},
    };
    for (const Case& c : cases) {
        auto document = parse(c.stream);
        ASSERT_TRUE(document) << c.value << ": " << document.error().message();
        EXPECT_EQ(document->rootNode().kind, Kind::Int);
        EXPECT_EQ(document->rootNode().integer, c.value);
        EXPECT_EQ(document->size, c.stream.size());
    }
    const std::string binary("G\x40\x04\0\0\0\0\0\0.", 10);
    auto real = parse(binary);
    ASSERT_TRUE(real);
    EXPECT_EQ(real->rootNode().real, 2.5);
    real = parse("F-1.25e3\n.");
    ASSERT_TRUE(real);
    EXPECT_EQ(real->rootNode().real, -1250.0);
    auto big = parse("L119547037146038801333356L\n.");
    ASSERT_TRUE(big);
    EXPECT_EQ(big->rootNode().kind, Kind::BigInt);
}

TEST(Pickle, readsTexts)
{
    struct Case {
        std::string stream;
        std::string text;
    };
    const std::vector<Case> cases{
        {"S'a\\'b\\n\\x41\\101\\\\'\n.", "a'b\nAA\\"},
        {"S\"plain\"\n.", "plain"},
        {"V\\u00e9\\U0001F600\xe9\n.", "\xc3\xa9\xf0\x9f\x98\x80\xc3\xa9"},
        {"X\x02" + std::string("\0\0\0", 3) + "hi.", "hi"},
        {"U\x02hi.", "hi"},
        {"T\x02" + std::string("\0\0\0", 3) + "hi.", "hi"},
        {"\x8c\x02hi.", "hi"},
        {"\x8d" + little(2, 8) + "hi.", "hi"},
    };
    for (const Case& c : cases) {
        auto document = parse(c.stream);
        ASSERT_TRUE(document) << c.text << ": " << document.error().message();
        EXPECT_EQ(document->rootNode().kind, Kind::String);
        EXPECT_EQ(document->rootNode().text, c.text);
    }
    for (const std::string& stream : {"C\x02hi." + std::string(), "B" + little(2, 4) + "hi.",
                                      "\x8e" + little(2, 8) + "hi.", "\x96" + little(2, 8) + "hi."}) {
        auto document = parse(stream);
        ASSERT_TRUE(document) << document.error().message();
        EXPECT_EQ(document->rootNode().kind, Kind::Bytes);
        EXPECT_EQ(document->rootNode().text, "hi");
    }
}

TEST(Pickle, readsContainers)
{
    struct Case {
        std::string stream;
        Kind kind;
        std::size_t items;
    };
    const std::vector<Case> cases{
        {").", Kind::Tuple, 0},
        {"(K\x01K\x02t.", Kind::Tuple, 2},
        {"N\x85.", Kind::Tuple, 1},
        {"NN\x86.", Kind::Tuple, 2},
        {"NNN\x87.", Kind::Tuple, 3},
        {"].", Kind::List, 0},
        {"]Na.", Kind::List, 1},
        {"](NNNe.", Kind::List, 3},
        {"(NNl.", Kind::List, 2},
        {"}.", Kind::Dict, 0},
        {"}NNs.", Kind::Dict, 2},
        {"}(NNNNu.", Kind::Dict, 4},
        {"(NNd.", Kind::Dict, 2},
        {"\x8f(NN\x90.", Kind::Set, 2},
        {"(NN\x91.", Kind::Set, 2},
        {"ccollections\nOrderedDict\n)R.", Kind::Dict, 0},
        {"ccollections\nOrderedDict\n((lp0\n(lp1\nS'a'\naI1\natRp2\n0(NNtR." + std::string(), Kind::None, 0},
        {"ccollections\nOrderedDict\n(](S'a'\nI1\nletR.", Kind::None, 0},
        {"ctorch\nSize\n(K\x02K\x03ttR." + std::string(), Kind::None, 0},
        {"c__builtin__\nset\n(](NNetR.", Kind::Set, 2},
        {"N2\x86.", Kind::Tuple, 2},
        {"N(NN10N\x85.", Kind::None, 0},
        {"N(NN1\x85.", Kind::Tuple, 1},
        {"NN0\x85.", Kind::Tuple, 1},
    };
    for (std::size_t i = 0; i < cases.size(); ++i) {
        auto document = parse(cases[i].stream);
        if (cases[i].kind == Kind::None)
            continue; // only must not crash
        ASSERT_TRUE(document) << i << ": " << document.error().message();
        EXPECT_EQ(document->rootNode().kind, cases[i].kind) << i;
        EXPECT_EQ(document->rootNode().items.size(), cases[i].items) << i;
    }
    // Python 2 wrote an OrderedDict as a list of pairs.
    auto ordered = parse("ccollections\nOrderedDict\n(](](S'a'\nI1\ne](S'b'\nI2\neetR.");
    ASSERT_TRUE(ordered) << ordered.error().message();
    ASSERT_EQ(ordered->rootNode().kind, Kind::Dict);
    EXPECT_EQ(ordered->at(ordered->valueOf(ordered->rootNode(), "b")).integer, 2);
}

TEST(Pickle, remembers)
{
    auto document = parse("]q\x05h\x05r\x01\x02\x00\x00" + std::string());
    EXPECT_FALSE(document);
    const std::string stream = "K\x07q\x05" + std::string("r\x00\x01\x00\x00", 5) + "p77\n0(h\x05" +
                               std::string("j\x00\x01\x00\x00", 5) + "g77\nt.";
    document = parse(stream);
    ASSERT_TRUE(document) << document.error().message();
    ASSERT_EQ(document->rootNode().items.size(), 3U);
    for (const NodeId id : document->rootNode().items)
        EXPECT_EQ(document->at(id).integer, 7);
    const std::string memoized = std::string("\x80\x04K\x07\x94K\x08\x94h\x00\x87.", 12);
    document = parse(memoized);
    ASSERT_TRUE(document) << document.error().message();
    EXPECT_EQ(document->at(document->rootNode().items[2]).integer, 7);
}

TEST(Pickle, callsNothing)
{
    for (const std::string& stream :
         {std::string("cos\nsystem\n(S'touch x'\ntR."), std::string("(S'touch x'\nios\nsystem\n."),
          std::string("(cos\nsystem\nS'touch x'\no."), std::string("cos\nsystem\n(S'touch x'\nt\x81."),
          std::string("cos\nsystem\n(S'touch x'\nt}\x92."),
          std::string("\x80\x04\x8c\x02os\x8c\x06system\x93(S'touch x'\ntR.")}) {
        auto document = parse(stream);
        ASSERT_TRUE(document) << document.error().message();
        EXPECT_EQ(document->rootNode().kind, Kind::Object);
        EXPECT_EQ(document->className(document->root), "os.system");
        EXPECT_EQ(document->at(document->rootNode().arguments).items.size(), 1U);
    }
    auto built = parse("cfoo\nBar\n)\x81}S'a'\nI1\nsb.");
    ASSERT_TRUE(built) << built.error().message();
    EXPECT_EQ(built->className(built->root), "foo.Bar");
    auto copied = parse("ccopy_reg\n_reconstructor\n(cfoo\nBar\nc__builtin__\nobject\nNtR.");
    ASSERT_TRUE(copied);
    EXPECT_EQ(copied->className(copied->root), "foo.Bar");
}

TEST(Pickle, refusesNonsenseAndSaysWhere)
{
    struct Case {
        std::string stream;
        const char* message;
    };
    const std::vector<Case> cases{
        {"", "byte 0"},
        {"N", "ends too early"},
        {".", "byte 0 (STOP): The stack is empty"},
        {"K", "byte 0 (BININT1): The data ends too early"},
        {"N\xff.", "byte 1 (0xff): This is not an operation"},
        {"NNt.", "byte 2 (TUPLE): A mark is missing"},
        {"(NNe.", "stack is empty"},
        {"N(NNe.", "can only be added to a list"},
        {"NNNs.", "can only be added to a dictionary"},
        {"}(Nu.", "A key has no value"},
        {"(Nd.", "A key has no value"},
        {"h\x05.", "Memory cell 5 is empty"},
        {"q\x05.", "stack is empty"},
        {"(q\x05.", "stack is empty"},
        {"\x80\x06N.", "protocol 6"},
        {"X\xff\xff\xff\xff" + std::string("abc."), "ends too early"},
        {"\x8d" + little(std::uint64_t{1} << 40, 8) + "abc.", "ends too early"},
        {"\x8e" + little(~std::uint64_t{0}, 8) + "abc.", "ends too early"},
        {"\x95" + little(1000, 8) + "N.", "FRAME"},
        {"\x82\x01.", "Extension codes"},
        {"\x97.", "Buffers outside"},
        {"NNR.", "arguments of a call are not a tuple"},
        {"K\x01K\x02\x93.", "name of a class is not a text"},
        {"Iabc\n.", "not a number"},
        {"I99999999999999999999\n.", "not a number"},
        {"L12x\n.", "not a number"},
        {"F1,5\n.", "not a number"},
        {"Sabc\n.", "no quotes"},
        {"S'\n.", "no quotes"},
        {"S'\\x4'\n.", "escape"},
        {"V\\ud800\n.", "escape"},
        {"V\\u12\n.", "escape"},
        {"S'unfinished", "ends too early"},
        {"cos\nsystem", "ends too early"},
    };
    for (const Case& c : cases) {
        const std::string message = messageFor(c.stream);
        EXPECT_NE(message.find(c.message), std::string::npos) << c.message << " / " << message;
    }
}

TEST(Pickle, keepsToItsLimits)
{
    const Limits limits{.maxNodes = 100, .maxOperations = 1000, .maxStack = 50, .maxDepth = 10};
    const auto message = [&](const std::string& stream) {
        auto document = unpickle(bytesOf(stream), limits);
        return document ? std::string() : document.error().message();
    };
    std::string nodes;
    for (int i = 0; i < 200; ++i)
        nodes += "N0";
    EXPECT_NE(message(nodes + "N.").find("more than 100 objects"), std::string::npos);
    EXPECT_NE(message("N" + std::string(60, '2') + ".").find("more than 50 stack entries"), std::string::npos);
    EXPECT_NE(message(std::string(11, '(') + "N.").find("more than 10 levels"), std::string::npos);
    std::string operations = "N";
    for (int i = 0; i < 600; ++i)
        operations += "20";
    EXPECT_NE(message(operations + ".").find("more than 1000 operations"), std::string::npos);
    // Copies of a container count, too: each call would copy the list again.
    std::string copies = "](" + std::string(40, 'N') + "eq\x01" + "0";
    for (int i = 0; i < 30; ++i)
        copies += "cbuiltins\nlist\n(h\x01tR0";
    EXPECT_NE(message(copies + "N."), "");
}

TEST(Pickle, nestingCostsNoRecursion)
{
    std::string deep;
    for (int i = 0; i < 400'000; ++i)
        deep += "]";
    for (int i = 0; i < 399'999; ++i)
        deep += "a";
    auto document = parse(deep + ".");
    ASSERT_TRUE(document) << document.error().message();
    EXPECT_EQ(document->rootNode().items.size(), 1U);
    // A list that contains itself.
    document = parse("]q\x01h\x01"
                     "a.");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->rootNode().items.front(), document->root);
}

} // namespace
} // namespace graft::pickle
