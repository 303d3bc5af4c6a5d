// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/rate_finder.h"

#include "core/base/numbers.h"
#include "core/base/random.h"
#include "core/runtime/guard_p.h"
#include "core/runtime/initialisation.h"
#include "core/runtime/threads_p.h"
#include "core/training/batch_stream_p.h"
#include "core/training/learning_step_p.h"
#include "core/training/precision_p.h"
#include "core/training/preflight.h"
#include "core/training/sample_mixing.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>
#include <utility>

namespace graft {
namespace {

constexpr double smoothing = 0.9;   ///< share that the average keeps at each step
constexpr double runAway = 4;       ///< times the best smoothed loss
constexpr std::size_t settling = 5; ///< steps before the loss can be said to run away

Result<void> checkFinder(const RateFinderOptions& options)
{
    if (!(options.lowest > 0) || !(options.highest > options.lowest) || !std::isfinite(options.highest))
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "Learning rates are tried from %1 to %2; the first must be above 0 and "
                                               "below the second."),
                         {numberText(options.lowest), numberText(options.highest)});
    constexpr int fewest = 10;
    constexpr int most = 100000;
    if (options.steps < fewest || options.steps > most)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The search for a learning rate takes between %1 and %2 steps."),
                         {std::to_string(fewest), std::to_string(most)});
    return {};
}

Error stopped()
{
    return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "The search for a learning rate was stopped."));
}

/// One search over a compiled network. Single use.
class RateSweep {
public:
    RateSweep(GraphModule& module, const TrainingTask& task, const TrainingOptions& training,
              const RateFinderOptions& options, const ProgressCallback& progress, const RunControl& control)
        : m_module(module),
          m_task(task),
          m_training(training),
          m_options(options),
          m_progress(progress),
          m_control(control),
          m_loss(training, task.training, module.classCount(), module.torchDevice()),
          m_step(module, *task.graph, m_loss, training)
    {
        module.seedDropout(training.seed);
        m_all.resize(task.training.size());
        std::iota(m_all.begin(), m_all.end(), std::size_t{0});
    }

    [[nodiscard]] Result<RateFinding> run();

private:
    [[nodiscard]] std::size_t batchSize() const { return static_cast<std::size_t>(m_training.batchSize); }
    [[nodiscard]] std::size_t batchesPerStep() const
    {
        return m_training.optimizer == OptimizerKind::Lbfgs ? 1 : static_cast<std::size_t>(m_training.accumulation);
    }
    [[nodiscard]] bool keepsFeatures() const;
    [[nodiscard]] Result<void> fillFeatures();
    [[nodiscard]] std::vector<std::size_t> orderOf(std::uint64_t pass) const;
    [[nodiscard]] Result<bool> sweepOnce(std::uint64_t pass);
    [[nodiscard]] std::optional<double> learn(const std::vector<TensorBatch>& batches, double rate);
    [[nodiscard]] bool note(double rate, double loss);
    [[nodiscard]] double rateOf(std::size_t step) const;
    void tell(std::uint64_t done, std::uint64_t total, const char* stage) const
    {
        if (m_progress)
            m_progress({done, total, stage});
    }

    GraphModule& m_module;
    const TrainingTask& m_task;
    const TrainingOptions& m_training;
    const RateFinderOptions& m_options;
    const ProgressCallback& m_progress;
    const RunControl& m_control;
    TrainingLoss m_loss;
    LearningStep m_step;
    std::vector<std::size_t> m_all; ///< samples that can be read, as far as is known
    std::optional<FeatureCache> m_features;
    std::optional<Error> m_failure; ///< the first sample that could not be read
    std::size_t m_steps = 0;        ///< taken, those without a usable sample included
    double m_average = 0;
    double m_best = std::numeric_limits<double>::infinity();
    RateFinding m_finding;
};

