// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/weights/weight_store.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace graft {

/// Tensors read from a file, with what the reader noticed.
struct WeightFile {
    WeightStore weights;
    std::string format;                          ///< "safetensors", "pytorch zip", "pytorch legacy"
    std::map<std::string, std::string> metadata; ///< safetensors __metadata__
    std::vector<Issue> issues;                   ///< ignored objects, unusual content
};

/// Largest weight file Graft opens.
inline constexpr std::uint64_t maxWeightFileBytes = std::uint64_t{16} << 30;

/// Opens a weight file by its content (not its name): safetensors, or PyTorch's zip and legacy containers.
/// Nothing in the file is ever executed. Errors name the file and the reason.
[[nodiscard]] Result<WeightFile> readWeightFile(const std::filesystem::path& file);
/// As above, from memory; `name` is for messages.
[[nodiscard]] Result<WeightFile> readWeights(std::span<const std::byte> bytes, const std::string& name);

} // namespace graft
