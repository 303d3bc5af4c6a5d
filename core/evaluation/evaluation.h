// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/predictor.h"

#include <cstdint>
#include <vector>

namespace graft {

/// What a network does on a set of samples.
struct Evaluation {
    double accuracy = 0; ///< top-1
    double top5 = 0;
    double loss = 0; ///< mean cross-entropy
    /// confusion[truth][prediction], counts.
    std::vector<std::vector<std::int64_t>> confusion;
    struct Sample {
        std::size_t index = 0; ///< position in the source
        std::int64_t truth = 0;
        std::int64_t predicted = 0;
        double probability = 0; ///< of the predicted class
    };
    std::vector<Sample> samples;
    struct Failure {
        std::string name;
        Error error;
    };
    std::vector<Failure> unreadable;
    double imagesPerSecond = 0;
};

/// Runs the whole source through the predictor. Labels must be within the predictor's classes.
[[nodiscard]] Result<Evaluation> evaluate(Predictor& predictor, const SampleSource& source, int batchSize = 32,
                                          const ProgressCallback& progress = {}, const RunControl* control = nullptr);

} // namespace graft
