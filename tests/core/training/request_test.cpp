// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a user may ask of a run while it goes on or is paused, and the reasons for which runs end.
#include "core/layers/network_edits.h"
#include "core/runtime/initialisation.h"
#include "tests/core/training/training_fixture.h"

#include <atomic>
#include <thread>

namespace graft {
namespace {

using test::freeze;
using test::numbers;
using test::TestRun;

/// Calls `act` on another thread once the run is paused after its first epoch, and lets it go on when that returns.
TrainingOutcome pausedAfterFirstEpoch(TestRun& run, const std::function<void()>& act)
{
    std::atomic<bool> pausing = false;
    run.observer.onEpoch = [&](const EpochRecord& record) {
        if (record.epoch != 1)
            return;
        run.control.pause();
        pausing = true;
    };
    TrainingOutcome outcome;
    std::thread worker([&] { outcome = run.go(); });
    while (!pausing)
        std::this_thread::yield();
    act();
    run.control.resume();
    worker.join();
    return outcome;
}

TEST(Requests, ValidationWhilePausedIsDoneWhilePausedAndChangesNothing)
{
    TestRun plain;
    const auto expected = numbers(plain.go());
    TestRun run;
    const TrainingOutcome outcome = pausedAfterFirstEpoch(run, [&run] {
        run.control.validateNow();
        while (run.log.validationsSince(0).size() < 2)
            std::this_thread::yield(); // still paused: it does not wait for resume()
        EXPECT_TRUE(run.control.paused());
        EXPECT_EQ(run.log.iterationCount(), 6U);
    });
    EXPECT_EQ(numbers(outcome), expected);
    const auto looks = run.log.validationsSince(0);
    ASSERT_EQ(looks.size(), 4U) << "one after each epoch, and one that was asked for";
    EXPECT_EQ(looks[1].iteration, 6);
    EXPECT_EQ(looks[1].loss, looks[0].loss) << "nothing was learned in between";
    EXPECT_EQ(looks[1].classRecall, looks[0].classRecall);
}

TEST(Requests, ANewRateWhilePausedIsThatOfTheNextStep)
{
    TestRun run;
    (void)pausedAfterFirstEpoch(run, [&run] { run.control.setLearningRate(0.001); });
    const auto steps = run.log.iterationsSince(0);
    ASSERT_EQ(steps.size(), 18U);
    EXPECT_FLOAT_EQ(steps[5].learningRate, 0.05F);
    EXPECT_FLOAT_EQ(steps[6].learningRate, 0.001F);
    EXPECT_DOUBLE_EQ(run.log.epochsSince(0)[2].learningRate, 0.001);
}

TEST(Requests, ARateOutOfRangeIsRefusedWithAMessage)
{
    TestRun run;
    run.observer.onStarted = [&run] { run.control.setLearningRate(-1); };
    EXPECT_EQ(run.go().epochs.size(), 3U);
    ASSERT_EQ(run.observer.messages.size(), 1U);
    EXPECT_EQ(run.observer.messages.front().severity, Severity::Warning);
    EXPECT_FLOAT_EQ(run.log.iterationsSince(0).front().learningRate, 0.05F);
}

TEST(Requests, LayersFreezeAndUnfreezeWhileItRuns)
{
    TestRun run;
    freeze(run.graph, "stem.");
    run.weights = *completeWeights(run.graph, {}, MissingTensors::Initialise, 9);
    NetworkGraph later = run.graph;
    for (Layer& layer : later.layers)
        layer.learnRateFactor = layer.name.starts_with("stem.bn") || layer.name == "fc" ? 1.0 : 0.0;
    const TrainingOutcome outcome =
        pausedAfterFirstEpoch(run, [&] { run.control.setFrozenLayers(test::snapshot(later)); });
    ASSERT_EQ(outcome.epochs.size(), 3U);
    EXPECT_TRUE(run.observer.messages.empty());
    EXPECT_EQ(outcome.frozenHashBefore.size(), 64U);
    EXPECT_EQ(outcome.frozenHashBefore, outcome.frozenHashAfter);
    // The proof is about what was frozen all the time: stem.conv alone.
    NetworkGraph always = run.graph;
    freeze(always, "stem.");
    always.find(always.find("stem.bn")->id)->learnRateFactor = 1.0;
    EXPECT_EQ(outcome.frozenHashBefore, hashOfFrozenLayers(always, run.weights));

    // The layers frozen in between are those of the first epoch.
    TestRun first;
    first.graph = run.graph;
    first.weights = run.weights;
    first.options.epochs = 1;
    const TrainingOutcome single = first.go();
    if (outcome.bestEpoch > 1) {
        EXPECT_TRUE(outcome.weights.find("block.conv.weight")->identical(*single.weights.find("block.conv.weight")));
        EXPECT_FALSE(outcome.weights.find("stem.bn.weight")->identical(*run.weights.find("stem.bn.weight")));
        EXPECT_FALSE(outcome.weights.find("fc.weight")->identical(*single.weights.find("fc.weight")));
    }
}

TEST(Requests, SwitchingToTheSameFreezeChangesNothing)
{
    // Optimiser state, dropout and averages are carried over to the bit.
    for (const bool frozenStem : {false, true}) {
        TestRun plain;
        TestRun run;
        for (TestRun* one : {&plain, &run}) {
            if (frozenStem)
                freeze(one->graph, "stem.");
            one->graph.find(one->graph.find("dropout")->id)->parameters["p"] = 0.4;
            one->options.optimizer = OptimizerKind::Adam;
            one->options.learningRate = 0.005;
            one->options.emaDecay = 0.9;
        }
        const TrainingOutcome expected = plain.go();
        const TrainingOutcome outcome =
            pausedAfterFirstEpoch(run, [&run] { run.control.setFrozenLayers(test::snapshot(run.graph)); });
        EXPECT_EQ(numbers(outcome), numbers(expected));
        EXPECT_TRUE(outcome.weights.identical(expected.weights));
    }
}

TEST(Requests, FreezingEverythingOrAnotherNetworkIsRefused)
{
    TestRun plain;
    const auto expected = numbers(plain.go());
    NetworkGraph all = plain.graph;
    freeze(all, "");
    for (const NetworkGraph& wrong : {all, test::smallNetwork(4)}) {
        TestRun run;
        const TrainingOutcome outcome =
            pausedAfterFirstEpoch(run, [&] { run.control.setFrozenLayers(test::snapshot(wrong)); });
        EXPECT_EQ(numbers(outcome), expected);
        ASSERT_EQ(run.observer.messages.size(), 1U);
        EXPECT_NE(run.observer.messages.front().what.message().find("frozen"), std::string::npos);
    }
}

TEST(Requests, DiscardLeavesNothing)
{
    TestRun run;
    run.observer.onEpoch = [&run](const EpochRecord&) { run.control.discard(); };
    const TrainingOutcome outcome = run.go();
    EXPECT_TRUE(outcome.discarded);
    EXPECT_TRUE(outcome.stopped);
    EXPECT_TRUE(outcome.weights.empty());
    TestRun stopped;
    stopped.observer.onEpoch = [&stopped](const EpochRecord&) { stopped.control.requestStop(); };
    const TrainingOutcome kept = stopped.go();
    EXPECT_FALSE(kept.discarded);
    EXPECT_EQ(kept.endReason, "stopped-by-user");
    EXPECT_FALSE(kept.weights.empty());
}

TEST(RunEnd, EarlyStoppingWaitsAsLongAsItShould)
{
    TestRun run;
    run.options.epochs = 30;
    run.options.earlyStop = StopMetric::Accuracy;
    run.options.patience = 2;
    run.options.minProgress = 1; // no epoch makes that much
    const TrainingOutcome outcome = run.go();
    EXPECT_EQ(outcome.endReason, "early-stop");
    EXPECT_TRUE(outcome.stopped);
    EXPECT_EQ(outcome.epochs.size(), 3U) << "the first one, and two without progress";
    run.options.earlyStop = StopMetric::Never;
    run.options.epochs = 5;
    EXPECT_EQ(run.go().endReason, "");
}

TEST(RunEnd, TheTimeBudgetEndsItAfterAnEpochThatIsValidated)
{
    TestRun run;
    run.options.epochs = 1000;
    run.options.validateEvery = 1000;
    run.options.timeBudgetMinutes = 1e-9;
    const TrainingOutcome outcome = run.go();
    EXPECT_EQ(outcome.endReason, "time-budget");
    ASSERT_EQ(outcome.epochs.size(), 1U);
    EXPECT_TRUE(outcome.epochs.front().validated);
    EXPECT_EQ(outcome.bestEpoch, 1);
}

TEST(RunEnd, ValidationHappensAsOftenAsWanted)
{
    TestRun run;
    run.options.epochs = 5;
    run.options.validateEvery = 2;
    const TrainingOutcome outcome = run.go();
    std::vector<bool> validated;
    for (const EpochRecord& record : outcome.epochs)
        validated.push_back(record.validated);
    EXPECT_EQ(validated, (std::vector<bool>{false, true, false, true, true})) << "and always at the end";
    EXPECT_EQ(run.log.validationsSince(0).size(), 3U);
    EXPECT_TRUE(outcome.bestEpoch == 2 || outcome.bestEpoch >= 4) << "the best is one that was looked at";
}

TEST(RunEnd, TheBestEpochIsThatOfTheChosenMetric)
{
    for (const BestMetric metric : {BestMetric::Accuracy, BestMetric::Loss}) {
        TestRun run;
        run.options.epochs = 8;
        run.options.best = metric;
        const TrainingOutcome outcome = run.go();
        const EpochRecord& best = outcome.epochs.at(static_cast<std::size_t>(outcome.bestEpoch - 1));
        for (const EpochRecord& record : outcome.epochs) {
            if (metric == BestMetric::Loss) {
                EXPECT_LE(best.validationLoss, record.validationLoss);
            } else {
                EXPECT_GE(best.validationAccuracy, record.validationAccuracy);
            }
        }
    }
}

TEST(RunEnd, ASampleThatIsNotANumberCostsNoWeights)
{
    /// From some moment on one sample holds NaN.
    class Poisoned final : public SampleSource {
    public:
        std::atomic<bool> poisoned = false;
        [[nodiscard]] TensorSpec sampleSpec() const override { return m_source.sampleSpec(); }
        [[nodiscard]] std::size_t size() const override { return m_source.size(); }
        [[nodiscard]] std::int64_t label(std::size_t index) const override { return m_source.label(index); }
        [[nodiscard]] std::string name(std::size_t index) const override { return m_source.name(index); }
        [[nodiscard]] Result<void> read(std::size_t index, std::span<float> out) const override
        {
            auto done = m_source.read(index, out);
            if (poisoned && index == 7)
                out[0] = std::numeric_limits<float>::quiet_NaN();
            return done;
        }

    private:
        test::SyntheticSource m_source{48};
    };
    TestRun run;
    Poisoned training;
    run.options.epochs = 5;
    run.observer.onEpoch = [&training](const EpochRecord& record) { training.poisoned = record.epoch >= 2; };
    const auto outcome = train({test::snapshot(run.graph), {}, training, run.validation, run.options}, run.log,
                               run.observer, run.control);
    ASSERT_TRUE(outcome.ok()) << outcome.error().message();
    EXPECT_EQ(outcome->endReason, "diverged");
    EXPECT_EQ(outcome->epochs.size(), 2U);
    ASSERT_EQ(run.observer.messages.size(), 1U);
    EXPECT_EQ(run.observer.messages.front().kind, "diverged");
    TestRun two;
    two.options.epochs = 2;
    const TrainingOutcome expected = two.go();
    EXPECT_EQ(outcome->bestEpoch, expected.bestEpoch);
    EXPECT_TRUE(outcome->weights.identical(expected.weights)) << "the weights of the best epoch, untouched";
}

} // namespace
} // namespace graft
