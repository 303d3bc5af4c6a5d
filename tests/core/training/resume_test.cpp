// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that are stopped or paused and go on in another process; and saved runs that must not be gone on with.
#include "core/base/files.h"
#include "core/runtime/initialisation.h"
#include "core/training/checkpoint.h"
#include "tests/core/training/resume_variants.h"
#include "tests/core/training/training_fixture.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <condition_variable>
#include <fstream>
#include <mutex>
#include <thread>

namespace graft {
namespace {

namespace fs = std::filesystem;

/// A run of a variant, with everything it needs.
struct SavedRun {
    explicit SavedRun(std::string_view name, fs::path where = {})
        : variant(test::resumeVariant(name)),
          folder(std::move(where))
    {
        variant.options.epochs = std::min(variant.options.epochs, 4);
    }

    Result<TrainingOutcome> tryGo(bool resume = false)
    {
        const test::VariantSource training(48);
        return tryGoWith(training, resume);
    }
    Result<TrainingOutcome> tryGoWith(const SampleSource& training, bool resume)
    {
        const test::SyntheticSource validation(18, 3, 12, 2);
        TrainingTask task{test::snapshot(variant.graph), weights, training, validation, variant.options};
        task.checkpointFolder = folder;
        task.resume = resume;
        task.logFolder = logs;
        return train(task, log, observer, control);
    }
    std::string go(bool resume = false)
    {
        const auto outcome = tryGo(resume);
        EXPECT_TRUE(outcome.ok()) << outcome.error().message();
        return outcome.ok() ? test::summary(*outcome, log) : std::string();
    }
    std::string refusal()
    {
        const auto outcome = tryGo(true);
        EXPECT_FALSE(outcome.ok());
        return outcome.ok() ? std::string() : outcome.error().message();
    }

    test::ResumeVariant variant;
    fs::path folder;
    fs::path logs;
    WeightStore weights;
    MetricsLog log;
    test::RecordingObserver observer;
    TrainingControl control;
};

class Resume : public testing::Test {
protected:
    Resume() : folder(fs::temp_directory_path() / ("graft-resume-" + std::to_string(::getpid()) + "-" + testName()))
    {
        fs::remove_all(folder);
    }
    ~Resume() override { fs::remove_all(folder); }
    static std::string testName()
    {
        std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
        std::erase(name, '/');
        return name;
    }
    /// Leaves a run in the folder that was stopped after two epochs.
    void stopAfterTwo(std::string_view variant) const
    {
        SavedRun run(variant, folder);
        run.observer.onEpoch = [&run](const EpochRecord& record) {
            if (record.epoch == 2)
                run.control.requestStop();
        };
        const auto outcome = run.tryGo();
        ASSERT_TRUE(outcome.ok()) << outcome.error().message();
        ASSERT_TRUE(outcome->stopped);
    }

