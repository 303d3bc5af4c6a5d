// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/data/sample_source.h"
#include "core/graph/network_graph.h"
#include "core/training/training_options.h"
#include "core/weights/weight_store.h"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace graft {

/// The run behind a network, for the training script.
struct ExportedRun {
    TrainingOptions options;
    std::string trainFolder; ///< absolute, class folders
    std::string validationFolder;
    double validationShare = 0; ///< of trainFolder, where there is no validationFolder
    std::uint64_t splitSeed = 0;
};

/// What is exported and what may be used to judge it. Everything is a snapshot.
struct ExportTask {
    GraphSnapshot graph;
    WeightStore weights;
    std::string modelName; ///< catalogue name the network came from, or empty
    std::optional<ExportedRun> run;
    const SampleSource* calibration = nullptr;  ///< int8: pictures whose ranges are measured
    const SampleSource* judging = nullptr;      ///< labelled pictures for accuracy before and after
    std::map<std::string, std::string> options; ///< by ExportOption::name
};

/// One switch or choice of an export format; the window, --set of the command line and the help follow from it.
struct ExportOption {
    std::string name;                ///< "opset"
    std::string title;               ///< translatable, context "core"
    std::string doc;                 ///< translatable, context "core"
    std::vector<std::string> values; ///< "false", "true" for a switch; the first is the default
};

/// How the written file was proven.
struct ExportCheck {
    std::string how; ///< "read back", "OpenCV dnn", "LibTorch", "libonnx checker"
    double largestDifference = 0;
    double tolerance = 0;
    bool sameTop1 = true;
    bool passed = false;
    bool made = true; ///< false: could not be made here, the note says why; then `passed` says nothing
    Error note;       ///< what was not done and why, or what differs; empty text: nothing
};

struct ExportReport {
    std::vector<std::filesystem::path> files; ///< in the order of importance
    std::vector<ExportCheck> checks;
    std::vector<Issue> issues;
    std::optional<double> accuracyBefore; ///< of the judging pictures, 0..1
    std::optional<double> accuracyAfter;
};

/// A way out. Formats are values in an explicit list; GUI, CLI and help follow from it.
struct ExportFormat {
    std::string
        id; ///< "onnx", "torchscript", "safetensors", "pytorch-code", "training-script", "cpp", "opencv", "onnx-int8"
    std::string title;     ///< translatable, context "core"
    std::string doc;       ///< translatable sentence: what it is good for, context "core"
    std::string extension; ///< ".onnx"; empty: a folder is written
    std::vector<ExportOption> options;
    /// Writes, reads back, compares; only then does the file get its name. An Error leaves what was there.
    Result<ExportReport> (*write)(const ExportTask& task, const std::filesystem::path& target,
                                  const ProgressCallback& progress, const RunControl* control) = nullptr;
    /// Wants ExportTask::calibration and, if there are labelled pictures, ExportTask::judging.
    bool usesPictures = false;
};

[[nodiscard]] std::span<const ExportFormat> exportFormats();
[[nodiscard]] const ExportFormat* findExportFormat(std::string_view id);
/// The format a file name asks for by its extension; nullptr if none.
[[nodiscard]] const ExportFormat* exportFormatFor(const std::filesystem::path& target);

/// Whether the format has these options and they may have these values; InvalidArgument names what is wrong.
[[nodiscard]] Result<void> checkExportOptions(const std::map<std::string, std::string>& options,
                                              const ExportFormat& format);
/// The chosen value of an option, else its default.
[[nodiscard]] std::string exportOption(const ExportTask& task, const ExportFormat& format, std::string_view name);

/// Checks the task (complete weights, one output, known options) and writes it. Blocks; for workers.
[[nodiscard]] Result<ExportReport> exportModel(const ExportTask& task, const ExportFormat& format,
                                               const std::filesystem::path& target,
                                               const ProgressCallback& progress = {},
                                               const RunControl* control = nullptr);

/// The inputs on which exports are compared: `count` samples of the network's input, normal random numbers that depend
/// on `seed` alone, C order.
[[nodiscard]] Result<std::vector<float>> probeInputs(const NetworkGraph& graph, std::size_t count,
                                                     std::uint64_t seed = 1);
/// Logits of a network on such inputs, computed by the engine on the CPU.
[[nodiscard]] Result<std::vector<float>> probeLogits(GraphSnapshot graph, const WeightStore& weights,
                                                     std::span<const float> inputs, std::size_t count);
/// Compares two sets of logits, `classes` to a sample.
[[nodiscard]] ExportCheck compareLogits(std::string how, std::span<const float> expected, std::span<const float> found,
                                        std::size_t classes, double tolerance);

} // namespace graft
