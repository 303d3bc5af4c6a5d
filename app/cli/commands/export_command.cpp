// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "app/cli/export_run.h"
#include "app/cli/network_source.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace graft::cli {
namespace {

struct Options {
    std::string what;
    std::string weights;
    std::string format;
    std::string out;
    ImportArguments foreign;
    ExportArguments how;
    bool list = false;
    bool json = false;
};

int listFormats(bool json)
{
    if (!json) {
        std::fputs(exportFormatList().c_str(), stdout);
        return exitOk;
    }
    Json all = Json::array();
    for (const ExportFormat& format : exportFormats()) {
        Json options = Json::array();
        for (const ExportOption& option : format.options)
            options.push_back(
                {{"name", option.name}, {"title", option.title}, {"doc", option.doc}, {"values", option.values}});
        all.push_back({{"id", format.id},
                       {"title", format.title},
                       {"doc", format.doc},
                       {"extension", format.extension},
                       {"uses_pictures", format.usesPictures},
                       {"options", std::move(options)}});
    }
    printJson(all);
    return exitOk;
}

/// Beside the working folder, named like the network.
std::filesystem::path targetOf(const Options& options, const OpenedNetwork& network, const ExportFormat& format)
{
    if (!options.out.empty())
        return options.out;
    const std::string name = network.graph.name.empty() ? "network" : network.graph.name;
    return format.extension.empty() ? name + "_" + format.id : name + format.extension;
}

int wrongUsage(const Error& error)
{
    fail(error);
    return exitUsage;
}

int exportCommand(const Options& options)
{
    if (options.list)
        return listFormats(options.json);
    if (options.what.empty() || options.format.empty())
        return wrongUsage(makeError(ErrorCode::InvalidArgument,
                                    GRAFT_TR_NOOP("core", "export takes a network and --to FORMAT, or --list.")));
    const ExportFormat* format = findExportFormat(options.format);
    if (format == nullptr)
        return wrongUsage(makeError(
            ErrorCode::NotFound,
            GRAFT_TR_NOOP("core", "There is no format %1. \"graft-cli export --list\" lists them."), {options.format}));
    if (const auto checked = exportOptionsOf(options.how, *format); !checked)
        return wrongUsage(checked.error());
    auto network = openNetwork(options.what, options.weights, options.foreign);
    if (!network)
        return fail(network.error());
    for (const Issue& issue : network->issues)
        report(issue);
    RunControl control;
    stopOnSignal(control);
    const auto done = runExport(*network, *format, targetOf(options, *network, *format), options.how, &control);
    if (!done)
        return fail(done.error());
    if (options.json)
        printJson(toJson(*done, *format));
    else
        print(*done);
    return allPassed(*done) ? exitOk : exitSomeFailed;
}

} // namespace

void addExportCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("export", "Write a network for other programs");
    command->add_option("model", options->what, "A .graft project, a model's name or a file of another program");
    command->add_option("--to", options->format, "The format; --list tells which there are");
    command->add_option("-o,--out", options->out, "The file or folder; named like the network if left out");
    command->add_option("--weights", options->weights, "Weights for a model of the catalogue");
    addExportArguments(*command, options->how);
    addImportArguments(*command, options->foreign);
    command->add_flag("--list", options->list, "List the formats and their options");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->footer(exportFormatList() +
                    "Every file is read back and compared with the network before it gets its name.\n"
                    "Exit code 1: written, but a check did not pass or could not be made.\n"
                    "Examples:\n  graft-cli export flowers.graft --to onnx -o flowers.onnx\n"
                    "  graft-cli export flowers.graft --to onnx-int8 --data flowers/ --calibration 300\n"
                    "  graft-cli export --list --json");
    command->callback([options, &action] { action = [options] { return exportCommand(*options); }; });
}

} // namespace graft::cli
