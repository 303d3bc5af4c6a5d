// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A program that trains a small network, to be killed by a test: run_helper VARIANT FOLDER [resume].
// Prints what must not depend on whether it was interrupted.
#include "core/training/trainer.h"
#include "tests/core/training/resume_variants.h"

#include <cinttypes>
#include <cstdio>
#include <cstring>

namespace {

/// Tells the test when learning begins.
class StartObserver final : public graft::TrainingObserver {
public:
    void started(const graft::Device&, std::int64_t) override
    {
        std::fputs("started\n", stdout);
        std::fflush(stdout);
    }
};

} // namespace

int main(int argc, char** argv)
{
    using namespace graft;
    if (argc < 3)
        return 2;
    const test::ResumeVariant variant = test::resumeVariant(argv[1]);
    const std::string folder = argv[2];
    const test::VariantSource training(96);
    const test::SyntheticSource validation(24, 3, 12, 2);
    MetricsLog log;
    StartObserver observer;
    TrainingControl control;
    TrainingTask task{test::snapshot(variant.graph), {}, training, validation, variant.options};
    if (folder != "-")
        task.checkpointFolder = folder;
    task.resume = argc > 3 && std::strcmp(argv[3], "resume") == 0;
    const auto outcome = train(task, log, observer, control);
    if (!outcome.ok()) {
        std::fprintf(stderr, "%s\n", outcome.error().message().c_str());
        return outcome.error().code == ErrorCode::NotFound ? 3 : 1;
    }
    std::fputs(test::summary(*outcome, log).c_str(), stdout);
    return 0;
}
