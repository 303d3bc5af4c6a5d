// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"

#include <map>
#include <vector>

namespace graft::code {

/// What of a network is computed between a batch and its logits, in order. Points into the graph.
struct ModelFlow {
    const Layer* input = nullptr;
    const Layer* output = nullptr;
    PortRef logits;                                  ///< what the output layer reads, before a softmax in front of it
    std::vector<const Layer*> layers;                ///< all that the logits depend on, inputs first, without `input`
    std::vector<const Layer*> others;                ///< layers with tensors that they do not depend on
    std::map<LayerId, std::vector<PortRef>> sources; ///< of each layer, by input port
};

/// InvalidArgument unless there is one input and one output and data flows between them.
[[nodiscard]] Result<ModelFlow> modelFlow(const NetworkGraph& graph);

} // namespace graft::code
