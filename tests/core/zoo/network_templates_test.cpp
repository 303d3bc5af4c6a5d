// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"
#include "core/layers/shape_inference.h"
#include "core/zoo/network_templates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace graft {
namespace {

using Names = std::vector<std::string>;

NetworkGraph build(const char* id, const TemplateInput& input, const Names& classes = {"a", "b", "c"})
{
    auto graph = buildTemplate(*findTemplate(id), input, classes);
    EXPECT_TRUE(graph.ok()) << (graph.ok() ? "" : graph.error().message());
    return graph.ok() ? *std::move(graph) : NetworkGraph{};
}

std::int64_t parametersOf(const NetworkGraph& graph)
{
    return analyseNetwork(graph).total.parameters;
}

TEST(NetworkTemplates, EachIsDescribedAndFound)
{
    std::set<std::string> ids;
    for (const NetworkTemplate& t : networkTemplates()) {
        EXPECT_TRUE(ids.insert(t.id).second) << t.id;
        EXPECT_FALSE(t.title.empty() || t.doc.empty()) << t.id;
        EXPECT_EQ(t.source.empty(), !t.complete) << t.id << " names what it follows";
        EXPECT_EQ(findTemplate(t.id), &t);
    }
    EXPECT_EQ(networkTemplates().front().id, "blank");
    EXPECT_EQ(findTemplate("nonsense"), nullptr);
}

TEST(NetworkTemplates, EachFitsPicturesOfManySizesWithoutAnError)
{
    for (const NetworkTemplate& t : networkTemplates()) {
        if (!t.complete)
            continue;
        for (const std::int64_t channels : {std::int64_t{1}, std::int64_t{3}}) {
            for (std::int64_t side = t.minimum; side <= 70; ++side) {
                const NetworkGraph graph = build(t.id.c_str(), {channels, side, side + side % 3});
                const NetworkAnalysis analysis = analyseNetwork(graph);
                ASSERT_FALSE(analysis.hasErrors())
                    << t.id << " " << channels << "x" << side << ": " << analysis.issues.front().what.message();
                ASSERT_EQ(analysis.outputOf(graph.ofType("Output").front()->id)->dims,
                          (std::vector<std::int64_t>{-1, 3}));
            }
        }
    }
}

TEST(NetworkTemplates, EveryLayerIsNewAndTrainable)
{
    for (const NetworkTemplate& t : networkTemplates()) {
        const NetworkGraph graph = build(t.id.c_str(), t.input);
        EXPECT_EQ(classNamesOf(graph), (Names{"a", "b", "c"})) << t.id;
        EXPECT_TRUE(validateStructure(graph).empty()) << t.id;
        for (const Layer& layer : graph.layers) {
            EXPECT_EQ(layer.fresh, hasLearnables(layer)) << layer.name;
            EXPECT_EQ(layer.learnRateFactor, 1.0) << layer.name;
        }
    }
}

TEST(NetworkTemplates, LeNetIsThePapersSizeForItsDigits)
{
    const Names digits = numberedClasses(10);
    EXPECT_EQ(digits.front(), "class 1");
    // C1 156, C3 2416 (all maps connected), C5 48120, F6 10164, output 850.
    EXPECT_EQ(parametersOf(build("lenet", {1, 32, 32}, digits)), 61706);
    // A picture of 28 px gets the frame of the paper as padding and so the same network.
    EXPECT_EQ(parametersOf(build("lenet", {1, 28, 28}, digits)), 61706);
    const NetworkGraph graph = build("lenet", {1, 32, 32}, digits);
    EXPECT_EQ(graph.ofType("Tanh").size(), 4U);
    EXPECT_EQ(graph.ofType("AvgPool2d").size(), 2U);
}

TEST(NetworkTemplates, OthersHaveTheSizeOfTheirSources)
{
    EXPECT_EQ(parametersOf(build("mlp", {1, 28, 28}, numberedClasses(10))), 669706) << "as the tutorial prints it";
    EXPECT_EQ(parametersOf(build("small-cnn", {3, 64, 64}, numberedClasses(10))), 94762);
}

TEST(NetworkTemplates, TheBlankOneHasTwoEndsAndNothingBetween)
{
    const NetworkGraph graph = build("blank", {3, 64, 64});
    ASSERT_EQ(graph.layers.size(), 2U);
    EXPECT_TRUE(graph.connections.empty());
    EXPECT_EQ(graph.layers[0].type, "Input");
    EXPECT_EQ(graph.layers[1].type, "Output");
}

TEST(NetworkTemplates, WhatCannotBeBuiltIsRefusedWithTheReason)
{
    const auto reason = [](const char* id, const TemplateInput& input, const Names& classes) {
        const auto graph = buildTemplate(*findTemplate(id), input, classes);
        return graph.ok() ? std::string() : graph.error().message();
    };
    const Names two{"a", "b"};
    EXPECT_NE(reason("small-cnn", {2, 32, 32}, two).find("not 2"), std::string::npos);
    EXPECT_NE(reason("small-cnn", {1, 32, 7}, two).find("at least 8 px"), std::string::npos);
    EXPECT_NE(reason("blank", {1, 5000, 32}, two).find("4096"), std::string::npos);
    EXPECT_NE(reason("blank", {1, 32, -1}, two), "");
    EXPECT_NE(reason("mlp", {3, 1024, 1024}, two).find("million"), std::string::npos);
    EXPECT_NE(reason("mlp", {3, 32, 32}, {"a"}), "");
    EXPECT_NE(reason("mlp", {3, 32, 32}, {"a", "a"}), "");
    EXPECT_NE(reason("mlp", {3, 32, 32}, {"a", ""}), "");
    EXPECT_EQ(reason("mlp", {3, 32, 32}, two), "");
}

} // namespace
} // namespace graft
