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

} // namespace graft::bench
