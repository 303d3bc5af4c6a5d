// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tensorflow/operators.h"
#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace graft::tensorflow {
namespace {

using channels_last::Arithmetic;
using List = std::vector<std::int64_t>;

constexpr std::int64_t open = -1; ///< a size that is not known before there is a batch

std::optional<Arithmetic> arithmeticOf(std::string_view op)
{
    using enum Arithmetic;
    if (op == "Add" || op == "AddV2")
        return Add;
    if (op == "Sub")
        return Subtract;
    if (op == "Mul")
        return Multiply;
    if (op == "RealDiv" || op == "Div")
        return Divide;
    if (op == "Maximum")
        return Maximum;
    if (op == "Minimum")
        return Minimum;
    return std::nullopt;
}

bool isWhole(const Tensor& tensor)
{
    const DType type = tensor.constant->dtype();
    return type == DType::Int64 || type == DType::Int32;
}

Tensor ofRank(std::size_t rank, const List& values)
{
    return rank == 0 && values.size() == 1 ? channels_last::scalarTensor(values.front())
                                           : channels_last::vectorTensor(values);
}

/// Whole numbers of a, b; sizes that are open stay so.
std::optional<Tensor> wholeArithmetic(std::string_view op, const Tensor& a, const Tensor& b)
{
    const auto first = channels_last::wholeNumbers(a);
    const auto second = channels_last::wholeNumbers(b);
    if (!first || !second || first->empty() || second->empty())
        return std::nullopt;
    const std::size_t count = std::max(first->size(), second->size());
    if ((first->size() != count && first->size() != 1) || (second->size() != count && second->size() != 1))
        return std::nullopt;
    List out;
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t x = (*first)[i % first->size()];
        const std::int64_t y = (*second)[i % second->size()];
        constexpr std::int64_t most = std::int64_t{1} << 30;
        if (x > most || y > most || x < -most || y < -most)
            return std::nullopt;
        if (op == "Mul")
            out.push_back(x == open || y == open ? open : x * y);
        else if (op == "Add" || op == "AddV2")
            out.push_back(x + y);
        else if (op == "Sub")
            out.push_back(x - y);
        else if (op == "Maximum")
            out.push_back(std::max(x, y));
        else if (op == "Minimum")
            out.push_back(std::min(x, y));
        else if ((op == "FloorDiv" || op == "RealDiv") && y > 0 && x >= 0)
            out.push_back(x / y);
        else
            return std::nullopt;
    }
    return ofRank(std::max(a.shape.size(), b.shape.size()), out);
}

/// A piece of a vector: the usual way to one size of a shape.
std::optional<Tensor> pieceOf(const Node& node, std::span<const Tensor> inputs)
{
    const auto values = channels_last::wholeNumbers(inputs[0]);
    const auto begin = channels_last::wholeNumbers(inputs[1]);
    const auto end = channels_last::wholeNumbers(inputs[2]);
    const auto step = channels_last::wholeNumbers(inputs[3]);
    if (!values || inputs[0].shape.size() != 1 || !begin || !end || !step || begin->size() != 1 || end->size() != 1 ||
        step->size() != 1 || step->front() != 1 || node.integer("ellipsis_mask", 0) != 0 ||
        node.integer("new_axis_mask", 0) != 0)
        return std::nullopt;
    const auto size = static_cast<std::int64_t>(values->size());
    const auto within = [size](std::int64_t at) { return std::clamp<std::int64_t>(at < 0 ? at + size : at, 0, size); };
    const std::int64_t from = node.integer("begin_mask", 0) != 0 ? 0 : within(begin->front());
    if (node.integer("shrink_axis_mask", 0) != 0)
        return from < size ? std::optional(channels_last::scalarTensor((*values)[static_cast<std::size_t>(from)]))
                           : std::nullopt;
    const std::int64_t to = node.integer("end_mask", 0) != 0 ? size : within(end->front());
    if (to < from)
        return std::nullopt;
    return channels_last::vectorTensor(List(values->begin() + from, values->begin() + to));
}

std::optional<Tensor> joined(std::span<const Tensor> parts)
{
    List all;
    for (const Tensor& part : parts) {
        const auto numbers = channels_last::wholeNumbers(part);
        if (!numbers || part.shape.size() > 1 || all.size() + numbers->size() > 64)
            return std::nullopt;
        all.insert(all.end(), numbers->begin(), numbers->end());
    }
    return channels_last::vectorTensor(all);
}

std::optional<Tensor> gathered(std::span<const Tensor> inputs)
{
    const auto values = channels_last::wholeNumbers(inputs[0]);
    const auto places = channels_last::wholeNumbers(inputs[1]);
    if (!values || !places || inputs[0].shape.size() != 1)
        return std::nullopt;
    List out;
    for (const std::int64_t place : *places) {
        const auto at = channels_last::resolvedAxis(place, values->size());
        if (!at)
            return std::nullopt;
        out.push_back((*values)[static_cast<std::size_t>(*at)]);
    }
    return ofRank(inputs[1].shape.size(), out);
}

