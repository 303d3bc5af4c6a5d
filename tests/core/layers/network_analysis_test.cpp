// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"
#include "core/layers/shape_inference.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace graft {
namespace {

/// A chain of layers with ids 1, 2, ... and names "<type><id>".
NetworkGraph chain(const std::vector<std::pair<std::string, ParameterMap>>& layers)
{
    NetworkGraph graph;
    graph.name = "chain";
    for (const auto& [type, parameters] : layers) {
        Layer layer;
        layer.id = graph.nextId();
        layer.type = type;
        layer.name = type + std::to_string(layer.id.value);
        layer.parameters = parameters;
        if (!graph.layers.empty())
            graph.connections.push_back({{graph.layers.back().id, 0}, {layer.id, 0}});
        graph.layers.push_back(std::move(layer));
    }
    return graph;
}

/// Input1 Conv2d2 BatchNorm2d3 ReLU4 AdaptiveAvgPool2d5 Flatten6 Linear7 Output8.
NetworkGraph smallNetwork()
{
    return chain({{"Input", {{"height", std::int64_t{16}}, {"width", std::int64_t{16}}}},
                  {"Conv2d", {{"out_channels", std::int64_t{8}}}},
                  {"BatchNorm2d", {{"num_features", std::int64_t{8}}}},
                  {"ReLU", {}},
                  {"AdaptiveAvgPool2d", {}},
                  {"Flatten", {}},
                  {"Linear", {{"in_features", std::int64_t{8}}, {"out_features", std::int64_t{3}}}},
                  {"Output", {{"classes", std::vector<std::string>{"a", "b", "c"}}}}});
}

NetworkGraph edited(NetworkGraph graph, const std::vector<GraphEdit>& edits)
{
    EXPECT_TRUE(applyEdits(graph, edits).ok());
    return graph;
}

/// The first error, or a message saying there is none.
std::string firstError(const NetworkAnalysis& analysis)
{
    for (const Issue& issue : analysis.issues) {
        if (issue.severity == Severity::Error)
            return issue.layer + ": " + issue.what.message();
    }
    return "no error";
}

double factorOf(const NetworkGraph& graph, std::string_view name)
{
    return graph.find(name)->learnRateFactor;
}

TEST(AnalyseNetwork, CountsShapesAndCosts)
{
    const NetworkAnalysis analysis = analyseNetwork(smallNetwork());
    EXPECT_EQ(firstError(analysis), "no error");
    EXPECT_TRUE(analysis.issues.empty());
    ASSERT_NE(analysis.outputOf(LayerId{2}), nullptr);
    EXPECT_EQ(analysis.outputOf(LayerId{2})->text(), "8x14x14");
    EXPECT_EQ(analysis.outputOf(LayerId{8})->text(), "3");
    constexpr std::int64_t conv = 8 * 3 * 9 + 8;
    constexpr std::int64_t linear = 8 * 3 + 3;
    EXPECT_EQ(analysis.costs.at(LayerId{2}).parameters, conv);
    EXPECT_EQ(analysis.costs.at(LayerId{2}).macs, 8 * 14 * 14 * 3 * 9);
    EXPECT_EQ(analysis.costs.at(LayerId{2}).activationBytes, 8 * 14 * 14 * 4);
    EXPECT_EQ(analysis.costs.at(LayerId{3}).parameters, 16) << "statistics are not learnable";
    EXPECT_EQ(analysis.total.parameters, conv + 16 + linear);
    EXPECT_EQ(analysis.trainableParameters, analysis.total.parameters);
    const NetworkGraph frozen = edited(smallNetwork(), *freezeTrunk(smallNetwork()));
    EXPECT_EQ(analyseNetwork(frozen).trainableParameters, linear);
}

TEST(AnalyseNetwork, ReportsAMissingInputConnection)
{
    NetworkGraph graph = smallNetwork();
    std::erase_if(graph.connections, [](const Connection& c) { return c.to.layer == LayerId{3}; });
    const NetworkAnalysis analysis = analyseNetwork(graph);
    EXPECT_EQ(firstError(analysis), "BatchNorm2d3: Input 1 of layer BatchNorm2d3 is not connected.");
    EXPECT_NE(analysis.outputOf(LayerId{2}), nullptr) << "layers before the problem keep their shapes";
    EXPECT_EQ(analysis.outputOf(LayerId{4}), nullptr) << "layers behind it have none";
    EXPECT_EQ(std::ranges::count(analysis.issues, Severity::Error, &Issue::severity), 1) << "said once";
    EXPECT_EQ(std::ranges::count(analysis.issues, std::string("Conv2d2"), &Issue::layer), 1)
        << "its predecessor leads nowhere: a warning";
}

TEST(AnalyseNetwork, ReportsAShapeMismatchAtItsLayer)
{
    NetworkGraph graph = smallNetwork();
    graph.find(LayerId{3})->parameters["num_features"] = std::int64_t{9};
    const NetworkAnalysis analysis = analyseNetwork(graph);
    EXPECT_TRUE(analysis.hasErrors());
    EXPECT_EQ(firstError(analysis), "BatchNorm2d3: Layer BatchNorm2d3 expects 9 input channels, but gets 8.");
    EXPECT_EQ(analysis.issues.size(), 1U);
}

TEST(AnalyseNetwork, ReportsCycleDanglingAndUnknown)
{
    NetworkGraph cyclic = smallNetwork();
    cyclic.connections[0] = {{LayerId{4}, 0}, {LayerId{2}, 0}};
    EXPECT_NE(firstError(analyseNetwork(cyclic)).find("cycle"), std::string::npos);

    NetworkGraph dangling = smallNetwork();
    dangling.connections.push_back({{LayerId{99}, 0}, {LayerId{8}, 1}});
    EXPECT_NE(firstError(analyseNetwork(dangling)).find("does not exist"), std::string::npos);

    NetworkGraph unknown = smallNetwork();
    unknown.find(LayerId{4})->type = "Nonsense";
    EXPECT_EQ(firstError(analyseNetwork(unknown)), "ReLU4: Layer ReLU4 has the unknown type Nonsense.");

    NetworkGraph parameter = smallNetwork();
    parameter.find(LayerId{2})->parameters["stride"] = std::vector<std::int64_t>{0, 1};
    EXPECT_EQ(firstError(analyseNetwork(parameter)),
              "Conv2d2: Layer Conv2d2 has an invalid parameter: Parameter stride must be at least 1, but is 0.");
    parameter = smallNetwork();
    parameter.find(LayerId{2})->parameters["strude"] = std::int64_t{1};
    EXPECT_EQ(firstError(analyseNetwork(parameter)), "Conv2d2: Layer Conv2d2 (Conv2d) has no parameter strude.");
}

TEST(AnalyseNetwork, ReportsPortsThatDoNotExist)
{
    NetworkGraph graph = smallNetwork();
    graph.connections.push_back({{LayerId{2}, 0}, {LayerId{4}, 1}});
    EXPECT_EQ(firstError(analyseNetwork(graph)), "ReLU4: Layer ReLU4 takes at most 1 inputs, but 2 are connected.");
    graph = smallNetwork();
    graph.connections[2].from.port = 1;
    EXPECT_EQ(firstError(analyseNetwork(graph)), "ReLU4: Layer BatchNorm2d3 has no output 2.");
}

TEST(AnalyseNetwork, WantsOneInputAndOneOutput)
{
    EXPECT_TRUE(analyseNetwork(NetworkGraph{}).hasErrors());
    NetworkGraph graph = smallNetwork();
    Layer second = graph.layers.back();
    second.id = graph.nextId();
    second.name = "other";
    graph.layers.push_back(second);
    graph.connections.push_back({{LayerId{7}, 0}, {second.id, 0}});
    EXPECT_NE(firstError(analyseNetwork(graph)).find("exactly one output"), std::string::npos);
}

TEST(NetworkEdits, ReplaceHeadSetsEverythingAndCanBeUndone)
{
    const NetworkGraph before = smallNetwork();
    ASSERT_EQ(*findHead(before), LayerId{7});
    const auto edits = replaceHead(before, {"ant", "bee"});
    ASSERT_TRUE(edits) << edits.error().message();
    NetworkGraph graph = before;
    const auto inverse = applyEdits(graph, *edits);
    ASSERT_TRUE(inverse);
    EXPECT_EQ(intParameter(*graph.find(LayerId{7}), "out_features"), 2);
    EXPECT_TRUE(graph.find(LayerId{7})->fresh);
    EXPECT_DOUBLE_EQ(factorOf(graph, "Linear7"), newLayerLearnRateFactor);
    EXPECT_EQ(classNamesOf(graph), (std::vector<std::string>{"ant", "bee"}));
    EXPECT_FALSE(analyseNetwork(graph).hasErrors());
    ASSERT_TRUE(applyEdits(graph, *inverse));
    EXPECT_EQ(graph, before);
}

TEST(NetworkEdits, ReplaceHeadFindsAConvolutionBehindWhichNothingLearns)
{
    const NetworkGraph graph = chain({{"Input", {}},
                                      {"Conv2d", {{"out_channels", std::int64_t{8}}}},
                                      {"ReLU", {}},
                                      {"AdaptiveAvgPool2d", {}},
                                      {"Flatten", {}},
                                      {"Output", {}}});
    const auto edits = replaceHead(graph, {"a", "b", "c", "d", "e"}, 3.0);
    ASSERT_TRUE(edits);
    const NetworkGraph after = edited(graph, *edits);
    EXPECT_EQ(intParameter(after.layers[1], "out_channels"), 5);
    EXPECT_DOUBLE_EQ(after.layers[1].learnRateFactor, 3.0);
    EXPECT_EQ(analyseNetwork(after).outputOf(LayerId{6})->text(), "5");
}

TEST(NetworkEdits, ReplaceHeadRefusesWhatCannotWork)
{
    const NetworkGraph graph = smallNetwork();
    EXPECT_FALSE(replaceHead(graph, {"only"}));
    EXPECT_FALSE(replaceHead(graph, {"a", "a"}));
    EXPECT_FALSE(replaceHead(graph, {"a", ""}));
    EXPECT_FALSE(replaceHead(graph, {"a", "b"}, -1.0));
    EXPECT_FALSE(replaceHead(chain({{"Input", {}}, {"Conv2d", {}}}), {"a", "b"})) << "no output layer";
    EXPECT_FALSE(replaceHead(chain({{"Input", {}}, {"Flatten", {}}, {"Output", {}}}), {"a", "b"})) << "nothing learns";
    // A normalisation behind the head has as many channels as the head: changing only the head would break it.
    const NetworkGraph normalised = chain({{"Input", {}},
                                           {"Conv2d", {{"out_channels", std::int64_t{8}}}},
                                           {"BatchNorm2d", {{"num_features", std::int64_t{8}}}},
                                           {"AdaptiveAvgPool2d", {}},
                                           {"Flatten", {}},
                                           {"Output", {}}});
    const auto refused = replaceHead(normalised, {"a", "b"});
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("BatchNorm2d3"), std::string::npos) << refused.error().message();
}

