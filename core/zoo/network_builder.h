// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "core/zoo/model_spec.h"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

/// Private to core/zoo: builds the known networks layer by layer.
///
/// How a family's file reads (core/zoo/<family>.cpp):
/// - One file for a family, in the order and the words of its paper: first the blocks the paper names ("fire",
///   "inception module", "dense layer"), each a function of about a screen that says in one sentence what it does, then
///   the whole network as a table of stages and a loop over it. Numbers of the paper stand in that table.
/// - Layers are named as in torchvision's state dict, so that `<layer name>.<tensor>` is the key in its weight files.
///   Layers without tensors are named after torchvision's module where there is one ("features.1"), else after what
///   they do ("layer1.0.add"). Blocks share a prefix up to a dot, so that the designer can fold them.
/// - Layers are added in the order of the state dict; dropout, eps and momentum are torchvision's.
/// - The public function is `NetworkGraph build<Family>(const ModelSpec&, <Family>Plan)`, declared in families.h; a
///   row of the table in model_table.cpp calls it. Nothing else is needed for a new model but its golden numbers
///   (tests/golden/make_golden.py).
namespace graft::zoo {

/// A layer's output while building: who computes it and how many channels (or features) it has.
struct Flow {
    LayerId layer;
    std::int64_t channels = 0;
};

/// Height and width, px; one number is a square.
struct Extent {
    std::int64_t height = 1;
    std::int64_t width = 1;

    constexpr Extent(std::int64_t side) : height(side), width(side) {}
    constexpr Extent(std::int64_t h, std::int64_t w) : height(h), width(w) {}
    [[nodiscard]] std::vector<std::int64_t> list() const { return {height, width}; }
};

/// Padding that keeps height and width at stride 1: half the (odd) kernel.
[[nodiscard]] constexpr Extent halfOf(Extent kernel, std::int64_t dilation = 1)
{
    return {(kernel.height - 1) / 2 * dilation, (kernel.width - 1) / 2 * dilation};
}

/// What a convolution has beyond its channels and kernel.
struct ConvOptions {
    Extent stride = 1;
    Extent padding = 0;
    std::int64_t groups = 1;
    bool bias = false;
    std::int64_t dilation = 1;
};

/// Batch normalisation's constants; torch's own are the defaults.
struct NormOptions {
    double eps = 1e-5;
    double momentum = 0.1;
};

struct PoolOptions {
    Extent kernel = 2;
    Extent stride = 2;
    Extent padding = 0;
    bool ceilMode = false;
    bool countPadding = true; ///< averages only: whether padded zeros count
};

/// Adds layers in state-dict order and keeps track of channels.
class NetworkBuilder {
public:
    explicit NetworkBuilder(std::string name) { m_graph.name = std::move(name); }

    Flow input(const InputSize& size);
    /// An input with all its parameters.
    Flow input(ParameterMap parameters, std::int64_t channels);

    Flow conv(const std::string& name, Flow from, std::int64_t outChannels, Extent kernel,
              const ConvOptions& options = {});
    Flow batchNorm(const std::string& name, Flow from, const NormOptions& options = {});
    /// Convolution "<name>.0", batch normalisation "<name>.1" and, unless empty, the activation "<name>.2":
    /// torchvision's Conv2dNormActivation.
    Flow convBlock(const std::string& name, Flow from, std::int64_t outChannels, Extent kernel,
                   const ConvOptions& options = {}, const std::string& activation = "ReLU",
                   const NormOptions& norm = {});
    Flow linear(const std::string& name, Flow from, std::int64_t outFeatures);
    /// Over the last dimension, which holds the channels.
    Flow layerNorm(const std::string& name, Flow from, double eps);

    /// A layer without parameters of its own that keeps the number of channels: "ReLU", "SiLU", "Sigmoid".
    Flow plain(const std::string& name, const std::string& type, Flow from);
    Flow dropout(const std::string& name, Flow from, double p);
    /// Drops whole branches while training; p grows with depth in the papers.
    Flow stochasticDepth(const std::string& name, Flow from, double p);
    Flow maxPool(const std::string& name, Flow from, const PoolOptions& options);
    Flow averagePool(const std::string& name, Flow from, const PoolOptions& options);
    /// Averages every channel to a map of this size; 1 is one number for each channel.
    Flow adaptiveAverage(const std::string& name, Flow from, Extent size);
    Flow globalAverage(const std::string& name, Flow from) { return adaptiveAverage(name, from, 1); }
    /// `positions`: how many places every channel still has (49 of a map of 7 x 7).
    Flow flatten(const std::string& name, Flow from, std::int64_t positions = 1);
    Flow zeroPad(const std::string& name, Flow from, std::int64_t left, std::int64_t right, std::int64_t top,
                 std::int64_t bottom);

    Flow add(const std::string& name, Flow a, Flow b);
    Flow multiply(const std::string& name, Flow a, Flow b);
    /// Side by side along the channels.
    Flow concat(const std::string& name, std::span<const Flow> branches);
    Flow concat(const std::string& name, std::initializer_list<Flow> branches);
    /// Channels `begin` up to `end`.
    Flow channelSlice(const std::string& name, Flow from, std::int64_t begin, std::int64_t end);
    Flow channelShuffle(const std::string& name, Flow from, std::int64_t groups);
    /// Weighs every channel by what all of the picture says: "<name>.avgpool", ".fc1", ".activation", ".fc2",
    /// ".scale_activation" and ".mul" (torchvision's SqueezeExcitation).
    Flow squeezeExcitation(const std::string& name, Flow from, std::int64_t squeezed, const std::string& activation,
                           const std::string& scaleActivation);

    /// Any other layer; `channels` is what leaves it.
    Flow layer(const std::string& name, const std::string& type, ParameterMap parameters, std::span<const Flow> inputs,
               std::int64_t channels);
    Flow layer(const std::string& name, const std::string& type, ParameterMap parameters, Flow from,
               std::int64_t channels);

    /// Reads `from`; nothing if that is no layer.
    void output(Flow from, std::vector<std::string> classes);

    [[nodiscard]] NetworkGraph take() { return std::move(m_graph); }

private:
    NetworkGraph m_graph;
};

} // namespace graft::zoo
