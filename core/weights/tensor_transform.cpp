// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/tensor_transform.h"

#include <cstring>
#include <utility>

namespace graft {
namespace {

Error notAPermutation()
{
    return makeError(ErrorCode::InvalidArgument,
                     GRAFT_TR_NOOP("core", "A tensor's axes cannot be put into that order."));
}

Error otherCount()
{
    return makeError(ErrorCode::ShapeMismatch,
                     GRAFT_TR_NOOP("core", "A tensor has another number of values than its new shape."));
}

/// Bytes from one index to the next along every axis, C order.
std::vector<std::size_t> stridesOf(const std::vector<std::int64_t>& shape, std::size_t elementBytes)
{
    std::vector<std::size_t> strides(shape.size());
    std::size_t step = elementBytes;
    for (std::size_t i = shape.size(); i-- > 0;) {
        strides[i] = step;
        step *= static_cast<std::size_t>(shape[i]);
    }
    return strides;
}

} // namespace

Result<TensorData> permuted(const TensorData& tensor, std::span<const std::size_t> axes)
{
    const std::size_t rank = tensor.shape().size();
    std::vector<bool> seen(rank, false);
    if (axes.size() != rank)
        return notAPermutation();
    for (const std::size_t axis : axes) {
        if (axis >= rank || seen[axis])
            return notAPermutation();
        seen[axis] = true;
    }
    const std::size_t bytes = sizeOf(tensor.dtype());
    const auto from = stridesOf(tensor.shape(), bytes);
    std::vector<std::int64_t> shape;
    std::vector<std::size_t> steps;
    for (const std::size_t axis : axes) {
        shape.push_back(tensor.shape()[axis]);
        steps.push_back(from[axis]);
    }
    GRAFT_TRY(result, TensorData::allocate(tensor.dtype(), shape));
    const std::byte* source = tensor.bytes().data();
    std::byte* target = result.mutableBytes().data();
    // An odometer over the result's indices; `offset` follows in the source.
    std::vector<std::int64_t> index(rank, 0);
    std::size_t offset = 0;
    for (std::int64_t element = 0; element < tensor.elementCount(); ++element) {
        std::memcpy(target, source + offset, bytes);
        target += bytes;
        for (std::size_t axis = rank; axis-- > 0;) {
            offset += steps[axis];
            if (++index[axis] < shape[axis])
                break;
            offset -= steps[axis] * static_cast<std::size_t>(shape[axis]);
            index[axis] = 0;
        }
    }
    return std::move(result);
}

Result<TensorData> reshaped(const TensorData& tensor, std::vector<std::int64_t> shape)
{
    GRAFT_TRY(count, checkedElementCount(shape));
    if (count != tensor.elementCount())
        return otherCount();
    GRAFT_TRY(result, TensorData::allocate(tensor.dtype(), std::move(shape)));
    if (count > 0)
        std::memcpy(result.mutableBytes().data(), tensor.bytes().data(), tensor.bytes().size());
    return std::move(result);
}

Result<std::vector<float>> floatsOf(const TensorData& tensor)
{
    std::vector<float> values(static_cast<std::size_t>(tensor.elementCount()));
    const auto widen = [&]<class Number>(Number) {
        const std::byte* at = tensor.bytes().data();
        for (float& value : values) {
            Number number{};
            std::memcpy(&number, at, sizeof number);
            at += sizeof number;
            value = static_cast<float>(number);
        }
    };
    switch (tensor.dtype()) {
    case DType::Int64: widen(std::int64_t{}); return values;
    case DType::Int32: widen(std::int32_t{}); return values;
    case DType::Int16: widen(std::int16_t{}); return values;
    case DType::Int8: widen(std::int8_t{}); return values;
    case DType::UInt8:
    case DType::Bool: widen(std::uint8_t{}); return values;
    default: break;
    }
    GRAFT_TRY(converted, tensor.converted(DType::Float32));
    if (!values.empty())
        std::memcpy(values.data(), converted.bytes().data(), converted.bytes().size());
    return values;
}

Result<TensorData> fromChannelsLast(const TensorData& weight, std::int64_t channels, std::int64_t height,
                                    std::int64_t width)
{
    if (weight.shape().size() != 2)
        return otherCount();
    const std::int64_t out = weight.shape()[0];
    GRAFT_TRY(pictures, reshaped(weight, {out, height, width, channels}));
    GRAFT_TRY(planes, permuted(pictures, std::vector<std::size_t>{0, 3, 1, 2}));
    return reshaped(planes, weight.shape());
}

} // namespace graft
