// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/weights/weight_store.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Private to core/formats/onnx: a model as Graft sees it, free of protobuf, checked and bounded.
namespace graft::onnxfile {

/// Stands in computed shapes for a length that is known only when the network runs (the batch); exact as float, too.
inline constexpr std::int64_t unknownLength = -(std::int64_t{1} << 62);

using NodeAttribute = std::variant<std::int64_t, float, std::string, std::vector<std::int64_t>, std::vector<float>,
                                   TensorData, std::vector<std::string>>;

struct Node {
    std::string name;
    std::string type; ///< operator; own ones of the pattern search begin with "graft."
    std::string domain;
    std::vector<std::string> inputs; ///< empty: left out
    std::vector<std::string> outputs;
    std::map<std::string, NodeAttribute, std::less<>> attributes;
    bool subgraphs = false;   ///< has bodies of its own (If, Loop)
    std::string sourceType{}; ///< the operator of the file, where `type` was changed

    [[nodiscard]] std::int64_t integer(std::string_view key, std::int64_t otherwise) const;
    [[nodiscard]] double real(std::string_view key, double otherwise) const;
    [[nodiscard]] std::string text(std::string_view key, std::string otherwise) const;
    /// Empty where it is absent.
    [[nodiscard]] std::vector<std::int64_t> integers(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return attributes.contains(key); }
    [[nodiscard]] std::string input(std::size_t i) const { return i < inputs.size() ? inputs[i] : std::string(); }
    /// "kernel_shape=[3, 3], group=1", for people.
    [[nodiscard]] std::string attributeText() const;
};

struct ValueFacts {
    std::string name;
    bool isTensor = false;
    int elementType = 0;
    std::vector<std::int64_t> dims; ///< unknownLength where the file does not say
};

struct Model {
    std::int64_t opset = 0;
    std::string graphName;
    std::string producer;
    std::string producerVersion;
    std::map<std::string, std::string> metadata;
    std::vector<Node> nodes; ///< each after those it reads
    std::map<std::string, TensorData, std::less<>> constants;
    std::vector<ValueFacts> inputs; ///< without those that are constants
    std::vector<ValueFacts> outputs;

    [[nodiscard]] const TensorData* constant(std::string_view name) const;
};

/// Reads an ONNX file. External data is opened by us, in `folder` only; an empty folder: it is refused.
[[nodiscard]] Result<Model> parseModel(std::span<const std::byte> bytes, const std::filesystem::path& folder);

/// The bytes of a file that a model names, `length` of them from `offset` on (length -1: to the end). Refused: names
/// that leave the folder, symbolic links on the way, files with a second name, what is no regular file.
[[nodiscard]] Result<std::vector<std::byte>> readExternalData(const std::filesystem::path& folder,
                                                              const std::string& location, std::int64_t offset,
                                                              std::int64_t length, std::uint64_t expected);

/// Largest number of values that folding constants computes.
inline constexpr std::int64_t maxFoldedElements = 1 << 22;

/// Computes a node whose inputs are all constants (missing ones are nullptr). Nothing where the operator is not
/// among those that appear in shape arithmetic and around weights, or the result would be too large.
[[nodiscard]] std::optional<TensorData> foldNode(const Node& node, std::span<const TensorData* const> inputs,
                                                 std::int64_t opset);
/// Folds everything that can be folded without knowing shapes; folded nodes are gone.
void foldConstants(Model& model);
/// Replaces what several operators compute together by one of Graft's (x * sigmoid(x): "graft.SiLU") and removes
/// nodes nobody reads.
void recognisePatterns(Model& model);

/// Every number of a constant, as double; unknownLength stays recognisable in integers.
[[nodiscard]] std::vector<std::int64_t> integersOf(const TensorData& tensor);
/// A constant of one element.
[[nodiscard]] std::optional<double> scalarOf(const TensorData* tensor);
[[nodiscard]] TensorData integerTensor(std::span<const std::int64_t> values, bool scalar = false);

} // namespace graft::onnxfile
