// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/weights/weight_store.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// TensorFlow's graphs (tensorflow/core/framework/*.proto). Everything is a view of the file's bytes; attributes and
// tensors are read when they are wanted.

namespace graft::tensorflow {

using Bytes = std::span<const std::byte>;

/// DataType of types.proto, as far as importing knows them.
enum class DataType : std::int64_t {
    Invalid = 0,
    Float = 1,
    Double = 2,
    Int32 = 3,
    UInt8 = 4,
    Int16 = 5,
    Int8 = 6,
    String = 7,
    Int64 = 9,
    Bool = 10,
    BFloat16 = 14,
    Half = 19,
    Resource = 20
};

/// NodeDef.
struct Node {
    std::string_view name;
    std::string_view op;
    std::vector<std::string_view> inputs; ///< "node", "node:1", "^node"; in functions "node:output:1" or an argument
    std::vector<std::pair<std::string_view, Bytes>> attributes; ///< AttrValue

    [[nodiscard]] bool has(std::string_view attribute) const;
    [[nodiscard]] std::int64_t integer(std::string_view attribute, std::int64_t fallback) const;
    [[nodiscard]] float real(std::string_view attribute, float fallback) const;
    [[nodiscard]] bool boolean(std::string_view attribute, bool fallback) const;
    [[nodiscard]] std::string_view text(std::string_view attribute, std::string_view fallback = {}) const;
    [[nodiscard]] std::vector<std::int64_t> integers(std::string_view attribute) const;
    [[nodiscard]] DataType type(std::string_view attribute) const;
    /// Sizes, -1 for open ones; nothing where absent or of unknown rank.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> shape(std::string_view attribute) const;
    /// A TensorProto; empty where absent.
    [[nodiscard]] Bytes tensor(std::string_view attribute) const;
    /// The name of a function.
    [[nodiscard]] std::string_view function(std::string_view attribute) const;

private:
    [[nodiscard]] Bytes attribute(std::string_view name) const;
};

/// FunctionDef: a graph with arguments.
struct Function {
    std::string_view name;
    std::vector<std::string_view> arguments;
    std::vector<std::string_view> results; ///< output names in order
    std::vector<Node> nodes;
    std::map<std::string_view, std::string_view> returns; ///< what each result is
};

struct Graph {
    std::vector<Node> nodes;
    std::map<std::string_view, Function> functions;
};

[[nodiscard]] Result<Graph> readGraph(Bytes bytes);
/// TensorShapeProto; nothing where the rank is not known or the bytes make no sense.
[[nodiscard]] std::optional<std::vector<std::int64_t>> readShape(Bytes bytes);

/// Bytes that decoded tensors may still take: files can name far more numbers than they hold.
struct TensorBudget {
    std::uint64_t bytesLeft = 0;
};
/// TensorProto as a constant. Text tensors are Unsupported.
[[nodiscard]] Result<TensorData> readTensor(Bytes bytes, TensorBudget& budget);
/// The texts of a TensorProto.
[[nodiscard]] std::vector<std::string_view> readTexts(Bytes tensor);
/// Numbers of a type that lie one after the other.
[[nodiscard]] Result<TensorData> tensorOfContent(DataType type, std::vector<std::int64_t> shape, Bytes content,
                                                 TensorBudget& budget);

} // namespace graft::tensorflow
