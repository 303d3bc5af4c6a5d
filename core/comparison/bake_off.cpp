// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/bake_off.h"

#include "core/base/csv.h"
#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "core/training/trainer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>
#include <utility>

namespace graft {
namespace {

using Clock = std::chrono::steady_clock;

/// Shares of a candidate's turn, for its progress: features are nearly all of it.
constexpr std::uint64_t wholeTurn = 1000;
constexpr std::uint64_t afterLoading = 50;
constexpr std::uint64_t afterFeatures = 850;
constexpr std::uint64_t afterTraining = 950;
/// Decoded pictures are kept only for the case that the features do not fit into memory.
constexpr std::uint64_t pictureCacheBytes = std::uint64_t{256} << 20;

Result<void> edit(NetworkGraph& graph, Result<std::vector<GraphEdit>> edits)
{
    if (!edits)
        return edits.error();
    auto inverse = applyEdits(graph, *edits);
    return inverse ? Result<void>() : inverse.error();
}

/// The network with a fresh head for the classes; everything else is frozen.
Result<NetworkGraph> probed(NetworkGraph graph, const std::vector<std::string>& classes)
{
    GRAFT_CHECK(edit(graph, replaceHead(graph, classes)));
    GRAFT_CHECK(edit(graph, freezeTrunk(graph)));
    return graph;
}

TrainingOptions probeOptions(const BakeOffOptions& options)
{
    TrainingOptions o;
    o.epochs = options.epochs;
    o.batchSize = options.batchSize;
    o.learningRate = options.learningRate;
    o.optimizer = OptimizerKind::Adam;
    o.schedule = ScheduleKind::Cosine;
    o.seed = options.seed;
    o.device = options.device;
    o.threads = options.threads;
    o.featureCacheBytes = options.featureCacheBytes;
    return o;
}

/// Shows the trainer's progress as that of the turn, and counts validation pictures that cannot be read.
class ProbeObserver final : public TrainingObserver {
public:
    ProbeObserver(BakeOffObserver& observer, const ImageSource& validation, int epochs)
        : m_observer(observer),
          m_epochs(epochs)
    {
        for (std::size_t i = 0; i < validation.size(); ++i)
            m_validation.insert(validation.name(i));
    }
    void preparing(const Progress& p) override
    {
        const double share = p.total > 0 ? static_cast<double>(p.done) / static_cast<double>(p.total) : 1.0;
        const auto done = static_cast<std::uint64_t>(share * (afterFeatures - afterLoading));
        m_observer.progress({afterLoading + done, wholeTurn, GRAFT_TR_NOOP("core", "Computing features")});
    }
    void epochDone(const EpochRecord& record, bool) override
    {
        const auto share = static_cast<std::uint64_t>(record.epoch) * (afterTraining - afterFeatures);
        m_observer.progress({afterFeatures + share / static_cast<std::uint64_t>(m_epochs), wholeTurn,
                             GRAFT_TR_NOOP("core", "Training the new layer")});
    }
    void message(const Issue& issue) override
    {
        if (issue.file.empty())
            return;
        ++m_unreadable;
        m_validationUnreadable += m_validation.contains(issue.file) ? 1 : 0;
    }
    [[nodiscard]] std::size_t unreadable() const { return m_unreadable; }
    [[nodiscard]] std::int64_t validationUnreadable() const { return m_validationUnreadable; }

private:
    BakeOffObserver& m_observer;
    int m_epochs;
    std::set<std::string> m_validation;
    std::size_t m_unreadable = 0;
    std::int64_t m_validationUnreadable = 0;
};

/// The tensors of layers that learned.
WeightStore learnedPart(const NetworkGraph& graph, const WeightStore& weights)
{
    WeightStore learned;
    for (const Layer& layer : graph.layers) {
        if (layer.learnRateFactor <= 0)
            continue;
        for (const LearnableSpec& spec : learnablesOf(layer)) {
            const std::string name = layer.name + "." + spec.suffix;
            if (const TensorData* tensor = weights.find(name))
                learned.insert(name, *tensor);
        }
    }
    return learned;
}

/// One candidate's turn.
class Turn {
public:
    Turn(const BakeOffCandidate& candidate, const ImageDataset& dataset, const BakeOffOptions& options,
         BakeOffObserver& observer, const TrainingControl& control, BenchmarkCache* cache)
        : m_candidate(candidate),
          m_dataset(dataset),
          m_options(options),
          m_observer(observer),
          m_control(control),
          m_cache(cache)
    {
    }

