// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/graph_writer_p.h"

#include <array>
#include <cmath>

namespace graft::onnxfile {

std::string normalised(GraphWriter& out, const std::string& x, const std::vector<std::int64_t>& axes, double eps)
{
    const std::string mean = out.node("ReduceMean", {x}, {{"axes", axes}});
    const std::string centred = out.node("Sub", {x, mean});
    const std::string square = out.node("Pow", {centred, out.number("two", 2)});
    const std::string variance = out.node("ReduceMean", {square}, {{"axes", axes}});
    const std::string safe = out.node("Add", {variance, out.number("eps", eps)});
    const std::string spread = out.node("Sqrt", {safe});
    return out.node("Div", {centred, spread});
}

namespace {

using Integers = std::vector<std::int64_t>;

/// The layer's weight, or ones where it has none.
Result<std::string> scaleOf(const LayerContext& c, std::int64_t count, bool own)
{
    if (own)
        return c.out.weight("weight");
    return c.out.floats("ones", {count}, std::vector<float>(static_cast<std::size_t>(count), 1.0F));
}

Result<std::string> offsetOf(const LayerContext& c, std::int64_t count, bool own)
{
    if (own)
        return c.out.weight("bias");
    return c.out.floats("zeros", {count}, std::vector<float>(static_cast<std::size_t>(count), 0.0F));
}

/// Multiplies by the layer's weight and adds its bias, both of the given shape.
Result<std::string> scaled(const LayerContext& c, const std::string& x, const Integers& shape)
{
    GRAFT_TRY(weight, c.out.weight("weight", shape));
    const std::string product = c.out.node("Mul", {x, weight});
    GRAFT_TRY(bias, c.out.weight("bias", shape));
    return c.out.node("Add", {product, bias});
}

Result<std::string> batchNorm(const LayerContext& c)
{
    const std::int64_t count = intParameter(c.layer, "num_features");
    const bool affine = boolParameter(c.layer, "affine");
    GRAFT_TRY(scale, scaleOf(c, count, affine));
    GRAFT_TRY(offset, offsetOf(c, count, affine));
    GRAFT_TRY(mean, c.out.weight("running_mean"));
    GRAFT_TRY(variance, c.out.weight("running_var"));
    return c.out.node("BatchNormalization", {c.x(), scale, offset, mean, variance},
                      {{"epsilon", static_cast<float>(realParameter(c.layer, "eps"))},
                       {"momentum", static_cast<float>(1.0 - realParameter(c.layer, "momentum"))}});
}

Result<std::string> layerNorm(const LayerContext& c)
{
    const Integers shape = intsParameter(c.layer, "normalized_shape");
    const double eps = realParameter(c.layer, "eps");
    const bool affine = boolParameter(c.layer, "affine");
    const auto count = static_cast<std::int64_t>(shape.size());
    if (affine && c.out.options().opset >= 17) {
        GRAFT_TRY(scale, c.out.weight("weight"));
        GRAFT_TRY(offset, c.out.weight("bias"));
        return c.out.node("LayerNormalization", {c.x(), scale, offset},
                          {{"axis", -count}, {"epsilon", static_cast<float>(eps)}});
    }
    Integers axes;
    for (std::int64_t d = -count; d < 0; ++d)
        axes.push_back(d);
    const std::string even = normalised(c.out, c.x(), axes, eps);
    return affine ? scaled(c, even, shape) : Result<std::string>(even);
}

Result<std::string> layerNorm2d(const LayerContext& c)
{
    const std::string even = normalised(c.out, c.x(), {1}, realParameter(c.layer, "eps"));
    return scaled(c, even, {intParameter(c.layer, "num_channels"), 1, 1});
}

Result<std::string> instanceNorm2d(const LayerContext& c)
{
    const std::int64_t count = intParameter(c.layer, "num_features");
    const bool affine = boolParameter(c.layer, "affine");
    GRAFT_TRY(scale, scaleOf(c, count, affine));
    GRAFT_TRY(offset, offsetOf(c, count, affine));
    return c.out.node("InstanceNormalization", {c.x(), scale, offset},
                      {{"epsilon", static_cast<float>(realParameter(c.layer, "eps"))}});
}

/// A group is an instance of its own once its channels are one long row.
Result<std::string> groupNorm(const LayerContext& c)
{
    const std::int64_t groups = intParameter(c.layer, "num_groups");
    const std::int64_t channels = intParameter(c.layer, "num_channels");
    const std::string rows = reshapedTo(c.out, c.x(), {groups, -1});
    GRAFT_TRY(ones, scaleOf(c, groups, false));
    GRAFT_TRY(zeros, offsetOf(c, groups, false));
    const std::string even = c.out.node("InstanceNormalization", {rows, ones, zeros},
                                        {{"epsilon", static_cast<float>(realParameter(c.layer, "eps"))}});
    const std::string back = reshapedTo(c.out, even, {c.in[0].dims.begin() + 1, c.in[0].dims.end()});
    return boolParameter(c.layer, "affine") ? scaled(c, back, broadcastShape(channels, c.rank(), 1))
                                            : Result<std::string>(back);
}

Result<std::string> localResponseNorm(const LayerContext& c)
{
    const std::int64_t size = intParameter(c.layer, "size");
    if (size % 2 == 0)
        return c.cannot(GRAFT_TR_NOOP("core", "Layer %1 normalises over %2 channels; ONNX puts an even number of them "
                                              "elsewhere. Take an odd size."),
                        {std::to_string(size)});
    return c.out.node("LRN", {c.x()},
                      {{"size", size},
                       {"alpha", static_cast<float>(realParameter(c.layer, "alpha"))},
                       {"beta", static_cast<float>(realParameter(c.layer, "beta"))},
                       {"bias", static_cast<float>(realParameter(c.layer, "k"))}});
}

Result<std::string> scaleShift(const LayerContext& c)
{
    const std::int64_t count = intParameter(c.layer, "num_features");
    const Integers shape = broadcastShape(count, c.rank(), c.axis(intParameter(c.layer, "dim")));
    std::string x = c.x();
    if (boolParameter(c.layer, "scale")) {
        GRAFT_TRY(weight, c.out.weight("weight", shape));
        x = c.out.node("Mul", {x, weight});
    }
    if (boolParameter(c.layer, "shift")) {
        GRAFT_TRY(bias, c.out.weight("bias", shape));
        x = c.out.node("Add", {x, bias});
    }
    return x;
}

Result<std::string> layerScale(const LayerContext& c)
{
    GRAFT_TRY(scale, c.out.weight("layer_scale"));
    return c.out.node("Mul", {c.x(), scale});
}

Result<std::string> fakeQuantize(const LayerContext& c)
{
    const std::int64_t low = intParameter(c.layer, "quant_min");
    const std::int64_t high = intParameter(c.layer, "quant_max");
    const bool isSigned = low == -128 && high == 127;
    if (!isSigned && (low != 0 || high != 255))
        return c.cannot(GRAFT_TR_NOOP("core", "Layer %1 rounds to steps from %2 to %3; ONNX has -128 to 127 and 0 to "
                                              "255."),
                        {std::to_string(low), std::to_string(high)});
    const auto type = isSigned ? onnx::TensorProto::INT8 : onnx::TensorProto::UINT8;
    const std::string zero(1, static_cast<char>(intParameter(c.layer, "zero_point")));
    const std::string scale = c.out.number("scale", realParameter(c.layer, "scale"));
    const std::string point = c.out.raw("zero_point", type, {}, zero);
    const std::string steps = c.out.node("QuantizeLinear", {c.x(), scale, point});
    return c.out.node("DequantizeLinear", {steps, scale, point});
}

} // namespace

std::span<const WriterEntry> normalisationWriters()
{
    static constexpr std::array entries{
        WriterEntry{"BatchNorm2d", batchNorm},
        WriterEntry{"BatchNorm1d", batchNorm},
        WriterEntry{"LayerNorm", layerNorm},
        WriterEntry{"LayerNorm2d", layerNorm2d},
        WriterEntry{"GroupNorm", groupNorm},
        WriterEntry{"InstanceNorm2d", instanceNorm2d},
        WriterEntry{"LocalResponseNorm", localResponseNorm},
        WriterEntry{"ScaleShift", scaleShift},
        WriterEntry{"LayerScale", layerScale},
        WriterEntry{"FakeQuantize", fakeQuantize},
    };
    return entries;
}

} // namespace graft::onnxfile
