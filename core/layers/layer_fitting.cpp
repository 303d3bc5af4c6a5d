// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How layers adapt to the place where they are put.
#include "core/layers/structure_edits.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace graft {
namespace {

/// Parameters that are the number of channels (the second dimension) of what arrives.
constexpr std::array<std::string_view, 3> channelParameters{"in_channels", "num_features", "num_channels"};

bool setInteger(Layer& layer, std::string_view name, std::int64_t value)
{
    if (value <= 0 || intParameter(layer, name) == value)
        return false;
    layer.parameters.insert_or_assign(std::string(name), value);
    return true;
}

/// The largest divisor of `count` that is at most `wanted`.
std::int64_t divisorUpTo(std::int64_t wanted, std::int64_t count)
{
    std::int64_t divisor = std::max<std::int64_t>(1, std::min(wanted, count));
    while (count % divisor != 0)
        --divisor;
    return divisor;
}

/// Numbers that must divide the channels: groups of a convolution or of a group normalisation.
bool adaptGroups(Layer& layer, const LayerSchema& schema, std::int64_t channels)
{
    bool changed = false;
    if (schema.parameter("num_groups") != nullptr)
        changed = setInteger(layer, "num_groups", divisorUpTo(intParameter(layer, "num_groups"), channels));
    if (schema.parameter("groups") != nullptr) {
        const std::int64_t both = schema.parameter("out_channels") != nullptr
                                      ? std::gcd(channels, intParameter(layer, "out_channels"))
                                      : channels;
        changed = setInteger(layer, "groups", divisorUpTo(intParameter(layer, "groups"), both)) || changed;
    }
    return changed;
}

/// Half the kernel at every edge keeps height and width.
void padToKeepSize(Layer& layer, const LayerSchema& schema)
{
    const ParameterSpec* padding = schema.parameter("padding");
    if (padding == nullptr || padding->kind != ParameterKind::IntegerPair || schema.parameter("kernel_size") == nullptr)
        return;
    std::vector<std::int64_t> kernel = intsParameter(layer, "kernel_size");
    for (std::int64_t& side : kernel)
        side /= 2;
    layer.parameters.insert_or_assign("padding", kernel);
}

} // namespace

bool adaptToInput(Layer& layer, const TensorSpec& in)
{
    const LayerSchema* schema = findSchema(layer.type);
    if (schema == nullptr || in.dims.size() < 2)
        return false;
    bool changed = false;
    for (const std::string_view name : channelParameters) {
        if (schema->parameter(name) != nullptr)
            changed = setInteger(layer, name, in.dims[1]) || changed;
    }
    if (schema->parameter("in_features") != nullptr)
        changed = setInteger(layer, "in_features", in.dims.back()) || changed;
    if (schema->parameter("embed_dim") != nullptr)
        changed = setInteger(layer, "embed_dim", in.dims.back()) || changed;
    if (schema->parameter("window_size") != nullptr) // an attention, whose dim is the number of features
        changed = setInteger(layer, "dim", in.dims.back()) || changed;
    if (schema->parameter("length") != nullptr && in.dims.size() == 3)
        changed = setInteger(layer, "length", in.dims[1]) || changed;
    if (schema->parameter("num_heads") != nullptr)
        changed =
            setInteger(layer, "num_heads", divisorUpTo(intParameter(layer, "num_heads"), in.dims.back())) || changed;
    if (const ParameterSpec* shape = schema->parameter("normalized_shape"); shape != nullptr) {
        ParameterValue value = in.dims.back();
        if (shape->kind != ParameterKind::Integer)
            value = std::vector<std::int64_t>{in.dims.back()};
        const auto it = layer.parameters.find("normalized_shape");
        const bool same = (it != layer.parameters.end() ? it->second : shape->defaultValue) == value;
        if (!same && in.dims.back() > 0) {
            layer.parameters.insert_or_assign("normalized_shape", value);
            changed = true;
        }
    }
    return adaptGroups(layer, *schema, in.dims[1]) || changed;
}

Layer newLayer(const LayerSchema& schema, const TensorSpec* in, bool keepShape)
{
    Layer layer;
    layer.type = schema.type;
    if (schema.category == LayerCategory::Convolution)
        padToKeepSize(layer, schema);
    if (in != nullptr && in->dims.size() >= 2) {
        if (keepShape && schema.parameter("out_channels") != nullptr)
            setInteger(layer, "out_channels", in->dims[1]);
        if (keepShape && schema.parameter("out_features") != nullptr)
            setInteger(layer, "out_features", in->dims.back());
        adaptToInput(layer, *in);
    }
    layer.fresh = hasLearnables(layer);
    return layer;
}

bool takesInput(const LayerSchema& schema)
{
    return schema.maxInputs != 0;
}

bool givesOutput(const LayerSchema& schema)
{
    return schema.outputs > 0 && schema.category != LayerCategory::Output;
}

std::uint16_t nextInput(const NetworkGraph& graph, const Layer& layer)
{
    const LayerSchema* schema = findSchema(layer.type);
    std::uint16_t port = 0;
    for (const Connection& c : graph.inputsOf(layer.id)) {
        if (c.to.port == port)
            ++port;
    }
    const bool full = schema != nullptr && schema->maxInputs >= 0 && port >= schema->maxInputs;
    return full ? 0 : port;
}

Result<void> fitsAfter(const LayerSchema& schema, const TensorSpec* in)
{
    if (!takesInput(schema))
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "A layer of this type takes no input."));
    if (in == nullptr)
        return {};
    Layer layer = newLayer(schema, in, true);
    layer.name = schema.type;
    // Layers that combine get their other inputs later; alike ones stand in for them.
    const std::vector<TensorSpec> inputs(static_cast<std::size_t>(std::max(1, schema.minInputs)), *in);
    if (const auto out = schema.inferShapes(layer, inputs); !out)
        return out.error();
    return {};
}

} // namespace graft
