// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Convolutions, linear layers and pooling.
#include "core/formats/onnx/graph_writer_p.h"

#include <array>
#include <utility>

namespace graft::onnxfile {
namespace {

using Integers = std::vector<std::int64_t>;

/// top, left, bottom, right.
Integers bothEnds(const Integers& padding)
{
    return {padding[0], padding[1], padding[0], padding[1]};
}

Result<std::string> conv2d(const LayerContext& c)
{
    GRAFT_TRY(weight, c.out.kernel("weight", 0));
    std::vector<std::string> inputs{c.x(), weight};
    if (boolParameter(c.layer, "bias")) {
        GRAFT_TRY(bias, c.out.bias("bias", c.inputScale));
        inputs.push_back(bias);
    }
    return c.out.node("Conv", std::move(inputs),
                      {{"kernel_shape", intsParameter(c.layer, "kernel_size")},
                       {"strides", intsParameter(c.layer, "stride")},
                       {"pads", bothEnds(intsParameter(c.layer, "padding"))},
                       {"dilations", intsParameter(c.layer, "dilation")},
                       {"group", intParameter(c.layer, "groups")}});
}

Result<std::string> convTranspose2d(const LayerContext& c)
{
    GRAFT_TRY(weight, c.out.weight("weight"));
    std::vector<std::string> inputs{c.x(), weight};
    if (boolParameter(c.layer, "bias")) {
        GRAFT_TRY(bias, c.out.weight("bias"));
        inputs.push_back(bias);
    }
    return c.out.node("ConvTranspose", std::move(inputs),
                      {{"kernel_shape", intsParameter(c.layer, "kernel_size")},
                       {"strides", intsParameter(c.layer, "stride")},
                       {"pads", bothEnds(intsParameter(c.layer, "padding"))},
                       {"output_padding", intsParameter(c.layer, "output_padding")},
                       {"dilations", intsParameter(c.layer, "dilation")},
                       {"group", intParameter(c.layer, "groups")}});
}

Result<std::string> linear(const LayerContext& c)
{
    const bool withBias = boolParameter(c.layer, "bias");
    if (c.rank() == 2) {
        GRAFT_TRY(weight, c.out.kernel("weight", 0));
        std::vector<std::string> inputs{c.x(), weight};
        if (withBias) {
            GRAFT_TRY(bias, c.out.bias("bias", c.inputScale));
            inputs.push_back(bias);
        }
        return c.out.node("Gemm", std::move(inputs), {{"transB", std::int64_t{1}}});
    }
    GRAFT_TRY(weight, c.out.kernel("weight", 0, true));
    const std::string product = c.out.node("MatMul", {c.x(), weight});
    if (!withBias)
        return product;
    GRAFT_TRY(bias, c.out.weight("bias"));
    return c.out.node("Add", {product, bias});
}

/// Whether ONNX's rounding up gives as many windows as PyTorch, which drops a last window that would begin in the
/// padding behind the picture.
bool roundsUpAlike(const LayerContext& c, const Integers& kernel, const Integers& stride, const Integers& padding,
                   const Integers& dilation)
{
    for (std::size_t d = 0; d < 2; ++d) {
        const std::int64_t span = dilation[d] * (kernel[d] - 1) + 1;
        const std::int64_t room = c.in[0].dims[d + 2] + 2 * padding[d] - span;
        if ((room + stride[d] - 1) / stride[d] + 1 != c.result.dims[d + 2])
            return false;
    }
    return true;
}

Result<std::string> maxPool2d(const LayerContext& c)
{
    const Integers kernel = intsParameter(c.layer, "kernel_size");
    const Integers stride = intsParameter(c.layer, "stride");
    const Integers padding = intsParameter(c.layer, "padding");
    const Integers dilation = intsParameter(c.layer, "dilation");
    const bool up = boolParameter(c.layer, "ceil_mode") && roundsUpAlike(c, kernel, stride, padding, dilation);
    return c.out.node("MaxPool", {c.x()},
                      {{"kernel_shape", kernel},
                       {"strides", stride},
                       {"pads", bothEnds(padding)},
                       {"dilations", dilation},
                       {"ceil_mode", std::int64_t{up}}});
}

Result<std::string> avgPool2d(const LayerContext& c)
{
    const Integers kernel = intsParameter(c.layer, "kernel_size");
    const Integers stride = intsParameter(c.layer, "stride");
    const Integers padding = intsParameter(c.layer, "padding");
    const bool up = boolParameter(c.layer, "ceil_mode") && roundsUpAlike(c, kernel, stride, padding, {1, 1});
    // Without padding the only positions outside are those of an incomplete last window, which PyTorch never counts.
    const bool padded = padding[0] != 0 || padding[1] != 0;
    const bool count = boolParameter(c.layer, "count_include_pad") && padded;
    return c.out.node("AveragePool", {c.x()},
                      {{"kernel_shape", kernel},
                       {"strides", stride},
                       {"pads", bothEnds(padding)},
                       {"ceil_mode", std::int64_t{up}},
                       {"count_include_pad", std::int64_t{count}}});
}

/// The positions that PyTorch's adaptive pooling takes into output `i` of `outputs`.
std::pair<std::int64_t, std::int64_t> adaptiveWindow(std::int64_t i, std::int64_t in, std::int64_t outputs)
{
    return {i * in / outputs, ((i + 1) * in + outputs - 1) / outputs};
}

/// Averages windows of different widths as a product with a matrix: [in, out], or [out, in] where `rows`.
std::string averagingMatrix(GraphWriter& out, const char* hint, std::int64_t in, std::int64_t outputs, bool rows)
{
    std::vector<float> values(static_cast<std::size_t>(in * outputs), 0.0F);
    for (std::int64_t o = 0; o < outputs; ++o) {
        const auto [begin, end] = adaptiveWindow(o, in, outputs);
        for (std::int64_t i = begin; i < end; ++i)
            values[static_cast<std::size_t>(rows ? o * in + i : i * outputs + o)] =
                1.0F / static_cast<float>(end - begin);
    }
    return out.floats(hint, rows ? Integers{outputs, in} : Integers{in, outputs}, values);
}

bool divides(const LayerContext& c, const Integers& size)
{
    return c.in[0].dims[2] % size[0] == 0 && c.in[0].dims[3] % size[1] == 0;
}

Integers evenWindow(const LayerContext& c, const Integers& size)
{
    return {c.in[0].dims[2] / size[0], c.in[0].dims[3] / size[1]};
}

Result<std::string> adaptiveAvgPool2d(const LayerContext& c)
{
    const Integers size = intsParameter(c.layer, "output_size");
    if (size[0] == 1 && size[1] == 1)
        return c.out.node("GlobalAveragePool", {c.x()});
    if (divides(c, size)) {
        const Integers window = evenWindow(c, size);
        return c.out.node("AveragePool", {c.x()}, {{"kernel_shape", window}, {"strides", window}});
    }
    const std::string columns = averagingMatrix(c.out, "columns", c.in[0].dims[3], size[1], false);
    const std::string narrow = c.out.node("MatMul", {c.x(), columns});
    const std::string rows = averagingMatrix(c.out, "rows", c.in[0].dims[2], size[0], true);
    return c.out.node("MatMul", {rows, narrow});
}

/// The maxima of windows of different widths along one axis.
std::string maximaAlong(const LayerContext& c, const std::string& x, std::int64_t axis, std::int64_t outputs)
{
    std::vector<std::string> parts;
    const std::int64_t in = c.in[0].dims[static_cast<std::size_t>(axis)];
    for (std::int64_t o = 0; o < outputs; ++o) {
        const auto [begin, end] = adaptiveWindow(o, in, outputs);
        const std::string slice = c.out.node("Slice", {x, c.out.integers("start", {begin}),
                                                       c.out.integers("end", {end}), c.out.integers("axis", {axis})});
        parts.push_back(c.out.node("ReduceMax", {slice}, {{"axes", Integers{axis}}}));
    }
    return c.out.node("Concat", std::move(parts), {{"axis", axis}});
}

Result<std::string> adaptiveMaxPool2d(const LayerContext& c)
{
    const Integers size = intsParameter(c.layer, "output_size");
    if (size[0] == 1 && size[1] == 1)
        return c.out.node("GlobalMaxPool", {c.x()});
    if (divides(c, size)) {
        const Integers window = evenWindow(c, size);
        return c.out.node("MaxPool", {c.x()}, {{"kernel_shape", window}, {"strides", window}});
    }
    return maximaAlong(c, maximaAlong(c, c.x(), 2, size[0]), 3, size[1]);
}

} // namespace

std::span<const WriterEntry> convolutionWriters()
{
    static constexpr std::array entries{
        WriterEntry{"Conv2d", conv2d},
        WriterEntry{"ConvTranspose2d", convTranspose2d},
        WriterEntry{"Linear", linear},
        WriterEntry{"MaxPool2d", maxPool2d},
        WriterEntry{"AvgPool2d", avgPool2d},
        WriterEntry{"AdaptiveAvgPool2d", adaptiveAvgPool2d},
        WriterEntry{"AdaptiveMaxPool2d", adaptiveMaxPool2d},
    };
    return entries;
}

} // namespace graft::onnxfile
