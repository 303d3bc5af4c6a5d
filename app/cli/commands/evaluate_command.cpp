// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "app/cli/dataset_source.h"
#include "app/cli/network_source.h"
#include "core/evaluation/evaluation.h"
#include "core/layers/network_edits.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <utility>

namespace graft::cli {
namespace {

struct Options {
    std::string what;
    std::string weights;
    ImportArguments foreign;
    std::string data;
    std::string part = "auto";
    std::string device = "auto";
    int threads = 0;
    int batch = 32;
    bool json = false;
};

Json toJson(const Evaluation& evaluation, const std::vector<std::string>& classes)
{
    Json unreadable = Json::array();
    for (const Evaluation::Failure& failure : evaluation.unreadable)
        unreadable.push_back({{"file", failure.name}, {"error", failure.error.message()}});
    return {{"accuracy", evaluation.accuracy},
            {"top5", evaluation.top5},
            {"loss", evaluation.loss},
            {"images", evaluation.samples.size()},
            {"images_per_s", evaluation.imagesPerSecond},
            {"classes", classes},
            {"confusion", evaluation.confusion},
            {"unreadable", std::move(unreadable)}};
}

void printText(const Evaluation& evaluation, const std::vector<std::string>& classes)
{
    std::printf("accuracy %.4f  top-5 %.4f  (%zu images)\n", evaluation.accuracy, evaluation.top5,
                evaluation.samples.size());
    for (std::size_t truth = 0; truth < evaluation.confusion.size() && classes.size() <= 20; ++truth) {
        std::printf("%-20s", classes[truth].c_str());
        for (const std::int64_t count : evaluation.confusion[truth])
            std::printf(" %5lld", static_cast<long long>(count));
        std::printf("\n");
    }
}

int evaluateCommand(const Options& options)
{
    const auto device = parseDeviceChoice(options.device);
    if (!device) {
        fail(device.error());
        return exitUsage;
    }
    auto network = openNetwork(options.what, options.weights, options.foreign);
    if (!network)
        return fail(network.error());
    const std::vector<std::string> classes = classNamesOf(network->graph);
    auto entries = entriesToJudge(options.data, classes, options.part);
    if (!entries)
        return fail(entries.error());
    const auto preprocessing = preprocessingOf(network->graph);
    if (!preprocessing)
        return fail(preprocessing.error());
    setThreadCount(options.threads);
    auto predictor = Predictor::create(std::make_shared<const NetworkGraph>(network->graph), network->weights, *device);
    if (!predictor)
        return fail(predictor.error());
    // Every picture is looked at once: nothing to cache.
    const ImageSource source(*std::move(entries), *preprocessing, 0);
    RunControl control;
    stopOnSignal(control);
    ProgressBar bar;
    const auto evaluation = evaluate(
        *predictor, source, options.batch,
        [&bar](const Progress& p) {
            bar.show("Evaluating", p.total == 0 ? 0.0 : static_cast<double>(p.done) / static_cast<double>(p.total));
        },
        &control);
    bar.clear();
    if (!evaluation)
        return fail(evaluation.error());
    for (const Evaluation::Failure& failure : evaluation->unreadable)
        say("unreadable: " + failure.name + ": " + failure.error.message());
    if (options.json)
        printJson(toJson(*evaluation, classes));
    else
        printText(*evaluation, classes);
    return evaluation->unreadable.empty() ? exitOk : exitSomeFailed;
}

} // namespace

void addEvaluateCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("evaluate", "Judge a trained network on labelled images");
    command->add_option("model", options->what, "A .graft project, a model's name or a file of another program")
        ->required();
    command->add_option("--weights", options->weights, "Weights for a model of the catalogue");
    addImportArguments(*command, options->foreign);
    command
        ->add_option("--data", options->data,
                     "Folder with val/CLASS/* or CLASS/*, a zip of one, a CSV or TSV, or garden-flowers")
        ->required();
    command->add_option("--part", options->part, "Which pictures: auto, training, validation or test")
        ->capture_default_str()
        ->check(CLI::IsMember({"auto", "training", "validation", "test"}));
    command->add_option("--batch", options->batch, "Images per step")
        ->capture_default_str()
        ->check(CLI::Range(1, 65536));
    command->add_option("--device", options->device, "auto, cpu or cuda")->capture_default_str();
    command->add_option("--threads", options->threads, "CPU threads; 0 takes all")->capture_default_str();
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->footer("Example:\n  graft-cli evaluate flowers.graft --data flowers/ --json");
    command->callback([options, &action] { action = [options] { return evaluateCommand(*options); }; });
}

} // namespace graft::cli
