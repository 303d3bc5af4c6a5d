// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "app/cli/export_run.h"
#include "app/cli/network_source.h"
#include "core/base/files.h"
#include "core/exchange/import_report.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <span>
#include <utility>

namespace graft::cli {
namespace {

struct Options {
    std::string in;
    std::string out;
    std::string format;
    std::string reportFile;
    ImportArguments foreign;
    ExportArguments how;
    bool noCheck = false;
    bool json = false;
};

/// Where it goes and how; no format: a project.
struct Destination {
    const ExportFormat* format = nullptr;
    std::filesystem::path file;
};

Result<Destination> destinationOf(const Options& options)
{
    Destination to{nullptr, options.out};
    if (!options.format.empty()) {
        to.format = findExportFormat(options.format);
        if (to.format == nullptr)
            return makeError(ErrorCode::NotFound,
                             GRAFT_TR_NOOP("core", "There is no format %1. \"graft-cli export --list\" lists them."),
                             {options.format});
    } else if (to.file.extension() != ".graft") {
        to.format = exportFormatFor(to.file);
        if (to.format == nullptr)
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The name %1 says no format. Name it with --to; \"graft-cli export "
                                                   "--list\" lists the formats."),
                             {options.out});
    }
    if (to.format != nullptr)
        GRAFT_CHECK(exportOptionsOf(options.how, *to.format));
    if (!options.reportFile.empty() && !reportFormOf(options.reportFile))
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "A report is a .csv, .md or .json file, not %1."), {options.reportFile});
    return to;
}

/// What was opened: a file of another program with its report, or a network of Graft's own.
struct Opened {
    OpenedNetwork network;
    std::optional<ImportedModel> model; ///< without graph and weights
    std::optional<ImportCheck> check;
};

Result<Opened> open(const Options& options, const RunControl& control)
{
    Opened opened;
    if (!isForeign(options.in)) {
        GRAFT_TRY(network, openNetwork(options.in, {}, options.foreign));
        opened.network = std::move(network);
        return opened;
    }
    GRAFT_TRY(model, openForeign(options.in, options.foreign, &control));
    if (!options.noCheck)
        opened.check = checkImport(options.in, model);
    opened.network.modelName = model.modelName;
    opened.network.issues = model.issues;
    opened.network.weightSource = options.in;
    opened.network.graph = std::move(model.graph);
    opened.network.weights = std::move(model.weights);
    opened.model = std::move(model);
    return opened;
}

void printImport(const Opened& opened, const std::string& file)
{
    const ImportedModel& model = *opened.model;
    std::printf("%s: %s, %zu operators: %zu mapped, %zu approximated, %zu unknown%s\n", file.c_str(),
                model.format.c_str(), model.report.size(), model.count(LayerFate::Mapped),
                model.count(LayerFate::Approximated), model.count(LayerFate::Unknown),
                model.modelName.empty() ? "" : ("; recognised as " + model.modelName).c_str());
    for (const ImportRow& row : model.report) {
        if (row.fate != LayerFate::Mapped)
            std::printf("  %s (%s) %s: %s\n", row.source.c_str(), row.sourceType.c_str(),
                        std::string(nameOf(row.fate)).c_str(), row.note.message().c_str());
    }
    if (opened.check)
        std::printf("check: %s\n", checkText(*opened.check).c_str());
}

Result<void> writeReport(const Options& options, const Opened& opened)
{
    if (options.reportFile.empty())
        return {};
    if (!opened.model)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "%1 is Graft's own; there is nothing to report."), {options.in});
    const std::string text = importReportText(*opened.model, options.in, opened.check ? &*opened.check : nullptr,
                                              *reportFormOf(options.reportFile));
    return writeFileAtomically(options.reportFile, std::as_bytes(std::span(text)));
}

Json importJson(const Options& options, const Opened& opened)
{
    if (!opened.model)
        return {
            {"file", options.in}, {"format", "graft"}, {"model", opened.network.modelName}, {"report", Json::array()}};
    return Json::parse(
        importReportText(*opened.model, options.in, opened.check ? &*opened.check : nullptr, ReportForm::Json));
}

Result<void> writeProject(const std::filesystem::path& file, const OpenedNetwork& network)
{
    Project project = network.project.value_or(Project{});
    project.graph = network.graph;
    project.weights = network.weights;
    project.modelName = network.modelName;
    return saveProject(file, project);
}

int convert(const Options& options)
{
    const auto to = destinationOf(options);
    if (!to) {
        fail(to.error());
        return exitUsage;
    }
    RunControl control;
    stopOnSignal(control);
    const auto opened = open(options, control);
    if (!opened)
        return fail(opened.error());
    for (const Issue& issue : opened->network.issues)
        report(issue);
    // The report is worth having even if nothing can be written.
    if (const auto written = writeReport(options, *opened); !written)
        return fail(written.error());
    if (opened->model && !options.json)
        printImport(*opened, options.in);
    Json json = importJson(options, *opened);
    bool fine = !opened->model || opened->model->count(LayerFate::Unknown) == 0;
    if (to->format == nullptr) {
        if (const auto saved = writeProject(to->file, opened->network); !saved)
            return fail(saved.error());
        json["files"] = {to->file.string()};
        if (!options.json)
            std::printf("wrote %s\n", to->file.c_str());
    } else {
        const auto done = runExport(opened->network, *to->format, to->file, options.how, &control);
        if (!done)
            return fail(done.error());
        fine = fine && allPassed(*done);
        json["export"] = toJson(*done, *to->format);
        json["files"] = json["export"]["files"];
        if (!options.json)
            print(*done);
    }
    if (options.json)
        printJson(json);
    return fine ? exitOk : exitSomeFailed;
}

std::string readerList()
{
    std::string text = "Formats that can be read:";
    for (const ModelReader& reader : modelReaders())
        text += (&reader == &modelReaders().front() ? " " : ", ") + reader.title;
    return text + ".\n";
}

} // namespace

void addConvertCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("convert", "Turn a network file of one program into one of another");
    command->add_option("in", options->in, "A file (or folder) of any format, a .graft project or a model's name")
        ->required();
    command->add_option("out", options->out, "The file; its extension says the format, .graft is a project")
        ->required();
    command->add_option("--to", options->format, "The format, where the name of the file does not say it");
    command->add_option("--report", options->reportFile,
                        "Write what became of every operator to this .csv, .md or .json file");
    addImportArguments(*command, options->foreign);
    addExportArguments(*command, options->how);
    command->add_flag("--no-check", options->noCheck, "Do not run the file in OpenCV to compare the numbers");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->footer(readerList() + exportFormatList() +
                    "Exit code 1: written, but operators are unknown, or a check of the export did not pass.\n"
                    "Examples:\n  graft-cli convert squeezenet.onnx squeezenet.graft --report report.md\n"
                    "  graft-cli convert bvlc_alexnet.caffemodel alexnet.onnx --companion deploy.prototxt\n"
                    "  graft-cli convert traced.pt net.safetensors --trust");
    command->callback([options, &action] { action = [options] { return convert(*options); }; });
}

} // namespace graft::cli
