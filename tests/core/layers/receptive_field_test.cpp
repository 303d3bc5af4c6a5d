// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/receptive_field.h"

#include <gtest/gtest.h>

namespace graft {
namespace {

/// Grows a network layer by layer; names are free to choose.
class Net {
public:
    explicit Net(std::int64_t side) { add("in", "Input", {{"height", side}, {"width", side}}, {}); }
    LayerId add(std::string name, std::string type, ParameterMap parameters, const std::vector<LayerId>& inputs)
    {
        Layer layer;
        layer.id = m_graph.nextId();
        layer.name = std::move(name);
        layer.type = std::move(type);
        layer.parameters = std::move(parameters);
        std::uint16_t port = 0;
        for (const LayerId input : inputs)
            m_graph.connections.push_back({{input, 0}, {layer.id, port++}});
        m_last = layer.id;
        m_graph.layers.push_back(std::move(layer));
        return m_last;
    }
    LayerId conv(const std::string& name, std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride,
                 std::int64_t padding, LayerId from, std::int64_t dilation = 1)
    {
        return add(name, "Conv2d",
                   {{"in_channels", in},
                    {"out_channels", out},
                    {"kernel_size", pair(kernel)},
                    {"stride", pair(stride)},
                    {"padding", pair(padding)},
                    {"dilation", pair(dilation)}},
                   {from});
    }
    LayerId pool(const std::string& name, std::int64_t kernel, std::int64_t stride, std::int64_t padding, LayerId from)
    {
        return add(name, "MaxPool2d",
                   {{"kernel_size", pair(kernel)}, {"stride", pair(stride)}, {"padding", pair(padding)}}, {from});
    }
    [[nodiscard]] LayerId last() const { return m_last; }
    [[nodiscard]] ReceptiveField field(const char* name) const
    {
        const auto fields = receptiveFields(m_graph, analyseNetwork(m_graph));
        const auto it = fields.find(m_graph.find(std::string_view(name))->id);
        return it != fields.end() ? it->second : ReceptiveField{0, 0, 0, 0};
    }
    [[nodiscard]] NetworkGraph& graph() { return m_graph; }

private:
    static std::vector<std::int64_t> pair(std::int64_t value) { return {value, value}; }
    NetworkGraph m_graph;
    LayerId m_last;
};

TEST(ReceptiveFieldTest, AlexNet)
{
    // The table in the appendix of Araujo et al.: 195 px with a jump of 32 behind the last pooling.
    Net net(227);
    net.conv("conv1", 3, 64, 11, 4, 2, net.last());
    net.pool("pool1", 3, 2, 0, net.last());
    net.conv("conv2", 64, 192, 5, 1, 2, net.last());
    net.pool("pool2", 3, 2, 0, net.last());
    net.conv("conv3", 192, 384, 3, 1, 1, net.last());
    net.conv("conv4", 384, 256, 3, 1, 1, net.last());
    net.conv("conv5", 256, 256, 3, 1, 1, net.last());
    net.pool("pool5", 3, 2, 0, net.last());
    EXPECT_EQ(net.field("in"), (ReceptiveField{1, 1, 1, 1}));
    EXPECT_EQ(net.field("conv1"), (ReceptiveField{11, 11, 4, 4}));
    EXPECT_EQ(net.field("pool1"), (ReceptiveField{19, 19, 8, 8}));
    EXPECT_EQ(net.field("conv2"), (ReceptiveField{51, 51, 8, 8}));
    EXPECT_EQ(net.field("pool2"), (ReceptiveField{67, 67, 16, 16}));
    EXPECT_EQ(net.field("conv5"), (ReceptiveField{163, 163, 16, 16}));
    EXPECT_EQ(net.field("pool5"), (ReceptiveField{195, 195, 32, 32}));
}

TEST(ReceptiveFieldTest, ResNet18SeesFurtherThroughItsBlocksThanBesideThem)
{
    Net net(224);
    net.conv("conv1", 3, 64, 7, 2, 3, net.last());
    net.pool("maxpool", 3, 2, 1, net.last());
    std::int64_t channels = 64;
    for (int stage = 1; stage <= 4; ++stage) {
        const std::int64_t wide = 64 << (stage - 1);
        for (int block = 0; block < 2; ++block) {
            const std::string name = "layer" + std::to_string(stage) + "." + std::to_string(block);
            const std::int64_t stride = stage > 1 && block == 0 ? 2 : 1;
            LayerId skip = net.last();
            const LayerId first = net.conv(name + ".conv1", channels, wide, 3, stride, 1, skip);
            const LayerId second = net.conv(name + ".conv2", wide, wide, 3, 1, 1, first);
            if (stride != 1)
                skip = net.conv(name + ".downsample", channels, wide, 1, stride, 0, skip);
            net.add(name + ".add", "Add", {}, {second, skip});
            channels = wide;
        }
    }
    net.add("avgpool", "AdaptiveAvgPool2d", {}, {net.last()});
    net.add("flatten", "Flatten", {}, {net.last()});
    net.add("fc", "Linear", {{"in_features", std::int64_t{512}}}, {net.last()});
    EXPECT_EQ(net.field("maxpool"), (ReceptiveField{11, 11, 4, 4}));
    EXPECT_EQ(net.field("layer1.1.add"), (ReceptiveField{43, 43, 4, 4}));
    EXPECT_EQ(net.field("layer2.1.add"), (ReceptiveField{99, 99, 8, 8}));
    EXPECT_EQ(net.field("layer3.1.add"), (ReceptiveField{211, 211, 16, 16}));
    EXPECT_EQ(net.field("layer4.0.downsample"), (ReceptiveField{211, 211, 32, 32}));
    EXPECT_EQ(net.field("layer4.1.add"), (ReceptiveField{435, 435, 32, 32}));
    // 7 x 7 positions, 32 px apart, are averaged.
    EXPECT_EQ(net.field("avgpool").height, 435 + 6 * 32);
    EXPECT_EQ(net.field("fc"), net.field("avgpool"));
}

TEST(ReceptiveFieldTest, LinearBehindFlattenSeesEverything)
{
    Net net(28);
    net.conv("conv", 3, 4, 5, 1, 0, net.last());
    net.pool("pool", 2, 2, 0, net.last());
    net.add("flatten", "Flatten", {}, {net.last()});
    net.add("fc", "Linear", {{"in_features", std::int64_t{4 * 12 * 12}}}, {net.last()});
    net.add("fc2", "Linear", {{"in_features", std::int64_t{10}}}, {net.last()});
    EXPECT_EQ(net.field("pool"), (ReceptiveField{6, 6, 2, 2}));
    EXPECT_EQ(net.field("flatten"), (ReceptiveField{6, 6, 2, 2}));
    EXPECT_EQ(net.field("fc").height, 28);
    EXPECT_EQ(net.field("fc2").height, 28);
}

TEST(ReceptiveFieldTest, DilationAndUnevenKernels)
{
    Net net(64);
    net.conv("dilated", 3, 4, 3, 1, 2, net.last(), 2);
    EXPECT_EQ(net.field("dilated"), (ReceptiveField{5, 5, 1, 1}));
    net.add("wide", "Conv2d",
            {{"in_channels", std::int64_t{4}},
             {"kernel_size", std::vector<std::int64_t>{1, 7}},
             {"stride", std::vector<std::int64_t>{1, 2}}},
            {net.last()});
    EXPECT_EQ(net.field("wide"), (ReceptiveField{5, 11, 1, 2}));
}

TEST(ReceptiveFieldTest, NothingBehindAProblem)
{
    Net net(64);
    net.conv("wrong", 7, 4, 3, 1, 1, net.last());
    net.conv("after", 4, 4, 3, 1, 1, net.last());
    EXPECT_EQ(net.field("wrong").height, 0);
    EXPECT_EQ(net.field("after").height, 0);
    net.graph().connections.push_back({{net.last(), 0}, {net.graph().layers[1].id, 1}}); // a cycle
    EXPECT_EQ(net.field("in").height, 0);
}

} // namespace
} // namespace graft
