// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/network_builder.h"

#include <array>
#include <utility>

namespace graft::zoo {

Flow NetworkBuilder::layer(const std::string& name, const std::string& type, ParameterMap parameters,
                           std::span<const Flow> inputs, std::int64_t channels)
{
    Layer layer;
    layer.id = LayerId{static_cast<std::uint32_t>(m_graph.layers.size() + 1)};
    layer.name = name;
    layer.type = type;
    layer.parameters = std::move(parameters);
    std::uint16_t port = 0;
    for (const Flow& from : inputs) {
        if (from.layer)
            m_graph.connections.push_back({{from.layer, 0}, {layer.id, port}});
        ++port;
    }
    m_graph.layers.push_back(std::move(layer));
    return {m_graph.layers.back().id, channels};
}

Flow NetworkBuilder::layer(const std::string& name, const std::string& type, ParameterMap parameters, Flow from,
                           std::int64_t channels)
{
    return layer(name, type, std::move(parameters), std::span<const Flow>(&from, 1), channels);
}

Flow NetworkBuilder::input(const InputSize& size)
{
    constexpr std::int64_t colours = 3;
    return input({{"modality", std::string("image")},
                  {"channels", colours},
                  {"height", size.crop},
                  {"width", size.crop},
                  {"resize", size.resize},
                  {"interpolation", size.interpolation},
                  {"antialias", true},
                  {"mean", size.mean},
                  {"std", size.std}},
                 colours);
}

Flow NetworkBuilder::input(ParameterMap parameters, std::int64_t channels)
{
    return layer("input", "Input", std::move(parameters), std::span<const Flow>(), channels);
}

Flow NetworkBuilder::conv(const std::string& name, Flow from, std::int64_t outChannels, Extent kernel,
                          const ConvOptions& options)
{
    ParameterMap parameters{{"in_channels", from.channels},      {"out_channels", outChannels},
                            {"kernel_size", kernel.list()},      {"stride", options.stride.list()},
                            {"padding", options.padding.list()}, {"bias", options.bias}};
    if (options.groups != 1)
        parameters.emplace("groups", options.groups);
    if (options.dilation != 1)
        parameters.emplace("dilation", Extent(options.dilation).list());
    return layer(name, "Conv2d", std::move(parameters), from, outChannels);
}

Flow NetworkBuilder::batchNorm(const std::string& name, Flow from, const NormOptions& options)
{
    ParameterMap parameters{{"num_features", from.channels}};
    const NormOptions usual;
    if (options.eps != usual.eps)
        parameters.emplace("eps", options.eps);
    if (options.momentum != usual.momentum)
        parameters.emplace("momentum", options.momentum);
    return layer(name, "BatchNorm2d", std::move(parameters), from, from.channels);
}

Flow NetworkBuilder::convBlock(const std::string& name, Flow from, std::int64_t outChannels, Extent kernel,
                               const ConvOptions& options, const std::string& activation, const NormOptions& norm)
{
    Flow x = conv(name + ".0", from, outChannels, kernel, options);
    x = batchNorm(name + ".1", x, norm);
    return activation.empty() ? x : plain(name + ".2", activation, x);
}

Flow NetworkBuilder::linear(const std::string& name, Flow from, std::int64_t outFeatures)
{
    return layer(name, "Linear", {{"in_features", from.channels}, {"out_features", outFeatures}}, from, outFeatures);
}

Flow NetworkBuilder::layerNorm(const std::string& name, Flow from, double eps)
{
    return layer(name, "LayerNorm", {{"normalized_shape", std::vector<std::int64_t>{from.channels}}, {"eps", eps}},
                 from, from.channels);
}

Flow NetworkBuilder::plain(const std::string& name, const std::string& type, Flow from)
{
    return layer(name, type, {}, from, from.channels);
}

Flow NetworkBuilder::dropout(const std::string& name, Flow from, double p)
{
    return layer(name, "Dropout", {{"p", p}}, from, from.channels);
}

Flow NetworkBuilder::stochasticDepth(const std::string& name, Flow from, double p)
{
    return layer(name, "StochasticDepth", {{"p", p}, {"mode", std::string("row")}}, from, from.channels);
}

Flow NetworkBuilder::maxPool(const std::string& name, Flow from, const PoolOptions& options)
{
    return layer(name, "MaxPool2d",
                 {{"kernel_size", options.kernel.list()},
                  {"stride", options.stride.list()},
                  {"padding", options.padding.list()},
                  {"ceil_mode", options.ceilMode}},
                 from, from.channels);
}

Flow NetworkBuilder::averagePool(const std::string& name, Flow from, const PoolOptions& options)
{
    ParameterMap parameters{{"kernel_size", options.kernel.list()}, {"stride", options.stride.list()}};
    if (options.padding.height != 0 || options.padding.width != 0)
        parameters.emplace("padding", options.padding.list());
    if (options.ceilMode)
        parameters.emplace("ceil_mode", true);
    if (!options.countPadding)
        parameters.emplace("count_include_pad", false);
    return layer(name, "AvgPool2d", std::move(parameters), from, from.channels);
}

Flow NetworkBuilder::adaptiveAverage(const std::string& name, Flow from, Extent size)
{
    return layer(name, "AdaptiveAvgPool2d", {{"output_size", size.list()}}, from, from.channels);
}

Flow NetworkBuilder::flatten(const std::string& name, Flow from, std::int64_t positions)
{
    return layer(name, "Flatten", {}, from, from.channels * positions);
}

Flow NetworkBuilder::zeroPad(const std::string& name, Flow from, std::int64_t left, std::int64_t right,
                             std::int64_t top, std::int64_t bottom)
{
    return layer(name, "Pad2d", {{"padding", std::vector<std::int64_t>{left, right, top, bottom}}}, from,
                 from.channels);
}

Flow NetworkBuilder::add(const std::string& name, Flow a, Flow b)
{
    return layer(name, "Add", {}, std::array{a, b}, a.channels);
}

Flow NetworkBuilder::multiply(const std::string& name, Flow a, Flow b)
{
    return layer(name, "Multiply", {}, std::array{a, b}, a.channels);
}

Flow NetworkBuilder::concat(const std::string& name, std::span<const Flow> branches)
{
    std::int64_t channels = 0;
    for (const Flow& branch : branches)
        channels += branch.channels;
    return layer(name, "Concat", {{"dim", std::int64_t{1}}}, branches, channels);
}

Flow NetworkBuilder::concat(const std::string& name, std::initializer_list<Flow> branches)
{
    return concat(name, std::span<const Flow>(branches.begin(), branches.size()));
}

Flow NetworkBuilder::channelSlice(const std::string& name, Flow from, std::int64_t begin, std::int64_t end)
{
    return layer(name, "Slice", {{"dim", std::int64_t{1}}, {"start", begin}, {"end", end}}, from, end - begin);
}

Flow NetworkBuilder::channelShuffle(const std::string& name, Flow from, std::int64_t groups)
{
    return layer(name, "ChannelShuffle", {{"groups", groups}}, from, from.channels);
}

Flow NetworkBuilder::squeezeExcitation(const std::string& name, Flow from, std::int64_t squeezed,
                                       const std::string& activation, const std::string& scaleActivation)
{
    Flow scale = globalAverage(name + ".avgpool", from);
    scale = conv(name + ".fc1", scale, squeezed, 1, {.bias = true});
    scale = plain(name + ".activation", activation, scale);
    scale = conv(name + ".fc2", scale, from.channels, 1, {.bias = true});
    scale = plain(name + ".scale_activation", scaleActivation, scale);
    return multiply(name + ".mul", from, scale);
}

void NetworkBuilder::output(Flow from, std::vector<std::string> classes)
{
    layer("output", "Output", {{"task", std::string("classification")}, {"classes", std::move(classes)}}, from,
          from.channels);
}

} // namespace graft::zoo
