// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Freezing and unfreezing while a run goes on: the network is compiled again from its weights as they are.
#include "core/layers/freeze_state.h"
#include "core/training/training_run_p.h"

#include <algorithm>
#include <utility>

namespace graft {
namespace {

/// Whether two networks differ in nothing but what learns and how fast.
bool sameButFreezing(const NetworkGraph& a, const NetworkGraph& b)
{
    return a.connections == b.connections && std::ranges::equal(a.layers, b.layers, [](const Layer& x, const Layer& y) {
               Layer other = y;
               other.learnRateFactor = x.learnRateFactor;
               other.adaptStatistics = x.adaptStatistics;
               other.fresh = x.fresh;
               return x == other;
           });
}

} // namespace

/// The proof goes on with the layers that stay frozen. Those that may learn from now on leave it, after it was found
/// that they have not changed so far.
Result<void> TrainingRun::renewProof(const NetworkGraph& next)
{
    FrozenProof& proof = m_state.proof;
    if (proof.graph == nullptr || proof.broken)
        return {};
    NetworkGraph both = *proof.graph;
    for (Layer& layer : both.layers) {
        const Layer* later = next.find(layer.id);
        if (later != nullptr && stateOf(layer) != FreezeState::Trainable &&
            (stateOf(*later) == FreezeState::Trainable ||
             (stateOf(*later) == FreezeState::StatisticsAdapt && !layer.adaptStatistics))) {
            layer.learnRateFactor = later->learnRateFactor;
            layer.adaptStatistics = later->adaptStatistics;
        }
    }
    if (both == *proof.graph)
        return {};
    GRAFT_TRY(used, m_module->weightsInUse());
    if (hashOfFrozenLayers(*proof.graph, used) != proof.before) {
        proof.broken = true;
        return {};
    }
    proof.before = hashOfFrozenLayers(both, used);
    proof.graph = std::make_shared<const NetworkGraph>(std::move(both));
    return {};
}

/// Wakes the blocks whose time has come.
Result<void> TrainingRun::enterStage()
{
    const UnfreezingPlan& plan = m_in.unfreezing;
    while (m_state.stage < plan.stagesIn(m_state.epoch, m_in.options.unfreezeEvery)) {
        ++m_state.stage;
        auto next = wakeStage(*m_state.graph, *m_in.original, plan, m_state.stage, m_in.options.unfreezeFactor);
        GRAFT_CHECK(switchTo(std::make_shared<const NetworkGraph>(std::move(next))));
        const std::string& title = plan.stages[static_cast<std::size_t>(m_state.stage - 1)].title;
        m_in.observer.message(
            {Severity::Info,
             makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "From epoch %1 on, the block %2 learns, too."),
                       {std::to_string(m_state.epoch), title}),
             {},
             {},
             "unfrozen"});
    }
    return {};
}

Result<void> TrainingRun::switchTo(GraphSnapshot graph)
{
    if (!sameButFreezing(*m_state.graph, *graph))
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The network is not the one that is being trained."));
    if (!anythingToLearn(*graph))
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "All layers are frozen, so nothing can be learned. Unfreeze at least "
                                               "one layer with weights."));
    GRAFT_TRY(before, freezePlanOf(*m_state.graph));
    GRAFT_TRY(after, freezePlanOf(*graph));
    GRAFT_TRY(weights, m_module->exportWeights());
    GRAFT_TRY(module, GraphModule::compile(graph, weights, {.device = m_module->device(), .training = true}));
    if (module->needsTwoSamples() && batchSize() < 2)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "A batch normalisation of this network needs at least 2 samples in a "
                                               "batch. Raise the batch size or freeze that layer."));
    GRAFT_CHECK(renewProof(*graph));
    module->seedDropout(0); // a stream of the right kind, which then goes on where the old one was
    module->setDropoutState(m_module->dropoutState());
    module->setAutocast(m_module->autocast());
    auto step = std::make_unique<LearningStep>(*module, *graph, m_loss, m_in.options);
    step->takeOver(*m_step);
    m_step = std::move(step);
    m_module = std::move(module);
    m_state.graph = std::move(graph);
    m_streamStale = true;
    if (before.prefix == after.prefix)
        return {};
    m_training.features.reset();
    m_validation.features.reset();
    GRAFT_CHECK(fillCaches());
    return {};
}

} // namespace graft
