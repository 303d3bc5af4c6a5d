// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/data/sample_source.h"
#include "core/graph/network_graph.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace graft::test {

/// Adds a layer that reads `inputs` in order.
inline LayerId addLayer(NetworkGraph& graph, const std::string& name, const std::string& type, ParameterMap parameters,
                        const std::vector<LayerId>& inputs)
{
    const LayerId id = graph.nextId();
    graph.layers.push_back({id, name, type, std::move(parameters), 1.0, false});
    std::uint16_t port = 0;
    for (const LayerId input : inputs)
        graph.connections.push_back({{input, 0}, {id, port++}});
    return id;
}

inline ParameterMap convolution(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride = 1,
                                bool bias = false)
{
    using Pair = std::vector<std::int64_t>;
    return {{"in_channels", in},
            {"out_channels", out},
            {"kernel_size", Pair{kernel, kernel}},
            {"stride", Pair{stride, stride}},
            {"padding", Pair{kernel / 2, kernel / 2}},
            {"bias", bias}};
}

inline std::vector<std::string> classNames(std::int64_t count)
{
    std::vector<std::string> names;
    for (std::int64_t i = 0; i < count; ++i)
        names.push_back("class " + std::to_string(i));
    return names;
}

inline ParameterMap imageInput(std::int64_t channels, std::int64_t height, std::int64_t width)
{
    const auto count = static_cast<std::size_t>(channels);
    return {{"channels", channels},
            {"height", height},
            {"width", width},
            {"mean", std::vector<double>(count, 0.5)},
            {"std", std::vector<double>(count, 0.25)}};
}

/// A small residual network with everything that matters: convolutions, BatchNorm, a shortcut, pooling, dropout.
inline NetworkGraph smallNetwork(std::int64_t classes = 3, std::int64_t size = 12, double dropout = 0.1)
{
    NetworkGraph g;
    g.name = "small";
    const LayerId input = addLayer(g, "input", "Input", imageInput(3, size, size), {});
    const LayerId conv1 = addLayer(g, "stem.conv", "Conv2d", convolution(3, 8, 3), {input});
    const LayerId bn1 = addLayer(g, "stem.bn", "BatchNorm2d", {{"num_features", std::int64_t{8}}}, {conv1});
    const LayerId relu1 = addLayer(g, "stem.relu", "ReLU", {}, {bn1});
    const LayerId pool = addLayer(g, "stem.pool", "MaxPool2d", {}, {relu1});
    const LayerId conv2 = addLayer(g, "block.conv", "Conv2d", convolution(8, 16, 3), {pool});
    const LayerId bn2 = addLayer(g, "block.bn", "BatchNorm2d", {{"num_features", std::int64_t{16}}}, {conv2});
    const LayerId shortcut = addLayer(g, "block.shortcut", "Conv2d", convolution(8, 16, 1), {pool});
    const LayerId sum = addLayer(g, "block.add", "Add", {}, {bn2, shortcut});
    const LayerId relu2 = addLayer(g, "block.relu", "ReLU", {}, {sum});
    const LayerId average = addLayer(g, "pool", "AdaptiveAvgPool2d", {}, {relu2});
    const LayerId flat = addLayer(g, "flatten", "Flatten", {}, {average});
    const LayerId drop = addLayer(g, "dropout", "Dropout", {{"p", dropout}}, {flat});
    const LayerId head =
        addLayer(g, "fc", "Linear", {{"in_features", std::int64_t{16}}, {"out_features", classes}}, {drop});
    addLayer(g, "output", "Output", {{"classes", classNames(classes)}}, {head});
    return g;
}

/// Freezes the layers whose names start with `prefix`.
inline void freeze(NetworkGraph& graph, const std::string& prefix)
{
    for (Layer& layer : graph.layers) {
        if (layer.name.starts_with(prefix))
            layer.learnRateFactor = 0.0;
    }
}

/// Noise in which every class has stripes of its own direction and a colour of its own.
class SyntheticSource final : public SampleSource {
public:
    SyntheticSource(std::size_t count, std::int64_t classes = 3, std::int64_t size = 12, std::uint64_t seed = 1)
        : m_count(count),
          m_classes(classes),
          m_size(size),
          m_seed(seed)
    {
    }
    /// Samples that cannot be read.
    std::set<std::size_t> broken;
    /// Labels other than index % classes.
    std::int64_t labelOffset = 0;

    [[nodiscard]] TensorSpec sampleSpec() const override { return {DType::Float32, {-1, 3, m_size, m_size}, "NCHW"}; }
    [[nodiscard]] std::size_t size() const override { return m_count; }
    [[nodiscard]] std::int64_t label(std::size_t index) const override
    {
        return static_cast<std::int64_t>(index) % m_classes + labelOffset;
    }
    [[nodiscard]] std::string name(std::size_t index) const override { return "sample " + std::to_string(index); }
    [[nodiscard]] Result<void> read(std::size_t index, std::span<float> out) const override
    {
        ++m_reads;
        if (broken.contains(index))
            return makeError(ErrorCode::Corrupt, "This sample is broken.");
        const auto kind = static_cast<std::int64_t>(index) % m_classes;
        RandomStream random(streamSeed(m_seed, "sample", index));
        std::size_t at = 0;
        for (std::int64_t c = 0; c < 3; ++c) {
            for (std::int64_t y = 0; y < m_size; ++y) {
                for (std::int64_t x = 0; x < m_size; ++x) {
                    const double phase = static_cast<double>(kind % 2 == 0 ? x : y) * (1.0 + static_cast<double>(kind));
                    const double colour = c == kind % 3 ? 0.6 : 0.0;
                    out[at++] = static_cast<float>(std::sin(phase) + colour) + random.unit() - 0.5F;
                }
            }
        }
        return {};
    }
    /// How often a sample was read.
    [[nodiscard]] std::size_t reads() const { return m_reads; }

private:
    std::size_t m_count;
    std::int64_t m_classes;
    std::int64_t m_size;
    std::uint64_t m_seed;
    mutable std::atomic<std::size_t> m_reads{0};
};

inline GraphSnapshot snapshot(NetworkGraph graph)
{
    return std::make_shared<const NetworkGraph>(std::move(graph));
}

} // namespace graft::test
