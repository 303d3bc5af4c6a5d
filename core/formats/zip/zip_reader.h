// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace graft {

/// Caps for untrusted archives.
struct ZipLimits {
    std::uint64_t maxEntryBytes = std::uint64_t{8} << 30;
    std::uint64_t maxTotalBytes = std::uint64_t{16} << 30;
    std::uint64_t maxRatio = 1000; ///< uncompressed : compressed, for entries above 1 MiB
    std::size_t maxEntries = 10000;
};

/// The one way Graft reads zip archives: from memory, checked entry by entry, never extracted to disk.
/// open() refuses absolute or climbing names, backslashes, control characters, links and devices, duplicate
/// names (also differing only in case), encrypted entries, unknown methods, entries above the limits.
class ZipReader {
public:
    /// `bytes` must stay alive and unchanged while the reader lives. `name` is for messages.
    [[nodiscard]] static Result<ZipReader> open(std::span<const std::byte> bytes, std::string name,
                                                ZipLimits limits = {});
    ZipReader(ZipReader&&) noexcept;
    ZipReader& operator=(ZipReader&&) noexcept;
    ~ZipReader();

    [[nodiscard]] std::vector<std::string> entries() const; ///< in archive order
    [[nodiscard]] bool contains(const std::string& entry) const;
    [[nodiscard]] std::uint64_t size(const std::string& entry) const; ///< uncompressed, as declared and checked
    /// Content with the CRC verified.
    [[nodiscard]] Result<std::vector<std::byte>> read(const std::string& entry) const;

private:
    struct Private;
    explicit ZipReader(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

/// One file to be written.
struct ZipEntry {
    std::string name;
    std::span<const std::byte> bytes;
    bool compress = true;
};
/// A zip archive in memory, entries in this order; no extra fields, fixed time stamps (same input, same bytes).
[[nodiscard]] Result<std::vector<std::byte>> writeZip(std::span<const ZipEntry> entries);

} // namespace graft
