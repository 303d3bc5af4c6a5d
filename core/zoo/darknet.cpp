// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"

#include <vector>

namespace graft::zoo {
namespace {

/// Darknet's own networks see pixels from 0 to 1, without a mean.
InputSize darknetInput(InputSize size)
{
    size.mean = {0, 0, 0};
    size.std = {1, 1, 1};
    return size;
}

/// Numbers its convolutions as they come: "conv1.conv", "conv1.bn", "conv1.leaky".
class Darknet {
public:
    explicit Darknet(const ModelSpec& spec) : m_net(spec.name), m_flow(m_net.input(darknetInput(spec.input))) {}

    void conv(std::int64_t channels, std::int64_t kernel, std::int64_t stride = 1)
    {
        const std::string name = "conv" + std::to_string(++m_convolutions) + ".";
        m_flow = m_net.conv(name + "conv", m_flow, channels, kernel, {.stride = stride, .padding = kernel / 2});
        m_flow = m_net.batchNorm(name + "bn", m_flow, {.eps = 1e-5});
        m_flow = m_net.layer(name + "leaky", "LeakyReLU", {{"negative_slope", 0.1}}, m_flow, m_flow.channels);
    }

    void maxPool() { m_flow = m_net.maxPool("maxpool" + std::to_string(++m_pools), m_flow, {}); }

    /// 1x1 to half the channels and 3x3 back, with a shortcut around them.
    void residual()
    {
        const Flow before = m_flow;
        conv(before.channels / 2, 1);
        conv(before.channels, 3);
        m_flow = m_net.add("shortcut" + std::to_string(++m_shortcuts), before, m_flow);
    }

    /// Every class has a filter, whose answers are averaged over the picture.
    NetworkGraph averagedClasses(const ModelSpec& spec)
    {
        const std::string name = "conv" + std::to_string(++m_convolutions);
        m_flow = m_net.conv(name, m_flow, spec.classCount(), 1, {.bias = true});
        m_flow = m_net.flatten("flatten", m_net.globalAverage("avgpool", m_flow));
        m_net.output(m_flow, spec.classes);
        return m_net.take();
    }

    /// The picture is averaged first; the last filter works as a linear layer.
    NetworkGraph classesOfAverage(const ModelSpec& spec)
    {
        const std::string name = "conv" + std::to_string(++m_convolutions);
        m_flow = m_net.globalAverage("avgpool", m_flow);
        m_flow = m_net.conv(name, m_flow, spec.classCount(), 1, {.bias = true});
        m_flow = m_net.flatten("flatten", m_flow);
        m_net.output(m_flow, spec.classes);
        return m_net.take();
    }

private:
    NetworkBuilder m_net;
    Flow m_flow;
    int m_convolutions = 0;
    int m_pools = 0;
    int m_shortcuts = 0;
};

} // namespace

NetworkGraph buildDarknet19(const ModelSpec& spec)
{
    Darknet net(spec);
    net.conv(32, 3);
    net.maxPool();
    net.conv(64, 3);
    net.maxPool();
    // 3x3 filters with 1x1 bottlenecks between them.
    for (const auto& [channels, count] : std::vector<std::pair<std::int64_t, int>>{{128, 3}, {256, 3}, {512, 5}}) {
        for (int i = 0; i < count; ++i)
            net.conv(i % 2 == 0 ? channels : channels / 2, i % 2 == 0 ? 3 : 1);
        net.maxPool();
    }
    for (int i = 0; i < 5; ++i)
        net.conv(i % 2 == 0 ? 1024 : 512, i % 2 == 0 ? 3 : 1);
    return net.averagedClasses(spec);
}

NetworkGraph buildDarknet53(const ModelSpec& spec)
{
    Darknet net(spec);
    net.conv(32, 3);
    for (const auto& [channels, blocks] :
         std::vector<std::pair<std::int64_t, int>>{{64, 1}, {128, 2}, {256, 8}, {512, 8}, {1024, 4}}) {
        net.conv(channels, 3, 2);
        for (int i = 0; i < blocks; ++i)
            net.residual();
    }
    return net.classesOfAverage(spec);
}

} // namespace graft::zoo
