// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/graph_diff.h"
#include "core/graph/graph_edit.h"
#include "tests/core/graph/random_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <numeric>

namespace graft {
namespace {

using Strings = std::vector<std::string>;

/// input, conv1, relu1, conv2, relu2, fc, output in a row.
NetworkGraph chain()
{
    NetworkGraph graph;
    graph.name = "chain";
    const std::vector<std::pair<std::string, std::string>> layers{
        {"input", "Input"}, {"conv1", "Conv2d"}, {"relu1", "ReLU"},    {"conv2", "Conv2d"},
        {"relu2", "ReLU"},  {"fc", "Linear"},    {"output", "Output"},
    };
    for (const auto& [name, type] : layers) {
        Layer layer{graph.nextId(), name, type, {}, 1.0, false, false};
        if (type == "Conv2d")
            layer.parameters["out_channels"] = std::int64_t{8};
        if (!graph.layers.empty())
            graph.connections.push_back({{graph.layers.back().id, 0}, {layer.id, 0}});
        graph.layers.push_back(std::move(layer));
    }
    return graph;
}

void edit(NetworkGraph& graph, const std::vector<GraphEdit>& edits)
{
    const auto inverse = applyEdits(graph, edits);
    ASSERT_TRUE(inverse.ok()) << inverse.error().message();
}

LayerId idOf(const NetworkGraph& graph, const char* name)
{
    return graph.find(name)->id;
}

TEST(GraphDiff, TheSameNetworkHasNone)
{
    const NetworkGraph graph = chain();
    const GraphDifference difference = diffNetworks(graph, graph);
    EXPECT_TRUE(difference.empty());
    EXPECT_EQ(difference.matches.size(), graph.layers.size());
    EXPECT_TRUE(diffNetworks({}, {}).empty());
}

TEST(GraphDiff, ParametersAreNamedWithBeforeAndAfter)
{
    const NetworkGraph before = chain();
    NetworkGraph after = before;
    edit(after, {SetParameter{idOf(after, "conv1"), "out_channels", std::int64_t{16}},
                 SetParameter{idOf(after, "conv1"), "bias", false},
                 SetParameter{idOf(after, "conv2"), "out_channels", std::nullopt}});
    const GraphDifference difference = diffNetworks(before, after);
    ASSERT_EQ(difference.layers.size(), 2U);
    EXPECT_EQ(difference.changed, 2U);
    const LayerDifference& conv1 = difference.layers[0];
    EXPECT_EQ(conv1.name, "conv1");
    EXPECT_EQ(conv1.parameters,
              (std::vector<ParameterDifference>{{"bias", std::nullopt, false},
                                                {"out_channels", std::int64_t{8}, std::int64_t{16}}}));
    EXPECT_FALSE(conv1.state || conv1.fresh || conv1.inputs || conv1.renamed);
    EXPECT_EQ(difference.layers[1].parameters,
              (std::vector<ParameterDifference>{{"out_channels", std::int64_t{8}, std::nullopt}}));
    EXPECT_EQ(difference.ofAfter(idOf(after, "conv2")), &difference.layers[1]);
    EXPECT_EQ(difference.ofBefore(idOf(after, "conv2")), &difference.layers[1]);
    EXPECT_EQ(difference.ofAfter(idOf(after, "fc")), nullptr);
}

TEST(GraphDiff, DefaultsCountWhenTheyAreKnown)
{
    const NetworkGraph before = chain();
    NetworkGraph after = before;
    edit(after, {SetParameter{idOf(after, "fc"), "bias", true}});
    EXPECT_EQ(diffNetworks(before, after).changed, 1U);
    const auto withDefaults = [](const Layer& layer) {
        ParameterMap all = layer.parameters;
        all.try_emplace("bias", true);
        return all;
    };
    EXPECT_TRUE(diffNetworks(before, after, withDefaults).empty());
}

TEST(GraphDiff, StatesAreTold)
{
    const NetworkGraph before = chain();
    NetworkGraph after = before;
    edit(after, {SetLearnRateFactor{idOf(after, "conv1"), 0.0}, SetLearnRateFactor{idOf(after, "conv2"), 0.0},
                 SetAdaptStatistics{idOf(after, "conv2"), true}, SetLearnRateFactor{idOf(after, "fc"), 10.0},
                 SetFresh{idOf(after, "fc"), true}});
    const GraphDifference difference = diffNetworks(before, after);
    ASSERT_EQ(difference.layers.size(), 3U);
    EXPECT_EQ(difference.stateDiffers, 2U);
    EXPECT_EQ(difference.layers[0].state, (Change<TrainingState>{TrainingState::Trainable, TrainingState::Frozen}));
    EXPECT_FALSE(difference.layers[0].learnRateFactor) << "frozen says it already";
    EXPECT_EQ(difference.layers[1].state,
              (Change<TrainingState>{TrainingState::Trainable, TrainingState::FrozenAdapting}));
    EXPECT_EQ(difference.layers[2].learnRateFactor, (Change<double>{1.0, 10.0}));
    EXPECT_EQ(difference.layers[2].fresh, (Change<bool>{false, true}));
    EXPECT_FALSE(difference.layers[2].state);
}

TEST(GraphDiff, AnInsertedLayerIsAddedAndItsReaderRewired)
{
    const NetworkGraph before = chain();
    NetworkGraph after = before;
    const LayerId drop = after.nextId();
    const Connection old{{idOf(after, "relu2"), 0}, {idOf(after, "fc"), 0}};
    edit(after, {AddLayer{{drop, "drop", "Dropout", {}, 1.0, false, false}, 5}, Disconnect{old},
                 Connect{{old.from, {drop, 0}}}, Connect{{{drop, 0}, old.to}}});
    const GraphDifference difference = diffNetworks(before, after);
    ASSERT_EQ(difference.layers.size(), 2U);
    EXPECT_EQ(difference.layers[0].change, LayerChange::Added);
    EXPECT_EQ(difference.layers[0].name, "drop");
    EXPECT_EQ(difference.layers[1].name, "fc");
    EXPECT_EQ(difference.layers[1].inputs, (Change<Strings>{{"relu2"}, {"drop"}}));
    const GraphDifference back = diffNetworks(after, before);
    EXPECT_EQ(back.layers[0].change, LayerChange::Removed);
    EXPECT_EQ(back.layers[0].name, "drop") << "a removed layer stands where it stood";
}

TEST(GraphDiff, RenamedLayersAreFoundByIdWhereIdsAreShared)
{
    const NetworkGraph before = chain();
    NetworkGraph after = before;
    edit(after, {RenameLayer{idOf(after, "conv1"), "stem"},
                 SetParameter{idOf(after, "conv1"), "out_channels", std::int64_t{3}}});
    const GraphDifference difference = diffNetworks(before, after);
    ASSERT_EQ(difference.layers.size(), 1U);
    EXPECT_EQ(difference.layers[0].renamed, (Change<std::string>{"conv1", "stem"}));
    EXPECT_EQ(difference.layers[0].parameters.size(), 1U);
}

TEST(GraphDiff, RenamedLayersAreFoundByTheirPlaceWhereIdsAreNotShared)
{
    const NetworkGraph before = chain();
    NetworkGraph after = before;
    for (Layer& layer : after.layers) {
        layer.id.value += 100;
        if (layer.name == "relu1" || layer.name == "conv2" || layer.name == "relu2")
            layer.name += "_renamed";
    }
    for (Connection& connection : after.connections) {
        connection.from.layer.value += 100;
        connection.to.layer.value += 100;
    }
    const GraphDifference difference = diffNetworks(before, after);
    EXPECT_EQ(difference.added + difference.removed, 0U);
    ASSERT_EQ(difference.changed, 3U);
    for (const LayerDifference& layer : difference.layers)
        EXPECT_EQ(layer.renamed->after, layer.renamed->before + "_renamed");
}

TEST(GraphDiff, AmbiguousLayersAreAddedAndRemoved)
{
    // Two equal branches under other names: which was which cannot be told.
    const auto branches = [](const char* a, const char* b, std::uint32_t offset) {
        NetworkGraph graph;
        graph.layers = {{LayerId{offset + 1}, "input", "Input", {}, 1.0, false, false},
                        {LayerId{offset + 2}, a, "ReLU", {}, 1.0, false, false},
                        {LayerId{offset + 3}, b, "ReLU", {}, 1.0, false, false}};
        graph.connections = {{{graph.layers[0].id, 0}, {graph.layers[1].id, 0}},
                             {{graph.layers[0].id, 0}, {graph.layers[2].id, 0}}};
        return graph;
    };
    const GraphDifference difference = diffNetworks(branches("a", "b", 0), branches("c", "d", 100));
    EXPECT_EQ(difference.added, 2U);
    EXPECT_EQ(difference.removed, 2U);
    EXPECT_EQ(difference.matches.size(), 1U);
}

TEST(GraphDiff, AnotherTypeUnderTheSameNameIsAChange)
{
    const NetworkGraph before = chain();
    NetworkGraph after = before;
    after.find(idOf(after, "relu1"))->type = "Sigmoid";
    const GraphDifference difference = diffNetworks(before, after);
    ASSERT_EQ(difference.layers.size(), 1U);
    EXPECT_EQ(difference.layers[0].retyped, (Change<std::string>{"ReLU", "Sigmoid"}));
}

TEST(GraphDiff, FurtherOutputsAndOpenPortsAreWritten)
{
    const NetworkGraph before = chain();
    NetworkGraph after = before;
    after.connections.back() = {{idOf(after, "fc"), 1}, {idOf(after, "output"), 2}};
    const GraphDifference difference = diffNetworks(before, after);
    ASSERT_EQ(difference.layers.size(), 1U);
    EXPECT_EQ(difference.layers[0].inputs, (Change<Strings>{{"fc"}, {"", "", "fc:1"}}));
}

TEST(GraphDiff, ValuesAsText)
{
    EXPECT_EQ(textOf(true), "true");
    EXPECT_EQ(textOf(std::int64_t{64}), "64");
    EXPECT_EQ(textOf(0.5), "0.5");
    EXPECT_EQ(textOf(std::vector<std::int64_t>{3, 3}), "3x3");
    EXPECT_EQ(textOf(std::vector<std::string>{"rose", "tulip"}), "rose, tulip");
}

/// What `difference` must be when the networks are exchanged, in an order of its own.
std::vector<LayerDifference> mirrored(const GraphDifference& difference, const NetworkGraph& before)
{
    const auto swapped = [](auto& change) {
        if (change)
            std::swap(change->before, change->after);
    };
    std::vector<LayerDifference> out = difference.layers;
    for (LayerDifference& d : out) {
        std::swap(d.before, d.after);
        if (d.change != LayerChange::Changed)
            d.change = d.change == LayerChange::Added ? LayerChange::Removed : LayerChange::Added;
        if (d.change == LayerChange::Changed) {
            d.name = before.find(d.after)->name;
            d.type = before.find(d.after)->type;
        }
        swapped(d.renamed);
        swapped(d.retyped);
        swapped(d.state);
        swapped(d.learnRateFactor);
        swapped(d.fresh);
        swapped(d.inputs);
        for (ParameterDifference& p : d.parameters)
            std::swap(p.before, p.after);
    }
    return out;
}

void sort(std::vector<LayerDifference>& layers)
{
    std::ranges::sort(layers, {}, [](const LayerDifference& d) { return std::pair(d.before, d.after); });
}

TEST(GraphDiff, PropertyOfRandomEdits)
{
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        test::RandomEdits random(seed);
        NetworkGraph before = seed % 2 == 0 ? chain() : NetworkGraph{};
        for (int i = 0; i < 80; ++i)
            static_cast<void>(applyEdit(before, random.next(before)));
        NetworkGraph after = before;
        const std::size_t edits = random.below(60);
        for (std::size_t i = 0; i < edits; ++i)
            static_cast<void>(applyEdit(after, random.next(after)));

        EXPECT_TRUE(diffNetworks(before, before).empty()) << seed;
        const GraphDifference difference = diffNetworks(before, after);
        const GraphDifference again = diffNetworks(before, after);
        EXPECT_EQ(difference.layers, again.layers) << seed;
        EXPECT_EQ(difference.matches, again.matches) << seed;

        // Every layer is counted once.
        EXPECT_EQ(difference.matches.size() + difference.added, after.layers.size()) << seed;
        EXPECT_EQ(difference.matches.size() + difference.removed, before.layers.size()) << seed;
        EXPECT_EQ(difference.added + difference.removed + difference.changed, difference.layers.size()) << seed;

        GraphDifference back = diffNetworks(after, before);
        std::vector<LayerDifference> expected = mirrored(difference, before);
        sort(expected);
        sort(back.layers);
        EXPECT_EQ(back.layers, expected) << seed;
        if (difference.empty()) {
            EXPECT_EQ(before.layers.size(), after.layers.size()) << seed;
        }
    }
}

TEST(GraphDiff, ThreeThousandLayersAreQuick)
{
    NetworkGraph before;
    for (std::uint32_t i = 1; i <= 3000; ++i) {
        before.layers.push_back({LayerId{i}, "n" + std::to_string(i), "ReLU", {}, 1.0, false, false});
        if (i > 1)
            before.connections.push_back({{LayerId{i - 1}, 0}, {LayerId{i}, 0}});
    }
    NetworkGraph after = before;
    for (std::size_t i = 0; i < after.layers.size(); i += 7)
        after.layers[i].name += "_new";
    const auto begin = std::chrono::steady_clock::now();
    const GraphDifference difference = diffNetworks(before, after);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    EXPECT_EQ(difference.changed, 429U);
    EXPECT_EQ(difference.added, 0U);
    RecordProperty("milliseconds", std::to_string(took.count()));
    EXPECT_LT(took.count(), 500.0);
}

} // namespace
} // namespace graft
