// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/job_arguments.h"
#include "app/cli/training_report.h"
#include "core/training/checkpoint.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <utility>

namespace graft::cli {
namespace {

struct Options {
    JobArguments job;
    std::string checkpointFolder;
    std::string resume;
    std::string logFolder;
    std::string out;
    bool json = false;
};

Result<void> save(const Options& options, const OpenedJob& opened, const TrainingRun& run)
{
    Project project;
    if (opened.network.project)
        project = *opened.network.project;
    project.graph = run.graph;
    project.weights = run.outcome.weights;
    project.modelName = opened.network.modelName;
    project.options = run.record.options;
    project.dataset = referenceTo(options.job.data, opened.dataset);
    project.runs.push_back(run.record);
    return saveProject(options.out, project);
}

Result<void> chooseFolders(const Options& options, TrainingJob& job)
{
    job.logFolder = options.logFolder;
    job.checkpointFolder = options.checkpointFolder;
    if (options.resume.empty())
        return {};
    GRAFT_TRY(kept, readCheckpointInfo(options.resume));
    job.checkpointFolder = options.resume;
    job.resume = true;
    // It goes on with the options it was started with; what may be others (device, threads) can be set.
    job.options = kept.options;
    say("Going on after epoch " + std::to_string(kept.epoch) + ", saved " + kept.savedUtc + ".");
    return {};
}

void sayResult(const Options& options, const TrainingRun& run)
{
    if (run.outcome.endReason == "stopped-by-user" && !(options.checkpointFolder + options.resume).empty())
        say("Stopped. Repeat the command with --resume " +
            (options.resume.empty() ? options.checkpointFolder : options.resume) + " to go on.");
    else if (run.outcome.stopped)
        say("Ended before the last epoch: " + run.outcome.endReason + ".");
    sayFindings(run.findings);
    if (options.json || run.outcome.bestEpoch == 0)
        return;
    const EpochRecord& best = run.outcome.epochs[static_cast<std::size_t>(run.outcome.bestEpoch) - 1];
    std::printf("Best epoch %d: validation accuracy %.4f\n", best.epoch, best.validationAccuracy);
}

int trainCommand(const Options& options)
{
    if (auto checked = checkArguments(options.job); !checked) {
        fail(checked.error());
        return exitUsage;
    }
    TrainingControl control;
    stopOnSignal(control);
    auto opened = openJob(options.job, &control);
    if (!opened)
        return fail(opened.error());
    if (auto chosen = chooseFolders(options, opened->job); !chosen)
        return fail(chosen.error());
    const auto run = runTraining(opened->job, opened->dataset, control);
    if (!run)
        return fail(run.error());
    if (!options.out.empty()) {
        if (auto saved = save(options, *opened, *run); !saved)
            return fail(saved.error());
        say("Saved " + options.out);
    }
    sayResult(options, *run);
    if (options.json) {
        const bool scratch = opened->job.scratch || opened->job.preset == "from_scratch";
        Json json = toJson(*run, opened->dataset.classes);
        json["model"] = opened->network.modelName;
        json["weights"] = scratch ? std::string("none") : opened->network.weightSource;
        json["project"] = options.out;
        printJson(json);
    }
    return run->outcome.unreadable.empty() ? exitOk : exitSomeFailed;
}

} // namespace

void addTrainCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("train", "Retrain a network on your images");
    addJobArguments(*command, options->job);
    CLI::Option* checkpoints = command->add_option("--checkpoint-dir", options->checkpointFolder,
                                                   "Keep a state here from which an interrupted run can go on");
    command
        ->add_option("--resume", options->resume,
                     "Go on with the run that was kept in this folder; the rest of the command as it was")
        ->excludes(checkpoints)
        ->excludes(command->get_option("--preset"));
    command->add_option("--log-dir", options->logFolder, "Write CSV files and TensorBoard events here as the run goes");
    command->add_option("--out", options->out, "Write the result to this .graft project");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->footer(jobFooter() +
                    "Ctrl-C stops after the current batch and keeps the best epoch; a second one quits at once.\n"
                    "Examples:\n"
                    "  graft-cli train --model resnet18_slim --data flowers/ --epochs 8 --out flowers.graft\n"
                    "  graft-cli train --model squeezenet1_1 --weights squeezenet1_1.pth --data ants_bees/ "
                    "--freeze-up-to features.9.expand3x3\n"
                    "  graft-cli train --model resnet18_slim --data flowers/ --head fastai --cut layer3.1.relu2\n"
                    "  graft-cli train --model resnet18_slim --data flowers/ --preset fine_tune --set "
                    "optimizer=adamw --augment random_resized_crop,flip_horizontal --checkpoint-dir state/");
    command->callback([options, &action] { action = [options] { return trainCommand(*options); }; });
}

} // namespace graft::cli
