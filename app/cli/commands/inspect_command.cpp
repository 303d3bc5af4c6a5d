// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "app/cli/network_source.h"
#include "core/layers/freeze_state.h"
#include "core/layers/layer_table.h"
#include "core/layers/training_cost.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace graft::cli {
namespace {

struct Options {
    std::string what;
    std::string weights;
    ImportArguments foreign;
    bool json = false;
    bool csv = false;
};

/// All dimensions but the batch.
Json shapeJson(const TensorSpec* spec)
{
    Json out = Json::array();
    if (spec != nullptr && !spec->dims.empty()) {
        for (std::size_t i = 1; i < spec->dims.size(); ++i)
            out.push_back(spec->dims[i]);
    }
    return out;
}

/// What training does to a layer, as in the table of layers; empty where there is nothing to train.
const char* stateName(const Layer& layer)
{
    if (!hasFreezeState(layer))
        return "";
    switch (stateOf(layer)) {
    case FreezeState::Frozen: return "frozen";
    case FreezeState::StatisticsAdapt: return "frozen, statistics adapt";
    case FreezeState::Trainable: break;
    }
    return layer.fresh ? "new" : "trainable";
}

Json toJson(const OpenedNetwork& network, const NetworkAnalysis& analysis)
{
    Json layers = Json::array();
    Json input = Json::array();
    for (const Layer& layer : network.graph.layers) {
        if (layer.type == "Input")
            input = shapeJson(analysis.outputOf(layer.id));
        const auto cost = analysis.costs.find(layer.id);
        layers.push_back({{"name", layer.name},
                          {"type", layer.type},
                          {"output", shapeJson(analysis.outputOf(layer.id))},
                          {"parameters", cost != analysis.costs.end() ? cost->second.parameters : 0},
                          {"macs", cost != analysis.costs.end() ? cost->second.macs : 0},
                          {"state", stateName(layer)},
                          {"frozen", hasLearnables(layer) && layer.learnRateFactor == 0.0}});
    }
    Json issues = Json::array();
    for (const Issue& issue : analysis.issues)
        issues.push_back(issue.what.message());
    const TrainingCost training = trainingCostOf(network.graph, analysis);
    return {{"name", network.graph.name},
            {"input", std::move(input)},
            {"parameters", analysis.total.parameters},
            {"trainable_parameters", analysis.trainableParameters},
            {"macs", analysis.total.macs},
            {"training",
             {{"prefix_macs", training.prefixMacs},
              {"forward_macs", training.forwardMacs},
              {"backward_macs", training.backwardMacs},
              {"activation_bytes", training.activationBytes}}},
            {"weights", network.weightSource},
            {"issues", std::move(issues)},
            {"layers", std::move(layers)}};
}

void printTable(const OpenedNetwork& network, const NetworkAnalysis& analysis)
{
    std::printf("%-34s %-18s %-14s %12s  %s\n", "layer", "type", "output", "parameters", "state");
    for (const Layer& layer : network.graph.layers) {
        const TensorSpec* output = analysis.outputOf(layer.id);
        const auto cost = analysis.costs.find(layer.id);
        std::printf("%-34s %-18s %-14s %12lld  %s\n", layer.name.c_str(), layer.type.c_str(),
                    output != nullptr ? output->text().c_str() : "?",
                    static_cast<long long>(cost != analysis.costs.end() ? cost->second.parameters : 0),
                    stateName(layer));
    }
    std::printf("%s: %lld parameters, %lld trainable, %.3f GMACs, weights: %s\n", network.graph.name.c_str(),
                static_cast<long long>(analysis.total.parameters), static_cast<long long>(analysis.trainableParameters),
                static_cast<double>(analysis.total.macs) / 1e9, network.weightSource.c_str());
    const TrainingCost training = trainingCostOf(network.graph, analysis);
    std::printf("training, per image: frozen part %.3f GMACs once, then %.3f forward and %.3f backward per epoch; %.1f "
                "MiB of activations\n",
                static_cast<double>(training.prefixMacs) / 1e9, static_cast<double>(training.forwardMacs) / 1e9,
                static_cast<double>(training.backwardMacs) / 1e9,
                static_cast<double>(training.activationBytes) / (1024.0 * 1024.0));
}

int inspect(const Options& options)
{
    auto network = openNetwork(options.what, options.weights, options.foreign, true);
    if (!network)
        return fail(network.error());
    for (const Issue& issue : network->issues)
        report(issue);
    const NetworkAnalysis analysis = analyseNetwork(network->graph);
    for (const Issue& issue : analysis.issues)
        report(issue);
    if (options.csv)
        std::fputs(layerTableCsv(layerFacts(network->graph, analysis)).c_str(), stdout);
    else if (options.json)
        printJson(toJson(*network, analysis));
    else
        printTable(*network, analysis);
    return exitOk;
}

} // namespace

void addInspectCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("inspect", "Show the layers, shapes and costs of a network");
    command->add_option("model", options->what, "A model's name, a .graft project or a file of another program")
        ->required();
    command->add_option("--weights", options->weights, "Weights for a model of the catalogue");
    addImportArguments(*command, options->foreign);
    CLI::Option* json = command->add_flag("--json", options->json, "One JSON document on standard output");
    command
        ->add_flag("--csv", options->csv,
                   "The table of all layers (activations, tensors, costs, receptive fields) as CSV")
        ->excludes(json);
    command->footer("Examples:\n  graft-cli inspect resnet18_slim\n  graft-cli inspect flowers.graft --json\n"
                    "  graft-cli inspect resnet50 --csv > layers.csv");
    command->callback([options, &action] { action = [options] { return inspect(*options); }; });
}

} // namespace graft::cli
