// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/network_templates.h"

#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "core/layers/shape_inference.h"
#include "core/zoo/network_builder.h"

#include <algorithm>
#include <array>
#include <utility>

namespace graft {
namespace {

using zoo::Flow;
using zoo::NetworkBuilder;
using Names = std::vector<std::string>;

constexpr std::int64_t maxSide = 4096;            ///< px
constexpr std::int64_t maxParameters = 500000000; ///< 2 GB of weights, and training needs them several times

/// Pixel values from -1 to 1, whatever the pictures show: nothing was trained with another range.
Flow input(NetworkBuilder& net, const TemplateInput& size)
{
    const auto channels = static_cast<std::size_t>(size.channels);
    return net.input({{"modality", std::string("image")},
                      {"channels", size.channels},
                      {"height", size.height},
                      {"width", size.width},
                      {"resize", std::max(size.height, size.width)},
                      {"interpolation", std::string("bilinear")},
                      {"antialias", true},
                      {"mean", std::vector<double>(channels, 0.5)},
                      {"std", std::vector<double>(channels, 0.5)}},
                     size.channels);
}

std::int64_t count(const Names& classes)
{
    return static_cast<std::int64_t>(classes.size());
}

NetworkGraph blank(const TemplateInput& size, Names classes)
{
    NetworkBuilder net("network");
    input(net, size);
    net.output({}, std::move(classes));
    return net.take();
}

/// A side of a LeNet's picture behind both convolutions and poolings.
std::int64_t lenetSide(std::int64_t side, std::int64_t padding)
{
    return ((side + 2 * padding - 4) / 2 - 4) / 2;
}

/// C1 S2 C3 S4 C5 F6 as in the paper, with tanh behind each. Three things are as everybody builds it today: C3 reads
/// all maps of S2, the poolings have no coefficients, and the output is linear instead of radial basis functions.
/// The paper's digits are 28 px inside a frame of 32; pictures of 28 px and less get that frame as padding.
NetworkGraph lenet(const TemplateInput& size, Names classes)
{
    constexpr std::int64_t kernel = 5;
    const std::int64_t padding = std::min(size.height, size.width) < 32 ? 2 : 0;
    NetworkBuilder net("lenet5");
    Flow x = input(net, size);
    x = net.conv("features.c1.conv", x, 6, kernel, {.padding = padding, .bias = true});
    x = net.plain("features.c1.tanh", "Tanh", x);
    x = net.averagePool("features.s2", x, {});
    x = net.conv("features.c3.conv", x, 16, kernel, {.bias = true});
    x = net.plain("features.c3.tanh", "Tanh", x);
    x = net.averagePool("features.s4", x, {});
    x = net.plain("classifier.flatten", "Flatten", x);
    x.channels *= lenetSide(size.height, padding) * lenetSide(size.width, padding);
    x = net.plain("classifier.c5.tanh", "Tanh", net.linear("classifier.c5.linear", x, 120));
    x = net.plain("classifier.f6.tanh", "Tanh", net.linear("classifier.f6.linear", x, 84));
    x = net.linear("classifier.output", x, count(classes));
    net.output(x, std::move(classes));
    return net.take();
}

NetworkGraph smallCnn(const TemplateInput& size, Names classes)
{
    constexpr std::array<std::int64_t, 3> widths{32, 64, 128};
    NetworkBuilder net("small_cnn");
    Flow x = input(net, size);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const std::string block = "features.block" + std::to_string(i + 1) + ".";
        // A bias would only be taken away again by the normalisation's mean.
        x = net.conv(block + "conv", x, widths[i], 3, {.padding = 1, .bias = false});
        x = net.batchNorm(block + "bn", x);
        x = net.plain(block + "relu", "ReLU", x);
        x = net.maxPool(block + "pool", x, {});
    }
    x = net.globalAverage("classifier.average", x);
    x = net.plain("classifier.flatten", "Flatten", x);
    x = net.linear("classifier.fc", x, count(classes));
    net.output(x, std::move(classes));
    return net.take();
}

NetworkGraph mlp(const TemplateInput& size, Names classes)
{
    constexpr std::int64_t hidden = 512;
    NetworkBuilder net("mlp");
    Flow x = net.plain("flatten", "Flatten", input(net, size));
    x.channels *= size.height * size.width;
    x = net.plain("hidden1.relu", "ReLU", net.linear("hidden1.linear", x, hidden));
    x = net.plain("hidden2.relu", "ReLU", net.linear("hidden2.linear", x, hidden));
    x = net.linear("classifier", x, count(classes));
    net.output(x, std::move(classes));
    return net.take();
}

std::vector<NetworkTemplate> makeTemplates()
{
    std::vector<NetworkTemplate> all;
    all.push_back({.id = "blank",
                   .title = GRAFT_TR_NOOP("zoo", "Blank network"),
                   .doc = GRAFT_TR_NOOP("zoo", "Only an input and an output. Add the layers between them yourself."),
                   .source = {},
                   .input = {3, 64, 64},
                   .complete = false,
                   .build = blank});
    all.push_back({.id = "lenet",
                   .title = GRAFT_TR_NOOP("zoo", "LeNet-5"),
                   .doc = GRAFT_TR_NOOP("zoo", "The network that read handwritten digits on cheques: two convolutions "
                                               "with pooling, then three linear layers. Small enough to follow every "
                                               "number."),
                   .source = "LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition "
                             "(Proceedings of the IEEE, 1998)",
                   .input = {1, 32, 32},
                   .minimum = 12,
                   .build = lenet});
    all.push_back({.id = "small-cnn",
                   .title = GRAFT_TR_NOOP("zoo", "Small CNN"),
                   .doc = GRAFT_TR_NOOP("zoo", "Three blocks of convolution, batch normalisation, ReLU and max "
                                               "pooling, then the mean of every channel. Learns small colour pictures "
                                               "in minutes, without a graphics card."),
                   .source = "Ioffe, Szegedy: Batch normalization (ICML 2015); Lin, Chen, Yan: Network in network "
                             "(ICLR 2014)",
                   .input = {3, 64, 64},
                   .minimum = 8,
                   .build = smallCnn});
    all.push_back({.id = "mlp",
                   .title = GRAFT_TR_NOOP("zoo", "Multilayer perceptron"),
                   .doc = GRAFT_TR_NOOP("zoo", "Two hidden layers of 512 units on the raw pixels, without any "
                                               "convolution: shows what convolutions are good for."),
                   .source = "PyTorch tutorials: Build the neural network",
                   .input = {1, 28, 28},
                   .build = mlp});
    return all;
}

Error templateError(std::string text, std::vector<std::string> arguments)
{
    return makeError(ErrorCode::InvalidArgument, std::move(text), std::move(arguments));
}

} // namespace

