// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <string>
#include <string_view>
#include <vector>

namespace graft {

/// Tensor names for each of Project::others.
using SharedTensors = std::vector<std::vector<std::string>>;

/// Everything of a project but graphs and weights as JSON text: dataset, options, runs, positions, names.
/// `shared`: the tensors each further network takes from the first one.
[[nodiscard]] std::string sessionToJson(const Project& project, const SharedTensors& shared);
/// Fills those members of `project` and makes `others` and `shared` as long as there are further networks. Types and
/// ranges are checked; unknown keys are ignored, missing ones keep their defaults, so that older and newer minor
/// versions can be read. Positions of layers that do not exist are dropped by dropStrayPositions().
[[nodiscard]] Result<void> sessionFromJson(std::string_view json, Project& project, SharedTensors& shared);
/// Forgets positions of layers that the network does not have.
void dropStrayPositions(ProjectSheet& sheet);

} // namespace graft
