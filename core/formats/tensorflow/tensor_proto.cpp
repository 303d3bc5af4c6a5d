// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tensorflow/graph_def.h"
#include "core/formats/wire/wire.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace graft::tensorflow {
namespace {

std::optional<DType> dtypeOf(DataType type)
{
    switch (type) {
    case DataType::Float: return DType::Float32;
    case DataType::Double: return DType::Float64;
    case DataType::Half: return DType::Float16;
    case DataType::BFloat16: return DType::BFloat16;
    case DataType::Int64: return DType::Int64;
    case DataType::Int32: return DType::Int32;
    case DataType::Int16: return DType::Int16;
    case DataType::Int8: return DType::Int8;
    case DataType::UInt8: return DType::UInt8;
    case DataType::Bool: return DType::Bool;
    default: return std::nullopt;
    }
}

Result<TensorData> allocated(DataType type, std::vector<std::int64_t> shape, TensorBudget& budget)
{
    const auto dtype = dtypeOf(type);
    if (!dtype)
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "A constant is of a type that is not "
                                                                       "supported."));
    GRAFT_TRY(count, checkedElementCount(shape));
    const std::uint64_t size = static_cast<std::uint64_t>(count) * sizeOf(*dtype);
    if (size > budget.bytesLeft)
        return makeError(ErrorCode::Refused,
                         GRAFT_TR_NOOP("core", "The file's constants would be much larger than the file."));
    budget.bytesLeft -= size;
    return TensorData::allocate(*dtype, std::move(shape));
}

/// Lists of numbers in a TensorProto; the last one fills what is left.
template <class Stored, class Number>
Result<TensorData> filled(DataType type, std::vector<std::int64_t> shape, std::span<const Number> numbers,
                          TensorBudget& budget)
{
    GRAFT_TRY(tensor, allocated(type, std::move(shape), budget));
    const auto bytes = tensor.mutableBytes();
    const std::size_t count = bytes.size() / sizeof(Stored);
    if (numbers.size() > count && count > 0)
        return wire::damaged();
    for (std::size_t i = 0; i < count; ++i) {
        const Number number = numbers.empty() ? Number{} : numbers[std::min(i, numbers.size() - 1)];
        const auto stored = static_cast<Stored>(number);
        std::memcpy(bytes.data() + i * sizeof(Stored), &stored, sizeof stored);
    }
    return std::move(tensor);
}

struct Lists {
    std::vector<float> floats;
    std::vector<double> doubles;
    std::vector<std::int64_t> whole; ///< int_val, int64_val, bool_val, half_val
};

Result<TensorData> ofLists(DataType type, std::vector<std::int64_t> shape, const Lists& lists, TensorBudget& budget)
{
    const std::span<const std::int64_t> whole(lists.whole);
    switch (type) {
    case DataType::Float: return filled<float>(type, std::move(shape), std::span<const float>(lists.floats), budget);
    case DataType::Double:
        return filled<double>(type, std::move(shape), std::span<const double>(lists.doubles), budget);
    case DataType::Int64: return filled<std::int64_t>(type, std::move(shape), whole, budget);
    case DataType::Int32: return filled<std::int32_t>(type, std::move(shape), whole, budget);
    case DataType::Int16: return filled<std::int16_t>(type, std::move(shape), whole, budget);
    case DataType::Half:
    case DataType::BFloat16: return filled<std::uint16_t>(type, std::move(shape), whole, budget);
    case DataType::Int8: return filled<std::int8_t>(type, std::move(shape), whole, budget);
    default: return filled<std::uint8_t>(type, std::move(shape), whole, budget);
    }
}

} // namespace

Result<TensorData> tensorOfContent(DataType type, std::vector<std::int64_t> shape, Bytes content, TensorBudget& budget)
{
    GRAFT_TRY(tensor, allocated(type, std::move(shape), budget));
    const auto bytes = tensor.mutableBytes();
    if (bytes.size() != content.size())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The shape of a constant does not fit its bytes."));
    if (!bytes.empty())
        std::memcpy(bytes.data(), content.data(), bytes.size());
    return std::move(tensor);
}

Result<TensorData> readTensor(Bytes bytes, TensorBudget& budget)
{
    auto type = DataType::Invalid;
    std::vector<std::int64_t> shape;
    Bytes content;
    Lists lists;
    bool good = true;
    wire::Reader reader(bytes);
    while (const auto field = reader.next()) {
        switch (field->number) {
        case 1: type = static_cast<DataType>(field->asInt()); break;
        case 2: {
            const auto dims = readShape(field->bytes);
            good = good && dims.has_value();
            shape = dims.value_or(std::vector<std::int64_t>{});
            break;
        }
        case 4: content = field->bytes; break;
        case 5: good = good && wire::appendFloats(*field, lists.floats); break;
        case 6: good = good && wire::appendDoubles(*field, lists.doubles); break;
        case 7:
        case 10:
        case 11:
        case 13: good = good && wire::appendVarints(*field, lists.whole); break;
        default: break;
        }
    }
    GRAFT_CHECK(reader.finished());
    if (!good)
        return wire::damaged();
    if (!content.empty())
        return tensorOfContent(type, std::move(shape), content, budget);
    return ofLists(type, std::move(shape), lists, budget);
}

std::vector<std::string_view> readTexts(Bytes tensor)
{
    std::vector<std::string_view> texts;
    wire::Reader reader(tensor);
    while (const auto field = reader.next()) {
        if (field->number == 8 && field->kind == wire::Kind::Bytes)
            texts.push_back(field->asText());
    }
    return texts;
}

} // namespace graft::tensorflow
