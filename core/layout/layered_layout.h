// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <stop_token>
#include <utility>
#include <vector>

namespace graft {

/// Boxes and edges without meaning: what the layout needs to know of a network.
struct LayoutInput {
    struct Box {
        double width = 176;
        double height = 44;
    };
    /// Boxes that will get a frame around them, nested in another group or not.
    struct Group {
        static constexpr std::size_t none = static_cast<std::size_t>(-1);
        std::vector<std::size_t> boxes; ///< those of inner groups included
        std::size_t parent = none;      ///< stands before its inner groups
    };
    std::vector<Box> boxes;
    std::vector<Group> groups;
    std::vector<std::pair<std::size_t, std::size_t>> edges; ///< from, to: indices of boxes; no cycles
    double layerGap = 28;                                   ///< between ranks, px
    double columnGap = 32;                                  ///< between boxes of a rank, px
    double laneGap = 10;                                    ///< between side lanes of long edges, px
    double groupTop = 30;                                   ///< room above the first rank of a group, px
    double groupBottom = 12;                                ///< room below the last rank of a group, px
};

struct LayoutPoint {
    double x = 0;
    double y = 0;
    bool operator==(const LayoutPoint&) const = default;
};

struct LayoutResult {
    std::vector<LayoutPoint> positions; ///< top-left corners, parallel to boxes
    /// Corner points of every edge from the middle of the source's bottom to the middle of the target's top,
    /// orthogonal; parallel to edges. Edges that skip ranks run in side lanes, one lane per source where they share it.
    std::vector<std::vector<LayoutPoint>> routes;
    double width = 0;
    double height = 0;
};

/// Top-down layered layout: longest-path ranks, backbone (longest path) straight in one column, barycentre
/// sweeps, long edges in side lanes. Deterministic. Returns an empty result when stopped.
[[nodiscard]] LayoutResult layoutLayered(const LayoutInput& input, std::stop_token stop = {});

} // namespace graft
