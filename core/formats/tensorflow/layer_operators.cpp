// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tensorflow/operators.h"
#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>
#include <utility>

namespace graft::tensorflow {
namespace {

using channels_last::Arithmetic;
using channels_last::Builder;
using channels_last::Window;
using List = std::vector<std::int64_t>;
using Inputs = std::span<const Tensor>;
using Made = Result<Tensor>;
using Handler = Made (*)(Builder&, const Node&, Inputs);

Error noSetting(std::string_view what)
{
    return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Graft's layer has no such setting: %1."),
                     {std::string(what)});
}

Error computedWeights()
{
    return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Its weights are computed by other layers."));
}

std::string nameOf(const Node& node)
{
    return std::string(node.name);
}

bool channelsFirst(const Node& node)
{
    return node.text("data_format", "NHWC") != "NHWC";
}

/// Numbers of the height and width among those of all axes.
std::array<std::int64_t, 2> heightAndWidth(const List& numbers)
{
    if (numbers.size() != 4)
        return {1, 1};
    return {numbers[1], numbers[2]};
}

Result<Window> windowOf(const Node& node)
{
    Window window;
    window.stride = heightAndWidth(node.integers("strides"));
    window.dilation = heightAndWidth(node.integers("dilations"));
    const std::string_view padding = node.text("padding", "VALID");
    window.border.same = padding == "SAME";
    if (padding == "EXPLICIT") {
        const auto edges = node.integers("explicit_paddings");
        if (edges.size() != 8)
            return noSetting("explicit_paddings");
        window.border.edges = {edges[4], edges[5], edges[2], edges[3]};
    }
    return window;
}

Made convolution(Builder& builder, const Node& node, Inputs in)
{
    if (channelsFirst(node))
        return noSetting("data_format");
    if (!in[1].constant || in[1].rank() != 4)
        return computedWeights();
    GRAFT_TRY(window, windowOf(node));
    if (node.op == "DepthwiseConv2dNative") {
        // [kh, kw, in, multiplier] becomes [in * multiplier, 1, kh, kw].
        const auto& dims = in[1].shape;
        GRAFT_TRY(turned, permuted(*in[1].constant, std::array<std::size_t, 4>{2, 3, 0, 1}));
        GRAFT_TRY(weight, reshaped(turned, {dims[2] * dims[3], 1, dims[0], dims[1]}));
        return builder.convolution(nameOf(node), in[0], window, dims[2], std::move(weight), std::nullopt);
    }
    // [kh, kw, in / groups, out] becomes [out, in / groups, kh, kw].
    const std::int64_t each = in[1].shape[2];
    const std::int64_t groups =
        in[0].channels() > 0 && each > 0 && in[0].channels() % each == 0 ? in[0].channels() / each : 1;
    GRAFT_TRY(weight, permuted(*in[1].constant, std::array<std::size_t, 4>{3, 2, 0, 1}));
    return builder.convolution(nameOf(node), in[0], window, groups, std::move(weight), std::nullopt);
}

Made product(Builder& builder, const Node& node, Inputs in)
{
    if (!in[1].constant || in[1].rank() != 2 || node.boolean("transpose_a", false) || node.boolean("adj_x", false))
        return computedWeights();
    TensorData weight = *in[1].constant;
    if (!node.boolean("transpose_b", false) && !node.boolean("adj_y", false)) {
        GRAFT_TRY(turned, permuted(weight, std::array<std::size_t, 2>{1, 0}));
        weight = std::move(turned);
    }
    return builder.linear(nameOf(node), in[0], std::move(weight), std::nullopt);
}

Made addBias(Builder& builder, const Node& node, Inputs in)
{
    if (channelsFirst(node) && in[0].rank() == 4)
        return noSetting("data_format");
    if (!in[1].constant)
        return computedWeights();
    return builder.bias(nameOf(node), in[0], *in[1].constant);
}

Made batchNorm(Builder& builder, const Node& node, Inputs in)
{
    if (channelsFirst(node))
        return noSetting("data_format");
    if (in.size() < 5 || !std::ranges::all_of(in.subspan(1), [](const Tensor& t) { return t.constant.has_value(); }))
        return computedWeights();
    if (node.boolean("is_training", true) && in[3].constant->elementCount() == 0)
        return noSetting("is_training");
    const double eps = static_cast<double>(node.real("epsilon", 1e-4F));
    return builder.batchNorm(nameOf(node), in[0], eps, *in[1].constant, *in[2].constant, *in[3].constant,
                             *in[4].constant);
}

Made pooling(Builder& builder, const Node& node, Inputs in)
{
    if (channelsFirst(node))
        return noSetting("data_format");
    GRAFT_TRY(window, windowOf(node));
    window.kernel = heightAndWidth(node.integers("ksize"));
    const bool maximum = node.op.starts_with("Max");
    if (!maximum && !window.border.same && in[0].rank() == 4 && window.kernel[0] == in[0].shape[1] &&
        window.kernel[1] == in[0].shape[2])
        return builder.mean(nameOf(node), in[0], {1, 2}, true);
    return builder.pooling(nameOf(node), in[0], maximum, window);
}

Made activation(Builder& builder, const Node& node, Inputs in)
{
    static const std::unordered_map<std::string_view, const char*> types{
        {"Relu", "ReLU"}, {"Relu6", "ReLU6"},     {"Elu", "ELU"},
        {"Tanh", "Tanh"}, {"Sigmoid", "Sigmoid"}, {"Softplus", "Softplus"}};
    if (node.op == "LeakyRelu")
        return builder.pointwise(nameOf(node), in[0], "LeakyReLU",
                                 {{"negative_slope", static_cast<double>(node.real("alpha", 0.2F))}});
    return builder.pointwise(nameOf(node), in[0], types.at(node.op));
}

Made softmax(Builder& builder, const Node& node, Inputs in)
{
    return builder.softmax(nameOf(node), in[0], -1, node.op == "Softmax" ? "Softmax" : "LogSoftmax");
}

Made arithmetic(Builder& builder, const Node& node, Inputs in)
{
    static const std::unordered_map<std::string_view, Arithmetic> operations{
        {"Add", Arithmetic::Add},         {"AddV2", Arithmetic::Add},      {"Sub", Arithmetic::Subtract},
        {"Mul", Arithmetic::Multiply},    {"RealDiv", Arithmetic::Divide}, {"Div", Arithmetic::Divide},
        {"Maximum", Arithmetic::Maximum}, {"Minimum", Arithmetic::Minimum}};
    return builder.arithmetic(nameOf(node), operations.at(node.op), in[0], in[1]);
}

Made mean(Builder& builder, const Node& node, Inputs in)
{
    const auto axes = channels_last::wholeNumbers(in[1]);
    if (!axes)
        return computedWeights();
    return builder.mean(nameOf(node), in[0], *axes, node.boolean("keep_dims", false));
}

Made reshape(Builder& builder, const Node& node, Inputs in)
{
    const auto shape = channels_last::wholeNumbers(in[1]);
    if (!shape)
        return computedWeights();
    List dims = *shape;
    // The batch may have been worked out; then the sizes behind it count.
    if (dims.size() > 1 && dims[0] == -1 && std::ranges::count(dims, -1) == 2)
        dims[0] = 1;
    return builder.reshape(nameOf(node), in[0], std::move(dims));
}

Made squeeze(Builder& builder, const Node& node, Inputs in)
{
    return builder.squeeze(nameOf(node), in[0], node.integers("squeeze_dims"));
}

Made expandDims(Builder& builder, const Node& node, Inputs in)
{
    const auto axis = channels_last::wholeNumbers(in[1]);
    if (!axis || axis->size() != 1 || !in[0].known)
        return computedWeights();
    const std::int64_t place = channels_last::resolvedAxis(axis->front(), in[0].rank() + 1).value_or(0);
    if (place == 0)
        return computedWeights();
    List shape = in[0].shape;
    shape.insert(shape.begin() + place, 1);
    return builder.reshape(nameOf(node), in[0], std::move(shape));
}

Made pad(Builder& builder, const Node& node, Inputs in)
{
    const auto numbers = channels_last::wholeNumbers(in[1]);
    if (!numbers)
        return computedWeights();
    std::vector<std::array<std::int64_t, 2>> edges;
    for (std::size_t i = 0; i + 1 < numbers->size(); i += 2)
        edges.push_back({(*numbers)[i], (*numbers)[i + 1]});
    double value = 0;
    if (node.op == "PadV2") {
        if (in.size() < 3 || !in[2].constant || in[2].constant->elementCount() != 1)
            return computedWeights();
        GRAFT_TRY(floats, floatsOf(*in[2].constant));
        value = static_cast<double>(floats.front());
    }
    if (node.op == "MirrorPad" && node.text("mode") != "REFLECT")
        return noSetting("mode");
    return builder.pad(nameOf(node), in[0], edges, value, node.op == "MirrorPad" ? "reflect" : "constant");
}

Made transpose(Builder& builder, const Node& node, Inputs in)
{
    const auto axes = channels_last::wholeNumbers(in[1]);
    if (!axes)
        return computedWeights();
    return builder.transpose(nameOf(node), in[0], *axes);
}

Made concat(Builder& builder, const Node& node, Inputs in)
{
    const bool second = node.op == "ConcatV2"; // where the axis stands
    const auto axis = channels_last::wholeNumbers(second ? in.back() : in.front());
    if (!axis || axis->size() != 1)
        return computedWeights();
    return builder.concat(nameOf(node), second ? in.first(in.size() - 1) : in.subspan(1), axis->front());
}

Made resize(Builder& builder, const Node& node, Inputs in)
{
    const auto size = channels_last::wholeNumbers(in[1]);
    if (!size || size->size() != 2)
        return computedWeights();
    return builder.resize(nameOf(node), in[0], (*size)[0], (*size)[1], node.op == "ResizeBilinear",
                          node.boolean("align_corners", false), node.boolean("half_pixel_centers", false));
}

Made stridedSlice(Builder& builder, const Node& node, Inputs in)
{
    const auto begin = channels_last::wholeNumbers(in[1]);
    auto end = channels_last::wholeNumbers(in[2]);
    const auto step = in.size() > 3 ? channels_last::wholeNumbers(in[3]) : List(begin ? begin->size() : 0, 1);
    if (!begin || !end || !step || begin->size() != end->size() || begin->size() != step->size())
        return computedWeights();
    for (const char* mask : {"ellipsis_mask", "new_axis_mask", "shrink_axis_mask"}) {
        if (node.integer(mask, 0) != 0)
            return noSetting(mask);
    }
    if (!in[0].known || begin->size() > in[0].rank())
        return computedWeights();
    constexpr std::int64_t far = std::numeric_limits<std::int32_t>::max();
    Tensor out = in[0];
    for (std::size_t i = 1; i < begin->size(); ++i) {
        std::int64_t to = (*end)[i];
        if (node.op == "Slice") // begin and size
            to = to < 0 ? far : (*begin)[i] + to;
        const std::int64_t from = (node.integer("begin_mask", 0) >> i & 1) != 0 ? 0 : (*begin)[i];
        to = (node.integer("end_mask", 0) >> i & 1) != 0 ? far : to;
        GRAFT_TRY(cut, builder.slice(nameOf(node), out, static_cast<std::int64_t>(i), from, to, (*step)[i]));
        out = std::move(cut);
    }
    return out;
}

Result<std::vector<Tensor>> split(Builder& builder, const Node& node, Inputs in)
{
    const bool sized = node.op == "SplitV"; // value, sizes, axis; Split: axis, value
    const Tensor& value = in[sized ? 0 : 1];
    const auto axis = channels_last::wholeNumbers(in[sized ? 2 : 0]);
    const std::int64_t parts = node.integer("num_split", 1);
    if (!axis || axis->size() != 1 || parts < 1 || parts > 64)
        return computedWeights();
    const std::int64_t dim = channels_last::resolvedAxis(axis->front(), value.rank()).value_or(0);
    if (dim == 0)
        return computedWeights();
    const std::int64_t size = value.shape[static_cast<std::size_t>(dim)];
    List sizes(static_cast<std::size_t>(parts), size / parts);
    if (sized) {
        const auto given = channels_last::wholeNumbers(in[1]);
        if (!given || std::ranges::any_of(*given, [](std::int64_t n) { return n < 1; }))
            return computedWeights();
        sizes = *given;
    } else if (size % parts != 0) {
        return computedWeights();
    }
    std::vector<Tensor> pieces;
    std::int64_t begin = 0;
    for (const std::int64_t length : sizes) {
        GRAFT_TRY(piece, builder.slice(nameOf(node), value, dim, begin, begin + length));
        pieces.push_back(std::move(piece));
        begin += length;
    }
    return pieces;
}

struct Entry {
    std::size_t inputs; ///< at least
    Handler add;
};

const std::unordered_map<std::string_view, Entry>& handlers()
{
    static const std::unordered_map<std::string_view, Entry> table{
        {"Conv2D", {2, convolution}},
        {"DepthwiseConv2dNative", {2, convolution}},
        {"MatMul", {2, product}},
        {"BatchMatMulV2", {2, product}},
        {"BiasAdd", {2, addBias}},
        {"FusedBatchNorm", {5, batchNorm}},
        {"FusedBatchNormV2", {5, batchNorm}},
        {"FusedBatchNormV3", {5, batchNorm}},
        {"MaxPool", {1, pooling}},
        {"AvgPool", {1, pooling}},
        {"Relu", {1, activation}},
        {"Relu6", {1, activation}},
        {"LeakyRelu", {1, activation}},
        {"Elu", {1, activation}},
        {"Tanh", {1, activation}},
        {"Sigmoid", {1, activation}},
        {"Softplus", {1, activation}},
        {"Softmax", {1, softmax}},
        {"LogSoftmax", {1, softmax}},
        {"Add", {2, arithmetic}},
        {"AddV2", {2, arithmetic}},
        {"Sub", {2, arithmetic}},
        {"Mul", {2, arithmetic}},
        {"RealDiv", {2, arithmetic}},
        {"Div", {2, arithmetic}},
        {"Maximum", {2, arithmetic}},
        {"Minimum", {2, arithmetic}},
        {"Mean", {2, mean}},
        {"Reshape", {2, reshape}},
        {"Squeeze", {1, squeeze}},
        {"ExpandDims", {2, expandDims}},
        {"Pad", {2, pad}},
        {"PadV2", {2, pad}},
        {"MirrorPad", {2, pad}},
        {"Transpose", {2, transpose}},
        {"ConcatV2", {2, concat}},
        {"Concat", {2, concat}},
        {"ResizeNearestNeighbor", {2, resize}},
        {"ResizeBilinear", {2, resize}},
        {"StridedSlice", {4, stridedSlice}},
        {"Slice", {3, stridedSlice}},
    };
    return table;
}

} // namespace

Result<std::vector<Tensor>> addLayers(Builder& builder, const Node& node, Inputs inputs)
{
    if ((node.op == "Split" && inputs.size() == 2) || (node.op == "SplitV" && inputs.size() == 3))
        return split(builder, node, inputs);
    const auto entry = handlers().find(node.op);
    if (entry == handlers().end() || inputs.size() < entry->second.inputs)
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Graft has no layer of this kind."));
    GRAFT_TRY(made, entry->second.add(builder, node, inputs));
    return std::vector<Tensor>{std::move(made)};
}

} // namespace graft::tensorflow
