// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "core/layers/shape_inference.h"

#include <unordered_map>
#include <vector>

namespace graft {

/// Where a frost line can lie on the canvas. Place 0 is before everything that can be frozen; every further place
/// freezes more: all that is drawn above it and, wherever that is drawn, everything that feeds it.
class FrostCuts {
public:
    /// A node on the canvas: a layer or a folded block, which is frozen as a whole. Scene coordinates.
    struct Box {
        std::vector<LayerId> layers;
        double top = 0;
        double bottom = 0;
    };
    /// What a place means for a network.
    struct Status {
        int layers = 0;              ///< frozen layers before the line, of those that can be frozen
        int elsewhere = 0;           ///< frozen layers behind it
        std::int64_t parameters = 0; ///< of the frozen layers before the line
        bool operator==(const Status&) const = default;
    };

    FrostCuts() = default;
    FrostCuts(const NetworkGraph& graph, std::vector<Box> boxes);

    /// At least 1, unless there is nothing on the canvas.
    [[nodiscard]] int count() const { return static_cast<int>(m_places.size()); }
    /// Height of the line, scene coordinates.
    [[nodiscard]] double heightOf(int place) const { return m_places.at(static_cast<std::size_t>(place)); }
    [[nodiscard]] int nearest(double height) const;
    /// The layers that are frozen with the line there; with each of them all that feed it.
    [[nodiscard]] std::vector<LayerId> before(int place) const;
    /// The last place before which everything is frozen: where the frozen beginning of the network ends.
    [[nodiscard]] int placeOf(const NetworkGraph& graph) const;
    [[nodiscard]] Status statusOf(const NetworkGraph& graph, const NetworkAnalysis& analysis, int place) const;

private:
    std::vector<double> m_places;
    std::unordered_map<LayerId, int> m_frozenFrom; ///< of every layer on the canvas: the first place that freezes it
};

} // namespace graft
