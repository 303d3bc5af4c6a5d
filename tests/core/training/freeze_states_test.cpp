// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The three freeze states, on every family of the catalogue: what may change does, what must not does not.
#include "core/base/random.h"
#include "core/evaluation/predictor.h"
#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "core/project/project.h"
#include "core/runtime/initialisation.h"
#include "core/zoo/catalogue.h"
#include "tests/core/training/training_fixture.h"

#include <array>
#include <filesystem>

namespace graft {
namespace {

using enum FreezeState;

constexpr std::int64_t pictureSize = 40;

/// A network of the catalogue for three classes and tiny pictures.
NetworkGraph family(const std::string& name)
{
    NetworkGraph graph = findModel(name)->build();
    EXPECT_TRUE(applyEdits(graph, *replaceHead(graph, test::classNames(3))).ok());
    for (Layer& layer : graph.layers) {
        if (layer.type == "Input")
            layer.parameters["height"] = layer.parameters["width"] = pictureSize;
    }
    return graph;
}

struct Case {
    std::string name;
    std::function<std::vector<GraphEdit>(const NetworkGraph&)> edits;
};

std::vector<LayerId> idsOf(const NetworkGraph& graph)
{
    std::vector<LayerId> ids;
    for (const Layer& layer : graph.layers)
        ids.push_back(layer.id);
    return ids;
}

/// Every layer in a state drawn by lot.
std::vector<GraphEdit> scattered(const NetworkGraph& graph, std::uint64_t seed)
{
    RandomStream random(streamSeed(seed, graph.name));
    std::vector<GraphEdit> edits;
    for (const Layer& layer : graph.layers)
        addFreezeEdits(layer, std::array{Trainable, Frozen, StatisticsAdapt}[random.below(3)], edits);
    return edits;
}

const std::vector<Case>& cases()
{
    static const std::vector<Case> all{
        {"nothing frozen", [](const NetworkGraph&) { return std::vector<GraphEdit>{}; }},
        {"trunk frozen", [](const NetworkGraph& g) { return *freezeTrunk(g); }},
        {"trunk adapts",
         [](const NetworkGraph& g) { return *freezeUpTo(g, g.inputsOf(*findHead(g))[0].from.layer, StatisticsAdapt); }},
        {"only statistics", [](const NetworkGraph& g) { return *setFreezeState(g, idsOf(g), StatisticsAdapt); }},
        {"half frozen, half adapts",
         [](const NetworkGraph& g) {
             const auto order = *topologicalOrder(g);
             NetworkGraph half = g;
             auto edits = *freezeBefore(g, std::span(order).first(order.size() / 3));
             EXPECT_TRUE(applyEdits(half, edits).ok());
             const auto more = *freezeBefore(half, std::span(order).first(2 * order.size() / 3), StatisticsAdapt);
             edits.insert(edits.end(), more.begin(), more.end());
             return edits;
         }},
        {"scattered 1", [](const NetworkGraph& g) { return scattered(g, 1); }},
        {"scattered 2", [](const NetworkGraph& g) { return scattered(g, 2); }},
    };
    return all;
}

/// How many tensors of a layer changed, by what they are.
struct Changes {
    int weights = 0;
    int changedWeights = 0;
    int statistics = 0;
    int changedStatistics = 0;
};

Changes changesOf(const Layer& layer, const WeightStore& before, const WeightStore& after)
{
    Changes out;
    for (const LearnableSpec& spec : learnablesOf(layer)) {
        const std::string name = layer.name + "." + spec.suffix;
        const bool changed = !after.find(name)->identical(*before.find(name));
        (spec.buffer ? out.statistics : out.weights) += 1;
        (spec.buffer ? out.changedStatistics : out.changedWeights) += changed ? 1 : 0;
    }
    return out;
    return out;
}

void expectHonest(const NetworkGraph& graph, const WeightStore& before, const TrainingOutcome& outcome)
{
    const FreezePlan plan = *freezePlanOf(graph);
    int trained = 0;
    int trainable = 0;
    for (const Layer& layer : graph.layers) {
        SCOPED_TRACE(layer.name);
        const Changes c = changesOf(layer, before, outcome.weights);
        if (stateOf(layer) != Trainable) {
            EXPECT_EQ(c.changedWeights, 0);
        } else {
            trainable += c.weights;
            trained += c.changedWeights;
        }
        const bool follows = stateOf(layer) != Frozen;
        EXPECT_EQ(c.changedStatistics, follows ? c.statistics : 0);
        EXPECT_FALSE(stateOf(layer) == StatisticsAdapt && plan.prefix.contains(layer.id));
    }
    EXPECT_GE(trained, trainable * 9 / 10) << "what learns, learns";
    EXPECT_EQ(outcome.frozenHashBefore, outcome.frozenHashAfter);
    EXPECT_EQ(outcome.frozenHashAfter, hashOfFrozenLayers(graph, outcome.weights));
}

std::vector<float> logitsOf(const NetworkGraph& graph, const WeightStore& weights)
{
    auto predictor = Predictor::create(test::snapshot(graph), weights, DeviceChoice::Cpu);
    EXPECT_TRUE(predictor.ok());
    std::vector<float> picture(static_cast<std::size_t>(predictor->inputSpec().elementsPerSample()));
    RandomStream random(5);
    for (float& value : picture)
        value = random.unit() - 0.5F;
    return *predictor->logits(picture, 1);
}

/// What a project gives back computes what was trained, statistics that adapted included.
void expectReloadsTheSame(const NetworkGraph& graph, const TrainingOutcome& outcome)
{
    const auto file = std::filesystem::temp_directory_path() / ("graft_freeze_states_" + graph.name + ".graft");
    Project project;
    project.graph = graph;
    project.weights = outcome.weights;
    ASSERT_TRUE(saveProject(file, project).ok());
    const auto loaded = loadProject(file);
    std::filesystem::remove(file);
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(loaded->graph, graph) << "the states are part of the network";
    EXPECT_EQ(logitsOf(loaded->graph, loaded->weights), logitsOf(graph, outcome.weights));
}

class FreezeFamilies : public ::testing::TestWithParam<const char*> {};

TEST_P(FreezeFamilies, OnlyWhatMayChangeChanges)
{
    const NetworkGraph original = family(GetParam());
    const WeightStore weights = *completeWeights(original, {}, MissingTensors::Initialise, 7);
    const bool hasStatistics = std::ranges::any_of(original.layers, hasBatchStatistics);
    for (const Case& one : cases()) {
        SCOPED_TRACE(one.name);
        test::TestRun run;
        run.graph = original;
        for (Layer& layer : run.graph.layers)
            layer.fresh = false; // starts from `weights`, so that they can be compared
        ASSERT_TRUE(applyEdits(run.graph, one.edits(run.graph)).ok());
        run.weights = weights;
        const test::SyntheticSource pictures(8, 3, pictureSize);
        const test::SyntheticSource none(0, 3, pictureSize);
        run.options.epochs = 1;
        run.options.batchSize = 4;
        run.options.learningRate = 1e-3;
        run.options.weightDecay = 1e-2; // reaches weights that a dead unit keeps from learning
        const auto outcome = train({test::snapshot(run.graph), run.weights, pictures, none, run.options}, run.log,
                                   run.observer, run.control);
        if (!anythingToLearn(run.graph)) {
            EXPECT_FALSE(outcome.ok()) << "nothing can change: refused with the reason";
            EXPECT_FALSE(hasStatistics);
            continue;
        }
        ASSERT_TRUE(outcome.ok()) << outcome.error().message();
        expectHonest(run.graph, run.weights, *outcome);
        if (one.name == "half frozen, half adapts")
            expectReloadsTheSame(run.graph, *outcome);
    }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, FreezeFamilies,
                         ::testing::Values("resnet18", "mobilenet_v2", "squeezenet1_1", "resnet18_slim"),
                         [](const auto& family) { return std::string(family.param); });

TEST(FreezeStatesInTraining, OnlyStatisticsAdaptAndValidationSeesThem)
{
    test::TestRun run;
    run.weights = *completeWeights(run.graph, {}, MissingTensors::Initialise, 9);
    ASSERT_TRUE(applyEdits(run.graph, *setFreezeState(run.graph, idsOf(run.graph), StatisticsAdapt)).ok());
    run.options.epochs = 2;
    const TrainingOutcome outcome = run.go();
    ASSERT_EQ(outcome.epochs.size(), 2U);
    expectHonest(run.graph, run.weights, outcome);
    EXPECT_NE(outcome.epochs[0].validationLoss, outcome.epochs[1].validationLoss) << "the statistics moved on";
}

TEST(FreezeStatesInTraining, TheCacheHoldsWhatLiesBeforeTheAdaptingLayer)
{
    const auto numbersWith = [](std::uint64_t cacheBytes) {
        test::TestRun run;
        EXPECT_TRUE(applyEdits(run.graph, *freezeUpTo(run.graph, run.graph.find("block.bn")->id)).ok());
        EXPECT_TRUE(applyEdits(run.graph,
                               *setFreezeState(run.graph, std::array{run.graph.find("block.bn")->id}, StatisticsAdapt))
                        .ok());
        run.options.featureCacheBytes = cacheBytes;
        return test::numbers(run.go());
    };
    const auto cached = numbersWith(std::uint64_t{1} << 30);
    const auto uncached = numbersWith(0);
    ASSERT_EQ(cached.size(), uncached.size());
    for (std::size_t i = 0; i < cached.size(); ++i)
        EXPECT_NEAR(cached[i], uncached[i], 1e-4) << i;
}

TEST(FreezeStatesInTraining, AdaptingLayersNeedTwoSamplesWhereTheMapIsOnePixel)
{
    test::TestRun run;
    run.graph = {};
    const LayerId input = test::addLayer(run.graph, "input", "Input", test::imageInput(3, 12, 12), {});
    const LayerId pool = test::addLayer(run.graph, "pool", "AdaptiveAvgPool2d", {}, {input});
    const LayerId norm = test::addLayer(run.graph, "bn", "BatchNorm2d", {{"num_features", std::int64_t{3}}}, {pool});
    const LayerId flat = test::addLayer(run.graph, "flat", "Flatten", {}, {norm});
    const LayerId fc = test::addLayer(run.graph, "fc", "Linear",
                                      {{"in_features", std::int64_t{3}}, {"out_features", std::int64_t{3}}}, {flat});
    test::addLayer(run.graph, "output", "Output", {{"classes", test::classNames(3)}}, {fc});
    ASSERT_TRUE(applyEdits(run.graph, *setFreezeState(run.graph, std::array{norm}, StatisticsAdapt)).ok());
    run.options.batchSize = 1;
    EXPECT_NE(run.fail().message().find("at least 2 samples"), std::string::npos);
    ASSERT_TRUE(applyEdits(run.graph, *setFreezeState(run.graph, std::array{norm}, Frozen)).ok());
    EXPECT_TRUE(run.tryGo().ok());
}

} // namespace
} // namespace graft
