// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/graph/network_graph.h"

#include <vector>

namespace graft {

/// Warnings about layers that no data of the input reaches, and about ends that do not lead to the output: one for
/// each such region, not one for each layer of it.
[[nodiscard]] std::vector<Issue> checkReach(const NetworkGraph& graph);

/// The layers that lead to `end` and to nothing that reaches the output layer, `end` included: what may go with it.
[[nodiscard]] std::vector<LayerId> deadRegion(const NetworkGraph& graph, LayerId end);

} // namespace graft
