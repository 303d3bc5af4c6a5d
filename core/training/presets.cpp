// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/presets.h"

#include "core/layers/network_edits.h"

#include <algorithm>
#include <string>
#include <utility>

namespace graft {
namespace {

constexpr std::string_view featureExtraction = "feature_extraction";
constexpr std::string_view fineTune = "fine_tune";
constexpr std::string_view gradualUnfreezing = "gradual_unfreezing";
constexpr std::string_view fromScratch = "from_scratch";

/// What every preset decides, so that going from one to another leaves nothing behind.
void setPlan(TrainingOptions& o, double rate, ScheduleKind schedule, double warmup, Unfreezing unfreezing)
{
    o.learningRate = rate;
    o.schedule = schedule;
    o.warmupEpochs = warmup;
    o.finalShare = 0;
    o.unfreezing = unfreezing;
}

void setOptions(TrainingOptions& o, std::string_view id)
{
    // A new head learns ten times as fast as these rates say.
    if (id == featureExtraction) {
        setPlan(o, 1e-3, ScheduleKind::Constant, 0, Unfreezing::Never);
    } else if (id == fineTune) {
        setPlan(o, 1e-4, ScheduleKind::Cosine, 1, Unfreezing::Never);
    } else if (id == gradualUnfreezing) {
        setPlan(o, 1e-3, ScheduleKind::Constant, 0, Unfreezing::Gradual);
        o.unfreezeEvery = TrainingOptions().unfreezeEvery;
        o.unfreezeFactor = TrainingOptions().unfreezeFactor;
    } else {
        setPlan(o, 1e-2, ScheduleKind::OneCycle, 0, Unfreezing::Never);
        o.epochs = std::max(o.epochs, 30);
    }
}

/// unfreezeAll(), but layers that learn keep their own factors.
std::vector<GraphEdit> wakeFrozen(const NetworkGraph& graph)
{
    std::vector<GraphEdit> edits;
    for (const Layer& layer : graph.layers) {
        if (layer.learnRateFactor > 0)
            continue;
        if (auto change = setFrozen(graph, layer.id, false))
            edits.insert(edits.end(), change->begin(), change->end());
    }
    return edits;
}

} // namespace

const std::vector<TrainingPresetSpec>& trainingPresets()
{
    static const std::vector<TrainingPresetSpec> presets = {
        {featureExtraction, GRAFT_TR_NOOP("options", "Feature extraction"),
         GRAFT_TR_NOOP("options", "Only the new last layers learn; everything before them stays frozen. Fast, and the "
                                  "right start with few pictures.")},
        {fineTune, GRAFT_TR_NOOP("options", "Fine-tune"),
         GRAFT_TR_NOOP("options", "Every layer learns, slowly. For some hundred pictures of each class, or pictures "
                                  "unlike those the network knows.")},
        {gradualUnfreezing, GRAFT_TR_NOOP("options", "Gradual unfreezing"),
         GRAFT_TR_NOOP("options", "Trains the new head first, then wakes the blocks before it one after another with "
                                  "falling rates. Careful with what the network has learned.")},
        {fromScratch, GRAFT_TR_NOOP("options", "From scratch"),
         GRAFT_TR_NOOP("options", "Forgets what the network has learned. Needs many pictures and many epochs; mostly "
                                  "good to show what the others save.")},
    };
    return presets;
}

Result<PresetChange> applyPreset(const NetworkGraph& graph, const TrainingOptions& options, std::string_view id)
{
    const auto& presets = trainingPresets();
    if (std::ranges::find(presets, id, &TrainingPresetSpec::id) == presets.end())
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no training preset named \"%1\"."),
                         {std::string(id)});
    PresetChange change;
    change.options = options;
    setOptions(change.options, id);
    if (id == fineTune) {
        change.edits = wakeFrozen(graph);
    } else if (id == fromScratch) {
        change.edits = startFromScratch(graph);
    } else {
        GRAFT_TRY(edits, freezeTrunk(graph));
        change.edits = std::move(edits);
    }
    return change;
}

std::string_view presetOf(const NetworkGraph& graph, const TrainingOptions& options)
{
    for (const TrainingPresetSpec& preset : trainingPresets()) {
        const auto change = applyPreset(graph, options, preset.id);
        if (!change || change->options != options)
            continue;
        NetworkGraph changed = graph;
        if (applyEdits(changed, change->edits) && changed == graph)
            return preset.id;
    }
    return {};
}

} // namespace graft
