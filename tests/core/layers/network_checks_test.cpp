// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_checks.h"

#include "core/graph/issue_kinds.h"
#include "core/graph/topology.h"
#include "core/layers/head_templates.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace graft {
namespace {

LayerId idOf(const NetworkGraph& graph, std::string_view name)
{
    return graph.find(name)->id;
}

const Issue* find(const std::vector<Issue>& issues, std::string_view kind)
{
    const auto it = std::ranges::find(issues, kind, &Issue::kind);
    return it != issues.end() ? &*it : nullptr;
}

NetworkGraph edited(NetworkGraph graph, const std::vector<GraphEdit>& edits)
{
    EXPECT_TRUE(applyEdits(graph, edits).ok());
    return graph;
}

void disconnect(NetworkGraph& graph, std::string_view to, std::uint16_t port = 0)
{
    std::erase_if(graph.connections, [&](const Connection& c) { return c.to == PortRef{idOf(graph, to), port}; });
}

TEST(NetworkChecks, ASoundNetworkHasNoIssues)
{
    const NetworkGraph graph = test::smallNetwork();
    EXPECT_TRUE(checkNetwork(graph, {"flowers", test::classNames(3), 16}).issues.empty());
    const NetworkGraph frozen = edited(graph, *freezeTrunk(graph));
    EXPECT_TRUE(checkNetwork(frozen, {"flowers", test::classNames(3), 2}).issues.empty())
        << "frozen statistics do not care for the batch";
    for (const HeadTemplate& head : headTemplates()) {
        const auto edits = attachHead(graph, {}, head.id, test::classNames(4), {.freezeTrunk = true});
        const auto issues = checkNetwork(edited(graph, *edits), {"flowers", test::classNames(4), 16}).issues;
        EXPECT_TRUE(issues.empty()) << head.id << ": " << issues.front().what.message();
    }
}

TEST(NetworkChecks, AShapeMismatchNamesTheConnection)
{
    NetworkGraph graph = test::smallNetwork();
    graph.find(idOf(graph, "block.bn"))->parameters["num_features"] = std::int64_t{9};
    auto analysis = analyseNetwork(graph);
    const Issue* issue = find(analysis.issues, issue_kind::shape);
    ASSERT_NE(issue, nullptr);
    EXPECT_EQ(issue->layer, "block.bn");
    EXPECT_EQ(issue->source, "block.conv");
    EXPECT_NE(issue->what.message().find("expects 9 input channels, but gets 16"), std::string::npos);

    // Of an addition the branch that does not fit the first one.
    graph = test::smallNetwork();
    graph.find(idOf(graph, "block.shortcut"))->parameters["out_channels"] = std::int64_t{4};
    analysis = analyseNetwork(graph);
    issue = find(analysis.issues, issue_kind::shape);
    ASSERT_NE(issue, nullptr);
    EXPECT_EQ(issue->layer, "block.add");
    EXPECT_EQ(issue->source, "block.shortcut");
}

TEST(NetworkChecks, ACycleNamesItsLayers)
{
    NetworkGraph graph = test::smallNetwork();
    graph.connections.push_back({{idOf(graph, "block.relu"), 0}, {idOf(graph, "block.add"), 2}});
    EXPECT_EQ(findCycle(graph).size(), 2U);
    const auto issues = analyseNetwork(graph).issues;
    const Issue* issue = find(issues, issue_kind::cycle);
    ASSERT_NE(issue, nullptr);
    EXPECT_NE(issue->what.message().find("block.add \u2192 block.relu \u2192 block.add"), std::string::npos)
        << issue->what.message();
    EXPECT_EQ(issue->layer, "block.add");
    EXPECT_EQ(issue->source, "block.relu") << "the connection that leads back";
    EXPECT_TRUE(findCycle(test::smallNetwork()).empty());
    graph = test::smallNetwork();
    graph.connections.push_back({{idOf(graph, "block.add"), 0}, {idOf(graph, "block.add"), 2}});
    EXPECT_EQ(findCycle(graph), std::vector{idOf(graph, "block.add")}) << "a layer that feeds itself";
}

TEST(NetworkChecks, LayersThatNothingReachesAreOneWarning)
{
    NetworkGraph graph = test::smallNetwork();
    disconnect(graph, "stem.conv");
    const auto issues = analyseNetwork(graph).issues;
    const Issue* issue = find(issues, issue_kind::unreachable);
    ASSERT_NE(issue, nullptr);
    EXPECT_EQ(issue->layer, "stem.conv");
    EXPECT_EQ(issue->what.args.back(), "14");
    EXPECT_EQ(std::ranges::count(issues, std::string(issue_kind::unreachable), &Issue::kind), 1);
    EXPECT_NE(find(issues, issue_kind::inputMissing), nullptr);
}

TEST(NetworkChecks, ADeadEndSaysWhatIsLostThere)
{
    NetworkGraph graph = test::smallNetwork();
    const LayerId conv =
        test::addLayer(graph, "probe.conv", "Conv2d", test::convolution(8, 4, 1, 1, true), {idOf(graph, "stem.pool")});
    test::addLayer(graph, "probe.relu", "ReLU", {}, {conv});
    const auto issues = analyseNetwork(graph).issues;
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].kind, issue_kind::deadEnd);
    EXPECT_EQ(issues[0].severity, Severity::Warning);
    EXPECT_EQ(issues[0].layer, "probe.relu");
    EXPECT_EQ(issues[0].what.args, (std::vector<std::string>{"probe.relu", "36"}));
}

