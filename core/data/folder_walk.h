// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/data/image_dataset.h"

#include <set>
#include <utility>

namespace graft {

/// A regular file whose first bytes are those of a picture.
struct FoundImage {
    std::filesystem::path file;
    std::uint64_t size = 0;
};

/// Looks at a file's kind, size and first bytes; an Error (a sentence about "it") when it cannot be a picture.
[[nodiscard]] Result<FoundImage> examineImageFile(const std::filesystem::path& file);

/// Folders directly in `folder` that are not hidden, sorted by name.
[[nodiscard]] std::vector<std::filesystem::path> visibleFolders(const std::filesystem::path& folder);

/// Walks class folders. Survives whatever lies there: links that loop or dangle, FIFOs, sockets, missing
/// permissions. What it leaves out goes to a list with the reason.
class FolderWalk {
public:
    FolderWalk(const ProgressCallback& progress, const RunControl* control, std::vector<SkippedFile>& skipped)
        : m_progress(progress),
          m_control(control),
          m_skipped(skipped)
    {
    }

    /// The class folders in `root`, sorted by name. Links inside classes must not lead to them again.
    [[nodiscard]] Result<std::vector<std::filesystem::path>> classFolders(const std::filesystem::path& root);
    /// The pictures of a class folder and its subfolders, sorted by path.
    [[nodiscard]] Result<std::vector<FoundImage>> images(const std::filesystem::path& classFolder);

private:
    using Identity = std::pair<std::uint64_t, std::uint64_t>; ///< device, inode

    /// Counts, reports, and tells whether to go on.
    Result<void> step();
    void skip(const std::filesystem::path& file, ErrorCode code, std::string text, std::vector<std::string> args = {});
    /// Everything in a folder, sorted by name; the folder itself is skipped if it cannot be read.
    std::vector<std::filesystem::path> children(const std::filesystem::path& folder);

    const ProgressCallback& m_progress;
    const RunControl* m_control;
    std::vector<SkippedFile>& m_skipped;
    std::set<Identity> m_classFolders; ///< and everything above them
    std::uint64_t m_seen = 0;
};

} // namespace graft
