// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/sample_source.h"
#include "core/graph/network_graph.h"
#include "core/training/training_options.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace graft {

/// What a folder with a resumable run says about it, without its tensors.
struct CheckpointInfo {
    int epoch = 0;              ///< epochs finished
    std::int64_t iteration = 0; ///< optimiser steps done
    TrainingOptions options;    ///< those the run was started with; a task that resumes it has the same
    std::string savedUtc;       ///< "2026-11-26T15:04:05Z"
    std::string dataFingerprint;
    std::string graphHash; ///< hashOfGraph() of the network the run was started with
    NetworkGraph graph;    ///< as it was trained at last: layers may have been frozen or unfrozen since the start
    bool complete = false; ///< every file is there in its full size (contents are checked when it is resumed)

    bool operator==(const CheckpointInfo&) const = default;
};

/// Of the newest state in `folder` that can be read. NotFound when there is none, Corrupt when none is sound,
/// Unsupported when another version of Graft wrote it.
[[nodiscard]] Result<CheckpointInfo> readCheckpointInfo(const std::filesystem::path& folder);
/// Deletes the files of a checkpoint, and the folder if nothing else is in it. Other files stay. Does nothing while a
/// run writes there.
void removeCheckpoint(const std::filesystem::path& folder);

/// Whether two networks are the same, freeze states included: SHA-256 of their content, in hex.
[[nodiscard]] std::string hashOfGraph(const NetworkGraph& graph);
/// Whether two pairs of sources hold the same samples: SHA-256 over shape, names and classes, in hex. Reads nothing.
[[nodiscard]] std::string dataFingerprintOf(const SampleSource& training, const SampleSource& validation);

} // namespace graft
