// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

namespace graft::test {

/// Remembers what it was told; hooks let a test act at a known point of the run.
class RecordingObserver final : public TrainingObserver {
public:
    std::function<void()> onStarted;
    std::function<void(const Progress&)> onPreparing;
    std::function<void(const EpochRecord&)> onEpoch;
    std::int64_t iterationsPerEpoch = 0;
    std::vector<Progress> preparations;
    std::vector<bool> best;
    std::vector<Issue> messages;

    void started(const Device&, std::int64_t iterations) override
    {
        iterationsPerEpoch = iterations;
        if (onStarted)
            onStarted();
    }
    void preparing(const Progress& progress) override
    {
        preparations.push_back(progress);
        if (onPreparing)
            onPreparing(progress);
    }
    void epochDone(const EpochRecord& record, bool isBest) override
    {
        best.push_back(isBest);
        if (onEpoch)
            onEpoch(record);
    }
    void message(const Issue& issue) override { messages.push_back(issue); }
};

/// A run on the CPU with small defaults; tests change what they are about.
struct TestRun {
    NetworkGraph graph = smallNetwork();
    WeightStore weights;
    SyntheticSource training{48, 3, 12, 1};
    SyntheticSource validation{18, 3, 12, 2};
    TrainingOptions options;
    MetricsLog log;
    RecordingObserver observer;
    TrainingControl control;

    TestRun()
    {
        options.epochs = 3;
        options.batchSize = 8;
        options.learningRate = 0.05;
        options.seed = 3;
        options.device = DeviceChoice::Cpu;
        options.threads = 1; // the layers are tiny; on a busy machine a second thread only waits
    }
    [[nodiscard]] Result<TrainingOutcome> tryGo()
    {
        return train({snapshot(graph), weights, training, validation, options}, log, observer, control);
    }
    [[nodiscard]] TrainingOutcome go()
    {
        auto outcome = tryGo();
        EXPECT_TRUE(outcome.ok()) << outcome.error().message();
        return outcome.ok() ? *std::move(outcome) : TrainingOutcome{};
    }
    [[nodiscard]] Error fail()
    {
        const auto outcome = tryGo();
        EXPECT_FALSE(outcome.ok());
        return outcome.ok() ? Error{} : outcome.error();
    }
};

/// The learned numbers of a run, without its times.
inline std::vector<double> numbers(const TrainingOutcome& outcome)
{
    std::vector<double> out;
    for (const EpochRecord& e : outcome.epochs)
        out.insert(out.end(), {e.trainLoss, e.trainAccuracy, e.validationLoss, e.validationAccuracy});
    return out;
}

} // namespace graft::test
