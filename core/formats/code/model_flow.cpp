// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/code/model_flow.h"

#include "core/graph/topology.h"
#include "core/layers/layer_schema.h"

#include <algorithm>

namespace graft::code {

Result<ModelFlow> modelFlow(const NetworkGraph& graph)
{
    const auto inputs = graph.ofType("Input");
    const auto outputs = graph.ofType("Output");
    if (inputs.size() != 1 || outputs.size() != 1)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The network needs one input and one output to be exported."));
    ModelFlow flow;
    flow.input = inputs.front();
    flow.output = outputs.front();
    std::vector<Connection> connections = graph.connections;
    std::ranges::sort(connections, {}, &Connection::to);
    for (const Connection& connection : connections)
        flow.sources[connection.to.layer].push_back(connection.from);

    const Layer* reader = flow.output;
    while (true) {
        const auto& read = flow.sources[reader->id];
        const Layer* before = read.size() == 1 ? graph.find(read.front().layer) : nullptr;
        if (before == nullptr)
            return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The layer %1 is not connected."),
                             {reader->name});
        flow.logits = read.front();
        if (before->type != "Softmax")
            break;
        reader = before;
    }
    GRAFT_TRY(order, topologicalOrder(graph));
    const LayerSet wanted = ancestors(graph, flow.logits.layer);
    if (!wanted.contains(flow.input->id))
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "No data flows from the input to the output layer %1."),
                         {flow.output->name});
    for (const LayerId id : order) {
        const Layer* layer = graph.find(id);
        if (id == flow.input->id)
            continue;
        if (wanted.contains(id))
            flow.layers.push_back(layer);
        else if (!learnablesOf(*layer).empty())
            flow.others.push_back(layer);
    }
    return flow;
}

} // namespace graft::code
