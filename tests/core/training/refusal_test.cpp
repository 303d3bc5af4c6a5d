// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What training refuses, options, and the log.
#include "core/runtime/initialisation.h"
#include "tests/core/training/training_fixture.h"

#include <cmath>
#include <limits>
#include <thread>

namespace graft {
namespace {

using test::freeze;
using test::TestRun;

TEST(Refusal, OptionsOutOfRange)
{
    EXPECT_TRUE(checkOptions({}).ok());
    const auto refused = [](const std::function<void(TrainingOptions&)>& change) {
        TrainingOptions options;
        change(options);
        const auto checked = checkOptions(options);
        return !checked.ok() && checked.error().code == ErrorCode::InvalidArgument;
    };
    EXPECT_TRUE(refused([](TrainingOptions& o) { o.epochs = 0; }));
    EXPECT_TRUE(refused([](TrainingOptions& o) { o.epochs = 100001; }));
    EXPECT_TRUE(refused([](TrainingOptions& o) { o.batchSize = -1; }));
    EXPECT_TRUE(refused([](TrainingOptions& o) { o.batchSize = 65537; }));
    EXPECT_TRUE(refused([](TrainingOptions& o) { o.learningRate = 0; }));
    EXPECT_TRUE(refused([](TrainingOptions& o) { o.learningRate = std::nan(""); }));
    EXPECT_TRUE(refused([](TrainingOptions& o) { o.learningRate = std::numeric_limits<double>::infinity(); }));
    EXPECT_TRUE(refused([](TrainingOptions& o) { o.momentum = 1.0; }));
    EXPECT_TRUE(refused([](TrainingOptions& o) { o.weightDecay = -1; }));
    EXPECT_TRUE(refused([](TrainingOptions& o) { o.threads = -1; }));
    TestRun run;
    run.options.epochs = 0;
    EXPECT_EQ(run.fail().code, ErrorCode::InvalidArgument);
}

TEST(Refusal, OptimiserNamesGoBothWays)
{
    for (const OptimizerKind kind : {OptimizerKind::Sgd, OptimizerKind::Adam, OptimizerKind::AdamW})
        EXPECT_EQ(*parseOptimizer(nameOf(kind)), kind);
    EXPECT_FALSE(parseOptimizer("lion").ok());
}

TEST(Refusal, BatchLargerThanTheData)
{
    TestRun run;
    run.options.batchSize = 49;
    const Error error = run.fail();
    EXPECT_EQ(error.code, ErrorCode::InvalidArgument);
    EXPECT_NE(error.message().find("48"), std::string::npos);
}

TEST(Refusal, NothingToLearn)
{
    TestRun run;
    freeze(run.graph, "");
    EXPECT_NE(run.fail().message().find("frozen"), std::string::npos);
}

TEST(Refusal, OneClass)
{
    TestRun run;
    run.graph = test::smallNetwork(1);
    EXPECT_NE(run.fail().message().find("one class"), std::string::npos);
}

TEST(Refusal, LabelsTheNetworkDoesNotKnow)
{
    TestRun run;
    run.training.labelOffset = 1;
    EXPECT_NE(run.fail().message().find("sample 2"), std::string::npos);
    TestRun validation;
    validation.validation.labelOffset = -1;
    EXPECT_NE(validation.fail().message().find("sample 0"), std::string::npos);
}

TEST(Refusal, DataOfAnotherShape)
{
    TestRun run;
    run.graph = test::smallNetwork(3, 16);
    const Error error = run.fail();
    EXPECT_EQ(error.code, ErrorCode::ShapeMismatch);
    EXPECT_NE(error.message().find("3x12x12"), std::string::npos);
}

TEST(Refusal, NoDataAndNoNetwork)
{
    TestRun run;
    const test::SyntheticSource none(0);
    EXPECT_FALSE(
        train({test::snapshot(run.graph), {}, none, none, run.options}, run.log, run.observer, run.control).ok());
    EXPECT_FALSE(train({nullptr, {}, run.training, none, run.options}, run.log, run.observer, run.control).ok());
    run.graph.connections.clear();
    EXPECT_FALSE(run.tryGo().ok());
}

TEST(Refusal, ABrokenNetworkIsRefusedWithTheReason)
{
    TestRun run;
    run.graph.find(run.graph.find("block.bn")->id)->parameters["num_features"] = std::int64_t{9};
    const Error error = run.fail();
    EXPECT_EQ(error.layer, "block.bn");
    EXPECT_NE(error.message().find("expects 9 input channels, but gets 16"), std::string::npos) << error.message();
}

TEST(Refusal, DivergenceIsAnErrorWithAdvice)
{
    TestRun run;
    run.options.learningRate = 1e6;
    run.graph.find(run.graph.find("fc")->id)->learnRateFactor = 1e32;
    const Error error = run.fail();
    EXPECT_NE(error.message().find("learning rate"), std::string::npos);
}

TEST(Refusal, DivergenceInTheLastStepIsFound)
{
    TestRun run;
    run.options.learningRate = 1e6;
    run.options.epochs = 1;
    run.options.batchSize = 48; // the only step ruins the weights after a finite loss
    run.graph.find(run.graph.find("fc")->id)->learnRateFactor = 1e32;
    EXPECT_NE(run.fail().message().find("learning rate"), std::string::npos);
}

TEST(Refusal, WeightsOfAnotherShape)
{
    TestRun run;
    run.weights = *completeWeights(test::smallNetwork(7), {}, MissingTensors::Initialise, 1);
    const Error error = run.fail();
    EXPECT_EQ(error.code, ErrorCode::ShapeMismatch);
    EXPECT_EQ(error.layer, "fc");
    run.graph.find(run.graph.find("fc")->id)->fresh = true;
    EXPECT_TRUE(run.tryGo().ok()) << "a new head does not care about the old one's shape";
}

TEST(MetricsLog, GivesWhatIsNew)
{
    MetricsLog log;
    for (int i = 0; i < 5; ++i)
        log.append(IterationRecord{i, i / 2.0, 1.0F, 0.5F});
    log.append(EpochRecord{.epoch = 1});
    EXPECT_EQ(log.iterationCount(), 5U);
    ASSERT_EQ(log.iterationsSince(3).size(), 2U);
    EXPECT_EQ(log.iterationsSince(3).front().iteration, 3);
    EXPECT_TRUE(log.iterationsSince(5).empty());
    EXPECT_TRUE(log.iterationsSince(99).empty());
    EXPECT_EQ(log.epochsSince(0).size(), 1U);
    log.clear();
    EXPECT_EQ(log.iterationCount() + log.epochCount(), 0U);
}

TEST(MetricsLog, CanBeReadWhileItGrows)
{
    MetricsLog log;
    constexpr int records = 2000;
    std::thread writer([&log] {
        for (int i = 0; i < records; ++i)
            log.append(IterationRecord{i, 0.0, 0.0F, 0.0F});
    });
    std::size_t seen = 0;
    while (seen < records) {
        for (const IterationRecord& record : log.iterationsSince(seen))
            ASSERT_EQ(record.iteration, static_cast<std::int64_t>(seen++));
    }
    writer.join();
}

} // namespace
} // namespace graft
