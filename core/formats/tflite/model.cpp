// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tflite/model.h"

#include "core/weights/float_conversion.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <utility>

// Fields and enumerations: tensorflow/lite/schema/schema.fbs, version 3.

namespace graft::tflite {
namespace {

constexpr std::size_t mostOperators = 50'000;

Error damaged()
{
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The file is damaged or not of this format."));
}

template <class Number>
std::vector<Number> numbersOf(std::span<const std::byte> bytes)
{
    std::vector<Number> values(bytes.size() / sizeof(Number));
    if (!values.empty())
        std::memcpy(values.data(), bytes.data(), values.size() * sizeof(Number));
    return values;
}

/// Counts what a hostile file could let several tables share.
class Budget {
public:
    explicit Budget(std::size_t left) : m_left(left) {}
    bool take(std::size_t count)
    {
        if (count > m_left)
            return false;
        m_left -= count;
        return true;
    }

private:
    std::size_t m_left;
};

Result<TensorInfo> tensorOf(const Table& table, const Table& model, Budget& budget)
{
    TensorInfo info;
    info.name = std::string(table.text(3).substr(0, 500));
    info.type = static_cast<Type>(table.int8(1));
    if (table.count(0) > 8 || table.count(7) > 8)
        return damaged();
    // shape_signature says which sizes are open.
    auto shape = table.int32s(0);
    const auto open = table.int32s(7);
    if (open.size() == shape.size() && !shape.empty())
        shape = open;
    const auto quantisation = table.child(4);
    const std::size_t extra = quantisation ? quantisation->vector(2, 4).size() + quantisation->vector(3, 8).size() : 0;
    if (!budget.take(64 + info.name.size() + extra))
        return damaged();
    info.shape.assign(shape.begin(), shape.end());
    if (quantisation) {
        info.quantisation.scales = numbersOf<float>(quantisation->vector(2, 4));
        info.quantisation.zeros = numbersOf<std::int64_t>(quantisation->vector(3, 8));
        info.quantisation.axis = quantisation->int32(6);
    }
    const auto buffer = static_cast<std::uint32_t>(table.int32(2));
    if (buffer == 0)
        return info;
    const auto data = model.element(4, buffer);
    if (!data)
        return damaged();
    if (data->integer(1, 8) > 1)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The weights lie behind the file's tables, which is not supported."));
    info.data = data->vector(0, 1);
    return info;
}

Result<Operator> operatorOf(const Table& table, const Table& model, Budget& budget)
{
    Operator op;
    const auto code = model.element(1, static_cast<std::uint32_t>(table.int32(0)));
    if (!code)
        return damaged();
    // The first field had eight bits; the fourth follows where they do not suffice.
    op.code = std::max<std::int32_t>(code->int8(0), code->int32(3));
    op.custom = std::string(code->text(1).substr(0, 200));
    if (!budget.take(64 + (table.count(1) + table.count(2)) * 4))
        return damaged();
    op.inputs = table.int32s(1);
    op.outputs = table.int32s(2);
    op.options = table.child(4);
    return op;
}

float scaled(double stored, const Quantisation& q, std::size_t channel)
{
    const std::size_t at = q.scales.size() == 1 ? 0 : channel;
    const std::int64_t zero = q.zeros.empty() ? 0 : q.zeros[q.zeros.size() == 1 ? 0 : std::min(at, q.zeros.size() - 1)];
    return static_cast<float>((stored - static_cast<double>(zero)) * static_cast<double>(q.scales[at]));
}

template <class Number>
Result<TensorData> dequantised(const TensorInfo& info)
{
    const Quantisation& q = info.quantisation;
    const auto stored = numbersOf<Number>(info.data);
    std::size_t inner = 1; // numbers that share a place along the axis
    std::size_t places = 1;
    if (q.scales.size() > 1) {
        const auto axis = static_cast<std::size_t>(q.axis);
        if (q.axis < 0 || axis >= info.shape.size() || info.shape[axis] != static_cast<std::int64_t>(q.scales.size()))
            return damaged();
        places = q.scales.size();
        for (std::size_t i = axis + 1; i < info.shape.size(); ++i)
            inner *= static_cast<std::size_t>(info.shape[i]);
    }
    std::vector<float> values(stored.size());
    for (std::size_t i = 0; i < stored.size(); ++i)
        values[i] = scaled(static_cast<double>(stored[i]), q, inner == 0 ? 0 : i / inner % places);
    return TensorData::fromFloats(info.shape, values);
}

Result<TensorData> copied(const TensorInfo& info, DType type)
{
    GRAFT_TRY(tensor, TensorData::allocate(type, info.shape));
    if (!info.data.empty())
        std::memcpy(tensor.mutableBytes().data(), info.data.data(), info.data.size());
    return std::move(tensor);
}

std::size_t sizeOfType(Type type)
{
    switch (type) {
    case Type::Float32:
    case Type::Int32: return 4;
    case Type::Float16:
    case Type::Int16: return 2;
    case Type::Int64: return 8;
    case Type::UInt8:
    case Type::Int8:
    case Type::Bool: return 1;
    case Type::String: return 0;
    }
    return 0;
}

} // namespace

Result<Model> readModel(const FlatFile& file, std::size_t fileSize)
{
    const auto root = file.root();
    if (!root)
        return damaged();
    if (root->int32(0) != 3)
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "The file has version %1 of the format, not 3."),
                         {std::to_string(root->int32(0))});
    const auto graph = root->element(2, 0);
    if (!graph)
        return damaged();
    Model model;
    model.description = std::string(root->text(3).substr(0, 200));
    Budget budget(fileSize * 16 + (std::size_t{1} << 16));
    if (graph->count(3) > mostOperators || graph->count(0) > mostOperators * 8)
        return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "The network has more than %1 layers."),
                         {std::to_string(mostOperators)});
    for (std::size_t i = 0; i < graph->count(0); ++i) {
        const auto table = graph->element(0, i);
        if (!table)
            return damaged();
        GRAFT_TRY(tensor, tensorOf(*table, *root, budget));
        model.tensors.push_back(std::move(tensor));
    }
    for (std::size_t i = 0; i < graph->count(3); ++i) {
        const auto table = graph->element(3, i);
        if (!table)
            return damaged();
        GRAFT_TRY(op, operatorOf(*table, *root, budget));
        model.operators.push_back(std::move(op));
    }
    model.inputs = graph->int32s(1);
    model.outputs = graph->int32s(2);
    if (file.damaged() || model.operators.empty() || model.outputs.empty())
        return damaged();
    return model;
}

