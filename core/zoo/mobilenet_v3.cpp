// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"
#include "core/zoo/rounding.h"

#include <vector>

namespace graft::zoo {
namespace {

constexpr NormOptions norm{.eps = 1e-3, .momentum = 0.01};

enum class Bend { ReLU, HardSwish };

/// A row of the paper's tables 1 and 2.
struct Bottleneck {
    int kernel;
    int expanded;
    int channels;
    bool weighsChannels;
    Bend bend;
    int stride;
};

/// Expands the channels, filters each for itself, weighs them by the whole picture, projects them back; with a shortcut
/// where shapes allow (section 5).
Flow bottleneck(NetworkBuilder& net, const std::string& name, Flow in, const Bottleneck& row)
{
    constexpr std::int64_t roundTo = 8;
    const std::string bend = row.bend == Bend::ReLU ? "ReLU" : "Hardswish";
    int part = 0;
    const auto next = [&] { return name + ".block." + std::to_string(part++); };
    Flow x = in;
    if (row.expanded != in.channels)
        x = net.convBlock(next(), x, row.expanded, 1, {}, bend, norm);
    x = net.convBlock(next(), x, row.expanded, row.kernel,
                      {.stride = row.stride, .padding = halfOf(row.kernel), .groups = row.expanded}, bend, norm);
    if (row.weighsChannels) // a quarter of the channels, as whole numbers divide
        x = net.squeezeExcitation(next(), x, toMultipleOf(roundTo, static_cast<double>(row.expanded / 4)), "ReLU",
                                  "Hardsigmoid");
    x = net.convBlock(next(), x, row.channels, 1, {}, "", norm);
    return row.stride == 1 && row.channels == in.channels ? net.add(name + ".add", in, x) : x;
}

struct Version {
    std::vector<Bottleneck> rows;
    std::int64_t lastChannels;
};

Version large()
{
    constexpr Bend re = Bend::ReLU;
    constexpr Bend hs = Bend::HardSwish;
    return {{{3, 16, 16, false, re, 1},
             {3, 64, 24, false, re, 2},
             {3, 72, 24, false, re, 1},
             {5, 72, 40, true, re, 2},
             {5, 120, 40, true, re, 1},
             {5, 120, 40, true, re, 1},
             {3, 240, 80, false, hs, 2},
             {3, 200, 80, false, hs, 1},
             {3, 184, 80, false, hs, 1},
             {3, 184, 80, false, hs, 1},
             {3, 480, 112, true, hs, 1},
             {3, 672, 112, true, hs, 1},
             {5, 672, 160, true, hs, 2},
             {5, 960, 160, true, hs, 1},
             {5, 960, 160, true, hs, 1}},
            1280};
}

Version small()
{
    constexpr Bend re = Bend::ReLU;
    constexpr Bend hs = Bend::HardSwish;
    return {{{3, 16, 16, true, re, 2},
             {3, 72, 24, false, re, 2},
             {3, 88, 24, false, re, 1},
             {5, 96, 40, true, hs, 2},
             {5, 240, 40, true, hs, 1},
             {5, 240, 40, true, hs, 1},
             {5, 120, 48, true, hs, 1},
             {5, 144, 48, true, hs, 1},
             {5, 288, 96, true, hs, 2},
             {5, 576, 96, true, hs, 1},
             {5, 576, 96, true, hs, 1}},
            1024};
}

} // namespace

NetworkGraph buildMobileNetV3(const ModelSpec& spec, MobileNetV3Size size)
{
    const Version version = size == MobileNetV3Size::Large ? large() : small();
    NetworkBuilder net(spec.name);
    Flow x = net.convBlock("features.0", net.input(spec.input), 16, 3, {.stride = 2, .padding = 1}, "Hardswish", norm);
    int index = 1;
    for (const Bottleneck& row : version.rows)
        x = bottleneck(net, "features." + std::to_string(index++), x, row);
    x = net.convBlock("features." + std::to_string(index), x, 6 * x.channels, 1, {}, "Hardswish", norm);
    x = net.globalAverage("avgpool", x);
    x = net.flatten("flatten", x);
    x = net.linear("classifier.0", x, version.lastChannels);
    x = net.plain("classifier.1", "Hardswish", x);
    x = net.dropout("classifier.2", x, 0.2);
    x = net.linear("classifier.3", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
