// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace graft::pickle {

enum class Kind : std::uint8_t {
    None,
    Bool,
    Int,
    BigInt, ///< does not fit 64 bits; `text` holds its bytes or digits
    Float,
    String,
    Bytes,
    List,
    Tuple,
    Dict, ///< `items`: key, value, key, value ...
    Set,
    Global,       ///< a name ("module", "name"); never looked up
    Object,       ///< what Python would get by calling `callable` with `arguments`; never called
    PersistentId, ///< `items`: the one id (a tuple that names a storage)
};

/// Index of a node in its document. Nodes refer to each other by index, so shared and cyclic structures
/// cost nothing and destruction needs no recursion.
using NodeId = std::uint32_t;
inline constexpr NodeId noNode = 0xFFFFFFFF;

/// A Python object as inert data.
struct Node {
    Kind kind = Kind::None;
    NodeId callable = noNode;
    NodeId arguments = noNode;
    union {
        std::int64_t integer = 0;
        double real;
    };
    std::string_view text;     ///< String, Bytes, BigInt; the module of a Global
    std::string_view name;     ///< the name of a Global
    std::vector<NodeId> items; ///< contents of containers
};

/// Everything one pickle stream describes. Texts point into the stream, which must outlive the document.
struct Document {
    std::deque<Node> nodes;
    std::deque<std::string> decodedTexts; ///< texts that needed decoding; views point into them
    NodeId root = noNode;
    std::size_t size = 0; ///< bytes up to and including STOP

    [[nodiscard]] const Node& at(NodeId id) const { return nodes[id]; }
    [[nodiscard]] const Node& rootNode() const { return nodes[root]; }
    [[nodiscard]] bool isGlobal(NodeId id, std::string_view module, std::string_view name) const
    {
        return id != noNode && at(id).kind == Kind::Global && at(id).text == module && at(id).name == name;
    }
    /// The value of a text key of a Dict node, or noNode.
    [[nodiscard]] NodeId valueOf(const Node& dict, std::string_view key) const;
    /// "module.Class" of a Global, or of what an Object was made from; empty for other nodes.
    [[nodiscard]] std::string className(NodeId id) const;
};

} // namespace graft::pickle
