// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/keras_blocks.h"
#include "core/zoo/network_builder.h"

#include <utility>

namespace graft::zoo {
namespace {

constexpr NormOptions norm{.eps = 1e-3, .momentum = 0.0003};

/// A map while building, with its height (and width), on which Keras' padding depends.
struct Map {
    Flow flow;
    std::int64_t side = 0;
};

/// NASNet-A's cells (figure 4 of the paper). Every cell reads the two before it.
class NasNet {
public:
    explicit NasNet(const ModelSpec& spec) : m_net(spec.name)
    {
        m_now.flow = m_net.conv("stem_conv1", m_net.input(kerasInput(spec.input)), 32, 3, {.stride = 2});
        m_now.flow = m_net.batchNorm("stem_bn1", m_now.flow, norm);
        m_now.side = (spec.input.crop - 3) / 2 + 1;
    }

    void normalCell(std::int64_t filters, const std::string& id)
    {
        const Flow p = adjusted(filters, id).flow;
        Flow h = m_net.plain("normal_relu_1_" + id, "ReLU", m_now.flow);
        h = m_net.conv("normal_conv_1_" + id, h, filters, 1);
        h = m_net.batchNorm("normal_bn_1_" + id, h, norm);
        const auto separable = [&](Flow in, std::int64_t kernel, const std::string& name) {
            return separableBlock({in, m_now.side}, filters, kernel, 1, "normal_" + name + "_" + id);
        };
        const Flow x1 = m_net.add("normal_add_1_" + id, separable(h, 5, "left1"), separable(p, 3, "right1"));
        const Flow x2 = m_net.add("normal_add_2_" + id, separable(p, 5, "left2"), separable(p, 3, "right2"));
        const Flow x3 = m_net.add("normal_add_3_" + id, smoothed("normal_left3_" + id, h), p);
        const Flow x4 =
            m_net.add("normal_add_4_" + id, smoothed("normal_left4_" + id, p), smoothed("normal_right4_" + id, p));
        const Flow x5 = m_net.add("normal_add_5_" + id, separable(h, 3, "left5"), h);
        const Map out{m_net.concat("normal_concat_" + id, {p, x1, x2, x3, x4, x5}), m_now.side};
        m_before = std::exchange(m_now, out);
    }

    void reductionCell(std::int64_t filters, const std::string& id)
    {
        const Map p = adjusted(filters, id);
        Map h{m_net.plain("reduction_relu_1_" + id, "ReLU", m_now.flow), m_now.side};
        h.flow = m_net.conv("reduction_conv_1_" + id, h.flow, filters, 1);
        h.flow = m_net.batchNorm("reduction_bn_1_" + id, h.flow, norm);
        const Flow padded = padFor("reduction_pad_1_" + id, h, 3);
        const auto separable = [&](const Map& in, std::int64_t kernel, const std::string& name) {
            return separableBlock(in, filters, kernel, 2, "reduction_" + name + "_" + id);
        };
        const Flow x1 = m_net.add("reduction_add_1_" + id, separable(h, 5, "left1"), separable(p, 7, "right1"));
        const Flow x2 =
            m_net.add("reduction_add_2_" + id, m_net.maxPool("reduction_left2_" + id, padded, {.kernel = 3}),
                      separable(p, 7, "right2"));
        const Flow x3 =
            m_net.add("reduction_add3_" + id, m_net.averagePool("reduction_left3_" + id, padded, {.kernel = 3}),
                      separable(p, 5, "right3"));
        const Flow x4 = m_net.add("reduction_add_4_" + id, x2, smoothed("reduction_left4_" + id, x1));
        const Flow fine = separableBlock({x1, (h.side + 1) / 2}, filters, 3, 1, "reduction_left4_" + id);
        const Flow x5 =
            m_net.add("reduction_add4_" + id, fine, m_net.maxPool("reduction_right5_" + id, padded, {.kernel = 3}));
        const Map out{m_net.concat("reduction_concat_" + id, {x2, x3, x4, x5}), (h.side + 1) / 2};
        m_before = std::exchange(m_now, out);
    }