    BakeOffRow run()
    {
        const Clock::time_point start = Clock::now();
        if (auto done = probe(); !done)
            m_row.error = done.error();
        m_row.name = m_candidate.name;
        m_row.title = m_candidate.title;
        m_row.seconds = std::chrono::duration<double>(Clock::now() - start).count();
        return std::move(m_row);
    }

private:
    Result<void> probe()
    {
        m_observer.progress({0, wholeTurn, GRAFT_TR_NOOP("core", "Reading the weights")});
        GRAFT_TRY(model, m_candidate.load());
        GRAFT_TRY(graph, probed(model.graph, m_dataset.classes));
        GRAFT_TRY(preprocessing, preprocessingOf(graph));
        const ImageSource training(m_dataset.training, preprocessing, pictureCacheBytes);
        const ImageSource validation(m_dataset.validation, preprocessing, pictureCacheBytes);
        MetricsLog log;
        ProbeObserver observer(m_observer, validation, m_options.epochs);
        GRAFT_TRY(outcome, train({.graph = std::make_shared<const NetworkGraph>(graph),
                                  .weights = model.weights,
                                  .training = training,
                                  .validation = validation,
                                  .options = probeOptions(m_options)},
                                 log, observer, m_control));
        if (m_control.stopRequested())
            return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "The bake-off was cancelled."));
        if (outcome.bestEpoch == 0)
            return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Training the new layer failed: %1."),
                             {outcome.endReason});
        m_row.unreadable = observer.unreadable();
        m_row.judged = static_cast<std::int64_t>(validation.size()) - observer.validationUnreadable();
        takeResult(outcome, graph);
        m_observer.progress({afterTraining, wholeTurn, GRAFT_TR_NOOP("core", "Measuring the prediction time")});
        return measureTime(model);
    }

    void takeResult(const TrainingOutcome& outcome, NetworkGraph& graph)
    {
        const EpochRecord& best = outcome.epochs[static_cast<std::size_t>(outcome.bestEpoch) - 1];
        m_row.accuracy = best.validationAccuracy;
        m_row.right = std::llround(best.validationAccuracy * static_cast<double>(m_row.judged));
        m_row.interval = wilsonInterval(m_row.right, m_row.judged);
        m_row.loss = best.validationLoss;
        m_row.bestEpoch = outcome.bestEpoch;
        m_row.sizeMiB = static_cast<double>(outcome.weights.byteSize()) / (1024.0 * 1024.0);
        m_row.head = learnedPart(graph, outcome.weights);
        for (Layer& layer : graph.layers)
            layer.fresh = false;
        m_row.graph = std::move(graph);
    }

    /// Of the network as it was: another number of classes does not show.
    Result<void> measureTime(const LoadedModel& model)
    {
        const std::string key =
            m_candidate.entry != nullptr ? benchmarkKey(*m_candidate.entry) : benchmarkKey(model.graph);
        GRAFT_TRY(device, resolveDevice(m_options.device));
        if (m_cache != nullptr) {
            if (const auto known = m_cache->find(key, machineFingerprint(device, m_options.threads))) {
                m_row.predictionMs = known->latencyMs;
                return {};
            }
        }
        GRAFT_TRY(measured,
                  measureModel(
                      std::make_shared<const NetworkGraph>(model.graph), model.weights,
                      {.device = m_options.device, .threads = m_options.threads, .seconds = m_options.benchmarkSeconds},
                      &m_control));
        m_row.predictionMs = measured.latencyMs;
        if (m_cache != nullptr)
            (void)m_cache->store(key, measured).ok(); // a cache that cannot be written costs time, not the result
        return {};
    }

    const BakeOffCandidate& m_candidate;
    const ImageDataset& m_dataset;
    const BakeOffOptions& m_options;
    BakeOffObserver& m_observer;
    const TrainingControl& m_control;
    BenchmarkCache* m_cache;
    BakeOffRow m_row;
};

} // namespace

