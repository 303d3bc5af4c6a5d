// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset_changes.h"

#include <span>
#include <string>
#include <vector>

namespace graft {

// What a user does to a dataset, step by step. Each function takes the changes so far and returns them with one more
// action; `imported` is the dataset without changes. Class names are those the user sees, after all renaming; the
// functions find the names that DatasetChanges keeps. Pictures are named by pictureKey(). No files are touched.

/// Puts pictures into a class; one that does not exist is made.
[[nodiscard]] DatasetChanges relabelled(const ImageDataset& imported, DatasetChanges changes,
                                        std::span<const std::string> keys, const std::string& className);
[[nodiscard]] DatasetChanges movedTo(DatasetChanges changes, std::span<const std::string> keys, DatasetPart part);
/// Leaves pictures out, or takes them back in.
[[nodiscard]] DatasetChanges excluded(DatasetChanges changes, std::span<const std::string> keys, bool exclude = true);
/// Forgets what was decided about pictures: they are as imported (or as added) again.
[[nodiscard]] DatasetChanges reverted(DatasetChanges changes, std::span<const std::string> keys);
/// A class without pictures so far.
[[nodiscard]] DatasetChanges withNewClass(const ImageDataset& imported, DatasetChanges changes,
                                          const std::string& className);
/// Gives a class another name; if there is a class of that name, the two become one.
[[nodiscard]] DatasetChanges classRenamed(const ImageDataset& imported, DatasetChanges changes, const std::string& from,
                                          const std::string& to);
/// Takes a class away; its pictures are left out.
[[nodiscard]] DatasetChanges classRemoved(const ImageDataset& imported, DatasetChanges changes,
                                          const std::string& className);
/// Puts files into a class.
[[nodiscard]] DatasetChanges withPictures(const ImageDataset& imported, DatasetChanges changes,
                                          std::span<const std::filesystem::path> files, const std::string& className,
                                          DatasetPart part = DatasetPart::Training);

} // namespace graft
