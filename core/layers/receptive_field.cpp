// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/receptive_field.h"

#include "core/graph/topology.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace graft {
namespace {

/// One axis of a field on its way through the network.
struct Axis {
    double field = 1;
    double jump = 1;
    std::int64_t positions = 1; ///< of the feature map; kept through Flatten, 1 once they are mixed

    void slide(double window, double stride)
    {
        field += std::max(0.0, window - 1) * jump;
        jump *= stride;
    }
    void mixAll() { slide(static_cast<double>(positions), static_cast<double>(positions)); }
    /// Every position sees `window` of them (all for 0), and there are as many as before.
    void gather(std::int64_t window)
    {
        slide(static_cast<double>(window == 0 ? positions : std::min(window, positions)), 1);
    }
};
using Axes = std::array<Axis, 2>; // height, width

std::int64_t atLeastOne(std::int64_t value)
{
    return std::max<std::int64_t>(value, 1);
}

/// The widest window of an adaptive pooling: output i covers floor(i*in/out) .. ceil((i+1)*in/out).
std::int64_t adaptiveWindow(std::int64_t in, std::int64_t out)
{
    std::int64_t widest = 1;
    for (std::int64_t i = 0; i < out; ++i)
        widest = std::max(widest, ((i + 1) * in + out - 1) / out - i * in / out);
    return widest;
}

bool has(const LayerSchema& schema, std::string_view parameter, ParameterKind kind)
{
    const ParameterSpec* spec = schema.parameter(parameter);
    return spec != nullptr && spec->kind == kind;
}

/// The pair a layer has for a parameter, or `fallback` twice.
std::array<std::int64_t, 2> pairOf(const LayerSchema& schema, const Layer& layer, std::string_view name,
                                   std::int64_t fallback)
{
    if (!has(schema, name, ParameterKind::IntegerPair))
        return {fallback, fallback};
    const auto values = intsParameter(layer, name);
    return values.size() == 2 ? std::array{values[0], values[1]} : std::array{fallback, fallback};
}

/// Positions of a feature map's output (channels first or last), or nothing for other shapes.
std::optional<std::array<std::int64_t, 2>> extent(const TensorSpec* spec)
{
    if (spec == nullptr || spec->dims.size() != 4 || (spec->axes != "NCHW" && spec->axes != "NHWC"))
        return std::nullopt;
    const std::size_t height = spec->axes == "NCHW" ? 2 : 1;
    return std::array{atLeastOne(spec->dims[height]), atLeastOne(spec->dims[height + 1])};
}

/// How a layer of the linear family mixes positions. A row has lost them, so its layer sees them all; others work on
/// each position for itself, unless they are there to gather from others.
void mix(const Layer& layer, const TensorSpec* output, Axes& axes)
{
    const auto window = pairOf(*findSchema(layer.type), layer, "window_size", 0);
    const bool row = output == nullptr || output->dims.size() <= 2;
    for (std::size_t i = 0; i < 2; ++i) {
        if (row)
            axes[i].mixAll();
        else if (layer.type == "MultiheadAttention" || layer.type == "WindowAttention")
            axes[i].gather(window[i]);
    }
    if (!row && layer.type == "Linear" && output->axes == "NCHW")
        axes[1].mixAll();
}

/// What a layer does to the axes its inputs bring.
void pass(const Layer& layer, const LayerSchema& schema, const TensorSpec* output, Axes& axes)
{
    const auto out = extent(output);
    const bool sliding = has(schema, "kernel_size", ParameterKind::IntegerPair);
    const auto kernel = pairOf(schema, layer, "kernel_size", 1);
    const auto stride = pairOf(schema, layer, "stride", 1);
    const auto dilation = pairOf(schema, layer, "dilation", 1);
    if (schema.category == LayerCategory::Linear)
        mix(layer, output, axes);
    const bool row = output == nullptr || output->dims.size() <= 2;
    for (std::size_t i = 0; i < 2; ++i) {
        Axis& axis = axes[i];
        if (layer.type.starts_with("ConvTranspose")) {
            // An output position gathers the input positions whose spread kernels reach it.
            const double reach = static_cast<double>(dilation[i] * (kernel[i] - 1) + 1);
            const auto steps = static_cast<double>(atLeastOne(stride[i]));
            axis.slide(std::ceil(reach / steps), 1 / steps);
        } else if (sliding) {
            axis.slide(static_cast<double>(dilation[i] * (kernel[i] - 1) + 1), static_cast<double>(stride[i]));
        } else if (schema.category == LayerCategory::Linear) {
            // done above, for both axes
        } else if (out && layer.type == "Pad2d") {
            // the same positions and some more at the edges
        } else if (out && (*out)[i] != axis.positions) {
            // Whatever else changes the size covers its input evenly: adaptive and global pooling, upsampling.
            const auto after = (*out)[i];
            const auto window = after < axis.positions ? adaptiveWindow(axis.positions, after) : 1;
            axis.slide(static_cast<double>(window), static_cast<double>(axis.positions) / static_cast<double>(after));
        } else if (!out && row && schema.category == LayerCategory::Pooling) {
            axis.mixAll(); // pools to a row of features
        }
        if (out)
            axis.positions = (*out)[i];
        else if (row && (schema.category == LayerCategory::Linear || schema.category == LayerCategory::Pooling))
            axis.positions = 1;
    }
}

std::int64_t rounded(double field)
{
    constexpr double most = 1e15; // far beyond any picture, exact in a double
    return static_cast<std::int64_t>(std::ceil(std::min(field, most) - 1e-9));
}

} // namespace

std::unordered_map<LayerId, ReceptiveField> receptiveFields(const NetworkGraph& graph, const NetworkAnalysis& analysis)
{
    std::unordered_map<LayerId, ReceptiveField> result;
    const auto order = topologicalOrder(graph);
    if (!order)
        return result;
    std::unordered_map<LayerId, const Layer*> layers;
    for (const Layer& layer : graph.layers)
        layers.emplace(layer.id, &layer);
    std::unordered_map<LayerId, std::vector<LayerId>> inputs;
    for (const Connection& connection : graph.connections)
        inputs[connection.to.layer].push_back(connection.from.layer);

    std::unordered_map<LayerId, Axes> known;
    for (const LayerId id : *order) {
        const Layer& layer = *layers.at(id);
        const LayerSchema* schema = findSchema(layer.type);
        const TensorSpec* output = analysis.outputOf(id);
        if (schema == nullptr || output == nullptr)
            continue;
        Axes axes;
        if (schema->category == LayerCategory::Input) {
            const auto size = extent(output);
            if (!size)
                continue; // not a picture
            axes[0].positions = (*size)[0];
            axes[1].positions = (*size)[1];
        } else {
            bool any = false;
            for (const LayerId input : inputs[id]) {
                const auto before = known.find(input);
                if (before == known.end())
                    continue;
                for (std::size_t i = 0; i < 2; ++i) {
                    const Axis& other = before->second[i];
                    Axis& axis = axes[i];
                    axis.field = any ? std::max(axis.field, other.field) : other.field;
                    axis.jump = any ? std::max(axis.jump, other.jump) : other.jump;
                    axis.positions = any ? std::max(axis.positions, other.positions) : other.positions;
                }
                any = true;
            }
            if (!any)
                continue;
            pass(layer, *schema, output, axes);
        }
        known.emplace(id, axes);
        result.emplace(id, ReceptiveField{rounded(axes[0].field), rounded(axes[1].field), axes[0].jump, axes[1].jump});
    }
    return result;
}

} // namespace graft