    NetworkGraph finish(const ModelSpec& spec)
    {
        Flow x = m_net.plain("last_relu", "ReLU", m_now.flow);
        x = m_net.flatten("flatten", m_net.globalAverage("global_average_pooling2d", x));
        x = m_net.linear("predictions", x, spec.classCount());
        m_net.output(x, spec.classes);
        return m_net.take();
    }

private:
    /// Zeros around a map so that a stride of 2 looks at the same pixels as with Keras' correct_pad(): one less before
    /// it where the side is even. Then there is one more behind it, which no window sees, so that maps of other sizes
    /// are halved alike in all branches.
    Flow padFor(const std::string& name, const Map& in, std::int64_t kernel)
    {
        const std::int64_t even = 1 - in.side % 2;
        const std::int64_t before = kernel / 2 - even;
        const std::int64_t behind = kernel / 2 + even;
        return m_net.zeroPad(name, in.flow, before, behind, before, behind);
    }

    /// The mean of 3 x 3 pixels; zeros beyond the edge do not count.
    Flow smoothed(const std::string& name, Flow in)
    {
        return m_net.averagePool(name, in, {.kernel = 3, .stride = 1, .padding = 1, .countPadding = false});
    }

    /// Twice ReLU, separable convolution, normalisation; the first has the stride.
    Flow separableBlock(const Map& in, std::int64_t filters, std::int64_t kernel, std::int64_t stride,
                        const std::string& id)
    {
        const std::string first = "separable_conv_1_";
        const std::string second = "separable_conv_2_";
        Flow x = m_net.plain("separable_relu_1_" + id, "ReLU", in.flow);
        std::int64_t padding = kernel / 2;
        if (stride == 2 && in.side % 2 == 0) { // uneven zeros, which a convolution does not have
            x = padFor("separable_conv_1_pad_" + id, {x, in.side}, kernel);
            padding = 0;
        }
        x = separableConv(m_net, first + id, x, filters, kernel, stride, padding);
        x = m_net.batchNorm("separable_conv_1_bn_" + id, x, norm);
        x = m_net.plain("separable_relu_2_" + id, "ReLU", x);
        x = separableConv(m_net, second + id, x, filters, kernel, 1, kernel / 2);
        return m_net.batchNorm("separable_conv_2_bn_" + id, x, norm);
    }

    /// What came before the last cell, brought to that cell's size and to `filters` channels.
    Map adjusted(std::int64_t filters, const std::string& id)
    {
        if (!m_before.flow.layer)
            return m_now;
        if (m_before.side != m_now.side)
            return {halved(filters, id), m_now.side};
        if (m_before.flow.channels == filters)
            return m_before;
        Flow p = m_net.plain("adjust_relu_1_" + id, "ReLU", m_before.flow);
        p = m_net.conv("adjust_conv_projection_" + id, p, filters, 1);
        return {m_net.batchNorm("adjust_bn_" + id, p, norm), m_before.side};
    }

    /// Every second pixel in two grids that lie one pixel apart.
    Flow halved(std::int64_t filters, const std::string& id)
    {
        const PoolOptions everySecond{.kernel = 1, .stride = 2};
        const Flow p = m_net.plain("adjust_relu_1_" + id, "ReLU", m_before.flow);
        Flow a = m_net.averagePool("adjust_avg_pool_1_" + id, p, everySecond);
        a = m_net.conv("adjust_conv_1_" + id, a, filters / 2, 1);
        Flow b = m_net.zeroPad("adjust_shift_" + id, p, -1, 1, -1, 1);
        b = m_net.averagePool("adjust_avg_pool_2_" + id, b, everySecond);
        b = m_net.conv("adjust_conv_2_" + id, b, filters / 2, 1);
        return m_net.batchNorm("adjust_bn_" + id, m_net.concat("adjust_concat_" + id, {a, b}), norm);
    }

    NetworkBuilder m_net;
    Map m_now;
    Map m_before;
};

} // namespace

NetworkGraph buildNasNetMobile(const ModelSpec& spec)
{
    constexpr std::int64_t filters = 44; // 1056 channels before the head / 24
    constexpr int cells = 4;             // between two reductions
    NasNet net(spec);
    net.reductionCell(filters / 4, "stem_1");
    net.reductionCell(filters / 2, "stem_2");
    int number = 0;
    for (int i = 0; i < cells; ++i)
        net.normalCell(filters, std::to_string(number++));
    net.reductionCell(2 * filters, "reduce_" + std::to_string(number++));
    for (int i = 0; i < cells; ++i)
        net.normalCell(2 * filters, std::to_string(number++));
    net.reductionCell(4 * filters, "reduce_" + std::to_string(number - 1));
    for (int i = 0; i < cells; ++i)
        net.normalCell(4 * filters, std::to_string(number++));
    return net.finish(spec);
}

} // namespace graft::zoo
