// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/zoo/catalogue.h"

#include <filesystem>
#include <string>

namespace graft {

struct DownloadRequest {
    std::string url;              ///< https, or http to a loopback address (tests, mirrors on this machine)
    std::filesystem::path target; ///< final file; "<target>.part" holds an unfinished download
    std::string sha256Prefix;     ///< expected first hex digits; empty: not checked
    std::uint64_t maxBytes = std::uint64_t{8} << 30;
    int timeoutSeconds = 30; ///< without a byte
};

/// Downloads with resume (HTTP Range, If-Range not assumed), SHA-256 check and atomic rename. On failure
/// the old target is untouched; a wrong digest deletes the part file. Progress in bytes. Blocks the calling
/// thread (runs its own event loop; needs a QCoreApplication); for workers.
[[nodiscard]] Result<void> downloadFile(const DownloadRequest& request, const ProgressCallback& progress = {},
                                        const RunControl* control = nullptr);

/// Downloads a catalogue entry's weights into the models folder and returns the file.
[[nodiscard]] Result<std::filesystem::path> downloadWeights(const CatalogueEntry& entry,
                                                            const ProgressCallback& progress = {},
                                                            const RunControl* control = nullptr);

} // namespace graft
