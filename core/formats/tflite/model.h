// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/tflite/flatbuffer.h"
#include "core/weights/weight_store.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace graft::tflite {

/// TensorType of the schema.
enum class Type : std::uint8_t {
    Float32 = 0,
    Float16 = 1,
    Int32 = 2,
    UInt8 = 3,
    Int64 = 4,
    String = 5,
    Bool = 6,
    Int16 = 7,
    Int8 = 9
};

/// Number = scale * (stored - zero), one pair for all or one for each place along an axis.
struct Quantisation {
    std::vector<float> scales;
    std::vector<std::int64_t> zeros;
    std::int32_t axis = 0;
};

struct TensorInfo {
    std::string name;
    Type type = Type::Float32;
    std::vector<std::int64_t> shape; ///< -1: any
    std::span<const std::byte> data; ///< empty: computed
    Quantisation quantisation;

    [[nodiscard]] bool quantised() const { return !quantisation.scales.empty() && type != Type::Float32; }
};

struct Operator {
    std::int32_t code = 0;            ///< BuiltinOperator
    std::string custom;               ///< name of a custom operator
    std::vector<std::int32_t> inputs; ///< tensors; -1: absent
    std::vector<std::int32_t> outputs;
    std::optional<Table> options;
};

/// The first subgraph of a file, which is the network. Views the file's bytes.
struct Model {
    std::vector<TensorInfo> tensors;
    std::vector<Operator> operators;
    std::vector<std::int32_t> inputs;
    std::vector<std::int32_t> outputs;
    std::string description;
};

/// Reads the tables. Corrupt, Unsupported (another version of the format, data beside the file).
[[nodiscard]] Result<Model> readModel(const FlatFile& file, std::size_t fileSize);

/// A constant's numbers: floats as they are (half as float), whole numbers as they are, quantised ones as floats.
/// Corrupt where the bytes do not fit the shape.
[[nodiscard]] Result<TensorData> constantOf(const TensorInfo& info);

/// The schema's name of an operator ("CONV_2D"); its number where it has none here.
[[nodiscard]] std::string nameOfOperator(const Operator& op);

} // namespace graft::tflite
