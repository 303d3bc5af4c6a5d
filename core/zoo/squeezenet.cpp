// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"

#include <array>

namespace graft::zoo {
namespace {

/// Squeezes the channels with 1x1 filters and expands them again with 1x1 and 3x3 filters side by side.
Flow fire(NetworkBuilder& net, int index, Flow in, std::int64_t squeezed, std::int64_t expanded)
{
    const std::string name = "features." + std::to_string(index) + ".";
    Flow x = net.conv(name + "squeeze", in, squeezed, 1, {.bias = true});
    x = net.plain(name + "squeeze_activation", "ReLU", x);
    const Flow narrow =
        net.plain(name + "expand1x1_activation", "ReLU", net.conv(name + "expand1x1", x, expanded, 1, {.bias = true}));
    const Flow wide = net.plain(name + "expand3x3_activation", "ReLU",
                                net.conv(name + "expand3x3", x, expanded, 3, {.padding = 1, .bias = true}));
    return net.concat(name + "concat", {narrow, wide});
}

} // namespace

NetworkGraph buildSqueezeNet(const ModelSpec& spec, SqueezeNetVersion version)
{
    const bool first = version == SqueezeNetVersion::V1_0;
    // Position of each entry in torchvision's "features"; squeezed == 0 is a max pooling.
    struct Step {
        std::int64_t squeezed;
        std::int64_t expanded;
    };
    constexpr Step pool{0, 0};
    const std::array<Step, 11> steps =
        first ? std::array<Step, 11>{pool,      {16, 64},  {16, 64},  {32, 128}, pool,     {32, 128},
                                     {48, 192}, {48, 192}, {64, 256}, pool,      {64, 256}}
              : std::array<Step, 11>{pool, {16, 64},  {16, 64},  pool,      {32, 128}, {32, 128},
                                     pool, {48, 192}, {48, 192}, {64, 256}, {64, 256}};

    NetworkBuilder net(spec.name);
    Flow x = net.input(spec.input);
    x = first ? net.conv("features.0", x, 96, 7, {.stride = 2, .bias = true})
              : net.conv("features.0", x, 64, 3, {.stride = 2, .bias = true});
    x = net.plain("features.1", "ReLU", x);
    int index = 2;
    for (const Step& step : steps) {
        x = step.squeezed == 0 ? net.maxPool("features." + std::to_string(index), x, {.kernel = 3, .ceilMode = true})
                               : fire(net, index, x, step.squeezed, step.expanded);
        ++index;
    }
    x = net.dropout("classifier.0", x, 0.5);
    x = net.conv("classifier.1", x, spec.classCount(), 1, {.bias = true});
    x = net.plain("classifier.2", "ReLU", x);
    x = net.globalAverage("classifier.3", x);
    x = net.flatten("flatten", x);
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
