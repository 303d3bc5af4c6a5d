// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/receptive_field.h"

#include <optional>
#include <string>
#include <vector>

namespace graft {

/// What training does to a layer.
enum class LayerState {
    NoWeights,
    Trainable,
    Frozen,
    FrozenAdapting, ///< frozen, but its batch statistics follow the new data
    New             ///< trainable, starts from random numbers
};

/// One row of the analysis: a layer and everything that is known of it.
struct LayerFacts {
    LayerId layer;
    std::string name;
    std::string type;
    std::vector<std::int64_t> output; ///< all dimensions but the batch; empty where unknown
    std::vector<LearnableSpec> learnables;
    std::int64_t parameters = 0;      ///< learned by gradient
    std::int64_t stateNumbers = 0;    ///< buffers (running statistics, counters)
    std::int64_t macs = 0;            ///< forward pass of one sample
    std::int64_t activationBytes = 0; ///< output of one sample
    std::optional<ReceptiveField> receptiveField;
    LayerState state = LayerState::NoWeights;

    [[nodiscard]] bool frozen() const { return state == LayerState::Frozen || state == LayerState::FrozenAdapting; }
};

/// The layers of a network in topological order (list order where there is a cycle).
[[nodiscard]] std::vector<LayerFacts> layerFacts(const NetworkGraph& graph, const NetworkAnalysis& analysis);

/// Stable English key of a state: "", "trainable", "frozen", "frozen, statistics adapt", "new".
[[nodiscard]] std::string_view nameOf(LayerState state);
/// "64x56x56"; empty where nothing is known.
[[nodiscard]] std::string dimensionsText(const std::vector<std::int64_t>& dimensions);
/// "weight 64x3x7x7; bias 64".
[[nodiscard]] std::string learnablesText(const std::vector<LearnableSpec>& learnables);

/// The rows as CSV with English column names and a last row of totals.
[[nodiscard]] std::string layerTableCsv(const std::vector<LayerFacts>& rows);

} // namespace graft
