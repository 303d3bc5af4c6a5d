// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"
#include "core/weights/weight_store.h"

namespace graft {

struct FoldedNetwork {
    NetworkGraph graph;
    WeightStore weights;
    int folded = 0; ///< batch normalisations that are gone
};

/// Multiplies batch normalisations into the convolution or linear layer right before them, where nothing else reads
/// that layer: w' = w * s, b' = (b - mean) * s + offset with s = scale / sqrt(variance + eps). The network computes
/// the same outside training. `weights` must be complete.
[[nodiscard]] Result<FoldedNetwork> foldBatchNorms(const NetworkGraph& graph, const WeightStore& weights);

} // namespace graft
