// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph_edit.h"
#include "core/layers/network_checks.h"

#include <string>
#include <vector>

namespace graft {

/// A way to put an issue right: one user action.
struct IssueFix {
    std::string text;              ///< what it does, translatable with %1..%9, context "core"; names the undo step
    std::vector<std::string> args; ///< for the text
    std::vector<GraphEdit> edits;
};

/// Fixes that make this issue go away, the most obvious first; at most three, often none. Each one has been tried
/// on a copy of the network. `analysis` is the network's, `issue` one of its issues (or of checkNetwork()). Takes
/// some milliseconds for large networks: meant for the issue somebody looks at.
[[nodiscard]] std::vector<IssueFix> fixesFor(const NetworkGraph& graph, const NetworkAnalysis& analysis,
                                             const Issue& issue, const DataFacts& facts = {});

/// A sentence that says what to do about an issue, context "core"; empty where its own text says it.
[[nodiscard]] std::string adviceFor(const Issue& issue);

/// Edits that set a parameter; where the layer's weights no longer fit it becomes newly initialised and trainable.
[[nodiscard]] std::vector<GraphEdit> parameterEdits(const Layer& layer, const std::string& name,
                                                    const std::optional<ParameterValue>& value);

} // namespace graft
