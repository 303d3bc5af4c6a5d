// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/data/picture_facts.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace graft {

/// Indices of things that belong together, ascending.
using IndexGroup = std::vector<std::size_t>;

/// All pairs of hashes that differ in at most `distance` of 64 bits, smaller index first, each once. Multi-index
/// hashing (Norouzi, Punjani, Fleet 2012): such hashes agree in at least one of distance + 1 slices, so only those
/// that share a slice are compared; 100,000 take well under a second. Stops early when `control` asks for it.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>>
nearPairs(std::span<const std::uint64_t> hashes, int distance, const RunControl* control = nullptr);

/// Pictures whose pixels are the same, in groups of at least two.
[[nodiscard]] std::vector<IndexGroup> samePixels(std::span<const PictureFacts> facts);
/// Pictures that look nearly the same: their hashes are near and so are their thumbnails. Groups of at least two that
/// differ in pixels; of every set of identical pictures all are in.
[[nodiscard]] std::vector<IndexGroup> nearlySame(std::span<const PictureFacts> facts, int distance,
                                                 const RunControl* control = nullptr);

} // namespace graft
