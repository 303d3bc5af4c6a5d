// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every option of a step changes what it says, and nothing else.
#include "core/runtime/initialisation.h"
#include "core/training/option_table.h"
#include "core/training/precision_p.h"
#include "core/training/preflight.h"
#include "tests/core/training/training_fixture.h"

#include <cmath>
#include <cstring>

namespace graft {
namespace {

using test::freeze;
using test::numbers;
using test::TestRun;

std::vector<float> floatsOf(const WeightStore& store, const std::string& name)
{
    const auto bytes = store.find(name)->bytes();
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

/// A convolution and a linear layer: nothing that depends on the other samples of a batch.
NetworkGraph plainNetwork()
{
    NetworkGraph g;
    const LayerId input = test::addLayer(g, "input", "Input", test::imageInput(3, 12, 12), {});
    const LayerId conv = test::addLayer(g, "conv", "Conv2d", test::convolution(3, 6, 3, 1, true), {input});
    const LayerId relu = test::addLayer(g, "relu", "ReLU", {}, {conv});
    const LayerId pool = test::addLayer(g, "pool", "AdaptiveAvgPool2d", {}, {relu});
    const LayerId flat = test::addLayer(g, "flatten", "Flatten", {}, {pool});
    const LayerId fc = test::addLayer(g, "fc", "Linear",
                                      {{"in_features", std::int64_t{6}}, {"out_features", std::int64_t{3}}}, {flat});
    test::addLayer(g, "output", "Output", {{"classes", test::classNames(3)}}, {fc});
    return g;
}

/// A run of the plain network from known weights, with the options that `change` sets.
struct PlainRun : TestRun {
    explicit PlainRun(const std::function<void(TrainingOptions&)>& change = {})
    {
        graph = plainNetwork();
        weights = *completeWeights(graph, {}, MissingTensors::Initialise, 9);
        options.epochs = 1;
        options.momentum = 0.5;
        if (change)
            change(options);
    }
    /// The weights after the last epoch, whatever the best one is.
    [[nodiscard]] WeightStore last()
    {
        const test::SyntheticSource none(0);
        const auto outcome = train({test::snapshot(graph), weights, training, none, options}, log, observer, control);
        EXPECT_TRUE(outcome.ok()) << outcome.error().message();
        EXPECT_EQ(outcome->bestEpoch, options.epochs) << "the last epoch is the best";
        return outcome->weights;
    }
};

double largestDifference(const WeightStore& a, const WeightStore& b)
{
    double largest = 0;
    for (const auto& [name, tensor] : a.tensors()) {
        if (tensor.dtype() != DType::Float32)
            continue;
        const auto x = floatsOf(a, name);
        const auto y = floatsOf(b, name);
        for (std::size_t i = 0; i < x.size(); ++i)
            largest = std::max(largest, static_cast<double>(std::abs(x[i] - y[i])));
    }
    return largest;
}

/// The norm of everything that changed.
double wayGone(const WeightStore& from, const WeightStore& to)
{
    double sum = 0;
    for (const auto& [name, tensor] : from.tensors()) {
        const auto x = floatsOf(from, name);
        const auto y = floatsOf(to, name);
        for (std::size_t i = 0; i < x.size(); ++i)
            sum += std::pow(static_cast<double>(x[i] - y[i]), 2);
    }
    return std::sqrt(sum);
}

TEST(OptionEffect, AccumulatedBatchesEqualOneLargeBatch)
{
    PlainRun large([](TrainingOptions& o) { o.batchSize = 16; });
    PlainRun small([](TrainingOptions& o) {
        o.batchSize = 8;
        o.accumulation = 2;
    });
    const WeightStore expected = large.last();
    EXPECT_LT(largestDifference(expected, small.last()), 1e-6);
    EXPECT_EQ(small.log.iterationCount(), 3U) << "a record for each step, not for each batch";
    EXPECT_EQ(small.observer.iterationsPerEpoch, 3);
    const auto a = large.log.iterationsSince(0);
    const auto b = small.log.iterationsSince(0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_NEAR(a[i].loss, b[i].loss, 1e-5);
        EXPECT_NEAR(a[i].gradientNorm, b[i].gradientNorm, 1e-5);
        EXPECT_EQ(a[i].accuracy, b[i].accuracy);
    }
    EXPECT_GT(largestDifference(large.weights, expected), 1e-3);
}

TEST(OptionEffect, AnIncompleteGroupIsAMeanOfWhatItHas)
{
    // 48 samples: groups of 20 + 20 + 8 against batches of 20 + 20 + 8.
    PlainRun large([](TrainingOptions& o) { o.batchSize = 20; });
    PlainRun small([](TrainingOptions& o) {
        o.batchSize = 4;
        o.accumulation = 5;
    });
    const WeightStore expected = large.last();
    EXPECT_LT(largestDifference(expected, small.last()), 1e-6);
    // Samples that cannot be read leave groups incomplete, too; class weights make the mean a weighted one.
    for (TestRun* run : {static_cast<TestRun*>(&large), static_cast<TestRun*>(&small)}) {
        run->training.broken = {0, 1, 2, 3, 5, 8, 13, 21, 34};
        run->options.classWeights = ClassWeights::Balanced;
    }
    EXPECT_LT(largestDifference(large.last(), small.last()), 1e-6);
}

TEST(OptionEffect, ClippingShortensTheStepToTheNorm)
{
    const auto oneStep = [](double clip) {
        PlainRun run([clip](TrainingOptions& o) {
            o.batchSize = 48;
            o.momentum = 0;
            o.learningRate = 0.1;
            o.clipNorm = clip;
        });
        const double way = wayGone(run.weights, run.last());
        const float norm = run.log.iterationsSince(0).front().gradientNorm;
        return std::pair(way, static_cast<double>(norm));
    };
    const auto [free, norm] = oneStep(0);
    EXPECT_NEAR(free, 0.1 * norm, 1e-5) << "the recorded norm is that of the gradients";
    const auto [clipped, unclippedNorm] = oneStep(norm / 4);
    EXPECT_NEAR(clipped, 0.1 * norm / 4, 1e-5);
    EXPECT_NEAR(unclippedNorm, norm, 1e-6) << "recorded before clipping";
    EXPECT_NEAR(oneStep(norm * 2).first, free, 1e-7);
}

TEST(OptionEffect, LabelSmoothingAsksForLessCertainty)
{
    const auto lossWith = [](double smoothing) {
        PlainRun run([smoothing](TrainingOptions& o) {
            o.epochs = 20;
            o.labelSmoothing = smoothing;
        });
        const EpochRecord last = run.go().epochs.back();
        return std::pair(last, run.log.iterationsSince(0).front().loss);
    };
    const auto [plain, plainFirst] = lossWith(0);
    const auto [smooth, smoothFirst] = lossWith(0.5);
    EXPECT_NE(plainFirst, smoothFirst) << "it is what is minimised and recorded";
    EXPECT_GT(smooth.trainLoss, plain.trainLoss);
    EXPECT_GT(smooth.validationLoss, plain.validationLoss) << "the validation loss is plain: less certain is worse";
}

/// Class 0 has 40 samples, classes 1 and 2 have 4 each.
class Unbalanced final : public SampleSource {
public:
    [[nodiscard]] TensorSpec sampleSpec() const override { return m_source.sampleSpec(); }
    [[nodiscard]] std::size_t size() const override { return 48; }
    [[nodiscard]] std::int64_t label(std::size_t index) const override { return m_source.label(original(index)); }
    [[nodiscard]] std::string name(std::size_t index) const override { return m_source.name(original(index)); }
    [[nodiscard]] Result<void> read(std::size_t index, std::span<float> out) const override
    {
        return m_source.read(original(index), out);
    }

private:
    static std::size_t original(std::size_t index) { return index < 40 ? 3 * index : 3 * index + 1 + index % 2; }
    test::SyntheticSource m_source{200};
};

TEST(OptionEffect, BalancedClassWeightsGiveEveryClassTheSameSay)
{
    const auto biasAfter = [](ClassWeights weighting) {
        PlainRun run([weighting](TrainingOptions& o) {
            o.batchSize = 48;
            o.momentum = 0;
            o.learningRate = 0.1;
            o.classWeights = weighting;
        });
        // All classes are as likely: the gradient of the biases is how often a class is missed.
        run.weights.insert("fc.weight", *TensorData::fromFloats({3, 6}, std::vector<float>(18, 0.0F)));
        run.weights.insert("fc.bias", *TensorData::fromFloats({3}, std::vector<float>(3, 0.0F)));
        const Unbalanced training;
        const auto outcome = train({test::snapshot(run.graph), run.weights, training, run.validation, run.options},
                                   run.log, run.observer, run.control);
        EXPECT_TRUE(outcome.ok());
        EXPECT_NEAR(run.log.iterationsSince(0).front().loss, std::log(3.0), 1e-5);
        return floatsOf(outcome->weights, "fc.bias");
    };
    const auto plain = biasAfter(ClassWeights::None);
    EXPECT_NEAR(plain[0], 0.1 * (40.0 / 48 - 1.0 / 3), 1e-5);
    EXPECT_NEAR(plain[1], 0.1 * (4.0 / 48 - 1.0 / 3), 1e-5);
    for (const float bias : biasAfter(ClassWeights::Balanced))
        EXPECT_NEAR(bias, 0, 1e-5);
}

TEST(OptionEffect, TheAverageOfTheWeightsEqualsTheHandComputedOne)
{
    // The raw weights after each step, from runs of one step less each: momentum is off, so that the state is all in
    // the weights, and an epoch is one step.
    constexpr double decay = 0.6;
    const auto after = [](int steps, double ema) {
        PlainRun run([&](TrainingOptions& o) {
            o.epochs = steps;
            o.batchSize = 48;
            o.momentum = 0;
            o.emaDecay = ema;
        });
        return run.last();
    };
    PlainRun start;
    std::vector<double> average;
    for (const float value : floatsOf(start.weights, "fc.weight"))
        average.push_back(value);
    for (int step = 1; step <= 4; ++step) {
        const auto raw = floatsOf(after(step, 0), "fc.weight");
        for (std::size_t i = 0; i < average.size(); ++i)
            average[i] = decay * average[i] + (1 - decay) * static_cast<double>(raw[i]);
        const auto kept = floatsOf(after(step, decay), "fc.weight");
        for (std::size_t i = 0; i < average.size(); ++i)
            EXPECT_NEAR(kept[i], average[i], 1e-6) << step;
    }
}

TEST(OptionEffect, TheAverageIsValidatedAndHasStatisticsOfItsOwn)
{
    const auto go = [](double ema) {
        TestRun run;
        run.options.emaDecay = ema;
        return run.go();
    };
    const TrainingOutcome raw = go(0);
    const TrainingOutcome averaged = go(0.9);
    EXPECT_NE(raw.epochs[0].validationLoss, averaged.epochs[0].validationLoss);
    for (std::size_t i = 0; i < raw.epochs.size(); ++i)
        EXPECT_EQ(raw.epochs[i].trainLoss, averaged.epochs[i].trainLoss) << "the raw weights go on as ever";
    EXPECT_NE(floatsOf(raw.weights, "stem.bn.running_mean"), floatsOf(averaged.weights, "stem.bn.running_mean"));
}

TEST(OptionEffect, LayerDecayAndWeightDecayReachWhatTheyShould)
{
    const auto change = [](const std::function<void(TrainingOptions&)>& options, const char* tensor) {
        PlainRun run([&](TrainingOptions& o) {
            o.batchSize = 48;
            o.momentum = 0;
            options(o);
        });
        const auto before = floatsOf(run.weights, tensor);
        const auto after = floatsOf(run.last(), tensor);
        double sum = 0;
        for (std::size_t i = 0; i < before.size(); ++i)
            sum += std::abs(after[i] - before[i]);
        return sum;
    };
    const auto none = [](TrainingOptions&) {};
    const auto half = [](TrainingOptions& o) { o.layerDecay = 0.5; };
    EXPECT_NEAR(change(half, "fc.weight"), change(none, "fc.weight"), 1e-6);
    EXPECT_NEAR(change(half, "conv.weight"), 0.5 * change(none, "conv.weight"), 1e-4);
    const auto decay = [](TrainingOptions& o) { o.weightDecay = 0.5; };
    EXPECT_NE(change(decay, "conv.weight"), change(none, "conv.weight"));
    EXPECT_EQ(change(decay, "conv.bias"), change(none, "conv.bias"));
    const auto all = [](TrainingOptions& o) {
        o.weightDecay = 0.5;
        o.decayEverything = true;
    };
    EXPECT_NE(change(all, "conv.bias"), change(none, "conv.bias"));
}

TEST(OptionEffect, LbfgsLearnsAHead)
{
    TestRun run;
    freeze(run.graph, "");
    run.graph.find(run.graph.find("fc")->id)->learnRateFactor = 1;
    run.options.optimizer = OptimizerKind::Lbfgs;
    run.options.batchSize = 48;
    run.options.learningRate = 0.5;
    run.options.accumulation = 4; // does not count
    run.options.clipNorm = 1e-9;  // neither
    run.options.epochs = 4;
    const TrainingOutcome outcome = run.go();
    EXPECT_EQ(run.log.iterationCount(), 4U);
    EXPECT_LT(outcome.epochs.back().trainLoss, 0.8 * outcome.epochs.front().trainLoss);
    TestRun one;
    one.graph = run.graph;
    one.options = run.options;
    one.options.lbfgsIterations = 1;
    EXPECT_GT(one.go().epochs.back().trainLoss, outcome.epochs.back().trainLoss);
}

TEST(OptionEffect, TheScheduleSetsTheRateOfEachStep)
{
    PlainRun run([](TrainingOptions& o) {
        o.epochs = 4;
        o.schedule = ScheduleKind::Step;
        o.stepEpochs = 2;
        o.stepFactor = 0.1;
    });
    (void)run.go();
    const auto steps = run.log.iterationsSince(0);
    ASSERT_EQ(steps.size(), 24U);
    EXPECT_FLOAT_EQ(steps[11].learningRate, 0.05F);
    EXPECT_FLOAT_EQ(steps[12].learningRate, 0.005F);
    PlainRun plateau([](TrainingOptions& o) {
        o.epochs = 4;
        o.learningRate = 1e-9; // no progress
        o.schedule = ScheduleKind::Plateau;
        o.plateauPatience = 0;
        o.plateauFactor = 0.5;
    });
    (void)plateau.go();
    EXPECT_LT(plateau.log.iterationsSince(0).back().learningRate, 0.6e-9F);
}

TEST(OptionEffect, MixedSamplesAreLearnedAsMixed)
{
    const auto go = [](const char* plan, bool frozenStem = false) {
        TestRun run;
        if (frozenStem)
            freeze(run.graph, "stem.");
        run.options.augmentation = *parseAugmentation(plan);
        const TrainingOutcome outcome = run.go();
        return std::pair(outcome, run.training.reads());
    };
    const auto plain = go("").first;
    for (const char* plan : {"mixup=1..1:p=1", "cutmix=1..1:p=1"}) {
        const auto [mixed, reads] = go(plan);
        EXPECT_GT(mixed.epochs.back().trainLoss, plain.epochs.back().trainLoss) << plan << ": two answers at once";
        EXPECT_EQ(numbers(mixed), numbers(go(plan).first)) << "the seed decides";
        const auto [frozen, frozenReads] = go(plan, true);
        EXPECT_EQ(frozenReads, 3U * 48U) << "mixed samples are others in every epoch: nothing is kept";
    }
    EXPECT_EQ(numbers(plain), numbers(go("mixup=1..1:p=0").first));
}

TEST(OptionEffect, CutMixNeedsPictures)
{
    class Rows final : public SampleSource {
    public:
        [[nodiscard]] TensorSpec sampleSpec() const override { return {DType::Float32, {-1, 4}, "NC"}; }
        [[nodiscard]] std::size_t size() const override { return 12; }
        [[nodiscard]] std::int64_t label(std::size_t index) const override { return index % 2 == 0 ? 0 : 1; }
        [[nodiscard]] std::string name(std::size_t index) const override { return std::to_string(index); }
        [[nodiscard]] Result<void> read(std::size_t index, std::span<float> out) const override
        {
            std::ranges::fill(out, static_cast<float>(label(index)));
            return {};
        }
    };
    const Rows rows;
    const TrainingFacts network{rows.sampleSpec(), 2, true, false};
    TrainingOptions options;
    options.batchSize = 4;
    EXPECT_TRUE(checkTraining(network, rows, rows, options).ok());
    options.augmentation = *parseAugmentation("mixup");
    EXPECT_TRUE(checkTraining(network, rows, rows, options).ok());
    options.augmentation = *parseAugmentation("cutmix");
    const auto refused = checkTraining(network, rows, rows, options);
    ASSERT_FALSE(refused.ok());
    EXPECT_NE(refused.error().message().find("CutMix"), std::string::npos);
}

TEST(OptionEffect, BFloat16LearnsAndKeepsItsWeightsIn32Bit)
{
    TestRun exact;
    TestRun brief;
    brief.options.precision = Precision::BFloat16;
    exact.options.epochs = brief.options.epochs = 5;
    const TrainingOutcome a = exact.go();
    const TrainingOutcome b = brief.go();
    EXPECT_NE(numbers(a), numbers(b));
    EXPECT_LT(b.epochs.back().trainLoss, 0.7 * b.epochs.front().trainLoss);
    EXPECT_EQ(b.weights.find("fc.weight")->dtype(), DType::Float32);
}

TEST(OptionEffect, Float16IsRefusedOnTheProcessor)
{
    TestRun run;
    run.options.precision = Precision::Float16;
    const Error error = run.fail();
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_NE(error.message().find("float16"), std::string::npos);
}

TEST(OptionEffect, AutomaticPrecisionIsWhatTheProcessorIsGoodAt)
{
    EXPECT_TRUE(multipliesBFloat16("flags : fpu avx512_bf16 sse"));
    EXPECT_TRUE(multipliesBFloat16("flags : amx_tile amx_bf16"));
    EXPECT_FALSE(multipliesBFloat16("flags : fpu avx2 sse"));
    const auto decided = decidePrecision(Precision::Auto, {});
    ASSERT_TRUE(decided.ok());
    TestRun automatic;
    automatic.options.precision = Precision::Auto;
    TestRun chosen;
    chosen.options.precision = *decided;
    EXPECT_EQ(numbers(automatic.go()), numbers(chosen.go()));
}

} // namespace
} // namespace graft
