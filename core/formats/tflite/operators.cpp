// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tflite/importer_p.h"

#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

// Options of operators: the tables of tensorflow/lite/schema/schema.fbs, fields in their order.

namespace graft::tflite {
namespace {

using channels_last::Arithmetic;
using channels_last::Window;
using List = std::vector<std::int64_t>;

Error notLike(const char* what)
{
    return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Graft's layer has no such setting: %1."), {what});
}

Error misfit()
{
    return makeError(ErrorCode::ShapeMismatch, GRAFT_TR_NOOP("core", "The weights do not fit what comes in."));
}

const Table* optionsOf(const Operator& op)
{
    return op.options ? &*op.options : nullptr;
}

std::int64_t int32Of(const Operator& op, std::size_t field, std::int32_t fallback = 0)
{
    const Table* options = optionsOf(op);
    return options != nullptr ? options->int32(field, fallback) : fallback;
}

std::int32_t int8Of(const Operator& op, std::size_t field)
{
    const Table* options = optionsOf(op);
    return options != nullptr ? options->int8(field) : 0;
}

bool boolOf(const Operator& op, std::size_t field)
{
    return int8Of(op, field) != 0;
}

/// Padding is SAME (0) or VALID (1); stride width before height.
Window windowOf(const Operator& op, std::size_t dilationField)
{
    Window window;
    window.border.same = int8Of(op, 0) == 0;
    window.stride = {int32Of(op, 2, 1), int32Of(op, 1, 1)};
    if (dilationField != 0)
        window.dilation = {int32Of(op, dilationField + 1, 1), int32Of(op, dilationField, 1)};
    return window;
}

} // namespace

Result<Importer::Tensor> Importer::convolution(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    GRAFT_TRY(weight, constantInput(op, 1));
    GRAFT_TRY(bias, constantInput(op, 2));
    if (!weight || weight->shape().size() != 4)
        return misfit();
    const std::int64_t perGroup = weight->shape()[3]; // [out, kh, kw, in / groups]
    const std::int64_t groups =
        in.channels() > 0 && perGroup > 0 && in.channels() % perGroup == 0 ? in.channels() / perGroup : 1;
    GRAFT_TRY(turned, permuted(*weight, std::array<std::size_t, 4>{0, 3, 1, 2}));
    GRAFT_TRY(out, m_builder.convolution(nameOf(op), in, windowOf(op, 4), groups, std::move(turned), std::move(bias)));
    return activated(op, std::move(out), int8Of(op, 3));
}

Result<Importer::Tensor> Importer::depthwise(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    GRAFT_TRY(weight, constantInput(op, 1));
    GRAFT_TRY(bias, constantInput(op, 2));
    if (!weight || weight->shape().size() != 4 || weight->shape()[0] != 1)
        return misfit();
    const std::int64_t channels =
        in.channels() > 0 ? in.channels() : weight->shape()[3] / std::max<std::int64_t>(1, int32Of(op, 3, 1));
    // [1, kh, kw, out] becomes [out, 1, kh, kw]; outputs of one channel lie side by side in both.
    GRAFT_TRY(turned, permuted(*weight, std::array<std::size_t, 4>{3, 0, 1, 2}));
    GRAFT_TRY(out,
              m_builder.convolution(nameOf(op), in, windowOf(op, 5), channels, std::move(turned), std::move(bias)));
    return activated(op, std::move(out), int8Of(op, 4));
}

Result<Importer::Tensor> Importer::fullyConnected(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    GRAFT_TRY(weight, constantInput(op, 1));
    GRAFT_TRY(bias, constantInput(op, 2));
    if (!weight || weight->shape().size() != 2 || int8Of(op, 1) != 0)
        return misfit();
    // Without keep_num_dims whatever comes in becomes a row.
    if (in.known && in.rank() != 2 && !boolOf(op, 2)) {
        GRAFT_TRY(row, m_builder.reshape(nameOf(op) + "_row", in, {-1, weight->shape()[1]}));
        in = std::move(row);
    }
    GRAFT_TRY(out, m_builder.linear(nameOf(op), in, *std::move(weight), std::move(bias)));
    return activated(op, std::move(out), int8Of(op, 0));
}

Result<Importer::Tensor> Importer::pooling(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    Window window = windowOf(op, 0);
    window.kernel = {int32Of(op, 4), int32Of(op, 3)};
    const bool maximum = op.code == 17;
    // The whole picture at once is the mean that works for pictures of any size.
    if (!maximum && in.rank() == 4 && !window.border.same && window.kernel[0] == in.shape[1] &&
        window.kernel[1] == in.shape[2]) {
        GRAFT_TRY(mean, m_builder.mean(nameOf(op), in, {1, 2}, true));
        return activated(op, std::move(mean), int8Of(op, 5));
    }
    GRAFT_TRY(out, m_builder.pooling(nameOf(op), in, maximum, window));
    return activated(op, std::move(out), int8Of(op, 5));
}

Result<Importer::Tensor> Importer::arithmetic(const Operator& op)
{
    GRAFT_TRY(a, input(op, 0));
    GRAFT_TRY(b, input(op, 1));
    const auto operation = op.code == 0    ? Arithmetic::Add
                           : op.code == 18 ? Arithmetic::Multiply
                           : op.code == 41 ? Arithmetic::Subtract
                           : op.code == 42 ? Arithmetic::Divide
                           : op.code == 55 ? Arithmetic::Maximum
                                           : Arithmetic::Minimum;
    GRAFT_TRY(out, m_builder.arithmetic(nameOf(op), operation, a, b));
    const bool fuses = operation != Arithmetic::Maximum && operation != Arithmetic::Minimum;
    return activated(op, std::move(out), fuses ? int8Of(op, 0) : 0);
}

Result<Importer::Tensor> Importer::activation(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    const std::string name = nameOf(op);
    switch (op.code) {
    case 14: return m_builder.pointwise(name, in, "Sigmoid");
    case 19: return m_builder.pointwise(name, in, "ReLU");
    case 20: return m_builder.pointwise(name, in, "Hardtanh", {{"min_val", -1.0}, {"max_val", 1.0}});
    case 21: return m_builder.pointwise(name, in, "ReLU6");
    case 28: return m_builder.pointwise(name, in, "Tanh");
    case 98: {
        const double slope = op.options ? static_cast<double>(op.options->real(0)) : 0.0;
        return m_builder.pointwise(name, in, "LeakyReLU", {{"negative_slope", slope}});
    }
    case 111: return m_builder.pointwise(name, in, "ELU");
    case 117: return m_builder.pointwise(name, in, "Hardswish");
    default:
        return m_builder.pointwise(name, in, "GELU", {{"approximate", std::string(boolOf(op, 0) ? "tanh" : "none")}});
    }
}

Result<Importer::Tensor> Importer::activated(const Operator& op, Tensor tensor, std::int32_t function)
{
    const std::string name = nameOf(op) + "_activation";
    switch (function) {
    case 0: return tensor;
    case 1: return m_builder.pointwise(name, tensor, "ReLU");
    case 2: return m_builder.pointwise(name, tensor, "Hardtanh", {{"min_val", -1.0}, {"max_val", 1.0}});
    case 3: return m_builder.pointwise(name, tensor, "ReLU6");
    case 4: return m_builder.pointwise(name, tensor, "Tanh");
    default: return notLike("fused_activation_function");
    }
}

Result<Importer::Tensor> Importer::softmax(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    if (op.code == 25 && op.options && op.options->real(0, 1) != 1)
        return notLike("beta");
    return m_builder.softmax(nameOf(op), in, -1, op.code == 25 ? "Softmax" : "LogSoftmax");
}

Result<Importer::Tensor> Importer::prelu(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    GRAFT_TRY(slope, constantInput(op, 1));
    if (!slope)
        return misfit();
    return m_builder.prelu(nameOf(op), in, *slope);
}

Result<Importer::Tensor> Importer::concatenation(const Operator& op)
{
    std::vector<Tensor> inputs;
    for (std::size_t i = 0; i < op.inputs.size(); ++i) {
        GRAFT_TRY(in, input(op, i));
        inputs.push_back(std::move(in));
    }
    GRAFT_TRY(out, m_builder.concat(nameOf(op), inputs, int32Of(op, 0)));
    return activated(op, std::move(out), int8Of(op, 1));
}

Result<Importer::Tensor> Importer::reshape(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    // The shape is the second input, or an option, or that of the output.
    List shape;
    if (const auto numbers = numbersInput(op, 1); numbers)
        shape = *numbers;
    else if (op.options && op.options->count(0) > 0 && op.options->count(0) <= 8)
        for (const std::int32_t d : op.options->int32s(0))
            shape.push_back(d);
    else
        shape = m_model.tensors[static_cast<std::size_t>(op.outputs.front())].shape;
    return m_builder.reshape(nameOf(op), in, std::move(shape));
}

Result<Importer::Tensor> Importer::squeeze(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    if (op.code == 70) { // EXPAND_DIMS: the output's shape says it
        return m_builder.reshape(nameOf(op), in, m_model.tensors[static_cast<std::size_t>(op.outputs.front())].shape);
    }
    List axes;
    if (op.options && op.options->count(0) <= 8) {
        for (const std::int32_t axis : op.options->int32s(0))
            axes.push_back(axis);
    }
    return m_builder.squeeze(nameOf(op), in, std::move(axes));
}

Result<Importer::Tensor> Importer::pad(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    GRAFT_TRY(numbers, numbersInput(op, 1));
    std::vector<std::array<std::int64_t, 2>> edges;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
        edges.push_back({numbers[i], numbers[i + 1]});
    double value = 0;
    if (op.code == 60) {
        GRAFT_TRY(constant, constantInput(op, 2));
        if (!constant || constant->elementCount() != 1)
            return misfit();
        GRAFT_TRY(floats, floatsOf(*constant));
        value = static_cast<double>(floats.front());
    }
    // MirrorPadMode: REFLECT, SYMMETRIC.
    if (op.code == 100 && int8Of(op, 0) != 0)
        return notLike("SYMMETRIC");
    return m_builder.pad(nameOf(op), in, edges, value, op.code == 100 ? "reflect" : "constant");
}

Result<Importer::Tensor> Importer::mean(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    GRAFT_TRY(axes, numbersInput(op, 1));
    return m_builder.mean(nameOf(op), in, std::move(axes), boolOf(op, 0));
}

Result<Importer::Tensor> Importer::transpose(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    GRAFT_TRY(axes, numbersInput(op, 1));
    return m_builder.transpose(nameOf(op), in, axes);
}

Result<Importer::Tensor> Importer::resize(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    GRAFT_TRY(size, numbersInput(op, 1));
    if (size.size() != 2)
        return misfit();
    // The first two options of RESIZE_BILINEAR are no longer used.
    const bool bilinear = op.code == 23;
    const std::size_t first = bilinear ? 2 : 0;
    return m_builder.resize(nameOf(op), in, size[0], size[1], bilinear, boolOf(op, first), boolOf(op, first + 1));
}

Result<Importer::Tensor> Importer::stridedSlice(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    GRAFT_TRY(begin, numbersInput(op, 1));
    GRAFT_TRY(end, numbersInput(op, 2));
    List step(begin.size(), 1);
    std::int64_t beginMask = 0;
    std::int64_t endMask = 0;
    if (op.code == 45) {
        GRAFT_TRY(steps, numbersInput(op, 3));
        step = std::move(steps);
        beginMask = int32Of(op, 0);
        endMask = int32Of(op, 1);
        if (int32Of(op, 2) != 0 || int32Of(op, 3) != 0 || int32Of(op, 4) != 0)
            return notLike("ellipsis_mask, new_axis_mask, shrink_axis_mask");
    }
    if (in.rank() == 0 || begin.size() != end.size() || begin.size() != step.size() || begin.size() > in.rank())
        return misfit();
    if (op.code == 65) { // SLICE: begin and size
        for (std::size_t i = 0; i < end.size(); ++i)
            end[i] = end[i] < 0 ? std::numeric_limits<std::int32_t>::max() : begin[i] + end[i];
    }
    Tensor out = in;
    for (std::size_t i = 1; i < begin.size(); ++i) {
        const std::int64_t from = (beginMask >> i & 1) != 0 ? 0 : begin[i];
        const std::int64_t to = (endMask >> i & 1) != 0 ? std::numeric_limits<std::int32_t>::max() : end[i];
        GRAFT_TRY(cut, m_builder.slice(nameOf(op), out, static_cast<std::int64_t>(i), from, to, step[i]));
        out = std::move(cut);
    }
    return out;
}

Result<Importer::Tensor> Importer::passOn(const Operator& op)
{
    GRAFT_TRY(in, input(op, 0));
    m_assembler.noteFolded();
    return std::move(in);
}

Result<void> Importer::split(const Operator& op)
{
    const bool sized = op.code == 102; // SPLIT_V: value, sizes, axis; SPLIT: axis, value
    GRAFT_TRY(in, input(op, sized ? 0 : 1));
    GRAFT_TRY(axis, numbersInput(op, sized ? 2 : 0));
    const std::int64_t dim = axis.empty() ? 0 : channels_last::resolvedAxis(axis[0], in.rank()).value_or(0);
    if (dim == 0 || op.outputs.empty())
        return misfit();
    const std::int64_t size = in.shape[static_cast<std::size_t>(dim)];
    const auto parts = static_cast<std::int64_t>(op.outputs.size());
    List sizes(op.outputs.size(), size / parts);
    if (sized) {
        GRAFT_TRY(given, numbersInput(op, 1));
        sizes = std::move(given);
    }
    if (sizes.size() != op.outputs.size() || (!sized && size % parts != 0))
        return misfit();
    std::int64_t begin = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        GRAFT_TRY(part, m_builder.slice(nameOf(op), in, dim, begin, begin + sizes[i]));
        m_values[op.outputs[i]] = std::move(part);
        begin += sizes[i];
    }
    return {};
}

Importer::Handler Importer::handlerOf(std::int32_t code)
{
    switch (code) {
    case 3: return &Importer::convolution;
    case 4: return &Importer::depthwise;
    case 9: return &Importer::fullyConnected;
    case 1:
    case 17: return &Importer::pooling;
    case 0:
    case 18:
    case 41:
    case 42:
    case 55:
    case 57: return &Importer::arithmetic;
    case 14:
    case 19:
    case 20:
    case 21:
    case 28:
    case 98:
    case 111:
    case 117:
    case 150: return &Importer::activation;
    case 25:
    case 50: return &Importer::softmax;
    case 54: return &Importer::prelu;
    case 2: return &Importer::concatenation;
    case 22: return &Importer::reshape;
    case 43:
    case 70: return &Importer::squeeze;
    case 34:
    case 60:
    case 100: return &Importer::pad;
    case 40: return &Importer::mean;
    case 39: return &Importer::transpose;
    case 23:
    case 97: return &Importer::resize;
    case 45:
    case 65: return &Importer::stridedSlice;
    case 6:
    case 114: return &Importer::passOn;
    default: return nullptr;
    }
}

} // namespace graft::tflite
