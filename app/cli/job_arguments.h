// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/dataset_source.h"
#include "app/cli/network_source.h"
#include "app/cli/option_arguments.h"
#include "app/cli/training_run.h"

#include <string>

namespace graft::cli {

/// Which network is trained on which pictures, as the command line says it.
struct JobArguments {
    std::string model;
    std::string weights;
    ImportArguments foreign;
    DatasetOptions data;
    std::string freeze; ///< empty: what suits the network
    std::string freezeUpTo;
    std::string head;
    std::string cut;
    bool adaptStatistics = false;
    bool scratch = false;
    OptionArguments options;
};

/// Everything that is needed to train.
struct OpenedJob {
    OpenedNetwork network;
    ImageDataset dataset;
    TrainingJob job;
};

/// Adds the options of the network, the data, the head, what is frozen and the training options.
void addJobArguments(CLI::App& command, JobArguments& arguments);
/// Heads, presets and augmentations, for the end of a help text.
[[nodiscard]] std::string jobFooter();
/// What can be said against the arguments without opening anything: wrong usage.
[[nodiscard]] Result<void> checkArguments(const JobArguments& arguments);
/// Opens network and data; says on stderr what was left out.
[[nodiscard]] Result<OpenedJob> openJob(const JobArguments& arguments, const RunControl* control);

} // namespace graft::cli
