// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluation.h"
#include "core/runtime/initialisation.h"
#include "core/training/trainer.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <numeric>

namespace graft {
namespace {

/// Logits of this network are the means of its input's channels, so a test can say what it answers.
NetworkGraph meanNetwork(std::int64_t classes)
{
    NetworkGraph g;
    g.name = "means";
    const LayerId input = test::addLayer(g, "input", "Input", test::imageInput(classes, 2, 2), {});
    const LayerId pool = test::addLayer(g, "pool", "AdaptiveAvgPool2d", {}, {input});
    const LayerId flat = test::addLayer(g, "flat", "Flatten", {}, {pool});
    test::addLayer(g, "output", "Output", {{"classes", test::classNames(classes)}}, {flat});
    return g;
}

/// Samples with chosen logits.
class ChosenSource final : public SampleSource {
public:
    std::vector<std::vector<float>> logits;
    std::vector<std::int64_t> labels;
    std::set<std::size_t> broken;

    [[nodiscard]] TensorSpec sampleSpec() const override
    {
        return {DType::Float32, {-1, static_cast<std::int64_t>(logits.front().size()), 2, 2}, "NCHW"};
    }
    [[nodiscard]] std::size_t size() const override { return logits.size(); }
    [[nodiscard]] std::int64_t label(std::size_t index) const override { return labels[index]; }
    [[nodiscard]] std::string name(std::size_t index) const override { return "sample " + std::to_string(index); }
    [[nodiscard]] Result<void> read(std::size_t index, std::span<float> out) const override
    {
        if (broken.contains(index))
            return makeError(ErrorCode::Corrupt, "Broken.");
        for (std::size_t c = 0; c < logits[index].size(); ++c)
            std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(4 * c), 4, logits[index][c]);
        return {};
    }
};

Predictor meanPredictor(std::int64_t classes)
{
    auto predictor = Predictor::create(test::snapshot(meanNetwork(classes)), {}, DeviceChoice::Cpu);
    EXPECT_TRUE(predictor.ok()) << predictor.error().message();
    return *std::move(predictor);
}

TEST(Predictor, ClassifiesBestFirst)
{
    Predictor predictor = meanPredictor(3);
    EXPECT_EQ(predictor.classCount(), 3);
    EXPECT_EQ(predictor.classNames(), test::classNames(3));
    EXPECT_EQ(predictor.inputSpec().dims, (std::vector<std::int64_t>{-1, 3, 2, 2}));
    const std::vector<float> sample{1, 1, 1, 1, 3, 3, 3, 3, 2, 2, 2, 2};
    const auto scores = predictor.classify(sample, 2);
    ASSERT_TRUE(scores.ok());
    ASSERT_EQ(scores->size(), 2U);
    EXPECT_EQ((*scores)[0].index, 1);
    EXPECT_EQ((*scores)[0].name, "class 1");
    EXPECT_EQ((*scores)[1].index, 2);
    const double sum = std::exp(1.0) + std::exp(2.0) + std::exp(3.0);
    EXPECT_NEAR((*scores)[0].probability, std::exp(3.0) / sum, 1e-6);
    EXPECT_EQ(predictor.classify(sample, 99)->size(), 3U) << "never more than there are classes";
}

TEST(Predictor, SaysWhatIsWrong)
{
    Predictor predictor = meanPredictor(3);
    const std::vector<float> wrong(11);
    EXPECT_EQ(predictor.logits(wrong, 1).error().code, ErrorCode::ShapeMismatch);
    EXPECT_FALSE(predictor.logits({}, 0).ok());
    EXPECT_FALSE(Predictor::create(nullptr, {}, DeviceChoice::Cpu).ok());

    const NetworkGraph graph = test::smallNetwork();
    const auto missing = Predictor::create(test::snapshot(graph), {}, DeviceChoice::Cpu);
    ASSERT_FALSE(missing.ok());
    EXPECT_NE(missing.error().message().find("stem.conv.weight"), std::string::npos);
}

TEST(Predictor, OneSampleAtATimeEqualsABatch)
{
    const NetworkGraph graph = test::smallNetwork(4);
    const WeightStore weights = *completeWeights(graph, {}, MissingTensors::Initialise, 2);
    auto predictor = Predictor::create(test::snapshot(graph), weights, DeviceChoice::Cpu);
    ASSERT_TRUE(predictor.ok());
    const test::SyntheticSource source(6, 4);
    const auto width = static_cast<std::size_t>(source.sampleSpec().elementsPerSample());
    std::vector<float> values(6 * width);
    for (std::size_t i = 0; i < 6; ++i)
        ASSERT_TRUE(source.read(i, std::span(values).subspan(i * width, width)).ok());
    const auto together = predictor->logits(values, 6);
    ASSERT_TRUE(together.ok());
    for (std::size_t i = 0; i < 6; ++i) {
        const auto alone = predictor->logits(std::span(values).subspan(i * width, width), 1);
        for (std::size_t c = 0; c < 4; ++c)
            EXPECT_NEAR((*alone)[c], (*together)[4 * i + c], 1e-5);
    }
}

TEST(Evaluation, CountsAndMeasures)
{
    Predictor predictor = meanPredictor(7);
    ChosenSource source;
    const auto add = [&source](std::int64_t truth, std::vector<float> logits) {
        source.labels.push_back(truth);
        source.logits.push_back(std::move(logits));
    };
    add(0, {9, 0, 0, 0, 0, 0, 0}); // right
    add(1, {0, 9, 0, 0, 0, 0, 0}); // right
    add(1, {9, 5, 1, 1, 1, 1, 1}); // second: within the top 5
    add(6, {6, 5, 4, 3, 2, 1, 0}); // last: not within
    add(2, {0, 0, 0, 0, 0, 0, 0}); // cannot be read
    source.broken = {4};
    const auto result = evaluate(predictor, source, 2);
    ASSERT_TRUE(result.ok()) << result.error().message();
    EXPECT_DOUBLE_EQ(result->accuracy, 0.5);
    EXPECT_DOUBLE_EQ(result->top5, 0.75);
    EXPECT_EQ(result->confusion[0][0], 1);
    EXPECT_EQ(result->confusion[1][0], 1);
    EXPECT_EQ(result->confusion[1][1], 1);
    EXPECT_EQ(result->confusion[6][0], 1);
    ASSERT_EQ(result->samples.size(), 4U);
    EXPECT_EQ(result->samples[3].index, 3U);
    EXPECT_EQ(result->samples[3].truth, 6);
    EXPECT_EQ(result->samples[3].predicted, 0);
    EXPECT_NEAR(result->samples[0].probability, std::exp(9.0) / (std::exp(9.0) + 6.0), 1e-6);
    ASSERT_EQ(result->unreadable.size(), 1U);
    EXPECT_EQ(result->unreadable[0].name, "sample 4");
    const double first = std::log(1.0 + 6.0 * std::exp(-9.0));
    const double third = std::log(std::exp(4.0) + 1.0 + 5.0 * std::exp(-4.0));
    double ladder = 0;
    for (int i = 0; i < 7; ++i)
        ladder += std::exp(static_cast<double>(i));
    EXPECT_NEAR(result->loss, (2 * first + third + std::log(ladder)) / 4, 1e-5);
}

TEST(Evaluation, ReportsProgressAndCanBeStopped)
{
    Predictor predictor = meanPredictor(3);
    ChosenSource source;
    for (int i = 0; i < 10; ++i) {
        source.logits.push_back({1, 2, 3});
        source.labels.push_back(i % 3);
    }
    std::vector<std::uint64_t> done;
    RunControl control;
    ASSERT_TRUE(evaluate(
                    predictor, source, 4, [&](const Progress& p) { done.push_back(p.done); }, &control)
                    .ok());
    EXPECT_EQ(done, (std::vector<std::uint64_t>{4, 8, 10}));
    const auto stopped = evaluate(
        predictor, source, 4, [&](const Progress&) { control.requestStop(); }, &control);
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

TEST(Evaluation, RefusesWhatDoesNotFit)
{
    Predictor predictor = meanPredictor(3);
    ChosenSource source;
    source.logits = {{1, 2, 3}};
    source.labels = {3};
    EXPECT_NE(evaluate(predictor, source).error().message().find("sample 0"), std::string::npos);
    source.logits = {{1, 2, 3, 4}};
    EXPECT_EQ(evaluate(predictor, source).error().code, ErrorCode::ShapeMismatch);
    const test::SyntheticSource none(0);
    EXPECT_FALSE(evaluate(predictor, none).ok());
}

TEST(Evaluation, AgreesWithTheValidationOfTheBestEpoch)
{
    const NetworkGraph graph = test::smallNetwork();
    const test::SyntheticSource training(48, 3, 12, 1);
    const test::SyntheticSource validation(21, 3, 12, 2);
    TrainingOptions options;
    options.epochs = 3;
    options.batchSize = 8;
    options.learningRate = 0.02;
    options.device = DeviceChoice::Cpu;
    MetricsLog log;
    TrainingObserver observer;
    const auto outcome =
        train({test::snapshot(graph), {}, training, validation, options}, log, observer, TrainingControl());
    ASSERT_TRUE(outcome.ok()) << outcome.error().message();
    auto predictor = Predictor::create(test::snapshot(graph), outcome->weights, DeviceChoice::Cpu);
    ASSERT_TRUE(predictor.ok());
    const auto result = evaluate(*predictor, validation);
    ASSERT_TRUE(result.ok());
    const EpochRecord& best = outcome->epochs[static_cast<std::size_t>(outcome->bestEpoch - 1)];
    EXPECT_DOUBLE_EQ(result->accuracy, best.validationAccuracy);
    EXPECT_NEAR(result->loss, best.validationLoss, 1e-4);
}

} // namespace
} // namespace graft
