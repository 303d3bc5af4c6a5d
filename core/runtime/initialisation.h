// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "core/weights/weight_store.h"

#include <cstdint>

namespace graft {

/// What to do with tensors a network needs and the store does not have.
enum class MissingTensors {
    Initialise, ///< also those of fresh layers, whatever the store holds: for training
    Refuse      ///< an Error that names them; "fresh" is ignored: for prediction
};

/// Exactly the tensors `graph` needs, with the element types it needs; tensors that fit are shared with
/// `weights`. New ones follow torch.nn's defaults; each has its own random stream from (seed, name), so one
/// layer's numbers do not depend on the others. A tensor with another shape in a layer that is not fresh is
/// an Error.
[[nodiscard]] Result<WeightStore> completeWeights(const NetworkGraph& graph, const WeightStore& weights,
                                                  MissingTensors missing, std::uint64_t seed = 0);

} // namespace graft
