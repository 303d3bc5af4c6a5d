// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/caffe/importer_p.h"

#include <algorithm>
#include <utility>

namespace graft::caffe {
namespace {

constexpr std::int64_t largestWindow = 1 << 16;
constexpr std::int64_t mostChannels = 1 << 20;

/// One setting of both directions: `name` once or twice (height, width), or `name_h` and `name_w`.
std::array<std::int64_t, 2> pairOf(const Message& parameters, const std::string& both, const std::string& height,
                                   const std::string& width, std::int64_t fallback)
{
    const auto values = parameters.integers(both);
    if (values.empty())
        return {parameters.integer(height, fallback), parameters.integer(width, fallback)};
    return {values.front(), values.back()};
}

bool within(const std::array<std::int64_t, 2>& pair, std::int64_t lowest)
{
    return std::ranges::all_of(pair, [&](std::int64_t v) { return v >= lowest && v <= largestWindow; });
}

std::vector<std::int64_t> listOf(const std::array<std::int64_t, 2>& pair)
{
    return {pair[0], pair[1]};
}

Error misfit(const NetLayer& layer)
{
    return makeError(ErrorCode::ShapeMismatch,
                     GRAFT_TR_NOOP("core", "The weights of layer %1 do not fit its description."), {layer.name});
}

} // namespace

Result<Importer::Window> Importer::windowOf(const NetLayer& layer, const Message& parameters) const
{
    Window window;
    window.kernel = pairOf(parameters, "kernel_size", "kernel_h", "kernel_w", 0);
    window.stride = pairOf(parameters, "stride", "stride_h", "stride_w", 1);
    window.padding = pairOf(parameters, "pad", "pad_h", "pad_w", 0);
    window.dilation = pairOf(parameters, "dilation", {}, {}, 1);
    if (!within(window.kernel, 1) || !within(window.stride, 1) || !within(window.padding, 0) ||
        !within(window.dilation, 1))
        return makeError(ErrorCode::Corrupt,
                         GRAFT_TR_NOOP("core", "The window, stride, padding or dilation of layer %1 is not possible."),
                         {layer.name});
    return window;
}

Result<Importer::Value> Importer::convolution(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const Message& parameters = layer.parameters.child("convolution_param");
    GRAFT_TRY(window, windowOf(layer, parameters));
    const std::int64_t out = parameters.integer("num_output", 0);
    std::int64_t groups = parameters.integer("group", 1);
    if (layer.type != "Convolution" && channelsOf(in) > 0)
        groups = channelsOf(in);
    if (out < 1 || out > mostChannels || groups < 1 || groups > out || out % groups != 0)
        return misfit(layer);
    std::int64_t inChannels = channelsOf(in);
    if (!layer.blobs.empty()) {
        GRAFT_TRY(raw, tensorOf(layer.blobs.front()));
        const std::int64_t each = raw.elementCount() / window.kernel[0] / window.kernel[1] / out;
        if (each < 1 || (inChannels > 0 && inChannels != each * groups))
            return misfit(layer);
        inChannels = each * groups;
    }
    if (inChannels < 1 || inChannels % groups != 0)
        return misfit(layer);
    const bool hasBias = parameters.boolean("bias_term", true);
    GRAFT_TRY(weight, weights(layer, 0, {out, inChannels / groups, window.kernel[0], window.kernel[1]}));
    GRAFT_TRY(bias, hasBias ? weights(layer, 1, {out}) : std::optional<TensorData>());
    const ImportedConvolution convolution{window.stride,
                                          window.dilation,
                                          {window.padding[1], window.padding[1], window.padding[0], window.padding[0]},
                                          groups};
    if (weight && (bias || !hasBias))
        return m_assembler.convolution(layer.name, in, convolution, *std::move(weight), std::move(bias));
    // A description without weights: the layer begins fresh.
    return m_assembler.add(layer.name, "Conv2d",
                           {{"in_channels", inChannels},
                            {"out_channels", out},
                            {"kernel_size", listOf(window.kernel)},
                            {"stride", listOf(window.stride)},
                            {"padding", listOf(window.padding)},
                            {"dilation", listOf(window.dilation)},
                            {"groups", groups},
                            {"bias", hasBias}},
                           {in});
}

Result<Importer::Value> Importer::deconvolution(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const Message& parameters = layer.parameters.child("convolution_param");
    GRAFT_TRY(window, windowOf(layer, parameters));
    const std::int64_t out = parameters.integer("num_output", 0);
    const std::int64_t groups = parameters.integer("group", 1);
    if (out < 1 || out > mostChannels || groups < 1 || groups > out || out % groups != 0)
        return misfit(layer);
    std::int64_t inChannels = channelsOf(in);
    if (!layer.blobs.empty()) {
        GRAFT_TRY(raw, tensorOf(layer.blobs.front()));
        inChannels = raw.elementCount() / window.kernel[0] / window.kernel[1] / (out / groups);
    }
    if (inChannels < 1)
        return misfit(layer);
    const bool hasBias = parameters.boolean("bias_term", true);
    // The blob lies as torch's weight does: [in, out / group, kh, kw].
    GRAFT_TRY(weight, weights(layer, 0, {inChannels, out / groups, window.kernel[0], window.kernel[1]}));
    GRAFT_TRY(bias, hasBias ? weights(layer, 1, {out}) : std::optional<TensorData>());
    const Value value = m_assembler.add(layer.name, "ConvTranspose2d",
                                        {{"in_channels", inChannels},
                                         {"out_channels", out},
                                         {"kernel_size", listOf(window.kernel)},
                                         {"stride", listOf(window.stride)},
                                         {"padding", listOf(window.padding)},
                                         {"dilation", listOf(window.dilation)},
                                         {"groups", groups},
                                         {"bias", hasBias}},
                                        {in});
    if (weight)
        m_assembler.setTensor(value, "weight", *std::move(weight));
    if (bias)
        m_assembler.setTensor(value, "bias", *std::move(bias));
    return value;
}

Result<Importer::Value> Importer::innerProduct(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const Message& parameters = layer.parameters.child("inner_product_param");
    const std::int64_t out = parameters.integer("num_output", 0);
    if (parameters.integer("axis", 1) != 1)
        return unknown(layer, makeError(ErrorCode::Unsupported,
                                        GRAFT_TR_NOOP("core", "Graft's layer has no such setting: %1."), {"axis"}));
    const auto spec = m_assembler.specOf(in);
    std::int64_t features = spec ? spec->elementsPerSample() : 0;
    if (!layer.blobs.empty() && out > 0) {
        GRAFT_TRY(raw, tensorOf(layer.blobs.front()));
        features = raw.elementCount() / out;
    }
    if (out < 1 || features < 1)
        return misfit(layer);
    const bool turned = parameters.boolean("transpose", false);
    GRAFT_TRY(stored,
              weights(layer, 0,
                      turned ? std::vector<std::int64_t>{features, out} : std::vector<std::int64_t>{out, features}));
    const bool hasBias = parameters.boolean("bias_term", true);
    GRAFT_TRY(bias, hasBias ? weights(layer, 1, {out}) : std::optional<TensorData>());
    // Caffe joins channels, height and width by itself, in the order Graft has them.
    if (rankOf(in) != 2)
        in = m_assembler.add(layer.name + "_flat", "Flatten", {}, {in});
    if (!stored || (hasBias && !bias))
        return m_assembler.add(layer.name, "Linear",
                               {{"in_features", features}, {"out_features", out}, {"bias", hasBias}}, {in});
    TensorData weight = *stored;
    if (turned) {
        GRAFT_TRY(straight, permuted(weight, std::array<std::size_t, 2>{1, 0}));
        weight = std::move(straight);
    }
    return m_assembler.linear(layer.name, in, std::move(weight), std::move(bias));
}

Result<Importer::Value> Importer::pooling(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const Message& parameters = layer.parameters.child("pooling_param");
    const std::size_t kind = parameters.choice("pool", {"MAX", "AVE"}, 0);
    if (kind > 1)
        return unknown(layer, makeError(ErrorCode::Unsupported,
                                        GRAFT_TR_NOOP("core", "Graft's layer has no such setting: %1."),
                                        {"pool: " + parameters.text("pool")}));
    if (parameters.boolean("global_pooling", false))
        return m_assembler.add(layer.name, kind == 0 ? "AdaptiveMaxPool2d" : "AdaptiveAvgPool2d", {}, {in});
    GRAFT_TRY(window, windowOf(layer, parameters));
    ImportedPooling pooling;
    pooling.maximum = kind == 0;
    pooling.kernel = window.kernel;
    pooling.stride = window.stride;
    pooling.padding = {window.padding[1], window.padding[1], window.padding[0], window.padding[0]};
    // Caffe rounds up, drops a last window that begins in the padding, and divides by the window cut to the padded
    // picture: torch's ceil_mode and count_include_pad.
    pooling.ceilMode =
        parameters.choice("round_mode", {"CEIL", "FLOOR"}, 0) == 0 && parameters.boolean("ceil_mode", true);
    pooling.countPadding = true;
    if (window.stride[0] > window.kernel[0] || window.stride[1] > window.kernel[1])
        m_assembler.noteApproximation(makeError(
            ErrorCode::Unsupported,
            GRAFT_TR_NOOP("core", "With a stride wider than the window, the last row or column may be missing.")));
    return m_assembler.pooling(layer.name, in, pooling);
}

Result<Importer::Value> Importer::lrn(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const Message& parameters = layer.parameters.child("lrn_param");
    const std::int64_t size = parameters.integer("local_size", 5);
    if (parameters.choice("norm_region", {"ACROSS_CHANNELS", "WITHIN_CHANNEL"}, 0) != 0 || size < 1 || size % 2 == 0)
        return unknown(layer, makeError(ErrorCode::Unsupported,
                                        GRAFT_TR_NOOP("core", "Graft's layer has no such setting: %1."),
                                        {parameters.summary()}));
    return m_assembler.add(layer.name, "LocalResponseNorm",
                           {{"size", size},
                            {"alpha", parameters.real("alpha", 1)},
                            {"beta", parameters.real("beta", 0.75)},
                            {"k", parameters.real("k", 1)}},
                           {in});
}

} // namespace graft::caffe
