// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dataset_source.h"

#include "app/cli/console.h"
#include "core/project/dataset_opening.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>

namespace graft::cli {
namespace {

constexpr std::size_t skippedShown = 5;

void saySkipped(const ImageDataset& dataset)
{
    for (std::size_t i = 0; i < std::min(dataset.skipped.size(), skippedShown); ++i)
        say("left out: " + dataset.skipped[i].file.string() + ": " + dataset.skipped[i].reason.message());
    if (dataset.skipped.size() > skippedShown)
        say("left out: " + std::to_string(dataset.skipped.size() - skippedShown) + " more");
}

Result<ImageDataset> import(const DatasetReference& reference, const RunControl* control)
{
    ProgressBar bar;
    auto opened = graft::openDataset(
        reference,
        [&bar](const Progress& p) {
            if (p.total > 0)
                bar.show("Reading pictures", static_cast<double>(p.done) / static_cast<double>(p.total));
        },
        control);
    bar.clear();
    if (!opened)
        return opened.error();
    saySkipped(opened->dataset);
    return std::move(opened->dataset);
}

std::string absolutePath(const std::string& path)
{
    std::error_code ignored;
    return path.empty() ? path : std::filesystem::absolute(path, ignored).string();
}

} // namespace

void addDatasetOptions(CLI::App& command, DatasetOptions& options, const char* name)
{
    command
        .add_option(name, options.data,
                    "Folder with train/CLASS/*, val/CLASS/* and test/CLASS/*, or CLASS/*; a zip of such a folder; a "
                    "CSV or TSV of path,label[,split]; \"garden-flowers\" is the built-in sample")
        ->required();
    auto* validation = command.add_option("--val", options.validation, "Folder with CLASS/* for validation");
    command.add_option("--test", options.test, "Folder with CLASS/* for the test");
    auto* split = command
                      .add_option("--split", options.split.validationShare,
                                  "Share of every class for validation, where the data are not divided")
                      ->capture_default_str()
                      ->check(CLI::Range(0.0, 0.9))
                      ->excludes(validation);
    command.add_option("--test-split", options.split.testShare, "Share of every class for the test, likewise")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 0.9));
    auto* resplit = command.add_flag("--resplit", options.ratio,
                                     "Divide training and validation pictures anew, even if the data are divided");
    auto* folds = command
                      .add_option("--folds", options.split.folds,
                                  "Divide training and validation pictures into so many folds (k-fold)")
                      ->check(CLI::Range(2, maxFolds))
                      ->excludes(split)
                      ->excludes(resplit);
    command
        .add_option_function<int>(
            "--fold", [&options](int fold) { options.split.fold = fold - 1; }, "The fold that validates, 1 .. folds")
        ->check(CLI::Range(1, maxFolds))
        ->needs(folds);
    folds->each([&options](const std::string&) { options.split.kind = SplitKind::KFold; });
    command.add_option("--split-seed", options.split.seed, "Seed of the division")->capture_default_str();
}

DatasetReference referenceTo(const DatasetOptions& options)
{
    DatasetReference reference;
    if (options.data == sampleDatasetName)
        reference.builtIn = true;
    else
        reference = datasetAt(options.data);
    reference.validationFolder = absolutePath(options.validation);
    reference.testFolder = absolutePath(options.test);
    reference.split = options.split;
    if (options.ratio)
        reference.split.kind = SplitKind::Ratio;
    return reference;
}

Result<ImageDataset> openDataset(const DatasetOptions& options, const RunControl* control)
{
    const DatasetReference reference = referenceTo(options);
    if (options.split.fold >= options.split.folds)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no fold %1 of %2."),
                         {std::to_string(options.split.fold + 1), std::to_string(options.split.folds)});
    const bool plainFolder = !reference.builtIn && reference.kind == DatasetKind::Folder;
    if (!plainFolder && !(options.validation.empty() && options.test.empty()))
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "Further folders for validation or test go with a folder, not with %1."),
                         {options.data});
    GRAFT_TRY(dataset, import(reference, control));
    const std::string test = dataset.test.empty() ? "" : ", " + std::to_string(dataset.test.size()) + " test";
    say(std::to_string(dataset.training.size()) + " training and " + std::to_string(dataset.validation.size()) +
        " validation" + test + " images in " + std::to_string(dataset.classes.size()) + " classes.");
    return std::move(dataset);
}

DatasetReference referenceTo(const DatasetOptions& options, const ImageDataset& dataset)
{
    DatasetReference reference = referenceTo(options);
    reference.fingerprint = dataset.fingerprint;
    return reference;
}

Result<std::vector<ImageEntry>> entriesToJudge(const std::string& data, const std::vector<std::string>& classes,
                                               const std::string& part)
{
    DatasetOptions options;
    options.data = data;
    options.split.validationShare = 0.0;
    GRAFT_TRY(dataset, import(referenceTo(options), nullptr));
    std::vector<std::int64_t> labels;
    for (const std::string& name : dataset.classes) {
        const auto it = std::ranges::find(classes, name);
        if (it == classes.end())
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The network does not know the class %1 of %2."), {name, data});
        labels.push_back(it - classes.begin());
    }
    std::vector<ImageEntry> entries = part == "training"            ? dataset.training
                                      : part == "validation"        ? dataset.validation
                                      : part == "test"              ? dataset.test
                                      : !dataset.validation.empty() ? dataset.validation
                                      : !dataset.test.empty()       ? dataset.test
                                                                    : dataset.training;
    if (entries.empty())
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "%1 has no part \"%2\"."), {data, part});
    for (ImageEntry& entry : entries)
        entry.label = labels[static_cast<std::size_t>(entry.label)];
    return entries;
}

} // namespace graft::cli
