// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/runtime/guard_p.h"
#include "core/runtime/initialisation.h"
#include "core/training/checkpoint_keeper_p.h"
#include "core/training/device_memory_p.h"
#include "core/training/memory_forecast.h"
#include "core/training/precision_p.h"
#include "core/training/preflight.h"
#include "core/training/run_environment_p.h"
#include "core/training/training_run_p.h"
#include "core/training/unfreezing.h"

#include <memory>
#include <optional>
#include <utility>

namespace graft {
namespace {

/// What the options leave to the machine, decided. A resumed run keeps to what was decided when it began.
Result<TrainingOptions> decided(const TrainingTask& task, const std::optional<StoredRun>& stored, const Device& device)
{
    TrainingOptions options = task.options;
    GRAFT_TRY(precision, decidePrecision(options.precision, device));
    options.precision = precision;
    if (options.batchSize > 0)
        return options;
    if (stored) {
        options.batchSize = stored->state.batchSize;
        return options;
    }
    GRAFT_TRY(batch, automaticBatchSize(*task.graph, options, task.training.size(), task.validation.size(),
                                        task.training.hasVariants()));
    options.batchSize = batch;
    return options;
}

/// Gives memory back to device and system when everything that was made after it is gone.
class MemoryRelease {
public:
    explicit MemoryRelease(Device device) : m_device(std::move(device)) {}
    ~MemoryRelease() { releaseUnusedMemory(m_device); }
    MemoryRelease(const MemoryRelease&) = delete;
    MemoryRelease& operator=(const MemoryRelease&) = delete;

private:
    Device m_device;
};

/// Empty unless the run is to unfreeze in stages.
Result<UnfreezingPlan> unfreezingOf(const TrainingTask& task)
{
    if (task.options.unfreezing == Unfreezing::Gradual)
        return planUnfreezing(*task.graph);
    return UnfreezingPlan{};
}

/// Where a run begins that was not interrupted.
RunState startOf(const GraphSnapshot& graph, const WeightStore& weights, const TrainingOptions& options)
{
    RunState state;
    state.graph = graph;
    state.batchSize = options.batchSize;
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
    GRAFT_TRY(device, resolveDevice(task.options.device));
    const MemoryRelease release(device);
    const RunEnvironment environment(task.options, device);
    GRAFT_TRY(weights, completeWeights(*task.graph, task.weights, MissingTensors::Initialise, task.options.seed));
    std::unique_ptr<CheckpointKeeper> keeper;
    std::optional<StoredRun> stored;
    if (task.resume) {
        GRAFT_TRY(opened, CheckpointKeeper::open(task, weights, log, observer));
        keeper = std::move(opened);
        GRAFT_TRY(loaded, keeper->load());
        stored = std::move(loaded);
    }
    GRAFT_TRY(options, decided(task, stored, device));
    GRAFT_TRY(unfreezing, unfreezingOf(task));
    GraphSnapshot graph = task.graph;
    if (stored)
        graph = stored->state.graph;
    else if (!unfreezing.stages.empty())
        graph = std::make_shared<const NetworkGraph>(frozenForPlan(*task.graph, unfreezing));
    GRAFT_TRY(module,
              GraphModule::compile(graph, stored ? stored->weights : weights, {.device = device, .training = true}));
    module->setAutocast(autocastOf(options.precision));
    GRAFT_CHECK(checkTraining({.input = module->inputSpec(),
                               .classes = module->classCount(),
                               .anythingToLearn = !module->parameters().empty() || module->adaptsStatistics(),
                               .needsTwoSamples = module->needsTwoSamples()},
                              task.training, task.validation, options));
    // Only a run that can begin takes the place of one that was saved.
    if (!task.resume && !task.checkpointFolder.empty()) {
        GRAFT_TRY(opened, CheckpointKeeper::open(task, weights, log, observer));
        keeper = std::move(opened);
    }
    const auto logs = RunLogging::open(task, log, observer);
    const RunInputs inputs{task.training, task.validation, options,    log,     observer,  control,
                           keeper.get(),  logs.get(),      task.graph, weights, unfreezing};
    const bool resumed = stored.has_value();
    TrainingRun run(std::move(module), inputs, stored ? std::move(stored->state) : startOf(graph, weights, options),
                    resumed);
    stored.reset();
    GRAFT_TRY(outcome, run.run());
    GRAFT_TRY(used, run.module().weightsInUse());
    const FrozenProof& proof = run.state().proof;
    outcome.frozenHashBefore = proof.before;
    outcome.frozenHashAfter = hashOfFrozenLayers(*proof.graph, used);
    // A run that could still go on keeps its state.
    const bool over = outcome.endReason != "stopped-by-user" && outcome.endReason != "out-of-memory";
    if (keeper && (over || outcome.discarded))
        keeper->remove();
    return std::move(outcome);
}

} // namespace

Result<TrainingOutcome> train(const TrainingTask& task, MetricsLog& log, TrainingObserver& observer,
                              const TrainingControl& control)
{
    return guarded([&] { return trainUnguarded(task, log, observer, control); });
}

} // namespace graft
