// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "app/cli/dataset_source.h"
#include "app/cli/network_source.h"
#include "app/cli/training_run.h"
#include "core/layers/head_templates.h"
#include "core/layers/layer_schema.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <utility>

namespace graft::cli {
namespace {

struct Options {
    std::string model;
    std::string weights;
    DatasetOptions data;
    std::string freeze; ///< empty: what suits the network
    std::string freezeUpTo;
    std::string optimizer = "sgd";
    std::string device = "auto";
    std::string out;
    TrainingOptions training;
    std::string head;
    std::string cut;
    bool adaptStatistics = false;
    bool scratch = false;
    bool json = false;
};

Result<TrainingOptions> trainingOptions(const Options& options)
{
    TrainingOptions t = options.training;
    GRAFT_TRY(optimizer, parseOptimizer(options.optimizer));
    GRAFT_TRY(device, parseDeviceChoice(options.device));
    t.optimizer = optimizer;
    t.device = device;
    GRAFT_CHECK(checkOptions(t));
    return t;
}

/// Refuses a head that does not exist, and a place without a head to put there.
Result<void> checkHead(const Options& options)
{
    if (options.head.empty() && !options.cut.empty())
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "--cut needs a head: name one with --head."));
    const HeadTemplate* head = findHeadTemplate(options.head);
    if (!options.head.empty() && head == nullptr)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no head named %1."),
                         {options.head});
    if (head != nullptr && head->build == nullptr && !options.cut.empty())
        return makeError(
            ErrorCode::InvalidArgument,
            GRAFT_TR_NOOP("core", "The head %1 changes the last layer only, so --cut does not go with it."),
            {options.head});
    return {};
}

/// "linear: Linear. One linear layer ..." for the help text.
std::string headList()
{
    std::string text = "Heads:\n";
    for (const HeadTemplate& head : headTemplates()) {
        std::string id = head.id;
        id.resize(std::max<std::size_t>(id.size(), 15), ' ');
        text += "  " + id + head.title + ". " + head.doc + "\n";
    }
    return text;
}

Result<void> save(const Options& options, const OpenedNetwork& network, const ImageDataset& dataset,
                  const TrainingRun& run)
{
    Project project;
    if (network.project)
        project = *network.project;
    project.graph = run.graph;
    project.weights = run.outcome.weights;
    project.modelName = network.modelName;
    project.options = run.record.options;
    project.dataset = referenceTo(options.data, dataset);
    project.runs.push_back(run.record);
    return saveProject(options.out, project);
}

/// A network from a template: there is no trunk that could be kept.
bool nothingLearned(const NetworkGraph& graph)
{
    return std::ranges::all_of(graph.layers, [](const Layer& l) { return l.fresh || !hasLearnables(l); });
}

int trainCommand(const Options& options)
{
    auto training = trainingOptions(options);
    if (!training) {
        fail(training.error());
        return exitUsage;
    }
    if (auto head = checkHead(options); !head) {
        fail(head.error());
        return exitUsage;
    }
    auto network = openNetwork(options.model, options.weights, options.scratch);
    if (!network)
        return fail(network.error());
    for (const Issue& issue : network->issues)
        report(issue);
    TrainingControl control;
    stopOnSignal(control);
    auto dataset = openDataset(options.data, &control);
    if (!dataset)
        return fail(dataset.error());
    const bool scratch =
        options.scratch || (options.freeze.empty() && options.freezeUpTo.empty() && nothingLearned(network->graph));
    if (scratch && !options.scratch)
        say("No layer has learned anything yet: all are trained from scratch.");
    TrainingJob job;
    job.graph = network->graph;
    job.weights = network->weights;
    job.freeze = !options.freezeUpTo.empty() ? "until:" + options.freezeUpTo
                 : options.freeze.empty()    ? "trunk"
                                             : options.freeze;
    job.adaptStatistics = options.adaptStatistics;
    job.scratch = scratch;
    job.head = options.head;
    job.cut = options.cut;
    job.options = *training;
    job.title = network->graph.name + ", " + (scratch ? "from scratch" : job.freeze);
    auto run = runTraining(job, *dataset, control);
    if (!run)
        return fail(run.error());
    if (!options.out.empty()) {
        if (auto saved = save(options, *network, *dataset, *run); !saved)
            return fail(saved.error());
        say("Saved " + options.out);
    }
    if (options.json) {
        Json json = toJson(*run, dataset->classes);
        json["model"] = network->modelName;
        json["weights"] = scratch ? std::string("none") : network->weightSource;
        json["project"] = options.out;
        printJson(json);
    } else if (run->outcome.bestEpoch > 0) {
        const EpochRecord& best = run->outcome.epochs[static_cast<std::size_t>(run->outcome.bestEpoch) - 1];
        std::printf("Best epoch %d: validation accuracy %.4f\n", best.epoch, best.validationAccuracy);
    }
    return run->outcome.unreadable.empty() ? exitOk : exitSomeFailed;
}

} // namespace

void addTrainCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("train", "Retrain a network on your images");
    command->add_option("--model", options->model, "A model's name, a .graft project or a file of weights")->required();
    command->add_option("--weights", options->weights, "Weights for a model of the catalogue (.pth, .safetensors)");
    addDatasetOptions(*command, options->data);
    command->add_option("--epochs", options->training.epochs, "Passes over the training images")->capture_default_str();
    CLI::Option* freeze = command->add_option(
        "--freeze", options->freeze, "trunk: all but the new head; none; until:LAYER [trunk, of a new network none]");
    command->add_option("--freeze-up-to", options->freezeUpTo, "Freeze this layer and everything before it")
        ->excludes(freeze);
    command->add_flag("--adapt-statistics", options->adaptStatistics,
                      "Frozen layers keep their weights, but their batch statistics follow the new images");
    command->add_option("--head", options->head, "New last layers: one of the heads below");
    command->add_option("--cut", options->cut, "Put the head behind this layer; what only the old end needed goes");
    command->add_option("--batch", options->training.batchSize, "Images per step")->capture_default_str();
    command->add_option("--lr", options->training.learningRate, "Learning rate; a new head learns ten times as fast")
        ->capture_default_str();
    command->add_option("--optimizer", options->optimizer, "sgd, adam or adamw")->capture_default_str();
    command->add_option("--momentum", options->training.momentum, "Momentum of sgd")->capture_default_str();
    command->add_option("--weight-decay", options->training.weightDecay, "Weight decay")->capture_default_str();
    command->add_option("--seed", options->training.seed, "Seed of initialisation, order and split")
        ->capture_default_str();
    command->add_option("--device", options->device, "auto, cpu or cuda")->capture_default_str();
    command->add_option("--threads", options->training.threads, "CPU threads; 0 takes all")->capture_default_str();
    command->add_flag("--scratch", options->scratch, "Start from random weights, freeze nothing");
    command->add_option("--out", options->out, "Write the result to this .graft project");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->footer(
        headList() +
        "Examples:\n  graft-cli train --model resnet18_slim --data flowers/ --epochs 8 --out flowers.graft\n"
        "  graft-cli train --model squeezenet1_1 --weights squeezenet1_1.pth --data ants_bees/ "
        "--freeze-up-to features.9.expand3x3\n"
        "  graft-cli train --model resnet18_slim --data flowers/ --head fastai --cut layer3.1.relu2");
    command->callback([options, &action] { action = [options] { return trainCommand(*options); }; });
}

} // namespace graft::cli
