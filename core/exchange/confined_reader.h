// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/exchange/model_import.h"

#include <filesystem>
#include <optional>

namespace graft {

/// Exit statuses by which the helper says why it ended without an answer.
enum ConfinedExit : int {
    ConfinedAnswered = 0,
    ConfinedUsage = 64,        ///< called with other arguments than expected
    ConfinedUnconfined = 65,   ///< the limits could not be set, so nothing was read
    ConfinedForbidden = 66,    ///< the file tried something that is not allowed
    ConfinedWriteTried = 67,   ///< ... to write or create a file
    ConfinedProgramTried = 68, ///< ... to start another program
    ConfinedNetworkTried = 69, ///< ... to use the network
};

/// The descriptors under which the helper finds the file and, where the format has one, its companion.
inline constexpr int confinedFileDescriptor = 3;
inline constexpr int confinedCompanionDescriptor = 4;

/// Reads a file in another process that may do nothing but compute: it gets the open file, a pipe for its answer and
/// limits on memory and time; it cannot open, write or create files, start programs or use the network. What comes back
/// is checked like a file. The process is killed on a stop request, when it takes longer than
/// `environment.seconds`, or when it answers with more than `environment.memoryBytes`; the error says which.
///
/// On systems without libseccomp only memory, time and file sizes are limited: files that run code are Refused there,
/// others are read and the model carries an issue that says so.
[[nodiscard]] Result<ImportedModel> readConfined(const ModelReader& reader, const std::filesystem::path& path,
                                                 const ImportOptions& options,
                                                 const ImportEnvironment& environment = {},
                                                 const RunControl* control = nullptr);

/// Where the helper is; NotFound with the places that were looked at.
[[nodiscard]] Result<std::filesystem::path> importHelper(const ImportEnvironment& environment);

} // namespace graft
