// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset_changes.h"
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

/// What a dataset is imported from.
enum class DatasetKind {
    Folder,  ///< class folders
    Archive, ///< a zip of class folders
    Table    ///< CSV or TSV: path, label, part
};

/// Which data a project uses, how they are divided and what the user changed about them; the pictures themselves stay
/// where they are.
struct DatasetReference {
    bool builtIn = false; ///< Garden flowers
    DatasetKind kind = DatasetKind::Folder;
    std::string path;             ///< absolute, of the folder, archive or table
    std::string validationFolder; ///< absolute path or empty; of Folder only
    std::string testFolder;       ///< absolute path or empty; of Folder only
    SplitPlan split;
    DatasetChanges changes;
    std::string fingerprint; ///< of the imported pictures, without the changes, when they were used

    [[nodiscard]] bool empty() const { return !builtIn && path.empty(); }
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

/// One network of a project. Preprocessing and class names are parameters of the graph's input and output layers.
struct ProjectSheet {
    std::string name; ///< for people; empty: the network's own
    NetworkGraph graph;
    /// The network as it came from a model or a file; nothing: as it is now.
    std::optional<NetworkGraph> imported;
    WeightStore weights;
    CanvasPositions positions;                ///< only layers the user moved
    BlockPositions blockPositions;            ///< only blocks the user moved
    std::optional<FoldedBlocks> foldedBlocks; ///< nothing: as a network opens by itself
    std::string modelName;                    ///< catalogue name the network came from, or empty
};

/// A session on disk: the network that is worked on (the members of ProjectSheet), others beside it, and what they
/// share.
struct Project : ProjectSheet {
    DatasetReference dataset;
    TrainingOptions options;
    std::vector<RunRecord> runs;
    std::vector<ProjectSheet> others; ///< in order, without the one that is worked on
    std::size_t place = 0;            ///< of that one among all
};

/// Makes the network at `place` among all the one that is worked on; nothing happens if there is none.
void workOn(Project& project, std::size_t place);

/// Projects of one network are written as version 1, which every Graft reads. One that knows no further networks
/// would lose them when it saves, so projects of several are version 2.
inline constexpr int projectFormatVersion = 2;
/// More networks than anybody works on at once.
inline constexpr std::size_t maxProjectSheets = 100;

/// Writes one zip: mimetype, manifest (version, SHA-256 per entry), graph, weights (safetensors), session; further
/// networks in folders of their own. Tensors that further networks share with the first are written once.
/// Atomic: the old file stays on any error.
[[nodiscard]] Result<void> saveProject(const std::filesystem::path& file, const Project& project);
/// Reads it back and verifies every digest. Truncated, tampered, foreign or newer files are Errors.
[[nodiscard]] Result<Project> loadProject(const std::filesystem::path& file);
/// Whether a file begins like a Graft project.
[[nodiscard]] bool looksLikeProject(const std::filesystem::path& file);

} // namespace graft
