// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keras/keras_model_p.h"

#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <utility>

namespace graft::keras {
namespace {

/// Kernels lie as height, width, in, out.
constexpr std::array<std::size_t, 4> kernelOrder{3, 2, 0, 1};

struct Window {
    std::array<std::int64_t, 2> stride{1, 1};
    std::array<std::int64_t, 2> dilation{1, 1};
    std::string padding;
};

Result<Window> windowOf(const LayerCall& call)
{
    Window window;
    const auto stride = pairOf(call.option("strides"));
    const auto dilation = pairOf(call.option("dilation_rate"));
    window.stride = stride.value_or(window.stride);
    window.dilation = dilation.value_or(window.dilation);
    window.padding = text(call.option("padding"), "valid");
    const auto sane = [](const std::array<std::int64_t, 2>& pair) { return pair[0] >= 1 && pair[1] >= 1; };
    if (!sane(window.stride) || !sane(window.dilation) || (window.padding != "same" && window.padding != "valid"))
        return badOptions(call);
    return window;
}

bool hasBias(const LayerCall& call)
{
    return flag(call.option("use_bias"), true);
}

/// The input of a convolution must have as many channels as its kernel reads.
Result<void> requireChannels(const Build& at, const LayerCall& call, std::int64_t channels)
{
    const auto dims = dimsOf(at, call.in());
    if (!dims.empty() && (dims.size() != 4 || dims[1] != channels))
        return badOptions(call);
    return {};
}

/// Height, width, in, multiplier to [in * multiplier, 1, height, width].
Result<TensorData> depthwiseWeight(const TensorData& kernel)
{
    constexpr std::array<std::size_t, 4> order{2, 3, 0, 1};
    GRAFT_TRY(moved, permuted(kernel, order));
    const auto shape = moved.shape();
    return reshaped(moved, {shape[0] * shape[1], 1, shape[2], shape[3]});
}

Result<Value> depthwise(Build& at, const LayerCall& call, const std::string& name, std::optional<TensorData> bias)
{
    GRAFT_TRY(window, windowOf(call));
    GRAFT_CHECK(requireRank(call, 0, 4));
    const auto& shape = call.weights[0].tensor.shape();
    GRAFT_CHECK(requireChannels(at, call, shape[2]));
    GRAFT_TRY(weight, depthwiseWeight(call.weights[0].tensor));
    ImportedConvolution plan{window.stride, window.dilation, {}, shape[2]};
    plan.padding = edgesFor(at, call.in(), window.padding, {shape[0], shape[1]}, window.stride, window.dilation);
    return at.net.convolution(name, call.in(), plan, std::move(weight), std::move(bias));
}

/// A dense layer that follows a picture works on every pixel's channels: a 1x1 convolution.
Result<Value> denseOnPicture(Build& at, const LayerCall& call)
{
    const auto& shape = call.weights[0].tensor.shape();
    GRAFT_CHECK(requireChannels(at, call, shape[0]));
    constexpr std::array<std::size_t, 2> order{1, 0};
    GRAFT_TRY(turned, permuted(call.weights[0].tensor, order));
    GRAFT_TRY(weight, reshaped(turned, {shape[1], shape[0], 1, 1}));
    return at.net.convolution(call.name, call.in(), {}, std::move(weight), biasOf(call, 1));
}

} // namespace

Result<Value> conv2d(Build& at, const LayerCall& call)
{
    GRAFT_TRY(window, windowOf(call));
    GRAFT_CHECK(requireWeights(call, hasBias(call) ? 2 : 1));
    GRAFT_CHECK(requireRank(call, 0, 4));
    const auto& shape = call.weights[0].tensor.shape();
    const std::int64_t groups = integer(call.option("groups")).value_or(1);
    if (groups < 1 || shape[3] % groups != 0 || shape[0] < 1 || shape[1] < 1)
        return badOptions(call);
    GRAFT_CHECK(requireChannels(at, call, shape[2] * groups));
    GRAFT_TRY(weight, permuted(call.weights[0].tensor, kernelOrder));
    ImportedConvolution plan{window.stride, window.dilation, {}, groups};
    plan.padding = edgesFor(at, call.in(), window.padding, {shape[0], shape[1]}, window.stride, window.dilation);
    const Value out = at.net.convolution(call.name, call.in(), plan, std::move(weight), biasOf(call, 1));
    return activated(at, call, out, call.option("activation"));
}

Result<Value> depthwiseConv2d(Build& at, const LayerCall& call)
{
    GRAFT_CHECK(requireWeights(call, hasBias(call) ? 2 : 1));
    GRAFT_TRY(out, depthwise(at, call, call.name, biasOf(call, 1)));
    return activated(at, call, out, call.option("activation"));
}

Result<Value> separableConv2d(Build& at, const LayerCall& call)
{
    GRAFT_CHECK(requireWeights(call, hasBias(call) ? 3 : 2));
    GRAFT_CHECK(requireRank(call, 1, 4));
    GRAFT_TRY(between, depthwise(at, call, call.name + ".depthwise", std::nullopt));
    GRAFT_TRY(weight, permuted(call.weights[1].tensor, kernelOrder));
    const Value out = at.net.convolution(call.name + ".pointwise", between, {}, std::move(weight), biasOf(call, 2));
    return activated(at, call, out, call.option("activation"));
}

Result<Value> conv2dTranspose(Build& at, const LayerCall& call)
{
    GRAFT_TRY(window, windowOf(call));
    GRAFT_CHECK(requireWeights(call, hasBias(call) ? 2 : 1));
    GRAFT_CHECK(requireRank(call, 0, 4));
    const auto& shape = call.weights[0].tensor.shape(); // height, width, out, in
    GRAFT_CHECK(requireChannels(at, call, shape[3]));
    if (!call.option("output_padding").is_null() || window.dilation != std::array<std::int64_t, 2>{1, 1})
        return unknownLayer(at, call, noSuchLayer());
    std::vector<std::int64_t> padding;
    std::vector<std::int64_t> longer;
    EdgePadding cut;
    for (std::size_t axis = 0; axis < 2; ++axis) {
        // Kernels shorter than the stride leave gaps at the end, which belong to the result.
        longer.push_back(std::max<std::int64_t>(0, window.stride[axis] - shape[axis]));
        const std::int64_t total =
            window.padding == "same" ? std::max<std::int64_t>(0, shape[axis] - window.stride[axis]) : 0;
        padding.push_back(total / 2);
        (axis == 0 ? cut.bottom : cut.right) = -(total % 2);
    }
    GRAFT_TRY(weight, permuted(call.weights[0].tensor, kernelOrder));
    const auto bias = biasOf(call, 1);
    Value out = at.net.add(call.name, "ConvTranspose2d",
                           {{"in_channels", shape[3]},
                            {"out_channels", shape[2]},
                            {"kernel_size", std::vector<std::int64_t>{shape[0], shape[1]}},
                            {"stride", std::vector<std::int64_t>{window.stride[0], window.stride[1]}},
                            {"padding", padding},
                            {"output_padding", longer},
                            {"bias", bias.has_value()}},
                           {call.in()});
    at.net.setTensor(out, "weight", std::move(weight));
    if (bias)
        at.net.setTensor(out, "bias", *bias);
    if (!cut.none())
        out = at.net.padding(call.name + ".crop", out, cut);
    return activated(at, call, out, call.option("activation"));
}

Result<Value> dense(Build& at, const LayerCall& call)
{
    GRAFT_CHECK(requireWeights(call, hasBias(call) ? 2 : 1));
    GRAFT_CHECK(requireRank(call, 0, 2));
    const auto dims = dimsOf(at, call.in());
    if (dims.size() == 4) {
        GRAFT_TRY(out, denseOnPicture(at, call));
        return activated(at, call, out, call.option("activation"));
    }
    if (!dims.empty() && dims.back() != call.weights[0].tensor.shape()[0])
        return badOptions(call);
    constexpr std::array<std::size_t, 2> order{1, 0};
    GRAFT_TRY(turned, permuted(call.weights[0].tensor, order));
    GRAFT_TRY(weight, reordered(at, call.in(), turned));
    const Value out = at.net.linear(call.name, call.in(), std::move(weight), biasOf(call, 1));
    return activated(at, call, out, call.option("activation"));
}

} // namespace graft::keras
