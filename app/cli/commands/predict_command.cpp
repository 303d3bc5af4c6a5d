// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "app/cli/network_source.h"
#include "app/cli/prediction.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <utility>
#include <vector>

namespace graft::cli {
namespace {

struct Options {
    std::vector<std::string> arguments; ///< model, then files
    std::string weights;
    ImportArguments foreign;
    std::string device = "auto";
    int threads = 0;
    int top = 5;
    bool json = false;
};

void printText(const Json& entry)
{
    const std::string file = entry["file"].get<std::string>();
    if (entry.contains("error"))
        return;
    std::printf("%s\n", file.c_str());
    for (const Json& p : entry["predictions"])
        std::printf("  %6.2f %%  %s\n", 100.0 * p["probability"].get<double>(), p["class"].get<std::string>().c_str());
}

int predictCommand(const Options& options)
{
    const auto device = parseDeviceChoice(options.device);
    if (!device) {
        fail(device.error());
        return exitUsage;
    }
    auto network = openNetwork(options.arguments.front(), options.weights, options.foreign);
    if (!network)
        return fail(network.error());
    for (const Issue& issue : network->issues)
        report(issue);
    setThreadCount(options.threads);
    auto classifier = ImageClassifier::create(network->graph, network->weights, *device);
    if (!classifier)
        return fail(classifier.error());
    Json all = Json::array();
    bool someFailed = false;
    for (std::size_t i = 1; i < options.arguments.size(); ++i) {
        ImageEntry entry;
        entry.file = options.arguments[i];
        Json result = classifier->classify(entry, options.arguments[i], options.top);
        if (result.contains("error")) {
            someFailed = true;
            say("unreadable: " + result["error"].get<std::string>());
        }
        if (!options.json)
            printText(result);
        all.push_back(std::move(result));
    }
    if (options.json)
        printJson(all);
    return someFailed ? exitSomeFailed : exitOk;
}

} // namespace

void addPredictCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("predict", "Classify images");
    command
        ->add_option("model files", options->arguments,
                     "A .graft project, a model's name or a file of another program; then images")
        ->required()
        ->expected(2, -1)
        ->type_name("MODEL FILE..");
    command->add_option("--weights", options->weights, "Weights for a model of the catalogue");
    addImportArguments(*command, options->foreign);
    command->add_option("--top", options->top, "Classes per image")
        ->capture_default_str()
        ->check(CLI::Range(1, 100000));
    command->add_option("--device", options->device, "auto, cpu or cuda")->capture_default_str();
    command->add_option("--threads", options->threads, "CPU threads; 0 takes all")->capture_default_str();
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->footer("Examples:\n  graft-cli predict flowers.graft tulip.jpg rose.jpg\n"
                    "  graft-cli predict squeezenet1_1 --weights squeezenet1_1.pth --top 3 --json cat.jpg");
    command->callback([options, &action] { action = [options] { return predictCommand(*options); }; });
}

} // namespace graft::cli
