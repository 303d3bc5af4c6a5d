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
    std::string folder;     ///< a folder, or the name of the built-in sample
    std::string validation; ///< --val
    double split = 0.2;
    std::uint64_t seed = 0;
};

/// What --data takes for the built-in sample.
inline constexpr const char* sampleDatasetName = "garden-flowers";

/// Adds --data, --val, --split and --split-seed.
void addDatasetOptions(CLI::App& command, DatasetOptions& options);
/// Indexes the dataset and says on stderr what it left out.
[[nodiscard]] Result<ImageDataset> openDataset(const DatasetOptions& options, const RunControl* control);
[[nodiscard]] DatasetReference referenceTo(const DatasetOptions& options, const ImageDataset& dataset);

/// The validation part of a folder, or all of it when it has none, labelled for a network with `classes`: by
/// class name. A class folder the network does not know is an Error.
[[nodiscard]] Result<std::vector<ImageEntry>> entriesToJudge(const std::string& folder,
                                                             const std::vector<std::string>& classes);

} // namespace graft::cli