BakeOffCandidate BakeOffCandidate::of(const CatalogueEntry& entry)
{
    return {.name = entry.name, .title = entry.title, .entry = &entry, .graph = nullptr};
}

BakeOffCandidate BakeOffCandidate::of(std::string title, GraphSnapshot graph, WeightStore weights)
{
    std::string name = graph->name;
    return {
        .name = std::move(name), .title = std::move(title), .graph = std::move(graph), .weights = std::move(weights)};
}

Result<LoadedModel> BakeOffCandidate::load() const
{
    if (entry != nullptr)
        return loadModel(*entry);
    if (graph == nullptr)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no network."));
    LoadedModel model;
    model.graph = *graph;
    model.weights = weights;
    model.weightSource = "none";
    return model;
}

Result<BakeOffResult> runBakeOff(std::span<const BakeOffCandidate> candidates, const ImageDataset& dataset,
                                 const BakeOffOptions& options, BakeOffObserver& observer,
                                 const TrainingControl& control, BenchmarkCache* cache)
{
    GRAFT_CHECK(checkClassNames(dataset.classes));
    GRAFT_CHECK(checkOptions(probeOptions(options)));
    if (dataset.training.empty() || dataset.validation.empty())
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "%1 needs pictures to learn from and others to validate with. Divide it "
                                               "on the page Data, or with --split."),
                         {dataset.name});
    BakeOffResult result;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (control.stopRequested())
            break;
        observer.began(i);
        BakeOffRow row = Turn(candidates[i], dataset, options, observer, control, cache).run();
        if (control.stopRequested())
            break;
        observer.finished(i, row);
        result.rows.push_back(std::move(row));
    }
    result.cancelled = control.stopRequested();
    return result;
}

Result<LoadedModel> networkOf(const BakeOffCandidate& candidate, const BakeOffRow& row)
{
    GRAFT_TRY(model, candidate.load());
    model.graph = row.graph;
    for (const auto& [name, tensor] : row.head.tensors())
        model.weights.insert(name, tensor);
    return std::move(model);
}

std::vector<std::size_t> ranking(std::span<const BakeOffRow> rows)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].error)
            order.push_back(i);
    }
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return rows[a].accuracy != rows[b].accuracy ? rows[a].accuracy > rows[b].accuracy
                                                    : rows[a].predictionMs < rows[b].predictionMs;
    });
    return order;
}

std::string bakeOffCsv(std::span<const BakeOffRow> rows)
{
    CsvWriter csv;
    for (const char* title : {"model", "accuracy", "low", "high", "right", "judged", "loss", "ms_per_image", "mib",
                              "seconds", "unreadable", "pareto", "error"})
        csv.text(title);
    csv.endRow();
    std::vector<TradeOff> points;
    for (const BakeOffRow& row : rows)
        points.push_back({row.error ? std::nan("") : row.accuracy, row.predictionMs});
    const std::vector<std::size_t> front = paretoFront(points);
    for (const std::size_t i : ranking(rows)) {
        const BakeOffRow& row = rows[i];
        csv.text(row.name).number(row.accuracy).number(row.interval.low).number(row.interval.high);
        csv.number(row.right).number(row.judged).number(row.loss).number(row.predictionMs).number(row.sizeMiB);
        csv.number(row.seconds).number(static_cast<std::int64_t>(row.unreadable));
        csv.text(std::ranges::count(front, i) > 0 ? "yes" : "no").none();
        csv.endRow();
    }
    for (const BakeOffRow& row : rows) {
        if (!row.error)
            continue;
        csv.text(row.name);
        for (int empty = 0; empty < 11; ++empty)
            csv.none();
        csv.text(row.error->message());
        csv.endRow();
    }
    return csv.result();
}

} // namespace graft
