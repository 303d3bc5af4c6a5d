// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of LibTorch's context during a run.
#include "tests/core/training/training_fixture.h"

#include <ATen/ATen.h>

namespace graft {
namespace {

TEST(RunEnvironment, DeterminismHoldsDuringTheRunAndEndsWithIt)
{
    for (const bool before : {false, true}) {
        at::globalContext().setDeterministicAlgorithms(before, false);
        at::globalContext().setDeterministicCuDNN(before);
        for (const bool wanted : {false, true}) {
            test::TestRun run;
            run.options.epochs = 1;
            run.options.deterministic = wanted;
            bool algorithms = !wanted;
            bool cuDNN = !wanted;
            run.observer.onEpoch = [&](const EpochRecord&) {
                algorithms = at::globalContext().deterministicAlgorithms();
                cuDNN = at::globalContext().deterministicCuDNN();
            };
            (void)run.go();
            EXPECT_EQ(algorithms, wanted);
            EXPECT_EQ(cuDNN, wanted);
            EXPECT_EQ(at::globalContext().deterministicAlgorithms(), before);
            EXPECT_EQ(at::globalContext().deterministicCuDNN(), before);
        }
    }
    at::globalContext().setDeterministicAlgorithms(false, false);
    at::globalContext().setDeterministicCuDNN(false);
}

TEST(RunEnvironment, ThreadsAreAsManyAsChosen)
{
    test::TestRun run;
    run.options.epochs = 1;
    int threads = 0;
    run.observer.onEpoch = [&](const EpochRecord&) { threads = at::get_num_threads(); };
    for (const int wanted : {2, 1}) {
        run.options.threads = wanted;
        (void)run.go();
        EXPECT_EQ(threads, wanted);
    }
}

} // namespace
} // namespace graft
