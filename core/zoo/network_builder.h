// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

/// Private to core/zoo: builds the known networks layer by layer.
namespace graft::zoo {

/// A layer's output while building: who computes it and how many channels (or features) it has.
struct Flow {
    LayerId layer;
    std::int64_t channels = 0;
};

/// How pictures are prepared; ImageNet's mean and standard deviation are the registry's defaults.
struct InputSize {
    std::int64_t crop = 224;
    std::int64_t resize = 256;
};

/// What a convolution has beyond its channels and (square) kernel.
struct ConvOptions {
    std::int64_t stride = 1;
    std::int64_t padding = 0;
    std::int64_t groups = 1;
    bool bias = false;
};

/// Adds layers in state-dict order and keeps track of channels. Names are torchvision's, so that
/// `<layer name>.<tensor>` is the key in its weight files.
class NetworkBuilder {
public:
    explicit NetworkBuilder(std::string name) { m_graph.name = std::move(name); }

    Flow input(const InputSize& size);
    /// An input with all its parameters.
    Flow input(ParameterMap parameters, std::int64_t channels);
    Flow conv(const std::string& name, Flow from, std::int64_t outChannels, std::int64_t kernel,
              const ConvOptions& options = {});
    Flow batchNorm(const std::string& name, Flow from);
    /// A layer without parameters of its own that keeps the number of channels: "ReLU", "ReLU6", "Flatten".
    Flow plain(const std::string& name, const std::string& type, Flow from);
    Flow dropout(const std::string& name, Flow from, double p);
    Flow maxPool(const std::string& name, Flow from, std::int64_t kernel, std::int64_t stride, std::int64_t padding,
                 bool ceilMode);
    /// Averages windows of `size` that do not overlap.
    Flow avgPool(const std::string& name, Flow from, std::int64_t size);
    /// Averages every channel to one number.
    Flow globalAverage(const std::string& name, Flow from);
    Flow add(const std::string& name, Flow a, Flow b);
    Flow concat(const std::string& name, Flow a, Flow b);
    Flow linear(const std::string& name, Flow from, std::int64_t outFeatures);
    /// Reads `from`; nothing if that is no layer.
    void output(Flow from, std::vector<std::string> classes);

    [[nodiscard]] NetworkGraph take() { return std::move(m_graph); }

private:
    LayerId append(const std::string& name, const std::string& type, ParameterMap parameters,
                   std::initializer_list<Flow> inputs);

    NetworkGraph m_graph;
};

/// ResNets. `widths` are the channels of the four stages before expansion.
struct ResNetPlan {
    std::string name;
    std::vector<int> blocks;
    std::vector<int> widths{64, 128, 256, 512};
    bool bottleneck = false;
    InputSize input;
};
[[nodiscard]] NetworkGraph buildResNet(const ResNetPlan& plan, std::vector<std::string> classes);

enum class SqueezeNetVersion { V1_0, V1_1 };
[[nodiscard]] NetworkGraph buildSqueezeNet(SqueezeNetVersion version, std::vector<std::string> classes);

[[nodiscard]] NetworkGraph buildMobileNetV2(std::vector<std::string> classes);

} // namespace graft::zoo