TEST(NetworkChecks, EverythingFrozenMeansNothingToLearn)
{
    NetworkGraph graph = test::smallNetwork();
    for (Layer& layer : graph.layers)
        layer.learnRateFactor = 0;
    const auto issues = checkLearning(graph);
    EXPECT_NE(find(issues, issue_kind::nothingToLearn), nullptr);
    EXPECT_EQ(find(checkLearning({}), issue_kind::nothingToLearn), nullptr) << "an empty network is merely empty";
}

TEST(NetworkChecks, BatchNormalisationWarnings)
{
    NetworkGraph graph = test::smallNetwork();
    EXPECT_NE(find(checkLearning(graph, {"", {}, 4}), issue_kind::normSmallBatch), nullptr);
    EXPECT_EQ(find(checkLearning(graph, {"", {}, 8}), issue_kind::normSmallBatch), nullptr);

    graph = edited(graph, *freezeUpTo(graph, idOf(graph, "block.conv")));
    const auto issues = checkLearning(graph);
    const Issue* issue = find(issues, issue_kind::normBehindFrozen);
    ASSERT_NE(issue, nullptr);
    EXPECT_EQ(issue->layer, "block.bn");
    EXPECT_EQ(issue->what.args.back(), "1") << "that of the stem is frozen with its convolution";

    graph = edited(graph, *freezeTrunk(graph));
    EXPECT_TRUE(checkLearning(graph).empty());
    graph.find(idOf(graph, "stem.bn"))->adaptStatistics = true;
    const auto adapting = checkLearning(graph);
    ASSERT_EQ(adapting.size(), 1U);
    EXPECT_EQ(adapting[0].kind, issue_kind::normAdapts);
    EXPECT_EQ(adapting[0].severity, Severity::Info);
}

TEST(NetworkChecks, ABiasBeforeABatchNormalisationIsDead)
{
    NetworkGraph graph = test::smallNetwork();
    Layer* conv = graph.find(idOf(graph, "stem.conv"));
    conv->parameters["bias"] = true;
    EXPECT_TRUE(checkLearning(graph).empty()) << "inherited biases count in the inherited statistics";
    conv->fresh = true;
    const auto issues = checkLearning(graph);
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].kind, issue_kind::deadBias);
    EXPECT_EQ(issues[0].layer, "stem.conv");
}

TEST(NetworkChecks, DataMustFit)
{
    NetworkGraph graph = test::smallNetwork();
    EXPECT_TRUE(checkAgainstData(graph, {}).empty());
    auto issues = checkAgainstData(graph, {"flowers", {"rose", "tulip"}, 0});
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].kind, issue_kind::classesDiffer);
    EXPECT_EQ(issues[0].layer, "output");
    EXPECT_EQ(issues[0].what.message(), "The network tells 3 classes apart, but flowers has 2.");
    issues = checkAgainstData(graph, {"flowers", {"rose", "tulip", "daisy"}, 0});
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_NE(issues[0].what.message().find("other classes"), std::string::npos);
    graph.find(idOf(graph, "output"))->parameters.erase("classes");
    EXPECT_TRUE(checkAgainstData(graph, {"flowers", {"rose", "tulip", "daisy"}, 0}).empty())
        << "a network without names takes classes as they come";
    graph.find(idOf(graph, "input"))->parameters["channels"] = std::int64_t{4};
    issues = checkAgainstData(graph, {"flowers", {"rose", "tulip", "daisy"}, 0});
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].kind, issue_kind::dataChannels);
}

} // namespace
} // namespace graft
