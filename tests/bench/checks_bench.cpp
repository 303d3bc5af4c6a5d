// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/issue_fixes.h"
#include "core/layers/network_edits.h"
#include "tests/support/synthetic.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace {

using namespace graft;

/// Residual blocks until there are about `layers` layers.
NetworkGraph deepNetwork(std::size_t layers)
{
    NetworkGraph graph;
    graph.name = "deep";
    LayerId at = test::addLayer(graph, "input", "Input", test::imageInput(3, 32, 32), {});
    at = test::addLayer(graph, "stem", "Conv2d", test::convolution(3, 16, 3), {at});
    for (std::size_t block = 0; graph.layers.size() + 10 < layers; ++block) {
        const std::string name = "layer" + std::to_string(block) + ".";
        const auto norm = [&](const char* suffix, LayerId from) {
            return test::addLayer(graph, name + suffix, "BatchNorm2d", {{"num_features", std::int64_t{16}}}, {from});
        };
        LayerId x = test::addLayer(graph, name + "conv1", "Conv2d", test::convolution(16, 16, 3), {at});
        x = test::addLayer(graph, name + "relu1", "ReLU", {}, {norm("bn1", x)});
        x = test::addLayer(graph, name + "conv2", "Conv2d", test::convolution(16, 16, 3), {x});
        x = test::addLayer(graph, name + "add", "Add", {}, {norm("bn2", x), at});
        at = test::addLayer(graph, name + "relu2", "ReLU", {}, {x});
    }
    at = test::addLayer(graph, "pool", "AdaptiveAvgPool2d", {}, {at});
    at = test::addLayer(graph, "flatten", "Flatten", {}, {at});
    at = test::addLayer(graph, "fc", "Linear", {{"in_features", std::int64_t{16}}, {"out_features", std::int64_t{5}}},
                        {at});
    test::addLayer(graph, "output", "Output", {{"classes", test::classNames(5)}}, {at});
    return graph;
}

/// Median time in milliseconds.
double measure(const std::function<std::size_t()>& work)
{
    constexpr int rounds = 15;
    std::vector<double> times;
    std::size_t sum = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        sum += work();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        times.push_back(took.count());
    }
    std::ranges::nth_element(times, times.begin() + rounds / 2);
    return sum == 0 ? -1 : times[rounds / 2];
}

} // namespace

/// Prints what live checking costs after one edit of a large network, as JSON.
int main()
{
    const DataFacts facts{"flowers", test::classNames(5), 16};
    std::printf("[");
    const char* separator = "";
    for (const std::size_t size : {1000U, 3000U}) {
        const NetworkGraph sound = deepNetwork(size);
        NetworkGraph frozen = sound;
        static_cast<void>(applyEdits(frozen, *freezeTrunk(frozen)));
        // Every fifth normalisation does not fit: many issues at once, shapes unknown behind the first.
        NetworkGraph broken = sound;
        for (std::size_t i = 0; i < broken.layers.size(); i += 5) {
            if (broken.layers[i].type == "BatchNorm2d")
                broken.layers[i].parameters["eps"] = -1.0;
        }
        for (const auto& [name, graph] : {std::pair{"sound", &sound}, {"frozen", &frozen}, {"broken", &broken}}) {
            const double analyse = measure([&] { return analyseNetwork(*graph).costs.size(); });
            const double check = measure([&] { return checkNetwork(*graph, facts).costs.size(); });
            const double edit = measure([&] {
                NetworkGraph copy = *graph;
                static_cast<void>(applyEdits(copy, std::vector<GraphEdit>{SetFresh{copy.layers[2].id, true}}));
                return checkNetwork(copy, facts).costs.size();
            });
            const NetworkAnalysis analysis = checkNetwork(*graph, facts);
            const double fixes = analysis.issues.empty() ? 0 : measure([&] {
                return fixesFor(*graph, analysis, analysis.issues.front(), facts).size() + 1;
            });
            std::printf("%s\n {\"network\": \"%s\", \"layers\": %zu, \"issues\": %zu, \"analyse_ms\": %.2f, "
                        "\"check_ms\": %.2f, \"edit_and_check_ms\": %.2f, \"fixes_of_one_issue_ms\": %.2f}",
                        separator, name, graph->layers.size(), analysis.issues.size(), analyse, check, edit, fixes);
            separator = ",";
        }
    }
    std::printf("\n]\n");
    return 0;
}
