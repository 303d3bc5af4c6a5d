// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/code/model_flow.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace graft::code {

/// A part of a layer name between dots, with everything below it: the module tree that Python code needs so that the
/// state dict's keys are the layers' names.
struct ScopeNode {
    std::string name; ///< "0"
    std::string path; ///< "layer1.0"
    const Layer* layer = nullptr;
    std::vector<std::unique_ptr<ScopeNode>> children; ///< in the order of the network
    /// Reads one value from outside and gives one: becomes a class with a forward() of its own.
    bool callable = false;
    PortRef entry;
    PortRef exit;
};

/// The tree of all layers of a flow; its root is callable.
[[nodiscard]] std::unique_ptr<ScopeNode> scopeTree(const ModelFlow& flow);

/// Writes the classes of a tree, innermost first, equal ones once.
class ScopeWriter {
public:
    ScopeWriter(const ModelFlow& flow, std::string rootClass);
    /// Definitions in the order in which Python needs them; the last one is the root's.
    [[nodiscard]] std::vector<std::string> write(const ScopeNode& root);
    /// The helper classes that were used.
    [[nodiscard]] const std::set<std::string, std::less<>>& helpers() const { return m_helpers; }

private:
    struct Item;
    std::string classOf(const ScopeNode& node, const std::string& wanted);
    std::string construction(const ScopeNode& node, int indent);
    [[nodiscard]] bool isSequence(const ScopeNode& node) const;
    void constructInto(const ScopeNode& node, const std::string& owner, std::string& text);
    std::string forwardOf(const ScopeNode& node);
    void collect(const ScopeNode& node, const std::string& access, std::vector<Item>& items) const;
    [[nodiscard]] std::vector<Item> scheduled(const ScopeNode& node) const;

    const ModelFlow& m_flow;
    std::string m_rootClass;
    std::map<LayerId, std::size_t> m_places;
    std::map<std::string, std::string> m_classes; ///< body -> class name
    std::set<std::string> m_taken;
    std::vector<std::string> m_definitions;
    std::set<std::string, std::less<>> m_helpers;
};

} // namespace graft::code
