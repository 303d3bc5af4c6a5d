// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/runtime/guard_p.h"
#include "core/runtime/initialisation.h"
#include "core/training/preflight.h"
#include "core/training/run_environment_p.h"
#include "core/training/training_run_p.h"

#include <algorithm>
#include <utility>

namespace graft {
namespace {

/// What the options leave to the machine, decided.
TrainingOptions decided(TrainingOptions options, const SampleSource& training)
{
    constexpr std::size_t usualBatch = 16;
    if (options.batchSize == 0)
        options.batchSize = static_cast<int>(std::clamp<std::size_t>(training.size(), 1, usualBatch));
    return options;
}

/// Where a run begins that was not interrupted.
RunState startOf(const GraphSnapshot& graph, const WeightStore& weights)
{
    RunState state;
    state.graph = graph;
    state.proof = {graph, hashOfFrozenLayers(*graph, weights)};
    return state;
}

/// Everything inside may throw what LibTorch throws.
Result<TrainingOutcome> trainUnguarded(const TrainingTask& task, MetricsLog& log, TrainingObserver& observer,
                                       const TrainingControl& control)
{
    GRAFT_CHECK(checkOptions(task.options));
    if (task.graph == nullptr)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no network."));
    const TrainingOptions options = decided(task.options, task.training);
    const RunInputs inputs{task.training, task.validation, options, log, observer, control};
    GRAFT_TRY(device, resolveDevice(options.device));
    const RunEnvironment environment(options, device);
    GRAFT_TRY(weights, completeWeights(*task.graph, task.weights, MissingTensors::Initialise, options.seed));
    GRAFT_TRY(module, GraphModule::compile(task.graph, weights, {.device = device, .training = true}));
    GRAFT_CHECK(checkTraining({.input = module->inputSpec(),
                               .classes = module->classCount(),
                               .anythingToLearn = !module->parameters().empty() || module->adaptsStatistics(),
                               .needsTwoSamples = module->needsTwoSamples()},
                              task.training, task.validation, options));
    TrainingRun run(std::move(module), inputs, startOf(task.graph, weights), false);
    GRAFT_TRY(outcome, run.run());
    GRAFT_TRY(used, run.module().weightsInUse());
    const FrozenProof& proof = run.state().proof;
    outcome.frozenHashBefore = proof.before;
    outcome.frozenHashAfter = hashOfFrozenLayers(*proof.graph, used);
    return std::move(outcome);
}

} // namespace

Result<TrainingOutcome> train(const TrainingTask& task, MetricsLog& log, TrainingObserver& observer,
                              const TrainingControl& control)
{
    return guarded([&] { return trainUnguarded(task, log, observer, control); });
}

} // namespace graft
