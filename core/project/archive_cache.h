// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/base/sha256.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace graft {

/// SHA-256 of a file, with progress; an Error when it is stopped.
[[nodiscard]] Result<std::string> digestOfArchive(const std::filesystem::path& archive,
                                                  const ProgressCallback& progress, const RunControl* control);

/// The unpacked pictures of one archive: a folder that is named by the archive's digest. It is filled under another
/// name and renamed when it is complete, so that a folder of the right name is always whole; what an interrupted
/// program left behind is removed by the next one.
class ArchiveCache {
public:
    ArchiveCache(std::filesystem::path cacheFolder, std::string digest);
    /// Removes what was not finished.
    ~ArchiveCache();
    ArchiveCache(const ArchiveCache&) = delete;
    ArchiveCache& operator=(const ArchiveCache&) = delete;

    [[nodiscard]] const std::string& digest() const { return m_digest; }
    [[nodiscard]] std::filesystem::path pictures() const;
    /// Entries that are not there, and why.
    [[nodiscard]] const std::vector<std::pair<std::string, Error>>& skipped() const { return m_skipped; }

    /// Whether everything is there, every file with its size.
    [[nodiscard]] bool load();

    /// Begins to fill the folder; an Error if `bytes` do not fit on the disk.
    [[nodiscard]] Result<void> begin(std::uint64_t bytes);
    /// Writes one picture; `entry` is a checked name of an archive's entry.
    [[nodiscard]] Result<void> add(const std::string& entry, std::span<const std::byte> bytes);
    void skip(const std::string& entry, Error reason);
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_cacheFolder / m_digest; }
    void removeLeftovers() const;

    std::filesystem::path m_cacheFolder;
    std::string m_digest;
    std::filesystem::path m_partial; ///< while it is filled
    std::vector<std::pair<std::string, std::uint64_t>> m_files;
    std::vector<std::pair<std::string, Error>> m_skipped;
};

} // namespace graft
