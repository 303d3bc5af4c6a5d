// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stop, pause, best epoch, samples that cannot be read.
#include "core/runtime/initialisation.h"
#include "tests/core/training/training_fixture.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace graft {
namespace {

using test::freeze;
using test::numbers;
using test::TestRun;

TEST(Control, StopKeepsTheBestEpoch)
{
    TestRun run;
    run.options.epochs = 50;
    run.observer.onEpoch = [&run](const EpochRecord& record) {
        if (record.epoch == 2)
            run.control.requestStop();
    };
    const TrainingOutcome stopped = run.go();
    EXPECT_TRUE(stopped.stopped);
    EXPECT_EQ(stopped.epochs.size(), 2U);
    ASSERT_GE(stopped.bestEpoch, 1);

    TestRun full;
    full.options.epochs = stopped.bestEpoch;
    EXPECT_TRUE(full.go().weights.identical(stopped.weights)) << "the weights are those of the best epoch";
}

TEST(Control, LaterWorseEpochsDoNotReplaceTheBest)
{
    TestRun run;
    run.options.epochs = 6;
    const TrainingOutcome outcome = run.go();
    const EpochRecord& best = outcome.epochs.at(static_cast<std::size_t>(outcome.bestEpoch - 1));
    for (const EpochRecord& epoch : outcome.epochs) {
        EXPECT_LE(epoch.validationAccuracy, best.validationAccuracy);
        EXPECT_TRUE(epoch.validationAccuracy < best.validationAccuracy || epoch.validationLoss >= best.validationLoss);
    }
    TestRun again;
    again.options.epochs = outcome.bestEpoch;
    EXPECT_TRUE(again.go().weights.identical(outcome.weights));
}

TEST(Control, StopBeforeTheFirstEpochGivesTheStart)
{
    TestRun run;
    run.weights = *completeWeights(run.graph, {}, MissingTensors::Initialise, 9);
    run.observer.onStarted = [&run] { run.control.requestStop(); };
    const TrainingOutcome outcome = run.go();
    EXPECT_TRUE(outcome.stopped);
    EXPECT_EQ(outcome.bestEpoch, 0);
    EXPECT_EQ(run.log.iterationCount(), 0U);
    EXPECT_TRUE(outcome.weights.identical(run.weights));
}

TEST(Control, ThePreparationCanBeStopped)
{
    TestRun run;
    freeze(run.graph, "stem.");
    run.observer.onPreparing = [&run](const Progress& progress) {
        if (progress.done > 0)
            run.control.requestStop();
    };
    const TrainingOutcome outcome = run.go();
    EXPECT_TRUE(outcome.stopped);
    EXPECT_TRUE(outcome.epochs.empty());
    EXPECT_LT(run.observer.preparations.back().done, run.observer.preparations.back().total);
}

TEST(Control, PauseHoldsTheRunAndChangesNothing)
{
    TestRun plain;
    const auto expected = numbers(plain.go());

    TestRun run;
    std::mutex mutex;
    std::condition_variable changed;
    bool pausing = false;
    run.observer.onEpoch = [&](const EpochRecord& record) {
        if (record.epoch != 1)
            return;
        run.control.pause();
        const std::lock_guard lock(mutex);
        pausing = true;
        changed.notify_all();
    };
    TrainingOutcome outcome;
    std::thread worker([&] { outcome = run.go(); });
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return pausing; });
    }
    EXPECT_EQ(run.log.iterationCount(), 6U) << "one epoch, and no step while paused";
    EXPECT_EQ(run.log.epochCount(), 1U);
    run.control.resume();
    worker.join();
    EXPECT_EQ(numbers(outcome), expected);
}

TEST(Control, StopEndsAPause)
{
    TestRun run;
    run.observer.onEpoch = [&run](const EpochRecord&) {
        run.control.pause();
        run.control.requestStop();
    };
    EXPECT_TRUE(run.go().stopped);
}

TEST(Control, WithoutValidationTheLowestTrainingLossIsBest)
{
    TestRun run;
    const test::SyntheticSource none(0);
    const auto outcome = train({test::snapshot(run.graph), run.weights, run.training, none, run.options}, run.log,
                               run.observer, run.control);
    ASSERT_TRUE(outcome.ok()) << outcome.error().message();
    double lowest = outcome->epochs.front().trainLoss;
    int epoch = 1;
    for (const EpochRecord& record : outcome->epochs) {
        if (record.trainLoss < lowest) {
            lowest = record.trainLoss;
            epoch = record.epoch;
        }
    }
    EXPECT_EQ(outcome->bestEpoch, epoch);
}

TEST(Control, UnreadableSamplesAreLeftOutAndReported)
{
    for (const bool frozenTrunk : {false, true}) {
        TestRun run;
        if (frozenTrunk)
            freeze(run.graph, "stem.");
        run.training.broken = {3, 17};
        run.validation.broken = {0};
        const TrainingOutcome outcome = run.go();
        EXPECT_EQ(outcome.unreadable, (std::vector<std::size_t>{3, 17}));
        EXPECT_EQ(outcome.epochs.size(), 3U);
        EXPECT_EQ(run.observer.messages.size(), 3U) << "each sample once, not in every epoch";
        EXPECT_EQ(run.observer.messages.front().severity, Severity::Warning);
    }
}

TEST(Control, AllSamplesUnreadableIsAnError)
{
    for (const bool frozenTrunk : {false, true}) {
        TestRun run;
        if (frozenTrunk)
            freeze(run.graph, "stem.");
        for (std::size_t i = 0; i < run.training.size(); ++i)
            run.training.broken.insert(i);
        EXPECT_NE(run.fail().message().find("broken"), std::string::npos) << "the reason is named";
    }
}

TEST(Control, ALeftOverSampleDoesNotBreakBatchNorm)
{
    TestRun run;
    // Global pooling first: BatchNorm then sees one value a sample and cannot train with a single one.
    NetworkGraph& graph = run.graph;
    const LayerId pool = graph.find("pool")->id;
    const LayerId flat = graph.find("flatten")->id;
    std::erase_if(graph.connections, [&](const Connection& c) { return c.to.layer == flat; });
    const LayerId norm = test::addLayer(graph, "norm", "BatchNorm2d", {{"num_features", std::int64_t{16}}}, {pool});
    graph.connections.push_back({{norm, 0}, {flat, 0}});
    run.options.batchSize = 47; // 48 = 47 + 1
    EXPECT_EQ(run.go().epochs.size(), 3U);
    EXPECT_EQ(run.log.iterationCount(), 3U) << "one full batch an epoch";

    TestRun broken;
    broken.graph = run.graph;
    broken.options.batchSize = 2;
    broken.training.broken = {0, 5, 9}; // leaves batches of one sample
    EXPECT_EQ(broken.go().epochs.size(), 3U);

    TestRun single;
    single.graph = run.graph;
    single.options.batchSize = 1;
    EXPECT_NE(single.fail().message().find("at least 2"), std::string::npos);
}

} // namespace
} // namespace graft
