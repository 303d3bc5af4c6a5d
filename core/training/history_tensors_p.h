// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/training/metrics_log.h"
#include "core/weights/weight_store.h"

#include <span>
#include <vector>

namespace graft {

/// Iteration records as one tensor a column: to the bit, NaN included, and small.
[[nodiscard]] Result<WeightStore> iterationTensors(std::span<const IterationRecord> records);
/// Reads them back behind those that are there.
[[nodiscard]] Result<void> appendIterations(const WeightStore& tensors, std::vector<IterationRecord>& records);

} // namespace graft
