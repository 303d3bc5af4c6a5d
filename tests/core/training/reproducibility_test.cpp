// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same seed gives the same run to the bit, whatever reads the samples; what the records of a run hold.
#include "core/data/batch_loader.h"
#include "core/runtime/initialisation.h"
#include "tests/core/training/training_fixture.h"

#include <cmath>

namespace graft {
namespace {

using test::freeze;
using test::numbers;
using test::TestRun;

/// Samples with random changes: noise from the seed.
class VaryingSource final : public SampleSource {
public:
    explicit VaryingSource(std::size_t count) : m_source(count) {}
    std::set<std::size_t> broken;

    [[nodiscard]] TensorSpec sampleSpec() const override { return m_source.sampleSpec(); }
    [[nodiscard]] std::size_t size() const override { return m_source.size(); }
    [[nodiscard]] std::int64_t label(std::size_t index) const override { return m_source.label(index); }
    [[nodiscard]] std::string name(std::size_t index) const override { return m_source.name(index); }
    [[nodiscard]] Result<void> read(std::size_t index, std::span<float> out) const override
    {
        return m_source.read(index, out);
    }
    [[nodiscard]] bool hasVariants() const override { return true; }
    [[nodiscard]] Result<void> readVariant(std::size_t index, std::uint64_t seed, std::span<float> out) const override
    {
        if (broken.contains(index))
            return makeError(ErrorCode::Corrupt, "This sample is broken.");
        ++m_variants;
        RandomStream random(seed);
        auto done = m_source.read(index, out);
        for (float& value : out)
            value += random.unit() - 0.5F;
        return done;
    }
    [[nodiscard]] std::size_t variants() const { return m_variants; }

private:
    test::SyntheticSource m_source;
    mutable std::atomic<std::size_t> m_variants{0};
};

TrainingOutcome goWith(const SampleSource& training, const std::function<void(TestRun&)>& change)
{
    TestRun run;
    run.graph = test::smallNetwork(3, 12, 0.3);
    change(run);
    auto outcome = train({test::snapshot(run.graph), run.weights, training, run.validation, run.options}, run.log,
                         run.observer, run.control);
    EXPECT_TRUE(outcome.ok()) << outcome.error().message();
    return outcome.ok() ? *std::move(outcome) : TrainingOutcome{};
}

std::string hashOf(const TrainingOutcome& outcome)
{
    return hashOfWeights(outcome.weights, [](std::string_view) { return true; });
}

TEST(Reproducibility, TheSameSeedGivesTheSameBitsWithAnyNumberOfReaders)
{
    const test::SyntheticSource plain(48);
    const VaryingSource varying(48);
    for (const SampleSource* source :
         {static_cast<const SampleSource*>(&plain), static_cast<const SampleSource*>(&varying)}) {
        const auto go = [source](int readers) {
            return goWith(*source, [readers](TestRun& run) { run.options.readers = readers; });
        };
        const TrainingOutcome one = go(1);
        for (const int readers : {1, 2, 5}) {
            const TrainingOutcome again = go(readers);
            EXPECT_EQ(numbers(one), numbers(again)) << readers;
            EXPECT_EQ(hashOf(one), hashOf(again)) << readers;
        }
    }
}

TEST(Reproducibility, EverythingAtOnceIsTheSameToTheBit)
{
    const VaryingSource varying(48);
    const auto go = [&varying](int readers) {
        return goWith(varying, [readers](TestRun& run) {
            freeze(run.graph, "stem.");
            run.options.readers = readers;
            run.options.optimizer = OptimizerKind::AdamW;
            run.options.learningRate = 0.01;
            run.options.accumulation = 2;
            run.options.emaDecay = 0.9;
            run.options.clipNorm = 0.5;
            run.options.labelSmoothing = 0.1;
            run.options.classWeights = ClassWeights::Balanced;
            run.options.schedule = ScheduleKind::Cosine;
            run.options.augmentation = *parseAugmentation("mixup=0.4..0.4:p=0.5,cutmix:p=0.5");
        });
    };
    const TrainingOutcome one = go(1);
    const TrainingOutcome two = go(2);
    EXPECT_EQ(numbers(one), numbers(two));
    EXPECT_EQ(hashOf(one), hashOf(two));
}

TEST(Reproducibility, VariantsDifferByEpochAndSample)
{
    const VaryingSource varying(48);
    const test::SyntheticSource plain(48);
    const auto none = [](TestRun&) {};
    EXPECT_NE(numbers(goWith(varying, none)), numbers(goWith(plain, none)));
    std::set<std::uint64_t> seeds;
    for (std::uint64_t pass = 0; pass < 20; ++pass) {
        for (std::size_t index = 0; index < 50; ++index)
            seeds.insert(variantSeed(pass, index));
    }
    EXPECT_EQ(seeds.size(), 1000U);
    std::vector<float> first;
    for (const int workers : {1, 3}) {
        BatchLoader loader(varying, {4, 9, 4}, 3, workers, 2, 77);
        const auto batch = loader.next();
        const std::size_t width = batch->values.size() / 3;
        EXPECT_EQ(batch->values[0], batch->values[2 * width]) << "one pass, one variant of a sample";
        if (!first.empty()) {
            EXPECT_EQ(first, batch->values);
        }
        first = batch->values;
    }
    BatchLoader other(varying, {4, 9, 4}, 3, 1, 2, 78);
    EXPECT_NE(first, other.next()->values);
}

TEST(Reproducibility, VaryingSamplesAreReadAgainInEveryEpochAndValidationIsNotVaried)
{
    const VaryingSource varying(48);
    (void)goWith(varying, [](TestRun& run) { freeze(run.graph, "stem."); });
    EXPECT_EQ(varying.variants(), 3U * 48U) << "no features are kept";
    TestRun run;
    const VaryingSource validation(18);
    const auto outcome = train({test::snapshot(run.graph), {}, run.training, validation, run.options}, run.log,
                               run.observer, run.control);
    ASSERT_TRUE(outcome.ok());
    EXPECT_EQ(validation.variants(), 0U);
}

TEST(Reproducibility, AVariantThatCannotBeReadCostsTheSampleOnly)
{
    VaryingSource varying(48);
    varying.broken = {5};
    const TrainingOutcome outcome = goWith(varying, [](TestRun&) {});
    EXPECT_EQ(outcome.epochs.size(), 3U);
    EXPECT_EQ(outcome.unreadable, std::vector<std::size_t>{5});
}

/// Samples vanish while training goes on.
class VanishingSource final : public SampleSource {
public:
    mutable std::atomic<bool> gone = false;

