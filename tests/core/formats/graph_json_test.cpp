// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/graph_json/graph_json.h"

#include <gtest/gtest.h>

#include <limits>

namespace graft {
namespace {

NetworkGraph everyKind()
{
    NetworkGraph graph;
    graph.name = "caf\xc3\xa9 \"net\"";
    graph.layers.push_back({LayerId{1}, "data", "ImageInput", {}, 1.0, false});
    Layer odd{LayerId{4000000000U}, "layer1.0.conv1", "TypeOfTomorrow", {}, 0.1, true};
    odd.parameters["bool"] = true;
    odd.parameters["int"] = std::int64_t{-3};
    odd.parameters["largest"] = std::numeric_limits<std::int64_t>::max();
    odd.parameters["whole"] = 2.0;
    odd.parameters["real"] = 0.1;
    odd.parameters["tiny"] = std::numeric_limits<double>::denorm_min();
    odd.parameters["text"] = std::string("a\n\"b\"");
    odd.parameters["ints"] = std::vector<std::int64_t>{1, 2};
    odd.parameters["wholes"] = std::vector<double>{1.0, 2.0};
    odd.parameters["texts"] = std::vector<std::string>{"x", ""};
    odd.parameters["no ints"] = std::vector<std::int64_t>{};
    odd.parameters["no reals"] = std::vector<double>{};
    odd.parameters["no texts"] = std::vector<std::string>{};
    graph.layers.push_back(odd);
    graph.connections.push_back({{LayerId{1}, 0}, {LayerId{4000000000U}, 65535}});
    return graph;
}

std::string messageFor(std::string_view json)
{
    auto graph = graphFromJson(json);
    return graph ? std::string() : graph.error().message();
}

std::string withLayers(const std::string& layers, const std::string& connections = "")
{
    return R"({"version":1,"name":"n","layers":[)" + layers + R"(],"connections":[)" + connections + "]}";
}

TEST(GraphJson, roundTripIsIdentity)
{
    const NetworkGraph graph = everyKind();
    const std::string json = graphToJson(graph);
    auto read = graphFromJson(json);
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(*read, graph);
    EXPECT_EQ(graphToJson(*read), json);
    auto empty = graphFromJson(graphToJson({}));
    ASSERT_TRUE(empty);
    EXPECT_EQ(*empty, NetworkGraph{});
}

TEST(GraphJson, refusesBadTexts)
{
    const std::string a = R"({"id":1,"name":"a","type":"T"})";
    const std::string b = R"({"id":2,"name":"b","type":"T"})";
    struct Case {
        std::string json;
        const char* message;
    };
    const std::vector<Case> cases{
        {"", "not valid at byte"},
        {"7", "not a network"},
        {"{}", "not a network"},
        {R"({"version":2,"layers":[],"connections":[]})", "newer version"},
        {R"({"version":1,"version":1,"layers":[],"connections":[]})", "\"version\" appears twice"},
        {R"({"version":1,"connections":[]})", "list of layers"},
        {R"({"version":1,"layers":[]})", "list of connections"},
        {R"({"version":1,"name":7,"layers":[],"connections":[]})", "name of the network"},
        {withLayers("7"), "layer is malformed"},
        {withLayers(R"({"id":0,"name":"a","type":"T"})"), "no usable id"},
        {withLayers(R"({"id":4294967296,"name":"a","type":"T"})"), "no usable id"},
        {withLayers(R"({"id":-1,"name":"a","type":"T"})"), "no usable id"},
        {withLayers(R"({"id":1,"name":"","type":"T"})"), "no usable id"},
        {withLayers(R"({"id":1,"name":"a"})"), "no usable id"},
        {withLayers(R"({"id":1,"name":"a","type":"T","parameters":[]})"), "parameters of layer a"},
        {withLayers(R"({"id":1,"name":"a","type":"T","parameters":{"p":null}})"), "Parameter p of layer a"},
        {withLayers(R"({"id":1,"name":"a","type":"T","parameters":{"p":[1,"x"]}})"), "Parameter p of layer a"},
        {withLayers(R"({"id":1,"name":"a","type":"T","parameters":{"p":[]}})"), "Parameter p of layer a"},
        {withLayers(R"({"id":1,"name":"a","type":"T","parameters":{"p":{"empty":"moons"}}})"),
         "Parameter p of layer a"},
        {withLayers(R"({"id":1,"name":"a","type":"T","parameters":{"p":18446744073709551615}})"),
         "Parameter p of layer a"},
        {withLayers(R"({"id":1,"name":"a","type":"T","parameters":{"p":1e400}})"), "not valid"},
        {withLayers(R"({"id":1,"name":"a","type":"T","parameters":{"p":NaN}})"), "not valid"},
        {withLayers(R"({"id":1,"name":"a","type":"T","learn_rate_factor":-1})"), "learning rate factor"},
        {withLayers(R"({"id":1,"name":"a","type":"T","learn_rate_factor":"x"})"), "learning rate factor"},
        {withLayers(R"({"id":1,"name":"a","type":"T","fresh":1})"), "no usable"},
        {withLayers(R"({"id":1,"name":"a","type":"T","adapt_statistics":1})"), "no usable"},
        {withLayers(a + "," + a), "already taken"},
        {withLayers(a + R"(,{"id":2,"name":"a","type":"T"})"), "named \"a\" exists already"},
        {withLayers(a + "," + b, "[1,0,3,0]"), "does not exist"},
        {withLayers(a + "," + b, "[1,0,2,0],[1,0,2,0]"), "same input"},
        {withLayers(a + "," + b, "[1,0,2]"), "connection is malformed"},
        {withLayers(a + "," + b, "[1,0,2,65536]"), "connection is malformed"},
        {withLayers(a + "," + b, "[1,0,2,-1]"), "connection is malformed"},
        {withLayers(a) + "x", "not valid at byte"},
        {std::string(100'000, '['), "nested too deeply"},
        {withLayers(a + "\xff"), "not valid at byte"},
    };
    for (const Case& c : cases) {
        const std::string message = messageFor(c.json);
        EXPECT_NE(message.find(c.message), std::string::npos) << c.message << " / " << message;
    }
    EXPECT_EQ(messageFor(withLayers(a + "," + b, "[1,0,2,0]")), "");
}

TEST(GraphJson, boundsItsMemory)
{
    std::string values = "[";
    for (int i = 0; i < 3'000'000; ++i)
        values += "[],";
    EXPECT_NE(messageFor(values + "[]]").find("too many values"), std::string::npos);
    std::string many;
    for (int i = 1; i <= 100'001; ++i)
        many += (i > 1 ? "," : "") + std::string(R"({"id":)") + std::to_string(i) + R"(,"name":"n)" +
                std::to_string(i) + R"(","type":"T"})";
    EXPECT_NE(messageFor(withLayers(many)).find("too long"), std::string::npos);
}

TEST(GraphJson, holdsTheLargestNetworkItPromises)
{
    NetworkGraph graph;
    for (std::uint32_t i = 1; i <= 100'000; ++i)
        graph.layers.push_back({LayerId{i}, "layer" + std::to_string(i), "T", {}, 1.0, false});
    for (std::uint32_t i = 0; i < 1'000'000; ++i)
        graph.connections.push_back(
            {{LayerId{i % 100'000 + 1}, 0}, {LayerId{i % 100'000 + 1}, static_cast<std::uint16_t>(i / 100'000)}});
    auto read = graphFromJson(graphToJson(graph));
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(*read, graph);
}

} // namespace
} // namespace graft
