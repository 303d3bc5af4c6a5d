// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/zoo/model_loader.h"

#include <optional>
#include <string>

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

/// `what`: a catalogue name, a .graft project (of several networks "file.graft#2" or "file.graft#name"), or a file of
/// weights whose network is recognised. `weightFile` (may be empty) replaces the weights of a catalogue network.
/// `weightsOptional`: a catalogue network without weights on this machine is opened untrained instead of being an
/// error.
[[nodiscard]] Result<OpenedNetwork> openNetwork(const std::string& what, const std::string& weightFile,
                                                bool weightsOptional = false);

} // namespace graft::cli