TEST(NetworkEdits, HeadIsSoughtBeforeTheOutputOnly)
{
    NetworkGraph graph = smallNetwork();
    Layer stray;
    stray.id = graph.nextId();
    stray.name = "stray";
    stray.type = "Linear";
    stray.parameters = {{"in_features", std::int64_t{8}}};
    graph.connections.push_back({{LayerId{6}, 0}, {stray.id, 0}});
    graph.layers.push_back(stray);
    EXPECT_EQ(*findHead(graph), LayerId{7});
}

TEST(NetworkEdits, FreezingCoversLayersAndTheirInputsOnly)
{
    NetworkGraph graph = smallNetwork();
    auto edits = freezeUpTo(graph, LayerId{4});
    ASSERT_TRUE(edits);
    EXPECT_EQ(edits->size(), 2U) << "ReLU has nothing to freeze";
    graph = edited(graph, *edits);
    EXPECT_DOUBLE_EQ(factorOf(graph, "Conv2d2"), 0.0);
    EXPECT_DOUBLE_EQ(factorOf(graph, "BatchNorm2d3"), 0.0);
    EXPECT_DOUBLE_EQ(factorOf(graph, "Linear7"), 1.0);
    EXPECT_TRUE(freezeUpTo(graph, LayerId{4})->empty()) << "frozen layers are left out";
    EXPECT_FALSE(freezeUpTo(graph, LayerId{77}));
    EXPECT_TRUE(freezeTrunk(graph)->empty());
    EXPECT_EQ(freezeTrunk(smallNetwork())->size(), 2U);
}