    [[nodiscard]] TensorSpec sampleSpec() const override { return m_source.sampleSpec(); }
    [[nodiscard]] std::size_t size() const override { return m_source.size(); }
    [[nodiscard]] std::int64_t label(std::size_t index) const override { return m_source.label(index); }
    [[nodiscard]] std::string name(std::size_t index) const override { return m_source.name(index); }
    [[nodiscard]] Result<void> read(std::size_t index, std::span<float> out) const override
    {
        if (gone && index >= 40)
            return makeError(ErrorCode::NotFound, "The file is gone.");
        return m_source.read(index, out);
    }

private:
    test::SyntheticSource m_source{48};
};

TEST(Reproducibility, FilesDeletedDuringTrainingCostTheirSamplesOnly)
{
    VanishingSource vanishing;
    TestRun run;
    run.observer.onEpoch = [&vanishing](const EpochRecord&) { vanishing.gone = true; };
    const auto outcome = train({test::snapshot(run.graph), {}, vanishing, run.validation, run.options}, run.log,
                               run.observer, run.control);
    ASSERT_TRUE(outcome.ok()) << outcome.error().message();
    EXPECT_EQ(outcome->epochs.size(), 3U);
    EXPECT_EQ(outcome->unreadable.size(), 8U);
    EXPECT_EQ(run.observer.messages.size(), 8U) << "each once";
}

TEST(Records, HoldWhatHappened)
{
    TestRun run;
    const TrainingOutcome outcome = run.go();
    const auto steps = run.log.iterationsSince(0);
    double before = -1;
    for (const IterationRecord& step : steps) {
        EXPECT_GE(step.seconds, before);
        before = step.seconds;
        EXPECT_GT(step.gradientNorm, 0);
        EXPECT_GE(step.waitShare, 0);
        EXPECT_LE(step.waitShare, 1);
        EXPECT_GT(step.samplesPerSecond, 0);
    }
    const auto looks = run.log.validationsSince(0);
    ASSERT_EQ(looks.size(), outcome.epochs.size());
    for (std::size_t i = 0; i < looks.size(); ++i) {
        EXPECT_EQ(looks[i].loss, outcome.epochs[i].validationLoss);
        EXPECT_EQ(looks[i].accuracy, outcome.epochs[i].validationAccuracy);
        EXPECT_EQ(looks[i].iteration, static_cast<std::int64_t>(6 * (i + 1)));
        EXPECT_DOUBLE_EQ(looks[i].epoch, static_cast<double>(i + 1));
        ASSERT_EQ(looks[i].classRecall.size(), 3U);
        const double mean = (looks[i].classRecall[0] + looks[i].classRecall[1] + looks[i].classRecall[2]) / 3;
        EXPECT_NEAR(mean, looks[i].accuracy, 1e-9) << "six samples of each class";
    }
    EXPECT_GT(outcome.epochs.back().memoryBytes, std::uint64_t{1} << 20U);
    EXPECT_DOUBLE_EQ(outcome.epochs.back().learningRate, 0.05);
    EXPECT_GT(outcome.epochs.back().seconds, 0);
}

TEST(Records, DriftTellsHowFarEachLayerHasCome)
{
    TestRun run;
    freeze(run.graph, "stem.");
    run.weights = *completeWeights(run.graph, {}, MissingTensors::Initialise, 9);
    run.options.epochs = 2;
    (void)run.go();
    const auto drift = run.log.drift();
    ASSERT_NE(drift, nullptr);
    EXPECT_EQ(drift->iteration, 12);
    EXPECT_EQ(drift->layers.size(), run.graph.layers.size());
    for (const LayerDrift& layer : drift->layers) {
        const bool learns = layer.layer == "fc" || layer.layer.starts_with("block.conv") || layer.layer == "block.bn" ||
                            layer.layer == "block.shortcut";
        EXPECT_EQ(layer.change > 0, learns) << layer.layer;
        EXPECT_EQ(layer.gradientNorm > 0, learns) << layer.layer;
        EXPECT_EQ(layer.deadShare, 0) << layer.layer;
    }
}

TEST(Records, DeadUnitsShow)
{
    // A bias far below zero kills 2 of the 6 channels.
    NetworkGraph g;
    const LayerId input = test::addLayer(g, "input", "Input", test::imageInput(3, 12, 12), {});
    const LayerId conv = test::addLayer(g, "conv", "Conv2d", test::convolution(3, 6, 3, 1, true), {input});
    const LayerId relu = test::addLayer(g, "relu", "ReLU", {}, {conv});
    const LayerId flat = test::addLayer(g, "flatten", "Flatten", {}, {relu});
    const LayerId fc = test::addLayer(g, "fc", "Linear",
                                      {{"in_features", std::int64_t{864}}, {"out_features", std::int64_t{3}}}, {flat});
    test::addLayer(g, "output", "Output", {{"classes", test::classNames(3)}}, {fc});
    TestRun run;
    run.graph = g;
    run.weights = *completeWeights(g, {}, MissingTensors::Initialise, 9);
    run.weights.insert("conv.bias", *TensorData::fromFloats({6}, std::vector<float>{9, -999, 9, 9, -999, 9}));
    run.options.learningRate = 1e-6;
    run.options.epochs = 1;
    (void)run.go();
    const auto drift = run.log.drift();
    ASSERT_NE(drift, nullptr);
    for (const LayerDrift& layer : drift->layers)
        EXPECT_NEAR(layer.deadShare, layer.layer == "relu" ? 2.0 / 6 : 0.0, 1e-6) << layer.layer;
}

} // namespace
} // namespace graft
