// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/head_templates.h"

#include "core/graph/topology.h"
#include "core/layers/head_preview.h"

#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace graft {
namespace {

const std::vector<std::string> classes{"ant", "bee", "cat", "dog", "elk"};

NetworkGraph attached(const NetworkGraph& graph, std::string_view head, LayerId cut = {}, HeadOptions options = {})
{
    NetworkGraph out = graph;
    const auto edits = attachHead(graph, {cut}, head, classes, options);
    EXPECT_TRUE(edits) << head << ": " << (edits ? "" : edits.error().message());
    if (edits) {
        EXPECT_TRUE(applyEdits(out, *edits)) << head;
    }
    return out;
}

std::vector<std::string> typesOf(const NetworkGraph& graph, std::string_view prefix)
{
    std::vector<std::string> types;
    for (const Layer& layer : graph.layers) {
        if (layer.name.starts_with(prefix))
            types.push_back(layer.type);
    }
    return types;
}

std::string firstError(const NetworkAnalysis& analysis)
{
    const auto it = std::ranges::find(analysis.issues, Severity::Error, &Issue::severity);
    return it == analysis.issues.end() ? "" : it->what.message();
}

LayerId idOf(const NetworkGraph& graph, std::string_view name)
{
    return graph.find(name)->id;
}

TEST(HeadTemplates, AreDescribed)
{
    std::vector<std::string> ids;
    for (const HeadTemplate& head : headTemplates()) {
        EXPECT_FALSE(head.title.empty());
        EXPECT_TRUE(head.doc.ends_with('.')) << head.id;
        EXPECT_EQ(head.build == nullptr, head.place == HeadTemplate::Place::Classifier);
        EXPECT_EQ(findHeadTemplate(head.id), &head);
        ids.push_back(head.id);
    }
    EXPECT_EQ(ids, (std::vector<std::string>{"output", "linear", "dropout-linear", "keras", "fastai", "conv1x1"}));
    EXPECT_EQ(findHeadTemplate("nonsense"), nullptr);
}

TEST(HeadTemplates, EveryTemplateGivesASoundNetworkThatCanBeUndoneExactly)
{
    const NetworkGraph before = test::smallNetwork();
    for (const HeadTemplate& head : headTemplates()) {
        SCOPED_TRACE(head.id);
        const auto edits = attachHead(before, {}, head.id, classes);
        ASSERT_TRUE(edits) << edits.error().message();
        NetworkGraph graph = before;
        const auto inverse = applyEdits(graph, *edits);
        ASSERT_TRUE(inverse) << inverse.error().message();
        const NetworkAnalysis analysis = analyseNetwork(graph);
        EXPECT_TRUE(analysis.issues.empty()) << analysis.issues.front().what.message();
        EXPECT_EQ(analysis.outputOf(idOf(graph, "output"))->text(), "5");
        EXPECT_EQ(classNamesOf(graph), classes);
        EXPECT_EQ(graph.layers.back().type, "Output") << "new layers stand before it";
        const auto added = headLayers(graph);
        ASSERT_TRUE(added);
        for (const LayerId id : *added) {
            if (!hasLearnables(*graph.find(id)))
                continue;
            EXPECT_TRUE(graph.find(id)->fresh);
            EXPECT_DOUBLE_EQ(graph.find(id)->learnRateFactor, newLayerLearnRateFactor);
        }
        EXPECT_TRUE(attachHead(graph, {}, head.id, {"a", "b"})) << "again, on top of itself";
        ASSERT_TRUE(applyEdits(graph, *inverse));
        EXPECT_EQ(graph, before);
    }
}

TEST(HeadTemplates, FastaiHasItsRealNumbers)
{
    const NetworkGraph graph = attached(test::smallNetwork(), "fastai");
    EXPECT_EQ(typesOf(graph, "head."),
              (std::vector<std::string>{"AdaptiveMaxPool2d", "AdaptiveAvgPool2d", "Concat", "Flatten", "BatchNorm1d",
                                        "Dropout", "Linear", "ReLU", "BatchNorm1d", "Dropout", "Linear"}));
    EXPECT_EQ(graph.find("pool"), nullptr) << "the old pooling went";
    EXPECT_EQ(intParameter(*graph.find("head.4"), "num_features"), 32);
    EXPECT_DOUBLE_EQ(realParameter(*graph.find("head.5"), "p"), 0.25);
    EXPECT_EQ(intParameter(*graph.find("head.6"), "out_features"), 512);
    EXPECT_FALSE(boolParameter(*graph.find("head.6"), "bias"));
    EXPECT_EQ(intParameter(*graph.find("head.8"), "num_features"), 512);
    EXPECT_DOUBLE_EQ(realParameter(*graph.find("head.9"), "p"), 0.5);
    EXPECT_EQ(intParameter(*graph.find("head.10"), "out_features"), 5);
}

TEST(HeadTemplates, KerasAndLinearReadWhatTheTrunkPooled)
{
    const NetworkGraph keras = attached(test::smallNetwork(), "keras");
    EXPECT_EQ(typesOf(keras, "head."), (std::vector<std::string>{"Flatten", "Dropout", "Linear", "ReLU", "Linear"}));
    EXPECT_EQ(intParameter(*keras.find("head.2"), "out_features"), 100);
    EXPECT_NE(keras.find("pool"), nullptr);
    const NetworkGraph linear = attached(test::smallNetwork(), "linear");
    EXPECT_EQ(typesOf(linear, "head."), (std::vector<std::string>{"Linear"}));
    EXPECT_EQ(linear.find("dropout"), nullptr) << "it belonged to the old head";
    EXPECT_NE(linear.find("flatten"), nullptr);
}

TEST(HeadTemplates, OptionsChangeTheHead)
{
    HeadOptions options{.dropout = 0.3, .hidden = 64, .learnRateFactor = 2.0, .freezeTrunk = true};
    const NetworkGraph graph = attached(test::smallNetwork(), "fastai", {}, options);
    EXPECT_DOUBLE_EQ(realParameter(*graph.find("head.5"), "p"), 0.15);
    EXPECT_DOUBLE_EQ(realParameter(*graph.find("head.9"), "p"), 0.3);
    EXPECT_EQ(intParameter(*graph.find("head.6"), "out_features"), 64);
    EXPECT_DOUBLE_EQ(graph.find("head.10")->learnRateFactor, 2.0);
    EXPECT_DOUBLE_EQ(graph.find("stem.conv")->learnRateFactor, 0.0);
    EXPECT_DOUBLE_EQ(graph.find("block.bn")->learnRateFactor, 0.0);
    EXPECT_TRUE(freezeTrunk(graph)->empty()) << "the trunk is frozen, and the whole head is none of it";
    const NetworkGraph dropped = attached(test::smallNetwork(), "conv1x1", {}, {.dropout = 0.2, .hidden = {}});
    EXPECT_EQ(typesOf(dropped, "head."),
              (std::vector<std::string>{"Dropout", "Conv2d", "AdaptiveAvgPool2d", "Flatten"}));
    EXPECT_FALSE(attachHead(test::smallNetwork(), {}, "keras", classes, {.dropout = 1.5, .hidden = {}}));
    EXPECT_FALSE(attachHead(test::smallNetwork(), {}, "keras", classes, {.dropout = {}, .hidden = 0}));
    EXPECT_FALSE(
        attachHead(test::smallNetwork(), {}, "keras", classes, {.dropout = {}, .hidden = {}, .learnRateFactor = -1}));
}

TEST(HeadTemplates, AnEarlierCutTakesAwayWhatOnlyTheOldEndNeeded)
{
    const NetworkGraph before = test::smallNetwork();
    const NetworkGraph graph = attached(before, "linear", idOf(before, "stem.pool"));
    for (const char* gone : {"block.conv", "block.bn", "block.shortcut", "block.add", "fc", "flatten"})
        EXPECT_EQ(graph.find(gone), nullptr) << gone;
    EXPECT_NE(graph.find("stem.pool"), nullptr);
    EXPECT_EQ(firstError(analyseNetwork(graph)), "");
    // In the middle of a block the branch beside it goes too, not only what follows.
    const NetworkGraph inside = attached(before, "linear", idOf(before, "block.bn"));
    EXPECT_EQ(inside.find("block.shortcut"), nullptr);
    EXPECT_TRUE(analyseNetwork(inside).issues.empty());
}

TEST(HeadTemplates, WhatSomebodyElseReadsStays)
{
    NetworkGraph graph = test::smallNetwork();
    const LayerId flat = idOf(graph, "flatten");
    test::addLayer(graph, "probe", "Linear", {{"in_features", std::int64_t{16}}}, {flat});
    const NetworkGraph after = attached(graph, "linear", idOf(graph, "stem.pool"));
    for (const char* kept : {"probe", "flatten", "pool", "block.relu", "block.shortcut"})
        EXPECT_NE(after.find(kept), nullptr) << kept;
    EXPECT_EQ(after.find("fc"), nullptr);
    EXPECT_EQ(firstError(analyseNetwork(after)), "");
}

TEST(HeadTemplates, RefusesWhatCannotWork)
{
    const NetworkGraph graph = test::smallNetwork();
    const auto refused = attachHead(graph, {idOf(graph, "flatten")}, "conv1x1", classes);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("before the flatten layer"), std::string::npos);
    EXPECT_FALSE(attachHead(graph, {idOf(graph, "output")}, "linear", classes));
    EXPECT_FALSE(attachHead(graph, {LayerId{99}}, "linear", classes));
    EXPECT_FALSE(attachHead(graph, {}, "magic", classes));
    EXPECT_FALSE(attachHead(graph, {}, "linear", {"one"}));
    NetworkGraph broken = graph;
    broken.find(idOf(broken, "stem.bn"))->parameters["num_features"] = std::int64_t{9};
    EXPECT_FALSE(attachHead(broken, {idOf(broken, "block.relu")}, "linear", classes));
    EXPECT_TRUE(attachHead(broken, {idOf(broken, "stem.conv")}, "linear", classes)) << "sound up to there";
    NetworkGraph cyclic = graph;
    cyclic.connections.push_back({{idOf(cyclic, "block.add"), 0}, {idOf(cyclic, "block.add"), 2}});
    EXPECT_FALSE(attachHead(cyclic, {idOf(cyclic, "stem.conv")}, "linear", classes));
}

