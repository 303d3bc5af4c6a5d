// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/block_tree.h"
#include "core/layers/shape_inference.h"

#include <string>

namespace graft {

/// The network in Graphviz's language (UTF-8): one node a layer with its name, summary and output shape, blocks as
/// nested clusters, frozen and new layers tinted. Any text may be in names; it is escaped.
[[nodiscard]] std::string graphToDot(const NetworkGraph& graph, const NetworkAnalysis& analysis,
                                     const BlockTree& blocks = {});

} // namespace graft
