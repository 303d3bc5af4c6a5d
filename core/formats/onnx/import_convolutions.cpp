// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Convolutions, products with weights and pooling.
#include "core/formats/onnx/onnx_importer_p.h"

#include "core/weights/tensor_transform.h"

#include <array>

namespace graft::onnxfile {
namespace {

constexpr std::int64_t mostPixels = 1 << 16;

using Pair = std::array<std::int64_t, 2>;

/// A window that slides over two axes, checked.
struct Sliding {
    Pair kernel{1, 1};
    Pair stride{1, 1};
    Pair dilation{1, 1};
    EdgePadding padding;
};

Result<Pair> pairOf(const NodeReader& r, const char* key, Pair otherwise)
{
    const Integers values = r.node.integers(key);
    if (values.empty())
        return otherwise;
    if (values.size() != 2 || values[0] < 1 || values[1] < 1 || values[0] > mostPixels || values[1] > mostPixels)
        return notMapped(GRAFT_TR_NOOP("core", "It does not slide over height and width."));
    return Pair{values[0], values[1]};
}

/// Padding by name (auto_pad) needs the size of what is padded.
Result<EdgePadding> paddingOf(const NodeReader& r, const Sliding& window, const Integers& dims)
{
    const std::string how = r.node.text("auto_pad", "NOTSET");
    if (how == "SAME_UPPER" || how == "SAME_LOWER") {
        auto rows = samePadding(dims[2], window.kernel[0], window.stride[0], window.dilation[0]);
        auto columns = samePadding(dims[3], window.kernel[1], window.stride[1], window.dilation[1]);
        if (how == "SAME_LOWER") {
            std::swap(rows[0], rows[1]);
            std::swap(columns[0], columns[1]);
        }
        return EdgePadding{columns[0], columns[1], rows[0], rows[1]};
    }
    const Integers pads = r.node.integers("pads");
    if (how == "VALID" || pads.empty())
        return EdgePadding{};
    if (pads.size() != 4)
        return notMapped(GRAFT_TR_NOOP("core", "It does not slide over height and width."));
    for (const std::int64_t pad : pads) {
        if (pad < -mostPixels || pad > mostPixels)
            return notMapped(GRAFT_TR_NOOP("core", "It does not slide over height and width."));
    }
    return EdgePadding{pads[1], pads[3], pads[0], pads[2]};
}

Result<Sliding> slidingOf(const NodeReader& r, const Integers& dims, Pair kernel)
{
    if (dims.size() != 4)
        return notMapped(GRAFT_TR_NOOP("core", "It does not slide over height and width."));
    Sliding window;
    GRAFT_TRY(size, pairOf(r, "kernel_shape", kernel));
    window.kernel = size;
    GRAFT_TRY(stride, pairOf(r, "strides", {1, 1}));
    window.stride = stride;
    GRAFT_TRY(dilation, pairOf(r, "dilations", {1, 1}));
    window.dilation = dilation;
    GRAFT_TRY(padding, paddingOf(r, window, dims));
    window.padding = padding;
    return window;
}

Error noWeights()
{
    return notMapped(GRAFT_TR_NOOP("core", "Its weights are computed, not stored."));
}

/// The bias where the operator has one; an Error where it has one that cannot be used.
Result<std::optional<TensorData>> biasOf(const NodeReader& r, std::size_t i, std::int64_t count)
{
    if (r.node.input(i).empty())
        return std::optional<TensorData>();
    auto bias = r.floats(i, Integers{count});
    if (!bias)
        return noWeights();
    return bias;
}

Result<void> conv(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    auto weight = r.floats(1);
    if (!weight)
        return noWeights();
    const auto shape = weight->shape();
    if (shape.size() != 4)
        return notMapped(GRAFT_TR_NOOP("core", "Convolutions over one or three axes have no layer in Graft."));
    GRAFT_TRY(window, slidingOf(r, dims, {shape[2], shape[3]}));
    GRAFT_TRY(bias, biasOf(r, 2, shape[0]));
    const std::int64_t groups = r.node.integer("group", 1);
    if (groups < 1 || groups > shape[0] || shape[1] * groups != dims[1])
        return notMapped(GRAFT_TR_NOOP("core", "Its weights do not fit the channels it reads."));
    r.result(r.in.net().convolution(r.name(), r.value(0), {window.stride, window.dilation, window.padding, groups},
                                    *std::move(weight), std::move(bias)));
    return {};
}

Result<void> convTranspose(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    auto weight = r.floats(1);
    if (!weight)
        return noWeights();
    const auto shape = weight->shape();
    const std::int64_t groups = r.node.integer("group", 1);
    if (shape.size() != 4 || groups < 1 || groups > mostPixels || shape[0] != dims.at(1))
        return notMapped(GRAFT_TR_NOOP("core", "It does not slide over height and width."));
    GRAFT_TRY(window, slidingOf(r, dims, {shape[2], shape[3]}));
    GRAFT_TRY(bias, biasOf(r, 2, shape[1] * groups));
    Integers extra = r.node.integers("output_padding");
    extra.resize(2, 0);
    const std::string how = r.node.text("auto_pad", "NOTSET");
    const bool bySize = r.node.has("output_shape") || how.starts_with("SAME");
    if (bySize || !window.padding.symmetrical() || window.padding.left < 0 || window.padding.top < 0)
        return notMapped(GRAFT_TR_NOOP("core", "Its edges are cut off unevenly, which the layer cannot do."));
    const Value out = r.in.net().add(r.name(), "ConvTranspose2d",
                                     {{"in_channels", shape[0]},
                                      {"out_channels", shape[1] * groups},
                                      {"kernel_size", Integers{shape[2], shape[3]}},
                                      {"stride", Integers{window.stride[0], window.stride[1]}},
                                      {"padding", Integers{window.padding.top, window.padding.left}},
                                      {"output_padding", extra},
                                      {"dilation", Integers{window.dilation[0], window.dilation[1]}},
                                      {"groups", groups},
                                      {"bias", bias.has_value()}},
                                     {r.value(0)});
    r.in.net().setTensor(out, "weight", *std::move(weight));
    if (bias)
        r.in.net().setTensor(out, "bias", *std::move(bias));
    r.result(out);
    return {};
}

Result<TensorData> transposed(const TensorData& matrix)
{
    const std::vector<std::size_t> axes{1, 0};
    return permuted(matrix, axes);
}

Result<TensorData> times(const TensorData& tensor, double factor)
{
    if (factor == 1)
        return tensor;
    GRAFT_TRY(values, floatsOf(tensor));
    for (float& value : values)
        value = static_cast<float>(static_cast<double>(value) * factor);
    return TensorData::fromFloats(tensor.shape(), values);
}

/// A weight that multiplies the last axis of what is read; `turned`: stored as [in, out].
Result<void> linear(const NodeReader& r, bool turned, double alpha, double beta)
{
    GRAFT_TRY(dims, r.dims(0));
    const auto stored = r.floats(1);
    if (!stored)
        return noWeights();
    if (stored->shape().size() != 2)
        return notMapped(GRAFT_TR_NOOP("core", "Products of more than two axes have no layer in Graft."));
    GRAFT_TRY(straight, turned ? transposed(*stored) : Result<TensorData>(*stored));
    GRAFT_TRY(weight, times(straight, alpha));
    const std::int64_t outputs = weight.shape()[0];
    if (weight.shape()[1] != dims.back())
        return notMapped(GRAFT_TR_NOOP("core", "Its weights do not fit the numbers it reads."));
    std::optional<TensorData> bias;
    if (!r.node.input(2).empty()) {
        const auto offset = r.floats(2);
        if (!offset || (offset->elementCount() != outputs && offset->elementCount() != 1))
            return noWeights();
        GRAFT_TRY(values, floatsOf(*offset));
        values.resize(static_cast<std::size_t>(outputs), values.front());
        GRAFT_TRY(row, TensorData::fromFloats({outputs}, values));
        GRAFT_TRY(scaled, times(row, beta));
        bias = std::move(scaled);
    }
    r.result(r.in.net().linear(r.name(), r.value(0), std::move(weight), std::move(bias)));
    return {};
}

Result<void> gemm(const NodeReader& r)
{
    if (r.node.integer("transA", 0) != 0)
        return notMapped(GRAFT_TR_NOOP("core", "It turns what it reads, which the layer cannot do."));
    return linear(r, r.node.integer("transB", 0) == 0, r.node.real("alpha", 1), r.node.real("beta", 1));
}

Result<void> matMul(const NodeReader& r)
{
    if (r.computed(0) && r.computed(1))
        return notMapped(GRAFT_TR_NOOP("core", "Products of two computed values have no layer in Graft."));
    return linear(r, true, 1, 1);
}

/// Whether edges that lie behind the picture only are just what rounding the number of windows up adds. Such edges
/// neither win a maximum nor count in a mean.
bool isRoundingUp(const Sliding& window, const Integers& dims)
{
    const std::array<std::int64_t, 2> ends{window.padding.bottom, window.padding.right};
    bool any = false;
    for (std::size_t d = 0; d < 2; ++d) {
        const std::int64_t room = dims[d + 2] - (window.dilation[d] * (window.kernel[d] - 1) + 1);
        const std::int64_t stride = window.stride[d];
        if (room < 0 || (room + ends[d]) / stride != (room + stride - 1) / stride)
            return false;
        any = any || ends[d] > 0;
    }
    return any && window.padding.left == 0 && window.padding.top == 0;
}

Result<void> pool(const NodeReader& r, bool maximum)
{
    GRAFT_TRY(dims, r.dims(0));
    GRAFT_TRY(window, slidingOf(r, dims, {1, 1}));
    if (r.node.outputs.size() > 1 && !r.node.outputs[1].empty())
        return notMapped(GRAFT_TR_NOOP("core", "The places of the maxima are not known to Graft."));
    ImportedPooling pooling{.maximum = maximum,
                            .kernel = window.kernel,
                            .stride = window.stride,
                            .padding = window.padding,
                            .ceilMode = r.node.integer("ceil_mode", 0) != 0,
                            .countPadding = r.node.integer("count_include_pad", 0) != 0};
    const bool spread = window.dilation != Pair{1, 1};
    if (spread && !maximum)
        return notMapped(GRAFT_TR_NOOP("core", "Means over spread windows have no layer in Graft."));
    if ((maximum || !pooling.countPadding) && !pooling.ceilMode && isRoundingUp(window, dims)) {
        pooling.padding = {};
        pooling.ceilMode = true;
    }
    const Value out = r.in.net().pooling(r.name(), r.value(0), pooling);
    if (Layer* layer = r.in.net().layerOf(out); layer != nullptr && spread)
        layer->parameters.insert_or_assign("dilation", Integers{window.dilation[0], window.dilation[1]});
    r.result(out);
    return {};
}

Result<void> maxPool(const NodeReader& r)
{
    return pool(r, true);
}

Result<void> averagePool(const NodeReader& r)
{
    return pool(r, false);
}

Result<void> globalPool(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    if (dims.size() != 4)
        return notMapped(GRAFT_TR_NOOP("core", "It does not summarise height and width."));
    return r.layer(r.node.type == "GlobalMaxPool" ? "AdaptiveMaxPool2d" : "AdaptiveAvgPool2d",
                   {{"output_size", Integers{1, 1}}});
}

} // namespace

std::span<const OperatorEntry> convolutionReaders()
{
    static constexpr std::array entries{
        OperatorEntry{"Conv", conv},
        OperatorEntry{"ConvTranspose", convTranspose},
        OperatorEntry{"Gemm", gemm},
        OperatorEntry{"MatMul", matMul},
        OperatorEntry{"graft.Linear", matMul},
        OperatorEntry{"MaxPool", maxPool},
        OperatorEntry{"AveragePool", averagePool},
        OperatorEntry{"GlobalAveragePool", globalPool},
        OperatorEntry{"GlobalMaxPool", globalPool},
    };
    return entries;
}

} // namespace graft::onnxfile
