// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/graph_edit.h"
#include "core/graph/topology.h"

#include <span>
#include <vector>

namespace graft {

/// Learning-rate factor that a new layer gets.
inline constexpr double newLayerLearnRateFactor = 10.0;

/// What training does to a layer. The three honest states: there is no fourth in which "frozen" weights quietly
/// change.
enum class FreezeState {
    Trainable,      ///< weights learn, batch statistics follow the data
    Frozen,         ///< weights and batch statistics stay the same to the bit
    StatisticsAdapt ///< weights stay the same to the bit, batch statistics follow the new data
};

/// Whether a layer keeps batch statistics (running mean and variance) that training could change.
[[nodiscard]] bool hasBatchStatistics(const Layer& layer);
/// Whether a freeze state means anything for a layer: it has weights or batch statistics.
[[nodiscard]] bool hasFreezeState(const Layer& layer);
/// The state of a layer. One without batch statistics is never StatisticsAdapt, whatever its flag says.
[[nodiscard]] FreezeState stateOf(const Layer& layer);
/// Whether training changes anything at all: some layer learns or adapts its statistics.
[[nodiscard]] bool anythingToLearn(const NetworkGraph& graph);

/// Appends the edits that bring one layer into a state; none if it is there already or the state means nothing for
/// it. StatisticsAdapt is Frozen for a layer without batch statistics. Trainable restores the learning-rate factor
/// 1 (for a fresh layer newLayerLearnRateFactor); a factor above 0 is left as it is.
void addFreezeEdits(const Layer& layer, FreezeState state, std::vector<GraphEdit>& edits);

/// Edits that bring `layers` into a state, as one list. Layers that have nothing to freeze are passed over; an
/// Error if a layer does not exist or if none of them has anything to freeze.
[[nodiscard]] Result<std::vector<GraphEdit>> setFreezeState(const NetworkGraph& graph, std::span<const LayerId> layers,
                                                            FreezeState state);

/// The frost line: edits that freeze everything that feeds `cut` (its layers included) and unfreeze everything
/// else. Layers before the line that are frozen already keep their kind of frozen; the others get `state`.
/// An empty cut unfreezes everything.
[[nodiscard]] Result<std::vector<GraphEdit>> freezeBefore(const NetworkGraph& graph, std::span<const LayerId> cut,
                                                          FreezeState state = FreezeState::Frozen);

/// The frozen prefix of a network, as the engine uses it.
[[nodiscard]] Result<FreezePlan> freezePlanOf(const NetworkGraph& graph);

} // namespace graft
