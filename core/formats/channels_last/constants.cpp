// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/channels_last/channels_last.h"
#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace graft::channels_last {
namespace {

constexpr std::int64_t mostNumbers = 64;

template <class Number>
std::vector<std::int64_t> copied(const TensorData& tensor)
{
    std::vector<Number> values(static_cast<std::size_t>(tensor.elementCount()));
    if (!values.empty())
        std::memcpy(values.data(), tensor.bytes().data(), values.size() * sizeof(Number));
    return {values.begin(), values.end()};
}

Tensor wholeTensor(std::vector<std::int64_t> shape, std::span<const std::int64_t> values)
{
    auto data = TensorData::allocate(DType::Int64, std::move(shape));
    if (!data)
        return {};
    if (!values.empty())
        std::memcpy(data->mutableBytes().data(), values.data(), values.size_bytes());
    return constantTensor(*std::move(data));
}

float applied(Arithmetic operation, float a, float b)
{
    using enum Arithmetic;
    switch (operation) {
    case Add: return a + b;
    case Subtract: return a - b;
    case Multiply: return a * b;
    case Divide: return a / b;
    case Maximum: return std::max(a, b);
    case Minimum: return std::min(a, b);
    }
    return 0;
}

} // namespace

std::optional<std::vector<std::int64_t>> wholeNumbers(const Tensor& tensor)
{
    if (!tensor.constant || tensor.constant->elementCount() > mostNumbers)
        return std::nullopt;
    switch (tensor.constant->dtype()) {
    case DType::Int64: return copied<std::int64_t>(*tensor.constant);
    case DType::Int32: return copied<std::int32_t>(*tensor.constant);
    case DType::Int16: return copied<std::int16_t>(*tensor.constant);
    case DType::Int8: return copied<std::int8_t>(*tensor.constant);
    case DType::UInt8:
    case DType::Bool: return copied<std::uint8_t>(*tensor.constant);
    default: break;
    }
    const auto floats = floatsOf(*tensor.constant);
    if (!floats)
        return std::nullopt;
    std::vector<std::int64_t> values;
    for (const float value : *floats) {
        if (!(std::abs(value) < 1e9F) || value != std::floor(value))
            return std::nullopt;
        values.push_back(static_cast<std::int64_t>(value));
    }
    return values;
}

Tensor vectorTensor(std::span<const std::int64_t> values)
{
    return wholeTensor({static_cast<std::int64_t>(values.size())}, values);
}

Tensor scalarTensor(std::int64_t value)
{
    return wholeTensor({}, std::span(&value, 1));
}

Result<TensorData> computed(Arithmetic operation, const TensorData& a, const TensorData& b)
{
    const TensorData& longer = a.elementCount() >= b.elementCount() ? a : b;
    const auto fits = [&](const TensorData& t) {
        return t.elementCount() == longer.elementCount() || t.elementCount() == 1 ||
               (!t.shape().empty() && t.elementCount() == t.shape().back() && !longer.shape().empty() &&
                longer.shape().back() == t.elementCount());
    };
    if (!fits(a) || !fits(b) || longer.elementCount() == 0 || a.elementCount() == 0 || b.elementCount() == 0)
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Graft has no layer of this kind."));
    GRAFT_TRY(first, floatsOf(a));
    GRAFT_TRY(second, floatsOf(b));
    std::vector<float> values(static_cast<std::size_t>(longer.elementCount()));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = applied(operation, first[i % first.size()], second[i % second.size()]);
    return TensorData::fromFloats(longer.shape(), values);
}

} // namespace graft::channels_last
