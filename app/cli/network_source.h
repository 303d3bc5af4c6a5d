// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/model_import.h"
#include "core/project/project.h"
#include "core/zoo/model_loader.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace graft::cli {

/// A network as the user named it on the command line.
struct OpenedNetwork {
    NetworkGraph graph;
    WeightStore weights;
    std::string modelName;    ///< catalogue name, or empty
    std::string weightSource; ///< "embedded", a file, "none"
    std::vector<Issue> issues;
    std::optional<Project> project; ///< when a project file was named
};

/// What the command line says about files of other programs.
struct ImportArguments {
    bool trust = false;
    std::vector<std::string> answers; ///< "id=value"
    std::string companion;
};

/// Adds --trust, --answer and --companion.
void addImportArguments(CLI::App& command, ImportArguments& arguments);
/// A file of another program, with a note for every question that was not answered. Errors name the file.
[[nodiscard]] Result<ImportedModel> openForeign(const std::string& file, const ImportArguments& arguments,
                                                const RunControl* control = nullptr);
/// Whether `what` is to be read as a file of another program: neither a catalogue name nor a project.
[[nodiscard]] bool isForeign(const std::string& what);

/// `what`: a catalogue name, a .graft project (of several networks "file.graft#2" or "file.graft#name"), or a file (or
/// folder) of another program. `weightFile` (may be empty) replaces the weights of a catalogue network.
/// `weightsOptional`: a catalogue network without weights on this machine is opened untrained instead of being an
/// error.
[[nodiscard]] Result<OpenedNetwork> openNetwork(const std::string& what, const std::string& weightFile,
                                                const ImportArguments& arguments, bool weightsOptional = false);

} // namespace graft::cli
