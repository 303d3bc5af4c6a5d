// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/fold_moves_p.h"

#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>

namespace graft::onnxfile {
namespace {

using Integers = std::vector<std::int64_t>;
using Inputs = std::span<const TensorData* const>;
using Folded = std::optional<TensorData>;

Integers stridesOf(const Integers& shape)
{
    Integers strides(shape.size(), 1);
    for (std::size_t d = shape.size(); d-- > 1;)
        strides[d - 1] = strides[d] * shape[d];
    return strides;
}

/// A tensor of another shape whose element at an index is the source's at the place `placeOf` names.
Folded rearranged(const TensorData& source, const Integers& shape,
                  const std::function<std::int64_t(const Integers& index)>& placeOf)
{
    const auto count = checkedElementCount(shape);
    if (!count || *count > maxFoldedElements)
        return std::nullopt;
    auto out = TensorData::allocate(source.dtype(), shape);
    if (!out)
        return std::nullopt;
    const std::size_t width = sizeOf(source.dtype());
    std::byte* to = out->mutableBytes().data();
    Integers index(shape.size(), 0);
    for (std::int64_t i = 0; i < *count; ++i, to += width) {
        const std::int64_t place = placeOf(index);
        if (place < 0 || place >= source.elementCount())
            return std::nullopt;
        std::memcpy(to, source.bytes().data() + static_cast<std::size_t>(place) * width, width);
        for (std::size_t d = shape.size(); d-- > 0;) {
            if (++index[d] < shape[d])
                break;
            index[d] = 0;
        }
    }
    return *std::move(out);
}

template <class T>
Folded optionalOf(Result<T> result)
{
    return result ? Folded(*std::move(result)) : Folded();
}

std::optional<std::size_t> axisOf(std::int64_t axis, std::size_t rank)
{
    axis += axis < 0 ? static_cast<std::int64_t>(rank) : 0;
    if (axis < 0 || axis >= static_cast<std::int64_t>(rank))
        return std::nullopt;
    return static_cast<std::size_t>(axis);
}

Folded gather(const Node& node, const TensorData& data, const TensorData& indices)
{
    const auto axis = axisOf(node.integer("axis", 0), data.shape().size());
    if (!axis)
        return std::nullopt;
    const Integers wanted = integersOf(indices);
    Integers shape(data.shape().begin(), data.shape().begin() + static_cast<std::ptrdiff_t>(*axis));
    shape.insert(shape.end(), indices.shape().begin(), indices.shape().end());
    shape.insert(shape.end(), data.shape().begin() + static_cast<std::ptrdiff_t>(*axis) + 1, data.shape().end());
    const Integers strides = stridesOf(data.shape());
    const Integers inner = stridesOf(indices.shape());
    const std::size_t rank = indices.shape().size();
    const std::int64_t length = data.shape()[*axis];
    return rearranged(data, shape, [&](const Integers& index) -> std::int64_t {
        std::int64_t which = 0;
        for (std::size_t d = 0; d < rank; ++d)
            which += index[*axis + d] * inner[d];
        std::int64_t at = wanted[static_cast<std::size_t>(which)];
        at += at < 0 ? length : 0;
        if (at < 0 || at >= length)
            return -1;
        std::int64_t place = at * strides[*axis];
        for (std::size_t d = 0; d < data.shape().size(); ++d) {
            if (d != *axis)
                place += index[d < *axis ? d : d + rank - 1] * strides[d];
        }
        return place;
    });
}

Folded slice(const Node& node, Inputs in)
{
    const auto list = [&](std::size_t i, const char* key) {
        return i < in.size() && in[i] != nullptr ? integersOf(*in[i]) : node.integers(key);
    };
    const TensorData& data = *in[0];
    const Integers starts = list(1, "starts");
    const Integers ends = list(2, "ends");
    Integers axes = list(3, "axes");
    Integers steps = list(4, "steps");
    for (std::size_t i = axes.size(); i < starts.size(); ++i)
        axes.push_back(static_cast<std::int64_t>(i));
    steps.resize(starts.size(), 1);
    if (starts.size() != ends.size() || axes.size() != starts.size())
        return std::nullopt;
    Integers shape = data.shape();
    Integers begins(shape.size(), 0);
    Integers strides = stridesOf(shape);
    Integers moves(shape.size(), 1);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto axis = axisOf(axes[i], shape.size());
        if (!axis || steps[i] <= 0 || starts[i] == unknownLength || ends[i] == unknownLength)
            return std::nullopt;
        const std::int64_t length = data.shape()[*axis];
        const auto inside = [length](std::int64_t at) {
            return std::clamp<std::int64_t>(at < 0 ? at + length : at, 0, length);
        };
        const std::int64_t begin = inside(starts[i]);
        const std::int64_t end = std::max(begin, inside(ends[i]));
        shape[*axis] = (end - begin + steps[i] - 1) / steps[i];
        begins[*axis] = begin;
        moves[*axis] = steps[i];
    }
    return rearranged(data, shape, [&](const Integers& index) {
        std::int64_t place = 0;
        for (std::size_t d = 0; d < index.size(); ++d)
            place += (begins[d] + index[d] * moves[d]) * strides[d];
        return place;
    });
}

Folded concat(const Node& node, Inputs in)
{
    const auto axis = axisOf(node.integer("axis", 0), in[0]->shape().size());
    if (!axis)
        return std::nullopt;
    Integers shape = in[0]->shape();
    shape[*axis] = 0;
    for (const TensorData* part : in) {
        if (part == nullptr || part->shape().size() != shape.size() || part->dtype() != in[0]->dtype())
            return std::nullopt;
        shape[*axis] += part->shape()[*axis];
        for (std::size_t d = 0; d < shape.size(); ++d) {
            if (d != *axis && part->shape()[d] != shape[d])
                return std::nullopt;
        }
    }
    const auto count = checkedElementCount(shape);
    auto out = count && *count <= maxFoldedElements ? TensorData::allocate(in[0]->dtype(), shape)
                                                    : Result<TensorData>(Error{});
    if (!out)
        return std::nullopt;
    std::size_t outer = 1;
    for (std::size_t d = 0; d < *axis; ++d)
        outer *= static_cast<std::size_t>(shape[d]);
    std::byte* to = out->mutableBytes().data();
    for (std::size_t o = 0; o < outer; ++o) {
        for (const TensorData* part : in) {
            const auto bytes = part->bytes();
            const std::size_t piece = bytes.size() / outer;
            if (piece > 0)
                std::memcpy(to, bytes.data() + o * piece, piece);
            to += piece;
        }
    }
    return *std::move(out);
}

Folded reshape(const TensorData& data, const TensorData& wanted)
{
    Integers shape = integersOf(wanted);
    std::int64_t known = 1;
    std::ptrdiff_t open = -1;
    for (std::size_t d = 0; d < shape.size(); ++d) {
        if (shape[d] == 0 && d < data.shape().size())
            shape[d] = data.shape()[d];
        if (shape[d] == -1)
            open = static_cast<std::ptrdiff_t>(d);
        else if (shape[d] < 0 || __builtin_mul_overflow(known, shape[d], &known))
            return std::nullopt;
    }
    if (open >= 0)
        shape[static_cast<std::size_t>(open)] = known > 0 ? data.elementCount() / known : 0;
    return optionalOf(reshaped(data, shape));
}

Integers axesOf(const Node& node, Inputs in)
{
    return in.size() > 1 && in[1] != nullptr ? integersOf(*in[1]) : node.integers("axes");
}

Folded squeeze(const Node& node, Inputs in)
{
    const Integers axes = axesOf(node, in);
    const Integers& old = in[0]->shape();
    Integers shape;
    for (std::size_t d = 0; d < old.size(); ++d) {
        const bool named = std::ranges::any_of(axes, [&](std::int64_t a) { return axisOf(a, old.size()) == d; });
        if (!(axes.empty() ? old[d] == 1 : named))
            shape.push_back(old[d]);
    }
    return optionalOf(reshaped(*in[0], shape));
}

Folded unsqueeze(const Node& node, Inputs in)
{
    const Integers axes = axesOf(node, in);
    const std::size_t rank = in[0]->shape().size() + axes.size();
    if (rank > 16)
        return std::nullopt;
    Integers shape;
    std::size_t next = 0;
    for (std::size_t d = 0; d < rank; ++d) {
        const bool fresh = std::ranges::any_of(axes, [&](std::int64_t a) { return axisOf(a, rank) == d; });
        if (!fresh && next >= in[0]->shape().size())
            return std::nullopt;
        shape.push_back(fresh ? 1 : in[0]->shape()[next++]);
    }
    return optionalOf(reshaped(*in[0], shape));
}

Folded transpose(const Node& node, const TensorData& data)
{
    Integers perm = node.integers("perm");
    if (perm.empty()) {
        for (std::size_t d = data.shape().size(); d-- > 0;)
            perm.push_back(static_cast<std::int64_t>(d));
    }
    std::vector<std::size_t> axes;
    for (const std::int64_t d : perm)
        axes.push_back(static_cast<std::size_t>(d));
    return optionalOf(permuted(data, axes));
}

} // namespace

