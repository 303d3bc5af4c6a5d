// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/graph_edit.h"

#include <vector>

namespace graft {

/// How much of a network is trained: the answer most people want to give in one word.
enum class TrainingPreset { HeadOnly, LastBlock, AllLayers, Own };

/// Which preset a network's frozen layers amount to; Own for any other choice.
[[nodiscard]] TrainingPreset presetOf(const NetworkGraph& graph);
/// Edits that bring a network to a preset; empty when it is there already. Own changes nothing.
[[nodiscard]] Result<std::vector<GraphEdit>> presetEdits(const NetworkGraph& graph, TrainingPreset preset);
/// The learning rate that suits a preset.
[[nodiscard]] double presetRate(TrainingPreset preset);

/// How many layers at the beginning of the network do not change.
[[nodiscard]] int frozenPrefixLength(const NetworkGraph& graph);

} // namespace graft
