// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <string>
#include <string_view>

namespace graft {

/// Everything of a project but graph and weights as JSON text: dataset, options, runs, positions.
[[nodiscard]] std::string sessionToJson(const Project& project);
/// Fills those members of `project`. Types and ranges are checked; unknown keys are ignored, missing ones
/// keep their defaults, so that older and newer minor versions can be read.
[[nodiscard]] Result<void> sessionFromJson(std::string_view json, Project& project);

} // namespace graft
