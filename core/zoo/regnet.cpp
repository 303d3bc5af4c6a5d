// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"
#include "core/zoo/rounding.h"

#include <cmath>

namespace graft::zoo {
namespace {

constexpr double squeezeRatio = 0.25;

struct Stage {
    std::int64_t width;
    int depth;
};

/// Widths of blocks grow linearly; rounding them to powers of the plan's factor makes the stages (section 3.3 of the
/// paper).
std::vector<Stage> stagesOf(const RegNetPlan& plan)
{
    constexpr double quantum = 8;
    std::vector<Stage> stages;
    for (int i = 0; i < plan.depth; ++i) {
        const double linear = plan.initialWidth + plan.slope * i;
        const double power = std::nearbyint(std::log(linear / plan.initialWidth) / std::log(plan.factor));
        const double width = std::nearbyint(plan.initialWidth * std::pow(plan.factor, power) / quantum) * quantum;
        const auto whole = static_cast<std::int64_t>(width);
        if (stages.empty() || stages.back().width != whole)
            stages.push_back({whole, 0});
        ++stages.back().depth;
    }
    for (Stage& stage : stages) {
        const std::int64_t group = std::min(plan.groupWidth, stage.width);
        stage.width = toMultipleOf(group, static_cast<double>(stage.width));
    }
    return stages;
}

/// 1x1, 3x3 in groups (with the stride), in Y networks a weighing of channels, 1x1; with a shortcut around them.
Flow block(NetworkBuilder& net, const std::string& name, Flow in, std::int64_t width, std::int64_t stride,
           const RegNetPlan& plan)
{
    Flow shortcut = in;
    if (in.channels != width || stride != 1)
        shortcut = net.convBlock(name + ".proj", in, width, 1, {.stride = stride}, "");
    const std::int64_t groups = width / std::min(plan.groupWidth, width);
    Flow x = net.convBlock(name + ".f.a", in, width, 1);
    x = net.convBlock(name + ".f.b", x, width, 3, {.stride = stride, .padding = 1, .groups = groups});
    if (plan.squeezeExcitation) {
        const auto squeezed =
            static_cast<std::int64_t>(std::nearbyint(squeezeRatio * static_cast<double>(in.channels)));
        x = net.squeezeExcitation(name + ".f.se", x, squeezed, "ReLU", "Sigmoid");
    }
    x = net.convBlock(name + ".f.c", x, width, 1, {}, "");
    return net.plain(name + ".activation", "ReLU", net.add(name + ".add", shortcut, x));
}

} // namespace

NetworkGraph buildRegNet(const ModelSpec& spec, const RegNetPlan& plan)
{
    NetworkBuilder net(spec.name);
    Flow x = net.convBlock("stem", net.input(spec.input), 32, 3, {.stride = 2, .padding = 1});
    int number = 1;
    for (const Stage& stage : stagesOf(plan)) {
        const std::string name = "block" + std::to_string(number++);
        for (int i = 0; i < stage.depth; ++i) {
            const std::string path = "trunk_output." + name + "." + name + "-" + std::to_string(i);
            x = block(net, path, x, stage.width, i == 0 ? 2 : 1, plan);
        }
    }
    x = net.globalAverage("avgpool", x);
    x = net.flatten("flatten", x);
    x = net.linear("fc", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
