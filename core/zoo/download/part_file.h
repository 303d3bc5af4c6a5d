// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace graft {

/// The unfinished file of a download, "<target>.part". Locked while open, so that two downloads of the same
/// file do not mix. Every write is checked.
class PartFile {
public:
    explicit PartFile(std::filesystem::path target);
    ~PartFile();
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;

    /// Creates the folder and the file, or continues an old one.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] Result<void> append(std::span<const std::byte> bytes);
    /// Forgets what is there.
    [[nodiscard]] Result<void> restart();
    /// Flushes it to the disk and renames it to the target.
    [[nodiscard]] Result<void> finish();
    /// Deletes it.
    void discard();

private:
    [[nodiscard]] Error failed(int code) const;

    std::filesystem::path m_target;
    std::filesystem::path m_path;
    int m_fd = -1;
    std::uint64_t m_size = 0;
};

} // namespace graft
