// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/run_state_text_p.h"

#include "core/formats/graph_json/graph_json.h"

#include <algorithm>
#include <concepts>
#include <memory>
#include <utility>

namespace graft {
namespace {

/// Every counter and measure of a run, visited alike for writing and for reading. All are exact as doubles.
template <class State, class Visit>
void forEachNumber(State& run, Visit visit)
{
    visit("epoch", run.epoch);
    visit("batch", run.batch);
    visit("iteration", run.iteration);
    visit("stage", run.stage);
    visit("batch_size", run.batchSize);
    visit("piece", run.piece);
    visit("validation_piece", run.validationPiece);
    visit("steps_per_epoch", run.stepsPerEpoch);
    visit("loss_scale", run.lossScale);
    visit("steps_at_scale", run.stepsAtScale);
    visit("loss_sum", run.totals.loss);
    visit("right", run.totals.right);
    visit("samples", run.totals.samples);
    visit("epoch_start", run.epochStart);
    visit("learn_seconds", run.learnSeconds);
    visit("wait_seconds", run.waitSeconds);
    visit("step_rate", run.stepRate);
    visit("progress_mark", run.progressMark);
    visit("without_progress", run.withoutProgress);
    visit("seconds", run.seconds);
    visit("wall_seconds", run.wallSeconds);
    visit("samples_seen", run.samplesSeen);
    visit("memory_bytes", run.memoryBytes);
    visit("proof_broken", run.proof.broken);
}

std::vector<double> indicesOf(const std::set<std::size_t>& set)
{
    return {set.begin(), set.end()};
}

std::set<std::size_t> setOf(const std::vector<double>& numbers)
{
    std::set<std::size_t> out;
    for (const double number : numbers)
        out.insert(static_cast<std::size_t>(number));
    return out;
}

} // namespace

void describeRunState(const RunState& run, CheckpointState& out)
{
    forEachNumber(run,
                  [&out](const char* name, const auto& value) { out.numbers[name] = {static_cast<double>(value)}; });
    out.numbers["schedule"] = run.schedule;
    out.numbers["unreadable_training"] = indicesOf(run.unreadableTraining);
    out.numbers["unreadable_validation"] = indicesOf(run.unreadableValidation);
    out.texts["end_reason"] = run.endReason;
    out.texts["proof"] = run.proof.before;
    if (run.proof.graph != nullptr)
        out.texts["proof_graph"] = graphToJson(*run.proof.graph);
    out.info.epoch = run.epoch - 1;
    out.info.iteration = run.iteration;
    out.info.graph = *run.graph;
    out.epochs = run.epochs;
    out.bestEpoch = run.best ? run.best->epoch : 0;
}

Result<RunState> runStateOf(const CheckpointState& from)
{
    RunState run;
    std::string missing;
    forEachNumber(run, [&](const char* name, auto& value) {
        using T = std::remove_reference_t<decltype(value)>;
        const auto numbers = from.list(name);
        if (numbers.size() != 1)
            missing = name;
        else
            value = static_cast<T>(numbers.front());
    });
    if (!missing.empty())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The history of a saved run lacks \"%1\"."),
                         {missing});
    run.schedule = from.list("schedule");
    run.unreadableTraining = setOf(from.list("unreadable_training"));
    run.unreadableValidation = setOf(from.list("unreadable_validation"));
    run.endReason = from.text("end_reason");
    run.graph = std::make_shared<const NetworkGraph>(from.info.graph);
    run.proof.before = from.text("proof");
    if (const std::string graph = from.text("proof_graph"); !graph.empty()) {
        GRAFT_TRY(proved, graphFromJson(graph));
        run.proof.graph = std::make_shared<const NetworkGraph>(std::move(proved));
    }
    run.epochs = from.epochs;
    const auto best = std::ranges::find(run.epochs, from.bestEpoch, &EpochRecord::epoch);
    if (from.bestEpoch > 0 && best == run.epochs.end())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The history of a saved run lacks \"%1\"."),
                         {"best"});
    if (from.bestEpoch > 0)
        run.best = *best;
    return run;
}

} // namespace graft
