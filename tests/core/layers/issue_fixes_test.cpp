// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each way to break a network: the fixes that are offered, and that the issue is gone after each of them.
#include "core/layers/issue_fixes.h"

#include "core/graph/issue_kinds.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace graft {
namespace {

const DataFacts flowers{"flowers", test::classNames(3), 16};

LayerId idOf(const NetworkGraph& graph, std::string_view name)
{
    return graph.find(name)->id;
}

Layer& layerOf(NetworkGraph& graph, std::string_view name)
{
    return *graph.find(idOf(graph, name));
}

void disconnect(NetworkGraph& graph, std::string_view to, std::uint16_t port = 0)
{
    std::erase_if(graph.connections, [&](const Connection& c) { return c.to == PortRef{idOf(graph, to), port}; });
}

/// The fixes of the first issue of a kind, as texts; checks that each one works and can be undone.
std::vector<std::string> fixes(const NetworkGraph& graph, std::string_view kind, const DataFacts& facts = flowers)
{
    const NetworkAnalysis analysis = checkNetwork(graph, facts);
    const auto issue = std::ranges::find(analysis.issues, kind, &Issue::kind);
    EXPECT_NE(issue, analysis.issues.end()) << "no issue of kind " << kind;
    if (issue == analysis.issues.end())
        return {};
    std::vector<std::string> texts;
    for (const IssueFix& fix : fixesFor(graph, analysis, *issue, facts)) {
        texts.push_back(substituteArguments(fix.text, fix.args));
        NetworkGraph mended = graph;
        const auto inverse = applyEdits(mended, fix.edits);
        EXPECT_TRUE(inverse) << texts.back();
        const auto after = checkNetwork(mended, facts).issues;
        EXPECT_TRUE(std::ranges::none_of(after, [&](const Issue& other) {
            return other.kind == issue->kind && other.layer == issue->layer;
        })) << texts.back();
        EXPECT_TRUE(applyEdits(mended, *inverse));
        EXPECT_EQ(mended, graph) << texts.back();
    }
    return texts;
}

using Texts = std::vector<std::string>;

TEST(IssueFixes, SizesThatDoNotFit)
{
    NetworkGraph graph = test::smallNetwork();
    layerOf(graph, "fc").parameters["in_features"] = std::int64_t{512};
    EXPECT_EQ(fixes(graph, issue_kind::shape), Texts{"Set in_features of fc to 16"});
    graph = test::smallNetwork();
    layerOf(graph, "block.bn").parameters["num_features"] = std::int64_t{9};
    EXPECT_EQ(fixes(graph, issue_kind::shape), Texts{"Set num_features of block.bn to 16"});
    graph = test::smallNetwork();
    layerOf(graph, "block.conv").parameters["in_channels"] = std::int64_t{32};
    EXPECT_EQ(fixes(graph, issue_kind::shape), Texts{"Set in_channels of block.conv to 8"});
    graph = test::smallNetwork();
    layerOf(graph, "block.conv").parameters["in_channels"] = std::int64_t{12};
    layerOf(graph, "block.conv").parameters["out_channels"] = std::int64_t{12};
    layerOf(graph, "block.conv").parameters["groups"] = std::int64_t{12};
    EXPECT_EQ(fixes(graph, issue_kind::shape), Texts{"Set in_channels of block.conv to 8, its groups to match"});
}

TEST(IssueFixes, ASizeThatIsChangedMeansNewWeights)
{
    NetworkGraph graph = test::smallNetwork();
    test::freeze(graph, "");
    layerOf(graph, "fc").parameters["in_features"] = std::int64_t{512};
    const NetworkAnalysis analysis = checkNetwork(graph, flowers);
    const auto issue = std::ranges::find(analysis.issues, std::string(issue_kind::shape), &Issue::kind);
    const auto found = fixesFor(graph, analysis, *issue, flowers);
    ASSERT_EQ(found.size(), 1U);
    ASSERT_TRUE(applyEdits(graph, found.front().edits));
    EXPECT_TRUE(layerOf(graph, "fc").fresh);
    EXPECT_GT(layerOf(graph, "fc").learnRateFactor, 0);
}

TEST(IssueFixes, AMapWhereARowIsWanted)
{
    NetworkGraph graph = test::smallNetwork();
    const LayerId relu = idOf(graph, "block.relu");
    for (const char* name : {"pool", "flatten", "dropout"}) {
        const LayerId id = idOf(graph, name);
        std::erase_if(graph.connections, [&](const Connection& c) { return c.from.layer == id || c.to.layer == id; });
        std::erase_if(graph.layers, [&](const Layer& layer) { return layer.id == id; });
    }
    graph.connections.push_back({{relu, 0}, {idOf(graph, "fc"), 0}});
    EXPECT_EQ(fixes(graph, issue_kind::shape), (Texts{"Insert average pooling and flatten before fc",
                                                      "Insert flatten before fc and set its in_features to 576"}));
    layerOf(graph, "fc").parameters["in_features"] = std::int64_t{576};
    EXPECT_EQ(fixes(graph, issue_kind::shape).front(), "Insert flatten before fc");
}

TEST(IssueFixes, AMapAtTheOutputAndARowBeforeAConvolution)
{
    NetworkGraph graph;
    const LayerId input = test::addLayer(graph, "input", "Input", test::imageInput(3, 12, 12), {});
    const LayerId conv = test::addLayer(graph, "conv", "Conv2d", test::convolution(3, 3, 3), {input});
    const LayerId output = test::addLayer(graph, "output", "Output", {}, {conv});
    EXPECT_EQ(fixes(graph, issue_kind::shape),
              (Texts{"Insert flatten before output", "Insert average pooling and flatten before output"}));
    graph.connections.pop_back();
    const LayerId flatten = test::addLayer(graph, "flatten", "Flatten", {}, {conv});
    const LayerId second = test::addLayer(graph, "second", "Conv2d", test::convolution(3, 3, 3), {flatten});
    graph.connections.push_back({{second, 0}, {output, 0}});
    EXPECT_EQ(fixes(graph, issue_kind::shape), Texts{"Remove flatten before second"});
}

TEST(IssueFixes, BranchesThatCannotBeAdded)
{
    NetworkGraph graph = test::smallNetwork();
    layerOf(graph, "block.shortcut").parameters = test::convolution(8, 4, 1, 1);
    EXPECT_EQ(fixes(graph, issue_kind::shape), Texts{"Insert a 1x1 convolution between block.shortcut and block.add"});
    layerOf(graph, "block.conv").parameters = test::convolution(8, 16, 3, 2);
    EXPECT_EQ(fixes(graph, issue_kind::shape).size(), 1U) << "with a stride of 2";
}

TEST(IssueFixes, ClassesAndTheirNames)
{
    NetworkGraph graph = test::smallNetwork();
    layerOf(graph, "fc").parameters["out_features"] = std::int64_t{7};
    EXPECT_EQ(fixes(graph, issue_kind::shape),
              (Texts{"Set out_features of fc to 3", "Forget the class names of output"}));
    EXPECT_EQ(fixes(test::smallNetwork(), issue_kind::classesDiffer, {"birds", {"tit", "wren"}, 8}),
              Texts{"Replace the last layer for 2 classes"});
}

TEST(IssueFixes, TheInput)
{
    NetworkGraph graph = test::smallNetwork();
    layerOf(graph, "input").parameters["channels"] = std::int64_t{1};
    EXPECT_EQ(fixes(graph, issue_kind::shape), Texts{"Give mean and spread of input one number for each channel"});
    graph = test::smallNetwork();
    const LayerId input = idOf(graph, "input");
    std::erase_if(graph.connections, [&](const Connection& c) { return c.from.layer == input; });
    std::erase_if(graph.layers, [&](const Layer& layer) { return layer.id == input; });
    EXPECT_EQ(fixes(graph, issue_kind::noInput), (Texts{"Add an input layer before stem.conv", "Add an input layer"}));
    graph = test::smallNetwork();
    test::addLayer(graph, "input2", "Input", test::imageInput(3, 12, 12), {});
    EXPECT_EQ(fixes(graph, issue_kind::manyInputs), Texts{"Remove input2"});
}

TEST(IssueFixes, TheOutput)
{
    NetworkGraph graph = test::smallNetwork();
    const LayerId output = idOf(graph, "output");
    std::erase_if(graph.connections, [&](const Connection& c) { return c.to.layer == output; });
    EXPECT_EQ(fixes(graph, issue_kind::inputMissing), Texts{"Connect fc to output"});
    EXPECT_EQ(fixes(graph, issue_kind::deadEnd).front(), "Connect fc to output");
    std::erase_if(graph.layers, [&](const Layer& layer) { return layer.id == output; });
    EXPECT_EQ(fixes(graph, issue_kind::noOutput), Texts{"Add an output layer behind fc"});
    graph = test::smallNetwork();
    test::addLayer(graph, "output2", "Output", {}, {idOf(graph, "fc")});
    EXPECT_EQ(fixes(graph, issue_kind::manyOutputs), Texts{"Remove output2"});
}

TEST(IssueFixes, ConnectionsMissingOrTooMany)
{
    NetworkGraph graph = test::smallNetwork();
    disconnect(graph, "block.conv");
    EXPECT_EQ(fixes(graph, issue_kind::inputMissing), Texts{}) << "the pooling is read by the shortcut";
    graph = test::smallNetwork();
    disconnect(graph, "stem.bn");
    EXPECT_EQ(fixes(graph, issue_kind::inputMissing), Texts{"Connect stem.conv to stem.bn"});
    EXPECT_EQ(fixes(graph, issue_kind::unreachable), Texts{"Connect stem.conv to stem.bn"});
    graph = test::smallNetwork();
    disconnect(graph, "block.add", 0);
    EXPECT_EQ(fixes(graph, issue_kind::inputMissing), (Texts{"Connect block.bn to block.add"}));
    graph.connections.push_back({{idOf(graph, "block.bn"), 0}, {idOf(graph, "block.add"), 5}});
    EXPECT_EQ(fixes(graph, issue_kind::inputMissing), Texts{"Close the gap between the inputs of block.add"});
    graph = test::smallNetwork();
    graph.connections.push_back({{idOf(graph, "block.bn"), 0}, {idOf(graph, "block.relu"), 1}});
    EXPECT_EQ(fixes(graph, issue_kind::inputExtra),
              (Texts{"Remove the connection from block.bn to block.relu", "Add both inputs of block.relu up"}));
    graph = test::smallNetwork();
    graph.connections.back().from.port = 1;
    EXPECT_EQ(fixes(graph, issue_kind::noSuchOutput), Texts{"Connect fc to output"});
}

TEST(IssueFixes, CyclesDeadEndsStraysAndUnknownTypes)
{
    NetworkGraph graph = test::smallNetwork();
    graph.connections.push_back({{idOf(graph, "block.relu"), 0}, {idOf(graph, "block.add"), 2}});
    EXPECT_EQ(fixes(graph, issue_kind::cycle), Texts{"Remove the connection from block.relu to block.add"});
    graph = test::smallNetwork();
    const LayerId conv =
        test::addLayer(graph, "probe.conv", "Conv2d", test::convolution(8, 4, 1), {idOf(graph, "stem.pool")});
    test::addLayer(graph, "probe.relu", "ReLU", {}, {conv});
    EXPECT_EQ(fixes(graph, issue_kind::deadEnd), Texts{"Remove these 2 layers"});
    graph = test::smallNetwork();
    test::addLayer(graph, "stray", "ReLU", {}, {});
    EXPECT_EQ(fixes(graph, issue_kind::inputMissing), Texts{"Remove stray"});
    graph = test::smallNetwork();
    layerOf(graph, "stem.relu").type = "Nonsense";
    EXPECT_EQ(fixes(graph, issue_kind::unknownType), Texts{"Remove stem.relu and connect its neighbours"});
    graph = test::smallNetwork();
    graph.connections.push_back({{LayerId{99}, 0}, {idOf(graph, "block.add"), 2}});
    EXPECT_EQ(fixes(graph, issue_kind::dangling), Texts{}) << "such files cannot be edited back";
}

TEST(IssueFixes, ParametersAndLearning)
{
    NetworkGraph graph = test::smallNetwork();
    layerOf(graph, "dropout").parameters["p"] = 3.0;
    EXPECT_EQ(fixes(graph, issue_kind::parameter), Texts{"Reset p of dropout"});
    layerOf(graph, "dropout").parameters = {{"q", 3.0}};
    EXPECT_EQ(fixes(graph, issue_kind::parameter), Texts{"Remove the parameter q of dropout"});
    graph = test::smallNetwork();
    layerOf(graph, "fc").learnRateFactor = -1;
    EXPECT_EQ(fixes(graph, issue_kind::learnRate), Texts{}) << "such a number could not be brought back";
    graph = test::smallNetwork();
    test::freeze(graph, "");
    EXPECT_EQ(fixes(graph, issue_kind::nothingToLearn), (Texts{"Let the last layers learn", "Let every layer learn"}));
    graph = test::smallNetwork();
    layerOf(graph, "stem.conv").fresh = true;
    layerOf(graph, "stem.conv").parameters["bias"] = true;
    EXPECT_EQ(fixes(graph, issue_kind::deadBias), Texts{"Switch the bias of stem.conv off"});
    graph = test::smallNetwork();
    test::freeze(graph, "stem.conv");
    EXPECT_EQ(fixes(graph, issue_kind::normBehindFrozen), Texts{"Freeze the batch normalisations"});
    graph = test::smallNetwork();
    test::freeze(graph, "stem");
    layerOf(graph, "stem.bn").adaptStatistics = true;
    EXPECT_EQ(fixes(graph, issue_kind::normAdapts), Texts{"Keep the batch statistics as they are"});
    EXPECT_EQ(fixes(test::smallNetwork(), issue_kind::normSmallBatch, {"flowers", test::classNames(3), 2}),
              Texts{"Freeze the batch normalisations"});
}

TEST(IssueFixes, AdviceIsASentence)
{
    for (const char* kind : {issue_kind::shape, issue_kind::cycle, issue_kind::deadEnd, issue_kind::nothingToLearn}) {
        Issue issue;
        issue.kind = kind;
        EXPECT_TRUE(adviceFor(issue).ends_with('.')) << kind;
    }
    EXPECT_TRUE(adviceFor({}).empty());
}

} // namespace
} // namespace graft
