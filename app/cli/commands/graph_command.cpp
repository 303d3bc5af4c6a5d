// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "app/cli/network_source.h"
#include "core/base/files.h"
#include "core/formats/dot/dot.h"
#include "core/layers/shape_inference.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <span>

namespace graft::cli {
namespace {

struct Options {
    std::string what;
    std::string dot;
    ImportArguments foreign;
    bool flat = false;
};

int graph(const Options& options)
{
    auto network = openNetwork(options.what, {}, options.foreign, true);
    if (!network)
        return fail(network.error());
    for (const Issue& issue : network->issues)
        report(issue);
    const NetworkAnalysis analysis = analyseNetwork(network->graph);
    const BlockTree blocks = options.flat ? BlockTree{} : findBlocks(network->graph);
    const std::string dot = graphToDot(network->graph, analysis, blocks);
    if (options.dot == "-") {
        std::fputs(dot.c_str(), stdout);
        return exitOk;
    }
    if (const auto written = writeFileAtomically(options.dot, std::as_bytes(std::span(dot))); !written)
        return fail(written.error());
    return exitOk;
}

} // namespace

void addGraphCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("graph", "Write the layer graph of a network");
    command->add_option("model", options->what, "A model's name, a .graft project or a file of another program")
        ->required();
    addImportArguments(*command, options->foreign);
    command->add_option("--dot", options->dot, "File for Graphviz; - for standard output")->required();
    command->add_flag("--flat", options->flat, "Without blocks as clusters");
    command->footer("Examples:\n  graft-cli graph resnet18_slim --dot resnet.dot\n"
                    "  graft-cli graph flowers.graft --dot - | dot -Tsvg > flowers.svg");
    command->callback([options, &action] { action = [options] { return graph(*options); }; });
}

} // namespace graft::cli
