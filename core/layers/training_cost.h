// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/shape_inference.h"

#include <cstdint>

namespace graft {

/// What training on one sample costs, given what is frozen. Counts the layers that feed the logits, as the engine
/// runs them.
///
/// - prefixMacs: forward pass of the frozen prefix. Paid once per sample while its results fit the feature cache,
///   else in every epoch.
/// - forwardMacs: forward pass of all layers behind the prefix.
/// - backwardMacs: for a layer with m multiply-accumulates forward, m for the gradient of its weights where those
///   are trainable, and m for the gradient of its input where something trainable lies before it.
/// - activationBytes: what must be kept between forward and backward, every tensor once. Of layers through which a
///   gradient flows: the input of a trainable layer, of a normalisation and of a pooling; the output of an
///   activation; eight bytes per output element of a max pooling (which element won); the mask of a dropout; both
///   factors of a multiplication; query, key, value, result and shares of an attention.
///   Adding, concatenating, reshaping and frozen convolutions keep nothing.
struct TrainingCost {
    std::int64_t trainableParameters = 0;
    std::int64_t prefixMacs = 0;
    std::int64_t forwardMacs = 0;
    std::int64_t backwardMacs = 0;
    std::int64_t activationBytes = 0;

    /// Forward and backward of one training step, per sample, with the prefix's results at hand.
    [[nodiscard]] std::int64_t stepMacs() const { return forwardMacs + backwardMacs; }
    bool operator==(const TrainingCost&) const = default;
};

/// `analysis` is that of `graph`. Layers whose shapes are unknown cost nothing; all zero for a network with a cycle
/// or without an output.
[[nodiscard]] TrainingCost trainingCostOf(const NetworkGraph& graph, const NetworkAnalysis& analysis);
/// The same network with nothing frozen: what freezing is measured against.
[[nodiscard]] TrainingCost unfrozenTrainingCostOf(const NetworkGraph& graph, const NetworkAnalysis& analysis);

} // namespace graft
