// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"
#include "core/training/metrics_log.h"
#include "core/training/training_options.h"
#include "core/weights/weight_store.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace graft {

/// Which data a project uses; the pictures themselves stay where they are.
struct DatasetReference {
    bool builtIn = false;         ///< Garden flowers
    std::string folder;           ///< absolute path
    std::string validationFolder; ///< absolute path or empty
    double splitFraction = 0.2;
    std::uint64_t splitSeed = 0;
    std::string fingerprint; ///< of the index when it was used

    [[nodiscard]] bool empty() const { return !builtIn && folder.empty(); }
    bool operator==(const DatasetReference&) const = default;
};

/// One finished training run.
struct RunRecord {
    std::string title;      ///< "resnet18_slim, head only"
    std::string startedUtc; ///< ISO 8601
    TrainingOptions options;
    std::vector<EpochRecord> epochs;
    int bestEpoch = 0;
    bool stopped = false;
    std::string device;
    std::string runtime; ///< LibTorch version
    std::string graftVersion;
    std::string dataFingerprint;
    std::string frozenHashBefore;
    std::string frozenHashAfter;
    double wallSeconds = 0;
    double imagesPerSecond = 0;

    bool operator==(const RunRecord&) const = default;
};

/// Where layers stand on the canvas; not part of the network.
using CanvasPositions = std::map<LayerId, std::pair<double, double>>;

/// Where folded blocks stand, by path (core/graph/block_tree.h).
using BlockPositions = std::map<std::string, std::pair<double, double>, std::less<>>;
/// Paths of folded blocks.
using FoldedBlocks = std::set<std::string, std::less<>>;

/// A session on disk. Preprocessing and class names are parameters of the graph's input and output layers.
struct Project {
    NetworkGraph graph;
    WeightStore weights;
    DatasetReference dataset;
    TrainingOptions options;
    std::vector<RunRecord> runs;
    CanvasPositions positions;                ///< only layers the user moved
    BlockPositions blockPositions;            ///< only blocks the user moved
    std::optional<FoldedBlocks> foldedBlocks; ///< nothing: as a network opens by itself
    std::string modelName;                    ///< catalogue name the network came from, or empty
};

inline constexpr int projectFormatVersion = 1;

/// Writes one zip: mimetype, manifest (version, SHA-256 per entry), graph, weights (safetensors), session.
/// Atomic: the old file stays on any error.
[[nodiscard]] Result<void> saveProject(const std::filesystem::path& file, const Project& project);
/// Reads it back and verifies every digest. Truncated, tampered, foreign or newer files are Errors.
[[nodiscard]] Result<Project> loadProject(const std::filesystem::path& file);
/// Whether a file begins like a Graft project.
[[nodiscard]] bool looksLikeProject(const std::filesystem::path& file);

} // namespace graft