std::vector<std::int64_t> integersOf(const TensorData& tensor)
{
    std::vector<std::int64_t> values;
    values.reserve(static_cast<std::size_t>(tensor.elementCount()));
    const std::byte* from = tensor.bytes().data();
    const auto read = [&]<class T>(T) {
        for (std::int64_t i = 0; i < tensor.elementCount(); ++i, from += sizeof(T)) {
            T value;
            std::memcpy(&value, from, sizeof value);
            values.push_back(static_cast<std::int64_t>(value));
        }
    };
    switch (tensor.dtype()) {
    case DType::Int64: read(std::int64_t{}); break;
    case DType::Int32: read(std::int32_t{}); break;
    case DType::Int16: read(std::int16_t{}); break;
    case DType::Int8: read(std::int8_t{}); break;
    case DType::UInt8:
    case DType::Bool: read(std::uint8_t{}); break;
    default:
        if (const auto reals = floatsOf(tensor)) {
            for (const float real : *reals)
                values.push_back(std::abs(real) < 9e18F ? static_cast<std::int64_t>(real) : unknownLength);
        }
    }
    return values;
}

std::optional<double> scalarOf(const TensorData* tensor)
{
    if (tensor == nullptr || tensor->elementCount() != 1)
        return std::nullopt;
    if (tensor->dtype() == DType::Int64 || tensor->dtype() == DType::Int32)
        return static_cast<double>(integersOf(*tensor).front());
    const auto values = floatsOf(*tensor);
    return values ? std::optional<double>(static_cast<double>(values->front())) : std::nullopt;
}

