// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What training does to weights: learns, leaves frozen layers alone, gives the same numbers again.
#include "core/layers/layer_schema.h"
#include "core/runtime/initialisation.h"
#include "tests/core/training/training_fixture.h"

#include <cmath>
#include <cstring>

namespace graft {
namespace {

using test::freeze;
using test::numbers;
using test::TestRun;

std::vector<float> floatsOf(const WeightStore& store, const char* name)
{
    const auto bytes = store.find(name)->bytes();
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

TEST(Learning, LossFallsAndTheClassesAreLearned)
{
    TestRun run;
    run.options.epochs = 6;
    run.options.learningRate = 0.02;
    const TrainingOutcome outcome = run.go();
    ASSERT_EQ(outcome.epochs.size(), 6U);
    EXPECT_LT(outcome.epochs.back().trainLoss, 0.5 * outcome.epochs.front().trainLoss);
    EXPECT_GE(outcome.epochs[static_cast<std::size_t>(outcome.bestEpoch - 1)].validationAccuracy, 0.9);
    EXPECT_EQ(run.log.iterationCount(), 6U * 6U);
    EXPECT_EQ(run.log.epochsSince(0), outcome.epochs);
    EXPECT_EQ(run.observer.iterationsPerEpoch, 6);
    EXPECT_TRUE(run.observer.best.front());
    EXPECT_FALSE(outcome.stopped);
    EXPECT_TRUE(outcome.unreadable.empty());
    EXPECT_GT(outcome.imagesPerSecond, 0.0);
    EXPECT_EQ(outcome.device.substr(0, 3), "cpu");
    const auto iterations = run.log.iterationsSince(0);
    EXPECT_EQ(iterations.front().iteration, 0);
    EXPECT_DOUBLE_EQ(iterations.back().epoch, 6.0);
}

TEST(Learning, EveryOptimiserLearns)
{
    for (const OptimizerKind kind : {OptimizerKind::Sgd, OptimizerKind::Adam, OptimizerKind::AdamW}) {
        TestRun run;
        run.options.optimizer = kind;
        run.options.learningRate = kind == OptimizerKind::Sgd ? 0.05 : 0.01;
        run.options.weightDecay = 1e-4;
        run.options.epochs = 5;
        const TrainingOutcome outcome = run.go();
        EXPECT_LT(outcome.epochs.back().trainLoss, 0.7 * outcome.epochs.front().trainLoss) << nameOf(kind);
    }
}

TEST(Learning, OptimisersAndTheirOptionsDiffer)
{
    const auto after = [](OptimizerKind kind, double momentum, double decay) {
        TestRun run;
        run.options = {.epochs = 1,
                       .batchSize = 8,
                       .learningRate = 0.01,
                       .optimizer = kind,
                       .momentum = momentum,
                       .weightDecay = decay,
                       .seed = 3,
                       .device = DeviceChoice::Cpu};
        return floatsOf(run.go().weights, "fc.weight");
    };
    const auto plain = after(OptimizerKind::Sgd, 0.0, 0.0);
    EXPECT_NE(plain, after(OptimizerKind::Sgd, 0.9, 0.0));
    EXPECT_NE(plain, after(OptimizerKind::Sgd, 0.0, 0.1));
    EXPECT_NE(plain, after(OptimizerKind::Adam, 0.0, 0.0));
    // L2 goes through Adam's normalisation, decoupled decay does not.
    EXPECT_NE(after(OptimizerKind::Adam, 0.0, 0.1), after(OptimizerKind::AdamW, 0.0, 0.1));
}

TEST(Learning, FrozenLayersStayTheSameToTheBit)
{
    for (const bool prefixOnly : {true, false}) {
        TestRun run;
        freeze(run.graph, "stem.");
        if (!prefixOnly)
            freeze(run.graph, "block.bn"); // frozen, but behind layers that learn
        run.weights = *completeWeights(run.graph, {}, MissingTensors::Initialise, 9);
        const TrainingOutcome outcome = run.go();
        EXPECT_EQ(outcome.frozenHashBefore.size(), 64U);
        EXPECT_EQ(outcome.frozenHashBefore, outcome.frozenHashAfter);
        EXPECT_EQ(outcome.frozenHashBefore, hashOfFrozenLayers(run.graph, run.weights));
        for (const Layer& layer : run.graph.layers) {
            for (const LearnableSpec& spec : learnablesOf(layer)) {
                const std::string name = layer.name + "." + spec.suffix;
                const bool same = outcome.weights.find(name)->identical(*run.weights.find(name));
                EXPECT_EQ(same, layer.learnRateFactor == 0.0) << name;
            }
        }
        EXPECT_EQ(outcome.weights.size(), run.weights.size());
    }
}

TEST(Learning, TheStoreGivenIsNotTouched)
{
    TestRun run;
    run.weights = *completeWeights(run.graph, {}, MissingTensors::Initialise, 9);
    const std::string before = hashOfWeights(run.weights, [](std::string_view) { return true; });
    (void)run.go();
    EXPECT_EQ(before, hashOfWeights(run.weights, [](std::string_view) { return true; }));
}

TEST(Learning, FeatureCacheChangesNothingButTheWork)
{
    const auto result = [](std::uint64_t cacheBytes, std::size_t& reads, std::size_t& messages) {
        TestRun run;
        freeze(run.graph, "stem.");
        run.options.featureCacheBytes = cacheBytes;
        const TrainingOutcome outcome = run.go();
        reads = run.training.reads();
        messages = run.observer.messages.size();
        const Progress& last = run.observer.preparations.back();
        EXPECT_EQ(last.done, last.total);
        EXPECT_EQ(last.total, cacheBytes > 1000 ? 48U + 18U : 0U);
        return numbers(outcome);
    };
    std::size_t reads = 0;
    std::size_t messages = 0;
    const auto cached = result(std::uint64_t{1} << 30, reads, messages);
    EXPECT_EQ(reads, 48U) << "every sample once";
    const auto uncached = result(0, reads, messages);
    EXPECT_EQ(reads, 3U * 48U) << "every sample in every epoch";
    const auto tooSmall = result(1000, reads, messages);
    EXPECT_EQ(messages, 2U) << "it is said that the features do not fit, for both parts";
    ASSERT_EQ(cached.size(), uncached.size());
    for (std::size_t i = 0; i < cached.size(); ++i) {
        EXPECT_NEAR(cached[i], uncached[i], 1e-4) << i;
        EXPECT_EQ(uncached[i], tooSmall[i]) << i;
    }
}

TEST(Learning, SameSeedSameNumbers)
{
    const auto go = [](std::uint64_t seed) {
        TestRun run;
        run.graph = test::smallNetwork(3, 12, 0.3);
        run.options.seed = seed;
        run.options.threads = 2;
        return run.go();
    };
    const TrainingOutcome a = go(21);
    const TrainingOutcome b = go(21);
    const TrainingOutcome c = go(22);
    EXPECT_EQ(numbers(a), numbers(b));
    EXPECT_TRUE(a.weights.identical(b.weights));
    EXPECT_NE(numbers(a), numbers(c));
}

TEST(Learning, LearnRateFactorsScaleTheStep)
{
    const auto change = [](double factor) {
        TestRun run;
        run.weights = *completeWeights(run.graph, {}, MissingTensors::Initialise, 9);
        run.graph.find(run.graph.find("fc")->id)->learnRateFactor = factor;
        run.options.epochs = 1;
        run.options.batchSize = 48; // a single step
        run.options.momentum = 0.0;
        run.options.learningRate = 1e-3;
        const auto before = floatsOf(run.weights, "fc.weight");
        auto after = floatsOf(run.go().weights, "fc.weight");
        for (std::size_t i = 0; i < after.size(); ++i)
            after[i] -= before[i];
        return after;
    };
    const auto one = change(1.0);
    const auto ten = change(10.0);
    const auto zero = change(0.0);
    double size = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_NEAR(ten[i], 10.0F * one[i], 1e-6);
        EXPECT_EQ(zero[i], 0.0F);
        size += std::abs(one[i]);
    }
    EXPECT_GT(size, 1e-5);
}

TEST(Learning, FreshLayersStartAnew)
{
    TestRun run;
    run.weights = *completeWeights(run.graph, {}, MissingTensors::Initialise, 9);
    run.options.learningRate = 1e-12; // learns next to nothing: what comes out is what went in
    run.options.epochs = 1;
    run.graph.find(run.graph.find("fc")->id)->fresh = true;
    const TrainingOutcome outcome = run.go();
    EXPECT_NE(floatsOf(outcome.weights, "fc.weight"), floatsOf(run.weights, "fc.weight"));
    const auto before = floatsOf(run.weights, "block.conv.weight");
    const auto after = floatsOf(outcome.weights, "block.conv.weight");
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_NEAR(before[i], after[i], 1e-6);
}

} // namespace
} // namespace graft
