// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/option_arguments.h"
#include "core/data/image_dataset.h"
#include "core/project/project.h"
#include "core/training/trainer.h"
#include "core/training/training_doctor.h"

#include <filesystem>
#include <string>
#include <vector>

namespace graft::cli {

/// Edits and trains a network on pictures, shows progress on stderr.
struct TrainingJob {
    NetworkGraph graph;
    WeightStore weights;
    std::string freeze = "trunk"; ///< trunk | none | until:LAYER
    bool adaptStatistics = false; ///< the batch statistics of frozen layers follow the new data
    bool scratch = false;         ///< every layer newly initialised, nothing frozen
    std::string head;             ///< template of a new head (core/layers/head_templates); empty: new output only
    std::string cut;              ///< layer behind which the head is put; empty: where the template likes it
    std::string preset;           ///< core/training/presets: what is frozen, and options; empty: none
    TrainingOptions options;      ///< before the preset
    std::vector<OptionSetting> settings; ///< of options, after the preset
    std::string title;
    std::filesystem::path checkpointFolder; ///< empty: none
    bool resume = false;                    ///< the run that was kept there goes on
    std::filesystem::path logFolder;        ///< empty: none
};

/// A network ready to train, with the options as they are in the end.
struct PreparedTraining {
    NetworkGraph graph;
    TrainingOptions options;
};

struct TrainingRun {
    NetworkGraph graph; ///< after the run: nothing fresh
    TrainingOutcome outcome;
    RunRecord record;
    std::vector<TrainingFinding> findings; ///< what the training doctor says of the run
};

/// Gives the network the dataset's classes (the head that is asked for, else a new output unless it has them
/// already), freezes it as told and settles the options.
[[nodiscard]] Result<PreparedTraining> prepareTraining(const TrainingJob& job, const std::vector<std::string>& classes);
[[nodiscard]] Result<TrainingRun> runTraining(const TrainingJob& job, const ImageDataset& dataset,
                                              const TrainingControl& control);

} // namespace graft::cli
