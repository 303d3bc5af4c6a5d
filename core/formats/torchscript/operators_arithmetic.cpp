// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sums and products: of two values of the network, or of one and constants.
#include "core/formats/torchscript/graph_walk_p.h"

#include <array>

namespace graft::torchscript {
namespace {

using c10::IValue;
using Value = NetworkAssembler::Value;

/// The one dimension (from the end) along which a constant differs: -1 for a row of features, -3 for channels of
/// pictures. 0: a single number; nothing: more than one.
std::optional<std::int64_t> axisOf(const at::Tensor& constant)
{
    std::int64_t axis = 0;
    for (std::int64_t i = 0; i < constant.dim(); ++i) {
        if (constant.size(i) == 1)
            continue;
        if (axis != 0)
            return {};
        axis = i - constant.dim();
    }
    return axis;
}

/// A constant as one number for each channel of `like`, and the axis of the channels.
struct ChannelNumbers {
    at::Tensor numbers;
    std::int64_t dim = 1;
};

std::optional<ChannelNumbers> channelNumbers(const at::Tensor& like, const IValue& constant)
{
    at::Tensor tensor = constant.isTensor() ? constant.toTensor() : at::full({}, constant.toScalar());
    tensor = tensor.to(at::kFloat);
    const auto axis = axisOf(tensor);
    if (!axis || like.dim() < 2 || tensor.dim() > like.dim())
        return {};
    const std::int64_t dim = *axis == 0 ? 1 : *axis + like.dim();
    if (dim < 1)
        return {};
    const at::Tensor numbers = tensor.reshape({-1}).expand({like.size(dim)}).contiguous();
    return ChannelNumbers{numbers, dim};
}

/// x + c * factor, x * c: a layer that scales and shifts channels.
bool withConstant(GraphWalk& walk, OperatorCall& call, std::size_t network, bool product, double factor)
{
    const Value in = walk.valueOf(call.in[network]);
    const at::Tensor like = call.in[network].toTensor();
    const IValue& constant = call.in[1 - network];
    if (!in || like.sizes() != call.out[0].sizes() || (!constant.isTensor() && !constant.isScalar()))
        return false;
    if (!product && constant.isTensor() && constant.toTensor().dim() == 3 && like.dim() == 3 && factor == 1 &&
        constant.toTensor().size(0) == 1 && constant.toTensor().size(1) == like.size(1) &&
        constant.toTensor().size(2) == like.size(2)) {
        const Value out =
            call.net.add(call.name, "PositionEmbedding", {{"length", like.size(1)}, {"embed_dim", like.size(2)}}, {in});
        call.net.setTensor(out, "pos_embedding", GraphWalk::dataOf(constant.toTensor()));
        walk.put(call.out[0], out);
        return true;
    }
    const auto channels = channelNumbers(like, constant);
    if (!channels)
        return false;
    const std::string owner = walk.ownerOf(constant);
    const std::string name = owner.empty() ? call.name : owner + "." + call.op;
    if (product && channels->dim == like.dim() - 3 && like.dim() == 4 && constant.isTensor() &&
        walk.nameOf(constant).ends_with("layer_scale")) {
        const Value out =
            call.net.add(owner.empty() ? call.name : owner, "LayerScale", {{"num_channels", like.size(1)}}, {in});
        call.net.setTensor(out, "layer_scale", GraphWalk::dataOf(channels->numbers.reshape({-1, 1, 1})));
        walk.put(call.out[0], out);
        return true;
    }
    const TensorData data = GraphWalk::dataOf(channels->numbers * factor);
    walk.put(call.out[0], product ? call.net.scaleShift(name, in, data, std::nullopt, channels->dim)
                                  : call.net.scaleShift(name, in, std::nullopt, data, channels->dim));
    return true;
}

bool ofTwo(GraphWalk& walk, OperatorCall& call, const char* type)
{
    const Value a = walk.valueOf(call.in[0]);
    const Value b = walk.valueOf(call.in[1]);
    if (!a || !b)
        return false;
    walk.put(call.out[0], call.net.add(call.name, type, {}, {a, b}));
    return true;
}

double alphaOf(const OperatorCall& call)
{
    return call.in.size() > 2 && call.in[2].isScalar() ? call.in[2].toScalar().toDouble() : 1.0;
}

/// add(a, b, alpha)
bool add(GraphWalk& walk, OperatorCall& call)
{
    const double alpha = alphaOf(call);
    if (walk.valueOf(call.in[0]) && walk.valueOf(call.in[1]))
        return alpha == 1 && ofTwo(walk, call, "Add");
    const std::size_t network = walk.valueOf(call.in[0]) ? 0 : 1;
    return (network == 0 || alpha == 1) && withConstant(walk, call, network, false, alpha);
}

bool subtract(GraphWalk& walk, OperatorCall& call)
{
    const double alpha = alphaOf(call);
    if (walk.valueOf(call.in[0]) && walk.valueOf(call.in[1]))
        return alpha == 1 && ofTwo(walk, call, "Subtract");
    return walk.valueOf(call.in[0]) && withConstant(walk, call, 0, false, -alpha);
}

bool multiply(GraphWalk& walk, OperatorCall& call)
{
    if (walk.valueOf(call.in[0]) && walk.valueOf(call.in[1]))
        return ofTwo(walk, call, "Multiply");
    return withConstant(walk, call, walk.valueOf(call.in[0]) ? 0 : 1, true, 1);
}

/// By a constant: times its inverse.
bool divide(GraphWalk& walk, OperatorCall& call)
{
    if (!walk.valueOf(call.in[0]) || walk.valueOf(call.in[1]) || call.in.size() > 2)
        return false;
    const at::Tensor divisor =
        call.in[1].isTensor() ? call.in[1].toTensor() : at::full({}, call.in[1].toScalar(), at::kFloat);
    const std::vector<IValue> inputs{call.in[0], at::reciprocal(divisor.to(at::kFloat))};
    OperatorCall inverse{call.net, inputs, call.out, call.name, "mul"};
    return withConstant(walk, inverse, 0, true, 1);
}

bool maximum(GraphWalk& walk, OperatorCall& call)
{
    return call.in.size() == 2 && call.in[1].isTensor() && ofTwo(walk, call, "Maximum");
}

} // namespace

std::span<const OperatorEntry> arithmeticOperators()
{
    static const std::array entries{OperatorEntry{"add", add},         OperatorEntry{"sub", subtract},
                                    OperatorEntry{"mul", multiply},    OperatorEntry{"div", divide},
                                    OperatorEntry{"maximum", maximum}, OperatorEntry{"max", maximum}};
    return entries;
}

} // namespace graft::torchscript