std::span<const NetworkTemplate> networkTemplates()
{
    static const std::vector<NetworkTemplate> all = makeTemplates();
    return all;
}

const NetworkTemplate* findTemplate(std::string_view id)
{
    const auto all = networkTemplates();
    const auto it = std::ranges::find(all, id, &NetworkTemplate::id);
    return it != all.end() ? &*it : nullptr;
}

Result<NetworkGraph> buildTemplate(const NetworkTemplate& chosen, const TemplateInput& size, Names classes)
{
    if (size.channels != 1 && size.channels != 3)
        return templateError(GRAFT_TR_NOOP("core", "Pictures have 3 channels (colour) or 1 (grey), not %1."),
                             {std::to_string(size.channels)});
    const std::int64_t smaller = std::min(size.height, size.width);
    if (smaller < chosen.minimum)
        return templateError(GRAFT_TR_NOOP("core", "This network needs pictures of at least %1 px, not %2 px."),
                             {std::to_string(chosen.minimum), std::to_string(smaller)});
    if (const std::int64_t larger = std::max(size.height, size.width); larger > maxSide)
        return templateError(GRAFT_TR_NOOP("core", "This network takes pictures of at most %1 px, not %2 px."),
                             {std::to_string(maxSide), std::to_string(larger)});
    GRAFT_CHECK(checkClassNames(classes));
    NetworkGraph graph = chosen.build(size, std::move(classes));
    for (Layer& layer : graph.layers)
        layer.fresh = hasLearnables(layer);
    if (const std::int64_t parameters = analyseNetwork(graph).total.parameters; parameters > maxParameters)
        return templateError(
            GRAFT_TR_NOOP("core", "On pictures of %1x%2 px this network would have %3 million "
                                  "parameters, which no memory holds. Choose smaller pictures."),
            {std::to_string(size.height), std::to_string(size.width), std::to_string(parameters / 1000000)});
    return graph;
}

std::vector<std::string> numberedClasses(std::size_t count)
{
    Names names;
    for (std::size_t i = 1; i <= count; ++i)
        names.push_back("class " + std::to_string(i));
    return names;
}

} // namespace graft
