// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keras/keras_model_p.h"

#include <utility>

namespace graft::keras {
namespace {

/// Keras never counts padding in a mean.
Result<Value> pooling(Build& at, const LayerCall& call, bool maximum)
{
    ImportedPooling plan;
    plan.maximum = maximum;
    plan.kernel = pairOf(call.option("pool_size")).value_or(plan.kernel);
    plan.stride = pairOf(call.option("strides")).value_or(plan.kernel);
    const std::string mode = text(call.option("padding"), "valid");
    for (const auto& pair : {plan.kernel, plan.stride}) {
        if (pair[0] < 1 || pair[1] < 1)
            return badOptions(call);
    }
    plan.padding = edgesFor(at, call.in(), mode, plan.kernel, plan.stride, {1, 1});
    return at.net.pooling(call.name, call.in(), plan);
}

Result<Value> globalPooling(Build& at, const LayerCall& call, const char* type)
{
    const std::vector<std::int64_t> one{1, 1};
    const Value out = at.net.add(call.name, type, {{"output_size", one}}, {call.in()});
    if (flag(call.option("keepdims"), false))
        return out;
    return at.net.add(call.name + ".flatten", "Flatten", {}, {out});
}

/// [[top, bottom], [left, right]], [rows, columns] or one number.
std::optional<EdgePadding> edgesOf(const Json& value)
{
    if (value.is_array() && value.size() == 2 && value[0].is_array() && value[1].is_array()) {
        const auto rows = pairOf(value[0]);
        const auto columns = pairOf(value[1]);
        if (!rows || !columns)
            return std::nullopt;
        return EdgePadding{(*columns)[0], (*columns)[1], (*rows)[0], (*rows)[1]};
    }
    const auto both = pairOf(value);
    if (!both)
        return std::nullopt;
    return EdgePadding{(*both)[1], (*both)[1], (*both)[0], (*both)[0]};
}

bool negative(const EdgePadding& edges)
{
    return edges.left < 0 || edges.right < 0 || edges.top < 0 || edges.bottom < 0;
}

} // namespace

Result<Value> maxPooling(Build& at, const LayerCall& call)
{
    return pooling(at, call, true);
}

Result<Value> averagePooling(Build& at, const LayerCall& call)
{
    return pooling(at, call, false);
}

Result<Value> globalMaxPooling(Build& at, const LayerCall& call)
{
    return globalPooling(at, call, "AdaptiveMaxPool2d");
}

Result<Value> globalAveragePooling(Build& at, const LayerCall& call)
{
    return globalPooling(at, call, "AdaptiveAvgPool2d");
}

Result<Value> zeroPadding(Build& at, const LayerCall& call)
{
    const auto edges = edgesOf(call.option("padding"));
    if (!edges || negative(*edges))
        return badOptions(call);
    return at.net.padding(call.name, call.in(), *edges);
}

Result<Value> cropping(Build& at, const LayerCall& call)
{
    const auto edges = edgesOf(call.option("cropping"));
    if (!edges || negative(*edges))
        return badOptions(call);
    return at.net.padding(call.name, call.in(), {-edges->left, -edges->right, -edges->top, -edges->bottom});
}

Result<Value> upSampling(Build& at, const LayerCall& call)
{
    const auto factor = pairOf(call.option("size")).value_or(std::array<std::int64_t, 2>{2, 2});
    const std::string mode = text(call.option("interpolation"), "nearest");
    if (factor[0] < 1 || factor[1] < 1 || factor[0] > 64 || factor[1] > 64)
        return badOptions(call);
    if (mode != "nearest" && mode != "bilinear")
        return unknownLayer(at, call, noSuchLayer());
    return at.net.add(call.name, "Upsample",
                      {{"scale", std::vector<std::int64_t>{factor[0], factor[1]}}, {"mode", mode}}, {call.in()});
}

} // namespace graft::keras