    fs::path folder;
};

class ResumeEach : public Resume, public testing::WithParamInterface<const char*> {};

TEST_P(ResumeEach, AfterAStopEndsAsIfNothingHadHappened)
{
    SavedRun plain(GetParam());
    const std::string expected = plain.go();
    ASSERT_NO_FATAL_FAILURE(stopAfterTwo(GetParam()));
    const auto info = readCheckpointInfo(folder);
    ASSERT_TRUE(info.ok()) << info.error().message();
    EXPECT_EQ(info->epoch, 2);
    EXPECT_TRUE(info->complete);
    SavedRun resumed(GetParam(), folder);
    EXPECT_EQ(resumed.go(true), expected);
    EXPECT_EQ(resumed.log.epochCount(), plain.log.epochCount()) << "the curves are complete";
    EXPECT_FALSE(fs::exists(folder)) << "a finished run leaves nothing to resume";
}

INSTANTIATE_TEST_SUITE_P(Variants, ResumeEach,
                         testing::Values("sgd", "adam-average", "rmsprop-accumulating", "frozen-adamw", "lbfgs",
                                         "gradual"),
                         [](const auto& instance) {
                             std::string name = instance.param;
                             std::erase(name, '-');
                             return name;
                         });

TEST_F(Resume, InTheMiddleOfAnEpoch)
{
    SavedRun plain("sgd");
    const std::string expected = plain.go();
    for (const std::size_t iterations : {1U, 4U, 8U, 11U}) {
        SavedRun run("sgd", folder);
        // 48 samples in batches of 8: six steps an epoch. The stop comes from the reading of the log's own thread.
        run.observer.onStarted = [&] {
            std::thread([&run, iterations] {
                while (run.log.iterationCount() < iterations)
                    std::this_thread::yield();
                run.control.requestStop();
            }).detach();
        };
        ASSERT_TRUE(run.tryGo().ok());
        SavedRun resumed("sgd", folder);
        ASSERT_EQ(resumed.go(fs::exists(folder)), expected);
    }
}

TEST_F(Resume, FromWhatAPauseHasSaved)
{
    SavedRun plain("adam-average");
    const std::string expected = plain.go();
    SavedRun run("adam-average", folder);
    run.observer.onEpoch = [&run](const EpochRecord& record) {
        if (record.epoch == 2)
            run.control.pause();
    };
    std::string afterPause;
    std::thread worker([&] { afterPause = run.go(); });
    // The pause itself saves; a request while paused saves again.
    const fs::path copy = folder.string() + "-copy";
    const auto paused = [&] { return readCheckpointInfo(folder).ok() && readCheckpointInfo(folder)->epoch == 2; };
    while (!paused())
        std::this_thread::yield();
    run.control.checkpointNow();
    const auto first = readCheckpointInfo(folder)->savedUtc;
    const auto generations = [&] {
        std::string names;
        for (const auto& entry : fs::directory_iterator(folder))
            names = std::max(names, entry.path().filename().string());
        return names;
    };
    const std::string before = generations();
    while (generations() == before)
        std::this_thread::yield();
    while (!paused())
        std::this_thread::yield();
    fs::remove_all(copy);
    fs::copy(folder, copy);
    run.control.resume();
    worker.join();
    EXPECT_EQ(afterPause, expected) << "pausing changes nothing";
    SavedRun other("adam-average", copy);
    EXPECT_EQ(other.go(true), expected) << "nor does going on elsewhere";
    fs::remove_all(copy);
}

TEST_F(Resume, OtherNetworksDataOptionsAndWeightsAreRefused)
{
    ASSERT_NO_FATAL_FAILURE(stopAfterTwo("sgd"));
    SavedRun network("sgd", folder);
    test::freeze(network.variant.graph, "stem.");
    EXPECT_NE(network.refusal().find("another network"), std::string::npos);

    SavedRun data("sgd", folder);
    const auto refused = data.tryGoWith(test::VariantSource(47), true);
    ASSERT_FALSE(refused.ok());
    EXPECT_NE(refused.error().message().find("other data"), std::string::npos);

    SavedRun options("sgd", folder);
    options.variant.options.momentum = 0.5;
    const std::string message = options.refusal();
    EXPECT_NE(message.find("momentum = 0.9, not 0.5"), std::string::npos) << message;

    SavedRun weights("sgd", folder);
    weights.weights = *completeWeights(weights.variant.graph, {}, MissingTensors::Initialise, 99);
    EXPECT_NE(weights.refusal().find("other weights"), std::string::npos);

    SavedRun machine("sgd", folder);
    machine.variant.options.readers = 2;
    machine.variant.options.checkpointMinutes = 1;
    EXPECT_TRUE(machine.tryGo(true).ok()) << "these change no result";
}

TEST_F(Resume, NothingToResumeIsAnError)
{
    SavedRun run("sgd", folder);
    EXPECT_NE(run.refusal().find("no saved run"), std::string::npos);
}

TEST_F(Resume, ADamagedStateFallsBackAndSaysSo)
{
    SavedRun plain("sgd");
    const std::string expected = plain.go();
    ASSERT_NO_FATAL_FAILURE(stopAfterTwo("sgd"));
    fs::path newest;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("training-") && name > newest.filename().string())
            newest = entry.path();
    }
    fs::resize_file(newest, fs::file_size(newest) / 2);
    SavedRun resumed("sgd", folder);
    EXPECT_EQ(resumed.go(true), expected);
    ASSERT_EQ(resumed.observer.messages.size(), 1U);
    EXPECT_EQ(resumed.observer.messages.front().kind, "checkpoint");
}

TEST_F(Resume, WhereNothingCanBeSavedTheRunGoesOn)
{
    SavedRun plain("sgd");
    const std::string expected = plain.go();
    std::ofstream(folder) << "a file where the folder should be";
    SavedRun run("sgd", folder);
    run.logs = folder / "logs";
    EXPECT_EQ(run.go(), expected);
    ASSERT_EQ(run.observer.messages.size(), 2U) << "once for the checkpoint, once for the logs";
    EXPECT_EQ(run.observer.messages[0].kind, "checkpoint");
    EXPECT_EQ(run.observer.messages[1].kind, "log");
}

TEST_F(Resume, DiscardLeavesNothing)
{
    SavedRun run("sgd", folder);
    run.observer.onEpoch = [&run](const EpochRecord&) { run.control.discard(); };
    const auto outcome = run.tryGo();
    ASSERT_TRUE(outcome.ok());
    EXPECT_TRUE(outcome->discarded);
    EXPECT_FALSE(fs::exists(folder));
}

TEST_F(Resume, LogsAreCompleteAfterAResume)
{
    SavedRun run("sgd", folder / "run");
    run.logs = folder / "logs";
    run.observer.onEpoch = [&run](const EpochRecord& record) {
        if (record.epoch == 2)
            run.control.requestStop();
    };
    ASSERT_TRUE(run.tryGo().ok());
    SavedRun resumed("sgd", folder / "run");
    resumed.logs = folder / "logs";
    ASSERT_TRUE(resumed.tryGo(true).ok());
    const auto rows = [this](const char* name) {
        std::ifstream in(folder / "logs" / name);
        std::size_t count = 0;
        for (std::string line; std::getline(in, line);)
            ++count;
        return count;
    };
    EXPECT_EQ(rows("iterations.csv"), 1U + 4 * 6);
    EXPECT_EQ(rows("epochs.csv"), 1U + 4);
    EXPECT_EQ(rows("validations.csv"), 1U + 4);
}

TEST_F(Resume, AnAutomaticBatchSizeStaysTheSame)
{
    ASSERT_NO_FATAL_FAILURE(stopAfterTwo("sgd"));
    SavedRun automatic("sgd");
    automatic.variant.options.batchSize = 0;
    const auto outcome = automatic.tryGo();
    ASSERT_TRUE(outcome.ok()) << outcome.error().message();
    EXPECT_EQ(automatic.observer.iterationsPerEpoch, 1) << "48 of 48 samples fit at once";
}

} // namespace
} // namespace graft
