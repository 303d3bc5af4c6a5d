// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"

#include <array>

namespace graft::zoo {
namespace {

/// Expands with 1x1, filters every channel for itself, mixes with 1x1: "<branch>.0" to "<branch>.7".
Flow mainBranch(NetworkBuilder& net, const std::string& branch, Flow in, std::int64_t channels, std::int64_t stride)
{
    Flow x = net.conv(branch + "0", in, channels, 1);
    x = net.batchNorm(branch + "1", x);
    x = net.plain(branch + "2", "ReLU", x);
    x = net.conv(branch + "3", x, channels, 3, {.stride = stride, .padding = 1, .groups = channels});
    x = net.batchNorm(branch + "4", x);
    x = net.conv(branch + "5", x, channels, 1);
    x = net.batchNorm(branch + "6", x);
    return net.plain(branch + "7", "ReLU", x);
}

/// The usual unit (figure 3c): one half of the channels passes untouched, and the halves are shuffled.
Flow unit(NetworkBuilder& net, const std::string& name, Flow in)
{
    const std::int64_t half = in.channels / 2;
    const Flow kept = net.channelSlice(name + "left", in, 0, half);
    const Flow right = net.channelSlice(name + "right", in, half, in.channels);
    const Flow changed = mainBranch(net, name + "branch2.", right, half, 1);
    return net.channelShuffle(name + "shuffle", net.concat(name + "concat", {kept, changed}), 2);
}

/// The unit that halves height and width (figure 3d): both branches see everything.
Flow downsamplingUnit(NetworkBuilder& net, const std::string& name, Flow in, std::int64_t channels)
{
    const std::string branch = name + "branch1.";
    Flow x = net.conv(branch + "0", in, in.channels, 3, {.stride = 2, .padding = 1, .groups = in.channels});
    x = net.batchNorm(branch + "1", x);
    x = net.conv(branch + "2", x, channels / 2, 1);
    x = net.batchNorm(branch + "3", x);
    x = net.plain(branch + "4", "ReLU", x);
    const Flow other = mainBranch(net, name + "branch2.", in, channels / 2, 2);
    return net.channelShuffle(name + "shuffle", net.concat(name + "concat", {x, other}), 2);
}

} // namespace

NetworkGraph buildShuffleNetV2(const ModelSpec& spec, const ShuffleNetPlan& plan)
{
    constexpr std::array<int, 3> repeats{4, 8, 4};
    NetworkBuilder net(spec.name);
    Flow x = net.convBlock("conv1", net.input(spec.input), 24, 3, {.stride = 2, .padding = 1});
    x = net.maxPool("maxpool", x, {.kernel = 3, .padding = 1});
    for (std::size_t stage = 0; stage < repeats.size(); ++stage) {
        const std::string prefix = "stage" + std::to_string(stage + 2) + ".";
        x = downsamplingUnit(net, prefix + "0.", x, plan.channels[stage]);
        for (int i = 1; i < repeats[stage]; ++i)
            x = unit(net, prefix + std::to_string(i) + ".", x);
    }
    x = net.convBlock("conv5", x, plan.lastChannels, 1);
    x = net.globalAverage("avgpool", x);
    x = net.flatten("flatten", x);
    x = net.linear("fc", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
