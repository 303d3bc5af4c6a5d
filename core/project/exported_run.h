// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/model_export.h"
#include "core/project/project.h"

#include <optional>
#include <vector>

namespace graft {

/// The run a training script repeats: the options of the last finished run, or else `options`, on the folders of the
/// dataset. Nothing unless the pictures lie in class folders (archives, tables and the built-in sample do not).
[[nodiscard]] std::optional<ExportedRun> exportedRunOf(const DatasetReference& dataset, const TrainingOptions& options,
                                                       const std::vector<RunRecord>& runs);

} // namespace graft
