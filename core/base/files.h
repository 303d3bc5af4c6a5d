// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace graft {

/// Reads a regular file whole. Refuses FIFOs, devices and files above `maxBytes` before allocating.
[[nodiscard]] Result<std::vector<std::byte>> readFile(const std::filesystem::path& file, std::uint64_t maxBytes);

/// Replaces `file` by `bytes` completely or not at all: writes a temporary file beside it, checks every
/// write, flushes it to the disk, renames it. On any error the old file is untouched and the temporary
/// file is gone. A symbolic link stays a link, its target is replaced; the old file's mode is kept.
[[nodiscard]] Result<void> writeFileAtomically(const std::filesystem::path& file, std::span<const std::byte> bytes);

} // namespace graft
