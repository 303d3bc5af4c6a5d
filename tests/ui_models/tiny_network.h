// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"
#include "core/runtime/initialisation.h"
#include "core/training/trainer.h"

#include <memory>
#include <string>
#include <vector>

namespace graft::test {

/// Input (16 px) -> convolution -> flatten -> linear -> output: trains in milliseconds.
inline NetworkGraph tinyGraph(const std::vector<std::string>& classes)
{
    NetworkGraph graph;
    graph.name = "tiny";
    const auto add = [&graph](std::string name, std::string type, ParameterMap parameters) {
        const LayerId id{static_cast<std::uint32_t>(graph.layers.size() + 1)};
        graph.layers.push_back({id, std::move(name), std::move(type), std::move(parameters), 1.0, false});
        if (id.value > 1)
            graph.connections.push_back({{LayerId{id.value - 1}, 0}, {id, 0}});
    };
    add("input", "Input", {{"height", std::int64_t{16}}, {"width", std::int64_t{16}}, {"resize", std::int64_t{16}}});
    add("conv", "Conv2d",
        {{"in_channels", std::int64_t{3}},
         {"out_channels", std::int64_t{4}},
         {"kernel_size", std::vector<std::int64_t>{3, 3}},
         {"stride", std::vector<std::int64_t>{4, 4}}});
    add("flatten", "Flatten", {});
    add("fc", "Linear",
        {{"in_features", std::int64_t{64}}, {"out_features", static_cast<std::int64_t>(classes.size())}});
    add("output", "Output", {{"classes", classes}});
    return graph;
}

inline WeightStore tinyWeights(const NetworkGraph& graph, std::uint64_t seed = 1)
{
    return *completeWeights(graph, {}, MissingTensors::Initialise, seed);
}

/// A few garden flowers of every species.
inline std::shared_ptr<const ImageDataset> tinyDataset(std::size_t perClass = 4)
{
    ImageDataset dataset = gardenFlowers();
    for (auto* part : {&dataset.training, &dataset.validation}) {
        std::vector<std::size_t> seen(dataset.classes.size(), 0);
        std::erase_if(
            *part, [&](const ImageEntry& entry) { return seen[static_cast<std::size_t>(entry.label)]++ >= perClass; });
    }
    return std::make_shared<const ImageDataset>(std::move(dataset));
}

inline TrainingOptions tinyOptions(int epochs = 2)
{
    TrainingOptions options;
    options.epochs = epochs;
    options.batchSize = 4;
    options.device = DeviceChoice::Cpu;
    options.threads = 1;
    return options;
}

} // namespace graft::test