Result<TensorData> constantOf(const TensorInfo& info)
{
    GRAFT_TRY(count, checkedElementCount(info.shape));
    const std::size_t size = sizeOfType(info.type);
    if (size == 0)
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Tensor %1 is of a type that is not supported."),
                         {info.name});
    if (static_cast<std::uint64_t>(count) * size != info.data.size())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The shape of tensor %1 does not fit its bytes."),
                         {info.name});
    const bool quantised = info.quantised();
    switch (info.type) {
    case Type::Float32: return copied(info, DType::Float32);
    case Type::Float16: {
        GRAFT_TRY(half, copied(info, DType::Float16));
        return half.converted(DType::Float32);
    }
    case Type::Int8: return quantised ? dequantised<std::int8_t>(info) : copied(info, DType::Int8);
    case Type::UInt8: return quantised ? dequantised<std::uint8_t>(info) : copied(info, DType::UInt8);
    case Type::Int16: return quantised ? dequantised<std::int16_t>(info) : copied(info, DType::Int16);
    case Type::Int32: return quantised ? dequantised<std::int32_t>(info) : copied(info, DType::Int32);
    case Type::Int64: return copied(info, DType::Int64);
    case Type::Bool: return copied(info, DType::Bool);
    case Type::String: break;
    }
    return damaged();
}

