// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/families.h"
#include "core/zoo/network_builder.h"

namespace graft::zoo {

NetworkGraph buildAlexNet(const ModelSpec& spec)
{
    NetworkBuilder net(spec.name);
    Flow x = net.input(spec.input);
    x = net.conv("features.0", x, 64, 11, {.stride = 4, .padding = 2, .bias = true});
    x = net.plain("features.1", "ReLU", x);
    x = net.maxPool("features.2", x, {.kernel = 3});
    x = net.conv("features.3", x, 192, 5, {.padding = 2, .bias = true});
    x = net.plain("features.4", "ReLU", x);
    x = net.maxPool("features.5", x, {.kernel = 3});
    x = net.conv("features.6", x, 384, 3, {.padding = 1, .bias = true});
    x = net.plain("features.7", "ReLU", x);
    x = net.conv("features.8", x, 256, 3, {.padding = 1, .bias = true});
    x = net.plain("features.9", "ReLU", x);
    x = net.conv("features.10", x, 256, 3, {.padding = 1, .bias = true});
    x = net.plain("features.11", "ReLU", x);
    x = net.maxPool("features.12", x, {.kernel = 3});

    constexpr std::int64_t side = 6;
    x = net.adaptiveAverage("avgpool", x, side);
    x = net.flatten("flatten", x, side * side);
    x = net.dropout("classifier.0", x, 0.5);
    x = net.plain("classifier.2", "ReLU", net.linear("classifier.1", x, 4096));
    x = net.dropout("classifier.3", x, 0.5);
    x = net.plain("classifier.5", "ReLU", net.linear("classifier.4", x, 4096));
    x = net.linear("classifier.6", x, spec.classCount());
    net.output(x, spec.classes);
    return net.take();
}

} // namespace graft::zoo
