// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/evaluation_session.h"

#include "ui/models/background_job.h"
#include "ui/models/dataset_entries.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"

#include <algorithm>
#include <utility>

namespace graft {

namespace {

constexpr int shownWidth = 1024;
constexpr int shownScores = 5;
constexpr int evaluationBatch = 32;

struct Evaluated {
    Evaluation evaluation;
    std::vector<ImageEntry> entries;
    std::vector<std::string> classNames;
};

Result<Evaluated> evaluateValidation(const GraphSnapshot& graph, const WeightStore& weights,
                                     const ImageDataset& dataset, std::atomic<double>& progress,
                                     const RunControl& control)
{
    GRAFT_TRY(entries, entriesFor(*graph, dataset, DatasetPart::Validation));
    if (entries.empty())
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The dataset has no pictures for validation."));
    GRAFT_TRY(preprocessing, preprocessingOf(*graph));
    GRAFT_TRY(predictor, Predictor::create(graph, weights));
    // Every picture is looked at once: nothing to keep.
    const ImageSource source(entries, preprocessing, 0);
    const auto report = [&progress](const Progress& p) {
        progress = p.total == 0 ? 0.0 : static_cast<double>(p.done) / static_cast<double>(p.total);
    };
    GRAFT_TRY(evaluation, evaluate(predictor, source, evaluationBatch, report, &control));
    Evaluated out;
    out.evaluation = std::move(evaluation);
    out.entries = std::move(entries);
    out.classNames = predictor.classNames().empty() ? dataset.classes : predictor.classNames();
    return out;
}

Result<EvaluationSession::Classified> classifyPicture(const GraphSnapshot& graph, const WeightStore& weights,
                                                      const ImageEntry& entry)
{
    GRAFT_TRY(image, loadEntry(entry));
    GRAFT_TRY(preprocessing, preprocessingOf(*graph));
    GRAFT_TRY(predictor, Predictor::create(graph, weights));
    std::vector<float> sample(static_cast<std::size_t>(predictor.inputSpec().elementsPerSample()));
    const auto expected = static_cast<std::size_t>(preprocessing.channels) *
                          static_cast<std::size_t>(preprocessing.height) *
                          static_cast<std::size_t>(preprocessing.width);
    if (sample.size() != expected)
        return makeError(ErrorCode::ShapeMismatch,
                         GRAFT_TR_NOOP("core", "The network does not take pictures as its input."));
    toTensor(resizeAndCrop(image, preprocessing), preprocessing, sample);
    GRAFT_TRY(scores, predictor.classify(sample, shownScores));
    EvaluationSession::Classified out;
    out.entry = entry;
    out.picture = toQImage(image);
    if (out.picture.width() > shownWidth)
        out.picture = out.picture.scaledToWidth(shownWidth, Qt::SmoothTransformation);
    out.scores = std::move(scores);
    return out;
}

} // namespace

EvaluationSession::EvaluationSession(QObject* parent) : QObject(parent) {}

EvaluationSession::~EvaluationSession()
{
    if (m_control)
        m_control->requestStop();
}

double EvaluationSession::progress() const
{
    return m_progress ? m_progress->load() : 0.0;
}

void EvaluationSession::evaluate(GraphSnapshot graph, WeightStore weights, std::shared_ptr<const ImageDataset> dataset)
{
    ++m_job;
    if (m_control)
        m_control->requestStop();
    if (!graph || !dataset)
        return;
    m_control = std::make_shared<RunControl>();
    m_progress = std::make_shared<std::atomic<double>>(0.0);
    const quint64 job = m_job;
    runInBackground(
        this,
        [graph = std::move(graph), weights = std::move(weights), dataset = std::move(dataset), control = m_control,
         progress = m_progress] { return evaluateValidation(graph, weights, *dataset, *progress, *control); },
        [this, job](Result<Evaluated> outcome) {
            if (job != m_job)
                return;
            if (!outcome) {
                m_error = outcome.error();
                setState(State::Failed);
                return;
            }
            m_evaluation = std::move(outcome->evaluation);
            m_entries = std::move(outcome->entries);
            m_classNames = std::move(outcome->classNames);
            setState(State::Ready);
        });
    m_evaluation.reset();
    m_entries.clear();
    m_classNames.clear();
    setState(State::Running);
}

void EvaluationSession::classifyFile(GraphSnapshot graph, WeightStore weights, const QString& file)
{
    ImageEntry entry;
    entry.file = toPath(file);
    classify(std::move(graph), std::move(weights), std::move(entry));
}

void EvaluationSession::classifyEntry(GraphSnapshot graph, WeightStore weights, const ImageEntry& entry)
{
    classify(std::move(graph), std::move(weights), entry);
}

void EvaluationSession::classify(GraphSnapshot graph, WeightStore weights, ImageEntry entry)
{
    const quint64 job = ++m_classifyJob;
    if (!graph)
        return;
    runInBackground(
        this,
        [graph = std::move(graph), weights = std::move(weights), entry = std::move(entry)] {
            return classifyPicture(graph, weights, entry);
        },
        [this, job](Result<Classified> outcome) {
            if (job != m_classifyJob)
                return;
            if (!outcome) {
                Q_EMIT classifyFailed(errorText(outcome.error()));
                return;
            }
            m_classified = *std::move(outcome);
            Q_EMIT classifiedChanged();
        });
}

void EvaluationSession::cancel()
{
    if (m_state != State::Running)
        return;
    ++m_job;
    m_control->requestStop();
    setState(State::Idle);
}

void EvaluationSession::clear()
{
    ++m_job;
    ++m_classifyJob;
    if (m_control)
        m_control->requestStop();
    m_evaluation.reset();
    m_entries.clear();
    m_classNames.clear();
    const bool hadPicture = m_classified.has_value();
    m_classified.reset();
    if (m_state != State::Idle)
        setState(State::Idle);
    if (hadPicture)
        Q_EMIT classifiedChanged();
}

void EvaluationSession::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace graft
