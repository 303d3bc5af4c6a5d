// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_run.h"

#include "app/cli/dataset_source.h"
#include "core/project/export_pictures.h"
#include "core/project/exported_run.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>

namespace graft::cli {
namespace {

std::string noteOf(const ExportCheck& check)
{
    return check.note.text.empty() ? std::string() : check.note.message();
}

std::string joined(const std::vector<std::string>& values)
{
    std::string text;
    for (const std::string& value : values)
        text += (text.empty() ? "" : "|") + value;
    return text;
}

ExportTask taskOf(const OpenedNetwork& network)
{
    ExportTask task;
    task.graph = std::make_shared<const NetworkGraph>(network.graph);
    task.weights = network.weights;
    task.modelName = network.modelName;
    if (network.project)
        task.run = exportedRunOf(network.project->dataset, network.project->options, network.project->runs);
    return task;
}

} // namespace

void addExportArguments(CLI::App& command, ExportArguments& arguments)
{
    command
        .add_option("--set", arguments.sets, "An option of the format, OPTION=VALUE; see \"graft-cli export --list\"")
        ->type_name("OPTION=VALUE");
    command.add_option("--data", arguments.data,
                       "Pictures for formats that measure (int8): ranges on the training part, accuracy before and "
                       "after on the validation part; a folder, a zip, a table or garden-flowers");
    command.add_option("--calibration", arguments.calibration, "Pictures on which ranges are measured")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000000));
}

Result<std::map<std::string, std::string>> exportOptionsOf(const ExportArguments& arguments, const ExportFormat& format)
{
    std::map<std::string, std::string> options;
    for (const std::string& text : arguments.sets) {
        const std::size_t mark = text.find('=');
        if (mark == std::string::npos || mark == 0)
            return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "--set takes OPTION=VALUE, not %1."),
                             {text});
        options.insert_or_assign(text.substr(0, mark), text.substr(mark + 1));
    }
    GRAFT_CHECK(checkExportOptions(options, format));
    return options;
}

Result<ExportReport> runExport(const OpenedNetwork& network, const ExportFormat& format,
                               const std::filesystem::path& target, const ExportArguments& arguments,
                               const RunControl* control)
{
    ExportTask task = taskOf(network);
    GRAFT_TRY(options, exportOptionsOf(arguments, format));
    task.options = std::move(options);
    ExportPictures pictures;
    if (format.usesPictures && !arguments.data.empty()) {
        DatasetOptions data;
        data.data = arguments.data;
        GRAFT_TRY(dataset, openDataset(data, control));
        GRAFT_TRY(found, exportPictures(*task.graph, dataset, static_cast<std::size_t>(arguments.calibration)));
        pictures = std::move(found);
        pictures.offerTo(task);
        if (!pictures.notJudged.text.empty())
            report({Severity::Warning, pictures.notJudged, {}, {}});
    }
    ProgressBar bar;
    auto done = exportModel(
        task, format, target,
        [&bar](const Progress& p) {
            const double share = p.total == 0 ? 0.0 : static_cast<double>(p.done) / static_cast<double>(p.total);
            bar.show(p.stage.empty() ? "Exporting" : p.stage, share);
        },
        control);
    bar.clear();
    return done;
}

bool allPassed(const ExportReport& report)
{
    return std::ranges::all_of(report.checks, &ExportCheck::passed);
}

Json toJson(const ExportReport& report, const ExportFormat& format)
{
    Json files = Json::array();
    for (const auto& file : report.files)
        files.push_back(file.string());
    Json checks = Json::array();
    for (const ExportCheck& check : report.checks)
        checks.push_back({{"how", check.how},
                          {"passed", check.passed},
                          {"made", check.made},
                          {"largest_difference", check.largestDifference},
                          {"tolerance", check.tolerance},
                          {"same_top1", check.sameTop1},
                          {"note", noteOf(check)}});
    Json issues = Json::array();
    for (const Issue& issue : report.issues)
        issues.push_back({{"severity", severityText(issue.severity)}, {"text", issue.what.message()}});
    const auto share = [](const std::optional<double>& value) { return value ? Json(*value) : Json(); };
    return {{"format", format.id},
            {"files", std::move(files)},
            {"checks", std::move(checks)},
            {"accuracy_before", share(report.accuracyBefore)},
            {"accuracy_after", share(report.accuracyAfter)},
            {"issues", std::move(issues)}};
}

void print(const ExportReport& report)
{
    for (const Issue& issue : report.issues)
        cli::report(issue);
    for (const auto& file : report.files)
        std::printf("wrote %s\n", file.c_str());
    for (const ExportCheck& check : report.checks) {
        std::printf("%s: %s", check.how.c_str(), !check.made ? "not made" : check.passed ? "passed" : "not passed");
        if (check.made && check.tolerance > 0)
            std::printf(", largest difference %.3g of %.3g allowed", check.largestDifference, check.tolerance);
        else if (check.made && check.largestDifference > 0)
            std::printf(", largest difference %.3g", check.largestDifference);
        const std::string note = noteOf(check);
        std::printf(note.empty() ? "\n" : " (%s)\n", note.c_str());
    }
    if (report.accuracyBefore && report.accuracyAfter)
        std::printf("accuracy %.4f before, %.4f after\n", *report.accuracyBefore, *report.accuracyAfter);
}

std::string exportFormatList()
{
    std::string text = "Formats:\n";
    for (const ExportFormat& format : exportFormats()) {
        text += "  " + format.id + std::string(18 - std::min<std::size_t>(format.id.size(), 17), ' ') +
                (format.extension.empty() ? "(folder) " : format.extension + " ") + format.doc + "\n";
        for (const ExportOption& option : format.options)
            text += "      " + option.name + (option.values.empty() ? "" : "=" + joined(option.values)) + "  " +
                    option.doc + "\n";
    }
    return text;
}

} // namespace graft::cli
