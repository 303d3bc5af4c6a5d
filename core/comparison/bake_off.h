// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/benchmark_cache.h"
#include "core/comparison/trade_off.h"
#include "core/data/image_dataset.h"
#include "core/training/training_control.h"
#include "core/zoo/model_loader.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace graft {

/// A network that takes part: one of the catalogue, whose weights are read when its turn comes, or one that is open.
struct BakeOffCandidate {
    std::string name;  ///< "resnet18"
    std::string title; ///< "ResNet-18"
    const CatalogueEntry* entry = nullptr;
    GraphSnapshot graph;   ///< of an open network, where entry is nullptr
    WeightStore weights{}; ///< likewise

    [[nodiscard]] static BakeOffCandidate of(const CatalogueEntry& entry);
    [[nodiscard]] static BakeOffCandidate of(std::string title, GraphSnapshot graph, WeightStore weights);
    /// The network as it takes part. An Error says why it cannot (weights that are not here).
    [[nodiscard]] Result<LoadedModel> load() const;
};

/// What is the same for every candidate.
struct BakeOffOptions {
    int epochs = 15;
    int batchSize = 16;
    double learningRate = 3e-4; ///< of Adam; the new head learns ten times as fast, falling to 0 (cosine)
    std::uint64_t seed = 1;     ///< of the head's first weights and the order of the pictures
    DeviceChoice device = DeviceChoice::Auto;
    int threads = 0; ///< 0 = default of the machine
    std::uint64_t featureCacheBytes = std::uint64_t{2} << 30;
    double benchmarkSeconds = 1.0; ///< for a prediction time that is not known yet

    bool operator==(const BakeOffOptions&) const = default;
};

/// What became of one candidate.
struct BakeOffRow {
    std::string name;
    std::string title;
    std::optional<Error> error; ///< set: there is nothing below
    double accuracy = 0;        ///< on the validation pictures, of the best epoch
    std::int64_t right = 0;
    std::int64_t judged = 0;    ///< validation pictures that could be read
    ShareInterval interval;     ///< Wilson, 95 %
    double loss = 0;            ///< on the validation pictures, of that epoch
    int bestEpoch = 0;          ///< from 1
    double predictionMs = 0;    ///< one picture, on this machine
    double sizeMiB = 0;         ///< of the network with its new head
    double seconds = 0;         ///< that its turn took, the measurement of time included
    std::size_t unreadable = 0; ///< pictures that were left out
    NetworkGraph graph;         ///< with the new head and the dataset's classes
    WeightStore head;           ///< what the probe has learned; the trunk is the candidate's
};

struct BakeOffResult {
    std::vector<BakeOffRow> rows; ///< in the order of the candidates; those that were not finished are absent
    bool cancelled = false;
};

/// Told what happens, on the calling thread; must not block.
class BakeOffObserver {
public:
    virtual ~BakeOffObserver() = default;
    virtual void began(std::size_t candidate) { (void)candidate; }
    /// Of the candidate whose turn it is.
    virtual void progress(const Progress& progress) { (void)progress; }
    virtual void finished(std::size_t candidate, const BakeOffRow& row) { (void)candidate, (void)row; }
};

/// Gives every candidate a new last layer for the dataset's classes and trains only that, on features of the frozen
/// trunk that are computed once (a linear probe): how far a network's features carry on these pictures. Data, split,
/// order, seed and epochs are the same for all, so that the same call gives the same accuracies on one machine. What
/// fails (weights that are missing, a head that cannot be replaced) is a row with an error. Stopping keeps the rows
/// that are finished. Prediction times come from `cache` (may be nullptr) and go there. An Error only where no
/// candidate could run: no validation pictures, fewer than two classes. Blocks; runs on the calling thread.
[[nodiscard]] Result<BakeOffResult> runBakeOff(std::span<const BakeOffCandidate> candidates,
                                               const ImageDataset& dataset, const BakeOffOptions& options,
                                               BakeOffObserver& observer, const TrainingControl& control,
                                               BenchmarkCache* cache = nullptr);

/// The candidate with the head it got: the network of `row`, ready to predict and to be trained on. Its trunk is
/// frozen. Reads the trunk's weights again.
[[nodiscard]] Result<LoadedModel> networkOf(const BakeOffCandidate& candidate, const BakeOffRow& row);

/// Finished rows, the best accuracy first; of equal ones the quickest. Positions in `rows`.
[[nodiscard]] std::vector<std::size_t> ranking(std::span<const BakeOffRow> rows);
/// The table as CSV, the best first, candidates with errors last.
[[nodiscard]] std::string bakeOffCsv(std::span<const BakeOffRow> rows);

} // namespace graft
