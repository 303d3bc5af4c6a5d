// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint_keeper_p.h"

#include "core/base/random.h"
#include "core/runtime/guard_p.h"
#include "core/runtime/tensor_binding_p.h"
#include "core/training/learning_step_p.h"
#include "core/training/optimiser_state_p.h"
#include "core/training/option_table.h"
#include "core/training/run_state_text_p.h"

#include <algorithm>
#include <array>
#include <utility>

namespace graft {
namespace {

const std::string averageGroup = "average/";
constexpr const char* dropoutName = "generator/dropout";

std::string hashOfAll(const WeightStore& weights)
{
    return hashOfWeights(weights, [](std::string_view) { return true; });
}

/// Options that may be others when a run is resumed: where and how long it computes. On another device the numbers
/// round differently, but a run must not be lost with a graphics card.
bool mayDiffer(std::string_view option)
{
    constexpr std::array<std::string_view, 5> free{"device", "threads", "readers", "checkpoint_minutes", "time_budget"};
    return std::ranges::find(free, option) != free.end();
}

Result<void> checkSameOptions(const TrainingOptions& saved, const TrainingOptions& wanted)
{
    for (const OptionSchema& schema : trainingOptionTable()) {
        const std::string before = optionText(schema, saved);
        const std::string now = optionText(schema, wanted);
        if (before != now && !mayDiffer(schema.name))
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The saved run was started with %1 = %2, not %3. Resume it with the "
                                                   "options it had, or start anew."),
                             {std::string(schema.name), before, now});
    }
    return {};
}

Error wrongRun(const char* text)
{
    return makeError(ErrorCode::InvalidArgument, text);
}

Result<void> saveAverages(const WeightAverage& average, WeightStore& out)
{
    for (const auto& [name, tensor] : average.averages()) {
        GRAFT_TRY(copy, copyOf(tensor));
        out.insert(averageGroup + name, std::move(copy));
    }
    return {};
}

void restoreAverages(WeightAverage& average, const WeightStore& from)
{
    WeightAverage::Tensors tensors;
    for (const auto& [name, tensor] : from.tensors()) {
        if (name.starts_with(averageGroup))
            tensors.emplace(name.substr(averageGroup.size()), viewOf(tensor));
    }
    average.restore(tensors);
}

} // namespace

CheckpointKeeper::CheckpointKeeper(const TrainingTask& task, const WeightStore& start, MetricsLog& log,
                                   TrainingObserver& observer)
    : m_task(task),
      m_start(start),
      m_log(log),
      m_observer(observer),
      m_startHash(hashOfAll(start)),
      m_graphHash(hashOfGraph(*task.graph)),
      m_dataFingerprint(dataFingerprintOf(task.training, task.validation))
{
}

Result<std::unique_ptr<CheckpointKeeper>> CheckpointKeeper::open(const TrainingTask& task, const WeightStore& start,
                                                                 MetricsLog& log, TrainingObserver& observer)
{
    std::unique_ptr<CheckpointKeeper> keeper(new CheckpointKeeper(task, start, log, observer));
    auto writer = CheckpointWriter::open(task.checkpointFolder, task.resume);
    if (writer.ok()) {
        keeper->m_writer.emplace(*std::move(writer));
        return keeper;
    }
    if (writer.error().code == ErrorCode::Refused)
        return writer.error();
    observer.message({Severity::Warning,
                      makeError(writer.error().code,
                                GRAFT_TR_NOOP("core", "The run cannot be saved while it goes on, so it cannot be "
                                                      "resumed if it is interrupted."),
                                {}, writer.error()),
                      {},
                      task.checkpointFolder.string(),
                      "checkpoint"});
    return keeper;
}

Result<void> CheckpointKeeper::checkBelongs(const CheckpointState& state) const
{
    if (state.info.graphHash != m_graphHash && hashOfGraph(state.info.graph) != m_graphHash)
        return wrongRun(GRAFT_TR_NOOP("core", "The saved run is one of another network, or of other frozen layers. "
                                              "Open the project it belongs to, or start anew."));
    if (state.info.dataFingerprint != m_dataFingerprint)
        return wrongRun(GRAFT_TR_NOOP("core", "The saved run is one with other data. Choose the data it was started "
                                              "with, or start anew."));
    GRAFT_CHECK(checkSameOptions(state.info.options, m_task.options));
    if (state.startHash != m_startHash)
        return wrongRun(GRAFT_TR_NOOP("core", "The saved run was started from other weights. Open the project it "
                                              "belongs to, or start anew."));
    return {};
}

