// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/subgraph.h"

#include <gtest/gtest.h>

namespace graft {
namespace {

NetworkGraph chain(const std::vector<std::string>& names)
{
    NetworkGraph graph;
    std::uint32_t id = 0;
    for (const std::string& name : names) {
        graph.layers.push_back({LayerId{++id}, name, "ReLU", {}, 1.0, false});
        if (id > 1)
            graph.connections.push_back({{LayerId{id - 1}, 0}, {LayerId{id}, 0}});
    }
    return graph;
}

std::vector<std::string> copyNames(const NetworkGraph& graph, const NetworkGraph& fragment)
{
    std::vector<std::string> names;
    for (const Layer& layer : copyLayers(graph, fragment).layers)
        names.push_back(layer.name);
    return names;
}

TEST(Subgraph, ExtractsLayersWithInnerConnections)
{
    const NetworkGraph graph = chain({"a", "b", "c", "d"});
    const NetworkGraph part = extractLayers(graph, {LayerId{2}, LayerId{3}});
    ASSERT_EQ(part.layers.size(), 2u);
    EXPECT_EQ(part.layers[0].name, "b");
    ASSERT_EQ(part.connections.size(), 1u);
    EXPECT_EQ(part.connections[0], graph.connections[1]);
}

TEST(Subgraph, CopiesAreApplicableAndConnectedAlike)
{
    NetworkGraph graph = chain({"a", "b", "c"});
    const NetworkGraph before = graph;
    const LayerCopies copies = copyLayers(graph, graph);
    const auto inverse = applyEdits(graph, copies.edits);
    ASSERT_TRUE(inverse.ok());
    EXPECT_EQ(graph.layers.size(), 6u);
    EXPECT_EQ(graph.connections.size(), 4u);
    EXPECT_EQ(graph.layers[3].name, "a_2");
    EXPECT_EQ(graph.connections[2].from.layer, copies.ids.at(LayerId{1}));
    ASSERT_TRUE(applyEdits(graph, *inverse).ok());
    EXPECT_EQ(graph, before);
}

TEST(Subgraph, FreeNamesStay)
{
    EXPECT_EQ(copyNames(chain({"x"}), chain({"a", "b.c"})), (std::vector<std::string>{"a", "b.c"}));
}

TEST(Subgraph, CopiesOfCopiesCountOn)
{
    EXPECT_EQ(copyNames(chain({"a", "a_2"}), chain({"a_2"})), (std::vector<std::string>{"a_3"}));
    EXPECT_EQ(copyNames(chain({"conv1"}), chain({"conv1"})), (std::vector<std::string>{"conv1_2"}));
    EXPECT_EQ(copyNames(chain({"_2"}), chain({"_2"})), (std::vector<std::string>{"_2_2"}));
}

TEST(Subgraph, WholeBlocksBecomeBlocksOfTheirOwn)
{
    const NetworkGraph graph = chain({"layer1.0.conv1", "layer1.0.bn1", "layer1.1.conv1"});
    const NetworkGraph block = extractLayers(graph, {LayerId{1}, LayerId{2}});
    EXPECT_EQ(copyNames(graph, block), (std::vector<std::string>{"layer1.0_2.conv1", "layer1.0_2.bn1"}));
    EXPECT_EQ(copyNames(graph, graph),
              (std::vector<std::string>{"layer1_2.0.conv1", "layer1_2.0.bn1", "layer1_2.1.conv1"}));
}

TEST(Subgraph, NamesInsideOneFragmentStayApart)
{
    const NetworkGraph graph = chain({"a", "b"});
    const auto names = copyNames(graph, chain({"a", "a_2"}));
    EXPECT_EQ(names, (std::vector<std::string>{"a_2", "a_3"}));
}

TEST(Subgraph, GroupsHaveEntriesAndExits)
{
    NetworkGraph graph = chain({"a", "b", "c", "d"});
    const LayerSet middle{LayerId{2}, LayerId{3}};
    EXPECT_EQ(entriesOf(graph, middle), std::vector{LayerId{2}});
    EXPECT_EQ(exitsOf(graph, middle), std::vector{LayerId{3}});
    graph.connections.push_back({{LayerId{1}, 0}, {LayerId{3}, 1}});
    EXPECT_EQ(entriesOf(graph, middle).size(), 2u);
    // Connected to nothing outside: what nothing inside feeds.
    EXPECT_EQ(entriesOf(extractLayers(graph, middle), middle), std::vector{LayerId{2}});
    EXPECT_EQ(exitsOf(extractLayers(graph, middle), middle), std::vector{LayerId{3}});
}

} // namespace
} // namespace graft
