// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weights/float_conversion.h"
#include "core/weights/weight_store.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <string>
#include <utility>

namespace graft {
namespace {

constexpr std::int64_t maxElements = std::int64_t{1} << 40;
constexpr std::size_t alignment = 64;

std::string shapeText(std::span<const std::int64_t> shape)
{
    std::string text = "[";
    for (const std::int64_t d : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(d);
    return text + "]";
}

template <class T>
T load(const std::byte* from)
{
    T value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

/// Any float kind to float; other kinds are handled before.
float floatAt(const std::byte* from, DType type)
{
    switch (type) {
    case DType::Float32: return load<float>(from);
    case DType::Float64: return static_cast<float>(load<double>(from));
    case DType::Float16: return halfToFloat(load<std::uint16_t>(from));
    case DType::BFloat16: return bfloat16ToFloat(load<std::uint16_t>(from));
    default: return 0.0F;
    }
}

void storeFloat(std::byte* to, DType type, float value)
{
    const auto put = [to](auto v) { std::memcpy(to, &v, sizeof v); };
    switch (type) {
    case DType::Float32: put(value); break;
    case DType::Float64: put(static_cast<double>(value)); break;
    case DType::Float16: put(floatToHalf(value)); break;
    case DType::BFloat16: put(floatToBfloat16(value)); break;
    default: break;
    }
}

bool isFloat(DType type)
{
    return type == DType::Float32 || type == DType::Float64 || type == DType::Float16 || type == DType::BFloat16;
}

} // namespace

Result<std::int64_t> checkedElementCount(std::span<const std::int64_t> shape)
{
    const Error impossible = makeError(
        ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The tensor shape %1 is not possible."), {shapeText(shape)});
    if (std::ranges::any_of(shape, [](std::int64_t d) { return d < 0; }))
        return impossible;
    // A zero anywhere makes the product zero, but must not hide an overflow of the other dimensions.
    std::int64_t product = 1;
    bool zero = false;
    for (const std::int64_t d : shape) {
        zero = zero || d == 0;
        const std::int64_t factor = std::max<std::int64_t>(d, 1);
        if (product > maxElements / factor)
            return impossible;
        product *= factor;
    }
    return zero ? 0 : product;
}

Result<TensorData> TensorData::allocate(DType dtype, std::vector<std::int64_t> shape)
{
    GRAFT_TRY(count, checkedElementCount(shape));
    TensorData tensor;
    tensor.m_dtype = dtype;
    tensor.m_shape = std::move(shape);
    tensor.m_count = count;
    const std::size_t bytes = static_cast<std::size_t>(count) * sizeOf(dtype);
    const std::size_t rounded = std::max(alignment, (bytes + alignment - 1) / alignment * alignment);
    auto* memory = static_cast<std::byte*>(std::aligned_alloc(alignment, rounded));
    if (memory == nullptr)
        return makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "There is no memory for a tensor of %1 bytes."),
                         {std::to_string(bytes)});
    tensor.m_bytes = std::shared_ptr<std::byte>(memory, [](std::byte* p) { std::free(p); });
    return tensor;
}

Result<TensorData> TensorData::fromFloats(std::vector<std::int64_t> shape, std::span<const float> values)
{
    GRAFT_TRY(tensor, allocate(DType::Float32, std::move(shape)));
    if (static_cast<std::size_t>(tensor.m_count) != values.size())
        return makeError(ErrorCode::ShapeMismatch, GRAFT_TR_NOOP("core", "%1 values do not fill a tensor of shape %2."),
                         {std::to_string(values.size()), shapeText(tensor.m_shape)});
    if (!values.empty())
        std::memcpy(tensor.m_bytes.get(), values.data(), values.size_bytes());
    return std::move(tensor);
}

std::span<const std::byte> TensorData::bytes() const
{
    return {m_bytes.get(), static_cast<std::size_t>(m_count) * sizeOf(m_dtype)};
}

std::span<std::byte> TensorData::mutableBytes()
{
    return {m_bytes.get(), static_cast<std::size_t>(m_count) * sizeOf(m_dtype)};
}

Result<TensorData> TensorData::converted(DType to) const
{
    if (to == m_dtype)
        return *this;
    if (!isFloat(m_dtype) || !isFloat(to))
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Cannot convert a tensor from %1 to %2."),
                         {std::string(nameOf(m_dtype)), std::string(nameOf(to))});
    GRAFT_TRY(out, allocate(to, m_shape));
    const std::byte* from = m_bytes.get();
    std::byte* target = out.m_bytes.get();
    const std::size_t fromStep = sizeOf(m_dtype);
    const std::size_t toStep = sizeOf(to);
    for (std::int64_t i = 0; i < m_count; ++i, from += fromStep, target += toStep)
        storeFloat(target, to, floatAt(from, m_dtype));
    return std::move(out);
}

bool TensorData::identical(const TensorData& other) const
{
    if (m_dtype != other.m_dtype || m_shape != other.m_shape)
        return false;
    return m_bytes == other.m_bytes || std::ranges::equal(bytes(), other.bytes());
}

} // namespace graft
