// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layered_layout.h"

#include <cstddef>
#include <limits>
#include <stop_token>
#include <vector>

namespace graft::layout {

inline constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// The edges as adjacency, without those that close a cycle or name a box that does not exist.
struct Adjacency {
    std::vector<std::vector<std::size_t>> out; ///< edge numbers per box
    std::vector<std::vector<std::size_t>> in;
    std::vector<std::size_t> order; ///< boxes, every one after its inputs
    std::vector<char> used;         ///< per edge
};

[[nodiscard]] Adjacency adjacencyOf(const LayoutInput& input);

/// Which row and column every box belongs to. Column 0 holds the backbone, branches stand to its right.
struct Placement {
    std::vector<std::size_t> rank;
    std::vector<std::size_t> column;
    std::size_t ranks = 0;
    std::size_t columns = 0;
    /// Last box of a branch: its edges run down its own column, which is kept free for them.
    std::vector<char> ownsColumnBelow;
    /// The box that continues a branch below this one, or none.
    std::vector<std::size_t> next;
};

/// Longest-path ranks, backbone, branches packed into columns. Empty ranks when stopped.
[[nodiscard]] Placement placeBoxes(const LayoutInput& input, const Adjacency& adjacency, const std::stop_token& stop);

} // namespace graft::layout
