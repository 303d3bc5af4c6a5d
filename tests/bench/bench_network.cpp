// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_network.h"

#include "tests/support/synthetic.h"

#include <array>

namespace graft::bench {
namespace {

LayerId convolutionBlock(NetworkGraph& graph, const std::string& name, ParameterMap convolution, LayerId from)
{
    const std::int64_t channels = std::get<std::int64_t>(convolution.at("out_channels"));
    const LayerId conv = test::addLayer(graph, name + ".conv", "Conv2d", std::move(convolution), {from});
    return test::addLayer(graph, name + ".bn", "BatchNorm2d", {{"num_features", channels}}, {conv});
}

LayerId residualBlock(NetworkGraph& graph, const std::string& name, std::int64_t in, std::int64_t out,
                      std::int64_t stride, LayerId from)
{
    const LayerId first = convolutionBlock(graph, name + ".1", test::convolution(in, out, 3, stride), from);
    const LayerId bend = test::addLayer(graph, name + ".relu1", "ReLU", {}, {first});
    const LayerId second = convolutionBlock(graph, name + ".2", test::convolution(out, out, 3), bend);
    const bool same = in == out && stride == 1;
    const LayerId shortcut =
        same ? from : convolutionBlock(graph, name + ".shortcut", test::convolution(in, out, 1, stride), from);
    const LayerId sum = test::addLayer(graph, name + ".add", "Add", {}, {second, shortcut});
    return test::addLayer(graph, name + ".relu2", "ReLU", {}, {sum});
}

} // namespace

NetworkGraph residualNetwork(std::int64_t size, std::int64_t classes)
{
    using Pair = std::vector<std::int64_t>;
    NetworkGraph graph;
    graph.name = "residual18";
    LayerId at = test::addLayer(graph, "input", "Input", test::imageInput(3, size, size), {});
    at = convolutionBlock(graph, "stem", test::convolution(3, 64, 7, 2), at);
    at = test::addLayer(graph, "stem.relu", "ReLU", {}, {at});
    at = test::addLayer(graph, "stem.pool", "MaxPool2d",
                        {{"kernel_size", Pair{3, 3}}, {"stride", Pair{2, 2}}, {"padding", Pair{1, 1}}}, {at});
    std::int64_t width = 64;
    for (const std::int64_t out : std::array<std::int64_t, 4>{64, 128, 256, 512}) {
        const std::string stage = "stage" + std::to_string(out);
        at = residualBlock(graph, stage + ".0", width, out, out == width ? 1 : 2, at);
        at = residualBlock(graph, stage + ".1", out, out, 1, at);
        width = out;
    }
    at = test::addLayer(graph, "pool", "AdaptiveAvgPool2d", {}, {at});
    at = test::addLayer(graph, "flatten", "Flatten", {}, {at});
    at = test::addLayer(graph, "fc", "Linear", {{"in_features", width}, {"out_features", classes}}, {at});
    test::addLayer(graph, "output", "Output", {{"classes", test::classNames(classes)}}, {at});
    return graph;
}

NetworkGraph denseNetwork(const std::vector<int>& blocks)
{
    using Pair = std::vector<std::int64_t>;
    constexpr std::int64_t growth = 32;
    NetworkGraph graph;
    graph.name = "dense";
    std::int64_t channels = 64;
    const auto norm = [&](const std::string& name, std::int64_t width, LayerId from) {
        return test::addLayer(graph, name, "BatchNorm2d", {{"num_features", width}}, {from});
    };
    const auto relu = [&](const std::string& name, LayerId from) {
        return test::addLayer(graph, name, "ReLU", {}, {from});
    };
    LayerId at = test::addLayer(graph, "input", "Input", test::imageInput(3, 224, 224), {});
    at = test::addLayer(graph, "features.conv0", "Conv2d", test::convolution(3, channels, 7, 2), {at});
    at = relu("features.relu0", norm("features.norm0", channels, at));
    at = test::addLayer(graph, "features.pool0", "MaxPool2d", {{"kernel_size", Pair{2, 2}}}, {at});
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const std::string block = "features.denseblock" + std::to_string(b + 1);
        std::vector<LayerId> outputs{at};
        for (int l = 0; l < blocks[b]; ++l) {
            const std::string layer = block + ".denselayer" + std::to_string(l + 1) + ".";
            LayerId x = test::addLayer(graph, layer + "concat", "Concat", {{"dim", std::int64_t{1}}}, outputs);
            x = relu(layer + "relu1", norm(layer + "norm1", channels, x));
            x = test::addLayer(graph, layer + "conv1", "Conv2d", test::convolution(channels, 4 * growth, 1), {x});
            x = relu(layer + "relu2", norm(layer + "norm2", 4 * growth, x));
            x = test::addLayer(graph, layer + "conv2", "Conv2d", test::convolution(4 * growth, growth, 3), {x});
            outputs.push_back(x);
            channels += growth;
        }
        at = test::addLayer(graph, block + ".concat", "Concat", {{"dim", std::int64_t{1}}}, outputs);
        if (b + 1 == blocks.size())
            break;
        const std::string transition = "features.transition" + std::to_string(b + 1) + ".";
        at = relu(transition + "relu", norm(transition + "norm", channels, at));
        at = test::addLayer(graph, transition + "conv", "Conv2d", test::convolution(channels, channels / 2, 1), {at});
        channels /= 2;
        at = test::addLayer(graph, transition + "pool", "AvgPool2d", {{"kernel_size", Pair{2, 2}}}, {at});
    }
    at = relu("features.relu5", norm("features.norm5", channels, at));
    at = test::addLayer(graph, "pool", "AdaptiveAvgPool2d", {}, {at});
    at = test::addLayer(graph, "flatten", "Flatten", {}, {at});
    at = test::addLayer(graph, "classifier", "Linear", {{"in_features", channels}, {"out_features", std::int64_t{10}}},
                        {at});
    test::addLayer(graph, "output", "Output", {{"classes", test::classNames(10)}}, {at});
    return graph;
}

NetworkGraph longNetwork(int layers)
{
    NetworkGraph graph;
    graph.name = "long";
    LayerId at = test::addLayer(graph, "input", "Input", test::imageInput(16, 32, 32), {});
    for (int block = 0; static_cast<int>(graph.layers.size()) < layers - 1; ++block) {
        const std::string name = "stage" + std::to_string(block / 20) + "." + std::to_string(block % 20);
        at = residualBlock(graph, name, 16, 16, 1, at);
    }
    test::addLayer(graph, "output", "Output", {{"classes", test::classNames(16)}}, {at});
    return graph;
}

} // namespace graft::bench
