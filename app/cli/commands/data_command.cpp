// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "app/cli/dataset_source.h"
#include "core/data/dataset_doctor.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <set>

namespace graft::cli {
namespace {

struct Options {
    DatasetOptions data;
    DoctorOptions doctor;
    bool examine = false;
    bool json = false;
};

constexpr std::size_t picturesShown = 3;
constexpr std::size_t classesShown = 100;

const char* wordFor(DataFindingKind kind)
{
    switch (kind) {
    case DataFindingKind::Unreadable: return "unreadable";
    case DataFindingKind::Truncated: return "truncated";
    case DataFindingKind::WrongFormat: return "wrong-format";
    case DataFindingKind::ExtremeAspect: return "extreme-aspect";
    case DataFindingKind::ExtremeSize: return "extreme-size";
    case DataFindingKind::ColourMix: return "colour-mix";
    case DataFindingKind::Duplicates: return "duplicates";
    case DataFindingKind::NearDuplicates: return "near-duplicates";
    case DataFindingKind::Leak: return "leak";
    case DataFindingKind::ConflictingLabels: return "conflicting-labels";
    case DataFindingKind::EmptyClass: return "empty-class";
    case DataFindingKind::HiddenClass: return "hidden-class";
    case DataFindingKind::FewSamples: return "few-samples";
    case DataFindingKind::Imbalance: return "imbalance";
    }
    return "";
}

const char* wordFor(DataRemedy remedy)
{
    switch (remedy) {
    case DataRemedy::None: break;
    case DataRemedy::ExcludeAll: return "exclude-all";
    case DataRemedy::KeepOneOfEach: return "keep-one-of-each";
    case DataRemedy::ExcludeFromTraining: return "exclude-from-training";
    case DataRemedy::RemoveClass: return "remove-class";
    case DataRemedy::BalanceWeights: return "balance-weights";
    }
    return "none";
}

const char* wordFor(Severity severity)
{
    return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "info";
}

Json toJson(const ImageDataset& dataset)
{
    const auto training = dataset.countsPerClass(DatasetPart::Training);
    const auto validation = dataset.countsPerClass(DatasetPart::Validation);
    const auto test = dataset.countsPerClass(DatasetPart::Test);
    Json classes = Json::array();
    for (std::size_t i = 0; i < dataset.classes.size(); ++i)
        classes.push_back({{"name", dataset.classes[i]},
                           {"training", training[i]},
                           {"validation", validation[i]},
                           {"test", test[i]}});
    Json skipped = Json::array();
    for (const SkippedFile& file : dataset.skipped)
        skipped.push_back({{"file", file.file.string()}, {"reason", file.reason.message()}});
    return {{"name", dataset.name},
            {"training", dataset.training.size()},
            {"validation", dataset.validation.size()},
            {"test", dataset.test.size()},
            {"classes", std::move(classes)},
            {"skipped", std::move(skipped)},
            {"fingerprint", dataset.fingerprint}};
}

/// Why each picture that cannot be used cannot: few are opened a second time.
Json reasonsOf(const DoctorReport& report, const ImageDataset& dataset)
{
    std::set<std::string> bad;
    for (const DataFinding& finding : report.findings)
        if (finding.kind == DataFindingKind::Unreadable || finding.kind == DataFindingKind::Truncated)
            for (const auto& group : finding.groups)
                bad.insert(group.begin(), group.end());
    Json reasons = Json::array();
    for (const DatasetPart part : {DatasetPart::Training, DatasetPart::Validation, DatasetPart::Test}) {
        for (const ImageEntry& entry : dataset.entries(part)) {
            const std::string key = bad.empty() ? std::string() : pictureKey(dataset, entry);
            if (!bad.contains(key))
                continue;
            const auto image = loadEntry(entry);
            reasons.push_back({{"file", key}, {"reason", image.ok() ? "" : image.error().message()}});
        }
    }
    return reasons;
}

Json toJson(const DoctorReport& report, const ImageDataset& dataset)
{
    Json findings = Json::array();
    for (const DataFinding& finding : report.findings)
        findings.push_back({{"kind", wordFor(finding.kind)},
                            {"severity", wordFor(finding.severity)},
                            {"what", finding.what.message()},
                            {"why", finding.why},
                            {"remedy", wordFor(finding.remedy)},
                            {"class", finding.className},
                            {"groups", finding.groups}});
    Json reasons = reasonsOf(report, dataset);
    return {{"examined", report.examined},
            {"seconds", report.seconds},
            {"unreadable", std::move(reasons)},
            {"peak_rss_mib", peakRssMib()},
            {"findings", std::move(findings)}};
}

void printText(const ImageDataset& dataset)
{
    const std::array counts{dataset.countsPerClass(DatasetPart::Training),
                            dataset.countsPerClass(DatasetPart::Validation), dataset.countsPerClass(DatasetPart::Test)};
    std::printf("%-30s %10s %10s %10s\n", "class", "training", "validation", "test");
    for (std::size_t i = 0; i < std::min(dataset.classes.size(), classesShown); ++i)
        std::printf("%-30s %10zu %10zu %10zu\n", dataset.classes[i].c_str(), counts[0][i], counts[1][i], counts[2][i]);
    if (dataset.classes.size() > classesShown)
        std::printf("... and %zu more classes\n", dataset.classes.size() - classesShown);
    std::printf("%-30s %10zu %10zu %10zu\n", "all", dataset.training.size(), dataset.validation.size(),
                dataset.test.size());
    std::printf("%zu left out\n", dataset.skipped.size());
}

void printText(const DoctorReport& report)
{
    std::printf("\n%zu pictures examined in %s\n", report.examined, durationText(report.seconds).c_str());
    for (const DataFinding& finding : report.findings) {
        std::printf("%s: %s\n    %s\n", wordFor(finding.severity), finding.what.message().c_str(), finding.why.c_str());
        for (std::size_t i = 0; i < std::min(finding.groups.size(), picturesShown); ++i) {
            std::string line;
            for (const std::string& key : finding.groups[i])
                line += (line.empty() ? "" : " = ") + key;
            // Names may hold anything; a terminal must not obey them.
            std::printf("    %s\n", substituteArguments("%1", {line.substr(0, 300)}).c_str());
        }
        if (finding.groups.size() > picturesShown)
            std::printf("    ... and %zu more\n", finding.groups.size() - picturesShown);
    }
    if (report.findings.empty())
        std::printf("nothing found\n");
}

int dataCommand(const Options& options)
{
    RunControl control;
    stopOnSignal(control);
    const auto dataset = openDataset(options.data, &control);
    if (!dataset)
        return fail(dataset.error());
    Json json = toJson(*dataset);
    if (!options.json)
        printText(*dataset);
    bool healthy = true;
    if (options.examine) {
        ProgressBar bar;
        const auto report = examineDataset(
            *dataset, options.doctor,
            [&bar](const Progress& p) {
                bar.show("Examining", p.total == 0 ? 0.0 : static_cast<double>(p.done) / static_cast<double>(p.total));
            },
            &control);
        bar.clear();
        if (!report)
            return fail(report.error());
        healthy =
            std::ranges::find(report->findings, Severity::Error, &DataFinding::severity) == report->findings.end();
        json["doctor"] = toJson(*report, *dataset);
        if (!options.json)
            printText(*report);
    }
    if (options.json)
        printJson(json);
    return healthy ? exitOk : exitSomeFailed;
}

} // namespace

void addDataCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("data", "Show what a dataset holds and what is wrong with it");
    addDatasetOptions(*command, options->data, "data");
    command->add_flag("--doctor", options->examine,
                      "Open every picture and look for damaged, odd and repeated ones, leaks and poor classes");
    command->add_option("--input-side", options->doctor.inputSide, "Side of the network's input in pixels")
        ->capture_default_str()
        ->check(CLI::Range(1, 65536));
    command->add_option("--near", options->doctor.nearDistance, "Bits of 64 in which near duplicates may differ")
        ->capture_default_str()
        ->check(CLI::Range(0, 16));
    command->add_option("--threads", options->doctor.threads, "CPU threads; 0 takes all")->capture_default_str();
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->footer("Exit code 1: the doctor found errors.\n"
                    "Example:\n  graft-cli data flowers.zip --doctor --json");
    command->callback([options, &action] { action = [options] { return dataCommand(*options); }; });
}

} // namespace graft::cli
