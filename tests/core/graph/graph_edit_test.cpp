// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/graph_edit.h"
#include "tests/core/graph/random_graph.h"

#include <gtest/gtest.h>

#include <cmath>

namespace graft {
namespace {

Layer layer(std::uint32_t id, const std::string& name)
{
    return {LayerId{id}, name, "ReLU", {}, 1.0, false};
}

Connection connection(std::uint32_t from, std::uint32_t to, std::uint16_t port = 0)
{
    return {{LayerId{from}, 0}, {LayerId{to}, port}};
}

// The property undo rests on: whatever is applied, its inverse restores the very same value.
TEST(GraphEdit, inverseRestoresTheGraph)
{
    int applied = 0;
    int refused = 0;
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        test::RandomEdits random(seed);
        NetworkGraph graph;
        for (int step = 0; step < 60; ++step) {
            const NetworkGraph before = graph;
            const GraphEdit edit = random.next(graph);
            auto inverse = applyEdit(graph, edit);
            if (!inverse) {
                ++refused;
                ASSERT_EQ(graph, before) << "seed " << seed << " step " << step << ": a refused edit changed the graph";
                ASSERT_FALSE(inverse.error().message().empty());
                continue;
            }
            ++applied;
            const NetworkGraph after = graph;
            auto redo = applyEdit(graph, *inverse);
            ASSERT_TRUE(redo) << "seed " << seed << " step " << step << ": " << redo.error().message();
            ASSERT_EQ(graph, before) << "seed " << seed << " step " << step;
            ASSERT_TRUE(applyEdit(graph, *redo));
            ASSERT_EQ(graph, after) << "seed " << seed << " step " << step << ": redo differs";
        }
    }
    EXPECT_GT(applied, 4000);
    EXPECT_GT(refused, 1000);
}

TEST(GraphEdit, listsAreAllOrNothing)
{
    int applied = 0;
    int refused = 0;
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        test::RandomEdits random(seed);
        NetworkGraph graph;
        for (int step = 0; step < 20; ++step)
            static_cast<void>(applyEdit(graph, random.next(graph)));
        // Drawn along a copy, so that the list makes sense as a whole, more or less.
        NetworkGraph draft = graph;
        std::vector<GraphEdit> edits;
        for (int i = 0; i < 6; ++i) {
            GraphEdit edit = random.next(draft);
            const bool good = applyEdit(draft, edit).ok();
            if (good || random.below(8) == 0)
                edits.push_back(std::move(edit));
        }
        const NetworkGraph before = graph;
        auto inverses = applyEdits(graph, edits);
        if (!inverses) {
            ++refused;
            ASSERT_EQ(graph, before) << "seed " << seed;
            continue;
        }
        ++applied;
        ASSERT_EQ(inverses->size(), edits.size());
        ASSERT_TRUE(applyEdits(graph, *inverses)) << "seed " << seed;
        ASSERT_EQ(graph, before) << "seed " << seed;
    }
    EXPECT_GT(applied, 100);
    EXPECT_GT(refused, 20);
}

TEST(GraphEdit, refusesWhatMakesNoSense)
{
    NetworkGraph graph;
    ASSERT_TRUE(applyEdits(
        graph, std::vector<GraphEdit>{AddLayer{layer(1, "a")}, AddLayer{layer(2, "b")}, Connect{connection(1, 2)}}));
    const NetworkGraph before = graph;
    const std::vector<GraphEdit> nonsense{
        AddLayer{layer(1, "c")},
        AddLayer{layer(3, "a")},
        AddLayer{layer(3, "")},
        AddLayer{layer(0, "c")},
        RemoveLayer{LayerId{1}},
        RemoveLayer{LayerId{9}},
        Connect{connection(1, 2)},
        Connect{connection(2, 2)},
        Connect{connection(1, 9)},
        Disconnect{connection(2, 1)},
        RenameLayer{LayerId{1}, "b"},
        RenameLayer{LayerId{1}, ""},
        SetLearnRateFactor{LayerId{1}, -1.0},
        SetLearnRateFactor{LayerId{1}, std::nan("")},
        SetFresh{LayerId{9}, true},
        SetParameter{LayerId{9}, "p", std::nullopt},
    };
    for (std::size_t i = 0; i < nonsense.size(); ++i) {
        EXPECT_FALSE(applyEdit(graph, nonsense[i])) << i;
        EXPECT_EQ(graph, before) << i;
    }
    // A layer keeps its own name.
    EXPECT_TRUE(applyEdit(graph, RenameLayer{LayerId{1}, "a"}));
    EXPECT_TRUE(applyEdit(graph, Connect{connection(1, 2, 1)}));
}

TEST(NetworkGraph, findsFreeIdsAndNames)
{
    NetworkGraph graph;
    EXPECT_EQ(graph.nextId(), LayerId{1});
    EXPECT_EQ(graph.uniqueName("a"), "a");
    graph.layers = {layer(7, "a"), layer(3, "a_2")};
    EXPECT_EQ(graph.nextId(), LayerId{8});
    EXPECT_EQ(graph.uniqueName("a"), "a_3");
    EXPECT_EQ(graph.find("a_2")->id, LayerId{3});
    EXPECT_EQ(graph.find("b"), nullptr);
    EXPECT_EQ(graph.find(LayerId{1}), nullptr);
    graph.connections = {connection(3, 7, 1), connection(3, 7, 0)};
    EXPECT_EQ(graph.inputsOf(LayerId{7}), (std::vector<Connection>{connection(3, 7, 0), connection(3, 7, 1)}));
    EXPECT_EQ(graph.outputsOf(LayerId{3}).size(), 2U);
    EXPECT_EQ(graph.ofType("ReLU").size(), 2U);
}

} // namespace
} // namespace graft
