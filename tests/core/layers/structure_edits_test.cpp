// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inserting, removing, connecting layers: what is whole stays whole, and everything can be undone.
#include "core/layers/structure_edits.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace graft {
namespace {

using test::smallNetwork;

struct Fixture {
    NetworkGraph graph = smallNetwork();
    NetworkAnalysis analysis = analyseNetwork(graph);

    LayerId id(const char* name) const { return graph.find(std::string_view(name))->id; }
    Connection into(const char* name, std::size_t input = 0) const { return graph.inputsOf(id(name)).at(input); }
    /// The network after edits; what went wrong is empty if it could be undone exactly.
    NetworkGraph applied(const std::vector<GraphEdit>& edits) const
    {
        NetworkGraph changed = graph;
        const auto inverse = applyEdits(changed, edits);
        EXPECT_TRUE(inverse.ok()) << (inverse.ok() ? "" : inverse.error().message());
        NetworkGraph back = changed;
        EXPECT_TRUE(inverse.ok() && applyEdits(back, *inverse).ok());
        EXPECT_EQ(back, graph);
        return changed;
    }
};

TEST(InsertIntoConnection, EveryTypeThatFitsKeepsTheNetworkSound)
{
    const Fixture f;
    for (const LayerSchema& schema : builtinLayerSchemas()) {
        if (!takesInput(schema) || !givesOutput(schema) || schema.minInputs > 1)
            continue;
        const Connection place = f.into("block.conv");
        const TensorSpec* in = f.analysis.outputOf(place.from.layer);
        if (!fitsAfter(schema, in).ok())
            continue;
        const auto inserted = insertIntoConnection(f.graph, f.analysis, place, schema.type);
        ASSERT_TRUE(inserted.ok()) << schema.type;
        const NetworkGraph changed = f.applied(inserted->edits);
        const Layer* layer = changed.find(inserted->layer);
        ASSERT_NE(layer, nullptr);
        EXPECT_EQ(layer->fresh, hasLearnables(*layer)) << schema.type;
        EXPECT_NE(analyseNetwork(changed).outputOf(inserted->layer), nullptr) << schema.type;
        EXPECT_EQ(changed.connections.size(), f.graph.connections.size() + 1);
    }
}

TEST(InsertIntoConnection, TakesSizesFromWhatFlowsThere)
{
    const Fixture f;
    for (const char* type : {"Conv2d", "BatchNorm2d", "ReLU", "Dropout"}) {
        const auto inserted = insertIntoConnection(f.graph, f.analysis, f.into("block.conv"), type);
        ASSERT_TRUE(inserted.ok());
        EXPECT_FALSE(analyseNetwork(f.applied(inserted->edits)).hasErrors()) << type;
    }
    const auto linear = insertIntoConnection(f.graph, f.analysis, f.into("fc"), "Linear");
    ASSERT_TRUE(linear.ok());
    const NetworkGraph changed = f.applied(linear->edits);
    EXPECT_EQ(intParameter(*changed.find(linear->layer), "in_features"), 16);
    EXPECT_FALSE(analyseNetwork(changed).hasErrors());
}

TEST(InsertIntoConnection, RefusesWhatHasNoInputOrOutput)
{
    const Fixture f;
    EXPECT_FALSE(insertIntoConnection(f.graph, f.analysis, f.into("fc"), "Input").ok());
    EXPECT_FALSE(insertIntoConnection(f.graph, f.analysis, f.into("fc"), "Output").ok());
    EXPECT_FALSE(insertIntoConnection(f.graph, f.analysis, f.into("fc"), "Nonsense").ok());
    EXPECT_FALSE(insertIntoConnection(f.graph, f.analysis, {{f.id("fc"), 0}, {f.id("input"), 0}}, "ReLU").ok());
}

TEST(InsertAfter, EverybodyReadsFromTheNewLayer)
{
    const Fixture f;
    const auto inserted = insertAfter(f.graph, f.analysis, f.id("stem.pool"), "ReLU");
    ASSERT_TRUE(inserted.ok());
    const NetworkGraph changed = f.applied(inserted->edits);
    EXPECT_EQ(changed.outputsOf(f.id("stem.pool")).size(), 1u);
    EXPECT_EQ(changed.outputsOf(inserted->layer).size(), 2u);
    EXPECT_FALSE(analyseNetwork(changed).hasErrors());
    // Nothing follows an output: the new layer goes before it.
    const auto before = insertAfter(f.graph, f.analysis, f.id("output"), "Softmax");
    ASSERT_TRUE(before.ok());
    EXPECT_EQ(f.applied(before->edits).inputsOf(f.id("output")).front().from.layer, before->layer);
}

TEST(InsertAfter, NewWeightsLearnFasterOnlyBesideInheritedOnes)
{
    Fixture f;
    auto inserted = insertAfter(f.graph, f.analysis, f.id("stem.pool"), "Conv2d");
    ASSERT_TRUE(inserted.ok());
    EXPECT_EQ(f.applied(inserted->edits).find(inserted->layer)->learnRateFactor, 10.0);
    for (Layer& layer : f.graph.layers)
        layer.fresh = true;
    inserted = insertAfter(f.graph, f.analysis, f.id("stem.pool"), "Conv2d");
    ASSERT_TRUE(inserted.ok());
    EXPECT_EQ(f.applied(inserted->edits).find(inserted->layer)->learnRateFactor, 1.0);
}

TEST(AppendAndPrepend, LeaveTheRestAlone)
{
    const Fixture f;
    const auto appended = appendTo(f.graph, f.analysis, {f.id("stem.pool"), 0}, "Conv2d");
    ASSERT_TRUE(appended.ok());
    const NetworkGraph changed = f.applied(appended->edits);
    EXPECT_EQ(changed.outputsOf(f.id("stem.pool")).size(), 3u);
    EXPECT_EQ(intParameter(*changed.find(appended->layer), "in_channels"), 8);
    const auto prepended = prependTo(f.graph, {f.id("fc"), 0}, "ReLU");
    ASSERT_TRUE(prepended.ok());
    EXPECT_EQ(f.applied(prepended->edits).inputsOf(f.id("fc")).front().from.layer, prepended->layer);
    const auto lonely = addFreeLayer(f.graph, "Input");
    ASSERT_TRUE(lonely.ok());
    EXPECT_EQ(f.applied(lonely->edits).layers.size(), f.graph.layers.size() + 1);
    EXPECT_EQ(lonely->name, "input_2");
}

TEST(RemoveLayers, BridgesChains)
{
    const Fixture f;
    const LayerRemoval one = removeLayers(f.graph, f.analysis, {f.id("stem.relu")});
    EXPECT_EQ(one.bridged, 1u);
    EXPECT_FALSE(analyseNetwork(f.applied(one.edits)).hasErrors());
    // What two layers read from, both read from what came before.
    const LayerRemoval shared = removeLayers(f.graph, f.analysis, {f.id("stem.pool")});
    EXPECT_EQ(shared.bridged, 2u);
    EXPECT_FALSE(analyseNetwork(f.applied(shared.edits)).hasErrors());
    const LayerRemoval several = removeLayers(f.graph, f.analysis, {f.id("stem.relu"), f.id("stem.pool")});
    EXPECT_EQ(several.bridged, 2u);
    EXPECT_FALSE(analyseNetwork(f.applied(several.edits)).hasErrors());
}

TEST(RemoveLayers, LeavesAGapWhereShapesForbid)
{
    const Fixture f;
    const LayerRemoval removal = removeLayers(f.graph, f.analysis, {f.id("block.conv")});
    EXPECT_EQ(removal.bridged, 0u);
    const NetworkGraph changed = f.applied(removal.edits);
    EXPECT_TRUE(changed.inputsOf(f.id("block.bn")).empty());
    EXPECT_TRUE(analyseNetwork(changed).hasErrors());
}

TEST(RemoveLayers, AdditionsAreBridgedFromTheirFirstInput)
{
    const Fixture f;
    const LayerRemoval removal = removeLayers(f.graph, f.analysis, {f.id("block.add")});
    EXPECT_EQ(removal.bridged, 1u);
    EXPECT_EQ(f.applied(removal.edits).inputsOf(f.id("block.relu")).front().from.layer, f.id("block.bn"));
}

TEST(RemoveLayers, InputsMoveUp)
{
    Fixture f;
    f.graph.connections.push_back({{f.id("block.shortcut"), 0}, {f.id("block.add"), 2}});
    f.analysis = analyseNetwork(f.graph);
    const LayerRemoval removal = removeLayers(f.graph, f.analysis, {f.id("block.bn"), f.id("block.conv")});
    const auto inputs = f.applied(removal.edits).inputsOf(f.id("block.add"));
    ASSERT_EQ(inputs.size(), 2u);
    EXPECT_EQ(inputs[0].to.port, 0);
    EXPECT_EQ(inputs[1].to.port, 1);
}

TEST(RemoveLayers, EndsAndEverythingCanGo)
{
    const Fixture f;
    for (const Layer& layer : f.graph.layers) {
        const LayerRemoval removal = removeLayers(f.graph, f.analysis, {layer.id});
        static_cast<void>(analyseNetwork(f.applied(removal.edits)));
    }
    LayerSet all;
    for (const Layer& layer : f.graph.layers)
        all.insert(layer.id);
    const NetworkGraph empty = f.applied(removeLayers(f.graph, f.analysis, all).edits);
    EXPECT_TRUE(empty.layers.empty());
    EXPECT_TRUE(empty.connections.empty());
}

TEST(RemoveConnection, InputsMoveUp)
{
    const Fixture f;
    const auto edits = removeConnection(f.graph, f.into("block.add", 0));
    ASSERT_TRUE(edits.ok());
    const auto inputs = f.applied(*edits).inputsOf(f.id("block.add"));
    ASSERT_EQ(inputs.size(), 1u);
    EXPECT_EQ(inputs[0].to.port, 0);
    EXPECT_EQ(inputs[0].from.layer, f.id("block.shortcut"));
    EXPECT_FALSE(removeConnection(f.graph, {{f.id("fc"), 0}, {f.id("input"), 0}}).ok());
}

TEST(CanConnect, SaysWhyNot)
{
    const Fixture f;
    const auto reason = [&](const char* from, const char* to, std::uint16_t port = 0) {
        const auto result = canConnect(f.graph, f.analysis, {f.id(from), 0}, {f.id(to), port});
        return result.ok() ? std::string() : result.error().message();
    };
    EXPECT_EQ(reason("fc", "fc"), "Layer fc cannot be connected to itself.");
    EXPECT_EQ(reason("block.relu", "stem.pool"), "That would close a cycle: stem.pool already leads to block.relu.");
    EXPECT_EQ(reason("output", "fc"), "Layer output gives no output.");
    EXPECT_EQ(reason("fc", "input"), "Layer input takes no input.");
    EXPECT_EQ(reason("stem.conv", "fc", 3), "Layer fc has no input 4.");
    EXPECT_EQ(reason("stem.conv", "stem.bn"), "Layers stem.conv and stem.bn are connected already.");
    EXPECT_EQ(reason("stem.pool", "block.bn"), "Layer block.bn expects 16 input channels, but gets 8.");
    EXPECT_EQ(reason("stem.bn", "stem.pool"), "");
    EXPECT_EQ(reason("block.bn", "block.add", 2), "");
    const auto shape = canConnect(f.graph, f.analysis, {f.id("stem.pool"), 0}, {f.id("block.bn"), 0});
    EXPECT_EQ(shape.error().code, ErrorCode::ShapeMismatch);
}

TEST(ConnectLayers, ReplacesWhatTheInputHeld)
{
    const Fixture f;
    const auto edits = connectLayers(f.graph, f.analysis, {f.id("stem.bn"), 0}, {f.id("stem.pool"), 0});
    ASSERT_TRUE(edits.ok());
    const NetworkGraph changed = f.applied(*edits);
    EXPECT_EQ(changed.inputsOf(f.id("stem.pool")).front().from.layer, f.id("stem.bn"));
    EXPECT_FALSE(connectLayers(f.graph, f.analysis, {f.id("stem.pool"), 0}, {f.id("block.bn"), 0}).ok());
    EXPECT_TRUE(connectLayers(f.graph, f.analysis, {f.id("stem.pool"), 0}, {f.id("block.bn"), 0}, true).ok());
    EXPECT_FALSE(connectLayers(f.graph, f.analysis, {f.id("fc"), 0}, {f.id("fc"), 0}, true).ok());
}

TEST(ConnectLayers, NewLayersAdapt)
{
    Fixture f;
    const auto added = addFreeLayer(f.graph, "Conv2d");
    ASSERT_TRUE(added.ok() && applyEdits(f.graph, added->edits).ok());
    f.analysis = analyseNetwork(f.graph);
    const auto edits = connectLayers(f.graph, f.analysis, {f.id("stem.pool"), 0}, {added->layer, 0});
    ASSERT_TRUE(edits.ok());
    const NetworkGraph changed = f.applied(*edits);
    EXPECT_EQ(intParameter(*changed.find(added->layer), "in_channels"), 8);
    EXPECT_NE(analyseNetwork(changed).outputOf(added->layer), nullptr);
}

TEST(Reconnect, MovesEitherEnd)
{
    const Fixture f;
    const Connection old = f.into("stem.pool");
    const auto source = reconnect(f.graph, f.analysis, old, {f.id("stem.bn"), 0}, old.to);
    ASSERT_TRUE(source.ok());
    EXPECT_EQ(f.applied(*source).inputsOf(f.id("stem.pool")).front().from.layer, f.id("stem.bn"));
    const Connection skip = f.into("block.add", 1);
    const auto target = reconnect(f.graph, f.analysis, skip, skip.from, {f.id("block.relu"), 0});
    ASSERT_TRUE(target.ok());
    const NetworkGraph changed = f.applied(*target);
    EXPECT_EQ(changed.inputsOf(f.id("block.add")).size(), 1u);
    EXPECT_EQ(changed.inputsOf(f.id("block.relu")).front().from.layer, f.id("block.shortcut"));
    EXPECT_TRUE(reconnect(f.graph, f.analysis, old, old.from, old.to)->empty());
    // The moved connection itself is no reason against a cycle.
    const auto turned =
        reconnect(f.graph, f.analysis, f.into("stem.relu"), {f.id("stem.conv"), 0}, {f.id("stem.relu"), 0});
    EXPECT_TRUE(turned.ok());
}

TEST(ConnectionChecker, AnswersForThousandsOfLayersAtOnce)
{
    NetworkGraph graph;
    LayerId last = test::addLayer(graph, "input", "Input", test::imageInput(3, 32, 32), {});
    for (int i = 0; i < 1500; ++i)
        last = test::addLayer(graph, "relu" + std::to_string(i), "ReLU", {}, {last});
    const NetworkAnalysis analysis = analyseNetwork(graph);
    const ConnectionChecker checker(graph, analysis);
    int allowed = 0;
    for (const Layer& layer : graph.layers)
        allowed += checker.check({LayerId{700}, 0}, {layer.id, 0}).ok() ? 1 : 0;
    EXPECT_EQ(allowed, 1500 - 700);
}

} // namespace
} // namespace graft
