// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluation.h"

#include "core/data/batch_loader.h"
#include "core/runtime/device.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <utility>

namespace graft {
namespace {

constexpr int maxReaders = 8;

Result<void> checkSource(const Predictor& predictor, const SampleSource& source)
{
    if (source.size() == 0)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There are no samples to evaluate."));
    const TensorSpec wanted = predictor.inputSpec();
    const TensorSpec given = source.sampleSpec();
    if (given.dims != wanted.dims)
        return makeError(ErrorCode::ShapeMismatch,
                         GRAFT_TR_NOOP("core", "The data has the shape %1, the network reads %2."),
                         {given.text(), wanted.text()});
    const std::int64_t classes = predictor.classCount();
    for (std::size_t i = 0; i < source.size(); ++i) {
        const std::int64_t label = source.label(i);
        if (label < 0 || label >= classes)
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The sample %1 has the class number %2, but the network knows %3 "
                                                   "classes."),
                             {source.name(i), std::to_string(label), std::to_string(classes)});
    }
    return {};
}

/// Adds one sample after another.
class Tally {
public:
    explicit Tally(std::int64_t classes)
    {
        m_result.confusion.assign(static_cast<std::size_t>(classes),
                                  std::vector<std::int64_t>(static_cast<std::size_t>(classes), 0));
    }

    void add(std::size_t index, std::int64_t truth, std::span<const float> logits)
    {
        const auto best = std::ranges::max_element(logits) - logits.begin();
        const double highest = logits[static_cast<std::size_t>(best)];
        double sum = 0;
        for (const float score : logits)
            sum += std::exp(score - highest);
        const auto right = static_cast<std::size_t>(truth);
        // Rank as in a stable descending sort: equal scores count in class order.
        std::int64_t before = 0;
        for (std::size_t c = 0; c < logits.size(); ++c)
            before += (logits[c] > logits[right] || (logits[c] == logits[right] && c < right)) ? 1 : 0;
        m_top5 += before < 5 ? 1 : 0;
        m_right += best == truth ? 1 : 0;
        m_loss += std::log(sum) - (logits[right] - highest);
        ++m_result.confusion[right][static_cast<std::size_t>(best)];
        m_result.samples.push_back({index, truth, static_cast<std::int64_t>(best), 1.0 / sum});
    }

    Evaluation finish(double seconds)
    {
        const auto count = static_cast<double>(m_result.samples.size());
        if (count > 0) {
            m_result.accuracy = static_cast<double>(m_right) / count;
            m_result.top5 = static_cast<double>(m_top5) / count;
            m_result.loss = m_loss / count;
        }
        m_result.imagesPerSecond = seconds > 0 ? count / seconds : 0;
        return std::move(m_result);
    }

    void addFailure(std::string name, const Error& error) { m_result.unreadable.push_back({std::move(name), error}); }

private:
    Evaluation m_result;
    std::int64_t m_right = 0;
    std::int64_t m_top5 = 0;
    double m_loss = 0;
};

Result<void> addBatch(Tally& tally, Predictor& predictor, const SampleSource& source, const Batch& batch)
{
    for (const Batch::Failure& failure : batch.failed)
        tally.addFailure(source.name(failure.index), failure.error);
    if (batch.labels.empty())
        return {};
    GRAFT_TRY(logits, predictor.logits(batch.values, batch.labels.size()));
    const auto classes = static_cast<std::size_t>(predictor.classCount());
    for (std::size_t i = 0; i < batch.labels.size(); ++i)
        tally.add(batch.indices[i], batch.labels[i], std::span(logits).subspan(i * classes, classes));
    return {};
}

} // namespace

Result<Evaluation> evaluate(Predictor& predictor, const SampleSource& source, int batchSize,
                            const ProgressCallback& progress, const RunControl* control)
{
    GRAFT_CHECK(checkSource(predictor, source));
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::size_t> order(source.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    BatchLoader loader(source, std::move(order), static_cast<std::size_t>(std::max(batchSize, 1)),
                       std::min(threadCount(), maxReaders));
    Tally tally(predictor.classCount());
    std::uint64_t done = 0;
    while (auto batch = loader.next()) {
        if (control != nullptr && control->checkpoint())
            return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "The evaluation was stopped."));
        GRAFT_CHECK(addBatch(tally, predictor, source, *batch));
        done += batch->labels.size() + batch->failed.size();
        if (progress)
            progress({done, source.size(), GRAFT_TR_NOOP("core", "Evaluating")});
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    return tally.finish(seconds.count());
}

} // namespace graft
