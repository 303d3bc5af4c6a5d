// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"
#include "core/project/project.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace graft::cli {

/// Which pictures, as the command line says it.
struct DatasetOptions {
    std::string data;       ///< a folder, a zip, a table, or the name of the built-in sample
    std::string validation; ///< --val
    std::string test;       ///< --test
    SplitPlan split;
    bool ratio = false; ///< --resplit
};

/// What --data takes for the built-in sample.
inline constexpr const char* sampleDatasetName = "garden-flowers";

/// Adds --data (or a name of one's own), --val, --test, --split, --test-split, --resplit, --folds, --fold and
/// --split-seed.
void addDatasetOptions(CLI::App& command, DatasetOptions& options, const char* name = "--data");
/// Indexes the dataset and says on stderr what it left out.
[[nodiscard]] Result<ImageDataset> openDataset(const DatasetOptions& options, const RunControl* control);
[[nodiscard]] DatasetReference referenceTo(const DatasetOptions& options, const ImageDataset& dataset);
/// The reference that the options describe, with the fingerprint still to come.
[[nodiscard]] DatasetReference referenceTo(const DatasetOptions& options);

/// One part of a dataset ("training", "validation", "test"); "auto": the validation part, the test part if there is no
/// other, or all of it when it is not divided. Labelled
/// for a network with `classes`: by class name. A class folder the network does not know is an Error.
[[nodiscard]] Result<std::vector<ImageEntry>>
entriesToJudge(const std::string& data, const std::vector<std::string>& classes, const std::string& part = "auto");

} // namespace graft::cli
