// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/checkpoint_p.h"
#include "core/training/run_state_p.h"

namespace graft {

/// Puts where a run is into a checkpoint: everything of the state but the tensors.
void describeRunState(const RunState& run, CheckpointState& out);
/// Reads it back, without tensors. Corrupt when something needed is not there.
[[nodiscard]] Result<RunState> runStateOf(const CheckpointState& from);

} // namespace graft
