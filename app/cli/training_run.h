// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/data/image_dataset.h"
#include "core/project/project.h"
#include "core/training/trainer.h"

#include <string>

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
    TrainingOptions options;
    std::string title;
};

struct TrainingRun {
    NetworkGraph graph; ///< after the run: nothing fresh
    TrainingOutcome outcome;
    RunRecord record;
};

/// Gives the network the dataset's classes (the head that is asked for, else a new output unless it has them
/// already) and freezes it as told.
[[nodiscard]] Result<NetworkGraph> prepareGraph(const TrainingJob& job, const std::vector<std::string>& classes);
[[nodiscard]] Result<TrainingRun> runTraining(const TrainingJob& job, const ImageDataset& dataset,
                                              const TrainingControl& control);
/// The figures of a run as the train command prints them.
[[nodiscard]] Json toJson(const TrainingRun& run, const std::vector<std::string>& classes);

} // namespace graft::cli
