// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/training_run.h"

#include <string>
#include <vector>

namespace graft::cli {

/// What the training doctor found, in words on stderr, with the options to set against it.
void sayFindings(const std::vector<TrainingFinding>& findings);
/// The figures of a run as the train command prints them.
[[nodiscard]] Json toJson(const TrainingRun& run, const std::vector<std::string>& classes);

} // namespace graft::cli
