// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"

namespace graft {

/// How much of a network is trained, in one word: for titles of runs.
enum class TrainingPreset { HeadOnly, LastBlock, AllLayers, Own };

/// What a network's frozen layers amount to; Own for any other choice.
[[nodiscard]] TrainingPreset presetOf(const NetworkGraph& graph);
/// How many layers at the beginning of the network do not change.
[[nodiscard]] int frozenPrefixLength(const NetworkGraph& graph);

} // namespace graft
