// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/sample_source.h"
#include "core/layers/tensor_spec.h"
#include "core/training/training_options.h"

#include <cstdint>

namespace graft {

/// What the checks need to know of a compiled network.
struct TrainingFacts {
    TensorSpec input;
    std::int64_t classes = 0;
    bool anythingToLearn = false; ///< weights, or batch statistics that adapt
    bool needsTwoSamples = false;
};

/// Refuses, with a reason, what could only fail or mislead later: data that does not fit the network, labels it
/// does not know, one class, nothing to learn, batches larger than the data, CutMix without pictures.
[[nodiscard]] Result<void> checkTraining(const TrainingFacts& network, const SampleSource& training,
                                         const SampleSource& validation, const TrainingOptions& options);

} // namespace graft
