// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/dataset_source.h"

#include "app/cli/console.h"

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

Result<ImageDataset> import(const std::string& folder, const ImportOptions& options, const RunControl* control)
{
    if (folder == sampleDatasetName)
        return gardenFlowers();
    ProgressBar bar;
    GRAFT_TRY(dataset, importImageFolder(
                           folder, options,
                           [&bar](const Progress& p) {
                               if (p.total > 0)
                                   bar.show("Reading folders",
                                            static_cast<double>(p.done) / static_cast<double>(p.total));
                           },
                           control));
    bar.clear();
    saySkipped(dataset);
    return std::move(dataset);
}

} // namespace

void addDatasetOptions(CLI::App& command, DatasetOptions& options)
{
    command
        .add_option("--data", options.folder,
                    "Folder with train/CLASS/* and val/CLASS/*, or CLASS/*; \"garden-flowers\" is the built-in sample")
        ->required();
    auto* validation = command.add_option("--val", options.validation, "Folder with CLASS/* for validation");
    command.add_option("--split", options.split, "Share of a single folder kept for validation")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 0.9))
        ->excludes(validation);
    command.add_option("--split-seed", options.seed, "Seed of that split")->capture_default_str();
}

Result<ImageDataset> openDataset(const DatasetOptions& options, const RunControl* control)
{
    ImportOptions import_options;
    import_options.validationFolder = options.validation;
    import_options.splitFraction = options.split;
    import_options.seed = options.seed;
    GRAFT_TRY(dataset, import(options.folder, import_options, control));
    say(std::to_string(dataset.training.size()) + " training and " + std::to_string(dataset.validation.size()) +
        " validation images in " + std::to_string(dataset.classes.size()) + " classes.");
    return std::move(dataset);
}

DatasetReference referenceTo(const DatasetOptions& options, const ImageDataset& dataset)
{
    DatasetReference reference;
    reference.builtIn = dataset.builtIn();
    reference.fingerprint = dataset.fingerprint;
    if (reference.builtIn)
        return reference;
    std::error_code ignored;
    reference.folder = std::filesystem::absolute(options.folder, ignored).string();
    if (!options.validation.empty())
        reference.validationFolder = std::filesystem::absolute(options.validation, ignored).string();
    reference.splitFraction = options.split;
    reference.splitSeed = options.seed;
    return reference;
}

Result<std::vector<ImageEntry>> entriesToJudge(const std::string& folder, const std::vector<std::string>& classes)
{
    ImportOptions options;
    options.splitFraction = 0.0;
    GRAFT_TRY(dataset, import(folder, options, nullptr));
    std::vector<std::int64_t> labels;
    for (const std::string& name : dataset.classes) {
        const auto it = std::ranges::find(classes, name);
        if (it == classes.end())
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The network does not know the class %1 of %2."), {name, folder});
        labels.push_back(it - classes.begin());
    }
    std::vector<ImageEntry> entries = dataset.validation.empty() ? dataset.training : dataset.validation;
    for (ImageEntry& entry : entries)
        entry.label = labels[static_cast<std::size_t>(entry.label)];
    return entries;
}

} // namespace graft::cli
