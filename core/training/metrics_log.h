// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

namespace graft {

/// One optimiser step.
struct IterationRecord {
    std::int64_t iteration = 0; ///< from 0
    double epoch = 0;           ///< position in epochs: 1.5 = half through the second
    float loss = 0;             ///< mean cross-entropy of the batch
    float accuracy = 0;         ///< share of the batch that was right
};

/// One epoch, validation included.
struct EpochRecord {
    int epoch = 0; ///< from 1
    double trainLoss = 0;
    double trainAccuracy = 0;
    double validationLoss = 0;
    double validationAccuracy = 0;
    double seconds = 0;         ///< wall time of the epoch, validation included
    double imagesPerSecond = 0; ///< training samples / seconds of the training part

    bool operator==(const EpochRecord&) const = default;
};

/// Append-only history of a run. The trainer appends, anybody copies "since n"; thread-safe.
class MetricsLog {
public:
    void append(const IterationRecord& record);
    void append(const EpochRecord& record);
    [[nodiscard]] std::vector<IterationRecord> iterationsSince(std::size_t index) const;
    [[nodiscard]] std::vector<EpochRecord> epochsSince(std::size_t index) const;
    [[nodiscard]] std::size_t iterationCount() const;
    [[nodiscard]] std::size_t epochCount() const;
    void clear();

private:
    mutable std::mutex m_mutex;
    std::vector<IterationRecord> m_iterations;
    std::vector<EpochRecord> m_epochs;
};

} // namespace graft
