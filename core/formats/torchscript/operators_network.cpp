// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Convolutions, normalisations, activations, pooling, linear layers.
#include "core/formats/torchscript/graph_walk_p.h"

#include <array>

namespace graft::torchscript {
namespace {

using c10::IValue;
using Value = NetworkAssembler::Value;
using Pair = std::array<std::int64_t, 2>;

/// Two numbers from a list of one or two, or from one number.
Pair pairOf(const IValue& value, std::int64_t otherwise)
{
    if (value.isInt())
        return {value.toInt(), value.toInt()};
    if (!value.isIntList() || value.toIntVector().empty())
        return {otherwise, otherwise};
    const auto list = value.toIntVector();
    return {list.front(), list.back()};
}

std::optional<TensorData> optionalData(const IValue& value)
{
    if (!value.isTensor() || !value.toTensor().defined())
        return {};
    return GraphWalk::dataOf(value.toTensor());
}

/// The module the weight belongs to, else the name of the place.
std::string weightedName(const GraphWalk& walk, const OperatorCall& call, const IValue& weight)
{
    const std::string owner = walk.ownerOf(weight);
    return owner.empty() ? call.name : owner;
}

bool transposed(GraphWalk& walk, OperatorCall& call, const Pair& stride, const Pair& padding, const Pair& outputPadding,
                std::int64_t groups, const Pair& dilation)
{
    const at::Tensor weight = call.in[1].toTensor();
    const auto bias = optionalData(call.in[2]);
    const auto list = [](const Pair& pair) { return std::vector<std::int64_t>{pair[0], pair[1]}; };
    const Value out = call.net.add(weightedName(walk, call, call.in[1]), "ConvTranspose2d",
                                   {{"in_channels", weight.size(0)},
                                    {"out_channels", weight.size(1) * groups},
                                    {"kernel_size", std::vector<std::int64_t>{weight.size(2), weight.size(3)}},
                                    {"stride", list(stride)},
                                    {"padding", list(padding)},
                                    {"output_padding", list(outputPadding)},
                                    {"dilation", list(dilation)},
                                    {"groups", groups},
                                    {"bias", bias.has_value()}},
                                   {walk.valueOf(call.in[0])});
    call.net.setTensor(out, "weight", GraphWalk::dataOf(weight));
    if (bias)
        call.net.setTensor(out, "bias", *bias);
    walk.put(call.out[0], out);
    return true;
}

/// conv2d(input, weight, bias, stride, padding, dilation, groups) and
/// _convolution(input, weight, bias, stride, padding, dilation, transposed, output_padding, groups, ...).
bool convolution(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    if (!in || walk.valueOf(call.in[1]) || call.in[1].toTensor().dim() != 4)
        return false;
    const bool general = call.op == "_convolution" || call.op == "convolution";
    const std::int64_t groups = call.in[general ? 8 : 6].toInt();
    ImportedConvolution how;
    how.stride = pairOf(call.in[3], 1);
    how.dilation = pairOf(call.in[5], 1);
    how.groups = groups;
    if (general && call.in[6].toBool())
        return transposed(walk, call, how.stride, pairOf(call.in[4], 0), pairOf(call.in[7], 0), groups, how.dilation);
    const at::Tensor weight = call.in[1].toTensor();
    if (call.in[4].isString()) {
        if (call.in[4].toStringRef() == "same") {
            const at::Tensor picture = call.in[0].toTensor();
            const auto rows = samePadding(picture.size(2), weight.size(2), 1, how.dilation[0]);
            const auto columns = samePadding(picture.size(3), weight.size(3), 1, how.dilation[1]);
            how.padding = {columns[0], columns[1], rows[0], rows[1]};
        }
    } else {
        const Pair padding = pairOf(call.in[4], 0);
        how.padding = {padding[1], padding[1], padding[0], padding[0]};
    }
    walk.put(call.out[0], call.net.convolution(weightedName(walk, call, call.in[1]), in, how, GraphWalk::dataOf(weight),
                                               optionalData(call.in[2])));
    return true;
}

/// conv_transpose2d(input, weight, bias, stride, padding, output_padding, groups, dilation)
bool convTranspose(GraphWalk& walk, OperatorCall& call)
{
    if (!walk.valueOf(call.in[0]) || walk.valueOf(call.in[1]) || call.in[1].toTensor().dim() != 4)
        return false;
    return transposed(walk, call, pairOf(call.in[3], 1), pairOf(call.in[4], 0), pairOf(call.in[5], 0),
                      call.in[6].toInt(), pairOf(call.in[7], 1));
}

/// batch_norm(input, weight, bias, mean, var, training, momentum, eps, cudnn)
bool batchNorm(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    if (!in || !call.in[3].isTensor() || call.in[5].toBool())
        return false;
    walk.put(call.out[0],
             call.net.batchNorm(weightedName(walk, call, call.in[3]), in, call.in[7].toDouble(),
                                optionalData(call.in[1]), optionalData(call.in[2]),
                                GraphWalk::dataOf(call.in[3].toTensor()), GraphWalk::dataOf(call.in[4].toTensor())));
    return true;
}

void setAffine(OperatorCall& call, Value layer, const IValue& weight, const IValue& bias)
{
    if (weight.isTensor())
        call.net.setTensor(layer, "weight", GraphWalk::dataOf(weight.toTensor()));
    if (bias.isTensor())
        call.net.setTensor(layer, "bias", GraphWalk::dataOf(bias.toTensor()));
}

/// layer_norm(input, shape, weight, bias, eps, cudnn)
bool layerNorm(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    const bool affine = call.in[2].isTensor();
    if (!in || affine != call.in[3].isTensor())
        return false;
    const Value out = call.net.add(
        affine ? weightedName(walk, call, call.in[2]) : call.name, "LayerNorm",
        {{"normalized_shape", call.in[1].toIntVector()}, {"eps", call.in[4].toDouble()}, {"affine", affine}}, {in});
    setAffine(call, out, call.in[2], call.in[3]);
    walk.put(call.out[0], out);
    return true;
}

/// group_norm(input, groups, weight, bias, eps, cudnn)
bool groupNorm(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    const bool affine = call.in[2].isTensor();
    if (!in || affine != call.in[3].isTensor())
        return false;
    const Value out = call.net.add(affine ? weightedName(walk, call, call.in[2]) : call.name, "GroupNorm",
                                   {{"num_groups", call.in[1].toInt()},
                                    {"num_channels", call.in[0].toTensor().size(1)},
                                    {"eps", call.in[4].toDouble()},
                                    {"affine", affine}},
                                   {in});
    setAffine(call, out, call.in[2], call.in[3]);
    walk.put(call.out[0], out);
    return true;
}

/// instance_norm(input, weight, bias, mean, var, use_input_stats, momentum, eps, cudnn)
bool instanceNorm(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    const bool affine = call.in[1].isTensor();
    if (!in || affine != call.in[2].isTensor() || !call.in[5].toBool() || call.in[0].toTensor().dim() != 4)
        return false;
    const Value out = call.net.add(
        affine ? weightedName(walk, call, call.in[1]) : call.name, "InstanceNorm2d",
        {{"num_features", call.in[0].toTensor().size(1)}, {"eps", call.in[7].toDouble()}, {"affine", affine}}, {in});
    setAffine(call, out, call.in[1], call.in[2]);
    walk.put(call.out[0], out);
    return true;
}

bool addSimple(GraphWalk& walk, OperatorCall& call, std::string type, ParameterMap parameters = {})
{
    const Value in = walk.valueOf(call.in[0]);
    if (!in)
        return false;
    walk.put(call.out[0], call.net.add(call.name, std::move(type), std::move(parameters), {in}));
    return true;
}

template <const char* Type>
bool activation(GraphWalk& walk, OperatorCall& call)
{
    return addSimple(walk, call, Type);
}

constexpr char relu[] = "ReLU", relu6[] = "ReLU6", silu[] = "SiLU", hardswish[] = "Hardswish", sigmoid[] = "Sigmoid",
               hyperbolic[] = "Tanh", hardsigmoid[] = "Hardsigmoid", mish[] = "Mish";

bool bounded(GraphWalk& walk, OperatorCall& call, double low, double high)
{
    if (low == 0 && high == 6)
        return addSimple(walk, call, "ReLU6");
    return addSimple(walk, call, "Hardtanh", {{"min_val", low}, {"max_val", high}});
}

bool hardtanh(GraphWalk& walk, OperatorCall& call)
{
    return bounded(walk, call, call.in[1].toScalar().toDouble(), call.in[2].toScalar().toDouble());
}

bool clamp(GraphWalk& walk, OperatorCall& call)
{
    constexpr double unbounded = 1e30;
    const auto limit = [&](std::size_t i, double otherwise) {
        return i < call.in.size() && call.in[i].isScalar() ? call.in[i].toScalar().toDouble() : otherwise;
    };
    const bool below = call.op == "clamp_max";
    const double low = below ? -unbounded : limit(1, -unbounded);
    const double high = below ? limit(1, unbounded) : call.op == "clamp_min" ? unbounded : limit(2, unbounded);
    if (low == 0 && high == unbounded)
        return addSimple(walk, call, "ReLU");
    return bounded(walk, call, low, high);
}

bool leakyRelu(GraphWalk& walk, OperatorCall& call)
{
    return addSimple(walk, call, "LeakyReLU", {{"negative_slope", call.in[1].toScalar().toDouble()}});
}

bool elu(GraphWalk& walk, OperatorCall& call)
{
    if (call.in[2].toScalar().toDouble() != 1 || call.in[3].toScalar().toDouble() != 1)
        return false;
    return addSimple(walk, call, "ELU", {{"alpha", call.in[1].toScalar().toDouble()}});
}

bool gelu(GraphWalk& walk, OperatorCall& call)
{
    const std::string how = call.in.size() > 1 ? call.in[1].toStringRef() : "none";
    return addSimple(walk, call, "GELU", how == "none" ? ParameterMap{} : ParameterMap{{"approximate", how}});
}

bool softplus(GraphWalk& walk, OperatorCall& call)
{
    return call.in[1].toScalar().toDouble() == 1 && call.in[2].toScalar().toDouble() == 20 &&
           addSimple(walk, call, "Softplus");
}

bool prelu(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    if (!in || walk.valueOf(call.in[1]))
        return false;
    const at::Tensor weight = call.in[1].toTensor();
    const Value out =
        call.net.add(weightedName(walk, call, call.in[1]), "PReLU", {{"num_parameters", weight.numel()}}, {in});
    call.net.setTensor(out, "weight", GraphWalk::dataOf(weight.reshape({-1})));
    walk.put(call.out[0], out);
    return true;
}

bool softmax(GraphWalk& walk, OperatorCall& call)
{
    std::int64_t dim = call.in[1].toInt();
    // The last dimension of scores N x classes is the first behind the batch.
    if (dim == -1)
        dim = call.out[0].dim() - 1;
    return dim != 0 &&
           addSimple(walk, call, call.op.find("log") != std::string::npos ? "LogSoftmax" : "Softmax", {{"dim", dim}});
}

/// max_pool2d(x, kernel, stride, padding, dilation, ceil); avg_pool2d(x, kernel, stride, padding, ceil, count, divisor)
bool pooling(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    ImportedPooling how;
    how.maximum = call.op.starts_with("max");
    how.kernel = pairOf(call.in[1], 1);
    const bool noStride = !call.in[2].isIntList() || call.in[2].toIntVector().empty();
    how.stride = noStride ? how.kernel : pairOf(call.in[2], 1);
    const Pair padding = pairOf(call.in[3], 0);
    how.padding = {padding[1], padding[1], padding[0], padding[0]};
    how.ceilMode = call.in[how.maximum ? 5 : 4].toBool();
    how.countPadding = !how.maximum && call.in[5].toBool();
    const bool special = how.maximum ? pairOf(call.in[4], 1) != Pair{1, 1} : !call.in[6].isNone();
    if (!in || special || call.out[0].dim() != 4)
        return false;
    walk.put(call.out[0], call.net.pooling(call.name, in, how));
    return true;
}

bool adaptivePooling(GraphWalk& walk, OperatorCall& call)
{
    const Pair size{call.out[0].size(-2), call.out[0].size(-1)};
    return call.out[0].dim() == 4 &&
           addSimple(walk, call, call.op.find("max") != std::string::npos ? "AdaptiveMaxPool2d" : "AdaptiveAvgPool2d",
                     {{"output_size", std::vector<std::int64_t>{size[0], size[1]}}});
}

bool addLinear(GraphWalk& walk, OperatorCall& call, const IValue& input, const at::Tensor& weight, const IValue& bias,
               const std::string& name)
{
    const Value in = walk.valueOf(input);
    if (!in || weight.dim() != 2 || walk.valueOf(weight) || walk.valueOf(bias))
        return false;
    auto offset = optionalData(bias);
    if (offset && offset->shape() != std::vector<std::int64_t>{weight.size(0)})
        return false;
    walk.put(call.out[0], call.net.linear(name, in, GraphWalk::dataOf(weight), std::move(offset)));
    return true;
}

bool linear(GraphWalk& walk, OperatorCall& call)
{
    return addLinear(walk, call, call.in[0], call.in[1].toTensor(), call.in[2], weightedName(walk, call, call.in[1]));
}

/// addmm(bias, input, weight^T, beta, alpha)
bool addmm(GraphWalk& walk, OperatorCall& call)
{
    if (walk.valueOf(call.in[2]) || call.in[3].toScalar().toDouble() != 1 || call.in[4].toScalar().toDouble() != 1)
        return false;
    return addLinear(walk, call, call.in[1], call.in[2].toTensor().t(), call.in[0],
                     weightedName(walk, call, call.in[2]));
}

bool matmul(GraphWalk& walk, OperatorCall& call)
{
    if (walk.valueOf(call.in[1]) || call.in[1].toTensor().dim() != 2)
        return false;
    return addLinear(walk, call, call.in[0], call.in[1].toTensor().t(), {}, weightedName(walk, call, call.in[1]));
}

bool dropout(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    if (!in)
        return false;
    walk.put(call.out[0], call.net.add(call.name, "Dropout", {{"p", call.in[1].toDouble()}}, {in}));
    return true;
}

} // namespace

std::span<const OperatorEntry> networkOperators()
{
    static const std::array entries{OperatorEntry{"conv2d", convolution},
                                    OperatorEntry{"_convolution", convolution},
                                    OperatorEntry{"convolution", convolution},
                                    OperatorEntry{"conv_transpose2d", convTranspose},
                                    OperatorEntry{"batch_norm", batchNorm},
                                    OperatorEntry{"layer_norm", layerNorm},
                                    OperatorEntry{"group_norm", groupNorm},
                                    OperatorEntry{"instance_norm", instanceNorm},
                                    OperatorEntry{"relu", activation<relu>},
                                    OperatorEntry{"relu6", activation<relu6>},
                                    OperatorEntry{"silu", activation<silu>},
                                    OperatorEntry{"hardswish", activation<hardswish>},
                                    OperatorEntry{"sigmoid", activation<sigmoid>},
                                    OperatorEntry{"tanh", activation<hyperbolic>},
                                    OperatorEntry{"hardsigmoid", activation<hardsigmoid>},
                                    OperatorEntry{"mish", activation<mish>},
                                    OperatorEntry{"hardtanh", hardtanh},
                                    OperatorEntry{"clamp", clamp},
                                    OperatorEntry{"clamp_min", clamp},
                                    OperatorEntry{"clamp_max", clamp},
                                    OperatorEntry{"leaky_relu", leakyRelu},
                                    OperatorEntry{"elu", elu},
                                    OperatorEntry{"gelu", gelu},
                                    OperatorEntry{"softplus", softplus},
                                    OperatorEntry{"prelu", prelu},
                                    OperatorEntry{"softmax", softmax},
                                    OperatorEntry{"log_softmax", softmax},
                                    OperatorEntry{"max_pool2d", pooling},
                                    OperatorEntry{"avg_pool2d", pooling},
                                    OperatorEntry{"adaptive_avg_pool2d", adaptivePooling},
                                    OperatorEntry{"adaptive_max_pool2d", adaptivePooling},
                                    OperatorEntry{"linear", linear},
                                    OperatorEntry{"addmm", addmm},
                                    OperatorEntry{"matmul", matmul},
                                    OperatorEntry{"mm", matmul},
                                    OperatorEntry{"dropout", dropout}};
    return entries;
}

} // namespace graft::torchscript
