// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/tensorflow/operators.h"
#include "core/formats/tensorflow/tensor_bundle.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace graft::tensorflow {

/// Walks a graph from its outputs and turns it into layers; functions are read where they are called.
class GraphReader {
public:
    GraphReader(const Graph& graph, NetworkAssembler& assembler, const ImportOptions& options, TensorBudget budget);

    /// Variables of a SavedModel; `keys` by their nodes' names.
    void setVariables(const TensorBundle* bundle, std::map<std::string, std::string> keys);
    /// Reads what `outputs` need ("node:0") and ends the network there.
    [[nodiscard]] Result<void> read(std::span<const std::string> outputs);
    /// The nodes of a frozen graph that nothing reads.
    [[nodiscard]] std::vector<std::string> looseEnds() const;

private:
    /// What an edge carries: a tensor, or the name of a variable.
    struct Flow {
        Tensor tensor;
        std::string variable;
    };
    struct Reference {
        std::string_view node;
        std::size_t port = 0;
        auto operator<=>(const Reference&) const = default;
    };
    using Arguments = std::map<std::string_view, Flow>;
    /// One graph or function while it is read.
    struct Scope {
        const std::vector<Node>* nodes = nullptr;
        const Arguments* arguments = nullptr;
        std::unordered_map<std::string_view, std::size_t> index;
        std::map<Reference, int> uses;
        std::unordered_map<std::size_t, std::vector<Flow>> done;
        int depth = 0;
    };

    [[nodiscard]] static Reference referenceOf(std::string_view text);
    [[nodiscard]] Result<std::vector<Flow>> readScope(const std::vector<Node>& nodes, const Arguments& arguments,
                                                      std::span<const std::string> wanted, int depth);
    [[nodiscard]] Result<std::vector<std::size_t>> orderOf(Scope& scope, std::span<const std::string> wanted) const;
    [[nodiscard]] Result<Flow> lookUp(const Scope& scope, std::string_view reference) const;
    [[nodiscard]] Result<std::vector<Flow>> readNode(const Scope& scope, const Node& node);
    [[nodiscard]] Result<std::vector<Flow>> call(const Node& node, std::span<const Flow> inputs, int depth);
    [[nodiscard]] Result<Flow> variable(const std::string& name);
    [[nodiscard]] Result<Flow> placeholder(const Scope& scope, const Node& node);
    [[nodiscard]] bool preparesItself(const std::vector<Node>& nodes, std::string_view name, int depth) const;

    const Graph& m_graph;
    NetworkAssembler& m_assembler;
    channels_last::Builder m_builder;
    const ImportOptions& m_options;
    TensorBudget m_budget;
    const TensorBundle* m_bundle = nullptr;
    std::map<std::string, std::string> m_keys;
    std::size_t m_nodesLeft = 200'000;
    bool m_hasInput = false;
};

} // namespace graft::tensorflow
