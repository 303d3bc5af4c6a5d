// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap/process_setup.h"
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <clocale>
#include <exception>
#include <new>

namespace {

int run(int argc, char** argv)
{
    using namespace graft::cli;
    CLI::App app("Graft: transfer learning from the command line.\n"
                 "Exit codes: 0 ok, 1 some inputs failed, 2 wrong usage, 3 failed.",
                 "graft-cli");
    app.require_subcommand(1);
    app.set_version_flag("--version", "graft-cli " + std::string(graft::graftVersion()));
    app.set_help_all_flag("--help-all", "Print the help of every command");
    Action action;
    addModelsCommand(app, action);
    addLayersCommand(app, action);
    addInspectCommand(app, action);
    addDiffCommand(app, action);
    addNewCommand(app, action);
    addGraphCommand(app, action);
    addTrainCommand(app, action);
    addOptionsCommand(app, action);
    addRateFinderCommand(app, action);
    addEvaluateCommand(app, action);
    addPredictCommand(app, action);
    addDataCommand(app, action);
    addConvertCommand(app, action);
    addExportCommand(app, action);
    addDemoCommand(app, action);
    addBenchModelsCommand(app, action);
    addBakeOffCommand(app, action);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == 0 ? exitOk : exitUsage;
    }
    return action();
}

} // namespace

int main(int argc, char** argv)
{
    graft::useSleepingWorkerThreads(argv);
    // Downloads and zip archives use QtCore; it must not bring a locale's decimal comma into files.
    QCoreApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    try {
        return run(argc, argv);
    } catch (const std::bad_alloc&) {
        return graft::cli::fail(
            graft::makeError(graft::ErrorCode::OutOfMemory,
                             GRAFT_TR_NOOP("core", "There is not enough memory. Try a smaller --batch.")));
    } catch (const std::exception& e) {
        return graft::cli::fail(
            graft::makeError(graft::ErrorCode::Internal, GRAFT_TR_NOOP("core", "Unexpected error: %1."), {e.what()}));
    }
}