Result<std::optional<StoredRun>> CheckpointKeeper::load()
{
    if (!m_task.resume)
        return std::optional<StoredRun>();
    std::optional<Error> damaged;
    GRAFT_TRY(state, loadCheckpoint(m_task.checkpointFolder, &damaged));
    GRAFT_CHECK(checkBelongs(state));
    if (damaged)
        m_observer.message(
            {Severity::Warning,
             makeError(damaged->code,
                       GRAFT_TR_NOOP("core", "The newest saved state is damaged; the run goes on from the one before."),
                       {}, *damaged),
             {},
             m_task.checkpointFolder.string(),
             "checkpoint"});
    GRAFT_TRY(run, runStateOf(state));
    run.bestWeights = run.best ? withChanges(m_start, state.best) : WeightStore();
    m_graphHash = state.info.graphHash; // that of the start, whichever the task named
    m_training = std::move(state.training);
    m_log.clear();
    for (const IterationRecord& record : state.iterations)
        m_log.append(record);
    for (const EpochRecord& record : state.epochs)
        m_log.append(record);
    for (const ValidationRecord& record : state.validations)
        m_log.append(record);
    return std::optional(StoredRun{std::move(run), withChanges(m_start, state.weights)});
}

Result<void> CheckpointKeeper::restore(GraphModule& module, LearningStep& step)
{
    if (step.optimiser() != nullptr)
        GRAFT_CHECK(restoreOptimiser(*step.optimiser(), module.parameters(), m_training));
    if (step.average() != nullptr)
        restoreAverages(*step.average(), m_training);
    // The generator of another kind of device has another state: then dropout goes on with its own numbers.
    const TensorData* dropout = m_training.find(dropoutName);
    const at::Tensor now = module.dropoutState();
    if (dropout != nullptr && dropout->dtype() == DType::UInt8 && dropout->elementCount() == now.numel())
        module.setDropoutState(viewOf(*dropout).clone());
    m_training = {};
    return {};
}

Result<CheckpointState> CheckpointKeeper::stateOf(const RunState& run, const GraphModule& module,
                                                  const LearningStep& step) const
{
    CheckpointState state;
    describeRunState(run, state);
    state.info.options = m_task.options;
    state.info.dataFingerprint = m_dataFingerprint;
    state.info.graphHash = m_graphHash;
    state.startHash = m_startHash;
    GRAFT_TRY(weights, module.exportWeights());
    state.weights = changedTensors(weights, m_start);
    state.best = changedTensors(run.bestWeights, m_start);
    if (step.optimiser() != nullptr)
        GRAFT_CHECK(saveOptimiser(*step.optimiser(), module.parameters(), state.training));
    if (step.average() != nullptr)
        GRAFT_CHECK(saveAverages(*step.average(), state.training));
    GRAFT_TRY(dropout, bytesOf(module.dropoutState()));
    state.training.insert(dropoutName, std::move(dropout));
    state.iterations = m_log.iterationsSince(m_writer->firstIteration());
    state.validations = m_log.validationsSince(0);
    return state;
}

Result<void> CheckpointKeeper::keep(const RunState& run, const GraphModule& module, const LearningStep& step,
                                    KeepReason reason)
{
    if (!m_writer)
        return {};
    // With epochs of milliseconds a run would do little else than write.
    constexpr double share = 4;
    const Clock::time_point start = Clock::now();
    const double since = std::chrono::duration<double>(start - m_written).count();
    if (reason == KeepReason::EpochDone && m_writeSeconds > 0 && since < share * m_writeSeconds)
        return {};
    const Result<void> result = guarded([&]() -> Result<void> {
        GRAFT_TRY(state, stateOf(run, module, step));
        return m_writer->write(state);
    });
    m_written = Clock::now();
    m_writeSeconds = std::chrono::duration<double>(m_written - start).count();
    // Told once, until it works again.
    const bool tell = !result.ok() && !m_told;
    m_told = !result.ok();
    return tell ? result : Result<void>();
}

void CheckpointKeeper::remove()
{
    if (m_writer)
        m_writer->remove();
}

} // namespace graft
