// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"

#include <filesystem>

namespace graft {

/// Indexes a zip archive of class folders as importImageFolder() would index the folder it holds; further folders
/// around it do not matter. The archive is checked as ZipReader does; one with an unsafe, encrypted or absurd entry is
/// refused by that entry's name. Only pictures are unpacked, into `cacheFolder`/SHA-256 of the archive, completely or
/// not at all; a folder that is there and complete is used again. What is not unpacked is in ImageDataset::skipped.
[[nodiscard]] Result<ImageDataset> importImageArchive(const std::filesystem::path& archive,
                                                      const ImageImportOptions& options,
                                                      const std::filesystem::path& cacheFolder,
                                                      const ProgressCallback& progress = {},
                                                      const RunControl* control = nullptr);

} // namespace graft
