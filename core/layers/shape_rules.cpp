// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

#include <cstdio>
#include <string_view>

namespace graft::schema {

Error layerError(const Layer& layer, std::string text, std::vector<std::string> more)
{
    more.insert(more.begin(), layer.name);
    Error error = makeError(ErrorCode::ShapeMismatch, std::move(text), std::move(more));
    error.layer = layer.name;
    return error;
}

std::int64_t boundedProduct(std::span<const std::int64_t> factors)
{
    std::int64_t product = 1;
    bool overflow = false;
    for (const std::int64_t factor : factors) {
        if (factor <= 0)
            return 0;
        overflow = overflow || __builtin_mul_overflow(product, factor, &product);
    }
    return overflow ? std::numeric_limits<std::int64_t>::max() : product;
}

std::int64_t boundedProduct(std::initializer_list<std::int64_t> factors)
{
    return boundedProduct(std::span<const std::int64_t>(factors.begin(), factors.size()));
}

namespace {

/// Whether the axes may be those of a feature map.
bool mayBeFeatureMap(const TensorSpec& in)
{
    constexpr std::string_view wanted = "NCHW";
    if (in.dims.size() != wanted.size() || in.axes.size() != wanted.size())
        return false;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (in.axes[i] != wanted[i] && in.axes[i] != '?')
            return false;
    }
    return true;
}

} // namespace

Result<void> requireFeatureMap(const Layer& layer, const TensorSpec& in)
{
    if (!mayBeFeatureMap(in))
        return layerError(layer,
                          GRAFT_TR_NOOP("core", "Layer %1 needs channels, height and width, but gets %2 (%3 axes "
                                                "instead of 3)."),
                          {in.text(), std::to_string(in.dims.empty() ? 0 : in.dims.size() - 1)});
    return {};
}

Result<void> requireChannels(const Layer& layer, const TensorSpec& in, std::int64_t expected)
{
    GRAFT_CHECK(requireFeatureMap(layer, in));
    if (in.dims[1] != expected)
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 expects %2 input channels, but gets %3."),
                          {std::to_string(expected), std::to_string(in.dims[1])});
    return {};
}

Result<std::int64_t> slide(const Layer& layer, char axis, std::int64_t in, const Window& window)
{
    const std::int64_t reach = window.dilation * (window.kernel - 1) + 1;
    // As in PyTorch, rounding up also lets a window start that is a little larger than the picture.
    const std::int64_t allowance = window.ceilMode ? window.stride - 1 : 0;
    const std::int64_t room = in + 2 * window.padding - reach + allowance;
    if (room < 0) {
        const std::string needed = std::to_string(in - room);
        return axis == 'H'
                   ? layerError(layer,
                                GRAFT_TR_NOOP("core", "Layer %1 needs an input at least %2 px high, but gets %3 px."),
                                {needed, std::to_string(in)})
                   : layerError(layer,
                                GRAFT_TR_NOOP("core", "Layer %1 needs an input at least %2 px wide, but gets %3 px."),
                                {needed, std::to_string(in)});
    }
    std::int64_t steps = room / window.stride + 1;
    // As in PyTorch, a last window that would start in the right padding is dropped.
    if (window.ceilMode && (steps - 1) * window.stride >= in + window.padding)
        --steps;
    return steps;
}

std::pair<Window, Window> windowsOf(const Layer& layer)
{
    const LayerSchema* schema = findSchema(layer.type);
    const auto kernel = intsParameter(layer, "kernel_size");
    const auto stride = intsParameter(layer, "stride");
    const auto padding = intsParameter(layer, "padding");
    const bool hasDilation = schema != nullptr && schema->parameter("dilation") != nullptr;
    const auto dilation = hasDilation ? intsParameter(layer, "dilation") : std::vector<std::int64_t>{1, 1};
    const bool ceilMode = boolParameter(layer, "ceil_mode");
    return {Window{kernel[0], stride[0], padding[0], dilation[0], ceilMode},
            Window{kernel[1], stride[1], padding[1], dilation[1], ceilMode}};
}

Result<TensorSpec> slideBoth(const Layer& layer, const TensorSpec& in, std::int64_t channels)
{
    const auto [vertical, horizontal] = windowsOf(layer);
    GRAFT_TRY(height, slide(layer, 'H', in.dims[2], vertical));
    GRAFT_TRY(width, slide(layer, 'W', in.dims[3], horizontal));
    return TensorSpec{in.dtype, {in.dims[0], channels, height, width}, "NCHW"};
}

Result<void> requireRank(const Layer& layer, const TensorSpec& in, std::size_t rank)
{
    if (in.dims.size() != rank)
        return layerError(layer,
                          GRAFT_TR_NOOP("core", "Layer %1 needs %2 dimensions (the batch counted), but gets %3 (%4)."),
                          {std::to_string(rank), std::to_string(in.dims.size()), in.text()});
    return {};
}

Result<void> requireLast(const Layer& layer, const TensorSpec& in, std::int64_t expected)
{
    if (in.dims.size() < 2 || in.dims.back() != expected)
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 expects %2 in the last dimension, but gets %3."),
                          {std::to_string(expected), in.text()});
    return {};
}

Result<void> requireDivisible(const Layer& layer, std::int64_t whole, std::int64_t parts)
{
    if (parts <= 0 || whole % parts != 0)
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 cannot divide %2 into %3 equal parts."),
                          {std::to_string(whole), std::to_string(parts)});
    return {};
}

Result<std::size_t> resolveAxis(const Layer& layer, std::int64_t axis, std::size_t rank)
{
    const auto size = static_cast<std::int64_t>(rank);
    const std::int64_t resolved = axis < 0 ? axis + size : axis;
    if (resolved == 0)
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 must not work across the batch (dimension 0)."));
    if (resolved < 0 || resolved >= size)
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 works on dimension %2, but its input has only %3."),
                          {std::to_string(axis), std::to_string(rank)});
    return static_cast<std::size_t>(resolved);
}

std::string pairText(const std::vector<std::int64_t>& pair)
{
    return std::to_string(pair.at(0)) + "x" + std::to_string(pair.at(1));
}

std::string listText(const std::vector<std::int64_t>& list)
{
    std::string text;
    for (const std::int64_t value : list)
        text += (text.empty() ? "" : ", ") + std::to_string(value);
    return text;
}

std::string dimensionSummary(const Layer& layer)
{
    return "dim " + std::to_string(intParameter(layer, "dim"));
}

std::string numberText(double value)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%g", value);
    return buffer;
}

std::string windowText(const Layer& layer)
{
    std::string text = pairText(intsParameter(layer, "kernel_size"));
    const auto stride = intsParameter(layer, "stride");
    if (stride[0] != stride[1])
        text += ", /" + pairText(stride);
    else if (stride[0] != 1)
        text += ", /" + std::to_string(stride[0]);
    return text;
}

} // namespace graft::schema