TEST(NetworkEdits, UnfreezingRestoresTheFactor)
{
    NetworkGraph graph = smallNetwork();
    graph = edited(graph, *replaceHead(graph, {"a", "b"}));
    for (const std::uint32_t id : {2U, 3U, 7U})
        graph = edited(graph, *setFrozen(graph, LayerId{id}, true));
    EXPECT_EQ(analyseNetwork(graph).trainableParameters, 0);
    EXPECT_TRUE(setFrozen(graph, LayerId{2}, true)->empty());
    EXPECT_FALSE(setFrozen(graph, LayerId{4}, true)) << "ReLU has no weights";
    const NetworkGraph one = edited(graph, *setFrozen(graph, LayerId{2}, false));
    EXPECT_DOUBLE_EQ(factorOf(one, "Conv2d2"), 1.0);
    const NetworkGraph all = edited(graph, unfreezeAll(graph));
    EXPECT_DOUBLE_EQ(factorOf(all, "BatchNorm2d3"), 1.0);
    EXPECT_DOUBLE_EQ(factorOf(all, "Linear7"), newLayerLearnRateFactor) << "a fresh layer learns faster";
    EXPECT_TRUE(unfreezeAll(all).empty());
}

TEST(NetworkEdits, FromScratchMakesEveryLearnableLayerFresh)
{
    NetworkGraph graph = smallNetwork();
    graph = edited(graph, *freezeTrunk(graph));
    graph = edited(graph, startFromScratch(graph));
    for (const char* name : {"Conv2d2", "BatchNorm2d3", "Linear7"}) {
        EXPECT_TRUE(graph.find(name)->fresh) << name;
        EXPECT_DOUBLE_EQ(factorOf(graph, name), 1.0) << name;
    }
    EXPECT_FALSE(graph.find("ReLU4")->fresh);
    EXPECT_TRUE(startFromScratch(graph).empty());
}

} // namespace
} // namespace graft
