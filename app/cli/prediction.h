// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/data/image_dataset.h"
#include "core/evaluation/predictor.h"

#include <string>

namespace graft::cli {

/// Reads, preprocesses and classifies single pictures.
class ImageClassifier {
public:
    [[nodiscard]] static Result<ImageClassifier> create(const NetworkGraph& graph, const WeightStore& weights,
                                                        DeviceChoice device);
    /// {"file", "predictions": [{"class", "index", "probability"}]}, or {"file", "error"}.
    [[nodiscard]] Json classify(const ImageEntry& entry, const std::string& name, int top);

private:
    ImageClassifier(Predictor predictor, ImagePreprocessing preprocessing);

    Predictor m_predictor;
    ImagePreprocessing m_preprocessing;
};

} // namespace graft::cli