std::optional<Tensor> asTensor(Result<TensorData> data, TensorBudget& budget)
{
    if (!data || data->bytes().size() > budget.bytesLeft)
        return std::nullopt;
    budget.bytesLeft -= data->bytes().size();
    return channels_last::constantTensor(*std::move(data));
}

/// Functions of one number.
std::optional<Tensor> mapped(std::string_view op, const Tensor& in, TensorBudget& budget)
{
    auto floats = floatsOf(*in.constant);
    if (!floats || floats->size() * sizeof(float) > budget.bytesLeft)
        return std::nullopt;
    for (float& value : *floats)
        value = op == "Rsqrt"  ? 1 / std::sqrt(value)
                : op == "Sqrt" ? std::sqrt(value)
                : op == "Neg"  ? -value
                : op == "Abs"  ? std::abs(value)
                               : 1 / value;
    return asTensor(TensorData::fromFloats(in.shape, *floats), budget);
}

std::optional<Tensor> reshapedConstant(const Tensor& in, const List& shape, TensorBudget& budget)
{
    List dims = shape;
    std::int64_t known = 1;
    for (const std::int64_t d : dims) {
        if (d < -1 || d > (1 << 30) || known > (std::int64_t{1} << 32))
            return std::nullopt;
        known *= d == -1 ? 1 : d;
    }
    const auto left = std::ranges::find(dims, -1);
    if (left != dims.end() && known > 0)
        *left = in.constant->elementCount() / known;
    return asTensor(reshaped(*in.constant, std::move(dims)), budget);
}

std::optional<Tensor> withoutShapes(const Node& node, std::span<const Tensor> inputs, TensorBudget& budget)
{
    const std::string_view op = node.op;
    if (inputs.size() == 1 &&
        (op == "Rsqrt" || op == "Sqrt" || op == "Neg" || op == "Abs" || op == "Reciprocal" || op == "Inv"))
        return mapped(op, inputs[0], budget);
    if (inputs.size() == 2 && isWhole(inputs[0]) && isWhole(inputs[1])) {
        if (auto whole = wholeArithmetic(op, inputs[0], inputs[1]))
            return whole;
    }
    if (const auto arithmetic = arithmeticOf(op); arithmetic && inputs.size() == 2) {
        const std::size_t larger =
            std::max(inputs[0].constant->elementCount(), inputs[1].constant->elementCount()) * sizeof(float);
        if (larger > budget.bytesLeft)
            return std::nullopt;
        return asTensor(channels_last::computed(*arithmetic, *inputs[0].constant, *inputs[1].constant), budget);
    }
    return std::nullopt;
}

} // namespace

bool passesOn(std::string_view op)
{
    return op == "Identity" || op == "StopGradient" || op == "PreventGradient" || op == "CheckNumerics" ||
           op == "Snapshot" || op == "EnsureShape" || op == "PlaceholderWithDefault" || op == "Cast" ||
           op == "IdentityN";
}

std::optional<Tensor> computeConstant(const Node& node, std::span<const Tensor> inputs, TensorBudget& budget)
{
    const std::string_view op = node.op;
    if (op == "Shape" && inputs.size() == 1 && inputs[0].known)
        return channels_last::vectorTensor(inputs[0].shape);
    if (inputs.empty() || !std::ranges::all_of(inputs, [](const Tensor& t) { return t.constant.has_value(); }))
        return std::nullopt;
    if (op == "StridedSlice" && inputs.size() == 4)
        return pieceOf(node, inputs);
    if (op == "Pack")
        return joined(inputs);
    if (op == "ConcatV2" && inputs.size() >= 2)
        return joined(inputs.first(inputs.size() - 1));
    if (op == "GatherV2" || op == "Gather")
        return inputs.size() >= 2 ? gathered(inputs) : std::nullopt;
    if (op == "Prod" && inputs.size() == 2) {
        const auto numbers = channels_last::wholeNumbers(inputs[0]);
        if (!numbers)
            return std::nullopt;
        std::int64_t product = 1;
        for (const std::int64_t n : *numbers) {
            if (n == open || n < 0 || n > (1 << 30) || product > (std::int64_t{1} << 32))
                return n == open ? std::optional(channels_last::scalarTensor(open)) : std::nullopt;
            product *= n;
        }
        return channels_last::scalarTensor(product);
    }
    if (op == "Reshape" && inputs.size() == 2) {
        const auto shape = channels_last::wholeNumbers(inputs[1]);
        return shape ? reshapedConstant(inputs[0], *shape, budget) : std::nullopt;
    }
    if (op == "ExpandDims" && inputs.size() == 2 && inputs[0].shape.empty())
        return reshapedConstant(inputs[0], {1}, budget);
    if (op == "Squeeze" && inputs.size() == 1 && inputs[0].constant->elementCount() == 1)
        return reshapedConstant(inputs[0], {}, budget);
    return withoutShapes(node, inputs, budget);
}

} // namespace graft::tensorflow
