// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layered_layout.h"
#include "tests/core/layout/sample_networks.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace {

/// Median time of one layout, in milliseconds.
double measure(const graft::LayoutInput& input)
{
    constexpr int rounds = 15;
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        const graft::LayoutResult result = graft::layoutLayered(input);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        if (result.positions.size() != input.boxes.size())
            return -1;
        times.push_back(took.count());
    }
    std::ranges::nth_element(times, times.begin() + rounds / 2);
    return times[rounds / 2];
}

} // namespace

/// Prints the time of the layered layout for large networks as JSON.
int main()
{
    using namespace graft::test;
    const std::vector<std::pair<std::string, graft::LayoutInput>> cases{
        {"chain of 3000", chainSketch(3000)},
        {"resnet, 500 blocks", resnetSketch(500)},
        {"densenet-201", densenetSketch({6, 12, 48, 32})},
        {"inception, 100 modules", inceptionSketch(100)}};
    std::printf("[");
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const auto& [name, input] = cases[i];
        std::printf("%s\n {\"network\": \"%s\", \"boxes\": %zu, \"edges\": %zu, \"median_ms\": %.3f}",
                    i == 0 ? "" : ",", name.c_str(), input.boxes.size(), input.edges.size(), measure(input));
    }
    std::printf("\n]\n");
    return 0;
}
