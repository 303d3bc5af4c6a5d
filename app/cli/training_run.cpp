// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/training_run.h"

#include "core/base/version.h"
#include "core/layers/head_templates.h"
#include "core/layers/layer_schema.h"
#include "core/training/presets.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <utility>

namespace graft::cli {
namespace {

/// Shows what the trainer does; called on the training thread, which is the main thread here.
class ConsoleObserver final : public TrainingObserver {
public:
    explicit ConsoleObserver(int epochs) : m_epochs(epochs) {}

    void started(const Device& device, std::int64_t iterationsPerEpoch) override
    {
        m_bar.clear();
        say("Training on " + device.name + ", " + std::to_string(iterationsPerEpoch) + " iterations per epoch.");
    }
    void preparing(const Progress& progress) override
    {
        if (progress.total > 0)
            m_bar.show(progress.stage.empty() ? "Preparing" : progress.stage,
                       static_cast<double>(progress.done) / static_cast<double>(progress.total));
    }
    void epochDone(const EpochRecord& e, bool best) override
    {
        m_bar.clear();
        std::array<char, 160> line{};
        std::array<char, 48> validation{};
        if (e.validated)
            std::snprintf(validation.data(), validation.size(), "  validation accuracy %.4f", e.validationAccuracy);
        std::snprintf(line.data(), line.size(), "Epoch %d/%d  loss %.4f%s%s  %.1f images/s", e.epoch, m_epochs,
                      e.trainLoss, validation.data(), best ? " (best)" : "", e.imagesPerSecond);
        say(line.data());
        m_bar.show("Training", static_cast<double>(e.epoch) / m_epochs);
    }
    void message(const Issue& issue) override
    {
        m_bar.clear();
        report(issue);
    }

private:
    int m_epochs;
    ProgressBar m_bar;
};

std::string nowUtc()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

Result<const Layer*> layerNamed(const NetworkGraph& graph, const std::string& name)
{
    const Layer* layer = graph.find(name);
    if (layer == nullptr)
        return makeError(ErrorCode::NotFound,
                         GRAFT_TR_NOOP("core", "The network has no layer named %1. \"graft-cli inspect\" lists them."),
                         {name});
    return layer;
}

Result<std::vector<GraphEdit>> freezeEdits(const NetworkGraph& graph, const std::string& freeze)
{
    constexpr std::string_view until = "until:";
    if (freeze == "none")
        return unfreezeAll(graph);
    if (freeze == "trunk")
        return freezeTrunk(graph);
    if (freeze.starts_with(until)) {
        GRAFT_TRY(layer, layerNamed(graph, freeze.substr(until.size())));
        return freezeUpTo(graph, layer->id);
    }
    return makeError(ErrorCode::InvalidArgument,
                     GRAFT_TR_NOOP("core", "--freeze takes trunk, none or until:LAYER, not %1."), {freeze});
}

Result<std::vector<GraphEdit>> headEdits(const NetworkGraph& graph, const TrainingJob& job,
                                         const std::vector<std::string>& classes)
{
    CutPoint cut;
    if (!job.cut.empty()) {
        GRAFT_TRY(layer, layerNamed(graph, job.cut));
        cut.layer = layer->id;
    }
    return attachHead(graph, cut, job.head, classes);
}

/// Lets the statistics of everything that is frozen adapt.
Result<std::vector<GraphEdit>> adaptEdits(const NetworkGraph& graph)
{
    std::vector<GraphEdit> edits;
    for (const Layer& layer : graph.layers) {
        if (hasBatchStatistics(layer) && stateOf(layer) == FreezeState::Frozen)
            addFreezeEdits(layer, FreezeState::StatisticsAdapt, edits);
    }
    if (edits.empty())
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "--adapt-statistics changes nothing here: no frozen layer of %1 has "
                                               "batch statistics."),
                         {graph.name});
    return edits;
}

/// Whether training samples or the network vary at random, so that training is harder than validation.
bool variesAtRandom(const PreparedTraining& prepared)
{
    return !prepared.options.augmentation.empty() || std::ranges::any_of(prepared.graph.layers, [](const Layer& layer) {
        const LayerSchema* schema = findSchema(layer.type);
        return schema != nullptr && schema->random;
    });
}

