// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/issue_fixes.h"

#include <optional>

namespace graft {

/// Collects fixes that have been seen to work.
class FixFinder {
public:
    FixFinder(const NetworkGraph& graph, const NetworkAnalysis& analysis, const Issue& issue, const DataFacts& facts);

    /// Takes a fix if it applies and the issue is gone afterwards, nothing else is worse, and there is room.
    void offer(std::string text, std::vector<std::string> args, std::vector<GraphEdit> edits);
    [[nodiscard]] std::vector<IssueFix> take() { return std::move(m_fixes); }

    /// The layer of the issue, and the one its offending connection comes from; nullptr where there is none.
    [[nodiscard]] const Layer* layer() const { return m_layer; }
    [[nodiscard]] const Layer* source() const { return m_source; }
    /// The offending connection.
    [[nodiscard]] std::optional<Connection> connection() const;
    /// What flows out of a port, or nullptr.
    [[nodiscard]] const TensorSpec* specOf(PortRef port) const;
    /// Edits that put new layers into a connection, one behind the other.
    [[nodiscard]] std::vector<GraphEdit> insertInto(const Connection& connection, std::vector<Layer> layers) const;

    const NetworkGraph& graph;
    const NetworkAnalysis& analysis;
    const Issue& issue;
    const DataFacts& facts;

private:
    const Layer* m_layer = nullptr;
    const Layer* m_source = nullptr;
    std::vector<IssueFix> m_fixes;
};

/// Tensors that do not fit.
void findShapeFixes(FixFinder& finder);
/// Connections that are missing or too many, layers that lead nowhere.
void findConnectionFixes(FixFinder& finder);

} // namespace graft