TensorData integerTensor(std::span<const std::int64_t> values, bool scalar)
{
    const auto count = static_cast<std::int64_t>(values.size());
    return integerTensorOf(scalar ? Integers{} : Integers{count}, values).value_or(TensorData());
}

std::optional<TensorData> integerTensorOf(const std::vector<std::int64_t>& shape, std::span<const std::int64_t> values)
{
    auto out = TensorData::allocate(DType::Int64, shape);
    if (!out || out->elementCount() != static_cast<std::int64_t>(values.size()))
        return std::nullopt;
    if (!values.empty())
        std::memcpy(out->mutableBytes().data(), values.data(), values.size_bytes());
    return *std::move(out);
}

std::optional<TensorData> floatTensorOf(const std::vector<std::int64_t>& shape, std::span<const float> values)
{
    return optionalOf(TensorData::fromFloats(shape, values));
}

std::optional<std::vector<std::int64_t>> broadcast(const std::vector<std::int64_t>& a,
                                                   const std::vector<std::int64_t>& b)
{
    Integers shape(std::max(a.size(), b.size()), 1);
    for (std::size_t d = 0; d < shape.size(); ++d) {
        const std::int64_t x = d < a.size() ? a[a.size() - 1 - d] : 1;
        const std::int64_t y = d < b.size() ? b[b.size() - 1 - d] : 1;
        if (x != y && x != 1 && y != 1)
            return std::nullopt;
        shape[shape.size() - 1 - d] = x == 1 ? y : x;
    }
    return shape;
}

std::optional<TensorData> expanded(const TensorData& tensor, const std::vector<std::int64_t>& shape)
{
    if (tensor.shape() == shape)
        return tensor;
    const auto all = broadcast(tensor.shape(), shape);
    if (!all || *all != shape)
        return std::nullopt;
    const Integers strides = stridesOf(tensor.shape());
    const std::size_t missing = shape.size() - tensor.shape().size();
    return rearranged(tensor, shape, [&](const Integers& index) {
        std::int64_t place = 0;
        for (std::size_t d = 0; d < strides.size(); ++d)
            place += tensor.shape()[d] == 1 ? 0 : index[d + missing] * strides[d];
        return place;
    });
}

std::optional<TensorData> foldMove(const Node& node, std::span<const TensorData* const> inputs, std::int64_t opset)
{
    (void)opset; // axes and bounds are attributes in old files and inputs in newer ones; both are looked at
    const std::string& op = node.type;
    const bool two = inputs.size() > 1 && inputs[1] != nullptr;
    if (op == "Gather")
        return two ? gather(node, *inputs[0], *inputs[1]) : Folded();
    if (op == "Slice")
        return slice(node, inputs);
    if (op == "Concat")
        return concat(node, inputs);
    if (op == "Reshape")
        return two ? reshape(*inputs[0], *inputs[1]) : Folded();
    if (op == "Squeeze")
        return squeeze(node, inputs);
    if (op == "Unsqueeze")
        return unsqueeze(node, inputs);
    if (op == "Transpose")
        return transpose(node, *inputs[0]);
    if (op == "Expand" && two) {
        const auto shape = broadcast(inputs[0]->shape(), integersOf(*inputs[1]));
        return shape ? expanded(*inputs[0], *shape) : Folded();
    }
    if (op == "Flatten" && inputs[0]->shape().size() == 2)
        return *inputs[0];
    return std::nullopt;
}

} // namespace graft::onnxfile
