// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace graft {

/// One optimiser step.
struct IterationRecord {
    std::int64_t iteration = 0; ///< from 0
    double epoch = 0;           ///< position in epochs: 1.5 = half through the second
    float loss = 0;             ///< mean loss of the batch, as it is minimised (smoothing, class weights)
    float accuracy = 0;         ///< share of the batch that was right
    double seconds = 0;         ///< since the first iteration, pauses not counted
    float learningRate = 0;     ///< base rate of this step
    float gradientNorm = std::numeric_limits<float>::quiet_NaN(); ///< of all gradients, before clipping; NaN: unknown
    float waitShare = 0; ///< share of the step's time in which the device waited for samples, 0..1
    float samplesPerSecond = 0;
};

/// One look at the validation samples; besides those after an epoch also those the user asks for.
struct ValidationRecord {
    std::int64_t iteration = 0; ///< steps done before
    double epoch = 0;           ///< position in epochs
    double seconds = 0;         ///< as in IterationRecord
    double loss = 0;            ///< plain cross-entropy
    double accuracy = 0;
    std::vector<double> classRecall; ///< share of each class that was right; NaN for classes without samples

    bool operator==(const ValidationRecord&) const = default;
};

/// One epoch, validation included.
struct EpochRecord {
    int epoch = 0; ///< from 1
    double trainLoss = 0;
    double trainAccuracy = 0;
    double validationLoss = 0;     ///< 0 unless validated
    double validationAccuracy = 0; ///< 0 unless validated
    double seconds = 0;            ///< wall time of the epoch, validation included, pauses not
    double imagesPerSecond = 0;    ///< training samples / seconds of the training part
    bool validated = true;         ///< false: this epoch had no validation
    double learningRate = 0;       ///< base rate of its last step
    double waitShare = 0;          ///< share of its training time in which the device waited for samples
    std::uint64_t memoryBytes = 0; ///< largest so far: the process's memory, on a GPU what LibTorch holds there

    bool operator==(const EpochRecord&) const = default;
};

/// How far a layer has come since the run began.
struct LayerDrift {
    std::string layer;
    double change = 0;       ///< |w - w0| / |w0| over all its learnable tensors (0 / 0 = 0)
    double gradientNorm = 0; ///< at the last step before
    double deadShare = 0;    ///< ReLU layers: share of channels that were 0 for every sample looked at, else 0
};

/// All layers at one moment; frozen ones are there with zeros.
struct DriftRecord {
    std::int64_t iteration = 0;
    std::vector<LayerDrift> layers;
};

/// Append-only history of a run. The trainer appends, anybody copies "since n"; thread-safe.
class MetricsLog {
public:
    void append(const IterationRecord& record);
    void append(const EpochRecord& record);
    void append(const ValidationRecord& record);
    /// Takes the place of the one before: only the latest is kept.
    void setDrift(std::shared_ptr<const DriftRecord> drift);
    [[nodiscard]] std::vector<IterationRecord> iterationsSince(std::size_t index) const;
    [[nodiscard]] std::vector<EpochRecord> epochsSince(std::size_t index) const;
    [[nodiscard]] std::vector<ValidationRecord> validationsSince(std::size_t index) const;
    /// nullptr before the first.
    [[nodiscard]] std::shared_ptr<const DriftRecord> drift() const;
    [[nodiscard]] std::size_t iterationCount() const;
    [[nodiscard]] std::size_t epochCount() const;
    void clear();

private:
    mutable std::mutex m_mutex;
    std::vector<IterationRecord> m_iterations;
    std::vector<EpochRecord> m_epochs;
    std::vector<ValidationRecord> m_validations;
    std::shared_ptr<const DriftRecord> m_drift;
};

} // namespace graft
