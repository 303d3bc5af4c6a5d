// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/run_control.h"
#include "core/data/dataset_changes.h"

#include <cstdint>
#include <string>
#include <vector>

namespace graft {

enum class DataFindingKind {
    Unreadable,    ///< cannot be opened or decoded, empty files included
    Truncated,     ///< ends before its picture does
    WrongFormat,   ///< content and extension disagree
    ExtremeAspect, ///< so narrow that most of it is cut off
    ExtremeSize,   ///< far smaller than the network's input, or very large
    ColourMix,     ///< grey or CMYK pictures among coloured ones
    Duplicates,    ///< the same file content, or the same pixels
    NearDuplicates,
    Leak,              ///< the same (or nearly the same) picture in training and in validation or test
    ConflictingLabels, ///< the same picture in two classes
    EmptyClass,
    HiddenClass, ///< a hidden folder or a class that one part does not have
    FewSamples,
    Imbalance
};

/// What a click does about a finding.
enum class DataRemedy {
    None,
    ExcludeAll,          ///< leave the pictures out
    KeepOneOfEach,       ///< leave out all but the first of each group
    ExcludeFromTraining, ///< of a leak: leave out the training (or validation) copies
    RemoveClass,
    BalanceWeights ///< train with class weights (an option of training, not a change of the data)
};

/// One thing the doctor found.
struct DataFinding {
    DataFindingKind kind{};
    Severity severity = Severity::Warning;
    Error what;      ///< "12 pictures are in training and in validation."
    std::string why; ///< why it matters; translatable, context "core"
    DataRemedy remedy = DataRemedy::None;
    /// Keys (pictureKey) of the pictures concerned; pictures that belong together (duplicates of each other) share a
    /// group.
    std::vector<std::vector<std::string>> groups;
    std::string className; ///< of findings about a class
};

struct DoctorReport {
    std::vector<DataFinding> findings; ///< most severe first
    std::size_t examined = 0;          ///< pictures
    double seconds = 0;
};

struct DoctorOptions {
    int inputSide = 224;  ///< of the network, px: what "too small" is measured by
    int nearDistance = 4; ///< bits of 64 in which the hashes of near duplicates may differ
    int threads = 0;      ///< 0 = as many as the machine has
};

/// Opens every picture once and looks for what spoils training or its figures. Reports progress; an Error only when it
/// is stopped.
[[nodiscard]] Result<DoctorReport> examineDataset(const ImageDataset& dataset, const DoctorOptions& options = {},
                                                  const ProgressCallback& progress = {},
                                                  const RunControl* control = nullptr);

/// `changes` with the finding's remedy added; the same value for remedies that are no change of the data.
[[nodiscard]] DatasetChanges remedied(const ImageDataset& dataset, DatasetChanges changes, const DataFinding& finding);

} // namespace graft