std::vector<TrainingFinding> findingsOf(const MetricsLog& log, const PreparedTraining& prepared,
                                        const std::vector<std::string>& classes)
{
    const auto iterations = log.iterationsSince(0);
    const auto epochs = log.epochsSince(0);
    const auto validations = log.validationsSince(0);
    const auto drift = log.drift();
    return examineTraining(
        {.iterations = iterations, .epochs = epochs, .validations = validations, .drift = drift.get()},
        {.options = prepared.options, .classNames = classes, .varied = variesAtRandom(prepared)});
}

Result<void> edit(NetworkGraph& graph, Result<std::vector<GraphEdit>> edits)
{
    if (!edits)
        return edits.error();
    auto inverse = applyEdits(graph, *edits);
    return inverse ? Result<void>() : inverse.error();
}

} // namespace

Result<PreparedTraining> prepareTraining(const TrainingJob& job, const std::vector<std::string>& classes)
{
    NetworkGraph graph = job.graph;
    TrainingOptions options = job.options;
    if (!job.head.empty())
        GRAFT_CHECK(edit(graph, headEdits(graph, job, classes)));
    else if (classNamesOf(graph) != classes)
        GRAFT_CHECK(edit(graph, replaceHead(graph, classes)));
    if (!job.preset.empty()) {
        GRAFT_TRY(change, applyPreset(graph, options, job.preset));
        GRAFT_CHECK(edit(graph, change.edits));
        options = change.options;
    } else if (job.scratch) {
        GRAFT_CHECK(edit(graph, startFromScratch(graph)));
    } else {
        GRAFT_CHECK(edit(graph, freezeEdits(graph, job.freeze)));
    }
    if (job.adaptStatistics)
        GRAFT_CHECK(edit(graph, adaptEdits(graph)));
    GRAFT_TRY(settled, withSettings(options, job.settings));
    return PreparedTraining{std::move(graph), std::move(settled)};
}

Result<TrainingRun> runTraining(const TrainingJob& job, const ImageDataset& dataset, const TrainingControl& control)
{
    GRAFT_TRY(prepared, prepareTraining(job, dataset.classes));
    const NetworkGraph& graph = prepared.graph;
    const TrainingOptions& options = prepared.options;
    GRAFT_TRY(preprocessing, preprocessingOf(graph));
    const ImageSource training(dataset.training, preprocessing, options.augmentation);
    const ImageSource validation(dataset.validation, preprocessing);
    say(settingsText(options));
    MetricsLog log;
    ConsoleObserver observer(options.epochs);
    TrainingRun run;
    run.record.startedUtc = nowUtc();
    GRAFT_TRY(outcome, train({.graph = std::make_shared<const NetworkGraph>(graph),
                              .weights = job.weights,
                              .training = training,
                              .validation = validation,
                              .options = options,
                              .checkpointFolder = job.checkpointFolder,
                              .resume = job.resume,
                              .logFolder = job.logFolder},
                             log, observer, control));
    run.findings = findingsOf(log, prepared, dataset.classes);
    outcome.dataFingerprint = dataset.fingerprint;
    run.graph = graph;
    for (Layer& layer : run.graph.layers)
        layer.fresh = false;
    RunRecord& r = run.record;
    r.title = job.title;
    r.options = options;
    r.epochs = outcome.epochs;
    r.bestEpoch = outcome.bestEpoch;
    r.stopped = outcome.stopped;
    r.device = outcome.device;
    r.runtime = runtimeVersion();
    r.graftVersion = std::string(graftVersion());
    r.dataFingerprint = outcome.dataFingerprint;
    r.frozenHashBefore = outcome.frozenHashBefore;
    r.frozenHashAfter = outcome.frozenHashAfter;
    r.wallSeconds = outcome.wallSeconds;
    r.imagesPerSecond = outcome.imagesPerSecond;
    run.outcome = std::move(outcome);
    return run;
}

} // namespace graft::cli