double RateSweep::rateOf(std::size_t step) const
{
    const double share = static_cast<double>(step) / static_cast<double>(m_options.steps - 1);
    return m_options.lowest * std::pow(m_options.highest / m_options.lowest, share);
}

/// Only where samples are seen more than once does keeping what the frozen layers make of them save anything.
bool RateSweep::keepsFeatures() const
{
    const std::size_t seen = static_cast<std::size_t>(m_options.steps) * batchesPerStep() * batchSize();
    return m_module.hasFrozenPrefix() && seen > m_all.size() && !m_task.training.hasVariants() &&
           !mixesSamples(m_training.augmentation) &&
           FeatureCache::bytesFor(m_module, m_all.size()) <= m_training.featureCacheBytes;
}

Result<void> RateSweep::fillFeatures()
{
    constexpr std::size_t preparationBatch = 32;
    const c10::NoGradGuard noGradient;
    m_module.setTraining(false);
    FeatureCache features(m_all.size());
    const std::size_t total = m_all.size();
    std::set<std::size_t> unreadable;
    std::uint64_t done = 0;
    BatchLoader loader(m_task.training, m_all, std::max(batchSize(), preparationBatch), std::max(threadCount(), 1));
    while (auto batch = loader.next()) {
        if (m_control.checkpoint())
            return stopped();
        for (const Batch::Failure& failure : batch->failed) {
            unreadable.insert(failure.index);
            m_failure = m_failure ? m_failure : failure.error;
        }
        done += batch->labels.size() + batch->failed.size();
        if (!batch->labels.empty())
            features.store(batch->indices, m_module.forwardPrefix(inputTensor(m_module.inputSpec(), *batch)));
        tell(done, total, GRAFT_TR_NOOP("core", "Running the frozen layers once"));
    }
    std::erase_if(m_all, [&unreadable](std::size_t index) { return unreadable.contains(index); });
    m_features = std::move(features);
    return {};
}

std::vector<std::size_t> RateSweep::orderOf(std::uint64_t pass) const
{
    std::vector<std::size_t> order = shuffledIndices(m_all.size(), streamSeed(m_training.seed, "shuffle", pass));
    for (std::size_t& position : order)
        position = m_all[position];
    // As in a run: a rest of one sample has no statistics.
    if (m_module.hasTrainableBatchNorm() && order.size() > 1 && order.size() % batchSize() == 1)
        order.pop_back();
    return order;
}

/// True: the search goes on.
bool RateSweep::note(double rate, double loss)
{
    if (!std::isfinite(loss)) {
        m_finding.diverged = true;
        return false;
    }
    m_average = smoothing * m_average + (1 - smoothing) * loss;
    const auto count = static_cast<double>(m_finding.points.size() + 1);
    const double smoothed = m_average / (1 - std::pow(smoothing, count));
    m_finding.points.push_back({rate, loss, smoothed});
    m_best = std::min(m_best, smoothed);
    m_finding.diverged = m_finding.points.size() > settling && smoothed > runAway * m_best;
    return !m_finding.diverged;
}

/// One step of the trainer. The mean loss before it, NaN when it is no number; nothing when the batches hold too few
/// samples to learn from.
std::optional<double> RateSweep::learn(const std::vector<TensorBatch>& batches, double rate)
{
    const auto usable = [this](const TensorBatch& batch) {
        return batch.samples > 1 || (batch.samples == 1 && !m_module.needsTwoSamples());
    };
    std::size_t samples = 0;
    for (const TensorBatch& batch : batches)
        samples += usable(batch) ? batch.samples : 0;
    if (samples == 0)
        return std::nullopt;
    m_step.begin(samples);
    for (const TensorBatch& batch : batches) {
        if (usable(batch))
            m_step.add(batch);
    }
    const StepReport report = m_step.finish(rate);
    return report.finite ? report.totals.meanLoss() : std::numeric_limits<double>::quiet_NaN();
}

