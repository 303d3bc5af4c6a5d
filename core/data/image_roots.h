// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"

#include <filesystem>
#include <optional>

namespace graft {

/// Where the class folders are: further roots only if the dataset comes with a split.
struct ImageRoots {
    std::filesystem::path training;
    std::optional<std::filesystem::path> validation;
    std::optional<std::filesystem::path> test;
};

/// `train/` beside `val/` or `test/` (or other usual names) is a split. `train/` alone is one too when it holds
/// folders and nothing else is there; beside other folders it is a class of trains. Folders of `options` have the last
/// word.
[[nodiscard]] ImageRoots imageRoots(const std::filesystem::path& folder, const ImageImportOptions& options = {});

} // namespace graft
