// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "app/cli/prediction.h"
#include "app/cli/training_run.h"
#include "core/base/files.h"
#include "core/evaluation/curve_plot.h"
#include "core/project/project.h"
#include "core/zoo/model_loader.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <memory>
#include <utility>

namespace graft::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* demoModel = "resnet18_slim";
constexpr Rgb transferColor{0x25, 0x63, 0xEB};
constexpr Rgb scratchColor{0x7A, 0x7F, 0x87};

struct Options {
    std::string out;
    int epochs = 5;
    std::uint64_t seed = 1;
    bool json = false;
};

std::vector<double> accuracies(const TrainingRun& run)
{
    std::vector<double> values;
    for (const EpochRecord& e : run.outcome.epochs)
        values.push_back(e.validationAccuracy);
    return values;
}

Json curveJson(const TrainingRun& run)
{
    return {{"val_accuracy", accuracies(run)}, {"wall_s", std::round(run.outcome.wallSeconds * 1e3) / 1e3}};
}

/// One validation picture of every class.
Result<Json> predictOneOfEachClass(const TrainingRun& run, const ImageDataset& dataset)
{
    GRAFT_TRY(classifier, ImageClassifier::create(run.graph, run.outcome.weights, DeviceChoice::Auto));
    Json predictions = Json::array();
    for (std::size_t c = 0; c < dataset.classes.size(); ++c) {
        for (const ImageEntry& entry : dataset.validation) {
            if (entry.label != static_cast<std::int64_t>(c))
                continue;
            Json one = classifier.classify(entry, "garden-flowers #" + std::to_string(entry.drawn), 3);
            one["truth"] = dataset.classes[c];
            predictions.push_back(std::move(one));
            break;
        }
    }
    return predictions;
}

Result<fs::path> writePlot(const TrainingRun& transfer, const TrainingRun& scratch, const fs::path& projectFile)
{
    const std::vector<CurveSeries> series{
        {"transfer (head on frozen trunk)", transferColor, false, accuracies(transfer)},
        {"from scratch", scratchColor, true, accuracies(scratch)}};
    std::cerr << "\nValidation accuracy by epoch\n" << textPlot(series, 60, 12) << '\n';
    GRAFT_TRY(png, plotCurves("Garden flowers: validation accuracy", series, 960, 540));
    fs::path file = projectFile;
    file.replace_extension(".png");
    GRAFT_CHECK(writeFileAtomically(file, png));
    return file;
}

Result<void> saveDemo(const fs::path& file, const TrainingRun& transfer, const TrainingRun& scratch,
                      const ImageDataset& dataset)
{
    Project project;
    project.graph = transfer.graph;
    project.weights = transfer.outcome.weights;
    project.modelName = demoModel;
    project.options = transfer.record.options;
    project.dataset.builtIn = true;
    project.dataset.fingerprint = dataset.fingerprint;
    project.runs = {scratch.record, transfer.record};
    return saveProject(file, project);
}

void printText(const TrainingRun& transfer, const TrainingRun& scratch, const Json& predictions,
               const fs::path& project, const fs::path& plot)
{
    const auto line = [](const char* name, const TrainingRun& run) {
        std::printf("%-14s", name);
        for (const double a : accuracies(run))
            std::printf(" %.3f", a);
        std::printf("   %.1f s\n", run.outcome.wallSeconds);
    };
    std::printf("Validation accuracy by epoch\n");
    line("transfer", transfer);
    line("from scratch", scratch);
    for (const Json& p : predictions) {
        const Json& best = p["predictions"][0];
        std::printf("a %s looks like: %s (%.1f %%)\n", p["truth"].get<std::string>().c_str(),
                    best["class"].get<std::string>().c_str(), 100.0 * best["probability"].get<double>());
    }
    std::printf("Project: %s\nCurves:  %s\n", project.string().c_str(), plot.string().c_str());
}

Result<void> demo(const Options& options)
{
    GRAFT_TRY(model, loadModel(*findModel(demoModel)));
    const ImageDataset dataset = gardenFlowers();
    TrainingControl control;
    stopOnSignal(control);
    TrainingJob job;
    job.graph = model.graph;
    job.weights = model.weights;
    job.options.epochs = options.epochs;
    // A linear head on features that never change bears a larger step than the cautious default.
    job.options.learningRate = 1e-3;
    job.options.seed = options.seed;
    job.title = std::string(demoModel) + ", head only";
    say("Transfer: new head on the frozen trunk of ResNet-18 slim.");
    GRAFT_TRY(transfer, runTraining(job, dataset, control));
    job.scratch = true;
    job.title = std::string(demoModel) + ", from scratch";
    say("The same network from random weights, for as many epochs.");
    GRAFT_TRY(scratch, runTraining(job, dataset, control));

    const fs::path project =
        options.out.empty() ? modelsFolder().parent_path() / "demo" / "garden-flowers.graft" : fs::path(options.out);
    std::error_code code;
    if (!project.parent_path().empty())
        fs::create_directories(project.parent_path(), code);
    GRAFT_CHECK(saveDemo(project, transfer, scratch, dataset));
    GRAFT_TRY(plot, writePlot(transfer, scratch, project));
    GRAFT_TRY(predictions, predictOneOfEachClass(transfer, dataset));
    if (options.json)
        printJson({{"transfer", curveJson(transfer)},
                   {"scratch", curveJson(scratch)},
                   {"predictions", predictions},
                   {"project", project.string()},
                   {"plot", plot.string()}});
    else
        printText(transfer, scratch, predictions, project, plot);
    return {};
}

} // namespace

void addDemoCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("demo", "Run the whole job on the built-in sample, against training from scratch");
    command->add_option("--out", options->out, "Where to write the project (the curves go beside it as PNG)");
    command->add_option("--epochs", options->epochs, "Epochs of both runs")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000));
    command->add_option("--seed", options->seed, "Seed of initialisation and order")->capture_default_str();
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->footer("Example:\n  graft-cli demo --out demo.graft");
    command->callback([options, &action] {
        action = [options] {
            const auto result = demo(*options);
            return result ? exitOk : fail(result.error());
        };
    });
}

} // namespace graft::cli
