// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/shape_inference.h"

#include <string>
#include <vector>

namespace graft {

/// What is known of the data a network is to learn, for checks and fixes. Empty or 0 where nothing is known.
struct DataFacts {
    std::string name; ///< of the dataset, for texts
    std::vector<std::string> classes;
    int batchSize = 0; ///< samples per training step

    bool operator==(const DataFacts&) const = default;
};

/// What training would make of the network: nothing to learn, batch statistics that will mislead, biases without
/// effect. Warnings and notes; such a network can still predict.
[[nodiscard]] std::vector<Issue> checkLearning(const NetworkGraph& graph, const DataFacts& facts = {});
/// Whether network and data fit: classes, channels. Nothing without a dataset.
[[nodiscard]] std::vector<Issue> checkAgainstData(const NetworkGraph& graph, const DataFacts& facts);

/// analyseNetwork() with the issues of checkLearning() and checkAgainstData() appended: all there is to say while
/// somebody edits.
[[nodiscard]] NetworkAnalysis checkNetwork(const NetworkGraph& graph, const DataFacts& facts);

} // namespace graft
