// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <filesystem>

namespace graft {

/// A dataset as it came and as the user wants it.
struct OpenedDataset {
    ImageDataset imported; ///< divided into parts, without the user's changes
    ImageDataset dataset;  ///< with them
};

/// Where pictures of archives are kept: the user's cache folder for Graft.
[[nodiscard]] std::filesystem::path datasetCacheFolder();

/// Imports what the reference names, divides it and carries out the changes: what the window and the command line both
/// use. Pictures of an archive are unpacked once into a folder of `cacheFolder` that is named by the archive's
/// SHA-256. Reports progress; an Error when it is stopped. Any thread.
[[nodiscard]] Result<OpenedDataset> openDataset(const DatasetReference& reference,
                                                const ProgressCallback& progress = {},
                                                const RunControl* control = nullptr,
                                                const std::filesystem::path& cacheFolder = datasetCacheFolder());

/// A reference to what lies at `path`, by its content: a folder, a zip archive or else a table.
[[nodiscard]] DatasetReference datasetAt(const std::filesystem::path& path);

} // namespace graft