TEST(HeadTemplates, ANetworkWithoutOutputGetsOne)
{
    NetworkGraph graph;
    const LayerId input = test::addLayer(graph, "input", "Input", test::imageInput(3, 12, 12), {});
    const LayerId conv = test::addLayer(graph, "conv", "Conv2d", test::convolution(3, 8, 3), {input});
    const NetworkGraph after = attached(graph, "keras", conv);
    EXPECT_TRUE(analyseNetwork(after).issues.empty());
    EXPECT_EQ(classNamesOf(after), classes);
    EXPECT_EQ(typesOf(after, "head.").front(), "AdaptiveAvgPool2d") << "12 px are averaged to 7 before flattening";
}

TEST(HeadTemplates, NamesOfLayersThatStayAreNotTaken)
{
    NetworkGraph graph = test::smallNetwork();
    graph.find(idOf(graph, "stem.conv"))->name = "head.0";
    const NetworkGraph after = attached(graph, "dropout-linear");
    EXPECT_NE(after.find("head_2.0"), nullptr);
    EXPECT_EQ(headLayers(after)->size(), 2U);
}

TEST(HeadTemplates, ThePreviewShowsWhatComesBesideWhatGoes)
{
    const NetworkGraph before = test::smallNetwork();
    const NetworkGraph after = attached(before, "keras", {}, {.freezeTrunk = true});
    const HeadPreview preview = previewOf(before, after);
    EXPECT_EQ(preview.added.size(), 5U);
    EXPECT_EQ(preview.removed, (LayerSet{idOf(before, "flatten"), idOf(before, "dropout"), idOf(before, "fc")}));
    EXPECT_TRUE(preview.changed.contains(idOf(before, "stem.conv"))) << "it is frozen";
    EXPECT_TRUE(preview.changed.contains(idOf(before, "output"))) << "its classes are others";
    EXPECT_FALSE(preview.changed.contains(idOf(before, "stem.relu")));
    EXPECT_EQ(preview.graph.layers.size(), before.layers.size() + 5);
    EXPECT_TRUE(validateStructure(preview.graph).empty());
    EXPECT_EQ(preview.graph.inputsOf(idOf(before, "output")).size(), 1U) << "that of the new head";
    EXPECT_EQ(preview.graph.inputsOf(idOf(before, "fc")).size(), 1U) << "the old head still hangs together";
    EXPECT_EQ(previewOf(before, before).graph, before);
    // A head over a head: names must not collide.
    const NetworkGraph again = attached(after, "fastai");
    EXPECT_TRUE(validateStructure(previewOf(after, again).graph).empty());
}

TEST(HeadTemplates, CutPointsAreWhereAllDataPasses)
{
    const NetworkGraph graph = test::smallNetwork();
    std::vector<std::string> names;
    for (const LayerId id : cutPoints(graph, analyseNetwork(graph)))
        names.push_back(graph.find(id)->name);
    EXPECT_EQ(names, (std::vector<std::string>{"fc", "dropout", "flatten", "pool", "block.relu", "block.add",
                                               "stem.pool", "stem.relu", "stem.bn", "stem.conv"}));
    EXPECT_TRUE(cutPoints({}, {}).empty());
}

} // namespace
} // namespace graft