std::string nameOfOperator(const Operator& op)
{
    static constexpr std::array<std::string_view, 118> names{"ADD",
                                                             "AVERAGE_POOL_2D",
                                                             "CONCATENATION",
                                                             "CONV_2D",
                                                             "DEPTHWISE_CONV_2D",
                                                             "DEPTH_TO_SPACE",
                                                             "DEQUANTIZE",
                                                             "EMBEDDING_LOOKUP",
                                                             "FLOOR",
                                                             "FULLY_CONNECTED",
                                                             "HASHTABLE_LOOKUP",
                                                             "L2_NORMALIZATION",
                                                             "L2_POOL_2D",
                                                             "LOCAL_RESPONSE_NORMALIZATION",
                                                             "LOGISTIC",
                                                             "LSH_PROJECTION",
                                                             "LSTM",
                                                             "MAX_POOL_2D",
                                                             "MUL",
                                                             "RELU",
                                                             "RELU_N1_TO_1",
                                                             "RELU6",
                                                             "RESHAPE",
                                                             "RESIZE_BILINEAR",
                                                             "RNN",
                                                             "SOFTMAX",
                                                             "SPACE_TO_DEPTH",
                                                             "SVDF",
                                                             "TANH",
                                                             "CONCAT_EMBEDDINGS",
                                                             "SKIP_GRAM",
                                                             "CALL",
                                                             "CUSTOM",
                                                             "EMBEDDING_LOOKUP_SPARSE",
                                                             "PAD",
                                                             "UNIDIRECTIONAL_SEQUENCE_RNN",
                                                             "GATHER",
                                                             "BATCH_TO_SPACE_ND",
                                                             "SPACE_TO_BATCH_ND",
                                                             "TRANSPOSE",
                                                             "MEAN",
                                                             "SUB",
                                                             "DIV",
                                                             "SQUEEZE",
                                                             "UNIDIRECTIONAL_SEQUENCE_LSTM",
                                                             "STRIDED_SLICE",
                                                             "BIDIRECTIONAL_SEQUENCE_RNN",
                                                             "EXP",
                                                             "TOPK_V2",
                                                             "SPLIT",
                                                             "LOG_SOFTMAX",
                                                             "DELEGATE",
                                                             "BIDIRECTIONAL_SEQUENCE_LSTM",
                                                             "CAST",
                                                             "PRELU",
                                                             "MAXIMUM",
                                                             "ARG_MAX",
                                                             "MINIMUM",
                                                             "LESS",
                                                             "NEG",
                                                             "PADV2",
                                                             "GREATER",
                                                             "GREATER_EQUAL",
                                                             "LESS_EQUAL",
                                                             "SELECT",
                                                             "SLICE",
                                                             "SIN",
                                                             "TRANSPOSE_CONV",
                                                             "SPARSE_TO_DENSE",
                                                             "TILE",
                                                             "EXPAND_DIMS",
                                                             "EQUAL",
                                                             "NOT_EQUAL",
                                                             "LOG",
                                                             "SUM",
                                                             "SQRT",
                                                             "RSQRT",
                                                             "SHAPE",
                                                             "POW",
                                                             "ARG_MIN",
                                                             "FAKE_QUANT",
                                                             "REDUCE_PROD",
                                                             "REDUCE_MAX",
                                                             "PACK",
                                                             "LOGICAL_OR",
                                                             "ONE_HOT",
                                                             "LOGICAL_AND",
                                                             "LOGICAL_NOT",
                                                             "UNPACK",
                                                             "REDUCE_MIN",
                                                             "FLOOR_DIV",
                                                             "REDUCE_ANY",
                                                             "SQUARE",
                                                             "ZEROS_LIKE",
                                                             "FILL",
                                                             "FLOOR_MOD",
                                                             "RANGE",
                                                             "RESIZE_NEAREST_NEIGHBOR",
                                                             "LEAKY_RELU",
                                                             "SQUARED_DIFFERENCE",
                                                             "MIRROR_PAD",
                                                             "ABS",
                                                             "SPLIT_V",
                                                             "UNIQUE",
                                                             "CEIL",
                                                             "REVERSE_V2",
                                                             "ADD_N",
                                                             "GATHER_ND",
                                                             "COS",
                                                             "WHERE",
                                                             "RANK",
                                                             "ELU",
                                                             "REVERSE_SEQUENCE",
                                                             "MATRIX_DIAG",
                                                             "QUANTIZE",
                                                             "MATRIX_SET_DIAG",
                                                             "ROUND",
                                                             "HARD_SWISH"};
    if (op.code == 32 && !op.custom.empty())
        return op.custom;
    if (op.code >= 0 && static_cast<std::size_t>(op.code) < names.size())
        return std::string(names[static_cast<std::size_t>(op.code)]);
    return op.code == 150 ? "GELU" : "operator " + std::to_string(op.code);
}

} // namespace graft::tflite
