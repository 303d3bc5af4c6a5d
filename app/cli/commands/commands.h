// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace graft::cli {

/// What the parsed command line asks for; returns the exit code.
using Action = std::function<int()>;

// Each adds one subcommand with its options, help and examples; parsing it sets `action`.
void addModelsCommand(CLI::App& app, Action& action);
void addLayersCommand(CLI::App& app, Action& action);
void addInspectCommand(CLI::App& app, Action& action);
void addDiffCommand(CLI::App& app, Action& action);
void addNewCommand(CLI::App& app, Action& action);
void addGraphCommand(CLI::App& app, Action& action);
void addTrainCommand(CLI::App& app, Action& action);
void addOptionsCommand(CLI::App& app, Action& action);
void addRateFinderCommand(CLI::App& app, Action& action);
void addEvaluateCommand(CLI::App& app, Action& action);
void addPredictCommand(CLI::App& app, Action& action);
void addDataCommand(CLI::App& app, Action& action);
void addConvertCommand(CLI::App& app, Action& action);
void addExportCommand(CLI::App& app, Action& action);
void addDemoCommand(CLI::App& app, Action& action);
void addBenchModelsCommand(CLI::App& app, Action& action);
void addBakeOffCommand(CLI::App& app, Action& action);

} // namespace graft::cli
