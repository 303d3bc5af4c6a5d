// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/network_builder.h"

#include <utility>

namespace graft::zoo {
namespace {

std::vector<std::int64_t> square(std::int64_t size)
{
    return {size, size};
}

} // namespace

LayerId NetworkBuilder::append(const std::string& name, const std::string& type, ParameterMap parameters,
                               std::initializer_list<Flow> inputs)
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
    return m_graph.layers.back().id;
}

Flow NetworkBuilder::input(const InputSize& size)
{
    constexpr std::int64_t colours = 3;
    return input({{"modality", std::string("image")},
                  {"channels", colours},
                  {"height", size.crop},
                  {"width", size.crop},
                  {"resize", size.resize},
                  {"interpolation", std::string("bilinear")},
                  {"antialias", true},
                  {"mean", std::vector<double>{0.485, 0.456, 0.406}},
                  {"std", std::vector<double>{0.229, 0.224, 0.225}}},
                 colours);
}

Flow NetworkBuilder::input(ParameterMap parameters, std::int64_t channels)
{
    return {append("input", "Input", std::move(parameters), {}), channels};
}

Flow NetworkBuilder::conv(const std::string& name, Flow from, std::int64_t outChannels, std::int64_t kernel,
                          const ConvOptions& options)
{
    ParameterMap parameters{{"in_channels", from.channels},       {"out_channels", outChannels},
                            {"kernel_size", square(kernel)},      {"stride", square(options.stride)},
                            {"padding", square(options.padding)}, {"bias", options.bias}};
    if (options.groups != 1)
        parameters.emplace("groups", options.groups);
    return {append(name, "Conv2d", std::move(parameters), {from}), outChannels};
}

Flow NetworkBuilder::batchNorm(const std::string& name, Flow from)
{
    return {append(name, "BatchNorm2d", {{"num_features", from.channels}}, {from}), from.channels};
}

Flow NetworkBuilder::plain(const std::string& name, const std::string& type, Flow from)
{
    return {append(name, type, {}, {from}), from.channels};
}

Flow NetworkBuilder::dropout(const std::string& name, Flow from, double p)
{
    return {append(name, "Dropout", {{"p", p}}, {from}), from.channels};
}

Flow NetworkBuilder::maxPool(const std::string& name, Flow from, std::int64_t kernel, std::int64_t stride,
                             std::int64_t padding, bool ceilMode)
{
    return {append(name, "MaxPool2d",
                   {{"kernel_size", square(kernel)},
                    {"stride", square(stride)},
                    {"padding", square(padding)},
                    {"ceil_mode", ceilMode}},
                   {from}),
            from.channels};
}

Flow NetworkBuilder::avgPool(const std::string& name, Flow from, std::int64_t size)
{
    return {append(name, "AvgPool2d", {{"kernel_size", square(size)}, {"stride", square(size)}}, {from}),
            from.channels};
}

Flow NetworkBuilder::globalAverage(const std::string& name, Flow from)
{
    return {append(name, "AdaptiveAvgPool2d", {{"output_size", square(1)}}, {from}), from.channels};
}

Flow NetworkBuilder::add(const std::string& name, Flow a, Flow b)
{
    return {append(name, "Add", {}, {a, b}), a.channels};
}

Flow NetworkBuilder::concat(const std::string& name, Flow a, Flow b)
{
    return {append(name, "Concat", {{"dim", std::int64_t{1}}}, {a, b}), a.channels + b.channels};
}

Flow NetworkBuilder::linear(const std::string& name, Flow from, std::int64_t outFeatures)
{
    return {append(name, "Linear", {{"in_features", from.channels}, {"out_features", outFeatures}}, {from}),
            outFeatures};
}

void NetworkBuilder::output(Flow from, std::vector<std::string> classes)
{
    append("output", "Output", {{"task", std::string("classification")}, {"classes", std::move(classes)}}, {from});
}

} // namespace graft::zoo
