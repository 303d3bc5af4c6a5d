// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/class_metrics.h"

namespace graft {

std::vector<ClassMetrics> metricsOf(const ConfusionCounts& confusion)
{
    std::vector<ClassMetrics> metrics(confusion.size());
    for (std::size_t truth = 0; truth < confusion.size(); ++truth) {
        for (std::size_t prediction = 0; prediction < confusion[truth].size(); ++prediction) {
            metrics[truth].pictures += confusion[truth][prediction];
            metrics.at(prediction).predicted += confusion[truth][prediction];
        }
    }
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        const auto right = static_cast<double>(confusion[i][i]);
        if (metrics[i].predicted > 0)
            metrics[i].precision = right / static_cast<double>(metrics[i].predicted);
        if (metrics[i].pictures > 0)
            metrics[i].recall = right / static_cast<double>(metrics[i].pictures);
    }
    return metrics;
}

} // namespace graft