/// Steps over all samples, once. False: the search is over.
Result<bool> RateSweep::sweepOnce(std::uint64_t pass)
{
    m_module.setTraining(true);
    const StreamSource source{
        &m_task.training, m_features ? &*m_features : nullptr,
        [this](const Batch::Failure& failure) { m_failure = m_failure ? m_failure : failure.error; }};
    BatchStream samples(m_module, source,
                        {.order = orderOf(pass),
                         .batchSize = batchSize(),
                         .readers = readerCount(m_training.readers),
                         .variants = streamSeed(m_training.seed, "augment", pass),
                         .mixing = mixesSamples(m_training.augmentation) ? &m_training.augmentation : nullptr});
    const auto wanted = static_cast<std::size_t>(m_options.steps);
    bool more = true;
    while (more && m_steps < wanted) {
        if (m_control.checkpoint())
            return stopped();
        std::vector<TensorBatch> batches;
        while (batches.size() < batchesPerStep()) {
            auto batch = samples.next();
            if (!batch)
                break;
            batches.push_back(*std::move(batch));
        }
        if (batches.empty())
            break; // the end of the pass
        const double rate = rateOf(m_steps++);
        const auto loss = learn(batches, rate);
        tell(m_steps, wanted, GRAFT_TR_NOOP("core", "Trying learning rates"));
        more = !loss || note(rate, *loss);
    }
    return more && m_steps < wanted;
}

Result<RateFinding> RateSweep::run()
{
    if (keepsFeatures())
        GRAFT_CHECK(fillFeatures());
    for (std::uint64_t pass = 1; !m_all.empty(); ++pass) {
        GRAFT_TRY(more, sweepOnce(pass));
        if (!more)
            break;
    }
    if (m_finding.points.empty() && !m_finding.diverged) {
        const char* text = GRAFT_TR_NOOP("core", "No training sample can be used.");
        return m_failure ? makeError(ErrorCode::InvalidArgument, text, {}, *m_failure)
                         : makeError(ErrorCode::InvalidArgument, text);
    }
    m_finding.suggestion = suggestRate(m_finding.points);
    return std::move(m_finding);
}

/// Everything inside may throw what LibTorch throws.
Result<RateFinding> findUnguarded(const TrainingTask& task, const RateFinderOptions& options,
                                  const ProgressCallback& progress, const RunControl& control)
{
    GRAFT_CHECK(checkFinder(options));
    GRAFT_CHECK(checkOptions(task.options));
    if (task.graph == nullptr)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no network."));
    TrainingOptions training = task.options;
    constexpr std::size_t usualBatch = 16;
    if (training.batchSize == 0)
        training.batchSize = static_cast<int>(std::clamp<std::size_t>(task.training.size(), 1, usualBatch));
    GRAFT_TRY(device, resolveDevice(training.device));
    GRAFT_TRY(precision, decidePrecision(training.precision, device));
    training.precision = precision;
    if (training.threads > 0)
        setThreadCount(training.threads);
    else
        useChosenThreads();
    GRAFT_TRY(weights, completeWeights(*task.graph, task.weights, MissingTensors::Initialise, training.seed));
    GRAFT_TRY(module, GraphModule::compile(task.graph, weights, {.device = device, .training = true}));
    module->setAutocast(autocastOf(training.precision));
    GRAFT_CHECK(checkTraining({.input = module->inputSpec(),
                               .classes = module->classCount(),
                               .anythingToLearn = !module->parameters().empty(),
                               .needsTwoSamples = module->needsTwoSamples()},
                              task.training, task.validation, training));
    return RateSweep(*module, task, training, options, progress, control).run();
}

} // namespace

Result<RateFinding> findLearningRate(const TrainingTask& task, const RateFinderOptions& options,
                                     const ProgressCallback& progress, const RunControl& control)
{
    return guarded([&] { return findUnguarded(task, options, progress, control); });
}

} // namespace graft
