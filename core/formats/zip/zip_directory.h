// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/zip/zip_reader.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace graft {

/// What an archive's directory says about one entry, checked.
struct ZipDirectoryEntry {
    std::string name;
    std::uint64_t size = 0;           ///< uncompressed
    std::uint64_t compressedSize = 0; ///< in the archive
    std::uint32_t crc = 0;
    std::uint64_t headerOffset = 0;
    bool stored = false; ///< as it is, not deflated
};

/// Reads and checks the directory of an archive without any library: everything ZipReader::open() promises.
/// Also refuses data before, between (overlaps) and behind the archive's parts, so that nobody else sees
/// another archive in the same bytes.
[[nodiscard]] Result<std::vector<ZipDirectoryEntry>> readZipDirectory(std::span<const std::byte> bytes,
                                                                      const ZipLimits& limits);

} // namespace graft
