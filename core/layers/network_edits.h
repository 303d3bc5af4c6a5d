// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/graph_edit.h"
#include "core/graph/topology.h"
#include "core/layers/freeze_state.h"

#include <string>
#include <vector>

namespace graft {

/// An Error unless there are at least two names, none empty, none twice.
[[nodiscard]] Result<void> checkClassNames(const std::vector<std::string>& names);

/// The layer that "Replace last layers" changes: the last one in topological order with weights whose
/// number of outputs can be chosen (Linear, SqueezeNet's 1x1 convolution), seen from the output layer.
[[nodiscard]] Result<LayerId> findHead(const NetworkGraph& graph);

/// The layers of the head in topological order: the layer of findHead() and, where it was attached by attachHead(),
/// the other layers of that head.
[[nodiscard]] Result<std::vector<LayerId>> headLayers(const NetworkGraph& graph);

/// Edits that set the head to `classNames.size()` outputs, mark it newly initialised with
/// `learnRateFactor` and write the class names on the output layer. At least two classes, names unique.
[[nodiscard]] Result<std::vector<GraphEdit>> replaceHead(const NetworkGraph& graph,
                                                         const std::vector<std::string>& classNames,
                                                         double learnRateFactor = newLayerLearnRateFactor);

/// Edits that give every layer that feeds `layer`, and the layer itself, a frozen state: Frozen, or with
/// StatisticsAdapt those that have batch statistics let them adapt. Layers in that state already are left out.
[[nodiscard]] Result<std::vector<GraphEdit>> freezeUpTo(const NetworkGraph& graph, LayerId layer,
                                                        FreezeState state = FreezeState::Frozen);
/// Edits that freeze everything but the head.
[[nodiscard]] Result<std::vector<GraphEdit>> freezeTrunk(const NetworkGraph& graph);
/// Edits that set one layer's state; unfreezing restores factor 1 (10 for a fresh layer).
[[nodiscard]] Result<std::vector<GraphEdit>> setFrozen(const NetworkGraph& graph, LayerId layer, bool frozen);
/// Edits that make every layer trainable.
[[nodiscard]] std::vector<GraphEdit> unfreezeAll(const NetworkGraph& graph);
/// Edits that mark every learnable layer fresh and trainable with factor 1: training from scratch.
[[nodiscard]] std::vector<GraphEdit> startFromScratch(const NetworkGraph& graph);

/// Class names of the network's output layer; empty if there is none.
[[nodiscard]] std::vector<std::string> classNamesOf(const NetworkGraph& graph);

} // namespace graft
