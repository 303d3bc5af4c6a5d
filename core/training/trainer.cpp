// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/runtime/guard_p.h"
#include "core/runtime/initialisation.h"
#include "core/runtime/threads_p.h"
#include "core/training/preflight.h"
#include "core/training/training_run_p.h"

#include <utility>

namespace graft {
namespace {

void chooseThreads(const TrainingOptions& options)
{
    if (options.threads > 0)
        setThreadCount(options.threads);
    else
        useChosenThreads();
}

/// Everything inside may throw what LibTorch throws.
Result<TrainingOutcome> trainUnguarded(const GraphSnapshot& graph, const WeightStore& weights, const RunInputs& inputs)
{
    GRAFT_CHECK(checkOptions(inputs.options));
    if (graph == nullptr)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no network."));
    chooseThreads(inputs.options);
    GRAFT_TRY(device, resolveDevice(inputs.options.device));
    GRAFT_TRY(complete, completeWeights(*graph, weights, MissingTensors::Initialise, inputs.options.seed));
    GRAFT_TRY(module, GraphModule::compile(graph, complete, {.device = device, .training = true}));
    GRAFT_CHECK(checkTraining({.input = module->inputSpec(),
                               .classes = module->classCount(),
                               .anythingToLearn = !module->parameters().empty() || module->adaptsStatistics(),
                               .needsTwoSamples = module->needsTwoSamples()},
                              inputs.training, inputs.validation, inputs.options));
    // Shapes stay the same for the whole run, so that measuring the fastest algorithm once pays.
    if (device.cuda)
        at::globalContext().setBenchmarkCuDNN(true);
    const std::string hashBefore = hashOfFrozenLayers(*graph, complete);
    TrainingRun run(*module, inputs);
    GRAFT_TRY(outcome, run.run());
    GRAFT_TRY(used, module->weightsInUse());
    outcome.frozenHashBefore = hashBefore;
    outcome.frozenHashAfter = hashOfFrozenLayers(*graph, used);
    return std::move(outcome);
}

} // namespace

Result<TrainingOutcome> train(const TrainingTask& task, MetricsLog& log, TrainingObserver& observer,
                              const TrainingControl& control)
{
    const RunInputs inputs{task.training, task.validation, task.options, log, observer, control};
    return guarded([&] { return trainUnguarded(task.graph, task.weights, inputs); });
}

} // namespace graft
