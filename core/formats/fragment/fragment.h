// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/subgraph.h"
#include "core/weights/layer_weights.h"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace graft {

/// Layers on their way: copied, cut, dragged to another window. A value; weights are shared with where they came from.
struct NetworkFragment {
    using Positions = std::map<LayerId, std::pair<double, double>>;

    NetworkGraph graph; ///< the layers and the connections among them
    WeightStore weights;
    Positions positions; ///< top left corners on the canvas it was taken from, scene px; may lack layers
};

inline constexpr const char* fragmentMimeType = "application/x-graft-layers+json";
inline constexpr const char* fragmentWeightsMimeType = "application/x-graft-weights";
/// Most that is taken from a clipboard, which anybody may have filled.
inline constexpr std::size_t maxFragmentJsonBytes = std::size_t{64} << 20;
inline constexpr std::size_t maxFragmentWeightBytes = std::size_t{1} << 30;

/// Takes layers with their inner connections, weights and places (those of `positions`).
[[nodiscard]] NetworkFragment takeFragment(const NetworkGraph& graph, const WeightStore& weights,
                                           const NetworkFragment::Positions& positions, const LayerSet& layers);

/// The layers as JSON: a network (graph_json) with "positions" beside it.
[[nodiscard]] std::string fragmentToJson(const NetworkFragment& fragment);
/// The weights as a safetensors file; Unsupported when they are beyond maxFragmentWeightBytes.
[[nodiscard]] Result<std::vector<std::byte>> fragmentWeights(const NetworkFragment& fragment);
/// Reads both back. Nothing is believed: sizes are capped before parsing, positions must be finite, tensors that no
/// layer owns are dropped. A layer whose weights are missing or have another shape is marked fresh.
[[nodiscard]] Result<NetworkFragment> fragmentFrom(std::string_view json, std::span<const std::byte> weights);

/// A fragment's copies in a network: edits, weights under the copies' names, places shifted by (dx, dy).
struct FragmentPaste {
    LayerCopies copies;
    WeightChange weights;
    NetworkFragment::Positions positions;
};
[[nodiscard]] FragmentPaste pasteFragment(const NetworkGraph& graph, const NetworkFragment& fragment, double dx,
                                          double dy);

} // namespace graft
