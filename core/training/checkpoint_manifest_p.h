// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/checkpoint_p.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace graft {

/// The file that makes a generation of a checkpoint: everything but the tensors, and which files those are in.
struct CheckpointManifest {
    CheckpointState state; ///< without tensors and iterations
    CheckpointFile training;
    std::optional<CheckpointFile> best;
    std::vector<CheckpointFile> history;

    [[nodiscard]] std::vector<CheckpointFile> files() const;
};

/// As text: a line with the format's name, its version and the SHA-256 of the rest, then JSON.
[[nodiscard]] std::string manifestText(const CheckpointManifest& manifest);
/// Reads it back; refuses a text that is not to the bit what was written.
[[nodiscard]] Result<CheckpointManifest> readManifest(const std::filesystem::path& file);

/// A manifest in a folder.
struct ManifestEntry {
    std::int64_t generation = 0;
    std::filesystem::path file;
};
/// The newest first. Empty for a folder that cannot be read.
[[nodiscard]] std::vector<ManifestEntry> manifestsIn(const std::filesystem::path& folder);
[[nodiscard]] std::string manifestName(std::int64_t generation);
/// Whether a checkpoint calls its files so, temporary ones included.
[[nodiscard]] bool isCheckpointFile(const std::string& name);

} // namespace graft
