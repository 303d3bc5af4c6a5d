// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/graph_edit.h"
#include "core/graph/topology.h"
#include "core/layers/shape_inference.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace graft {

// What hands on the canvas do to the structure of a network, as edits. Nothing here changes the network itself;
// every function leaves a network that was whole whole, and never makes a cycle.

/// Sets the parameters that must follow what arrives (in_channels, num_features, in_features ...) to `in`.
/// True if that changed the layer.
bool adaptToInput(Layer& layer, const TensorSpec& in);

/// A new layer of a type, for a place where `in` arrives (nullptr: unknown). `keepShape`: sizes that are free to
/// choose are chosen so that what leaves has the shape of what arrives, for a place in the middle of a network.
/// Marked fresh where it has weights. Id and name are not set.
[[nodiscard]] Layer newLayer(const LayerSchema& schema, const TensorSpec* in, bool keepShape);

/// Whether data flows into or out of layers of a type.
[[nodiscard]] bool takesInput(const LayerSchema& schema);
[[nodiscard]] bool givesOutput(const LayerSchema& schema);
/// Where the next connection to a layer ends: the first free input, or 0 where all are taken.
[[nodiscard]] std::uint16_t nextInput(const NetworkGraph& graph, const Layer& layer);

/// A layer that is put in, and what does it.
struct LayerInsertion {
    LayerId layer;
    std::string name;
    std::vector<GraphEdit> edits;
};
/// Adds a layer that is connected to nothing.
[[nodiscard]] Result<LayerInsertion> addFreeLayer(const NetworkGraph& graph, std::string_view type);
/// Puts a new layer into the middle of a connection. Refused for types that take no input or give no output.
[[nodiscard]] Result<LayerInsertion> insertIntoConnection(const NetworkGraph& graph, const NetworkAnalysis& analysis,
                                                          const Connection& connection, std::string_view type);
/// Puts a new layer behind another; everything that read from it reads from the new layer. Of an output layer: before
/// it.
[[nodiscard]] Result<LayerInsertion> insertAfter(const NetworkGraph& graph, const NetworkAnalysis& analysis,
                                                 LayerId source, std::string_view type);
/// Adds a new layer that reads from an output, beside everything else that reads from it.
[[nodiscard]] Result<LayerInsertion> appendTo(const NetworkGraph& graph, const NetworkAnalysis& analysis, PortRef from,
                                              std::string_view type);
/// Adds a new layer that feeds an input, in place of what feeds it now.
[[nodiscard]] Result<LayerInsertion> prependTo(const NetworkGraph& graph, PortRef to, std::string_view type);

/// Whether a new layer of a type could work with what an output gives; the Error says why not.
[[nodiscard]] Result<void> fitsAfter(const LayerSchema& schema, const TensorSpec* in);

/// Takes layers away with all their connections. Where one input remains in question, what followed is connected to
/// what came before ("bridged") if it can work with that; layers with several inputs are bridged from their first.
/// Inputs that are left open move up where a layer takes any number.
struct LayerRemoval {
    std::vector<GraphEdit> edits;
    std::size_t bridged = 0; ///< connections that close the gap
};
[[nodiscard]] LayerRemoval removeLayers(const NetworkGraph& graph, const NetworkAnalysis& analysis,
                                        const LayerSet& layers);

/// Takes a connection away; inputs behind it move up where the layer takes any number.
[[nodiscard]] Result<std::vector<GraphEdit>> removeConnection(const NetworkGraph& graph, const Connection& connection);

/// Answers what may be connected, quickly for many ends in a row. Reads the network and its analysis while it lives.
class ConnectionChecker {
public:
    ConnectionChecker(const NetworkGraph& graph, const NetworkAnalysis& analysis);

    /// `moved`: a connection that would give way, besides the one that holds the input now. The Error says in words
    /// why not: itself, a cycle, no such port, connected already, or (ShapeMismatch) a shape that does not fit.
    /// A target that is newly initialised is taken to adapt to what arrives.
    [[nodiscard]] Result<void> check(PortRef from, PortRef to, const Connection* moved = nullptr) const;
    /// The input of `layer` that a connection from `from` would take.
    [[nodiscard]] std::uint16_t inputFor(LayerId layer, const Connection* moved = nullptr) const;

private:
    [[nodiscard]] Result<void> checkShape(PortRef from, PortRef to, const Connection* moved) const;
    [[nodiscard]] bool closesCycle(LayerId from, LayerId to, const Connection* moved) const;

    const NetworkGraph& m_graph;
    const NetworkAnalysis& m_analysis;
    std::unordered_map<LayerId, const Layer*> m_layers;
    std::unordered_map<LayerId, std::vector<Connection>> m_inputs;
    mutable std::unordered_map<LayerId, LayerSet> m_ancestors;
    mutable std::unordered_map<LayerId, LayerSet> m_descendants;
};

/// Whether a connection may be made; see ConnectionChecker.
[[nodiscard]] Result<void> canConnect(const NetworkGraph& graph, const NetworkAnalysis& analysis, PortRef from,
                                      PortRef to);
/// Connects, in place of what the input holds now; a newly initialised target adapts. `anyShape` allows shapes that do
/// not fit (the live check reports them then).
[[nodiscard]] Result<std::vector<GraphEdit>> connectLayers(const NetworkGraph& graph, const NetworkAnalysis& analysis,
                                                           PortRef from, PortRef to, bool anyShape = false);
/// Moves an end of a connection: `from` and `to` are the new ends.
[[nodiscard]] Result<std::vector<GraphEdit>> reconnect(const NetworkGraph& graph, const NetworkAnalysis& analysis,
                                                       const Connection& connection, PortRef from, PortRef to,
                                                       bool anyShape = false);

} // namespace graft
